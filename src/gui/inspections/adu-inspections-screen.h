/* adu-inspections-screen.h — all inspections: a month of them, the list, and what is wrong with the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_INSPECTIONS_SCREEN (adu_inspections_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduInspectionsScreen, adu_inspections_screen, ADU, INSPECTIONS_SCREEN, AduScreen)

AduScreen *adu_inspections_screen_new (AduSession *session);

G_END_DECLS
