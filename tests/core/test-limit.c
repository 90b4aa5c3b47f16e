/* test-limit.c — limits against the vectors of the research, and against the walk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "naive.h"

#define DAYS ADU_UNIT_DAY
#define WORK ADU_UNIT_WORKING_DAY
#define MONTHS ADU_UNIT_MONTH
#define KEEP ADU_ENDING_KEEP
#define FORWARD ADU_ENDING_FORWARD
#define BACKWARD ADU_ENDING_BACKWARD

/* Check figures: received, +3 +5 +10 working days, +14 days, +14 working days, +60 days, +60 working days. */
static void
test_vectors (void)
{
  static const AduLimit limits[] = { { 3, WORK },  { 5, WORK },  { 10, WORK }, { 14, DAYS },
                                     { 14, WORK }, { 60, DAYS }, { 60, WORK } };
  static const char *const rows[][1 + G_N_ELEMENTS (limits)] = {
    { "2024-04-05", "2024-04-18", "2024-04-22", "2024-04-29", "2024-04-19", "2024-05-06", "2024-06-04", "2024-07-17" },
    { "2025-03-27", "2025-04-10", "2025-04-14", "2025-04-22", "2025-04-10", "2025-04-28", "2025-05-26", "2025-07-11" },
    { "2025-08-14", "2025-08-20", "2025-08-22", "2025-08-29", "2025-08-28", "2025-09-04", "2025-10-13", "2025-11-10" },
    { "2025-12-22", "2025-12-29", "2025-12-31", "2026-01-08", "2026-01-05", "2026-01-14", "2026-02-20", "2026-03-31" },
    { "2026-03-02", "2026-03-05", "2026-03-09", "2026-03-16", "2026-03-16", "2026-03-27", "2026-05-01", "2026-06-10" },
    { "2026-03-17", "2026-03-27", "2026-03-31", "2026-04-08", "2026-03-31", "2026-04-14", "2026-05-16", "2026-06-26" },
    { "2026-08-14", "2026-08-20", "2026-08-24", "2026-09-01", "2026-08-28", "2026-09-07", "2026-10-13", "2026-11-10" },
    { "2026-11-23", "2026-11-26", "2026-11-30", "2026-12-07", "2026-12-07", "2026-12-11", "2027-01-22", "2027-02-19" },
  };
  g_autoptr (AduCalendar) calendar = shipped_calendar ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (limits); j++)
      assert_day (adu_limit_due (limits[j], adu_day_parse (rows[i][0]), calendar), rows[i][j + 1], rows[i][0]);
}

