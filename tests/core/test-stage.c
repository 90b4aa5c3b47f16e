/* test-stage.c — the table of steps against one written by hand, and README against the table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "core/adu-stage.h"

/* Every step, every stage it is possible at, where it leads ("=": stays, "<": the stage before), and whose
 * decision it is: Officer, Head, haNdler, Inspector, Clerk, Administrator. What is not here is refused. */
static const char *const expected[] = {
  "classify received>review:OH review>review:OH awaiting-completion>=:OH disposed>=:OH follow-up>=:OH "
  "inspection>=:OH answered>=:OH",
  "request-completion received>awaiting-completion:OHN review>awaiting-completion:OHN "
  "disposed>awaiting-completion:OHN follow-up>awaiting-completion:OHN",
  "complete awaiting-completion><:OHN",
  "dispose received>disposed:H review>disposed:H disposed>disposed:HN follow-up>disposed:HN",
  "follow-up disposed>follow-up:OHN follow-up>follow-up:OHN inspection>follow-up:OHN forwarded>=:OHN "
  "outside-authority>=:OHN",
  "visit review>=:OHNI disposed>follow-up:OHNI follow-up>follow-up:OHNI inspection>=:OHNI",
  "inspect disposed>inspection:HNI follow-up>inspection:HNI inspection>inspection:HNI",
  "answer disposed>answered:OHN follow-up>answered:OHN inspection>answered:OHN",
  "confirm answered>=:OHNC merged>=:OHNC",
  "close answered>closed:OH",
  "settle-on-spot received>closed:O review>closed:O",
  "refer received>forwarded:H review>forwarded:H awaiting-completion>forwarded:H disposed>forwarded:H "
  "follow-up>forwarded:H inspection>forwarded:H answered>forwarded:H",
  "outside-authority received>outside-authority:H review>outside-authority:H "
  "awaiting-completion>outside-authority:H disposed>outside-authority:H follow-up>outside-authority:H "
  "inspection>outside-authority:H answered>outside-authority:H",
  "reject received>rejected:H review>rejected:H awaiting-completion>rejected:H disposed>rejected:H "
  "follow-up>rejected:H inspection>rejected:H answered>rejected:H",
  "withdraw received>withdrawn:OH review>withdrawn:OH awaiting-completion>withdrawn:OH disposed>withdrawn:OH "
  "follow-up>withdrawn:OH inspection>withdrawn:OH answered>withdrawn:OH",
  "merge received>merged:OH review>merged:OH awaiting-completion>merged:OH disposed>merged:OH "
  "follow-up>merged:OH "
  "inspection>merged:OH answered>merged:OH",
  "unmerge merged><:OH",
  "reopen answered>review:OH closed>review:OH forwarded>review:OH outside-authority>review:OH "
  "rejected>review:OH "
  "withdrawn>review:OH",
};

#define NOW G_GINT64_CONSTANT (1792000000)
#define TODAY ((AduDay){ 739905 })

/* A step against which nothing speaks, if stage and role allow it. */
static AduStepRequest *
good_request (AduStep step)
{
  AduStepRequest *request = adu_step_request_new (step, "8f3b3f0e-7a53-4f2c-9f5d-3c1f0a6b1c11");

  request->decided_by = 7;
  request->decided_on = TODAY;
  request->note = g_strdup ("Dicatat sesuai lembar disposisi");
  request->due = adu_day_add (TODAY, 3);
  request->to = 9;
  request->how = step == ADU_STEP_SETTLE_ON_SPOT ? ADU_HOW_IN_PERSON : ADU_HOW_LETTER;
  request->when = NOW - 60;
  request->lead = 12;
  request->supervisory = ADU_YES;
  request->inspection = ADU_YES;
  return request;
}

static AduStepContext
good_context (AduStage stage, AduRoles roles)
{
  return (AduStepContext){
    .stage = stage,
    .supervisory = ADU_YES,
    .inspection = ADU_YES,
    .confirmed = TRUE,
    .received = NOW - 86400,
    .received_on = adu_day_add (TODAY, -1),
    .binding_due = adu_day_add (TODAY, 13),
    .settlement_day_14 = adu_day_add (TODAY, 13),
    .decider_roles = roles,
    .now = NOW,
    .today = TODAY,
  };
}

