/* adu-store-letters.c — letters of a case: listed, read and drafted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 * Tables: letter; through others journal, history.
 * How a letter goes on its way: adu-store-letter-moves.c.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-letter-text.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-letter-sql-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-letters-private.h"
#include "store/adu-store-private.h"

#define REASON_MAX 500

gboolean
adu_letters_refuse (GError **error, AduField field, AduProblemCode code, guint limit)
{
  GPtrArray *problems = adu_problems_new ();

  adu_problems_add (problems, field, code, limit);
  g_propagate_error (error, adu_store_error_new_refused (problems));
  return FALSE;
}

gboolean
adu_letters_fail (GError **error, AduStoreError code, const char *what)
{
  g_set_error_literal (error, ADU_STORE_ERROR, (gint) code, what);
  return FALSE;
}

gboolean
adu_letters_check_action (const char *action, GError **error)
{
  if (action == NULL || adu_text_is_empty (action))
    return adu_letters_refuse (error, ADU_FIELD_ACTION, ADU_PROBLEM_REQUIRED, 0);
  if (adu_text_check (action, -1, adu_field_info (ADU_FIELD_ACTION)->limit, FALSE) != ADU_TEXT_FINE)
    return adu_letters_refuse (error, ADU_FIELD_ACTION, ADU_PROBLEM_INVALID_TEXT, 0);
  return TRUE;
}

/* Whether the case is there for who asks. */
static gboolean
check_sight (AduJob *job, AduDb *db, gint64 case_id, AduSight *sight, GError **error)
{
  if (!adu_row_sql_sight (db, job->actor, case_id, sight, error))
    return FALSE;
  return *sight != ADU_SIGHT_NOTHING || adu_letters_fail (error, ADU_STORE_ERROR_NO_CASE, "no such case");
}

gboolean
adu_letters_check_writer (AduJob *job, AduDb *db, gint64 case_id, AduSight *sight, GError **error)
{
  return check_sight (job, db, case_id, sight, error) &&
         (adu_actor_may (job->actor, ADU_MAY_WRITE_LETTERS) ||
          adu_letters_fail (error, ADU_STORE_ERROR_NOT_ALLOWED, "this role writes no letters"));
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 id;
} Input;

static Input *
input_new (gint64 id)
{
  Input *input = g_new (Input, 1);

  input->id = id;
  return input;
}

static void
finish_letter (AduJob *job, AduLetter *letter)
{
  letter->may_edit = adu_actor_may (job->actor, ADU_MAY_WRITE_LETTERS) && !adu_letter_state_is_frozen (letter->state);
}

static gboolean
run_letters (AduJob *job, AduDb *db, GError **error)
{
  gint64 case_id = ((const Input *) job->input)->id;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) seen = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_letter_free);
  AduSight sight;

  if (case_id != 0 && !check_sight (job, db, case_id, &sight, error))
    return FALSE;
  all = adu_letter_sql_list (db, case_id, error);
  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const AduLetter *letter = g_ptr_array_index (all, i);

      if (!adu_row_sql_sight (db, job->actor, letter->case_id, &sight, error))
        return FALSE;
      if (sight == ADU_SIGHT_NOTHING)
        continue;
      g_ptr_array_add (seen, adu_letter_copy (letter));
      finish_letter (job, g_ptr_array_index (seen, seen->len - 1));
    }
  adu_job_take_value (job, g_steal_pointer (&seen), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/**
 * adu_store_letters_async:
 * @self: a register
 * @actor: who asks
 * @case_id: a case; 0: every letter that is still open
 * @cancellable: (nullable): stops the reading
 * @callback: gets a GPtrArray of AduLetter, newest first
 * @user_data: for @callback
 */
void
adu_store_letters_async (AduStore *self,
                         AduActor *actor,
                         gint64 case_id,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_letters, ADU_JOB_VALUE, actor, input_new (case_id), g_free), cancellable,
                  callback, user_data);
}

static gboolean
run_letter (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (AduLetter) letter = adu_letter_sql_read (db, ((const Input *) job->input)->id, error);
  AduSight sight;

  if (letter == NULL || !check_sight (job, db, letter->case_id, &sight, error))
    return FALSE;
  finish_letter (job, letter);
  adu_job_take_value (job, g_steal_pointer (&letter), (GDestroyNotify) adu_letter_free);
  return TRUE;
}

/**
 * adu_store_letter_async:
 * @self: a register
 * @actor: who asks
 * @id: a letter
 * @cancellable: (nullable): stops the reading
 * @callback: gets an AduLetter; NO_CASE
 * @user_data: for @callback
 */
