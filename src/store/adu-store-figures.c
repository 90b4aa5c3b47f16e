/* adu-store-figures.c — the figures of a period: who may have them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: calls from the main thread, the work on a reading one.
 */
#include "config.h"

#include "store/adu-figures-sql-private.h"
#include "store/adu-store-figures.h"
#include "store/adu-store-private.h"

typedef struct
{
  AduFiguresOf of;
  AduFind *scope; /* nullable */
  AduPeriod period;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->scope, adu_find_unref);
  g_free (input);
}

static gboolean
may_read (AduJob *job, AduFiguresOf of, GError **error)
{
  AduRoles roles = job->actor != NULL ? adu_actor_roles (job->actor) : 0;

  if (job->actor != NULL &&
      (of == ADU_FIGURES_SEEN || (roles & (ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_CLERK)) != 0))
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED,
                       job->actor == NULL ? "nobody is signed in" : "not of these roles");
  return FALSE;
}

static gboolean
run_figures (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduFindContext context = { .actor = job->actor,
                             .everything = input->of == ADU_FIGURES_ALL,
                             .today = adu_zone_day (job->snapshot->zone, job->now),
                             .zone = job->snapshot->zone,
                             .number_pattern = job->snapshot->office->text[ADU_OFFICE_NUMBER_PATTERN] };
  g_autoptr (AduFigures) figures = NULL;

  if (!may_read (job, input->of, error))
    return FALSE;
  figures = adu_figures_new (input->scope, input->period, context.today);
  if (!adu_figures_sql_count (db, job->snapshot, &context, figures, error))
    return FALSE;
  adu_figures_finish (figures);
  adu_job_take_value (job, g_steal_pointer (&figures), (GDestroyNotify) adu_figures_unref);
  return TRUE;
}

/**
 * adu_store_figures_async:
 * @self: a register
 * @actor: who asks
 * @of: whether what @actor may not know of counts too
 * @scope: (nullable): what all figures are narrowed to, see adu_figures_new()
 * @period: the period
 * @cancellable: (nullable): stops it between two rows
 * @callback: gets an AduFigures, finished. NOT_ALLOWED if @actor may not have all
 * @user_data: for @callback
 */
void
adu_store_figures_async (AduStore *self, AduActor *actor, AduFiguresOf of, AduFind *scope, AduPeriod period,
                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->of = of;
  input->scope = scope != NULL ? adu_find_ref (scope) : NULL;
  input->period = period;
  adu_store_read (self, adu_job_new (run_figures, ADU_JOB_VALUE, actor, input, input_free), cancellable, callback,
                  user_data);
}
