/* adu-step-dialog.h — the one dialog in which a step is recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_STEP_DIALOG (adu_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduStepDialog, adu_step_dialog, ADU, STEP_DIALOG, AdwWindow)

/* Signal "recorded" (AduStepDialog *, const char *action): the step is in the register; the dialog closes
 * next. */

GtkWindow *
adu_step_dialog_new (GtkWindow *parent, AduSession *session, const AduRecord *record, AduStep step);
AduStep adu_step_dialog_step (AduStepDialog *self);
void adu_step_dialog_record (AduStepDialog *self);

G_END_DECLS
