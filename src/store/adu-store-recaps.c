/* adu-store-recaps.c — recaps of a period: as the register stands now, issued for ever, with their corrections
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 * Table: issued_recap.
 *
 * Complaints are numbered in the order they are registered and never deleted, so which were not counted by a recap is
 * one comparison: their id is greater than the last one there was when it was issued.
 */
#include "config.h"

#include "core/adu-mask.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-check-private.h"
#include "store/adu-figures-sql-private.h"
#include "store/adu-find-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-store-private.h"
#include "store/adu-store-recaps.h"

#define MASKED "***"

static const char issued_sql[] = "SELECT figures FROM issued_recap WHERE first = ?1 AND last = ?2";
static const char list_sql[] =
  "SELECT r.id, r.first, r.last, r.issued_at, o.name FROM issued_recap r JOIN official o ON o.id = r.issued_by "
  "ORDER BY r.last DESC, r.first DESC";
static const char insert_sql[] =
  "INSERT INTO issued_recap (first, last, issued_at, issued_by, seq, last_complaint, figures) "
  "VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce (max (id), 0) FROM complaint), ?6)";
static const char action_sql[] =
  "SELECT r.id FROM issued_recap r JOIN journal j ON j.seq = r.seq WHERE j.uuid = ?1";
static const char head_sql[] = "SELECT lower (hex (digest)) FROM journal_head WHERE id = 1";
/* number, subject, unit, received, due, paused since, stage, whether its subject is for everybody, unit, closed */
static const char standing_sql[] =
  "SELECT c.number, c.subject, coalesce (u.name, c.unit_text), c.received_day, c.binding_due, c.paused_since, c.stage, "
  "c.confidential = 0 AND NOT EXISTS (SELECT 1 FROM case_denied d WHERE d.complaint = c.id), c.unit, c.closed "
  "FROM complaint c LEFT JOIN unit u ON u.id = c.unit WHERE c.id = ?1";
/* Of the recaps before day ?1 that are as long as this one (?2, ?3 days), each with the last entry and the last complaint
 * that were known when such a recap was issued last: what it could not count (0), or counted by a receipt that was
 * corrected since (1 it belongs there after all, -1 it does not), and no other such recap has corrected since. */
static const char corrections_sql[] =
  "WITH before AS (SELECT r.first, r.last, max (s.seq) AS seq, max (s.last_complaint) AS known FROM issued_recap r "
  "JOIN issued_recap s ON s.first >= r.first AND s.last - s.first BETWEEN ?2 AND ?3 "
  "WHERE r.last < ?1 AND r.last - r.first BETWEEN ?2 AND ?3 GROUP BY r.id), "
  "edit AS (SELECT b.first, b.last, j.complaint, min (j.seq) AS seq, max (j.at) AS at FROM before b "
  "JOIN journal j ON j.seq > b.seq AND j.action = 'edit' AND j.complaint <= b.known "
  "JOIN history h ON h.seq = j.seq AND h.field = 'received' AND h.before IS NOT NULL GROUP BY b.first, b.last, j.complaint), "
  "was AS (SELECT e.first, e.last, e.complaint, e.at, "
  "CAST (julianday (substr (h.before, 1, 10)) - 1721424.5 AS INTEGER) AS day FROM edit e "
  "JOIN history h ON h.seq = e.seq AND h.field = 'received') "
  "SELECT c.number, c.received_day AS day, c.registered, 0, c.id FROM before b JOIN complaint c ON c.id > b.known "
  "WHERE c.received_day BETWEEN b.first AND b.last "
  "UNION ALL SELECT c.number, c.received_day, w.at, (c.received_day BETWEEN w.first AND w.last) "
  "- (w.day BETWEEN w.first AND w.last) AS moved, c.id FROM was w JOIN complaint c ON c.id = w.complaint WHERE moved <> 0 "
  "ORDER BY 2, 5, 4";

