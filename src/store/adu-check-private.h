/* adu-check-private.h — whether a register is sound
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 */
#pragma once

#include "store/adu-db-private.h"
#include "store/adu-records.h"

G_BEGIN_DECLS

/* The line of history that keeps the SHA-256 of an issued recap's figures. */
#define ADU_RECAP_DIGEST "recap_digest"

/* value: GPtrArray of AduFinding (transfer full); NULL only if it could not be read at all. */
GPtrArray *adu_check_run (AduDb *db, gboolean deep, GError **error);

G_END_DECLS
