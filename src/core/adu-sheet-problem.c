/* adu-sheet-problem.c — what is wrong with an inspection sheet that came from the field, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "core/adu-sheet-problem.h"

static const struct
{
  const char *code;
  gboolean stops;
} infos[ADU_N_SHEET_PROBLEMS] = {
  [ADU_SHEET_NO_SHEET] = { "no-sheet", TRUE },
  [ADU_SHEET_SEVERAL_SHEETS] = { "several-sheets", FALSE },
  [ADU_SHEET_NOT_TEXT] = { "not-text", TRUE },
  [ADU_SHEET_NO_NUMBER] = { "no-number", TRUE },
  [ADU_SHEET_NUMBER] = { "number", TRUE },
  [ADU_SHEET_HEADING] = { "heading", FALSE },
  [ADU_SHEET_TIME] = { "time", FALSE },
  [ADU_SHEET_CONCLUSION] = { "conclusion", FALSE },
  [ADU_SHEET_PICTURE_MISSING] = { "picture-missing", FALSE },
  [ADU_SHEET_PICTURE_BAD] = { "picture-bad", FALSE },
  [ADU_SHEET_PICTURE_UNUSED] = { "picture-unused", FALSE },
  [ADU_SHEET_TOO_LONG] = { "too-long", FALSE },
  [ADU_SHEET_NOTHING] = { "nothing", TRUE },
  [ADU_SHEET_TOO_MUCH] = { "too-much", FALSE },
};

/* @detail: nullable. Returns: (transfer full): the problem. */
AduSheetProblem *
adu_sheet_problem_new (AduSheetProblemCode code, guint line, const char *detail)
{
  AduSheetProblem *problem = g_new (AduSheetProblem, 1);

  *problem = (AduSheetProblem){ code, line, g_strdup (detail) };
  return problem;
}

void
adu_sheet_problem_free (AduSheetProblem *problem)
{
  if (problem == NULL)
    return;
  g_free (problem->detail);
  g_free (problem);
}

/* Returns: whether nothing of the sheet can be added. */
gboolean
adu_sheet_problem_stops (AduSheetProblemCode code)
{
  return (guint) code < ADU_N_SHEET_PROBLEMS && infos[code].stops;
}

/* Returns: (transfer none) (nullable): the machine name. */
const char *
adu_sheet_problem_to_code (AduSheetProblemCode code)
{
  return (guint) code < ADU_N_SHEET_PROBLEMS ? infos[code].code : NULL;
}
