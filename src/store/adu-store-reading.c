/* adu-store-reading.c — lists: ids in order, rows by id, counts, numbers, similar cases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "store/adu-find-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-private.h"
#include "store/adu-tokens-private.h"

#define SIMILAR_MOST 10
#define SIMILAR_LOOKED_AT 400 /* newest cases of the unit */
#define REASON_MAX 500

static const char similar_person_sql[] =
  "SELECT DISTINCT cp.complaint FROM person p JOIN case_person cp ON cp.person = p.id "
  "WHERE p.phone_digits IN (?1, '0' || ?1, '62' || ?1) ORDER BY cp.complaint DESC LIMIT 50";
static const char similar_id_sql[] =
  "SELECT DISTINCT cp.complaint FROM person p JOIN case_person cp ON cp.person = p.id "
  "WHERE p.id_digits = ?1 ORDER BY cp.complaint DESC LIMIT 50";
static const char words_of_sql[] = "SELECT subject, description FROM complaint WHERE id = ?1";

typedef struct
{
  AduFind *find;
  guint limit;
  GArray *ids;  /* of gint64 */
  char *text;   /* number, or reason */
  AduCase *value;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_pointer (&input->find, adu_find_unref);
  g_clear_pointer (&input->ids, g_array_unref);
  g_clear_pointer (&input->value, adu_case_free);
  g_free (input->text);
  g_free (input);
}

static Input *
input_find (AduFind *find, guint limit)
{
  Input *input = g_new0 (Input, 1);

  input->find = adu_find_ref (find);
  input->limit = limit;
  return input;
}

static Input *
input_ids (const gint64 *ids, gsize n, const char *reason)
{
  Input *input = g_new0 (Input, 1);

  input->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), (guint) n);
  if (n > 0)
    g_array_append_vals (input->ids, ids, (guint) n);
  input->text = g_strdup (reason);
  return input;
}

static AduFindContext
context_of (AduJob *job)
{
  return (AduFindContext){ .actor = job->actor,
                           .today = adu_zone_day (job->snapshot->zone, job->now),
                           .zone = job->snapshot->zone,
                           .number_pattern = job->snapshot->office->text[ADU_OFFICE_NUMBER_PATTERN] };
}

static gboolean
needs_actor (AduJob *job, GError **error)
{
  if (job->actor != NULL)
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in");
  return FALSE;
}

/* --- lists --------------------------------------------------------------------------------------------------- */

static gboolean
run_find (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduFindContext context = context_of (job);
  GArray *ids = adu_find_sql_ids (db, input->find, &context, 0, error);

  adu_job_take_value (job, ids, (GDestroyNotify) g_array_unref);
  return ids != NULL;
}

/* Rows in the order of @ids; what is not there for the actor is left out. */
static GPtrArray *
read_rows (AduJob *job, AduDb *db, const GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (ids->len, (GDestroyNotify) adu_row_free);

  for (guint i = 0; i < ids->len; i++)
    {
      GError *local = NULL;
      AduRow *row = adu_row_sql_read (db, job->snapshot, job->actor, g_array_index (ids, gint64, i), &local);

      if (local != NULL)
        {
          g_propagate_error (error, local);
          return NULL;
        }
      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

static gboolean
run_first (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduFindContext context = context_of (job);
  g_autoptr (GArray) ids = adu_find_sql_ids (db, input->find, &context, MAX (input->limit, 1), error);
  GPtrArray *rows = ids != NULL ? read_rows (job, db, ids, error) : NULL;

  adu_job_take_value (job, rows, (GDestroyNotify) g_ptr_array_unref);
  return rows != NULL;
}

static gboolean
run_rows (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  GPtrArray *rows = needs_actor (job, error) ? read_rows (job, db, input->ids, error) : NULL;

  adu_job_take_value (job, rows, (GDestroyNotify) g_ptr_array_unref);
  return rows != NULL;
}

static gboolean
run_count (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduFindContext context = context_of (job);

  job->number = adu_find_sql_count (db, input->find, &context, error);
  return job->number >= 0;
}

/**
 * adu_store_find_async:
 * @self: a register
 * @actor: who asks
 * @find: a search
 * @cancellable: (nullable): stops it between two rows
 * @callback: gets a GArray of gint64: all ids that match, in order
 * @user_data: for @callback
 */
void
adu_store_find_async (AduStore *self, AduActor *actor, AduFind *find, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_find, ADU_JOB_VALUE, actor, input_find (find, 0), input_free), cancellable,
                  callback, user_data);
}

/**
 * adu_store_first_async:
 * @self: a register
 * @actor: who asks
 * @find: a search
 * @limit: the most rows
 * @cancellable: (nullable): stops it
 * @callback: gets a GPtrArray of AduRow: the beginning of what adu_store_find_async() gives
 * @user_data: for @callback
 */
