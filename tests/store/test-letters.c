/* test-letters.c — letters go their way one state at a time, stay as they were signed, and take the case along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "store/adu-check-private.h"
#include "store/adu-db-private.h"
#include "store/adu-store-letters.h"
#include "store/adu-store-numbers.h"
#include "tests/store/inspections.h"

#define TEXT "Kepada: Sdr. {nama_pelapor}\nHal: Jawaban\n\nSudah kami tindak lanjuti."
#define NAME "Yosefina Bukifan"

static gint64
draft_as (Fixture *f, AduActor *actor, gint64 case_id, AduLetterKind kind, const char *text, const char *reason, int code)
{
  g_autoptr (AduLetter) letter = adu_letter_new (kind, case_id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  letter->text = g_strdup (text);
  letter->with_identity = reason != NULL;
  letter->identity_reason = reason != NULL && *reason != '\0' ? g_strdup (reason) : NULL;
  WAIT (result, adu_store_save_letter_async (f->store, actor, action, letter, CALLBACK));
  id = adu_store_finish_number (result, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, ADU_STORE_ERROR, code);

  return id;
}

static gint64
draft (Fixture *f, gint64 case_id)
{
  return draft_as (f, f->actor, case_id, ADU_LETTER_ANSWER, TEXT, NULL, -1);
}

static AduLetter *
read_letter (Fixture *f, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduLetter *letter;

  WAIT (result, adu_store_letter_async (f->store, f->actor, id, NULL, CALLBACK));
  letter = adu_store_finish_value (result, &error);
  g_assert_no_error (error);

  return letter;
}

/* @code: of the refusal; -1: none. */
static void
move (Fixture *f, gint64 id, AduLetterState to, const char *word, const AduStepRequest *step, int code)
{
  const AduLetterMove asked = {
    .to = to,
    .on = adu_clock_today (f->clock),
    .by = to == ADU_LETTER_SIGNED ? 1 : 0,
    .number = to == ADU_LETTER_NUMBERED ? word : NULL,
    .how = ADU_HOW_LETTER,
    .recipient = to == ADU_LETTER_SENT ? word : NULL,
    .reason = to == ADU_LETTER_VOID ? word : NULL,
  };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();

  WAIT (result, adu_store_move_letter_async (f->store, f->actor, action, id, 0, &asked, step, CALLBACK));
  (void) adu_store_finish (result, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, ADU_STORE_ERROR, code);
}

static void
dispose (Fixture *f, gint64 id)
{
  g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_DISPOSE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  request->to = 1;
  request->due = adu_day_new (2026, 11, 26);
  WAIT (result, adu_store_step_async (f->store, f->actor, id, 0, request, CALLBACK));
  adu_store_finish (result, &error);
  g_assert_no_error (error);
}

static AduStage
stage_of (Fixture *f, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = NULL;

  WAIT (result, adu_store_record_async (f->store, f->actor, id, NULL, CALLBACK));
  record = adu_store_finish_value (result, &error);
  g_assert_no_error (error);

  return record->row->stage;
}

/* ---- a life ----------------------------------------------------------------------------------------------------- */

