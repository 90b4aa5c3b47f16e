/* adu-derivation.c — why a clock ends on its day, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * The lines sum to the result, in days:
 *   start + count (one less if the first day counts) + weekends + days off + pauses = end, and the roll
 * moves the end. Weekends and days off have lines only in a count of working days; a month's count is the
 * same day number.
 */
#include "config.h"

#include "core/adu-derivation-private.h"

static const char *const kinds[ADU_N_WHY_KINDS] = {
  [ADU_WHY_START] = "start",
  [ADU_WHY_COUNT] = "count",
  [ADU_WHY_WEEKEND] = "weekend",
  [ADU_WHY_DAY_OFF] = "day-off",
  [ADU_WHY_PAUSE] = "pause",
  [ADU_WHY_PAUSE_CUT] = "pause-cut",
  [ADU_WHY_MONTH_END] = "month-end",
  [ADU_WHY_ROLL] = "roll",
  [ADU_WHY_PROVISIONAL] = "provisional",
  [ADU_WHY_RESULT] = "result",
  [ADU_WHY_FIRST_FOLLOW_UP] = "first-follow-up",
  [ADU_WHY_STRICTER] = "stricter",
  [ADU_WHY_IF_RESUMED] = "if-resumed",
  [ADU_WHY_FALLBACK] = "fallback",
};

/* Returns: (transfer none): the machine name. */
const char *
adu_why_kind_to_code (AduWhyKind kind)
{
  g_return_val_if_fail ((guint) kind < ADU_N_WHY_KINDS, NULL);
  return kinds[kind];
}

static void
why_free (gpointer data)
{
  AduWhy *why = data;

  g_free (why->name);
  g_free (why->ground);
  g_free (why);
}

GPtrArray *
adu_derivation_new (void)
{
  return g_ptr_array_new_with_free_func (why_free);
}

void
adu_derivation_add (GPtrArray *why,
                    AduWhyKind kind,
                    AduDay date,
                    gint amount,
                    const char *name,
                    const char *ground)
{
  AduWhy *it = g_new (AduWhy, 1);

  *it = (AduWhy){ kind, date, amount, g_strdup (name), g_strdup (ground) };
  g_ptr_array_add (why, it);
}

/* The lines of the pauses that began up to @day and have none yet; @next counts them. */
static void
add_pauses (GPtrArray *why, const AduPauses *pauses, AduDay day, guint *next)
{
  for (; *next < pauses->n_used; (*next)++)
    {
      const AduStretch *it = &g_array_index (pauses->stretches, AduStretch, *next);

      if (it->from.n > day.n)
        return;
      adu_derivation_add (why, ADU_WHY_PAUSE, it->from, it->moved, NULL, NULL);
    }
}

/* Every day up to @end that a count in working days passed over. */
static void
add_skipped (GPtrArray *why,
             const AduPauses *pauses,
             AduDay first,
             AduDay end,
             const AduCalendar *calendar,
             guint *next)
{
  guint week = adu_calendar_week (calendar);
  AduWhy *weekend = NULL;

  for (AduDay day = first; day.n <= end.n; day.n++)
    {
      gboolean is_weekday = (week >> (adu_day_weekday (day) - 1) & 1) != 0;

      add_pauses (why, pauses, day, next);
      if (!is_weekday)
        {
          if (weekend == NULL)
            {
              adu_derivation_add (why, ADU_WHY_WEEKEND, day, 0, NULL, NULL);
              weekend = g_ptr_array_index (why, why->len - 1);
            }
          weekend->amount++;
          continue;
        }
      weekend = NULL;
      if (!adu_calendar_is_working_day (calendar, day))
        {
          const AduDayOff *off = adu_calendar_day_off (calendar, day);

          adu_derivation_add (why, ADU_WHY_DAY_OFF, day, 1, off->name, off->decree);
        }
    }
}

