/* adu-export.h — complaints as an Excel workbook: the recap of a period, the list, what belongs to it, and about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the main context of the store; reading and writing are done on other threads.
 * Source: office.md §5 and §8; names are masked unless a reason is given.
 */
#pragma once

#include "core/adu-period.h"
#include "report/adu-deliver.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* Copied by the call. */
typedef struct
{
  const char *path;    /* where it shall stand */
  AduDeliver how;
  AduFind *find;       /* which; NULL with @ids; NULL without: everything */
  const gint64 *ids;   /* exactly these, in this order: a list without a recap */
  gsize n_ids;
  gboolean has_period; /* with @find: those that count in it, carried in or received */
  AduPeriod period;
  gboolean complete;   /* Lampiran lengkap */
  const char *reveal;  /* why people are in it; NULL: masked */
} AduExportOptions;

/* Read while it runs, from any thread, with g_atomic_int_get(). */
typedef struct
{
  gint done;
  gint of; /* 0: not known yet */
} AduExportProgress;

/* What was written. */
typedef struct
{
  guint64 rows;     /* complaints */
  guint sheets;
  guint64 withheld; /* confidential ones without a text */
} AduExportOutcome;

/* Journaled. @progress (nullable) must live until @callback. Cancelled or failed: nothing stands there. */
void adu_export_async (AduStore *store, AduActor *actor, const AduExportOptions *options, AduExportProgress *progress,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean adu_export_finish (GAsyncResult *result, AduExportOutcome *outcome, GError **error);

/* "Rekap-Pengaduan-2026-11.xlsx"; without a period "Daftar-Pengaduan-2026-11-23.xlsx". Names nobody. */
char *adu_export_file_name (const AduPeriod *period, AduDay today, const char *suffix);

G_END_DECLS
