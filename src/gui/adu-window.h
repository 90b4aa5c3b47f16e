/* adu-window.h — the one window: sidebar, header bar, and the screens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * A window shows one of: the first start, why a register cannot be opened, the sign-in, or the pages. Nothing of a page
 * is on screen while its session is locked.
 *
 * Actions: win.show-page (s), win.show-nth-page (u: of those shown, from 1), win.show-cases, win.show-list (s: an AduFind as
 * text; what a figure links to), win.show-settings, win.show-letters, win.open-case (x), win.new-case, win.back, win.search,
 * win.refresh, win.print, win.export, win.undo, win.help, win.shortcuts, win.menu, win.about, win.lock,
 * win.switch-official, win.counter-mode (stateful), win.open-register.
 */
#pragma once

#include <adwaita.h>
#include "gui/adu-opening.h"
#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_WINDOW (adu_window_get_type ())
G_DECLARE_FINAL_TYPE (AduWindow, adu_window, ADU, WINDOW, AdwApplicationWindow)

AduWindow *adu_window_new (GtkApplication *application, GSettings *settings);

void adu_window_open (AduWindow *self, AduOpening *opening);
void adu_window_start (AduWindow *self);
void adu_window_present_soon (AduWindow *self);
void adu_window_set_session (AduWindow *self, AduSession *session, const char *notice);
AduSession *adu_window_session (AduWindow *self);
gboolean adu_window_is_opening (AduWindow *self);
const char *adu_window_path (AduWindow *self);

AduScreen *adu_window_screen (AduWindow *self);
void adu_window_push (AduWindow *self, AduScreen *screen);
gboolean adu_window_counter_mode (AduWindow *self);
void adu_window_set_counter_mode (AduWindow *self, gboolean on);

G_END_DECLS
