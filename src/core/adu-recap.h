/* adu-recap.h — the figures of a period: carried in, received, settled, carried out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Settled = answer sent and confirmed, or settled "without confirmation", or a side exit whose notice was sent; on time
 * = stopped not later than the binding date of that moment. Each case stands in one period only, and the arithmetic
 * closes: carried_in + received − settled = carried_out.
 */
#pragma once

#include "base/adu-day.h"

G_BEGIN_DECLS

typedef struct
{
  AduDay first;
  AduDay last;
} AduPeriod;

gboolean adu_period_parse (const char *text, AduPeriod *period); /* 2026-10, 2026-Q3, 2026 */

/* One case as the recap sees it. */
typedef struct
{
  AduDay received;
  AduDay settled;      /* ADU_DAY_NONE: not yet */
  AduDay binding_due;  /* as of the settlement, or now */
  gboolean unconfirmed; /* settled without confirmation */
} AduRecapCase;

typedef struct
{
  guint carried_in;
  guint received;
  guint settled;
  guint settled_on_time;
  guint settled_late;
  guint unconfirmed;
  guint carried_out;
  guint late; /* of those carried out, past their binding date at the period's end */
} AduRecapTotals;

void adu_recap_add (AduRecapTotals *totals, AduPeriod period, const AduRecapCase *c);
gboolean adu_recap_closes (const AduRecapTotals *totals);

G_END_DECLS
