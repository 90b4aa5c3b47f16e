/* adu-problem.c — what is wrong with something an official typed or asked for, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "core/adu-problem.h"

static const char *const codes[ADU_N_PROBLEM_CODES] = {
  [ADU_PROBLEM_REQUIRED] = "required",
  [ADU_PROBLEM_TOO_LONG] = "too-long",
  [ADU_PROBLEM_INVALID_TEXT] = "invalid-text",
  [ADU_PROBLEM_CONTROL] = "control",
  [ADU_PROBLEM_PHONE] = "phone",
  [ADU_PROBLEM_ID_NUMBER] = "id-number",
  [ADU_PROBLEM_DIGITS] = "digits",
  [ADU_PROBLEM_TIME] = "time",
  [ADU_PROBLEM_FUTURE] = "future",
  [ADU_PROBLEM_TOO_EARLY] = "too-early",
  [ADU_PROBLEM_BEFORE_RECEIPT] = "before-receipt",
  [ADU_PROBLEM_AFTER_LIMIT] = "after-limit",
  [ADU_PROBLEM_UNKNOWN_CODE] = "unknown-code",
  [ADU_PROBLEM_STAGE] = "stage",
  [ADU_PROBLEM_ROLE] = "role",
  [ADU_PROBLEM_CONFLICT] = "conflict",
  [ADU_PROBLEM_CONFIRMATION] = "confirmation",
  [ADU_PROBLEM_NOT_SUPERVISORY] = "not-supervisory",
  [ADU_PROBLEM_INSPECTION_OPEN] = "inspection-open",
  [ADU_PROBLEM_REASON] = "reason",
  [ADU_PROBLEM_TRIES] = "tries",
  [ADU_PROBLEM_LEAD_CASE] = "lead-case",
  [ADU_PROBLEM_DUPLICATE] = "duplicate",
  [ADU_PROBLEM_RIGHT] = "right",
  [ADU_PROBLEM_ORDER] = "order",
  [ADU_PROBLEM_POSTED] = "posted",
  [ADU_PROBLEM_NOT_PRESENT] = "not-present",
  [ADU_PROBLEM_SIGNATURE] = "signature",
  [ADU_PROBLEM_FROZEN] = "frozen",
  [ADU_PROBLEM_TOO_MANY] = "too-many",
};

/**
 * adu_problems_new:
 *
 * Returns: (transfer full) (element-type AduProblem): an empty list, which frees what it holds
 */
GPtrArray *
adu_problems_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/**
 * adu_problems_add:
 * @problems: a list
 * @field: the field it stands beside; %ADU_FIELD_NONE for the whole form
 * @code: what is wrong
 * @limit: the number its sentence needs; 0 = none
 *
 * Adds a problem at the end; the same one twice stays one.
 */
void
adu_problems_add (GPtrArray *problems, AduField field, AduProblemCode code, guint limit)
{
  adu_problems_add_row (problems, field, 0, code, limit);
}

/**
 * adu_problems_add_row:
 * @problems: a list
 * @field: the field it stands beside
 * @row: which of several people, findings or files, from 1; 0 = the only one
 * @code: what is wrong
 * @limit: the number its sentence needs; 0 = none
 *
 * Adds a problem of one entry of a list; the same one twice stays one.
 */
void
adu_problems_add_row (GPtrArray *problems, AduField field, guint row, AduProblemCode code, guint limit)
{
  AduProblem *problem;

  for (guint i = 0; i < problems->len; i++)
    {
      problem = g_ptr_array_index (problems, i);
      if (problem->field == field && problem->code == code && problem->row == row)
        return;
    }
  problem = g_new (AduProblem, 1);
  *problem = (AduProblem){ field, code, limit, row };
  g_ptr_array_add (problems, problem);
}

/**
 * adu_problems_find:
 * @problems: (nullable): a list
 * @field: a field, or %ADU_FIELD_NONE for what concerns the whole form
 *
 * Returns: (transfer none) (nullable): the first problem of that field
 */
const AduProblem *
adu_problems_find (const GPtrArray *problems, AduField field)
{
  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, i);

      if (problem->field == field)
        return problem;
    }
  return NULL;
}

/**
 * adu_problem_code_to_text:
 * @code: a code
 *
 * Returns: (transfer none) (nullable): its machine name, e.g. "too-long"; %NULL for what is no code
 */
const char *
adu_problem_code_to_text (AduProblemCode code)
{
  return (guint) code < ADU_N_PROBLEM_CODES ? codes[code] : NULL;
}
