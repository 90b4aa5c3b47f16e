/* adu-evidence-chooser.h — which of a complaint's files are evidence of a finding; more can be added right here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Signal "changed" (AduEvidenceChooser *): another choice. "read" (AduEvidenceChooser *): more is known of a
 * photograph.
 */
#pragma once

#include "gui/inspections/adu-finding-dialog.h"
#include "picture/adu-picture.h"

G_BEGIN_DECLS

#define ADU_TYPE_EVIDENCE_CHOOSER (adu_evidence_chooser_get_type ())
G_DECLARE_FINAL_TYPE (AduEvidenceChooser, adu_evidence_chooser, ADU, EVIDENCE_CHOOSER, GtkBox)

GtkWidget *adu_evidence_chooser_new (const AduFindingContext *context, const GArray *chosen);
GArray *adu_evidence_chooser_chosen (AduEvidenceChooser *self);
gboolean adu_evidence_chooser_facts (AduEvidenceChooser *self, AduPictureFacts *facts);
gboolean adu_evidence_chooser_is_busy (AduEvidenceChooser *self);

G_END_DECLS
