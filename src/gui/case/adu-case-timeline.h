/* adu-case-timeline.h — one complaint along the calendar: what happened, what is due, pauses, days off, inspections
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_TIMELINE (adu_case_timeline_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseTimeline, adu_case_timeline, ADU, CASE_TIMELINE, GtkWidget)

void adu_case_timeline_set_record (AduCaseTimeline *self, AduSession *session, const AduRecord *record);

G_END_DECLS
