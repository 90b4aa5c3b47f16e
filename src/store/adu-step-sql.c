/* adu-step-sql.c — a step is checked against the rows and recorded: case, trail, disposition, pause, dates
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one.
 * Tables: complaint, step, disposition, pause, case_date; through others journal, history.
 *
 * What a step does to the row of its complaint is worked out in memory first (State) and written by one statement.
 */
#include "config.h"

#include "base/adu-text.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-case-sql-private.h"
#include "store/adu-inspection-sql-private.h"
#include "store/adu-step-sql-private.h"
#include "store/adu-store-error-private.h"

#define NOON (12 * 60)
#define DAYS_FOURTEEN 14

/* The part of a complaint's row that steps change. */
typedef struct
{
  gint version;
  AduStage stage;
  int before; /* stage it stood at before it waited or was merged; -1 */
  AduChannel channel;
  AduTri present;
  AduKind kind;
  AduTri supervisory;
  AduTri inspection;
  gboolean anonymous;
  gboolean confidential;
  gint64 topic;
  gint64 handler;
  gint64 lead;
  gint64 since;
  AduTime received;
  AduDay received_on;
  AduTime restarted;
  AduTime complete;
  AduTime acknowledged;
  AduTime first_follow_up;
  AduTime answered;
  AduTime confirmed;
  AduDay binding_due;
  AduDay closed;
  AduDay extended; /* the day its limit moved from 14 to 60 days, after day 14 */
  AduDay day_14;   /* for a classification: day 14 after what the clocks count from */
} State;

static const char select_sql[] =
  "SELECT version, stage, stage_before, channel, present, kind, supervisory, inspection, anonymous, confidential,"
  " topic, handler, lead, since, received, received_day, restarted, complete, acknowledged, first_follow_up,"
  " answered, confirmed, binding_due, closed, extended FROM complaint WHERE id = ?1";
static const char update_sql[] =
  "UPDATE complaint SET version = version + 1, stage = ?2, open = ?3, stage_before = nullif (?4, -1), kind = ?5, supervisory = ?6,"
  " inspection = ?7, confidential = ?8, topic = ?9, handler = ?10, lead = ?11, since = ?12, restarted = ?13,"
  " complete = ?14, acknowledged = ?15, first_follow_up = ?16, answered = ?17, confirmed = ?18, closed = ?19,"
  " extended = ?21 WHERE id = ?1 AND version = ?20";
static const char insert_sql[] =
  "INSERT INTO step (seq, complaint, version, step, recorded_by, decided_by, capacity, basis, decided_on,"
  " stage_before, stage_after, how, happened, due, recipient, lead, restart)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)";
/* What is told while a case is merged is the answer to another. ?4 = merged */
static const char tries_sql[] =
  "SELECT s.happened FROM step s WHERE s.complaint = ?1 AND s.seq > ?2 AND s.how = ?3 AND s.stage_before <> ?4"
  " AND NOT EXISTS (SELECT 1 FROM step_undone u WHERE u.step = s.seq) ORDER BY s.seq";
/* Confirmed, or answered by posting it up; ?2 = the last reopening */
static const char confirmed_sql[] =
  "SELECT min (happened) FROM step WHERE complaint = ?1 AND seq > ?2 AND stage_before <> ?3"
  " AND ((step = ?4 AND how <> ?5) OR (step = ?6 AND how = ?7))";

static gboolean
no_case (GError **error)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such case");
  return FALSE;
}

