/* adu-inspection-check.c — the table of moves of an inspection, and every rule that speaks against one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Declared in adu-inspection.h.
 * Source: office.md §1 and §8: minutes are signed by the team and by those examined, who may refuse before a witness;
 *         an order's number belongs to the outgoing book and comes after its signature.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-case.h"
#include "core/adu-inspection.h"

#define AT(stage) (1u << ADU_INSPECTION_##stage)

#define OFFICER ADU_ROLE_OFFICER
#define HEAD ADU_ROLE_HEAD
#define HANDLER ADU_ROLE_HANDLER
#define INSPECTOR ADU_ROLE_INSPECTOR

#define MOST_PEOPLE 100
#define MOST_FINDINGS 200
#define MOST_EVIDENCE 500 /* of one finding */

#define NEEDS(name, ...)                                                                                     \
  static const AduField name[] = { ADU_FIELD_DECIDED_BY, ADU_FIELD_DECIDED_ON, __VA_ARGS__ }

static const AduField needs_plan[] = { ADU_FIELD_PLANNED_FROM, ADU_FIELD_PLACE, ADU_FIELD_LEADER, ADU_FIELD_NONE };
NEEDS (needs_replan, ADU_FIELD_PLANNED_FROM, ADU_FIELD_NONE);
NEEDS (needs_start, ADU_FIELD_PLACE, ADU_FIELD_LEADER, ADU_FIELD_ACTUAL_FROM, ADU_FIELD_NONE);
NEEDS (needs_draft, ADU_FIELD_ACTUAL_FROM, ADU_FIELD_ACTUAL_UNTIL, ADU_FIELD_FINDINGS, ADU_FIELD_CONCLUSION,
       ADU_FIELD_NONE);
NEEDS (needs_note, ADU_FIELD_NOTE, ADU_FIELD_NONE);
NEEDS (needs_sign, ADU_FIELD_ORDER_NUMBER, ADU_FIELD_ORDER_DATE, ADU_FIELD_SIGNATORY, ADU_FIELD_NONE);
NEEDS (needs_nothing_more, ADU_FIELD_NONE);

static const AduInspectionMoveInfo infos[ADU_N_INSPECTION_MOVES] = {
  { ADU_INSPECTION_MOVE_PLAN, 0, ADU_INSPECTION_PLANNED, OFFICER | HEAD | HANDLER | INSPECTOR, needs_plan, FALSE },
  { ADU_INSPECTION_MOVE_REPLAN, AT (POSTPONED), ADU_INSPECTION_PLANNED, OFFICER | HEAD | HANDLER | INSPECTOR,
    needs_replan, FALSE },
  { ADU_INSPECTION_MOVE_START, AT (PLANNED), ADU_INSPECTION_UNDER_WAY, HEAD | HANDLER | INSPECTOR, needs_start, FALSE },
  { ADU_INSPECTION_MOVE_DRAFT, AT (UNDER_WAY), ADU_INSPECTION_DRAFTED, HEAD | HANDLER | INSPECTOR, needs_draft, FALSE },
  { ADU_INSPECTION_MOVE_RETURN, AT (DRAFTED), ADU_INSPECTION_UNDER_WAY, HEAD | HANDLER | INSPECTOR, needs_note, FALSE },
  { ADU_INSPECTION_MOVE_SIGN, AT (DRAFTED), ADU_INSPECTION_SIGNED, HEAD | HANDLER | INSPECTOR, needs_sign, TRUE },
  { ADU_INSPECTION_MOVE_REPORT, AT (SIGNED), ADU_INSPECTION_REPORTED, HEAD | HANDLER | INSPECTOR, needs_nothing_more,
    FALSE },
  { ADU_INSPECTION_MOVE_POSTPONE, AT (PLANNED), ADU_INSPECTION_POSTPONED, OFFICER | HEAD | HANDLER | INSPECTOR,
    needs_note, FALSE },
  { ADU_INSPECTION_MOVE_CANCEL, AT (PLANNED) | AT (POSTPONED) | AT (UNDER_WAY) | AT (DRAFTED),
    ADU_INSPECTION_CANCELLED, OFFICER | HEAD | HANDLER, needs_note, FALSE },
};

