/* test-inspection.c — the moves of an inspection against a table written by hand, its checks, its signed text, warnings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "core/adu-inspection-merge.h"
#include "core/adu-inspection-warning.h"

#define NOW G_GINT64_CONSTANT (1792000000)
#define TODAY ((AduDay){ 739905 })

/* Every move, where it is possible, where it leads, whose decision it is: Officer, Head, haNdler, Inspector. */
static const char *const expected[] = {
  "plan planned:OHNI",
  "replan postponed>planned:OHNI",
  "start planned>under-way:HNI",
  "draft under-way>drafted:HNI",
  "return drafted>under-way:HNI",
  "sign drafted>signed:HNI",
  "report signed>reported:HNI",
  "postpone planned>postponed:OHNI",
  "cancel planned>cancelled:OHN postponed>cancelled:OHN under-way>cancelled:OHN drafted>cancelled:OHN",
};

static AduInspection *
good_inspection (AduInspectionStage stage)
{
  AduInspection *self = adu_inspection_new (1);
  AduInspectionPerson *leader = adu_inspection_person_new (ADU_PART_LEADER, "Yohanes Kolo");
  AduInspectionPerson *examined = adu_inspection_person_new (ADU_PART_EXAMINED, "Anna Sila");

  self->id = 5;
  self->stage = stage;
  self->ordinal = 1;
  leader->official = 4;
  leader->signature = ADU_SIGNATURE_SIGNED;
  examined->signature = ADU_SIGNATURE_REFUSED;
  examined->witness = g_strdup ("Petrus Kefi, Kepala Tata Usaha");
  g_ptr_array_add (self->people, leader);
  g_ptr_array_add (self->people, adu_inspection_person_new (ADU_PART_MET, "Maria Usboko"));
  g_ptr_array_add (self->people, examined);
  g_ptr_array_add (self->findings, adu_inspection_finding_new ("Tarif tidak dipasang."));
  self->place = g_strdup ("Loket");
  self->order_number = g_strdup ("094/12/Dinkes/2026");
  self->order_date = TODAY;
  self->signatory = g_strdup ("Kepala Dinas");
  self->planned_from = NOW - 7200;
  self->actual_from = NOW - 7200;
  self->actual_until = NOW - 3600;
  self->conclusion = ADU_CONCLUSION_PROVEN;
  return self;
}

static AduInspectionContext
good_context (void)
{
  return (AduInspectionContext){ .case_stage = ADU_STAGE_INSPECTION,
                                 .supervisory = ADU_YES,
                                 .inspection = ADU_YES,
                                 .received = NOW - 86400,
                                 .received_on = adu_day_add (TODAY, -1),
                                 .decider_roles = ADU_ROLE_HANDLER,
                                 .now = NOW,
                                 .today = TODAY };
}

static AduInspectionRequest *
good_request (AduInspectionMove move)
{
  AduInspectionRequest *request = adu_inspection_request_new (move, "8f3b3f0e-7a53-4f2c-9f5d-3c1f0a6b1c11");

  request->decided_by = 4;
  request->decided_on = TODAY;
  request->note = g_strdup ("Jalan terputus");
  return request;
}

/* What the code says, written like the table above. */
static char *
describe (AduInspectionMove move)
{
  static const char letters[] = "OHNICA";
  const AduInspectionMoveInfo *info = adu_inspection_move_info (move);
  g_autoptr (GString) roles = g_string_new (NULL);
  GString *text = g_string_new (adu_inspection_move_to_code (move));

  for (guint i = 0; i < ADU_N_ROLES; i++)
    if (info->decided_by & (1u << i))
      g_string_append_c (roles, letters[i]);
  if (info->from == 0)
    g_string_append_printf (text, " %s:%s", adu_inspection_stage_to_code (info->to), roles->str);
  for (guint order = 0; order < ADU_N_INSPECTION_STAGES; order++)
    {
      static const AduInspectionStage stages[] = { ADU_INSPECTION_PLANNED,  ADU_INSPECTION_POSTPONED,
                                                   ADU_INSPECTION_UNDER_WAY, ADU_INSPECTION_DRAFTED,
                                                   ADU_INSPECTION_SIGNED,   ADU_INSPECTION_REPORTED,
                                                   ADU_INSPECTION_CANCELLED };

      if (adu_inspection_move_possible (move, stages[order]))
        g_string_append_printf (text, " %s>%s:%s", adu_inspection_stage_to_code (stages[order]),
                                adu_inspection_stage_to_code (info->to), roles->str);
    }
  return g_string_free (text, FALSE);
}

