/* adu-store-letters.c — letters of a case: drafted, initialled, signed, numbered, sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 * Tables: letter; through others journal, history, number_book, number_gap, and those of steps.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-letter-text.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-letter-sql-private.h"
#include "store/adu-number-sql-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-step-sql-private.h"
#include "store/adu-store-private.h"

#define LETTER_BOOK 2 /* in number_book; 1 is that of the register */
#define REASON_MAX 500

static gboolean
refuse (GError **error, AduField field, AduProblemCode code, guint limit)
{
  GPtrArray *problems = adu_problems_new ();

  adu_problems_add (problems, field, code, limit);
  g_propagate_error (error, adu_store_error_new_refused (problems));
  return FALSE;
}

static gboolean
set_simple (GError **error, AduStoreError code, const char *what)
{
  g_set_error_literal (error, ADU_STORE_ERROR, (gint) code, what);
  return FALSE;
}

static gboolean
check_action (const char *action, GError **error)
{
  if (action == NULL || adu_text_is_empty (action))
    return refuse (error, ADU_FIELD_ACTION, ADU_PROBLEM_REQUIRED, 0);
  if (adu_text_check (action, -1, adu_field_info (ADU_FIELD_ACTION)->limit, FALSE) != ADU_TEXT_FINE)
    return refuse (error, ADU_FIELD_ACTION, ADU_PROBLEM_INVALID_TEXT, 0);
  return TRUE;
}

/* Whether the case is there for who asks. */
static gboolean
check_sight (AduJob *job, AduDb *db, gint64 case_id, AduSight *sight, GError **error)
{
  if (!adu_row_sql_sight (db, job->actor, case_id, sight, error))
    return FALSE;
  return *sight != ADU_SIGHT_NOTHING || set_simple (error, ADU_STORE_ERROR_NO_CASE, "no such case");
}

static gboolean
check_writer (AduJob *job, AduDb *db, gint64 case_id, AduSight *sight, GError **error)
{
  return check_sight (job, db, case_id, sight, error) &&
         (adu_actor_may (job->actor, ADU_MAY_WRITE_LETTERS) ||
          set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "this role writes no letters"));
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
    return refuse (error, ADU_FIELD_NOTE, ADU_PROBLEM_REASON, 0);
  if (adu_text_check (letter->identity_reason, -1, REASON_MAX, TRUE) != ADU_TEXT_FINE)
    return refuse (error, ADU_FIELD_NOTE, ADU_PROBLEM_TOO_LONG, REASON_MAX);
  if (sight != ADU_SIGHT_REVEAL || !adu_actor_may (job->actor, ADU_MAY_REVEAL))
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "the people are not for this role");

  return TRUE;
}

static gboolean
check_letter (AduJob *job, AduLetter *letter, AduSight sight, GError **error)
{
  const AduLetterInfo *info = adu_letter_info (letter->kind);
  g_autoptr (GPtrArray) faults = NULL;

  if (!info->kept)
    return refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_STAGE, 0);
  if (letter->text == NULL || adu_text_is_empty (letter->text))
    return refuse (error, ADU_FIELD_DESCRIPTION, ADU_PROBLEM_REQUIRED, 0);
  faults = adu_letter_text_check (letter->text, info->scope == ADU_SCOPE_INSPECTION);
  if (faults->len > 0)
    return refuse (error, ADU_FIELD_DESCRIPTION,
                   ((AduLetterFault *) faults->pdata[0])->code == ADU_LETTER_FAULT_TOO_LONG ? ADU_PROBLEM_TOO_LONG
                                                                                           : ADU_PROBLEM_INVALID_TEXT,
                   ADU_LETTER_TEXT_MAX);
  take_lines (letter);

  return check_identity (job, letter, sight, error);
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
    return set_simple (error, ADU_STORE_ERROR_NO_CASE, "no such letter");
  if (adu_letter_state_is_frozen (before->state))
    return refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_FROZEN, 0);
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
  if (!check_writer (job, db, letter->case_id, &sight, error) ||
      !adu_journal_sql_has_action (db, action, letter->case_id, &done, error))
    return FALSE;
  if (done)
    return letter->id != 0 || adu_letter_sql_of_action (db, action, letter->case_id, id, error);
  if (!check_letter (job, letter, sight, error))
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

  if (!check_action (input->action, error) || (txn = adu_txn_begin (db, error)) == NULL)
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

