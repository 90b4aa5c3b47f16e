/* test-step-check.c — every rule that refuses a step, one broken at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "core/adu-stage.h"

#define NOW G_GINT64_CONSTANT (1792000000)
#define TODAY 739905
#define DAY(n) ((AduDay){ TODAY + (n) })
#define ANY_ROLE ((AduRoles) 0x3F)

/* A request with everything a step could need, and a case it suits. */
static AduStepRequest *
request_for (AduStep step)
{
  AduStepRequest *request = adu_step_request_new (step, "8f3b3f0e-7a53-4f2c-9f5d-3c1f0a6b1c11");

  request->decided_by = 7;
  request->decided_on = DAY (0);
  request->note = g_strdup ("Budi & Ani <Puskesmas> %n%s");
  request->due = DAY (3);
  request->to = 9;
  request->how = step == ADU_STEP_SETTLE_ON_SPOT ? ADU_HOW_NONE : ADU_HOW_WHATSAPP;
  request->when = NOW;
  request->lead = 12;
  request->supervisory = ADU_YES;
  request->inspection = ADU_YES;
  return request;
}

static AduStepContext
context_for (AduStep step)
{
  AduStage stage = 0;

  while (!adu_step_possible (step, stage))
    stage++;
  return (AduStepContext){
    .stage = stage,
    .supervisory = ADU_YES,
    .inspection = ADU_YES,
    .confirmed = TRUE,
    .received = NOW - 20 * 86400,
    .received_on = DAY (-20),
    .channel = ADU_CHANNEL_WHATSAPP,
    .present = ADU_YES,
    .binding_due = DAY (40),
    .settlement_day_14 = DAY (-6),
    .decider_roles = ANY_ROLE,
    .answered = ADU_TIME_NONE,
    .now = NOW,
    .today = DAY (0),
  };
}

/* Exactly the problems written in @expected, "field:code field:code", "" for none. */
static void
assert_problems (const AduStepRequest *request, const AduStepContext *context, const char *expected)
{
  g_autoptr (GPtrArray) problems = adu_step_check (request, context);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", adu_field_info (problem->field)->name,
                              adu_problem_code_to_text (problem->code));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Nothing speaks against the good ones, and each key of a step's row is really required. */
static void
test_required (void)
{
  for (guint step = 0; step < ADU_N_STEPS; step++)
    {
      AduStepContext context = context_for (step);
      g_autoptr (AduStepRequest) good = request_for (step);
      g_autoptr (AduStepRequest) empty = adu_step_request_new (step, "a");
      g_autoptr (GString) missing = g_string_new (NULL);

      assert_problems (good, &context, "");
      empty->supervisory = empty->inspection = ADU_YES;
      for (const AduField *field = adu_step_info (step)->needs; *field != ADU_FIELD_NONE; field++)
        g_string_append_printf (missing, "%s%s:required", missing->len > 0 ? " " : "",
                                adu_field_info (*field)->name);
      assert_problems (empty, &context, missing->str);

      g_clear_pointer (&good->action, g_free);
      assert_problems (good, &context, "action:required");
      good->action = g_strdup ("  ");
      assert_problems (good, &context, "action:required");
    }
}

static void
test_blank_is_missing (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_REFER);
  AduStepContext context = context_for (ADU_STEP_REFER);

  g_free (request->note);
  request->note = g_strdup (" \n\t ");
  request->to = 0;
  request->to_name = g_strdup ("   ");
  assert_problems (request, &context, "note:required to:required");
  g_free (request->to_name);
  request->to_name = g_strdup ("Inspektorat Daerah");
  assert_problems (request, &context, "note:required");
}

/* Who decided counts, whoever that is recorded by. */
static void
test_who (void)
{
  for (guint step = 0; step < ADU_N_STEPS; step++)
    {
      g_autoptr (AduStepRequest) request = request_for (step);
      AduStepContext context = context_for (step);

      context.decider_denied = TRUE;
      assert_problems (request, &context, "decided_by:conflict");
      context.decider_roles = ADU_ROLE_ADMINISTRATOR;
      assert_problems (request, &context, "decided_by:role decided_by:conflict");
    }
}

