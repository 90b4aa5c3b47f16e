/* adu-toolkit-names.h — names for the parts of the toolkit that have none of their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * GTK 4.8 and libadwaita 1.2 call many a focusable part by its class ("GtkColumnViewTitle"), and keep it out of reach
 * of templates. Each gets a name when it is first shown, whatever page it is on.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void adu_toolkit_names_init (void);

G_END_DECLS
