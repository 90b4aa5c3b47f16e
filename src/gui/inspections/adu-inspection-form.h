/* adu-inspection-form.h — what people write in an inspection, as a form over the value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Signal "changed" (AduInspectionForm *): somebody wrote something; adu_inspection_form_value() has it.
 */
#pragma once

#include <gtk/gtk.h>
#include "gui/inspections/adu-finding-dialog.h"

G_BEGIN_DECLS

#define ADU_TYPE_INSPECTION_FORM (adu_inspection_form_get_type ())
G_DECLARE_FINAL_TYPE (AduInspectionForm, adu_inspection_form, ADU, INSPECTION_FORM, GtkBox)

void adu_inspection_form_set (AduInspectionForm *self, AduSession *session, const AduInspection *value,
                              GPtrArray *attachments, gboolean editable);
AduInspection *adu_inspection_form_value (AduInspectionForm *self, GPtrArray *problems);
gboolean adu_inspection_form_is_asking (AduInspectionForm *self);
char *adu_inspection_form_tell (AduInspectionForm *self, const GPtrArray *problems);

G_END_DECLS