static void
test_life (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Obat TB kosong", NAME);
  gint64 id = draft (f, case_id);
  g_autoptr (AduStepRequest) step = fixture_step (f, ADU_STEP_ANSWER);
  g_autoptr (AduLetter) letter = NULL;

  dispose (f, case_id);
  step->how = ADU_HOW_LETTER;
  step->when = adu_clock_now (f->clock);
  move (f, id, ADU_LETTER_NUMBERED, "1", NULL, ADU_STORE_ERROR_REFUSED);
  move (f, id, ADU_LETTER_INITIALLED, NULL, NULL, -1);
  move (f, id, ADU_LETTER_SIGNED, NULL, NULL, -1);
  move (f, id, ADU_LETTER_NUMBERED, NULL, NULL, ADU_STORE_ERROR_REFUSED); /* no own number book */
  move (f, id, ADU_LETTER_NUMBERED, "400.7/17/Dinkes/2026", step, ADU_STORE_ERROR_REFUSED);
  move (f, id, ADU_LETTER_NUMBERED, "400.7/17/Dinkes/2026", NULL, -1);
  g_assert_cmpint (stage_of (f, case_id), ==, ADU_STAGE_DISPOSED);
  /* Answered when it is sent, in the same action. */
  move (f, id, ADU_LETTER_SENT, "suami pelapor", step, -1);
  g_assert_cmpint (stage_of (f, case_id), ==, ADU_STAGE_ANSWERED);
  move (f, id, ADU_LETTER_VOID, "salah", NULL, ADU_STORE_ERROR_REFUSED);
  letter = read_letter (f, id);
  g_assert_cmpint (letter->state, ==, ADU_LETTER_SENT);
  g_assert_cmpstr (letter->number, ==, "400.7/17/Dinkes/2026");
  g_assert_cmpstr (letter->signed_by, ==, "Maria Tnesi");
  g_assert_cmpstr (letter->recipient, ==, "Sdr. {nama_pelapor}");
  g_assert_cmpstr (letter->subject, ==, "Jawaban");
  g_assert_false (letter->own_number);
  g_assert_false (letter->may_edit);
}

/* A step that is refused leaves the letter where it was. */
static void
test_step_refused (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Antre", NAME);
  gint64 id = draft (f, case_id);
  g_autoptr (AduStepRequest) answer = fixture_step (f, ADU_STEP_ANSWER);
  g_autoptr (AduStepRequest) close = fixture_step (f, ADU_STEP_CLOSE);
  g_autoptr (AduLetter) letter = NULL;

  answer->how = ADU_HOW_LETTER;
  answer->when = adu_clock_now (f->clock);
  move (f, id, ADU_LETTER_SIGNED, NULL, NULL, -1);
  move (f, id, ADU_LETTER_NUMBERED, "1", NULL, -1);
  move (f, id, ADU_LETTER_SENT, NULL, close, ADU_STORE_ERROR_REFUSED);  /* not what an answer is */
  move (f, id, ADU_LETTER_SENT, NULL, answer, ADU_STORE_ERROR_REFUSED); /* not at this stage */
  letter = read_letter (f, id);
  g_assert_cmpint (letter->state, ==, ADU_LETTER_NUMBERED);
  g_assert_cmpint (stage_of (f, case_id), ==, ADU_STAGE_RECEIVED);
}

/* What is signed is not edited; a draft is, by who saw the newest version. */
static void
test_edit (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Antre", NAME);
  g_autoptr (AduLetter) letter = read_letter (f, draft (f, case_id));
  const int codes[] = { -1, ADU_STORE_ERROR_CONFLICT, -1, ADU_STORE_ERROR_REFUSED };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *action = g_uuid_string_random ();

      if (i == 2)
        letter->version = 0;
      if (i == 3)
        move (f, letter->id, ADU_LETTER_SIGNED, NULL, NULL, -1);
      g_free (letter->text);
      letter->text = g_strdup_printf ("Hal: Jawaban %" G_GSIZE_FORMAT "\n\nisi", i);
      WAIT (result, adu_store_save_letter_async (f->store, f->actor, action, letter, CALLBACK));
      (void) adu_store_finish_number (result, &error);
      if (codes[i] < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, ADU_STORE_ERROR, codes[i]);
    }
  {
    g_autoptr (AduLetter) after = read_letter (f, letter->id);

    g_assert_cmpstr (after->subject, ==, "Jawaban 2");
  }
}

