/* adu-timeline-load.h — below the bars: how many fall due each day or week
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/timeline/adu-timeline-lens.h"
#include "model/adu-timeline.h"

G_BEGIN_DECLS

#define ADU_TYPE_TIMELINE_LOAD (adu_timeline_load_get_type ())
G_DECLARE_FINAL_TYPE (AduTimelineLoad, adu_timeline_load, ADU, TIMELINE_LOAD, GtkWidget)

void adu_timeline_load_set (AduTimelineLoad *self, AduTimelineLens *lens, AduTimeline *timeline);

G_END_DECLS