static void
test_table (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (expected), ==, ADU_N_INSPECTION_MOVES);
  for (guint move = 0; move < ADU_N_INSPECTION_MOVES; move++)
    {
      g_autofree char *is = describe (move);

      g_assert_cmpstr (is, ==, expected[move]);
    }
}

/* Every move at every stage: nothing speaks against it where the table has it, STAGE everywhere else. */
static void
test_moves (void)
{
  for (guint stage = 0; stage < ADU_N_INSPECTION_STAGES; stage++)
    for (guint move = 0; move < ADU_N_INSPECTION_MOVES; move++)
      {
        g_autoptr (AduInspection) self = good_inspection (stage);
        g_autoptr (AduInspectionRequest) request = good_request (move);
        AduInspectionContext context = good_context ();
        g_autoptr (GPtrArray) problems = adu_inspection_check_move (self, request, &context);

        if (adu_inspection_move_possible (move, stage))
          g_assert_cmpuint (problems->len, ==, 0);
        else
          g_assert_cmpint (adu_problems_find (problems, ADU_FIELD_MOVE)->code, ==, ADU_PROBLEM_STAGE);
      }
}

typedef void (*Spoil) (AduInspection *self, AduInspectionRequest *request, AduInspectionContext *context);

#define SPOIL(name, statement)                                                                                       \
  static void name (AduInspection *self, AduInspectionRequest *request, AduInspectionContext *context) { statement; }
#define PERSON(i) ((AduInspectionPerson *) g_ptr_array_index (self->people, i))
#define FINDING(i) ((AduInspectionFinding *) g_ptr_array_index (self->findings, i))

static const gint64 denied[] = { 4 };

SPOIL (not_supervisory, context->supervisory = ADU_NO)
SPOIL (no_inspection, context->inspection = ADU_UNKNOWN)
SPOIL (no_decider, request->decided_by = 0)
SPOIL (clerk, context->decider_roles = ADU_ROLE_CLERK)
SPOIL (conflict, context->decider_denied = TRUE)
SPOIL (future_date, request->decided_on = adu_day_add (TODAY, 1))
SPOIL (before_receipt, request->decided_on = adu_day_add (TODAY, -2))
SPOIL (unsigned_leader, PERSON (0)->signature = ADU_SIGNATURE_MISSING)
SPOIL (no_order, g_clear_pointer (&self->order_number, g_free))
SPOIL (no_order_date, self->order_date = ADU_DAY_NONE)
SPOIL (no_signatory, g_clear_pointer (&self->signatory, g_free))
SPOIL (no_finding, g_ptr_array_set_size (self->findings, 0))
SPOIL (no_conclusion, self->conclusion = ADU_CONCLUSION_OPEN)
SPOIL (not_left, self->actual_until = ADU_TIME_NONE)
SPOIL (left_before, self->actual_until = self->actual_from - 60)
SPOIL (arrives_later, self->actual_from = NOW + 60)
SPOIL (before_case, self->actual_from = NOW - 90000)
SPOIL (no_note, g_clear_pointer (&request->note, g_free))
SPOIL (no_leader, PERSON (0)->part = ADU_PART_MET)
SPOIL (nowhere, g_clear_pointer (&self->place, g_free))
SPOIL (no_plan, self->planned_from = ADU_TIME_NONE)
SPOIL (two_leaders, PERSON (1)->part = ADU_PART_LEADER)
SPOIL (nameless, g_clear_pointer (&PERSON (1)->name, g_free))
SPOIL (no_witness, g_clear_pointer (&PERSON (2)->witness, g_free))
SPOIL (denied_leader, context->denied = denied; context->n_denied = 1)
SPOIL (empty_fact, g_clear_pointer (&FINDING (0)->fact, g_free))
SPOIL (long_rule, FINDING (0)->rule = g_strnfill (1001, 'x'))
SPOIL (control, FINDING (0)->statement = g_strdup ("a\x01"))
SPOIL (seen_later, FINDING (0)->seen = NOW + 60)
SPOIL (wrong_part, PERSON (1)->part = ADU_N_PARTS)
SPOIL (closed, context->case_stage = ADU_STAGE_CLOSED; self->id = 0)
SPOIL (frozen, self->stage = ADU_INSPECTION_SIGNED)
SPOIL (cancelled, self->stage = ADU_INSPECTION_CANCELLED)

