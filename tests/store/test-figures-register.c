/* test-figures-register.c — every figure of demonstration registers is the length of the list behind it, for whoever asks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "demo/adu-demo.h"
#include "store/adu-store-figures.h"

#define NOW "2026-11-23T16:30"

static const char *const periods[] = { "2026-11", "2026-10", "2026-Q3", "2026", "2025", "2026-08-17..2026-10-05" };

typedef struct
{
  char *folder;
  char *path;
  AduStore *store;
} Fixture;

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduClock) clock = adu_clock_new_fixed (zone, adu_zone_parse (zone, NOW));
  AduDemoOptions options = { .complaints = 300, .seed = (guint32) GPOINTER_TO_UINT (data), .today = adu_clock_today (clock) };

  f->folder = g_dir_make_tmp ("aduan-figures-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "contoh.aduan", NULL);
  adu_demo_create_async (f->path, clock, &options, on_done, &result);
  f->store = adu_store_finish_value (await (&result), &error);
  g_assert_no_error (error);
}

static void
close_store (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;

  if (f->store == NULL)
    return;
  adu_store_close_async (f->store, on_done, &result);
  g_assert_true (adu_store_finish (await (&result), NULL));
  g_clear_object (&f->store);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  close_store (f);
  folder = g_dir_open (f->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (f->folder);
  g_free (f->path);
  g_free (f->folder);
}

static AduActor *
sign_in (Fixture *f, const char *code)
{
  GPtrArray *officials = adu_store_officials (f->store);
  AduActor *actor = NULL;

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);
      g_autoptr (GAsyncResult) result = NULL;

      if (!g_str_equal (official->code, code))
        continue;
      adu_store_sign_in_async (f->store, official->id, ADU_DEMO_PIN, on_done, &result);
      actor = adu_store_finish_value (await (&result), NULL);
    }
  g_assert_nonnull (actor);
  return actor;
}

static AduFigures *
read_figures (Fixture *f, AduActor *actor, AduFiguresOf of, AduFind *scope, const char *period, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  AduPeriod days;

  g_assert_true (adu_period_parse (period, &days));
  adu_store_figures_async (f->store, actor, of, scope, days, NULL, on_done, &result);
  return adu_store_finish_value (await (&result), error);
}

/* (transfer full) @find. As a count, and, where it is worth the time, as the list itself. */
static void
assert_length (Fixture *f, AduActor *actor, AduFind *find, gboolean list, guint figure)
{
  g_autoptr (GAsyncResult) counted = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = adu_find_to_text (find);
  gint64 n;

  adu_store_count_async (f->store, actor, find, NULL, on_done, &counted);
  n = adu_store_finish_number (await (&counted), &error);
  g_assert_no_error (error);
  if (n != figure)
    g_test_message ("%s", text);
  g_assert_cmpint (n, ==, figure);
  if (list)
    {
      g_autoptr (GAsyncResult) found = NULL;
      g_autoptr (AduFind) read_back = adu_find_parse (text);
      g_autoptr (GArray) ids = NULL;

      adu_store_find_async (f->store, actor, read_back, NULL, on_done, &found);
      ids = adu_store_finish_value (await (&found), &error);
      g_assert_no_error (error);
      g_assert_cmpuint (ids->len, ==, figure);
    }
  adu_find_unref (find);
}

