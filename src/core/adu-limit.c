/* adu-limit.c — an amount, a unit, and the date it leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "base/adu-code.h"
#include "core/adu-limit.h"

/* More than any law knows; keeps the arithmetic far from overflow. */
#define MOST 1000000

static const char *const units[ADU_N_UNITS] = {
  [ADU_UNIT_MINUTE] = "minute",
  [ADU_UNIT_DAY] = "day",
  [ADU_UNIT_WORKING_DAY] = "working-day",
  [ADU_UNIT_MONTH] = "month",
};

static const char *const endings[ADU_N_ENDINGS] = {
  [ADU_ENDING_KEEP] = "keep",
  [ADU_ENDING_FORWARD] = "forward",
  [ADU_ENDING_BACKWARD] = "backward",
};

/* Returns: (transfer none): the machine name. */
const char *
adu_unit_to_code (AduUnit unit)
{
  g_return_val_if_fail ((guint) unit < ADU_N_UNITS, NULL);
  return units[unit];
}

/* Returns: the AduUnit, or -1 if @code (nullable) is none. */
int
adu_unit_from_code (const char *code)
{
  return adu_code_find (units, ADU_N_UNITS, code);
}

/* Returns: (transfer none): the machine name. */
const char *
adu_ending_to_code (AduEnding ending)
{
  g_return_val_if_fail ((guint) ending < ADU_N_ENDINGS, NULL);
  return endings[ending];
}

/* Returns: the AduEnding, or -1 if @code (nullable) is none. */
int
adu_ending_from_code (const char *code)
{
  return adu_code_find (endings, ADU_N_ENDINGS, code);
}

/**
 * adu_limit_roll:
 * @ending: what happens on a day off
 * @day: where a limit ends
 * @calendar: the office's calendar
 *
 * Returns: @day, or the working day next to it if @day is a day off and @ending moves it
 */
AduDay
adu_limit_roll (AduEnding ending, AduDay day, const AduCalendar *calendar)
{
  switch (ending)
    {
    case ADU_ENDING_FORWARD:
      return adu_calendar_next_working_day (calendar, day);
    case ADU_ENDING_BACKWARD:
      return adu_calendar_previous_working_day (calendar, day);
    case ADU_ENDING_KEEP:
    default:
      return day;
    }
}

/* The day with the same number so many months later. If the first day counts the last one is the day before it, or the
 * end of a month that has no such day: 1 March + 1 = 31 March, 30 January + 1 = 28 February. */
static AduDay
add_months (AduLimit limit, AduDay start, gint amount)
{
  AduDay due = adu_day_add_months (start, amount);
  gint first, last;

  if (!limit.first_day_counts || !adu_day_is_set (due))
    return due;
  adu_day_split (start, NULL, NULL, &first);
  adu_day_split (due, NULL, NULL, &last);
  return first == last ? adu_day_add (due, -1) : due;
}

/**
 * adu_limit_due:
 * @limit: the limit, not in minutes
 * @start: day of the starting event
 * @calendar: the office's calendar
 *
 * The last day that is still in time. The day of the event is day 0, or day 1 if the limit says so; a limit
 * in working days may start on a day off. The whole count is made first, the ending is applied once, at the
 * end.
 *
 * Returns: the day; %ADU_DAY_NONE if @start is not set
 */
AduDay
adu_limit_due (AduLimit limit, AduDay start, const AduCalendar *calendar)
{
  gint amount = (gint) MIN (limit.amount, MOST);
  AduDay due;

  if (!adu_day_is_set (start))
    return ADU_DAY_NONE;
  if (amount == 0)
    return adu_limit_roll (limit.ending, start, calendar);
  if (limit.first_day_counts && limit.unit != ADU_UNIT_MONTH)
    start.n--;
  switch (limit.unit)
    {
    case ADU_UNIT_WORKING_DAY:
      return adu_calendar_add_working_days (calendar, start, amount);
    case ADU_UNIT_DAY:
      due = adu_day_add (start, amount);
      break;
    case ADU_UNIT_MONTH:
      due = add_months (limit, start, amount);
      break;
    case ADU_UNIT_MINUTE:
    default:
      g_return_val_if_reached (ADU_DAY_NONE);
    }
  return adu_limit_roll (limit.ending, due, calendar);
}

/**
 * adu_limit_days_left:
 * @unit: the limit's unit
 * @today: the present day
 * @due: the last day in time
 * @calendar: the office's calendar
 *
 * Returns: working days or, for every other unit, calendar days from @today until @due: 0 = today is the last
 *   day. Once @due is past, minus the days it is late, at least -1 even if no working day has gone by since
 */
gint
adu_limit_days_left (AduUnit unit, AduDay today, AduDay due, const AduCalendar *calendar)
{
  if (unit != ADU_UNIT_WORKING_DAY)
    return adu_day_between (today, due);
  if (today.n <= due.n)
    return adu_calendar_working_days_between (calendar, today, due);
  return -MAX (1, adu_calendar_working_days_between (calendar, due, today));
}
