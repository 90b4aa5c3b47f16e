/* adu-month-calendar.h — a month of days, each with what is planned on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Signals: "day-chosen" (AduMonthCalendar *): adu_month_calendar_day() is another one, or none
 *          "month-changed" (AduMonthCalendar *): another month is shown
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-calendar.h"

G_BEGIN_DECLS

#define ADU_TYPE_MONTH_CALENDAR (adu_month_calendar_get_type ())
G_DECLARE_FINAL_TYPE (AduMonthCalendar, adu_month_calendar, ADU, MONTH_CALENDAR, GtkBox)

/* What stands on a day. */
typedef struct
{
  AduDay day;
  gboolean warns;
} AduDayMark;

void adu_month_calendar_set (AduMonthCalendar *self, AduCalendar *calendar, AduDay today, const AduDayMark *marks,
                             gsize n);
AduDay adu_month_calendar_day (AduMonthCalendar *self);
void adu_month_calendar_clear_day (AduMonthCalendar *self);
void adu_month_calendar_turn (AduMonthCalendar *self, gint months);

G_END_DECLS
