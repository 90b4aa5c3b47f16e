/* adu-store-letters-private.h — what the jobs about letters share: who may write them, and why not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store, for adu-store-letter*.c only. Thread: that of the connection.
 */
#pragma once

#include "store/adu-row-sql-private.h"
#include "store/adu-store-letters.h"
#include "store/adu-store-private.h"

G_BEGIN_DECLS

/* All FALSE with @error set. */
gboolean adu_letters_refuse (GError **error, AduField field, AduProblemCode code, guint limit);
gboolean adu_letters_fail (GError **error, AduStoreError code, const char *what);
gboolean adu_letters_check_action (const char *action, GError **error);
/* Whether the case is there for who asks, and whether they write letters. */
gboolean adu_letters_check_writer (AduJob *job, AduDb *db, gint64 case_id, AduSight *sight, GError **error);

G_END_DECLS