/* A month, a quarter, a year: days between the first and the last. */
static const gint lengths[][2] = {
  [ADU_PERIOD_MONTH] = { 27, 30 }, [ADU_PERIOD_QUARTER] = { 89, 91 }, [ADU_PERIOD_YEAR] = { 364, 365 }
};

typedef struct
{
  AduPeriod period;
} Input;

void
adu_issued_recap_free (AduIssuedRecap *issued)
{
  if (issued == NULL)
    return;
  g_free (issued->issued_by);
  g_free (issued);
}

static gboolean
may (AduJob *job, GError **error)
{
  AduRoles roles = job->actor != NULL ? adu_actor_roles (job->actor) : 0;

  if ((roles & (ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_CLERK)) != 0)
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED,
                       job->actor == NULL ? "nobody is signed in" : "not of these roles");
  return FALSE;
}

static gboolean
ended (GError *local, GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* --- as it would be now ---------------------------------------------------------------------------------------- */

static void
name_rows (const AduSnapshot *snapshot, AduRecap *recap, AduBy by, AduList list)
{
  for (guint i = 0; i < recap->rows[by]->len; i++)
    {
      AduRecapRow *row = g_ptr_array_index (recap->rows[by], i);
      const AduListItem *item = row->key > 0 ? adu_snapshot_item (snapshot, list, row->key) : NULL;

      row->name = item != NULL ? g_strdup (item->name) : NULL;
    }
}

static gboolean
add_standing (AduJob *job, AduDb *db, AduRecap *recap, gint64 id, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, standing_sql, "l", id);
  AduRecapStanding *standing;
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  if (!adu_query_next (query, &local))
    return ended (local, error);
  standing = adu_recap_add_standing (recap, adu_query_text (query, 0));
  standing->received = adu_query_day (query, 3);
  standing->due = adu_query_day (query, 4);
  standing->paused = !adu_query_is_null (query, 5);
  standing->stage = (AduStage) adu_query_int (query, 6);
  standing->closed = adu_query_day (query, 9);
  if (adu_query_int (query, 7) != 0)
    {
      g_autoptr (AduCase) people = adu_case_read_sql (db, job->snapshot, id, error);
      g_autoptr (AduMask) mask = people != NULL ? adu_mask_new_for_case (people) : NULL;

      if (mask == NULL)
        return FALSE;
      standing->subject = adu_mask_apply (mask, adu_query_text (query, 1), MASKED);
      standing->unit = adu_query_is_null (query, 8) && !adu_query_is_null (query, 2)
                         ? adu_mask_apply (mask, adu_query_text (query, 2), MASKED)
                         : adu_query_dup (query, 2);
    }
  return TRUE;
}

/* Everything, whoever asks. */
static AduFindContext
context_of (AduJob *job)
{
  return (AduFindContext){ .actor = job->actor,
                           .everything = TRUE,
                           .today = adu_zone_day (job->snapshot->zone, job->now),
                           .zone = job->snapshot->zone,
                           .number_pattern = job->snapshot->office->text[ADU_OFFICE_NUMBER_PATTERN] };
}

static AduFigures *
read_figures (AduJob *job, AduDb *db, AduPeriod period, GError **error)
{
  const AduFindContext context = context_of (job);
  g_autoptr (AduFigures) figures = adu_figures_new (NULL, period, context.today);

  if (!adu_figures_sql_count (db, job->snapshot, &context, figures, error))
    return NULL;
  adu_figures_finish (figures);
  return g_steal_pointer (&figures);
}

static gboolean
add_all_standing (AduJob *job, AduDb *db, AduRecap *recap, const AduFigures *figures, GError **error)
{
  const AduFindContext context = context_of (job);
  g_autoptr (AduFind) find = adu_figures_find (figures, ADU_BY_ALL, 0, ADU_MEASURE_CARRIED_OUT);
  g_autoptr (AduFind) ordered = adu_find_with_sort (find, ADU_SORT_NUMBER, FALSE);
  g_autoptr (GArray) ids = adu_find_sql_ids (db, ordered, &context, 0, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!add_standing (job, db, recap, g_array_index (ids, gint64, i), error))
      return FALSE;
  return ids != NULL;
}

