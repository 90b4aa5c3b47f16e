/* test-event-order.c — dates that contradict each other, cases that hang together, exits that leave something open
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/adu-store-inspections.h"
#include "store/adu-store-work.h"
#include "tests/store/inspections.h"

static void
at (Fixture *f, const char *iso)
{
  adu_clock_set_fixed (f->clock, adu_zone_parse (f->zone, iso));
}

/* The problem that refused it; NULL: it was done. */
static AduProblem *
try_step (Fixture *f, AduActor *actor, gint64 id, AduStepRequest *request, AduField field)
{
  g_autoptr (AduStepRequest) owned = request;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const AduProblem *problem;

  WAIT (result, adu_store_step_async (f->store, actor, id, 0, owned, CALLBACK));
  if (adu_store_finish (result, &error))
    return NULL;
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  problem = adu_problems_find (adu_store_error_problems (error), field);
  g_assert_nonnull (problem);
  return g_memdup2 (problem, sizeof *problem);
}

static void
refused (Fixture *f, gint64 id, AduStepRequest *request, AduField field, AduProblemCode code)
{
  g_autofree AduProblem *problem = try_step (f, f->actor, id, request, field);

  g_assert_nonnull (problem);
  g_assert_cmpint (problem->code, ==, code);
}

static void
done (Fixture *f, gint64 id, AduStepRequest *request)
{
  g_assert_null (try_step (f, f->actor, id, request, ADU_FIELD_NONE));
}

static AduStepRequest *
step_of (Fixture *f, AduStep step)
{
  AduStepRequest *request = fixture_step (f, step);

  request->note = g_strdup ("karena itu");
  request->when = adu_clock_now (f->clock);
  request->how = ADU_HOW_LETTER;
  return request;
}

