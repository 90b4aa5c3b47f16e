/* adu-case-read-sql.c — a case out of its rows: its fields, its facts, its clocks, its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 * Tables: complaint, case_person, person, case_source, case_date, pause, journal, history, step.
 */
#include "config.h"

#include <string.h>

#include "store/adu-case-read-sql-private.h"
#include "store/adu-outcome-sql-private.h"

#define NO_DUE 9999999
#define ANSWERED 20000000

static const char case_sql[] =
  "SELECT channel, present, kind, supervisory, inspection, anonymous, confidential, topic, received, evidence, unit, "
  "unit_text, inbox, inbox_text, subject, description, sub_district, village, incident_place, hoped_for, unit_summary, "
  "letter_number, agenda_number FROM complaint WHERE id = ?1";
static const char people_sql[] =
  "SELECT cp.role, p.name, p.phone, p.phone_owner, p.call_time, p.email, p.address, p.id_number, p.id_card, "
  "p.occupation, p.standing, p.help_kind FROM case_person cp JOIN person p ON p.id = cp.person WHERE cp.complaint = ?1";
static const char dates_sql[] = "SELECT kind, at, day, precision FROM case_date WHERE complaint = ?1";
static const char source_sql[] =
  "SELECT external_id FROM case_source WHERE complaint = ?1 ORDER BY system LIMIT 1";
/* Of complaints that were merged, the earliest receipt governs. */
static const char facts_sql[] =
  "SELECT channel, present, supervisory, inspection, "
  "(SELECT min (m.received) FROM complaint m WHERE m.id = ?1 OR m.lead = ?1), "
  "restarted, complete, acknowledged, first_follow_up, answered FROM complaint WHERE id = ?1";
static const char pauses_sql[] =
  "SELECT from_day, until_day FROM pause WHERE complaint = ?1 ORDER BY from_day";
static const char refresh_sql[] =
  "UPDATE complaint SET binding_kind = ?2, binding_unit = ?3, binding_due = ?4, due_order = ?5, paused_since = ?6, "
  "stopped = ?7, standard = ?8, calendar = ?9 WHERE id = ?1";
static const char refresh_none_sql[] =
  "UPDATE complaint SET binding_kind = NULL, binding_unit = NULL, binding_due = NULL, due_order = ?2, "
  "paused_since = ?3, stopped = ?4, standard = ?5, calendar = ?6 WHERE id = ?1";
static const char kept_rules_sql[] =
  "SELECT standard, calendar FROM complaint WHERE id = ?1 AND (open = 0 OR answered IS NOT NULL)";
/* seq, at, action, who recorded, who decided, capacity, basis, decided_on, stage_before, stage_after, how, happened, due */
static const char history_sql[] =
  "SELECT j.seq, j.at, j.action, r.name, d.name, coalesce (s.capacity, m.capacity), coalesce (s.basis, m.basis), "
  "coalesce (s.decided_on, m.decided_on), s.stage_before, s.stage_after, "
  "s.how, coalesce (s.happened, m.happened), s.due, t.name, (SELECT group_concat (n.name, ', ') FROM disposition_other x "
  "JOIN official n ON n.id = x.official WHERE x.seq = j.seq) FROM journal j LEFT JOIN official r ON r.id = j.actor "
  "LEFT JOIN step s ON s.seq = j.seq LEFT JOIN inspection_move m ON m.seq = j.seq "
  "LEFT JOIN official d ON d.id = coalesce (s.decided_by, m.decided_by) "
  "LEFT JOIN official t ON t.id = s.recipient WHERE j.complaint = ?1 ORDER BY j.seq";
static const char lines_sql[] = "SELECT field, before, after FROM history WHERE seq = ?1 ORDER BY n";

/* Columns of case_date. */
enum
{
  DATE_INCIDENT,
  DATE_LETTER,
  DATE_FILED,
  DATE_FORWARDED,
  DATE_RECEIVED,
  DATE_REGISTERED,
  DATE_SERVED_FROM,
  DATE_SERVED_UNTIL,
};

