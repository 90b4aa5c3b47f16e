/* adu-store-export.c — whole cases in order, for a file that leaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the call main, the jobs a worker's.
 *
 * Two jobs: the first, on the writing thread, decides which cases and whose people, and journals it; the second reads
 * them on a reading thread in one transaction, so that the file is the register of one moment.
 */
#include "config.h"

#include <string.h>

#include "core/adu-mask.h"
#include "store/adu-find-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-record-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-export.h"
#include "store/adu-store-private.h"

/* Both jobs' input; shared, the second begins when the first has ended. */
typedef struct
{
  AduFind *find;    /* nullable */
  GArray *ids;      /* of gint64; made by the first job from @find */
  GHashTable *open; /* set of ids whose people leave, as &gint64 of @ids; NULL: masked */
  char *reveal;
  char *instead;
  AduExportSink sink;
  gpointer sink_data;
  GCancellable *cancellable; /* asked between two cases: their statements are too short to be interrupted; nullable */
} Input;

static void
input_clear (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->find, adu_find_unref);
  g_clear_pointer (&input->open, g_hash_table_unref);
  g_clear_pointer (&input->ids, g_array_unref);
  g_clear_object (&input->cancellable);
  g_free (input->reveal);
  g_free (input->instead);
}

static void
input_unref (gpointer data)
{
  g_rc_box_release_full (data, input_clear);
}

static Input *
input_new (const AduExportRequest *request, AduExportSink sink, gpointer sink_data)
{
  Input *input = g_rc_box_new0 (Input);

  input->find = request->find != NULL ? adu_find_ref (request->find) : NULL;
  if (request->find == NULL)
    {
      input->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint) request->n_ids);
      if (request->n_ids > 0)
        g_array_append_vals (input->ids, request->ids, (guint) request->n_ids);
    }
  input->reveal = g_strdup (request->reveal);
  input->instead = g_strdup (request->instead);
  input->sink = sink;
  input->sink_data = sink_data;
  return input;
}

/* --- which ----------------------------------------------------------------------------------------------------- */

static gboolean
find_ids (AduJob *job, AduDb *db, Input *input, GError **error)
{
  const AduFindContext context = { .actor = job->actor,
                                   .today = adu_zone_day (job->snapshot->zone, job->now),
                                   .zone = job->snapshot->zone,
                                   .number_pattern = job->snapshot->office->text[ADU_OFFICE_NUMBER_PATTERN] };

  if (input->ids == NULL)
    input->ids = adu_find_sql_ids (db, input->find, &context, 0, error);
  return input->ids != NULL;
}

static gboolean
needs_actor (AduJob *job, gboolean reveals, GError **error)
{
  if (job->actor != NULL && (!reveals || adu_actor_may (job->actor, ADU_MAY_REVEAL)))
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED,
                       job->actor == NULL ? "nobody is signed in" : "the people are not for this role");
  return FALSE;
}

/* Journals each case whose people the actor may take along, and remembers it. */
static gboolean
open_cases (AduJob *job, AduDb *db, Input *input, const char *uuid, const AduTrail *trail, GError **error)
{
  input->open = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < input->ids->len; i++)
    {
      gint64 *id = &g_array_index (input->ids, gint64, i);
      AduSight sight;

      if (!adu_row_sql_sight (db, job->actor, *id, &sight, error))
        return FALSE;
      if (sight != ADU_SIGHT_REVEAL)
        continue;
      if (!adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "reveal", *id, uuid, trail, NULL,
                                   error))
        return FALSE;
      g_hash_table_add (input->open, id);
    }
  return TRUE;
}

static gboolean
run_note (AduJob *job, AduDb *db, GError **error)
{
  Input *input = job->input;
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (AduTxn) txn = NULL;
  g_autofree char *uuid = g_uuid_string_random ();

  if (!needs_actor (job, input->reveal != NULL, error) ||
      (input->reveal != NULL && !adu_record_check_reason (input->reveal, error)))
    return FALSE;
  if (input->reveal != NULL)
    adu_trail_add (trail, "note", NULL, input->reveal);
  txn = adu_txn_begin (db, error);
  return txn != NULL && find_ids (job, db, input, error) &&
         (input->reveal == NULL || open_cases (job, db, input, uuid, trail, error)) &&
         adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "export-list", 0, uuid, trail,
                                 NULL, error) &&
         adu_txn_commit (txn, error);
}

/* --- as they leave --------------------------------------------------------------------------------------------- */

static void
mask_text (const AduMask *mask, const char *instead, char **text)
{
  char *masked;

  if (*text == NULL)
    return;
  masked = mask != NULL ? adu_mask_apply (mask, *text, instead) : NULL;
  g_free (*text);
  *text = masked;
}

/* The history in a masked file: words without people, no values that a text once had. */
static void
mask_history (GPtrArray *history, const AduMask *mask, const char *instead)
{
  for (guint i = 0; i < history->len; i++)
    {
      AduEntry *entry = g_ptr_array_index (history, i);

      mask_text (mask, instead, &entry->note);
      g_clear_pointer (&entry->by, g_free); /* who took an answer: often the complainant */
      mask_text (mask, instead, &entry->to_name);
      g_ptr_array_set_size (entry->changes, 0);
    }
}

