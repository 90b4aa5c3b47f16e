/* adu-step-rows.h — the rows of a step's form: the control of each field, and what is read out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/case/adu-form-row.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

typedef struct _AduStepRows AduStepRows;

AduStepRows *adu_step_rows_new (AduSession *session, const AduRow *row, AduStep step, guint differ);
void adu_step_rows_free (AduStepRows *rows);

AduFormRow *adu_step_rows_make (AduStepRows *rows, AduField field);
AduFormRow *adu_step_rows_get (AduStepRows *rows, AduField field);

void adu_step_rows_fill_category (AduStepRows *rows);
gboolean adu_step_rows_is_supervisory (AduStepRows *rows);
void adu_step_rows_choose_confidential (AduStepRows *rows);
void adu_step_rows_choose_recipient (AduStepRows *rows, gint64 official);
gint64 adu_step_rows_decider (AduStepRows *rows);

void adu_step_rows_read (AduStepRows *rows, AduStepRequest *request, GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduStepRows, adu_step_rows_free)

G_END_DECLS
