/* adu-deadline.h — from the facts of a case to its clocks, each with the derivation of its date
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. Pure: today, calendar and standard are arguments.
 * Source: SK 440/86.a/Dinkes/2022; where it is silent, the switches of AduRule.
 */
#pragma once

#include "base/adu-zone.h"
#include "core/adu-case.h"
#include "core/adu-standard.h"

G_BEGIN_DECLS

/* A request for completion stood open from @from until (not including) @until; ADU_DAY_NONE = still open.
 * If @until is known but not reached, the clock is paused and has a due day all the same. */
typedef struct
{
  AduDay from;
  AduDay until;
} AduPause;

/* What the clocks depend on. Every AduTime may be ADU_TIME_NONE = has not happened / is not known. */
typedef struct
{
  AduChannel channel;
  AduTri present; /* ADU_YES is implied by ADU_CHANNEL_COUNTER */
  AduTri supervisory;
  AduTri inspection;
  AduTime received;        /* always set */
  AduTime forwarded;       /* LAPOR!: forwarded to this office */
  AduTime served_from;     /* counter; not set = received */
  AduTime served_until;    /* counter: settled on the spot, or receipt handed over */
  AduTime complete;        /* the file was declared complete */
  AduTime acknowledged;    /* the complainant was told whether the file is complete */
  AduTime first_follow_up; /* clarification, inspection, visit, remedy or answer */
  AduTime answered;        /* answer sent, posted, or first documented try; or notice of a side exit sent */
  const AduPause *pauses;  /* any order, may overlap */
  guint n_pauses;
} AduFacts;

void adu_facts_init (AduFacts *facts, AduChannel channel, AduTime received);
void adu_facts_init_from_case (AduFacts *facts, const AduCase *value);

/* Codes: running paused met met-late late. */
typedef enum
{
  ADU_STATE_RUNNING,
  ADU_STATE_PAUSED,
  ADU_STATE_MET,
  ADU_STATE_MET_LATE,
  ADU_STATE_LATE,
} AduDeadlineState;
#define ADU_N_DEADLINE_STATES 5

/* One line of a derivation. Codes: start count weekend day-off pause pause-cut month-end roll provisional
 * result first-follow-up stricter if-resumed fallback. */
typedef enum
{
  ADU_WHY_START,           /* @date: the day the limit counts from; @name: code of the AduStart used; @amount: 1 if
                            that day is itself day 1, else 0 */
  ADU_WHY_COUNT,           /* @amount: the limit; @name: code of its unit */
  ADU_WHY_WEEKEND,         /* @date: first of @amount weekend days in a row that were not counted */
  ADU_WHY_DAY_OFF,         /* @date: a day off that was not counted; @name, @ground: the holiday and its decree */
  ADU_WHY_PAUSE,           /* @date: first paused day; @amount: days the limit moved by this pause */
  ADU_WHY_PAUSE_CUT,       /* @amount: the most that pauses may add */
  ADU_WHY_MONTH_END,       /* the month is shorter; @date: its last day */
  ADU_WHY_ROLL,            /* @date: the day off the limit would have ended on; moved by the rule's AduEnding */
  ADU_WHY_PROVISIONAL,     /* @amount: a year without an official list of days off */
  ADU_WHY_RESULT,          /* @date: the due day */
  ADU_WHY_FIRST_FOLLOW_UP, /* @date: when it was first followed up */
  ADU_WHY_STRICTER,        /* the program is stricter than the text on purpose (Ombudsman, see the rule) */
  ADU_WHY_IF_RESUMED,      /* @date: what it would be if the pause ended today */
  ADU_WHY_FALLBACK,        /* @name: code of the AduStart that is not known yet; counted from receipt instead */
} AduWhyKind;
#define ADU_N_WHY_KINDS 14

typedef struct
{
  AduWhyKind kind;
  AduDay date;
  gint amount;
  char *name;   /* nullable */
  char *ground; /* nullable */
} AduWhy;

typedef struct
{
  AduDeadlineKind kind;
  AduLimit limit;
  AduLocal start;
  AduDay due;                /* ADU_DAY_NONE while paused */
  gint due_minute;           /* minutes since midnight for ADU_UNIT_MINUTE, else -1 (the whole day is in time) */
  AduDay latest_working_day; /* the last working day not after @due */
  AduDay if_resumed;         /* while paused: the due day if it were resumed today; else ADU_DAY_NONE */
  AduDeadlineState state;
  gboolean has_days_left;
  gint days_left;  /* in the clock's own unit (months count in days); negative = days late */
  gint paused_day; /* while paused: which day of the pause today is (1 …) over all pauses; else 0 */
  guint pause_at_most; /* calendar days over all pauses; 0 = no bound, or this clock does not pause */
  gboolean binding;
  gboolean can_be_late;
  gboolean provisional;      /* it ran through a year without an official list of days off */
  AduDay first_follow_up;    /* Ombudsman: marked, not stopped; else ADU_DAY_NONE */
  AduDay ombudsman_from;     /* Ombudsman: first day the complainant may go there; else ADU_DAY_NONE */
  char *ground;              /* never NULL */
  GPtrArray *why;            /* of AduWhy, in reading order */
} AduDeadline;

GPtrArray *adu_deadlines_compute (const AduFacts *facts,
                                  const AduStandard *standard,
                                  const AduCalendar *calendar,
                                  const AduZone *zone,
                                  AduTime now);
const AduDeadline *adu_deadlines_binding (const GPtrArray *deadlines);
const AduDeadline *adu_deadlines_find (const GPtrArray *deadlines, AduDeadlineKind kind);
void adu_deadline_free (AduDeadline *deadline);
const char *adu_deadline_state_to_code (AduDeadlineState state);
const char *adu_why_kind_to_code (AduWhyKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduDeadline, adu_deadline_free)

G_END_DECLS
