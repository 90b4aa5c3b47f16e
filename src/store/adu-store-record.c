/* adu-store-record.c — one case opened: its record, and the people in it when they are asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 */
#include "config.h"

#include "base/adu-text.h"
#include "store/adu-attachment-sql-private.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-record-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-private.h"

#define REASON_MAX 500

/* registered, who registered it, number of the lead case, confirmed, since */
static const char frame_sql[] =
  "SELECT c.registered, o.name, l.number, c.confirmed IS NOT NULL, c.since FROM complaint c "
  "JOIN official o ON o.id = c.registered_by LEFT JOIN complaint l ON l.id = c.lead WHERE c.id = ?1";
static const char answer_by_sql[] =
  "SELECT answer_by FROM disposition WHERE complaint = ?1 AND undone = 0 "
  "AND seq > (SELECT since FROM complaint WHERE id = ?1) ORDER BY seq DESC LIMIT 1";
/* logged tries that did not reach anybody, since the last reopening; what was tried while it was merged was for another */
static const char tries_sql[] =
  "SELECT s.happened, s.decided_on FROM step s LEFT JOIN step_undone u ON u.step = s.seq "
  "WHERE s.complaint = ?1 AND s.how = ?2 AND s.seq > ?3 AND s.stage_before <> ?4 AND u.step IS NULL ORDER BY s.seq";

/* who decided, to whom, or to which unit; the newest first */
static const char chain_sql[] =
  "SELECT s.decided_by, d.recipient, d.recipient_name FROM disposition d JOIN step s ON s.seq = d.seq "
  "WHERE d.complaint = ?1 AND d.undone = 0 AND d.seq > (SELECT since FROM complaint WHERE id = ?1) ORDER BY d.seq DESC";

typedef struct
{
  gint64 id;
  char *reason;
} Input;

static Input *
input_new (gint64 id, const char *reason)
{
  Input *input = g_new (Input, 1);

  input->id = id;
  input->reason = g_strdup (reason);
  return input;
}

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->reason);
  g_free (input);
}

static gboolean
no_case (GError **error)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such case, or not for this official");
  return FALSE;
}

/* An official's office, else the name: "Sekretaris". */
static const char *
office_of (const AduSnapshot *snapshot, gint64 id)
{
  const AduOfficial *official = adu_snapshot_official (snapshot, id);

  if (official == NULL)
    return "?";
  return official->position != NULL && !adu_text_is_empty (official->position) ? official->position : official->name;
}

/* --- the record ----------------------------------------------------------------------------------------------- */

/* What is known of the whole value and may be said of the masked one; then takes the people out. */
static void
mask (AduRecord *record)
{
  AduCase *value = record->value;

  for (guint i = 0; i < ADU_N_REQUIREMENTS; i++)
    if (adu_case_meets (value, (AduRequirement) i))
      record->meets |= 1u << i;
  record->unreachable = value->anonymous && adu_text_is_empty (adu_case_text (value, ADU_FIELD_PHONE)) &&
                        adu_text_is_empty (adu_case_text (value, ADU_FIELD_ADDRESS)) &&
                        adu_text_is_empty (adu_case_text (value, ADU_FIELD_EMAIL));
  for (guint field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    if (adu_field_info ((AduField) field)->identity)
      {
        record->has_identity |= !adu_text_is_empty (adu_case_text (value, (AduField) field));
        adu_case_set_text (value, (AduField) field, NULL);
      }
}

/* Who took an answer is often the complainant, by name. */
static void
mask_receivers (GPtrArray *history)
{
  for (guint i = 0; i < history->len; i++)
    g_clear_pointer (&((AduEntry *) g_ptr_array_index (history, i))->by, g_free);
}

/* The clocks; of a closed case as they stood on the day it was closed. */
static gboolean
read_deadlines (AduJob *job, AduDb *db, AduRecord *record, GError **error)
{
  const AduSnapshot *snapshot = job->snapshot;
  g_autoptr (GArray) pauses = NULL;
  AduTime now = adu_day_is_set (record->row->closed) ? adu_zone_time (snapshot->zone, record->row->closed, 24 * 60 - 1)
                                                     : job->now;

  if (!adu_case_read_sql_facts (db, record->row->id, &record->facts, &pauses, error))
    return FALSE;
  record->deadlines = adu_case_read_sql_deadlines (db, snapshot, record->row->id, &record->facts, now, error);
  record->facts.n_pauses = pauses->len;
  record->facts.pauses = (const AduPause *) (gpointer) g_array_free (g_steal_pointer (&pauses), FALSE);
  return record->deadlines != NULL;
}

static gboolean
read_tries (AduJob *job, AduDb *db, AduRecord *record, gint64 since, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, tries_sql, "lili", record->row->id, ADU_HOW_NOT_REACHED, since,
                                             ADU_STAGE_MERGED);
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduTime when = adu_query_time (query, 0);
      AduDay day = adu_time_is_set (when) ? adu_zone_day (job->snapshot->zone, when) : adu_query_day (query, 1);

      record->tries++;
      g_hash_table_add (days, GINT_TO_POINTER (day.n));
    }
  record->try_days = g_hash_table_size (days);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* What stands in the row beside the list's columns. */