static guint
assert_marks (Fixture *f, AduActor *actor, const AduFigures *figures)
{
  guint n, marks = 0;

  g_assert_true (adu_figures_close (figures));
  for (AduMeasure m = 0; m < ADU_N_MEASURES; m++)
    {
      const AduFigures *previous = adu_figures_previous (figures);

      assert_length (f, actor, adu_figures_find (figures, ADU_BY_ALL, 0, m), TRUE, adu_figures_total (figures, m));
      assert_length (f, actor, adu_figures_find (previous, ADU_BY_ALL, 0, m), TRUE, adu_figures_total (previous, m));
      for (AduBy by = 0; by < ADU_N_BYS; by++)
        {
          const AduFigureRow *rows = adu_figures_rows (figures, by, &n);

          for (guint i = 0; i < n; i++, marks++)
            assert_length (f, actor, adu_figures_find (figures, by, rows[i].key, m), i == 0, rows[i].n[m]);
        }
      marks += 2;
    }
  for (AduNow now = 0; now < ADU_N_NOWS; now++, marks++)
    assert_length (f, actor, adu_figures_now_find (figures, now), TRUE, adu_figures_now (figures, now));
  for (guint month = 0; month < ADU_N_TREND_MONTHS; month++)
    for (AduMeasure m = ADU_MEASURE_RECEIVED; m <= ADU_MEASURE_SETTLED; m++, marks++)
      assert_length (f, actor, adu_figures_month_find (figures, month, m), TRUE,
                     adu_figures_month_total (figures, month, m));
  assert_length (f, actor, adu_figures_oldest_find (figures), TRUE, adu_figures_total (figures, ADU_MEASURE_CARRIED_OUT));
  return marks;
}

static void
test_marks (Fixture *f, gconstpointer data)
{
  static const char *const viewers[] = { "kepala", "tu", "penindak" };
  guint marks = 0;

  for (guint v = 0; v < (GPOINTER_TO_UINT (data) == 1 ? G_N_ELEMENTS (viewers) : 1); v++)
    {
      g_autoptr (AduActor) actor = sign_in (f, viewers[v]);

      for (guint i = 0; i < G_N_ELEMENTS (periods); i += v == 0 ? 1 : 4)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (AduFigures) figures = read_figures (f, actor, ADU_FIGURES_SEEN, NULL, periods[i], &error);

          g_assert_no_error (error);
          marks += assert_marks (f, actor, figures);
        }
    }
  g_test_message ("%u marks", marks);
  g_assert_cmpuint (marks, >, 3000);
}

/* Narrowed to a unit, to words, to what has no topic. */
static void
test_scopes (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) actor = sign_in (f, "petugas");
  g_autoptr (AduFind) all = adu_find_new ();
  AduFind *scopes[] = { adu_find_with_unit (all, 3), adu_find_with_text (all, "obat"),
                        adu_find_with_topic (all, ADU_FIND_NONE), adu_find_with_channels (all, 1u << ADU_CHANNEL_WHATSAPP) };

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autoptr (AduFigures) figures = read_figures (f, actor, ADU_FIGURES_SEEN, scopes[i], "2026", NULL);

      g_assert_nonnull (figures);
      assert_marks (f, actor, figures);
      adu_find_unref (scopes[i]);
    }
}

