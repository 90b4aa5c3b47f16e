/* test-journal.c — the chain finds what was altered, removed or put in, and lets be erased what may be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "store/adu-journal-sql-private.h"
#include "tests/store/fixture.h"

/* Changes the closed register as somebody would who owns the file, and names the first broken entry. */
static gint64
verify_after (Fixture *f, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AduDb) db = NULL;
  sqlite3 *raw = NULL;
  gint64 broken = -1;

  g_assert_cmpint (sqlite3_open (f->path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw,
                                 "DROP TRIGGER IF EXISTS journal_frozen; DROP TRIGGER IF EXISTS journal_kept;"
                                 "DROP TRIGGER IF EXISTS history_erased; DROP TRIGGER IF EXISTS history_kept",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (raw);
  db = adu_db_open (f->path, ADU_DB_READ, &error);
  g_assert_no_error (error);
  g_assert_true (adu_journal_sql_verify (db, &broken, &error));
  g_assert_no_error (error);
  return broken;
}

/* The schema as it was, so that the register opens again. */
static void
put_triggers_back (Fixture *f)
{
  sqlite3 *raw = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (raw,
                                 "CREATE TRIGGER journal_frozen BEFORE UPDATE ON journal BEGIN SELECT RAISE (ABORT, 'append-only'); END;"
                                 "CREATE TRIGGER journal_kept BEFORE DELETE ON journal BEGIN SELECT RAISE (ABORT, 'append-only'); END;"
                                 "CREATE TRIGGER history_erased BEFORE UPDATE ON history\n"
                                 "WHEN NEW.seq <> OLD.seq OR NEW.n <> OLD.n OR NEW.field <> OLD.field OR NEW.digest <> OLD.digest\n"
                                 "  OR NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR NEW.salt IS NOT NULL\n"
                                 "BEGIN SELECT RAISE (ABORT, 'append-only'); END;"
                                 "CREATE TRIGGER history_kept BEFORE DELETE ON history BEGIN SELECT RAISE (ABORT, 'append-only'); END",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (raw);
}

static gboolean
has_finding (const GPtrArray *findings, const char *what)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((AduFinding *) g_ptr_array_index (findings, i))->what, what))
      return TRUE;
  return FALSE;
}

static void
fill (Fixture *f)
{
  static const AduField fields[] = { ADU_FIELD_SUBJECT };

  for (guint i = 0; i < 5; i++)
    {
      gint64 id = fixture_register (f, "Antre lama", "Agustina Sila");
      g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char *action = g_uuid_string_random ();

      adu_case_set_text (value, ADU_FIELD_SUBJECT, "Antre lama sekali");
      WAIT (result, adu_store_edit_async (f->store, f->actor, action, id, 0, value, fields, 1, NULL, CALLBACK));
      g_assert_true (adu_store_finish (result, NULL));
    }
  fixture_close (f);
}

static void
test_sound (Fixture *f, gconstpointer data)
{
  fill (f);
  g_assert_cmpint (verify_after (f, "SELECT 1"), ==, 0);
  g_assert_cmpint (verify_after (f, "UPDATE history SET before = NULL, after = NULL, salt = NULL WHERE seq = 4"), ==, 0);
}

typedef struct
{
  const char *name, *sql;
  gint64 broken;
} Tampering;

/* Entries: 1 create, 2 roles, then 3 register, 4 edit, 5 register, … */
static const Tampering tamperings[] = {
  { "time", "UPDATE journal SET at = at - 1 WHERE seq = 5", 5 },
  { "actor", "UPDATE journal SET actor = NULL WHERE seq = 4", 4 },
  { "action", "UPDATE journal SET action = 'view' WHERE seq = 3", 3 },
  { "case", "UPDATE journal SET complaint = 1 WHERE seq = 9", 9 },
  { "uuid", "UPDATE journal SET uuid = 'x' WHERE seq = 12", 12 },
  { "removed", "PRAGMA foreign_keys=OFF; DELETE FROM journal WHERE seq = 5", 5 },
  { "closed-up", "PRAGMA foreign_keys=OFF; DELETE FROM journal WHERE seq = 5;"
                 "UPDATE journal SET seq = seq - 1 WHERE seq > 5", 5 },
  { "swapped", "UPDATE journal SET digest = (SELECT digest FROM journal WHERE seq = 7) WHERE seq = 8", 8 },
  { "value", "UPDATE history SET after = 'Antre biasa' WHERE seq = 4", 4 },
  { "line-removed", "DELETE FROM history WHERE seq = 6", 6 },
  { "line-added", "INSERT INTO history SELECT seq, n + 1, field, before, after, salt, digest FROM history WHERE seq = 6",
    6 },
};