static gboolean
read_frame (AduJob *job, AduDb *db, AduRecord *record, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, frame_sql, "l", record->row->id);
  GError *local = NULL;
  gint64 since, answer_by;

  if (query == NULL)
    return FALSE;
  if (!adu_query_next (query, &local))
    {
      if (local == NULL)
        return no_case (error);
      g_propagate_error (error, local);
      return FALSE;
    }
  record->registered = adu_query_time (query, 0);
  record->registered_by = adu_query_dup (query, 1);
  record->lead_number = adu_query_dup (query, 2);
  record->confirmed = adu_query_int (query, 3) != 0;
  since = adu_query_int64 (query, 4);
  if (!adu_db_number (db, &answer_by, 0, error, answer_by_sql, "l", record->row->id))
    return FALSE;
  record->answer_by = (AduDay){ (gint32) answer_by };
  return read_deadlines (job, db, record, error) && read_tries (job, db, record, since, error);
}

/* Who passed it on to whom, as far as each disposition was decided by the one whom the one before it named. */
static gboolean
read_chain (AduJob *job, AduDb *db, AduRecord *record, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, chain_sql, "l", record->row->id);
  g_autoptr (GString) chain = g_string_new (NULL);
  GError *local = NULL;
  gint64 expected = 0;
  guint n = 0;

  if (query == NULL)
    return FALSE;
  for (; adu_query_next (query, &local); n++)
    {
      gint64 decider = adu_query_int64 (query, 0), recipient = adu_query_int64 (query, 1);

      if (n > 0 && recipient != expected)
        break;
      if (n == 0)
        g_string_append (chain, recipient != 0 ? office_of (job->snapshot, recipient) : adu_query_text (query, 2));
      g_string_prepend (chain, " → ");
      g_string_prepend (chain, office_of (job->snapshot, decider));
      expected = decider;
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  record->chain = n > 1 ? g_strdup (chain->str) : NULL;
  return TRUE;
}

AduRecord *
adu_record_read (AduJob *job, AduDb *db, gint64 id, AduCase **people, GError **error)
{
  g_autoptr (AduRecord) record = g_new0 (AduRecord, 1);
  AduSight sight;

  if (!adu_row_sql_sight (db, job->actor, id, &sight, error) || sight == ADU_SIGHT_NOTHING)
    return NULL;
  record->row = adu_row_sql_read (db, job->snapshot, job->actor, id, error);
  if (record->row == NULL)
    return NULL;
  record->may_reveal = sight == ADU_SIGHT_REVEAL && adu_actor_may (job->actor, ADU_MAY_REVEAL);
  record->value = adu_case_read_sql (db, job->snapshot, id, error);
  if (record->value == NULL)
    return NULL;
  if (people != NULL)
    *people = adu_case_copy (record->value);
  mask (record);
  if (!read_frame (job, db, record, error) || !read_chain (job, db, record, error) ||
      (record->history = adu_case_read_sql_history (db, id, error)) == NULL ||
      (record->attachments = adu_attachment_sql_list (db, id, 0, error)) == NULL)
    return NULL;
  adu_attachment_sql_guard (record->attachments, job->actor, sight);
  if (sight != ADU_SIGHT_REVEAL)
    mask_receivers (record->history);
  return g_steal_pointer (&record);
}

