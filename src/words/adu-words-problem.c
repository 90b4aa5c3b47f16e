/* adu-words-problem.c — what is wrong with something typed or asked for, as a sentence that says what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 * A sentence made for one field comes first; else the sentence of the problem, with the field's label in it.
 */
#include "config.h"

#include "words/adu-words-say.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"
#include "words/adu-words-private.h"

/* {field} is the label of the field, {limit} the number that goes with the problem. */
static const char *const sentences[ADU_N_PROBLEM_CODES] = {
  [ADU_PROBLEM_REQUIRED] = N_("Fill in “{field}”."),
  [ADU_PROBLEM_TOO_LONG] = N_("“{field}” is too long: shorten it to {limit} characters."),
  [ADU_PROBLEM_INVALID_TEXT] = N_("“{field}” contains characters that cannot be read: type it again."),
  [ADU_PROBLEM_CONTROL] = N_("“{field}” contains invisible control characters: remove them or type it again."),
  [ADU_PROBLEM_PHONE] = N_("A telephone number has 6 to 15 digits, with spaces, + or - if you like, and no letters."),
  [ADU_PROBLEM_ID_NUMBER] = N_("A NIK has exactly {limit} digits: check it with the ID card, or leave it empty."),
  [ADU_PROBLEM_DIGITS] = N_("“{field}” has digits only."),
  [ADU_PROBLEM_TIME] = N_("“{field}” is not a date and time that exists: write it like 23/11/2026 09:30."),
  [ADU_PROBLEM_FUTURE] = N_("“{field}” lies in the future: check the date and the time."),
  [ADU_PROBLEM_TOO_EARLY] = N_("“{field}” lies before the year 2000: check the year."),
  [ADU_PROBLEM_BEFORE_RECEIPT] = N_("“{field}” lies before the complaint was received: check the date."),
  [ADU_PROBLEM_AFTER_LIMIT] = N_("“{field}” lies after the time limit of the complaint: choose an earlier date."),
  [ADU_PROBLEM_UNKNOWN_CODE] = N_("“{field}” is not one of the known values: choose one from the list."),
  [ADU_PROBLEM_STAGE] = N_("This step is not possible at the stage the complaint is at: look at its next step."),
  [ADU_PROBLEM_ROLE] = N_("Who decided this has no authority for this step: choose an official who has."),
  [ADU_PROBLEM_CONFLICT] = N_("The complaint is about this official, who may neither decide nor record it: "
                              "hand it to another official."),
  [ADU_PROBLEM_CONFIRMATION] = N_("Record the confirmation to the complainant first, then close the complaint."),
  [ADU_PROBLEM_NOT_SUPERVISORY] = N_("A field inspection belongs to supervisory complaints only: set the category "
                                     "first, or record a visit."),
  [ADU_PROBLEM_INSPECTION_OPEN] = N_("A field inspection is under way: cancel or finish it before the complaint stops "
                                     "being supervisory."),
  [ADU_PROBLEM_REASON] = N_("Write down the reason for this change."),
  [ADU_PROBLEM_TRIES] = N_("“Not reached” needs three tries on two different days: record the missing tries first."),
  [ADU_PROBLEM_LEAD_CASE] = N_("Choose another lead complaint: one that exists, is not this one and is not merged itself."),
  [ADU_PROBLEM_DUPLICATE] = N_("“{field}” is already used: check whether this was recorded before."),
  [ADU_PROBLEM_RIGHT] = N_("Your role does not allow this: ask an official whose role does."),
  [ADU_PROBLEM_ORDER] = N_("“{field}” lies before the time it must follow: check both times."),
  [ADU_PROBLEM_POSTED] = N_("An answer is put up only for an anonymous complainant without contact: choose another way."),
  [ADU_PROBLEM_NOT_PRESENT] = N_("Settled on the spot is only possible while the complainant is here."),
  [ADU_PROBLEM_SIGNATURE] = N_("The signature is missing: have it signed, or record the refusal with a witness."),
  [ADU_PROBLEM_FROZEN] = N_("The minutes are signed and do not change any more: write an addendum."),
  [ADU_PROBLEM_TOO_MANY] = N_("“{field}” has too many entries: {limit} at most."),
};

