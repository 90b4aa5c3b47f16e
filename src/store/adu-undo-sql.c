/* adu-undo-sql.c — an action is taken back by a compensating entry, as long as nothing changed since
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one.
 * Tables: step, step_undone, history (read), complaint, disposition, attachment, journal; through another inspection.
 *
 * Nothing is deleted: the step stays, marked as taken back, and the journal says by which entry. What it was before
 * stands in the history of the step. Only what the table of steps calls undoable, and attachments, can be taken back;
 * never a number, an answer, a confirmation, a closing, a revealed identity.
 */
#include "config.h"

#include "core/adu-stage.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-case-sql-private.h"
#include "store/adu-inspection-sql-private.h"
#include "store/adu-undo-sql-private.h"

/* One entry of the action. */
typedef struct
{
  gint64 seq;
  gint64 id;
  gboolean is_step;
  gboolean is_import; /* of an inspection sheet */
  AduStep step;
  gint version; /* of the complaint after it */
  AduStage stage_before;
} Done;

static const char done_sql[] =
  "SELECT j.seq, j.complaint, j.action, s.step, s.version, s.stage_before, u.step FROM journal j"
  " LEFT JOIN step s ON s.seq = j.seq LEFT JOIN step_undone u ON u.step = j.seq WHERE j.uuid = ?1 ORDER BY j.seq";

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_UNDO, why);
  return FALSE;
}

/* The entries of the action; none is found twice. */
static GArray *
read_done (AduDb *db, const char *action, GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Done));
  g_autoptr (AduQuery) query = adu_db_query (db, error, done_sql, "s", action);
  GError *local_error = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local_error))
    {
      Done done = { .seq = adu_query_int64 (query, 0), .id = adu_query_int64 (query, 1) };
      gboolean is_attach = g_str_equal (adu_query_text (query, 2), "attach");

      done.is_import = g_str_equal (adu_query_text (query, 2), "inspection-import");
      done.is_step = !adu_query_is_null (query, 3);
      done.step = (AduStep) adu_query_int (query, 3);
      done.version = adu_query_int (query, 4);
      done.stage_before = (AduStage) adu_query_int (query, 5);
      if (!adu_query_is_null (query, 6) || (!is_attach && !done.is_import && !(done.is_step && adu_step_info (done.step)->undoable)))
        {
          refuse (error, "not undoable, or taken back already");
          return NULL;
        }
      g_array_append_val (all, done);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  if (all->len > 0)
    return g_steal_pointer (&all);
  refuse (error, "no such action");
  return NULL;
}

