/* bench-figures.c — all figures of the dashboard against the statements they replace, over the same index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The peer is plain SQL in the same process: the totals, one GROUP BY for each table and one for the trend, all answered by
 * complaint_figures alone. What both count is compared before anything is timed.
 */
#include "config.h"

#include "bench-rows.h"
#include "store/adu-figures-sql-private.h"

#define ROWS 100000
#define ROUNDS 9

/* What the peer counts in each statement: the nine measures that follow from days. */
#define MEASURES \
  "sum (received_day < ?1 AND settled >= ?1), sum (received_day BETWEEN ?1 AND ?2), sum (settled BETWEEN ?1 AND ?2)," \
  " sum (settled BETWEEN ?1 AND ?2 AND outcome = 1), sum (settled BETWEEN ?1 AND ?2 AND outcome = 2)," \
  " sum (settled BETWEEN ?1 AND ?2 AND outcome = 3), sum (settled BETWEEN ?1 AND ?2 AND unconfirmed = 1)," \
  " sum (received_day <= ?2 AND settled > ?2)," \
  " sum (received_day <= ?2 AND settled > ?2 AND binding_due < ?2 AND (stopped IS NULL OR stopped > ?2))"
#define FROM " FROM complaint INDEXED BY complaint_figures WHERE settled >= ?3" \
  " AND id NOT IN (SELECT complaint FROM case_denied WHERE official = 1)"

static const char *const peers[] = {
  "SELECT 0, " MEASURES FROM,
  "SELECT channel, " MEASURES FROM " GROUP BY channel",
  "SELECT topic, " MEASURES FROM " GROUP BY topic",
  "SELECT unit, " MEASURES FROM " GROUP BY unit",
  "SELECT supervisory * 3 + inspection, " MEASURES FROM " GROUP BY supervisory * 3 + inspection",
  "SELECT handler, " MEASURES FROM " GROUP BY handler",
  "SELECT kind, " MEASURES FROM " GROUP BY kind",
  "SELECT stage, " MEASURES FROM " GROUP BY stage",
  "SELECT received_day / 31, count (*)" FROM " GROUP BY received_day / 31",
  "SELECT settled / 31, count (*)" FROM " GROUP BY settled / 31",
};

static void
count_by_program (AduDb *db, const AduSnapshot *snapshot, AduFigures *figures, const AduFindContext *context)
{
  g_autoptr (GError) error = NULL;

  if (!adu_figures_sql_count (db, snapshot, context, figures, &error))
    g_error ("%s", error->message);
  adu_figures_finish (figures);
}

static gint64
count_by_sql (AduDb *db, const AduFigures *figures, guint *totals)
{
  AduPeriod period = adu_figures_period (figures);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < G_N_ELEMENTS (peers); i++)
    {
      g_autoptr (AduQuery) query =
        adu_db_query (db, NULL, peers[i], i < 8 ? "ddd" : "nnd", period.first, period.last, adu_figures_since (figures));

      g_assert_nonnull (query);
      while (adu_query_next (query, NULL))
        for (int m = 0; i == 0 && m < 9; m++)
          totals[m] = (guint) adu_query_int (query, m + 1);
    }
  return g_get_monotonic_time () - start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : 1;
}

int
main (void)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduActor) actor = adu_actor_new (1, "o1", "O", ADU_ROLE_OFFICER);
  AduFindContext context = bench_context (actor, zone);
  AduDb *db = bench_open (ROWS);
  AduPeriod periods[] = { { { ROWS_FIRST_DAY + 1750 }, { ROWS_FIRST_DAY + 1780 } },
                          { { ROWS_FIRST_DAY }, { ROWS_FIRST_DAY + 1800 } } };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  AduSnapshot snapshot = { 0 };
  gboolean kept = TRUE;

  for (guint list = 0; list < ADU_N_LISTS; list++)
    snapshot.lists[list] = none;
  for (guint p = 0; p < G_N_ELEMENTS (periods); p++)
    {
      double ratios[ROUNDS], ours = 0, theirs = 0;

      for (guint round = 0; round < ROUNDS; round++)
        {
          g_autoptr (AduFigures) figures = adu_figures_new (NULL, periods[p], (AduDay){ ROWS_FIRST_DAY + 1850 });
          gint64 start = g_get_monotonic_time (), mine, peer;
          guint totals[9];

          count_by_program (db, &snapshot, figures, &context);
          mine = g_get_monotonic_time () - start;
          peer = count_by_sql (db, figures, totals);
          for (AduMeasure m = 0; m < 9; m++)
            g_assert_cmpuint (totals[m], ==, adu_figures_total (figures, m));
          ratios[round] = (double) mine / (double) peer;
          ours += (double) mine / ROUNDS / 1000;
          theirs += (double) peer / ROUNDS / 1000;
        }
      qsort (ratios, ROUNDS, sizeof (double), compare);
      printf ("figures of %s in %d rows: %.1f ms, plain SQL %.1f ms\n", p == 0 ? "a month" : "everything", ROWS, ours, theirs);
      kept = bench_report (p == 0 ? "figures-month-over-sql" : "figures-all-over-sql", ratios[ROUNDS / 2], 1.2) && kept;
    }
  adu_db_free (db);
  return kept ? EXIT_SUCCESS : EXIT_FAILURE;
}
