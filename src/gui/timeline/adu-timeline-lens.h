/* adu-timeline-lens.h — what part of the calendar the page of limits shows, for all its parts alike, and its colours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Header, backdrop, rows and load strip draw with the same lens; signal "changed" (AduTimelineLens *): draw again.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-scale.h"
#include "core/adu-stage.h"

G_BEGIN_DECLS

#define ADU_TYPE_TIMELINE_LENS (adu_timeline_lens_get_type ())
G_DECLARE_FINAL_TYPE (AduTimelineLens, adu_timeline_lens, ADU, TIMELINE_LENS, GObject)

/* Room for the subject before the calendar begins, until the letters are known. */
#define ADU_TIMELINE_LABEL 330

AduTimelineLens *adu_timeline_lens_new (int wanted);
void adu_timeline_lens_set_label (AduTimelineLens *self, int wanted);
int adu_timeline_lens_label (AduTimelineLens *self); /* that room: 0 where one case has the calendar to itself */
void adu_timeline_lens_set_calendar (AduTimelineLens *self, AduCalendar *calendar, AduDay today);
AduCalendar *adu_timeline_lens_calendar (AduTimelineLens *self);
AduDay adu_timeline_lens_today (AduTimelineLens *self);
void adu_timeline_lens_set_width (AduTimelineLens *self, int width);
void adu_timeline_lens_set_zoom (AduTimelineLens *self, AduZoom zoom);
AduZoom adu_timeline_lens_zoom (AduTimelineLens *self);
void adu_timeline_lens_pan (AduTimelineLens *self, gint days);
void adu_timeline_lens_show (AduTimelineLens *self, AduDay middle);
const AduScale *adu_timeline_lens_scale (AduTimelineLens *self);

/* The colour of a stage, for text of the colour @text on it; which is dark or light. */
GdkRGBA adu_timeline_stage_color (AduStage stage, const GdkRGBA *text);

G_END_DECLS