/**
 * adu_inspection_move_info:
 * @move: a move
 *
 * Returns: (transfer none) (nullable): its row; %NULL for what is no move
 */
const AduInspectionMoveInfo *
adu_inspection_move_info (AduInspectionMove move)
{
  return (guint) move < ADU_N_INSPECTION_MOVES ? &infos[move] : NULL;
}

/* Returns: whether the move is possible from there, whoever decides it. A new inspection comes from nowhere. */
gboolean
adu_inspection_move_possible (AduInspectionMove move, AduInspectionStage from)
{
  return (guint) move < ADU_N_INSPECTION_MOVES && (guint) from < ADU_N_INSPECTION_STAGES &&
         (infos[move].from & (1u << from)) != 0;
}

/**
 * adu_inspection_moves:
 * @from: where the inspection stands
 * @roles: the roles of who would decide
 * @moves_out: (out caller-allocates) (array length=ADU_N_INSPECTION_MOVES): the moves, in the order of the table
 *
 * Returns: how many these roles may decide there
 */
guint
adu_inspection_moves (AduInspectionStage from, AduRoles roles, AduInspectionMove *moves_out)
{
  guint n = 0;

  for (guint move = 0; move < ADU_N_INSPECTION_MOVES; move++)
    if (adu_inspection_move_possible (move, from) && (infos[move].decided_by & roles) != 0)
      moves_out[n++] = move;
  return n;
}

/* Returns: the move of the button, or -1 where nothing is left to do. */
int
adu_inspection_next_move (AduInspectionStage from)
{
  static const int next[ADU_N_INSPECTION_STAGES] = {
    [ADU_INSPECTION_PLANNED] = ADU_INSPECTION_MOVE_START,    [ADU_INSPECTION_UNDER_WAY] = ADU_INSPECTION_MOVE_DRAFT,
    [ADU_INSPECTION_DRAFTED] = ADU_INSPECTION_MOVE_SIGN,     [ADU_INSPECTION_SIGNED] = ADU_INSPECTION_MOVE_REPORT,
    [ADU_INSPECTION_POSTPONED] = ADU_INSPECTION_MOVE_REPLAN, [ADU_INSPECTION_REPORTED] = -1,
    [ADU_INSPECTION_CANCELLED] = -1,
  };

  return (guint) from < ADU_N_INSPECTION_STAGES ? next[from] : -1;
}

/**
 * adu_inspection_request_new:
 * @move: what is to be done
 * @action: (nullable): the caller's UUID of this action
 *
 * Returns: (transfer full): a request in which everything else is open
 */
AduInspectionRequest *
adu_inspection_request_new (AduInspectionMove move, const char *action)
{
  AduInspectionRequest *request = g_new0 (AduInspectionRequest, 1);

  request->move = move;
  request->action = g_strdup (action);
  request->when = ADU_TIME_NONE;
  return request;
}

AduInspectionRequest *
adu_inspection_request_copy (const AduInspectionRequest *request)
{
  AduInspectionRequest *copy = g_memdup2 (request, sizeof *request);

  copy->action = g_strdup (request->action);
  copy->note = g_strdup (request->note);
  return copy;
}

void
adu_inspection_request_free (AduInspectionRequest *request)
{
  if (request == NULL)
    return;
  g_free (request->action);
  g_free (request->note);
  g_free (request);
}

/* ---- what is written in it ------------------------------------------------------------------------------------ */

static gboolean
has_text (const char *text)
{
  return text != NULL && !adu_text_is_empty (text);
}

/* A text of a row, judged like any text of that field; @as: the field it is told under. */
static void
check_row_text (GPtrArray *problems, AduField field, AduField as, guint row, const char *text)
{
  g_autoptr (GPtrArray) found = adu_problems_new ();

  adu_field_check_text (field, text, found);
  for (guint i = 0; i < found->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (found, i);

      adu_problems_add_row (problems, as, row, problem->code, problem->limit);
    }
}