static gboolean
has_problem (const GPtrArray *problems, AduField field, AduProblemCode code)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, i);

      if (problem->field == field && problem->code == code)
        return TRUE;
    }
  return FALSE;
}

static AduRoles
roles_from_letters (const char *letters)
{
  static const struct
  {
    char letter;
    AduRoles role;
  } roles[] = { { 'O', ADU_ROLE_OFFICER },   { 'H', ADU_ROLE_HEAD },  { 'N', ADU_ROLE_HANDLER },
                { 'I', ADU_ROLE_INSPECTOR }, { 'C', ADU_ROLE_CLERK }, { 'A', ADU_ROLE_ADMINISTRATOR } };
  AduRoles sum = 0;

  for (; *letters != '\0'; letters++)
    for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
      if (roles[i].letter == *letters)
        sum |= roles[i].role;
  return sum;
}

/* What the hand-written table says of one step at one stage. */
static gboolean
look_up (AduStep step, AduStage stage, AduRoles *roles, char **target)
{
  g_auto (GStrv) words = g_strsplit (expected[step], " ", -1);

  g_assert_cmpstr (words[0], ==, adu_step_to_code (step));
  for (guint i = 1; words[i] != NULL; i++)
    {
      char *arrow = strchr (words[i], '>');
      char *colon = strchr (words[i], ':');

      *arrow = *colon = '\0';
      g_assert_cmpint (adu_stage_from_code (words[i]), >=, 0);
      if (adu_stage_from_code (words[i]) == (int) stage)
        {
          *roles = roles_from_letters (colon + 1);
          *target = g_strdup (arrow + 1);
          return TRUE;
        }
    }
  return FALSE;
}

static void
check_cell (AduStep step, AduStage stage, AduRoles role)
{
  g_autoptr (AduStepRequest) request = good_request (step);
  AduStepContext context = good_context (stage, role);
  g_autoptr (GPtrArray) problems = adu_step_check (request, &context);
  g_autofree char *target = NULL;
  AduRoles deciders = 0;
  gboolean possible = look_up (step, stage, &deciders, &target);
  gboolean fine = possible && (deciders & role) != 0;

  if (has_problem (problems, ADU_FIELD_STEP, ADU_PROBLEM_STAGE) == possible ||
      (possible && has_problem (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_ROLE) == fine) ||
      (problems->len == 0) != fine)
    g_error ("%s at %s by role %u: %u problems", adu_step_to_code (step), adu_stage_to_code (stage), role,
             problems->len);
  g_assert_cmpint (adu_step_possible (step, stage), ==, possible);
  g_assert_cmpuint (adu_step_deciders (step, stage), ==, possible ? deciders : 0);
}

static void
check_target (AduStep step, AduStage stage)
{
  g_autofree char *target = NULL;
  AduRoles deciders;

  if (!look_up (step, stage, &deciders, &target))
    {
      g_assert_cmpint (adu_step_target (step, stage, ADU_STAGE_REVIEW), ==, stage);
      return;
    }
  if (g_str_equal (target, "<"))
    {
      g_assert_cmpint (adu_step_target (step, stage, ADU_STAGE_FOLLOW_UP), ==, ADU_STAGE_FOLLOW_UP);
      g_assert_cmpint (adu_step_target (step, stage, ADU_STAGE_DISPOSED), ==, ADU_STAGE_DISPOSED);
      g_assert_cmpint (adu_step_target (step, stage, ADU_STAGE_RECEIVED), ==, ADU_STAGE_REVIEW);
      g_assert_cmpint (adu_step_target (step, stage, ADU_STAGE_MERGED), ==, ADU_STAGE_REVIEW);
      g_assert_cmpint (adu_step_target (step, stage, ADU_STAGE_AWAITING_COMPLETION), ==, ADU_STAGE_REVIEW);
      g_assert_cmpint (adu_step_target (step, stage, (AduStage) 99), ==, ADU_STAGE_REVIEW);
    }
  else
    for (guint before = 0; before < ADU_N_STAGES; before++)
      g_assert_cmpstr (adu_stage_to_code (adu_step_target (step, stage, before)), ==,
                       g_str_equal (target, "=") ? adu_stage_to_code (stage) : target);
}

