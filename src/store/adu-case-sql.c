/* adu-case-sql.c — a complaint is registered: number, facts, words, people, dates, evidence, journal, all or nothing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one.
 * Tables: complaint, case_date, case_source, case_denied; through others person, attachment, number_book, journal.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-mask.h"
#include "store/adu-attachment-sql-private.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-case-sql-private.h"
#include "store/adu-number-sql-private.h"
#include "store/adu-outcome-sql-private.h"
#include "store/adu-person-sql-private.h"
#include "store/adu-search-sql-private.h"

#define SUBJECT_CHARACTERS 80
#define MASKED "***"

static const char insert_sql[] =
  "INSERT INTO complaint (action, book, year, sequence, suffix, number, registered, registered_by, channel, present,"
  " kind, supervisory, inspection, anonymous, confidential, topic, unit, unit_text, inbox, inbox_text, subject,"
  " description, sub_district, village, incident_place, hoped_for, unit_summary, letter_number, agenda_number,"
  " stage, open, received, received_day, standard, calendar, subject_key, complainant_key, unit_key, topic_key,"
  " evidence, binding_kind, binding_unit, binding_due, due_order, counter, ombudsman)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23,"
  " ?24, ?25, ?26, ?27, ?28, ?29, ?30, 1, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, nullif (?40, -1), nullif (?41, -1), ?42,"
  " ?43, ?44, ?45)";
static const char update_sql[] =
  "UPDATE complaint SET version = version + 1, channel = ?2, present = ?3, kind = ?4, supervisory = ?5,"
  " inspection = ?6, anonymous = ?7, confidential = ?8, topic = ?9, unit = ?10, unit_text = ?11, inbox = ?12,"
  " inbox_text = ?13, subject = ?14, description = ?15, sub_district = ?16, village = ?17, incident_place = ?18,"
  " hoped_for = ?19, unit_summary = ?20, letter_number = ?21, agenda_number = ?22, received = ?23,"
  " received_day = ?24, subject_key = ?25, complainant_key = ?26, unit_key = ?27, topic_key = ?28 WHERE id = ?1";

/* What stands in columns of complaint and follows from the value and the office's lists. */
typedef struct
{
  gint64 unit;
  const char *unit_text; /* as typed, if it is not in the list */
  gint64 inbox;
  const char *inbox_text;
  char *subject;
  char *subject_key;
  char *complainant_key; /* NULL: masked */
  char *unit_key;
  char *topic_key;
} Derived;

static void
derived_clear (Derived *derived)
{
  g_free (derived->subject);
  g_free (derived->subject_key);
  g_free (derived->complainant_key);
  g_free (derived->unit_key);
  g_free (derived->topic_key);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Derived, derived_clear)

/* The item whose code or name was typed, however it was spelt; NULL if there is none. */
static const AduListItem *
find_item (const AduSnapshot *snapshot, AduList list, const char *typed)
{
  const GPtrArray *items = snapshot->lists[list];
  g_autofree char *folded = NULL;

  if (adu_text_is_empty (typed))
    return NULL;
  for (guint i = 0; i < items->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (items, i);
      if (g_str_equal (item->name, typed) || g_str_equal (item->code, typed))
        return item;
    }
  folded = adu_text_fold (typed);
  for (guint i = 0; i < items->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (items, i);
      g_autofree char *name = adu_text_fold (item->name);
      if (g_str_equal (name, folded))
        return item;
    }
  return NULL;
}

static char *
fold_or_empty (const char *text)
{
  return text != NULL ? adu_text_fold (text) : g_strdup ("");
}

/* What lists and titles call a complaint nobody gave a subject: its first line, without the people in it. */
static char *
subject_of (const AduCase *value)
{
  g_autoptr (AduMask) mask = adu_mask_new_for_case (value);
  g_autofree char *masked = adu_mask_apply (mask, adu_case_text (value, ADU_FIELD_DESCRIPTION), MASKED);

  return adu_text_first_line (masked, SUBJECT_CHARACTERS);
}

