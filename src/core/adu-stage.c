/* adu-stage.c — the table of steps: where they are possible, where they lead, who decides, what they need
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Source: SK 440/86.a/Dinkes/2022, "Prosedur": receiving officer → head or authorised official → follow-up
 * according to category → confirmation to the complainant. UU 25/2009: a file that is not complete is asked
 * for.
 *
 * Two tables say everything: infos[] the rule of each step, exceptions[] the few stages at which a step leads
 * elsewhere or may be decided by others. README.md prints both; a test compares.
 */
#include "config.h"

#include "base/adu-code.h"
#include "core/adu-stage.h"

#define AT(stage) (1u << ADU_STAGE_##stage)
#define STAYS (-1)
#define BEFORE (-2) /* where it stood before it waited or was merged */

/* Received … answered: somebody in the office still has something to do. */
#define OPEN_STAGES                                                                                          \
  (AT (RECEIVED) | AT (REVIEW) | AT (AWAITING_COMPLETION) | AT (DISPOSED) | AT (FOLLOW_UP) |                 \
   AT (INSPECTION) | AT (ANSWERED))
#define WORK_STAGES (AT (DISPOSED) | AT (FOLLOW_UP) | AT (INSPECTION))
#define PASSED_ON (AT (FORWARDED) | AT (OUTSIDE_AUTHORITY)) /* watched: another agency has it */
#define SIDE_EXITS (PASSED_ON | AT (REJECTED) | AT (WITHDRAWN))

#define OFFICER ADU_ROLE_OFFICER
#define HEAD ADU_ROLE_HEAD
#define HANDLER ADU_ROLE_HANDLER
#define INSPECTOR ADU_ROLE_INSPECTOR
#define CLERK ADU_ROLE_CLERK

/* Steps that touch a clock say when they happened, and those that tell the complainant something say how. */
#define NEEDS(name, ...)                                                                                     \
  static const AduField name[] = { ADU_FIELD_DECIDED_BY, ADU_FIELD_DECIDED_ON, __VA_ARGS__ }

NEEDS (needs_nothing_more, ADU_FIELD_NONE);
NEEDS (needs_note, ADU_FIELD_NOTE, ADU_FIELD_NONE);
NEEDS (needs_note_due, ADU_FIELD_NOTE, ADU_FIELD_DUE, ADU_FIELD_NONE);
NEEDS (needs_to_due, ADU_FIELD_TO, ADU_FIELD_DUE, ADU_FIELD_NONE);
NEEDS (needs_note_when, ADU_FIELD_NOTE, ADU_FIELD_WHEN, ADU_FIELD_NONE);
NEEDS (needs_how_when, ADU_FIELD_HOW, ADU_FIELD_WHEN, ADU_FIELD_NONE);
NEEDS (needs_note_how_when, ADU_FIELD_NOTE, ADU_FIELD_HOW, ADU_FIELD_WHEN, ADU_FIELD_NONE);
NEEDS (needs_note_to_how_when, ADU_FIELD_NOTE, ADU_FIELD_TO, ADU_FIELD_HOW, ADU_FIELD_WHEN, ADU_FIELD_NONE);
NEEDS (needs_note_lead, ADU_FIELD_NOTE, ADU_FIELD_LEAD, ADU_FIELD_NONE);

