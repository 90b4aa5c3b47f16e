/* adu-timeline-row.h — one open case as a bar on the calendar, or the heading of a group
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/timeline/adu-timeline-lens.h"
#include "model/adu-timeline.h"

G_BEGIN_DECLS

#define ADU_TYPE_TIMELINE_ROW (adu_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (AduTimelineRow, adu_timeline_row, ADU, TIMELINE_ROW, GtkWidget)

GtkWidget *adu_timeline_row_new (AduTimelineLens *lens, AduStore *store);
void adu_timeline_row_set (AduTimelineRow *self, AduTimelineItem *item);
char *adu_timeline_row_words (AduTimelineItem *item, AduStore *store, AduDay today);

G_END_DECLS
