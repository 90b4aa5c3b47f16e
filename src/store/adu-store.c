/* adu-store.c — the register's only public door: made, opened, closed; calls become jobs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the main context that made it; opening and closing work on a thread of their own.
 *
 * The calls themselves stand in adu-store-writing.c and the files beside it: each copies its arguments into an input
 * and hands a job to adu_store_read() or adu_store_write().
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/adu-case-read-sql-private.h"
#include "store/adu-check-private.h"
#include "store/adu-lock-private.h"
#include "store/adu-migrate-private.h"
#include "store/adu-new-private.h"
#include "store/adu-place-private.h"
#include "store/adu-reserve-private.h"
#include "store/adu-search-sql-private.h"
#include "store/adu-store-private.h"
#include "store/adu-store-recovery.h"
#include "store/adu-store-resources.h"
#include "store/adu-seed-resources.h"

#define CHECK_AFTER 1500 /* milliseconds after opening */

struct _AduStore
{
  GObject parent_instance;
  char *path;
  AduClock *clock;
  AduSnapshot *snapshot; /* as of the last "changed" */
  AduWorkers *workers;   /* NULL before it is open */
  AduLock *lock;         /* NULL when opened for reading */
  GMainContext *context;
  GCancellable *checking; /* the check after start */
  GSource *check_later;   /* owned; until it begins */
  char *recovery_code;    /* of a register just made, until it is taken */
  gboolean read_only;
  gboolean closed;
};

G_DEFINE_FINAL_TYPE (AduStore, adu_store, G_TYPE_OBJECT)

enum
{
  CHANGED,
  DAMAGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* What opening needs, and what it leaves for the main thread to put in place. */
typedef struct
{
  char *path;
  AduOpen how;
  AduNewRegister *values; /* NULL: the register is there already */
  AduClock *clock;
  AduLock *lock;
  AduDb *writer;
  AduDb *readers[ADU_N_READERS];
  AduSnapshot *snapshot;
  char *recovery_code; /* of a new register; nullable */
} Opening;

/* Lets go of the file. */
static void
opening_clear (Opening *opening)
{
  for (guint i = 0; i < ADU_N_READERS; i++)
    g_clear_pointer (&opening->readers[i], adu_db_free);
  g_clear_pointer (&opening->writer, adu_db_free);
  g_clear_pointer (&opening->lock, adu_lock_release);
}

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  opening_clear (opening);
  g_clear_pointer (&opening->snapshot, adu_snapshot_unref);
  g_clear_pointer (&opening->values, adu_new_register_free);
  g_object_unref (opening->clock);
  g_free (opening->recovery_code);
  g_free (opening->path);
  g_free (opening);
}

static void
forget_check (AduStore *self)
{
  if (self->check_later == NULL)
    return;
  g_source_destroy (self->check_later);
  g_clear_pointer (&self->check_later, g_source_unref);
}

static void
adu_store_finalize (GObject *object)
{
  AduStore *self = ADU_STORE (object);

  forget_check (self);
  g_clear_pointer (&self->workers, adu_workers_free);
  g_clear_pointer (&self->lock, adu_lock_release);
  g_clear_pointer (&self->snapshot, adu_snapshot_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_object (&self->checking);
  g_clear_object (&self->clock);
  g_free (self->recovery_code);
  g_free (self->path);
  G_OBJECT_CLASS (adu_store_parent_class)->finalize (object);
}

/* The constructors of resources in a static library do not run by themselves. */
void
adu_store_register_resources (void)
{
  static gsize once = 0;

  if (!g_once_init_enter (&once))
    return;
  adu_store_register_resource ();
  adu_seed_register_resource ();
  g_once_init_leave (&once, 1);
}

static void
adu_store_class_init (AduStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_store_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_ARRAY);
  signals[DAMAGED] = g_signal_new ("damaged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  adu_store_register_resources ();
}

static void
adu_store_init (AduStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->checking = g_cancellable_new ();
}

/* ---- changes --------------------------------------------------------------------------------------------------- */

typedef struct
{
  AduStore *store;
  guint changed;
  GArray *ids;
  AduSnapshot *snapshot;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_object_unref (change->store);
  g_clear_pointer (&change->ids, g_array_unref);
  g_clear_pointer (&change->snapshot, adu_snapshot_unref);
  g_free (change);
}

/* What day it is, and what a time means that somebody types, goes by the zone of the office that keeps the register. */
static void
take_snapshot (AduStore *self, AduSnapshot *snapshot)
{
  g_clear_pointer (&self->snapshot, adu_snapshot_unref);
  self->snapshot = snapshot;
  adu_clock_set_zone (self->clock, snapshot->zone);
}

static gboolean
deliver_change (gpointer data)
{
  Change *change = data;
  AduStore *self = change->store;

  if (change->snapshot != NULL)
    take_snapshot (self, g_steal_pointer (&change->snapshot));
  g_signal_emit (self, signals[CHANGED], 0, change->changed, change->ids);
  return G_SOURCE_REMOVE;
}

/* On the writing thread, while the task of the job holds the store. */
static void
on_changed (guint changed, GArray *ids, AduSnapshot *snapshot, gpointer user_data)
{
  AduStore *self = user_data;
  Change *change = g_new (Change, 1);

  change->store = g_object_ref (self);
  change->changed = changed;
  change->ids = ids != NULL ? g_array_ref (ids) : NULL;
  change->snapshot = snapshot != NULL ? adu_snapshot_ref (snapshot) : NULL;
  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, deliver_change, change, change_free);
}

