/* adu-case-diff.c — the least one can say about the difference of two orders of ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: any; pure.
 * Common head and tail take one pass. Between them a commit has usually moved the few cases it names: with these
 * left out both orders must be the same, which is one more pass and needs no memory.
 */
#include "config.h"

#include "model/adu-case-diff-private.h"

/* Finds the touched ids of [@from, @from + @n). FALSE: more than fit. */
static gboolean
collect (const gint64 *ids, guint from, guint n, GHashTable *touched, guint *places, guint *n_places)
{
  *n_places = 0;
  for (guint i = from; i < from + n; i++)
    {
      if (!g_hash_table_contains (touched, &ids[i]))
        continue;
      if (*n_places == ADU_CASE_DIFF_MOVES)
        return FALSE;
      places[(*n_places)++] = i;
    }
  return TRUE;
}

/* Whether both middles are the same once the collected places are left out. */
static gboolean
rest_is_same (const AduCaseDiff *diff, const gint64 *before, const gint64 *after)
{
  guint b = diff->head;
  guint a = diff->head;
  guint next_leave = 0;
  guint next_arrive = 0;

  if (diff->removed - diff->n_leave != diff->added - diff->n_arrive)
    return FALSE;
  for (;;)
    {
      while (next_leave < diff->n_leave && diff->leave[next_leave] == b)
        next_leave++, b++;
      while (next_arrive < diff->n_arrive && diff->arrive[next_arrive] == a)
        next_arrive++, a++;
      if (b == diff->head + diff->removed || a == diff->head + diff->added)
        return b == diff->head + diff->removed && a == diff->head + diff->added;
      if (before[b++] != after[a++])
        return FALSE;
    }
}

/* @touched: set of ids (gint64 *) a commit named since @before was read; nullable. */
void
adu_case_diff (AduCaseDiff *diff,
               const gint64 *before,
               guint n_before,
               const gint64 *after,
               guint n_after,
               GHashTable *touched)
{
  guint least = MIN (n_before, n_after);
  guint head = 0;
  guint tail = 0;

  while (head < least && before[head] == after[head])
    head++;
  while (tail < least - head && before[n_before - 1 - tail] == after[n_after - 1 - tail])
    tail++;
  diff->head = head;
  diff->tail = tail;
  diff->removed = n_before - head - tail;
  diff->added = n_after - head - tail;
  diff->n_leave = 0;
  diff->n_arrive = 0;
  diff->moves = diff->removed > 0 && diff->added > 0 && touched != NULL && g_hash_table_size (touched) > 0 &&
                collect (before, head, diff->removed, touched, diff->leave, &diff->n_leave) &&
                collect (after, head, diff->added, touched, diff->arrive, &diff->n_arrive) &&
                rest_is_same (diff, before, after);
}
