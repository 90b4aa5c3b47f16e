/* adu-store-rules.c — another standard or calendar: which open cases it moves, and moving them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 * Tables: standard, calendar, day_off; complaint for its binding date.
 *
 * Rules are never changed, a change is a new row; an open case follows the newest until it is answered, an answered or closed
 * one stays with those of that day. Each case that moves says so in its history.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-find-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-store-private.h"

#define REASON_MAX 2000

static const char open_sql[] =
  "SELECT id, number, subject FROM complaint INDEXED BY complaint_open WHERE open = 1 ORDER BY due_order, id";
static const char standard_put_sql[] =
  "INSERT INTO standard (text, effective, recorded_at, recorded_by, reason) VALUES (?1, ?2, ?3, ?4, ?5)";
static const char calendar_put_sql[] =
  "INSERT INTO calendar (week, joint_leave_is_off, recorded_at, recorded_by, reason) VALUES (?1, ?2, ?3, ?4, ?5)";
static const char day_off_put_sql[] =
  "INSERT INTO day_off (calendar, day, kind, official, name, decree) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
  "ON CONFLICT (calendar, day, kind, name) DO NOTHING";
static const char week_put_sql[] =
  "UPDATE office SET value = ?1, version = (SELECT max (version) + 1 FROM office) WHERE key = 'week'";

typedef struct
{
  AduStandard *standard; /* NULL = as it is */
  AduCalendar *calendar; /* NULL = as it is */
  char *reason;
} Rules;

static Rules *
rules_new (AduStandard *standard, AduCalendar *calendar, const char *reason)
{
  Rules *rules = g_new0 (Rules, 1);

  rules->standard = standard != NULL ? adu_standard_ref (standard) : NULL;
  rules->calendar = calendar != NULL ? adu_calendar_ref (calendar) : NULL;
  rules->reason = g_strdup (reason);
  return rules;
}

static void
rules_free (gpointer data)
{
  Rules *rules = data;

  g_clear_pointer (&rules->standard, adu_standard_unref);
  g_clear_pointer (&rules->calendar, adu_calendar_unref);
  g_free (rules->reason);
  g_free (rules);
}

static gboolean
may_edit (AduJob *job, GError **error)
{
  if (adu_actor_may (job->actor, ADU_MAY_EDIT_RULES))
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "this role edits no rules");
  return FALSE;
}

/* Open cases follow the newest standard at once: one that is not in force yet would move their dates too early. */
static gboolean
check_standard (AduJob *job, const Rules *rules, GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (rules->standard == NULL ||
      adu_standard_effective (rules->standard).n <= adu_zone_day (job->snapshot->zone, job->now).n)
    return TRUE;
  problems = adu_problems_new ();
  adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_FUTURE, 0);
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

/* --- what moves ------------------------------------------------------------------------------------------------- */

/* The day a clock stands at; while it is paused, where it would stand if it went on today. */
static AduDay
day_of (const AduDeadline *deadline)
{
  if (deadline == NULL)
    return ADU_DAY_NONE;
  return adu_day_is_set (deadline->due) ? deadline->due : deadline->if_resumed;
}

static gboolean
is_over (const AduDeadline *deadline)
{
  return deadline != NULL && (deadline->state == ADU_STATE_MET || deadline->state == ADU_STATE_MET_LATE);
}

/* Compares the clocks of one case before and after. */
static void
add_moves (GPtrArray *moves, gint64 id, const char *number, const char *subject, const GPtrArray *before,
           const GPtrArray *after)
{
  for (guint kind = 0; kind < ADU_N_DEADLINE_KINDS; kind++)
    {
      const AduDeadline *was = adu_deadlines_find (before, (AduDeadlineKind) kind);
      const AduDeadline *is = adu_deadlines_find (after, (AduDeadlineKind) kind);
      AduMove *move;

      if (day_of (was).n == day_of (is).n || is_over (was) || is_over (is))
        continue;
      move = g_new0 (AduMove, 1);
      move->id = id;
      move->number = g_strdup (number);
      move->subject = g_strdup (subject);
      move->kind = (AduDeadlineKind) kind;
      move->before = day_of (was);
      move->after = day_of (is);
      g_ptr_array_add (moves, move);
    }
}

