/* adu-inspection-sql.c — an inspection into its rows: planned, written on, imported and taken back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in a transaction.
 * Tables: inspection, inspection_person, finding, finding_evidence, inspection_move; through others journal, history.
 *
 * The row of an inspection is changed while it is not signed; rows of people and findings are written once. A changed
 * person or finding is a new row of the entry that changed it, and the old row says by which entry it was removed:
 * what an entry did can be taken back without guessing.
 */
#include "config.h"

#include "base/adu-text.h"
#include "store/adu-inspection-sql-private.h"
#include "store/adu-inspection-write-private.h"
#include "store/adu-journal-sql-private.h"

static const char case_sql[] =
  "SELECT stage, supervisory, inspection, received, received_day FROM complaint WHERE id = ?1";
static const char insert_sql[] =
  "INSERT INTO inspection (complaint, ordinal, seq, stage, order_number, order_date, signatory, unit, sub_district,"
  " place, planned_from, planned_until, actual_from, actual_until, conclusion, conclusion_text, recommendation)"
  " VALUES (?1, (SELECT coalesce (max (ordinal), 0) + 1 FROM inspection WHERE complaint = ?1), ?2, 0, ?3, ?4, ?5, ?6,"
  " ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
static const char update_sql[] =
  "UPDATE inspection SET version = version + 1, order_number = ?2, order_date = ?3, signatory = ?4, unit = ?5,"
  " sub_district = ?6, place = ?7, planned_from = ?8, planned_until = ?9, actual_from = ?10, actual_until = ?11,"
  " conclusion = ?12, conclusion_text = ?13, recommendation = ?14 WHERE id = ?1";
static const char put_person_sql[] =
  "INSERT INTO inspection_person (inspection, seq, n, part, official, name, position, nip, statement, signature, witness)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
static const char put_finding_sql[] =
  "INSERT INTO finding (inspection, seq, n, fact, rule, statement, place, seen) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char remove_person_sql[] = "UPDATE inspection_person SET removed = ?2 WHERE id = ?1";
static const char remove_finding_sql[] = "UPDATE finding SET removed = ?2 WHERE id = ?1";

/* ---- what the checks need ---------------------------------------------------------------------------------------- */

gboolean
adu_inspection_sql_has (AduDb *db, gint64 complaint, gboolean *has, GError **error)
{
  gint64 found;

  if (!adu_db_number (db, &found, 0, error,
                      "SELECT 1 FROM inspection WHERE complaint = ?1 AND stage <> ?2 AND removed IS NULL LIMIT 1", "li",
                      complaint, (gint) ADU_INSPECTION_CANCELLED))
    return FALSE;
  *has = found != 0;
  return TRUE;
}

gboolean
adu_inspection_sql_has_unfinished (AduDb *db, gint64 complaint, gboolean *has, GError **error)
{
  gint64 found;

  if (!adu_db_number (db, &found, 0, error,
                      "SELECT 1 FROM inspection WHERE complaint = ?1 AND stage <> ?2 AND digest IS NULL AND removed IS NULL"
                      " LIMIT 1",
                      "li", complaint, (gint) ADU_INSPECTION_CANCELLED))
    return FALSE;
  *has = found != 0;
  return TRUE;
}

static gboolean
read_denied (AduDb *db, gint64 complaint, AduInspectionContext *context, GError **error)
{
  g_autoptr (GArray) denied = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AduQuery) query =
    adu_db_query (db, error, "SELECT official FROM case_denied WHERE complaint = ?1", "l", complaint);

  if (query == NULL || !adu_query_collect (query, denied, error))
    return FALSE;
  context->n_denied = denied->len;
  context->denied = (const gint64 *) (gpointer) g_array_free (g_steal_pointer (&denied), FALSE);
  return TRUE;
}

static gboolean
is_denied (const AduInspectionContext *context, gint64 official)
{
  for (gsize i = 0; i < context->n_denied; i++)
    if (context->denied[i] == official)
      return TRUE;
  return FALSE;
}

