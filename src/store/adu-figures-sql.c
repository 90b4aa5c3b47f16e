/* adu-figures-sql.c — complaints are fed to the figures of a period: one walk along one index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 *
 * What is counted stands in core (adu-figures.c). One walk along complaint_figures costs less than the dozen GROUP BY it
 * replaces (bench-figures), and starts where the figures do: what was settled before is not read.
 */
#include "config.h"

#include "store/adu-figures-sql-private.h"
#include "store/adu-outcome-sql-private.h"

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

/**
 * adu_figures_sql_count:
 * @db: a connection
 * @snapshot: the office's lists
 * @context: who asks, and when
 * @figures: (inout): figures that are not finished
 * @error: ADU_STORE_ERROR
 *
 * Returns: whether all that count were added
 */
gboolean
adu_figures_sql_count (AduDb *db, const AduSnapshot *snapshot, const AduFindContext *context, AduFigures *figures,
                       GError **error)
{
  const AduFind *scope = adu_figures_scope (figures);
  g_autoptr (AduFindSql) statement = adu_find_sql_figures (scope, context, adu_figures_since (figures));
  g_autoptr (GHashTable) problems = problems_of (snapshot);
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