static gboolean
add_corrections (AduJob *job, AduDb *db, AduRecap *recap, GError **error)
{
  AduPeriodKind kind = adu_period_kind (recap->period);
  g_autoptr (AduQuery) query = NULL;
  GError *local = NULL;

  if (kind == ADU_PERIOD_RANGE)
    return TRUE;
  query = adu_db_query (db, error, corrections_sql, "dii", recap->period.first, lengths[kind][0], lengths[kind][1]);
  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduRecapCorrection *correction =
        adu_recap_add_correction (recap, adu_query_text (query, 0), adu_query_day (query, 1),
                                  adu_zone_day (job->snapshot->zone, adu_query_time (query, 2)));

      correction->edited = adu_query_int (query, 3) != 0;
      if (correction->edited)
        correction->change = adu_query_int (query, 3);
    }
  return ended (local, error);
}

static AduRecap *
make_recap (AduJob *job, AduDb *db, AduPeriod period, GError **error)
{
  g_autoptr (AduFigures) figures = read_figures (job, db, period, error);
  g_autoptr (AduRecap) recap = figures != NULL ? adu_recap_new_from_figures (figures) : NULL;

  if (recap == NULL || !add_all_standing (job, db, recap, figures, error) || !add_corrections (job, db, recap, error) ||
      !adu_db_text (db, &recap->head, error, head_sql, ""))
    return NULL;
  name_rows (job->snapshot, recap, ADU_BY_PROBLEM, ADU_LIST_PROBLEM_CODE);
  name_rows (job->snapshot, recap, ADU_BY_TOPIC, ADU_LIST_TOPIC);
  name_rows (job->snapshot, recap, ADU_BY_UNIT, ADU_LIST_UNIT);
  return g_steal_pointer (&recap);
}

/* --- reading --------------------------------------------------------------------------------------------------- */

static AduRecap *
read_issued (AduDb *db, AduPeriod period, GError **error)
{
  g_autofree char *text = NULL;
  AduRecap *recap;

  if (!adu_db_text (db, &text, error, issued_sql, "dd", period.first, period.last) || text == NULL)
    return NULL;
  recap = adu_recap_parse (text);
  if (recap == NULL)
    g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT, "an issued recap cannot be read");
  return recap;
}

static gboolean
run_recap (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  AduRecap *recap;
  GError *local = NULL;

  if (!may (job, error) || !adu_db_run (db, error, "BEGIN", ""))
    return FALSE;
  recap = read_issued (db, input->period, &local);
  if (recap == NULL && local == NULL)
    recap = make_recap (job, db, input->period, &local);
  /* it only read, and gives the connection back as it was */
  adu_db_set_cancellable (db, NULL);
  if (!adu_db_run (db, local == NULL ? &local : NULL, "ROLLBACK", "") || recap == NULL)
    {
      g_clear_pointer (&recap, adu_recap_free);
      g_propagate_error (error, local);
      return FALSE;
    }
  adu_job_take_value (job, recap, (GDestroyNotify) adu_recap_free);
  return TRUE;
}

/**
 * adu_store_recap_async:
 * @self: a register
 * @actor: who asks
 * @period: its days
 * @cancellable: (nullable): stops it
 * @callback: gets an AduRecap
 * @user_data: for @callback
 */
void
adu_store_recap_async (AduStore *self, AduActor *actor, AduPeriod period, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->period = period;
  adu_store_read (self, adu_job_new (run_recap, ADU_JOB_VALUE, actor, input, g_free), cancellable, callback, user_data);
}

