/* adu-intake-side.h — beside the form: the counter's clock, the time limit, the four requirements, evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. Shows what the draft comes to; "may follow" is never red, the person is sitting
 * there.
 */
#pragma once

#include "gui/intake/adu-evidence-box.h"
#include "model/adu-case-draft.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_INTAKE_SIDE (adu_intake_side_get_type ())
G_DECLARE_FINAL_TYPE (AduIntakeSide, adu_intake_side, ADU, INTAKE_SIDE, GtkBox)

void adu_intake_side_bind (AduIntakeSide *self, AduCaseDraft *draft, AduSession *session);
void adu_intake_side_update (AduIntakeSide *self);
void adu_intake_side_search_soon (AduIntakeSide *self);
void adu_intake_side_forget_similar (AduIntakeSide *self);
const GArray *adu_intake_side_similar (AduIntakeSide *self);
AduEvidenceBox *adu_intake_side_evidence (AduIntakeSide *self);

G_END_DECLS
