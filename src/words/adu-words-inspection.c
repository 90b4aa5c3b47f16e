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

#define LOOKUP(context, table, entry) \
  adu_words_lookup (context, table, G_N_ELEMENTS (table), (gsize) (entry))

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