static const struct
{
  AduField field;
  AduProblemCode code;
  const char *sentence;
} exact[] = {
  { ADU_FIELD_SUBJECT, ADU_PROBLEM_REQUIRED, N_("Write the subject in a few words.") },
  { ADU_FIELD_DESCRIPTION, ADU_PROBLEM_REQUIRED, N_("Write down what happened.") },
  { ADU_FIELD_CHANNEL, ADU_PROBLEM_REQUIRED, N_("Choose the channel the complaint came in by.") },
  { ADU_FIELD_CHANNEL, ADU_PROBLEM_UNKNOWN_CODE, N_("Choose one of the known channels.") },
  { ADU_FIELD_COMPLAINANT, ADU_PROBLEM_REQUIRED, N_("Write the complainant's name, or switch on “Anonymous”.") },
  { ADU_FIELD_INCIDENT_DATE, ADU_PROBLEM_TIME, N_("This date does not exist: write it like 23/11/2026.") },
  { ADU_FIELD_RECEIVED, ADU_PROBLEM_REQUIRED, N_("Say when the complaint was received.") },
  { ADU_FIELD_RECEIVED, ADU_PROBLEM_FUTURE, N_("A complaint cannot be received in the future: check date and time.") },
  { ADU_FIELD_NONE, ADU_PROBLEM_FUTURE,
    N_("This service standard is not in force yet: enter it on its day, every open complaint follows it at once.") },
  { ADU_FIELD_STEP, ADU_PROBLEM_INSPECTION_OPEN,
    N_("A field inspection of this complaint is not finished: cancel it, or have its minutes signed.") },
  { ADU_FIELD_RECEIVED, ADU_PROBLEM_ORDER,
    N_("The complaint was dealt with before that day: it cannot have been received later.") },
  { ADU_FIELD_RECEIVED, ADU_PROBLEM_TOO_EARLY, N_("The complaint cannot be from before the year 2000: check the year.") },
  { ADU_FIELD_TRACKING_ID, ADU_PROBLEM_DIGITS, N_("The tracking ID of LAPOR! has digits only: leave out everything else.") },
  { ADU_FIELD_TRACKING_ID, ADU_PROBLEM_DUPLICATE, N_("This tracking ID is in the register already: search for it.") },
  { ADU_FIELD_LETTER_NUMBER, ADU_PROBLEM_DUPLICATE,
    N_("This number stands on another letter already: look it up in the book of outgoing letters.") },
  { ADU_FIELD_ACTION, ADU_PROBLEM_DUPLICATE, N_("This was recorded already; nothing was recorded twice.") },
  { ADU_FIELD_SERVED_UNTIL, ADU_PROBLEM_ORDER, N_("Serving ended before it began: check both times.") },
  { ADU_FIELD_DECIDED_BY, ADU_PROBLEM_REQUIRED, N_("Choose who decided this.") },
  { ADU_FIELD_DECIDED_ON, ADU_PROBLEM_REQUIRED, N_("Give the date of the decision.") },
  { ADU_FIELD_PERIOD, ADU_PROBLEM_FUTURE, N_("The period is not over: its recap can be issued from the day after.") },
  { ADU_FIELD_PERIOD, ADU_PROBLEM_DUPLICATE, N_("The recap of this period was issued before. It does not change.") },
  { ADU_FIELD_PERIOD, ADU_PROBLEM_UNKNOWN_CODE, N_("A recap is issued of a month, a quarter or a year.") },
  { ADU_FIELD_DECIDED_ON, ADU_PROBLEM_FUTURE, N_("A decision cannot be dated in the future: check the date.") },
  { ADU_FIELD_BASIS, ADU_PROBLEM_REQUIRED, N_("Choose what shows that it was decided.") },
  { ADU_FIELD_MOVE, ADU_PROBLEM_STAGE, N_("This is not possible at the stage the inspection is at.") },
  { ADU_FIELD_LEADER, ADU_PROBLEM_REQUIRED, N_("Choose who leads the team.") },
  { ADU_FIELD_LEADER, ADU_PROBLEM_DUPLICATE, N_("A team has one leader: make the others members.") },
  { ADU_FIELD_PLANNED_FROM, ADU_PROBLEM_REQUIRED, N_("Say when the visit is planned.") },
  { ADU_FIELD_PLACE, ADU_PROBLEM_REQUIRED, N_("Say where the inspection takes place.") },
  { ADU_FIELD_FINDINGS, ADU_PROBLEM_REQUIRED, N_("Write down at least one finding.") },
  { ADU_FIELD_CONCLUSION, ADU_PROBLEM_REQUIRED, N_("Choose the conclusion: proven, partly or not proven.") },
  { ADU_FIELD_PEOPLE, ADU_PROBLEM_CONFLICT, N_("The complaint is about this official, who cannot be in the team.") },
  { ADU_FIELD_WITNESS, ADU_PROBLEM_REQUIRED, N_("Name the witness of the refusal to sign.") },
  { ADU_FIELD_NOTE, ADU_PROBLEM_REQUIRED, N_("Write a note: what was done, or why.") },
  { ADU_FIELD_TO, ADU_PROBLEM_REQUIRED, N_("Choose who it is passed on to.") },
  { ADU_FIELD_DUE, ADU_PROBLEM_REQUIRED, N_("Give the date by which an answer is expected.") },
  { ADU_FIELD_HOW, ADU_PROBLEM_REQUIRED, N_("Choose in what way it reached the complainant.") },
  { ADU_FIELD_WHEN, ADU_PROBLEM_REQUIRED, N_("Give the date and the time.") },
  { ADU_FIELD_WHEN, ADU_PROBLEM_FUTURE, N_("What has not happened yet cannot be recorded: check date and time.") },
  { ADU_FIELD_BY, ADU_PROBLEM_REQUIRED, N_("Write the name of who received it.") },
  { ADU_FIELD_LEAD, ADU_PROBLEM_REQUIRED, N_("Choose the complaint it is merged into.") },
  { ADU_FIELD_KIND, ADU_PROBLEM_REQUIRED, N_("Choose the kind.") },
  { ADU_FIELD_TOPIC, ADU_PROBLEM_REQUIRED, N_("Choose the topic.") },
};

