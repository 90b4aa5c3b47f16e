/* adu-inspection-screen.h — one inspection: order, visit, people, findings, conclusion, signatures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_INSPECTION_SCREEN (adu_inspection_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduInspectionScreen, adu_inspection_screen, ADU, INSPECTION_SCREEN, AduScreen)

AduScreen *adu_inspection_screen_new (AduSession *session, gint64 case_id, gint64 id);

G_END_DECLS
