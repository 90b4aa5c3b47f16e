/* adu-timeline-printable.h — the page of limits as something that can be shown, printed and saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "core/adu-scale.h"
#include "gui/preview/adu-printable.h"
#include "model/adu-timeline.h"

G_BEGIN_DECLS

AduPrintable *adu_timeline_printable_new (AduSession *session, AduTimeline *timeline, AduZoom zoom, AduDay middle);

G_END_DECLS
