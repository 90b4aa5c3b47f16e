/* adu-inspection-list-sql.c — the list of inspections of one viewer, and what is wrong with the plan of visits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 * Tables: inspection, inspection_person, finding, complaint (all read).
 *
 * What is asked for is read, and besides it what is planned or going on anywhere: the warnings look at those. Each case
 * is asked for its sight once.
 */
#include "config.h"

#include "store/adu-case-read-sql-private.h"
#include "store/adu-inspection-sql-private.h"
#include "store/adu-row-sql-private.h"

/* ?1 = what a person met is called */
#define ROWS                                                                                                         \
  "SELECT i.id, i.complaint, i.version, i.ordinal, c.number, c.subject, c.confidential, c.stage, i.stage,"           \
  " i.planned_from, i.planned_until, i.actual_from, i.actual_until, i.unit, i.place,"                                \
  " (SELECT p.name FROM inspection_person p WHERE p.inspection = i.id AND p.part = 0 AND p.removed IS NULL"          \
  "  ORDER BY p.n LIMIT 1),"                                                                                         \
  " (SELECT count (*) FROM finding f WHERE f.inspection = i.id AND f.removed IS NULL),"                              \
  " (SELECT count (*) FROM inspection_person p WHERE p.inspection = i.id AND p.removed IS NULL AND p.part <> ?1"     \
  "  AND p.signature = 0),"                                                                                          \
  " i.conclusion, i.signed_on, c.binding_due FROM inspection i JOIN complaint c ON c.id = i.complaint"               \
  " WHERE i.removed IS NULL AND "
/* Stages 0 and 1 are planned and under way. */
static const char of_case_sql[] = ROWS "(i.stage IN (0, 1) OR i.complaint = ?2) ORDER BY i.id";
static const char of_time_sql[] =
  ROWS "(i.stage IN (0, 1) OR ((?2 = 0 OR ((1 << i.stage) & ?2) <> 0)"
       " AND (?3 = 0 OR coalesce (i.actual_from, i.planned_from) BETWEEN ?4 AND ?5))) ORDER BY i.id";
static const char team_sql[] =
  "SELECT official FROM inspection_person WHERE inspection = ?1 AND part <= ?2 AND official IS NOT NULL"
  " AND removed IS NULL";
/* Cases that need an inspection and are not answered. */
static const char needs_sql[] =
  "SELECT c.id, EXISTS (SELECT 1 FROM inspection i WHERE i.complaint = c.id AND i.stage <> ?3 AND i.removed IS NULL),"
  " c.number, c.subject FROM complaint c WHERE c.open = 1 AND c.supervisory = ?1 AND c.inspection = ?2"
  " AND c.answered IS NULL ORDER BY c.id";

/* What is gathered while the rows are read. */
typedef struct
{
  AduDb *db;
  const AduSnapshot *snapshot;
  const AduActor *actor;
  AduTime now;
  GHashTable *sights;  /* case id → whether the viewer may know of it */
  GPtrArray *rows;     /* of AduInspectionRow, those the viewer may see */
  GPtrArray *teams;    /* of GArray of gint64, by row */
  GPtrArray *needs;    /* of AduCaseName, those without a visit */
  GArray *visits;      /* of AduVisit */
  GArray *visit_needs; /* of AduVisitNeed */
} Reading;

