/* adu-store-own.c — what belongs to one official: drafts and saved searches
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 * Tables: draft, view. Neither is journaled: nothing of it is the office's yet.
 */
#include "config.h"

#include "base/adu-text.h"
#include "store/adu-store-private.h"

static const char draft_put_sql[] =
  "INSERT INTO draft (owner, form, text, saved_at) VALUES (?1, ?2, ?3, ?4) "
  "ON CONFLICT (owner, form) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at";
static const char draft_drop_sql[] = "DELETE FROM draft WHERE owner = ?1 AND form = ?2";
static const char draft_sql[] = "SELECT text FROM draft WHERE owner = ?1 AND form = ?2";
static const char views_sql[] = "SELECT id, name, find FROM view WHERE owner = ?1 ORDER BY name, id";
static const char view_put_sql[] =
  "INSERT INTO view (owner, name, find) VALUES (?1, ?2, ?3) "
  "ON CONFLICT (owner, name) DO UPDATE SET find = excluded.find, version = view.version + 1";
static const char view_id_sql[] = "SELECT id FROM view WHERE owner = ?1 AND name = ?2";
static const char view_drop_sql[] = "DELETE FROM view WHERE owner = ?1 AND name = ?2";

#define VIEW_NAME_MAX 100

typedef struct
{
  char *name; /* form, or name of the view */
  char *text; /* nullable */
} Own;

static Own *
own_new (const char *name, const char *text)
{
  Own *own = g_new (Own, 1);

  own->name = g_strdup (name);
  own->text = g_strdup (text);
  return own;
}

static void
own_free (gpointer data)
{
  Own *own = data;

  g_free (own->name);
  g_free (own->text);
  g_free (own);
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
run_save_draft (AduJob *job, AduDb *db, GError **error)
{
  const Own *own = job->input;
  g_autoptr (AduTxn) txn = NULL;
  gint64 owner;

  if (!needs_actor (job, error) || (txn = adu_txn_begin (db, error)) == NULL)
    return FALSE;
  owner = adu_actor_official (job->actor);
  if (own->text == NULL ? !adu_db_run (db, error, draft_drop_sql, "ls", owner, own->name)
                        : !adu_db_run (db, error, draft_put_sql, "lsst", owner, own->name, own->text, job->now))
    return FALSE;
  return adu_txn_commit (txn, error);
}

static gboolean
run_load_draft (AduJob *job, AduDb *db, GError **error)
{
  const Own *own = job->input;
  char *text;

  if (!needs_actor (job, error) ||
      !adu_db_text (db, &text, error, draft_sql, "ls", adu_actor_official (job->actor), own->name))
    return FALSE;
  adu_job_take_value (job, text != NULL ? text : g_strdup (""), g_free);
  return TRUE;
}

static gboolean
run_views (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_view_free);
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  if (!needs_actor (job, error))
    return FALSE;
  query = adu_db_query (db, error, views_sql, "l", adu_actor_official (job->actor));
  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      g_autoptr (AduFind) find = adu_find_parse (adu_query_text (query, 2));
      AduView *view;

      if (find == NULL) /* saved by a newer program: half a search would show other complaints than its name says */
        continue;
      view = g_new0 (AduView, 1);
      view->id = adu_query_int64 (query, 0);
      view->name = adu_query_dup (query, 1);
      view->find = g_steal_pointer (&find);
      g_ptr_array_add (views, view);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  adu_job_take_value (job, g_steal_pointer (&views), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

static gboolean
check_view_name (const char *name, GError **error)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();

  if (adu_text_is_empty (name))
    adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_REQUIRED, 0);
  else if (adu_text_check (name, -1, VIEW_NAME_MAX, FALSE) != ADU_TEXT_FINE)
    adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_TOO_LONG, VIEW_NAME_MAX);
  if (problems->len == 0)
    return TRUE;
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

static gboolean
run_save_view (AduJob *job, AduDb *db, GError **error)
{
  const Own *own = job->input;
  g_autoptr (AduTxn) txn = NULL;
  gint64 owner;

  if (!needs_actor (job, error) || !check_view_name (own->name, error) ||
      (txn = adu_txn_begin (db, error)) == NULL)
    return FALSE;
  owner = adu_actor_official (job->actor);
  if (!adu_db_number (db, &job->number, 0, error, view_id_sql, "ls", owner, own->name))
    return FALSE;
  if (own->text == NULL ? !adu_db_run (db, error, view_drop_sql, "ls", owner, own->name)
                        : !adu_db_run (db, error, view_put_sql, "lss", owner, own->name, own->text) ||
                            !adu_db_number (db, &job->number, 0, error, view_id_sql, "ls", owner, own->name))
    return FALSE;
  job->changed = ADU_CHANGED_VIEWS;
  return adu_txn_commit (txn, error);
}

/**
 * adu_store_save_draft_async:
 * @self: a register
 * @actor: whose draft
 * @form: which form
 * @text: (nullable): what is in it; %NULL deletes it
 * @callback: done
 * @user_data: for @callback
 */
void
adu_store_save_draft_async (AduStore *self, AduActor *actor, const char *form, const char *text,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  AduJob *job = adu_job_new (run_save_draft, ADU_JOB_DONE, actor, own_new (form, text), own_free);

  job->rescue = TRUE;
  adu_store_write (self, job, callback, user_data);
}

/**
 * adu_store_load_draft_async:
 * @self: a register
 * @actor: whose draft
 * @form: which form
 * @callback: gets the text, "" if there is none
 * @user_data: for @callback
 */
void
adu_store_load_draft_async (AduStore *self, AduActor *actor, const char *form, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  AduJob *job = adu_job_new (run_load_draft, ADU_JOB_VALUE, actor, own_new (form, NULL), own_free);

  /* In the queue of what is written: a form opened again at once finds what was kept when it was left. */
  if (adu_store_is_read_only (self))
    adu_store_read (self, job, NULL, callback, user_data);
  else
    adu_store_write (self, job, callback, user_data);
}

/**
 * adu_store_views_async:
 * @self: a register
 * @actor: whose searches
 * @callback: gets a GPtrArray of AduView, by name
 * @user_data: for @callback
 */
void
adu_store_views_async (AduStore *self, AduActor *actor, GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_views, ADU_JOB_VALUE, actor, NULL, NULL), NULL, callback, user_data);
}

/**
 * adu_store_save_view_async:
 * @self: a register
 * @actor: whose search
 * @name: its name; one of that name is replaced
 * @find: (nullable): the search; %NULL deletes it
 * @callback: gets the id
 * @user_data: for @callback
 */
void
adu_store_save_view_async (AduStore *self, AduActor *actor, const char *name, AduFind *find,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autofree char *text = find != NULL ? adu_find_to_text (find) : NULL;

  adu_store_write (self, adu_job_new (run_save_view, ADU_JOB_NUMBER, actor, own_new (name, text), own_free), callback,
                   user_data);
}
