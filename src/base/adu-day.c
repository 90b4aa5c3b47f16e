/* adu-day.c — civil dates: Gregorian arithmetic on day numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib only). Thread: any.
 *
 * Years run from 1 to 9999, because dates are written with four digits. The arithmetic counts in eras of 400
 * years beginning on 1 March, so that the leap day is the last of its year and needs no special case.
 */
#include "config.h"

#include "base/adu-day.h"

#include <string.h>

#define YEAR_FIRST 1
#define YEAR_LAST 9999
#define DAYS_PER_ERA 146097
/* From 1 March of the year 0 to 31 December of the year 0. */
#define MARCH_TO_ZERO 305

static gboolean
is_leap_year (gint year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static gint
days_in_month (gint year, gint month)
{
  static const gint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && is_leap_year (year) ? 1 : 0);
}

/**
 * adu_day_new:
 * @year: 1 … 9999
 * @month: 1 … 12
 * @day: 1 … 31
 *
 * Returns: the civil date, or %ADU_DAY_NONE if there is no such day
 */
AduDay
adu_day_new (gint year, gint month, gint day)
{
  gint y, era, year_of_era, day_of_year;

  if (year < YEAR_FIRST || year > YEAR_LAST || month < 1 || month > 12 || day < 1 ||
      day > days_in_month (year, month))
    return ADU_DAY_NONE;

  y = month <= 2 ? year - 1 : year;
  era = y / 400;
  year_of_era = y % 400;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  return (AduDay){ era * DAYS_PER_ERA + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 +
                   day_of_year - MARCH_TO_ZERO };
}

/**
 * adu_day_split:
 * @day: a date that is set
 * @year: (out) (optional): its year
 * @month: (out) (optional): 1 … 12
 * @day_of_month: (out) (optional): 1 … 31
 *
 * The inverse of adu_day_new(). A date that is not set gives 0, 0, 0.
 */
void
adu_day_split (AduDay day, gint *year, gint *month, gint *day_of_month)
{
  gint64 n;
  gint era, day_of_era, year_of_era, day_of_year, shifted_month, y = 0, m = 0, d = 0;

  if (adu_day_is_set (day))
    {
      n = (gint64) day.n + MARCH_TO_ZERO;
      era = (gint) ((n >= 0 ? n : n - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA);
      day_of_era = (gint) (n - (gint64) era * DAYS_PER_ERA);
      year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
      day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
      shifted_month = (5 * day_of_year + 2) / 153;
      d = day_of_year - (153 * shifted_month + 2) / 5 + 1;
      m = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
      y = year_of_era + era * 400 + (m <= 2 ? 1 : 0);
    }
  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day_of_month != NULL)
    *day_of_month = d;
}

/* Returns: the year of @day, 0 if it is not set. */
gint
adu_day_year (AduDay day)
{
  gint year;

  adu_day_split (day, &year, NULL, NULL);
  return year;
}

/**
 * adu_day_add_months:
 * @day: a date
 * @months: how many, may be negative
 *
 * Real months: the same day number, or the last day of a shorter month (31 December + 2 = 28 or 29 February).
 *
 * Returns: the date, or %ADU_DAY_NONE if @day is not set or the result lies outside the years 1 … 9999
 */
AduDay
adu_day_add_months (AduDay day, gint months)
{
  gint year, month, day_of_month;
  gint64 index;

  if (!adu_day_is_set (day))
    return ADU_DAY_NONE;
  adu_day_split (day, &year, &month, &day_of_month);
  index = (gint64) year * 12 + (month - 1) + months;
  if (index < YEAR_FIRST * 12 || index >= (YEAR_LAST + 1) * 12)
    return ADU_DAY_NONE;
  year = (gint) (index / 12);
  month = (gint) (index % 12) + 1;
  return adu_day_new (year, month, MIN (day_of_month, days_in_month (year, month)));
}

/* Reads exactly @n ASCII digits; -1 if one of them is none. */
static gint
parse_digits (const char *text, gint n)
{
  gint value = 0;

  for (gint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/**
 * adu_day_parse:
 * @iso: (nullable): "YYYY-MM-DD" and nothing else
 *
 * Returns: the date, or %ADU_DAY_NONE if @iso is not one
 */
AduDay
adu_day_parse (const char *iso)
{
  gint year, month, day;

  if (iso == NULL || strnlen (iso, 11) != 10 || iso[4] != '-' || iso[7] != '-')
    return ADU_DAY_NONE;
  year = parse_digits (iso, 4);
  month = parse_digits (iso + 5, 2);
  day = parse_digits (iso + 8, 2);
  return adu_day_new (year, month, day);
}

/* Returns: (transfer full): "YYYY-MM-DD"; "" if @day is not set. */
char *
adu_day_to_iso (AduDay day)
{
  gint year, month, day_of_month;

  if (!adu_day_is_set (day))
    return g_strdup ("");
  adu_day_split (day, &year, &month, &day_of_month);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}
