/* adu-step-form.h — the fields of one step, put together from the table of steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_STEP_FORM (adu_step_form_get_type ())
G_DECLARE_FINAL_TYPE (AduStepForm, adu_step_form, ADU, STEP_FORM, GtkWidget)

GtkWidget *adu_step_form_new (AduSession *session, const AduRecord *record, AduStep step);
GtkWidget *adu_step_form_new_for_several (AduSession *session, const AduRow *common, guint differ, AduStep step);
AduStepRequest *adu_step_form_request (AduStepForm *self, const char *action, GPtrArray *problems);
char *adu_step_form_show_problems (AduStepForm *self, const GPtrArray *problems);
gboolean adu_step_form_is_touched (AduStepForm *self);

G_END_DECLS