/* Ends a loop over rows: whether it ended well. */
static gboolean
ended (GError *local, GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static const char *
item_name (const AduSnapshot *snapshot, AduList list, gint64 id, const char *otherwise)
{
  const AduListItem *item = adu_snapshot_item (snapshot, list, id);

  return item != NULL ? item->name : otherwise;
}

static AduCase *
read_complaint (AduDb *db, const AduSnapshot *snapshot, gint64 id, GError **error)
{
  static const AduField texts[] = { ADU_FIELD_SUBJECT,        ADU_FIELD_DESCRIPTION, ADU_FIELD_SUB_DISTRICT,
                                    ADU_FIELD_VILLAGE,        ADU_FIELD_INCIDENT_PLACE, ADU_FIELD_HOPED_FOR,
                                    ADU_FIELD_UNIT_SUMMARY,   ADU_FIELD_LETTER_NUMBER,  ADU_FIELD_AGENDA_NUMBER };
  g_autoptr (AduQuery) query = adu_db_query (db, error, case_sql, "l", id);
  GError *local = NULL;
  AduCase *value;

  if (query == NULL)
    return NULL;
  if (!adu_query_next (query, &local))
    {
      if (ended (local, error))
        g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such case");
      return NULL;
    }
  value = adu_case_new ((AduChannel) adu_query_int (query, 0), adu_query_time (query, 8));
  value->present = (AduTri) adu_query_int (query, 1);
  value->kind = (AduKind) adu_query_int (query, 2);
  value->supervisory = (AduTri) adu_query_int (query, 3);
  value->inspection = (AduTri) adu_query_int (query, 4);
  value->anonymous = adu_query_int (query, 5) != 0;
  value->confidential = adu_query_int (query, 6) != 0;
  value->topic = adu_query_int64 (query, 7);
  value->n_evidence = (guint) adu_query_int (query, 9);
  adu_case_set_text (value, ADU_FIELD_UNIT,
                     item_name (snapshot, ADU_LIST_UNIT, adu_query_int64 (query, 10), adu_query_text (query, 11)));
  adu_case_set_text (value, ADU_FIELD_INBOX,
                     item_name (snapshot, ADU_LIST_INBOX, adu_query_int64 (query, 12), adu_query_text (query, 13)));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    adu_case_set_text (value, texts[i], adu_query_text (query, 14 + (int) i));
  return value;
}

static gboolean
read_people (AduDb *db, gint64 id, AduCase *value, GError **error)
{
  static const AduField names[] = { ADU_FIELD_COMPLAINANT, ADU_FIELD_PATIENT, ADU_FIELD_HELPER,
                                    ADU_FIELD_REPORTED_PARTY };
  static const AduField own[] = { ADU_FIELD_PHONE,     ADU_FIELD_PHONE_OWNER, ADU_FIELD_CALL_TIME,
                                  ADU_FIELD_EMAIL,     ADU_FIELD_ADDRESS,     ADU_FIELD_ID_NUMBER,
                                  ADU_FIELD_ID_CARD,   ADU_FIELD_OCCUPATION,  ADU_FIELD_STANDING };
  g_autoptr (AduQuery) query = adu_db_query (db, error, people_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      guint role = (guint) adu_query_int (query, 0);

      if (role >= G_N_ELEMENTS (names))
        continue;
      adu_case_set_text (value, names[role], adu_query_text (query, 1));
      for (guint i = 0; role == 0 && i < G_N_ELEMENTS (own); i++)
        adu_case_set_text (value, own[i], adu_query_text (query, 2 + (int) i));
      if (adu_query_text (query, 11) != NULL)
        adu_case_set_text (value, ADU_FIELD_HELP_KIND, adu_query_text (query, 11));
    }
  return ended (local, error);
}

static gboolean
read_dates (AduDb *db, gint64 id, AduCase *value, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, dates_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    switch (adu_query_int (query, 0))
      {
      case DATE_INCIDENT:
        value->incident_date = adu_query_day (query, 2);
        value->incident_precision = (AduPrecision) adu_query_int (query, 3);
        break;
      case DATE_LETTER:
        value->letter_date = adu_query_day (query, 2);
        break;
      case DATE_FILED:
        value->filed = adu_query_time (query, 1);
        break;
      case DATE_FORWARDED:
        value->forwarded = adu_query_time (query, 1);
        break;
      case DATE_SERVED_FROM:
        value->served_from = adu_query_time (query, 1);
        break;
      case DATE_SERVED_UNTIL:
        value->served_until = adu_query_time (query, 1);
        break;
      default: /* received and registered stand in the complaint */
        break;
      }
  return ended (local, error);
}

/**
 * adu_case_read_sql:
 * @db: a connection
 * @snapshot: the office's lists
 * @id: a case
 * @error: ADU_STORE_ERROR_NO_CASE if there is none
 *
 * Returns: (transfer full) (nullable): all its fields, identity included
 */
AduCase *
adu_case_read_sql (AduDb *db, const AduSnapshot *snapshot, gint64 id, GError **error)
{
  g_autoptr (AduCase) value = read_complaint (db, snapshot, id, error);
  g_autofree char *tracking = NULL;

  if (value == NULL || !read_people (db, id, value, error) || !read_dates (db, id, value, error) ||
      !adu_db_text (db, &tracking, error, source_sql, "l", id))
    return NULL;
  adu_case_set_text (value, ADU_FIELD_TRACKING_ID, tracking);
  return g_steal_pointer (&value);
}

static gboolean
read_fact_dates (AduDb *db, gint64 id, AduFacts *facts, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, dates_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      int kind = adu_query_int (query, 0);
      AduTime at = adu_query_time (query, 1);

      if (kind == DATE_FORWARDED)
        facts->forwarded = at;
      else if (kind == DATE_SERVED_FROM)
        facts->served_from = at;
      else if (kind == DATE_SERVED_UNTIL)
        facts->served_until = at;
    }
  return ended (local, error);
}

