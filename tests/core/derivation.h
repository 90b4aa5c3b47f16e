/* derivation.h — a date must explain itself: what tests of the clocks ask of every derivation
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/adu-deadline.h"

static inline const AduWhy *
find_why (const AduDeadline *it, AduWhyKind kind)
{
  for (guint i = 0; i < it->why->len; i++)
    {
      const AduWhy *why = g_ptr_array_index (it->why, i);

      if (why->kind == kind)
        return why;
    }
  return NULL;
}

/* The lines of a derivation sum to the day the limit ends on; the roll explains the rest. */
static inline void
assert_sum (const AduDeadline *it, const AduCalendar *calendar)
{
  AduDay end = ADU_DAY_NONE, result = adu_day_is_set (it->due) ? it->due : it->if_resumed;
  const AduWhy *roll = find_why (it, ADU_WHY_ROLL), *last;
  gint moved = 0;

  for (guint i = 0; i < it->why->len; i++)
    {
      const AduWhy *why = g_ptr_array_index (it->why, i);

      if (why->kind == ADU_WHY_START)
        end = adu_day_add (why->date, -why->amount);
      else if (why->kind == ADU_WHY_COUNT && it->limit.unit == ADU_UNIT_MONTH)
        {
          AduDay first = adu_day_add (end, it->limit.first_day_counts ? 1 : 0);

          end = adu_day_add_months (first, why->amount);
          if (it->limit.first_day_counts && find_why (it, ADU_WHY_MONTH_END) == NULL)
            end = adu_day_add (end, -1); /* the day before, unless the month has no such day */
        }
      else if (why->kind == ADU_WHY_COUNT || why->kind == ADU_WHY_WEEKEND || why->kind == ADU_WHY_DAY_OFF ||
               why->kind == ADU_WHY_PAUSE)
        moved += why->amount;
    }
  end = adu_day_add (end, moved);
  if (roll != NULL)
    {
      g_assert_cmpint (roll->date.n, ==, end.n);
      g_assert_false (adu_calendar_is_working_day (calendar, end));
      end = adu_limit_roll (it->limit.ending, end, calendar);
    }
  g_assert_cmpint (end.n, ==, result.n);
  last = find_why (it, adu_day_is_set (it->due) ? ADU_WHY_RESULT : ADU_WHY_IF_RESUMED);
  g_assert_nonnull (last);
  g_assert_cmpint (last->date.n, ==, result.n);
}
