/* adu-official-dialog.h — one official: who they are and what they may do in the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-settings-dialog.h"

G_BEGIN_DECLS

#define ADU_TYPE_OFFICIAL_DIALOG (adu_official_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduOfficialDialog, adu_official_dialog, ADU, OFFICIAL_DIALOG, AduSettingsDialog)

AduOfficialDialog *adu_official_dialog_new (AduSession *session, const AduOfficial *official);
gint64 adu_official_dialog_id (AduOfficialDialog *self);

G_END_DECLS