/* One thing wrong at a time: exactly that is said. */
static const struct
{
  int move; /* -1: saving */
  AduInspectionStage stage;
  Spoil spoil;
  AduField field;
  guint row;
  AduProblemCode code;
} cases[] = {
#define MOVE(move, stage, spoil, field, row, code)                                                                   \
  { ADU_INSPECTION_MOVE_##move, ADU_INSPECTION_##stage, spoil, ADU_FIELD_##field, row, ADU_PROBLEM_##code }
#define SAVE(stage, spoil, field, row, code)                                                                         \
  { -1, ADU_INSPECTION_##stage, spoil, ADU_FIELD_##field, row, ADU_PROBLEM_##code }
  MOVE (START, PLANNED, not_supervisory, SUPERVISORY, 0, NOT_SUPERVISORY),
  MOVE (START, PLANNED, no_inspection, INSPECTION, 0, NOT_SUPERVISORY),
  MOVE (START, PLANNED, no_decider, DECIDED_BY, 0, REQUIRED),
  MOVE (START, PLANNED, clerk, DECIDED_BY, 0, ROLE),
  MOVE (START, PLANNED, conflict, DECIDED_BY, 0, CONFLICT),
  MOVE (START, PLANNED, future_date, DECIDED_ON, 0, FUTURE),
  MOVE (START, PLANNED, before_receipt, DECIDED_ON, 0, BEFORE_RECEIPT),
  MOVE (START, PLANNED, no_leader, LEADER, 0, REQUIRED),
  MOVE (START, PLANNED, nowhere, PLACE, 0, REQUIRED),
  MOVE (START, PLANNED, before_case, ACTUAL_FROM, 0, BEFORE_RECEIPT),
  MOVE (DRAFT, UNDER_WAY, no_finding, FINDINGS, 0, REQUIRED),
  MOVE (DRAFT, UNDER_WAY, no_conclusion, CONCLUSION, 0, REQUIRED),
  MOVE (DRAFT, UNDER_WAY, not_left, ACTUAL_UNTIL, 0, REQUIRED),
  MOVE (SIGN, DRAFTED, unsigned_leader, SIGNATURE, 1, SIGNATURE),
  MOVE (SIGN, DRAFTED, no_order, ORDER_NUMBER, 0, REQUIRED),
  MOVE (SIGN, DRAFTED, no_order_date, ORDER_DATE, 0, REQUIRED),
  MOVE (SIGN, DRAFTED, no_signatory, SIGNATORY, 0, REQUIRED),
  MOVE (CANCEL, DRAFTED, no_note, NOTE, 0, REQUIRED),
  MOVE (POSTPONE, PLANNED, no_note, NOTE, 0, REQUIRED),
  MOVE (RETURN, DRAFTED, no_note, NOTE, 0, REQUIRED),
  SAVE (PLANNED, no_plan, PLANNED_FROM, 0, REQUIRED),
  SAVE (PLANNED, no_leader, LEADER, 0, REQUIRED),
  SAVE (UNDER_WAY, not_supervisory, SUPERVISORY, 0, NOT_SUPERVISORY),
  SAVE (UNDER_WAY, left_before, ACTUAL_UNTIL, 0, ORDER),
  SAVE (UNDER_WAY, arrives_later, ACTUAL_FROM, 0, FUTURE),
  SAVE (UNDER_WAY, two_leaders, LEADER, 2, DUPLICATE),
  SAVE (UNDER_WAY, nameless, NAME, 2, REQUIRED),
  SAVE (UNDER_WAY, no_witness, WITNESS, 3, REQUIRED),
  SAVE (UNDER_WAY, denied_leader, PEOPLE, 1, CONFLICT),
  SAVE (UNDER_WAY, empty_fact, FACT, 1, REQUIRED),
  SAVE (UNDER_WAY, long_rule, RULE, 1, TOO_LONG),
  SAVE (UNDER_WAY, control, FINDINGS, 1, CONTROL),
  SAVE (UNDER_WAY, seen_later, SEEN, 1, FUTURE),
  SAVE (UNDER_WAY, wrong_part, PART, 2, UNKNOWN_CODE),
  SAVE (PLANNED, closed, STEP, 0, STAGE),
  SAVE (DRAFTED, frozen, NONE, 0, FROZEN),
  SAVE (DRAFTED, cancelled, MOVE, 0, STAGE),
};

static void
test_checks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AduInspection) self = good_inspection (cases[i].stage);
      g_autoptr (AduInspectionRequest) request = good_request (cases[i].move < 0 ? 0 : cases[i].move);
      AduInspectionContext context = good_context ();
      g_autoptr (GPtrArray) problems = NULL;
      gboolean found = FALSE;

      cases[i].spoil (self, request, &context);
      problems = cases[i].move < 0 ? adu_inspection_check (self, &context)
                                   : adu_inspection_check_move (self, request, &context);
      for (guint n = 0; n < problems->len; n++)
        {
          const AduProblem *problem = g_ptr_array_index (problems, n);

          found = found || (problem->field == cases[i].field && problem->row == cases[i].row &&
                            problem->code == cases[i].code);
        }
      g_test_message ("case %u: %u problems", i, problems->len);
      g_assert_true (found);
      g_assert_cmpuint (problems->len, <=, 2); /* arriving later also leaves before it came */
    }
}