/* Everything the rules would move: clock by clock, cases by due day. */
static GPtrArray *
find_moves (AduJob *job, AduDb *db, const Rules *rules, GError **error)
{
  const AduSnapshot *snapshot = job->snapshot;
  const AduStandard *standard = rules->standard != NULL ? rules->standard : snapshot->standard;
  const AduCalendar *calendar = rules->calendar != NULL ? rules->calendar : snapshot->calendar;
  g_autoptr (GPtrArray) moves = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_move_free);
  g_autoptr (AduQuery) query = adu_db_query (db, error, open_sql, "");
  GError *local = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local))
    {
      gint64 id = adu_query_int64 (query, 0);
      g_autoptr (GArray) pauses = NULL;
      g_autoptr (GPtrArray) before = NULL, after = NULL;
      AduFacts facts;

      if (!adu_case_read_sql_facts (db, id, &facts, &pauses, error))
        return NULL;
      before = adu_deadlines_compute (&facts, snapshot->standard, snapshot->calendar, snapshot->zone, job->now);
      after = adu_deadlines_compute (&facts, standard, calendar, snapshot->zone, job->now);
      add_moves (moves, id, adu_query_text (query, 1), adu_query_text (query, 2), before, after);
    }
  if (local == NULL)
    return g_steal_pointer (&moves);
  g_propagate_error (error, local);
  return NULL;
}

/* Leaves out what the actor may not know of. */
static gboolean
keep_visible (AduJob *job, AduDb *db, GPtrArray *moves, GError **error)
{
  for (guint i = moves->len; i > 0; i--)
    {
      gboolean sees;

      if (!adu_find_sql_sees (db, job->actor, ((AduMove *) g_ptr_array_index (moves, i - 1))->id, &sees, error))
        return FALSE;
      if (!sees)
        g_ptr_array_remove_index (moves, i - 1);
    }
  return TRUE;
}

