/* adu-pauses.c — the pauses of one clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * A pause takes days out of the count: a day inside it is not counted, the day it runs again is. Moving the
 * end by whole stretches is the same as not counting day by day (the tests walk), because a stretch that
 * begins on or before the end keeps all its days from being counted.
 */
#include "config.h"

#include "core/adu-pauses-private.h"

static gint
compare_stretches (gconstpointer a, gconstpointer b)
{
  const AduStretch *x = a, *y = b;

  return x->from.n < y->from.n ? -1 : x->from.n > y->from.n;
}

/* The later of two ends of which either may not be known. */
static AduDay
later_end (AduDay a, AduDay b)
{
  if (!adu_day_is_set (a) || !adu_day_is_set (b))
    return ADU_DAY_NONE;
  return a.n > b.n ? a : b;
}

/* Clips to the days that could be counted: from @first on, before the clock stopped, and not open in the
 * future. */
static void
clip (AduPauses *self, const AduFacts *facts, AduDay first, AduDay stopped)
{
  for (guint i = 0; i < facts->n_pauses; i++)
    {
      const AduPause *pause = &facts->pauses[i];
      AduStretch it = { .begun = pause->from, .from = pause->from, .until = pause->until };

      if (it.from.n < first.n)
        it.from = first;
      if (!adu_day_is_set (it.until) && it.begun.n > self->today.n)
        continue;
      if (adu_day_is_set (stopped) && (!adu_day_is_set (it.until) || it.until.n > stopped.n))
        it.until = stopped;
      if (adu_day_is_set (it.until) && it.until.n <= it.from.n)
        continue;
      g_array_append_val (self->stretches, it);
    }
}

/* Overlapping and adjoining stretches become one. */
static void
merge (AduPauses *self)
{
  guint n = 0;

  g_array_sort (self->stretches, compare_stretches);
  for (guint i = 0; i < self->stretches->len; i++)
    {
      AduStretch *it = &g_array_index (self->stretches, AduStretch, i);
      AduStretch *last = n > 0 ? &g_array_index (self->stretches, AduStretch, n - 1) : NULL;

      if (last != NULL && (!adu_day_is_set (last->until) || it->from.n <= last->until.n))
        {
          last->until = later_end (last->until, it->until);
          last->begun = last->begun.n < it->begun.n ? last->begun : it->begun;
        }
      else
        g_array_index (self->stretches, AduStretch, n++) = *it;
    }
  g_array_set_size (self->stretches, n);
}

/* Over all stretches the clock stands still at most @at_most calendar days; after that it runs again. */
static void
bound (AduPauses *self, guint at_most)
{
  guint left = at_most;

  for (guint i = 0; i < self->stretches->len; i++)
    {
      AduStretch *it = &g_array_index (self->stretches, AduStretch, i);
      gboolean open = !adu_day_is_set (it->until);
      AduDay last = adu_day_add (it->from, (gint) left);

      if (left == 0)
        {
          self->cut = TRUE;
          g_array_set_size (self->stretches, i);
          return;
        }
      if (open ? self->today.n >= last.n : it->until.n > last.n)
        {
          self->cut = TRUE;
          it->until = last;
        }
      left = adu_day_is_set (it->until) ? left - (guint) adu_day_between (it->from, it->until) : 0;
    }
}

/**
 * adu_pauses_init:
 * @pauses: zero-initialised
 * @facts: the case
 * @rule: the clock's rule
 * @start: the day it counts from
 * @today: the present day
 * @stopped: the day it stopped; %ADU_DAY_NONE while it runs
 */
void
adu_pauses_init (AduPauses *pauses,
                 const AduFacts *facts,
                 const AduRule *rule,
                 AduDay start,
                 AduDay today,
                 AduDay stopped)
{
  pauses->stretches = g_array_new (FALSE, TRUE, sizeof (AduStretch));
  pauses->today = today;
  pauses->standing = -1;
  clip (pauses, facts, rule->limit.first_day_counts ? start : adu_day_add (start, 1), stopped);
  merge (pauses);
  if (rule->pause_at_most > 0)
    bound (pauses, rule->pause_at_most);
  for (guint i = 0; i < pauses->stretches->len; i++)
    {
      AduStretch *it = &g_array_index (pauses->stretches, AduStretch, i);
      gboolean open = !adu_day_is_set (it->until);

      it->resumed = open ? today : it->until;
      if (it->begun.n > today.n)
        continue;
      pauses->day += MAX (0, MIN (today.n + 1, open ? today.n + 1 : it->until.n) - it->from.n);
      if (!adu_day_is_set (stopped) && (open || today.n < it->until.n))
        {
          pauses->standing = (gint) i;
          pauses->day = MAX (1, pauses->day);
        }
    }
}

void
adu_pauses_clear (AduPauses *pauses)
{
  g_clear_pointer (&pauses->stretches, g_array_unref);
}

/* By how many days of @unit the stretch from @from until @until keeps the end away. */
static gint
length_of (AduUnit unit, AduDay from, AduDay until, const AduCalendar *calendar)
{
  if (unit != ADU_UNIT_WORKING_DAY)
    return MAX (0, adu_day_between (from, until));
  return adu_calendar_working_days_between (calendar, adu_day_add (from, -1), adu_day_add (until, -1));
}

static AduDay
move (AduUnit unit, AduDay end, gint days, const AduCalendar *calendar)
{
  return unit == ADU_UNIT_WORKING_DAY ? adu_calendar_add_working_days (calendar, end, days)
                                      : adu_day_add (end, days);
}

/**
 * adu_pauses_move:
 * @pauses: the pauses; their `moved`, `n_used` and `standing` are set
 * @limit: the limit; its ending is not applied
 * @start: the day it counts from
 * @calendar: the office's calendar
 *
 * Returns: the day the limit ends on; %ADU_DAY_NONE while it stands in a stretch whose end is not known. A
 *   clock whose limit ended before the present stretch began does not stand still
 */
AduDay
adu_pauses_move (AduPauses *pauses, AduLimit limit, AduDay start, const AduCalendar *calendar)
{
  AduDay end;

  limit.ending = ADU_ENDING_KEEP;
  end = adu_limit_due (limit, start, calendar);
  pauses->n_used = 0;
  if (pauses->stretches == NULL)
    {
      pauses->standing = -1;
      return end;
    }
  for (guint i = 0; i < pauses->stretches->len; i++)
    {
      AduStretch *it = &g_array_index (pauses->stretches, AduStretch, i);

      if (it->from.n > end.n)
        {
          if (pauses->standing >= (gint) i)
            pauses->standing = -1;
          break;
        }
      pauses->n_used++;
      it->moved = length_of (limit.unit, it->from, it->resumed, calendar);
      if (!adu_day_is_set (it->until))
        return ADU_DAY_NONE;
      end = move (limit.unit, end, it->moved, calendar);
    }
  return end;
}

/* Returns: the due day if the stretch the clock stands in ended today, the limit's ending applied. */
AduDay
adu_pauses_if_resumed (const AduPauses *pauses, AduLimit limit, AduDay start, const AduCalendar *calendar)
{
  AduEnding ending = limit.ending;
  AduDay end;

  limit.ending = ADU_ENDING_KEEP;
  end = adu_limit_due (limit, start, calendar);
  for (gint i = 0; i <= pauses->standing; i++)
    {
      const AduStretch *it = &g_array_index (pauses->stretches, AduStretch, i);
      AduDay until = i == pauses->standing ? pauses->today : it->until;

      end = move (limit.unit, end, length_of (limit.unit, it->from, until, calendar), calendar);
    }
  return adu_limit_roll (ending, end, calendar);
}
