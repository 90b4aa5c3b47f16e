/* adu-intake-form.h — the form of a new complaint: channel first, five open fields, the rest folded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Source: SK 440/86.a/Dinkes/2022, "Sarana pengaduan" (the channel decides form and clock) and "Persyaratan".
 *
 * Signals: "channel-chosen" (AduIntakeForm *): an official chose another channel. "overflow" (AduIntakeForm
 * *, const char *text): far more was pasted than a field can hold.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-case-draft.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_INTAKE_FORM (adu_intake_form_get_type ())
G_DECLARE_FINAL_TYPE (AduIntakeForm, adu_intake_form, ADU, INTAKE_FORM, GtkBox)

void adu_intake_form_bind (AduIntakeForm *self, AduCaseDraft *draft, AduSession *session);
void adu_intake_form_fill_lists (AduIntakeForm *self);
void adu_intake_form_first_inbox (AduIntakeForm *self, AduChannel *channel, char **inbox);
gboolean adu_intake_form_show_problems (AduIntakeForm *self, gboolean forced);
void adu_intake_form_focus_problem (AduIntakeForm *self);
void adu_intake_form_focus_first (AduIntakeForm *self);
gboolean adu_intake_form_is_about_head (AduIntakeForm *self);
gboolean adu_intake_form_is_about_me (AduIntakeForm *self);

G_END_DECLS
