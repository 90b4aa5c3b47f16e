/* adu-words-proof.h — everything that stands behind one date, in sentences: for a window, a page and the terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 */
#pragma once

#include "core/adu-reading.h"
#include "store/adu-records.h"
#include "words/adu-words-derivation.h"

G_BEGIN_DECLS

/* What it is made of; all borrowed. */
typedef struct
{
  const AduFacts *facts;
  const AduStandard *standard;
  const AduCalendar *calendar;
  const AduZone *zone;
  AduTime now;
  const GPtrArray *deadlines; /* of AduDeadline: of these facts */
  const GPtrArray *history;   /* of AduEntry: reasons of pauses, changes of category; nullable */
} AduProofFacts;

/* One day off that was skipped. */
typedef struct
{
  char *date;   /* with its weekday */
  char *name;   /* "" if it has none */
  char *ground; /* the decree, or that there is none yet; "" if it is not known */
} AduProofDayOff;

/* One pause. */
typedef struct
{
  char *span;   /* "6 – 9 July 2026 (4 days)", "from 6 July 2026, still open" */
  char *reason; /* what was missing; "" if it is not known */
} AduProofPause;

/* One way to read the standard. */
typedef struct
{
  char *text;
  char *date;
  gboolean office;
} AduProofReading;

/* All texts are owned and never NULL unless said. Sentences are without a full stop. */
typedef struct
{
  AduDeadlineKind kind;
  char *title;         /* "Settlement limit: 7 December 2026" */
  char *rule;          /* what the rule says */
  char *clause;        /* the clause word for word; nullable */
  char *ground;
  GPtrArray *reasons;  /* of AduReason; weekends in one line, days off too where they are many */
  GPtrArray *days_off; /* of AduProofDayOff: those of that one line; else empty */
  GPtrArray *pauses;   /* of AduProofPause */
  GPtrArray *changes;  /* of char *: how a change of category moved the limit */
  GPtrArray *readings; /* of AduProofReading, that of the office first; empty: the rules have changed since */
  char *conclusion;    /* the date the office works to */
} AduProof;

AduProof *adu_proof_new (const AduProofFacts *given, AduDeadlineKind kind); /* NULL: there is no such clock */
void adu_proof_free (AduProof *proof);
char *adu_proof_to_text (const AduProof *proof);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduProof, adu_proof_free)

G_END_DECLS
