/* adu-dashboard-row.h — one complaint of the dashboard's lists: what it is, how it stands, and its next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_DASHBOARD_ROW (adu_dashboard_row_get_type ())
G_DECLARE_FINAL_TYPE (AduDashboardRow, adu_dashboard_row, ADU, DASHBOARD_ROW, GtkListBoxRow)

/* Signal "step" (AduDashboardRow *): its button was pressed. */

GtkWidget *adu_dashboard_row_new (void);
/* @step: that of its button, if the session's official may take it; -1: no button. */
void adu_dashboard_row_set (AduDashboardRow *self, AduSession *session, const AduRow *row, int step);
gint64 adu_dashboard_row_case (AduDashboardRow *self);

G_END_DECLS
