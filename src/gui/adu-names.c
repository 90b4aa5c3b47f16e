/* adu-names.c — names of rows and cells for those who hear the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include "gui/adu-names.h"

#define ROW_NAME "adu-row-name"

/* The row around a child of a list item: its parent in a GtkListView, its grandparent in a GtkColumnView. */
static GtkWidget *
row_of (GtkWidget *child)
{
  for (GtkWidget *widget = gtk_widget_get_parent (child); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") ||
        g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewRowWidget"))
      return widget;
  return NULL;
}

static void
name_row (GtkWidget *child)
{
  const char *name = g_object_get_data (G_OBJECT (child), ROW_NAME);
  GtkWidget *row = row_of (child);

  if (row != NULL && name != NULL)
    adu_names_set (row, name);
}

/**
 * adu_names_set:
 * @widget: any widget
 * @name: its name for assistive technology, plain text
 */
void
adu_names_set (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * adu_names_bind:
 * @item: a list item that is being bound, its child set
 * @cell: what this cell says
 * @row: (nullable): what the whole row says; given by the cell of one column only (a GtkListView has but one)
 *
 * To be called from every "bind" of a factory.
 */
void
adu_names_bind (GtkListItem *item, const char *cell, const char *row)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *parent;
  gboolean known;

  g_return_if_fail (child != NULL);

  parent = gtk_widget_get_parent (child);
  if (parent != NULL && cell != NULL)
    adu_names_set (parent, cell);
  if (row == NULL)
    return;
  known = g_object_get_data (G_OBJECT (child), ROW_NAME) != NULL;
  g_object_set_data_full (G_OBJECT (child), ROW_NAME, g_strdup (row), g_free);
  if (!known)
    g_signal_connect (child, "map", G_CALLBACK (name_row), NULL);
  if (gtk_widget_get_mapped (child))
    name_row (child);
}