/* ---- making and opening ---------------------------------------------------------------------------------------- */

static gboolean
set_simple (GError **error, AduStoreError code, const char *path)
{
  g_set_error (error, ADU_STORE_ERROR, code, "%s", path);
  return FALSE;
}

/* The folder of a register of one's own is made; that of a shared one belongs to whoever set up the computer. */
static gboolean
prepare_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  return set_simple (error, ADU_STORE_ERROR_PERMISSION, folder);
}

static gboolean
find_place (Opening *opening, GError **error)
{
  char *resolved;

  if (opening->values != NULL && !prepare_folder (opening->path, error))
    return FALSE;
  resolved = adu_place_resolve (opening->path, error);
  if (resolved == NULL)
    return FALSE;
  g_free (opening->path);
  opening->path = resolved;
  if (!adu_place_check (resolved, adu_place_probe, error))
    return FALSE;
  if (opening->values == NULL && !g_file_test (resolved, G_FILE_TEST_EXISTS))
    return set_simple (error, ADU_STORE_ERROR_NOT_FOUND, resolved);
  if (opening->values != NULL && g_file_test (resolved, G_FILE_TEST_EXISTS))
    return set_simple (error, ADU_STORE_ERROR_EXISTS, resolved);
  return TRUE;
}

/* A register that came to nothing leaves no file behind. */
static void
remove_unfinished (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

/* The file before SQLite sees it: in a folder shared by a group for the group, else for the owner alone. */
static gboolean
claim_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf status;
  mode_t mode = g_stat (folder, &status) == 0 && (status.st_mode & S_IWGRP) != 0 ? 0660 : 0600;
  int fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
  gboolean claimed;

  if (fd < 0)
    return set_simple (error, errno == EEXIST ? ADU_STORE_ERROR_EXISTS : ADU_STORE_ERROR_PERMISSION, path);
  claimed = fchmod (fd, mode) == 0; /* whatever the umask */
  close (fd);
  return claimed || set_simple (error, ADU_STORE_ERROR_PERMISSION, path);
}

/* A program whose tokens are others than those in the file would find nothing: the indexes are made anew, once. So is what
 * an older program did not keep. */
static gboolean
catch_up (AduDb *db, AduTime now, GError **error)
{
  g_autoptr (AduTxn) txn = adu_txn_begin (db, error);

  return txn != NULL && adu_search_sql_refresh (db, error) && adu_case_read_sql_catch_up (db, now, error) &&
         adu_txn_commit (txn, error);
}

static gboolean
make_file (Opening *opening, GError **error)
{
  if (!adu_new_check (opening->values, error) || !claim_file (opening->path, error))
    return FALSE;
  opening->writer = adu_db_open (opening->path, ADU_DB_CREATE, error);
  if (opening->writer != NULL && adu_migrate_run (opening->writer, error) &&
      adu_new_fill (opening->writer, opening->values, adu_clock_now (opening->clock), &opening->recovery_code, error) &&
      catch_up (opening->writer, adu_clock_now (opening->clock), error))
    return TRUE;
  g_clear_pointer (&opening->writer, adu_db_free);
  remove_unfinished (opening->path);
  return FALSE;
}

/* A log that was not folded back tells that the program did not end by itself. */
static gboolean
ended_uncleanly (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (wal, &status) == 0 && status.st_size > 0;
}

