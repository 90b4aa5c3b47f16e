/* adu-inspection-move-sql.c — an inspection is moved on: begun with its case, signed and frozen, reported; addenda
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in a transaction.
 * Tables: inspection, inspection_move, inspection_addendum; through others step, complaint, journal, history.
 *
 * The digest of what is signed stands in the row, and as a line in the history of the entry that signed it, whose own
 * digest is chained in the journal: neither can be exchanged without the other.
 */
#include "config.h"

#include "base/adu-text.h"
#include "core/adu-case.h"
#include "store/adu-inspection-sql-private.h"
#include "store/adu-inspection-write-private.h"
#include "store/adu-step-sql-private.h"

static const char move_sql[] =
  "INSERT INTO inspection_move (seq, inspection, move, recorded_by, decided_by, capacity, basis, decided_on, happened,"
  " stage_before, stage_after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, nullif (?10, -1), ?11)";
static const char update_sql[] =
  "UPDATE inspection SET version = version + 1, stage = ?2, planned_from = ?3, planned_until = ?4, actual_from = ?5,"
  " actual_until = ?6, reason = ?7, signed_on = ?8, signed = ?9, digest = ?10 WHERE id = ?1";
static const char report_sql[] =
  "UPDATE inspection SET version = version + 1, stage = ?2, reported_on = ?3 WHERE id = ?1";

gboolean
adu_inspection_put_move (AduDb *db, gint64 id, gint64 seq, const AduInspectionRequest *request, int from,
                         AduInspectionStage to, gint64 official, GError **error)
{
  return adu_db_run (db, error, move_sql, "llilkiidtii", seq, id, (gint) request->move, official, request->decided_by,
                     (gint) request->capacity, (gint) request->basis, request->decided_on, request->when, from,
                     (gint) to);
}

/* What was signed so far was another text. */
static void
forget_signatures (AduInspection *value)
{
  for (guint i = 0; i < value->people->len; i++)
    {
      AduInspectionPerson *person = g_ptr_array_index (value->people, i);

      person->signature = ADU_SIGNATURE_MISSING;
      g_clear_pointer (&person->witness, g_free);
    }
}

/* The inspection as it stands after the move. */
static AduInspection *
apply (const AduInspection *before, const AduInspectionRequest *request)
{
  AduInspection *after = adu_inspection_copy (before);

  after->stage = adu_inspection_move_info (request->move)->to;
  switch (request->move)
    {
    case ADU_INSPECTION_MOVE_REPLAN:
      if (adu_time_is_set (request->when))
        {
          after->planned_from = request->when;
          after->planned_until = ADU_TIME_NONE;
        }
      g_clear_pointer (&after->reason, g_free);
      break;
    case ADU_INSPECTION_MOVE_START:
      if (adu_time_is_set (request->when))
        after->actual_from = request->when;
      break;
    case ADU_INSPECTION_MOVE_DRAFT:
      if (adu_time_is_set (request->when))
        after->actual_until = request->when;
      break;
    case ADU_INSPECTION_MOVE_SIGN:
      after->signed_on = request->decided_on;
      break;
    case ADU_INSPECTION_MOVE_REPORT:
      after->reported_on = request->decided_on;
      break;
    case ADU_INSPECTION_MOVE_POSTPONE:
    case ADU_INSPECTION_MOVE_CANCEL:
      g_free (after->reason);
      after->reason = g_strdup (request->note);
      break;
    case ADU_INSPECTION_MOVE_RETURN:
      forget_signatures (after);
      break;
    case ADU_INSPECTION_MOVE_PLAN:
    default:
      break;
    }
  return after;
}

static gboolean
update_row (AduDb *db, const AduInspection *after, gint64 seq, GBytes *digest, GError **error)
{
  if (after->stage == ADU_INSPECTION_REPORTED)
    return adu_db_run (db, error, report_sql, "lid", after->id, (gint) after->stage, after->reported_on);
  return adu_db_run (db, error, update_sql, "littttedkb", after->id, (gint) after->stage, after->planned_from,
                     after->planned_until, after->actual_from, after->actual_until, after->reason, after->signed_on,
                     digest != NULL ? seq : (gint64) 0, digest);
}

/* The team is there: the case stands at "inspection", and its first follow-up marks the Ombudsman's clock. */
static gboolean
record_step (AduDb *db, const AduInspection *after, const AduInspectionRequest *request,
             const AduInspectionEntry *entry, GError **error)
{
  g_autoptr (AduStepRequest) step = adu_step_request_new (ADU_STEP_INSPECT, request->action);
  AduStepEntry record = { .snapshot = entry->snapshot, .request = step, .official = entry->official, .at = entry->at };
  const char *place = after->place != NULL && !adu_text_is_empty (after->place) ? after->place : after->unit;

  step->decided_by = request->decided_by;
  step->capacity = request->capacity;
  step->basis = request->basis;
  step->decided_on = request->decided_on;
  step->when = after->actual_from;
  step->note = g_strdup (request->note != NULL && !adu_text_is_empty (request->note) ? request->note : place);
  return adu_step_sql_record (db, after->case_id, &record, error);
}

