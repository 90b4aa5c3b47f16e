/* adu-inspection-write-private.h — what saving, moving and importing an inspection share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in a transaction.
 */
#pragma once

#include "store/adu-inspection-sql-private.h"
#include "store/adu-journal-sql-private.h"

G_BEGIN_DECLS

/* (transfer full) @problems: REFUSED unless it is empty. */
gboolean adu_inspection_refuse (GPtrArray *problems, GError **error);
gboolean adu_inspection_check_version (const AduInspection *before, gint version, GError **error);
/* Adds the plain values that differ; @before nullable. */
void adu_inspection_trail_values (AduTrail *trail, const AduInspection *before, const AduInspection *after,
                                  const AduZone *zone);
/* Rows of people as they are in @after, by entry @seq; @before nullable. */
gboolean adu_inspection_write_people (AduDb *db, gint64 id, gint64 seq, const AduInspection *before,
                                      const AduInspection *after, GError **error);
/* @from -1: there was none before. */
gboolean adu_inspection_put_move (AduDb *db, gint64 id, gint64 seq, const AduInspectionRequest *request, int from,
                                  AduInspectionStage to, gint64 official, GError **error);

/* Files evidence by journal entry @seq and gives the new ids, in order. */
typedef gboolean (*AduInspectionAttach) (AduDb *db, gint64 seq, GArray *ids, gpointer data, GError **error);
gboolean adu_inspection_sql_import (AduDb *db, const AduInspection *before, const AduInspection *merged, guint first,
                                    AduInspectionAttach attach, gpointer data, const AduInspectionEntry *entry,
                                    gint64 *id, GError **error);

G_END_DECLS