static const AduStepInfo infos[ADU_N_STEPS] = {
  { ADU_STEP_CLASSIFY, OPEN_STAGES, ADU_STAGE_REVIEW, OFFICER | HEAD, needs_nothing_more, .undoable = TRUE },
  { ADU_STEP_REQUEST_COMPLETION, AT (RECEIVED) | AT (REVIEW) | AT (DISPOSED) | AT (FOLLOW_UP),
    ADU_STAGE_AWAITING_COMPLETION, OFFICER | HEAD | HANDLER, needs_note_due },
  { ADU_STEP_COMPLETE, AT (AWAITING_COMPLETION), ADU_STAGE_REVIEW, OFFICER | HEAD | HANDLER,
    needs_nothing_more },
  { ADU_STEP_DISPOSE, AT (RECEIVED) | AT (REVIEW) | AT (DISPOSED) | AT (FOLLOW_UP), ADU_STAGE_DISPOSED, HEAD,
    needs_to_due, .undoable = TRUE },
  { ADU_STEP_FOLLOW_UP, WORK_STAGES | PASSED_ON, ADU_STAGE_FOLLOW_UP, OFFICER | HEAD | HANDLER,
    needs_note_when, .marks_ombudsman = TRUE },
  { ADU_STEP_VISIT, AT (REVIEW) | WORK_STAGES, ADU_STAGE_FOLLOW_UP, OFFICER | HEAD | HANDLER | INSPECTOR,
    needs_note_when, .marks_ombudsman = TRUE },
  { ADU_STEP_INSPECT, WORK_STAGES, ADU_STAGE_INSPECTION, HEAD | HANDLER | INSPECTOR, needs_note_when,
    .needs_supervisory = TRUE, .marks_ombudsman = TRUE },
  { ADU_STEP_ANSWER, WORK_STAGES, ADU_STAGE_ANSWERED, OFFICER | HEAD | HANDLER, needs_how_when,
    .stops_clocks = TRUE, .marks_ombudsman = TRUE },
  { ADU_STEP_CONFIRM, AT (ANSWERED) | AT (MERGED), STAYS, OFFICER | HEAD | HANDLER | CLERK, needs_how_when },
  { ADU_STEP_CLOSE, AT (ANSWERED), ADU_STAGE_CLOSED, OFFICER | HEAD, needs_nothing_more },
  { ADU_STEP_SETTLE_ON_SPOT, AT (RECEIVED) | AT (REVIEW), ADU_STAGE_CLOSED, OFFICER, needs_note_when,
    .stops_clocks = TRUE, .marks_ombudsman = TRUE },
  { ADU_STEP_REFER, OPEN_STAGES, ADU_STAGE_FORWARDED, HEAD, needs_note_to_how_when, .stops_clocks = TRUE },
  { ADU_STEP_OUTSIDE_AUTHORITY, OPEN_STAGES, ADU_STAGE_OUTSIDE_AUTHORITY, HEAD, needs_note_how_when,
    .stops_clocks = TRUE },
  { ADU_STEP_REJECT, OPEN_STAGES, ADU_STAGE_REJECTED, HEAD, needs_note_how_when, .stops_clocks = TRUE },
  { ADU_STEP_WITHDRAW, OPEN_STAGES, ADU_STAGE_WITHDRAWN, OFFICER | HEAD, needs_note_how_when,
    .stops_clocks = TRUE },
  { ADU_STEP_MERGE, OPEN_STAGES, ADU_STAGE_MERGED, OFFICER | HEAD, needs_note_lead },
  { ADU_STEP_UNMERGE, AT (MERGED), ADU_STAGE_REVIEW, OFFICER | HEAD, needs_note },
  { ADU_STEP_REOPEN, AT (ANSWERED) | AT (CLOSED) | SIDE_EXITS, ADU_STAGE_REVIEW, OFFICER | HEAD, needs_note },
};

/* Where a step differs from its row. */
static const struct
{
  AduStep step;
  guint from;
  int to;
  AduRoles decided_by; /* besides those of the row */
} exceptions[] = {
  /* A change of category moves nobody's work. */
  { ADU_STEP_CLASSIFY, OPEN_STAGES & ~(AT (RECEIVED) | AT (REVIEW)), STAYS, 0 },
  /* Asked for by who works on it, the completed file goes back to them. */
  { ADU_STEP_COMPLETE, AT (AWAITING_COMPLETION), BEFORE, 0 },
  { ADU_STEP_UNMERGE, AT (MERGED), BEFORE, 0 },
  /* Dispositions nest: who has it passes it on. */
  { ADU_STEP_DISPOSE, AT (DISPOSED) | AT (FOLLOW_UP), ADU_STAGE_DISPOSED, HANDLER },
  /* What another agency reports is noted while the case stays with it. */
  { ADU_STEP_FOLLOW_UP, PASSED_ON, STAYS, 0 },
  /* A visit to clarify replaces neither the disposition nor the inspection. */
  { ADU_STEP_VISIT, AT (REVIEW) | AT (INSPECTION), STAYS, 0 },
};

