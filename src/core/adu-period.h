/* adu-period.h — a stretch of days that figures are made for: a month, a quarter, a year, or any two days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; a plain value.
 */
#pragma once

#include "base/adu-day.h"

G_BEGIN_DECLS

/* Codes: month quarter year range. */
typedef enum
{
  ADU_PERIOD_MONTH,
  ADU_PERIOD_QUARTER,
  ADU_PERIOD_YEAR,
  ADU_PERIOD_RANGE, /* any two days that are none of these */
} AduPeriodKind;
#define ADU_N_PERIOD_KINDS 4

/* Both days belong to it; @first is never after @last. */
typedef struct
{
  AduDay first;
  AduDay last;
} AduPeriod;

/* 2026-10, 2026-Q3, 2026, 2026-10-05..2026-11-07; @period is untouched on failure. */
gboolean adu_period_parse (const char *text, AduPeriod *period);
char *adu_period_to_text (AduPeriod period); /* the shortest of these that says it (transfer full) */
AduPeriodKind adu_period_kind (AduPeriod period);
AduPeriod adu_period_around (AduPeriodKind kind, AduDay day); /* the month, quarter or year @day lies in; RANGE: that day */
/* The one @steps after (negative: before) of the same kind; a range moves by its own length. */
AduPeriod adu_period_move (AduPeriod period, gint steps);
gboolean adu_period_has (AduPeriod period, AduDay day); /* an unset day is in none */
G_END_DECLS
