/* adu-edit-dialog.h — corrects what stands in the register about a complaint, with a reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

/* Which part of a complaint is corrected. */
typedef enum
{
  ADU_EDIT_FACTS,
  ADU_EDIT_SUMMARY,  /* ringkasan untuk unit */
  ADU_EDIT_IDENTITY, /* only while it is shown */
} AduEditPart;

#define ADU_TYPE_EDIT_DIALOG (adu_edit_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduEditDialog, adu_edit_dialog, ADU, EDIT_DIALOG, AdwWindow)

/* Signal "saved" (AduEditDialog *). */

GtkWindow *adu_edit_dialog_new (GtkWindow *parent,
                                AduSession *session,
                                const AduRecord *record,
                                const AduCase *value,
                                AduEditPart part);
void adu_edit_dialog_save (AduEditDialog *self);

G_END_DECLS
