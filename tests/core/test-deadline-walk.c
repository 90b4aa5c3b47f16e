/* test-deadline-walk.c — every clock against a walk that looks at each day once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "derivation.h"
#include "naive.h"

/* What the walk knows of one clock. */
typedef struct
{
  gint32 due; /* 0: paused, end not known */
  gint32 if_resumed;
  gboolean paused;
} Walk;

static gboolean
covers (const AduPause *pause, gint32 n, gint32 stopped, gint32 resumed)
{
  gint32 until = adu_day_is_set (pause->until) ? pause->until.n : G_MAXINT32;

  until = MIN (until, MIN (stopped, resumed));
  return pause->from.n <= n && n < until;
}

/* Walks from @n day by day until @amount days counted; 0 when it comes to @today inside a pause without an end. */
static gint32
walk_days (const Naive *naive,
           const AduFacts *facts,
           const AduRule *rule,
           gboolean pauses,
           gint32 n,
           gint amount,
           gint32 today,
           gint32 stopped,
           gint32 resumed,
           gboolean *paused_today)
{
  gint left = rule->pause_at_most > 0 ? (gint) rule->pause_at_most : G_MAXINT;

  while (amount > 0)
    {
      gboolean paused = FALSE, open = FALSE;

      n++;
      for (guint i = 0; pauses && i < facts->n_pauses; i++)
        {
          const AduPause *pause = &facts->pauses[i];
          gboolean endless = !adu_day_is_set (pause->until);

          if ((endless && pause->from.n > today) || !covers (pause, n, stopped, resumed))
            continue;
          paused = TRUE;
          open |= endless && stopped == G_MAXINT32 && resumed == G_MAXINT32;
        }
      if (paused && left > 0)
        {
          if (n == today)
            *paused_today = TRUE;
          if (open && n >= today)
            return 0;
          left--;
          continue;
        }
      if (rule->limit.unit != ADU_UNIT_WORKING_DAY || naive_is_working_day (naive, n))
        amount--;
    }
  return n;
}

static Walk
walk_clock (const Naive *naive,
            const AduFacts *facts,
            const AduRule *rule,
            gboolean pauses,
            gint32 start,
            gint32 today,
            gint32 stopped)
{
  AduLimit bare = rule->limit;
  gint32 first = start - (rule->limit.first_day_counts ? 1 : 0);
  gint amount = (gint) rule->limit.amount;
  Walk walk = { 0 };
  gboolean ignored = FALSE;

  bare.ending = ADU_ENDING_KEEP;
  if (rule->limit.unit == ADU_UNIT_MONTH)
    amount = naive_due (naive, bare, start) - first;
  walk.due = walk_days (naive, facts, rule, pauses, first, amount, today, stopped, G_MAXINT32, &walk.paused);
  if (walk.due != 0)
    walk.due = naive_roll (naive, rule->limit.ending, walk.due);
  if (stopped != G_MAXINT32)
    walk.paused = FALSE;
  if (walk.paused)
    walk.if_resumed = naive_roll (naive, rule->limit.ending,
                                  walk_days (naive, facts, rule, pauses, first, amount, today, stopped, today, &ignored));
  return walk;
}

static AduRule
random_rule (GRand *rand, AduDeadlineKind kind)
{
  static const AduUnit units[] = { ADU_UNIT_DAY, ADU_UNIT_WORKING_DAY, ADU_UNIT_MONTH };
  AduUnit unit = units[g_rand_int_range (rand, 0, 3)];

  return (AduRule){
    .kind = kind,
    .applies = ADU_APPLIES_ALL,
    .limit = { (guint) g_rand_int_range (rand, 1, unit == ADU_UNIT_MONTH ? 5 : 91), unit,
               (AduEnding) g_rand_int_range (rand, 0, ADU_N_ENDINGS), g_rand_int_range (rand, 0, 4) == 0 },
    .start = (AduStart) g_rand_int_range (rand, ADU_START_RECEIPT, ADU_N_STARTS),
    .binding = TRUE,
    .can_be_late = TRUE,
    .pauses = g_rand_boolean (rand),
    .pause_at_most = (guint) g_rand_int_range (rand, 0, 3) * 15,
    .stops_at_first_follow_up = g_rand_boolean (rand),
    .ground = (char *) "random",
  };
}

static AduTime
random_time (GRand *rand, const AduZone *zone, gint32 from, gint32 to)
{
  return adu_zone_time (zone, (AduDay){ g_rand_int_range (rand, from, to) }, g_rand_int_range (rand, 0, 1440));
}

/* A case that began on @day, with up to four pauses in any order, perhaps answered, seen at @now. */
static AduTime
random_facts (GRand *rand, const AduZone *zone, AduFacts *facts, AduPause *pauses)
{
  gint32 day = adu_day_new (g_rand_int_range (rand, 2014, 2033), 1, 1).n + g_rand_int_range (rand, 0, 366);

  adu_facts_init (facts, (AduChannel) g_rand_int_range (rand, 0, ADU_N_CHANNELS),
                  adu_zone_time (zone, (AduDay){ day }, g_rand_int_range (rand, 0, 1440)));
  facts->supervisory = (AduTri) g_rand_int_range (rand, 0, ADU_N_TRIS);
  facts->inspection = (AduTri) g_rand_int_range (rand, 0, ADU_N_TRIS);
  if (g_rand_boolean (rand))
    facts->forwarded = random_time (rand, zone, day, day + 10);
  if (g_rand_boolean (rand))
    facts->complete = random_time (rand, zone, day, day + 10);
  if (g_rand_int_range (rand, 0, 3) == 0)
    facts->first_follow_up = random_time (rand, zone, day + 11, day + 120);
  if (g_rand_int_range (rand, 0, 3) == 0)
    facts->answered = random_time (rand, zone, day + 11, day + 120);
  facts->pauses = pauses;
  facts->n_pauses = (guint) g_rand_int_range (rand, 0, 5);
  for (guint i = 0; i < facts->n_pauses; i++)
    {
      pauses[i].from.n = g_rand_int_range (rand, day - 20, day + 110);
      pauses[i].until.n = g_rand_int_range (rand, 0, 4) == 0 ? 0 : pauses[i].from.n + g_rand_int_range (rand, -2, 40);
    }
  return random_time (rand, zone, day + 11, day + 150);
}