/* The recap that is issued counts what its maker may not know of; not everybody makes one. */
static void
test_all (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) clerk = sign_in (f, "tu"), handler = sign_in (f, "penindak"), head = sign_in (f, "kepala");
  g_autoptr (GError) error = NULL;
  g_autoptr (AduFigures) seen = read_figures (f, clerk, ADU_FIGURES_SEEN, NULL, "2026", NULL);
  g_autoptr (AduFigures) all = read_figures (f, clerk, ADU_FIGURES_ALL, NULL, "2026", NULL);
  g_autoptr (AduFigures) heads = read_figures (f, head, ADU_FIGURES_SEEN, NULL, "2026", NULL);

  g_assert_true (adu_figures_close (all));
  g_assert_cmpuint (adu_figures_total (seen, ADU_MEASURE_RECEIVED), <, adu_figures_total (all, ADU_MEASURE_RECEIVED));
  g_assert_cmpuint (adu_figures_total (heads, ADU_MEASURE_RECEIVED), <=, adu_figures_total (all, ADU_MEASURE_RECEIVED));
  g_assert_null (read_figures (f, handler, ADU_FIGURES_ALL, NULL, "2026", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  g_assert_null (read_figures (f, NULL, ADU_FIGURES_SEEN, NULL, "2026", &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

/* ---- registers of before -------------------------------------------------------------------------------------------- */

static void
execute (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static char *
dump (sqlite3 *db)
{
  GString *text = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT id, settled, outcome, unconfirmed, counter, extended FROM complaint ORDER BY id",
                                       -1, &statement, NULL),
                   ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int column = 0; column < 6; column++)
        g_string_append_printf (text, "%d ", sqlite3_column_int (statement, column));
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (statement);
  return g_string_free (text, FALSE);
}

/* What the schema step works out in SQL for complaints of before is what the program works out itself. */
static void
test_migrated (Fixture *f, gconstpointer data)
{
  static const char *const columns[] = { "settled", "outcome", "unconfirmed", "counter", "ombudsman", "extended" };
  g_autofree char *step = NULL, *before = NULL, *after = NULL;
  sqlite3 *db;

  close_store (f);
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  before = dump (db);
  execute (db, "DROP INDEX complaint_figures");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *sql = g_strdup_printf ("ALTER TABLE complaint DROP COLUMN %s", columns[i]);

      execute (db, sql);
    }
  g_assert_true (g_file_get_contents (ADU_TEST_SOURCEDIR "/src/store/schema/0003-figures.sql", &step, NULL, NULL));
  execute (db, step);
  after = dump (db);
  sqlite3_close (db);
  g_assert_cmpstr (before, ==, after);
}

/* What is kept for figures is checked with the rest: sound as it was made, and told of when somebody changed it. */
static GPtrArray *
check (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *findings;

  adu_store_check_async (f->store, TRUE, NULL, on_done, &result);
  findings = adu_store_finish_value (await (&result), &error);
  g_assert_no_error (error);
  return findings;
}

static void
test_checked (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) sound = check (f), changed = NULL;
  sqlite3 *db;

  g_assert_cmpuint (sound->len, ==, 0);
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  execute (db, "UPDATE complaint SET settled = settled - 40 WHERE id = 7");
  sqlite3_close (db);
  changed = check (f);
  g_assert_cmpuint (changed->len, ==, 1);
  g_assert_cmpstr (((AduFinding *) g_ptr_array_index (changed, 0))->what, ==, "figures");
  g_assert_cmpstr (((AduFinding *) g_ptr_array_index (changed, 0))->detail, ==, "ADU-2025-0007");
}

/* Merged complaints: gone without an answer, before the day they could have gone to the Ombudsman. */
static void
test_merged (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) actor = sign_in (f, "kepala");
  g_autoptr (AduFigures) before = read_figures (f, actor, ADU_FIGURES_SEEN, NULL, "2026", NULL), after = NULL;
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  execute (db, "UPDATE complaint SET answered = NULL, stopped = NULL, ombudsman = settled + 1 WHERE outcome = 3");
  g_assert_cmpint (sqlite3_changes (db), >, 0);
  sqlite3_close (db);
  after = read_figures (f, actor, ADU_FIGURES_SEEN, NULL, "2026", NULL);
  g_assert_cmpuint (adu_figures_total (after, ADU_MEASURE_OMBUDSMAN), <=,
                    adu_figures_total (before, ADU_MEASURE_OMBUDSMAN));
  assert_marks (f, actor, after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/figures/marks", Fixture, GUINT_TO_POINTER (1), set_up, test_marks, tear_down);
  g_test_add ("/store/figures/marks-of-another", Fixture, GUINT_TO_POINTER (7), set_up, test_marks, tear_down);
  g_test_add ("/store/figures/scopes", Fixture, GUINT_TO_POINTER (3), set_up, test_scopes, tear_down);
  g_test_add ("/store/figures/merged", Fixture, GUINT_TO_POINTER (1), set_up, test_merged, tear_down);
  g_test_add ("/store/figures/all", Fixture, GUINT_TO_POINTER (1), set_up, test_all, tear_down);
  g_test_add ("/store/figures/checked", Fixture, GUINT_TO_POINTER (2), set_up, test_checked, tear_down);
  g_test_add ("/store/figures/migrated", Fixture, GUINT_TO_POINTER (5), set_up, test_migrated, tear_down);
  return g_test_run ();
}
