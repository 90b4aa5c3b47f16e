/* adu-case-draft.h — a complaint while it is being written: what was typed, what is wrong with it, and its
 * draft
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 *
 * Everything typed is kept as it was typed, right or wrong, dates too; the floor above understands a date in
 * the language of the screen and hands both in. The UUID of the action is made once and stays with the draft,
 * over a crash too: saving again after an error can never make two complaints.
 *
 * Signal "changed" (AduCaseDraft *, AduField field): that field has another value; ADU_FIELD_NONE: many have,
 * or who it is about.
 */
#pragma once

#include "base/adu-clock.h"
#include "core/adu-case.h"
#include "model/adu-evidence-list.h"

G_BEGIN_DECLS

/* Where the first words of the story end when they are proposed as the subject. */
#define ADU_DRAFT_SUBJECT_LENGTH 80

#define ADU_TYPE_CASE_DRAFT (adu_case_draft_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseDraft, adu_case_draft, ADU, CASE_DRAFT, GObject)

AduCaseDraft *adu_case_draft_new (AduClock *clock);
void adu_case_draft_reset (AduCaseDraft *self, AduChannel channel, const char *inbox);

const char *adu_case_draft_action (AduCaseDraft *self);
gboolean adu_case_draft_is_empty (AduCaseDraft *self);
guint adu_case_draft_revision (AduCaseDraft *self);
AduEvidenceList *adu_case_draft_evidence (AduCaseDraft *self);

AduChannel adu_case_draft_channel (AduCaseDraft *self);
void adu_case_draft_set_channel (AduCaseDraft *self, AduChannel channel, const char *inbox);
gboolean adu_case_draft_is_present (AduCaseDraft *self);

const char *adu_case_draft_text (AduCaseDraft *self, AduField field);
void adu_case_draft_set_text (AduCaseDraft *self, AduField field, const char *text);
gboolean adu_case_draft_flag (AduCaseDraft *self, AduField field);
void adu_case_draft_set_flag (AduCaseDraft *self, AduField field, gboolean on);
const char *adu_case_draft_typed (AduCaseDraft *self, AduField field);
void adu_case_draft_set_time (AduCaseDraft *self, AduField field, const char *typed, AduTime time);
void adu_case_draft_set_day (AduCaseDraft *self,
                             AduField field,
                             const char *typed,
                             AduDay day,
                             AduPrecision precision);
AduTime adu_case_draft_time (AduCaseDraft *self, AduField field);
void adu_case_draft_start_serving (AduCaseDraft *self);

gboolean adu_case_draft_is_denied (AduCaseDraft *self, gint64 official);
void adu_case_draft_set_denied (AduCaseDraft *self, gint64 official, gboolean denied);
const gint64 *adu_case_draft_denied (AduCaseDraft *self, gsize *n);

char *adu_case_draft_proposed_subject (AduCaseDraft *self);
AduCase *adu_case_draft_value (AduCaseDraft *self);
GPtrArray *adu_case_draft_problems (AduCaseDraft *self);

char *adu_case_draft_to_text (AduCaseDraft *self);
gboolean adu_case_draft_load_text (AduCaseDraft *self, const char *text);

G_END_DECLS
