/* adu-letter-screen.h — one letter: its text on the left, the letter as it will stand on paper on the right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"
#include "store/adu-store-letters.h"

G_BEGIN_DECLS

#define ADU_TYPE_LETTER_SCREEN (adu_letter_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduLetterScreen, adu_letter_screen, ADU, LETTER_SCREEN, AduScreen)

AduScreen *adu_letter_screen_new (AduSession *session, const AduLetter *letter, const AduRow *row, gboolean may_reveal);

G_END_DECLS
