/* cmd-steps.c — aduanctl steps: the table of steps, who may decide them and what each needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl. Printed from the table in core/adu-stage.c, which is the law: one row for all stages from which a
 * step leads to the same place and is decided by the same roles.
 */
#include "config.h"

#include "aduanctl/adu-cli.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where a step leads: a stage's code, "stays", or "before" (the stage before it waited or was merged). */
static const char *
target_of (AduStep step, AduStage from)
{
  AduStage one = adu_step_target (step, from, ADU_STAGE_FOLLOW_UP);
  AduStage other = adu_step_target (step, from, ADU_STAGE_DISPOSED);

  if (one != other)
    return "before";

  return one == from ? "stays" : adu_stage_to_code (one);
}

static gboolean
same_row (AduStep step, AduStage a, AduStage b)
{
  return adu_step_possible (step, a) && adu_step_possible (step, b) &&
         adu_step_deciders (step, a) == adu_step_deciders (step, b) &&
         strcmp (target_of (step, a), target_of (step, b)) == 0;
}

static void
add_row (JsonBuilder *builder, const AduStepInfo *info, AduStage first)
{
  g_autofree char *roles = adu_roles_to_text (adu_step_deciders (info->step, first));

  json_builder_begin_object (builder);
  adu_json_add_text (builder, "step", adu_step_to_code (info->step));
  json_builder_set_member_name (builder, "from");
  json_builder_begin_array (builder);
  for (int stage = (int) first; stage < ADU_N_STAGES; stage++)
    if (same_row (info->step, first, (AduStage) stage))
      json_builder_add_string_value (builder, adu_stage_to_code ((AduStage) stage));
  json_builder_end_array (builder);
  adu_json_add_text (builder, "to", target_of (info->step, first));
  adu_json_add_text (builder, "decided_by", roles);
  json_builder_set_member_name (builder, "needs");
  json_builder_begin_array (builder);
  for (const AduField *field = info->needs; *field != ADU_FIELD_NONE; field++)
    json_builder_add_string_value (builder, adu_field_info (*field)->name);
  json_builder_end_array (builder);
  adu_json_add_flag (builder, "supervisory_only", info->needs_supervisory);
  adu_json_add_flag (builder, "undoable", info->undoable);
  json_builder_end_object (builder);
}

static void
print_row (const AduStepInfo *info, AduStage first)
{
  g_autofree char *roles = adu_roles_to_text (adu_step_deciders (info->step, first));

  g_print ("%s\n    %s:", adu_step_to_code (info->step), _("from"));
  for (int stage = (int) first; stage < ADU_N_STAGES; stage++)
    if (same_row (info->step, first, (AduStage) stage))
      g_print (" %s", adu_stage_to_code ((AduStage) stage));
  g_print ("\n    %s: %s\n    %s: %s\n    %s:", _("to"), target_of (info->step, first), _("decided by"), roles, _("needs"));
  for (const AduField *field = info->needs; *field != ADU_FIELD_NONE; field++)
    g_print (" %s", adu_field_info (*field)->name);
  g_print ("\n");
}

static AduExit
run (AduCli *cli)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (int step = 0; step < ADU_N_STEPS; step++)
    {
      const AduStepInfo *info = adu_step_info ((AduStep) step);
      guint printed = 0;

      for (guint stage = 0; stage < ADU_N_STAGES; stage++)
        {
          if (!adu_step_possible ((AduStep) step, (AduStage) stage) || (printed & (1u << stage)) != 0)
            continue;
          for (guint other = stage; other < ADU_N_STAGES; other++)
            if (same_row ((AduStep) step, (AduStage) stage, (AduStage) other))
              printed |= 1u << other;
          if (cli->json)
            add_row (builder, info, (AduStage) stage);
          else
            print_row (info, (AduStage) stage);
        }
    }
  json_builder_end_array (builder);
  if (cli->json)
    adu_cli_print_json (json_builder_get_root (builder));

  return ADU_EXIT_DONE;
}

const AduCommand adu_command_steps = {
  .name = "steps",
  .summary = N_ ("Print the table of steps: from, to, who may decide, what is needed"),
  .run = run,
};
