/* test-damage.c — a register with a wrong byte opens, or is refused; it is never replaced and never a crash
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ADU_DAMAGE_ROUNDS says how many bytes are tried (the suite "slow" asks for more).
 */
#include "config.h"

#include <string.h>

#include "tests/store/fixture.h"

/* Opens, reads what a first screen reads, checks. Every error must be one of the store's own. */
static void
use (Fixture *f)
{
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) checked = NULL;
  g_autoptr (GAsyncResult) found = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (AduStore) store = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (AduFind) find = adu_find_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) read_error = NULL;

  WAIT (opened, adu_store_open_async (f->path, ADU_OPEN_WRITE, f->clock, CALLBACK));
  store = adu_store_finish_value (opened, &error);
  if (store == NULL)
    {
      g_assert_true (error->domain == ADU_STORE_ERROR);
      g_assert_cmpint (error->code, !=, ADU_STORE_ERROR_NOT_FOUND);
      return;
    }
  WAIT (found, adu_store_find_async (store, f->actor, find, NULL, CALLBACK));
  ids = adu_store_finish_value (found, &read_error);
  g_assert_true (ids != NULL || read_error->domain == ADU_STORE_ERROR);
  WAIT (checked, adu_store_check_async (store, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (checked, &error);
  g_assert_true (findings != NULL || error->domain == ADU_STORE_ERROR);
  WAIT (closed, adu_store_close_async (store, CALLBACK));
  adu_store_finish (closed, NULL);
}

static void
test_bytes (Fixture *f, gconstpointer data)
{
  const char *asked = g_getenv ("ADU_DAMAGE_ROUNDS");
  gint rounds = asked != NULL ? (gint) g_ascii_strtoll (asked, NULL, 10) : 120;
  g_autofree char *whole = NULL;
  gsize size;

  for (guint i = 0; i < 20; i++)
    fixture_register (f, "Obat TB kosong", "Yohanes Naibobe");
  fixture_close (f);
  g_assert_true (g_file_get_contents (f->path, &whole, &size, NULL));
  for (gint i = 0; i < rounds; i++)
    {
      g_autofree char *damaged = g_memdup2 (whole, size);
      g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
      g_autofree char *shm = g_strconcat (f->path, "-shm", NULL);
      /* the first page more often than its share */
      gsize at = (gsize) g_test_rand_int_range (0, i % 4 == 0 ? 4096 : (gint32) size);

      damaged[at] = (char) (damaged[at] ^ (1 << g_test_rand_int_range (0, 8)));
      g_unlink (wal);
      g_unlink (shm);
      g_assert_true (g_file_set_contents (f->path, damaged, (gssize) size, NULL));
      use (f);
      g_assert_true (g_file_test (f->path, G_FILE_TEST_EXISTS));
    }
}

static void
test_cut (Fixture *f, gconstpointer data)
{
  static const gint parts[] = { 1, 2, 10, 50, 90, 99 };
  g_autofree char *whole = NULL;
  gsize size;

  fixture_register (f, "Obat TB kosong", "Yohanes Naibobe");
  fixture_close (f);
  g_assert_true (g_file_get_contents (f->path, &whole, &size, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gsize left = size * (gsize) parts[i] / 100;
      g_autofree char *after = NULL;
      gsize after_size = 0;

      g_assert_true (g_file_set_contents (f->path, whole, (gssize) left, NULL));
      use (f);
      g_assert_true (g_file_get_contents (f->path, &after, &after_size, NULL));
      g_assert_cmpuint (after_size, >=, left); /* what is left of it is still there for who repairs it */
    }
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/damage/bytes", test_bytes);
  TEST ("/store/damage/cut", test_cut);
  return g_test_run ();
}
