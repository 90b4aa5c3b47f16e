/* adu-words-derivation.h — "Why this date?": the derivation of a due date, line by line, every clause of it true
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 */
#pragma once

#include "base/adu-zone.h"
#include "core/adu-deadline.h"

G_BEGIN_DECLS

/* One line of an explanation. */
typedef struct
{
  AduWhyKind kind;
  AduDay date;  /* what the line is about; ADU_DAY_NONE: no single day */
  char *text;   /* one sentence without a full stop; never NULL */
  char *ground; /* decree or clause it rests on; nullable */
} AduReason;
void adu_reason_free (AduReason *reason);

char *adu_words_derivation_title (const AduDeadline *deadline); /* "Settlement limit: 7 December 2026" */
/* GPtrArray of AduReason, in reading order; transfer full. @zone nullable: names the zone behind a time. */
GPtrArray *adu_words_derivation (const AduDeadline *deadline, const AduZone *zone);
/* The same as plain text, one line each, the ground in brackets: for paper, clipboard and terminal. */
char *adu_words_derivation_text (const AduDeadline *deadline, const AduZone *zone);
/* What a rule says, for the settings: "14 calendar days from receipt; …". */
char *adu_words_rule (const AduRule *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduReason, adu_reason_free)

G_END_DECLS
