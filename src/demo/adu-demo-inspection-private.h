/* adu-demo-inspection-private.h — the inspection of an invented supervisory complaint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: the store's writing thread.
 */
#pragma once

#include "demo/adu-demo-life-private.h"
#include "store/adu-store-inspections.h"

G_BEGIN_DECLS

/* What is known of the case when its inspection is told. Nothing is owned. */
typedef struct
{
  const AduDemoOptions *options;
  const AduDemoPeople *people;
  AduZone *zone;
  AduCalendar *calendar;
  const char *unit;
  guint number;     /* of the life: the same one gives the same inspection */
  AduTime begun;    /* of the step "inspect"; ADU_TIME_NONE: not begun */
  AduTime last;     /* of the last step before it */
  AduDay received;
  gboolean finished; /* the case went on after it: it was signed and reported */
  guint turn;        /* how many that are not finished came before: they take turns in how far they have come */
  gboolean pictures; /* whether it gets drawings */
} AduDemoVisit;

/* NULL: none is planned. (transfer full) */
AduLifeInspection *adu_demo_inspection_new (const AduDemoVisit *visit);

G_END_DECLS