void
adu_store_first_async (AduStore *self, AduActor *actor, AduFind *find, guint limit, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_first, ADU_JOB_VALUE, actor, input_find (find, limit), input_free),
                  cancellable, callback, user_data);
}

/**
 * adu_store_rows_async:
 * @self: a register
 * @actor: who asks
 * @ids: (array length=n): cases
 * @n: how many
 * @cancellable: (nullable): stops it
 * @callback: gets a GPtrArray of AduRow in the order of @ids, without those that are not there for @actor
 * @user_data: for @callback
 */
void
adu_store_rows_async (AduStore *self, AduActor *actor, const gint64 *ids, gsize n, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_rows, ADU_JOB_VALUE, actor, input_ids (ids, n, NULL), input_free),
                  cancellable, callback, user_data);
}

/**
 * adu_store_count_async:
 * @self: a register
 * @actor: who asks
 * @find: a search
 * @cancellable: (nullable): stops it
 * @callback: gets how many match
 * @user_data: for @callback
 */
void
adu_store_count_async (AduStore *self, AduActor *actor, AduFind *find, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_count, ADU_JOB_NUMBER, actor, input_find (find, 0), input_free), cancellable,
                  callback, user_data);
}

/* --- names of several cases, for files that leave ------------------------------------------------------------- */

static gboolean
check_reason (const char *reason, GError **error)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();

  if (adu_text_is_empty (reason))
    adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_REASON, 0);
  else if (adu_text_check (reason, -1, REASON_MAX, TRUE) != ADU_TEXT_FINE)
    adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_TOO_LONG, REASON_MAX);
  if (problems->len == 0)
    return TRUE;
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

/* Gives the row its name if the actor may see it, and journals that. */
static gboolean
reveal_row (AduJob *job, AduDb *db, AduRow *row, const char *uuid, const char *reason, GError **error)
{
  g_autoptr (AduTrail) trail = NULL;
  AduSight sight;

  if (!adu_row_sql_sight (db, job->actor, row->id, &sight, error))
    return FALSE;
  if (sight != ADU_SIGHT_REVEAL || !adu_actor_may (job->actor, ADU_MAY_REVEAL))
    return TRUE;
  trail = adu_trail_new ();
  adu_trail_add (trail, "note", NULL, reason);
  return adu_row_sql_complainant (db, row->id, &row->complainant, error) &&
         adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "reveal", row->id, uuid, trail, NULL,
                                 error);
}

