/* adu-record-private.h — one case as an AduRecord, inside a job
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 */
#pragma once

#include "store/adu-job-private.h"

G_BEGIN_DECLS

/* NULL without @error: not there for the job's actor. @people (nullable) gets the case with everybody in it, which the
 * record is without; who takes it answers for it. */
AduRecord *adu_record_read (AduJob *job, AduDb *db, gint64 id, AduCase **people, GError **error);

/* Whether @reason says why people are shown; REFUSED if not. */
gboolean adu_record_check_reason (const char *reason, GError **error);

G_END_DECLS