/* ---- on its way --------------------------------------------------------------------------------------------------- */

typedef struct
{
  char *action;
  gint64 id;
  gint version;
  AduLetterMove move;
  char *number;
  char *recipient;
  char *reason;
  AduStepRequest *step; /* nullable */
} MoveInput;

static void
move_input_free (gpointer data)
{
  MoveInput *input = data;

  g_free (input->action);
  g_free (input->number);
  g_free (input->recipient);
  g_free (input->reason);
  g_clear_pointer (&input->step, adu_step_request_free);
  g_free (input);
}

/* The newest date on it, which none that follows may precede. */
static AduDay
newest_day (const AduLetter *letter)
{
  const AduDay days[] = { letter->numbered_on, letter->signed_on, letter->initialled_on };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (adu_day_is_set (days[i]))
      return days[i];

  return ADU_DAY_NONE;
}

/* Nobody signs a letter about a complaint against themselves. */
static gboolean
check_signer (AduJob *job, AduDb *db, const AduLetter *letter, gint64 official, GError **error)
{
  gint64 denied;

  if (official == 0)
    return TRUE;
  if (adu_snapshot_official (job->snapshot, official) == NULL)
    return refuse (error, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if (!adu_db_number (db, &denied, 0, error, "SELECT 1 FROM case_denied WHERE complaint = ?1 AND official = ?2", "ll",
                      letter->case_id, official))
    return FALSE;

  return denied == 0 || refuse (error, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_CONFLICT, 0);
}

static gboolean
check_step (const MoveInput *input, const AduLetter *letter, GError **error)
{
  if (input->step == NULL)
    return TRUE;
  if (input->move.to == ADU_LETTER_SENT && (int) input->step->step == adu_letter_info (letter->kind)->step)
    return TRUE;

  return refuse (error, ADU_FIELD_STEP, ADU_PROBLEM_STAGE, 0);
}

static gboolean
check_move (AduJob *job, AduDb *db, const MoveInput *input, const AduLetter *letter, GError **error)
{
  AduDay today = adu_zone_day (job->snapshot->zone, job->now);
  GPtrArray *problems = adu_letter_check_move (letter->kind, letter->state, &input->move, newest_day (letter), today);

  if (problems->len > 0)
    {
      g_propagate_error (error, adu_store_error_new_refused (problems));
      return FALSE;
    }
  g_ptr_array_unref (problems);
  if (input->version != 0 && input->version != letter->version)
    return set_simple (error, ADU_STORE_ERROR_CONFLICT, "the letter was changed meanwhile");
  if (input->move.to == ADU_LETTER_NUMBERED && input->number == NULL &&
      !adu_number_pattern_is_valid (job->snapshot->office->text[ADU_OFFICE_LETTER_BOOK]))
    return refuse (error, ADU_FIELD_LETTER_NUMBER, ADU_PROBLEM_REQUIRED, 0);

  return check_signer (job, db, letter, input->move.by, error) && check_step (input, letter, error);
}

/* The number as it was typed back, or the next of the own book. */
static gboolean
take_number (AduJob *job, AduDb *db, const MoveInput *input, AduLetter *letter, AduNumber *drawn, GError **error)
{
  gint year;

  g_free (letter->number);
  letter->numbered_on = input->move.on;
  if (input->number != NULL)
    {
      letter->number = adu_text_clean (input->number, FALSE);
      return TRUE;
    }
  year = adu_day_year (input->move.on);
  letter->number = NULL;
  if (!adu_number_sql_draw (db, LETTER_BOOK, year, drawn, error))
    return FALSE;
  letter->number = adu_number_render (job->snapshot->office->text[ADU_OFFICE_LETTER_BOOK], drawn);

  return TRUE;
}

/* A number of the own book whose letter was never sent is gone, and the gap says why. */
static gboolean
note_gap (AduDb *db, const AduLetter *letter, gint64 seq, GError **error)
{
  if (letter->state != ADU_LETTER_VOID || !letter->own_number)
    return TRUE;

  return adu_db_run (db, error,
                     "INSERT INTO number_gap (book, year, first, last, reason, seq)"
                     " SELECT ?1, year, sequence, sequence, ?3, ?4 FROM letter WHERE id = ?2",
                     "ilsl", LETTER_BOOK, letter->id, letter->void_reason, seq);
}

/* What the letter becomes by the move. */
static gboolean
apply (AduJob *job, AduDb *db, const MoveInput *input, AduLetter *letter, AduNumber *drawn, GError **error)
{
  const AduLetterMove *move = &input->move;

  switch (move->to)
    {
    case ADU_LETTER_DRAFT:
      letter->initialled_on = ADU_DAY_NONE;
      break;
    case ADU_LETTER_INITIALLED:
      letter->initialled_on = move->on;
      break;
    case ADU_LETTER_SIGNED:
      letter->signed_on = move->on;
      letter->signer = move->by;
      letter->capacity = move->capacity;
      break;
    case ADU_LETTER_NUMBERED:
      if (!take_number (job, db, input, letter, drawn, error))
        return FALSE;
      break;
    case ADU_LETTER_SENT:
      letter->sent_on = move->on;
      letter->how = move->how;
      g_free (letter->sent_to);
      letter->sent_to = input->recipient != NULL ? adu_text_clean (input->recipient, FALSE) : NULL;
      break;
    case ADU_LETTER_VOID:
      g_free (letter->void_reason);
      letter->void_reason = adu_text_clean (input->reason, FALSE);
      break;
    default:
      g_assert_not_reached ();
    }
  letter->state = move->to;

  return TRUE;
}

static gboolean
write_move (AduJob *job, AduDb *db, const MoveInput *input, AduLetter *letter, GError **error)
{
  static const char *const actions[ADU_N_LETTER_STATES] = {
    "letter-return", "letter-initial", "letter-sign", "letter-number", "letter-send", "letter-void",
  };
  g_autoptr (AduTrail) trail = adu_trail_new ();
  AduNumber own = { 0 };
  gint64 initialler = 0;
  gint64 year = 0;
  gint64 sequence = 0;
  gint64 seq;

  if (!adu_db_number (db, &initialler, 0, error, "SELECT initialled_by FROM letter WHERE id = ?1", "l", letter->id) ||
      !adu_db_number (db, &year, 0, error, "SELECT year FROM letter WHERE id = ?1", "l", letter->id) ||
      !adu_db_number (db, &sequence, 0, error, "SELECT sequence FROM letter WHERE id = ?1", "l", letter->id))
    return FALSE;
  own.year = (gint) year;
  own.sequence = (gint) sequence;
  if (!apply (job, db, input, letter, &own, error))
    return FALSE;
  if (letter->state == ADU_LETTER_INITIALLED)
    initialler = input->move.by != 0 ? input->move.by : adu_actor_official (job->actor);
  else if (letter->state == ADU_LETTER_DRAFT)
    initialler = 0;
  adu_trail_add (trail, "letter", NULL, adu_letter_kind_to_code (letter->kind));
  if (letter->state == ADU_LETTER_VOID)
    adu_trail_add (trail, "note", NULL, letter->void_reason);
  if (letter->state == ADU_LETTER_NUMBERED)
    adu_trail_add (trail, "letter_number", NULL, letter->number);
  if (letter->state == ADU_LETTER_SIGNED)
    {
      /* What was signed, so that the chain of the journal guards it. */
      g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, letter->text, -1);

      adu_trail_add (trail, "letter_digest", NULL, digest);
    }

  return adu_letter_sql_update_state (db, letter, initialler, own.year, own.sequence, error) &&
         adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), actions[letter->state], letter->case_id,
                                 input->action, trail, &seq, error) &&
         note_gap (db, letter, seq, error);
}

