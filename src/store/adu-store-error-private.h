/* adu-store-error-private.h — making the errors that carry something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#pragma once

#include "store/adu-store-error.h"

G_BEGIN_DECLS

GError *adu_store_error_new_locked (AduHolder *holder);
GError *adu_store_error_new_pin (guint wait);
void adu_holder_free (AduHolder *holder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduHolder, adu_holder_free)

G_END_DECLS
