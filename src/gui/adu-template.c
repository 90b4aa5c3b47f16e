/* adu-template.c — lets go of a widget's template and of every child it had
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * gtk_widget_dispose_template() of 4.8 takes away the children a class has bound, and leaves the others: a widget that
 * derives from GtkWidget itself would be finalised with children left.
 */
#include "config.h"

#include "gui/adu-template.h"

/**
 * adu_template_dispose:
 * @widget: a widget that derives from GtkWidget itself, being disposed
 * @type: its class, whose template it has
 */
void
adu_template_dispose (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
