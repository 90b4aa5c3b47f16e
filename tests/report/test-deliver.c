/* test-deliver.c — a delivered file is whole, or nothing is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "report/adu-deliver.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("aduan-deliver-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "berkas.pdf", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) second = g_bytes_new_static ("second", 6);
  g_autoptr (GError) error = NULL;

  g_assert_true (adu_deliver (fixture->path, first, ADU_DELIVER_NEW, &error));
  g_assert_no_error (error);
  g_assert_false (adu_deliver (fixture->path, second, ADU_DELIVER_NEW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_content (fixture->path, "first");
  g_clear_error (&error);
  g_assert_true (adu_deliver (fixture->path, second, ADU_DELIVER_REPLACE, &error));
  assert_content (fixture->path, "second");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
}

/* The disk takes only so much: at every point the old file stays whole and nothing else is left behind. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autofree guint8 *content = g_malloc0 (20000);
  g_autoptr (GBytes) bytes = g_bytes_new (content, 20000);
  struct rlimit before;

  g_assert_true (adu_deliver (fixture->path, old, ADU_DELIVER_REPLACE, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  for (guint limit = 0; limit < 20000; limit += 999)
    {
      struct rlimit tight = { limit, before.rlim_max };
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
      g_assert_false (adu_deliver (fixture->path, bytes, ADU_DELIVER_REPLACE, &error));
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_nonnull (error);
      assert_content (fixture->path, "old");
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
    }
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autofree char *path = g_build_filename (fixture->folder, "none", "x.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (adu_deliver (path, bytes, ADU_DELIVER_NEW, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_free_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  const char *const expected[] = { "berkas.pdf", "berkas (2).pdf", "berkas (3).pdf" };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *path = adu_deliver_free_name (fixture->folder, "berkas.pdf");
      g_autofree char *wanted = g_build_filename (fixture->folder, expected[i], NULL);

      g_assert_cmpstr (path, ==, wanted);
      g_assert_true (adu_deliver (path, bytes, ADU_DELIVER_NEW, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/deliver/new", Fixture, NULL, set_up, test_new, tear_down);
  g_test_add ("/deliver/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/deliver/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/deliver/free-name", Fixture, NULL, set_up, test_free_name, tear_down);

  return g_test_run ();
}