static gboolean
run_reveal_rows (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (AduTxn) txn = NULL;
  g_autofree char *uuid = g_uuid_string_random ();

  if (!needs_actor (job, error) || !check_reason (input->text, error) ||
      (txn = adu_txn_begin (db, error)) == NULL || (rows = read_rows (job, db, input->ids, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!reveal_row (job, db, g_ptr_array_index (rows, i), uuid, input->text, error))
      return FALSE;
  if (!adu_txn_commit (txn, error))
    return FALSE;
  adu_job_take_value (job, g_steal_pointer (&rows), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/**
 * adu_store_reveal_rows_async:
 * @self: a register open for writing
 * @actor: who asks
 * @ids: (array length=n): cases
 * @n: how many
 * @reason: why names are needed
 * @callback: gets a GPtrArray of AduRow; complainants only where @actor may see them, each journaled.
 *     REFUSED without a reason
 * @user_data: for @callback
 */
void
adu_store_reveal_rows_async (AduStore *self, AduActor *actor, const gint64 *ids, gsize n, const char *reason,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_write (self, adu_job_new (run_reveal_rows, ADU_JOB_VALUE, actor, input_ids (ids, n, reason), input_free),
                   callback, user_data);
}

/* --- one case by its number ----------------------------------------------------------------------------------- */

static gboolean
run_lookup (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduFindContext context = context_of (job);

  if (!needs_actor (job, error) || !adu_find_sql_number (db, input->text, &context, &job->number, error))
    return FALSE;
  if (job->number > 0)
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such number");
  return FALSE;
}

/**
 * adu_store_lookup_async:
 * @self: a register
 * @actor: who asks
 * @number: a register number as printed, or its running number (the newest year's is taken)
 * @callback: gets the id; NO_CASE if there is none, or not for @actor
 * @user_data: for @callback
 */
void
adu_store_lookup_async (AduStore *self, AduActor *actor, const char *number, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->text = g_strdup (number);
  adu_store_read (self, adu_job_new (run_lookup, ADU_JOB_NUMBER, actor, input, input_free), NULL, callback, user_data);
}

/* --- similar cases -------------------------------------------------------------------------------------------- */

static gboolean
has_id (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static gboolean
add_same_person (AduJob *job, AduDb *db, const char *sql, const char *digits, GArray *ids, GError **error)
{
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  if (*digits == '\0')
    return TRUE;
  query = adu_db_query (db, error, sql, "s", digits);
  if (query == NULL)
    return FALSE;
  while (ids->len < SIMILAR_MOST && adu_query_next (query, &local))
    {
      gint64 id = adu_query_int64 (query, 0);
      AduSight sight;

      if (!adu_row_sql_sight (db, job->actor, id, &sight, error))
        return FALSE;
      /* that it is the same person is itself something about the person */
      if (sight == ADU_SIGHT_REVEAL && !has_id (ids, id))
        g_array_append_val (ids, id);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Two texts are much the same: half of the words of the shorter stand in the other, and at least three. */
static gboolean
is_alike (GHashTable *words, char **others)
{
  guint common = 0, n = g_strv_length (others), least = MIN (n, g_hash_table_size (words));

  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (words, others[i]))
      common++;
  return common >= 3 && 2 * common >= least;
}

static GHashTable *
words_of (char **words)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; words[i] != NULL; i++)
    g_hash_table_add (set, words[i]);
  return set;
}

static gint64
unit_of (const AduSnapshot *snapshot, const char *text)
{
  GPtrArray *units = snapshot->lists[ADU_LIST_UNIT];
  g_autofree char *folded = adu_text_fold (text);

  for (guint i = 0; i < units->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (units, i);
      g_autofree char *name = adu_text_fold (item->name);

      if (g_strcmp0 (item->code, text) == 0 || g_str_equal (name, folded))
        return item->id;
    }
  return 0;
}

static gboolean
add_same_matter (AduJob *job, AduDb *db, const AduCase *value, GArray *ids, GError **error)
{
  AduFindContext context = context_of (job);
  g_auto (GStrv) mine = adu_tokens_words ((const char *const[]){ adu_case_text (value, ADU_FIELD_SUBJECT),
                                                                 adu_case_text (value, ADU_FIELD_DESCRIPTION), NULL });
  g_autoptr (GHashTable) words = words_of (mine);
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) newest = adu_find_with_sort (all, ADU_SORT_NUMBER, TRUE);
  g_autoptr (AduFind) find = adu_find_with_unit (newest, unit_of (job->snapshot, adu_case_text (value, ADU_FIELD_UNIT)));
  g_autoptr (GArray) near = NULL;

  if (adu_find_unit (find) == 0 || g_hash_table_size (words) < 3)
    return TRUE;
  near = adu_find_sql_ids (db, find, &context, SIMILAR_LOOKED_AT, error);
  for (guint i = 0; near != NULL && i < near->len && ids->len < SIMILAR_MOST; i++)
    {
      gint64 id = g_array_index (near, gint64, i);
      g_autoptr (AduQuery) query = adu_db_query (db, error, words_of_sql, "l", id);
      g_auto (GStrv) others = NULL;

      if (query == NULL)
        return FALSE;
      if (!adu_query_next (query, error))
        return FALSE;
      others = adu_tokens_words ((const char *const[]){ adu_query_text (query, 0), adu_query_text (query, 1), NULL });
      if (is_alike (words, others) && !has_id (ids, id))
        g_array_append_val (ids, id);
    }
  return near != NULL;
}

static gboolean
run_similar (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  g_autofree char *phone = adu_tokens_phone (adu_case_text (input->value, ADU_FIELD_PHONE));
  g_autofree char *id_number = adu_text_digits (adu_case_text (input->value, ADU_FIELD_ID_NUMBER));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!needs_actor (job, error) || !add_same_person (job, db, similar_person_sql, phone, ids, error) ||
      !add_same_person (job, db, similar_id_sql, id_number, ids, error) ||
      !add_same_matter (job, db, input->value, ids, error))
    return FALSE;
  adu_job_take_value (job, g_steal_pointer (&ids), (GDestroyNotify) g_array_unref);
  return TRUE;
}

/**
 * adu_store_similar_async:
 * @self: a register
 * @actor: who asks
 * @value: a complaint that is being taken down
 * @cancellable: (nullable): stops it
 * @callback: gets a GArray of gint64: at most ten cases, those of the same person (where @actor may see people) before
 *     those of the same unit with much the same words, newest first
 * @user_data: for @callback
 */
void
adu_store_similar_async (AduStore *self, AduActor *actor, const AduCase *value, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->value = adu_case_copy (value);
  adu_store_read (self, adu_job_new (run_similar, ADU_JOB_VALUE, actor, input, input_free), cancellable, callback,
                  user_data);
}
