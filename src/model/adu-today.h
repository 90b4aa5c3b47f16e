/* adu-today.h — what an official has to do today, what they wait for, and the counts above it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model (GObject, GIO). Thread: main; the register is read by its own threads.
 *
 * It reads again by itself after a change of the register, at midnight and for another official.
 *
 * Signals: "changed" (AduToday *): all of it was read; "failed" (AduToday *, GError *).
 */
#pragma once

#include "model/adu-watch.h"
#include "store/adu-store-work.h"

G_BEGIN_DECLS

#define ADU_TYPE_TODAY (adu_today_get_type ())
G_DECLARE_FINAL_TYPE (AduToday, adu_today, ADU, TODAY, AduWatch)

/* The counts of the sentence: each is the length of the list its search finds. */
typedef enum
{
  ADU_TODAY_OVERDUE,
  ADU_TODAY_DUE,         /* today */
  ADU_TODAY_SOON,        /* within the next three days */
  ADU_TODAY_DISPOSITION, /* waits for the head */
  ADU_TODAY_OPEN,        /* all of theirs */
} AduTodayCount;
#define ADU_N_TODAY_COUNTS 5

#define ADU_TODAY_SOON_DAYS 3
#define ADU_TODAY_MOST 200 /* cases looked at, the most pressing first */

AduToday *adu_today_new (AduSession *session);
void adu_today_refresh (AduToday *self);
gboolean adu_today_is_read (AduToday *self);
guint adu_today_count (AduToday *self, AduTodayCount which);
AduFind *adu_today_find (AduToday *self, AduTodayCount which); /* transfer full */
const GPtrArray *adu_today_now (AduToday *self);     /* of AduWork, the most pressing first; until the next "changed" */
const GPtrArray *adu_today_waiting (AduToday *self); /* likewise */

G_END_DECLS