/* Whether a text of a case says something of its own, rather than a code or a number of another book. */
static gboolean
is_words (AduField field)
{
  return field != ADU_FIELD_TRACKING_ID && adu_field_info (field)->kind != ADU_FIELD_KIND_CODE;
}

static void
mask_record (AduExported *exported, const AduCase *people, const char *instead)
{
  AduRecord *record = exported->record;
  g_autoptr (AduMask) mask = NULL;

  exported->withheld = record->row->confidential;
  if (!exported->withheld)
    mask = adu_mask_new_for_case (people);
  adu_case_set_text (record->value, ADU_FIELD_DESCRIPTION, NULL);
  for (guint field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    if (is_words ((AduField) field) && field != ADU_FIELD_UNIT)
      mask_text (mask, instead, &record->value->text[field]);
  mask_text (mask, instead, &record->row->subject);
  /* a unit that is not in the list was typed like any other text */
  if (record->row->unit == 0)
    {
      mask_text (mask, instead, &record->row->unit_name);
      mask_text (mask, instead, &record->value->text[ADU_FIELD_UNIT]);
    }
  mask_history (record->history, mask, instead);
  g_ptr_array_set_size (record->attachments, 0);
}

static gboolean
give (AduJob *job, AduDb *db, const Input *input, guint n, GError **error)
{
  gint64 id = g_array_index (input->ids, gint64, n);
  g_autoptr (AduCase) people = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (AduRecord) record = adu_record_read (job, db, id, &people, &local);
  AduExported exported = { .record = record };

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (record == NULL)
    return TRUE;
  exported.revealed = input->open != NULL && g_hash_table_contains (input->open, &id);
  if (exported.revealed)
    {
      adu_case_free (record->value);
      record->value = g_steal_pointer (&people);
    }
  else
    mask_record (&exported, people, input->instead != NULL ? input->instead : "***");
  job->number++;
  return input->sink (&exported, n + 1, input->ids->len, input->sink_data, error);
}

static gboolean
run_give (AduJob *job, AduDb *db, GError **error)
{
  Input *input = job->input;
  gboolean fine;

  job->number = 0;
  if (!needs_actor (job, input->reveal != NULL, error) || !adu_db_run (db, error, "BEGIN", ""))
    return FALSE;
  fine = find_ids (job, db, input, error);
  for (guint i = 0; fine && i < input->ids->len; i++)
    fine = !g_cancellable_set_error_if_cancelled (input->cancellable, error) && give (job, db, input, i, error);
  adu_db_set_cancellable (db, NULL); /* the connection is given back as it was */
  /* it only read */
  return adu_db_run (db, fine ? error : NULL, "ROLLBACK", "") && fine;
}

/* --- the call -------------------------------------------------------------------------------------------------- */

typedef struct
{
  Input *input;
  AduActor *actor;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  input_unref (call->input);
  g_clear_pointer (&call->actor, adu_actor_unref);
  g_free (call);
}

static void
on_given (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gint64 n = adu_store_finish_number (result, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, (gssize) n);
}

static void
start_giving (AduStore *self, GTask *task)
{
  Call *call = g_task_get_task_data (task);
  AduJob *job = adu_job_new (run_give, ADU_JOB_NUMBER, call->actor, g_rc_box_acquire (call->input), input_unref);

  adu_store_read (self, job, g_task_get_cancellable (task), on_given, task);
}

static void
on_noted (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  GError *error = NULL;

  if (adu_store_finish (result, &error))
    start_giving (ADU_STORE (object), task);
  else
    {
      g_task_return_error (task, error);
      g_object_unref (task);
    }
}

/**
 * adu_store_export_async:
 * @self: a register; for names one open for writing
 * @actor: who asks
 * @request: what, and whether with the people in it
 * @sink: (scope async): gets case after case on a reading thread
 * @sink_data: for @sink; must live until @callback
 * @cancellable: (nullable): stops the reading
 * @callback: gets how many cases the sink got. NOT_ALLOWED or REFUSED where names are asked for without right or
 *     reason
 * @user_data: for @callback
 */
void
adu_store_export_async (AduStore *self, AduActor *actor, const AduExportRequest *request, AduExportSink sink,
                        gpointer sink_data, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Call *call = g_new0 (Call, 1);

  g_task_set_source_tag (task, adu_store_export_async);
  call->input = input_new (request, sink, sink_data);
  call->input->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  call->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  g_task_set_task_data (task, call, call_free);
  if (request->reveal == NULL && adu_store_is_read_only (self))
    {
      start_giving (self, task);
      return;
    }
  adu_store_write (self, adu_job_new (run_note, ADU_JOB_DONE, actor, g_rc_box_acquire (call->input), input_unref),
                   on_noted, task);
}
