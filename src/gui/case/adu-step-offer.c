/* adu-step-offer.c — which steps the page of a complaint offers, and to decide by whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. No widget: values in, values out.
 * The head decides with a pen and may never sit at the program: so a step is offered to who may decide it,
 * and to who records for others (officer, head) as soon as any official could have decided it. The
 * register checks the same again when it is recorded.
 */
#include "config.h"

#include "gui/case/adu-step-offer.h"

/**
 * adu_step_deciders_offered:
 * @officials: of #AduOfficial
 * @actor: (nullable): who is signed in
 *
 * Returns: (transfer container): the officials who may have decided @step at @stage, the one signed in first,
 * then heads; empty if the step is not for @actor to record. The elements belong to @officials.
 */
GPtrArray *
adu_step_deciders_offered (GPtrArray *officials, const AduActor *actor, AduStep step, AduStage stage)
{
  GPtrArray *deciders = g_ptr_array_new ();
  AduRoles roles = adu_step_deciders (step, stage);
  gboolean for_others = adu_actor_may (actor, ADU_MAY_RECORD_FOR_OTHERS);
  guint n_first = 0;

  for (guint i = 0; actor != NULL && i < officials->len; i++)
    {
      AduOfficial *official = g_ptr_array_index (officials, i);
      gboolean own = official->id == adu_actor_official (actor);

      if (!official->active || (official->roles & roles) == 0)
        continue;
      if (own)
        {
          g_ptr_array_insert (deciders, 0, official);
          n_first++;
        }
      else if (for_others && (official->roles & ADU_ROLE_HEAD) != 0)
        {
          g_ptr_array_insert (deciders, (int) n_first++, official);
        }
      else if (for_others)
        {
          g_ptr_array_add (deciders, official);
        }
    }
  return deciders;
}

/* Returns: whether the page of @record offers @step to @actor (nullable: nobody is offered anything). */
gboolean
adu_step_offered (GPtrArray *officials, const AduActor *actor, const AduRecord *record, AduStep step)
{
  const AduRow *row = record->row;
  g_autoptr (GPtrArray) deciders = NULL;

  if (!adu_step_possible (step, row->stage))
    return FALSE;
  if (adu_step_info (step)->needs_supervisory && row->supervisory != ADU_YES)
    return FALSE;
  if (step == ADU_STEP_SETTLE_ON_SPOT && row->channel != ADU_CHANNEL_COUNTER &&
      record->facts.present != ADU_YES)
    return FALSE;
  deciders = adu_step_deciders_offered (officials, actor, step, row->stage);
  return deciders->len > 0;
}

/**
 * adu_steps_offered:
 * @steps: (out caller-allocates): room for %ADU_N_STEPS
 *
 * Returns: how many steps are offered, in the order of the table
 */
guint
adu_steps_offered (GPtrArray *officials, const AduActor *actor, const AduRecord *record, AduStep *steps)
{
  guint n = 0;

  for (int step = 0; step < ADU_N_STEPS; step++)
    if (adu_step_offered (officials, actor, record, (AduStep) step))
      steps[n++] = (AduStep) step;
  return n;
}

/* Returns: the usual next step if it is offered to @actor; -1 if there is none, or it waits for somebody
 * else. */
int
adu_step_suggested (GPtrArray *officials, const AduActor *actor, const AduRecord *record)
{
  const AduRow *row = record->row;
  int next = adu_stage_next_step (row->stage, row->supervisory, row->inspection);

  if (next == ADU_STEP_CONFIRM && record->confirmed)
    next = ADU_STEP_CLOSE;
  return next >= 0 && adu_step_offered (officials, actor, record, (AduStep) next) ? next : -1;
}