gboolean
adu_inspection_sql_context (AduDb *db, const AduSnapshot *snapshot, gint64 complaint, gint64 decider, gint64 recorder,
                            AduTime now, AduInspectionContext *context, GError **error)
{
  const AduOfficial *official = adu_snapshot_official (snapshot, decider);
  g_autoptr (AduQuery) query = adu_db_query (db, error, case_sql, "l", complaint);
  GError *local = NULL;

  *context = (AduInspectionContext){ .decider_roles = official != NULL ? official->roles : 0,
                                     .recorded_for_other = decider != 0 && decider != recorder,
                                     .now = now,
                                     .today = adu_zone_day (snapshot->zone, now) };
  if (query == NULL)
    return FALSE;
  if (!adu_query_next (query, &local))
    {
      if (local != NULL)
        g_propagate_error (error, local);
      else
        g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such case");
      return FALSE;
    }
  context->case_stage = (AduStage) adu_query_int (query, 0);
  context->supervisory = (AduTri) adu_query_int (query, 1);
  context->inspection = (AduTri) adu_query_int (query, 2);
  context->received = adu_query_time (query, 3);
  context->received_on = adu_query_day (query, 4);
  if (!read_denied (db, complaint, context, error))
    return FALSE;
  context->decider_denied = is_denied (context, decider) || is_denied (context, recorder);
  return TRUE;
}

gboolean
adu_inspection_refuse (GPtrArray *problems, GError **error)
{
  if (problems->len == 0)
    {
      g_ptr_array_unref (problems);
      return TRUE;
    }
  g_propagate_error (error, adu_store_error_new_refused (problems));
  return FALSE;
}

/* The team's names and offices as the register has them now. */
static void
fill_officials (AduInspection *value, const AduSnapshot *snapshot, GPtrArray *problems)
{
  for (guint i = 0; i < value->people->len; i++)
    {
      AduInspectionPerson *person = g_ptr_array_index (value->people, i);
      const AduOfficial *official = person->official != 0 ? adu_snapshot_official (snapshot, person->official) : NULL;

      if (person->official == 0)
        continue;
      if (official == NULL)
        {
          adu_problems_add_row (problems, ADU_FIELD_NAME, i + 1, ADU_PROBLEM_UNKNOWN_CODE, 0);
          continue;
        }
      g_free (person->name);
      g_free (person->position);
      g_free (person->nip);
      person->name = g_strdup (official->name);
      person->position = g_strdup (official->position);
      person->nip = g_strdup (official->nip);
    }
}

/* Evidence is an attachment of the same case that was not taken back. */
static gboolean
check_evidence (AduDb *db, const AduInspection *value, GPtrArray *problems, GError **error)
{
  for (guint i = 0; i < value->findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (value->findings, i);

      for (guint n = 0; n < finding->evidence->len; n++)
        {
          gint64 attachment = g_array_index (finding->evidence, gint64, n), found;

          if (!adu_db_number (db, &found, 0, error,
                              "SELECT 1 FROM attachment WHERE id = ?1 AND complaint = ?2 AND removed IS NULL", "ll",
                              attachment, value->case_id))
            return FALSE;
          if (found == 0)
            adu_problems_add_row (problems, ADU_FIELD_EVIDENCE, i + 1, ADU_PROBLEM_UNKNOWN_CODE, 0);
        }
    }
  return TRUE;
}

/* ---- what changed ------------------------------------------------------------------------------------------------ */

typedef enum
{
  KIND_TEXT,
  KIND_DAY,
  KIND_TIME,
  KIND_CONCLUSION,
} Kind;

/* The plain values of an inspection: their field, where they stand, and how they are put back. */
static const struct
{
  AduField field;
  Kind kind;
  gsize offset;
  const char *restore_sql;
} values[] = {
#define VALUE(field, kind, name)                                                                                   \
  { ADU_FIELD_##field, KIND_##kind, G_STRUCT_OFFSET (AduInspection, name),                                           \
    "UPDATE inspection SET " #name " = ?2 WHERE id = ?1" }
  VALUE (ORDER_NUMBER, TEXT, order_number),
  VALUE (ORDER_DATE, DAY, order_date),
  VALUE (SIGNATORY, TEXT, signatory),
  VALUE (UNIT, TEXT, unit),
  VALUE (SUB_DISTRICT, TEXT, sub_district),
  VALUE (PLACE, TEXT, place),
  VALUE (PLANNED_FROM, TIME, planned_from),
  VALUE (PLANNED_UNTIL, TIME, planned_until),
  VALUE (ACTUAL_FROM, TIME, actual_from),
  VALUE (ACTUAL_UNTIL, TIME, actual_until),
  VALUE (CONCLUSION, CONCLUSION, conclusion),
  VALUE (CONCLUSION_TEXT, TEXT, conclusion_text),
  VALUE (RECOMMENDATION, TEXT, recommendation),
#undef VALUE
};

/* A value as the history keeps it; NULL if it is empty. */
static char *
text_of (const AduInspection *self, guint i, const AduZone *zone)
{
  AduTime at;
  AduConclusion conclusion;

  switch (values[i].kind)
    {
    case KIND_DAY:
      return adu_day_is_set (G_STRUCT_MEMBER (AduDay, self, values[i].offset))
               ? adu_day_to_iso (G_STRUCT_MEMBER (AduDay, self, values[i].offset))
               : NULL;
    case KIND_TIME:
      at = G_STRUCT_MEMBER (AduTime, self, values[i].offset);
      return adu_time_is_set (at) ? adu_zone_to_iso (zone, at) : NULL;
    case KIND_CONCLUSION:
      conclusion = G_STRUCT_MEMBER (AduConclusion, self, values[i].offset);
      return conclusion == ADU_CONCLUSION_OPEN ? NULL : g_strdup (adu_conclusion_to_code (conclusion));
    case KIND_TEXT:
    default:
      return g_strdup (G_STRUCT_MEMBER (char *, self, values[i].offset));
    }
}

void
adu_inspection_trail_values (AduTrail *trail, const AduInspection *before, const AduInspection *after,
                             const AduZone *zone)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *was = before != NULL ? text_of (before, i, zone) : NULL;
      g_autofree char *is = text_of (after, i, zone);

      if (g_strcmp0 (was, is) != 0)
        adu_trail_add (trail, adu_field_info (values[i].field)->name, was, is);
    }
}

