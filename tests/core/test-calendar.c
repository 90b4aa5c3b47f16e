/* test-calendar.c — the working week, days off, and counting in working days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "naive.h"

#define FIVE ADU_WEEK_MONDAY_TO_FRIDAY
#define SIX ADU_WEEK_MONDAY_TO_SATURDAY
#define SEVEN ADU_WEEK_EVERY_DAY
#define MAY_2009 "2009-03-17 2009-04-10 2009-04-13"

/* Cases D1–D18 of the complaint and case systems in use elsewhere. */
static void
test_add (void)
{
  static const struct
  {
    const char *name;
    guint week;
    const char *off;
    const char *from;
    gint n;
    const char *to;
  } cases[] = {
    { "D1", FIVE, "", "2008-10-01", 20, "2008-10-29" },
    { "D2", FIVE, "", "2007-02-01", 20, "2007-03-01" },
    { "D3", FIVE, "", "2008-02-01", 20, "2008-02-29" },
    { "D4", FIVE, MAY_2009, "2009-03-12", 20, "2009-04-14" },
    { "D5 Friday", FIVE, MAY_2009, "2009-03-13", 20, "2009-04-15" },
    { "D5 Saturday", FIVE, MAY_2009, "2009-03-14", 20, "2009-04-15" },
    { "D5 Sunday", FIVE, MAY_2009, "2009-03-15", 20, "2009-04-15" },
    { "D6", FIVE, MAY_2009, "2009-03-16", 20, "2009-04-16" },
    { "D11", FIVE, "2020-09-21", "2020-09-19", 1, "2020-09-22" },
    { "D12", FIVE, "2020-09-15", "2020-09-19", -5, "2020-09-11" },
    { "D13", SIX, "", "2020-09-20", 1, "2020-09-21" },
    { "D13 +6", SIX, "", "2020-09-20", 6, "2020-09-26" },
    { "D14", FIVE, "", "2018-10-10", 6, "2018-10-18" },
    { "D15", FIVE, "2018-11-22", "2018-11-22", 6, "2018-11-30" },
    { "D16", SEVEN, "", "2018-10-09", 6, "2018-10-15" },
    { "D16 Christmas", SEVEN, "2018-12-25", "2018-12-24", 6, "2018-12-31" },
    { "nothing", FIVE, "2020-09-19", "2020-09-19", 0, "2020-09-19" },
    { "far", FIVE, "2020-09-19", "0001-01-01", -1, "" },
    { "first day", FIVE, "", "0001-01-02", -1, "0001-01-01" },
    { "X34", FIVE, "2026-03-18 2026-03-19 2026-03-20 2026-03-23 2026-03-24", "2026-03-27", -3, "2026-03-17" },
    { "X35", FIVE, "2026-05-27 2026-05-28", "2026-05-29", -1, "2026-05-26" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AduCalendar) calendar = small_calendar (cases[i].week, cases[i].off);
      AduDay from = adu_day_parse (cases[i].from);

      assert_day (adu_calendar_add_working_days (calendar, from, cases[i].n), cases[i].to, cases[i].name);
    }
}

/* D17: the next working day of a holiday, a Saturday, a Saturday where weekends are worked. */
static void
test_next (void)
{
  g_autoptr (AduCalendar) five = small_calendar (FIVE, "2018-11-22");
  g_autoptr (AduCalendar) seven = small_calendar (SEVEN, "");

  assert_day (adu_calendar_next_working_day (five, adu_day_parse ("2018-11-22")), "2018-11-23", "holiday");
  assert_day (adu_calendar_next_working_day (five, adu_day_parse ("2018-11-24")), "2018-11-26", "Saturday");
  assert_day (adu_calendar_next_working_day (seven, adu_day_parse ("2018-11-24")), "2018-11-24", "worked");
  assert_day (adu_calendar_previous_working_day (five, adu_day_parse ("2018-11-25")), "2018-11-23", "Sunday");
  assert_day (adu_calendar_previous_working_day (five, adu_day_parse ("2018-11-22")), "2018-11-21", "back");
  assert_day (adu_calendar_previous_working_day (five, adu_day_parse ("2018-11-21")), "2018-11-21", "itself");
  assert_day (adu_calendar_next_working_day (five, ADU_DAY_NONE), "", "none");
  g_assert_false (adu_calendar_is_working_day (five, ADU_DAY_NONE));
}

/* D19, D20: the start is not counted, the end is; reversed is 0. */
static void
test_between (void)
{
  static const struct
  {
    const char *off, *from, *to;
    gint n;
  } cases[] = {
    { "", "2021-07-06", "2021-07-09", 3 },           { "", "2021-07-07", "2021-07-13", 4 },
    { "2021-07-05", "2021-07-01", "2021-07-09", 5 }, { "", "2021-07-09", "2021-07-06", 0 },
    { "", "2021-07-09", "2021-07-09", 0 },           { "", "2021-07-09", "2021-07-11", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AduCalendar) calendar = small_calendar (FIVE, cases[i].off);

      g_assert_cmpint (adu_calendar_working_days_between (calendar, adu_day_parse (cases[i].from),
                                                          adu_day_parse (cases[i].to)),
                       ==, cases[i].n);
    }
}

