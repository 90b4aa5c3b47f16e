/* adu-inspection-sql-private.h — inspections out of their rows and into them, and the digest of what is signed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection; what writes, the writing one in a transaction. Nothing here asks who
 * may see it: callers do.
 */
#pragma once

#include "core/adu-inspection.h"
#include "store/adu-snapshot-private.h"
#include "store/adu-store-inspections.h"

G_BEGIN_DECLS

/* ---- reading --------------------------------------------------------------------------------------------------- */

/* NO_CASE if there is none. (transfer full) */
AduInspection *adu_inspection_sql_read (AduDb *db, gint64 id, GError **error);
/* Of AduAddendum. */
GPtrArray *adu_inspection_sql_addenda (AduDb *db, gint64 id, GError **error);
/* The stored digest in hex and when it was signed; NULL before. */
gboolean adu_inspection_sql_digest (AduDb *db, gint64 id, char **hex, AduTime *at, GError **error);
/* What the digest of an inspection should be, out of its rows. (transfer full) */
GBytes *adu_inspection_sql_work_out_digest (AduDb *db, const AduInspection *value, GError **error);
/* Rows, warnings and the cases of these, for one viewer. (transfer full) */
AduInspectionList *adu_inspection_sql_list (AduDb *db, const AduSnapshot *snapshot, const AduActor *actor,
                                            const AduInspectionFind *find, AduTime now, GError **error);

/* ---- writing --------------------------------------------------------------------------------------------------- */

/* Who does it, when, by which action. Nothing is owned. */
typedef struct
{
  const AduSnapshot *snapshot;
  gint64 official;
  AduTime at;
  const char *action; /* UUID */
  const char *what;   /* of the journal: "inspection-plan", "inspection-save", "inspection-import" */
  gint version;       /* as the caller saw it; 0: whatever it is */
} AduInspectionEntry;

/* Whether a case has an inspection that is not cancelled. */
gboolean adu_inspection_sql_has (AduDb *db, gint64 complaint, gboolean *has, GError **error);
/* Whether one of its inspections is neither cancelled nor signed. */
gboolean adu_inspection_sql_has_unfinished (AduDb *db, gint64 complaint, gboolean *has, GError **error);
/* @context->denied is owned by the caller (g_free). NO_CASE. */
gboolean adu_inspection_sql_context (AduDb *db, const AduSnapshot *snapshot, gint64 complaint, gint64 decider,
                                     gint64 recorder, AduTime now, AduInspectionContext *context, GError **error);
/* Saves what people write: a new one if @value->id is 0. REFUSED, CONFLICT. */
gboolean adu_inspection_sql_save (AduDb *db, const AduInspection *value, const AduInspectionEntry *entry, gint64 *id,
                                  GError **error);
/* REFUSED, CONFLICT; "start" records the step of the case too, "sign" freezes. */
gboolean adu_inspection_sql_move (AduDb *db, gint64 id, const AduInspectionRequest *request,
                                  const AduInspectionEntry *entry, GError **error);
gboolean adu_inspection_sql_add_addendum (AduDb *db, gint64 id, const char *text, const AduInspectionEntry *entry,
                                          GError **error);
/* Puts back what entry @seq of an import changed; @undo: the entry that takes it back. UNDO if it was changed since. */
gboolean adu_inspection_sql_take_back (AduDb *db, const AduZone *zone, gint64 seq, gint64 undo, GError **error);

G_END_DECLS
