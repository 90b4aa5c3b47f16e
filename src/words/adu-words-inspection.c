/* adu-words-inspection.c — stages, moves, parts and warnings of a field inspection as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 */
#include "config.h"

#include "words/adu-words-say.h"
#include "words/adu-words-date.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-private.h"

static const char *const stages[ADU_N_INSPECTION_STAGES] = {
  [ADU_INSPECTION_PLANNED] = NC_("inspection", "Planned"),
  [ADU_INSPECTION_UNDER_WAY] = NC_("inspection", "Under way"),
  [ADU_INSPECTION_DRAFTED] = NC_("inspection", "Awaiting signatures"),
  [ADU_INSPECTION_SIGNED] = NC_("inspection", "Signed"),
  [ADU_INSPECTION_REPORTED] = NC_("inspection", "Reported"),
  [ADU_INSPECTION_POSTPONED] = NC_("inspection", "Postponed"),
  [ADU_INSPECTION_CANCELLED] = NC_("inspection", "Cancelled"),
};

static const char *const moves[ADU_N_INSPECTION_MOVES] = {
  [ADU_INSPECTION_MOVE_PLAN] = NC_("inspection move", "Plan an inspection…"),
  [ADU_INSPECTION_MOVE_REPLAN] = NC_("inspection move", "Set a new date…"),
  [ADU_INSPECTION_MOVE_START] = NC_("inspection move", "Begin the inspection…"),
  [ADU_INSPECTION_MOVE_DRAFT] = NC_("inspection move", "Minutes are written…"),
  [ADU_INSPECTION_MOVE_RETURN] = NC_("inspection move", "Take back for correction…"),
  [ADU_INSPECTION_MOVE_SIGN] = NC_("inspection move", "Minutes are signed…"),
  [ADU_INSPECTION_MOVE_REPORT] = NC_("inspection move", "Reported to the head…"),
  [ADU_INSPECTION_MOVE_POSTPONE] = NC_("inspection move", "Postpone…"),
  [ADU_INSPECTION_MOVE_CANCEL] = NC_("inspection move", "Cancel the inspection…"),
};

static const char *const conclusions[ADU_N_CONCLUSIONS] = {
  [ADU_CONCLUSION_OPEN] = NC_("conclusion", "Not yet concluded"),
  [ADU_CONCLUSION_PROVEN] = NC_("conclusion", "Proven"),
  [ADU_CONCLUSION_PARTLY] = NC_("conclusion", "Partly proven"),
  [ADU_CONCLUSION_NOT_PROVEN] = NC_("conclusion", "Not proven"),
};

static const char *const parts[ADU_N_PARTS] = {
  [ADU_PART_LEADER] = NC_("part", "Team leader"),
  [ADU_PART_MEMBER] = NC_("part", "Team member"),
  [ADU_PART_MET] = NC_("part", "Met"),
  [ADU_PART_EXAMINED] = NC_("part", "Examined"),
  [ADU_PART_ACKNOWLEDGING] = NC_("part", "Acknowledging"),
};

static const char *const signatures[ADU_N_SIGNATURES] = {
  [ADU_SIGNATURE_MISSING] = NC_("signature", "Not yet signed"),
  [ADU_SIGNATURE_SIGNED] = NC_("signature", "Signed"),
  [ADU_SIGNATURE_REFUSED] = NC_("signature", "Refuses to sign"),
};

/* Returns: (transfer none): where an inspection stands. */
const char *
adu_words_inspection_stage (AduInspectionStage stage)
{
  return LOOKUP ("inspection", stages, stage);
}

const char *
adu_words_inspection_move (AduInspectionMove move)
{
  return LOOKUP ("inspection move", moves, move);
}

const char *
adu_words_conclusion (AduConclusion conclusion)
{
  return LOOKUP ("conclusion", conclusions, conclusion);
}

const char *
adu_words_part (AduPart part)
{
  return LOOKUP ("part", parts, part);
}

const char *
adu_words_signature (AduSignature signature)
{
  return LOOKUP ("signature", signatures, signature);
}

char *
adu_words_inspection_warning (const AduInspectionWarning *warning,
                              const char *official,
                              const char *number,
                              const char *other)
{
  g_autofree char *day = adu_words_day (warning->day);
  g_autofree char *used = adu_words_number (warning->days_used);
  g_autofree char *limit = adu_words_number (warning->limit);

  if (number == NULL)
    number = "–";
  switch (warning->kind)
    {
    case ADU_INSPECTION_WARNING_TWICE_A_DAY:
      return adu_words_fill (_("{official} is in two teams on {day}: {number} and {other}."), "official",
                             official != NULL ? official : "–", "day", day, "number", number, "other",
                             other != NULL ? other : number, NULL);
    case ADU_INSPECTION_WARNING_AFTER_LIMIT:
      return adu_words_fill (_("{number}: the visit is planned after the time limit of {day}."), "number", number,
                             "day", day, NULL);
    case ADU_INSPECTION_WARNING_NO_VISIT:
      return adu_words_fill (_("{number}: day {used} of {limit}, and no visit is planned."), "number", number, "used",
                             used, "limit", limit, NULL);
    default:
      return g_strdup ("");
    }
}

static const char *const sheet_problems[ADU_N_SHEET_PROBLEMS] = {
  [ADU_SHEET_NO_SHEET] = N_("There is no text file (.txt) in this folder: choose the folder of the inspection sheet."),
  [ADU_SHEET_SEVERAL_SHEETS] = N_("There are several text files in this folder; “{detail}” is read."),
  [ADU_SHEET_NOT_TEXT] = N_("The inspection sheet cannot be read: save it as plain text (UTF-8)."),
  [ADU_SHEET_NO_NUMBER] = N_("The sheet does not say which complaint it is of: fill in “Nomor:”."),
  [ADU_SHEET_NUMBER] = N_("The sheet is of another complaint: {detail}."),
  [ADU_SHEET_HEADING] = N_("“{detail}” is not a heading of the sheet; what stands under it is not taken."),
  [ADU_SHEET_TIME] = N_("“{detail}” is not a day and time that exists; it is not taken."),
  [ADU_SHEET_CONCLUSION] = N_("The conclusion does not begin with proven, partly or not proven: “{detail}”."),
  [ADU_SHEET_PICTURE_MISSING] = N_("The picture “{detail}” is not in this folder."),
  [ADU_SHEET_PICTURE_BAD] = N_("“{detail}” is damaged, too large or of another kind; it is not taken."),
  [ADU_SHEET_PICTURE_UNUSED] = N_("No finding names “{detail}”; it is filed with the complaint."),
  [ADU_SHEET_TOO_LONG] = N_("The text is too long and was cut: “{detail}”."),
  [ADU_SHEET_NOTHING] = N_("There is nothing to add: the sheet is empty."),
  [ADU_SHEET_TOO_MUCH] = N_("There are too many files; from “{detail}” on they are not taken. Attach them afterwards."),
};

char *
adu_words_sheet_problem (const AduSheetProblem *problem)
{
  g_autofree char *line = adu_words_number (problem->line);
  g_autofree char *sentence = NULL;

  if ((guint) problem->code >= ADU_N_SHEET_PROBLEMS)
    return g_strdup ("");
  sentence = adu_words_fill (gettext (sheet_problems[problem->code]), "detail",
                             problem->detail != NULL ? problem->detail : "–", NULL);

  return problem->line == 0 ? g_steal_pointer (&sentence)
                            : adu_words_fill (_("Line {line}: {sentence}"), "line", line, "sentence", sentence, NULL);
}