/* ---- the signed text ----------------------------------------------------------------------------------------------- */

static GHashTable *
digests_new (void)
{
  GHashTable *digests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (gint64 id = 1; id <= 3; id++)
    g_hash_table_insert (digests, g_memdup2 (&id, sizeof id), g_strdup_printf ("%064d", (int) id));
  return digests;
}

/* Any change of content changes the text; a change of row ids does not. */
static void
test_canonical (void)
{
  static const Spoil spoils[] = { unsigned_leader, no_order, no_order_date, no_signatory, no_finding, no_conclusion,
                                  not_left, arrives_later, nowhere, no_plan, two_leaders, nameless, no_witness,
                                  long_rule, seen_later };
  g_autoptr (AduInspection) self = good_inspection (ADU_INSPECTION_DRAFTED);
  g_autoptr (AduInspection) copy = adu_inspection_copy (self);
  g_autoptr (GHashTable) digests = digests_new ();
  g_autofree char *text = adu_inspection_canonical (self, "ADU-2026-0001", digests), *same = NULL, *evidence = NULL;
  gint64 picture = 2;

  copy->id = 77;
  ((AduInspectionFinding *) g_ptr_array_index (copy->findings, 0))->id = 99;
  same = adu_inspection_canonical (copy, "ADU-2026-0001", digests);
  g_assert_cmpstr (text, ==, same);
  g_assert_true (adu_inspection_equal (self, copy));
  g_array_append_val (((AduInspectionFinding *) g_ptr_array_index (copy->findings, 0))->evidence, picture);
  evidence = adu_inspection_canonical (copy, "ADU-2026-0001", digests);
  g_assert_cmpstr (text, !=, evidence);
  g_assert_nonnull (strstr (evidence, "0002\n"));
  for (guint i = 0; i < G_N_ELEMENTS (spoils); i++)
    {
      g_autoptr (AduInspection) other = good_inspection (ADU_INSPECTION_DRAFTED);
      g_autofree char *changed = NULL;

      spoils[i](other, NULL, NULL);
      changed = adu_inspection_canonical (other, "ADU-2026-0001", digests);
      g_assert_cmpstr (text, !=, changed);
      g_assert_false (adu_inspection_equal (self, other));
    }
}

/* A text that pretends to be the next line is only a longer text. */
static void
test_canonical_lines (void)
{
  g_autoptr (AduInspection) one = adu_inspection_new (1), two = adu_inspection_new (1);
  g_autoptr (GHashTable) digests = digests_new ();
  g_autofree char *first = NULL, *second = NULL;

  one->unit = g_strdup ("A\nsub-district 1 B");
  two->unit = g_strdup ("A");
  two->sub_district = g_strdup ("B");
  first = adu_inspection_canonical (one, "1", digests);
  second = adu_inspection_canonical (two, "1", digests);
  g_assert_cmpstr (first, !=, second);
}

