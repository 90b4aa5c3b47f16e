/* adu-store-letter-texts.c — the office's wording of its letters, and the emblem of its letterhead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 * Tables: letter_text, emblem; through others journal, history.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "core/adu-letter-text.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-letter-sql-private.h"
#include "store/adu-shipped.h"
#include "store/adu-store-letters.h"
#include "store/adu-store-private.h"

#define EMBLEM_MAX (512 * 1024)

static const char texts_sql[] = "SELECT kind, version, text FROM letter_text ORDER BY kind";
static const char text_sql[] = "SELECT version, text FROM letter_text WHERE kind = ?1";
static const char put_sql[] =
  "INSERT INTO letter_text (kind, version, text, changed_at, changed_by) VALUES (?1, ?2, ?3, ?4, ?5)"
  " ON CONFLICT (kind) DO UPDATE SET version = excluded.version, text = excluded.text,"
  " changed_at = excluded.changed_at, changed_by = excluded.changed_by";
static const char drop_sql[] = "DELETE FROM letter_text WHERE kind = ?1";
static const char emblem_sql[] = "SELECT png FROM emblem WHERE id = 1";
static const char emblem_put_sql[] =
  "INSERT INTO emblem (id, png) VALUES (1, ?1) ON CONFLICT (id) DO UPDATE SET png = excluded.png";
static const char emblem_drop_sql[] = "DELETE FROM emblem WHERE id = 1";

static gboolean
set_simple (GError **error, AduStoreError code, const char *what)
{
  g_set_error_literal (error, ADU_STORE_ERROR, (gint) code, what);
  return FALSE;
}

static gboolean
refuse (GError **error, AduProblemCode code, guint limit)
{
  GPtrArray *problems = adu_problems_new ();

  adu_problems_add (problems, ADU_FIELD_NONE, code, limit);
  g_propagate_error (error, adu_store_error_new_refused (problems));
  return FALSE;
}

/* ---- reading ---------------------------------------------------------------------------------------------------- */

static AduLetterTemplate *
template_new (AduLetterKind kind)
{
  AduLetterTemplate *text = g_new0 (AduLetterTemplate, 1);

  text->kind = kind;
  text->shipped = TRUE;
  text->text = adu_letter_shipped_text (kind);

  return text;
}

GPtrArray *
adu_letter_texts_read (AduDb *db, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_letter_template_free);
  g_autoptr (AduQuery) query = NULL;
  GError *local = NULL;

  for (guint i = 0; i < ADU_N_LETTER_KINDS; i++)
    if (adu_letter_info ((AduLetterKind) i)->has_text)
      g_ptr_array_add (texts, template_new ((AduLetterKind) i));
  query = adu_db_query (db, error, texts_sql, "");
  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local))
    for (guint i = 0; i < texts->len; i++)
      {
        AduLetterTemplate *text = g_ptr_array_index (texts, i);

        if ((int) text->kind != adu_query_int (query, 0))
          continue;
        g_free (text->text);
        text->text = adu_query_dup (query, 2);
        text->version = adu_query_int (query, 1);
        text->shipped = FALSE;
      }
  if (local == NULL)
    return g_steal_pointer (&texts);
  g_propagate_error (error, local);

  return NULL;
}

static gboolean
run_texts (AduJob *job, AduDb *db, GError **error)
{
  GPtrArray *texts;

  if (job->actor == NULL)
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in");
  texts = adu_letter_texts_read (db, error);
  if (texts == NULL)
    return FALSE;
  adu_job_take_value (job, texts, (GDestroyNotify) g_ptr_array_unref);

  return TRUE;
}

/**
 * adu_store_letter_texts_async:
 * @self: a register
 * @actor: who asks
 * @cancellable: (nullable): stops the reading
 * @callback: gets a GPtrArray of AduLetterTemplate
 * @user_data: for @callback
 */
void
adu_store_letter_texts_async (AduStore *self,
                              AduActor *actor,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_texts, ADU_JOB_VALUE, actor, NULL, NULL), cancellable, callback, user_data);
}

/* ---- writing ---------------------------------------------------------------------------------------------------- */

typedef struct
{
  AduLetterKind kind;
  gint version;
  char *text; /* nullable */
} TextInput;

static void
text_input_free (gpointer data)
{
  TextInput *input = data;

  g_free (input->text);
  g_free (input);
}

static gboolean
check_text (const TextInput *input, GError **error)
{
  const AduLetterInfo *info = adu_letter_info (input->kind);
  g_autoptr (GPtrArray) faults = NULL;

  if (!info->has_text)
    return refuse (error, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if (input->text == NULL)
    return TRUE;
  faults = adu_letter_text_check (input->text, info->scope == ADU_SCOPE_INSPECTION);
  if (faults->len == 0)
    return TRUE;
  if (((AduLetterFault *) faults->pdata[0])->code == ADU_LETTER_FAULT_TOO_LONG)
    return refuse (error, ADU_PROBLEM_TOO_LONG, ADU_LETTER_TEXT_MAX);

  return refuse (error, ADU_PROBLEM_INVALID_TEXT, 0);
}

/* What stands there now; version 0: nothing of the office's own. */
static gboolean
read_text (AduDb *db, AduLetterKind kind, gint *version, char **text, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, text_sql, "i", (gint) kind);
  GError *local = NULL;

  *version = 0;
  *text = NULL;
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local))
    {
      *version = adu_query_int (query, 0);
      *text = adu_query_dup (query, 1);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);

  return FALSE;
}