/* How many people, if any of them changed: their names are for the history alone. */
static void
trail_count (AduTrail *trail, const AduInspection *before, const AduInspection *after)
{
  gboolean same = before != NULL && before->people->len == after->people->len;

  for (guint i = 0; same && i < after->people->len; i++)
    same = adu_inspection_person_equal (g_ptr_array_index (before->people, i), g_ptr_array_index (after->people, i));
  if (!same)
    adu_trail_add_number (trail, adu_field_info (ADU_FIELD_PEOPLE)->name, before != NULL ? before->people->len : 0,
                          after->people->len);
}

/* Row for row; "fact:2" is the second finding. */
static void
trail_rows (AduTrail *trail, const AduInspection *before, const AduInspection *after)
{
  guint n_people = MAX (before != NULL ? before->people->len : 0, after->people->len);
  guint n_findings = MAX (before != NULL ? before->findings->len : 0, after->findings->len);

  trail_count (trail, before, after);
  for (guint i = 0; i < n_people; i++)
    {
      const AduInspectionPerson *was =
        before != NULL && i < before->people->len ? g_ptr_array_index (before->people, i) : NULL;
      const AduInspectionPerson *is = i < after->people->len ? g_ptr_array_index (after->people, i) : NULL;
      g_autofree char *field = g_strdup_printf ("name:%u", i + 1);

      if (was == NULL || is == NULL || !adu_inspection_person_equal (was, is))
        adu_trail_add (trail, field, was != NULL ? was->name : NULL, is != NULL ? is->name : NULL);
    }
  for (guint i = 0; i < n_findings; i++)
    {
      const AduInspectionFinding *was =
        before != NULL && i < before->findings->len ? g_ptr_array_index (before->findings, i) : NULL;
      const AduInspectionFinding *is = i < after->findings->len ? g_ptr_array_index (after->findings, i) : NULL;
      g_autofree char *field = g_strdup_printf ("fact:%u", i + 1);

      if (was == NULL || is == NULL || !adu_inspection_finding_equal (was, is))
        adu_trail_add (trail, field, was != NULL ? was->fact : NULL, is != NULL ? is->fact : NULL);
    }
}

/* ---- rows ---------------------------------------------------------------------------------------------------------- */

static gboolean
put_person (AduDb *db, gint64 id, gint64 seq, guint n, const AduInspectionPerson *p, GError **error)
{
  return adu_db_run (db, error, put_person_sql, "lliikseeeie", id, seq, (gint) n, (gint) p->part, p->official,
                     p->name != NULL ? p->name : "", p->position, p->nip, p->statement, (gint) p->signature,
                     p->witness);
}

