/* adu-undo-sql-private.h — an action is taken back by a compensating entry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in a transaction.
 */
#pragma once

#include "store/adu-snapshot-private.h"

G_BEGIN_DECLS

/* Takes back everything recorded with @action; the ids of the cases are appended to @ids (of gint64). UNDO if it
 * cannot be taken back, or something changed since. */
gboolean adu_undo_sql_take_back (AduDb *db,
                                 const AduSnapshot *snapshot,
                                 const char *action,
                                 AduTime at,
                                 gint64 official,
                                 GArray *ids,
                                 GError **error);

char *adu_undo_sql_uuid (const char *action);

G_END_DECLS
