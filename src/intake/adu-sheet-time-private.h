/* adu-sheet-time-private.h — days and times as people write them on a telephone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  intake. Thread: any.
 */
#pragma once

#include "base/adu-zone.h"

G_BEGIN_DECLS

/* "Kamis, 5 November 2026, 08.10–09.30 WITA", "05/11/2026 8:10 s.d. 9:30", "2026-11-05". Without a time of day the
 * moments stay ADU_TIME_NONE; FALSE if there is no day that exists. */
gboolean adu_sheet_time_parse (const char *text, const AduZone *zone, AduDay *day, AduTime *from, AduTime *until);

G_END_DECLS
