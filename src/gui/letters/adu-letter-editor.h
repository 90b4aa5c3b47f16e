/* adu-letter-editor.h — the text of a letter being written: its fields in sight, what is wrong marked where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Used for one letter and for the office's templates alike. Signal "changed" (AduLetterEditor *): something was typed.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ADU_TYPE_LETTER_EDITOR (adu_letter_editor_get_type ())
G_DECLARE_FINAL_TYPE (AduLetterEditor, adu_letter_editor, ADU, LETTER_EDITOR, GtkWidget)

void adu_letter_editor_set_text (AduLetterEditor *self, const char *text, gboolean inspection);
char *adu_letter_editor_text (AduLetterEditor *self);
void adu_letter_editor_set_editable (AduLetterEditor *self, gboolean editable);
guint adu_letter_editor_n_faults (AduLetterEditor *self);
void adu_letter_editor_show_fault (AduLetterEditor *self);

G_END_DECLS