/* The same action twice is one letter. */
static void
test_twice (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Antre", NAME);
  g_autoptr (AduLetter) letter = adu_letter_new (ADU_LETTER_ANSWER, case_id);
  gint64 ids[2];

  letter->text = g_strdup (TEXT);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      WAIT (result, adu_store_save_letter_async (f->store, f->actor, "a-1", letter, CALLBACK));
      ids[i] = adu_store_finish_number (result, NULL);
    }
  g_assert_cmpint (ids[0], >, 0);
  g_assert_cmpint (ids[0], ==, ids[1]);
}

/* What was written, signed or sent is not undone: a letter is made void instead. */
static void
test_undo (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Antre", NAME);
  g_autoptr (AduLetter) letter = adu_letter_new (ADU_LETTER_ANSWER, case_id);
  const AduLetterMove sign = { .to = ADU_LETTER_SIGNED, .on = adu_clock_today (f->clock), .by = 1 };
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) moved = NULL;
  static const char *const actions[] = { "a-1", "a-2" };
  gint64 id;

  letter->text = g_strdup (TEXT);
  WAIT (saved, adu_store_save_letter_async (f->store, f->actor, actions[0], letter, CALLBACK));
  id = adu_store_finish_number (saved, NULL);
  WAIT (moved, adu_store_move_letter_async (f->store, f->actor, actions[1], id, 0, &sign, NULL, CALLBACK));
  g_assert_true (adu_store_finish (moved, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      WAIT (result, adu_store_undo_async (f->store, f->actor, actions[i], CALLBACK));
      g_assert_false (adu_store_finish (result, &error));
      g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_UNDO);
    }
}

/* ---- who may ---------------------------------------------------------------------------------------------------- */

static void
test_rights (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Antre", NAME);
  g_autoptr (AduActor) administrator = adu_actor_new (1, "admin", "Maria Tnesi", ADU_ROLE_ADMINISTRATOR);
  g_autoptr (AduActor) clerk = adu_actor_new (1, "tu", "Maria Tnesi", ADU_ROLE_CLERK);

  draft_as (f, administrator, case_id, ADU_LETTER_ANSWER, TEXT, NULL, ADU_STORE_ERROR_NOT_ALLOWED);
  draft_as (f, NULL, case_id, ADU_LETTER_ANSWER, TEXT, NULL, ADU_STORE_ERROR_NO_CASE);
  draft_as (f, clerk, case_id, ADU_LETTER_ANSWER, TEXT, NULL, -1);
  draft_as (f, f->actor, case_id + 1, ADU_LETTER_ANSWER, TEXT, NULL, ADU_STORE_ERROR_NO_CASE);
  draft_as (f, f->actor, case_id, ADU_LETTER_RECEIPT, TEXT, NULL, ADU_STORE_ERROR_REFUSED); /* no letter */
  draft_as (f, f->actor, case_id, ADU_LETTER_ANSWER, "Hal: x\n\n{apa}", NULL, ADU_STORE_ERROR_REFUSED);
  draft_as (f, f->actor, case_id, ADU_LETTER_ANSWER, "", NULL, ADU_STORE_ERROR_REFUSED);
  /* Names in what the unit reads: a reason, and the right to see them. */
  draft_as (f, f->actor, case_id, ADU_LETTER_INVITATION, TEXT, "", ADU_STORE_ERROR_REFUSED);
  draft_as (f, clerk, case_id, ADU_LETTER_INVITATION, TEXT, "konfrontasi", ADU_STORE_ERROR_NOT_ALLOWED);
  draft_as (f, f->actor, case_id, ADU_LETTER_INVITATION, TEXT, "konfrontasi", -1);
}

/* From now on the office draws its letter numbers here. */
static void
begin_own_book (Fixture *f)
{
  g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (f->store));
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GError) error = NULL;

  g_free (office->text[ADU_OFFICE_LETTER_BOOK]);
  office->text[ADU_OFFICE_LETTER_BOOK] = g_strdup ("400.7/{number}/Dinkes/{year}");
  WAIT (saved, adu_store_save_office_async (f->store, f->actor, office, CALLBACK));
  adu_store_finish (saved, &error);
  g_assert_no_error (error);
}

