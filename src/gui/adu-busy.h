/* adu-busy.h — a form that stands still while what was typed is being saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void adu_busy_set (GtkWidget *form, gboolean busy);

G_END_DECLS
