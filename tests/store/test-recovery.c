/* test-recovery.c — the way back for a lost PIN, and the search indexes checked by who only reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "store/adu-recovery-private.h"
#include "store/adu-store-numbers.h"
#include "store/adu-store-recovery.h"
#include "tests/store/fixture.h"

/* A register of an office, not a demonstration: it is made again in its place. */
static void
make_real (Fixture *f)
{
  const AduNewRegister values = { .administrator = "Maria Tnesi", .administrator_pin = "482913", .last_number = 146 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_close (f);
  g_unlink (f->path);
  WAIT (result, adu_store_create_async (f->path, f->clock, &values, CALLBACK));
  f->store = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
}

static gboolean
recover (Fixture *f, gint64 official, const char *code, const char *pin, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  WAIT (result, adu_store_recover_async (f->store, official, code, pin, CALLBACK));
  return adu_store_finish (result, error);
}

static gboolean
lets_in (Fixture *f, const char *pin)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduActor) actor = NULL;

  WAIT (result, adu_store_sign_in_async (f->store, 1, pin, CALLBACK));
  actor = adu_store_finish_value (result, NULL);
  return actor != NULL;
}

static void
test_clean (void)
{
  static const char *const rows[][2] = {
    { "K7QM-2F9D-0000-1111-ABCD", "K7QM2F9D00001111ABCD" },
    { " k7qm 2f9d oOoO iIlL abcd ", "K7QM2F9D00001111ABCD" },
    { "", "" },
    { "<b>%n\xff", "BN" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *clean = adu_recovery_code_clean (rows[i][0]);

      g_assert_cmpstr (clean, ==, rows[i][1]);
    }
}

/* Codes differ, are as long as they look, and read back as they were written. */
static void
test_codes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 500; i++)
    {
      char *code = adu_recovery_code_new ();
      g_autofree char *clean = adu_recovery_code_clean (code);

      g_assert_true (g_regex_match_simple ("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$", code, 0, 0));
      g_assert_cmpuint (strlen (clean), ==, 20);
      g_assert_true (g_hash_table_add (seen, code));
    }
}

