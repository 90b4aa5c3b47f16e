/* adu-moves-dialog.h — which open complaints a change of the rules moves, and why it is made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-settings-dialog.h"

G_BEGIN_DECLS

#define ADU_TYPE_MOVES_DIALOG (adu_moves_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduMovesDialog, adu_moves_dialog, ADU, MOVES_DIALOG, AduSettingsDialog)

AduMovesDialog *
adu_moves_dialog_new (AduSession *session, GPtrArray *moves, AduStandard *standard, AduCalendar *calendar);

G_END_DECLS
