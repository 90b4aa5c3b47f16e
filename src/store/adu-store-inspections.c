/* adu-store-inspections.c — the calls about inspections: list, one whole, save, move, addendum, import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: main for the calls, a worker's for what they run.
 *
 * Every action carries a UUID made by the caller: the same one again finds what it did before and changes nothing.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-inspection-merge.h"
#include "store/adu-attachment-sql-private.h"
#include "store/adu-inspection-sql-private.h"
#include "store/adu-inspection-write-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-error-private.h"
#include "store/adu-store-private.h"

static gboolean
set_simple (GError **error, AduStoreError code, const char *what)
{
  g_set_error_literal (error, ADU_STORE_ERROR, (gint) code, what);
  return FALSE;
}

static gboolean
check_action (const char *action, GError **error)
{
  GPtrArray *problems = adu_problems_new ();

  if (action == NULL || adu_text_is_empty (action))
    adu_problems_add (problems, ADU_FIELD_ACTION, ADU_PROBLEM_REQUIRED, 0);
  else if (adu_text_check (action, -1, adu_field_info (ADU_FIELD_ACTION)->limit, FALSE) != ADU_TEXT_FINE)
    adu_problems_add (problems, ADU_FIELD_ACTION, ADU_PROBLEM_INVALID_TEXT, 0);
  return adu_inspection_refuse (problems, error);
}

static gboolean
check_sight (AduDb *db, const AduActor *actor, gint64 complaint, GError **error)
{
  AduSight sight;

  if (!adu_row_sql_sight (db, actor, complaint, &sight, error))
    return FALSE;
  return sight != ADU_SIGHT_NOTHING || set_simple (error, ADU_STORE_ERROR_NO_CASE, "no such case");
}

/* The case of an inspection, if it is there for @actor. */
static gboolean
find_case (AduDb *db, const AduActor *actor, gint64 inspection, gint64 *complaint, GError **error)
{
  return adu_db_number (db, complaint, 0, error,
                        "SELECT complaint FROM inspection WHERE id = ?1 AND removed IS NULL", "l", inspection) &&
         check_sight (db, actor, *complaint, error);
}

static gboolean
check_right (const AduActor *actor, GError **error)
{
  return adu_actor_may (actor, ADU_MAY_ATTACH) ||
         set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "this role writes no inspection");
}

/* ---- reading --------------------------------------------------------------------------------------------------- */

static gboolean
run_list (AduJob *job, AduDb *db, GError **error)
{
  AduInspectionList *list;

  if (job->actor == NULL)
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in");
  list = adu_inspection_sql_list (db, job->snapshot, job->actor, job->input, job->now, error);
  adu_job_take_value (job, list, (GDestroyNotify) adu_inspection_list_free);
  return list != NULL;
}

/**
 * adu_store_inspections_async:
 * @self: a register
 * @actor: who looks
 * @find: which inspections; all zero for every one
 * @cancellable: (nullable): stops it
 * @callback: gets an AduInspectionList
 * @user_data: for @callback
 */
void
adu_store_inspections_async (AduStore *self, AduActor *actor, const AduInspectionFind *find, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_list, ADU_JOB_VALUE, actor, g_memdup2 (find, sizeof *find), g_free),
                  cancellable, callback, user_data);
}

/* What the viewer's own roles may do with it now. */
static void
add_moves (AduInspectionRecord *record, const AduActor *actor)
{
  record->may_edit = adu_actor_may (actor, ADU_MAY_ATTACH) && adu_inspection_is_open (record->value->stage);
  record->n_moves = adu_inspection_moves (record->value->stage, adu_actor_roles (actor), record->moves);
}

static gboolean
run_one (AduJob *job, AduDb *db, GError **error)
{
  gint64 id = *(const gint64 *) job->input, complaint;
  g_autoptr (AduInspectionRecord) record = g_new0 (AduInspectionRecord, 1);
  AduSight sight;

  if (!find_case (db, job->actor, id, &complaint, error) ||
      !adu_row_sql_sight (db, job->actor, complaint, &sight, error))
    return FALSE;
  record->value = adu_inspection_sql_read (db, id, error);
  if (record->value == NULL ||
      !adu_db_text (db, &record->number, error, "SELECT number FROM complaint WHERE id = ?1", "l", complaint) ||
      !adu_db_text (db, &record->subject, error, "SELECT subject FROM complaint WHERE id = ?1", "l", complaint) ||
      (record->attachments = adu_attachment_sql_list (db, complaint, 0, error)) == NULL ||
      (record->addenda = adu_inspection_sql_addenda (db, id, error)) == NULL ||
      !adu_inspection_sql_digest (db, id, &record->digest, &record->signed_at, error))
    return FALSE;
  adu_attachment_sql_guard (record->attachments, job->actor, sight);
  add_moves (record, job->actor);
  adu_job_take_value (job, g_steal_pointer (&record), (GDestroyNotify) adu_inspection_record_free);
  return TRUE;
}

