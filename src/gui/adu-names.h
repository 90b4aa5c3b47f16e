/* adu-names.h — names of rows and cells for those who hear the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * GTK 4.8 announces the rows and cells of its lists by the names of C classes, and has no setter before 4.12. What works
 * is the label on the cell's parent when it is bound, and on the row when it is mapped: that is done here.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void adu_names_bind (GtkListItem *item, const char *cell, const char *row);
void adu_names_set (GtkWidget *widget, const char *name);

G_END_DECLS
