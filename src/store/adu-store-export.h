/* adu-store-export.h — whole cases in order, for a file that leaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. A part of the register's public door (adu-store.h). Thread: the calls main; the sink a reading one.
 * Source of rule: masked files omit original text and attachments and carry subject and summary, with the case's own
 *      names, numbers and addresses taken out of every remaining text; of a confidential case they carry no text.
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

/* One case as it leaves; borrowed by the sink for as long as it runs. */
typedef struct
{
  AduRecord *record; /* the texts of value, row and history are masked unless @revealed */
  gboolean revealed; /* value holds everybody in it, as the register does */
  gboolean withheld; /* a confidential case in a masked file: its texts are empty */
} AduExported;

/* Called on a reading thread, case after case, all as of one moment. FALSE with @error set ends it. */
typedef gboolean (*AduExportSink) (const AduExported *exported, guint n, guint of, gpointer user_data, GError **error);

/* Copied by the call. */
typedef struct
{
  AduFind *find;      /* which, in its order; NULL: @ids */
  const gint64 *ids;  /* in this order */
  gsize n_ids;
  const char *reveal; /* why people are in it; NULL: masked */
  const char *instead; /* what stands where a name was: a word of the reader's language */
} AduExportRequest;

/* number: how many cases the sink got; those that are not there for @actor are left out. Journaled before the first
 * one: the export, and with @reveal each case whose people leave (that is a writing call; masked, a register open for
 * reading only gives its cases without an entry). The sink is not called again after the callback. */
void adu_store_export_async (AduStore *self, AduActor *actor, const AduExportRequest *request, AduExportSink sink,
                             gpointer sink_data, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);

G_END_DECLS