static gboolean
run_record (AduJob *job, AduDb *db, GError **error)
{
  GError *local = NULL;
  AduRecord *record = adu_record_read (job, db, ((const Input *) job->input)->id, NULL, &local);

  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (record == NULL)
    return no_case (error);
  adu_job_take_value (job, record, (GDestroyNotify) adu_record_free);
  return TRUE;
}

/* A secret case was opened: written before it is shown. */
static gboolean
run_opened (AduJob *job, AduDb *db, GError **error)
{
  gint64 id = ((const Input *) job->input)->id;
  g_autoptr (AduTxn) txn = adu_txn_begin (db, error);

  return txn != NULL &&
         adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "open", id, NULL, NULL, NULL, error) &&
         adu_txn_commit (txn, error);
}

static void
on_opened_noted (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (!adu_store_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, g_object_steal_data (G_OBJECT (task), "adu-record"), (GDestroyNotify) adu_record_free);
}

static void
on_record (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  AduRecord *record = adu_store_finish_value (result, &error);

  if (record == NULL)
    g_task_return_error (task, error);
  else if (!record->row->confidential)
    g_task_return_pointer (task, record, (GDestroyNotify) adu_record_free);
  else
    {
      AduJob *job = adu_job_new (run_opened, ADU_JOB_DONE, g_task_get_task_data (task),
                                 input_new (record->row->id, NULL), input_free);

      g_object_set_data_full (G_OBJECT (task), "adu-record", record, (GDestroyNotify) adu_record_free);
      adu_store_write (ADU_STORE (object), job, on_opened_noted, g_steal_pointer (&task));
    }
}

/**
 * adu_store_record_async:
 * @self: a register
 * @actor: who opens it
 * @id: a case
 * @cancellable: (nullable): stops the reading
 * @callback: gets an AduRecord without the people; NO_CASE if it is not there for @actor. A confidential case is
 *     journaled first, so beside somebody who writes it is refused READ_ONLY
 * @user_data: for @callback
 */
void
adu_store_record_async (AduStore *self, AduActor *actor, gint64 id, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, adu_store_record_async);
  if (actor != NULL)
    g_task_set_task_data (task, adu_actor_ref (actor), (GDestroyNotify) adu_actor_unref);
  adu_store_read (self, adu_job_new (run_record, ADU_JOB_VALUE, actor, input_new (id, NULL), input_free), cancellable,
                  on_record, task);
}

/* --- the people in it ----------------------------------------------------------------------------------------- */

gboolean
adu_record_check_reason (const char *reason, GError **error)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();

  if (adu_text_is_empty (reason))
    adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_REASON, 0);
  else if (adu_text_check (reason, -1, REASON_MAX, TRUE) != ADU_TEXT_FINE)
    adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_TOO_LONG, REASON_MAX);
  if (problems->len == 0)
    return TRUE;
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

static gboolean
run_reveal (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (AduCase) value = NULL;
  g_autoptr (AduTxn) txn = NULL;
  AduSight sight;

  if (!adu_row_sql_sight (db, job->actor, input->id, &sight, error))
    return FALSE;
  if (sight == ADU_SIGHT_NOTHING)
    return no_case (error);
  if (sight != ADU_SIGHT_REVEAL || !adu_actor_may (job->actor, ADU_MAY_REVEAL))
    {
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "the people are not for this role");
      return FALSE;
    }
  if (!adu_record_check_reason (input->reason, error))
    return FALSE;
  adu_trail_add (trail, "note", NULL, input->reason);
  txn = adu_txn_begin (db, error);
  if (txn == NULL || (value = adu_case_read_sql (db, job->snapshot, input->id, error)) == NULL ||
      !adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "reveal", input->id, NULL, trail, NULL,
                               error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_take_value (job, g_steal_pointer (&value), (GDestroyNotify) adu_case_free);
  return TRUE;
}

/**
 * adu_store_reveal_async:
 * @self: a register open for writing
 * @actor: who asks
 * @id: a case
 * @reason: why the people are needed
 * @callback: gets an AduCase with identity, after that was journaled; NOT_ALLOWED, or REFUSED without a reason
 * @user_data: for @callback
 */
void
adu_store_reveal_async (AduStore *self, AduActor *actor, gint64 id, const char *reason, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  adu_store_write (self, adu_job_new (run_reveal, ADU_JOB_VALUE, actor, input_new (id, reason), input_free), callback,
                   user_data);
}