/* The step of the case that sending the letter is. */
static gboolean
write_step (AduJob *job, AduDb *db, const MoveInput *input, const AduLetter *letter, GError **error)
{
  const AduStepEntry entry = {
    .snapshot = job->snapshot,
    .request = input->step,
    .official = adu_actor_official (job->actor),
    .at = job->now,
  };

  if (input->step == NULL)
    return TRUE;
  if (input->step->decided_by != adu_actor_official (job->actor) &&
      !adu_actor_may (job->actor, ADU_MAY_RECORD_FOR_OTHERS))
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "record a step");

  return adu_step_sql_record (db, letter->case_id, &entry, error);
}

static gboolean
run_move (AduJob *job, AduDb *db, GError **error)
{
  const MoveInput *input = job->input;
  g_autoptr (AduLetter) letter = NULL;
  g_autoptr (AduTxn) txn = NULL;
  AduSight sight;
  gboolean done;

  if (!check_action (input->action, error) || (txn = adu_txn_begin (db, error)) == NULL ||
      (letter = adu_letter_sql_read (db, input->id, error)) == NULL ||
      !check_writer (job, db, letter->case_id, &sight, error) ||
      !adu_journal_sql_has_action (db, input->action, letter->case_id, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  if (!check_move (job, db, input, letter, error) || !write_move (job, db, input, letter, error) ||
      !write_step (job, db, input, letter, error) || !adu_txn_commit (txn, error))
    return FALSE;
  adu_job_changed_case (job, letter->case_id);

  return TRUE;
}

/**
 * adu_store_move_letter_async:
 * @self: a register open for writing
 * @actor: who records it
 * @action: UUID of the action
 * @id: a letter
 * @version: as it was seen; 0: whatever it is
 * @move: what became of it
 * @step: (nullable): the step of its case that sending it is
 * @callback: done
 * @user_data: for @callback
 */
void
adu_store_move_letter_async (AduStore *self,
                             AduActor *actor,
                             const char *action,
                             gint64 id,
                             gint version,
                             const AduLetterMove *move,
                             const AduStepRequest *step,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  MoveInput *input = g_new0 (MoveInput, 1);
  AduJob *job;

  input->action = g_strdup (action);
  input->id = id;
  input->version = version;
  input->move = *move;
  input->number = g_strdup (move->number);
  input->recipient = g_strdup (move->recipient);
  input->reason = g_strdup (move->reason);
  input->move.number = input->number;
  input->move.recipient = input->recipient;
  input->move.reason = input->reason;
  if (step != NULL)
    {
      input->step = adu_step_request_copy (step);
      g_free (input->step->action);
      input->step->action = g_strdup (action);
    }
  job = adu_job_new (run_move, ADU_JOB_DONE, actor, input, move_input_free);
  job->action = g_strdup (action);
  adu_store_write (self, job, callback, user_data);
}

/* ---- gaps --------------------------------------------------------------------------------------------------------- */

static gboolean
run_gaps (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_letter_gap_free);
  g_autoptr (AduQuery) query = NULL;
  GError *local = NULL;

  if (!adu_actor_may (job->actor, ADU_MAY_WRITE_LETTERS))
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "this role writes no letters");
  query = adu_db_query (db, error,
                        "SELECT g.year, g.first, l.number, g.reason FROM number_gap g"
                        " LEFT JOIN letter l ON l.year = g.year AND l.sequence = g.first"
                        " WHERE g.book = ?1 ORDER BY g.year, g.first",
                        "i", LETTER_BOOK);
  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduLetterGap *gap = g_new0 (AduLetterGap, 1);

      gap->year = adu_query_int (query, 0);
      gap->sequence = adu_query_int (query, 1);
      gap->number = adu_query_dup (query, 2);
      gap->reason = adu_query_dup (query, 3);
      g_ptr_array_add (gaps, gap);
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
 * adu_store_letter_gaps_async:
 * @self: a register
 * @actor: who asks
 * @cancellable: (nullable): stops the reading
 * @callback: gets a GPtrArray of AduLetterGap
 * @user_data: for @callback
 */
void
adu_store_letter_gaps_async (AduStore *self,
                             AduActor *actor,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_gaps, ADU_JOB_VALUE, actor, NULL, NULL), cancellable, callback, user_data);
}
