/* adu-letter.c — the documents of the office as one table, and the states of a letter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "core/adu-letter.h"

#include "base/adu-code.h"
#include "base/adu-text.h"

#define NUMBER_MAX 100
#define RECIPIENT_MAX 200
#define REASON_MAX 500

#define AT(stage) (1u << ADU_STAGE_##stage)
#define BEFORE_ANSWER \
  (AT (RECEIVED) | AT (REVIEW) | AT (AWAITING_COMPLETION) | AT (DISPOSED) | AT (FOLLOW_UP) | AT (INSPECTION))
#define AT_WORK (AT (DISPOSED) | AT (FOLLOW_UP) | AT (INSPECTION))
#define AFTER_ANSWER (AT (ANSWERED) | AT (CLOSED) | AT (MERGED))
#define OPEN_OR_LEFT (BEFORE_ANSWER | AT (ANSWERED) | AT (FORWARDED) | AT (OUTSIDE_AUTHORITY))

static const char *const kind_codes[ADU_N_LETTER_KINDS] = {
  "receipt", "disposition", "completion-request", "answer", "confirmation", "forwarding", "handover", "order",
  "inspection-minutes", "inspection-report", "clarification-request", "invitation", "clarification-minutes",
  "staff-note", "complaint-form", "case-file", "complaint-form-blank", "receipt-blank", "box-minutes-blank",
  "register-blank", "register-book",
};
static const char *const fit_codes[ADU_N_LETTER_FITS] = {
  "fits", "stage", "disposition", "inspection", "supervisory", "answer",
};

/* kind, scope, signer, initialled, numbered, kept, to the unit, text, stages, step */
static const AduLetterInfo kinds[ADU_N_LETTER_KINDS] = {
  { ADU_LETTER_RECEIPT, ADU_SCOPE_CASE, ADU_SIGNED_BY_OFFICER, FALSE, FALSE, FALSE, FALSE, FALSE, 0, -1 },
  { ADU_LETTER_DISPOSITION, ADU_SCOPE_CASE, ADU_SIGNED_BY_INITIAL, FALSE, FALSE, FALSE, TRUE, FALSE, BEFORE_ANSWER, -1 },
  { ADU_LETTER_COMPLETION_REQUEST, ADU_SCOPE_CASE, ADU_SIGNED_BY_HEAD, TRUE, TRUE, TRUE, FALSE, TRUE, BEFORE_ANSWER,
    ADU_STEP_REQUEST_COMPLETION },
  { ADU_LETTER_ANSWER, ADU_SCOPE_CASE, ADU_SIGNED_BY_HEAD, TRUE, TRUE, TRUE, FALSE, TRUE, AT_WORK | AFTER_ANSWER,
    ADU_STEP_ANSWER },
  { ADU_LETTER_CONFIRMATION, ADU_SCOPE_CASE, ADU_SIGNED_BY_HEAD, TRUE, TRUE, TRUE, FALSE, TRUE, AFTER_ANSWER,
    ADU_STEP_CONFIRM },
  { ADU_LETTER_FORWARDING, ADU_SCOPE_CASE, ADU_SIGNED_BY_HEAD, TRUE, TRUE, TRUE, TRUE, TRUE, OPEN_OR_LEFT,
    ADU_STEP_REFER },
  { ADU_LETTER_HANDOVER, ADU_SCOPE_CASE, ADU_SIGNED_BY_HEAD, TRUE, TRUE, TRUE, TRUE, TRUE, OPEN_OR_LEFT, ADU_STEP_REFER },
  { ADU_LETTER_ORDER, ADU_SCOPE_INSPECTION, ADU_SIGNED_BY_HEAD, TRUE, TRUE, TRUE, TRUE, TRUE, 0, -1 },
  { ADU_LETTER_INSPECTION_MINUTES, ADU_SCOPE_INSPECTION, ADU_SIGNED_BY_TEAM, FALSE, TRUE, FALSE, TRUE, FALSE, 0, -1 },
  { ADU_LETTER_INSPECTION_REPORT, ADU_SCOPE_INSPECTION, ADU_SIGNED_BY_LEADER, FALSE, TRUE, TRUE, FALSE, TRUE, 0, -1 },
  { ADU_LETTER_CLARIFICATION_REQUEST, ADU_SCOPE_CASE, ADU_SIGNED_BY_HEAD, TRUE, TRUE, TRUE, TRUE, TRUE, BEFORE_ANSWER,
    ADU_STEP_FOLLOW_UP },
  { ADU_LETTER_INVITATION, ADU_SCOPE_CASE, ADU_SIGNED_BY_HEAD, TRUE, TRUE, TRUE, TRUE, TRUE, BEFORE_ANSWER,
    ADU_STEP_FOLLOW_UP },
  { ADU_LETTER_CLARIFICATION_MINUTES, ADU_SCOPE_CASE, ADU_SIGNED_BY_BOTH_SIDES, FALSE, TRUE, TRUE, TRUE, TRUE,
    BEFORE_ANSWER | AFTER_ANSWER, -1 },
  { ADU_LETTER_STAFF_NOTE, ADU_SCOPE_CASE, ADU_SIGNED_BY_AUTHOR, FALSE, TRUE, TRUE, FALSE, TRUE, 0, -1 },
  { ADU_LETTER_COMPLAINT_FORM, ADU_SCOPE_CASE, ADU_SIGNED_BY_OFFICER, FALSE, FALSE, FALSE, FALSE, FALSE, 0, -1 },
  { ADU_LETTER_CASE_FILE, ADU_SCOPE_CASE, ADU_SIGNED_BY_HEAD, FALSE, FALSE, FALSE, FALSE, FALSE, 0, -1 },
  { ADU_LETTER_COMPLAINT_FORM_BLANK, ADU_SCOPE_NOTHING, ADU_SIGNED_BY_OFFICER, FALSE, FALSE, FALSE, FALSE, FALSE, 0, -1 },
  { ADU_LETTER_RECEIPT_BLANK, ADU_SCOPE_NOTHING, ADU_SIGNED_BY_OFFICER, FALSE, FALSE, FALSE, FALSE, FALSE, 0, -1 },
  { ADU_LETTER_BOX_MINUTES_BLANK, ADU_SCOPE_NOTHING, ADU_SIGNED_BY_AUTHOR, FALSE, FALSE, FALSE, FALSE, FALSE, 0, -1 },
  { ADU_LETTER_REGISTER_BLANK, ADU_SCOPE_NOTHING, ADU_SIGNED_BY_NOBODY, FALSE, FALSE, FALSE, FALSE, FALSE, 0, -1 },
  { ADU_LETTER_REGISTER_BOOK, ADU_SCOPE_LIST, ADU_SIGNED_BY_OFFICER, FALSE, FALSE, FALSE, FALSE, FALSE, 0, -1 },
};

