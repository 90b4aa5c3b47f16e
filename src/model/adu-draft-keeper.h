/* adu-draft-keeper.h — keeps what is being written in the register, every few seconds and whenever asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 *
 * Signals: "loaded" (AduDraftKeeper *, gboolean found): the draft of before was read, or there is none;
 * "saved" (AduDraftKeeper *): the register holds what is on screen; "failed" (AduDraftKeeper *, GError *): it
 * does not, and the next try comes by itself.
 */
#pragma once

#include "model/adu-case-draft.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_DRAFT_KEEPER (adu_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (AduDraftKeeper, adu_draft_keeper, ADU, DRAFT_KEEPER, GObject)

AduDraftKeeper *adu_draft_keeper_new (AduSession *session, AduCaseDraft *draft);
void adu_draft_keeper_load (AduDraftKeeper *self);
void adu_draft_keeper_save (AduDraftKeeper *self);
void adu_draft_keeper_forget (AduDraftKeeper *self);
void adu_draft_keeper_stop (AduDraftKeeper *self);
gboolean adu_draft_keeper_is_current (AduDraftKeeper *self);

G_END_DECLS
