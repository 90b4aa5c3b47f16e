/* adu-words-date.h — days, times, numbers and "3 days left" as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 * Month and day names come from our own catalogue: the machine's locale may be anything, and id_ID is broken for %c,
 * %x, %X and %p. All results are transfer full unless said otherwise; none is NULL. A day or time that is not set
 * gives "–".
 */
#pragma once

#include "base/adu-zone.h"
#include "core/adu-case.h"
#include "core/adu-deadline.h"

G_BEGIN_DECLS

const char *adu_words_month_name (gint month);      /* 1 … 12, borrowed */
const char *adu_words_month_short (gint month);     /* "Nov", borrowed */
const char *adu_words_weekday_name (guint weekday); /* Monday = 1 … 7, borrowed */
const char *adu_words_weekday_short (guint weekday); /* "Mon", borrowed */

char *adu_words_day (AduDay day);       /* 23 November 2026 */
char *adu_words_day_short (AduDay day); /* 23/11/2026 */
char *adu_words_day_full (AduDay day);  /* Monday, 23 November 2026 */
char *adu_words_day_span (AduDay first, AduDay last); /* 28–29 November 2026 */
char *adu_words_day_precise (AduDay day, AduPrecision precision); /* 23 November 2026, November 2026, 2026 */
char *adu_words_month (gint year, gint month);        /* November 2026 */

char *adu_words_clock (gint minute);                       /* 09:30 (id: 09.30) */
char *adu_words_clock_at (gint minute, const AduZone *zone); /* at 09:30 WITA; @zone nullable */
char *adu_words_time (AduTime time, const AduZone *zone);  /* 23 November 2026 at 09:30 WITA */
char *adu_words_time_short (AduTime time, const AduZone *zone); /* 23/11/2026 09:30 */

/* What people type, in either language: 23/11/2026, 23-11-26, 23.11.2026, 23 Nov 2026, 2026-11-23;
 * 09.30, 9:30, 0930. ADU_DAY_NONE or -1 if it is none. */
AduDay adu_words_parse_day (const char *text);
gint adu_words_parse_clock (const char *text);

char *adu_words_number (gint64 number); /* 12,480 (id: 12.480) */
char *adu_words_size (gint64 bytes);    /* 1.4 MB (id: 1,4 MB) */
char *adu_words_amount (AduUnit unit, guint amount); /* 14 days, 60 working days, 2 months, 30 minutes */

/* How a date stands. */
char *adu_words_days_left (AduUnit unit, gint days_left); /* 3 days left, today, 2 days late */
char *adu_words_due_day (AduDay due, AduDay today);       /* the same from two days */
char *adu_words_paused (gint day, guint at_most); /* paused: awaiting completion (day 6 of 30) */
char *adu_words_deadline_left (const AduDeadline *deadline); /* one of the above, or how it was met */
char *adu_words_deadline_name (const AduDeadline *deadline); /* LAPOR! limit (5 days) */
/* While it runs the limit, the first day the complainant may go to the Ombudsman, and whether it was followed up; then
 * how it was met. "" for any other clock. */
char *adu_words_ombudsman (const AduDeadline *deadline);

G_END_DECLS
