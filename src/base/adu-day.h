/* adu-day.h — a civil date as a wrapped integer, so that it sorts, stores and subtracts as a number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib only). Thread: any. Everything here is a pure function.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AduDay:
 * @n: days since 31 December of the year 0, proleptic Gregorian (1 = 1 January 1; the same as GDate's Julian
 *     day); 0 = no date. This is the number that stands in the register.
 */
typedef struct
{
  gint32 n;
} AduDay;

#define ADU_DAY_NONE ((AduDay){ 0 })

static inline gboolean
adu_day_is_set (AduDay day)
{
  return day.n != 0;
}

/* Monday = 1 … Sunday = 7, as ISO 8601. */
static inline guint
adu_day_weekday (AduDay day)
{
  return (guint) ((day.n - 1) % 7) + 1;
}

static inline AduDay
adu_day_add (AduDay day, gint days)
{
  return (AduDay){ day.n + days };
}

/* Signed number of days from @from to @to. */
static inline gint
adu_day_between (AduDay from, AduDay to)
{
  return to.n - from.n;
}

AduDay adu_day_new (gint year, gint month, gint day);
void adu_day_split (AduDay day, gint *year, gint *month, gint *day_of_month);
gint adu_day_year (AduDay day);
AduDay adu_day_add_months (AduDay day, gint months);
AduDay adu_day_parse (const char *iso);
char *adu_day_to_iso (AduDay day);

G_END_DECLS