static gboolean
run_save_text (AduJob *job, AduDb *db, GError **error)
{
  const TextInput *input = job->input;
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autofree char *before = NULL;
  g_autoptr (AduTxn) txn = NULL;
  gint64 official;
  gint version;

  if (!adu_actor_may (job->actor, ADU_MAY_EDIT_LETTERS))
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "this role edits no texts");
  if (!check_text (input, error) || (txn = adu_txn_begin (db, error)) == NULL ||
      !read_text (db, input->kind, &version, &before, error))
    return FALSE;
  if (input->version != 0 && input->version != version)
    return set_simple (error, ADU_STORE_ERROR_CONFLICT, "the text was changed meanwhile");
  if (g_strcmp0 (before, input->text) == 0)
    return TRUE;
  official = adu_actor_official (job->actor);
  adu_trail_add (trail, adu_letter_kind_to_code (input->kind), before, input->text);
  if (!(input->text == NULL ? adu_db_run (db, error, drop_sql, "i", (gint) input->kind)
                            : adu_db_run (db, error, put_sql, "iistl", (gint) input->kind, version + 1, input->text,
                                          job->now, official)) ||
      !adu_journal_sql_append (db, job->now, official, "letter-text", 0, NULL, trail, NULL, error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  job->changed = ADU_CHANGED_OFFICE;

  return TRUE;
}

/**
 * adu_store_save_letter_text_async:
 * @self: a register open for writing
 * @actor: administrator, head or clerk
 * @kind: a document that has a text
 * @version: as it was seen; 0: whatever it is
 * @text: (nullable): the office's wording; %NULL: the shipped one again
 * @callback: done
 * @user_data: for @callback
 */
void
adu_store_save_letter_text_async (AduStore *self,
                                  AduActor *actor,
                                  AduLetterKind kind,
                                  gint version,
                                  const char *text,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  TextInput *input = g_new0 (TextInput, 1);

  input->kind = kind;
  input->version = version;
  input->text = g_strdup (text);
  adu_store_write (self, adu_job_new (run_save_text, ADU_JOB_DONE, actor, input, text_input_free), callback, user_data);
}

/* ---- the emblem --------------------------------------------------------------------------------------------------- */

GBytes *
adu_letter_emblem_read (AduDb *db, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, emblem_sql, "");
  g_autoptr (GBytes) png = NULL;
  GError *local = NULL;

  if (query == NULL)
    return NULL;
  if (adu_query_next (query, &local))
    png = adu_query_bytes (query, 0);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
    }

  return png != NULL ? g_steal_pointer (&png) : g_bytes_new (NULL, 0);
}

static gboolean
run_emblem (AduJob *job, AduDb *db, GError **error)
{
  GBytes *png = adu_letter_emblem_read (db, error);

  if (png == NULL)
    return FALSE;
  adu_job_take_value (job, png, (GDestroyNotify) g_bytes_unref);

  return TRUE;
}

/**
 * adu_store_emblem_async:
 * @self: a register
 * @cancellable: (nullable): stops the reading
 * @callback: gets a GBytes, empty if the office has no emblem
 * @user_data: for @callback
 */
void
adu_store_emblem_async (AduStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_emblem, ADU_JOB_VALUE, NULL, NULL, NULL), cancellable, callback, user_data);
}

static gboolean
check_emblem (GBytes *png, GError **error)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gsize size;
  const guint8 *data = png != NULL ? g_bytes_get_data (png, &size) : NULL;

  if (png == NULL)
    return TRUE;
  if (size > EMBLEM_MAX)
    return set_simple (error, ADU_STORE_ERROR_TOO_LARGE, "an emblem has at most 512 KiB");
  if (size < sizeof signature || memcmp (data, signature, sizeof signature) != 0)
    return set_simple (error, ADU_STORE_ERROR_FILE_KIND, "an emblem is a PNG");

  return TRUE;
}

static gboolean
run_save_emblem (AduJob *job, AduDb *db, GError **error)
{
  GBytes *png = job->input;
  g_autoptr (AduTxn) txn = NULL;

  if (!adu_actor_may (job->actor, ADU_MAY_EDIT_SETTINGS))
    return set_simple (error, ADU_STORE_ERROR_NOT_ALLOWED, "this role edits no settings");
  if (!check_emblem (png, error) || (txn = adu_txn_begin (db, error)) == NULL ||
      !(png == NULL ? adu_db_run (db, error, emblem_drop_sql, "") : adu_db_run (db, error, emblem_put_sql, "b", png)) ||
      !adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "emblem", 0, NULL, NULL, NULL, error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  job->changed = ADU_CHANGED_OFFICE;

  return TRUE;
}

static void
bytes_free (gpointer data)
{
  if (data != NULL)
    g_bytes_unref (data);
}

/**
 * adu_store_save_emblem_async:
 * @self: a register open for writing
 * @actor: administrator
 * @png: (nullable): the emblem; %NULL: none any more
 * @callback: done; TOO_LARGE, FILE_KIND, NOT_ALLOWED
 * @user_data: for @callback
 */
void
adu_store_save_emblem_async (AduStore *self, AduActor *actor, GBytes *png, GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_write (self,
                   adu_job_new (run_save_emblem, ADU_JOB_DONE, actor, png != NULL ? g_bytes_ref (png) : NULL, bytes_free),
                   callback, user_data);
}
