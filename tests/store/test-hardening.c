/* test-hardening.c — what is append-only or frozen cannot be changed, not even by a statement of our own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/adu-db-private.h"
#include "store/adu-store-recaps.h"
#include "tests/store/fixture.h"

/* A register with a life in it, closed, and the connection the program would write with. */
static AduDb *
open_guarded (Fixture *f)
{
  gint64 id = fixture_register (f, "Obat TB kosong", "Yohanes Naibobe");
  g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_DISPOSE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) issued = NULL;
  g_autoptr (GError) error = NULL;
  AduPeriod october;
  AduDb *db;

  request->to = 1;
  request->due = adu_day_new (2026, 11, 26);
  request->note = g_strdup ("segera");
  WAIT (result, adu_store_step_async (f->store, f->actor, id, 0, request, CALLBACK));
  g_assert_true (adu_store_finish (result, &error));
  g_assert_true (adu_period_parse ("2026-10", &october));
  WAIT (issued, adu_store_issue_recap_async (f->store, f->actor, NULL, october, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (issued, &error), >, 0);
  fixture_close (f);
  db = adu_db_open (f->path, ADU_DB_WRITE, &error);
  g_assert_no_error (error);
  return db;
}

static void
test_append_only (Fixture *f, gconstpointer data)
{
  static const char *const tables[] = { "journal", "step", "standard", "calendar", "day_off", "history" };
  static const char *const statements[] = {
    "UPDATE journal SET at = at + 1",
    "UPDATE journal SET actor = NULL",
    "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
    "REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
    "INSERT INTO journal SELECT * FROM journal WHERE seq = 1 ON CONFLICT (seq) DO UPDATE SET at = 0",
    "UPDATE OR REPLACE journal SET seq = seq + 1",
    "UPDATE issued_recap SET figures = ''",
    "DELETE FROM issued_recap",
    "REPLACE INTO issued_recap SELECT * FROM issued_recap",
    "UPDATE step SET decided_by = NULL",
    "REPLACE INTO step SELECT * FROM step",
    "INSERT INTO step SELECT * FROM step WHERE 1 ON CONFLICT (seq) DO UPDATE SET due = 0",
    "UPDATE standard SET text = ''",
    "UPDATE history SET after = 'lain'",
    "UPDATE history SET digest = zeroblob (32), before = NULL, after = NULL, salt = NULL",
    "REPLACE INTO history SELECT * FROM history",
    "DELETE FROM complaint",
    "DELETE FROM person",
    "DELETE FROM official",
    "UPDATE complaint SET sequence = 99",
    "UPDATE complaint SET number = 'ADU-1'",
    "UPDATE complaint SET registered = 0",
    "REPLACE INTO complaint SELECT * FROM complaint",
    "UPDATE number_book SET last = last - 1",
    "DELETE FROM number_book",
    "UPDATE meta SET value = '0' WHERE key = 'example'",
    "DELETE FROM meta WHERE key = 'register'",
  };
  g_autoptr (AduDb) db = open_guarded (f);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_test_message ("%s", statements[i]);
      g_assert_false (adu_db_script (db, statements[i], NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *delete = g_strdup_printf ("DELETE FROM %s", tables[i]);
      g_assert_false (adu_db_script (db, delete, NULL));
    }
}

/* An erasure is the one thing history allows: values and salt go, the digest stays. */
static void
test_erasable (Fixture *f, gconstpointer data)
{
  g_autoptr (AduDb) db = open_guarded (f);
  gint64 left;

  g_assert_true (adu_db_script (db, "UPDATE history SET before = NULL, after = NULL, salt = NULL", NULL));
  g_assert_true (adu_db_number (db, &left, -1, NULL, "SELECT count (*) FROM history WHERE after IS NOT NULL", ""));
  g_assert_cmpint (left, ==, 0);
}

static void
test_schema (Fixture *f, gconstpointer data)
{
  static const char *const statements[] = {
    "DROP TRIGGER journal_kept",
    "DROP TABLE journal",
    "CREATE TABLE x (y)",
    "CREATE TEMP TABLE x (y)",
    "CREATE TEMP TRIGGER x BEFORE INSERT ON journal BEGIN SELECT 1; END",
    "CREATE VIEW x AS SELECT 1",
    "CREATE INDEX x ON complaint (stage)",
    "CREATE VIRTUAL TABLE x USING fts5 (y)",
    "ALTER TABLE journal RENAME TO x",
    "ATTACH ':memory:' AS x",
    "PRAGMA recursive_triggers=OFF",
    "PRAGMA foreign_keys=OFF",
    "PRAGMA writable_schema=ON",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=OFF",
    "UPDATE sqlite_schema SET sql = ''",
    "DELETE FROM sqlite_schema",
    "INSERT INTO content_fts_data VALUES (1, x'00')", /* shadow tables: defensive */
    "SELECT load_extension ('x')",
    "SELECT \"not a column\" FROM complaint", /* a misspelt column is an error, not a text */
    "INSERT INTO number_book (book, year, last) VALUES (1, 'dua ribu', 1)", /* STRICT */
    "INSERT INTO case_denied (complaint, official) VALUES (4711, 1)", /* foreign keys */
  };
  g_autoptr (AduDb) db = open_guarded (f);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_test_message ("%s", statements[i]);
      g_assert_false (adu_db_script (db, statements[i], NULL));
    }
}

static void
test_reader (Fixture *f, gconstpointer data)
{
  g_autoptr (AduDb) writer = open_guarded (f);
  g_autoptr (GError) error = NULL;
  g_autoptr (AduDb) db = adu_db_open (f->path, ADU_DB_READ, &error);

  g_assert_no_error (error);
  g_assert_false (adu_db_script (db, "UPDATE complaint SET stage = 1", NULL));
  g_assert_false (adu_db_script (db, "PRAGMA query_only=OFF", NULL));
  g_assert_false (adu_db_script (db, "INSERT INTO draft VALUES (1, 'x', NULL, 'y', 0)", NULL));
}

/* A link in the place of a register is not followed. */
static void
test_link (Fixture *f, gconstpointer data)
{
  g_autoptr (AduDb) writer = open_guarded (f);
  g_autofree char *link = g_build_filename (f->folder, "link.aduan", NULL);
  g_autoptr (GError) error = NULL;
  AduDb *db;

  g_assert_cmpint (symlink (f->path, link), ==, 0);
  db = adu_db_open (link, ADU_DB_WRITE, &error);
  g_assert_null (db);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_IO);
}

static void
test_modes (Fixture *f, gconstpointer data)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (f->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/hardening/append-only", test_append_only);
  TEST ("/store/hardening/erasable", test_erasable);
  TEST ("/store/hardening/schema", test_schema);
  TEST ("/store/hardening/reader", test_reader);
  TEST ("/store/hardening/link", test_link);
  TEST ("/store/hardening/modes", test_modes);
  return g_test_run ();
}