static gboolean
open_file (Opening *opening, GError **error)
{
  gboolean unclean = ended_uncleanly (opening->path);
  g_autoptr (GPtrArray) findings = NULL;

  opening->writer = adu_db_open (opening->path, ADU_DB_WRITE, error);
  if (opening->writer == NULL || !adu_migrate_run (opening->writer, error) ||
      !adu_migrate_verify (opening->writer, error))
    return FALSE;
  findings = unclean ? adu_check_run (opening->writer, FALSE, error) : NULL;
  if (unclean && findings == NULL)
    return FALSE;
  if (findings != NULL && findings->len > 0)
    return set_simple (error, ADU_STORE_ERROR_CORRUPT, opening->path);
  return catch_up (opening->writer, adu_clock_now (opening->clock), error);
}

static gboolean
open_readers (Opening *opening, GError **error)
{
  for (guint i = 0; i < ADU_N_READERS; i++)
    {
      opening->readers[i] = adu_db_open (opening->path, ADU_DB_READ, error);
      if (opening->readers[i] == NULL)
        return FALSE;
    }
  if (opening->writer == NULL && !adu_migrate_verify (opening->readers[0], error))
    return FALSE;
  opening->snapshot = adu_snapshot_read (opening->readers[0], error);
  return opening->snapshot != NULL;
}

static gboolean
open_for_writing (Opening *opening, GError **error)
{
  opening->lock = adu_lock_take (opening->path, adu_clock_now (opening->clock), error);
  if (opening->lock == NULL || !(opening->values != NULL ? make_file (opening, error) : open_file (opening, error)))
    return FALSE;
  adu_reserve_ensure (opening->path);
  return TRUE;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;

  if (find_place (opening, &error) && (opening->how == ADU_OPEN_READ || open_for_writing (opening, &error)) &&
      open_readers (opening, &error))
    g_task_return_boolean (task, TRUE);
  else
    {
      opening_clear (opening); /* before anybody hears of it: they may try again at once */
      g_task_return_error (task, error);
    }
}

static void
on_check_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AduStore *self = ADU_STORE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = adu_store_finish_value (result, &error);

  if (self->closed || (findings != NULL && findings->len == 0) ||
      (findings == NULL && !g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT)))
    return;
  self->read_only = TRUE;
  g_signal_emit (self, signals[DAMAGED], 0);
}

static gboolean
check_in_time (gpointer user_data)
{
  AduStore *self = user_data;

  g_clear_pointer (&self->check_later, g_source_unref);
  adu_store_check_async (self, FALSE, self->checking, on_check_done, NULL);
  return G_SOURCE_REMOVE;
}

/* Everything the thread made is put in place. The check begins when the first screen has been drawn: it reads the
 * whole file, and would take a reader and a processor from it. */
static void
adopt (AduStore *self, Opening *opening)
{
  self->path = g_steal_pointer (&opening->path);
  self->recovery_code = g_steal_pointer (&opening->recovery_code);
  self->lock = g_steal_pointer (&opening->lock);
  take_snapshot (self, g_steal_pointer (&opening->snapshot));
  self->read_only = opening->writer == NULL;
  self->workers = adu_workers_new (opening->writer, opening->readers, opening->clock, self->snapshot, on_changed, self);
  opening->writer = NULL;
  for (guint i = 0; i < ADU_N_READERS; i++)
    opening->readers[i] = NULL;
  self->check_later = g_timeout_source_new (CHECK_AFTER);
  g_source_set_callback (self->check_later, check_in_time, self, NULL);
  g_source_set_static_name (self->check_later, "[aduan] check after start");
  g_source_attach (self->check_later, g_main_context_get_thread_default ());
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  AduStore *self = ADU_STORE (source);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  adopt (self, g_task_get_task_data (G_TASK (result)));
  g_task_return_pointer (task, g_object_ref (self), g_object_unref);
}

static void
begin_opening (Opening *opening, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (AduStore) self = g_object_new (ADU_TYPE_STORE, NULL);
  GTask *outer = g_task_new (NULL, NULL, callback, user_data);
  g_autoptr (GTask) inner = g_task_new (self, NULL, on_opened, outer);

  self->clock = g_object_ref (opening->clock);
  g_task_set_task_data (inner, opening, opening_free);
  g_task_run_in_thread (inner, open_in_thread);
}

static Opening *
opening_new (const char *path, AduOpen how, AduClock *clock)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->path = path != NULL ? g_canonicalize_filename (path, NULL) : adu_store_default_path ();
  opening->how = how;
  opening->clock = g_object_ref (clock);
  return opening;
}