/* The value a line of the step's history had before; @none if the step did not change it. */
static gboolean
read_before (AduDb *db, gint64 seq, const char *field, char **before, gboolean *changed, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error,
                                             "SELECT before FROM history WHERE seq = ?1 AND field = ?2 AND salt IS NOT NULL",
                                             "ls", seq, field);
  GError *local_error = NULL;

  *before = NULL;
  *changed = FALSE;
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local_error))
    {
      *changed = TRUE;
      *before = adu_query_dup (query, 0);
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gint64
number_of_code (const char *field, const char *code)
{
  if (g_str_equal (field, "kind"))
    return adu_kind_from_code (code);
  if (g_str_equal (field, "confidential"))
    return g_strcmp0 (code, "yes") == 0;
  if (g_str_has_suffix (field, "-id") || g_str_has_suffix (field, "-day"))
    return code != NULL ? g_ascii_strtoll (code, NULL, 10) : 0;
  return adu_tri_from_code (code);
}

/* Puts back what the step changed in the row. */
static gboolean
restore_values (AduDb *db, const Done *done, GError **error)
{
  static const struct
  {
    const char *field, *sql;
  } columns[] = {
    { "kind", "UPDATE complaint SET kind = ?2 WHERE id = ?1" },
    { "supervisory", "UPDATE complaint SET supervisory = ?2 WHERE id = ?1" },
    { "inspection", "UPDATE complaint SET inspection = ?2 WHERE id = ?1" },
    { "confidential", "UPDATE complaint SET confidential = ?2 WHERE id = ?1" },
    { "topic-id", "UPDATE complaint SET topic = nullif (?2, 0) WHERE id = ?1" },
    { "handler-id", "UPDATE complaint SET handler = nullif (?2, 0) WHERE id = ?1" },
    { "extended-day", "UPDATE complaint SET extended = nullif (?2, 0) WHERE id = ?1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *before = NULL;
      gboolean changed;

      if (!read_before (db, done->seq, columns[i].field, &before, &changed, error))
        return FALSE;
      if (changed && !adu_db_run (db, error, columns[i].sql, "ll", done->id, number_of_code (columns[i].field, before)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_back_step (AduDb *db, const AduSnapshot *snapshot, const Done *done, gint64 seq, AduTime at, GError **error)
{
  if (!adu_db_run (db, error,
                   "UPDATE complaint SET version = version + 1, stage = ?3, open = ?4 WHERE id = ?1 AND version = ?2",
                   "liii", done->id, done->version, (gint) done->stage_before,
                   adu_stage_is_open (done->stage_before) != FALSE))
    return FALSE;
  if (adu_db_changes (db) == 0)
    return refuse (error, "the case was changed since");
  return restore_values (db, done, error) && adu_case_sql_refresh_keys (db, done->id, error) &&
         adu_db_run (db, error, "INSERT INTO step_undone (step, seq) VALUES (?1, ?2)", "ll", done->seq, seq) &&
         adu_db_run (db, error, "UPDATE disposition SET undone = 1 WHERE seq = ?1", "l", done->seq) &&
         adu_case_read_sql_refresh (db, snapshot, done->id, at, error);
}

/* Attachments carry no version of the case: what moved it since is looked for. Looking at it does not count, nor what
 * the same action did: files by the folder have an entry each. */
static const char moved_sql[] =
  "SELECT 1 FROM journal j LEFT JOIN step s ON s.seq = j.seq WHERE j.complaint = ?1 AND j.seq > ?2 AND j.seq < ?3"
  " AND (s.seq IS NOT NULL OR j.action IN ('edit', 'attach', 'undo') OR substr (j.action, 1, 11) = 'inspection-')"
  " AND j.uuid <> (SELECT uuid FROM journal WHERE seq = ?2) AND j.uuid <> (SELECT uuid FROM journal WHERE seq = ?3)"
  " LIMIT 1";

static gboolean
take_back_attachments (AduDb *db, const Done *done, gint64 seq, GError **error)
{
  gint64 moved;
  gint taken;

  if (!adu_db_number (db, &moved, 0, error, moved_sql, "lll", done->id, done->seq, seq))
    return FALSE;
  if (moved != 0)
    return refuse (error, "the case was changed since");
  if (!adu_db_run (db, error, "UPDATE attachment SET removed = ?2 WHERE seq = ?1 AND removed IS NULL", "ll", done->seq,
                   seq))
    return FALSE;
  taken = adu_db_changes (db);
  if (taken == 0 && !done->is_import)
    return refuse (error, "taken back already");
  return adu_db_run (db, error,
                     "UPDATE complaint SET version = version + 1, evidence = max (0, evidence - ?2) WHERE id = ?1",
                     "li", done->id, taken);
}

/* An inspection sheet: what it wrote, and the pictures that came with it. */
static gboolean
take_back_import (AduDb *db, const AduSnapshot *snapshot, const Done *done, gint64 seq, GError **error)
{
  return adu_inspection_sql_take_back (db, snapshot->zone, done->seq, seq, error) &&
         take_back_attachments (db, done, seq, error);
}

/* Says in the trail what was taken back, so that the history reads by itself. */
static gboolean
append_entry (AduDb *db,
              const Done *done,
              const char *uuid,
              AduTime at,
              gint64 official,
              gint64 *seq,
              GError **error)
{
  g_autoptr (AduTrail) trail = adu_trail_new ();

  adu_trail_add (trail, "step", done->is_step     ? adu_step_to_code (done->step)
                                : done->is_import ? "inspection-import"
                                                  : "attach",
                 NULL);
  adu_trail_add_number (trail, "undone-seq", done->seq, 0);
  return adu_journal_sql_append (db, at, official, "undo", done->id, uuid, trail, seq, error);
}

/* The UUID of the taking back follows from that of the action: asked for twice, it is done once. */
char *
adu_undo_sql_uuid (const char *action)
{
  return g_strconcat ("undo:", action, NULL);
}

gboolean
adu_undo_sql_take_back (AduDb *db,
                        const AduSnapshot *snapshot,
                        const char *action,
                        AduTime at,
                        gint64 official,
                        GArray *ids,
                        GError **error)
{
  g_autofree char *uuid = adu_undo_sql_uuid (action);
  g_autoptr (GArray) all = read_done (db, action, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      const Done *done = &g_array_index (all, Done, i);
      gint64 seq;

      if (!append_entry (db, done, uuid, at, official, &seq, error) ||
          !(done->is_step     ? take_back_step (db, snapshot, done, seq, at, error)
            : done->is_import ? take_back_import (db, snapshot, done, seq, error)
                              : take_back_attachments (db, done, seq, error)))
        return FALSE;
      g_array_append_val (ids, done->id);
    }
  return all != NULL;
}