static void
check_texts (const AduInspection *self, GPtrArray *problems)
{
  adu_field_check_text (ADU_FIELD_ORDER_NUMBER, self->order_number, problems);
  adu_field_check_text (ADU_FIELD_SIGNATORY, self->signatory, problems);
  adu_field_check_text (ADU_FIELD_UNIT, self->unit, problems);
  adu_field_check_text (ADU_FIELD_SUB_DISTRICT, self->sub_district, problems);
  adu_field_check_text (ADU_FIELD_PLACE, self->place, problems);
  adu_field_check_text (ADU_FIELD_CONCLUSION_TEXT, self->conclusion_text, problems);
  adu_field_check_text (ADU_FIELD_RECOMMENDATION, self->recommendation, problems);
  if ((guint) self->conclusion >= ADU_N_CONCLUSIONS)
    adu_problems_add (problems, ADU_FIELD_CONCLUSION, ADU_PROBLEM_UNKNOWN_CODE, 0);
}

static void
check_time (GPtrArray *problems, AduField field, guint row, AduTime time, AduTime latest)
{
  if (!adu_time_is_set (time))
    return;
  if (adu_time_is_set (latest) && time > latest)
    adu_problems_add_row (problems, field, row, ADU_PROBLEM_FUTURE, 0);
  else if (time < ADU_EARLIEST_TIME)
    adu_problems_add_row (problems, field, row, ADU_PROBLEM_TOO_EARLY, ADU_EARLIEST_YEAR);
}

static void
check_order_of (GPtrArray *problems, AduField field, AduTime until, AduTime from)
{
  if (adu_time_is_set (until) && adu_time_is_set (from) && until < from)
    adu_problems_add (problems, field, ADU_PROBLEM_ORDER, 0);
}

/* A visit may be planned ahead, but nobody has been there in the future, nor before the complaint came in. */
static void
check_times (const AduInspection *self, const AduInspectionContext *context, GPtrArray *problems)
{
  check_time (problems, ADU_FIELD_PLANNED_FROM, 0, self->planned_from, ADU_TIME_NONE);
  check_time (problems, ADU_FIELD_PLANNED_UNTIL, 0, self->planned_until, ADU_TIME_NONE);
  check_time (problems, ADU_FIELD_ACTUAL_FROM, 0, self->actual_from, context->now);
  check_time (problems, ADU_FIELD_ACTUAL_UNTIL, 0, self->actual_until, context->now);
  check_order_of (problems, ADU_FIELD_PLANNED_UNTIL, self->planned_until, self->planned_from);
  check_order_of (problems, ADU_FIELD_ACTUAL_UNTIL, self->actual_until, self->actual_from);
  if (adu_time_is_set (self->actual_from) && adu_time_is_set (context->received) &&
      self->actual_from / 60 < context->received / 60)
    adu_problems_add (problems, ADU_FIELD_ACTUAL_FROM, ADU_PROBLEM_BEFORE_RECEIPT, 0);
  if (adu_day_is_set (self->order_date) && adu_day_is_set (context->today) &&
      self->order_date.n > context->today.n)
    adu_problems_add (problems, ADU_FIELD_ORDER_DATE, ADU_PROBLEM_FUTURE, 0);
  else if (adu_day_is_set (self->order_date) && adu_day_year (self->order_date) < ADU_EARLIEST_YEAR)
    adu_problems_add (problems, ADU_FIELD_ORDER_DATE, ADU_PROBLEM_TOO_EARLY, ADU_EARLIEST_YEAR);
}

static gboolean
is_denied (const AduInspectionContext *context, gint64 official)
{
  for (gsize i = 0; official != 0 && i < context->n_denied; i++)
    if (context->denied[i] == official)
      return TRUE;
  return FALSE;
}

