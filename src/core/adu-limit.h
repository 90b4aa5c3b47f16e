/* adu-limit.h — "14 days from receipt": an amount, a unit, and the date it leads to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Counting: the day of the starting event is day 0; a month ends on the same day number, or on the last day
 *           of a shorter month.
 */
#pragma once

#include "core/adu-calendar.h"

G_BEGIN_DECLS

/* Codes: minute day working-day month. */
typedef enum
{
  ADU_UNIT_MINUTE,
  ADU_UNIT_DAY,
  ADU_UNIT_WORKING_DAY,
  ADU_UNIT_MONTH,
} AduUnit;
#define ADU_N_UNITS 4

/* What happens when a limit ends on a day off. Codes: keep forward backward. */
typedef enum
{
  ADU_ENDING_KEEP,
  ADU_ENDING_FORWARD,
  ADU_ENDING_BACKWARD,
} AduEnding;
#define ADU_N_ENDINGS 3

typedef struct
{
  guint amount;
  AduUnit unit; /* not ADU_UNIT_MINUTE here: minutes are counted on the clock, see adu-deadline */
  AduEnding ending;
  gboolean first_day_counts; /* the day of the event is day 1 (default: day 0) */
} AduLimit;

const char *adu_unit_to_code (AduUnit unit);
int adu_unit_from_code (const char *code);
const char *adu_ending_to_code (AduEnding ending);
int adu_ending_from_code (const char *code);

AduDay adu_limit_due (AduLimit limit, AduDay start, const AduCalendar *calendar);
AduDay adu_limit_roll (AduEnding ending, AduDay day, const AduCalendar *calendar);
gint adu_limit_days_left (AduUnit unit, AduDay today, AduDay due, const AduCalendar *calendar);

G_END_DECLS