static GPtrArray *
letter_gaps (Fixture *f, AduActor *actor)
{
  g_autoptr (GAsyncResult) asked = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *gaps;

  WAIT (asked, adu_store_number_gaps_async (f->store, actor, ADU_BOOK_LETTERS, NULL, CALLBACK));
  gaps = adu_store_finish_value (asked, &error);
  g_assert_no_error (error);
  return gaps;
}

/* For an official the complaint is about there are no letters of it, they sign none, and read no reason of one. */
static void
test_denied (Fixture *f, gconstpointer data)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));
  g_autoptr (AduOfficial) other = g_new0 (AduOfficial, 1);
  g_autoptr (AduActor) denied = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) registered = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GPtrArray) letters = NULL;
  g_autoptr (GPtrArray) theirs = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;
  AduLetterMove sign = { .to = ADU_LETTER_SIGNED, .on = adu_clock_today (f->clock) };
  gint64 case_id, id;

  other->code = g_strdup ("lain");
  other->name = g_strdup ("Lain Orang");
  other->roles = ADU_ROLE_HEAD | ADU_ROLE_OFFICER;
  other->active = TRUE;
  WAIT (saved, adu_store_save_official_async (f->store, f->actor, other, CALLBACK));
  sign.by = adu_store_finish_number (saved, &error);
  g_assert_no_error (error);
  denied = adu_actor_new (sign.by, "lain", "Lain Orang", other->roles);
  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Tentang Lain");
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Tentang Lain");
  WAIT (registered, adu_store_register_async (f->store, f->actor, "r", value, NULL, &sign.by, 1, CALLBACK));
  case_id = adu_store_finish_number (registered, &error);
  g_assert_no_error (error);
  id = draft (f, case_id);
  draft_as (f, denied, case_id, ADU_LETTER_ANSWER, TEXT, NULL, ADU_STORE_ERROR_NO_CASE);
  WAIT (result, adu_store_move_letter_async (f->store, f->actor, "m", id, 0, &sign, NULL, CALLBACK));
  g_assert_false (adu_store_finish (result, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_assert_cmpint (((const AduProblem *) adu_store_error_problems (error)->pdata[0])->code, ==, ADU_PROBLEM_CONFLICT);
  g_clear_error (&error);
  WAIT (listed, adu_store_letters_async (f->store, denied, 0, NULL, CALLBACK));
  letters = adu_store_finish_value (listed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (letters->len, ==, 0);
  begin_own_book (f);
  move (f, id, ADU_LETTER_SIGNED, NULL, NULL, -1);
  move (f, id, ADU_LETTER_NUMBERED, NULL, NULL, -1);
  move (f, id, ADU_LETTER_VOID, "Lain Orang menolak", NULL, -1);
  theirs = letter_gaps (f, denied);
  all = letter_gaps (f, f->actor);
  g_assert_cmpuint (theirs->len, ==, 1);
  g_assert_cmpstr (((AduNumberGap *) theirs->pdata[0])->from, ==, "400.7/1/Dinkes/2026");
  g_assert_null (((AduNumberGap *) theirs->pdata[0])->reason);
  g_assert_cmpstr (((AduNumberGap *) all->pdata[0])->reason, ==, "Lain Orang menolak");
}

/* ---- the own number book ------------------------------------------------------------------------------------------ */

static void
test_own_book (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Antre", NAME);
  g_autoptr (GPtrArray) gaps = NULL;
  gint64 ids[3];

  begin_own_book (f);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("400.7/%d/Dinkes/2026", i + 1);
      g_autoptr (AduLetter) letter = NULL;

      ids[i] = draft (f, case_id);
      move (f, ids[i], ADU_LETTER_SIGNED, NULL, NULL, -1);
      move (f, ids[i], ADU_LETTER_NUMBERED, NULL, NULL, -1);
      if (i == 1)
        move (f, ids[i], ADU_LETTER_VOID, "dicetak dua kali", NULL, -1);
      letter = read_letter (f, ids[i]);
      g_assert_cmpstr (letter->number, ==, number); /* a void number is not given again */
      g_assert_true (letter->own_number);
    }
  gaps = letter_gaps (f, f->actor);
  g_assert_cmpuint (gaps->len, ==, 1);
  g_assert_cmpstr (((AduNumberGap *) gaps->pdata[0])->from, ==, "400.7/2/Dinkes/2026");
  g_assert_cmpstr (((AduNumberGap *) gaps->pdata[0])->reason, ==, "dicetak dua kali");
  g_assert_cmpstr (((AduNumberGap *) gaps->pdata[0])->by, ==, adu_actor_name (f->actor));
  g_assert_false (((AduNumberGap *) gaps->pdata[0])->paper);
}

/* Typed back by hand, a number is not drawn again. */
static void
test_typed_number (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Antre", NAME);
  const char *const numbers[] = { "400.7/1/Dinkes/2026", "400.7/2/Dinkes/2026", NULL };

  begin_own_book (f);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      gint64 id = draft (f, case_id);
      g_autoptr (AduLetter) letter = NULL;

      move (f, id, ADU_LETTER_SIGNED, NULL, NULL, -1);
      move (f, id, ADU_LETTER_NUMBERED, numbers[i], NULL, -1);
      letter = read_letter (f, id);
      g_assert_cmpstr (letter->number, ==, numbers[i] != NULL ? numbers[i] : "400.7/3/Dinkes/2026");
    }
}