static void
check_person (const AduInspectionPerson *person, guint row, const AduInspectionContext *context, GPtrArray *problems)
{
  check_row_text (problems, ADU_FIELD_NAME, ADU_FIELD_NAME, row, person->name);
  check_row_text (problems, ADU_FIELD_POSITION, ADU_FIELD_POSITION, row, person->position);
  check_row_text (problems, ADU_FIELD_NIP, ADU_FIELD_NIP, row, person->nip);
  check_row_text (problems, ADU_FIELD_STATEMENT, ADU_FIELD_STATEMENT, row, person->statement);
  check_row_text (problems, ADU_FIELD_WITNESS, ADU_FIELD_WITNESS, row, person->witness);
  if ((guint) person->part >= ADU_N_PARTS)
    adu_problems_add_row (problems, ADU_FIELD_PART, row, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if ((guint) person->signature >= ADU_N_SIGNATURES)
    adu_problems_add_row (problems, ADU_FIELD_SIGNATURE, row, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if (person->official == 0 && !has_text (person->name))
    adu_problems_add_row (problems, ADU_FIELD_NAME, row, ADU_PROBLEM_REQUIRED, 0);
  if (is_denied (context, person->official))
    adu_problems_add_row (problems, ADU_FIELD_PEOPLE, row, ADU_PROBLEM_CONFLICT, 0);
  if (person->signature == ADU_SIGNATURE_REFUSED && !has_text (person->witness))
    adu_problems_add_row (problems, ADU_FIELD_WITNESS, row, ADU_PROBLEM_REQUIRED, 0);
}

static void
check_people (const AduInspection *self, const AduInspectionContext *context, GPtrArray *problems)
{
  gboolean led = FALSE;

  if (self->people->len > MOST_PEOPLE)
    adu_problems_add (problems, ADU_FIELD_PEOPLE, ADU_PROBLEM_TOO_MANY, MOST_PEOPLE);
  for (guint i = 0; i < MIN (self->people->len, MOST_PEOPLE); i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (self->people, i);

      check_person (person, i + 1, context, problems);
      if (person->part == ADU_PART_LEADER && led)
        adu_problems_add_row (problems, ADU_FIELD_LEADER, i + 1, ADU_PROBLEM_DUPLICATE, 0);
      led = led || person->part == ADU_PART_LEADER;
    }
}

static void
check_findings (const AduInspection *self, const AduInspectionContext *context, GPtrArray *problems)
{
  if (self->findings->len > MOST_FINDINGS)
    adu_problems_add (problems, ADU_FIELD_FINDINGS, ADU_PROBLEM_TOO_MANY, MOST_FINDINGS);
  for (guint i = 0; i < MIN (self->findings->len, MOST_FINDINGS); i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (self->findings, i);

      if (!has_text (finding->fact))
        adu_problems_add_row (problems, ADU_FIELD_FACT, i + 1, ADU_PROBLEM_REQUIRED, 0);
      check_row_text (problems, ADU_FIELD_FACT, ADU_FIELD_FACT, i + 1, finding->fact);
      check_row_text (problems, ADU_FIELD_RULE, ADU_FIELD_RULE, i + 1, finding->rule);
      check_row_text (problems, ADU_FIELD_STATEMENT, ADU_FIELD_FINDINGS, i + 1, finding->statement);
      check_row_text (problems, ADU_FIELD_PLACE, ADU_FIELD_FINDINGS, i + 1, finding->place);
      check_time (problems, ADU_FIELD_SEEN, i + 1, finding->seen, context->now);
      if (finding->evidence->len > MOST_EVIDENCE)
        adu_problems_add_row (problems, ADU_FIELD_EVIDENCE, i + 1, ADU_PROBLEM_TOO_MANY, MOST_EVIDENCE);
    }
}

/* ---- whether it may be there --------------------------------------------------------------------------------- */

/**
 * adu_inspection_check_case:
 * @context: what is known of the case
 *
 * Returns: (transfer full) (element-type AduProblem): why the case may have no inspection; empty if it may. Only a
 *   supervisory complaint that needs one may; any other may have a visit.
 */
GPtrArray *
adu_inspection_check_case (const AduInspectionContext *context)
{
  GPtrArray *problems = adu_problems_new ();

  if (context->supervisory != ADU_YES)
    adu_problems_add (problems, ADU_FIELD_SUPERVISORY, ADU_PROBLEM_NOT_SUPERVISORY, 0);
  else if (context->inspection != ADU_YES)
    adu_problems_add (problems, ADU_FIELD_INSPECTION, ADU_PROBLEM_NOT_SUPERVISORY, 0);
  return problems;
}

/* What an inspection that is planned needs, whoever plans it. */
static gboolean
has_value (const AduInspection *self, const AduInspectionRequest *request, AduField field)
{
  switch (field)
    {
    case ADU_FIELD_DECIDED_BY:
      return request->decided_by != 0;
    case ADU_FIELD_DECIDED_ON:
      return adu_day_is_set (request->decided_on);
    case ADU_FIELD_NOTE:
      return has_text (request->note);
    case ADU_FIELD_PLACE:
      return has_text (self->place) || has_text (self->unit);
    case ADU_FIELD_LEADER:
      return adu_inspection_leader (self) != NULL;
    case ADU_FIELD_PLANNED_FROM:
      return adu_time_is_set (request != NULL && adu_time_is_set (request->when) ? request->when : self->planned_from);
    case ADU_FIELD_ACTUAL_FROM:
      return adu_time_is_set (self->actual_from) ||
             (request->move == ADU_INSPECTION_MOVE_START && adu_time_is_set (request->when));
    case ADU_FIELD_ACTUAL_UNTIL:
      return adu_time_is_set (self->actual_until) ||
             (request->move == ADU_INSPECTION_MOVE_DRAFT && adu_time_is_set (request->when));
    case ADU_FIELD_FINDINGS:
      return self->findings->len > 0;
    case ADU_FIELD_CONCLUSION:
      return self->conclusion != ADU_CONCLUSION_OPEN;
    case ADU_FIELD_ORDER_NUMBER:
      return has_text (self->order_number);
    case ADU_FIELD_ORDER_DATE:
      return adu_day_is_set (self->order_date);
    case ADU_FIELD_SIGNATORY:
      return has_text (self->signatory);
    default:
      return TRUE;
    }
}

static void
check_needs (const AduInspection *self, const AduInspectionRequest *request, const AduField *needs,
             GPtrArray *problems)
{
  for (const AduField *field = needs; *field != ADU_FIELD_NONE; field++)
    if (!has_value (self, request, *field))
      adu_problems_add (problems, *field, ADU_PROBLEM_REQUIRED, 0);
}

/**
 * adu_inspection_check:
 * @self: an inspection as it is to be saved; id 0: as it is to be planned
 * @context: what is known of the case and the moment; the decider does not count
 *
 * Returns: (transfer full) (element-type AduProblem): everything that speaks against saving it; empty if nothing does
 */
GPtrArray *
adu_inspection_check (const AduInspection *self, const AduInspectionContext *context)
{
  GPtrArray *problems = adu_inspection_check_case (context);

  if (adu_inspection_is_frozen (self->stage))
    adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_FROZEN, 0);
  else if (self->stage == ADU_INSPECTION_CANCELLED)
    adu_problems_add (problems, ADU_FIELD_MOVE, ADU_PROBLEM_STAGE, 0);
  if (self->id == 0 && !adu_stage_is_open (context->case_stage))
    adu_problems_add (problems, ADU_FIELD_STEP, ADU_PROBLEM_STAGE, 0);
  if (self->id == 0 || self->stage == ADU_INSPECTION_PLANNED)
    check_needs (self, NULL, needs_plan, problems);
  check_texts (self, problems);
  check_times (self, context, problems);
  check_people (self, context, problems);
  check_findings (self, context, problems);
  return problems;
}

/* The day a decision may not precede: the visit of which the minutes tell, the signature of what is reported. */
static AduDay
earliest_of (const AduInspection *self, const AduInspectionRequest *request, const AduInspectionContext *context)
{
  if (request->move == ADU_INSPECTION_MOVE_DRAFT || request->move == ADU_INSPECTION_MOVE_SIGN)
    return context->visited_on;
  return request->move == ADU_INSPECTION_MOVE_REPORT ? self->signed_on : ADU_DAY_NONE;
}

static void
check_decision (const AduInspection *self, const AduInspectionRequest *request, const AduInspectionMoveInfo *info,
                const AduInspectionContext *context, GPtrArray *problems)
{
  AduDay earliest = earliest_of (self, request, context);

  if ((info->decided_by & context->decider_roles) == 0)
    adu_problems_add (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_ROLE, 0);
  if (context->decider_denied)
    adu_problems_add (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_CONFLICT, 0);
  if ((guint) request->capacity >= ADU_N_CAPACITIES)
    adu_problems_add (problems, ADU_FIELD_CAPACITY, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if ((guint) request->basis >= ADU_N_BASES)
    adu_problems_add (problems, ADU_FIELD_BASIS, ADU_PROBLEM_UNKNOWN_CODE, 0);
  else if (context->recorded_for_other && request->basis == ADU_BASIS_OWN)
    adu_problems_add (problems, ADU_FIELD_BASIS, ADU_PROBLEM_REQUIRED, 0);
  if (!adu_day_is_set (request->decided_on))
    return;
  if (adu_day_is_set (context->today) && request->decided_on.n > context->today.n)
    adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_FUTURE, 0);
  else if (adu_day_year (request->decided_on) < ADU_EARLIEST_YEAR)
    adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_TOO_EARLY, ADU_EARLIEST_YEAR);
  else if (request->decided_on.n < context->received_on.n)
    adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_BEFORE_RECEIPT, 0);
  else if (adu_day_is_set (earliest) && request->decided_on.n < earliest.n)
    adu_problems_add (problems, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_ORDER, 0);
}

