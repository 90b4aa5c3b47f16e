/* adu-list-page.h — lists an office hands in: what is overdue, what was inspected, how the standard was kept, all figures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 * Source: office.md §5 (no names), §8 (who signs). They name no complainant: numbers, subjects as they may leave, units.
 */
#pragma once

#include "core/adu-figures.h"
#include "report/adu-page.h"
#include "store/adu-store.h"
#include "store/adu-store-inspections.h"

G_BEGIN_DECLS

/* What every one of them needs; borrowed. */
typedef struct
{
  const AduOffice *office;
  const char *paper;   /* "f4" or "a4"; NULL: the office's. Across the sheet */
  AduPeriod period;    /* not of the overdue */
  AduDay today;
  const AduZone *zone;
  const char *search;  /* what it is narrowed to, in words; nullable or "": nothing */
  const char *officer; /* who signs at the left; nullable */
  const char *officer_nip; /* nullable */
  gboolean example;    /* DATA CONTOH */
} AduListPageOptions;

/* @subjects: (element-type utf8), one a row: as they may leave; NULL entries print as confidential. */
AduPage *adu_overdue_page_new (const AduListPageOptions *options, const GPtrArray *rows, const GPtrArray *subjects);
AduPage *adu_inspections_page_new (const AduListPageOptions *options, const GPtrArray *inspections);
AduPage *adu_evidence_page_new (const AduListPageOptions *options, const AduFigures *figures, const GPtrArray *rows);
/* The fuller figures of a period: in total, then by channel, class, unit, topic, problem, handler. @store names the rows. */
AduPage *adu_figures_page_new (const AduListPageOptions *options, const AduFigures *figures, AduStore *store);

G_END_DECLS
