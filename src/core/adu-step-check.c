/* adu-step-check.c — whether a step may be recorded: every rule that speaks against it, as a list of problems
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Declared in adu-stage.h; the tables the rules read are in adu-stage.c.
 *
 * A rule looks at who *decided*, not at who records: the head decides with a pen and may never sit at the
 * program.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-case.h"
#include "core/adu-stage.h"

/**
 * adu_step_request_new:
 * @step: what is to be recorded
 * @action: (nullable): the caller's UUID of this action; the same one twice is recorded once
 *
 * Returns: (transfer full): a request in which everything else is open, decided by who records it
 */
AduStepRequest *
adu_step_request_new (AduStep step, const char *action)
{
  AduStepRequest *request = g_new0 (AduStepRequest, 1);

  request->step = step;
  request->action = g_strdup (action);
  request->when = ADU_TIME_NONE;
  return request;
}

/**
 * adu_step_request_copy:
 * @request: a request
 *
 * Returns: (transfer full): the same, independent of @request
 */
AduStepRequest *
adu_step_request_copy (const AduStepRequest *request)
{
  AduStepRequest *copy = g_memdup2 (request, sizeof *request);

  copy->action = g_strdup (request->action);
  copy->note = g_strdup (request->note);
  copy->to_name = g_strdup (request->to_name);
  copy->others = g_memdup2 (request->others, request->n_others * sizeof *request->others);
  copy->by = g_strdup (request->by);
  return copy;
}

/**
 * adu_step_request_free:
 * @request: (nullable) (transfer full): a request
 */
void
adu_step_request_free (AduStepRequest *request)
{
  if (request == NULL)
    return;
  g_free (request->action);
  g_free (request->note);
  g_free (request->to_name);
  g_free (request->others);
  g_free (request->by);
  g_free (request);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && !adu_text_is_empty (text);
}

static gboolean
has_value (const AduStepRequest *request, AduField field)
{
  switch (field)
    {
    case ADU_FIELD_DECIDED_BY:
      return request->decided_by != 0;
    case ADU_FIELD_DECIDED_ON:
      return adu_day_is_set (request->decided_on);
    case ADU_FIELD_NOTE:
      return has_text (request->note);
    case ADU_FIELD_DUE:
      return adu_day_is_set (request->due);
    case ADU_FIELD_TO:
      return request->to != 0 || has_text (request->to_name);
    case ADU_FIELD_HOW:
      return request->how != ADU_HOW_NONE;
    case ADU_FIELD_WHEN:
      return adu_time_is_set (request->when);
    case ADU_FIELD_LEAD:
      return request->lead != 0;
    default:
      return TRUE;
    }
}

static void
check_required (const AduStepRequest *request, const AduStepInfo *info, GPtrArray *problems)
{
  if (!has_text (request->action))
    adu_problems_add (problems, ADU_FIELD_ACTION, ADU_PROBLEM_REQUIRED, 0);
  for (const AduField *field = info->needs; *field != ADU_FIELD_NONE; field++)
    if (!has_value (request, *field))
      adu_problems_add (problems, *field, ADU_PROBLEM_REQUIRED, 0);
}

static void
check_texts (const AduStepRequest *request, GPtrArray *problems)
{
  adu_field_check_text (ADU_FIELD_ACTION, request->action, problems);
  adu_field_check_text (ADU_FIELD_NOTE, request->note, problems);
  adu_field_check_text (ADU_FIELD_TO, request->to_name, problems);
  adu_field_check_text (ADU_FIELD_BY, request->by, problems);
}

static void
check_codes (const AduStepRequest *request, GPtrArray *problems)
{
  const struct
  {
    AduField field;
    guint value;
    guint n;
  } codes[] = {
    { ADU_FIELD_CAPACITY, request->capacity, ADU_N_CAPACITIES },
    { ADU_FIELD_BASIS, request->basis, ADU_N_BASES },
    { ADU_FIELD_HOW, request->how, ADU_N_HOWS },
    { ADU_FIELD_KIND, request->kind, ADU_N_KINDS },
    { ADU_FIELD_SUPERVISORY, request->supervisory, ADU_N_TRIS },
    { ADU_FIELD_INSPECTION, request->inspection, ADU_N_TRIS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (codes[i].value >= codes[i].n)
      adu_problems_add (problems, codes[i].field, ADU_PROBLEM_UNKNOWN_CODE, 0);
}

/* Times are typed in minutes: a complaint received at 09.00.40 can be settled at 09.00. */
static void
check_times (const AduStepRequest *request, const AduStepContext *context, GPtrArray *problems)
{
  if (adu_day_is_set (request->decided_on))
    {
      if (adu_day_is_set (context->today) && request->decided_on.n > context->today.n)
        adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_FUTURE, 0);
      else if (adu_day_year (request->decided_on) < ADU_EARLIEST_YEAR)
        adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_TOO_EARLY, ADU_EARLIEST_YEAR);
      else if (request->decided_on.n < context->received_on.n)
        adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_BEFORE_RECEIPT, 0);
    }
  if (adu_time_is_set (request->when))
    {
      if (request->when > context->now)
        adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_FUTURE, 0);
      else if (request->when < ADU_EARLIEST_TIME)
        adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_TOO_EARLY, ADU_EARLIEST_YEAR);
      else if (adu_time_is_set (context->received) && request->when / 60 < context->received / 60)
        adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_BEFORE_RECEIPT, 0);
    }
}

