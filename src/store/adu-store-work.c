/* adu-store-work.c — the open cases as work: who has each, since when, what stops its clocks, how it got here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the call main, the job a reading thread's.
 * Tables: step, step_undone, journal, disposition, complaint, inspection; the rest by adu-row-sql and adu-case-read-sql.
 *
 * A few small statements a case, each answered from an index: ten thousand open cases are read in less than a second,
 * and nobody waits for that.
 */
#include "config.h"

#include "core/adu-inspection.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-find-sql-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-private.h"
#include "store/adu-store-work.h"

static const char disposition_sql[] =
  "SELECT d.answer_by, coalesce (o.name, d.recipient_name), d.recipient IS NULL FROM disposition d "
  "LEFT JOIN official o ON o.id = d.recipient WHERE d.complaint = ?1 AND d.undone = 0 "
  "AND d.seq > (SELECT since FROM complaint WHERE id = ?1) ORDER BY d.seq DESC LIMIT 1";
static const char steps_sql[] =
  "SELECT s.step, s.stage_after, s.decided_on, s.happened, j.at FROM step s JOIN journal j ON j.seq = s.seq "
  "LEFT JOIN step_undone u ON u.step = s.seq WHERE s.complaint = ?1 AND u.step IS NULL ORDER BY s.seq";
/* ?2 = postponed, ?3 = cancelled */
static const char inspections_sql[] =
  "SELECT coalesce (actual_from, planned_from) FROM inspection WHERE complaint = ?1 AND removed IS NULL "
  "AND stage NOT IN (?2, ?3) AND coalesce (actual_from, planned_from) IS NOT NULL ORDER BY 1";
static const char confirmed_sql[] = "SELECT confirmed IS NOT NULL FROM complaint WHERE id = ?1";

/* Frees one open case (nullable). */
void
adu_work_free (AduWork *work)
{
  if (work == NULL)
    return;
  g_clear_pointer (&work->row, adu_row_free);
  g_free ((gpointer) work->facts.pauses);
  g_free (work->with);
  g_clear_pointer (&work->inspections, g_array_unref);
  g_clear_pointer (&work->stages, g_array_unref);
  g_free (work);
}

/* --- reading one ------------------------------------------------------------------------------------------------ */

