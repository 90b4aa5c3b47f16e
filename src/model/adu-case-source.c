/* adu-case-source.c — a list reads from the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 */
#include "config.h"

#include "model/adu-case-source-private.h"

static void
store_find (gpointer source,
            AduActor *actor,
            AduFind *find,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  adu_store_find_async (source, actor, find, cancellable, callback, user_data);
}

static void
store_first (gpointer source,
             AduActor *actor,
             AduFind *find,
             guint limit,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  adu_store_first_async (source, actor, find, limit, cancellable, callback, user_data);
}

static void
store_rows (gpointer source,
            AduActor *actor,
            const gint64 *ids,
            gsize n,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  adu_store_rows_async (source, actor, ids, n, cancellable, callback, user_data);
}

static const AduCaseSource calls = { store_find, store_first, store_rows, adu_store_finish_value };

const AduCaseSource *
adu_case_source_of_store (void)
{
  return &calls;
}
