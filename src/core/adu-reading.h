/* adu-reading.h — the date a limit has, and the dates it would have if the standard were read another way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. Pure.
 * Source: SK 440/86.a/Dinkes/2022 says "hari" without saying which days, and "sejak diterima" without saying whether an
 *         incomplete file has been received (UU 25/2009 counts from completeness). The office chose; whoever doubts its
 *         date asks what the other reading gives.
 */
#pragma once

#include "core/adu-deadline.h"

G_BEGIN_DECLS

typedef struct
{
  AduUnit unit;
  AduStart start;
  AduDay due;           /* while paused: if it were resumed today; ADU_DAY_NONE: no date */
  gboolean provisional;
  gboolean office;      /* what the office works to */
  gboolean not_yet;     /* counts from completeness, which is not declared yet: from receipt until then */
} AduReading;

/* Of AduReading, that of the office first; empty if the standard has no such clock for the case. Transfer full. */
GArray *adu_readings_compute (const AduFacts *facts, const AduStandard *standard, const AduCalendar *calendar,
                              const AduZone *zone, AduTime now, AduDeadlineKind kind);

G_END_DECLS
