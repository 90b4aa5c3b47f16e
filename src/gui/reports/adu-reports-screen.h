/* adu-reports-screen.h — what the office hands in: choose a report and a period, look at it, take it away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_REPORTS_SCREEN (adu_reports_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduReportsScreen, adu_reports_screen, ADU, REPORTS_SCREEN, AduScreen)

AduScreen *adu_reports_screen_new (AduSession *session);

G_END_DECLS