/**
 * adu_store_create_async:
 * @path: (nullable): where; %NULL: the register of the signed-in user
 * @clock: the clock
 * @values: (nullable): what the office said at the first start
 * @callback: gets an AduStore by adu_store_finish_value(), open for writing
 * @user_data: for @callback
 *
 * Makes a register where there is none. Nothing is ever overwritten (EXISTS), and what fails leaves no file.
 */
void
adu_store_create_async (const char *path,
                        AduClock *clock,
                        const AduNewRegister *values,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Opening *opening = opening_new (path, ADU_OPEN_WRITE, clock);

  opening->values = adu_new_register_copy (values);
  begin_opening (opening, callback, user_data);
}

/**
 * adu_store_open_async:
 * @path: (nullable): which register; %NULL: that of the signed-in user
 * @how: for writing (one at a time) or beside somebody who writes
 * @clock: the clock
 * @callback: gets an AduStore by adu_store_finish_value()
 * @user_data: for @callback
 */
void
adu_store_open_async (const char *path,
                      AduOpen how,
                      AduClock *clock,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  begin_opening (opening_new (path, how, clock), callback, user_data);
}

/* ---- closing --------------------------------------------------------------------------------------------------- */

static void
close_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  AduStore *self = source;
  GError *error = NULL;
  gboolean closed = adu_workers_close (self->workers, &error);

  g_clear_pointer (&self->lock, adu_lock_release);
  if (closed)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * adu_store_close_async:
 * @self: a register
 * @callback: called when it is closed, see adu_store_finish()
 * @user_data: for @callback
 *
 * What was given to be written before is still written. Afterwards every call fails CLOSED.
 */
void
adu_store_close_async (AduStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  if (self->closed || self->workers == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  self->closed = TRUE;
  forget_check (self);
  g_cancellable_cancel (self->checking);
  g_task_run_in_thread (task, close_in_thread);
}

/* ---- calls become jobs ------------------------------------------------------------------------------------------ */

static GTask *
task_for (AduStore *self, AduJob *job, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_task_data (task, job, (GDestroyNotify) adu_job_free);
  return task;
}

void
adu_store_read (AduStore *self,
                AduJob *job,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  g_autoptr (GTask) task = task_for (self, job, cancellable, callback, user_data);

  if (self->closed)
    g_task_return_new_error (task, ADU_STORE_ERROR, ADU_STORE_ERROR_CLOSED, "the register is closed");
  else
    adu_workers_read (self->workers, task);
}

void
adu_store_write (AduStore *self, AduJob *job, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = task_for (self, job, NULL, callback, user_data);

  if (self->closed)
    g_task_return_new_error (task, ADU_STORE_ERROR, ADU_STORE_ERROR_CLOSED, "the register is closed");
  else if (self->read_only)
    g_task_return_new_error (task, ADU_STORE_ERROR, ADU_STORE_ERROR_READ_ONLY, "opened for reading");
  else
    adu_workers_write (self->workers, task);
}

gpointer
adu_store_finish_value (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gint64
adu_store_finish_number (GAsyncResult *result, GError **error)
{
  return g_task_propagate_int (G_TASK (result), error);
}

gboolean
adu_store_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- what is known without asking ------------------------------------------------------------------------------- */

char *
adu_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "aduan", "register.aduan", NULL);
}

char *
adu_store_shared_path (void)
{
  return g_strdup ("/var/lib/aduan/register.aduan");
}

const char *
adu_store_path (AduStore *self)
{
  return self->path;
}

gboolean
adu_store_is_read_only (AduStore *self)
{
  return self->read_only;
}

gboolean
adu_store_is_example (AduStore *self)
{
  return self->snapshot->example;
}

AduClock *
adu_store_clock (AduStore *self)
{
  return self->clock;
}

char *
adu_store_take_recovery_code (AduStore *self)
{
  return g_steal_pointer (&self->recovery_code);
}

gboolean
adu_store_has_recovery_code (AduStore *self)
{
  return self->snapshot->has_recovery_code;
}

AduZone *
adu_store_zone (AduStore *self)
{
  return self->snapshot->zone;
}

AduStandard *
adu_store_standard (AduStore *self)
{
  return self->snapshot->standard;
}

AduCalendar *
adu_store_calendar (AduStore *self)
{
  return self->snapshot->calendar;
}

const AduOffice *
adu_store_office (AduStore *self)
{
  return self->snapshot->office;
}

GPtrArray *
adu_store_list (AduStore *self, AduList list)
{
  return self->snapshot->lists[list];
}

GPtrArray *
adu_store_officials (AduStore *self)
{
  return self->snapshot->officials;
}
