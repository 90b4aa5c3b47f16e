/* adu-timeline-header.h — the calendar above the bars, and its weekends and days off behind them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/timeline/adu-timeline-lens.h"

G_BEGIN_DECLS

#define ADU_TYPE_TIMELINE_HEADER (adu_timeline_header_get_type ())
G_DECLARE_FINAL_TYPE (AduTimelineHeader, adu_timeline_header, ADU, TIMELINE_HEADER, GtkWidget)

#define ADU_TYPE_TIMELINE_BACKDROP (adu_timeline_backdrop_get_type ())
G_DECLARE_FINAL_TYPE (AduTimelineBackdrop, adu_timeline_backdrop, ADU, TIMELINE_BACKDROP, GtkWidget)

void adu_timeline_header_set_lens (AduTimelineHeader *self, AduTimelineLens *lens);
void adu_timeline_backdrop_set_lens (AduTimelineBackdrop *self, AduTimelineLens *lens);
char *adu_timeline_day_words (AduTimelineLens *lens, AduDay day);

G_END_DECLS
