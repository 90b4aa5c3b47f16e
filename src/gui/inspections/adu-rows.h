/* adu-rows.h — makes the rows of a list anew without losing the focus among what is gone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean adu_rows_clear (GtkListBox *list);
void adu_rows_focus (GtkListBox *list, gboolean had_focus);

G_END_DECLS
