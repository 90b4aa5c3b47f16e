/* adu-step-sql-private.h — a step is checked against the rows and recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in a transaction.
 */
#pragma once

#include "core/adu-stage.h"
#include "store/adu-snapshot-private.h"

G_BEGIN_DECLS

/* One step that is to be recorded. Nothing is owned. */
typedef struct
{
  const AduSnapshot *snapshot;
  const AduStepRequest *request;
  gint64 official; /* who records it */
  AduTime at;
  gint version;    /* of the complaint, as the caller saw it; 0: whatever it is */
} AduStepEntry;

/* REFUSED, CONFLICT, NO_CASE; nothing was written then. */
gboolean adu_step_sql_record (AduDb *db, gint64 id, const AduStepEntry *entry, GError **error);

G_END_DECLS
