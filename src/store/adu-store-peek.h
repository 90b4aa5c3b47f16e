/* adu-store-peek.h — the register's door for the small pictures beside a list of evidence
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: as adu-store.h, whose finishers take the result.
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

/* value: GBytes *, the bytes that came in, digest verified; for a thumbnail only. Not journaled by itself: the case it
 * belongs to is open, which is journaled where it must be, and looking at one is adu_store_attachment_bytes_async(). */
void adu_store_attachment_peek_async (AduStore *self, AduActor *actor, gint64 attachment, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