/* Cases D7–D10 and X1–X36 as far as one limit is concerned, on the shipped calendar unless they name days off. */
static void
test_cases (void)
{
  static const struct
  {
    const char *name;
    const char *off; /* NULL: the shipped calendar */
    const char *start;
    AduLimit limit;
    const char *due;
  } cases[] = {
    { "D7", "", "2008-10-01", { 20, DAYS, FORWARD }, "2008-10-21" },
    { "D8 Saturday", "", "2008-10-05", { 20, DAYS, FORWARD }, "2008-10-27" },
    { "D8 Sunday", "", "2008-10-06", { 20, DAYS, FORWARD }, "2008-10-27" },
    { "D8 Monday", "", "2008-10-07", { 20, DAYS, FORWARD }, "2008-10-27" },
    { "D9", "2008-12-25 2008-12-26", "2008-12-05", { 20, DAYS, FORWARD }, "2008-12-29" },
    { "D10", "2008-12-25 2008-12-26", "2008-12-04", { 20, DAYS, FORWARD }, "2008-12-24" },
    { "X1", NULL, "2026-03-17", { 5, WORK }, "2026-03-31" },
    { "X3", NULL, "2026-03-18", { 5, WORK }, "2026-03-31" },
    { "X3", NULL, "2026-03-18", { 14, WORK }, "2026-04-14" },
    { "X3", NULL, "2026-03-21", { 60, WORK }, "2026-06-26" },
    { "X4", NULL, "2026-03-17", { 14, DAYS }, "2026-03-31" },
    { "X4 forward", NULL, "2026-03-17", { 60, DAYS, FORWARD }, "2026-05-18" },
    { "X4 backward", NULL, "2026-03-17", { 60, DAYS, BACKWARD }, "2026-05-13" },
    { "X5 forward", NULL, "2026-03-02", { 60, DAYS, FORWARD }, "2026-05-04" },
    { "X5 backward", NULL, "2026-03-02", { 60, DAYS, BACKWARD }, "2026-04-30" },
    { "X5 months", NULL, "2026-03-02", { 2, MONTHS }, "2026-05-02" },
    { "X6 Friday", NULL, "2026-02-13", { 14, WORK }, "2026-03-09" },
    { "X6 Saturday", NULL, "2026-02-14", { 14, WORK }, "2026-03-09" },
    { "X6 Friday", NULL, "2026-02-13", { 60, WORK }, "2026-05-25" },
    { "X6 Saturday", NULL, "2026-02-14", { 60, WORK }, "2026-05-25" },
    { "X6 Friday", NULL, "2026-02-13", { 14, DAYS }, "2026-02-27" },
    { "X6 Saturday", NULL, "2026-02-14", { 14, DAYS }, "2026-02-28" },
    { "X6 forward", NULL, "2026-02-14", { 14, DAYS, FORWARD }, "2026-03-02" },
    { "X7", NULL, "2025-12-31", { 14, WORK }, "2026-01-22" },
    { "X7", NULL, "2025-12-31", { 60, WORK }, "2026-04-08" },
    { "X7", NULL, "2025-12-31", { 60, DAYS }, "2026-03-01" },
    { "X7 forward", NULL, "2025-12-31", { 60, DAYS, FORWARD }, "2026-03-02" },
    { "X7 months", NULL, "2025-12-31", { 2, MONTHS }, "2026-02-28" },
    { "X8", NULL, "2026-01-31", { 2, MONTHS }, "2026-03-31" },
    { "X8", NULL, "2026-01-31", { 60, DAYS }, "2026-04-01" },
    { "X8", NULL, "2024-12-31", { 2, MONTHS }, "2025-02-28" },
    { "X8", NULL, "2024-12-31", { 60, DAYS }, "2025-03-01" },
    { "X8", NULL, "2023-12-31", { 2, MONTHS }, "2024-02-29" },
    { "X8", NULL, "2023-12-31", { 60, DAYS }, "2024-02-29" },
    { "X11", NULL, "2026-12-18", { 14, DAYS }, "2027-01-01" },
    { "X18 day 0", NULL, "2026-06-30", { 14, WORK }, "2026-07-20" },
    { "X18 day 1", NULL, "2026-06-30", { 14, WORK, KEEP, TRUE }, "2026-07-17" },
    { "day 1 on a day off", NULL, "2026-06-28", { 1, WORK, KEEP, TRUE }, "2026-06-29" },
    { "day 1 in days", NULL, "2026-06-30", { 14, DAYS, KEEP, TRUE }, "2026-07-13" },
    { "day 1 in months", NULL, "2026-03-01", { 1, MONTHS, KEEP, TRUE }, "2026-03-31" },
    { "day 1 in months", NULL, "2026-03-15", { 1, MONTHS, KEEP, TRUE }, "2026-04-14" },
    { "day 1, shorter month", NULL, "2026-01-30", { 1, MONTHS, KEEP, TRUE }, "2026-02-28" },
    { "day 1, year's turn", NULL, "2026-12-01", { 2, MONTHS, KEEP, TRUE }, "2027-01-31" },
    { "X30", NULL, "2026-07-08", { 60, DAYS, FORWARD }, "2026-09-07" },
    { "X31", NULL, "2026-03-09", { 10, WORK }, "2026-03-30" },
    { "X31 extended", NULL, "2026-03-30", { 7, WORK }, "2026-04-09" },
    { "X31 at once", NULL, "2026-03-09", { 17, WORK }, "2026-04-09" },
    { "X32", NULL, "2026-03-08", { 14, DAYS, FORWARD }, "2026-03-25" },
    { "X32 extended", NULL, "2026-03-25", { 7, DAYS, FORWARD }, "2026-04-01" },
    { "X32 at once", NULL, "2026-03-08", { 21, DAYS, FORWARD }, "2026-03-30" },
    { "X33", NULL, "2026-03-02", { 60, WORK }, "2026-06-10" },
    { "X36", NULL, "2026-03-13", { 5, DAYS }, "2026-03-18" },
    { "X36 forward", NULL, "2026-03-13", { 5, DAYS, FORWARD }, "2026-03-25" },
    { "X36 working", NULL, "2026-03-13", { 5, WORK }, "2026-03-27" },
    { "nothing", NULL, "2026-05-01", { 0, DAYS, FORWARD }, "2026-05-04" },
    { "nothing", NULL, "2026-05-01", { 0, WORK }, "2026-05-01" },
    { "endless", NULL, "2026-05-01", { G_MAXUINT, MONTHS }, "" },
  };
  g_autoptr (AduCalendar) shipped = shipped_calendar ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AduCalendar) small =
        cases[i].off != NULL ? small_calendar (ADU_WEEK_MONDAY_TO_FRIDAY, cases[i].off) : NULL;

      assert_day (adu_limit_due (cases[i].limit, adu_day_parse (cases[i].start), small != NULL ? small : shipped),
                  cases[i].due, cases[i].name);
    }
  g_assert_false (adu_day_is_set (adu_limit_due ((AduLimit){ 14, DAYS }, ADU_DAY_NONE, shipped)));
}