/* ---- dates, and what it is about ----------------------------------------------------------------------------------- */

/* A letter about a complaint is not older than the complaint: a slip in the year would open the book of that year. */
static void
test_dates (Fixture *f, gconstpointer data)
{
  const AduDay days[] = { adu_day_new (1999, 1, 1), adu_day_new (2025, 11, 23), adu_day_new (2026, 11, 22),
                          adu_day_new (2026, 11, 24) };
  gint64 id = draft (f, fixture_register (f, "Antre", NAME));

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    for (AduLetterState to = ADU_LETTER_INITIALLED; to <= ADU_LETTER_SIGNED; to++)
      {
        const AduLetterMove asked = { .to = to, .on = days[i], .by = 1 };
        g_autoptr (GAsyncResult) result = NULL;
        g_autoptr (GError) error = NULL;
        g_autofree char *action = g_uuid_string_random ();

        WAIT (result, adu_store_move_letter_async (f->store, f->actor, action, id, 0, &asked, NULL, CALLBACK));
        g_assert_false (adu_store_finish (result, &error));
        g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
        g_assert_nonnull (adu_problems_find (adu_store_error_problems (error), ADU_FIELD_WHEN));
      }
  move (f, id, ADU_LETTER_SIGNED, NULL, NULL, -1);
}

/* An order is about an inspection of its own case, never about that of another. */
static void
test_inspection (Fixture *f, gconstpointer data)
{
  gint64 ids[] = { inspections_case (f, ADU_YES, ADU_YES), inspections_case (f, ADU_YES, ADU_YES) }, inspections[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AduInspection) plan = inspections_plan (f, ids[i]);

      inspections[i] = inspections_save (f, plan);
    }
  for (guint i = 0; i < 4; i++)
    {
      const gint64 about[] = { 0, inspections[1], 4711, inspections[0] };
      g_autoptr (AduLetter) letter = adu_letter_new (ADU_LETTER_ORDER, ids[0]);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *action = g_uuid_string_random ();

      letter->inspection = about[i];
      letter->text = g_strdup ("Hal: Surat Tugas\n\nMemeriksa.");
      WAIT (result, adu_store_save_letter_async (f->store, f->actor, action, letter, CALLBACK));
      if (i == 3)
        g_assert_cmpint (adu_store_finish_number (result, &error), >, 0);
      else
        g_assert_cmpint (adu_store_finish_number (result, &error), ==, -1);
      g_assert_true (i == 3 ? error == NULL : g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED));
    }
}

