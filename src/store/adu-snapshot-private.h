/* adu-snapshot-private.h — the small things everybody needs, held in memory as of one commit
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any; an AduSnapshot is immutable and reference counted.
 */
#pragma once

#include "core/adu-standard.h"
#include "store/adu-db-private.h"
#include "store/adu-records.h"

G_BEGIN_DECLS

typedef struct
{
  gatomicrefcount ref_count;
  char *uuid; /* of the register */
  gboolean example;
  gboolean has_recovery_code;
  AduZone *zone;
  AduStandard *standard;
  AduCalendar *calendar;
  gint64 standard_id;
  gint64 calendar_id;
  AduOffice *office;
  GPtrArray *lists[ADU_N_LISTS]; /* of AduListItem */
  GPtrArray *officials;          /* of AduOfficial */
} AduSnapshot;

AduSnapshot *adu_snapshot_read (AduDb *db, GError **error);
AduSnapshot *adu_snapshot_ref (AduSnapshot *snapshot);
void adu_snapshot_unref (AduSnapshot *snapshot);
const AduListItem *adu_snapshot_item (const AduSnapshot *snapshot, AduList list, gint64 id);
const AduOfficial *adu_snapshot_official (const AduSnapshot *snapshot, gint64 id);

/* The rules of a version, e.g. those a closed case was closed under. (transfer full) */
AduStandard *adu_snapshot_read_standard (AduDb *db, gint64 id, GError **error);
AduCalendar *adu_snapshot_read_calendar (AduDb *db, gint64 id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduSnapshot, adu_snapshot_unref)

G_END_DECLS
