/* adu-db.c — what is done with a connection: statements, transactions, errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: one at a time.
 *
 * Statements are kept between uses, by their text. adu-db-open.c opens and closes.
 */
#include "config.h"

#include <string.h>

#include "store/adu-db-struct-private.h"

#define CACHED_STATEMENTS 160
#define HASHED_CHARACTERS 40

struct _AduQuery
{
  AduDb *db;
  sqlite3_stmt *statement;
};

struct _AduTxn
{
  AduDb *db;
  gboolean open;
};

static AduStoreError
error_of_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return ADU_STORE_ERROR_DISK_FULL;
    case SQLITE_CORRUPT:
      return ADU_STORE_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return ADU_STORE_ERROR_FOREIGN;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ADU_STORE_ERROR_LOCKED;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return ADU_STORE_ERROR_PERMISSION;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
      return ADU_STORE_ERROR_IO;
    case SQLITE_TOOBIG:
      return ADU_STORE_ERROR_TOO_LARGE;
    default:
      return ADU_STORE_ERROR_BUG;
    }
}

/**
 * adu_db_set_error:
 * @db: a connection
 * @code: extended result code of SQLite
 * @what: what was attempted, for the log
 * @error: gets the error
 *
 * The one place where SQLite's codes become ours.
 *
 * Returns: %FALSE
 */
gboolean
adu_db_set_error (AduDb *db, int code, const char *what, GError **error)
{
  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s: cancelled", what);
      return FALSE;
    }
  g_set_error (error, ADU_STORE_ERROR, error_of_code (code), "%s: %s (%d)", what,
               db->handle != NULL ? sqlite3_errmsg (db->handle) : sqlite3_errstr (code), code);
  return FALSE;
}

/* Statements differ in how they begin, or there are few of them: their long tails need not be hashed each time. */
guint
adu_db_hash_statement (gconstpointer key)
{
  const char *text = key;
  guint hash = 5381;

  for (guint i = 0; i < HASHED_CHARACTERS && text[i] != '\0'; i++)
    hash = hash * 33 + (guchar) text[i];
  return hash;
}

void
adu_db_forget_statements (AduDb *db)
{
  GHashTableIter iter;
  gpointer statement;

  g_hash_table_iter_init (&iter, db->statements);
  while (g_hash_table_iter_next (&iter, NULL, &statement))
    {
      g_hash_table_iter_remove (&iter);
      sqlite3_finalize (statement);
    }
}

/**
 * adu_db_script:
 * @db: a connection
 * @sql: statements of our own, without parameters
 * @error: what was wrong
 *
 * Returns: whether all of them were run
 */
gboolean
adu_db_script (AduDb *db, const char *sql, GError **error)
{
  int rc = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || adu_db_set_error (db, rc, "script", error);
}

/* ---- statements ------------------------------------------------------------------------------------------------ */

static sqlite3_stmt *
take_statement (AduDb *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (db->statements, sql);
  int rc;

  if (db->handle == NULL)
    {
      g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CLOSED, "the connection is closed");
      return NULL;
    }
  if (statement != NULL)
    {
      g_hash_table_remove (db->statements, sql);
      return statement;
    }
  rc = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (rc != SQLITE_OK)
    {
      g_autofree char *what = g_strdup_printf ("prepare \"%.120s\"", sql);
      adu_db_set_error (db, rc, what, error);
      return NULL;
    }
  return statement;
}

static void
give_statement (AduDb *db, sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  if (g_hash_table_contains (db->statements, sqlite3_sql (statement)))
    {
      sqlite3_finalize (statement);
      return;
    }
  if (g_hash_table_size (db->statements) >= CACHED_STATEMENTS)
    adu_db_forget_statements (db);
  g_hash_table_insert (db->statements, (gpointer) sqlite3_sql (statement), statement);
}

