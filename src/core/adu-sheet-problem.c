/* adu-sheet-problem.c — what is wrong with an inspection sheet that came from the field, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "core/adu-sheet-problem.h"

static const gboolean stops[ADU_N_SHEET_PROBLEMS] = {
  [ADU_SHEET_NO_SHEET] = TRUE,
  [ADU_SHEET_SEVERAL_SHEETS] = FALSE,
  [ADU_SHEET_NOT_TEXT] = TRUE,
  [ADU_SHEET_NO_NUMBER] = TRUE,
  [ADU_SHEET_NUMBER] = TRUE,
  [ADU_SHEET_HEADING] = FALSE,
  [ADU_SHEET_TIME] = FALSE,
  [ADU_SHEET_CONCLUSION] = FALSE,
  [ADU_SHEET_PICTURE_MISSING] = FALSE,
  [ADU_SHEET_PICTURE_BAD] = FALSE,
  [ADU_SHEET_PICTURE_UNUSED] = FALSE,
  [ADU_SHEET_TOO_LONG] = FALSE,
  [ADU_SHEET_NOTHING] = TRUE,
  [ADU_SHEET_TOO_MUCH] = FALSE,
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
  return (guint) code < ADU_N_SHEET_PROBLEMS && stops[code];
}