/**
 * adu_letter_info:
 * @kind: a document
 *
 * Returns: (transfer none): its row of the table
 */
const AduLetterInfo *
adu_letter_info (AduLetterKind kind)
{
  g_return_val_if_fail ((guint) kind < ADU_N_LETTER_KINDS, &kinds[0]);
  return &kinds[kind];
}

/**
 * adu_letter_fit:
 * @kind: a document
 * @context: the case as it stands
 *
 * Returns: %ADU_LETTER_FITS, or the first thing that speaks against it
 */
AduLetterFit
adu_letter_fit (AduLetterKind kind, const AduLetterContext *context)
{
  const AduLetterInfo *info = adu_letter_info (kind);

  if (info->scope == ADU_SCOPE_INSPECTION && context->supervisory != ADU_YES)
    return ADU_LETTER_NOT_SUPERVISORY;
  if (info->scope == ADU_SCOPE_INSPECTION && context->n_inspections == 0)
    return ADU_LETTER_NO_INSPECTION;
  if ((kind == ADU_LETTER_ANSWER || kind == ADU_LETTER_STAFF_NOTE) && !context->disposed && !context->answered)
    return ADU_LETTER_NO_DISPOSITION;
  if (kind == ADU_LETTER_CONFIRMATION && !context->answered)
    return ADU_LETTER_NO_ANSWER;
  if (info->stages != 0 && (info->stages & (1u << context->stage)) == 0)
    return ADU_LETTER_NOT_NOW;

  return ADU_LETTER_FITS;
}

/* ---- states ----------------------------------------------------------------------------------------------------- */

gboolean
adu_letter_state_is_frozen (AduLetterState state)
{
  return state >= ADU_LETTER_SIGNED;
}

gboolean
adu_letter_state_is_open (AduLetterState state)
{
  return state < ADU_LETTER_SENT;
}

/**
 * adu_letter_next_state:
 * @kind: a document
 * @from: where it stands
 *
 * Returns: the usual next state, or -1: nothing is left to do
 */
