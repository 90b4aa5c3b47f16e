/* adu-outcome.c — whether a complaint counts as settled, since which day, and how
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 */
#include "config.h"

#include "base/adu-code.h"
#include "core/adu-outcome.h"

static const char *const outcomes[ADU_N_OUTCOMES] = {
  [ADU_OUTCOME_NONE] = "none",
  [ADU_OUTCOME_ON_TIME] = "on-time",
  [ADU_OUTCOME_LATE] = "late",
  [ADU_OUTCOME_OTHER] = "other",
};

static const char *const counters[ADU_N_COUNTERS] = {
  [ADU_COUNTER_NONE] = "none",
  [ADU_COUNTER_WITHIN] = "within",
  [ADU_COUNTER_OVER] = "over",
};

const char *
adu_outcome_to_code (AduOutcome outcome)
{
  return (guint) outcome < ADU_N_OUTCOMES ? outcomes[outcome] : NULL;
}

const char *
adu_counter_to_code (AduCounter counter)
{
  return (guint) counter < ADU_N_COUNTERS ? counters[counter] : NULL;
}

static AduDay
later (AduDay a, AduDay b)
{
  return a.n >= b.n ? a : b;
}

/* Closed, and not because it was answered. */
static gboolean
left_otherwise (AduStage stage)
{
  return !adu_stage_is_open (stage) && stage != ADU_STAGE_CLOSED;
}

/**
 * adu_outcome_settle:
 * @facts: what the register knows of a complaint
 *
 * A settlement noted with a day before the receipt (a letter answered before it was stamped) counts on the day of
 * receipt, so that the arithmetic of a period closes whatever the dates.
 *
 * Returns: whether it is settled, since when, and how
 */
AduSettlement
adu_outcome_settle (const AduOutcomeFacts *facts)
{
  gboolean answered = adu_day_is_set (facts->stopped);

  if (left_otherwise (facts->stage) && adu_day_is_set (facts->closed))
    return (AduSettlement){ ADU_OUTCOME_OTHER, later (facts->closed, facts->received), FALSE };
  if (!answered || !(facts->stage == ADU_STAGE_CLOSED ||
                     (facts->stage == ADU_STAGE_ANSWERED && adu_day_is_set (facts->confirmed))))
    return (AduSettlement){ ADU_OUTCOME_NONE, ADU_DAY_NONE, FALSE };
  return (AduSettlement){
    .outcome = adu_day_is_set (facts->binding_due) && facts->stopped.n > facts->binding_due.n ? ADU_OUTCOME_LATE
                                                                                                : ADU_OUTCOME_ON_TIME,
    .settled = later (later (facts->stopped, facts->received),
                      adu_day_is_set (facts->confirmed) ? facts->confirmed : facts->closed),
    .unconfirmed = !facts->heard,
  };
}
