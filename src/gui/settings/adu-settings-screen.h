/* adu-settings-screen.h — what the office decides about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"
#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_SETTINGS_SCREEN (adu_settings_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduSettingsScreen, adu_settings_screen, ADU, SETTINGS_SCREEN, AduScreen)

AduScreen *adu_settings_screen_new (AduSession *session);
AduSection *adu_settings_screen_show (AduSettingsScreen *self, const char *name);

G_END_DECLS