int
adu_letter_next_state (AduLetterKind kind, AduLetterState from)
{
  const AduLetterInfo *info = adu_letter_info (kind);

  switch (from)
    {
    case ADU_LETTER_DRAFT:
      return info->initialled ? ADU_LETTER_INITIALLED : ADU_LETTER_SIGNED;
    case ADU_LETTER_INITIALLED:
      return ADU_LETTER_SIGNED;
    case ADU_LETTER_SIGNED:
      return info->numbered ? ADU_LETTER_NUMBERED : ADU_LETTER_SENT;
    case ADU_LETTER_NUMBERED:
      return ADU_LETTER_SENT;
    case ADU_LETTER_SENT:
    case ADU_LETTER_VOID:
    default:
      return -1;
    }
}

/**
 * adu_letter_may_move:
 *
 * The draft may be signed without initials, and what was initialled may go back to be corrected; what is signed only goes
 * on. Only what was not sent can be made void.
 *
 * Returns: whether a letter of @kind may go from @from to @to
 */
gboolean
adu_letter_may_move (AduLetterKind kind, AduLetterState from, AduLetterState to)
{
  if (!adu_letter_state_is_open (from))
    return FALSE;
  if (to == ADU_LETTER_VOID || (int) to == adu_letter_next_state (kind, from))
    return TRUE;
  if (from == ADU_LETTER_INITIALLED)
    return to == ADU_LETTER_DRAFT;

  return from == ADU_LETTER_DRAFT && to == ADU_LETTER_SIGNED;
}

static void
check_line (GPtrArray *problems, AduField field, const char *text, guint limit, gboolean required)
{
  if (text == NULL || adu_text_is_empty (text))
    {
      if (required)
        adu_problems_add (problems, field, ADU_PROBLEM_REQUIRED, 0);
    }
  else
    {
      AduTextFault check = adu_text_check (text, -1, limit, FALSE);

      if (check != ADU_TEXT_FINE)
        adu_problems_add (problems, field, check == ADU_TEXT_TOO_LONG ? ADU_PROBLEM_TOO_LONG : ADU_PROBLEM_INVALID_TEXT,
                          limit);
    }
}

/**
 * adu_letter_check_move:
 * @kind: a document
 * @from: where it stands
 * @move: what is asked for
 * @earliest: the date of the state before, or %ADU_DAY_NONE
 * @today: the office's day
 *
 * Returns: (transfer full) (element-type AduProblem): what speaks against it
 */
GPtrArray *
adu_letter_check_move (AduLetterKind kind, AduLetterState from, const AduLetterMove *move, AduDay earliest, AduDay today)
{
  GPtrArray *problems = adu_problems_new ();

  if (!adu_letter_may_move (kind, from, move->to))
    {
      adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_STAGE, 0);
      return problems;
    }
  if (move->to == ADU_LETTER_VOID)
    check_line (problems, ADU_FIELD_NOTE, move->reason, REASON_MAX, TRUE);
  if (move->to == ADU_LETTER_VOID || move->to == ADU_LETTER_DRAFT)
    return problems;

  if (!adu_day_is_set (move->on))
    adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_REQUIRED, 0);
  else if (move->on.n > today.n)
    adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_FUTURE, 0);
  else if (adu_day_is_set (earliest) && move->on.n < earliest.n)
    adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_ORDER, 0);
  if (move->to == ADU_LETTER_SIGNED && move->by == 0)
    adu_problems_add (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_REQUIRED, 0);
  if (move->to == ADU_LETTER_NUMBERED)
    check_line (problems, ADU_FIELD_LETTER_NUMBER, move->number, NUMBER_MAX, FALSE);
  if (move->to == ADU_LETTER_SENT)
    {
      if (move->how == ADU_HOW_NONE || move->how == ADU_HOW_NOT_REACHED)
        adu_problems_add (problems, ADU_FIELD_HOW, ADU_PROBLEM_REQUIRED, 0);
      check_line (problems, ADU_FIELD_TO, move->recipient, RECIPIENT_MAX, FALSE);
    }

  return problems;
}

/* ---- codes ------------------------------------------------------------------------------------------------------ */

const char *
adu_letter_kind_to_code (AduLetterKind kind)
{
  g_return_val_if_fail ((guint) kind < ADU_N_LETTER_KINDS, "");
  return kind_codes[kind];
}

int
adu_letter_kind_from_code (const char *code)
{
  return adu_code_find (kind_codes, ADU_N_LETTER_KINDS, code);
}

const char *
adu_letter_fit_to_code (AduLetterFit fit)
{
  g_return_val_if_fail ((guint) fit < ADU_N_LETTER_FITS, "");
  return fit_codes[fit];
}