/* X46 and the totals of the other years. */
static void
test_totals (void)
{
  static const gint months[] = { 20, 18, 17, 21, 16, 20, 23, 19, 22, 22, 21, 21 };
  static const struct
  {
    const char *before, *last;
    gint n;
  } years[] = {
    { "2023-12-31", "2024-12-31", 238 },
    { "2024-12-31", "2025-12-31", 237 },
    { "2025-12-31", "2026-12-31", 240 },
  };
  g_autoptr (AduCalendar) calendar = shipped_calendar ();
  AduDay day = adu_day_new (2025, 12, 31);

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    g_assert_cmpint (adu_calendar_working_days_between (calendar, adu_day_parse (years[i].before),
                                                        adu_day_parse (years[i].last)),
                     ==, years[i].n);
  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      AduDay end = adu_day_add (adu_day_add_months (adu_day_add (day, 1), 1), -1);

      g_assert_cmpint (adu_calendar_working_days_between (calendar, day, end), ==, months[i]);
      day = end;
    }
}

static void
test_years (void)
{
  g_autoptr (AduCalendar) calendar = shipped_calendar ();
  g_autoptr (AduCalendar) none = adu_calendar_new (FIVE, NULL, TRUE, NULL);
  g_autoptr (GPtrArray) mixed = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  g_autoptr (AduCalendar) local = NULL;

  for (gint year = 2022; year <= 2026; year++)
    g_assert_cmpint (adu_calendar_year_state (calendar, year), ==, ADU_YEAR_OFFICIAL);
  g_assert_cmpint (adu_calendar_year_state (calendar, 2027), ==, ADU_YEAR_PROVISIONAL);
  g_assert_cmpint (adu_calendar_year_state (calendar, 2021), ==, ADU_YEAR_MISSING);
  g_assert_cmpint (adu_calendar_year_state (calendar, 2028), ==, ADU_YEAR_MISSING);
  g_assert_cmpint (adu_calendar_year_state (none, 2026), ==, ADU_YEAR_MISSING);

  /* What the regent declares does not make a year official, nor official days an estimated year. */
  g_ptr_array_add (mixed, adu_day_off_new (adu_day_new (2030, 7, 9), ADU_DAY_OFF_LOCAL, TRUE, "HUT", NULL));
  g_ptr_array_add (mixed, adu_day_off_new (adu_day_new (2028, 1, 1), ADU_DAY_OFF_HOLIDAY, TRUE, "Tahun", NULL));
  g_ptr_array_add (mixed, adu_day_off_new (adu_day_new (2028, 3, 1), ADU_DAY_OFF_HOLIDAY, FALSE, "Kira", NULL));
  g_ptr_array_add (mixed, adu_day_off_new (adu_day_new (2028, 4, 1), ADU_DAY_OFF_HOLIDAY, TRUE, "Resmi", NULL));
  local = adu_calendar_new (FIVE, mixed, TRUE, NULL);
  g_assert_cmpint (adu_calendar_year_state (local, 2030), ==, ADU_YEAR_MISSING);
  g_assert_cmpint (adu_calendar_year_state (local, 2029), ==, ADU_YEAR_MISSING);
  g_assert_cmpint (adu_calendar_year_state (local, 2028), ==, ADU_YEAR_PROVISIONAL);
  g_assert_false (adu_calendar_is_working_day (local, adu_day_new (2030, 7, 9)));
}

