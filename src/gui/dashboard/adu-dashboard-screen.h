/* adu-dashboard-screen.h — the page of the head: what is going wrong, in one minute
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_DASHBOARD_SCREEN (adu_dashboard_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduDashboardScreen, adu_dashboard_screen, ADU, DASHBOARD_SCREEN, AduScreen)

AduScreen *adu_dashboard_screen_new (AduSession *session);

G_END_DECLS
