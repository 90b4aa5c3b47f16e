/* adu-db.c — one connection to a register, opened strictly: pragmas, limits, authorizer, statements, errors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: one at a time.
 *
 * Every setting that protects the file is asked for and read back: a build of SQLite that silently ignores one is
 * refused. Outside migrations the authorizer denies changing the schema, pragmas and other files, so that not even a
 * statement of our own can loosen what protects the trails.
 */
#include "config.h"

#include <string.h>

#include "store/adu-db-private.h"

#define BUSY_MILLISECONDS 5000
#define CACHED_STATEMENTS 160
#define HASHED_CHARACTERS 40
#define PROGRESS_STEPS 2000
#define LIMIT_LENGTH (25 * 1024 * 1024)

struct _AduDb
{
  sqlite3 *handle;
  char *path;
  AduDbMode mode;
  GHashTable *statements;    /* text of the statement → sqlite3_stmt, idle ones only */
  GCancellable *cancellable; /* asked while a statement runs; owned */
  gboolean trusted;          /* migration: the schema may change */
};

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

/* Statements differ in how they begin, or there are few of them: their long tails need not be hashed each time. */
static guint
hash_statement (gconstpointer key)
{
  const char *text = key;
  guint hash = 5381;

  for (guint i = 0; i < HASHED_CHARACTERS && text[i] != '\0'; i++)
    hash = hash * 33 + (guchar) text[i];
  return hash;
}

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

static int
on_progress (void *data)
{
  AduDb *db = data;

  return db->cancellable != NULL && g_cancellable_is_cancelled (db->cancellable);
}

/* FTS5 asks for data_version by itself. */
static gboolean
is_denied (int action, const char *name)
{
  switch (action)
    {
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
    case SQLITE_ALTER_TABLE:
    case SQLITE_CREATE_INDEX:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_CREATE_TEMP_INDEX:
    case SQLITE_CREATE_TEMP_TABLE:
    case SQLITE_CREATE_TEMP_TRIGGER:
    case SQLITE_CREATE_TEMP_VIEW:
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_VIEW:
    case SQLITE_DROP_VTABLE:
    case SQLITE_DROP_TEMP_INDEX:
    case SQLITE_DROP_TEMP_TABLE:
    case SQLITE_DROP_TEMP_TRIGGER:
    case SQLITE_DROP_TEMP_VIEW:
    case SQLITE_REINDEX:
      return TRUE;
    case SQLITE_PRAGMA:
      return g_strcmp0 (name, "data_version") != 0 && g_strcmp0 (name, "quick_check") != 0 &&
             g_strcmp0 (name, "integrity_check") != 0 && g_strcmp0 (name, "foreign_key_check") != 0;
    default:
      return FALSE;
    }
}

static int
on_authorize (void *data, int action, const char *first, const char *second, const char *schema, const char *trigger)
{
  AduDb *db = data;

  return !db->trusted && is_denied (action, first) ? SQLITE_DENY : SQLITE_OK;
}

/* Runs "PRAGMA name=value" and checks that it reads back as @expected. */
static gboolean
set_pragma (AduDb *db, const char *name, const char *value, const char *expected, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s=%s", name, value);
  g_autofree char *ask = g_strdup_printf ("PRAGMA %s", name);
  g_autofree char *answer = NULL;

  if (!adu_db_script (db, sql, error) || !adu_db_text (db, &answer, error, ask, ""))
    return FALSE;
  if (g_strcmp0 (answer, expected) == 0)
    return TRUE;
  g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_IO, "%s is %s, not %s", name, answer, expected);
  return FALSE;
}

