/* adu-turn.c — whose turn it is with a case, what they would do next, and on whose list that stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "core/adu-turn.h"

#define OFFICER ADU_ROLE_OFFICER
#define HEAD ADU_ROLE_HEAD
#define HANDLER ADU_ROLE_HANDLER
#define INSPECTOR ADU_ROLE_INSPECTOR
#define CLERK ADU_ROLE_CLERK

/* Who keeps the register sees to every case in it. */
#define KEEPERS (OFFICER | HEAD | CLERK)

/* Whose turn it is at each stage: that of these roles, unless somebody in particular has it. */
static const struct
{
  AduTurnWhose whose;
  AduRoles roles;
  gboolean follows_handler; /* the official it was passed on to, if there is one */
  gboolean follows_unit;    /* the unit it was passed on to, until it is heard of */
} stages[ADU_N_STAGES] = {
  [ADU_STAGE_RECEIVED] = { ADU_TURN_ROLE, OFFICER, FALSE, FALSE },
  [ADU_STAGE_REVIEW] = { ADU_TURN_ROLE, HEAD, FALSE, FALSE },
  [ADU_STAGE_AWAITING_COMPLETION] = { ADU_TURN_COMPLAINANT, 0, FALSE, FALSE },
  [ADU_STAGE_DISPOSED] = { ADU_TURN_ROLE, OFFICER, TRUE, TRUE },
  [ADU_STAGE_FOLLOW_UP] = { ADU_TURN_ROLE, OFFICER, TRUE, FALSE },
  [ADU_STAGE_INSPECTION] = { ADU_TURN_ROLE, OFFICER, TRUE, FALSE },
  [ADU_STAGE_ANSWERED] = { ADU_TURN_ROLE, OFFICER | CLERK, FALSE, FALSE },
};

static int
next_step (const AduTurnFacts *facts)
{
  int next = adu_stage_next_step (facts->stage, facts->supervisory, facts->inspection);

  if (next == ADU_STEP_CONFIRM && facts->confirmed)
    return ADU_STEP_CLOSE;
  /* "Dianggap dicabut" is proposed, never automatic. */
  if (next == ADU_STEP_COMPLETE && facts->pause_over)
    return ADU_STEP_WITHDRAW;
  return next;
}

/**
 * adu_turn_of:
 * @facts: where the case stands
 *
 * Returns: whose turn it is. To inspect is the turn of inspectors where nobody in particular has the case; a case whose
 * complainant was waited for long enough comes back to the officer.
 */
AduTurn
adu_turn_of (const AduTurnFacts *facts)
{
  AduTurn turn = { ADU_TURN_NOBODY, 0, 0, -1 };

  if ((guint) facts->stage >= ADU_N_STAGES)
    return turn;
  turn.whose = stages[facts->stage].whose;
  turn.roles = stages[facts->stage].roles;
  if (turn.whose == ADU_TURN_NOBODY)
    return turn;
  turn.next = next_step (facts);
  if (stages[facts->stage].follows_unit && facts->with_unit)
    turn = (AduTurn){ ADU_TURN_UNIT, 0, 0, turn.next };
  else if (stages[facts->stage].follows_handler && facts->handler != 0 && !facts->with_unit)
    turn = (AduTurn){ ADU_TURN_OFFICIAL, 0, facts->handler, turn.next };
  else if (turn.whose == ADU_TURN_COMPLAINANT && facts->pause_over)
    turn = (AduTurn){ ADU_TURN_ROLE, OFFICER, 0, turn.next };
  else if (turn.next == ADU_STEP_CLOSE)
    turn.roles = OFFICER;
  else if (turn.next == ADU_STEP_INSPECT)
    turn.roles = INSPECTOR | HANDLER;
  return turn;
}

/**
 * adu_turn_place:
 * @turn: whose turn it is
 * @facts: what it was made of
 * @pressing: its limit is today or has passed: the officer then asks after it, whoever has it
 * @roles: of who looks
 * @official: who looks
 *
 * Returns: on which of their lists the case stands
 */
AduTurnPlace
adu_turn_place (const AduTurn *turn, const AduTurnFacts *facts, gboolean pressing, AduRoles roles, gint64 official)
{
  if (turn->whose == ADU_TURN_NOBODY)
    return ADU_TURN_NOT_THEIRS;
  if ((turn->whose == ADU_TURN_ROLE && (turn->roles & roles) != 0) ||
      (turn->whose == ADU_TURN_OFFICIAL && turn->official == official))
    return ADU_TURN_NOW;
  if ((roles & OFFICER) != 0 && pressing)
    return ADU_TURN_NOW;
  if ((roles & KEEPERS) != 0 || (facts->handler != 0 && facts->handler == official))
    return ADU_TURN_WAITING;
  return ADU_TURN_NOT_THEIRS;
}
