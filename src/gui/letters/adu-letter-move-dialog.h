/* adu-letter-move-dialog.h — one step of a letter on its way: initials, signature, number, dispatch, or void
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-settings-dialog.h"
#include "store/adu-store-letters.h"

G_BEGIN_DECLS

#define ADU_TYPE_LETTER_MOVE_DIALOG (adu_letter_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduLetterMoveDialog, adu_letter_move_dialog, ADU, LETTER_MOVE_DIALOG, AduSettingsDialog)

AduLetterMoveDialog *adu_letter_move_dialog_new (AduSession *session, const AduLetter *letter, AduLetterState to,
                                                 const AduRecord *record);
AduLetterMoveDialog *adu_letter_move_dialog_new_pile (AduSession *session, GPtrArray *letters, AduLetterState to);

G_END_DECLS