/* The code is told once, works once however it is typed, and is then worth nothing. */
static void
test_once (Fixture *f, gconstpointer data)
{
  g_autofree char *code = NULL, *typed = NULL;
  g_autoptr (GError) error = NULL;

  make_real (f);
  code = adu_store_take_recovery_code (f->store);
  g_assert_nonnull (code);
  g_assert_null (adu_store_take_recovery_code (f->store));
  g_assert_true (adu_store_has_recovery_code (f->store));
  typed = g_ascii_strdown (code, -1);
  g_assert_false (recover (f, 1, typed, "12", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_true (recover (f, 1, typed, "719204", &error));
  g_assert_no_error (error);
  g_assert_true (lets_in (f, "719204"));
  g_assert_false (lets_in (f, "482913"));
  g_assert_false (adu_store_has_recovery_code (f->store));
  g_assert_false (recover (f, 1, code, "111222", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

/* Wrong codes are waited for, over a restart too; only an administrator's PIN is recovered. */
static void
test_wrong (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) admin = adu_actor_new (1, "admin", "Maria Tnesi", ADU_ROLE_ADMINISTRATOR);
  AduOfficial officer = { .name = (char *) "Yohanes Kefi", .roles = ADU_ROLE_OFFICER, .active = TRUE };
  g_autoptr (GAsyncResult) saved = NULL, renewed = NULL;
  g_autofree char *code = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;
  gint64 other;

  make_real (f);
  code = adu_store_take_recovery_code (f->store);
  WAIT (saved, adu_store_save_official_async (f->store, admin, &officer, CALLBACK));
  other = adu_store_finish_number (saved, &error);
  g_assert_no_error (error);
  g_assert_false (recover (f, other, code, "719204", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (recover (f, 1, "AAAA-AAAA-AAAA-AAAA-AAAA", "719204", &error));
      g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN);
      g_clear_error (&error);
    }
  fixture_close (f);
  fixture_open (f);
  g_assert_false (recover (f, 1, code, "719204", &error)); /* the right one, too soon */
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PIN);
  g_assert_cmpuint (adu_store_error_wait (error), >, 0);
  g_clear_error (&error);
  WAIT (renewed, adu_store_new_recovery_code_async (f->store, admin, CALLBACK));
  second = adu_store_finish_value (renewed, &error);
  g_assert_no_error (error);
  g_assert_false (recover (f, 1, code, "719204", NULL)); /* replaced */
  adu_clock_set_fixed (f->clock, adu_clock_now (f->clock) + 60);
  g_assert_true (recover (f, 1, second, "719204", &error));
  g_assert_no_error (error);
}

/* The office's book goes on, and what stands on paper is a gap that says so and stays. */
static void
test_book (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) asked = NULL;
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (GError) error = NULL;
  const AduNumberGap *gap;
  sqlite3 *raw = NULL;
  sqlite3_stmt *statement = NULL;

  make_real (f);
  g_assert_cmpint (fixture_register (f, "Antre lama", NULL), ==, 1);
  WAIT (asked, adu_store_number_gaps_async (f->store, f->actor, ADU_BOOK_REGISTER, NULL, CALLBACK));
  gaps = adu_store_finish_value (asked, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gaps->len, ==, 1);
  gap = g_ptr_array_index (gaps, 0);
  g_assert_cmpstr (gap->from, ==, "ADU-2026-0001");
  g_assert_cmpstr (gap->to, ==, "ADU-2026-0146");
  g_assert_cmpint (gap->last - gap->first, ==, 145);
  g_assert_true (gap->paper && gap->reason == NULL && gap->by == NULL);
  g_assert_cmpint (gap->at, ==, adu_clock_now (f->clock));
  fixture_close (f);
  g_assert_cmpint (sqlite3_open (f->path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (raw,
                                       "SELECT c.number, g.first, g.last, g.reason, g.year FROM complaint c, number_gap g",
                                       -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "ADU-2026-0147");
  g_assert_cmpint (sqlite3_column_int (statement, 1), ==, 1);
  g_assert_cmpint (sqlite3_column_int (statement, 2), ==, 146);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 3), ==, "paper");
  g_assert_cmpint (sqlite3_column_int (statement, 4), ==, 2026);
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_exec (raw, "DELETE FROM number_gap", NULL, NULL, NULL), !=, SQLITE_OK);
  sqlite3_close (raw);
}

/* Only an administrator makes a new code; a demonstration has none. */
static void
test_rights (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) head = adu_actor_new (1, "kepala", "Kepala", ADU_ROLE_HEAD | ADU_ROLE_OFFICER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (adu_store_take_recovery_code (f->store));
  g_assert_false (adu_store_has_recovery_code (f->store));
  WAIT (result, adu_store_new_recovery_code_async (f->store, head, CALLBACK));
  g_assert_null (adu_store_finish_value (result, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

/* ---- the indexes ----------------------------------------------------------------------------------------------- */

static guint
findings_of_reader (Fixture *f)
{
  g_autoptr (GAsyncResult) opened = NULL, checked = NULL, closed = NULL;
  g_autoptr (AduStore) reader = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  WAIT (opened, adu_store_open_async (f->path, ADU_OPEN_READ, f->clock, CALLBACK));
  reader = adu_store_finish_value (opened, &error);
  g_assert_no_error (error);
  WAIT (checked, adu_store_check_async (reader, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (checked, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (((AduFinding *) g_ptr_array_index (findings, i))->what, "search-index");
  WAIT (closed, adu_store_close_async (reader, CALLBACK));
  g_assert_true (adu_store_finish (closed, NULL));
  return n;
}

/* A damaged or emptied index is found by who may not write. */
static void
test_index (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    guint findings;
  } rows[] = {
    { "SELECT 1", 0 },
    { "UPDATE person_fts_data SET block = zeroblob (length (block)) WHERE id > 100", 1 },
    { "INSERT INTO content_fts (content_fts) VALUES ('delete-all')", 1 },
  };

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *subject = g_strdup_printf ("Antre lama di loket %u", i);

      fixture_register (f, subject, "Agustina Sila");
    }
  fixture_close (f);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      sqlite3 *raw = NULL;

      g_assert_cmpint (sqlite3_open (f->path, &raw), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (raw, rows[i].sql, NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_close (raw);
      g_assert_cmpuint (findings_of_reader (f), ==, rows[i].findings);
    }
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/recovery/clean", test_clean);
  g_test_add_func ("/store/recovery/codes", test_codes);
  TEST ("/store/recovery/once", test_once);
  TEST ("/store/recovery/wrong", test_wrong);
  TEST ("/store/recovery/rights", test_rights);
  TEST ("/store/recovery/book", test_book);
  TEST ("/store/check/index", test_index);
  return g_test_run ();
}
