/* adu-dashboard-printable.h — the dashboard as it is on screen, for preview, printer and PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/preview/adu-printable.h"
#include "model/adu-dashboard.h"

G_BEGIN_DECLS

AduPrintable *adu_dashboard_printable_new (AduSession *session, AduDashboard *dashboard);

G_END_DECLS
