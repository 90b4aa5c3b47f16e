/* adu-item-dialog.h — one unit, topic, problem code, channel or sub-district
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-settings-dialog.h"

G_BEGIN_DECLS

#define ADU_TYPE_ITEM_DIALOG (adu_item_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduItemDialog, adu_item_dialog, ADU, ITEM_DIALOG, AduSettingsDialog)

AduItemDialog *
adu_item_dialog_new (AduSession *session, AduList list, const AduListItem *item, const char *title);
const char *adu_item_kind_name (const char *kind);

G_END_DECLS