static int
bind_text (sqlite3_stmt *statement, int index, const char *text, gboolean empty_is_null)
{
  if (text == NULL || (empty_is_null && *text == '\0'))
    return sqlite3_bind_null (statement, index);
  return sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

static int
bind_bytes (sqlite3_stmt *statement, int index, GBytes *bytes)
{
  gsize size;
  gconstpointer data;

  if (bytes == NULL)
    return sqlite3_bind_null (statement, index);
  data = g_bytes_get_data (bytes, &size);
  return sqlite3_bind_blob64 (statement, index, data != NULL ? data : "", size, SQLITE_TRANSIENT);
}

static int
bind_or_null (sqlite3_stmt *statement, int index, gint64 value, gint64 null)
{
  return value == null ? sqlite3_bind_null (statement, index) : sqlite3_bind_int64 (statement, index, value);
}

static gboolean
bind_all (AduDb *db, sqlite3_stmt *statement, const char *types, va_list values, GError **error)
{
  int rc = SQLITE_OK;

  if ((int) strlen (types) != sqlite3_bind_parameter_count (statement))
    rc = SQLITE_MISUSE;
  for (int i = 1; rc == SQLITE_OK && types[i - 1] != '\0'; i++)
    switch (types[i - 1])
      {
      case 'l':
        rc = sqlite3_bind_int64 (statement, i, va_arg (values, gint64));
        break;
      case 'i':
        rc = sqlite3_bind_int (statement, i, va_arg (values, gint));
        break;
      case 'k':
        rc = bind_or_null (statement, i, va_arg (values, gint64), 0);
        break;
      case 't':
        rc = bind_or_null (statement, i, va_arg (values, AduTime), ADU_TIME_NONE);
        break;
      case 'd':
        rc = bind_or_null (statement, i, va_arg (values, AduDay).n, 0);
        break;
      case 's':
        rc = bind_text (statement, i, va_arg (values, const char *), FALSE);
        break;
      case 'e':
        rc = bind_text (statement, i, va_arg (values, const char *), TRUE);
        break;
      case 'b':
        rc = bind_bytes (statement, i, va_arg (values, GBytes *));
        break;
      case 'n':
        rc = sqlite3_bind_null (statement, i);
        break;
      default:
        rc = SQLITE_MISUSE;
      }
  return rc == SQLITE_OK || adu_db_set_error (db, rc, sqlite3_sql (statement), error);
}

static AduQuery *
query_valist (AduDb *db, const char *sql, const char *types, va_list values, GError **error)
{
  sqlite3_stmt *statement = take_statement (db, sql, error);
  AduQuery *query;

  if (statement == NULL)
    return NULL;
  if (!bind_all (db, statement, types, values, error))
    {
      give_statement (db, statement);
      return NULL;
    }
  query = g_new (AduQuery, 1);
  query->db = db;
  query->statement = statement;
  return query;
}

/**
 * adu_db_query:
 * @db: a connection
 * @error: what was wrong
 * @sql: one statement
 * @types: a letter for each parameter, see above
 * @...: the parameters
 *
 * Returns: (transfer full) (nullable): its rows, before the first
 */
AduQuery *
adu_db_query (AduDb *db, GError **error, const char *sql, const char *types, ...)
{
  AduQuery *query;
  va_list values;

  va_start (values, types);
  query = query_valist (db, sql, types, values, error);
  va_end (values);
  return query;
}

gboolean
adu_query_next (AduQuery *query, GError **error)
{
  int rc = sqlite3_step (query->statement);

  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    {
      g_autofree char *what = g_strdup_printf ("\"%.120s\"", sqlite3_sql (query->statement));
      adu_db_set_error (query->db, rc, what, error);
    }
  return FALSE;
}

void
adu_query_free (AduQuery *query)
{
  if (query == NULL)
    return;
  give_statement (query->db, query->statement);
  g_free (query);
}

sqlite3_stmt *
adu_query_statement (AduQuery *query)
{
  return query->statement;
}

gint64
adu_query_int64 (AduQuery *query, int column)
{
  return sqlite3_column_int64 (query->statement, column);
}

gint
adu_query_int (AduQuery *query, int column)
{
  return sqlite3_column_int (query->statement, column);
}

const char *
adu_query_text (AduQuery *query, int column)
{
  return (const char *) sqlite3_column_text (query->statement, column);
}

char *
adu_query_dup (AduQuery *query, int column)
{
  return g_strdup (adu_query_text (query, column));
}

AduDay
adu_query_day (AduQuery *query, int column)
{
  return (AduDay){ sqlite3_column_int (query->statement, column) };
}

AduTime
adu_query_time (AduQuery *query, int column)
{
  return adu_query_is_null (query, column) ? ADU_TIME_NONE : adu_query_int64 (query, column);
}

GBytes *
adu_query_bytes (AduQuery *query, int column)
{
  if (adu_query_is_null (query, column))
    return NULL;
  return g_bytes_new (sqlite3_column_blob (query->statement, column),
                      (gsize) sqlite3_column_bytes (query->statement, column));
}

gboolean
adu_query_is_null (AduQuery *query, int column)
{
  return sqlite3_column_type (query->statement, column) == SQLITE_NULL;
}

gboolean
adu_db_run (AduDb *db, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (AduQuery) query = NULL;
  GError *local_error = NULL;
  va_list values;

  va_start (values, types);
  query = query_valist (db, sql, types, values, error);
  va_end (values);
  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local_error))
    continue;
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