static void
test_tampered (Fixture *f, gconstpointer data)
{
  const Tampering *tampering = data;

  fill (f);
  g_assert_cmpint (verify_after (f, tampering->sql), ==, tampering->broken);
}

/* A journal cut off at its end has a sound chain. It is noticed all the same: by the deep check, by the one at every
 * start, and by whoever would write on. */
static void
test_cut_off (Fixture *f, gconstpointer data)
{
  static const char *const cuts[] = {
    "PRAGMA foreign_keys=OFF; DELETE FROM history WHERE seq = 12; DELETE FROM journal WHERE seq = 12",
    "PRAGMA foreign_keys=OFF; DELETE FROM history WHERE seq > 8; DELETE FROM journal WHERE seq > 8",
  };
  g_autoptr (GAsyncResult) opened = NULL, result = NULL, closed = NULL, written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  fill (f);
  g_assert_cmpint (verify_after (f, cuts[0]), ==, 12);
  g_assert_cmpint (verify_after (f, cuts[1]), ==, 9);
  put_triggers_back (f);
  WAIT (opened, adu_store_open_async (f->path, ADU_OPEN_WRITE, f->clock, CALLBACK));
  f->store = adu_store_finish_value (opened, &error);
  g_assert_no_error (error);
  WAIT (written, adu_store_note_async (f->store, f->actor, "print-receipt", 0, NULL, CALLBACK));
  g_assert_false (adu_store_finish (written, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  WAIT (result, adu_store_check_async (f->store, FALSE, NULL, CALLBACK));
  findings = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_true (has_finding (findings, "journal"));
  WAIT (closed, adu_store_close_async (f->store, CALLBACK));
  g_assert_true (adu_store_finish (closed, NULL));
  g_clear_object (&f->store);
}

/* What the journal ends with only moves on, and stays. */
static void
test_head (Fixture *f, gconstpointer data)
{
  static const char *const tries[] = {
    "UPDATE journal_head SET seq = seq - 1",
    "UPDATE journal_head SET digest = zeroblob (32)",
    "DELETE FROM journal_head",
    "REPLACE INTO journal_head SELECT id, seq - 1, digest FROM journal_head",
    "INSERT INTO journal_head SELECT 2, seq, digest FROM journal_head",
  };
  g_autoptr (AduDb) db = NULL;

  fill (f);
  db = adu_db_open (f->path, ADU_DB_WRITE, NULL);
  g_assert_nonnull (db);
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    g_assert_false (adu_db_run (db, NULL, tries[i], ""));
}

/* No value of a complaint stands in the journal. */
static void
test_no_values (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AduDb) db = NULL;
  gint64 n;

  fill (f);
  db = adu_db_open (f->path, ADU_DB_READ, &error);
  g_assert_no_error (error);
  g_assert_true (adu_db_number (db, &n, -1, NULL,
                                "SELECT count (*) FROM journal WHERE instr (action, 'Antre') > 0"
                                " OR instr (uuid, 'Antre') > 0",
                                ""));
  g_assert_cmpint (n, ==, 0);
}

/* A clock set back does not set the register back. */
static void
test_time (Fixture *f, gconstpointer data)
{
  g_autoptr (AduDb) db = NULL;
  gint64 backwards;

  fixture_register (f, "satu", NULL);
  adu_clock_set_fixed (f->clock, adu_clock_now (f->clock) + 3600);
  fixture_register (f, "dua", NULL);
  adu_clock_set_fixed (f->clock, adu_clock_now (f->clock) - 86400);
  fixture_register (f, "tiga", NULL);
  fixture_close (f);
  db = adu_db_open (f->path, ADU_DB_READ, NULL);
  g_assert_true (adu_db_number (db, &backwards, -1, NULL,
                                "SELECT count (*) FROM journal a JOIN journal b ON b.seq = a.seq + 1 WHERE b.at < a.at",
                                ""));
  g_assert_cmpint (backwards, ==, 0);
}

#define TEST(name, data, function) g_test_add (name, Fixture, data, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/journal/sound", NULL, test_sound);
  TEST ("/store/journal/cut-off", NULL, test_cut_off);
  TEST ("/store/journal/head", NULL, test_head);
  TEST ("/store/journal/no-values", NULL, test_no_values);
  TEST ("/store/journal/time", NULL, test_time);
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *name = g_strconcat ("/store/journal/tampered/", tamperings[i].name, NULL);
      TEST (name, &tamperings[i], test_tampered);
    }
  return g_test_run ();
}
