/* adu-store-figures.c — the figures of a period out of the register: one pass over one index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: calls from the main thread, the work on a reading one.
 *
 * What is counted stands in core (adu-figures.c); here the complaints are fed to it. One walk along complaint_figures costs less
 * than the dozen GROUP BY it replaces, and starts where the figures do: what was settled before is not read.
 */
#include "config.h"

#include "store/adu-find-sql-private.h"
#include "store/adu-outcome-sql-private.h"
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

/* Topic → problem code, by ids. */
static GHashTable *
problems_of (const AduSnapshot *snapshot)
{
  GHashTable *codes = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *problems = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);
  const GPtrArray *items = snapshot->lists[ADU_LIST_PROBLEM_CODE], *topics = snapshot->lists[ADU_LIST_TOPIC];

  for (guint i = 0; i < items->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (items, i);

      g_hash_table_insert (codes, item->code, (gpointer) &item->id);
    }
  for (guint i = 0; i < topics->len; i++)
    {
      const AduListItem *topic = g_ptr_array_index (topics, i);
      gpointer problem = topic->detail != NULL ? g_hash_table_lookup (codes, topic->detail) : NULL;

      if (problem != NULL)
        g_hash_table_insert (problems, (gpointer) &topic->id, problem);
    }
  g_hash_table_unref (codes);
  return problems;
}

static gint64
id_or_none (AduQuery *query, int column)
{
  return adu_query_is_null (query, column) ? ADU_FIND_NONE : adu_query_int64 (query, column);
}

static void
read_case (AduQuery *query, GHashTable *problems, AduFigureCase *c)
{
  const gint64 *problem;

  c->id = adu_query_int64 (query, 0);
  c->received = adu_query_day (query, 1);
  c->settled = adu_query_int (query, 2) == ADU_NOT_SETTLED ? ADU_DAY_NONE : adu_query_day (query, 2);
  c->stopped = adu_query_day (query, 3);
  c->binding_due = adu_query_day (query, 4);
  c->extended = adu_query_day (query, 5);
  c->ombudsman = adu_query_day (query, 6);
  c->outcome = (AduOutcome) adu_query_int (query, 7);
  c->unconfirmed = adu_query_int (query, 8) != 0;
  c->counter = (AduCounter) adu_query_int (query, 9);
  c->stage = (AduStage) adu_query_int (query, 10);
  c->channel = (AduChannel) adu_query_int (query, 11);
  c->kind = (AduKind) adu_query_int (query, 12);
  c->supervisory = (AduTri) adu_query_int (query, 13);
  c->inspection = (AduTri) adu_query_int (query, 14);
  c->unit = id_or_none (query, 15);
  c->topic = id_or_none (query, 16);
  c->handler = id_or_none (query, 17);
  problem = g_hash_table_lookup (problems, &c->topic);
  c->problem = problem != NULL ? *problem : ADU_FIND_NONE;
}

/* The ids the words of the scope hit; NULL if it has none. */
static gboolean
read_hits (AduDb *db, const AduFind *scope, const AduFindContext *context, GHashTable **hits, GError **error)
{
  g_autoptr (GArray) ids = NULL;

  if (*adu_find_text (scope) == '\0')
    return TRUE;
  ids = adu_find_sql_ids (db, scope, context, 0, error);
  if (ids == NULL)
    return FALSE;
  *hits = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (*hits, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
  return TRUE;
}

static gboolean
count_all (AduJob *job, AduDb *db, const AduFindContext *context, AduFigures *figures, GError **error)
{
  const AduFind *scope = adu_figures_scope (figures);
  g_autoptr (AduFindSql) statement = adu_find_sql_figures (scope, context, adu_figures_since (figures));
  g_autoptr (GHashTable) problems = problems_of (job->snapshot);
  g_autoptr (GHashTable) hits = NULL;
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  if (!read_hits (db, scope, context, &hits, error) || (query = adu_find_sql_run (db, statement, error)) == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduFigureCase c;

      read_case (query, problems, &c);
      if (hits == NULL || g_hash_table_contains (hits, &c.id))
        adu_figures_add (figures, &c);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
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
  if (!count_all (job, db, &context, figures, error))
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