void
adu_store_letter_async (AduStore *self,
                        AduActor *actor,
                        gint64 id,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_letter, ADU_JOB_VALUE, actor, input_new (id), g_free), cancellable, callback,
                  user_data);
}

/* ---- drafting --------------------------------------------------------------------------------------------------- */

typedef struct
{
  char *action;
  GPtrArray *letters; /* of AduLetter */
  gboolean many;
} SaveInput;

static void
save_input_free (gpointer data)
{
  SaveInput *input = data;

  g_free (input->action);
  g_ptr_array_unref (input->letters);
  g_free (input);
}

/* What of the text stands in lists. */
static void
take_lines (AduLetter *letter)
{
  g_autoptr (AduLetterText) text = adu_letter_text_parse (letter->text);

  g_free (letter->recipient);
  g_free (letter->subject);
  letter->recipient = text->to != NULL ? adu_text_first_line (text->to, 200) : NULL;
  letter->subject = text->subject != NULL ? adu_text_first_line (text->subject, 500) : NULL;
}

/* Names in a letter the reported unit reads are a choice with a reason, of who may see them. */
static gboolean
check_identity (AduJob *job, AduLetter *letter, AduSight sight, GError **error)
{
  if (!adu_letter_info (letter->kind)->to_unit)
    letter->with_identity = FALSE;
  if (!letter->with_identity)
    {
      g_clear_pointer (&letter->identity_reason, g_free);
      return TRUE;
    }
  if (letter->identity_reason == NULL || adu_text_is_empty (letter->identity_reason))
    return adu_letters_refuse (error, ADU_FIELD_NOTE, ADU_PROBLEM_REASON, 0);
  if (adu_text_check (letter->identity_reason, -1, REASON_MAX, TRUE) != ADU_TEXT_FINE)
    return adu_letters_refuse (error, ADU_FIELD_NOTE, ADU_PROBLEM_TOO_LONG, REASON_MAX);
  if (sight != ADU_SIGHT_REVEAL || !adu_actor_may (job->actor, ADU_MAY_REVEAL))
    return adu_letters_fail (error, ADU_STORE_ERROR_NOT_ALLOWED, "the people are not for this role");

  return TRUE;
}

/* An inspection it is about is one of its own case. */
static gboolean
check_inspection (AduDb *db, const AduLetter *letter, GError **error)
{
  gint64 found = 0;

  if (letter->inspection == 0 && adu_letter_info (letter->kind)->scope != ADU_SCOPE_INSPECTION)
    return TRUE;
  if (letter->inspection != 0 &&
      !adu_db_number (db, &found, 0, error, "SELECT 1 FROM inspection WHERE id = ?1 AND complaint = ?2 AND removed IS NULL",
                      "ll", letter->inspection, letter->case_id))
    return FALSE;

  return found != 0 || adu_letters_refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_UNKNOWN_CODE, 0);
}

static gboolean
check_letter (AduJob *job, AduDb *db, AduLetter *letter, AduSight sight, GError **error)
{
  const AduLetterInfo *info = adu_letter_info (letter->kind);
  g_autoptr (GPtrArray) faults = NULL;

  if (!info->kept)
    return adu_letters_refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_STAGE, 0);
  if (letter->text == NULL || adu_text_is_empty (letter->text))
    return adu_letters_refuse (error, ADU_FIELD_DESCRIPTION, ADU_PROBLEM_REQUIRED, 0);
  faults = adu_letter_text_check (letter->text, info->scope == ADU_SCOPE_INSPECTION);
  if (faults->len > 0)
    return adu_letters_refuse (error, ADU_FIELD_DESCRIPTION,
                   ((AduLetterFault *) faults->pdata[0])->code == ADU_LETTER_FAULT_TOO_LONG ? ADU_PROBLEM_TOO_LONG
                                                                                           : ADU_PROBLEM_INVALID_TEXT,
                   ADU_LETTER_TEXT_MAX);
  take_lines (letter);

  return check_inspection (db, letter, error) && check_identity (job, letter, sight, error);
}

static gboolean
note (AduJob *job, AduDb *db, const char *what, const char *action, const AduLetter *letter, gint64 *seq, GError **error)
{
  g_autoptr (AduTrail) trail = adu_trail_new ();

  adu_trail_add (trail, "letter", NULL, adu_letter_kind_to_code (letter->kind));
  if (letter->with_identity)
    adu_trail_add (trail, "note", NULL, letter->identity_reason);

  return adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), what, letter->case_id, action, trail, seq,
                                 error);
}