static void
derive (Derived *derived, const AduSnapshot *snapshot, const AduCase *value)
{
  const char *unit_typed = adu_case_text (value, ADU_FIELD_UNIT);
  const char *inbox_typed = adu_case_text (value, ADU_FIELD_INBOX);
  const AduListItem *unit = find_item (snapshot, ADU_LIST_UNIT, unit_typed);
  const AduListItem *inbox = find_item (snapshot, ADU_LIST_INBOX, inbox_typed);
  const AduListItem *topic = adu_snapshot_item (snapshot, ADU_LIST_TOPIC, value->topic);
  const char *subject = adu_case_text (value, ADU_FIELD_SUBJECT);
  const char *name = adu_case_text (value, ADU_FIELD_COMPLAINANT);

  derived->unit = unit != NULL ? unit->id : 0;
  derived->unit_text = unit == NULL ? unit_typed : NULL;
  derived->inbox = inbox != NULL ? inbox->id : 0;
  derived->inbox_text = inbox == NULL ? inbox_typed : NULL;
  derived->subject = !adu_text_is_empty (subject) ? g_strdup (subject) : subject_of (value);
  derived->subject_key = adu_text_fold (derived->subject);
  derived->unit_key = fold_or_empty (unit != NULL ? unit->name : unit_typed);
  derived->topic_key = fold_or_empty (topic != NULL ? topic->name : NULL);
  if (!value->anonymous && !value->confidential && !adu_text_is_empty (name))
    derived->complainant_key = adu_text_fold (name);
}

/* ---- checking -------------------------------------------------------------------------------------------------- */

/* What only the register knows: a topic that is none, a tracking ID that is there already. */
static gboolean
check_in_register (AduDb *db, const AduCase *value, gint64 id, GPtrArray *problems, GError **error)
{
  const char *tracking = adu_case_text (value, ADU_FIELD_TRACKING_ID);
  gint64 found;

  if (value->topic != 0)
    {
      if (!adu_db_number (db, &found, 0, error, "SELECT id FROM topic WHERE id = ?1", "l", value->topic))
        return FALSE;
      if (found == 0)
        adu_problems_add (problems, ADU_FIELD_TOPIC, ADU_PROBLEM_UNKNOWN_CODE, 0);
    }
  if (*tracking == '\0')
    return TRUE;
  if (!adu_db_number (db, &found, 0, error,
                      "SELECT complaint FROM case_source WHERE system = 'lapor' AND external_id = ?1", "s", tracking))
    return FALSE;
  if (found != 0 && found != id)
    adu_problems_add (problems, ADU_FIELD_TRACKING_ID, ADU_PROBLEM_DUPLICATE, 0);
  return TRUE;
}

/**
 * adu_case_sql_check:
 * @db: a connection
 * @value: a complaint as it is to stand in the register
 * @now: the moment
 * @id: the complaint it is; 0: a new one
 * @error: REFUSED with the problems
 *
 * Returns: whether nothing stands against it
 */
gboolean
adu_case_sql_check (AduDb *db, const AduCase *value, AduTime now, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) problems = adu_case_check (value, now);

  if (!check_in_register (db, value, id, problems, error))
    return FALSE;
  if (problems->len == 0)
    return TRUE;
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

/* ---- writing --------------------------------------------------------------------------------------------------- */

static gboolean
put_date (AduDb *db, gint64 id, gint kind, AduTime at, AduDay day, AduPrecision precision, GError **error)
{
  if (!adu_day_is_set (day))
    return adu_db_run (db, error, "DELETE FROM case_date WHERE complaint = ?1 AND kind = ?2", "li", id, kind);
  return adu_db_run (db, error,
                     "INSERT INTO case_date (complaint, kind, at, day, precision) VALUES (?1, ?2, ?3, ?4, ?5)"
                     " ON CONFLICT (complaint, kind) DO UPDATE SET at = excluded.at, day = excluded.day,"
                     " precision = excluded.precision",
                     "litdi", id, kind, at, day, (gint) precision);
}

