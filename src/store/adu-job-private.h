/* adu-job-private.h — work for the register's threads: one that writes, two that read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: jobs are made in the main thread and run on a worker's.
 *
 * A job is a function that gets a connection, and what it needs by value. It is tested without threads.
 */
#pragma once

#include "base/adu-clock.h"
#include "store/adu-snapshot-private.h"

G_BEGIN_DECLS

typedef struct _AduJob AduJob;

/* Returns whether it was done. On success it has left its result in the job. */
typedef gboolean (*AduJobRun) (AduJob *job, AduDb *db, GError **error);

typedef enum
{
  ADU_JOB_DONE,   /* adu_store_finish() */
  ADU_JOB_VALUE,  /* adu_store_finish_value(): a pointer that is not NULL */
  ADU_JOB_NUMBER, /* adu_store_finish_number() */
} AduJobResult;

struct _AduJob
{
  AduJobRun run;
  AduJobResult result;
  gpointer input; /* owned */
  GDestroyNotify free_input;
  AduActor *actor; /* owned; NULL = nobody */
  char *action;    /* UUID by which a failed write is looked up afterwards; nullable */
  gboolean rescue; /* worth the reserve: on a full disk it is given up and the write tried once more */

  /* set when it starts */
  AduSnapshot *snapshot; /* owned */
  AduTime now;   /* of a write never before the last entry's */
  AduTime clock; /* what the clock shows: how long somebody waits */

  /* left by @run */
  gpointer value;
  GDestroyNotify free_value;
  gint64 number;
  guint changed;   /* AduChanged */
  GArray *ids;     /* of gint64: the cases that changed; NULL = many */
  gboolean reload; /* lists, officials, office or rules changed: read the snapshot again */
};

AduJob *adu_job_new (AduJobRun run, AduJobResult result, AduActor *actor, gpointer input, GDestroyNotify free_input);
void adu_job_free (AduJob *job);
void adu_job_take_value (AduJob *job, gpointer value, GDestroyNotify free_value);
void adu_job_changed_case (AduJob *job, gint64 id);
void adu_job_reset (AduJob *job);

/* The threads and the connections they work with. */
typedef struct _AduWorkers AduWorkers;

/* Called on the writing thread after a commit, before the job's task returns. @snapshot: new one, or NULL. */
typedef void (*AduWorkersChanged) (guint changed, GArray *ids, AduSnapshot *snapshot, gpointer user_data);

AduWorkers *adu_workers_new (AduDb *writer,
                             AduDb *const *readers,
                             AduClock *clock,
                             AduSnapshot *snapshot,
                             AduWorkersChanged changed,
                             gpointer user_data);
void adu_workers_free (AduWorkers *self);
void adu_workers_write (AduWorkers *self, GTask *task);
void adu_workers_read (AduWorkers *self, GTask *task);
gboolean adu_workers_close (AduWorkers *self, GError **error);

#define ADU_N_READERS 2

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduJob, adu_job_free)

G_END_DECLS