static void
test_table (void)
{
  guint cells = 0;

  G_STATIC_ASSERT (G_N_ELEMENTS (expected) == ADU_N_STEPS);
  for (guint step = 0; step < ADU_N_STEPS; step++)
    for (guint stage = 0; stage < ADU_N_STAGES; stage++)
      {
        check_target (step, stage);
        for (guint roles = 0; roles < 1u << ADU_N_ROLES; roles++, cells++)
          check_cell (step, stage, roles);
      }
  g_assert_cmpuint (cells, ==, ADU_N_STEPS * ADU_N_STAGES * 64);
}

static void
test_rows (void)
{
  for (guint step = 0; step < ADU_N_STEPS; step++)
    {
      const AduStepInfo *info = adu_step_info (step);
      gboolean when = FALSE;

      g_assert_cmpint (info->step, ==, step);
      g_assert_cmpuint (info->from, !=, 0);
      g_assert_cmpint (info->needs[0], ==, ADU_FIELD_DECIDED_BY);
      g_assert_cmpint (info->needs[1], ==, ADU_FIELD_DECIDED_ON);
      for (const AduField *field = info->needs; *field != ADU_FIELD_NONE; field++)
        when = when || *field == ADU_FIELD_WHEN;
      if (info->stops_clocks || info->marks_ombudsman)
        g_assert_true (when);
      g_assert_cmpint (info->undoable, ==, step == ADU_STEP_CLASSIFY || step == ADU_STEP_DISPOSE);
      g_assert_cmpint (info->needs_supervisory, ==, step == ADU_STEP_INSPECT);
      /* A side exit that stops the clocks has told the complainant: how and when are kept. */
      if (info->stops_clocks && step != ADU_STEP_SETTLE_ON_SPOT)
        g_assert_true (info->needs[2] == ADU_FIELD_HOW || info->needs[3] == ADU_FIELD_HOW ||
                       info->needs[4] == ADU_FIELD_HOW);
    }
  g_assert_null (adu_step_info ((AduStep) ADU_N_STEPS));
  g_assert_null (adu_step_info ((AduStep) -1));
}

/* From every open stage the buttons lead to a closed case, with and without an inspection. */
static void
test_next_steps (void)
{
  for (guint tris = 0; tris < 9; tris++)
    for (guint start = 0; start < ADU_N_STAGES; start++)
      {
        AduStage stage = start;
        gboolean inspected = FALSE;
        guint n = 0;

        if (!adu_stage_is_open (stage))
          {
            g_assert_cmpint (adu_stage_next_step (stage, tris / 3, tris % 3), ==, -1);
            continue;
          }
        while (stage != ADU_STAGE_ANSWERED)
          {
            int step = adu_stage_next_step (stage, tris / 3, tris % 3);

            g_assert_true (adu_step_possible (step, stage));
            inspected = inspected || step == ADU_STEP_INSPECT;
            stage = adu_step_target (step, stage, ADU_STAGE_REVIEW);
            g_assert_cmpuint (++n, <, 8);
          }
        g_assert_cmpint (adu_stage_next_step (stage, tris / 3, tris % 3), ==, ADU_STEP_CONFIRM);
        if (inspected)
          g_assert_true (tris / 3 == ADU_YES && tris % 3 == ADU_YES);
        if (start < ADU_STAGE_INSPECTION)
          g_assert_cmpint (inspected, ==, tris / 3 == ADU_YES && tris % 3 == ADU_YES);
      }
}

