/* adu-intake-when.c — dates and times as they are typed at the desk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: any, after adu_words_init().
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "gui/intake/adu-intake-when.h"
#include "words/adu-words-date.h"

#define MINUTES_PER_DAY (24 * 60)

/* "2026" or "11/2026" with a first day before it. */
static AduDay
day_of_part (const char *first, const char *text)
{
  g_autofree char *whole = g_strconcat (first, text, NULL);

  return adu_words_parse_day (whole);
}

/**
 * adu_intake_when_day:
 * @typed: what was typed: a day (23/11/2026), a month (11/2026, "November 2026") or a year (2026)
 * @precision: (out): which of them
 *
 * Returns: the day, or the first one of the month or year; %ADU_DAY_NONE if it is none
 */
AduDay
adu_intake_when_day (const char *typed, AduPrecision *precision)
{
  g_autofree char *text = adu_text_clean (typed, FALSE);
  AduDay day = adu_words_parse_day (text);

  *precision = ADU_PRECISION_DAY;
  if (adu_day_is_set (day) || *text == '\0')
    return day;
  if (strlen (text) == 4 && strspn (text, "0123456789") == 4)
    {
      *precision = ADU_PRECISION_YEAR;
      return day_of_part ("1/1/", text);
    }
  *precision = ADU_PRECISION_MONTH;
  return day_of_part ("1 ", text);
}

/**
 * adu_intake_when_time:
 * @typed: what was typed: day and time (23/11/2026 09.30), a time of today (09.30) or a day alone
 * @zone: the office's
 * @now: the moment
 *
 * A day alone is its noon, today's the present minute: a day typed for a letter has no time, and must not lie
 * ahead.
 *
 * Returns: the moment, %ADU_TIME_NONE if it is none
 */
AduTime
adu_intake_when_time (const char *typed, const AduZone *zone, AduTime now)
{
  g_autofree char *text = adu_text_clean (typed, FALSE);
  AduLocal present = adu_zone_local (zone, now);
  AduDay day = adu_words_parse_day (text);
  char *space = strrchr (text, ' ');
  gint minute;

  if (*text == '\0')
    return ADU_TIME_NONE;
  if (adu_day_is_set (day))
    return adu_zone_time (zone, day, day.n == present.day.n ? present.minute : MINUTES_PER_DAY / 2);
  minute = adu_words_parse_clock (space != NULL ? space + 1 : text);
  if (minute < 0)
    return ADU_TIME_NONE;
  if (space == NULL)
    return adu_zone_time (zone, present.day, minute);
  *space = '\0';
  day = adu_words_parse_day (text);
  return adu_day_is_set (day) ? adu_zone_time (zone, day, minute) : ADU_TIME_NONE;
}
