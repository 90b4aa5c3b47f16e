/* adu-item-row.h — an item of a list in a form: what it is, what else, and what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *adu_item_row_new (guint index, const char *title, const char *detail);
guint adu_item_row_index (gpointer widget);
void adu_item_row_append (GtkWidget *row, GtkWidget *widget);
void adu_item_row_insert (GtkWidget *row, GtkWidget *widget);
void adu_item_row_add_remove (GtkWidget *row, const char *title, GCallback removed, gpointer owner);

G_END_DECLS