static void
test_times (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_ANSWER);
  AduStepContext context = context_for (ADU_STEP_ANSWER);
  const struct
  {
    AduTime when;
    const char *problem;
  } whens[] = {
    { NOW, "" },
    { NOW + 1, "when:future" },
    { G_MAXINT64, "when:future" },
    { NOW - 20 * 86400, "" },
    { NOW - 20 * 86400 - 60, "when:before-receipt" },
    { G_GINT64_CONSTANT (946655999), "when:too-early" },
    { 0, "when:too-early" },
    { G_MININT64 + 1, "when:too-early" },
  };
  const struct
  {
    gint32 n;
    const char *problem;
  } days[] = {
    { TODAY, "" },
    { TODAY + 1, "decided_on:future" },
    { TODAY - 20, "" },
    { TODAY - 21, "decided_on:before-receipt" },
    { 730119, "decided_on:too-early" }, /* 1999-12-31 */
    { 1, "decided_on:too-early" },
  };

  request->due = ADU_DAY_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (whens); i++)
    {
      request->when = whens[i].when;
      assert_problems (request, &context, whens[i].problem);
    }
  request->when = NOW;
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      request->decided_on.n = days[i].n;
      assert_problems (request, &context, days[i].problem);
    }
  /* Times are typed in minutes: received at 09.00.40, settled at 09.00. */
  request->decided_on = DAY (0);
  context.received = NOW - NOW % 60 + 40;
  request->when = NOW - NOW % 60;
  context.now = context.received;
  assert_problems (request, &context, "");
}

/* What another decided carries what shows it. */
static void
test_basis (void)
{
  for (guint step = 0; step < ADU_N_STEPS; step++)
    for (guint basis = 0; basis < ADU_N_BASES; basis++)
      {
        g_autoptr (AduStepRequest) request = request_for (step);
        AduStepContext context = context_for (step);

        request->basis = (AduBasis) basis;
        assert_problems (request, &context, "");
        context.recorded_for_other = TRUE;
        assert_problems (request, &context, basis == ADU_BASIS_OWN ? "basis:required" : "");
      }
}

/* Confirmation and closing are not dated before the answer, a completion not before it was asked for. */
static void
test_order (void)
{
  const struct
  {
    AduStep step;
    gint32 decided, when; /* days from today */
    gint32 answered, waiting;
    const char *problem;
  } rows[] = {
    { ADU_STEP_CLOSE, 0, 0, 0, 0, "" },
    { ADU_STEP_CLOSE, -1, 0, 0, 0, "decided_on:order" },
    { ADU_STEP_CLOSE, -1, 0, -1, 0, "" },
    { ADU_STEP_CONFIRM, 0, 0, 0, 0, "" },
    { ADU_STEP_CONFIRM, 0, -1, 0, 0, "when:order" },
    { ADU_STEP_CONFIRM, 0, -1, -2, 0, "" },
    { ADU_STEP_COMPLETE, 0, 0, 0, 0, "" },
    { ADU_STEP_COMPLETE, -3, 0, 0, -2, "decided_on:order" },
    { ADU_STEP_COMPLETE, -3, 0, 0, -3, "" },
    { ADU_STEP_FOLLOW_UP, -3, -3, 0, 0, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AduStepRequest) request = request_for (rows[i].step);
      AduStepContext context = context_for (rows[i].step);

      request->decided_on = DAY (rows[i].decided);
      request->when = NOW + rows[i].when * 86400;
      context.answered = NOW + rows[i].answered * 86400;
      context.answered_on = DAY (rows[i].answered);
      context.waiting_since = DAY (rows[i].waiting);
      assert_problems (request, &context, rows[i].problem);
    }
}

static void
test_due (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_DISPOSE);
  AduStepContext context = context_for (ADU_STEP_DISPOSE);

  request->due = DAY (40);
  assert_problems (request, &context, "");
  request->due = DAY (41);
  assert_problems (request, &context, "due:after-limit");
  request->due = DAY (-1);
  assert_problems (request, &context, "due:order");
  request->due = DAY (0);
  assert_problems (request, &context, "");
  /* Late already: every date is after the limit, and it must still be disposed. */
  context.binding_due = DAY (-1);
  request->due = DAY (2);
  assert_problems (request, &context, "");
  /* Decided on paper in time, recorded late: the rule holds for the day it was decided. */
  request->decided_on = DAY (-3);
  assert_problems (request, &context, "due:after-limit");
  context.binding_due = ADU_DAY_NONE;
  assert_problems (request, &context, "");

  /* The complainant's own date is bound by nothing of the office's. */
  request->step = ADU_STEP_REQUEST_COMPLETION;
  context = context_for (ADU_STEP_REQUEST_COMPLETION);
  request->due = DAY (400);
  assert_problems (request, &context, "");
}