/* ---- many at once --------------------------------------------------------------------------------------------------- */

static void
test_many (Fixture *f, gconstpointer data)
{
  const char *const good[] = { TEXT, TEXT, TEXT };
  const char *const bad[] = { TEXT, TEXT, "Hal: x\n\n{apa}" };
  gint64 cases[3];
  guint n_before;

  for (int i = 0; i < 3; i++)
    cases[i] = fixture_register (f, "Antre", NAME);
  for (int round = 0; round < 3; round++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GAsyncResult) listed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = NULL;
      g_autoptr (GPtrArray) letters = NULL;

      WAIT (result, adu_store_save_letters_async (f->store, f->actor, round == 0 ? "x" : "y", ADU_LETTER_ANSWER, cases,
                                                  round == 0 ? bad : good, 3, CALLBACK));
      ids = adu_store_finish_value (result, &error);
      g_assert_true ((ids == NULL) == (round == 0));
      WAIT (listed, adu_store_letters_async (f->store, f->actor, 0, NULL, CALLBACK));
      letters = adu_store_finish_value (listed, NULL);
      n_before = round == 0 ? 0 : 3; /* all or none, and the same action again adds nothing */
      g_assert_cmpuint (letters->len, ==, n_before);
      for (guint i = 0; i < letters->len; i++)
        g_assert_cmpint (((AduLetter *) letters->pdata[i])->case_id, ==, cases[2 - i]);
    }
}

/* A pile goes on as one action or not at all; the refusal names the letter. @row: which one, 0: it is done. */
static void
move_pile (Fixture *f, const char *action, AduActor *actor, AduLetterMoving *pile, gsize n, AduProblemCode code, guint row)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const AduProblem *problem;

  WAIT (result, adu_store_move_letters_async (f->store, actor, action, pile, n, CALLBACK));
  if (adu_store_finish (result, &error))
    {
      g_assert_cmpuint (row, ==, 0);
      return;
    }
  g_assert_cmpuint (row, >, 0);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  problem = g_ptr_array_index (adu_store_error_problems (error), 0);
  g_assert_cmpint (problem->code, ==, code);
  g_assert_cmpuint (problem->row, ==, row);
}

static void
assert_numbers (Fixture *f, const gint64 *ids, const char *const *numbers, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (AduLetter) letter = read_letter (f, ids[i]);

      g_assert_cmpstr (letter->number, ==, numbers[i]);
    }
}

