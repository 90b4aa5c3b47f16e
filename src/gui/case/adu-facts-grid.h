/* adu-facts-grid.h — titles and values in two columns; what is empty is left out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void adu_facts_grid_clear (GtkGrid *grid);
void adu_facts_grid_add (GtkGrid *grid, const char *title, const char *value);

G_END_DECLS