static void
test_day_off (void)
{
  g_autoptr (GPtrArray) days_off = shipped_days_off ();
  g_autoptr (AduCalendar) calendar = adu_calendar_new (FIVE, days_off, TRUE, NULL);
  g_autoptr (AduCalendar) working = adu_calendar_new (FIVE, days_off, FALSE, NULL);
  AduDay leave = adu_day_new (2025, 8, 18), both = adu_day_new (2026, 8, 17);
  const AduDayOff *off = adu_calendar_day_off (calendar, leave);
  g_autoptr (AduCalendar) doubled = NULL;

  g_assert_nonnull (off);
  g_assert_cmpint (off->kind, ==, ADU_DAY_OFF_JOINT_LEAVE);
  g_assert_cmpstr (off->decree, ==, "SKB 933/2025, 1/2025, 3/2025");
  g_assert_false (adu_calendar_is_working_day (calendar, leave));
  g_assert_null (adu_calendar_day_off (working, leave));
  g_assert_true (adu_calendar_is_working_day (working, leave));
  g_assert_null (adu_calendar_day_off (calendar, adu_day_new (2026, 11, 21)));
  g_assert_cmpuint (adu_calendar_days_off (working)->len, ==, days_off->len);

  /* Two entries for one day: skipped once, the holiday gives the name. */
  g_ptr_array_insert (days_off, 0, adu_day_off_new (both, ADU_DAY_OFF_LOCAL, TRUE, "HUT TTU", NULL));
  doubled = adu_calendar_new (FIVE, days_off, TRUE, NULL);
  g_assert_cmpint (adu_calendar_day_off (doubled, both)->kind, ==, ADU_DAY_OFF_HOLIDAY);
  g_assert_cmpint (adu_calendar_working_days_between (doubled, adu_day_new (2025, 12, 31), adu_day_new (2026, 12, 31)),
                   ==, 240);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *message; /* beginning; NULL: it is read */
  } cases[] = {
    { "", NULL },
    { "\xEF\xBB\xBF# only a comment\r\n\r\n", NULL },
    { "2026-01-01\tholiday\tofficial\tTahun Baru", NULL },
    { "2026-01-01\tlocal\tprovisional\tBudi & Ani <Puskesmas> %n%s\tPerbup 1/2026\r\n", NULL },
    { "# one\n2026-02-30\tholiday\tofficial\tName\n", "line 2: the date" },
    { "1026-01-01\tholiday\tofficial\tName\n", "line 1: the date" },
    { "2026-01-01\tholyday\tofficial\tName\n", "line 1: the kind" },
    { "2026-01-01\tholiday\tmaybe\tName\n", "line 1: the state" },
    { "2026-01-01\tholiday\tofficial\t  \n", "line 1: expected" },
    { "2026-01-01\tholiday\tofficial\t \tSKB\n", "line 1: the name" },
    { "2026-01-01\tholiday\tofficial\n", "line 1: expected" },
    { "2026-01-01;holiday;official;Name\n", "line 1: expected" },
    { "2026-01-01\tholiday\tofficial\tA\tB\tC\n", "line 1: expected" },
    { "2026-01-01\tholiday\tofficial\tA\x01\n", "line 1: the name" },
    { "2026-01-01\tholiday\tofficial\t\xFF\n", "line 1: it is not text" },
    { "#\n#\xFF\n", "line 2: it is not text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) days_off = adu_calendar_parse_days_off (cases[i].text, -1, &error);

      if (cases[i].message == NULL)
        {
          g_assert_no_error (error);
          g_assert_nonnull (days_off);
          continue;
        }
      g_assert_null (days_off);
      g_assert_error (error, ADU_CALENDAR_ERROR, ADU_CALENDAR_ERROR_LINE);
      if (!g_str_has_prefix (error->message, cases[i].message))
        g_error ("case %" G_GSIZE_FORMAT ": “%s”", i, error->message);
    }

  {
    g_autoptr (GError) error = NULL;
    static const char nul[] = "2026-01-01\tholiday\tofficial\tA\0B\n";

    g_assert_null (adu_calendar_parse_days_off (nul, sizeof nul - 1, &error));
    g_assert_error (error, ADU_CALENDAR_ERROR, ADU_CALENDAR_ERROR_LINE);
    g_clear_error (&error);
    g_assert_null (adu_calendar_new (0x80, NULL, TRUE, &error));
    g_assert_error (error, ADU_CALENDAR_ERROR, ADU_CALENDAR_ERROR_WEEK);
  }
}

/* D18 and D21 as a property, everything against the walk: every day from two years before the days off until two
 * years after, and single days far away. */
static void
test_oracle (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint n_cases = 0;

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (GPtrArray) days_off = random_days_off (rand);
      guint week = random_week (rand);
      gboolean leave = g_rand_boolean (rand);
      g_autoptr (AduCalendar) calendar = adu_calendar_new (week, days_off, leave, NULL);
      g_autoptr (Naive) naive = naive_new (week, days_off, leave);

      for (guint i = 0; i < 300; i++, n_cases++)
        {
          AduDay day = { adu_day_new (g_rand_int_range (rand, 2011, 2036), 1, 1).n + g_rand_int_range (rand, 0, 366) };
          gint amount = g_rand_int_range (rand, -130, 131);
          gint32 walked = naive_add_working_days (naive, day.n, amount);
          AduDay there = adu_calendar_add_working_days (calendar, day, amount);

          if (there.n != walked || adu_calendar_is_working_day (calendar, day) != naive_is_working_day (naive, day.n))
            g_error ("seed %u: week %x, day %d %+d is %d, expected %d", seed, week, day.n, amount, there.n, walked);
          if (amount > 0)
            {
              g_assert_cmpint (adu_calendar_working_days_between (calendar, day, there), ==, amount);
              g_assert_true (adu_calendar_is_working_day (calendar, there));
              if (adu_calendar_is_working_day (calendar, day))
                g_assert_cmpint (adu_calendar_add_working_days (calendar, there, -amount).n, ==, day.n);
            }
        }
    }
  g_assert_cmpuint (n_cases, ==, 120000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/add", test_add);
  g_test_add_func ("/calendar/next", test_next);
  g_test_add_func ("/calendar/between", test_between);
  g_test_add_func ("/calendar/totals", test_totals);
  g_test_add_func ("/calendar/years", test_years);
  g_test_add_func ("/calendar/day-off", test_day_off);
  g_test_add_func ("/calendar/parse", test_parse);
  g_test_add_func ("/calendar/oracle", test_oracle);
  return g_test_run ();
}