/* The shipped calendar with one day added or taken away, joint leave worked, or another week. */
static AduCalendar *
changed_calendar (guint week, const char *removed, const char *added, gboolean joint_leave_is_off)
{
  g_autoptr (GPtrArray) days_off = shipped_days_off ();
  AduDay gone = adu_day_parse (removed), come = adu_day_parse (added);

  for (guint i = days_off->len; i-- > 0;)
    if (((AduDayOff *) g_ptr_array_index (days_off, i))->day.n == gone.n)
      g_ptr_array_remove_index (days_off, i);
  if (adu_day_is_set (come))
    g_ptr_array_add (days_off, adu_day_off_new (come, ADU_DAY_OFF_LOCAL, TRUE, "Libur daerah", NULL));
  return adu_calendar_new (week, days_off, joint_leave_is_off, NULL);
}

/* X2, X12–X17: the office changes its calendar. */
static void
test_changes (void)
{
  static const struct
  {
    const char *name;
    guint week;
    const char *removed, *added;
    gboolean leave;
    const char *start;
    guint amount;
    const char *due;
  } cases[] = {
    { "X2", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, NULL, FALSE, "2026-03-17", 14, "2026-04-08" },
    { "X2", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, NULL, FALSE, "2026-03-17", 60, "2026-06-18" },
    { "X12 before", ADU_WEEK_MONDAY_TO_FRIDAY, "2025-08-18", NULL, TRUE, "2025-08-04", 14, "2025-08-22" },
    { "X12 after", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, NULL, TRUE, "2025-08-04", 14, "2025-08-25" },
    { "X13 before", ADU_WEEK_MONDAY_TO_FRIDAY, "2025-08-18", NULL, TRUE, "2025-07-28", 14, "2025-08-15" },
    { "X13 after", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, NULL, TRUE, "2025-07-28", 14, "2025-08-15" },
    { "X13 before", ADU_WEEK_MONDAY_TO_FRIDAY, "2025-08-18", NULL, TRUE, "2025-07-28", 60, "2025-10-21" },
    { "X13 after", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, NULL, TRUE, "2025-07-28", 60, "2025-10-22" },
    { "X14 before", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, NULL, TRUE, "2026-06-30", 14, "2026-07-20" },
    { "X14 after", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, "2026-07-09", TRUE, "2026-06-30", 14, "2026-07-21" },
    { "X15 Saturday", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, "2026-07-11", TRUE, "2026-06-30", 14, "2026-07-20" },
    { "X15 later", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, "2026-07-21", TRUE, "2026-06-30", 14, "2026-07-20" },
    { "X15 on it", ADU_WEEK_MONDAY_TO_FRIDAY, NULL, "2026-07-20", TRUE, "2026-06-30", 14, "2026-07-21" },
    { "X16", ADU_WEEK_MONDAY_TO_FRIDAY, "2026-07-20", NULL, TRUE, "2026-06-30", 14, "2026-07-20" },
    { "X17", ADU_WEEK_MONDAY_TO_SATURDAY, NULL, NULL, TRUE, "2026-03-02", 60, "2026-05-22" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AduCalendar) calendar =
        changed_calendar (cases[i].week, cases[i].removed, cases[i].added, cases[i].leave);

      assert_day (adu_limit_due ((AduLimit){ cases[i].amount, WORK }, adu_day_parse (cases[i].start), calendar),
                  cases[i].due, cases[i].name);
    }
}

/* X9, X10: how far the limits lie apart over the year. */
static void
test_apart (void)
{
  g_autoptr (AduCalendar) calendar = shipped_calendar ();
  gint least = 99, most = -99;

  for (AduDay day = adu_day_new (2026, 1, 1); day.n <= adu_day_new (2026, 12, 31).n; day.n++)
    {
      gint apart = adu_day_between (adu_limit_due ((AduLimit){ 60, DAYS }, day, calendar),
                                    adu_limit_due ((AduLimit){ 2, MONTHS }, day, calendar));

      least = MIN (least, apart);
      most = MAX (most, apart);
    }
  g_assert_cmpint (least, ==, -1);
  g_assert_cmpint (most, ==, 2);

  least = 99, most = -99;
  for (AduDay day = adu_day_new (2026, 1, 1); day.n <= adu_day_new (2026, 9, 22).n; day.n++)
    {
      gint apart = adu_day_between (adu_limit_due ((AduLimit){ 60, DAYS }, day, calendar),
                                    adu_limit_due ((AduLimit){ 60, WORK }, day, calendar));

      least = MIN (least, apart);
      most = MAX (most, apart);
    }
  g_assert_cmpint (least, ==, 22);
  g_assert_cmpint (most, ==, 43);
}

