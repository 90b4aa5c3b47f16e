/* adu-db-private.h — one connection to a register: statements, transactions, errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: an AduDb belongs to the thread that works with it; it may be handed over between jobs.
 *
 * Parameters are ?1 ?2 … and are given with one letter each:
 *   l gint64 · i gint (also enums and flags) · k gint64 id, 0 = NULL · s text, NULL = NULL · e text, "" = NULL too
 *   d AduDay, not set = NULL · t AduTime, not set = NULL · b GBytes *, NULL = NULL · n nothing: NULL
 */
#pragma once

#include <sqlite3.h>

#include "base/adu-zone.h"
#include "store/adu-store-error.h"

G_BEGIN_DECLS

#define ADU_APPLICATION_ID 0x41647561 /* "Adua" */

typedef enum
{
  ADU_DB_READ,
  ADU_DB_WRITE,
  ADU_DB_CREATE, /* refused if the file exists */
} AduDbMode;

typedef struct _AduDb AduDb;

AduDb *adu_db_open (const char *path, AduDbMode mode, GError **error);
AduDb *adu_db_open_memory (GError **error); /* empty, for comparing schemas */
AduDb *adu_db_new_closed (void); /* every call on it fails CLOSED */
gboolean adu_db_close (AduDb *db, GError **error);
void adu_db_free (AduDb *db);
gboolean adu_db_is_writable (const AduDb *db);
sqlite3 *adu_db_handle (AduDb *db);
const char *adu_db_path (const AduDb *db);
void adu_db_set_cancellable (AduDb *db, GCancellable *cancellable);
void adu_db_set_trusted (AduDb *db, gboolean trusted);
gboolean adu_db_checkpoint (AduDb *db, GError **error);
gboolean adu_db_script (AduDb *db, const char *sql, GError **error);
gboolean adu_db_set_error (AduDb *db, int code, const char *what, GError **error);

/* Runs a statement that gives no rows (or whose rows do not matter) to its end. */
gboolean adu_db_run (AduDb *db, GError **error, const char *sql, const char *types, ...);
/* One number; @none if there is no row or it is NULL. FALSE only on error. */
gboolean adu_db_number (AduDb *db, gint64 *value, gint64 none, GError **error, const char *sql, const char *types, ...);
/* One text (transfer full), NULL if there is no row or it is NULL. FALSE only on error. */
gboolean adu_db_text (AduDb *db, char **value, GError **error, const char *sql, const char *types, ...);
gint64 adu_db_last_id (AduDb *db);
gint adu_db_changes (AduDb *db);

/* Rows of a statement. The statement goes back to the connection's cache when the query is freed. */
typedef struct _AduQuery AduQuery;
AduQuery *adu_db_query (AduDb *db, GError **error, const char *sql, const char *types, ...);
gboolean adu_query_next (AduQuery *query, GError **error); /* FALSE at the end, with @error set on failure */
gint64 adu_query_int64 (AduQuery *query, int column);
gint adu_query_int (AduQuery *query, int column);
const char *adu_query_text (AduQuery *query, int column); /* NULL if NULL; borrowed until the next row */
char *adu_query_dup (AduQuery *query, int column);
AduDay adu_query_day (AduQuery *query, int column);
AduTime adu_query_time (AduQuery *query, int column);
GBytes *adu_query_bytes (AduQuery *query, int column); /* (transfer full) (nullable) */
gboolean adu_query_is_null (AduQuery *query, int column);
sqlite3_stmt *adu_query_statement (AduQuery *query); /* for binding what has no letter */
gboolean adu_query_collect (AduQuery *query, GArray *ids, GError **error); /* adds the first column of every row */
void adu_query_free (AduQuery *query);

/* A transaction; leaving its scope without commit takes it back. */
typedef struct _AduTxn AduTxn;
AduTxn *adu_txn_begin (AduDb *db, GError **error);
gboolean adu_txn_commit (AduTxn *txn, GError **error);
void adu_txn_free (AduTxn *txn);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduDb, adu_db_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduQuery, adu_query_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduTxn, adu_txn_free)

G_END_DECLS
