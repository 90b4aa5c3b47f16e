/* adu-template.h — lets go of a widget's template and of every child it had
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void adu_template_dispose (GtkWidget *widget, GType type);

G_END_DECLS