static void
test_codes (void)
{
#define ROUND_TRIP(name, n)                                                                                  \
  for (int i = 0; i < (n); i++)                                                                              \
    g_assert_cmpint (adu_##name##_from_code (adu_##name##_to_code (i)), ==, i);                              \
  g_assert_null (adu_##name##_to_code ((n)));                                                                \
  g_assert_null (adu_##name##_to_code (-1));                                                                 \
  g_assert_cmpint (adu_##name##_from_code (NULL), ==, -1);                                                   \
  g_assert_cmpint (adu_##name##_from_code (""), ==, -1);                                                     \
  g_assert_cmpint (adu_##name##_from_code ("%n%s"), ==, -1)

  ROUND_TRIP (stage, ADU_N_STAGES);
  ROUND_TRIP (step, ADU_N_STEPS);
  ROUND_TRIP (capacity, ADU_N_CAPACITIES);
  ROUND_TRIP (basis, ADU_N_BASES);
  ROUND_TRIP (how, ADU_N_HOWS);
}

/* README's table, as the code has it: one row per step and group of stages that are alike. */
static char *
destination (AduStep step, AduStage from)
{
  AduStage a = adu_step_target (step, from, ADU_STAGE_DISPOSED);
  AduStage b = adu_step_target (step, from, ADU_STAGE_FOLLOW_UP);

  if (a != b)
    return g_strdup ("*the stage before, else review*");
  return g_strdup (a == from && adu_step_info (step)->to != (int) a ? "*stays*" : adu_stage_to_code (a));
}

static void
append_needs (GString *text, const AduStepInfo *info)
{
  for (const AduField *field = info->needs + 2; *field != ADU_FIELD_NONE; field++)
    g_string_append_printf (text, "%s%s", field == info->needs + 2 ? "" : " ", adu_field_info (*field)->name);
  g_string_append (text, " |");
  g_string_append (text, info->needs_supervisory ? " supervisory and inspection only;" : "");
  g_string_append (text, info->undoable ? " undo;" : "");
  g_string_append (text, info->stops_clocks ? " stops the clocks;" : "");
  g_string_append (text, info->marks_ombudsman ? " first follow-up;" : "");
  if (text->str[text->len - 1] == ';')
    g_string_truncate (text, text->len - 1);
  g_string_append (text, " |\n");
}

static void
append_step (GString *text, AduStep step)
{
  guint done = 0;

  for (guint first = 0; first < ADU_N_STAGES; first++)
    {
      g_autofree char *to = NULL, *roles = NULL;
      const char *comma = "";

      if (!adu_step_possible (step, first) || (done & (1u << first)) != 0)
        continue;
      to = destination (step, first);
      roles = adu_roles_to_text (adu_step_deciders (step, first));
      g_string_append_printf (text, "| `%s` | ", adu_step_to_code (step));
      for (guint stage = first; stage < ADU_N_STAGES; stage++)
        {
          g_autofree char *same = destination (step, stage);

          if (adu_step_possible (step, stage) && g_str_equal (same, to) &&
              adu_step_deciders (step, stage) == adu_step_deciders (step, first))
            {
              g_string_append_printf (text, "%s%s", comma, adu_stage_to_code (stage));
              comma = ", ";
              done |= 1u << stage;
            }
        }
      g_string_append_printf (text, " | %s | %s | ", to, roles);
      append_needs (text, adu_step_info (step));
    }
}

static void
test_readme (void)
{
  g_autoptr (GString) table = g_string_new ("<!-- steps -->\n"
                                            "| Step | From | To | Decided by | Also needs | |\n"
                                            "|---|---|---|---|---|---|\n");
  g_autofree char *readme = NULL;
  g_autoptr (GError) error = NULL;

  for (guint step = 0; step < ADU_N_STEPS; step++)
    append_step (table, step);
  g_string_append (table, "<!-- /steps -->\n");

  g_file_get_contents (ADU_TEST_SOURCEDIR "/src/core/README.md", &readme, NULL, &error);
  g_assert_no_error (error);
  if (strstr (readme, table->str) == NULL)
    g_test_fail_printf ("src/core/README.md must hold this table:\n%s", table->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/stage/table", test_table);
  g_test_add_func ("/core/stage/rows", test_rows);
  g_test_add_func ("/core/stage/next-steps", test_next_steps);
  g_test_add_func ("/core/stage/codes", test_codes);
  g_test_add_func ("/core/stage/readme", test_readme);
  return g_test_run ();
}
