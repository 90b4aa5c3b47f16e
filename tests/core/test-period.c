/* test-period.c — periods: read, written, moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-period.h"

static const struct
{
  const char *text, *first, *last, *before, *after;
  AduPeriodKind kind;
} good[] = {
  { "2026-10", "2026-10-01", "2026-10-31", "2026-09", "2026-11", ADU_PERIOD_MONTH },
  { "2026-02", "2026-02-01", "2026-02-28", "2026-01", "2026-03", ADU_PERIOD_MONTH },
  { "2028-02", "2028-02-01", "2028-02-29", "2028-01", "2028-03", ADU_PERIOD_MONTH },
  { "2026-12", "2026-12-01", "2026-12-31", "2026-11", "2027-01", ADU_PERIOD_MONTH },
  { "2026-01", "2026-01-01", "2026-01-31", "2025-12", "2026-02", ADU_PERIOD_MONTH },
  { "2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4", "2026-Q2", ADU_PERIOD_QUARTER },
  { "2026-Q3", "2026-07-01", "2026-09-30", "2026-Q2", "2026-Q4", ADU_PERIOD_QUARTER },
  { "2026-Q4", "2026-10-01", "2026-12-31", "2026-Q3", "2027-Q1", ADU_PERIOD_QUARTER },
  { "2026", "2026-01-01", "2026-12-31", "2025", "2027", ADU_PERIOD_YEAR },
  { "2000", "2000-01-01", "2000-12-31", "1999", "2001", ADU_PERIOD_YEAR },
  { "2026-10-05..2026-10-14", "2026-10-05", "2026-10-14", "2026-09-25..2026-10-04", "2026-10-15..2026-10-24",
    ADU_PERIOD_RANGE },
  { "2026-10-05..2026-10-05", "2026-10-05", "2026-10-05", "2026-10-04..2026-10-04", "2026-10-06..2026-10-06",
    ADU_PERIOD_RANGE },
};

static void
assert_text (AduPeriod period, const char *text)
{
  g_autofree char *is = adu_period_to_text (period);

  g_assert_cmpstr (is, ==, text);
}

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      AduPeriod period;

      g_assert_true (adu_period_parse (good[i].text, &period));
      g_assert_cmpint (period.first.n, ==, adu_day_parse (good[i].first).n);
      g_assert_cmpint (period.last.n, ==, adu_day_parse (good[i].last).n);
      g_assert_cmpint (adu_period_kind (period), ==, good[i].kind);
      assert_text (period, good[i].text);
      assert_text (adu_period_move (period, -1), good[i].before);
      assert_text (adu_period_move (period, 1), good[i].after);
      assert_text (adu_period_move (adu_period_move (period, 5), -5), good[i].text);
      g_assert_true (adu_period_has (period, period.first));
      g_assert_true (adu_period_has (period, period.last));
      g_assert_false (adu_period_has (period, adu_day_add (period.first, -1)));
      g_assert_false (adu_period_has (period, adu_day_add (period.last, 1)));
      g_assert_false (adu_period_has (period, ADU_DAY_NONE));
    }
}

/* Two days that happen to be a whole month are that month. */
static void
test_whole (void)
{
  AduPeriod period;

  g_assert_true (adu_period_parse ("2026-10-01..2026-10-31", &period));
  assert_text (period, "2026-10");
  g_assert_true (adu_period_parse ("2026-04-01..2026-06-30", &period));
  assert_text (period, "2026-Q2");
}

static void
test_bad (void)
{
  static const char *const bad[] = { NULL,       "",           "26",      "202",    "0000",     "2026-",
                                     "2026-1",   "2026-00",    "2026-13", "2026-Q0", "2026-Q5",  "2026-q1",
                                     "2026Q1",   "2026-Q11",   " 2026",   "2026 ",  "2026/10",  "+026",
                                     "2026--1",  "2026-1x",    "abcd",    "20261",  "2026-010", "%n%s",
                                     "２０２６", "2026-10-01", "2026-10-05..2026-10-04", "2026-10-05--2026-10-14",
                                     "2026-02-30..2026-03-01", "2026-10-05..2026-10-1", "..", "2026-10-05..",
                                     "9999", "9999-12", "9999-Q4" };
  AduPeriod period = { { 7 }, { 9 } };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (adu_period_parse (bad[i], &period));
  g_assert_cmpint (period.first.n, ==, 7);
  g_assert_cmpint (period.last.n, ==, 9);
}

static void
test_kinds (void)
{
  /* a period around any of its days is that period */
  for (gint32 n = adu_day_new (2026, 1, 1).n; n <= adu_day_new (2028, 12, 31).n; n++)
    for (AduPeriodKind kind = 0; kind < ADU_N_PERIOD_KINDS; kind++)
      {
        AduPeriod period = adu_period_around (kind, (AduDay){ n });

        g_assert_true (adu_period_has (period, (AduDay){ n }));
        g_assert_cmpint (adu_period_kind (period), ==, kind);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/period/good", test_good);
  g_test_add_func ("/core/period/whole", test_whole);
  g_test_add_func ("/core/period/bad", test_bad);
  g_test_add_func ("/core/period/kinds", test_kinds);
  return g_test_run ();
}