static AduRow *
row_of (Fixture *f, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  WAIT (result, adu_store_rows_async (f->store, f->actor, &id, 1, NULL, CALLBACK));
  rows = adu_store_finish_value (result, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  return adu_row_copy (g_ptr_array_index (rows, 0));
}

/* Corrects the receipt; whether that was refused. */
static gboolean
correct_receipt (Fixture *f, gint64 id, const char *iso, const char *reason, AduField field)
{
  static const AduField fields[] = { ADU_FIELD_RECEIVED };
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_zone_parse (f->zone, iso));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();

  WAIT (result, adu_store_edit_async (f->store, f->actor, action, id, 0, value, fields, 1, reason, CALLBACK));
  if (adu_store_finish (result, &error))
    return FALSE;
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_assert_nonnull (adu_problems_find (adu_store_error_problems (error), field));
  return TRUE;
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  WAIT (result, adu_store_check_async (f->store, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (result, NULL);
  g_assert_nonnull (findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const AduFinding *finding = g_ptr_array_index (findings, i);

      g_error ("%s: %s", finding->what, finding->detail);
    }
}

static gint64
disposed (Fixture *f, const char *subject)
{
  gint64 id = fixture_register (f, subject, "Maria Lopo");
  AduStepRequest *request = fixture_step (f, ADU_STEP_DISPOSE);

  request->to = adu_actor_official (f->actor);
  request->due = adu_day_add (adu_clock_today (f->clock), 3);
  done (f, id, request);
  return id;
}

static gint64
answered (Fixture *f, const char *subject)
{
  gint64 id = disposed (f, subject);

  done (f, id, step_of (f, ADU_STEP_ANSWER));
  return id;
}

/* The earliest receipt of merged complaints governs, also when it is corrected after they were merged. */
static void
test_merged_receipt (Fixture *f, gconstpointer data)
{
  gint64 lead = disposed (f, "Obat TB kosong"), id = fixture_register (f, "Obat TB kosong lagi", "B");
  AduStepRequest *merge = step_of (f, ADU_STEP_MERGE);
  g_autoptr (AduRow) before = row_of (f, lead), after = NULL;

  merge->lead = lead;
  done (f, id, merge);
  g_assert_false (correct_receipt (f, id, "2026-11-16T09:00", "salah ketik", ADU_FIELD_NONE));
  after = row_of (f, lead);
  g_assert_cmpint (after->binding_due.n, ==, before->binding_due.n - 7);
  assert_sound (f);
}

/* A complaint is not received after it was answered, whatever is corrected. */
static void
test_receipt_after_answer (Fixture *f, gconstpointer data)
{
  gint64 id = answered (f, "Loket tutup"), open = disposed (f, "Kamar kotor");
  AduStepRequest *request;

  at (f, "2026-11-26T09:00");
  g_assert_true (correct_receipt (f, id, "2026-11-24T08:00", NULL, ADU_FIELD_RECEIVED));
  g_assert_false (correct_receipt (f, id, "2026-11-23T15:00", NULL, ADU_FIELD_NONE)); /* days are compared */
  g_assert_false (correct_receipt (f, id, "2026-11-20T15:00", NULL, ADU_FIELD_NONE));
  g_assert_false (correct_receipt (f, open, "2026-11-25T08:00", NULL, ADU_FIELD_NONE)); /* nothing moved its clocks yet */
  request = step_of (f, ADU_STEP_REQUEST_COMPLETION);
  request->due = adu_day_new (2026, 12, 10);
  done (f, open, request);
  at (f, "2026-11-28T09:00");
  g_assert_true (correct_receipt (f, open, "2026-11-27T08:00", NULL, ADU_FIELD_RECEIVED)); /* after the pause began */
  assert_sound (f);
}

/* Nor after it was reopened, though nothing of the round before moves a clock any more. */
static void
test_receipt_after_reopening (Fixture *f, gconstpointer data)
{
  for (guint restart = 0; restart < 2; restart++)
    {
      gint64 id;
      AduStepRequest *request;

      at (f, restart ? "2026-12-23T09:00" : "2026-11-23T09:00");
      id = answered (f, "Loket tutup");
      at (f, restart ? "2026-12-24T09:00" : "2026-11-24T09:00");
      request = step_of (f, ADU_STEP_REOPEN);
      request->restart = restart;
      done (f, id, request);
      at (f, restart ? "2026-12-28T09:00" : "2026-11-28T09:00");
      g_assert_true (correct_receipt (f, id, restart ? "2026-12-26T09:00" : "2026-11-26T09:00", NULL, ADU_FIELD_RECEIVED));
      g_assert_false (correct_receipt (f, id, "2026-11-20T09:00", NULL, ADU_FIELD_NONE));
    }
}

static void
test_reason (Fixture *f, gconstpointer data)
{
  gint64 id = disposed (f, "Loket tutup");

  g_assert_true (correct_receipt (f, id, "2026-11-20T08:00", "rusak \xff", ADU_FIELD_NOTE));
  g_assert_true (correct_receipt (f, id, "2026-11-20T08:00", "bunyi \x07", ADU_FIELD_NOTE));
  g_assert_false (correct_receipt (f, id, "2026-11-20T08:00", "Budi & Ani <Puskesmas> %n%s", ADU_FIELD_NONE));
}

/* A reopened case is not answered before it was reopened, nor reopened before it was closed. */
static void
test_reopened (Fixture *f, gconstpointer data)
{
  gint64 id = answered (f, "Loket tutup");
  AduStepRequest *request;

  at (f, "2026-11-25T09:00");
  done (f, id, step_of (f, ADU_STEP_CONFIRM));
  done (f, id, step_of (f, ADU_STEP_CLOSE));
  at (f, "2026-12-20T09:00");
  request = step_of (f, ADU_STEP_REOPEN);
  request->decided_on = adu_day_new (2026, 11, 24);
  refused (f, id, request, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_ORDER);
  request = step_of (f, ADU_STEP_REOPEN);
  request->restart = TRUE;
  done (f, id, request);
  request = fixture_step (f, ADU_STEP_DISPOSE);
  request->to = adu_actor_official (f->actor);
  request->due = adu_day_new (2026, 12, 23);
  done (f, id, request);
  at (f, "2027-02-01T09:00"); /* late; dated back it would be in time */
  request = step_of (f, ADU_STEP_ANSWER);
  request->when = adu_zone_parse (f->zone, "2026-12-19T09:00");
  refused (f, id, request, ADU_FIELD_WHEN, ADU_PROBLEM_ORDER);
  request = step_of (f, ADU_STEP_WITHDRAW);
  request->decided_on = adu_day_new (2026, 12, 1);
  refused (f, id, request, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_ORDER);
  request = step_of (f, ADU_STEP_ANSWER);
  request->when = adu_zone_parse (f->zone, "2026-12-20T08:00"); /* the same day */
  done (f, id, request);
  assert_sound (f);
}

static gint64
close_problem (Fixture *f, gint64 id)
{
  g_autofree AduProblem *problem = try_step (f, f->actor, id, step_of (f, ADU_STEP_CLOSE), ADU_FIELD_NONE);

  return problem != NULL ? (gint64) problem->code : -1;
}

/* What a complainant was told while the case was merged was the answer to another: taken out again, it needs its own. What
 * was told before stays told. */
static void
test_unmerged (Fixture *f, gconstpointer data)
{
  gint64 lead = disposed (f, "Obat TB kosong"), id = disposed (f, "Obat TB kosong lagi"), heard = answered (f, "Loket tutup");
  AduStepRequest *request;

  done (f, heard, step_of (f, ADU_STEP_CONFIRM));
  for (guint i = 0; i < 2; i++)
    {
      gint64 one = i == 0 ? id : heard;

      request = step_of (f, ADU_STEP_MERGE);
      request->lead = lead;
      done (f, one, request);
      at (f, "2026-11-24T09:00");
      done (f, one, step_of (f, ADU_STEP_CONFIRM));
      for (guint n = 0; n < 2; n++)
        {
          request = step_of (f, ADU_STEP_CONFIRM);
          request->how = ADU_HOW_NOT_REACHED;
          done (f, one, request);
          at (f, "2026-11-25T09:00");
        }
      request = step_of (f, ADU_STEP_CONFIRM);
      request->how = ADU_HOW_NOT_REACHED;
      done (f, one, request);
      done (f, one, step_of (f, ADU_STEP_UNMERGE));
    }
  at (f, "2026-11-26T09:00");
  done (f, id, step_of (f, ADU_STEP_ANSWER));
  g_assert_cmpint (close_problem (f, id), ==, ADU_PROBLEM_CONFIRMATION);
  g_assert_cmpint (close_problem (f, heard), ==, -1);
  assert_sound (f);
}

/* By when an answer was asked for is forgotten with the round it was asked in. */
static void
test_reopened_disposition (Fixture *f, gconstpointer data)
{
  gint64 id = answered (f, "Loket tutup");

  for (guint round = 0; round < 3; round++)
    {
      AduDay expected = round == 0 ? adu_day_new (2026, 11, 26) : round == 1 ? ADU_DAY_NONE : adu_day_new (2026, 12, 2);
      g_autoptr (GAsyncResult) opened = NULL, asked = NULL;
      g_autoptr (AduRecord) record = NULL;
      g_autoptr (AduWork) work = NULL;
      AduStepRequest *request;

      WAIT (opened, adu_store_record_async (f->store, f->actor, id, NULL, CALLBACK));
      record = adu_store_finish_value (opened, NULL);
      g_assert_cmpint (record->answer_by.n, ==, expected.n);
      WAIT (asked, adu_store_work_of_async (f->store, f->actor, id, NULL, CALLBACK));
      work = adu_store_finish_value (asked, NULL);
      g_assert_cmpint (work->answer_by.n, ==, expected.n);
      at (f, "2026-12-01T09:00");
      request = step_of (f, round == 0 ? ADU_STEP_REOPEN : ADU_STEP_DISPOSE);
      request->to = round == 0 ? 0 : adu_actor_official (f->actor);
      request->due = round == 0 ? ADU_DAY_NONE : adu_day_new (2026, 12, 2);
      if (round < 2)
        done (f, id, request);
      else
        adu_step_request_free (request);
    }
}

static void
make_long (Fixture *f, gint64 id, const char *note)
{
  AduStepRequest *request = fixture_step (f, ADU_STEP_CLASSIFY);

  request->supervisory = request->inspection = ADU_YES;
  request->note = g_strdup (note);
  done (f, id, request);
}

/* Whether it counts as one whose limit moved from 14 to 60 days late. */
static gboolean
is_extended (Fixture *f, gint64 id)
{
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_extended (all, adu_day_new (2026, 1, 1), adu_day_new (2028, 1, 1));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  gboolean found = FALSE;

  WAIT (result, adu_store_find_async (f->store, f->actor, find, NULL, CALLBACK));
  ids = adu_store_finish_value (result, NULL);
  for (guint i = 0; i < ids->len; i++)
    found = found || g_array_index (ids, gint64, i) == id;
  return found;
}

/* Day 14 is that of the day the clocks count from: of a restart, or of the earliest of merged complaints. */
static void
test_extended (Fixture *f, gconstpointer data)
{
  gint64 restarted = answered (f, "Loket tutup"), lead, older;
  AduStepRequest *request;

  at (f, "2026-12-20T09:00");
  request = step_of (f, ADU_STEP_REOPEN);
  request->restart = TRUE;
  done (f, restarted, request);
  at (f, "2026-12-22T09:00");
  make_long (f, restarted, NULL); /* two days after the restart: nobody asks for a reason */
  g_assert_false (is_extended (f, restarted));
  older = disposed (f, "Obat TB kosong");
  at (f, "2027-01-02T09:00");
  lead = disposed (f, "Obat TB kosong lagi");
  request = step_of (f, ADU_STEP_MERGE);
  request->lead = lead;
  done (f, older, request);
  at (f, "2027-01-07T09:00"); /* day 16 of the older */
  request = fixture_step (f, ADU_STEP_CLASSIFY);
  request->supervisory = request->inspection = ADU_YES;
  refused (f, lead, request, ADU_FIELD_NOTE, ADU_PROBLEM_REASON);
  make_long (f, lead, "pungutan liar");
  g_assert_true (is_extended (f, lead));
}

/* Nobody is there any more to answer: handed to them, a complaint would lie. What they decided while they were may still be
 * written down. */
static void
test_gone (Fixture *f, gconstpointer data)
{
  AduOfficial official = { .code = (char *) "lama", .name = (char *) "Kepala Lama", .roles = ADU_ROLE_HEAD | ADU_ROLE_HANDLER };
  gint64 id = fixture_register (f, "Loket tutup", "A"), gone;
  g_autoptr (GAsyncResult) saved = NULL;
  AduStepRequest *request;

  WAIT (saved, adu_store_save_official_async (f->store, f->actor, &official, CALLBACK));
  gone = adu_store_finish_number (saved, NULL);
  g_assert_cmpint (gone, >, 0);
  for (guint i = 0; i < 3; i++)
    {
      request = fixture_step (f, ADU_STEP_DISPOSE);
      request->decided_by = gone;
      request->basis = ADU_BASIS_SHEET;
      request->to = i == 0 ? gone : adu_actor_official (f->actor);
      request->others = i == 1 ? g_memdup2 (&gone, sizeof gone) : NULL;
      request->n_others = i == 1;
      request->due = adu_clock_today (f->clock);
      if (i == 2)
        done (f, id, request);
      else
        refused (f, id, request, i == 0 ? ADU_FIELD_TO : ADU_FIELD_OTHERS, ADU_PROBLEM_UNKNOWN_CODE);
    }
}

/* What is written down late of the round before does not stand for the first follow-up of this one. */
static void
test_restarted_follow_up (Fixture *f, gconstpointer data)
{
  static const char *const whens[] = { "2026-12-01T09:00", "2026-12-21T09:00" };
  gint64 id = answered (f, "Loket tutup");
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (AduRecord) record = NULL;
  AduStepRequest *request;

  at (f, "2026-12-20T09:00");
  request = step_of (f, ADU_STEP_REOPEN);
  request->restart = TRUE;
  done (f, id, request);
  request = step_of (f, ADU_STEP_DISPOSE);
  request->to = adu_actor_official (f->actor);
  request->due = adu_day_new (2026, 12, 23);
  done (f, id, request);
  at (f, "2026-12-22T09:00");
  for (guint i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      request = step_of (f, ADU_STEP_FOLLOW_UP);
      request->when = adu_zone_parse (f->zone, whens[i]);
      done (f, id, request);
    }
  WAIT (opened, adu_store_record_async (f->store, f->actor, id, NULL, CALLBACK));
  record = adu_store_finish_value (opened, NULL);
  g_assert_cmpint (record->facts.first_follow_up, ==, adu_zone_parse (f->zone, whens[1]));
}

/* Whose case is not there cannot be found out by merging into it. */
static void
test_unseen_lead (Fixture *f, gconstpointer data)
{
  const AduOfficial official = { .code = (char *) "lain", .name = (char *) "Petugas Lain", .roles = ADU_ROLE_OFFICER,
                                 .active = TRUE };
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  g_autoptr (GAsyncResult) saved = NULL, registered = NULL;
  g_autoptr (AduActor) other = NULL;
  g_autofree AduProblem *unseen = NULL, *missing = NULL;
  AduStepRequest *merge;
  gint64 denied, secret, id = disposed (f, "Loket tutup");

  WAIT (saved, adu_store_save_official_async (f->store, f->actor, &official, CALLBACK));
  denied = adu_store_finish_number (saved, NULL);
  other = adu_actor_new (denied, "lain", "Petugas Lain", ADU_ROLE_OFFICER);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Petugas itu kasar");
  WAIT (registered, adu_store_register_async (f->store, f->actor, "r", value, NULL, &denied, 1, CALLBACK));
  secret = adu_store_finish_number (registered, NULL);
  g_assert_cmpint (secret, >, 0);
  merge = step_of (f, ADU_STEP_MERGE);
  merge->decided_by = denied;
  merge->lead = secret;
  unseen = try_step (f, other, id, merge, ADU_FIELD_LEAD);
  merge = step_of (f, ADU_STEP_MERGE);
  merge->decided_by = denied;
  merge->lead = 4711;
  missing = try_step (f, other, id, merge, ADU_FIELD_LEAD);
  g_assert_nonnull (unseen);
  g_assert_nonnull (missing);
  g_assert_cmpint (unseen->code, ==, missing->code);
}

/* An inspection nobody would go on with holds the case until it is cancelled or signed. */
static void
test_open_inspection (Fixture *f, gconstpointer data)
{
  static const AduStep exits[] = { ADU_STEP_REFER, ADU_STEP_OUTSIDE_AUTHORITY, ADU_STEP_REJECT, ADU_STEP_WITHDRAW,
                                   ADU_STEP_MERGE };
  gint64 lead = disposed (f, "Loket tutup");

  for (guint i = 0; i < G_N_ELEMENTS (exits); i++)
    {
      gint64 id = inspections_case (f, ADU_YES, ADU_YES), inspection;
      g_autoptr (AduInspection) plan = inspections_plan (f, id);
      g_autoptr (AduInspectionRequest) cancel = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      AduStepRequest *request;

      inspection = inspections_save (f, plan);
      for (guint again = 0; again < 2; again++)
        {
          request = step_of (f, exits[i]);
          request->lead = exits[i] == ADU_STEP_MERGE ? lead : 0;
          request->to_name = g_strdup ("Inspektorat");
          if (again > 0)
            {
              done (f, id, request);
              break;
            }
          refused (f, id, request, ADU_FIELD_STEP, ADU_PROBLEM_INSPECTION_OPEN);
          cancel = adu_inspection_request_new (ADU_INSPECTION_MOVE_CANCEL, "batal");
          g_free (cancel->action);
          cancel->action = g_uuid_string_random ();
          cancel->decided_by = adu_actor_official (f->actor);
          cancel->decided_on = adu_clock_today (f->clock);
          cancel->note = g_strdup ("pengaduan keluar");
          WAIT (result, adu_store_move_inspection_async (f->store, f->actor, inspection, 0, cancel, CALLBACK));
          g_assert_true (adu_store_finish (result, NULL));
        }
    }
  assert_sound (f);
}

#define TEST(name, function)                                                                                         \
  g_test_add ("/store/event-order/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("merged-receipt", test_merged_receipt);
  TEST ("receipt-after-answer", test_receipt_after_answer);
  TEST ("receipt-after-reopening", test_receipt_after_reopening);
  TEST ("reason", test_reason);
  TEST ("reopened", test_reopened);
  TEST ("reopened-disposition", test_reopened_disposition);
  TEST ("restarted-follow-up", test_restarted_follow_up);
  TEST ("extended", test_extended);
  TEST ("unmerged", test_unmerged);
  TEST ("gone", test_gone);
  TEST ("unseen-lead", test_unseen_lead);
  TEST ("open-inspection", test_open_inspection);
  return g_test_run ();
}
