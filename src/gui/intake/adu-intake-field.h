/* adu-intake-field.h — one field of the form: its label, its control, a counter near the limit, and what is
 * wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * What the field is, core's table says: a line, a text, one of a few codes, a day or a moment; what it is
 * called, the floor words says. It writes into the draft whatever is typed, and reads it back when the draft
 * changes by itself.
 *
 * Properties: "field" (machine name, construct-only), "lines" (height of a text, construct-only).
 * Signals: "left" (AduIntakeField *): the focus went on. "overflow" (AduIntakeField *, const char *text): far
 * more was pasted than the field can ever hold; it was not taken.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-case-draft.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_INTAKE_FIELD (adu_intake_field_get_type ())
G_DECLARE_FINAL_TYPE (AduIntakeField, adu_intake_field, ADU, INTAKE_FIELD, GtkBox)

AduField adu_intake_field_field (AduIntakeField *self);
void adu_intake_field_bind (AduIntakeField *self, AduCaseDraft *draft, AduSession *session);
void adu_intake_field_set_choices (AduIntakeField *self, const char *const *names);
void adu_intake_field_set_placeholder (AduIntakeField *self, const char *text);
void adu_intake_field_take_mnemonic (AduIntakeField *self, GString *taken);
void adu_intake_field_set_problem (AduIntakeField *self, const AduProblem *problem, gboolean forced);
gboolean adu_intake_field_has_problem (AduIntakeField *self);

G_END_DECLS
