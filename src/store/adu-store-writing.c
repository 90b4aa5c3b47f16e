/* adu-store-writing.c — the calls that change a case: register, edit, step, bulk step, undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: main for the calls, the writing one for what they run.
 *
 * Every action carries a UUID made by the caller: the same one again finds what it did before and changes nothing.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-secrecy.h"
#include "store/adu-attachment-sql-private.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-case-sql-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-step-sql-private.h"
#include "store/adu-store-error-private.h"
#include "store/adu-store-private.h"
#include "store/adu-undo-sql-private.h"

static gboolean
set_simple (GError **error, AduStoreError code, const char *what)
{
  g_set_error_literal (error, ADU_STORE_ERROR, (gint) code, what);
  return FALSE;
}

static gboolean
refuse_field (GError **error, AduField field, AduProblemCode code)
{
  GPtrArray *problems = adu_problems_new ();

  adu_problems_add (problems, field, code, 0);
  g_propagate_error (error, adu_store_error_new_refused (problems));
  return FALSE;
}

/* A UUID is asked of every writing call. */
static gboolean
check_action (const char *action, GError **error)
{
  if (action == NULL || adu_text_is_empty (action))
    return refuse_field (error, ADU_FIELD_ACTION, ADU_PROBLEM_REQUIRED);
  if (adu_text_check (action, -1, adu_field_info (ADU_FIELD_ACTION)->limit, FALSE) != ADU_TEXT_FINE)
    return refuse_field (error, ADU_FIELD_ACTION, ADU_PROBLEM_INVALID_TEXT);
  return TRUE;
}

/* Why something is done, or what is noted with it: nothing that no history could show. */
static gboolean
check_reason (const char *reason, GError **error)
{
  GPtrArray *problems = adu_problems_new ();

  adu_field_check_text (ADU_FIELD_NOTE, reason, problems);
  if (problems->len == 0)
    {
      g_ptr_array_unref (problems);
      return TRUE;
    }
  g_propagate_error (error, adu_store_error_new_refused (problems));
  return FALSE;
}

/* Whether the case is there for @actor. */
static gboolean
check_sight (AduDb *db, const AduActor *actor, gint64 id, GError **error)
{
  AduSight sight;

  if (!adu_row_sql_sight (db, actor, id, &sight, error))
    return FALSE;
  return sight != ADU_SIGHT_NOTHING || set_simple (error, ADU_STORE_ERROR_NO_CASE, "no such case");
}

/* ---- registering ----------------------------------------------------------------------------------------------- */

typedef struct
{
  char *action;
  AduCase *value;
  GPtrArray *evidence;
  gint64 *denied;
  gsize n_denied;
} RegisterInput;

static void
register_input_free (gpointer data)
{
  RegisterInput *input = data;

  g_free (input->action);
  adu_case_free (input->value);
  g_clear_pointer (&input->evidence, g_ptr_array_unref);
  g_free (input->denied);
  g_free (input);
}

/* What was written down before it was registered goes in the same moment. A draft that stayed behind would be gone on
 * with under an action that is spent, and the next complaint written into it would be taken for this one. */
static gboolean
drop_draft (AduDb *db, const AduCaseEntry *entry, GError **error)
{
  gint64 is_its;

  if (!adu_db_number (db, &is_its, 0, error, "SELECT instr (text, ?3) > 0 FROM draft WHERE owner = ?1 AND form = ?2",
                      "lss", entry->official, ADU_DRAFT_INTAKE, entry->action))
    return FALSE;
  return is_its == 0 || adu_db_run (db, error, "DELETE FROM draft WHERE owner = ?1 AND form IN (?2, ?3)", "lss",
                                    entry->official, ADU_DRAFT_INTAKE, ADU_DRAFT_INTAKE_EVIDENCE);
}

