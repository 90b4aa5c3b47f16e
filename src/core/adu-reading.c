/* adu-reading.c — the date a limit has, and the dates it would have if the standard were read another way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * A reading is the office's own standard with one rule changed, put through the same computation: what is said of the
 * other date is as exact as what is said of the office's.
 */
#include "config.h"

#include "core/adu-reading.h"

/* The other unit, or the same where there is none. */
static AduUnit
other_unit (AduUnit unit)
{
  return unit == ADU_UNIT_DAY ? ADU_UNIT_WORKING_DAY : unit == ADU_UNIT_WORKING_DAY ? ADU_UNIT_DAY : unit;
}

/* The other event, or the same where there is none. */
static AduStart
other_start (AduStart start)
{
  return start == ADU_START_RECEIPT ? ADU_START_COMPLETE : start == ADU_START_SERVED ? start : ADU_START_RECEIPT;
}

/* @standard with that unit and event for @rule. NULL: such a standard is none. */
static AduStandard *
read_otherwise (const AduStandard *standard, const AduRule *rule, AduUnit unit, AduStart start)
{
  guint n = adu_standard_n_rules (standard);
  g_autofree AduRule *rules = g_new (AduRule, n);

  for (guint i = 0; i < n; i++)
    {
      rules[i] = *adu_standard_rule (standard, i);
      if (adu_standard_rule (standard, i) == rule)
        {
          rules[i].limit.unit = unit;
          rules[i].start = start;
        }
    }
  return adu_standard_new (adu_standard_name (standard), adu_standard_decree (standard), adu_standard_effective (standard),
                           rules, n, NULL);
}

static gboolean
compute (const AduFacts *facts, const AduStandard *standard, const AduCalendar *calendar, const AduZone *zone, AduTime now,
         AduDeadlineKind kind, AduReading *reading)
{
  g_autoptr (GPtrArray) deadlines = adu_deadlines_compute (facts, standard, calendar, zone, now);
  const AduDeadline *deadline = adu_deadlines_find (deadlines, kind);

  if (deadline == NULL)
    return FALSE;
  reading->due = adu_day_is_set (deadline->due) ? deadline->due : deadline->if_resumed;
  reading->provisional = deadline->provisional;
  reading->not_yet = reading->start == ADU_START_COMPLETE && !adu_time_is_set (facts->complete);
  return TRUE;
}

/**
 * adu_readings_compute:
 * @facts: of the case
 * @standard: the office's
 * @calendar: the office's
 * @zone: the office's
 * @now: the moment it is asked
 * @kind: which clock
 *
 * Returns: (transfer full): array of AduReading: unit and event as the office has them, then each changed, then both
 */
GArray *
adu_readings_compute (const AduFacts *facts, const AduStandard *standard, const AduCalendar *calendar, const AduZone *zone,
                      AduTime now, AduDeadlineKind kind)
{
  GArray *readings = g_array_new (FALSE, TRUE, sizeof (AduReading));
  AduTri present = facts->channel == ADU_CHANNEL_COUNTER ? ADU_YES : facts->present;
  const AduRule *rule =
    adu_standard_find (standard, kind, facts->channel, present, facts->supervisory, facts->inspection);

  if (rule == NULL)
    return readings;
  for (guint i = 0; i < 4; i++)
    {
      AduReading reading = { .unit = (i & 1) != 0 ? other_unit (rule->limit.unit) : rule->limit.unit,
                             .start = (i & 2) != 0 ? other_start (rule->start) : rule->start,
                             .office = i == 0 };
      g_autoptr (AduStandard) other = NULL;

      if (((i & 1) != 0 && reading.unit == rule->limit.unit) || ((i & 2) != 0 && reading.start == rule->start))
        continue;
      other = i == 0 ? adu_standard_ref ((AduStandard *) standard)
                     : read_otherwise (standard, rule, reading.unit, reading.start);
      if (other != NULL && compute (facts, other, calendar, zone, now, kind, &reading))
        g_array_append_val (readings, reading);
    }
  return readings;
}
