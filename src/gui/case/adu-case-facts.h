/* adu-case-facts.h — what a complaint says: text, facts, the people, the clocks, the checklist
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "gui/case/adu-clocks-box.h"
#include "gui/case/adu-identity-box.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_FACTS (adu_case_facts_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseFacts, adu_case_facts, ADU, CASE_FACTS, GtkWidget)

void adu_case_facts_set_record (AduCaseFacts *self, AduSession *session, const AduRecord *record);
AduIdentityBox *adu_case_facts_identity (AduCaseFacts *self);
AduClocksBox *adu_case_facts_clocks (AduCaseFacts *self);

G_END_DECLS