static gboolean
ended (GError *local, GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
may_see (Reading *r, gint64 complaint, gboolean *may, GError **error)
{
  gpointer known;
  AduSight sight;

  if (g_hash_table_lookup_extended (r->sights, &complaint, NULL, &known))
    {
      *may = GPOINTER_TO_INT (known);
      return TRUE;
    }
  if (!adu_row_sql_sight (r->db, r->actor, complaint, &sight, error))
    return FALSE;
  *may = sight != ADU_SIGHT_NOTHING;
  g_hash_table_insert (r->sights, g_memdup2 (&complaint, sizeof complaint), GINT_TO_POINTER (*may));
  return TRUE;
}

static AduInspectionRow *
read_row (AduQuery *query, const AduZone *zone)
{
  AduInspectionRow *row = g_new0 (AduInspectionRow, 1);
  AduTime visit;

  row->id = adu_query_int64 (query, 0);
  row->case_id = adu_query_int64 (query, 1);
  row->version = adu_query_int (query, 2);
  row->ordinal = (guint) adu_query_int (query, 3);
  row->number = adu_query_dup (query, 4);
  row->subject = adu_query_dup (query, 5);
  row->confidential = adu_query_int (query, 6) != 0;
  row->case_stage = (AduStage) adu_query_int (query, 7);
  row->stage = (AduInspectionStage) adu_query_int (query, 8);
  row->planned_from = adu_query_time (query, 9);
  row->planned_until = adu_query_time (query, 10);
  row->actual_from = adu_query_time (query, 11);
  row->actual_until = adu_query_time (query, 12);
  row->unit = adu_query_dup (query, 13);
  row->place = adu_query_dup (query, 14);
  row->leader = adu_query_dup (query, 15);
  row->n_findings = (guint) adu_query_int (query, 16);
  row->n_missing = (guint) adu_query_int (query, 17);
  row->conclusion = (AduConclusion) adu_query_int (query, 18);
  row->signed_on = adu_query_day (query, 19);
  row->binding_due = adu_query_day (query, 20);
  visit = adu_time_is_set (row->actual_from) ? row->actual_from : row->planned_from;
  row->day = adu_time_is_set (visit) ? adu_zone_day (zone, visit) : ADU_DAY_NONE;
  return row;
}

/* The statement of what is asked for; days are those of the office. */
static AduQuery *
begin_rows (Reading *r, const AduInspectionFind *find, GError **error)
{
  const AduZone *zone = r->snapshot->zone;
  gboolean bounded = adu_day_is_set (find->from) || adu_day_is_set (find->until);
  AduTime from = adu_day_is_set (find->from) ? adu_zone_time (zone, find->from, 0) : 0;
  AduTime until = adu_day_is_set (find->until) ? adu_zone_time (zone, adu_day_add (find->until, 1), 0) - 1 : G_MAXINT64;

  if (find->case_id != 0)
    return adu_db_query (r->db, error, of_case_sql, "il", (gint) ADU_PART_MET, find->case_id);
  return adu_db_query (r->db, error, of_time_sql, "iiill", (gint) ADU_PART_MET, (gint) find->stages, bounded != FALSE,
                       from, until);
}

static gboolean
read_rows (Reading *r, const AduInspectionFind *find, GError **error)
{
  g_autoptr (AduQuery) query = begin_rows (r, find, error);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      g_autoptr (GArray) team = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (AduQuery) members = NULL;
      gboolean may;

      if (!may_see (r, adu_query_int64 (query, 1), &may, error))
        return FALSE;
      if (!may)
        continue;
      members = adu_db_query (r->db, error, team_sql, "li", adu_query_int64 (query, 0), (gint) ADU_PART_MEMBER);
      if (members == NULL || !adu_query_collect (members, team, error))
        return FALSE;
      g_ptr_array_add (r->rows, read_row (query, r->snapshot->zone));
      g_ptr_array_add (r->teams, g_steal_pointer (&team));
    }
  return ended (local, error);
}

/* ---- warnings ------------------------------------------------------------------------------------------------------ */

static void
add_visits (Reading *r)
{
  for (guint i = 0; i < r->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (r->rows, i);
      const GArray *team = g_ptr_array_index (r->teams, i);
      AduTime until = adu_time_is_set (row->actual_from) ? row->actual_until : row->planned_until;
      AduVisit visit = {
        .inspection = row->id,
        .case_id = row->case_id,
        .stage = row->stage,
        .from = row->day,
        .until = adu_time_is_set (until) ? adu_zone_day (r->snapshot->zone, until) : ADU_DAY_NONE,
        .binding_due = row->binding_due,
        .officials = (const gint64 *) (gconstpointer) team->data,
        .n_officials = team->len,
      };

      g_array_append_val (r->visits, visit);
    }
}

/* Which day of its settlement limit a case is at, pauses left out. */
static gboolean
read_days_used (Reading *r, gint64 complaint, AduVisitNeed *need, GError **error)
{
  g_autoptr (GArray) pauses = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;
  const AduDeadline *settlement;
  AduFacts facts;
  AduDay due;

  if (!adu_case_read_sql_facts (r->db, complaint, &facts, &pauses, error))
    return FALSE;
  deadlines =
    adu_deadlines_compute (&facts, r->snapshot->standard, r->snapshot->calendar, r->snapshot->zone, r->now);
  settlement = adu_deadlines_find (deadlines, ADU_DEADLINE_SETTLEMENT);
  if (settlement == NULL || settlement->limit.unit != ADU_UNIT_DAY)
    return TRUE;
  due = adu_day_is_set (settlement->due) ? settlement->due : settlement->if_resumed;
  if (!adu_day_is_set (due))
    return TRUE;
  need->limit = (gint) settlement->limit.amount;
  need->days_used = need->limit - adu_day_between (adu_zone_day (r->snapshot->zone, r->now), due);
  return TRUE;
}

static void
case_name_free (gpointer data)
{
  AduCaseName *name = data;

  g_free (name->number);
  g_free (name->subject);
  g_free (name);
}

static gboolean
read_needs (Reading *r, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (r->db, error, needs_sql, "iii", (gint) ADU_YES, (gint) ADU_YES,
                                             (gint) ADU_INSPECTION_CANCELLED);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduVisitNeed need = { .case_id = adu_query_int64 (query, 0), .has_visit = adu_query_int (query, 1) != 0 };
      AduCaseName *name;
      gboolean may;

      if (need.has_visit)
        continue;
      if (!may_see (r, need.case_id, &may, error))
        return FALSE;
      if (!may)
        continue;
      if (!read_days_used (r, need.case_id, &need, error))
        return FALSE;
      name = g_new0 (AduCaseName, 1);
      *name = (AduCaseName){ need.case_id, adu_query_dup (query, 2), adu_query_dup (query, 3) };
      g_ptr_array_add (r->needs, name);
      g_array_append_val (r->visit_needs, need);
    }
  return ended (local, error);
}

