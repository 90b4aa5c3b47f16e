/* adu-evidence-box.h — evidence as it is gathered: dropped, pasted, chosen files, and notes; with a list to
 * look over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. What cannot be evidence is refused when it comes, by name;
 *         a picture is decoded, by a thread, only for its thumbnail.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-evidence-list.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_EVIDENCE_BOX (adu_evidence_box_get_type ())
G_DECLARE_FINAL_TYPE (AduEvidenceBox, adu_evidence_box, ADU, EVIDENCE_BOX, GtkBox)

void adu_evidence_box_set_list (AduEvidenceBox *self, AduEvidenceList *list, AduSession *session);
void adu_evidence_box_choose (AduEvidenceBox *self);
void adu_evidence_box_paste (AduEvidenceBox *self);
void adu_evidence_box_take_text (AduEvidenceBox *self, const char *text);
void adu_evidence_box_read_missing (AduEvidenceBox *self);
gboolean adu_evidence_box_is_reading (AduEvidenceBox *self);
void adu_evidence_box_forget (AduEvidenceBox *self);
void adu_evidence_box_accept_drops (AduEvidenceBox *self, GtkWidget *on);

G_END_DECLS