/* Arrived and left: what is typed with the move is judged like what is typed in the form. */
static void
check_when (const AduInspection *self, const AduInspectionRequest *request, const AduInspectionContext *context,
            GPtrArray *problems)
{
  AduInspection is = *self;

  if (request->move == ADU_INSPECTION_MOVE_START && adu_time_is_set (request->when))
    is.actual_from = request->when;
  else if (request->move == ADU_INSPECTION_MOVE_DRAFT && adu_time_is_set (request->when))
    is.actual_until = request->when;
  else if (request->move == ADU_INSPECTION_MOVE_REPLAN && adu_time_is_set (request->when))
    {
      is.planned_from = request->when;
      is.planned_until = ADU_TIME_NONE;
    }
  check_times (&is, context, problems);
}

static void
check_signatures (const AduInspection *self, GPtrArray *problems)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const AduInspectionPerson *person = g_ptr_array_index (self->people, i);

      if (adu_part_signs (person->part) && person->signature == ADU_SIGNATURE_MISSING)
        adu_problems_add_row (problems, ADU_FIELD_SIGNATURE, i + 1, ADU_PROBLEM_SIGNATURE, 0);
    }
}

/**
 * adu_inspection_check_move:
 * @self: the inspection as it stands
 * @request: what is to be done
 * @context: what is known of the case, of who decided and of the moment
 *
 * Returns: (transfer full) (element-type AduProblem): everything that speaks against it; empty if nothing does
 */
GPtrArray *
adu_inspection_check_move (const AduInspection *self,
                           const AduInspectionRequest *request,
                           const AduInspectionContext *context)
{
  const AduInspectionMoveInfo *info = adu_inspection_move_info (request->move);
  GPtrArray *problems = request->move == ADU_INSPECTION_MOVE_CANCEL ? adu_problems_new ()
                                                                    : adu_inspection_check_case (context);

  if (info == NULL || !adu_inspection_move_possible (request->move, self->stage))
    {
      adu_problems_add (problems, ADU_FIELD_MOVE, info == NULL ? ADU_PROBLEM_UNKNOWN_CODE : ADU_PROBLEM_STAGE, 0);
      return problems;
    }
  if (!has_text (request->action))
    adu_problems_add (problems, ADU_FIELD_ACTION, ADU_PROBLEM_REQUIRED, 0);
  adu_field_check_text (ADU_FIELD_ACTION, request->action, problems);
  adu_field_check_text (ADU_FIELD_NOTE, request->note, problems);
  check_needs (self, request, info->needs, problems);
  check_decision (self, request, info, context, problems);
  check_when (self, request, context, problems);
  if (info->signatures)
    check_signatures (self, problems);
  return problems;
}