static gboolean
change_draft (AduJob *job, AduDb *db, const char *action, AduLetter *letter, GError **error)
{
  g_autoptr (AduLetter) before = adu_letter_sql_read (db, letter->id, error);

  if (before == NULL)
    return FALSE;
  if (before->case_id != letter->case_id || before->kind != letter->kind)
    return adu_letters_fail (error, ADU_STORE_ERROR_NO_CASE, "no such letter");
  if (adu_letter_state_is_frozen (before->state))
    return adu_letters_refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_FROZEN, 0);
  if (letter->version == 0)
    letter->version = before->version;

  return adu_letter_sql_update_text (db, letter, error) && note (job, db, "letter-edit", action, letter, NULL, error);
}

/* One letter of an action; its id in @id. */
static gboolean
save_one (AduJob *job, AduDb *db, const char *action, AduLetter *letter, gint64 *id, GError **error)
{
  AduSight sight;
  gboolean done;
  gint64 seq;

  *id = letter->id;
  if (!adu_letters_check_writer (job, db, letter->case_id, &sight, error) ||
      !adu_journal_sql_has_action (db, action, letter->case_id, &done, error))
    return FALSE;
  if (done)
    return letter->id != 0 || adu_letter_sql_of_action (db, action, letter->case_id, id, error);
  if (!check_letter (job, db, letter, sight, error))
    return FALSE;
  adu_job_changed_case (job, letter->case_id);
  if (letter->id != 0)
    return change_draft (job, db, action, letter, error);

  return note (job, db, "letter-draft", action, letter, &seq, error) &&
         adu_letter_sql_insert (db, letter, seq, adu_actor_official (job->actor), job->now, id, error);
}

static gboolean
run_save (AduJob *job, AduDb *db, GError **error)
{
  SaveInput *input = job->input;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AduTxn) txn = NULL;

  if (!adu_letters_check_action (input->action, error) || (txn = adu_txn_begin (db, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < input->letters->len; i++)
    {
      gint64 id;

      if (!save_one (job, db, input->action, g_ptr_array_index (input->letters, i), &id, error))
        return FALSE;
      g_array_append_val (ids, id);
    }
  if (!adu_txn_commit (txn, error))
    return FALSE;
  if (input->many)
    adu_job_take_value (job, g_steal_pointer (&ids), (GDestroyNotify) g_array_unref);
  else
    job->number = g_array_index (ids, gint64, 0);

  return TRUE;
}

static void
save (AduStore *self,
      AduActor *actor,
      const char *action,
      GPtrArray *letters,
      gboolean many,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  SaveInput *input = g_new0 (SaveInput, 1);
  AduJob *job;

  input->action = g_strdup (action);
  input->letters = letters;
  input->many = many;
  job = adu_job_new (run_save, many ? ADU_JOB_VALUE : ADU_JOB_NUMBER, actor, input, save_input_free);
  job->action = g_strdup (action);
  adu_store_write (self, job, callback, user_data);
}

/**
 * adu_store_save_letter_async:
 * @self: a register open for writing
 * @actor: who writes it
 * @action: UUID of the action
 * @letter: a draft; copied
 * @callback: gets its id
 * @user_data: for @callback
 */
void
adu_store_save_letter_async (AduStore *self,
                             AduActor *actor,
                             const char *action,
                             const AduLetter *letter,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GPtrArray *letters = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_letter_free);

  g_ptr_array_add (letters, adu_letter_copy (letter));
  save (self, actor, action, letters, FALSE, callback, user_data);
}

/**
 * adu_store_save_letters_async:
 * @self: a register open for writing
 * @actor: who writes them
 * @action: UUID of the action
 * @kind: what they are
 * @ids: (array length=n): cases, each once
 * @texts: (array length=n): the text for each
 * @n: how many
 * @callback: gets a GArray of gint64, the letters' ids in that order
 * @user_data: for @callback
 */
void
adu_store_save_letters_async (AduStore *self,
                              AduActor *actor,
                              const char *action,
                              AduLetterKind kind,
                              const gint64 *ids,
                              const char *const *texts,
                              gsize n,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GPtrArray *letters = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_letter_free);

  for (gsize i = 0; i < n; i++)
    {
      AduLetter *letter = adu_letter_new (kind, ids[i]);

      letter->text = g_strdup (texts[i]);
      g_ptr_array_add (letters, letter);
    }
  save (self, actor, action, letters, TRUE, callback, user_data);
}