static gboolean
run_register (AduJob *job, AduDb *db, GError **error)
{
  RegisterInput *input = job->input;
  AduCaseEntry entry = {
    .snapshot = job->snapshot,
    .value = input->value,
    .action = input->action,
    .at = job->now,
    .official = job->actor != NULL ? adu_actor_official (job->actor) : 0,
    .denied = input->denied,
    .n_denied = input->n_denied,
    .evidence = input->evidence,
    .index = TRUE,
  };
  g_autoptr (AduTxn) txn = NULL;
  gint64 before;

  if (!adu_actor_may (job->actor, ADU_MAY_REGISTER))
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "register");
  if (!check_action (input->action, error))
    return FALSE;
  txn = adu_txn_begin (db, error);
  if (txn == NULL ||
      !adu_db_number (db, &before, 0, error, "SELECT id FROM complaint WHERE action = ?1", "s", input->action))
    return FALSE;
  if (before != 0)
    {
      job->number = before;
      return TRUE;
    }
  if (!adu_attachment_sql_check (input->evidence, error) ||
      !adu_case_sql_check (db, input->value, job->now, 0, error) ||
      !adu_case_sql_register (db, &entry, &job->number, error) || !drop_draft (db, &entry, error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_changed_case (job, job->number);
  return TRUE;
}

/**
 * adu_store_register_async:
 * @self: a register
 * @actor: who records it; may register
 * @action: UUID of the action
 * @value: the complaint
 * @evidence: (nullable) (element-type AduEvidence): files and notes that come with it
 * @denied: (array length=n_denied) (nullable): officials it is about
 * @n_denied: how many
 * @callback: gets the id by adu_store_finish_number()
 * @user_data: for @callback
 */
void
adu_store_register_async (AduStore *self,
                          AduActor *actor,
                          const char *action,
                          const AduCase *value,
                          GPtrArray *evidence,
                          const gint64 *denied,
                          gsize n_denied,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  RegisterInput *input = g_new0 (RegisterInput, 1);
  AduJob *job;

  input->action = g_strdup (action);
  input->value = adu_case_copy (value);
  input->evidence = evidence != NULL ? g_ptr_array_ref (evidence) : NULL;
  input->denied = g_memdup2 (denied, n_denied * sizeof *denied);
  input->n_denied = n_denied;
  job = adu_job_new (run_register, ADU_JOB_NUMBER, actor, input, register_input_free);
  job->action = g_strdup (action);
  adu_store_write (self, job, callback, user_data);
}

/* ---- correcting ------------------------------------------------------------------------------------------------ */

typedef struct
{
  char *action;
  gint64 id;
  gint version;
  AduCase *value;
  AduField *fields;
  gsize n;
  char *reason;
} EditInput;

static void
edit_input_free (gpointer data)
{
  EditInput *input = data;

  g_free (input->action);
  adu_case_free (input->value);
  g_free (input->fields);
  g_free (input->reason);
  g_free (input);
}

/* What the head sets has a step of its own, with its own rule of who decides. */
static gboolean
belongs_to_step (AduField field)
{
  return field == ADU_FIELD_KIND || field == ADU_FIELD_TOPIC || field == ADU_FIELD_SUPERVISORY ||
         field == ADU_FIELD_INSPECTION || field == ADU_FIELD_CONFIDENTIAL;
}

/* Changed by who may see the people only: who they are, and whether that is hidden. An id_card or standing tells
 * nothing, but stands with it. */
static gboolean
is_guarded (AduField field)
{
  return adu_field_info (field)->identity || field == ADU_FIELD_ANONYMOUS;
}

static gboolean
check_edit_right (AduDb *db, AduJob *job, const EditInput *input, GError **error)
{
  AduSight sight;

  if (!adu_actor_may (job->actor, ADU_MAY_REGISTER))
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "edit");
  if (!adu_row_sql_sight (db, job->actor, input->id, &sight, error))
    return FALSE;
  if (sight == ADU_SIGHT_NOTHING)
    return set_simple (error, ADU_STORE_ERROR_NO_CASE, "no such case");
  for (gsize i = 0; i < input->n; i++)
    if (belongs_to_step (input->fields[i]))
      return refuse_field (error, input->fields[i], ADU_PROBLEM_RIGHT);
    else if (sight != ADU_SIGHT_REVEAL && is_guarded (input->fields[i]))
      return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "identity");
  return TRUE;
}

static gboolean
check_version (AduDb *db, gint64 id, gint version, GError **error)
{
  gint64 is;

  if (!adu_db_number (db, &is, 0, error, "SELECT version FROM complaint WHERE id = ?1", "l", id))
    return FALSE;
  return version == 0 || version == is || set_simple (error, ADU_STORE_ERROR_CONFLICT, "changed meanwhile");
}

