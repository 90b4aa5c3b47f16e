/* adu-bulk-inspection.c — the inspection of an invented case, written with its life
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in a transaction.
 *
 * It goes through the same checks and statements as one planned and signed at the desk.
 */
#include "config.h"

#include "store/adu-attachment-sql-private.h"
#include "store/adu-bulk-inspection-private.h"
#include "store/adu-journal-sql-private.h"

/* What is being written. */
typedef struct
{
  AduDb *db;
  const AduSnapshot *snapshot;
  gint64 id; /* the case */
  gint64 inspection;
  gint64 official;
  const AduLifeInspection *life;
} Writing;

static gboolean
save (Writing *w, AduInspection *value, const char *what, AduTime at, GError **error)
{
  g_autofree char *action = g_uuid_string_random ();
  AduInspectionEntry entry = { w->snapshot, w->official, at, action, what, 0 };

  value->id = w->inspection;
  value->case_id = w->id;
  return adu_inspection_sql_save (w->db, value, &entry, &w->inspection, error);
}

/* Files the pictures and gives findings their ids instead of places. */
static gboolean
file_pictures (Writing *w, AduInspection *value, AduTime at, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 seq;

  if (w->life->pictures != NULL && w->life->pictures->len > 0 &&
      (!adu_journal_sql_append (w->db, at, w->official, "attach", w->id, NULL, NULL, &seq, error) ||
       !adu_attachment_sql_add (w->db, w->id, seq, w->official, at, w->life->pictures, ids, error) ||
       !adu_db_run (w->db, error, "UPDATE complaint SET evidence = evidence + ?2, version = version + 1 WHERE id = ?1",
                    "li", w->id, (gint) ids->len)))
    return FALSE;
  for (guint i = 0; i < value->findings->len; i++)
    {
      AduInspectionFinding *finding = g_ptr_array_index (value->findings, i);

      for (guint n = finding->evidence->len; n > 0; n--)
        {
          gint64 *place = &g_array_index (finding->evidence, gint64, n - 1);

          if (*place >= 1 && *place <= (gint64) ids->len)
            *place = g_array_index (ids, gint64, *place - 1);
          else
            g_array_remove_index (finding->evidence, n - 1);
        }
    }
  return TRUE;
}

static gboolean
write_down (Writing *w, AduTime at, GError **error)
{
  g_autoptr (AduInspection) value = adu_inspection_copy (w->life->written);

  return file_pictures (w, value, at, error) && save (w, value, "inspection-save", at, error);
}

static gboolean
make_move (Writing *w, const AduInspectionRequest *request, AduTime at, GError **error)
{
  AduInspectionEntry entry = { w->snapshot, w->official, at, request->action, NULL, 0 };

  return adu_inspection_sql_move (w->db, w->inspection, request, &entry, error);
}

gboolean
adu_bulk_inspection (AduDb *db, const AduSnapshot *snapshot, gint64 id, const AduLifeInspection *inspection,
                     gint64 official, AduTime *at, GError **error)
{
  Writing w = { db, snapshot, id, 0, official, inspection };
  g_autoptr (AduInspection) planned = adu_inspection_copy (inspection->planned);
  gboolean begun = FALSE, written = inspection->written == NULL;

  if (!save (&w, planned, "inspection-plan", *at, error))
    return FALSE;
  for (guint i = 0; i < inspection->moves->len; i++)
    {
      const AduInspectionRequest *request = g_ptr_array_index (inspection->moves, i);

      *at = MAX (*at, request->when);
      if (begun && !written && !(written = write_down (&w, *at, error)))
        return FALSE;
      if (!make_move (&w, request, *at, error))
        return FALSE;
      begun = begun || request->move == ADU_INSPECTION_MOVE_START;
    }
  return !begun || written || write_down (&w, *at, error);
}