static gboolean
read_pauses (AduDb *db, gint64 id, GArray *pauses, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, pauses_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduPause pause = { .from = adu_query_day (query, 0), .until = adu_query_day (query, 1) };

      g_array_append_val (pauses, pause);
    }
  return ended (local, error);
}

/* A case that was opened again with new clocks: what happened before does not count. */
static void
restart (AduFacts *facts, AduTime restarted)
{
  AduTime *events[] = { &facts->forwarded, &facts->complete, &facts->acknowledged, &facts->first_follow_up };

  if (!adu_time_is_set (restarted))
    return;
  facts->received = restarted;
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (adu_time_is_set (*events[i]) && *events[i] < restarted)
      *events[i] = ADU_TIME_NONE;
}

gboolean
adu_case_read_sql_facts (AduDb *db, gint64 id, AduFacts *facts, GArray **pauses, GError **error)
{
  g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (AduPause));
  g_autoptr (AduQuery) query = adu_db_query (db, error, facts_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  if (!adu_query_next (query, &local))
    {
      if (ended (local, error))
        g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such case");
      return FALSE;
    }
  adu_facts_init (facts, (AduChannel) adu_query_int (query, 0), adu_query_time (query, 4));
  facts->present = (AduTri) adu_query_int (query, 1);
  facts->supervisory = (AduTri) adu_query_int (query, 2);
  facts->inspection = (AduTri) adu_query_int (query, 3);
  facts->complete = adu_query_time (query, 6);
  facts->acknowledged = adu_query_time (query, 7);
  facts->first_follow_up = adu_query_time (query, 8);
  facts->answered = adu_query_time (query, 9);
  if (!read_fact_dates (db, id, facts, error) || !read_pauses (db, id, read, error))
    return FALSE;
  restart (facts, adu_query_time (query, 5));
  facts->pauses = (const AduPause *) (gpointer) read->data;
  facts->n_pauses = read->len;
  *pauses = g_steal_pointer (&read);
  return TRUE;
}

static AduDay
running_pause (const AduFacts *facts)
{
  for (guint i = 0; i < facts->n_pauses; i++)
    if (!adu_day_is_set (facts->pauses[i].until))
      return facts->pauses[i].from;
  return ADU_DAY_NONE;
}

