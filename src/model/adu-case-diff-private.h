/* adu-case-diff-private.h — the least one can say about the difference of two orders of ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: any; pure.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More single moves than this are told as new contents of the same places. */
#define ADU_CASE_DIFF_MOVES 16

typedef struct
{
  guint head;     /* as many are the same at the start */
  guint tail;     /* and at the end */
  guint removed;  /* what lies between, before */
  guint added;    /* and after */
  gboolean moves; /* @leave and @arrive tell it all: taking out and putting in one by one */
  guint leave[ADU_CASE_DIFF_MOVES];  /* positions before, rising */
  guint arrive[ADU_CASE_DIFF_MOVES]; /* positions after, rising */
  guint n_leave;
  guint n_arrive;
} AduCaseDiff;

void adu_case_diff (AduCaseDiff *diff, const gint64 *before, guint n_before, const gint64 *after, guint n_after,
                    GHashTable *touched);

G_END_DECLS
