/* test-open.c — a register is made, opened, closed, and refused when it should be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "store/adu-db-private.h"
#include "store/adu-migrate-private.h"
#include "store/adu-place-private.h"
#include "tests/store/fixture.h"

/* Opens @f's register and expects it to be refused with @code. */
static void
expect_refused (Fixture *f, AduOpen how, AduStoreError code)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gpointer store;

  WAIT (result, adu_store_open_async (f->path, how, f->clock, CALLBACK));
  store = adu_store_finish_value (result, &error);
  g_assert_null (store);
  g_assert_error (error, ADU_STORE_ERROR, (gint) code);
}

static void
test_new (Fixture *f, gconstpointer data)
{
  g_assert_cmpstr (adu_store_path (f->store), ==, f->path);
  g_assert_false (adu_store_is_read_only (f->store));
  g_assert_true (adu_store_is_example (f->store));
  g_assert_cmpstr (adu_store_office (f->store)->text[ADU_OFFICE_NAME], ==, "Dinas Kesehatan");
  g_assert_cmpuint (adu_store_list (f->store, ADU_LIST_SUB_DISTRICT)->len, ==, 24);
  g_assert_cmpuint (adu_store_list (f->store, ADU_LIST_INBOX)->len, ==, 15);
  g_assert_cmpuint (adu_store_list (f->store, ADU_LIST_UNIT)->len, >, 26);
  g_assert_cmpuint (adu_store_list (f->store, ADU_LIST_TOPIC)->len, ==, 20);
  g_assert_cmpuint (adu_store_list (f->store, ADU_LIST_PROBLEM_CODE)->len, ==, 10);
  g_assert_cmpuint (adu_store_officials (f->store)->len, ==, 1);
  g_assert_cmpuint (adu_standard_n_rules (adu_store_standard (f->store)), >, 5);
  g_assert_false (adu_calendar_is_working_day (adu_store_calendar (f->store), adu_day_new (2026, 12, 25)));
}

static void
test_again (Fixture *f, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *lock = g_strconcat (f->path, ".lock", NULL);

  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  fixture_close (f);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  fixture_open (f);
  g_assert_cmpuint (adu_store_list (f->store, ADU_LIST_TOPIC)->len, ==, 20);
}

static void
test_exists (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_close (f);
  WAIT (result, adu_store_create_async (f->path, f->clock, NULL, CALLBACK));
  g_assert_null (adu_store_finish_value (result, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_EXISTS);
}

static void
test_not_found (Fixture *f, gconstpointer data)
{
  fixture_close (f);
  g_unlink (f->path);
  expect_refused (f, ADU_OPEN_WRITE, ADU_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS)); /* never replaced by an empty one */
}

static void
test_held (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) close_result = NULL;
  g_autoptr (AduStore) reader = NULL;
  g_autoptr (GError) error = NULL;

  expect_refused (f, ADU_OPEN_WRITE, ADU_STORE_ERROR_LOCKED);
  WAIT (result, adu_store_open_async (f->path, ADU_OPEN_READ, f->clock, CALLBACK));
  reader = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_true (adu_store_is_read_only (reader));
  WAIT (close_result, adu_store_close_async (reader, CALLBACK));
  g_assert_true (adu_store_finish (close_result, NULL));
}

/* Who only looked leaves nothing behind, and changed nothing. */
static void
test_look (Fixture *f, gconstpointer data)
{
  static const char *const endings[] = { "-wal", "-shm", ".lock" };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) close_result = NULL;
  g_autoptr (AduStore) reader = NULL;
  g_autofree char *before = NULL, *after = NULL;
  gsize size_before, size_after;

  fixture_close (f);
  g_assert_true (g_file_get_contents (f->path, &before, &size_before, NULL));
  WAIT (result, adu_store_open_async (f->path, ADU_OPEN_READ, f->clock, CALLBACK));
  reader = adu_store_finish_value (result, NULL);
  g_assert_nonnull (reader);
  WAIT (close_result, adu_store_close_async (reader, CALLBACK));
  g_assert_true (adu_store_finish (close_result, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (f->path, endings[i], NULL);
      g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
    }
  g_assert_true (g_file_get_contents (f->path, &after, &size_after, NULL));
  g_assert_cmpmem (before, size_before, after, size_after);
}

