/* adu-store-numbers.c — numbers that stand on nothing in the register: which, why, who noted it and when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the call main, the job a worker's.
 * Tables: reads number_gap, journal, official, letter.
 */
#include "config.h"

#include "core/adu-number.h"
#include "store/adu-new-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-numbers.h"
#include "store/adu-store-private.h"

/* ?2 = whether it is the book of letters: another book's numbers are on no letter */
static const char gaps_sql[] =
  "SELECT g.year, g.first, g.last, g.reason, j.at, o.name, l.number, l.complaint FROM number_gap g"
  " JOIN journal j ON j.seq = g.seq LEFT JOIN official o ON o.id = j.actor"
  " LEFT JOIN letter l ON ?2 AND l.year = g.year AND l.sequence = g.first"
  " WHERE g.book = ?1 ORDER BY g.year, g.first";

/* Frees one gap (nullable). */
void
adu_number_gap_free (AduNumberGap *gap)
{
  if (gap == NULL)
    return;
  g_free (gap->from);
  g_free (gap->to);
  g_free (gap->reason);
  g_free (gap->by);
  g_free (gap);
}

/* @printed: as it stands on its letter; nullable. */
static char *
number (AduJob *job, AduBook book, gint year, gint sequence, const char *printed)
{
  AduOfficeKey pattern = book == ADU_BOOK_REGISTER ? ADU_OFFICE_NUMBER_PATTERN : ADU_OFFICE_LETTER_BOOK;
  const AduNumber value = { .year = year, .sequence = sequence };
  char *rendered = printed != NULL ? g_strdup (printed) : adu_number_render (job->snapshot->office->text[pattern], &value);

  return rendered != NULL ? rendered : g_strdup_printf ("%d/%d", sequence, year);
}

static gboolean
read_gap (AduJob *job, AduDb *db, AduQuery *query, AduBook book, AduNumberGap *gap, GError **error)
{
  const char *reason = adu_query_text (query, 3);
  AduSight sight = ADU_SIGHT_MASKED;

  gap->year = adu_query_int (query, 0);
  gap->first = adu_query_int (query, 1);
  gap->last = adu_query_int (query, 2);
  gap->from = number (job, book, gap->year, gap->first, adu_query_text (query, 6));
  gap->to = number (job, book, gap->year, gap->last, gap->first == gap->last ? adu_query_text (query, 6) : NULL);
  gap->paper = book == ADU_BOOK_REGISTER && g_strcmp0 (reason, ADU_NEW_GAP_PAPER) == 0;
  gap->at = adu_query_time (query, 4);
  gap->by = adu_query_dup (query, 5);
  if (!adu_query_is_null (query, 7) &&
      !adu_row_sql_sight (db, job->actor, adu_query_int64 (query, 7), &sight, error))
    return FALSE;
  if (!gap->paper && sight != ADU_SIGHT_NOTHING)
    gap->reason = g_strdup (reason);
  return TRUE;
}

static gboolean
run_gaps (AduJob *job, AduDb *db, GError **error)
{
  AduBook book = (AduBook) GPOINTER_TO_INT (job->input);
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_number_gap_free);
  g_autoptr (AduQuery) query = NULL;
  GError *local = NULL;

  if (job->actor == NULL || (book == ADU_BOOK_LETTERS && !adu_actor_may (job->actor, ADU_MAY_WRITE_LETTERS)))
    {
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "the gaps of this book are not for this role");
      return FALSE;
    }
  query = adu_db_query (db, error, gaps_sql, "ii", (gint) book, book == ADU_BOOK_LETTERS);
  if (query == NULL)
    return FALSE;
  while (local == NULL && adu_query_next (query, &local))
    {
      AduNumberGap *gap = g_new0 (AduNumberGap, 1);

      g_ptr_array_add (gaps, gap);
      read_gap (job, db, query, book, gap, &local);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  adu_job_take_value (job, g_steal_pointer (&gaps), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/**
 * adu_store_number_gaps_async:
 * @self: a register
 * @actor: who asks
 * @book: whose numbers
 * @cancellable: (nullable): stops the reading
 * @callback: gets a GPtrArray of AduNumberGap
 * @user_data: for @callback
 */
void
adu_store_number_gaps_async (AduStore *self,
                             AduActor *actor,
                             AduBook book,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_gaps, ADU_JOB_VALUE, actor, GINT_TO_POINTER (book), NULL), cancellable, callback,
                  user_data);
}
