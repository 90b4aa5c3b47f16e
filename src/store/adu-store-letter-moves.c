/* adu-store-letter-moves.c — letters on their way: initialled, signed, numbered, sent, void; one, or a pile in one action
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 * Tables: letter, number_gap; through others journal, history, number_book, and those of steps.
 */
#include "config.h"

#include "base/adu-text.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-letter-sql-private.h"
#include "store/adu-number-sql-private.h"
#include "store/adu-step-sql-private.h"
#include "store/adu-store-letters-private.h"
#include "store/adu-store-numbers.h"
#include "store/adu-store-private.h"

/* ---- what is asked ----------------------------------------------------------------------------------------------- */

/* One letter of an action. */
typedef struct
{
  const char *action; /* of the whole; borrowed */
  guint row;          /* in the pile, from 1; 0: alone */
  gint64 id;
  gint version;
  AduLetterMove move;
  char *number;
  char *recipient;
  char *reason;
  AduStepRequest *step; /* nullable */
} MoveInput;

typedef struct
{
  char *action;
  GPtrArray *moves; /* of MoveInput, in the order their numbers are drawn */
} PileInput;

static void
move_input_free (gpointer data)
{
  MoveInput *input = data;

  g_free (input->number);
  g_free (input->recipient);
  g_free (input->reason);
  g_clear_pointer (&input->step, adu_step_request_free);
  g_free (input);
}

static PileInput *
pile_new (const char *action)
{
  PileInput *pile = g_new0 (PileInput, 1);

  pile->action = g_strdup (action);
  pile->moves = g_ptr_array_new_with_free_func (move_input_free);

  return pile;
}

static void
pile_free (gpointer data)
{
  PileInput *pile = data;

  g_free (pile->action);
  g_ptr_array_unref (pile->moves);
  g_free (pile);
}

static MoveInput *
pile_add (PileInput *pile, gint64 id, gint version, const AduLetterMove *move)
{
  MoveInput *input = g_new0 (MoveInput, 1);

  input->action = pile->action;
  input->id = id;
  input->version = version;
  input->move = *move;
  input->number = g_strdup (move->number);
  input->recipient = g_strdup (move->recipient);
  input->reason = g_strdup (move->reason);
  input->move.number = input->number;
  input->move.recipient = input->recipient;
  input->move.reason = input->reason;
  g_ptr_array_add (pile->moves, input);

  return input;
}

/* ---- checks -------------------------------------------------------------------------------------------------------- */

/* The newest date on it, which none that follows may precede; before there is one, the day the complaint was received. */
static gboolean
newest_day (AduDb *db, const AduLetter *letter, AduDay *newest, GError **error)
{
  const AduDay days[] = { letter->numbered_on, letter->signed_on, letter->initialled_on };
  gint64 received;

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (adu_day_is_set (days[i]))
      {
        *newest = days[i];
        return TRUE;
      }
  if (!adu_db_number (db, &received, 0, error, "SELECT received_day FROM complaint WHERE id = ?1", "l", letter->case_id))
    return FALSE;
  *newest = (AduDay){ (gint32) received };

  return TRUE;
}

/* Nobody signs a letter about a complaint against themselves. */
static gboolean
check_signer (AduJob *job, AduDb *db, const AduLetter *letter, gint64 official, GError **error)
{
  gint64 denied;

  if (official == 0)
    return TRUE;
  if (adu_snapshot_official (job->snapshot, official) == NULL)
    return adu_letters_refuse (error, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if (!adu_db_number (db, &denied, 0, error, "SELECT 1 FROM case_denied WHERE complaint = ?1 AND official = ?2", "ll",
                      letter->case_id, official))
    return FALSE;

  return denied == 0 || adu_letters_refuse (error, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_CONFLICT, 0);
}

static gboolean
check_step (const MoveInput *input, const AduLetter *letter, GError **error)
{
  if (input->step == NULL)
    return TRUE;
  if (input->move.to == ADU_LETTER_SENT && (int) input->step->step == adu_letter_info (letter->kind)->step)
    return TRUE;

  return adu_letters_refuse (error, ADU_FIELD_STEP, ADU_PROBLEM_STAGE, 0);
}

static gboolean
check_move (AduJob *job, AduDb *db, const MoveInput *input, const AduLetter *letter, GError **error)
{
  AduDay today = adu_zone_day (job->snapshot->zone, job->now);
  GPtrArray *problems;
  AduDay newest;

  if (!newest_day (db, letter, &newest, error))
    return FALSE;
  problems = adu_letter_check_move (letter->kind, letter->state, &input->move, newest, today);
  if (problems->len > 0)
    {
      g_propagate_error (error, adu_store_error_new_refused (problems));
      return FALSE;
    }
  g_ptr_array_unref (problems);
  if (input->version != 0 && input->version != letter->version)
    return adu_letters_fail (error, ADU_STORE_ERROR_CONFLICT, "the letter was changed meanwhile");
  if (input->move.to == ADU_LETTER_NUMBERED && input->number == NULL &&
      !adu_number_pattern_is_valid (job->snapshot->office->text[ADU_OFFICE_LETTER_BOOK]))
    return adu_letters_refuse (error, ADU_FIELD_LETTER_NUMBER, ADU_PROBLEM_REQUIRED, 0);

  return check_signer (job, db, letter, input->move.by, error) && check_step (input, letter, error);
}

/* A number stands on one letter only, a void one too: the book of a year has each once. */
static gboolean
is_taken (AduDb *db, const AduLetter *letter, gboolean *taken, GError **error)
{
  gint year = adu_day_year (letter->numbered_on);
  gint64 other;

  if (!adu_db_number (db, &other, 0, error,
                      "SELECT id FROM letter WHERE number = ?1 AND id <> ?2 AND numbered_on BETWEEN ?3 AND ?4 LIMIT 1",
                      "sldd", letter->number, letter->id, adu_day_new (year, 1, 1), adu_day_new (year, 12, 31)))
    return FALSE;
  *taken = other != 0;

  return TRUE;
}

/* ---- writing --------------------------------------------------------------------------------------------------------- */

/* The number as it was typed back, or the next of the own book that nobody has typed back. */
static gboolean
take_number (AduJob *job, AduDb *db, const MoveInput *input, AduLetter *letter, AduNumber *drawn, GError **error)
{
  gint year = adu_day_year (input->move.on);
  gboolean taken = TRUE;

  g_clear_pointer (&letter->number, g_free);
  letter->numbered_on = input->move.on;
  if (input->number != NULL)
    {
      letter->number = adu_text_clean (input->number, FALSE);
      return is_taken (db, letter, &taken, error) &&
             (!taken || adu_letters_refuse (error, ADU_FIELD_LETTER_NUMBER, ADU_PROBLEM_DUPLICATE, 0));
    }
  while (taken)
    {
      g_clear_pointer (&letter->number, g_free);
      if (!adu_number_sql_draw (db, ADU_BOOK_LETTERS, year, drawn, error))
        return FALSE;
      letter->number = adu_number_render (job->snapshot->office->text[ADU_OFFICE_LETTER_BOOK], drawn);
      if (!is_taken (db, letter, &taken, error))
        return FALSE;
    }

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
                     "ilsl", ADU_BOOK_LETTERS, letter->id, letter->void_reason, seq);
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
    return adu_letters_fail (error, ADU_STORE_ERROR_NOT_ALLOWED, "record a step");

  return adu_step_sql_record (db, letter->case_id, &entry, error);
}

