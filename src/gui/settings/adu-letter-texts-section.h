/* adu-letter-texts-section.h — settings: the office's texts of letters, and its own book of letter numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_LETTER_TEXTS_SECTION (adu_letter_texts_section_get_type ())
G_DECLARE_FINAL_TYPE (AduLetterTextsSection, adu_letter_texts_section, ADU, LETTER_TEXTS_SECTION, AduSection)

GtkWidget *adu_letter_texts_section_new (AduSession *session);

G_END_DECLS