/* What stands stays, what is empty is taken, nobody comes twice. */
static void
test_merge (void)
{
  g_autoptr (AduInspection) into = good_inspection (ADU_INSPECTION_UNDER_WAY);
  g_autoptr (AduInspection) sheet = adu_inspection_new (1);
  g_autoptr (AduInspection) merged = NULL;

  sheet->place = g_strdup ("Gudang");
  sheet->recommendation = g_strdup ("Pasang tarif.");
  g_ptr_array_add (sheet->people, adu_inspection_person_new (ADU_PART_LEADER, "YOHANES  kolo"));
  g_ptr_array_add (sheet->people, adu_inspection_person_new (ADU_PART_LEADER, "Blasius Taek"));
  g_ptr_array_add (sheet->people, adu_inspection_person_new (ADU_PART_MET, "Maria Usboko"));
  g_ptr_array_add (sheet->findings, adu_inspection_finding_new ("Obat kosong."));
  merged = adu_inspection_merge (into, sheet);
  g_assert_cmpstr (merged->place, ==, "Loket");
  g_assert_cmpstr (merged->recommendation, ==, "Pasang tarif.");
  g_assert_cmpuint (merged->findings->len, ==, 2);
  g_assert_cmpuint (merged->people->len, >=, 4);
  g_assert_cmpint (((AduInspectionPerson *) g_ptr_array_index (merged->people, merged->people->len - 1))->part, ==,
                   ADU_PART_MEMBER);
}

/* ---- warnings ------------------------------------------------------------------------------------------------------ */

static gboolean
takes (const AduVisit *visit, gint day)
{
  gint until = visit->until.n > visit->from.n ? visit->until.n : visit->from.n;

  return (visit->stage == ADU_INSPECTION_PLANNED || visit->stage == ADU_INSPECTION_UNDER_WAY) && visit->from.n != 0 &&
         day >= visit->from.n && day <= until;
}

/* Day by day, official by official: how many pairs share a day. */
static guint
count_slowly (const AduVisit *visits, guint n, gint first, gint last)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint late = 0;

  for (gint day = first; day <= last; day++)
    for (guint a = 0; a < n; a++)
      for (guint b = a + 1; b < n; b++)
        for (gsize i = 0; takes (&visits[a], day) && takes (&visits[b], day) && i < visits[a].n_officials; i++)
          for (gsize j = 0; j < visits[b].n_officials; j++)
            if (visits[a].officials[i] == visits[b].officials[j])
              g_hash_table_add (seen, g_strdup_printf ("%u %u %d", a, b, (int) visits[a].officials[i]));
  for (guint a = 0; a < n; a++)
    late += visits[a].stage == ADU_INSPECTION_PLANNED && visits[a].from.n != 0 && visits[a].binding_due.n != 0 &&
            visits[a].from.n > visits[a].binding_due.n;
  return g_hash_table_size (seen) + late;
}

static void
test_warnings_oracle (void)
{
  static const gint64 teams[][3] = { { 1, 2, 3 }, { 2, 4, 5 }, { 6, 7, 1 }, { 8, 9, 10 } };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261126);

  for (guint round = 0; round < 400; round++)
    {
      AduVisit visits[8];
      guint n = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (visits) + 1);
      g_autoptr (GPtrArray) warnings = NULL;

      for (guint i = 0; i < n; i++)
        {
          gint from = g_rand_int_range (random, 99, 110);

          visits[i] = (AduVisit){ .inspection = i + 1,
                                  .case_id = i + 100,
                                  .stage = (AduInspectionStage) g_rand_int_range (random, 0, ADU_N_INSPECTION_STAGES),
                                  .from = { from == 99 ? 0 : from },
                                  .until = { g_rand_boolean (random) ? 0 : g_rand_int_range (random, 98, 113) },
                                  .binding_due = { g_rand_boolean (random) ? 0 : g_rand_int_range (random, 98, 112) },
                                  .officials = teams[g_rand_int_range (random, 0, 4)],
                                  .n_officials = (gsize) g_rand_int_range (random, 0, 4) };
        }
      warnings = adu_inspection_warnings (visits, n, NULL, 0);
      g_assert_cmpuint (warnings->len, ==, count_slowly (visits, n, 90, 120));
      for (guint i = 1; i < warnings->len; i++)
        g_assert_cmpint (((AduInspectionWarning *) g_ptr_array_index (warnings, i - 1))->day.n, <=,
                         ((AduInspectionWarning *) g_ptr_array_index (warnings, i))->day.n);
    }
}