/* Which of several it is about: a finding, a piece of evidence, else a person. */
static char *
with_row (const AduProblem *problem, const char *sentence)
{
  g_autofree char *row = adu_words_number (problem->row);

  switch (problem->field)
    {
    case ADU_FIELD_FINDINGS:
    case ADU_FIELD_FACT:
    case ADU_FIELD_RULE:
    case ADU_FIELD_SEEN:
    case ADU_FIELD_EVIDENCE:
      return adu_words_fill (_("Finding {row}: {sentence}"), "row", row, "sentence", sentence, NULL);
    default:
      return adu_words_fill (_("Person {row}: {sentence}"), "row", row, "sentence", sentence, NULL);
    }
}

/**
 * adu_words_problem:
 * @problem: what is wrong
 *
 * Returns: (transfer full): one sentence that says what to do, with its full stop
 */
char *
adu_words_problem (const AduProblem *problem)
{
  g_autofree char *limit = adu_words_number (problem->limit);
  const char *sentence = (guint) problem->code < ADU_N_PROBLEM_CODES ? sentences[problem->code] : NULL;
  const char *label = adu_words_field (problem->field);
  g_autofree char *filled = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (exact); i++)
    if (exact[i].field == problem->field && exact[i].code == problem->code)
      sentence = exact[i].sentence;
  if (sentence == NULL)
    return g_strdup ("");

  filled = adu_words_fill (gettext (sentence), "field", *label != '\0' ? label : _("This field"), "limit", limit, NULL);
  return problem->row == 0 ? g_steal_pointer (&filled) : with_row (problem, filled);
}

char *
adu_words_problems (const GPtrArray *problems)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      g_autofree char *sentence = adu_words_problem (g_ptr_array_index (problems, i));

      if (out->len > 0)
        g_string_append_c (out, '\n');
      g_string_append (out, sentence);
    }

  return g_string_free (out, FALSE);
}
