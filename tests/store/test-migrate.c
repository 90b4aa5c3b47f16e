/* test-migrate.c — a register as the first schema left it is brought up to date and is sound
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * data/register-1.sql holds the rows a program of schema 1 wrote.
 */
#include "config.h"

#include <sqlite3.h>
#include "core/adu-calendar.h"
#include "store/adu-db-private.h"
#include "tests/store/fixture.h"

static void
execute (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  if (sqlite3_exec (db, sql, NULL, NULL, &message) != SQLITE_OK)
    g_error ("%s", message);
}

/* Puts the old register where the fixture's was. */
static void
make_old (Fixture *f)
{
  g_autofree char *rows = NULL;
  g_autoptr (GBytes) schema = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  fixture_close (f);
  g_unlink (f->path);
  g_assert_true (g_file_get_contents (ADU_TEST_SOURCEDIR "/tests/store/data/register-1.sql", &rows, NULL, &error));
  g_assert_no_error (error);
  schema = g_resources_lookup_data (ADU_RESOURCE_PATH "schema/0001-register.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  execute (db, "PRAGMA journal_mode=WAL; BEGIN");
  execute (db, g_bytes_get_data (schema, NULL));
  execute (db, rows);
  execute (db, "PRAGMA user_version=1; PRAGMA application_id=1097102689; COMMIT");
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_cmpint (ADU_APPLICATION_ID, ==, 1097102689);
}

static gint64
number_of (Fixture *f, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AduDb) db = adu_db_open (f->path, ADU_DB_READ, &error);
  gint64 n = -1;

  g_assert_no_error (error);
  g_assert_true (adu_db_number (db, &n, -1, &error, sql, ""));
  g_assert_no_error (error);
  return n;
}

static guint
count_found (Fixture *f, AduActor *actor, const char *text)
{
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_text (all, text);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n;

  WAIT (result, adu_store_count_async (f->store, actor, find, NULL, CALLBACK));
  n = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  return (guint) n;
}

static void
check_sound (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  WAIT (result, adu_store_check_async (f->store, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    {
      const AduFinding *finding = g_ptr_array_index (findings, i);

      g_error ("%s: %s", finding->what, finding->detail);
    }
}

/* From when the complainant may go to the Ombudsman is known of every complaint, also of one nothing happens to any more:
 * the first working day after the 60th. */
static void
check_ombudsman (Fixture *f)
{
  AduDb *db = adu_db_open (f->path, ADU_DB_READ, NULL);
  g_autoptr (AduQuery) query = adu_db_query (db, NULL, "SELECT received_day, ombudsman FROM complaint", "");
  guint n = 0;

  for (; adu_query_next (query, NULL); n++)
    {
      AduDay due = adu_calendar_add_working_days (adu_store_calendar (f->store), adu_query_day (query, 0), 61);

      g_assert_cmpint (adu_query_day (query, 1).n, ==, due.n);
    }
  g_assert_cmpuint (n, ==, 6);
  g_clear_pointer (&query, adu_query_free);
  adu_db_free (db);
}

static void
test_first (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) head = adu_actor_new (3, "kepala", "dr. Yohanes Kolo", ADU_ROLE_HEAD);
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  make_old (f);
  fixture_open (f);
  check_sound (f);
  check_ombudsman (f);
  g_assert_cmpuint (adu_store_officials (f->store)->len, ==, 7);
  g_assert_cmpuint (count_found (f, head, ""), ==, 6);
  g_assert_cmpuint (count_found (f, head, "kursi roda"), ==, 1);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Antre lama");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Agustina Sila");
  WAIT (result, adu_store_register_async (f->store, head, "baru", value, NULL, NULL, 0, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (result, &error), ==, 7);
  g_assert_no_error (error);
  check_sound (f);
  fixture_close (f);
  g_assert_cmpint (number_of (f, "SELECT seq FROM journal_head"), ==, 35);
  g_assert_cmpint (number_of (f, "SELECT max (seq) FROM journal"), ==, 35);
  fixture_open (f);
  check_sound (f);
}

/* Who only reads changes nothing, so an older register is left for who writes. */
static void
test_read (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  make_old (f);
  WAIT (result, adu_store_open_async (f->path, ADU_OPEN_READ, f->clock, CALLBACK));
  g_assert_null (adu_store_finish_value (result, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_READ_ONLY);
  fixture_open (f);
  check_sound (f);
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/migrate/first", test_first);
  TEST ("/store/migrate/read", test_read);
  return g_test_run ();
}
