/* adu-store-private.h — how a call of the public door becomes a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: main.
 *
 * A call copies its arguments into an input, wraps it in adu_job_new() and hands it to one of the two below:
 *
 *   adu_store_read (self, adu_job_new (run, ADU_JOB_VALUE, actor, input, input_free), cancellable, callback, user_data);
 */
#pragma once

#include "store/adu-job-private.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* Reads on one of the reading threads; @cancellable stops it. (transfer full) @job */
void adu_store_read (AduStore *self, AduJob *job, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data);
/* Writes on the writing thread, in the order of the calls. Refused READ_ONLY beside somebody who writes. The job's
 * function begins and commits its own transaction. (transfer full) @job */
void adu_store_write (AduStore *self, AduJob *job, GAsyncReadyCallback callback, gpointer user_data);

void adu_store_register_resources (void); /* schema and seed; done by the first AduStore, tests without one call it */

G_END_DECLS