static void
test_inspect (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_INSPECT);
  AduStepContext context = context_for (ADU_STEP_INSPECT);

  for (guint supervisory = 0; supervisory < ADU_N_TRIS; supervisory++)
    for (guint inspection = 0; inspection < ADU_N_TRIS; inspection++)
      {
        context.supervisory = supervisory;
        context.inspection = inspection;
        assert_problems (request, &context,
                         supervisory != ADU_YES  ? "supervisory:not-supervisory"
                         : inspection != ADU_YES ? "inspection:not-supervisory"
                                                 : "");
      }
}

/* From 14 to 60 days after day 14 needs a reason, on day 14 and the other way round it does not. */
static void
test_reason (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_CLASSIFY);

  for (guint bits = 0; bits < 3 * 81; bits++)
    {
      AduStepContext context = context_for (ADU_STEP_CLASSIFY);
      guint day = bits / 81;
      gboolean was, is;

      context.supervisory = bits % 3;
      context.inspection = bits / 3 % 3;
      request->supervisory = bits / 9 % 3;
      request->inspection = bits / 27 % 3;
      context.settlement_day_14 = day == 0 ? DAY (-1) : day == 1 ? DAY (0) : ADU_DAY_NONE;
      was = context.supervisory == ADU_YES && context.inspection == ADU_YES;
      is = request->supervisory == ADU_YES && request->inspection == ADU_YES;

      g_clear_pointer (&request->note, g_free);
      assert_problems (request, &context, is && !was && day == 0 ? "note:reason" : "");
      request->note = g_strdup ("Ditemukan indikasi pungutan");
      assert_problems (request, &context, "");
    }
}

static void
test_open_inspection (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_CLASSIFY);
  AduStepContext context = context_for (ADU_STEP_CLASSIFY);

  context.stage = ADU_STAGE_INSPECTION;
  context.inspection_open = TRUE;
  assert_problems (request, &context, "");
  request->inspection = ADU_NO;
  assert_problems (request, &context, "inspection:inspection-open");
  request->supervisory = ADU_UNKNOWN;
  assert_problems (request, &context, "supervisory:inspection-open");
  context.inspection_open = FALSE;
  assert_problems (request, &context, "");
}

/* The officer proposes until the head has disposed; afterwards only the head overturns what was set. */
static void
test_who_sets (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_CLASSIFY);

  for (guint stage = ADU_STAGE_RECEIVED; stage <= ADU_STAGE_ANSWERED; stage++)
    for (guint was = 0; was < ADU_N_TRIS; was++)
      for (guint is = 0; is < ADU_N_TRIS; is++)
        {
          AduStepContext context = context_for (ADU_STEP_CLASSIFY);
          gboolean proposes = stage == ADU_STAGE_RECEIVED || stage == ADU_STAGE_REVIEW;

          context.stage = stage;
          context.supervisory = was;
          request->supervisory = is;
          context.decider_roles = ADU_ROLE_HEAD;
          assert_problems (request, &context, "");
          context.decider_roles = ADU_ROLE_OFFICER;
          assert_problems (request, &context,
                           proposes || was == ADU_UNKNOWN || was == is ? "" : "decided_by:role");
        }
}

static void
test_close (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_CLOSE);

  for (guint tries = 0; tries < 6; tries++)
    for (guint days = 0; days <= tries; days++)
      {
        AduStepContext context = context_for (ADU_STEP_CLOSE);

        context.tries = tries;
        context.try_days = days;
        assert_problems (request, &context, "");
        context.confirmed = FALSE;
        assert_problems (request, &context,
                         tries >= 3 && days >= 2 ? ""
                         : tries > 0             ? ":tries"
                                                 : ":confirmation");
      }
}

static void
test_how (void)
{
  static const AduStep telling[] = { ADU_STEP_ANSWER, ADU_STEP_CONFIRM,
                                     ADU_STEP_REFER,  ADU_STEP_OUTSIDE_AUTHORITY,
                                     ADU_STEP_REJECT, ADU_STEP_WITHDRAW };

  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    for (guint how = 1; how < ADU_N_HOWS; how++)
      {
        g_autoptr (AduStepRequest) request = request_for (telling[i]);
        AduStepContext context = context_for (telling[i]);

        request->how = how;
        assert_problems (request, &context, how == ADU_HOW_POSTED ? "how:posted" : "");
        context.unreachable = TRUE;
        assert_problems (request, &context, "");
      }
}

