/* adu-case-source-private.h — where a list reads from, so that tests can answer late, twice or never
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

/* The three readings of AduStore a list needs; the meanings are those of adu-store.h. */
typedef struct
{
  void (*find) (gpointer source, AduActor *actor, AduFind *find, GCancellable *cancellable,
                GAsyncReadyCallback callback, gpointer user_data);
  void (*first) (gpointer source, AduActor *actor, AduFind *find, guint limit, GCancellable *cancellable,
                 GAsyncReadyCallback callback, gpointer user_data);
  void (*rows) (gpointer source, AduActor *actor, const gint64 *ids, gsize n, GCancellable *cancellable,
                GAsyncReadyCallback callback, gpointer user_data);
  gpointer (*finish) (GAsyncResult *result, GError **error);
} AduCaseSource;

const AduCaseSource *adu_case_source_of_store (void);

G_END_DECLS