static gboolean
run_list (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_issued_recap_free);
  g_autoptr (AduQuery) query = may (job, error) ? adu_db_query (db, error, list_sql, "") : NULL;
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduIssuedRecap *issued = g_new0 (AduIssuedRecap, 1);

      issued->id = adu_query_int64 (query, 0);
      issued->period = (AduPeriod){ adu_query_day (query, 1), adu_query_day (query, 2) };
      issued->issued = adu_query_time (query, 3);
      issued->issued_by = adu_query_dup (query, 4);
      g_ptr_array_add (list, issued);
    }
  if (!ended (local, error))
    return FALSE;
  adu_job_take_value (job, g_steal_pointer (&list), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/**
 * adu_store_recaps_async:
 * @self: a register
 * @actor: who asks
 * @cancellable: (nullable): stops it
 * @callback: gets a GPtrArray of AduIssuedRecap
 * @user_data: for @callback
 */
void
adu_store_recaps_async (AduStore *self, AduActor *actor, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_list, ADU_JOB_VALUE, actor, NULL, NULL), cancellable, callback, user_data);
}

/* --- issuing --------------------------------------------------------------------------------------------------- */

static gboolean
check_period (AduJob *job, AduDb *db, AduPeriod period, GError **error)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autofree char *text = NULL;

  if (adu_period_kind (period) == ADU_PERIOD_RANGE)
    adu_problems_add (problems, ADU_FIELD_PERIOD, ADU_PROBLEM_UNKNOWN_CODE, 0);
  else if (period.last.n >= adu_zone_day (job->snapshot->zone, job->now).n)
    adu_problems_add (problems, ADU_FIELD_PERIOD, ADU_PROBLEM_FUTURE, 0);
  else if (!adu_db_text (db, &text, error, issued_sql, "dd", period.first, period.last))
    return FALSE;
  else if (text != NULL)
    adu_problems_add (problems, ADU_FIELD_PERIOD, ADU_PROBLEM_DUPLICATE, 0);
  if (problems->len == 0)
    return TRUE;
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

static gboolean
issue (AduJob *job, AduDb *db, AduPeriod period, GError **error)
{
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (AduRecap) recap = make_recap (job, db, period, error);
  g_autofree char *name = adu_period_to_text (period);
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;
  gint64 seq;

  if (recap == NULL)
    return FALSE;
  recap->issued = job->now;
  recap->issued_by = g_strdup (adu_actor_name (job->actor));
  text = adu_recap_to_text (recap);
  adu_trail_add (trail, adu_field_info (ADU_FIELD_PERIOD)->name, NULL, name);
  /* What was issued, so that the chain of the journal guards it. */
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  adu_trail_add (trail, ADU_RECAP_DIGEST, NULL, digest);
  if (!adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "issue-recap", 0, job->action, trail, &seq,
                               error) ||
      !adu_db_run (db, error, insert_sql, "ddtlls", period.first, period.last, job->now,
                   adu_actor_official (job->actor), seq, text))
    return FALSE;
  job->number = adu_db_last_id (db);
  return TRUE;
}

static gboolean
run_issue (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  g_autoptr (AduTxn) txn = NULL;

  if (!may (job, error) || (txn = adu_txn_begin (db, error)) == NULL ||
      !adu_db_number (db, &job->number, 0, error, action_sql, "s", job->action))
    return FALSE;
  if (job->number > 0)
    return TRUE;
  return check_period (job, db, input->period, error) && issue (job, db, input->period, error) &&
         adu_txn_commit (txn, error);
}

/**
 * adu_store_issue_recap_async:
 * @self: a register open for writing
 * @actor: who issues it
 * @action: (nullable): UUID of the action
 * @period: a month, quarter or year that is over
 * @callback: gets its id
 * @user_data: for @callback
 */
void
adu_store_issue_recap_async (AduStore *self, AduActor *actor, const char *action, AduPeriod period,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new0 (Input, 1);
  AduJob *job = adu_job_new (run_issue, ADU_JOB_NUMBER, actor, input, g_free);

  input->period = period;
  job->action = action != NULL ? g_strdup (action) : g_uuid_string_random ();
  adu_store_write (self, job, callback, user_data);
}
