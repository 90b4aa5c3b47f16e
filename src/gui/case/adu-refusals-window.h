/* adu-refusals-window.h — the files that were not attached, each with its reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "gui/case/adu-attach.h"

G_BEGIN_DECLS

#define ADU_TYPE_REFUSALS_WINDOW (adu_refusals_window_get_type ())
G_DECLARE_FINAL_TYPE (AduRefusalsWindow, adu_refusals_window, ADU, REFUSALS_WINDOW, AdwWindow)

GtkWindow *adu_refusals_window_new (GtkWindow *parent, guint n_added, const GPtrArray *refused);

G_END_DECLS
