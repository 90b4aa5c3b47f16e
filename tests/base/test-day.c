/* test-day.c — civil dates against GDate, and their edges
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/adu-day.h"

static void
assert_day (AduDay day, const char *expected)
{
  g_autofree char *iso = adu_day_to_iso (day);

  g_assert_cmpstr (iso, ==, expected);
}

/* Every day of the years 1 … 9999 has the number, the parts and the weekday that GDate gives it. */
static void
test_every_day (void)
{
  gint32 n = 0;

  for (gint year = 1; year <= 9999; year++)
    for (gint month = 1; month <= 12; month++)
      {
        gint last = g_date_get_days_in_month (month, (GDateYear) year);

        for (gint day = 1; day <= last; day++)
          {
            AduDay it = adu_day_new (year, month, day);
            gint y, m, d;

            n++;
            if (it.n != n)
              g_error ("%04d-%02d-%02d: %d, expected %d", year, month, day, it.n, n);
            adu_day_split (it, &y, &m, &d);
            if (y != year || m != month || d != day)
              g_error ("%d splits into %04d-%02d-%02d", n, y, m, d);
          }
        g_assert_false (adu_day_is_set (adu_day_new (year, month, last + 1)));
      }
  g_assert_cmpint (n, ==, 3652059);

  for (guint32 julian = 700000; julian < 760000; julian++)
    {
      GDate date;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, julian);
      g_assert_cmpuint (adu_day_weekday ((AduDay){ (gint32) julian }), ==, g_date_get_weekday (&date));
      g_assert_cmpint (adu_day_year ((AduDay){ (gint32) julian }), ==, g_date_get_year (&date));
    }
}

static void
test_parse (void)
{
  static const char *const refused[] = {
    NULL,           "",           "2026",        "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1",
    "0000-01-01",   "20260101",   "2026-01-01 ", " 2026-01-1", "2026-01-0x", "2026/01/01", "-026-01-01",
    "+026-01-01",   "10000-01-1", "2026-01-32",  "2026-04-31", "２026-01-0", "2026-01-01T00:00",
  };
  static const char *const accepted[] = { "0001-01-01", "1970-01-01", "2024-02-29", "2026-11-23", "9999-12-31" };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    if (adu_day_is_set (adu_day_parse (refused[i])))
      g_error ("“%s” is no date", refused[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    assert_day (adu_day_parse (accepted[i]), accepted[i]);
  assert_day (ADU_DAY_NONE, "");
  g_assert_cmpint (adu_day_parse ("1970-01-01").n, ==, 719163);
  g_assert_cmpint (adu_day_between (adu_day_parse ("2026-11-23"), adu_day_parse ("2026-12-07")), ==, 14);
  g_assert_cmpint (adu_day_between (adu_day_parse ("2026-12-07"), adu_day_parse ("2026-11-23")), ==, -14);
}

static void
test_months (void)
{
  static const struct
  {
    const char *from;
    gint months;
    const char *to;
  } cases[] = {
    { "2026-03-02", 2, "2026-05-02" },  { "2025-12-31", 2, "2026-02-28" },  { "2026-01-31", 2, "2026-03-31" },
    { "2024-12-31", 2, "2025-02-28" },  { "2023-12-31", 2, "2024-02-29" },  { "2024-02-29", 12, "2025-02-28" },
    { "2026-03-31", -1, "2026-02-28" }, { "2026-01-15", -1, "2025-12-15" }, { "2026-11-23", 0, "2026-11-23" },
    { "9999-12-01", 1, "" },            { "0001-01-01", -1, "" },           { "2026-01-01", G_MAXINT, "" },
    { "2026-01-01", G_MININT, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (adu_day_add_months (adu_day_parse (cases[i].from), cases[i].months), cases[i].to);
  assert_day (adu_day_add_months (ADU_DAY_NONE, 1), "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/every-day", test_every_day);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/months", test_months);
  return g_test_run ();
}
