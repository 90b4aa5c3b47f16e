/* adu-words.h — every code of the program as the words an official reads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init() in the main thread.
 * Screen, paper and terminal take their words from here, so that they say the same. Strings marked borrowed belong to
 * the catalogue and stay valid for the life of the program; no function returns NULL but where it says so. An unknown code gives "".
 */
#pragma once

#include "core/adu-case.h"
#include "core/adu-deadline.h"
#include "core/adu-find.h"
#include "core/adu-pin-rule.h"
#include "core/adu-stage.h"
#include "store/adu-records.h"
#include "words/adu-words-field.h"
#include "words/adu-words-problem.h"

G_BEGIN_DECLS

#define ADU_WORDS_LANGUAGE_DEFAULT "id"

void adu_words_init (const char *localedir, const char *language);
const char *adu_words_language (void); /* "id" or "en": what adu_words_init() was given */

/* One word or two, capitalised as a label. Borrowed. */
const char *adu_words_channel (AduChannel channel);
const char *adu_words_channel_within (AduChannel channel); /* after "received through" */
const char *adu_words_kind (AduKind kind);
const char *adu_words_tri (AduTri tri);   /* Yes, No, Not yet known */
const char *adu_words_flag (gboolean flag); /* Yes, No */
const char *adu_words_stage (AduStage stage);
const char *adu_words_step (AduStep step);      /* on a button: "Set category…" */
char *adu_words_step_title (AduStep step);      /* over a dialog: "Set category", without the dots; transfer full */
const char *adu_words_step_done (AduStep step); /* in the history: "Category set" */
const char *adu_words_action (const char *action); /* any action of the journal, steps included */
gboolean adu_words_is_same_deed (const AduEntry *entry, const AduEntry *next); /* told once, with how many */
const char *adu_words_masked_print (const char *action, const char *reason);
const char *adu_words_role (AduRoles role);     /* one role */
const char *adu_words_role_hint (AduRoles role); /* what that role does, one sentence */
char *adu_words_pin_fault (AduPinFault fault);   /* why a PIN is refused; NULL if it is not; transfer full */
char *adu_words_roles (AduRoles roles);         /* "Officer, Head"; transfer full */
const char *adu_words_capacity (AduCapacity capacity);
const char *adu_words_basis (AduBasis basis);
const char *adu_words_how (AduHow how);
const char *adu_words_requirement (AduRequirement requirement);
const char *adu_words_standing (const char *code);
const char *adu_words_id_card (const char *code);
const char *adu_words_find_open (AduFindOpen open);

/* Rules and calendar. Borrowed. */
const char *adu_words_deadline_kind (AduDeadlineKind kind); /* "Settlement limit" */
const char *adu_words_deadline_state (AduDeadlineState state);
const char *adu_words_start (AduStart start);
const char *adu_words_applies (AduApplies applies);
const char *adu_words_unit (AduUnit unit); /* without a number: "calendar days" */
const char *adu_words_ending (AduEnding ending);
const char *adu_words_day_off_kind (AduDayOffKind kind);
const char *adu_words_year_state (AduYearState state);

G_END_DECLS
