/* adu-period.c — a stretch of days that figures are made for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include <string.h>

#include "base/adu-code.h"
#include "core/adu-period.h"

#define BETWEEN ".."
#define DAY_LENGTH 10

/* How many months each kind has; a range has none. */
static const gint months_of[ADU_N_PERIOD_KINDS] = {
  [ADU_PERIOD_MONTH] = 1,
  [ADU_PERIOD_QUARTER] = 3,
  [ADU_PERIOD_YEAR] = 12,
  [ADU_PERIOD_RANGE] = 0,
};

/* Exactly @n digits. */
static gboolean
parse_digits (const char *text, gsize n, gint *value)
{
  *value = 0;
  for (gsize i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (text[i]);
    }
  return TRUE;
}

static AduPeriod
months_from (gint year, gint month, gint n)
{
  AduDay first = adu_day_new (year, month, 1);

  return (AduPeriod){ first, adu_day_add (adu_day_add_months (first, n), -1) };
}

static gboolean
parse_range (const char *text, AduPeriod *period)
{
  g_autofree char *first = g_strndup (text, DAY_LENGTH);
  AduPeriod range = { adu_day_parse (first), adu_day_parse (text + DAY_LENGTH + strlen (BETWEEN)) };

  if (strncmp (text + DAY_LENGTH, BETWEEN, strlen (BETWEEN)) != 0 || !adu_day_is_set (range.first) ||
      !adu_day_is_set (range.last) || range.first.n > range.last.n)
    return FALSE;
  *period = range;
  return TRUE;
}

/**
 * adu_period_parse:
 * @text: (nullable): a month "2026-10", a quarter "2026-Q3", a year "2026", or two days "2026-10-05..2026-11-07"
 * @period: (out): its first and last day; untouched on failure
 *
 * Returns: whether @text is one of the four
 */
gboolean
adu_period_parse (const char *text, AduPeriod *period)
{
  gsize length = text == NULL ? 0 : strlen (text);
  gint year, first = 1, months = 12;
  AduPeriod whole;

  if (length == 2 * DAY_LENGTH + strlen (BETWEEN))
    return parse_range (text, period);
  if ((length != 4 && length != 7) || !parse_digits (text, 4, &year) || year == 0)
    return FALSE;
  if (length == 7)
    {
      if (text[4] != '-')
        return FALSE;
      if (text[5] == 'Q' && text[6] >= '1' && text[6] <= '4')
        first = 3 * (text[6] - '1') + 1, months = 3;
      else if (parse_digits (text + 5, 2, &first) && first >= 1 && first <= 12)
        months = 1;
      else
        return FALSE;
    }
  whole = months_from (year, first, months);
  if (whole.last.n < whole.first.n) /* it ends where the calendar does */
    return FALSE;
  *period = whole;
  return TRUE;
}

/**
 * adu_period_around:
 * @kind: what kind of period
 * @day: a day
 *
 * Returns: the month, quarter or year @day lies in; for a range that one day
 */
AduPeriod
adu_period_around (AduPeriodKind kind, AduDay day)
{
  gint year, month, day_of_month;
  gint months = months_of[kind];

  if (months == 0)
    return (AduPeriod){ day, day };
  adu_day_split (day, &year, &month, &day_of_month);
  return months_from (year, month - (month - 1) % months, months);
}

/**
 * adu_period_kind:
 * @period: a period
 *
 * Returns: what it is; two days that happen to be a whole month are that month
 */
AduPeriodKind
adu_period_kind (AduPeriod period)
{
  for (AduPeriodKind kind = ADU_PERIOD_MONTH; kind < ADU_PERIOD_RANGE; kind++)
    {
      AduPeriod whole = adu_period_around (kind, period.first);

      if (whole.first.n == period.first.n && whole.last.n == period.last.n)
        return kind;
    }
  return ADU_PERIOD_RANGE;
}

/**
 * adu_period_to_text:
 * @period: a period
 *
 * Returns: (transfer full): what adu_period_parse() reads back
 */
char *
adu_period_to_text (AduPeriod period)
{
  g_autofree char *first = adu_day_to_iso (period.first);
  g_autofree char *last = NULL;
  gint year, month, day;

  adu_day_split (period.first, &year, &month, &day);
  switch (adu_period_kind (period))
    {
    case ADU_PERIOD_MONTH:
      return g_strndup (first, 7);
    case ADU_PERIOD_QUARTER:
      return g_strdup_printf ("%04d-Q%d", year, (month - 1) / 3 + 1);
    case ADU_PERIOD_YEAR:
      return g_strndup (first, 4);
    case ADU_PERIOD_RANGE:
    default:
      last = adu_day_to_iso (period.last);
      return g_strconcat (first, BETWEEN, last, NULL);
    }
}

/**
 * adu_period_move:
 * @period: a period
 * @steps: how many further; negative: before
 *
 * Returns: the one so many steps away: of October with -1 September, of ten days the ten days before
 */
AduPeriod
adu_period_move (AduPeriod period, gint steps)
{
  gint months = months_of[adu_period_kind (period)];
  gint days = (adu_day_between (period.first, period.last) + 1) * steps;

  if (months == 0)
    return (AduPeriod){ adu_day_add (period.first, days), adu_day_add (period.last, days) };
  return adu_period_around (adu_period_kind (period), adu_day_add_months (period.first, months * steps));
}

gboolean
adu_period_has (AduPeriod period, AduDay day)
{
  return adu_day_is_set (day) && day.n >= period.first.n && day.n <= period.last.n;
}
