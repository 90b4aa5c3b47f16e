/* adu-step-layout.c — which fields the form of a step shows, and what they are called there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * A table beside core's: core says what a step requires, this what an officer is asked, in which order
 * and in which words. What core requires and is not here is shown after it.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/case/adu-step-layout.h"
#include "words/adu-words.h"

#define MOST_FIELDS 6

/* What a step's form shows, in this order, with its own titles where the field's is too general. */
typedef struct
{
  AduField fields[MOST_FIELDS + 1];
  const char *note;
  const char *to;
  const char *due;
  const char *when;
} Layout;

static const Layout layouts[ADU_N_STEPS] = {
  [ADU_STEP_CLASSIFY] = { { ADU_FIELD_KIND, ADU_FIELD_TOPIC, ADU_FIELD_SUPERVISORY, ADU_FIELD_INSPECTION,
                            ADU_FIELD_CONFIDENTIAL, ADU_FIELD_NOTE },
                          N_("_Reason or note"), NULL, NULL, NULL },
  [ADU_STEP_REQUEST_COMPLETION] = { { ADU_FIELD_NOTE, ADU_FIELD_DUE, ADU_FIELD_HOW, ADU_FIELD_WHEN },
                                    N_("What is _missing"), NULL, N_("To be complete _by"),
                                    N_("_Asked on") },
  [ADU_STEP_COMPLETE] = { { ADU_FIELD_NOTE, ADU_FIELD_WHEN },
                          N_("_Note"), NULL, NULL, N_("C_omplete since") },
  [ADU_STEP_DISPOSE] = { { ADU_FIELD_TO, ADU_FIELD_OTHERS, ADU_FIELD_DUE, ADU_FIELD_NOTE },
                         N_("_Instruction"), N_("Passed on _to"), N_("Answer _by"), NULL },
  [ADU_STEP_FOLLOW_UP] = { { ADU_FIELD_NOTE, ADU_FIELD_WHEN },
                           N_("What was _done"), NULL, NULL, N_("Do_ne on") },
  [ADU_STEP_VISIT] = { { ADU_FIELD_NOTE, ADU_FIELD_WHEN },
                       N_("What was _found"), NULL, NULL, N_("_Visited on") },
  [ADU_STEP_INSPECT] = { { ADU_FIELD_NOTE, ADU_FIELD_WHEN },
                         N_("What was _found"), NULL, NULL, N_("Inspecte_d on") },
  [ADU_STEP_ANSWER] = { { ADU_FIELD_NOTE, ADU_FIELD_HOW, ADU_FIELD_WHEN, ADU_FIELD_BY },
                        N_("What was _answered"), NULL, NULL, N_("_Sent on") },
  [ADU_STEP_CONFIRM] = { { ADU_FIELD_HOW, ADU_FIELD_WHEN, ADU_FIELD_BY, ADU_FIELD_NOTE },
                         N_("_Note"), NULL, NULL, N_("_Date and time") },
  [ADU_STEP_CLOSE] = { { ADU_FIELD_NOTE }, N_("_Note"), NULL, NULL, NULL },
  [ADU_STEP_SETTLE_ON_SPOT] = { { ADU_FIELD_NOTE, ADU_FIELD_WHEN },
                                N_("How it was _settled"), NULL, NULL, N_("Se_ttled on") },
  [ADU_STEP_REFER] = { { ADU_FIELD_TO, ADU_FIELD_NOTE, ADU_FIELD_HOW, ADU_FIELD_WHEN, ADU_FIELD_BY },
                       N_("_Reason"), N_("Forwarded _to (agency)"), NULL, N_("Complainant _told on") },
  [ADU_STEP_OUTSIDE_AUTHORITY] = { { ADU_FIELD_NOTE, ADU_FIELD_HOW, ADU_FIELD_WHEN, ADU_FIELD_BY },
                                   N_("_Reason"), NULL, NULL, N_("Complainant _told on") },
  [ADU_STEP_REJECT] = { { ADU_FIELD_NOTE, ADU_FIELD_HOW, ADU_FIELD_WHEN, ADU_FIELD_BY },
                        N_("_Reason"), NULL, NULL, N_("Complainant _told on") },
  [ADU_STEP_WITHDRAW] = { { ADU_FIELD_NOTE, ADU_FIELD_HOW, ADU_FIELD_WHEN },
                          N_("_Statement of the complainant"), NULL, NULL, N_("_Withdrawn on") },
  [ADU_STEP_MERGE] = { { ADU_FIELD_LEAD, ADU_FIELD_NOTE }, N_("_Reason"), NULL, NULL, NULL },
  [ADU_STEP_UNMERGE] = { { ADU_FIELD_NOTE }, N_("_Reason"), NULL, NULL, NULL },
  [ADU_STEP_REOPEN] = { { ADU_FIELD_NOTE, ADU_FIELD_RESTART }, N_("_Reason"), NULL, NULL, NULL },
};

/* Returns: (transfer none): the fields of @step's form in their order, without those of the decision */
const AduField *
adu_step_fields (AduStep step)
{
  return layouts[step].fields;
}

/* Returns: (transfer none): the title of @field in the form of @step, with a mnemonic where there is one */
const char *
adu_step_title (AduStep step, AduField field)
{
  const Layout *layout = &layouts[step];
  const char *title = NULL;

  if (field == ADU_FIELD_NOTE)
    title = layout->note;
  else if (field == ADU_FIELD_TO)
    title = layout->to;
  else if (field == ADU_FIELD_DUE)
    title = layout->due;
  else if (field == ADU_FIELD_WHEN)
    title = layout->when;
  return title != NULL ? _(title) : adu_words_field (field);
}
