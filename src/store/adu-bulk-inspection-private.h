/* adu-bulk-inspection-private.h — the inspection of an invented case, written with its life
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in a transaction.
 */
#pragma once

#include "store/adu-inspection-sql-private.h"

G_BEGIN_DECLS

/* @at: when the last thing of the case was recorded; comes back as that of the last move. */
gboolean adu_bulk_inspection (AduDb *db, const AduSnapshot *snapshot, gint64 id, const AduLifeInspection *inspection,
                              gint64 official, AduTime *at, GError **error);

G_END_DECLS