static AduDay
later (AduDay a, AduDay b)
{
  return a.n >= b.n ? a : b;
}

/* The day a decision may not precede. A reopened case is answered and left anew: what lies before the reopening would
 * stop its clocks in the past. */
static AduDay
earliest_of (const AduStepRequest *request, const AduStepInfo *info, const AduStepContext *context)
{
  switch (request->step)
    {
    case ADU_STEP_CLOSE:
      return later (context->answered_on, context->reopened_on);
    case ADU_STEP_COMPLETE:
      return context->waiting_since;
    case ADU_STEP_REOPEN:
      return later (later (context->answered_on, context->closed_on), context->reopened_on);
    default:
      return info->stops_clocks ? context->reopened_on : ADU_DAY_NONE;
    }
}

/* What follows something is not dated before it: the confirmation and the closing the answer, the completion the
 * request for it, the reopening the closing. */
static void
check_order (const AduStepRequest *request, const AduStepInfo *info, const AduStepContext *context,
             GPtrArray *problems)
{
  AduDay earliest = earliest_of (request, info, context);

  if (adu_day_is_set (request->decided_on) && adu_day_is_set (earliest) && request->decided_on.n < earliest.n)
    adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_ORDER, 0);
  if (request->step == ADU_STEP_CONFIRM && adu_time_is_set (request->when) && adu_time_is_set (context->answered) &&
      request->when / 60 < context->answered / 60)
    adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_ORDER, 0);
  if (info->stops_clocks && adu_day_is_set (context->reopened_on) && adu_time_is_set (request->when) &&
      request->when < context->reopened)
    adu_problems_add (problems, ADU_FIELD_WHEN, ADU_PROBLEM_ORDER, 0);
}

/* A date to answer or to complete by is not before the decision. An answer from within the office is not due
 * after the binding date, unless that had passed already when it was decided: then every date would be. */
static void
check_due (const AduStepRequest *request, const AduStepContext *context, GPtrArray *problems)
{
  if (!adu_day_is_set (request->due))
    return;
  if (request->due.n < request->decided_on.n)
    adu_problems_add (problems, ADU_FIELD_DUE, ADU_PROBLEM_ORDER, 0);
  else if (request->step == ADU_STEP_DISPOSE && adu_day_is_set (context->binding_due) &&
           request->due.n > context->binding_due.n && request->decided_on.n <= context->binding_due.n)
    adu_problems_add (problems, ADU_FIELD_DUE, ADU_PROBLEM_AFTER_LIMIT, 0);
}

static void
check_who_and_where (const AduStepRequest *request,
                     const AduStepInfo *info,
                     const AduStepContext *context,
                     GPtrArray *problems)
{
  AduRoles deciders = adu_step_deciders (request->step, context->stage);

  if (deciders == 0)
    {
      adu_problems_add (problems, ADU_FIELD_STEP, ADU_PROBLEM_STAGE, 0);
      deciders = info->decided_by;
    }
  if ((deciders & context->decider_roles) == 0)
    adu_problems_add (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_ROLE, 0);
  if (context->recorded_for_other && request->basis == ADU_BASIS_OWN)
    adu_problems_add (problems, ADU_FIELD_BASIS, ADU_PROBLEM_REQUIRED, 0);
  if (context->decider_denied)
    adu_problems_add (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_CONFLICT, 0);
}

/* Whether a fact that was settled is given another value. */
static gboolean
overturns (AduTri was, AduTri is)
{
  return was != ADU_UNKNOWN && was != is;
}

/* The officer proposes, the head sets: once disposed, only the head overturns what the limit follows from.
 * From 14 to 60 days after day 14 the complainant has a right to hear why. */
