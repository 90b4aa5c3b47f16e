/* adu-pin-dialog.h — a new PIN for oneself, or for somebody who has forgotten theirs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-settings-dialog.h"

G_BEGIN_DECLS

#define ADU_TYPE_PIN_DIALOG (adu_pin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduPinDialog, adu_pin_dialog, ADU, PIN_DIALOG, AduSettingsDialog)

AduPinDialog *adu_pin_dialog_new (AduSession *session, const AduOfficial *official);
AduPinDialog *adu_pin_dialog_new_recovery (AduSession *session, const AduOfficial *official);

G_END_DECLS