static gboolean
read_state (AduDb *db, gint64 id, State *s, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, select_sql, "l", id);
  GError *local_error = NULL;

  if (query == NULL)
    return FALSE;
  if (!adu_query_next (query, &local_error))
    {
      if (local_error == NULL)
        return no_case (error);
      g_propagate_error (error, local_error);
      return FALSE;
    }
  s->version = adu_query_int (query, 0);
  s->stage = (AduStage) adu_query_int (query, 1);
  s->before = adu_query_is_null (query, 2) ? -1 : adu_query_int (query, 2);
  s->channel = (AduChannel) adu_query_int (query, 3);
  s->present = (AduTri) adu_query_int (query, 4);
  s->kind = (AduKind) adu_query_int (query, 5);
  s->supervisory = (AduTri) adu_query_int (query, 6);
  s->inspection = (AduTri) adu_query_int (query, 7);
  s->anonymous = adu_query_int (query, 8) != 0;
  s->confidential = adu_query_int (query, 9) != 0;
  s->topic = adu_query_int64 (query, 10);
  s->handler = adu_query_int64 (query, 11);
  s->lead = adu_query_int64 (query, 12);
  s->since = adu_query_int64 (query, 13);
  s->received = adu_query_time (query, 14);
  s->received_on = adu_query_day (query, 15);
  s->restarted = adu_query_time (query, 16);
  s->complete = adu_query_time (query, 17);
  s->acknowledged = adu_query_time (query, 18);
  s->first_follow_up = adu_query_time (query, 19);
  s->answered = adu_query_time (query, 20);
  s->confirmed = adu_query_time (query, 21);
  s->binding_due = adu_query_day (query, 22);
  s->closed = adu_query_day (query, 23);
  s->extended = adu_query_day (query, 24);
  s->day_14 = ADU_DAY_NONE;
  return TRUE;
}

/* ---- what the check needs to know --------------------------------------------------------------------------------- */