static void
test_pile (Fixture *f, gconstpointer data)
{
  enum { N = 4 };
  static const char *const none[N] = { NULL };
  static const char *const typed[N] = { "400.7/7/Dinkes/2026", "400.7/8/Dinkes/2026", "400.7/9/Dinkes/2026",
                                        "400.7/12/Dinkes/2026" };
  g_autoptr (AduActor) administrator = adu_actor_new (1, "a", "Maria Tnesi", ADU_ROLE_ADMINISTRATOR);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduDay today = adu_clock_today (f->clock);
  AduLetterMoving pile[N];
  gint64 ids[N], other;

  /* Two of one complaint among them. */
  for (int i = 0; i < N; i++)
    ids[i] = draft (f, i == 1 ? 1 : fixture_register (f, "Antre", NAME));
  for (int i = 0; i < N; i++)
    pile[i] = (AduLetterMoving){ ids[i], 0, { .to = ADU_LETTER_SIGNED, .on = today, .by = i == 2 ? 99 : 1 } };
  move_pile (f, "s1", f->actor, pile, N, ADU_PROBLEM_UNKNOWN_CODE, 3);
  for (int i = 0; i < N; i++)
    {
      g_autoptr (AduLetter) letter = read_letter (f, ids[i]);

      g_assert_cmpint (letter->state, ==, ADU_LETTER_DRAFT);
    }
  pile[2].move.by = 1;
  move_pile (f, "s2", f->actor, pile, N, 0, 0);
  move_pile (f, "s2", f->actor, pile, N, 0, 0); /* once, however often it is asked */
  move_pile (f, "s3", f->actor, pile, N, ADU_PROBLEM_STAGE, 1);

  for (int i = 0; i < N; i++)
    pile[i].move = (AduLetterMove){ .to = ADU_LETTER_NUMBERED, .on = today, .number = typed[i == 3 ? 0 : i] };
  move_pile (f, "n1", f->actor, pile, N, ADU_PROBLEM_DUPLICATE, 4); /* twice in the pile */
  assert_numbers (f, ids, none, N);
  pile[3].move.number = NULL;
  move_pile (f, "n2", f->actor, pile, N, ADU_PROBLEM_REQUIRED, 4); /* no book of its own to draw from */
  pile[3].move.number = typed[3];
  WAIT (result, adu_store_move_letters_async (f->store, administrator, "n3", pile, N, CALLBACK));
  g_assert_false (adu_store_finish (result, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  move_pile (f, "n4", f->actor, pile, N, 0, 0);
  assert_numbers (f, ids, typed, N);

  /* A number is not given again, not even when its letter is void. */
  move (f, ids[0], ADU_LETTER_VOID, "salah cetak", NULL, -1);
  other = draft (f, 1);
  move (f, other, ADU_LETTER_SIGNED, NULL, NULL, -1);
  move (f, other, ADU_LETTER_NUMBERED, typed[0], NULL, ADU_STORE_ERROR_REFUSED);
  move (f, other, ADU_LETTER_NUMBERED, typed[1], NULL, ADU_STORE_ERROR_REFUSED);
  move (f, other, ADU_LETTER_NUMBERED, "400.7/13/Dinkes/2026", NULL, -1);
}

/* ---- for paper ------------------------------------------------------------------------------------------------------- */

static void
test_outgoing (Fixture *f, gconstpointer data)
{
  gint64 case_id = fixture_register (f, "Ibu Yosefina Bukifan tidak dilayani", NAME);
  g_autoptr (AduActor) clerk = adu_actor_new (1, "tu", "Maria Tnesi", ADU_ROLE_CLERK);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) revealed = NULL;
  g_autoptr (GAsyncResult) refused = NULL;
  g_autoptr (AduOutgoing) masked = NULL;
  g_autoptr (AduOutgoing) whole = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (result, adu_store_outgoing_async (f->store, f->actor, case_id, NULL, "…", NULL, CALLBACK));
  masked = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_null (masked->identity);
  g_assert_nonnull (masked->mask);
  g_assert_null (strstr (masked->record->row->subject, "Bukifan"));
  g_assert_null (strstr (adu_case_text (masked->record->value, ADU_FIELD_DESCRIPTION), "Bukifan"));
  WAIT (revealed, adu_store_outgoing_async (f->store, f->actor, case_id, "surat jawaban", "…", NULL, CALLBACK));
  whole = adu_store_finish_value (revealed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (adu_case_text (whole->identity, ADU_FIELD_COMPLAINANT), ==, NAME);
  WAIT (refused, adu_store_outgoing_async (f->store, clerk, case_id, "surat jawaban", "…", NULL, CALLBACK));
  g_assert_null (adu_store_finish_value (refused, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

/* ---- what cannot be changed, not even by a statement of our own ---------------------------------------------------- */

static void
test_hardening (Fixture *f, gconstpointer data)
{
  static const char *const statements[] = {
    "DELETE FROM letter",
    "UPDATE letter SET text = 'lain'",
    "UPDATE letter SET subject = 'lain'",
    "UPDATE letter SET recipient = 'lain'",
    "UPDATE letter SET with_identity = 1",
    "UPDATE letter SET signed_by = NULL",
    "UPDATE letter SET signed_on = signed_on + 1",
    "UPDATE letter SET state = 0",
    "UPDATE letter SET state = 1",
    "UPDATE letter SET kind = 4",
    "UPDATE letter SET complaint = complaint + 1",
    "UPDATE letter SET made_by = 2",
    "UPDATE letter SET number = '2'",
    "UPDATE letter SET numbered_on = numbered_on - 1",
    "UPDATE letter SET year = 2026, sequence = 4",
    "REPLACE INTO letter SELECT * FROM letter",
    "INSERT INTO letter SELECT * FROM letter WHERE 1 ON CONFLICT (id) DO UPDATE SET text = 'lain'",
  };
  static const char *const ended[] = { "UPDATE letter SET sent_to = 'lain'", "UPDATE letter SET state = 5, void_reason = 'x'",
                                       "UPDATE letter SET version = version + 1" };
  gint64 id = draft (f, fixture_register (f, "Antre", NAME));

  move (f, id, ADU_LETTER_SIGNED, NULL, NULL, -1);
  move (f, id, ADU_LETTER_NUMBERED, "1", NULL, -1);
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (GError) error = NULL;
      AduDb *db;

      if (round == 1)
        {
          fixture_open (f);
          move (f, id, ADU_LETTER_SENT, NULL, NULL, -1);
        }
      fixture_close (f);
      db = adu_db_open (f->path, ADU_DB_WRITE, &error);
      g_assert_no_error (error);
      for (gsize i = 0; i < (round == 0 ? G_N_ELEMENTS (statements) : G_N_ELEMENTS (ended)); i++)
        g_assert_false (adu_db_run (db, NULL, round == 0 ? statements[i] : ended[i], ""));
      adu_db_free (db);
    }
}

static gboolean
is_finding_of (gconstpointer finding, gconstpointer what)
{
  return g_str_equal (((const AduFinding *) finding)->what, what);
}

/* Somebody who passes the triggers by another program is found: the journal knows what was signed. */
static void
test_tampered (Fixture *f, gconstpointer data)
{
  gint64 id = draft (f, fixture_register (f, "Antre", NAME));
  g_autoptr (GPtrArray) sound = NULL;
  g_autoptr (GPtrArray) tampered = NULL;
  g_autoptr (AduDb) db = NULL;
  g_autoptr (GError) error = NULL;

  move (f, id, ADU_LETTER_SIGNED, NULL, NULL, -1);
  fixture_close (f);
  db = adu_db_open (f->path, ADU_DB_WRITE, &error);
  g_assert_no_error (error);
  sound = adu_check_run (db, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sound->len, ==, 0);
  adu_db_set_trusted (db, TRUE);
  adu_db_script (db, "BEGIN; DROP TRIGGER letter_signed; UPDATE letter SET text = 'lain'", &error);
  g_assert_no_error (error);
  tampered = adu_check_run (db, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tampered->len, >, 0);
  g_assert_true (g_ptr_array_find_with_equal_func (tampered, "letter", is_finding_of, NULL));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/letters/life", test_life);
  ADD ("/letters/step-refused", test_step_refused);
  ADD ("/letters/edit", test_edit);
  ADD ("/letters/twice", test_twice);
  ADD ("/letters/undo", test_undo);
  ADD ("/letters/rights", test_rights);
  ADD ("/letters/denied", test_denied);
  ADD ("/letters/own-book", test_own_book);
  ADD ("/letters/typed-number", test_typed_number);
  ADD ("/letters/dates", test_dates);
  ADD ("/letters/inspection", test_inspection);
  ADD ("/letters/many", test_many);
  ADD ("/letters/pile", test_pile);
  ADD ("/letters/outgoing", test_outgoing);
  ADD ("/letters/hardening", test_hardening);
  ADD ("/letters/tampered", test_tampered);

  return g_test_run ();
}
