/* adu-words-figures.h — what is counted in a period, as people read it; adu-words-find.h names the period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init(); what takes a store only where its lists may be read.
 * Source: the words of the office's monthly recap (office.md §8).
 */
#pragma once

#include "core/adu-figures.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

const char *adu_words_period_kind (AduPeriodKind kind);  /* Month, … */
const char *adu_words_measure (AduMeasure measure);      /* Carried in, Received, … */
const char *adu_words_by (AduBy by);                     /* By channel, … */
const char *adu_words_class (AduClass klass);
const char *adu_words_now (AduNow now);
const char *adu_words_outcome (AduOutcome outcome);
const char *adu_words_counter (AduCounter counter);
const char *adu_words_none (AduBy by);                   /* what a row without a unit, a topic, … is called */
/* The name of a row of a table: a channel's, a unit's, …; "no unit" and its like for ADU_FIND_NONE. (transfer full) */
char *adu_words_figure_row (AduBy by, gint64 key, AduStore *store);
/* "67 %": 100 only where none is missing, 0 only where there is none; @whole > 0. (transfer full) */
char *adu_words_percent (guint part, guint whole);

G_END_DECLS
