/* adu-outcome-sql.c — what figures count of a complaint, kept with its row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one.
 * Tables: complaint, step.
 */
#include "config.h"

#include "store/adu-outcome-sql-private.h"

/* @heard: a confirmation was recorded that reached the complainant or was sent, since it was last reopened; not while it was
 * merged, for that was the answer to another. */
static const char select_sql[] =
  "SELECT stage, received_day, stopped, confirmed, closed, binding_due, EXISTS (SELECT 1 FROM step s"
  " WHERE s.complaint = c.id AND s.seq > c.since AND s.stage_before <> ?6 AND (s.step = ?2 OR (s.step = ?3 AND s.how NOT IN (?4, ?5))))"
  " FROM complaint c WHERE id = ?1";
static const char update_sql[] =
  "UPDATE complaint SET settled = ?2, outcome = ?3, unconfirmed = ?4, counter = ?5, ombudsman = ?6 WHERE id = ?1"
  " AND (settled <> ?2 OR outcome <> ?3 OR unconfirmed <> ?4 OR counter <> ?5 OR ombudsman IS NOT ?6)";
static const char same_sql[] =
  "SELECT count (*) FROM complaint WHERE id = ?1 AND settled = ?2 AND outcome = ?3 AND unconfirmed = ?4";

static gboolean
read_facts (AduDb *db, const AduZone *zone, gint64 id, AduOutcomeFacts *facts, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, select_sql, "liiiii", id, (gint) ADU_STEP_SETTLE_ON_SPOT,
                                             (gint) ADU_STEP_CONFIRM, (gint) ADU_HOW_POSTED, (gint) ADU_HOW_NOT_REACHED,
                                             (gint) ADU_STAGE_MERGED);
  AduTime confirmed;

  if (query == NULL || !adu_query_next (query, error))
    return FALSE;
  confirmed = adu_query_time (query, 3);
  *facts = (AduOutcomeFacts){
    .stage = (AduStage) adu_query_int (query, 0),
    .received = adu_query_day (query, 1),
    .stopped = adu_query_day (query, 2),
    .confirmed = adu_time_is_set (confirmed) ? adu_zone_day (zone, confirmed) : ADU_DAY_NONE,
    .closed = adu_query_day (query, 4),
    .binding_due = adu_query_day (query, 5),
    .heard = adu_query_int (query, 6) != 0,
  };
  return TRUE;
}

/* The counter's clock is never late (adu-deadline.c), so its own figure is worked out from its end. */
AduCounter
adu_outcome_sql_counter (const AduFacts *facts, const AduZone *zone, const GPtrArray *deadlines)
{
  const AduDeadline *counter = adu_deadlines_find (deadlines, ADU_DEADLINE_COUNTER);
  AduLocal until;

  if (counter == NULL || !adu_time_is_set (facts->served_until))
    return ADU_COUNTER_NONE;
  until = adu_zone_local (zone, facts->served_until);
  return until.day.n < counter->due.n || (until.day.n == counter->due.n && until.minute <= counter->due_minute)
           ? ADU_COUNTER_WITHIN
           : ADU_COUNTER_OVER;
}

AduDay
adu_outcome_sql_ombudsman (const GPtrArray *deadlines)
{
  const AduDeadline *ombudsman = adu_deadlines_find (deadlines, ADU_DEADLINE_OMBUDSMAN);

  return ombudsman != NULL ? ombudsman->ombudsman_from : ADU_DAY_NONE;
}

gboolean
adu_outcome_sql_refresh (AduDb *db, const AduZone *zone, gint64 id, const AduFacts *of, const GPtrArray *deadlines,
                         GError **error)
{
  AduOutcomeFacts facts;
  AduSettlement settlement;

  if (!read_facts (db, zone, id, &facts, error))
    return FALSE;
  settlement = adu_outcome_settle (&facts);
  return adu_db_run (db, error, update_sql, "liiiid", id,
                     adu_day_is_set (settlement.settled) ? settlement.settled.n : ADU_NOT_SETTLED,
                     (gint) settlement.outcome, settlement.unconfirmed != FALSE, (gint) adu_outcome_sql_counter (of, zone, deadlines),
                     adu_outcome_sql_ombudsman (deadlines));
}

/* Whether what is kept of @id is what follows from its row and steps; the clocks play no part here. */
gboolean
adu_outcome_sql_is_sound (AduDb *db, const AduZone *zone, gint64 id, gboolean *sound, GError **error)
{
  AduOutcomeFacts facts;
  AduSettlement settlement;
  gint64 same;

  if (!read_facts (db, zone, id, &facts, error))
    return FALSE;
  settlement = adu_outcome_settle (&facts);
  if (!adu_db_number (db, &same, 0, error, same_sql, "liii", id,
                      adu_day_is_set (settlement.settled) ? settlement.settled.n : ADU_NOT_SETTLED,
                      (gint) settlement.outcome, settlement.unconfirmed != FALSE))
    return FALSE;
  *sound = same == 1;
  return TRUE;
}