/* One letter of the action. */
static gboolean
move_one (AduJob *job, AduDb *db, const MoveInput *input, GError **error)
{
  g_autoptr (AduLetter) letter = adu_letter_sql_read (db, input->id, error);
  AduSight sight;

  if (letter == NULL || !adu_letters_check_writer (job, db, letter->case_id, &sight, error) ||
      !check_move (job, db, input, letter, error) || !write_move (job, db, input, letter, error) ||
      !write_step (job, db, input, letter, error))
    return FALSE;
  adu_job_changed_case (job, letter->case_id);

  return TRUE;
}

/* Whether the action was done before. It is all or nothing, so its first letter tells. */
static gboolean
was_done (AduJob *job, AduDb *db, const PileInput *pile, gboolean *done, GError **error)
{
  const MoveInput *first = g_ptr_array_index (pile->moves, 0);
  g_autoptr (AduLetter) letter = adu_letter_sql_read (db, first->id, error);
  AduSight sight;

  return letter != NULL && adu_letters_check_writer (job, db, letter->case_id, &sight, error) &&
         adu_journal_sql_has_action (db, pile->action, letter->case_id, done, error);
}

/* Which letter of the pile it was. */
static void
name_row (GError *error, guint row)
{
  const GPtrArray *problems = adu_store_error_problems (error);

  for (guint i = 0; row > 0 && problems != NULL && i < problems->len; i++)
    ((AduProblem *) g_ptr_array_index (problems, i))->row = row;
}

static gboolean
run_moves (AduJob *job, AduDb *db, GError **error)
{
  const PileInput *pile = job->input;
  g_autoptr (AduTxn) txn = NULL;
  gboolean done;

  if (!adu_letters_check_action (pile->action, error))
    return FALSE;
  if (pile->moves->len == 0)
    return adu_letters_refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_REQUIRED, 0);
  if ((txn = adu_txn_begin (db, error)) == NULL || !was_done (job, db, pile, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  for (guint i = 0; i < pile->moves->len; i++)
    {
      const MoveInput *input = g_ptr_array_index (pile->moves, i);
      GError *local = NULL;

      if (move_one (job, db, input, &local))
        continue;
      name_row (local, input->row);
      g_propagate_error (error, local);
      return FALSE;
    }

  return adu_txn_commit (txn, error);
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
  PileInput *pile = pile_new (action);
  MoveInput *input = pile_add (pile, id, version, move);
  AduJob *job;

  if (step != NULL)
    {
      input->step = adu_step_request_copy (step);
      g_free (input->step->action);
      input->step->action = g_strdup (action);
    }
  job = adu_job_new (run_moves, ADU_JOB_DONE, actor, pile, pile_free);
  job->action = g_strdup (action);
  adu_store_write (self, job, callback, user_data);
}

/**
 * adu_store_move_letters_async:
 * @self: a register open for writing
 * @actor: who records it
 * @action: UUID of the action
 * @letters: (array length=n): each letter once, in the order their numbers are drawn
 * @n: how many
 * @callback: done
 * @user_data: for @callback
 */
void
adu_store_move_letters_async (AduStore *self,
                              AduActor *actor,
                              const char *action,
                              const AduLetterMoving *letters,
                              gsize n,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  PileInput *pile = pile_new (action);
  AduJob *job;

  for (gsize i = 0; i < n; i++)
    pile_add (pile, letters[i].id, letters[i].version, &letters[i].move)->row = (guint) i + 1;
  job = adu_job_new (run_moves, ADU_JOB_DONE, actor, pile, pile_free);
  job->action = g_strdup (action);
  adu_store_write (self, job, callback, user_data);
}