/* The last day the team was there, as the move says it or the register does. */
static AduDay
visited_on (const AduInspection *before, const AduInspectionRequest *request, const AduZone *zone)
{
  AduTime left = request->move == ADU_INSPECTION_MOVE_DRAFT && adu_time_is_set (request->when) ? request->when
                 : adu_time_is_set (before->actual_until)                                      ? before->actual_until
                                                                                               : before->actual_from;

  return adu_time_is_set (left) ? adu_zone_day (zone, left) : ADU_DAY_NONE;
}

static gboolean
check (AduDb *db, const AduInspection *before, const AduInspectionRequest *request, const AduInspectionEntry *entry,
       GError **error)
{
  AduInspectionContext context;
  GPtrArray *problems;

  if (!adu_inspection_sql_context (db, entry->snapshot, before->case_id, request->decided_by, entry->official,
                                   entry->at, &context, error))
    return FALSE;
  context.visited_on = visited_on (before, request, entry->snapshot->zone);
  problems = adu_inspection_check_move (before, request, &context);
  g_free ((gpointer) context.denied);
  if (request->decided_by != 0 && adu_snapshot_official (entry->snapshot, request->decided_by) == NULL)
    adu_problems_add (problems, ADU_FIELD_DECIDED_BY, ADU_PROBLEM_UNKNOWN_CODE, 0);
  return adu_inspection_refuse (problems, error);
}

static AduTrail *
trail_of (const AduInspection *before, const AduInspection *after, const AduInspectionRequest *request, GBytes *digest,
          const AduZone *zone)
{
  AduTrail *trail = adu_trail_new ();

  adu_inspection_trail_values (trail, before, after, zone);
  if (request->note != NULL && !adu_text_is_empty (request->note))
    adu_trail_add (trail, "note", NULL, request->note);
  if (digest != NULL)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (digest, &size);
      GString *hex = g_string_new (NULL);

      for (gsize i = 0; i < size; i++)
        g_string_append_printf (hex, "%02x", data[i]);
      adu_trail_add (trail, "inspection-digest", NULL, hex->str);
      g_string_free (hex, TRUE);
    }
  return trail;
}

gboolean
adu_inspection_sql_move (AduDb *db, gint64 id, const AduInspectionRequest *request, const AduInspectionEntry *entry,
                         GError **error)
{
  g_autoptr (AduInspection) before = adu_inspection_sql_read (db, id, error);
  g_autoptr (AduInspection) after = NULL;
  g_autoptr (AduTrail) trail = NULL;
  g_autoptr (GBytes) digest = NULL;
  g_autofree char *what = NULL;
  gint64 seq;

  if (before == NULL || !adu_inspection_check_version (before, entry->version, error) ||
      !check (db, before, request, entry, error))
    return FALSE;
  after = apply (before, request);
  if (request->move == ADU_INSPECTION_MOVE_SIGN)
    {
      digest = adu_inspection_sql_work_out_digest (db, after, error);
      if (digest == NULL)
        return FALSE;
    }
  trail = trail_of (before, after, request, digest, entry->snapshot->zone);
  what = g_strconcat ("inspection-", adu_inspection_move_to_code (request->move), NULL);
  return adu_journal_sql_append (db, entry->at, entry->official, what, before->case_id, entry->action, trail, &seq,
                                 error) &&
         adu_inspection_write_people (db, id, seq, before, after, error) &&
         update_row (db, after, seq, digest, error) &&
         adu_inspection_put_move (db, id, seq, request, (int) before->stage, after->stage, entry->official, error) &&
         (request->move != ADU_INSPECTION_MOVE_START || record_step (db, after, request, entry, error));
}

gboolean
adu_inspection_sql_add_addendum (AduDb *db, gint64 id, const char *text, const AduInspectionEntry *entry,
                                 GError **error)
{
  g_autoptr (AduInspection) value = adu_inspection_sql_read (db, id, error);
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autofree char *clean = text != NULL ? adu_text_clean (text, TRUE) : NULL;
  GPtrArray *problems = adu_problems_new ();
  gint64 seq;

  if (clean == NULL || adu_text_is_empty (clean))
    adu_problems_add (problems, ADU_FIELD_ADDENDUM, ADU_PROBLEM_REQUIRED, 0);
  adu_field_check_text (ADU_FIELD_ADDENDUM, text, problems);
  if (value != NULL && !adu_inspection_is_frozen (value->stage))
    adu_problems_add (problems, ADU_FIELD_MOVE, ADU_PROBLEM_STAGE, 0);
  if (value == NULL)
    {
      g_ptr_array_unref (problems);
      return FALSE;
    }
  if (!adu_inspection_refuse (problems, error))
    return FALSE;
  adu_trail_add (trail, "addendum", NULL, clean);
  return adu_journal_sql_append (db, entry->at, entry->official, "inspection-addendum", value->case_id, entry->action,
                                 trail, &seq, error) &&
         adu_db_run (db, error, "INSERT INTO inspection_addendum (seq, inspection, text) VALUES (?1, ?2, ?3)", "lls",
                     seq, id, clean);
}