static gboolean
run_preview (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (GPtrArray) moves = NULL;

  if (!may_edit (job, error) || !check_standard (job, job->input, error) ||
      (moves = find_moves (job, db, job->input, error)) == NULL ||
      !keep_visible (job, db, moves, error))
    return FALSE;
  adu_job_take_value (job, g_steal_pointer (&moves), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/* --- saving ----------------------------------------------------------------------------------------------------- */

static gboolean
check_reason (const char *reason, GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (adu_text_check (reason, -1, REASON_MAX, TRUE) == ADU_TEXT_FINE)
    return TRUE;
  problems = adu_problems_new ();
  adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_TOO_LONG, REASON_MAX);
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

static gboolean
put_standard (AduJob *job, AduDb *db, const Rules *rules, GError **error)
{
  g_autofree char *text = NULL;

  if (rules->standard == NULL)
    return TRUE;
  text = adu_standard_to_text (rules->standard);
  return adu_db_run (db, error, standard_put_sql, "sdtle", text, adu_standard_effective (rules->standard), job->now,
                     adu_actor_official (job->actor), rules->reason);
}

static gboolean
put_calendar (AduJob *job, AduDb *db, const Rules *rules, GError **error)
{
  g_autofree char *week = NULL;
  GPtrArray *days;
  gint64 id;

  if (rules->calendar == NULL)
    return TRUE;
  if (!adu_db_run (db, error, calendar_put_sql, "iitle", (gint) adu_calendar_week (rules->calendar),
                   adu_calendar_joint_leave_is_off (rules->calendar) ? 1 : 0, job->now,
                   adu_actor_official (job->actor), rules->reason))
    return FALSE;
  id = adu_db_last_id (db);
  days = adu_calendar_days_off (rules->calendar);
  for (guint i = 0; i < days->len; i++)
    {
      const AduDayOff *day = g_ptr_array_index (days, i);

      if (!adu_db_run (db, error, day_off_put_sql, "ldiise", id, day->day, (gint) day->kind, day->official ? 1 : 0,
                       day->name, day->decree))
        return FALSE;
    }
  week = g_strdup_printf ("%u", adu_calendar_week (rules->calendar));
  return adu_db_run (db, error, week_put_sql, "s", week);
}

/* One entry of history for each case that moves, a line for each of its clocks. Moves of one case stand together. */
static gboolean
note_moves (AduJob *job, AduDb *db, GPtrArray *moves, const char *uuid, const char *reason, GError **error)
{
  for (guint i = 0; i < moves->len;)
    {
      gint64 id = ((const AduMove *) g_ptr_array_index (moves, i))->id;
      g_autoptr (AduTrail) trail = adu_trail_new ();

      for (; i < moves->len && ((const AduMove *) g_ptr_array_index (moves, i))->id == id; i++)
        {
          const AduMove *move = g_ptr_array_index (moves, i);
          g_autofree char *field = g_strdup_printf ("due:%s", adu_deadline_kind_to_code (move->kind));
          g_autofree char *before = adu_day_is_set (move->before) ? adu_day_to_iso (move->before) : NULL;
          g_autofree char *after = adu_day_is_set (move->after) ? adu_day_to_iso (move->after) : NULL;

          adu_trail_add (trail, field, before, after);
        }
      if (reason != NULL)
        adu_trail_add (trail, "note", NULL, reason);
      if (!adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "rules", id, uuid, trail, NULL,
                                   error))
        return FALSE;
    }
  return TRUE;
}

/* Gives every open case the new rules and their date. */
static gboolean
refresh_open (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (AduSnapshot) rules = adu_snapshot_read (db, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AduQuery) query = rules != NULL ? adu_db_query (db, error, open_sql, "") : NULL;
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      gint64 id = adu_query_int64 (query, 0);

      g_array_append_val (ids, id);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  g_clear_pointer (&query, adu_query_free);
  for (guint i = 0; i < ids->len; i++)
    if (!adu_case_read_sql_refresh (db, rules, g_array_index (ids, gint64, i), job->now, error))
      return FALSE;
  return TRUE;
}

static gboolean
run_save (AduJob *job, AduDb *db, GError **error)
{
  const Rules *rules = job->input;
  g_autofree char *uuid = g_uuid_string_random ();
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (AduTxn) txn = NULL;

  adu_trail_add (trail, "note", NULL, rules->reason);
  if (!may_edit (job, error) || !check_reason (rules->reason, error) || !check_standard (job, rules, error) ||
      (txn = adu_txn_begin (db, error)) == NULL ||
      (moves = find_moves (job, db, rules, error)) == NULL || !put_standard (job, db, rules, error) ||
      !put_calendar (job, db, rules, error) ||
      !adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "rules", 0, uuid, trail, NULL, error) ||
      !note_moves (job, db, moves, uuid, rules->reason, error) || !refresh_open (job, db, error) ||
      !keep_visible (job, db, moves, error) || !adu_txn_commit (txn, error))
    return FALSE;
  job->changed = ADU_CHANGED_RULES | ADU_CHANGED_CASES | ADU_CHANGED_OFFICE;
  job->reload = TRUE;
  adu_job_take_value (job, g_steal_pointer (&moves), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/**
 * adu_store_preview_rules_async:
 * @self: a register
 * @actor: administrator or head
 * @standard: (nullable): another standard; %NULL = as it is
 * @calendar: (nullable): another calendar; %NULL = as it is
 * @callback: gets a GPtrArray of AduMove: every clock of every open case that would move; nothing is saved
 * @user_data: for @callback
 */
void
adu_store_preview_rules_async (AduStore *self, AduActor *actor, AduStandard *standard, AduCalendar *calendar,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self,
                  adu_job_new (run_preview, ADU_JOB_VALUE, actor, rules_new (standard, calendar, NULL), rules_free),
                  NULL, callback, user_data);
}

/**
 * adu_store_save_rules_async:
 * @self: a register open for writing
 * @actor: administrator or head
 * @standard: (nullable): another standard; %NULL = as it is
 * @calendar: (nullable): another calendar; %NULL = as it is
 * @reason: (nullable): why, for the histories
 * @callback: gets a GPtrArray of AduMove: what moved
 * @user_data: for @callback
 */
void
adu_store_save_rules_async (AduStore *self, AduActor *actor, AduStandard *standard, AduCalendar *calendar,
                            const char *reason, GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_write (self,
                   adu_job_new (run_save, ADU_JOB_VALUE, actor, rules_new (standard, calendar, reason), rules_free),
                   callback, user_data);
}
