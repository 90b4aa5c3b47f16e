/* adu-dashboard-page.h — the dashboard on one sheet: what stands on the screen, for who reads paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: main: names come from the store's lists.
 * Source: office.md §5, §6. It names no complainant and no subject: numbers, units, limits.
 */
#pragma once

#include "core/adu-figures.h"
#include "report/adu-page.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

/* Nothing is owned. */
typedef struct
{
  AduStore *store;          /* for office, zone and names */
  const char *paper;        /* "f4" or "a4"; NULL: the office's. Across the sheet */
  const AduFigures *figures;
  const GPtrArray *waiting; /* of AduRow: without disposition */
  const GPtrArray *late;    /* of AduRow: past their limit */
} AduDashboardPage;

AduPage *adu_dashboard_page_new (const AduDashboardPage *given);

G_END_DECLS
