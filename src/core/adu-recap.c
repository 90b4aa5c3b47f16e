/* adu-recap.c — the figures of a period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include <string.h>

#include "core/adu-recap.h"

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

/**
 * adu_period_parse:
 * @text: (nullable): a month "2026-10", a quarter "2026-Q3" or a year "2026"
 * @period: (out): its first and last day; untouched on failure
 *
 * Returns: whether @text is one of the three
 */
gboolean
adu_period_parse (const char *text, AduPeriod *period)
{
  gsize length = text == NULL ? 0 : strlen (text);
  gint year, first = 1, months = 12;

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
  period->first = adu_day_new (year, first, 1);
  period->last =
      adu_day_new (year, first + months - 1, g_date_get_days_in_month (first + months - 1, (GDateYear) year));
  return TRUE;
}

/**
 * adu_recap_add:
 * @totals: the figures so far; all zero at the start
 * @period: first and last day, both included
 * @c: one case, as it stands
 *
 * Counts a case. Received after the period, or settled before it, it is none of the period's. A settlement
 * noted with a day before the receipt (a letter answered before it was stamped) counts on the day of receipt,
 * so that the arithmetic closes whatever the dates. A case whose limit ends on the period's last day is not
 * late yet.
 */
void
adu_recap_add (AduRecapTotals *totals, AduPeriod period, const AduRecapCase *c)
{
  gboolean settled = adu_day_is_set (c->settled);
  AduDay stopped = settled && c->settled.n < c->received.n ? c->received : c->settled;

  if (c->received.n > period.last.n || (settled && stopped.n < period.first.n))
    return;
  if (c->received.n < period.first.n)
    totals->carried_in++;
  else
    totals->received++;

  if (!settled || stopped.n > period.last.n)
    {
      totals->carried_out++;
      if (adu_day_is_set (c->binding_due) && c->binding_due.n < period.last.n)
        totals->late++;
      return;
    }
  totals->settled++;
  if (c->unconfirmed)
    totals->unconfirmed++;
  if (adu_day_is_set (c->binding_due) && stopped.n > c->binding_due.n)
    totals->settled_late++;
  else
    totals->settled_on_time++;
}

/**
 * adu_recap_closes:
 * @totals: the figures of a period
 *
 * Returns: whether carried in + received − settled = carried out, and on time + late = settled
 */
gboolean
adu_recap_closes (const AduRecapTotals *totals)
{
  return (guint64) totals->carried_in + totals->received == (guint64) totals->settled + totals->carried_out &&
         (guint64) totals->settled_on_time + totals->settled_late == totals->settled &&
         totals->unconfirmed <= totals->settled && totals->late <= totals->carried_out;
}
