/* adu-day-off-dialog.h — one day off: when, which kind, by which decree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "core/adu-calendar.h"
#include "gui/settings/adu-settings-dialog.h"

G_BEGIN_DECLS

#define ADU_TYPE_DAY_OFF_DIALOG (adu_day_off_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduDayOffDialog, adu_day_off_dialog, ADU, DAY_OFF_DIALOG, AduSettingsDialog)

AduDayOffDialog *
adu_day_off_dialog_new (AduSession *session, GPtrArray *days, const AduDayOff *editing, gint year);
AduDayOff *adu_day_off_dialog_take (AduDayOffDialog *self);
const AduDayOff *adu_day_off_dialog_editing (AduDayOffDialog *self);

G_END_DECLS
