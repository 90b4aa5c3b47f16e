/* adu-job.c — the register's threads: one writes, first in first out; two read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: main for making and pushing; the workers' own for running.
 *
 * After a write that failed in the disk nobody knows what is on it: the end of the log may hold the commit although an
 * error came back. Then every connection is closed and opened again, so that SQLite reads the log as it really is, and
 * the action is looked up by its UUID before anybody is told "not saved".
 */
#include "config.h"

#include "store/adu-job-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-reserve-private.h"
#include "store/adu-search-sql-private.h"

#define MERGE_EVERY 16 /* writes */

struct _AduWorkers
{
  char *path;
  AduDb *writer;         /* NULL: opened for reading; owned by the writing thread while it runs */
  GAsyncQueue *readers;  /* of AduDb, those not at work */
  GThreadPool *writing;
  GThreadPool *reading;
  AduClock *clock;
  GMutex lock;
  AduSnapshot *snapshot; /* guarded by lock */
  gint refusing;         /* atomic: closing */
  gint waiting;          /* atomic: writes not begun */
  guint unmerged;        /* writes since the last merge; writing thread */
  AduWorkersChanged changed;
  gpointer user_data;
};

/**
 * adu_job_new:
 * @run: what to do
 * @result: what it leaves
 * @actor: (nullable): who asks
 * @input: (transfer full) (nullable): what it needs
 * @free_input: (nullable): how that is freed
 *
 * Returns: (transfer full): a job that has not begun
 */
AduJob *
adu_job_new (AduJobRun run, AduJobResult result, AduActor *actor, gpointer input, GDestroyNotify free_input)
{
  AduJob *job = g_new0 (AduJob, 1);

  job->run = run;
  job->result = result;
  job->actor = actor != NULL ? adu_actor_ref (actor) : NULL;
  job->input = input;
  job->free_input = free_input;
  job->number = -1;
  return job;
}

void
adu_job_free (AduJob *job)
{
  if (job == NULL)
    return;
  adu_job_reset (job);
  if (job->free_input != NULL)
    job->free_input (job->input);
  g_clear_pointer (&job->actor, adu_actor_unref);
  g_clear_pointer (&job->snapshot, adu_snapshot_unref);
  g_free (job->action);
  g_free (job);
}

/* Forgets what a failed run left behind. */
void
adu_job_reset (AduJob *job)
{
  if (job->value != NULL && job->free_value != NULL)
    job->free_value (job->value);
  job->value = NULL;
  job->number = -1;
  job->changed = 0;
  job->reload = FALSE;
  g_clear_pointer (&job->ids, g_array_unref);
}

void
adu_job_take_value (AduJob *job, gpointer value, GDestroyNotify free_value)
{
  job->value = value;
  job->free_value = free_value;
}

/* Says that the job changed one complaint more. */
void
adu_job_changed_case (AduJob *job, gint64 id)
{
  job->changed |= 1; /* ADU_CHANGED_CASES */
  if (job->ids == NULL)
    job->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (job->ids, id);
}

static AduSnapshot *
current_snapshot (AduWorkers *self)
{
  AduSnapshot *snapshot;

  g_mutex_lock (&self->lock);
  snapshot = adu_snapshot_ref (self->snapshot);
  g_mutex_unlock (&self->lock);
  return snapshot;
}

static void
return_result (GTask *task, AduJob *job)
{
  gpointer value = g_steal_pointer (&job->value);

  switch (job->result)
    {
    case ADU_JOB_VALUE:
      g_task_return_pointer (task, value, job->free_value);
      break;
    case ADU_JOB_NUMBER:
      g_task_return_int (task, (gssize) job->number);
      break;
    case ADU_JOB_DONE:
    default:
      g_task_return_boolean (task, TRUE);
    }
}

static gboolean
is_refusing (AduWorkers *self, GTask *task)
{
  if (!g_atomic_int_get (&self->refusing))
    return FALSE;
  g_task_return_new_error (task, ADU_STORE_ERROR, ADU_STORE_ERROR_CLOSED, "the register is closed");
  return TRUE;
}

/* ---- reading --------------------------------------------------------------------------------------------------- */

