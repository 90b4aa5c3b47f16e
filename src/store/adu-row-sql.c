/* adu-row-sql.c — one line of the list of complaints, by id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 * Table: complaint; the names of units, topics and officials come from memory.
 */
#include "config.h"

#include "store/adu-row-sql-private.h"

/* In the team of an inspection that is not cancelled: a confidential case is there for them, its people are not. Part 0
 * and 1 are the team, stage 6 is cancelled. */
#define IN_TEAM                                                                                                      \
  "confidential = 1 AND (EXISTS (SELECT 1 FROM disposition_other o JOIN disposition d ON d.seq = o.seq "              \
  "WHERE o.official = ?2 AND d.complaint = complaint.id AND d.undone = 0) OR EXISTS (SELECT 1 FROM inspection_person p JOIN inspection i ON i.id = p.inspection "          \
  "WHERE p.official = ?2 AND p.part <= 1 AND p.removed IS NULL AND i.removed IS NULL AND i.stage <> 6 "               \
  "AND i.complaint = complaint.id))"

/* Columns as read_row() takes them; ?2 = who asks. One statement serves every row of every list. */
static const char row_sql[] =
  "SELECT id, version, number, received_day, channel, subject, unit, unit_text, topic, kind, stage, supervisory, "
  "inspection, anonymous, confidential, binding_kind, binding_due, binding_unit, paused_since, stopped, closed, handler, "
  "EXISTS (SELECT 1 FROM case_denied WHERE official = ?2 AND complaint = id), " IN_TEAM " FROM complaint WHERE id = ?1";
static const char sight_sql[] =
  "SELECT anonymous, confidential, EXISTS (SELECT 1 FROM case_denied WHERE official = ?2 AND complaint = id), "
  "handler IS ?2, " IN_TEAM " FROM complaint WHERE id = ?1";
static const char complainant_sql[] =
  "SELECT p.name FROM case_person cp JOIN person p ON p.id = cp.person WHERE cp.complaint = ?1 AND cp.role = 0";

static const char *
name_of_item (const AduSnapshot *snapshot, AduList list, gint64 id)
{
  const AduListItem *item = adu_snapshot_item (snapshot, list, id);

  return item != NULL ? item->name : NULL;
}

static AduRow *
read_row (AduQuery *query, const AduSnapshot *snapshot)
{
  AduRow *row = g_new0 (AduRow, 1);
  const char *unit;
  const AduOfficial *handler;

  row->id = adu_query_int64 (query, 0);
  row->version = adu_query_int (query, 1);
  row->number = adu_query_dup (query, 2);
  row->received = adu_query_day (query, 3);
  row->channel = (AduChannel) adu_query_int (query, 4);
  row->subject = adu_query_dup (query, 5);
  row->unit = adu_query_int64 (query, 6);
  unit = name_of_item (snapshot, ADU_LIST_UNIT, row->unit);
  row->unit_name = unit != NULL ? g_strdup (unit) : adu_query_dup (query, 7);
  row->topic = adu_query_int64 (query, 8);
  row->topic_name = g_strdup (name_of_item (snapshot, ADU_LIST_TOPIC, row->topic));
  row->kind = (AduKind) adu_query_int (query, 9);
  row->stage = (AduStage) adu_query_int (query, 10);
  row->supervisory = (AduTri) adu_query_int (query, 11);
  row->inspection = (AduTri) adu_query_int (query, 12);
  row->anonymous = adu_query_int (query, 13) != 0;
  row->confidential = adu_query_int (query, 14) != 0;
  row->binding_kind = adu_query_is_null (query, 15) ? -1 : adu_query_int (query, 15);
  row->binding_due = adu_query_day (query, 16);
  row->binding_unit = (AduUnit) adu_query_int (query, 17);
  row->paused_since = adu_query_day (query, 18);
  row->stopped = adu_query_day (query, 19);
  row->closed = adu_query_day (query, 20);
  row->handler = adu_query_int64 (query, 21);
  handler = adu_snapshot_official (snapshot, row->handler);
  row->handler_name = g_strdup (handler != NULL ? handler->name : NULL);
  return row;
}

static AduSight
sight_of (const AduActor *actor, gboolean anonymous, gboolean confidential, gboolean denied, gboolean handles,
          gboolean in_team)
{
  AduSecrecy secrecy = { .anonymous = anonymous,
                         .confidential = confidential && !in_team,
                         .denied = denied,
                         .handles = handles };

  return adu_secrecy_sight (secrecy, adu_actor_roles (actor));
}

AduRow *
adu_row_sql_read (AduDb *db, const AduSnapshot *snapshot, const AduActor *actor, gint64 id, GError **error)
{
  gint64 viewer = adu_actor_official (actor);
  g_autoptr (AduQuery) query = adu_db_query (db, error, row_sql, "ll", id, viewer);
  g_autoptr (AduRow) row = NULL;
  g_autoptr (GError) local = NULL;

  if (query == NULL)
    return NULL;
  if (adu_query_next (query, &local))
    {
      row = read_row (query, snapshot);
      if (sight_of (actor, row->anonymous, row->confidential, adu_query_int (query, 22) != 0,
                    row->handler != 0 && row->handler == viewer, adu_query_int (query, 23) != 0) != ADU_SIGHT_NOTHING)
        return g_steal_pointer (&row);
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
adu_row_sql_sight (AduDb *db, const AduActor *actor, gint64 id, AduSight *sight, GError **error)
{
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  *sight = ADU_SIGHT_NOTHING;
  if (actor == NULL)
    return TRUE;
  query = adu_db_query (db, error, sight_sql, "ll", id, adu_actor_official (actor));
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local))
    *sight = sight_of (actor, adu_query_int (query, 0) != 0, adu_query_int (query, 1) != 0,
                       adu_query_int (query, 2) != 0, adu_query_int (query, 3) != 0, adu_query_int (query, 4) != 0);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
adu_row_sql_complainant (AduDb *db, gint64 id, char **name, GError **error)
{
  return adu_db_text (db, name, error, complainant_sql, "l", id);
}
