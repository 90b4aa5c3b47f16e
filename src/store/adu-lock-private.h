/* adu-lock-private.h — who writes in a register: FILE.lock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any, one at a time.
 */
#pragma once

#include "base/adu-zone.h"
#include "store/adu-store-error-private.h"

G_BEGIN_DECLS

typedef struct _AduLock AduLock;

AduLock *adu_lock_take (const char *path, AduTime now, GError **error);
void adu_lock_release (AduLock *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduLock, adu_lock_release)

G_END_DECLS
