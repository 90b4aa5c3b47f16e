/* test-faults.c — the disk fails at every single operation of a save: nothing torn, nothing said that is not so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "tests/store/faulty-vfs.h"
#include "tests/store/fixture.h"

/* Whether registering with @action is said to have worked. */
static gboolean
try_register (Fixture *f, const char *action)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, action);
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Rofina Sila");
  WAIT (result, adu_store_register_async (f->store, f->actor, action, value, NULL, NULL, 0, CALLBACK));
  id = adu_store_finish_number (result, &error);
  if (error != NULL)
    g_assert_true (error->domain == ADU_STORE_ERROR && error->code != ADU_STORE_ERROR_BUG);
  return id > 0;
}

/* How often the action stands in the file, read by somebody else. */
static gint
count_in_file (Fixture *f, const char *sql, const char *action)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  gint n;

  g_assert_cmpint (sqlite3_open_v2 (f->path, &db, SQLITE_OPEN_READWRITE, "unix"), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (action != NULL)
    sqlite3_bind_text (statement, 1, action, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return n;
}

/* Closes whatever way it goes: a store whose disk failed may not be able to fold its log back. */
static void
close_somehow (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;

  WAIT (result, adu_store_close_async (f->store, CALLBACK));
  adu_store_finish (result, NULL);
  g_clear_object (&f->store);
}

static void
sweep (Fixture *f, int code, gint times)
{
  gboolean hit = TRUE;
  guint unsaved = 0;

  for (gint after = 1; hit; after++)
    {
      g_autofree char *action = g_strdup_printf ("fault-%d-%d-%d", code, times, after);
      gboolean said;

      g_assert_cmpint (after, <, 200);
      faulty_vfs_arm (after, times, code);
      said = try_register (f, action);
      hit = faulty_vfs_disarm ();
      unsaved += !said;
      /* what is said now is what the file says after the program has gone */
      close_somehow (f);
      g_assert_cmpint (count_in_file (f, "SELECT count (*) FROM complaint WHERE action = ?1", action), ==, said);
      g_assert_cmpint (count_in_file (f, "SELECT count (*) FROM journal WHERE uuid = ?1", action), ==, said);
      g_assert_cmpint (count_in_file (f, "SELECT count (*) FROM complaint c WHERE NOT EXISTS"
                                         " (SELECT 1 FROM case_person p WHERE p.complaint = c.id)", NULL), ==, 0);
      fixture_open (f);
      if (!hit)
        g_assert_true (said);
      g_test_message ("%d operations before the fault: %s", after - 1, said ? "saved" : "not saved");
    }
  g_assert_cmpuint (unsaved, >, 3); /* the faults were real */
}

static void
check_sound (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  WAIT (result, adu_store_check_async (f->store, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (result, NULL);
  g_assert_nonnull (findings);
  g_assert_cmpuint (findings->len, ==, 0);
}

typedef struct
{
  int code;
  gint times;
} Fault;

static const Fault faults[] = {
  { SQLITE_IOERR_WRITE, 1 }, { SQLITE_FULL, 1 }, { SQLITE_FULL, 1000 }, { SQLITE_IOERR_WRITE, 1000 },
};

static void
test_every_operation (Fixture *f, gconstpointer data)
{
  const Fault *fault = data;

  sweep (f, fault->code, fault->times);
  check_sound (f);
}

/* On a full disk the reserve is given up, so that at least the draft can be kept. */
static void
test_draft (Fixture *f, gconstpointer data)
{
  g_autofree char *reserve = g_strconcat (f->path, ".reserve", NULL);
  g_autofree char *draft = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpint (g_stat (reserve, &status), ==, 0);
  g_assert_cmpint (status.st_size, ==, 4 * 1024 * 1024);
  faulty_vfs_arm (1, 1, SQLITE_FULL);
  g_assert_false (try_register (f, "no-room"));
  g_assert_cmpint (g_stat (reserve, &status), ==, 0); /* not for everything */
  faulty_vfs_arm (1, 1, SQLITE_FULL);
  WAIT (result, adu_store_save_draft_async (f->store, f->actor, "intake", "tiga menit mendengar", CALLBACK));
  g_assert_true (adu_store_finish (result, &error));
  g_assert_no_error (error);
  g_assert_true (faulty_vfs_disarm ());
  g_assert_cmpint (g_stat (reserve, &status), !=, 0);
  WAIT (loaded, adu_store_load_draft_async (f->store, f->actor, "intake", CALLBACK));
  draft = adu_store_finish_value (loaded, &error);
  g_assert_cmpstr (draft, ==, "tiga menit mendengar");
}

/* A save waits for the disk once. */
static void
test_one_sync (Fixture *f, gconstpointer data)
{
  try_register (f, "warm");
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *action = g_strdup_printf ("sync-%u", i);

      faulty_vfs_reset ();
      g_assert_true (try_register (f, action));
      g_assert_cmpint (faulty_vfs_syncs (), ==, 1);
    }
}

#define TEST(name, data, function) g_test_add (name, Fixture, data, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  TEST ("/store/faults/one-sync", NULL, test_one_sync);
  TEST ("/store/faults/draft", NULL, test_draft);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/faults/%s-%d", faults[i].code == SQLITE_FULL ? "full" : "io",
                                               faults[i].times);
      TEST (name, &faults[i], test_every_operation);
    }
  return g_test_run ();
}
