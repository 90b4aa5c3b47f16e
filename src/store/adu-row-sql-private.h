/* adu-row-sql-private.h — one line of the list of complaints, by id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 */
#pragma once

#include "core/adu-secrecy.h"
#include "store/adu-snapshot-private.h"

G_BEGIN_DECLS

/* The row without its complainant; NULL without @error: no such case, or not for @actor. */
AduRow *adu_row_sql_read (AduDb *db, const AduSnapshot *snapshot, const AduActor *actor, gint64 id, GError **error);
/* How much @actor may see of it. */
gboolean adu_row_sql_sight (AduDb *db, const AduActor *actor, gint64 id, AduSight *sight, GError **error);
/* Name of the complainant; NULL: there is none. */
gboolean adu_row_sql_complainant (AduDb *db, gint64 id, char **name, GError **error);

G_END_DECLS
