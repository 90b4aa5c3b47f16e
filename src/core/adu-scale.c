/* adu-scale.c — days as lengths: where a day stands on a calendar drawn from a week to a year wide, and its marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "core/adu-scale.h"

/* A day must be this wide to be a part of its own, a week likewise. */
#define DAY_AT_LEAST 17.0
#define WEEK_AT_LEAST 26.0

/* A third of what shows stands before the middle that is asked for: what comes matters more than what was. */
#define BEFORE 3

static const struct
{
  const char *code;
  gint days;
  gint pan;
} zooms[ADU_N_ZOOMS] = {
  [ADU_ZOOM_WEEK] = { "week", 7, 1 },        [ADU_ZOOM_FORTNIGHT] = { "fortnight", 14, 7 },
  [ADU_ZOOM_MONTH] = { "month", 35, 7 },     [ADU_ZOOM_QUARTER] = { "quarter", 91, 14 },
  [ADU_ZOOM_HALF] = { "half", 182, 28 },     [ADU_ZOOM_YEAR] = { "year", 366, 91 },
};

/* Returns: (transfer none) (nullable): the machine name. */
const char *
adu_zoom_to_code (AduZoom zoom)
{
  return (guint) zoom < ADU_N_ZOOMS ? zooms[zoom].code : NULL;
}

/* Returns: the zoom, or -1 for an unknown or missing name. */
int
adu_zoom_from_code (const char *code)
{
  for (int i = 0; i < ADU_N_ZOOMS; i++)
    if (g_strcmp0 (zooms[i].code, code) == 0)
      return i;
  return -1;
}

/* Returns: how many days are seen at once. */
gint
adu_zoom_days (AduZoom zoom)
{
  return zooms[zoom].days;
}

gint
adu_zoom_pan (AduZoom zoom)
{
  return zooms[zoom].pan;
}

static AduDay
monday_of (AduDay day)
{
  return adu_day_add (day, 1 - (gint) adu_day_weekday (day));
}

/**
 * adu_scale_new:
 * @zoom: how much shows
 * @middle: the day one looks at: a third of what shows stands before it
 * @width: of all that shows
 *
 * Beyond two weeks a calendar begins on a Monday, so that its weeks are whole.
 *
 * Returns: the scale
 */
AduScale
adu_scale_new (AduZoom zoom, AduDay middle, double width)
{
  AduScale scale = { adu_day_add (middle, -(zooms[zoom].days / BEFORE)), zooms[zoom].days, width };

  if (zoom > ADU_ZOOM_WEEK)
    scale.first = monday_of (scale.first);
  return scale;
}

/* Returns: the width of a day, in the unit of the scale. */
double
adu_scale_day_width (const AduScale *scale)
{
  return scale->width / scale->days;
}

double
adu_scale_x (const AduScale *scale, AduDay day)
{
  return adu_day_between (scale->first, day) * scale->width / scale->days;
}

/* Returns: the day at @x, which may lie outside of what shows. */
AduDay
adu_scale_day (const AduScale *scale, double x)
{
  double days = x * scale->days / scale->width;
  gint whole = (gint) days;

  return adu_day_add (scale->first, days < whole ? whole - 1 : whole);
}

AduDay
adu_scale_until (const AduScale *scale)
{
  return adu_day_add (scale->first, scale->days);
}

/* Returns: whether anything of [from, until) shows. */
gboolean
adu_scale_shows (const AduScale *scale, AduDay from, AduDay until)
{
  return from.n < scale->first.n + scale->days && until.n > scale->first.n;
}

/* Returns: the day that gives this scale when it is asked for as the middle. */
AduDay
adu_scale_middle (const AduScale *scale)
{
  return adu_day_add (scale->first, scale->days / BEFORE);
}

/* Returns: the finest parts there is room to tell apart. */
AduTicks
adu_scale_ticks (const AduScale *scale)
{
  double day = adu_scale_day_width (scale);

  if (day >= DAY_AT_LEAST)
    return ADU_TICKS_DAYS;
  return day * 7 >= WEEK_AT_LEAST ? ADU_TICKS_WEEKS : ADU_TICKS_MONTHS;
}

/* --- parts ----------------------------------------------------------------------------------------------------- */

typedef enum
{
  DAYS,
  WEEKS,
  MONTHS,
  YEARS,
} Part;

static AduDay
part_begin (Part part, AduDay day)
{
  gint year, month, of_month;

  if (part == DAYS)
    return day;
  if (part == WEEKS)
    return monday_of (day);
  adu_day_split (day, &year, &month, &of_month);
  return adu_day_new (year, part == MONTHS ? month : 1, 1);
}

static AduDay
part_next (Part part, AduDay begin)
{
  switch (part)
    {
    case DAYS:
      return adu_day_add (begin, 1);
    case WEEKS:
      return adu_day_add (begin, 7);
    case MONTHS:
      return adu_day_add_months (begin, 1);
    case YEARS:
    default:
      return adu_day_add_months (begin, 12);
    }
}

/**
 * adu_scale_parts:
 * @scale: a scale
 * @upper: the row above, of months or years
 *
 * Returns: (transfer full): array of AduSpan that cover what shows without a gap; the first and the last may reach
 * beyond it
 */
GArray *
adu_scale_parts (const AduScale *scale, gboolean upper)
{
  static const Part lower[] = { [ADU_TICKS_DAYS] = DAYS, [ADU_TICKS_WEEKS] = WEEKS, [ADU_TICKS_MONTHS] = MONTHS };
  AduTicks ticks = adu_scale_ticks (scale);
  Part part = upper ? (ticks == ADU_TICKS_MONTHS ? YEARS : MONTHS) : lower[ticks];
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AduSpan));
  AduDay until = adu_scale_until (scale);

  for (AduDay from = part_begin (part, scale->first); from.n < until.n; from = part_next (part, from))
    {
      AduSpan span = { from, part_next (part, from) };

      g_array_append_val (spans, span);
    }
  return spans;
}

/**
 * adu_scale_days_off:
 * @scale: a scale
 * @calendar: the office's
 *
 * Returns: (transfer full): array of AduSpan: the runs of days that show and are no working days
 */
GArray *
adu_scale_days_off (const AduScale *scale, const AduCalendar *calendar)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AduSpan));
  AduDay until = adu_scale_until (scale);
  AduSpan run = { ADU_DAY_NONE, ADU_DAY_NONE };

  for (AduDay day = scale->first; day.n <= until.n; day = adu_day_add (day, 1))
    {
      gboolean off = day.n < until.n && !adu_calendar_is_working_day (calendar, day);

      if (off && !adu_day_is_set (run.from))
        run.from = day;
      if (!off && adu_day_is_set (run.from))
        {
          run.until = day;
          g_array_append_val (spans, run);
          run.from = ADU_DAY_NONE;
        }
    }
  return spans;
}
