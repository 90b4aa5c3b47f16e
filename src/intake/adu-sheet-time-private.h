/* adu-sheet-time-private.h — days and times as people write them on a telephone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  intake. Thread: any.
 */
#pragma once

#include "base/adu-zone.h"

G_BEGIN_DECLS

/* What stands in a text: up to two days and two times of day (minutes since midnight; -1: none). */
typedef struct
{
  AduDay days[2];
  gint minutes[2];
} AduSheetWhen;

/* FALSE if there is none of them, or a day that does not exist. */
gboolean adu_sheet_when_read (const char *text, AduSheetWhen *when);
/* Takes over what @when does not say yet; FALSE and nothing taken if they contradict each other. */
gboolean adu_sheet_when_merge (AduSheetWhen *when, const AduSheetWhen *more);
/* From when until when; ADU_TIME_NONE without a time of day. FALSE if an end is said that is none: it is left out. */
gboolean adu_sheet_when_times (const AduSheetWhen *when, const AduZone *zone, AduTime *from, AduTime *until);

/* "Kamis, 5 November 2026, 08.10–09.30 WITA", "05/11/2026 8:10 s.d. 9:30", "2026-11-05". Without a time of day the
 * moments stay ADU_TIME_NONE; FALSE if there is no day that exists. */
gboolean adu_sheet_time_parse (const char *text, const AduZone *zone, AduDay *day, AduTime *from, AduTime *until);

G_END_DECLS
