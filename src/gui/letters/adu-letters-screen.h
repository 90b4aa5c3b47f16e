/* adu-letters-screen.h — the letters of the office that still wait: for a signature, a number, or to be sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"

G_BEGIN_DECLS

#define ADU_TYPE_LETTERS_SCREEN (adu_letters_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduLettersScreen, adu_letters_screen, ADU, LETTERS_SCREEN, AduScreen)

AduScreen *adu_letters_screen_new (AduSession *session);

G_END_DECLS
