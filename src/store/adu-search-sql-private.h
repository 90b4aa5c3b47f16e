/* adu-search-sql-private.h — the two search indexes, kept in step with the rows from C
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, inside the transaction that changes the rows.
 *
 * Both indexes are contentless: what is taken out must be what was put in. So adu_search_sql_remove() is called before
 * complaint, person or case_person change (or the name of a unit), while the old values still stand there, and
 * adu_search_sql_put() after.
 */
#pragma once

#include "store/adu-db-private.h"

G_BEGIN_DECLS

gboolean adu_search_sql_put (AduDb *db, gint64 id, GError **error);
gboolean adu_search_sql_remove (AduDb *db, gint64 id, GError **error);
gboolean adu_search_sql_rebuild (AduDb *db, GError **error); /* both, from the rows: after many writes, or an erasure */
gboolean adu_search_sql_refresh (AduDb *db, GError **error); /* the same, if they were made by other rules */
/* Folds a few segments together while nobody waits; FALSE only on error. */
gboolean adu_search_sql_merge (AduDb *db, GError **error);
gboolean adu_search_sql_is_sound (AduDb *db, gboolean *sound, GError **error);

G_END_DECLS