static void
test_on_the_spot (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_SETTLE_ON_SPOT);
  AduStepContext context = context_for (ADU_STEP_SETTLE_ON_SPOT);

  context.present = ADU_UNKNOWN;
  assert_problems (request, &context, "present:not-present");
  context.present = ADU_NO;
  assert_problems (request, &context, "present:not-present");
  context.channel = ADU_CHANNEL_COUNTER;
  assert_problems (request, &context, "");
  request->how = ADU_HOW_IN_PERSON;
  assert_problems (request, &context, "");
  request->how = ADU_HOW_LETTER;
  assert_problems (request, &context, "how:not-present");
}

static char *
repeat (const char *text, guint n)
{
  GString *all = g_string_sized_new (strlen (text) * n);

  while (n-- > 0)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static void
test_texts (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_FOLLOW_UP);
  AduStepContext context = context_for (ADU_STEP_FOLLOW_UP);

  g_free (request->note);
  request->note = repeat ("é", 4000);
  request->by = repeat ("x", 200);
  request->to_name = repeat ("y", 200);
  assert_problems (request, &context, "");
  g_free (request->note);
  g_free (request->by);
  g_free (request->to_name);
  request->note = repeat ("é", 4001);
  request->by = repeat ("x", 1 << 20);
  request->to_name = g_strdup ("dua\nbaris");
  assert_problems (request, &context, "note:too-long to:control by:too-long");
  g_free (request->note);
  request->note = g_strdup ("\xed\xa0\xbd\xed\xb8\x80");
  assert_problems (request, &context, "note:invalid-text to:control by:too-long");
}

static void
test_unknown_values (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_ANSWER);
  AduStepContext context = context_for (ADU_STEP_ANSWER);

  request->capacity = 4;
  request->basis = (AduBasis) -1;
  request->how = 9;
  request->kind = 4;
  request->supervisory = 3;
  request->inspection = 77;
  assert_problems (request, &context,
                   "capacity:unknown-code basis:unknown-code how:unknown-code kind:unknown-code "
                   "supervisory:unknown-code inspection:unknown-code");
  request->step = 18;
  assert_problems (request, &context, "step:unknown-code");
}

static void
test_copy (void)
{
  g_autoptr (AduStepRequest) request = request_for (ADU_STEP_REFER);
  g_autoptr (AduStepRequest) copy = NULL;

  request->to_name = g_strdup ("Inspektorat");
  request->by = g_strdup ("Ani");
  copy = adu_step_request_copy (request);
  g_assert_cmpstr (copy->note, ==, request->note);
  g_assert_true (copy->note != request->note);
  g_assert_cmpstr (copy->to_name, ==, "Inspektorat");
  g_assert_cmpstr (copy->by, ==, "Ani");
  g_assert_cmpstr (copy->action, ==, request->action);
  g_assert_cmpint (copy->when, ==, request->when);
  g_assert_cmpint (copy->decided_on.n, ==, request->decided_on.n);
  adu_step_request_free (NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/step-check/required", test_required);
  g_test_add_func ("/core/step-check/blank", test_blank_is_missing);
  g_test_add_func ("/core/step-check/who", test_who);
  g_test_add_func ("/core/step-check/times", test_times);
  g_test_add_func ("/core/step-check/basis", test_basis);
  g_test_add_func ("/core/step-check/order", test_order);
  g_test_add_func ("/core/step-check/due", test_due);
  g_test_add_func ("/core/step-check/inspect", test_inspect);
  g_test_add_func ("/core/step-check/reason", test_reason);
  g_test_add_func ("/core/step-check/open-inspection", test_open_inspection);
  g_test_add_func ("/core/step-check/who-sets", test_who_sets);
  g_test_add_func ("/core/step-check/close", test_close);
  g_test_add_func ("/core/step-check/how", test_how);
  g_test_add_func ("/core/step-check/on-the-spot", test_on_the_spot);
  g_test_add_func ("/core/step-check/texts", test_texts);
  g_test_add_func ("/core/step-check/unknown-values", test_unknown_values);
  g_test_add_func ("/core/step-check/copy", test_copy);
  return g_test_run ();
}