/**
 * adu_store_inspection_async:
 * @self: a register
 * @actor: who looks
 * @id: an inspection
 * @cancellable: (nullable): stops it
 * @callback: gets an AduInspectionRecord; NO_CASE if there is none, or not for @actor
 * @user_data: for @callback
 */
void
adu_store_inspection_async (AduStore *self, AduActor *actor, gint64 id, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_one, ADU_JOB_VALUE, actor, g_memdup2 (&id, sizeof id), g_free), cancellable,
                  callback, user_data);
}

/* ---- saving ---------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
  gint version;
  char *action;
  char *text;
  AduInspection *value;
  AduInspectionRequest *request;
  AduInspectionImport *import;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->action);
  g_free (input->text);
  adu_inspection_free (input->value);
  adu_inspection_request_free (input->request);
  adu_inspection_import_free (input->import);
  g_free (input);
}

static AduInspectionEntry
entry_of (const AduJob *job, const char *what)
{
  const Input *input = job->input;

  return (AduInspectionEntry){ .snapshot = job->snapshot,
                               .official = adu_actor_official (job->actor),
                               .at = job->now,
                               .action = input->action,
                               .what = what,
                               .version = input->version };
}

/* The inspection an action has planned or imported before. */
static gboolean
find_done (AduDb *db, const char *action, gint64 known, gint64 *id, GError **error)
{
  *id = known;
  return known != 0 || adu_db_number (db, id, 0, error,
                                      "SELECT i.id FROM inspection i JOIN journal j ON j.seq = i.seq WHERE j.uuid = ?1",
                                      "s", action);
}

static gboolean
run_save (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduInspection *value = input->value;
  AduInspectionEntry entry;
  g_autoptr (AduTxn) txn = NULL;
  gboolean done;

  if (!check_action (input->action, error) ||
      !(value->id != 0 ? find_case (db, job->actor, value->id, &value->case_id, error)
                       : check_sight (db, job->actor, value->case_id, error)) ||
      !check_right (job->actor, error) ||
      !adu_journal_sql_has_action (db, input->action, value->case_id, &done, error))
    return FALSE;
  if (done)
    return find_done (db, input->action, value->id, &job->number, error);
  entry = entry_of (job, value->id == 0 ? "inspection-plan" : "inspection-save");
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !adu_inspection_sql_save (db, value, &entry, &job->number, error) || !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_changed_case (job, value->case_id);
  return TRUE;
}

static AduJob *
new_job (AduJobRun run, AduJobResult result, AduActor *actor, const char *action, Input **input)
{
  AduJob *job;

  *input = g_new0 (Input, 1);
  (*input)->action = g_strdup (action);
  job = adu_job_new (run, result, actor, *input, input_free);
  job->action = g_strdup (action);
  return job;
}

/**
 * adu_store_save_inspection_async:
 * @self: a register
 * @actor: officer, head, handler or inspector
 * @action: UUID of the action
 * @value: the inspection; id 0 plans a new one
 * @version: as it was seen; 0: whatever it is
 * @callback: gets its id by adu_store_finish_number()
 * @user_data: for @callback
 */
void
adu_store_save_inspection_async (AduStore *self, AduActor *actor, const char *action, const AduInspection *value,
                                 gint version, GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input;
  AduJob *job = new_job (run_save, ADU_JOB_NUMBER, actor, action, &input);

  input->value = adu_inspection_copy (value);
  input->version = version;
  adu_store_write (self, job, callback, user_data);
}

/* ---- moving ---------------------------------------------------------------------------------------------------- */

/* One's own decision those may record who work on inspections; that of another who receives complaints. */
static gboolean
check_recorder (const AduActor *actor, const AduInspectionRequest *request, GError **error)
{
  if (actor != NULL && ((adu_actor_official (actor) == request->decided_by && adu_actor_may (actor, ADU_MAY_ATTACH)) ||
                        adu_actor_may (actor, ADU_MAY_REGISTER)))
    return TRUE;
  return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "record a move of an inspection");
}

