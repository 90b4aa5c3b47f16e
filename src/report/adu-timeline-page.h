/* adu-timeline-page.h — the page of limits on one sheet across: bars against the office's calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the main thread.
 * Source: office.md §5: number and unit, no subject and no name: nothing somebody typed leaves with it.
 */
#pragma once

#include "core/adu-scale.h"
#include "report/adu-page.h"
#include "store/adu-store-work.h"

G_BEGIN_DECLS

/* All borrowed; the page keeps copies of what it draws. */
typedef struct
{
  const GPtrArray *works; /* of AduWork, in order; what does not fit on the sheet is counted */
  AduCalendar *calendar;
  const AduOffice *office;
  const AduZone *zone;
  const char *paper; /* "f4", "a4"; NULL: the office's */
  AduZoom zoom;
  AduDay middle;
  AduTime now;
  gboolean example;
} AduTimelinePage;

AduPage *adu_timeline_page_new (const AduTimelinePage *given);

G_END_DECLS