/* Writes @sql into the closed register, without the program's guards. */
static void
tamper (Fixture *f, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_tampered (Fixture *f, gconstpointer data)
{
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version=%d", adu_migrate_version ());
  const struct
  {
    const char *sql, *undo;
    AduStoreError code;
  } cases[] = {
    { "PRAGMA user_version=99", version, ADU_STORE_ERROR_NEWER },
    { "PRAGMA application_id=7", "PRAGMA application_id=1097102689", ADU_STORE_ERROR_FOREIGN },
    { "CREATE VIEW x AS SELECT 1", "DROP VIEW x", ADU_STORE_ERROR_CORRUPT },
    { "CREATE TRIGGER x AFTER INSERT ON step BEGIN DELETE FROM draft; END", "DROP TRIGGER x",
      ADU_STORE_ERROR_CORRUPT },
    { "DROP TRIGGER journal_kept", NULL, ADU_STORE_ERROR_CORRUPT },
  };

  fixture_close (f);
  g_assert_cmpint (ADU_APPLICATION_ID, ==, 1097102689);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      tamper (f, cases[i].sql);
      expect_refused (f, ADU_OPEN_WRITE, cases[i].code);
      expect_refused (f, ADU_OPEN_READ, cases[i].code);
      if (cases[i].undo != NULL)
        tamper (f, cases[i].undo);
    }
}

static void
test_foreign (Fixture *f, gconstpointer data)
{
  static const char *const contents[] = { "", "Nama;Alamat;Telepon\n", "SQLite format 3" };

  fixture_close (f);
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *after = NULL;

      g_assert_true (g_file_set_contents (f->path, contents[i], -1, NULL));
      expect_refused (f, ADU_OPEN_WRITE, ADU_STORE_ERROR_FOREIGN);
      g_assert_true (g_file_get_contents (f->path, &after, NULL, NULL));
      g_assert_cmpstr (after, ==, contents[i]); /* not a byte was written into it */
    }
}

static AduPlaceType fake_type;

static gboolean
fake_probe (const char *folder, AduPlaceType *type)
{
  *type = fake_type;
  return TRUE;
}

static void
test_place (void)
{
  static const struct
  {
    const char *path, *type;
    gboolean remote, allowed;
  } cases[] = {
    { "/home/maria/aduan/register.aduan", "ext2/ext3/ext4", FALSE, TRUE },
    { "/var/lib/aduan/register.aduan", "btrfs", FALSE, TRUE },
    { "/home/maria/Dokumen/mega-proyek/r.aduan", "xfs", FALSE, FALSE },
    { "/home/maria/Megah/r.aduan", "xfs", FALSE, TRUE },
    { "/home/maria/aduan/register.aduan", "nfs", FALSE, FALSE },
    { "/home/maria/aduan/register.aduan", "CIFS", FALSE, FALSE },
    { "/home/maria/aduan/register.aduan", "fuse", FALSE, FALSE },
    { "/home/maria/aduan/register.aduan", "fuse.sshfs", FALSE, FALSE },
    { "/home/maria/aduan/register.aduan", "weird", TRUE, FALSE },
    { "/home/maria/Dropbox/register.aduan", "xfs", FALSE, FALSE },
    { "/home/maria/Dropbox (Dinkes)/a/b/register.aduan", "xfs", FALSE, FALSE },
    { "/home/maria/OneDrive - Dinkes TTU/register.aduan", "xfs", FALSE, FALSE },
    { "/home/maria/Google Drive/register.aduan", "xfs", FALSE, FALSE },
    { "/home/maria/Nextcloud/register.aduan", "xfs", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      fake_type.remote = cases[i].remote;
      g_strlcpy (fake_type.type, cases[i].type, sizeof fake_type.type);
      g_test_message ("%s on %s", cases[i].path, cases[i].type);
      g_assert_cmpint (adu_place_check (cases[i].path, fake_probe, &error), ==, cases[i].allowed);
      if (!cases[i].allowed)
        g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REMOTE);
    }
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/open/new", test_new);
  TEST ("/store/open/again", test_again);
  TEST ("/store/open/exists", test_exists);
  TEST ("/store/open/not-found", test_not_found);
  TEST ("/store/open/held", test_held);
  TEST ("/store/open/look", test_look);
  TEST ("/store/open/tampered", test_tampered);
  TEST ("/store/open/foreign", test_foreign);
  g_test_add_func ("/store/open/place", test_place);
  return g_test_run ();
}
