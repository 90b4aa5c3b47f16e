/* adu-calendar-section.h — settings: the working week and the days off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_CALENDAR_SECTION (adu_calendar_section_get_type ())
G_DECLARE_FINAL_TYPE (AduCalendarSection, adu_calendar_section, ADU, CALENDAR_SECTION, AduSection)

GtkWidget *adu_calendar_section_new (AduSession *session);
void adu_calendar_section_add (AduCalendarSection *self, const AduDayOff *day_off);

G_END_DECLS
