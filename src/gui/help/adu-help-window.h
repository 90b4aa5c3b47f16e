/* adu-help-window.h — the pages of help, one per screen, readable without anything else installed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ADU_TYPE_HELP_WINDOW (adu_help_window_get_type ())
G_DECLARE_FINAL_TYPE (AduHelpWindow, adu_help_window, ADU, HELP_WINDOW, AdwWindow)

void adu_help_window_show (GtkWindow *parent, const char *id);
void adu_help_window_bind_class (GtkWidgetClass *klass, const char *id);
gboolean adu_help_window_show_page (AduHelpWindow *self, const char *id);

G_END_DECLS
