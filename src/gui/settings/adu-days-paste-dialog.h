/* adu-days-paste-dialog.h — many days off at once, pasted or from a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-settings-dialog.h"

G_BEGIN_DECLS

#define ADU_TYPE_DAYS_PASTE_DIALOG (adu_days_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduDaysPasteDialog, adu_days_paste_dialog, ADU, DAYS_PASTE_DIALOG, AduSettingsDialog)

AduDaysPasteDialog *adu_days_paste_dialog_new (AduSession *session, GPtrArray *days);

G_END_DECLS
