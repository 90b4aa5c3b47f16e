/* adu-notice.h — short messages at the foot of the window, some with a way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. All texts are plain: the markup that AdwToast would read is escaped here.
 * @from is any widget in the window that shall show it; without a window it says nothing.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void adu_notice (GtkWidget *from, const char *text);
void adu_notice_undo (GtkWidget *from, const char *text, const char *action);
void adu_notice_file (GtkWidget *from, const char *text, GFile *file);
void adu_notice_error (GtkWidget *from, const GError *error);

G_END_DECLS