gint
adu_case_read_sql_due_order (const AduDeadline *binding, AduDay stopped)
{
  if (adu_day_is_set (stopped))
    return ANSWERED - stopped.n;
  return binding != NULL && adu_day_is_set (binding->due) ? binding->due.n : NO_DUE;
}

/* The rules a case is counted by: those of now, until it is answered or closed; then those of that day, so that nothing that
 * is decided later makes it late, or in time. */
typedef struct
{
  gint64 standard_id;
  gint64 calendar_id;
  AduStandard *standard;
  AduCalendar *calendar;
} Rules;

static void
rules_clear (Rules *rules)
{
  g_clear_pointer (&rules->standard, adu_standard_unref);
  g_clear_pointer (&rules->calendar, adu_calendar_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rules, rules_clear)

static gboolean
read_rules (AduDb *db, const AduSnapshot *snapshot, gint64 id, Rules *rules, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, kept_rules_sql, "l", id);
  GError *local = NULL;
  gboolean kept;

  if (query == NULL)
    return FALSE;
  kept = adu_query_next (query, &local);
  if (!ended (local, error))
    return FALSE;
  rules->standard_id = kept ? adu_query_int64 (query, 0) : snapshot->standard_id;
  rules->calendar_id = kept ? adu_query_int64 (query, 1) : snapshot->calendar_id;
  rules->standard = rules->standard_id == snapshot->standard_id
                      ? adu_standard_ref (snapshot->standard)
                      : adu_snapshot_read_standard (db, rules->standard_id, error);
  if (rules->standard == NULL)
    return FALSE;
  rules->calendar = rules->calendar_id == snapshot->calendar_id
                      ? adu_calendar_ref (snapshot->calendar)
                      : adu_snapshot_read_calendar (db, rules->calendar_id, error);
  return rules->calendar != NULL;
}

GPtrArray *
adu_case_read_sql_deadlines (AduDb *db, const AduSnapshot *snapshot, gint64 id, const AduFacts *facts, AduTime now,
                             GError **error)
{
  g_auto (Rules) rules = { 0 };

  return read_rules (db, snapshot, id, &rules, error)
           ? adu_deadlines_compute (facts, rules.standard, rules.calendar, snapshot->zone, now)
           : NULL;
}

gboolean
adu_case_read_sql_refresh (AduDb *db, const AduSnapshot *snapshot, gint64 id, AduTime now, GError **error)
{
  AduFacts facts;
  g_autoptr (GArray) pauses = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;
  g_auto (Rules) rules = { 0 };
  const AduDeadline *binding;
  AduDay stopped;
  gboolean written;

  if (!adu_case_read_sql_facts (db, id, &facts, &pauses, error) || !read_rules (db, snapshot, id, &rules, error))
    return FALSE;
  deadlines = adu_deadlines_compute (&facts, rules.standard, rules.calendar, snapshot->zone, now);
  binding = adu_deadlines_binding (deadlines);
  stopped = adu_time_is_set (facts.answered) ? adu_zone_day (snapshot->zone, facts.answered) : ADU_DAY_NONE;
  if (binding == NULL)
    written = adu_db_run (db, error, refresh_none_sql, "liddll", id, adu_case_read_sql_due_order (NULL, stopped), running_pause (&facts),
                          stopped, rules.standard_id, rules.calendar_id);
  else
    written = adu_db_run (db, error, refresh_sql, "liididdll", id, (gint) binding->kind, (gint) binding->limit.unit,
                          binding->due, adu_case_read_sql_due_order (binding, stopped), running_pause (&facts), stopped,
                          rules.standard_id, rules.calendar_id);
  return written && adu_outcome_sql_refresh (db, snapshot->zone, id, &facts, deadlines, error);
}

/* What is kept with each complaint and no schema could work out: which round of that the register has had. */
#define CAUGHT_UP_KEY "caught-up"
#define CAUGHT_UP "1"

