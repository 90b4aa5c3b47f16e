/* adu-case-screen.h — one complaint: facts, dates, next step, history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_SCREEN (adu_case_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseScreen, adu_case_screen, ADU, CASE_SCREEN, AduScreen)

AduScreen *adu_case_screen_new (AduSession *session, gint64 id);

G_END_DECLS