static gboolean
count_tries (AduDb *db, gint64 id, gint64 since, const AduZone *zone, AduStepContext *context, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, tries_sql, "llii", id, since, (gint) ADU_HOW_NOT_REACHED,
                                             (gint) ADU_STAGE_MERGED);
  GError *local_error = NULL;
  AduDay last = ADU_DAY_NONE;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local_error))
    {
      AduDay day = adu_zone_day (zone, adu_query_time (query, 0));

      context->tries++;
      context->try_days += day.n != last.n;
      last = day;
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
read_reach (AduDb *db, gint64 id, gboolean anonymous, gboolean *unreachable, GError **error)
{
  gint64 ways = 0;

  *unreachable = FALSE;
  if (!anonymous)
    return TRUE;
  if (!adu_db_number (db, &ways, 0, error,
                      "SELECT count (p.phone) + count (p.address) + count (p.email) FROM case_person cp"
                      " JOIN person p ON p.id = cp.person WHERE cp.complaint = ?1 AND cp.role = 0",
                      "l", id))
    return FALSE;
  *unreachable = ways == 0;
  return TRUE;
}

static gboolean
is_denied (AduDb *db, gint64 id, gint64 official, gboolean *denied, GError **error)
{
  gint64 found;

  if (!adu_db_number (db, &found, 0, error, "SELECT 1 FROM case_denied WHERE complaint = ?1 AND official = ?2", "ll",
                      id, official))
    return FALSE;
  *denied = found != 0;
  return TRUE;
}

/* Day 14 after what the clocks count from: the receipt, an earlier one of a merged complaint, a restart. */
static gboolean
read_day_14 (AduDb *db, gint64 id, const AduZone *zone, AduDay *day, GError **error)
{
  g_autoptr (GArray) pauses = NULL;
  AduFacts facts;

  if (!adu_case_read_sql_facts (db, id, &facts, &pauses, error))
    return FALSE;
  *day = adu_day_add (adu_zone_day (zone, facts.received), DAYS_FOURTEEN);
  return TRUE;
}

static gboolean
read_waiting (AduDb *db, gint64 id, AduDay *since, GError **error)
{
  gint64 day;

  if (!adu_db_number (db, &day, 0, error, "SELECT from_day FROM pause WHERE complaint = ?1 AND until_day IS NULL", "l",
                      id))
    return FALSE;
  *since = (AduDay){ (gint32) day };
  return TRUE;
}

static gboolean
read_reopened (AduDb *db, gint64 since, const AduZone *zone, AduStepContext *context, GError **error)
{
  gint64 day;

  if (since == 0)
    return TRUE;
  if (!adu_db_number (db, &day, 0, error, "SELECT decided_on FROM step WHERE seq = ?1", "l", since))
    return FALSE;
  context->reopened_on = (AduDay){ (gint32) day };
  context->reopened = adu_zone_time (zone, context->reopened_on, 0);
  return TRUE;
}

static gboolean
read_context (AduDb *db, gint64 id, const State *s, const AduStepEntry *entry, AduStepContext *context, GError **error)
{
  const AduOfficial *decider = adu_snapshot_official (entry->snapshot, entry->request->decided_by);

  *context = (AduStepContext){
    .stage = s->stage,
    .supervisory = s->supervisory,
    .inspection = s->inspection,
    .confirmed = adu_time_is_set (s->confirmed),
    .received = s->received,
    .received_on = s->received_on,
    .channel = s->channel,
    .present = s->present,
    .binding_due = s->binding_due,
    .decider_roles = decider != NULL ? decider->roles : 0,
    .recorded_for_other = entry->request->decided_by != 0 && entry->request->decided_by != entry->official,
    .answered = s->answered,
    .answered_on = adu_time_is_set (s->answered) ? adu_zone_day (entry->snapshot->zone, s->answered) : ADU_DAY_NONE,
    .closed_on = s->closed,
    .settlement_day_14 = s->day_14,
    .now = entry->at,
    .today = adu_zone_day (entry->snapshot->zone, entry->at),
  };
  return read_waiting (db, id, &context->waiting_since, error) &&
         count_tries (db, id, s->since, entry->snapshot->zone, context, error) &&
         read_reach (db, id, s->anonymous, &context->unreachable, error) &&
         adu_inspection_sql_has (db, id, &context->inspection_open, error) &&
         adu_inspection_sql_has_unfinished (db, id, &context->inspection_unfinished, error) &&
         read_reopened (db, s->since, entry->snapshot->zone, context, error) &&
         is_denied (db, id, entry->request->decided_by, &context->decider_denied, error);
}

/* A case is merged into one that stands for itself; and what others were merged into stands for itself too. */
static gboolean
check_lead (AduDb *db, gint64 id, const AduStepRequest *request, GPtrArray *problems, GError **error)
{
  gint64 stands, led;

  if (request->step != ADU_STEP_MERGE || request->lead == 0)
    return TRUE;
  if (!adu_db_number (db, &stands, 0, error, "SELECT 1 FROM complaint WHERE id = ?1 AND stage <> ?2", "li",
                      request->lead, (gint) ADU_STAGE_MERGED) ||
      !adu_db_number (db, &led, 0, error, "SELECT 1 FROM complaint WHERE lead = ?1 LIMIT 1", "l", id))
    return FALSE;
  if (request->lead == id || stands == 0 || led != 0)
    adu_problems_add (problems, ADU_FIELD_LEAD, ADU_PROBLEM_LEAD_CASE, 0);
  return TRUE;
}

/* Whether a complaint can be handed to them. */
static gboolean
is_there (const AduSnapshot *snapshot, gint64 id)
{
  const AduOfficial *official = adu_snapshot_official (snapshot, id);

  return official != NULL && official->active;
}

/* Ids that must be in the register. */
static void
check_ids (const State *s, const AduStepEntry *entry, GPtrArray *problems)
{
  const AduStepRequest *request = entry->request;

  if (request->decided_by != 0 && adu_snapshot_official (entry->snapshot, request->decided_by) == NULL)
    adu_problems_add (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if (request->to != 0 && !is_there (entry->snapshot, request->to))
    adu_problems_add (problems, ADU_FIELD_TO, ADU_PROBLEM_UNKNOWN_CODE, 0);
  for (guint i = 0; i < request->n_others; i++)
    if (request->step != ADU_STEP_DISPOSE || !is_there (entry->snapshot, request->others[i]))
      adu_problems_add (problems, ADU_FIELD_OTHERS, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if (request->step == ADU_STEP_CLASSIFY && request->topic != 0 && request->topic != s->topic &&
      adu_snapshot_item (entry->snapshot, ADU_LIST_TOPIC, request->topic) == NULL)
    adu_problems_add (problems, ADU_FIELD_TOPIC, ADU_PROBLEM_UNKNOWN_CODE, 0);
}

/* The complaint may also be about whom it is handed to. */
static gboolean
check_recipient (AduDb *db, gint64 id, const AduStepRequest *request, GPtrArray *problems, GError **error)
{
  gboolean denied = FALSE;

  if (request->to != 0 && !is_denied (db, id, request->to, &denied, error))
    return FALSE;
  if (denied)
    adu_problems_add (problems, ADU_FIELD_TO, ADU_PROBLEM_CONFLICT, 0);
  for (guint i = 0; i < request->n_others; i++)
    {
      if (!is_denied (db, id, request->others[i], &denied, error))
        return FALSE;
      if (denied)
        adu_problems_add (problems, ADU_FIELD_OTHERS, ADU_PROBLEM_CONFLICT, 0);
    }
  return TRUE;
}

static gboolean
check (AduDb *db, gint64 id, const State *s, const AduStepEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) problems = NULL;
  AduStepContext context;

  if (!read_context (db, id, s, entry, &context, error))
    return FALSE;
  problems = adu_step_check (entry->request, &context);
  check_ids (s, entry, problems);
  if (!check_lead (db, id, entry->request, problems, error) ||
      !check_recipient (db, id, entry->request, problems, error))
    return FALSE;
  if (problems->len == 0)
    return TRUE;
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

/* ---- what the step does -------------------------------------------------------------------------------------------- */

/* When it happened; a decision that carries only a day counts from its noon. */
static AduTime
moment_of (const State *s, const AduStepEntry *entry)
{
  const AduZone *zone = entry->snapshot->zone;
  const AduStepRequest *request = entry->request;

  if (adu_time_is_set (request->when))
    return request->when;
  if (request->decided_on.n == adu_zone_day (zone, entry->at).n)
    return entry->at;
  return MAX (adu_zone_time (zone, request->decided_on, NOON), s->received);
}

static void
note_first (AduTime *event, AduTime moment)
{
  if (!adu_time_is_set (*event) || moment < *event)
    *event = moment;
}

/* After a restart of the clocks only what happened since. */
static void
note_first_since (AduTime *event, AduTime moment, AduTime restarted)
{
  if (!adu_time_is_set (restarted) || moment >= restarted)
    note_first (event, moment);
}

static void
classify (State *s, const AduStepRequest *request)
{
  gboolean was_long = adu_facts_need_inspection (s->supervisory, s->inspection);
  gboolean is_long = adu_facts_need_inspection (request->supervisory, request->inspection);

  if (is_long && !was_long && request->decided_on.n > s->day_14.n)
    s->extended = request->decided_on;
  s->kind = request->kind;
  s->topic = request->topic;
  s->supervisory = request->supervisory;
  s->inspection = request->inspection;
  s->confidential = request->confidential;
}

static void
reopen (State *s, const AduStepEntry *entry, AduTime moment)
{
  s->answered = ADU_TIME_NONE;
  s->confirmed = ADU_TIME_NONE;
  s->closed = ADU_DAY_NONE;
  if (!entry->request->restart)
    return;
  s->restarted = moment;
  s->complete = ADU_TIME_NONE;
  s->acknowledged = ADU_TIME_NONE;
  s->first_follow_up = ADU_TIME_NONE;
}

/* What is particular to a step, besides the stage it leads to and the clocks its row of the table stops. */
static void
apply_particulars (State *s, const AduStepEntry *entry, AduTime moment)
{
  const AduStepRequest *request = entry->request;

  switch (request->step)
    {
    case ADU_STEP_CLASSIFY:
      classify (s, request);
      break;
    case ADU_STEP_REQUEST_COMPLETION:
      note_first_since (&s->acknowledged, moment, s->restarted);
      break;
    case ADU_STEP_COMPLETE:
      s->complete = moment;
      note_first_since (&s->acknowledged, moment, s->restarted);
      break;
    case ADU_STEP_DISPOSE:
      s->handler = request->to != 0 ? request->to : s->handler;
      break;
    case ADU_STEP_CONFIRM:
      if (request->how != ADU_HOW_NOT_REACHED)
        note_first (&s->confirmed, moment);
      break;
    case ADU_STEP_ANSWER:
      if (request->how == ADU_HOW_POSTED)
        note_first (&s->confirmed, moment);
      break;
    case ADU_STEP_SETTLE_ON_SPOT:
      note_first (&s->confirmed, moment);
      break;
    case ADU_STEP_MERGE:
      s->lead = request->lead;
      break;
    case ADU_STEP_UNMERGE:
      s->lead = 0;
      break;
    case ADU_STEP_REOPEN:
      reopen (s, entry, moment);
      break;
    default: /* the others are said by the table of steps */
      break;
    }
}

/* Out of a merger comes what the complainant had heard before it. */
static gboolean
restore_confirmed (AduDb *db, gint64 id, const AduStepRequest *request, State *s, GError **error)
{
  g_autoptr (AduQuery) query = NULL;
  GError *local_error = NULL;

  if (request->step != ADU_STEP_UNMERGE)
    return TRUE;
  query = adu_db_query (db, error, confirmed_sql, "lliiiii", id, s->since, (gint) ADU_STAGE_MERGED,
                        (gint) ADU_STEP_CONFIRM, (gint) ADU_HOW_NOT_REACHED, (gint) ADU_STEP_ANSWER,
                        (gint) ADU_HOW_POSTED);
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local_error))
    s->confirmed = adu_query_time (query, 0);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

/* The complaint as it stands after the step. */
static State
apply (const State *was, const AduStepEntry *entry)
{
  const AduStepInfo *info = adu_step_info (entry->request->step);
  AduTime moment = moment_of (was, entry);
  State s = *was;

  s.stage = adu_step_target (info->step, was->stage, was->before >= 0 ? (AduStage) was->before : was->stage);
  if (s.stage != was->stage && (s.stage == ADU_STAGE_AWAITING_COMPLETION || s.stage == ADU_STAGE_MERGED))
    s.before = (int) was->stage;
  if (info->marks_ombudsman)
    note_first_since (&s.first_follow_up, moment, s.restarted);
  if (info->stops_clocks)
    note_first (&s.answered, moment);
  apply_particulars (&s, entry, moment);
  if (adu_stage_is_open (s.stage))
    s.closed = ADU_DAY_NONE;
  else if (adu_stage_is_open (was->stage))
    s.closed = info->step == ADU_STEP_CLOSE || info->step == ADU_STEP_MERGE
                 ? entry->request->decided_on
                 : adu_zone_day (entry->snapshot->zone, moment);
  return s;
}

/* ---- writing ------------------------------------------------------------------------------------------------------ */

static gboolean
update_complaint (AduDb *db, gint64 id, const State *s, GError **error)
{
  return adu_db_run (db, error, update_sql, "liiiiiiikkklttttttdid", id, (gint) s->stage,
                     adu_stage_is_open (s->stage) != FALSE, s->before, (gint) s->kind, (gint) s->supervisory, (gint) s->inspection, s->confidential, s->topic,
                     s->handler, s->lead, s->since, s->restarted, s->complete, s->acknowledged, s->first_follow_up,
                     s->answered, s->confirmed, s->closed, s->version, s->extended);
}

/* What only the history may know: words, and what a classification was before. */
static AduTrail *
trail_of (const State *was, const State *s, const AduStepEntry *entry)
{
  const AduStepRequest *request = entry->request;
  const AduListItem *topic_was = adu_snapshot_item (entry->snapshot, ADU_LIST_TOPIC, was->topic);
  const AduListItem *topic_is = adu_snapshot_item (entry->snapshot, ADU_LIST_TOPIC, s->topic);
  AduTrail *trail = adu_trail_new ();
  const struct
  {
    const char *field, *before, *after;
  } facts[] = {
    { "kind", adu_kind_to_code (was->kind), adu_kind_to_code (s->kind) },
    { "topic", topic_was != NULL ? topic_was->name : NULL, topic_is != NULL ? topic_is->name : NULL },
    { "supervisory", adu_tri_to_code (was->supervisory), adu_tri_to_code (s->supervisory) },
    { "inspection", adu_tri_to_code (was->inspection), adu_tri_to_code (s->inspection) },
    { "confidential", was->confidential ? "yes" : "no", s->confidential ? "yes" : "no" },
  };
  const struct
  {
    const char *field, *text;
  } words[] = { { "note", request->note }, { "to", request->to_name }, { "by", request->by } };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (g_strcmp0 (facts[i].before, facts[i].after) != 0)
      adu_trail_add (trail, facts[i].field, facts[i].before, facts[i].after);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].text != NULL && !adu_text_is_empty (words[i].text))
      adu_trail_add (trail, words[i].field, NULL, words[i].text);
  /* Numbers no person reads, for taking the step back. */
  if (was->topic != s->topic)
    adu_trail_add_number (trail, "topic-id", was->topic, s->topic);
  if (was->handler != s->handler)
    adu_trail_add_number (trail, "handler-id", was->handler, s->handler);
  if (was->extended.n != s->extended.n)
    adu_trail_add_number (trail, "extended-day", was->extended.n, s->extended.n);
  return trail;
}

