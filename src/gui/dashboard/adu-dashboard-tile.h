/* adu-dashboard-tile.h — one figure, large, with what it counts, and what it was in the period before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-find.h"

G_BEGIN_DECLS

#define ADU_TYPE_DASHBOARD_TILE (adu_dashboard_tile_get_type ())
G_DECLARE_FINAL_TYPE (AduDashboardTile, adu_dashboard_tile, ADU, DASHBOARD_TILE, GtkButton)

GtkWidget *adu_dashboard_tile_new (void);
/* @note: below it, "" for none. Pressed, it opens the list of @find. */
void adu_dashboard_tile_set (AduDashboardTile *self, const char *number, const char *title, const char *note,
                             const AduFind *find);

G_END_DECLS
