/* adu-intake-screen.h — a new complaint, in under a minute at the desk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_INTAKE_SCREEN (adu_intake_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduIntakeScreen, adu_intake_screen, ADU, INTAKE_SCREEN, AduScreen)

AduScreen *adu_intake_screen_new (AduSession *session);
void adu_intake_screen_take_next (AduIntakeScreen *self);

G_END_DECLS