static void
check_classify (const AduStepRequest *request, const AduStepContext *context, GPtrArray *problems)
{
  gboolean was = adu_facts_need_inspection (context->supervisory, context->inspection);
  gboolean is = adu_facts_need_inspection (request->supervisory, request->inspection);
  gboolean proposed = context->stage == ADU_STAGE_RECEIVED || context->stage == ADU_STAGE_REVIEW;

  if (!proposed && (context->decider_roles & ADU_ROLE_HEAD) == 0 &&
      (overturns (context->supervisory, request->supervisory) ||
       overturns (context->inspection, request->inspection)))
    adu_problems_add (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_ROLE, 0);
  if (context->inspection_open && !is)
    adu_problems_add (problems,
                      request->supervisory != ADU_YES ? ADU_FIELD_SUPERVISORY : ADU_FIELD_INSPECTION,
                      ADU_PROBLEM_INSPECTION_OPEN, 0);
  if (is && !was && adu_day_is_set (context->settlement_day_14) &&
      context->today.n > context->settlement_day_14.n && !has_text (request->note))
    adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_REASON, 0);
}

/* The complainant has heard, or the office has tried three times on two days (office practice: "selesai,
 * tanpa konfirmasi"). */
static void
check_close (const AduStepContext *context, GPtrArray *problems)
{
  if (context->confirmed || (context->tries >= ADU_TRIES_NEEDED && context->try_days >= ADU_TRY_DAYS_NEEDED))
    return;
  if (context->tries > 0)
    adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_TRIES, ADU_TRIES_NEEDED);
  else
    adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_CONFIRMATION, 0);
}

/* Whether the case ends here, and not because it was answered: nobody would go on with its inspection. */
static gboolean
leaves (AduStep step)
{
  return step == ADU_STEP_REFER || step == ADU_STEP_OUTSIDE_AUTHORITY || step == ADU_STEP_REJECT ||
         step == ADU_STEP_WITHDRAW || step == ADU_STEP_MERGE;
}

static void
check_step (const AduStepRequest *request,
            const AduStepInfo *info,
            const AduStepContext *context,
            GPtrArray *problems)
{
  if (info->needs_supervisory && context->supervisory != ADU_YES)
    adu_problems_add (problems, ADU_FIELD_SUPERVISORY, ADU_PROBLEM_NOT_SUPERVISORY, 0);
  else if (info->needs_supervisory && context->inspection != ADU_YES)
    adu_problems_add (problems, ADU_FIELD_INSPECTION, ADU_PROBLEM_NOT_SUPERVISORY, 0);
  if (request->how == ADU_HOW_POSTED && !context->unreachable)
    adu_problems_add (problems, ADU_FIELD_HOW, ADU_PROBLEM_POSTED, 0);
  if (context->inspection_unfinished && leaves (request->step))
    adu_problems_add (problems, ADU_FIELD_STEP, ADU_PROBLEM_INSPECTION_OPEN, 0);
  if (request->step == ADU_STEP_CLASSIFY)
    check_classify (request, context, problems);
  if (request->step == ADU_STEP_CLOSE)
    check_close (context, problems);
  if (request->step == ADU_STEP_SETTLE_ON_SPOT && context->channel != ADU_CHANNEL_COUNTER &&
      context->present != ADU_YES)
    adu_problems_add (problems, ADU_FIELD_PRESENT, ADU_PROBLEM_NOT_PRESENT, 0);
  if (request->step == ADU_STEP_SETTLE_ON_SPOT && request->how != ADU_HOW_NONE &&
      request->how != ADU_HOW_IN_PERSON)
    adu_problems_add (problems, ADU_FIELD_HOW, ADU_PROBLEM_NOT_PRESENT, 0);
}

/**
 * adu_step_check:
 * @request: what is to be recorded
 * @context: what is known of the case, of who decided and of the moment
 *
 * Checks a step against every rule of the table and of office practice. What only the register knows (an
 * action recorded before, the case it would be merged into) is checked there.
 *
 * Returns: (transfer full) (element-type AduProblem): everything that speaks against it; empty if nothing
 * does
 */
GPtrArray *
adu_step_check (const AduStepRequest *request, const AduStepContext *context)
{
  const AduStepInfo *info = adu_step_info (request->step);
  GPtrArray *problems = adu_problems_new ();

  if (info == NULL)
    {
      adu_problems_add (problems, ADU_FIELD_STEP, ADU_PROBLEM_UNKNOWN_CODE, 0);
      return problems;
    }
  check_who_and_where (request, info, context, problems);
  check_codes (request, problems);
  check_required (request, info, problems);
  check_texts (request, problems);
  check_times (request, context, problems);
  check_order (request, info, context, problems);
  check_due (request, context, problems);
  check_step (request, info, context, problems);
  return problems;
}
