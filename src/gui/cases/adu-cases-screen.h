/* adu-cases-screen.h — the list of complaints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "core/adu-find.h"
#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASES_SCREEN (adu_cases_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduCasesScreen, adu_cases_screen, ADU, CASES_SCREEN, AduScreen)

AduScreen *adu_cases_screen_new (AduSession *session);
void adu_cases_screen_show (AduCasesScreen *self, AduFind *find);

G_END_DECLS