static gboolean
run_edit (AduJob *job, AduDb *db, GError **error)
{
  EditInput *input = job->input;
  g_autoptr (AduCase) before = NULL;
  g_autoptr (AduCase) after = NULL;
  g_autoptr (AduTxn) txn = NULL;
  AduCaseEdit edit;
  gboolean done;

  if (!check_action (input->action, error) || !check_reason (input->reason, error) ||
      !check_edit_right (db, job, input, error) ||
      !adu_journal_sql_has_action (db, input->action, input->id, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !check_version (db, input->id, input->version, error))
    return FALSE;
  before = adu_case_read_sql (db, job->snapshot, input->id, error);
  if (before == NULL)
    return FALSE;
  after = adu_case_copy (before);
  for (gsize i = 0; i < input->n; i++)
    adu_case_sql_copy_field (after, input->value, input->fields[i]);
  edit = (AduCaseEdit){ job->snapshot, before, after, input->fields, input->n, input->action, input->reason, job->now,
                        adu_actor_official (job->actor) };
  if (!adu_case_sql_check (db, after, job->now, input->id, error) || !adu_case_sql_edit (db, input->id, &edit, error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_changed_case (job, input->id);
  return TRUE;
}

/**
 * adu_store_edit_async:
 * @self: a register
 * @actor: who corrects it
 * @action: UUID of the action
 * @id: the complaint
 * @version: as it was seen; 0: whatever it is
 * @value: the corrected fields
 * @fields: (array length=n): which fields of @value count
 * @n: how many
 * @reason: (nullable): why
 * @callback: called when it is saved, see adu_store_finish()
 * @user_data: for @callback
 */
void
adu_store_edit_async (AduStore *self,
                      AduActor *actor,
                      const char *action,
                      gint64 id,
                      gint version,
                      const AduCase *value,
                      const AduField *fields,
                      gsize n,
                      const char *reason,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  EditInput *input = g_new0 (EditInput, 1);
  AduJob *job;

  input->action = g_strdup (action);
  input->id = id;
  input->version = version;
  input->value = adu_case_copy (value);
  input->fields = g_memdup2 (fields, n * sizeof *fields);
  input->n = n;
  input->reason = g_strdup (reason);
  job = adu_job_new (run_edit, ADU_JOB_DONE, actor, input, edit_input_free);
  job->action = g_strdup (action);
  adu_store_write (self, job, callback, user_data);
}

/* ---- steps ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  AduStepRequest *request;
  gint version;
  gint64 *ids;
  gsize n;
} StepInput;

static void
step_input_free (gpointer data)
{
  StepInput *input = data;

  adu_step_request_free (input->request);
  g_free (input->ids);
  g_free (input);
}

/* One's own decision anybody may record; that of another who receives or decides. */
static gboolean
check_recorder (AduJob *job, const AduStepRequest *request, GError **error)
{
  if (job->actor != NULL && (adu_actor_official (job->actor) == request->decided_by ||
                             adu_actor_may (job->actor, ADU_MAY_RECORD_FOR_OTHERS)))
    return TRUE;
  return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "record a step");
}

/* A case is not merged into one that is not there for who records it. */
static gboolean
check_lead (AduJob *job, AduDb *db, const AduStepRequest *request, GError **error)
{
  AduSight sight;

  if (request->step != ADU_STEP_MERGE || request->lead == 0)
    return TRUE;
  if (!adu_row_sql_sight (db, job->actor, request->lead, &sight, error))
    return FALSE;
  return sight != ADU_SIGHT_NOTHING || refuse_field (error, ADU_FIELD_LEAD, ADU_PROBLEM_LEAD_CASE);
}

static gboolean
record_one (AduJob *job, AduDb *db, gint64 id, const StepInput *input, GError **error)
{
  AduStepEntry entry = {
    .snapshot = job->snapshot,
    .request = input->request,
    .official = adu_actor_official (job->actor),
    .at = job->now,
    .version = input->version,
  };
  gboolean done;

  if (!check_sight (db, job->actor, id, error) ||
      !adu_journal_sql_has_action (db, input->request->action, id, &done, error))
    return FALSE;
  if (!done && !check_lead (job, db, input->request, error))
    return FALSE;
  if (!done && !adu_step_sql_record (db, id, &entry, error))
    return FALSE;
  if (!done)
    adu_job_changed_case (job, id);
  return TRUE;
}

static gboolean
run_step (AduJob *job, AduDb *db, GError **error)
{
  StepInput *input = job->input;
  g_autoptr (AduTxn) txn = NULL;

  if (!check_action (input->request->action, error) || !check_recorder (job, input->request, error))
    return FALSE;
  txn = adu_txn_begin (db, error);
  return txn != NULL && record_one (job, db, input->ids[0], input, error) && adu_txn_commit (txn, error);
}

static AduJob *
step_job (AduJobRun run,
          AduJobResult result,
          AduActor *actor,
          const gint64 *ids,
          gsize n,
          gint version,
          const AduStepRequest *request)
{
  StepInput *input = g_new0 (StepInput, 1);
  AduJob *job = adu_job_new (run, result, actor, input, step_input_free);

  input->request = adu_step_request_copy (request);
  input->version = version;
  input->ids = g_memdup2 (ids, n * sizeof *ids);
  input->n = n;
  job->action = g_strdup (request->action);
  return job;
}

/**
 * adu_store_step_async:
 * @self: a register
 * @actor: who records it
 * @id: the complaint
 * @version: as it was seen; 0: whatever it is
 * @request: the step
 * @callback: called when it is saved, see adu_store_finish()
 * @user_data: for @callback
 */
void
adu_store_step_async (AduStore *self,
                      AduActor *actor,
                      gint64 id,
                      gint version,
                      const AduStepRequest *request,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  adu_store_write (self, step_job (run_step, ADU_JOB_DONE, actor, &id, 1, version, request), callback, user_data);
}

static void
refusal_free (gpointer data)
{
  AduRefusal *refusal = data;

  g_free (refusal->number);
  g_clear_pointer (&refusal->problems, g_ptr_array_unref);
  g_free (refusal);
}

static gboolean
add_refusal (AduDb *db, AduBulkResult *result, gint64 id, const GError *refused, GError **error)
{
  AduRefusal *refusal = g_new0 (AduRefusal, 1);
  const GPtrArray *problems = adu_store_error_problems (refused);

  refusal->id = id;
  refusal->problems = problems != NULL ? g_ptr_array_ref ((GPtrArray *) problems) : adu_problems_new ();
  g_ptr_array_add (result->refused, refusal);
  return adu_db_text (db, &refusal->number, error, "SELECT number FROM complaint WHERE id = ?1", "l", id);
}

/* A case that is refused is named; any other error takes all of them back. */
static gboolean
run_bulk_step (AduJob *job, AduDb *db, GError **error)
{
  StepInput *input = job->input;
  g_autoptr (AduBulkResult) result = g_new0 (AduBulkResult, 1);
  g_autoptr (AduTxn) txn = NULL;

  result->done = g_array_new (FALSE, FALSE, sizeof (gint64));
  result->refused = g_ptr_array_new_with_free_func (refusal_free);
  if (!check_action (input->request->action, error) || !check_recorder (job, input->request, error))
    return FALSE;
  txn = adu_txn_begin (db, error);
  if (txn == NULL)
    return FALSE;
  for (gsize i = 0; i < input->n; i++)
    {
      g_autoptr (GError) refused = NULL;

      if (record_one (job, db, input->ids[i], input, &refused))
        g_array_append_val (result->done, input->ids[i]);
      else if (!g_error_matches (refused, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED))
        {
          g_propagate_error (error, g_steal_pointer (&refused));
          return FALSE;
        }
      else if (!add_refusal (db, result, input->ids[i], refused, error))
        return FALSE;
    }
  if (!adu_txn_commit (txn, error))
    return FALSE;
  adu_job_take_value (job, g_steal_pointer (&result), (GDestroyNotify) adu_bulk_result_free);
  return TRUE;
}

/**
 * adu_store_bulk_step_async:
 * @self: a register
 * @actor: who records it
 * @ids: (array length=n): the complaints
 * @n: how many
 * @request: the same step for all of them
 * @callback: gets an AduBulkResult by adu_store_finish_value()
 * @user_data: for @callback
 */
void
adu_store_bulk_step_async (AduStore *self,
                           AduActor *actor,
                           const gint64 *ids,
                           gsize n,
                           const AduStepRequest *request,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  adu_store_write (self, step_job (run_bulk_step, ADU_JOB_VALUE, actor, ids, n, 0, request), callback, user_data);
}

/* ---- undo ------------------------------------------------------------------------------------------------------ */

/* Who did it takes it back, or who may record for others. */
static gboolean
check_undo_right (AduDb *db, AduJob *job, GError **error)
{
  gint64 did;

  if (!adu_db_number (db, &did, 0, error, "SELECT actor FROM journal WHERE uuid = ?1 LIMIT 1", "s",
                      (const char *) job->input))
    return FALSE;
  if (job->actor != NULL && (did == adu_actor_official (job->actor) || adu_actor_may (job->actor, ADU_MAY_RECORD_FOR_OTHERS)))
    return TRUE;
  return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "undo");
}

static gboolean
run_undo (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AduTxn) txn = NULL;
  gboolean done;

  if (!check_action (job->input, error) || !check_undo_right (db, job, error) ||
      !adu_journal_sql_has_action (db, job->action, 0, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !adu_undo_sql_take_back (db, job->snapshot, job->input, job->now,
                                              adu_actor_official (job->actor), ids, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!check_sight (db, job->actor, g_array_index (ids, gint64, i), error))
      return FALSE;
  if (!adu_txn_commit (txn, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    adu_job_changed_case (job, g_array_index (ids, gint64, i));
  return TRUE;
}

/**
 * adu_store_undo_async:
 * @self: a register
 * @actor: who takes it back
 * @action: UUID of what is to be taken back
 * @callback: called when it is done, see adu_store_finish(); UNDO if it cannot be
 * @user_data: for @callback
 */
void
adu_store_undo_async (AduStore *self,
                      AduActor *actor,
                      const char *action,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  AduJob *job = adu_job_new (run_undo, ADU_JOB_DONE, actor, g_strdup (action), g_free);

  job->action = action != NULL ? adu_undo_sql_uuid (action) : NULL;
  adu_store_write (self, job, callback, user_data);
}

/* ---- what left ------------------------------------------------------------------------------------------------- */

typedef struct
{
  char *what;
  gint64 id;
  char *reason;
} NoteInput;

static void
note_input_free (gpointer data)
{
  NoteInput *input = data;

  g_free (input->what);
  g_free (input->reason);
  g_free (input);
}

static gboolean
run_note (AduJob *job, AduDb *db, GError **error)
{
  NoteInput *input = job->input;
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (AduTxn) txn = NULL;

  if (job->actor == NULL)
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in");
  if (!check_reason (input->reason, error))
    return FALSE;
  if (input->id != 0 && !check_sight (db, job->actor, input->id, error))
    return FALSE;
  if (input->reason != NULL && !adu_text_is_empty (input->reason))
    adu_trail_add (trail, "note", NULL, input->reason);
  txn = adu_txn_begin (db, error);
  return txn != NULL &&
         adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), input->what, input->id, job->action,
                                 trail, NULL, error) &&
         adu_txn_commit (txn, error);
}

/**
 * adu_store_note_async:
 * @self: a register
 * @actor: who printed or exported
 * @what: machine name of what left: "print-receipt", "export-list", …
 * @id: the case; 0 for no single one
 * @reason: (nullable): why
 * @callback: called when it stands in the journal, see adu_store_finish()
 * @user_data: for @callback
 */
void
adu_store_note_async (AduStore *self,
                      AduActor *actor,
                      const char *what,
                      gint64 id,
                      const char *reason,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  NoteInput *input = g_new0 (NoteInput, 1);
  AduJob *job = adu_job_new (run_note, ADU_JOB_DONE, actor, input, note_input_free);

  input->what = g_strdup (what);
  input->id = id;
  input->reason = g_strdup (reason);
  job->action = g_uuid_string_random ();
  adu_store_write (self, job, callback, user_data);
}