static void
run_read (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  AduWorkers *self = user_data;
  AduJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean done;
  AduDb *db;

  if (is_refusing (self, task) || g_task_return_error_if_cancelled (task))
    return;
  db = g_async_queue_pop (self->readers);
  job->snapshot = current_snapshot (self);
  job->now = job->clock = adu_clock_now (self->clock);
  adu_db_set_cancellable (db, g_task_get_cancellable (task));
  done = job->run (job, db, &error);
  adu_db_set_cancellable (db, NULL);
  g_async_queue_push (self->readers, db);
  if (done)
    return_result (task, job);
  else
    g_task_return_error (task, error);
}

/* ---- writing --------------------------------------------------------------------------------------------------- */

/* All connections anew: the log is read from the disk. Readers come back as they finish what they do. */
static gboolean
reopen (AduWorkers *self, GError **error)
{
  gboolean opened = TRUE;

  for (guint i = 0; i < ADU_N_READERS; i++)
    adu_db_free (g_async_queue_pop (self->readers));
  g_clear_pointer (&self->writer, adu_db_free);
  self->writer = adu_db_open (self->path, ADU_DB_WRITE, error);
  opened = self->writer != NULL;
  for (guint i = 0; i < ADU_N_READERS; i++)
    {
      AduDb *reader = adu_db_open (self->path, ADU_DB_READ, opened ? error : NULL);

      opened = opened && reader != NULL;
      g_async_queue_push (self->readers, reader != NULL ? reader : adu_db_new_closed ());
    }
  return opened;
}

static gboolean
is_disk_error (const GError *error)
{
  return g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_IO) ||
         g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_DISK_FULL) ||
         g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_PERMISSION);
}

/* After a failure of the disk: reads what is true. If the action is there, running the job again finds it done and
 * gives its result. */
static gboolean
was_saved_after_all (AduWorkers *self, AduJob *job)
{
  gboolean found = FALSE;

  if (!reopen (self, NULL) || job->action == NULL ||
      !adu_journal_sql_has_action (self->writer, job->action, 0, &found, NULL) || !found)
    return FALSE;
  adu_job_reset (job);
  return job->run (job, self->writer, NULL);
}

static void
publish (AduWorkers *self, AduJob *job)
{
  AduSnapshot *snapshot = NULL;

  if (job->reload)
    {
      snapshot = adu_snapshot_read (self->writer, NULL);
      if (snapshot != NULL)
        {
          g_mutex_lock (&self->lock);
          adu_snapshot_unref (self->snapshot);
          self->snapshot = adu_snapshot_ref (snapshot);
          g_mutex_unlock (&self->lock);
        }
    }
  if (job->changed != 0 || snapshot != NULL)
    self->changed (job->changed, job->ids, snapshot, self->user_data);
  g_clear_pointer (&snapshot, adu_snapshot_unref);
}

/* Small steps while nobody waits keep the search index quick; the big ones SQLite would do by itself stall a save. */
static void
merge_when_idle (AduWorkers *self)
{
  if (++self->unmerged < MERGE_EVERY || g_atomic_int_get (&self->waiting) > 0)
    return;
  self->unmerged = 0;
  adu_search_sql_merge (self->writer, NULL);
}

static gboolean
start_write (AduWorkers *self, AduJob *job, GError **error)
{
  AduTime last;

  if (self->writer == NULL)
    {
      /* The disk failed at the last write and the file could not be opened again; perhaps it can now. */
      if (!reopen (self, error))
        return FALSE;
    }
  if (!adu_journal_sql_last_time (self->writer, &last, error))
    return FALSE;
  job->snapshot = current_snapshot (self);
  job->clock = adu_clock_now (self->clock);
  job->now = MAX (job->clock, last); /* ADU_TIME_NONE is the least of all */
  return TRUE;
}

/* The reserve beside the register makes room for one more try. */
static gboolean
was_rescued (AduWorkers *self, AduJob *job, const GError *error)
{
  if (!job->rescue || self->writer == NULL ||
      !g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_DISK_FULL) || !adu_reserve_give_up (self->path))
    return FALSE;
  adu_job_reset (job);
  return job->run (job, self->writer, NULL);
}