/* The month the limit ends in has no such day number. */
static void
add_month_end (GPtrArray *why, AduDay from, guint months)
{
  AduDay end = adu_day_add_months (from, (gint) months);
  gint wanted, got;

  adu_day_split (from, NULL, NULL, &wanted);
  adu_day_split (end, NULL, NULL, &got);
  if (got != wanted)
    adu_derivation_add (why, ADU_WHY_MONTH_END, end, 0, NULL, NULL);
}

/* Every year the count ran through must be decreed. */
static gboolean
add_provisional (GPtrArray *why, AduDay from, AduDay end, const AduCalendar *calendar)
{
  gboolean provisional = FALSE;

  for (gint year = adu_day_year (from); year <= adu_day_year (end); year++)
    if (adu_calendar_year_state (calendar, year) != ADU_YEAR_OFFICIAL)
      {
        adu_derivation_add (why, ADU_WHY_PROVISIONAL, ADU_DAY_NONE, year, NULL, NULL);
        provisional = TRUE;
      }
  return provisional;
}

/* Where the limit of @deadline ends before its ending is applied; while it is paused, as if resumed today. */
static AduDay
find_end (const AduDeadline *deadline,
          const AduRule *rule,
          const AduPauses *pauses,
          const AduCalendar *calendar)
{
  AduLimit limit = rule->limit;
  AduPauses copy = *pauses;

  limit.ending = ADU_ENDING_KEEP;
  return adu_day_is_set (deadline->due)
           ? adu_pauses_move (&copy, limit, deadline->start.day, calendar)
           : adu_pauses_if_resumed (pauses, limit, deadline->start.day, calendar);
}

/**
 * adu_derivation_fill:
 * @deadline: a clock in days whose dates are computed; its lines are added
 * @rule: its rule
 * @used: the event it was counted from
 * @pauses: its pauses
 * @calendar: the office's calendar
 *
 * Returns: whether the date is provisional
 */
gboolean
adu_derivation_fill (AduDeadline *deadline,
                     const AduRule *rule,
                     AduStart used,
                     const AduPauses *pauses,
                     const AduCalendar *calendar)
{
  GPtrArray *why = deadline->why;
  AduLimit limit = rule->limit;
  AduDay start = deadline->start.day, end = find_end (deadline, rule, pauses, calendar);
  AduDay first = adu_day_add (start, limit.first_day_counts ? 0 : 1);
  AduDay result = adu_day_is_set (deadline->due) ? deadline->due : deadline->if_resumed;
  gboolean provisional;
  guint next = 0;

  adu_derivation_add (why, ADU_WHY_START, start, limit.first_day_counts ? 1 : 0, adu_start_to_code (used),
                      NULL);
  if (used != rule->start)
    adu_derivation_add (why, ADU_WHY_FALLBACK, start, 0, adu_start_to_code (rule->start), NULL);
  adu_derivation_add (why, ADU_WHY_COUNT, ADU_DAY_NONE, (gint) limit.amount, adu_unit_to_code (limit.unit),
                      NULL);
  if (limit.unit == ADU_UNIT_MONTH)
    add_month_end (why, start, limit.amount);
  if (limit.unit == ADU_UNIT_WORKING_DAY)
    add_skipped (why, pauses, first, end, calendar, &next);
  add_pauses (why, pauses, (AduDay){ G_MAXINT32 }, &next);
  if (pauses->cut)
    adu_derivation_add (why, ADU_WHY_PAUSE_CUT, ADU_DAY_NONE, (gint) rule->pause_at_most, NULL, NULL);
  if (end.n != result.n)
    adu_derivation_add (why, ADU_WHY_ROLL, end, 0, NULL, NULL);
  provisional = add_provisional (why, start, result.n > end.n ? result : end, calendar);
  if (adu_day_is_set (deadline->due))
    adu_derivation_add (why, ADU_WHY_RESULT, deadline->due, 0, NULL, NULL);
  if (adu_day_is_set (deadline->if_resumed))
    adu_derivation_add (why, ADU_WHY_IF_RESUMED, deadline->if_resumed, 0, NULL, NULL);
  return provisional;
}