static void
set_limits (AduDb *db)
{
  static const struct
  {
    int id;
    int value;
  } limits[] = {
    { SQLITE_LIMIT_LENGTH, LIMIT_LENGTH },  { SQLITE_LIMIT_SQL_LENGTH, 100000 }, { SQLITE_LIMIT_COLUMN, 100 },
    { SQLITE_LIMIT_EXPR_DEPTH, 50 },        { SQLITE_LIMIT_COMPOUND_SELECT, 3 }, { SQLITE_LIMIT_ATTACHED, 0 },
    { SQLITE_LIMIT_VARIABLE_NUMBER, 500 },  { SQLITE_LIMIT_TRIGGER_DEPTH, 10 },  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200 },
    { SQLITE_LIMIT_WORKER_THREADS, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (db->handle, limits[i].id, limits[i].value);
}

static gboolean
set_config (AduDb *db, GError **error)
{
  static const struct
  {
    int id;
    int value;
  } switches[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },        { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
    { SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0 }, { SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int is = -1;
      int rc = sqlite3_db_config (db->handle, switches[i].id, switches[i].value, &is);

      if (rc != SQLITE_OK || is != switches[i].value)
        return adu_db_set_error (db, rc != SQLITE_OK ? rc : SQLITE_MISUSE, "configure", error);
    }
  return TRUE;
}

static gboolean
set_pragmas (AduDb *db, GError **error)
{
  static const struct
  {
    const char *name, *value, *expected;
    gboolean writer_only;
  } pragmas[] = {
    { "foreign_keys", "ON", "1", FALSE },    { "recursive_triggers", "ON", "1", FALSE },
    { "temp_store", "MEMORY", "2", FALSE },  { "cell_size_check", "ON", "1", FALSE },
    { "cache_size", "-16384", "-16384", FALSE }, { "journal_mode", "WAL", "wal", TRUE },
    { "synchronous", "FULL", "2", TRUE },    { "secure_delete", "ON", "1", TRUE },
    { "journal_size_limit", "16777216", "16777216", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    if ((!pragmas[i].writer_only || db->mode != ADU_DB_READ) &&
        !set_pragma (db, pragmas[i].name, pragmas[i].value, pragmas[i].expected, error))
      return FALSE;
  return db->mode != ADU_DB_READ || set_pragma (db, "query_only", "ON", "1", error);
}

/* The pages of a new file are laid out before anything stands in it. */
static gboolean
set_layout (AduDb *db, GError **error)
{
  return adu_db_script (db, "PRAGMA page_size=4096", error) &&
         adu_db_script (db, "PRAGMA encoding='UTF-8'", error);
}

/* A register nobody writes to, on a medium that cannot be written: read as it stands there. */
static int
open_immutable (AduDb *db)
{
  g_autofree char *wal = g_strconcat (db->path, "-wal", NULL);
  g_autofree char *file = NULL;
  g_autofree char *uri = NULL;

  if (g_file_test (wal, G_FILE_TEST_EXISTS))
    return SQLITE_CANTOPEN;
  file = g_filename_to_uri (db->path, NULL, NULL);
  if (file == NULL)
    return SQLITE_CANTOPEN;
  uri = g_strconcat (file, "?immutable=1", NULL);
  sqlite3_close_v2 (g_steal_pointer (&db->handle));
  return sqlite3_open_v2 (uri, &db->handle,
                          SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, NULL);
}

/* A reader may write to nothing (query_only), but is opened for writing where it may: only so the last one to leave can
 * fold the log back and take it away, and what stays is one file. */
static gboolean
open_handle (AduDb *db, GError **error)
{
  static const int flags[] = {
    [ADU_DB_READ] = SQLITE_OPEN_READWRITE,
    [ADU_DB_WRITE] = SQLITE_OPEN_READWRITE,
    [ADU_DB_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
  };
  int rc = sqlite3_open_v2 (db->path, &db->handle,
                            flags[db->mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW,
                            NULL);

  if (rc != SQLITE_OK)
    return adu_db_set_error (db, rc, "open", error);
  sqlite3_busy_timeout (db->handle, BUSY_MILLISECONDS);
  if (db->mode == ADU_DB_READ)
    {
      rc = sqlite3_exec (db->handle, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
      if ((rc & 0xff) == SQLITE_CANTOPEN || (rc & 0xff) == SQLITE_READONLY)
        rc = open_immutable (db);
      if (rc != SQLITE_OK)
        return adu_db_set_error (db, rc, "read", error);
    }
  return TRUE;
}

/* Nothing is done to a file before it said that it is ours: the first pragma would already write to it. */
static gboolean
check_identity (AduDb *db, GError **error)
{
  gint64 id = 0;

  if (!adu_db_number (db, &id, 0, error, "PRAGMA application_id", ""))
    return FALSE;
  if (id == ADU_APPLICATION_ID)
    return TRUE;
  g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_FOREIGN, "not a register: application id %" G_GINT64_FORMAT, id);
  return FALSE;
}

/**
 * adu_db_open:
 * @path: an absolute file name without symbolic links
 * @mode: how
 * @error: what was wrong
 *
 * Returns: (transfer full) (nullable): a connection on which everything that protects the file is switched on
 */
AduDb *
adu_db_open (const char *path, AduDbMode mode, GError **error)
{
  g_autoptr (AduDb) db = g_new0 (AduDb, 1);

  db->path = g_strdup (path);
  db->mode = mode;
  db->statements = g_hash_table_new (hash_statement, g_str_equal);
  db->trusted = TRUE;
  if (!open_handle (db, error))
    return NULL;
  set_limits (db);
  sqlite3_progress_handler (db->handle, PROGRESS_STEPS, on_progress, db);
  if (!set_config (db, error) || !(mode == ADU_DB_CREATE ? set_layout (db, error) : check_identity (db, error)) ||
      !set_pragmas (db, error))
    return NULL;
  sqlite3_set_authorizer (db->handle, on_authorize, db);
  db->trusted = FALSE;
  return g_steal_pointer (&db);
}

/**
 * adu_db_open_memory:
 * @error: what was wrong
 *
 * Returns: (transfer full) (nullable): an empty database in memory, of which nothing is checked
 */
AduDb *
adu_db_open_memory (GError **error)
{
  g_autoptr (AduDb) db = g_new0 (AduDb, 1);
  int rc;

  db->path = g_strdup (":memory:");
  db->mode = ADU_DB_CREATE;
  db->statements = g_hash_table_new (hash_statement, g_str_equal);
  rc = sqlite3_open_v2 (db->path, &db->handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc != SQLITE_OK)
    {
      adu_db_set_error (db, rc, "open in memory", error);
      return NULL;
    }
  return g_steal_pointer (&db);
}

static void
finalize_statements (AduDb *db)
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

/* Stands for a connection that could not be opened. */
AduDb *
adu_db_new_closed (void)
{
  AduDb *db = g_new0 (AduDb, 1);

  db->path = g_strdup ("");
  db->statements = g_hash_table_new (hash_statement, g_str_equal);
  return db;
}

/**
 * adu_db_close:
 * @db: a connection no query of which is in use
 * @error: why it could not be closed
 *
 * Returns: whether it is closed; the structure is freed by adu_db_free()
 */
gboolean
adu_db_close (AduDb *db, GError **error)
{
  int rc;

  if (db->handle == NULL)
    return TRUE;
  finalize_statements (db);
  rc = sqlite3_close (db->handle);
  if (rc != SQLITE_OK)
    return adu_db_set_error (db, rc, "close", error);
  db->handle = NULL;
  return TRUE;
}

/**
 * adu_db_free:
 * @db: (nullable) (transfer full): a connection
 */
void
adu_db_free (AduDb *db)
{
  if (db == NULL)
    return;
  if (db->handle != NULL)
    {
      finalize_statements (db);
      sqlite3_close_v2 (db->handle);
    }
  g_hash_table_unref (db->statements);
  g_clear_object (&db->cancellable);
  g_free (db->path);
  g_free (db);
}

gboolean
adu_db_is_writable (const AduDb *db)
{
  return db->mode != ADU_DB_READ;
}

sqlite3 *
adu_db_handle (AduDb *db)
{
  return db->handle;
}

const char *
adu_db_path (const AduDb *db)
{
  return db->path;
}

/* What is asked while statements run; NULL: nothing stops them. */
void
adu_db_set_cancellable (AduDb *db, GCancellable *cancellable)
{
  g_set_object (&db->cancellable, cancellable);
}

/* Migrations only: lets the schema change. */
void
adu_db_set_trusted (AduDb *db, gboolean trusted)
{
  db->trusted = trusted;
}

/**
 * adu_db_checkpoint:
 * @db: the writing connection, no reader being open
 * @error: why it could not be done
 *
 * Folds the log back into the file and cuts it to nothing.
 *
 * Returns: whether everything is in the file
 */
gboolean
adu_db_checkpoint (AduDb *db, GError **error)
{
  int rc = sqlite3_wal_checkpoint_v2 (db->handle, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);

  return rc == SQLITE_OK || adu_db_set_error (db, rc, "checkpoint", error);
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
    finalize_statements (db);
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
