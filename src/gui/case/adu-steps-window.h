/* adu-steps-window.h — "Why not another step?": what cannot be recorded now, and why not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_STEPS_WINDOW (adu_steps_window_get_type ())
G_DECLARE_FINAL_TYPE (AduStepsWindow, adu_steps_window, ADU, STEPS_WINDOW, AdwWindow)

GtkWindow *adu_steps_window_new (GtkWindow *parent, AduSession *session, const AduRecord *record);

G_END_DECLS
