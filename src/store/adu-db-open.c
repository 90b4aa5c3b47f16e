/* adu-db-open.c — a connection to a register, opened strictly: identity, pragmas, limits, authorizer
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

#include "store/adu-db-struct-private.h"

#define BUSY_MILLISECONDS 5000
#define PROGRESS_STEPS 2000
#define LIMIT_LENGTH (25 * 1024 * 1024)

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
  db->statements = g_hash_table_new (adu_db_hash_statement, g_str_equal);
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
  db->statements = g_hash_table_new (adu_db_hash_statement, g_str_equal);
  rc = sqlite3_open_v2 (db->path, &db->handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc != SQLITE_OK)
    {
      adu_db_set_error (db, rc, "open in memory", error);
      return NULL;
    }
  return g_steal_pointer (&db);
}

/* Stands for a connection that could not be opened. */
AduDb *
adu_db_new_closed (void)
{
  AduDb *db = g_new0 (AduDb, 1);

  db->path = g_strdup ("");
  db->statements = g_hash_table_new (adu_db_hash_statement, g_str_equal);
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
  adu_db_forget_statements (db);
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
      adu_db_forget_statements (db);
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
