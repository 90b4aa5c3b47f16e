/* adu-dashboard.h — what the head sees in a minute: the figures of a period, what waits for a disposition, what is late
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model (GObject, GIO). Thread: main; the register is read by its own threads.
 *
 * It reads again by itself after a change of the register, at midnight and for another official.
 *
 * Signals: "changed" (AduDashboard *): all of it was read; "failed" (AduDashboard *, GError *).
 */
#pragma once

#include "model/adu-watch.h"
#include "store/adu-store-figures.h"

G_BEGIN_DECLS

#define ADU_TYPE_DASHBOARD (adu_dashboard_get_type ())
G_DECLARE_FINAL_TYPE (AduDashboard, adu_dashboard, ADU, DASHBOARD, AduWatch)

#define ADU_DASHBOARD_MOST 5 /* rows of each list: the rest is a list of the register */

AduDashboard *adu_dashboard_new (AduSession *session);
void adu_dashboard_refresh (AduDashboard *self);
AduPeriod adu_dashboard_period (AduDashboard *self);
void adu_dashboard_set_period (AduDashboard *self, AduPeriod period);
/* As of the last "changed"; NULL before the first. */
AduFigures *adu_dashboard_figures (AduDashboard *self); /* (transfer none) */
const GPtrArray *adu_dashboard_waiting (AduDashboard *self); /* of AduRow, the oldest first: without disposition */
const GPtrArray *adu_dashboard_late (AduDashboard *self);    /* of AduRow, the latest first: past their limit */

G_END_DECLS
