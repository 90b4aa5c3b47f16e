/* faulty-vfs.h — a disk that counts what is done to it, and fails when told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands between SQLite and the real files. Installed as the default, so that the store itself knows nothing of it.
 */
#pragma once

#include <glib.h>

void faulty_vfs_install (void);

/* From the @after-th write, sync or truncation on (1 = the next), @times of them fail with @code (SQLITE_IOERR_WRITE,
 * SQLITE_IOERR_FSYNC, SQLITE_FULL); a failing write has written half of its bytes. */
void faulty_vfs_arm (gint after, gint times, int code);
/* Whether something failed since; nothing does any more. */
gboolean faulty_vfs_disarm (void);

/* Since the last reset, over all files. */
void faulty_vfs_reset (void);
gint faulty_vfs_syncs (void);
