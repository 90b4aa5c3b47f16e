/* adu-others-entry.h — ticks officials off a folded list: who else a disposition involves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *adu_others_entry_new (GPtrArray *officials);
GArray *adu_others_entry_chosen (GtkWidget *entry);

G_END_DECLS