static void
test_days_left (void)
{
  static const struct
  {
    AduUnit unit;
    const char *today, *due;
    gint left;
  } cases[] = {
    { DAYS, "2026-11-23", "2026-12-07", 14 },  { DAYS, "2026-12-07", "2026-12-07", 0 },
    { DAYS, "2026-12-09", "2026-12-07", -2 },  { MONTHS, "2026-11-23", "2026-12-07", 14 },
    { WORK, "2026-11-23", "2026-12-07", 10 },  { WORK, "2026-12-04", "2026-12-07", 1 },
    { WORK, "2026-12-05", "2026-12-07", 1 },   { WORK, "2026-12-07", "2026-12-07", 0 },
    { WORK, "2026-12-08", "2026-12-07", -1 },  { WORK, "2026-12-12", "2026-12-11", -1 },
    { WORK, "2026-12-14", "2026-12-11", -1 },  { WORK, "2026-12-15", "2026-12-11", -2 },
  };
  g_autoptr (AduCalendar) calendar = shipped_calendar ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (adu_limit_days_left (cases[i].unit, adu_day_parse (cases[i].today),
                                          adu_day_parse (cases[i].due), calendar),
                     ==, cases[i].left);
}

static void
test_codes (void)
{
  for (int i = 0; i < ADU_N_UNITS; i++)
    g_assert_cmpint (adu_unit_from_code (adu_unit_to_code (i)), ==, i);
  for (int i = 0; i < ADU_N_ENDINGS; i++)
    g_assert_cmpint (adu_ending_from_code (adu_ending_to_code (i)), ==, i);
  g_assert_cmpint (adu_unit_from_code ("days"), ==, -1);
  g_assert_cmpint (adu_unit_from_code (NULL), ==, -1);
}

/* 150,000 random limits against the walk, and the properties (a) (b) (c) (d) (f). */
static void
test_oracle (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  static const AduUnit units[] = { DAYS, WORK, MONTHS };

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GPtrArray) days_off = random_days_off (rand);
      guint week = random_week (rand);
      gboolean leave = g_rand_boolean (rand);
      g_autoptr (AduCalendar) calendar = adu_calendar_new (week, days_off, leave, NULL);
      g_autoptr (Naive) naive = naive_new (week, days_off, leave);
      g_autoptr (AduCalendar) more = NULL;

      g_ptr_array_add (days_off, adu_day_off_new (adu_day_new (g_rand_int_range (rand, 2015, 2030), 3, 9),
                                                  ADU_DAY_OFF_LOCAL, TRUE, "Libur", NULL));
      more = adu_calendar_new (week, days_off, leave, NULL);
      for (guint i = 0; i < 300; i++)
        {
          AduUnit unit = units[g_rand_int_range (rand, 0, 3)];
          AduLimit limit = { (guint) g_rand_int_range (rand, 0, unit == MONTHS ? 14 : 95), unit,
                             (AduEnding) g_rand_int_range (rand, 0, ADU_N_ENDINGS), g_rand_boolean (rand) };
          AduLimit longer = limit;
          AduDay start = { adu_day_new (g_rand_int_range (rand, 2013, 2034), 1, 1).n +
                           g_rand_int_range (rand, 0, 366) };
          AduDay due = adu_limit_due (limit, start, calendar);

          if (due.n != naive_due (naive, limit, start.n))
            g_error ("seed %u round %u case %u: %d, expected %d", seed, round, i, due.n,
                     naive_due (naive, limit, start.n));
          longer.amount++;
          if (unit == WORK && limit.amount > 0)
            {
              g_assert_true (adu_calendar_is_working_day (calendar, due));
              g_assert_cmpint (adu_calendar_working_days_between (calendar,
                                                                  adu_day_add (start, -limit.first_day_counts), due),
                               ==, limit.amount);
              g_assert_cmpint (adu_limit_due (longer, start, calendar).n, >, due.n);
            }
          if (limit.ending != ADU_ENDING_BACKWARD)
            {
              g_assert_cmpint (adu_limit_due (limit, start, more).n, >=, due.n);
              if (limit.amount > 0 || !limit.first_day_counts)
                g_assert_cmpint (adu_limit_due (longer, start, calendar).n, >=, due.n);
            }
          else if (unit != WORK)
            g_assert_cmpint (adu_limit_due (limit, start, more).n, <=, due.n);
          g_assert_cmpint (adu_limit_due (limit, start, calendar).n, ==, due.n);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limit/vectors", test_vectors);
  g_test_add_func ("/limit/cases", test_cases);
  g_test_add_func ("/limit/changes", test_changes);
  g_test_add_func ("/limit/apart", test_apart);
  g_test_add_func ("/limit/days-left", test_days_left);
  g_test_add_func ("/limit/codes", test_codes);
  g_test_add_func ("/limit/oracle", test_oracle);
  return g_test_run ();
}
