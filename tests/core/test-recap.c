/* test-recap.c — periods, and the arithmetic against a slow oracle over random registers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-recap.h"

static void
test_periods (void)
{
  static const struct
  {
    const char *text, *first, *last;
  } good[] = {
    { "2026-10", "2026-10-01", "2026-10-31" }, { "2026-02", "2026-02-01", "2026-02-28" },
    { "2028-02", "2028-02-01", "2028-02-29" }, { "2026-12", "2026-12-01", "2026-12-31" },
    { "2026-Q1", "2026-01-01", "2026-03-31" }, { "2026-Q2", "2026-04-01", "2026-06-30" },
    { "2026-Q3", "2026-07-01", "2026-09-30" }, { "2026-Q4", "2026-10-01", "2026-12-31" },
    { "2026", "2026-01-01", "2026-12-31" },    { "2000", "2000-01-01", "2000-12-31" },
  };
  static const char *const bad[] = { NULL,       "",          "26",      "202",     "0000",     "2026-",
                                     "2026-1",   "2026-00",   "2026-13", "2026-Q0", "2026-Q5",  "2026-q1",
                                     "2026Q1",   "2026-Q11",  " 2026",   "2026 ",   "2026/10",  "+026",
                                     "2026--1",  "2026-1x",   "abcd",    "20261",   "2026-010", "%n%s",
                                     "２０２６", "2026-10-01" };
  AduPeriod period = { { 7 }, { 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (adu_period_parse (bad[i], &period));
  g_assert_cmpint (period.first.n, ==, 7);
  g_assert_cmpint (period.last.n, ==, 9);
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (adu_period_parse (good[i].text, &period));
      g_assert_cmpint (period.first.n, ==, adu_day_parse (good[i].first).n);
      g_assert_cmpint (period.last.n, ==, adu_day_parse (good[i].last).n);
    }
}

/* Walks every day of the case's life: is it in the register at the end of that day? */
static void
oracle_add (AduRecapTotals *totals, AduPeriod period, const AduRecapCase *c)
{
  gboolean there_before = FALSE, there_after = FALSE;
  gint32 end = adu_day_is_set (c->settled) ? MAX (c->settled.n, c->received.n) : G_MAXINT32;

  for (gint32 day = c->received.n; day < end && day <= period.last.n; day++)
    {
      there_before = there_before || day == period.first.n - 1;
      there_after = there_after || day == period.last.n;
    }
  totals->carried_in += there_before;
  totals->carried_out += there_after;
  totals->received += c->received.n >= period.first.n && c->received.n <= period.last.n;
  if (end >= period.first.n && end <= period.last.n)
    {
      totals->settled++;
      totals->unconfirmed += c->unconfirmed;
      if (!adu_day_is_set (c->binding_due) || end <= c->binding_due.n)
        totals->settled_on_time++;
      else
        totals->settled_late++;
    }
  totals->late += there_after && adu_day_is_set (c->binding_due) && c->binding_due.n < period.last.n;
}

static void
assert_same (const AduRecapTotals *a, const AduRecapTotals *b)
{
  g_assert_cmpuint (a->carried_in, ==, b->carried_in);
  g_assert_cmpuint (a->received, ==, b->received);
  g_assert_cmpuint (a->settled, ==, b->settled);
  g_assert_cmpuint (a->settled_on_time, ==, b->settled_on_time);
  g_assert_cmpuint (a->settled_late, ==, b->settled_late);
  g_assert_cmpuint (a->unconfirmed, ==, b->unconfirmed);
  g_assert_cmpuint (a->carried_out, ==, b->carried_out);
  g_assert_cmpuint (a->late, ==, b->late);
}

/* Registers of a random size over three years, month by month: the oracle agrees, every month closes, what
 * one month carries out the next carries in, and the year is the sum of its months. */
static void
test_oracle (void)
{
  gint32 start = adu_day_new (2025, 1, 1).n;

  for (guint round = 0; round < 60; round++)
    {
      guint n = (guint) g_test_rand_int_range (0, 120);
      g_autofree AduRecapCase *cases = g_new0 (AduRecapCase, n + 1);
      guint carried = 0, settled = 0, received = 0;

      for (guint i = 0; i < n; i++)
        {
          cases[i].received.n = start + g_test_rand_int_range (-100, 1000);
          if (g_test_rand_int_range (0, 4) > 0)
            cases[i].settled.n = cases[i].received.n + g_test_rand_int_range (-5, 120);
          if (g_test_rand_int_range (0, 8) > 0)
            cases[i].binding_due.n = cases[i].received.n + g_test_rand_int_range (5, 61);
          cases[i].unconfirmed = g_test_rand_int_range (0, 2);
        }
      for (gint month = 0; month < 36; month++)
        {
          g_autofree char *text = g_strdup_printf ("%d-%02d", 2025 + month / 12, month % 12 + 1);
          AduRecapTotals totals = { 0 }, oracle = { 0 };
          AduPeriod period;

          g_assert_true (adu_period_parse (text, &period));
          for (guint i = 0; i < n; i++)
            {
              adu_recap_add (&totals, period, &cases[i]);
              oracle_add (&oracle, period, &cases[i]);
            }
          assert_same (&totals, &oracle);
          g_assert_true (adu_recap_closes (&totals));
          if (month > 0)
            g_assert_cmpuint (totals.carried_in, ==, carried);
          carried = totals.carried_out;
          settled += month < 12 ? totals.settled : 0;
          received += month < 12 ? totals.received : 0;
        }
      AduRecapTotals year = { 0 };
      AduPeriod period;

      g_assert_true (adu_period_parse ("2025", &period));
      for (guint i = 0; i < n; i++)
        adu_recap_add (&year, period, &cases[i]);
      g_assert_cmpuint (year.settled, ==, settled);
      g_assert_cmpuint (year.received, ==, received);
      g_assert_true (adu_recap_closes (&year));
    }
}

/* The limit's last day is in time, for what is settled and for what stays. */
static void
test_edges (void)
{
  AduPeriod october;
  AduRecapTotals totals = { 0 };
  AduDay last = adu_day_new (2026, 10, 31);

  g_assert_true (adu_period_parse ("2026-10", &october));
  adu_recap_add (&totals, october, &(AduRecapCase){ last, last, last, TRUE });
  g_assert_cmpuint (totals.settled_on_time, ==, 1);
  g_assert_cmpuint (totals.unconfirmed, ==, 1);
  adu_recap_add (&totals, october, &(AduRecapCase){ last, ADU_DAY_NONE, last, FALSE });
  g_assert_cmpuint (totals.late, ==, 0);
  adu_recap_add (&totals, october, &(AduRecapCase){ last, ADU_DAY_NONE, adu_day_add (last, -1), FALSE });
  g_assert_cmpuint (totals.late, ==, 1);
  adu_recap_add (&totals, october, &(AduRecapCase){ adu_day_add (last, 1), ADU_DAY_NONE, last, FALSE });
  g_assert_cmpuint (totals.received, ==, 3);
  g_assert_true (adu_recap_closes (&totals));
  totals.carried_out++;
  g_assert_false (adu_recap_closes (&totals));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/recap/periods", test_periods);
  g_test_add_func ("/core/recap/oracle", test_oracle);
  g_test_add_func ("/core/recap/edges", test_edges);
  return g_test_run ();
}