static gboolean
read_disposition (AduDb *db, AduWork *work, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, disposition_sql, "l", work->row->id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local))
    {
      work->answer_by = adu_query_day (query, 0);
      work->with = adu_query_dup (query, 1);
      work->with_unit = adu_query_int (query, 2) != 0;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* The day a step was taken: when it happened, else when it was decided, else when it was recorded. */
static AduDay
day_of_step (AduQuery *query, const AduZone *zone)
{
  AduTime happened = adu_query_time (query, 3);
  AduDay decided = adu_query_day (query, 2);

  if (adu_time_is_set (happened))
    return adu_zone_day (zone, happened);
  return adu_day_is_set (decided) ? decided : adu_zone_day (zone, adu_query_time (query, 4));
}

/* What is recorded late may be dated before what was recorded earlier: the picture goes forward only. */
static void
add_span (AduWork *work, AduStage stage, AduDay from)
{
  AduStageSpan *last = &g_array_index (work->stages, AduStageSpan, work->stages->len - 1);
  AduStageSpan span = { stage, from.n > last->from.n ? from : last->from };

  if (last->stage == stage)
    return;
  if (span.from.n == last->from.n && work->stages->len > 1)
    g_array_set_size (work->stages, work->stages->len - 1);
  g_array_append_val (work->stages, span);
}

static gboolean
read_steps (AduJob *job, AduDb *db, AduWork *work, GError **error)
{
  const AduZone *zone = job->snapshot->zone;
  g_autoptr (AduQuery) query = adu_db_query (db, error, steps_sql, "l", work->row->id);
  AduStageSpan first = { ADU_STAGE_RECEIVED, adu_zone_day (zone, work->facts.received) };
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  work->stages = g_array_new (FALSE, FALSE, sizeof (AduStageSpan));
  g_array_append_val (work->stages, first);
  work->since = first.from;
  while (adu_query_next (query, &local))
    {
      AduStage after = (AduStage) adu_query_int (query, 1);
      AduDay day = day_of_step (query, zone);
      AduStage before = g_array_index (work->stages, AduStageSpan, work->stages->len - 1).stage;

      add_span (work, after, day);
      if (after != before || adu_query_int (query, 0) == ADU_STEP_DISPOSE)
        work->since = day;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
read_inspections (AduJob *job, AduDb *db, AduWork *work, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, inspections_sql, "lii", work->row->id, ADU_INSPECTION_POSTPONED,
                                             ADU_INSPECTION_CANCELLED);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  work->inspections = g_array_new (FALSE, FALSE, sizeof (AduDay));
  while (adu_query_next (query, &local))
    {
      AduDay day = adu_zone_day (job->snapshot->zone, adu_query_time (query, 0));

      g_array_append_val (work->inspections, day);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
read_clocks (AduJob *job, AduDb *db, AduWork *work, GError **error)
{
  const AduSnapshot *snapshot = job->snapshot;
  g_autoptr (GArray) pauses = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;
  const AduDeadline *binding, *ombudsman;

  if (!adu_case_read_sql_facts (db, work->row->id, &work->facts, &pauses, error))
    return FALSE;
  deadlines = adu_case_read_sql_deadlines (db, snapshot, work->row->id, &work->facts, job->now, error);
  work->facts.n_pauses = pauses->len;
  work->facts.pauses = (const AduPause *) (gpointer) g_array_free (g_steal_pointer (&pauses), FALSE);
  if (deadlines == NULL)
    return FALSE;
  binding = adu_deadlines_binding (deadlines);
  ombudsman = adu_deadlines_find (deadlines, ADU_DEADLINE_OMBUDSMAN);
  if (binding != NULL)
    {
      work->if_resumed = binding->if_resumed;
      work->pause_at_most = binding->pause_at_most;
      work->paused_day = binding->paused_day;
      work->provisional = binding->provisional;
    }
  if (ombudsman != NULL)
    {
      work->ombudsman_due = ombudsman->due;
      work->ombudsman_from = ombudsman->ombudsman_from;
    }
  return TRUE;
}

static void
find_turn (AduWork *work, const AduZone *zone, AduTime now)
{
  AduDay today = adu_zone_day (zone, now);
  const AduRow *row = work->row;
  gint waited = adu_day_is_set (row->paused_since) ? adu_day_between (row->paused_since, today) + 1
                                                   : adu_day_between (work->since, today) + 1;
  guint most = work->pause_at_most > 0 ? work->pause_at_most : 30;

  work->turn_facts = (AduTurnFacts){
    .stage = row->stage,
    .supervisory = row->supervisory,
    .inspection = row->inspection,
    .handler = row->handler,
    .with_unit = work->with_unit,
    .confirmed = work->confirmed,
    .pause_over = row->stage == ADU_STAGE_AWAITING_COMPLETION && waited > (gint) most,
  };
  work->turn = adu_turn_of (&work->turn_facts);
}

static AduWork *
read_work (AduJob *job, AduDb *db, gint64 id, GError **error)
{
  g_autoptr (AduWork) work = g_new0 (AduWork, 1);
  gint64 confirmed = 0;
  GError *local = NULL;

  work->row = adu_row_sql_read (db, job->snapshot, job->actor, id, &local);
  if (work->row == NULL)
    {
      if (local != NULL)
        g_propagate_error (error, local);
      return NULL;
    }
  if (!read_clocks (job, db, work, error) || !read_disposition (db, work, error) || !read_steps (job, db, work, error) ||
      !read_inspections (job, db, work, error) || !adu_db_number (db, &confirmed, 0, error, confirmed_sql, "l", id))
    return NULL;
  work->confirmed = confirmed != 0;
  find_turn (work, job->snapshot->zone, job->now);
  return g_steal_pointer (&work);
}

/* --- the call ------------------------------------------------------------------------------------------------------ */

typedef struct
{
  AduFind *find; /* NULL: one case */
  guint limit;
  gint64 id;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->find, adu_find_unref);
  g_free (input);
}

static gboolean
needs_actor (AduJob *job, GError **error)
{
  if (job->actor != NULL)
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in");
  return FALSE;
}

static gboolean
run_work_of (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  GError *local = NULL;
  AduWork *work = needs_actor (job, error) ? read_work (job, db, input->id, &local) : NULL;

  if (local != NULL)
    g_propagate_error (error, local);
  else if (work == NULL && job->actor != NULL)
    g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such case, or not for this official");
  adu_job_take_value (job, work, (GDestroyNotify) adu_work_free);
  return work != NULL;
}

static gboolean
run_work (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduFindContext context = { .actor = job->actor,
                             .today = adu_zone_day (job->snapshot->zone, job->now),
                             .zone = job->snapshot->zone,
                             .number_pattern = job->snapshot->office->text[ADU_OFFICE_NUMBER_PATTERN] };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_work_free);
  g_autoptr (GArray) ids = NULL;

  if (!needs_actor (job, error))
    return FALSE;
  ids = adu_find_sql_ids (db, input->find, &context, input->limit, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      GError *local = NULL;
      AduWork *work = read_work (job, db, g_array_index (ids, gint64, i), &local);

      if (local != NULL)
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      if (work != NULL)
        g_ptr_array_add (all, work);
    }
  adu_job_take_value (job, g_steal_pointer (&all), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/**
 * adu_store_work_async:
 * @self: a register
 * @actor: who asks
 * @find: a search; of what it finds, the open ones
 * @limit: the most cases, 0 = all
 * @cancellable: (nullable): stops it between two cases
 * @callback: gets a GPtrArray of AduWork in the order of @find
 * @user_data: for @callback
 */
void
adu_store_work_async (AduStore *self, AduActor *actor, AduFind *find, guint limit, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->find = adu_find_with_open (find, ADU_FIND_OPEN);
  input->limit = limit;
  adu_store_read (self, adu_job_new (run_work, ADU_JOB_VALUE, actor, input, input_free), cancellable, callback, user_data);
}

/**
 * adu_store_work_of_async:
 * @self: a register
 * @actor: who asks
 * @id: a case
 * @cancellable: (nullable): stops it
 * @callback: gets an AduWork
 * @user_data: for @callback
 */
void
adu_store_work_of_async (AduStore *self, AduActor *actor, gint64 id, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->id = id;
  adu_store_read (self, adu_job_new (run_work_of, ADU_JOB_VALUE, actor, input, input_free), cancellable, callback,
                  user_data);
}