static const char *const stages[ADU_N_STAGES] = {
  [ADU_STAGE_RECEIVED] = "received",
  [ADU_STAGE_REVIEW] = "review",
  [ADU_STAGE_AWAITING_COMPLETION] = "awaiting-completion",
  [ADU_STAGE_DISPOSED] = "disposed",
  [ADU_STAGE_FOLLOW_UP] = "follow-up",
  [ADU_STAGE_INSPECTION] = "inspection",
  [ADU_STAGE_ANSWERED] = "answered",
  [ADU_STAGE_CLOSED] = "closed",
  [ADU_STAGE_FORWARDED] = "forwarded",
  [ADU_STAGE_OUTSIDE_AUTHORITY] = "outside-authority",
  [ADU_STAGE_REJECTED] = "rejected",
  [ADU_STAGE_WITHDRAWN] = "withdrawn",
  [ADU_STAGE_MERGED] = "merged",
};

static const char *const steps[ADU_N_STEPS] = {
  [ADU_STEP_CLASSIFY] = "classify",
  [ADU_STEP_REQUEST_COMPLETION] = "request-completion",
  [ADU_STEP_COMPLETE] = "complete",
  [ADU_STEP_DISPOSE] = "dispose",
  [ADU_STEP_FOLLOW_UP] = "follow-up",
  [ADU_STEP_VISIT] = "visit",
  [ADU_STEP_INSPECT] = "inspect",
  [ADU_STEP_ANSWER] = "answer",
  [ADU_STEP_CONFIRM] = "confirm",
  [ADU_STEP_CLOSE] = "close",
  [ADU_STEP_SETTLE_ON_SPOT] = "settle-on-spot",
  [ADU_STEP_REFER] = "refer",
  [ADU_STEP_OUTSIDE_AUTHORITY] = "outside-authority",
  [ADU_STEP_REJECT] = "reject",
  [ADU_STEP_WITHDRAW] = "withdraw",
  [ADU_STEP_MERGE] = "merge",
  [ADU_STEP_UNMERGE] = "unmerge",
  [ADU_STEP_REOPEN] = "reopen",
};

static const char *const capacities[ADU_N_CAPACITIES] = {
  [ADU_CAPACITY_OWN] = "own",
  [ADU_CAPACITY_AN] = "an",
  [ADU_CAPACITY_PLT] = "plt",
  [ADU_CAPACITY_PLH] = "plh",
};

static const char *const bases[ADU_N_BASES] = {
  [ADU_BASIS_OWN] = "own",           [ADU_BASIS_SHEET] = "sheet",
  [ADU_BASIS_ORAL] = "oral",         [ADU_BASIS_TELEPHONE] = "telephone",
  [ADU_BASIS_WHATSAPP] = "whatsapp",
};

static const char *const hows[ADU_N_HOWS] = {
  [ADU_HOW_NONE] = "none",           [ADU_HOW_IN_PERSON] = "in-person", [ADU_HOW_LETTER] = "letter",
  [ADU_HOW_WHATSAPP] = "whatsapp",   [ADU_HOW_EMAIL] = "email",         [ADU_HOW_LAPOR] = "lapor",
  [ADU_HOW_TELEPHONE] = "telephone", [ADU_HOW_POSTED] = "posted",       [ADU_HOW_NOT_REACHED] = "not-reached",
};

/* adu_*_to_code: (transfer none) (nullable): the machine name, NULL for what is no value;
 * adu_*_from_code: the value, or -1 for an unknown or missing name. */
#define CODES(name, Type, table)                                                                             \
  const char *adu_##name##_to_code (Type value)                                                              \
  {                                                                                                          \
    return (guint) value < G_N_ELEMENTS (table) ? table[value] : NULL;                                       \
  }                                                                                                          \
                                                                                                             \
  int adu_##name##_from_code (const char *code) { return adu_code_find (table, G_N_ELEMENTS (table), code); }

CODES (stage, AduStage, stages)
CODES (step, AduStep, steps)
CODES (capacity, AduCapacity, capacities)
CODES (basis, AduBasis, bases)
CODES (how, AduHow, hows)

/**
 * adu_step_info:
 * @step: a step
 *
 * Returns: (transfer none) (nullable): its row; %NULL for what is no step
 */
