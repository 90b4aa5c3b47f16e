/* adu-rows.c — makes the rows of a list anew without losing the focus among what is gone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Why:    when GTK 4.8 loses the focused widget, what is around it still believes to hold the focus: Tab then goes on from
 *         there, finds nothing, and never comes into the page again.
 */
#include "config.h"

#include "gui/inspections/adu-rows.h"

/* Takes every row away. Returns: whether one of them had the focus; nothing has it now */
gboolean
adu_rows_clear (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list));
  GtkWidget *child;

  if (had_focus)
    gtk_root_set_focus (root, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
  return had_focus;
}

/* Gives the focus back to the first row that takes it. */
void
adu_rows_focus (GtkListBox *list, gboolean had_focus)
{
  if (had_focus && gtk_widget_get_mapped (GTK_WIDGET (list)))
    gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD);
}
