/* adu-store-peek.c — bytes of an attachment for its thumbnail, read beside all else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the call main, the job a worker's.
 */
#include "config.h"

#include "core/adu-secrecy.h"
#include "store/adu-attachment-sql-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-peek.h"
#include "store/adu-store-private.h"

static const char file_sql[] = "SELECT complaint, added_by, sha FROM attachment WHERE id = ?1 AND removed IS NULL";

static gboolean
refused (GError **error, AduStoreError code, const char *message)
{
  g_set_error_literal (error, ADU_STORE_ERROR, (int) code, message);
  return FALSE;
}

static gboolean
run_peek (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, file_sql, "l", *(const gint64 *) job->input);
  g_autoptr (GBytes) sha = NULL, bytes = NULL;
  gint64 complaint = 0, added_by = 0;
  AduSight sight = ADU_SIGHT_NOTHING;

  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, NULL))
    {
      complaint = adu_query_int64 (query, 0);
      added_by = adu_query_int64 (query, 1);
      sha = adu_query_bytes (query, 2);
    }
  g_clear_pointer (&query, adu_query_free);
  if (!adu_row_sql_sight (db, job->actor, complaint, &sight, error))
    return FALSE;
  if (sight == ADU_SIGHT_NOTHING || sha == NULL)
    return refused (error, ADU_STORE_ERROR_NO_CASE, "no such file, or not for this official");
  if (!adu_secrecy_opens_files (sight, adu_actor_roles (job->actor), added_by == adu_actor_official (job->actor)))
    return refused (error, ADU_STORE_ERROR_NOT_ALLOWED, "original files are not for this role");
  bytes = adu_attachment_sql_bytes (db, sha, error);
  if (bytes == NULL)
    return FALSE;
  adu_job_take_value (job, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  return TRUE;
}

/**
 * adu_store_attachment_peek_async:
 * @self: a register
 * @actor: who sees the case
 * @attachment: a file of it
 * @cancellable: (nullable): stops it
 * @callback: gets a GBytes; NO_CASE for what is not there or not for @actor, NOT_ALLOWED where
 *     originals are not opened
 * @user_data: for @callback
 */
void
adu_store_attachment_peek_async (AduStore *self, AduActor *actor, gint64 attachment, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_peek, ADU_JOB_VALUE, actor, g_memdup2 (&attachment, sizeof attachment), g_free),
                  cancellable, callback, user_data);
}