static gboolean
put_dates (AduDb *db, gint64 id, const AduCase *value, const AduZone *zone, gboolean is_new, GError **error)
{
  const struct
  {
    AduDateKind kind;
    AduTime at;
    AduDay day;
    AduPrecision precision;
  } dates[] = {
    { ADU_DATE_INCIDENT, ADU_TIME_NONE, value->incident_date, value->incident_precision },
    { ADU_DATE_LETTER, ADU_TIME_NONE, value->letter_date, ADU_PRECISION_DAY },
    { ADU_DATE_FILED, value->filed, ADU_DAY_NONE, ADU_PRECISION_DAY },
    { ADU_DATE_FORWARDED, value->forwarded, ADU_DAY_NONE, ADU_PRECISION_DAY },
    { ADU_DATE_RECEIVED, value->received, ADU_DAY_NONE, ADU_PRECISION_DAY },
    { ADU_DATE_SERVED_FROM, value->served_from, ADU_DAY_NONE, ADU_PRECISION_DAY },
    { ADU_DATE_SERVED_UNTIL, value->served_until, ADU_DAY_NONE, ADU_PRECISION_DAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      AduDay day = adu_time_is_set (dates[i].at) ? adu_zone_day (zone, dates[i].at) : dates[i].day;

      if ((!is_new || adu_day_is_set (day)) &&
          !put_date (db, id, (gint) dates[i].kind, dates[i].at, day, dates[i].precision, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_source (AduDb *db, gint64 id, const AduCase *value, GError **error)
{
  const char *tracking = adu_case_text (value, ADU_FIELD_TRACKING_ID);

  if (*tracking == '\0')
    return adu_db_run (db, error, "DELETE FROM case_source WHERE complaint = ?1 AND system = 'lapor'", "l", id);
  return adu_db_run (db, error,
                     "INSERT INTO case_source (complaint, system, external_id, original) VALUES (?1, 'lapor', ?2, ?3)"
                     " ON CONFLICT (complaint, system) DO UPDATE SET external_id = excluded.external_id",
                     "lse", id, tracking, adu_case_text (value, ADU_FIELD_DESCRIPTION));
}

static gboolean
put_denied (AduDb *db, gint64 id, const AduCaseEntry *entry, GError **error)
{
  for (gsize i = 0; i < entry->n_denied; i++)
    if (!adu_db_run (db, error,
                     "INSERT INTO case_denied (complaint, official) VALUES (?1, ?2) ON CONFLICT DO NOTHING", "ll", id,
                     entry->denied[i]))
      return FALSE;
  return TRUE;
}

/* What is kept of the clocks of a new complaint: what adu_case_read_sql_refresh() would find, written with the row, so
 * that it goes into each of its indexes once. */
typedef struct
{
  gint kind; /* of the binding clock; -1: none */
  gint unit;
  AduDay due;
  gint order;
  AduCounter counter;
  AduDay ombudsman;
} Clocks;

static Clocks
clocks_of (const AduCaseEntry *entry)
{
  const AduSnapshot *snapshot = entry->snapshot;
  g_autoptr (GPtrArray) deadlines = NULL;
  const AduDeadline *binding;
  AduFacts facts;

  adu_facts_init_from_case (&facts, entry->value);
  deadlines = adu_deadlines_compute (&facts, snapshot->standard, snapshot->calendar, snapshot->zone, entry->at);
  binding = adu_deadlines_binding (deadlines);
  return (Clocks){
    .kind = binding != NULL ? (gint) binding->kind : -1,
    .unit = binding != NULL ? (gint) binding->limit.unit : -1,
    .due = binding != NULL ? binding->due : ADU_DAY_NONE,
    .order = adu_case_read_sql_due_order (binding, ADU_DAY_NONE),
    .counter = adu_outcome_sql_counter (&facts, snapshot->zone, deadlines),
    .ombudsman = adu_outcome_sql_ombudsman (deadlines),
  };
}

/* Draws the next number of the year in which it is registered. Returns: (transfer full) (nullable): it, as printed. */
static char *
draw_number (AduDb *db, const AduCaseEntry *entry, AduNumber *number, GError **error)
{
  const AduSnapshot *snapshot = entry->snapshot;
  char *printed;

  if (!adu_number_sql_draw (db, ADU_BOOK_COMPLAINTS, adu_day_year (adu_zone_day (snapshot->zone, entry->at)), number,
                            error))
    return NULL;
  printed = adu_number_render (snapshot->office->text[ADU_OFFICE_NUMBER_PATTERN], number);
  return printed != NULL ? printed : adu_number_render (ADU_NUMBER_DEFAULT_PATTERN, number);
}

static guint
n_files (const AduCaseEntry *entry)
{
  return entry->evidence != NULL ? entry->evidence->len : 0;
}

static gboolean
insert_complaint (AduDb *db, const AduCaseEntry *entry, gint64 *id, GError **error)
{
  const AduCase *value = entry->value;
  const AduSnapshot *snapshot = entry->snapshot;
  Clocks clocks = clocks_of (entry);
  g_auto (Derived) d = { 0 };
  AduNumber number = { 0 };
  g_autofree char *printed = draw_number (db, entry, &number, error);

  if (printed == NULL)
    return FALSE;
  derive (&d, snapshot, value);
  if (!adu_db_run (
        db, error, insert_sql, "siiisstkiiiiiiikkekessseeeeeeitdllssssiiidiid", entry->action, ADU_BOOK_COMPLAINTS,
        number.year, number.sequence, number.suffix, printed, entry->at, entry->official, (gint) value->channel,
        (gint) value->present, (gint) value->kind, (gint) value->supervisory, (gint) value->inspection,
        value->anonymous != FALSE, value->confidential != FALSE, value->topic, d.unit, d.unit_text, d.inbox,
        d.inbox_text, d.subject, adu_case_text (value, ADU_FIELD_DESCRIPTION),
        adu_case_text (value, ADU_FIELD_SUB_DISTRICT), adu_case_text (value, ADU_FIELD_VILLAGE),
        adu_case_text (value, ADU_FIELD_INCIDENT_PLACE), adu_case_text (value, ADU_FIELD_HOPED_FOR),
        adu_case_text (value, ADU_FIELD_UNIT_SUMMARY), adu_case_text (value, ADU_FIELD_LETTER_NUMBER),
        adu_case_text (value, ADU_FIELD_AGENDA_NUMBER), (gint) ADU_STAGE_RECEIVED, value->received,
        adu_zone_day (snapshot->zone, value->received), snapshot->standard_id, snapshot->calendar_id, d.subject_key,
        d.complainant_key, d.unit_key, d.topic_key, (gint) MAX (n_files (entry), value->n_evidence), clocks.kind,
        clocks.unit, clocks.due, clocks.order, (gint) clocks.counter, clocks.ombudsman))
    return FALSE;
  *id = adu_db_last_id (db);
  return TRUE;
}

/**
 * adu_case_sql_register:
 * @db: the writing connection, in a transaction
 * @entry: what is to be registered, already checked
 * @id: (out): the new complaint
 * @error: what was wrong
 *
 * Returns: whether everything of it stands in the transaction
 */
gboolean
adu_case_sql_register (AduDb *db, const AduCaseEntry *entry, gint64 *id, GError **error)
{
  const AduZone *zone = entry->snapshot->zone;
  gint64 seq;

  return insert_complaint (db, entry, id, error) &&
         put_date (db, *id, ADU_DATE_REGISTERED, entry->at, adu_zone_day (zone, entry->at), ADU_PRECISION_DAY, error) &&
         put_dates (db, *id, entry->value, zone, TRUE, error) && adu_person_sql_put (db, *id, entry->value, error) &&
         (*adu_case_text (entry->value, ADU_FIELD_TRACKING_ID) == '\0' || put_source (db, *id, entry->value, error)) &&
         put_denied (db, *id, entry, error) &&
         adu_journal_sql_append (db, entry->at, entry->official, "register", *id, entry->action, NULL, &seq, error) &&
         (n_files (entry) == 0 ||
          adu_attachment_sql_add (db, *id, seq, entry->official, entry->at, entry->evidence, NULL, error)) &&
         (!entry->index || adu_search_sql_put (db, *id, error));
}

/* Topic and complainant as the list is sorted by them, after the one was changed or the other hidden. */
gboolean
adu_case_sql_refresh_keys (AduDb *db, gint64 id, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;

  if (!adu_db_text (db, &name, error,
                    "SELECT p.name FROM complaint c JOIN case_person cp ON cp.complaint = c.id AND cp.role = 0"
                    " JOIN person p ON p.id = cp.person WHERE c.id = ?1 AND c.anonymous = 0 AND c.confidential = 0",
                    "l", id))
    return FALSE;
  key = name != NULL ? adu_text_fold (name) : NULL;
  return adu_db_run (db, error,
                     "UPDATE complaint SET complainant_key = ?2,"
                     " topic_key = coalesce ((SELECT t.name_key FROM topic t WHERE t.id = complaint.topic), '')"
                     " WHERE id = ?1",
                     "le", id, key);
}

/* ---- correcting ------------------------------------------------------------------------------------------------ */

static gboolean
is_same (const AduCaseEdit *edit, AduField field)
{
  return g_str_equal (adu_case_text (edit->before, field), adu_case_text (edit->after, field));
}

/* What is not corrected stays with the item it is of, though another one is called the same by now. */
static gboolean
keep_items (AduDb *db, gint64 id, const AduCaseEdit *edit, Derived *derived, GError **error)
{
  gint64 unit, inbox;

  if (!adu_db_number (db, &unit, 0, error, "SELECT unit FROM complaint WHERE id = ?1", "l", id) ||
      !adu_db_number (db, &inbox, 0, error, "SELECT inbox FROM complaint WHERE id = ?1", "l", id))
    return FALSE;
  if (unit != 0 && is_same (edit, ADU_FIELD_UNIT))
    derived->unit = unit;
  if (inbox != 0 && is_same (edit, ADU_FIELD_INBOX))
    derived->inbox = inbox;
  return TRUE;
}

static gboolean
update_complaint (AduDb *db, gint64 id, const AduCaseEdit *edit, GError **error)
{
  const AduCase *value = edit->after;
  g_auto (Derived) d = { 0 };

  derive (&d, edit->snapshot, value);
  if (!keep_items (db, id, edit, &d, error))
    return FALSE;
  return adu_db_run (
    db, error, update_sql, "liiiiiiikkekesseeeeeeetdssss", id, (gint) value->channel, (gint) value->present,
    (gint) value->kind, (gint) value->supervisory, (gint) value->inspection, value->anonymous != FALSE,
    value->confidential != FALSE, value->topic, d.unit, d.unit_text, d.inbox, d.inbox_text, d.subject,
    adu_case_text (value, ADU_FIELD_DESCRIPTION), adu_case_text (value, ADU_FIELD_SUB_DISTRICT),
    adu_case_text (value, ADU_FIELD_VILLAGE), adu_case_text (value, ADU_FIELD_INCIDENT_PLACE),
    adu_case_text (value, ADU_FIELD_HOPED_FOR), adu_case_text (value, ADU_FIELD_UNIT_SUMMARY),
    adu_case_text (value, ADU_FIELD_LETTER_NUMBER), adu_case_text (value, ADU_FIELD_AGENDA_NUMBER), value->received,
    adu_zone_day (edit->snapshot->zone, value->received), d.subject_key, d.complainant_key, d.unit_key, d.topic_key);
}

/* Which fields really changed, old → new; a field of identity says only that it changed. */
static AduTrail *
trail_of (const AduCaseEdit *edit)
{
  AduTrail *trail = adu_trail_new ();

  for (gsize i = 0; i < edit->n; i++)
    {
      const AduFieldInfo *info = adu_field_info (edit->fields[i]);
      g_autofree char *was = adu_case_sql_value (edit->before, edit->fields[i], edit->snapshot->zone);
      g_autofree char *is = adu_case_sql_value (edit->after, edit->fields[i], edit->snapshot->zone);

      if (g_strcmp0 (was, is) != 0)
        adu_trail_add (trail, info->name, info->identity ? NULL : was, info->identity ? NULL : is);
    }
  if (edit->reason != NULL && !adu_text_is_empty (edit->reason))
    adu_trail_add (trail, "note", NULL, edit->reason);
  return trail;
}

/* What moved a clock did not happen before the complaint was received, whatever is corrected; nor was it reopened. */
static gboolean
check_receipt (AduDb *db, gint64 id, const AduCaseEdit *edit, GError **error)
{
  static const char sql[] =
    "SELECT 1 FROM complaint c WHERE id = ?1 AND (complete < ?2 OR acknowledged < ?2 OR first_follow_up < ?2"
    " OR answered < ?2 OR confirmed < ?2 OR closed < ?3"
    " OR EXISTS (SELECT 1 FROM pause p WHERE p.complaint = c.id AND p.from_day < ?3)"
    " OR EXISTS (SELECT 1 FROM step s WHERE s.seq = c.since AND s.decided_on < ?3))";
  AduDay day = adu_zone_day (edit->snapshot->zone, edit->after->received);
  GPtrArray *problems;
  gint64 earlier;

  if (edit->after->received <= edit->before->received)
    return TRUE;
  if (!adu_db_number (db, &earlier, 0, error, sql, "ltd", id, adu_zone_time (edit->snapshot->zone, day, 0), day))
    return FALSE;
  if (earlier == 0)
    return TRUE;
  problems = adu_problems_new ();
  adu_problems_add (problems, ADU_FIELD_RECEIVED, ADU_PROBLEM_ORDER, 0);
  g_propagate_error (error, adu_store_error_new_refused (problems));
  return FALSE;
}

/* Of complaints that were merged the earliest receipt governs: the dates of the lead case follow. */
static gboolean
refresh_lead (AduDb *db, gint64 id, const AduCaseEdit *edit, GError **error)
{
  gint64 lead;

  if (!adu_db_number (db, &lead, 0, error, "SELECT lead FROM complaint WHERE id = ?1", "l", id))
    return FALSE;
  return lead == 0 || adu_case_read_sql_refresh (db, edit->snapshot, lead, edit->at, error);
}

/**
 * adu_case_sql_edit:
 * @db: the writing connection, in a transaction
 * @id: the complaint
 * @edit: what is corrected, already checked
 * @error: what was wrong; REFUSED for a receipt after what followed it
 *
 * Returns: whether everything of it stands in the transaction
 */
gboolean
adu_case_sql_edit (AduDb *db, gint64 id, const AduCaseEdit *edit, GError **error)
{
  g_autoptr (AduTrail) trail = trail_of (edit);

  return check_receipt (db, id, edit, error) && adu_search_sql_remove (db, id, error) && update_complaint (db, id, edit, error) &&
         put_dates (db, id, edit->after, edit->snapshot->zone, FALSE, error) &&
         adu_person_sql_put (db, id, edit->after, error) && put_source (db, id, edit->after, error) &&
         adu_journal_sql_append (db, edit->at, edit->official, "edit", id, edit->action, trail, NULL, error) &&
         adu_case_read_sql_refresh (db, edit->snapshot, id, edit->at, error) && refresh_lead (db, id, edit, error) &&
         adu_search_sql_put (db, id, error);
}
