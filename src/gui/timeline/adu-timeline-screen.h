/* adu-timeline-screen.h — the page of limits: open complaints as bars against the office's calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"
#include "gui/timeline/adu-timeline-lens.h"

G_BEGIN_DECLS

#define ADU_TYPE_TIMELINE_SCREEN (adu_timeline_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduTimelineScreen, adu_timeline_screen, ADU, TIMELINE_SCREEN, AduScreen)

AduScreen *adu_timeline_screen_new (AduSession *session);
AduTimelineLens *adu_timeline_screen_lens (AduTimelineScreen *self);
GtkScrolledWindow *adu_timeline_screen_scrolled (AduTimelineScreen *self);

G_END_DECLS