gboolean
adu_db_number (AduDb *db, gint64 *value, gint64 none, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (AduQuery) query = NULL;
  GError *local_error = NULL;
  va_list values;

  *value = none;
  va_start (values, types);
  query = query_valist (db, sql, types, values, error);
  va_end (values);
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local_error))
    {
      if (!adu_query_is_null (query, 0))
        *value = adu_query_int64 (query, 0);
      return TRUE;
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

gboolean
adu_db_text (AduDb *db, char **value, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (AduQuery) query = NULL;
  GError *local_error = NULL;
  va_list values;

  *value = NULL;
  va_start (values, types);
  query = query_valist (db, sql, types, values, error);
  va_end (values);
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local_error))
    *value = adu_query_dup (query, 0);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

gint64
adu_db_last_id (AduDb *db)
{
  return sqlite3_last_insert_rowid (db->handle);
}

gint
adu_db_changes (AduDb *db)
{
  return sqlite3_changes (db->handle);
}

/* ---- transactions ---------------------------------------------------------------------------------------------- */

/**
 * adu_txn_begin:
 * @db: the writing connection, in no transaction
 * @error: why it could not begin
 *
 * Returns: (transfer full) (nullable): a transaction that may write from its first statement on
 */
AduTxn *
adu_txn_begin (AduDb *db, GError **error)
{
  AduTxn *txn;

  if (!adu_db_run (db, error, "BEGIN IMMEDIATE", ""))
    return NULL;
  txn = g_new (AduTxn, 1);
  txn->db = db;
  txn->open = TRUE;
  return txn;
}

gboolean
adu_txn_commit (AduTxn *txn, GError **error)
{
  if (!adu_db_run (txn->db, error, "COMMIT", ""))
    return FALSE;
  txn->open = FALSE;
  return TRUE;
}

/* SQLite takes a transaction back by itself after some errors; then there is nothing left to do. */
void
adu_txn_free (AduTxn *txn)
{
  if (txn == NULL)
    return;
  if (txn->open && !sqlite3_get_autocommit (txn->db->handle))
    sqlite3_exec (txn->db->handle, "ROLLBACK", NULL, NULL, NULL);
  g_free (txn);
}

/**
 * adu_query_collect:
 * @query: rows whose first column is an id
 * @ids: (element-type gint64): where the ids are added, in order
 * @error: ADU_STORE_ERROR
 *
 * Returns: %FALSE on error
 */
gboolean
adu_query_collect (AduQuery *query, GArray *ids, GError **error)
{
  g_autoptr (GError) local = NULL;

  while (adu_query_next (query, &local))
    {
      gint64 id = adu_query_int64 (query, 0);

      g_array_append_val (ids, id);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
