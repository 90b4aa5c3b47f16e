/* adu-item-row.c — an item of a list in a form: what it is, what else, and what can be done with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Why:    people, findings and signatures of an inspection are lists of a value; a row and its controls know by number
 *         which item they are about.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/inspections/adu-item-row.h"

#define INDEX_DATA "adu-index"

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* @widget: a row or what was added to it. Returns: the number of its item */
guint
adu_item_row_index (gpointer widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), INDEX_DATA));
}

/**
 * adu_item_row_new:
 * @index: the number of the item
 * @title: what it is; plain text
 * @detail: what else there is to say, "" for nothing; plain text
 *
 * Returns: (transfer floating): the row of a list
 */
GtkWidget *
adu_item_row_new (guint index, const char *title, const char *detail)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", title, detail);

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), label_new (title, NULL));
  if (*detail != '\0')
    gtk_box_append (GTK_BOX (texts), label_new (detail, "dim-label"));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), INDEX_DATA, GUINT_TO_POINTER (index));
  adu_names_set (row, spoken);
  return row;
}

/* Puts @widget at the end of @row; it knows the number of the item from now on. */
void
adu_item_row_append (GtkWidget *row, GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), INDEX_DATA, GUINT_TO_POINTER (adu_item_row_index (row)));
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), widget);
}

/* Puts @widget behind the texts of @row. */
void
adu_item_row_insert (GtkWidget *row, GtkWidget *widget)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_box_insert_child_after (GTK_BOX (box), widget, gtk_widget_get_first_child (box));
}

/**
 * adu_item_row_add_remove:
 * @row: a row
 * @title: what it is
 * @removed: (scope notified): of the button's "clicked"
 * @owner: its argument; it is not called once this is gone
 */
void
adu_item_row_add_remove (GtkWidget *row, const char *title, GCallback removed, gpointer owner)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_auto (GStrv) parts = g_strsplit (_("Remove %s"), "%s", 2);
  g_autofree char *name = g_strjoinv (title, parts);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  adu_names_set (button, name);
  g_signal_connect_object (button, "clicked", removed, owner, G_CONNECT_DEFAULT);
  adu_item_row_append (row, button);
}