static void
run_write (gpointer data, gpointer user_data)
{
  g_autoptr (GTask) task = data;
  AduWorkers *self = user_data;
  AduJob *job = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean done;

  g_atomic_int_add (&self->waiting, -1);
  done = start_write (self, job, &error) && job->run (job, self->writer, &error);
  if (!done && is_disk_error (error) && (was_saved_after_all (self, job) || was_rescued (self, job, error)))
    {
      g_clear_error (&error);
      done = TRUE;
    }
  if (!done)
    {
      g_task_return_error (task, error);
      return;
    }
  publish (self, job);
  return_result (task, job);
  merge_when_idle (self);
}

/**
 * adu_workers_new:
 * @writer: (transfer full) (nullable): the connection that writes
 * @readers: (transfer full) (array fixed-size=2): those that read
 * @clock: the clock
 * @snapshot: what stands in the register now
 * @changed: told after a commit, on the writing thread
 * @user_data: for @changed
 *
 * Returns: (transfer full): the threads, idle
 */
AduWorkers *
adu_workers_new (AduDb *writer,
                 AduDb *const *readers,
                 AduClock *clock,
                 AduSnapshot *snapshot,
                 AduWorkersChanged changed,
                 gpointer user_data)
{
  AduWorkers *self = g_new0 (AduWorkers, 1);

  g_mutex_init (&self->lock);
  self->path = g_strdup (adu_db_path (readers[0]));
  self->writer = writer;
  self->readers = g_async_queue_new_full ((GDestroyNotify) adu_db_free);
  for (guint i = 0; i < ADU_N_READERS; i++)
    g_async_queue_push (self->readers, readers[i]);
  self->clock = g_object_ref (clock);
  self->snapshot = adu_snapshot_ref (snapshot);
  self->changed = changed;
  self->user_data = user_data;
  if (writer != NULL)
    self->writing = g_thread_pool_new (run_write, self, 1, TRUE, NULL);
  self->reading = g_thread_pool_new (run_read, self, ADU_N_READERS, TRUE, NULL);
  return self;
}

/* Reads that have not begun are given back; what was given to be written is still written. */
static void
refuse_reads (AduWorkers *self)
{
  g_atomic_int_set (&self->refusing, TRUE);
}

/* Waits for what is being done. */
void
adu_workers_free (AduWorkers *self)
{
  if (self == NULL)
    return;
  refuse_reads (self);
  if (self->writing != NULL)
    g_thread_pool_free (self->writing, FALSE, TRUE);
  g_thread_pool_free (self->reading, FALSE, TRUE);
  g_async_queue_unref (self->readers);
  adu_db_free (self->writer);
  adu_snapshot_unref (self->snapshot);
  g_object_unref (self->clock);
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self);
}

void
adu_workers_write (AduWorkers *self, GTask *task)
{
  g_atomic_int_inc (&self->waiting);
  g_thread_pool_push (self->writing, g_object_ref (task), NULL);
}

void
adu_workers_read (AduWorkers *self, GTask *task)
{
  g_thread_pool_push (self->reading, g_object_ref (task), NULL);
}

/**
 * adu_workers_close:
 * @self: the threads
 * @error: why the log could not be folded back
 *
 * Closes in the order that leaves one file: readers, checkpoint, writer. Waits for jobs that run.
 *
 * Returns: whether the file is whole by itself
 */
gboolean
adu_workers_close (AduWorkers *self, GError **error)
{
  AduDb *readers[ADU_N_READERS];
  gboolean closed = TRUE;

  refuse_reads (self);
  if (self->writing != NULL)
    g_thread_pool_free (g_steal_pointer (&self->writing), FALSE, TRUE);
  for (guint i = 0; i < ADU_N_READERS; i++)
    readers[i] = g_async_queue_pop (self->readers);
  for (guint i = 0; i < ADU_N_READERS; i++)
    {
      adu_db_close (readers[i], NULL);
      g_async_queue_push (self->readers, readers[i]);
    }
  if (self->writer != NULL)
    closed = adu_db_checkpoint (self->writer, error) && adu_db_close (self->writer, error);
  g_clear_pointer (&self->writer, adu_db_free);
  return closed;
}