/* Every case a warning is about, once. */
static void
name_cases (Reading *r, AduInspectionList *list)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < list->warnings->len; i++)
    {
      const AduInspectionWarning *warning = g_ptr_array_index (list->warnings, i);

      for (guint row = 0; row < r->rows->len; row++)
        {
          const AduInspectionRow *visit = g_ptr_array_index (r->rows, row);
          AduCaseName *name;

          if ((visit->id != warning->inspection && visit->id != warning->other) ||
              !g_hash_table_add (named, (gpointer) &visit->case_id))
            continue;
          name = g_new0 (AduCaseName, 1);
          *name = (AduCaseName){ visit->case_id, g_strdup (visit->number), g_strdup (visit->subject) };
          g_ptr_array_add (list->cases, name);
        }
      for (guint n = 0; n < r->needs->len; n++)
        {
          AduCaseName *need = g_ptr_array_index (r->needs, n);

          if (need->id == warning->case_id && warning->inspection == 0 && g_hash_table_add (named, &need->id))
            {
              AduCaseName *name = g_new0 (AduCaseName, 1);

              *name = (AduCaseName){ need->id, g_strdup (need->number), g_strdup (need->subject) };
              g_ptr_array_add (list->cases, name);
            }
        }
    }
}

/* ---- the list ------------------------------------------------------------------------------------------------------ */

static gboolean
is_asked_for (const AduInspectionRow *row, const GArray *team, const AduInspectionFind *find)
{
  gboolean in_team = find->official == 0;

  for (guint i = 0; i < team->len; i++)
    in_team = in_team || g_array_index (team, gint64, i) == find->official;
  if (!in_team || (find->case_id != 0 && row->case_id != find->case_id) ||
      (find->stages != 0 && (find->stages & (1u << row->stage)) == 0))
    return FALSE;
  if ((adu_day_is_set (find->from) || adu_day_is_set (find->until)) && !adu_day_is_set (row->day))
    return FALSE;
  return (!adu_day_is_set (find->from) || row->day.n >= find->from.n) &&
         (!adu_day_is_set (find->until) || row->day.n <= find->until.n);
}

static gint
by_day (gconstpointer a, gconstpointer b)
{
  const AduInspectionRow *first = *(const AduInspectionRow *const *) a;
  const AduInspectionRow *second = *(const AduInspectionRow *const *) b;
  AduTime one = adu_time_is_set (first->actual_from) ? first->actual_from : first->planned_from;
  AduTime two = adu_time_is_set (second->actual_from) ? second->actual_from : second->planned_from;

  one = adu_time_is_set (one) ? one : G_MAXINT64;
  two = adu_time_is_set (two) ? two : G_MAXINT64;
  if (one != two)
    return one < two ? -1 : 1;
  return first->id < second->id ? -1 : first->id > second->id;
}

static AduInspectionList *
make_list (Reading *r, const AduInspectionFind *find)
{
  AduInspectionList *list = g_new0 (AduInspectionList, 1);

  list->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_row_free);
  list->cases = g_ptr_array_new_with_free_func (case_name_free);
  list->warnings = adu_inspection_warnings ((const AduVisit *) (gpointer) r->visits->data, r->visits->len,
                                            (const AduVisitNeed *) (gpointer) r->visit_needs->data,
                                            r->visit_needs->len);
  name_cases (r, list);
  for (guint i = 0; i < r->rows->len; i++)
    if (is_asked_for (g_ptr_array_index (r->rows, i), g_ptr_array_index (r->teams, i), find))
      g_ptr_array_add (list->rows, g_steal_pointer (&g_ptr_array_index (r->rows, i)));
  g_ptr_array_sort (list->rows, by_day);
  return list;
}

AduInspectionList *
adu_inspection_sql_list (AduDb *db, const AduSnapshot *snapshot, const AduActor *actor, const AduInspectionFind *find,
                         AduTime now, GError **error)
{
  g_autoptr (GHashTable) sights = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_inspection_row_free);
  g_autoptr (GPtrArray) teams = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) needs = g_ptr_array_new_with_free_func (case_name_free);
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (AduVisit));
  g_autoptr (GArray) visit_needs = g_array_new (FALSE, FALSE, sizeof (AduVisitNeed));
  Reading r = { db, snapshot, actor, now, sights, rows, teams, needs, visits, visit_needs };

  if (!read_rows (&r, find, error) || !read_needs (&r, error))
    return NULL;
  add_visits (&r);
  return make_list (&r, find);
}
