/* adu-outcome.h — whether a complaint counts as settled, since which day, and how
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; a pure function of what the register knows.
 * Source: contracts §4 "Counting"; office.md §1, §8 (columns of the monthly recap). Settled = answer sent and confirmed, or
 * "without confirmation" (put up at the board, or tries in vain), or a side exit whose notice was sent; a merged
 * complaint leaves the stock on the day it was merged and follows its lead. On time = answered not later than the
 * binding date of that moment. The day is the one on which both are true, so that a confirmation of November does
 * not change October.
 */
#pragma once

#include "base/adu-day.h"
#include "core/adu-stage.h"

G_BEGIN_DECLS

/* Codes: none on-time late other. Stored: never renumber. */
typedef enum
{
  ADU_OUTCOME_NONE,    /* not settled */
  ADU_OUTCOME_ON_TIME, /* answered in time */
  ADU_OUTCOME_LATE,    /* answered after the binding date */
  ADU_OUTCOME_OTHER,   /* keluar lain: forwarded, outside authority, rejected, withdrawn, merged */
} AduOutcome;
#define ADU_N_OUTCOMES 4

/* The 30 minutes of the counter. Codes: none within over. Stored: never renumber. */
typedef enum
{
  ADU_COUNTER_NONE, /* nobody stood there, or the end is not known */
  ADU_COUNTER_WITHIN,
  ADU_COUNTER_OVER,
} AduCounter;
#define ADU_N_COUNTERS 3

/* What it follows from; days ADU_DAY_NONE where it has not happened. */
typedef struct
{
  AduStage stage;
  AduDay received;
  AduDay stopped;     /* the day the answer was sent or put up, or of the first try */
  AduDay confirmed;
  AduDay closed;
  AduDay binding_due; /* as of the answer */
  gboolean heard;     /* a confirmation reached the complainant or was sent to them */
} AduOutcomeFacts;

typedef struct
{
  AduOutcome outcome;
  AduDay settled;       /* ADU_DAY_NONE: not */
  gboolean unconfirmed; /* settled without confirmation */
} AduSettlement;

AduSettlement adu_outcome_settle (const AduOutcomeFacts *facts);
const char *adu_outcome_to_code (AduOutcome outcome);
const char *adu_counter_to_code (AduCounter counter);

G_END_DECLS
