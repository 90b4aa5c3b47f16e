/* adu-recap-page.h — the recap of a period on paper: the office's form on one sheet, signed; behind it what stands and charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: office.md §8: I per channel, II by kind of problem, III not settled, IV counter and Ombudsman; signed by the
 *         officer, seen by the head. One F4 sheet; a period without any is NIHIL.
 */
#pragma once

#include "core/adu-recap.h"
#include "report/adu-page.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* Nothing is kept. */
typedef struct
{
  const AduRecap *recap;
  const AduOffice *office;
  const AduZone *zone;
  const char *officer; /* who signs it; nullable: who issued it */
  GBytes *emblem;      /* PNG of the letterhead; nullable */
  AduTime now;
  gboolean example;
} AduRecapPaper;

AduPage *adu_recap_page_new (const AduRecapPaper *paper);

/* Reads the recap of @period (the issued one if there is), journals that it leaves, and writes it to @path: a PDF, or a
 * workbook if that is what its name ends in. */
void adu_recap_write_async (AduStore *store, AduActor *actor, AduPeriod period, const char *path,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean adu_recap_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
