/* adu-why-window.h — "Why this date?": the proof of a date on the screen, ready to be copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "words/adu-words-proof.h"

G_BEGIN_DECLS

#define ADU_TYPE_WHY_WINDOW (adu_why_window_get_type ())
G_DECLARE_FINAL_TYPE (AduWhyWindow, adu_why_window, ADU, WHY_WINDOW, AdwWindow)

/* Signal "print" (AduWhyWindow *): the same is wanted on paper; the window closes next. */

GtkWindow *
adu_why_window_new (GtkWindow *parent, const AduProof *proof);

G_END_DECLS
