/* adu-today-screen.h — the page of the day: one sentence, what is to be done now, what is waited for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_TODAY_SCREEN (adu_today_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduTodayScreen, adu_today_screen, ADU, TODAY_SCREEN, AduScreen)

AduScreen *adu_today_screen_new (AduSession *session);

G_END_DECLS
