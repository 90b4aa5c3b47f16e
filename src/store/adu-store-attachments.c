/* adu-store-attachments.c — evidence filed with a case, and given back as the bytes that came in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 */
#include "config.h"

#include "store/adu-attachment-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-private.h"

static const char of_action_sql[] =
  "SELECT a.id FROM attachment a JOIN journal j ON j.seq = a.seq WHERE j.uuid = ?1 AND a.complaint = ?2 ORDER BY a.id";
static const char count_sql[] = "UPDATE complaint SET evidence = evidence + ?2, version = version + 1 WHERE id = ?1";
static const char file_sql[] = "SELECT complaint, added_by, sha FROM attachment WHERE id = ?1 AND removed IS NULL";

typedef struct
{
  gint64 id; /* case, or attachment */
  char *action;
  GPtrArray *evidence;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->evidence, g_ptr_array_unref);
  g_free (input->action);
  g_free (input);
}

static gboolean
no_case (GError **error)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such case, or not for this official");
  return FALSE;
}

static gboolean
may_attach (AduJob *job, AduDb *db, gint64 id, GError **error)
{
  AduSight sight;

  if (!adu_row_sql_sight (db, job->actor, id, &sight, error))
    return FALSE;
  if (sight == ADU_SIGHT_NOTHING)
    return no_case (error);
  if (adu_actor_may (job->actor, ADU_MAY_ATTACH))
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "this role attaches nothing");
  return FALSE;
}

/* The ids an action that was done before has made. */
static gboolean
read_ids (AduDb *db, const char *action, gint64 id, GArray *ids, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, of_action_sql, "sl", action, id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      gint64 attachment = adu_query_int64 (query, 0);

      g_array_append_val (ids, attachment);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static GPtrArray *
read_attachments (AduDb *db, gint64 id, const GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_attachment_free);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GPtrArray) one = adu_attachment_sql_list (db, id, g_array_index (ids, gint64, i), error);

      if (one == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&one));
    }
  return g_steal_pointer (&all);
}

static gboolean
write_evidence (AduJob *job, AduDb *db, GArray *ids, GError **error)
{
  const Input *input = job->input;
  gint64 official = adu_actor_official (job->actor), seq;

  return adu_journal_sql_append (db, job->now, official, "attach", input->id, input->action, NULL, &seq, error) &&
         adu_attachment_sql_add (db, input->id, seq, official, job->now, input->evidence, ids, error) &&
         adu_db_run (db, error, count_sql, "li", input->id, (gint) input->evidence->len);
}

static gboolean
run_attach (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (AduTxn) txn = NULL;
  gboolean done;

  if (!may_attach (job, db, input->id, error) || !adu_attachment_sql_check (input->evidence, error) ||
      !adu_journal_sql_has_action (db, input->action, input->id, &done, error) ||
      (txn = adu_txn_begin (db, error)) == NULL ||
      !(done ? read_ids (db, input->action, input->id, ids, error) : write_evidence (job, db, ids, error)) ||
      (attachments = read_attachments (db, input->id, ids, error)) == NULL || !adu_txn_commit (txn, error))
    return FALSE;
  adu_attachment_sql_guard (attachments, job->actor, ADU_SIGHT_MASKED); /* one's own */
  adu_job_changed_case (job, input->id);
  adu_job_take_value (job, g_steal_pointer (&attachments), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/**
 * adu_store_attach_async:
 * @self: a register open for writing
 * @actor: officer, head, handler or inspector
 * @action: UUID of the action; the same one twice files nothing twice
 * @id: a case
 * @evidence: of AduEvidence; all are filed or none
 * @callback: gets a GPtrArray of AduAttachment, the new ones; TOO_LARGE, FILE_KIND, NO_CASE, NOT_ALLOWED
 * @user_data: for @callback
 */
void
adu_store_attach_async (AduStore *self, AduActor *actor, const char *action, gint64 id, GPtrArray *evidence,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);
  AduJob *job;

  input->id = id;
  input->action = g_strdup (action);
  input->evidence = g_ptr_array_ref (evidence);
  job = adu_job_new (run_attach, ADU_JOB_VALUE, actor, input, input_free);
  job->action = g_strdup (action);
  adu_store_write (self, job, callback, user_data);
}

/* What there is of an attachment; of a note there is no digest. FALSE only on error. */
static gboolean
read_file (AduDb *db, gint64 id, gint64 *complaint, gint64 *added_by, GBytes **sha, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, file_sql, "l", id);
  GError *local = NULL;

  *complaint = 0;
  *added_by = 0;
  *sha = NULL;
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local))
    {
      *complaint = adu_query_int64 (query, 0);
      *added_by = adu_query_int64 (query, 1);
      *sha = adu_query_bytes (query, 2);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
run_bytes (AduJob *job, AduDb *db, GError **error)
{
  gint64 complaint, added_by;
  g_autoptr (GBytes) sha = NULL, bytes = NULL;
  g_autoptr (AduTxn) txn = NULL;
  AduSight sight;

  if (!read_file (db, ((const Input *) job->input)->id, &complaint, &added_by, &sha, error) ||
      !adu_row_sql_sight (db, job->actor, complaint, &sight, error))
    return FALSE;
  if (sight == ADU_SIGHT_NOTHING || sha == NULL)
    return no_case (error);
  if (!adu_secrecy_opens_files (sight, adu_actor_roles (job->actor), added_by == adu_actor_official (job->actor)))
    {
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "original files are not for this role");
      return FALSE;
    }
  bytes = adu_attachment_sql_bytes (db, sha, error);
  txn = bytes != NULL ? adu_txn_begin (db, error) : NULL;
  if (txn == NULL ||
      !adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "open-attachment", complaint, NULL, NULL,
                               NULL, error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_take_value (job, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  return TRUE;
}

/**
 * adu_store_attachment_bytes_async:
 * @self: a register open for writing
 * @actor: who opens it
 * @attachment: its id
 * @callback: gets the GBytes that came in, after that was journaled; CORRUPT if they are not, NO_CASE for a note or
 *     what is not there for @actor, NOT_ALLOWED if @actor sees the case masked and did not bring the file in
 * @user_data: for @callback
 */
void
adu_store_attachment_bytes_async (AduStore *self, AduActor *actor, gint64 attachment, GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->id = attachment;
  adu_store_write (self, adu_job_new (run_bytes, ADU_JOB_VALUE, actor, input, input_free), callback, user_data);
}
