/* adu-letters-box.h — the letters of a complaint, how far each has come, and its next step as a button
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. A part of the page of a complaint.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-letter.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_LETTERS_BOX (adu_letters_box_get_type ())
G_DECLARE_FINAL_TYPE (AduLettersBox, adu_letters_box, ADU, LETTERS_BOX, GtkWidget)

void adu_letters_box_set_record (AduLettersBox *self, AduSession *session, const AduRecord *record);
void adu_letters_box_write (AduLettersBox *self, AduLetterKind kind, gint64 inspection);

G_END_DECLS
