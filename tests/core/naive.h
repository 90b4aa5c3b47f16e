/* naive.h — the day by day walk that the engine must agree with, and what tests of the calendar share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It knows nothing of the engine: dates are GDate's, days off a hash table, every day is looked at once.
 */
#pragma once

#include "core/adu-limit.h"

typedef struct
{
  guint week;
  GHashTable *off; /* set of GINT_TO_POINTER (julian day) */
} Naive;

static inline Naive *
naive_new (guint week, GPtrArray *days_off, gboolean joint_leave_is_off)
{
  Naive *self = g_new0 (Naive, 1);

  self->week = week;
  self->off = g_hash_table_new (NULL, NULL);
  for (guint i = 0; days_off != NULL && i < days_off->len; i++)
    {
      const AduDayOff *it = g_ptr_array_index (days_off, i);

      if (joint_leave_is_off || it->kind != ADU_DAY_OFF_JOINT_LEAVE)
        g_hash_table_add (self->off, GINT_TO_POINTER (it->day.n));
    }
  return self;
}

static inline void
naive_free (Naive *self)
{
  g_hash_table_unref (self->off);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Naive, naive_free)

static inline gboolean
naive_is_working_day (const Naive *self, gint32 n)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) n);
  return (self->week >> (g_date_get_weekday (&date) - 1) & 1) != 0 &&
         !g_hash_table_contains (self->off, GINT_TO_POINTER (n));
}

static inline gint32
naive_add_working_days (const Naive *self, gint32 n, gint amount)
{
  gint step = amount < 0 ? -1 : 1;

  while (amount != 0)
    {
      n += step;
      if (naive_is_working_day (self, n))
        amount -= step;
    }
  return n;
}

static inline gint32
naive_roll (const Naive *self, AduEnding ending, gint32 n)
{
  while (ending != ADU_ENDING_KEEP && !naive_is_working_day (self, n))
    n += ending == ADU_ENDING_FORWARD ? 1 : -1;
  return n;
}

static inline gint32
naive_due (const Naive *self, AduLimit limit, gint32 start)
{
  gint32 n = start;
  gint32 day;
  GDate date;

  if (limit.amount > 0)
    {
      if (limit.first_day_counts && limit.unit != ADU_UNIT_MONTH)
        n--;
      switch (limit.unit)
        {
        case ADU_UNIT_WORKING_DAY:
          return naive_add_working_days (self, n, (gint) limit.amount);
        case ADU_UNIT_MONTH:
          g_date_clear (&date, 1);
          g_date_set_julian (&date, (guint32) n);
          day = g_date_get_day (&date);
          g_date_add_months (&date, limit.amount);
          n = (gint32) g_date_get_julian (&date) - (limit.first_day_counts && g_date_get_day (&date) == day);
          break;
        default:
          for (guint i = 0; i < limit.amount; i++)
            n++;
        }
    }
  return naive_roll (self, limit.ending, n);
}

/* The days off that the program ships. */
static inline GPtrArray *
shipped_days_off (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *days_off;

  g_file_get_contents (ADU_TEST_DATADIR "/holidays-id.tsv", &text, NULL, &error);
  g_assert_no_error (error);
  days_off = adu_calendar_parse_days_off (text, -1, &error);
  g_assert_no_error (error);
  return days_off;
}

static inline AduCalendar *
shipped_calendar (void)
{
  g_autoptr (GPtrArray) days_off = shipped_days_off ();

  return adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE, NULL);
}

/* A calendar of @week with the days off named in @iso, separated by spaces. */
static inline AduCalendar *
small_calendar (guint week, const char *iso)
{
  g_autoptr (GPtrArray) days_off = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  g_auto (GStrv) days = g_strsplit (iso, " ", -1);

  for (gsize i = 0; days[i] != NULL; i++)
    if (*days[i] != '\0')
      {
        AduDay day = adu_day_parse (days[i]);

        g_assert_true (adu_day_is_set (day));
        g_ptr_array_add (days_off, adu_day_off_new (day, ADU_DAY_OFF_HOLIDAY, TRUE, "Libur", NULL));
      }
  return adu_calendar_new (week, days_off, TRUE, NULL);
}

static inline void
assert_day (AduDay day, const char *expected, const char *what)
{
  g_autofree char *iso = adu_day_to_iso (day);

  if (g_strcmp0 (iso, expected) != 0)
    g_error ("%s: %s, expected %s", what, iso, expected);
}

/* Random calendars: any week, up to 60 days off in up to four years (sometimes none). */
static inline GPtrArray *
random_days_off (GRand *rand)
{
  GPtrArray *days_off = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  gint32 from = adu_day_new (g_rand_int_range (rand, 2015, 2030), 1, 1).n;
  gint n = g_rand_int_range (rand, -10, 60), span = g_rand_int_range (rand, 1, 1500);

  for (gint i = 0; i < n; i++)
    g_ptr_array_add (days_off, adu_day_off_new ((AduDay){ from + g_rand_int_range (rand, 0, span) },
                                                (AduDayOffKind) g_rand_int_range (rand, 0, ADU_N_DAY_OFF_KINDS),
                                                g_rand_int_range (rand, 0, 5) != 0, "Libur", "SKB"));
  return days_off;
}

static inline guint
random_week (GRand *rand)
{
  static const guint weeks[] = { ADU_WEEK_MONDAY_TO_FRIDAY, ADU_WEEK_MONDAY_TO_SATURDAY, ADU_WEEK_EVERY_DAY };
  gint i = g_rand_int_range (rand, 0, 5);

  return i < 3 ? weeks[i] : (guint) g_rand_int_range (rand, 1, 128);
}