const AduStepInfo *
adu_step_info (AduStep step)
{
  return (guint) step < ADU_N_STEPS ? &infos[step] : NULL;
}

/* Index into exceptions[], or -1. */
static int
find_exception (AduStep step, AduStage from)
{
  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (exceptions[i].step == step && (exceptions[i].from & (1u << from)) != 0)
      return (int) i;
  return -1;
}

/**
 * adu_step_possible:
 * @step: a step
 * @from: where the case stands
 *
 * Returns: whether the step is possible there, whoever decides it
 */
gboolean
adu_step_possible (AduStep step, AduStage from)
{
  return (guint) step < ADU_N_STEPS && (guint) from < ADU_N_STAGES && (infos[step].from & (1u << from)) != 0;
}

/**
 * adu_step_deciders:
 * @step: a step
 * @from: where the case stands
 *
 * Returns: the roles of which one must be held by who decides; 0 if the step is not possible there
 */
AduRoles
adu_step_deciders (AduStep step, AduStage from)
{
  int exception;

  if (!adu_step_possible (step, from))
    return 0;
  exception = find_exception (step, from);
  return infos[step].decided_by | (exception < 0 ? 0 : exceptions[exception].decided_by);
}

/**
 * adu_step_target:
 * @step: a step that is possible at @from
 * @from: where the case stands
 * @before: where it stood before it awaited completion or was merged
 *
 * A completed or unmerged case goes back to where it stood; if it had only just been received, or waited or
 * was merged itself, to review.
 *
 * Returns: where the case stands afterwards; @from if the step moves nothing or is not possible
 */
AduStage
adu_step_target (AduStep step, AduStage from, AduStage before)
{
  const guint returnable = (OPEN_STAGES | SIDE_EXITS) & ~(AT (RECEIVED) | AT (AWAITING_COMPLETION));
  int exception, to;

  if (!adu_step_possible (step, from))
    return from;
  exception = find_exception (step, from);
  to = exception < 0 ? infos[step].to : exceptions[exception].to;
  if (to == BEFORE)
    return (guint) before < ADU_N_STAGES && (returnable & (1u << before)) != 0 ? before : ADU_STAGE_REVIEW;
  return to == STAYS ? from : (AduStage) to;
}

/**
 * adu_stage_next_step:
 * @stage: where a case stands
 * @supervisory: whether it is supervisory
 * @inspection: whether it needs a field inspection
 *
 * The step of the button. After an answer it is the confirmation; once that is recorded the caller offers
 * %ADU_STEP_CLOSE instead.
 *
 * Returns: the usual next AduStep, or -1 where nothing is left to do
 */
int
adu_stage_next_step (AduStage stage, AduTri supervisory, AduTri inspection)
{
  gboolean inspect = adu_facts_need_inspection (supervisory, inspection);

  switch (stage)
    {
    case ADU_STAGE_RECEIVED:
      return ADU_STEP_CLASSIFY;
    case ADU_STAGE_REVIEW:
      return ADU_STEP_DISPOSE;
    case ADU_STAGE_AWAITING_COMPLETION:
      return ADU_STEP_COMPLETE;
    case ADU_STAGE_DISPOSED:
      return inspect ? ADU_STEP_INSPECT : ADU_STEP_FOLLOW_UP;
    case ADU_STAGE_FOLLOW_UP:
      return inspect ? ADU_STEP_INSPECT : ADU_STEP_ANSWER;
    case ADU_STAGE_INSPECTION:
      return ADU_STEP_ANSWER;
    case ADU_STAGE_ANSWERED:
      return ADU_STEP_CONFIRM;
    case ADU_STAGE_CLOSED:
    case ADU_STAGE_FORWARDED:
    case ADU_STAGE_OUTSIDE_AUTHORITY:
    case ADU_STAGE_REJECTED:
    case ADU_STAGE_WITHDRAWN:
    case ADU_STAGE_MERGED:
    default:
      return -1;
    }
}

/**
 * adu_stage_is_open:
 * @stage: where a case stands
 *
 * Returns: whether the office still has something to do: received … answered
 */
gboolean
adu_stage_is_open (AduStage stage)
{
  return (guint) stage < ADU_N_STAGES && (OPEN_STAGES & (1u << stage)) != 0;
}