gboolean
adu_case_read_sql_catch_up (AduDb *db, AduTime now, GError **error)
{
  g_autofree char *kept = NULL;
  g_autoptr (AduSnapshot) snapshot = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AduQuery) query = NULL;

  if (!adu_db_text (db, &kept, error, "SELECT value FROM meta WHERE key = ?1", "s", CAUGHT_UP_KEY))
    return FALSE;
  if (g_strcmp0 (kept, CAUGHT_UP) == 0)
    return TRUE;
  if ((snapshot = adu_snapshot_read (db, error)) == NULL ||
      (query = adu_db_query (db, error, "SELECT id FROM complaint WHERE ombudsman IS NULL ORDER BY id", "")) == NULL ||
      !adu_query_collect (query, ids, error))
    return FALSE;
  g_clear_pointer (&query, adu_query_free);
  for (guint i = 0; i < ids->len; i++)
    if (!adu_case_read_sql_refresh (db, snapshot, g_array_index (ids, gint64, i), now, error))
      return FALSE;
  return adu_db_run (db, error,
                     "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                     "ss", CAUGHT_UP_KEY, CAUGHT_UP);
}

/* --- history --------------------------------------------------------------------------------------------------- */

static void
change_free (gpointer data)
{
  AduChange *change = data;

  g_free (change->detail);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

/* A field that tells who somebody is says that it changed, not what it was. */
static AduChange *
change_new (AduField field, const char *detail, const char *before, const char *after)
{
  AduChange *change = g_new0 (AduChange, 1);
  gboolean identity = adu_field_info (field)->identity;

  change->field = field;
  change->detail = g_strdup (detail);
  change->before = identity ? NULL : g_strdup (before);
  change->after = identity ? NULL : g_strdup (after);
  return change;
}

/* One line of history: words of the step, or a changed field. "due:ombudsman" is the field due of that clock. */
static void
take_line (AduEntry *entry, const char *name, const char *before, const char *after)
{
  g_auto (GStrv) parts = g_strsplit (name, ":", 2);
  AduField field = adu_field_from_name (parts[0]);
  char **words = field == ADU_FIELD_NOTE ? &entry->note
                 : field == ADU_FIELD_TO ? &entry->to_name
                 : field == ADU_FIELD_BY ? &entry->by
                                         : NULL;

  if (words != NULL && before == NULL)
    {
      g_free (*words);
      *words = g_strdup (after);
    }
  else if (field != ADU_FIELD_NONE && field != ADU_FIELD_NAME) /* who is in the minutes stands there; "people" counts them */
    g_ptr_array_add (entry->changes, change_new (field, parts[1], before, after));
}

static gboolean
read_lines (AduDb *db, AduEntry *entry, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, lines_sql, "l", entry->seq);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    take_line (entry, adu_query_text (query, 0), adu_query_text (query, 1), adu_query_text (query, 2));
  return ended (local, error);
}

static AduEntry *
read_entry (AduQuery *query)
{
  AduEntry *entry = g_new0 (AduEntry, 1);

  entry->seq = adu_query_int64 (query, 0);
  entry->at = adu_query_time (query, 1);
  entry->action = adu_query_dup (query, 2);
  entry->recorded_by = adu_query_dup (query, 3);
  entry->decided_by = adu_query_dup (query, 4);
  entry->capacity = (AduCapacity) adu_query_int (query, 5);
  entry->basis = (AduBasis) adu_query_int (query, 6);
  entry->decided_on = adu_query_day (query, 7);
  entry->stage_before = (AduStage) adu_query_int (query, 8);
  entry->stage_after = (AduStage) adu_query_int (query, 9);
  entry->how = (AduHow) adu_query_int (query, 10);
  entry->when = adu_query_time (query, 11);
  entry->due = adu_query_day (query, 12);
  entry->to_name = adu_query_dup (query, 13);
  entry->others = adu_query_dup (query, 14);
  entry->changes = g_ptr_array_new_with_free_func (change_free);
  return entry;
}

GPtrArray *
adu_case_read_sql_history (AduDb *db, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) history = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_entry_free);
  g_autoptr (AduQuery) query = adu_db_query (db, error, history_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local))
    {
      AduEntry *entry = read_entry (query);

      g_ptr_array_add (history, entry);
      if (!read_lines (db, entry, error))
        return NULL;
    }
  return ended (local, error) ? g_steal_pointer (&history) : NULL;
}