/* What a round is played with. */
typedef struct
{
  AduStandard *standard;
  AduCalendar *calendar;
  AduZone *zone;
  AduFacts facts;
} Desk;

static void
desk_clear (Desk *desk)
{
  g_clear_pointer (&desk->standard, adu_standard_unref);
  g_clear_pointer (&desk->calendar, adu_calendar_unref);
  g_clear_pointer (&desk->zone, adu_zone_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

static void
check_case (const Desk *desk, const Naive *naive, AduTime now, guint32 seed, guint number)
{
  g_autoptr (GPtrArray) deadlines =
    adu_deadlines_compute (&desk->facts, desk->standard, desk->calendar, desk->zone, now);
  const AduFacts *facts = &desk->facts;
  gint32 today = adu_zone_day (desk->zone, now).n;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *it = g_ptr_array_index (deadlines, i);
      const AduRule *rule = adu_standard_find (desk->standard, it->kind, facts->channel, facts->present,
                                               facts->supervisory, facts->inspection);
      const AduRule *settlement = adu_standard_find (desk->standard, ADU_DEADLINE_SETTLEMENT, facts->channel,
                                                     facts->present, facts->supervisory, facts->inspection);
      AduTime start = rule->start == ADU_START_FORWARDED  ? facts->forwarded
                      : rule->start == ADU_START_COMPLETE ? facts->complete
                                                          : facts->received;
      AduTime stop = facts->answered;
      gint32 stopped;
      Walk walk;
      gboolean pauses = rule->pauses && (it->kind != ADU_DEADLINE_SERVICE || settlement->pauses);

      if (!adu_time_is_set (start))
        start = facts->received;
      if (rule->stops_at_first_follow_up && adu_time_is_set (facts->first_follow_up) &&
          (!adu_time_is_set (stop) || facts->first_follow_up < stop))
        stop = facts->first_follow_up;
      stopped = adu_time_is_set (stop) ? adu_zone_day (desk->zone, stop).n : G_MAXINT32;
      walk = walk_clock (naive, facts, rule, pauses, adu_zone_day (desk->zone, start).n, today, stopped);
      if (it->due.n != walk.due || it->if_resumed.n != walk.if_resumed ||
          (it->state == ADU_STATE_PAUSED) != walk.paused)
        g_error ("seed %u case %u clock %u: %d %d %s, expected %d %d %d", seed, number, it->kind, it->due.n,
                 it->if_resumed.n, adu_deadline_state_to_code (it->state), walk.due, walk.if_resumed, walk.paused);
      if (!walk.paused)
        {
          gint32 judged = MIN (stopped, stopped == G_MAXINT32 ? today : stopped);
          gboolean late = judged > walk.due;

          g_assert_cmpint (it->state, ==,
                           stopped != G_MAXINT32 ? (late ? ADU_STATE_MET_LATE : ADU_STATE_MET)
                                                 : (late ? ADU_STATE_LATE : ADU_STATE_RUNNING));
          g_assert_cmpint (it->days_left < 0, ==, late);
        }
      assert_sum (it, desk->calendar);
    }
}

/* More than 100,000 clocks of random standards, calendars, cases and pauses against the walk; (e) each derivation
 * sums; (g) the order in which pauses were entered does not matter. */
static void
test_oracle (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  AduPause pauses[5];
  guint n_clocks = 0;

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 260; round++)
    {
      g_autoptr (GPtrArray) days_off = random_days_off (rand);
      guint week = random_week (rand);
      g_autoptr (Naive) naive = naive_new (week, days_off, TRUE);
      AduRule rules[] = { random_rule (rand, ADU_DEADLINE_ONLINE), random_rule (rand, ADU_DEADLINE_SETTLEMENT),
                          random_rule (rand, ADU_DEADLINE_SERVICE), random_rule (rand, ADU_DEADLINE_OMBUDSMAN) };
      g_auto (Desk) desk = { 0 };

      desk.zone = adu_zone_new (NULL);
      desk.calendar = adu_calendar_new (week, days_off, TRUE, NULL);
      desk.standard = adu_standard_new ("Random", "SK", adu_day_new (2022, 1, 1), rules, G_N_ELEMENTS (rules), NULL);
      g_assert_nonnull (desk.standard);
      for (guint i = 0; i < 100; i++, n_clocks += G_N_ELEMENTS (rules))
        {
          AduTime now = random_facts (rand, desk.zone, &desk.facts, pauses);

          check_case (&desk, naive, now, seed, n_clocks);
          if (desk.facts.n_pauses > 1)
            {
              AduPause first = pauses[0];

              pauses[0] = pauses[desk.facts.n_pauses - 1];
              pauses[desk.facts.n_pauses - 1] = first;
              check_case (&desk, naive, now, seed, n_clocks);
            }
        }
    }
  g_assert_cmpuint (n_clocks, >=, 100000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/oracle", test_oracle);
  return g_test_run ();
}