static void
test_no_visit (void)
{
  static const struct
  {
    gint used, limit;
    gboolean visit, warned;
  } needs[] = { { 39, 60, FALSE, FALSE }, { 40, 60, FALSE, TRUE }, { 61, 60, FALSE, TRUE }, { 40, 60, TRUE, FALSE },
                { 40, 0, FALSE, FALSE },  { 0, 60, FALSE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      AduVisitNeed need = { 7, needs[i].used, needs[i].limit, needs[i].visit };
      g_autoptr (GPtrArray) warnings = adu_inspection_warnings (NULL, 0, &need, 1);

      g_assert_cmpuint (warnings->len, ==, needs[i].warned);
    }
}

static void
test_codes (void)
{
  for (guint i = 0; i < ADU_N_INSPECTION_STAGES; i++)
    g_assert_cmpint (adu_inspection_stage_from_code (adu_inspection_stage_to_code (i)), ==, i);
  for (guint i = 0; i < ADU_N_INSPECTION_MOVES; i++)
    g_assert_cmpint (adu_inspection_move_from_code (adu_inspection_move_to_code (i)), ==, i);
  for (guint i = 0; i < ADU_N_CONCLUSIONS; i++)
    g_assert_cmpint (adu_conclusion_from_code (adu_conclusion_to_code (i)), ==, i);
  for (guint i = 0; i < ADU_N_PARTS; i++)
    g_assert_cmpint (adu_part_from_code (adu_part_to_code (i)), ==, i);
  for (guint i = 0; i < ADU_N_SIGNATURES; i++)
    g_assert_cmpint (adu_signature_from_code (adu_signature_to_code (i)), ==, i);
  g_assert_null (adu_inspection_stage_to_code (ADU_N_INSPECTION_STAGES));
  g_assert_cmpint (adu_part_from_code ("ketua"), ==, -1);
}

/* README's table, as the code has it. */
static void
test_readme (void)
{
  g_autoptr (GString) table = g_string_new ("<!-- moves -->\n| Move | From | To | Decided by | Needs |\n|---|---|---|---|---|\n");
  g_autofree char *readme = NULL;
  g_autoptr (GError) error = NULL;

  for (guint move = 0; move < ADU_N_INSPECTION_MOVES; move++)
    {
      const AduInspectionMoveInfo *info = adu_inspection_move_info (move);
      g_autofree char *roles = adu_roles_to_text (info->decided_by);
      const char *comma = "";

      g_string_append_printf (table, "| `%s` | ", adu_inspection_move_to_code (move));
      for (guint stage = 0; stage < ADU_N_INSPECTION_STAGES; stage++)
        if (adu_inspection_move_possible (move, stage))
          {
            g_string_append_printf (table, "%s%s", comma, adu_inspection_stage_to_code (stage));
            comma = ", ";
          }
      g_string_append_printf (table, "%s | %s | %s |", info->from == 0 ? "*none*" : "",
                              adu_inspection_stage_to_code (info->to), roles);
      for (const AduField *field = info->needs; *field != ADU_FIELD_NONE; field++)
        g_string_append_printf (table, " %s", adu_field_info (*field)->name);
      g_string_append_printf (table, "%s |\n", info->signatures ? "; every signature" : "");
    }
  g_string_append (table, "<!-- /moves -->\n");
  g_file_get_contents (ADU_TEST_SOURCEDIR "/src/core/README.md", &readme, NULL, &error);
  g_assert_no_error (error);
  if (strstr (readme, table->str) == NULL)
    g_test_fail_printf ("src/core/README.md must hold this table:\n%s", table->str);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inspection/table", test_table);
  g_test_add_func ("/inspection/moves", test_moves);
  g_test_add_func ("/inspection/checks", test_checks);
  g_test_add_func ("/inspection/canonical", test_canonical);
  g_test_add_func ("/inspection/canonical-lines", test_canonical_lines);
  g_test_add_func ("/inspection/merge", test_merge);
  g_test_add_func ("/inspection/warnings-oracle", test_warnings_oracle);
  g_test_add_func ("/inspection/no-visit", test_no_visit);
  g_test_add_func ("/inspection/codes", test_codes);
  g_test_add_func ("/inspection/readme", test_readme);
  return g_test_run ();
}
