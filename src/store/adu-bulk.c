/* adu-bulk.c — many complaints with their lives, in one transaction: demonstration registers, later imports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: main for the call, the writing one for the work.
 *
 * Every life goes through the same checks and the same statements as what is typed at the desk. Two things are made at
 * the end instead of row by row, because that is what costs: the indexes the list is sorted by, and the search index.
 */
#include "config.h"

#include "store/adu-attachment-sql-private.h"
#include "store/adu-bulk-inspection-private.h"
#include "store/adu-case-sql-private.h"
#include "store/adu-search-sql-private.h"
#include "store/adu-step-sql-private.h"
#include "store/adu-store-private.h"

#define NOON (12 * 60)
#define CACHE_WHILE_WRITING "PRAGMA cache_size=-262144"
#define CACHE_USUALLY "PRAGMA cache_size=-16384"

typedef struct
{
  AduLifeSource next;
  gpointer data;
  GDestroyNotify destroy;
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  if (source->destroy != NULL)
    source->destroy (source->data);
  g_free (source);
}

void
adu_life_free (AduLife *life)
{
  if (life == NULL)
    return;
  adu_case_free (life->value);
  g_clear_pointer (&life->steps, g_ptr_array_unref);
  g_clear_pointer (&life->evidence, g_ptr_array_unref);
  adu_life_inspection_free (life->inspection);
  g_free (life);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduLife, adu_life_free)

/* When a step was recorded: as it happened, or on the day of the decision; never before what was recorded before. */
static AduTime
time_of_step (const AduStepRequest *request, const AduZone *zone, AduTime last)
{
  AduTime at = adu_time_is_set (request->when) ? request->when : adu_zone_time (zone, request->decided_on, NOON);

  return MAX (at, last);
}

/* The inspection stands where the step "inspect" is, which its own beginning records; a case that has not come so far has
 * it planned at the end. */
static gboolean
write_steps (AduDb *db, const AduSnapshot *snapshot, gint64 id, const AduLife *life, GError **error)
{
  const AduLifeInspection *inspection = life->inspection;
  AduTime at = life->registered;

  for (guint i = 0; life->steps != NULL && i < life->steps->len; i++)
    {
      const AduStepRequest *request = g_ptr_array_index (life->steps, i);
      AduStepEntry entry = { .snapshot = snapshot, .request = request, .official = life->recorded_by };

      if (request->step == ADU_STEP_INSPECT && inspection != NULL)
        {
          if (!adu_bulk_inspection (db, snapshot, id, inspection, life->recorded_by, &at, error))
            return FALSE;
          inspection = NULL;
          continue;
        }
      at = time_of_step (request, snapshot->zone, at);
      entry.at = at;
      if (!adu_step_sql_record (db, id, &entry, error))
        return FALSE;
    }
  return inspection == NULL || adu_bulk_inspection (db, snapshot, id, inspection, life->recorded_by, &at, error);
}

static gboolean
write_life (AduDb *db, const AduSnapshot *snapshot, const AduLife *life, GError **error)
{
  g_autofree char *action = g_uuid_string_random ();
  AduCaseEntry entry = {
    .snapshot = snapshot,
    .value = life->value,
    .action = action,
    .at = life->registered,
    .official = life->recorded_by,
    .evidence = life->evidence,
    .index = FALSE,
  };
  gint64 id;

  return adu_attachment_sql_check (life->evidence, error) &&
         adu_case_sql_check (db, life->value, life->registered, 0, error) &&
         adu_case_sql_register (db, &entry, &id, error) && write_steps (db, snapshot, id, life, error);
}

/* Takes away the indexes the list is sorted by, and gives the statements that make them again. */
static GPtrArray *
drop_orders (AduDb *db, GError **error)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GError *local_error = NULL;

  {
    g_autoptr (AduQuery) query = adu_db_query (db, error,
                                               "SELECT name, sql FROM sqlite_schema WHERE type = 'index'"
                                               " AND (substr (name, 1, 13) = 'complaint_by_' OR name = 'complaint_open')",
                                               "");

    while (query != NULL && adu_query_next (query, &local_error))
      {
        g_ptr_array_add (names, adu_query_dup (query, 0));
        g_ptr_array_add (statements, adu_query_dup (query, 1));
      }
    if (query == NULL || local_error != NULL)
      {
        if (local_error != NULL)
          g_propagate_error (error, local_error);
        return NULL;
      }
  }
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *drop = g_strdup_printf ("DROP INDEX \"%s\"", (const char *) g_ptr_array_index (names, i));

      if (!adu_db_script (db, drop, error))
        return NULL;
    }
  return g_steal_pointer (&statements);
}

static gboolean
make_orders (AduDb *db, GPtrArray *statements, GError **error)
{
  for (guint i = 0; i < statements->len; i++)
    if (!adu_db_script (db, g_ptr_array_index (statements, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_all (AduDb *db, AduJob *job, GError **error)
{
  Source *source = job->input;
  g_autoptr (AduTxn) txn = adu_txn_begin (db, error);
  g_autoptr (GPtrArray) orders = txn != NULL ? drop_orders (db, error) : NULL;
  gint64 n = 0;

  if (orders == NULL)
    return FALSE;
  for (;; n++)
    {
      g_autoptr (AduLife) life = source->next (source->data);

      if (life == NULL)
        break;
      if (!write_life (db, job->snapshot, life, error))
        return FALSE;
    }
  if (!make_orders (db, orders, error) || !adu_search_sql_rebuild (db, error) || !adu_txn_commit (txn, error))
    return FALSE;
  job->number = n;
  return TRUE;
}

/* Only here the schema changes outside a migration: the same indexes go and come back in one transaction. */
static gboolean
run_bulk (AduJob *job, AduDb *db, GError **error)
{
  gboolean done;

  if (!adu_actor_may (job->actor, ADU_MAY_REGISTER))
    {
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "register");
      return FALSE;
    }
  adu_db_set_trusted (db, TRUE);
  done = adu_db_script (db, CACHE_WHILE_WRITING, error) && write_all (db, job, error);
  adu_db_script (db, CACHE_USUALLY, NULL);
  adu_db_set_trusted (db, FALSE);
  if (done)
    job->changed |= ADU_CHANGED_CASES;
  return done;
}

/**
 * adu_store_bulk_async:
 * @self: a register
 * @actor: who does it; may register
 * @next: gives one life after the other, on the writing thread
 * @source_data: (transfer full): for @next
 * @destroy: (nullable): how that is freed
 * @callback: gets how many by adu_store_finish_number()
 * @user_data: for @callback
 */
void
adu_store_bulk_async (AduStore *self,
                      AduActor *actor,
                      AduLifeSource next,
                      gpointer source_data,
                      GDestroyNotify destroy,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Source *source = g_new (Source, 1);

  source->next = next;
  source->data = source_data;
  source->destroy = destroy;
  adu_store_write (self, adu_job_new (run_bulk, ADU_JOB_NUMBER, actor, source, source_free), callback, user_data);
}
