/* adu-migrate-private.h — the schema of a register: made, brought up to date, compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: one at a time.
 */
#pragma once

#include "store/adu-db-private.h"

G_BEGIN_DECLS

gint adu_migrate_version (void); /* the newest this program knows */
gboolean adu_migrate_run (AduDb *db, GError **error);
gboolean adu_migrate_verify (AduDb *db, GError **error);

G_END_DECLS