static gboolean
run_move (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduInspectionEntry entry;
  g_autoptr (AduTxn) txn = NULL;
  gint64 complaint;
  gboolean done;

  if (!check_action (input->action, error) || !find_case (db, job->actor, input->id, &complaint, error) ||
      !check_recorder (job->actor, input->request, error) ||
      !adu_journal_sql_has_action (db, input->action, complaint, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  entry = entry_of (job, NULL);
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !adu_inspection_sql_move (db, input->id, input->request, &entry, error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_changed_case (job, complaint);
  return TRUE;
}

/**
 * adu_store_move_inspection_async:
 * @self: a register
 * @actor: who records it
 * @id: the inspection
 * @version: as it was seen; 0: whatever it is
 * @request: the move
 * @callback: called when it is saved, see adu_store_finish()
 * @user_data: for @callback
 */
void
adu_store_move_inspection_async (AduStore *self, AduActor *actor, gint64 id, gint version,
                                 const AduInspectionRequest *request, GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input;
  AduJob *job = new_job (run_move, ADU_JOB_DONE, actor, request->action, &input);

  input->id = id;
  input->version = version;
  input->request = adu_inspection_request_copy (request);
  adu_store_write (self, job, callback, user_data);
}

/* ---- addenda --------------------------------------------------------------------------------------------------- */

static gboolean
run_addendum (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduInspectionEntry entry;
  g_autoptr (AduTxn) txn = NULL;
  gint64 complaint;
  gboolean done;

  if (!check_action (input->action, error) || !find_case (db, job->actor, input->id, &complaint, error) ||
      !check_right (job->actor, error) ||
      !adu_journal_sql_has_action (db, input->action, complaint, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  entry = entry_of (job, NULL);
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !adu_inspection_sql_add_addendum (db, input->id, input->text, &entry, error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_changed_case (job, complaint);
  return TRUE;
}

/**
 * adu_store_add_addendum_async:
 * @self: a register
 * @actor: officer, head, handler or inspector
 * @action: UUID of the action
 * @id: an inspection that is signed
 * @text: what is corrected, and why
 * @callback: called when it is saved, see adu_store_finish()
 * @user_data: for @callback
 */
void
adu_store_add_addendum_async (AduStore *self, AduActor *actor, const char *action, gint64 id, const char *text,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input;
  AduJob *job = new_job (run_addendum, ADU_JOB_DONE, actor, action, &input);

  input->id = id;
  input->text = g_strdup (text);
  adu_store_write (self, job, callback, user_data);
}

/* ---- importing ------------------------------------------------------------------------------------------------- */

static gboolean
attach_pictures (AduDb *db, gint64 seq, GArray *ids, gpointer data, GError **error)
{
  const AduJob *job = data;
  const AduInspectionImport *import = ((const Input *) job->input)->import;

  return adu_attachment_sql_add (db, import->case_id, seq, adu_actor_official (job->actor), job->now,
                                 import->evidence, ids, error) &&
         adu_db_run (db, error, "UPDATE complaint SET evidence = evidence + ?2, version = version + 1 WHERE id = ?1",
                     "li", import->case_id, (gint) ids->len);
}

/* A sheet names its team: whoever is called like an official is that official. */
static void
find_officials (AduInspection *value, const AduSnapshot *snapshot)
{
  for (guint i = 0; i < value->people->len; i++)
    {
      AduInspectionPerson *person = g_ptr_array_index (value->people, i);
      g_autofree char *name = adu_text_fold (person->name != NULL ? person->name : "");

      for (guint n = 0; person->part <= ADU_PART_MEMBER && person->official == 0 && n < snapshot->officials->len; n++)
        {
          const AduOfficial *official = g_ptr_array_index (snapshot->officials, n);
          g_autofree char *other = adu_text_fold (official->name);

          if (official->active && g_str_equal (name, other))
            person->official = official->id;
        }
    }
}

static gboolean
write_import (AduJob *job, AduDb *db, GError **error)
{
  const AduInspectionImport *import = ((const Input *) job->input)->import;
  g_autoptr (AduInspection) before =
    import->inspection != 0 ? adu_inspection_sql_read (db, import->inspection, error) : NULL;
  g_autoptr (AduInspection) merged = NULL;
  AduInspectionEntry entry = entry_of (job, "inspection-import");

  if (import->inspection != 0 && before == NULL)
    return FALSE;
  if (before != NULL && before->case_id != import->case_id)
    return set_simple (error, ADU_STORE_ERROR_NO_CASE, "an inspection of another case");
  merged = before != NULL ? adu_inspection_merge (before, import->value) : adu_inspection_copy (import->value);
  find_officials (merged, job->snapshot);
  return adu_inspection_sql_import (db, before, merged, before != NULL ? before->findings->len : 0, attach_pictures,
                                    job, &entry, &job->number, error);
}

static gboolean
run_import (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  const AduInspectionImport *import = input->import;
  g_autoptr (AduTxn) txn = NULL;
  gboolean done;

  if (!check_action (input->action, error) || !check_sight (db, job->actor, import->case_id, error) ||
      !check_right (job->actor, error) || !adu_attachment_sql_check (import->evidence, error) ||
      !adu_journal_sql_has_action (db, input->action, import->case_id, &done, error))
    return FALSE;
  if (done)
    return find_done (db, input->action, import->inspection, &job->number, error);
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !write_import (job, db, error) || !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_changed_case (job, import->case_id);
  return TRUE;
}

/**
 * adu_store_import_inspection_async:
 * @self: a register
 * @actor: officer, head, handler or inspector
 * @action: UUID of the action, by which it can be taken back
 * @import: (transfer full): what is added
 * @callback: gets the inspection's id by adu_store_finish_number()
 * @user_data: for @callback
 */
void
adu_store_import_inspection_async (AduStore *self, AduActor *actor, const char *action, AduInspectionImport *import,
                                   GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input;
  AduJob *job = new_job (run_import, ADU_JOB_NUMBER, actor, action, &input);

  input->import = import;
  adu_store_write (self, job, callback, user_data);
}