static gboolean
put_finding (AduDb *db, gint64 id, gint64 seq, guint n, const AduInspectionFinding *f, GError **error)
{
  gint64 finding;

  if (!adu_db_run (db, error, put_finding_sql, "lliseeet", id, seq, (gint) n, f->fact, f->rule, f->statement, f->place,
                   f->seen))
    return FALSE;
  finding = adu_db_last_id (db);
  for (guint i = 0; i < f->evidence->len; i++)
    if (!adu_db_run (db, error,
                     "INSERT INTO finding_evidence (finding, n, attachment) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                     "lil", finding, (gint) i + 1, g_array_index (f->evidence, gint64, i)))
      return FALSE;
  return TRUE;
}

/* A row stays where it is unchanged at the same place; every other one is removed, and what is new is put in. */
gboolean
adu_inspection_write_people (AduDb *db, gint64 id, gint64 seq, const AduInspection *before, const AduInspection *after,
                             GError **error)
{
  guint n = before != NULL ? before->people->len : 0;

  for (guint i = 0; i < MAX (n, after->people->len); i++)
    {
      const AduInspectionPerson *was = i < n ? g_ptr_array_index (before->people, i) : NULL;
      const AduInspectionPerson *is = i < after->people->len ? g_ptr_array_index (after->people, i) : NULL;

      if (was != NULL && is != NULL && adu_inspection_person_equal (was, is))
        continue;
      if ((was != NULL && !adu_db_run (db, error, remove_person_sql, "ll", was->id, seq)) ||
          (is != NULL && !put_person (db, id, seq, i + 1, is, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_findings (AduDb *db, gint64 id, gint64 seq, const AduInspection *before, const AduInspection *after,
                GError **error)
{
  guint n = before != NULL ? before->findings->len : 0;

  for (guint i = 0; i < MAX (n, after->findings->len); i++)
    {
      const AduInspectionFinding *was = i < n ? g_ptr_array_index (before->findings, i) : NULL;
      const AduInspectionFinding *is = i < after->findings->len ? g_ptr_array_index (after->findings, i) : NULL;

      if (was != NULL && is != NULL && adu_inspection_finding_equal (was, is))
        continue;
      if ((was != NULL && !adu_db_run (db, error, remove_finding_sql, "ll", was->id, seq)) ||
          (is != NULL && !put_finding (db, id, seq, i + 1, is, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
insert_row (AduDb *db, gint64 seq, const AduInspection *v, GError **error)
{
  return adu_db_run (db, error, insert_sql, "lledeeeettttiee", v->case_id, seq, v->order_number, v->order_date,
                     v->signatory, v->unit, v->sub_district, v->place, v->planned_from, v->planned_until,
                     v->actual_from, v->actual_until, (gint) v->conclusion, v->conclusion_text, v->recommendation);
}

static gboolean
update_row (AduDb *db, const AduInspection *v, GError **error)
{
  return adu_db_run (db, error, update_sql, "ledeeeettttiee", v->id, v->order_number, v->order_date, v->signatory,
                     v->unit, v->sub_district, v->place, v->planned_from, v->planned_until, v->actual_from,
                     v->actual_until, (gint) v->conclusion, v->conclusion_text, v->recommendation);
}

/* A new inspection moves the case on: what was seen of it before can no longer be taken back. */
static gboolean
note_plan (AduDb *db, gint64 id, gint64 seq, const AduInspection *value, const AduInspectionEntry *entry,
           GError **error)
{
  AduInspectionRequest plan = { .move = ADU_INSPECTION_MOVE_PLAN,
                                .decided_by = entry->official,
                                .decided_on = adu_zone_day (entry->snapshot->zone, entry->at),
                                .when = ADU_TIME_NONE };

  return adu_inspection_put_move (db, id, seq, &plan, -1, ADU_INSPECTION_PLANNED, entry->official, error) &&
         adu_db_run (db, error, "UPDATE complaint SET version = version + 1 WHERE id = ?1", "l", value->case_id);
}

/* ---- saving -------------------------------------------------------------------------------------------------------- */

/* @value as it will stand: what only the register says is taken from @before. */
static AduInspection *
prepare (const AduInspection *value, const AduInspection *before)
{
  AduInspection *after = adu_inspection_copy (value);

  if (before != NULL)
    {
      after->case_id = before->case_id;
      after->stage = before->stage;
      after->ordinal = before->ordinal;
      after->version = before->version;
    }
  else
    after->stage = ADU_INSPECTION_PLANNED;
  return after;
}

gboolean
adu_inspection_check_version (const AduInspection *before, gint version, GError **error)
{
  if (version == 0 || before == NULL || version == before->version)
    return TRUE;
  g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT, "version %d, not %d", before->version, version);
  return FALSE;
}

/* Everything that speaks against saving @after. */
static gboolean
check (AduDb *db, AduInspection *after, const AduInspectionEntry *entry, gboolean evidence, GError **error)
{
  AduInspectionContext context;
  GPtrArray *problems, *more = adu_problems_new ();
  gboolean done;

  if (!adu_inspection_sql_context (db, entry->snapshot, after->case_id, 0, entry->official, entry->at, &context, error))
    {
      g_ptr_array_unref (more);
      return FALSE;
    }
  fill_officials (after, entry->snapshot, more);
  problems = adu_inspection_check (after, &context);
  g_free ((gpointer) context.denied);
  g_ptr_array_extend_and_steal (problems, more);
  done = !evidence || check_evidence (db, after, problems, error);
  if (!done)
    g_ptr_array_unref (problems);
  return done && adu_inspection_refuse (problems, error);
}

static gboolean
write_rows (AduDb *db, gint64 seq, const AduInspection *before, AduInspection *after, const AduInspectionEntry *entry,
            GError **error)
{
  gboolean written = before != NULL ? update_row (db, after, error) : insert_row (db, seq, after, error);

  if (written && before == NULL)
    after->id = adu_db_last_id (db);
  return written && adu_inspection_write_people (db, after->id, seq, before, after, error) &&
         write_findings (db, after->id, seq, before, after, error) &&
         (before != NULL || note_plan (db, after->id, seq, after, entry, error));
}

/* For taking it back: which inspection, and its version before and after. */
static void
trail_import (AduTrail *trail, const AduInspection *before)
{
  adu_trail_add_number (trail, "inspection-before", before != NULL ? before->id : 0, 0);
  adu_trail_add_number (trail, "inspection-version", 0, before != NULL ? before->version + 1 : 1);
}

gboolean
adu_inspection_sql_save (AduDb *db, const AduInspection *value, const AduInspectionEntry *entry, gint64 *id,
                         GError **error)
{
  g_autoptr (AduInspection) before = value->id != 0 ? adu_inspection_sql_read (db, value->id, error) : NULL;
  g_autoptr (AduInspection) after = NULL;
  g_autoptr (AduTrail) trail = adu_trail_new ();
  gint64 seq;

  if ((value->id != 0 && before == NULL) || !adu_inspection_check_version (before, entry->version, error))
    return FALSE;
  after = prepare (value, before);
  if (!check (db, after, entry, TRUE, error))
    return FALSE;
  *id = after->id;
  if (before != NULL && adu_inspection_equal (before, after))
    return TRUE;
  adu_inspection_trail_values (trail, before, after, entry->snapshot->zone);
  trail_rows (trail, before, after);
  if (!adu_journal_sql_append (db, entry->at, entry->official, entry->what, after->case_id, entry->action, trail, &seq,
                               error) ||
      !write_rows (db, seq, before, after, entry, error))
    return FALSE;
  *id = after->id;
  return TRUE;
}

/* Findings name their evidence by its place in the folder, from 1: now it has ids. */
static void
place_evidence (AduInspection *after, guint first, const GArray *ids)
{
  for (guint i = first; i < after->findings->len; i++)
    {
      AduInspectionFinding *finding = g_ptr_array_index (after->findings, i);
      g_autoptr (GArray) places = finding->evidence;

      finding->evidence = g_array_new (FALSE, FALSE, sizeof (gint64));
      for (guint n = 0; n < places->len; n++)
        {
          gint64 place = g_array_index (places, gint64, n);

          if (place >= 1 && place <= (gint64) ids->len)
            g_array_append_val (finding->evidence, g_array_index (ids, gint64, place - 1));
        }
    }
}

/**
 * adu_inspection_sql_import:
 * @db: the writing connection, in a transaction
 * @before: (nullable): the inspection it adds to
 * @merged: what will stand; findings from @first on name evidence by its place
 * @first: the first of the new findings
 * @attach: files the evidence by the entry of the import, and gives its ids
 * @data: for @attach
 * @entry: who, when
 * @id: (out): the inspection
 * @error: REFUSED, CONFLICT
 *
 * Returns: whether all of it stands in the transaction
 */
gboolean
adu_inspection_sql_import (AduDb *db, const AduInspection *before, const AduInspection *merged, guint first,
                           AduInspectionAttach attach, gpointer data, const AduInspectionEntry *entry, gint64 *id,
                           GError **error)
{
  g_autoptr (AduInspection) after = prepare (merged, before);
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 seq;

  if (!check (db, after, entry, FALSE, error))
    return FALSE;
  trail_import (trail, before);
  adu_inspection_trail_values (trail, before, after, entry->snapshot->zone);
  trail_rows (trail, before, after);
  if (!adu_journal_sql_append (db, entry->at, entry->official, entry->what, after->case_id, entry->action, trail, &seq,
                               error) ||
      !attach (db, seq, ids, data, error))
    return FALSE;
  place_evidence (after, first, ids);
  if (!write_rows (db, seq, before, after, entry, error))
    return FALSE;
  *id = after->id;
  return TRUE;
}

/* ---- taking an import back ------------------------------------------------------------------------------------------ */

static gboolean
restore_value (AduDb *db, gint64 id, gint64 seq, guint i, const AduZone *zone, GError **error)
{
  const char *field = adu_field_info (values[i].field)->name;
  g_autofree char *before = NULL;
  gint64 changed;
  AduTime at;

  if (!adu_db_number (db, &changed, 0, error, "SELECT count (*) FROM history WHERE seq = ?1 AND field = ?2", "ls", seq,
                      field))
    return FALSE;
  if (changed == 0)
    return TRUE;
  if (!adu_db_text (db, &before, error, "SELECT before FROM history WHERE seq = ?1 AND field = ?2", "ls", seq, field))
    return FALSE;
  switch (values[i].kind)
    {
    case KIND_DAY:
      return adu_db_run (db, error, values[i].restore_sql, "ld", id,
                         before != NULL ? adu_day_parse (before) : ADU_DAY_NONE);
    case KIND_TIME:
      at = before != NULL ? adu_zone_parse (zone, before) : ADU_TIME_NONE;
      return adu_db_run (db, error, values[i].restore_sql, "lt", id, at);
    case KIND_CONCLUSION:
      return adu_db_run (db, error, values[i].restore_sql, "li", id,
                         before != NULL ? adu_conclusion_from_code (before) : (gint) ADU_CONCLUSION_OPEN);
    case KIND_TEXT:
    default:
      return adu_db_run (db, error, values[i].restore_sql, "le", id, before);
    }
}

static gboolean
refuse_undo (GError **error)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_UNDO, "the inspection was changed since");
  return FALSE;
}

/* The inspection an import planned, or the one it added to. */
static gboolean
find_imported (AduDb *db, gint64 seq, gint64 *id, gboolean *planned, GError **error)
{
  g_autofree char *before = NULL;

  if (!adu_db_number (db, id, 0, error, "SELECT id FROM inspection WHERE seq = ?1", "l", seq))
    return FALSE;
  *planned = *id != 0;
  if (*planned)
    return TRUE;
  if (!adu_db_text (db, &before, error,
                    "SELECT before FROM history WHERE seq = ?1 AND field = 'inspection-before' AND salt IS NOT NULL",
                    "l", seq))
    return FALSE;
  *id = before != NULL ? g_ascii_strtoll (before, NULL, 10) : 0;
  return *id != 0 || refuse_undo (error);
}

gboolean
adu_inspection_sql_take_back (AduDb *db, const AduZone *zone, gint64 seq, gint64 undo, GError **error)
{
  g_autofree char *version = NULL;
  gboolean planned;
  gint64 id;

  if (!find_imported (db, seq, &id, &planned, error) ||
      !adu_db_text (db, &version, error,
                    "SELECT after FROM history WHERE seq = ?1 AND field = 'inspection-version' AND salt IS NOT NULL",
                    "l", seq) ||
      !adu_db_run (db, error,
                   "UPDATE inspection SET version = version + 1, removed = ?3 WHERE id = ?1 AND version = ?2"
                   " AND digest IS NULL",
                   "llk", id, version != NULL ? g_ascii_strtoll (version, NULL, 10) : 0, planned ? undo : 0))
    return FALSE;
  if (adu_db_changes (db) == 0)
    return refuse_undo (error);
  for (guint i = 0; !planned && i < G_N_ELEMENTS (values); i++)
    if (!restore_value (db, id, seq, i, zone, error))
      return FALSE;
  return adu_db_run (db, error, "UPDATE inspection_person SET removed = NULL WHERE inspection = ?1 AND removed = ?2",
                     "ll", id, seq) &&
         adu_db_run (db, error, "UPDATE finding SET removed = NULL WHERE inspection = ?1 AND removed = ?2", "ll", id,
                     seq) &&
         adu_db_run (db, error, "UPDATE inspection_person SET removed = ?3 WHERE inspection = ?1 AND seq = ?2", "lll",
                     id, seq, undo) &&
         adu_db_run (db, error, "UPDATE finding SET removed = ?3 WHERE inspection = ?1 AND seq = ?2", "lll", id, seq,
                     undo);
}