static gboolean
insert_step (AduDb *db, gint64 id, gint64 seq, const State *was, const State *s, const AduStepEntry *entry, GError **error)
{
  const AduStepRequest *r = entry->request;

  return adu_db_run (db, error, insert_sql, "lliilkiidiiitdkki", seq, id, was->version + 1, (gint) r->step,
                     entry->official, r->decided_by, (gint) r->capacity, (gint) r->basis, r->decided_on,
                     (gint) was->stage, (gint) s->stage, (gint) r->how, r->when, r->due, r->to, r->lead,
                     r->restart != FALSE);
}

/* A disposition passes on what was disposed before it. */
static gboolean
insert_disposition_row (AduDb *db, gint64 id, gint64 seq, const AduStepRequest *request, GError **error)
{
  gint64 parent;

  return adu_db_number (db, &parent, 0, error,
                        "SELECT max (seq) FROM disposition WHERE complaint = ?1 AND undone = 0", "l", id) &&
         adu_db_run (db, error,
                     "INSERT INTO disposition (seq, complaint, parent, recipient, recipient_name, answer_by)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                     "llkked", seq, id, parent, request->to, request->to_name, request->due);
}

static gboolean
insert_others (AduDb *db, gint64 seq, const AduStepRequest *request, GError **error)
{
  for (guint i = 0; i < request->n_others; i++)
    if (request->others[i] != request->to &&
        !adu_db_run (db, error, "INSERT INTO disposition_other (seq, official) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                     "ll", seq, request->others[i]))
      return FALSE;
  return TRUE;
}

static gboolean
insert_disposition (AduDb *db, gint64 id, gint64 seq, const AduStepRequest *request, GError **error)
{
  return request->step != ADU_STEP_DISPOSE ||
         (insert_disposition_row (db, id, seq, request, error) && insert_others (db, seq, request, error));
}

/* The clocks stand still from the day of the request to the day the file left the stage, however it left it. */
static gboolean
move_pause (AduDb *db, gint64 id, gint64 seq, const State *was, const State *s, const AduStepEntry *entry, GError **error)
{
  AduDay day = adu_zone_day (entry->snapshot->zone, moment_of (was, entry));

  if (was->stage == s->stage)
    return TRUE;
  if (s->stage == ADU_STAGE_AWAITING_COMPLETION)
    return adu_db_run (db, error, "INSERT INTO pause (complaint, from_day, begun) VALUES (?1, ?2, ?3)", "ldl", id, day,
                       seq);
  if (was->stage != ADU_STAGE_AWAITING_COMPLETION)
    return TRUE;
  return adu_db_run (db, error,
                     "UPDATE pause SET until_day = max (?2, from_day), ended = ?3"
                     " WHERE complaint = ?1 AND until_day IS NULL",
                     "ldl", id, day, seq);
}

/* Settled while the complainant stood there: the counter's clock stops too. */
static gboolean
stop_counter (AduDb *db, gint64 id, const State *was, const AduStepEntry *entry, GError **error)
{
  AduTime moment = moment_of (was, entry);

  if (entry->request->step != ADU_STEP_SETTLE_ON_SPOT)
    return TRUE;
  return adu_db_run (db, error,
                     "INSERT INTO case_date (complaint, kind, at, day) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
                     "litd", id, (gint) ADU_DATE_SERVED_UNTIL, moment, adu_zone_day (entry->snapshot->zone, moment));
}

/* What is merged into a case, or taken out of it again, can move that case's dates. */
static gboolean
refresh_lead (AduDb *db, const State *was, const State *s, const AduStepEntry *entry, GError **error)
{
  gint64 lead = entry->request->step == ADU_STEP_MERGE ? s->lead : entry->request->step == ADU_STEP_UNMERGE ? was->lead : 0;

  return lead == 0 || adu_case_read_sql_refresh (db, entry->snapshot, lead, entry->at, error);
}

/* What a classification leaves alone is asked for as the complaint has it. @request: not to be freed. */
static AduStepRequest
request_for (const AduStepRequest *asked, const State *was)
{
  AduStepRequest request = *asked;

  if ((asked->kept & ADU_KEPT_KIND) != 0)
    request.kind = was->kind;
  if ((asked->kept & ADU_KEPT_TOPIC) != 0)
    request.topic = was->topic;
  if ((asked->kept & ADU_KEPT_SUPERVISORY) != 0)
    request.supervisory = was->supervisory;
  if ((asked->kept & ADU_KEPT_INSPECTION) != 0)
    request.inspection = was->inspection;
  if ((asked->kept & ADU_KEPT_CONFIDENTIAL) != 0)
    request.confidential = was->confidential;
  return request;
}

/**
 * adu_step_sql_record:
 * @db: the writing connection, in a transaction
 * @id: the complaint
 * @asked: what is to be recorded
 * @error: NO_CASE, CONFLICT if the complaint is not as the caller saw it, REFUSED with the problems
 *
 * Returns: whether everything of it stands in the transaction
 */
gboolean
adu_step_sql_record (AduDb *db, gint64 id, const AduStepEntry *asked, GError **error)
{
  AduStepEntry entry = *asked;
  AduStepRequest request;
  g_autoptr (AduTrail) trail = NULL;
  State was, s;
  gint64 seq;

  if (!read_state (db, id, &was, error))
    return FALSE;
  if (entry.version != 0 && entry.version != was.version)
    {
      g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT, "version %d, not %d", was.version, entry.version);
      return FALSE;
    }
  request = request_for (asked->request, &was);
  entry.request = &request;
  if ((request.step == ADU_STEP_CLASSIFY && !read_day_14 (db, id, entry.snapshot->zone, &was.day_14, error)) ||
      !check (db, id, &was, &entry, error))
    return FALSE;
  s = apply (&was, &entry);
  if (!restore_confirmed (db, id, &request, &s, error))
    return FALSE;
  trail = trail_of (&was, &s, &entry);
  if (!adu_journal_sql_append (db, entry.at, entry.official, adu_step_to_code (request.step), id, request.action,
                               trail, &seq, error))
    return FALSE;
  if (request.step == ADU_STEP_REOPEN)
    s.since = seq;
  return update_complaint (db, id, &s, error) && insert_step (db, id, seq, &was, &s, &entry, error) &&
         insert_disposition (db, id, seq, &request, error) && move_pause (db, id, seq, &was, &s, &entry, error) &&
         stop_counter (db, id, &was, &entry, error) &&
         (request.step != ADU_STEP_CLASSIFY || adu_case_sql_refresh_keys (db, id, error)) &&
         adu_case_read_sql_refresh (db, entry.snapshot, id, entry.at, error) &&
         refresh_lead (db, &was, &s, &entry, error);
}
