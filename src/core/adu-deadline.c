/* adu-deadline.c — the clocks of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. Pure: today, calendar and standard are arguments.
 * Source: SK 440/86.a/Dinkes/2022; where it is silent, the switches of AduRule.
 *
 * One order for every clock: the starting day; the limit counted from it; each pause moves the day on by
 * what it kept from being counted; the ending (day off) is applied once, last. The derivation
 * (adu-derivation-private.h) walks the same way day by day, and its lines sum to the result.
 */
#include "config.h"

#include "core/adu-deadline.h"
#include "core/adu-derivation-private.h"
#include "core/adu-pauses-private.h"

static const char *const states[ADU_N_DEADLINE_STATES] = {
  [ADU_STATE_RUNNING] = "running",   [ADU_STATE_PAUSED] = "paused", [ADU_STATE_MET] = "met",
  [ADU_STATE_MET_LATE] = "met-late", [ADU_STATE_LATE] = "late",
};

/* What all clocks of one case share. */
typedef struct
{
  const AduFacts *facts;
  const AduStandard *standard;
  const AduCalendar *calendar;
  const AduZone *zone;
  AduTime now;
  AduDay today;
} Context;

/* Returns: (transfer none): the machine name. */
const char *
adu_deadline_state_to_code (AduDeadlineState state)
{
  g_return_val_if_fail ((guint) state < ADU_N_DEADLINE_STATES, NULL);
  return states[state];
}

/**
 * adu_facts_init:
 * @facts: the value to fill
 * @channel: how the complaint came in
 * @received: when; day 0 of most clocks
 *
 * Everything else is unknown or has not happened.
 */
void
adu_facts_init (AduFacts *facts, AduChannel channel, AduTime received)
{
  *facts = (AduFacts){
    .channel = channel,
    .received = received,
    .forwarded = ADU_TIME_NONE,
    .served_from = ADU_TIME_NONE,
    .served_until = ADU_TIME_NONE,
    .complete = ADU_TIME_NONE,
    .acknowledged = ADU_TIME_NONE,
    .first_follow_up = ADU_TIME_NONE,
    .answered = ADU_TIME_NONE,
  };
}

/**
 * adu_facts_init_from_case:
 * @facts: the value to fill
 * @value: a complaint as it is received
 *
 * Nothing has been done about it yet.
 */
void
adu_facts_init_from_case (AduFacts *facts, const AduCase *value)
{
  adu_facts_init (facts, value->channel, value->received);
  facts->present = value->present;
  facts->supervisory = value->supervisory;
  facts->inspection = value->inspection;
  facts->forwarded = value->forwarded;
  facts->served_from = value->served_from;
  facts->served_until = value->served_until;
}

void
adu_deadline_free (AduDeadline *deadline)
{
  if (deadline == NULL)
    return;
  g_free (deadline->ground);
  g_clear_pointer (&deadline->why, g_ptr_array_unref);
  g_free (deadline);
}

/* The earlier of two moments of which either may not have happened. */
static AduTime
earlier (AduTime a, AduTime b)
{
  if (!adu_time_is_set (a))
    return b;
  return adu_time_is_set (b) ? MIN (a, b) : a;
}

/* When the clock of @rule started; @used is the event it was, receipt where the rule's own is not known. */
static AduTime
find_start (const AduFacts *facts, const AduRule *rule, AduStart *used)
{
  const AduTime events[ADU_N_STARTS] = {
    [ADU_START_SERVED] = facts->served_from,
    [ADU_START_RECEIPT] = facts->received,
    [ADU_START_FORWARDED] = facts->forwarded,
    [ADU_START_COMPLETE] = facts->complete,
  };

  *used = adu_time_is_set (events[rule->start]) ? rule->start : ADU_START_RECEIPT;
  return events[*used];
}

/* When the clock of @rule stopped; not set while it runs. */
static AduTime
find_stop (const AduFacts *facts, const AduRule *rule)
{
  switch (rule->kind)
    {
    case ADU_DEADLINE_COUNTER:
      return facts->served_until;
    case ADU_DEADLINE_ACKNOWLEDGEMENT:
      return earlier (facts->acknowledged, facts->answered);
    case ADU_DEADLINE_ONLINE:
    case ADU_DEADLINE_SETTLEMENT:
    case ADU_DEADLINE_SERVICE:
    case ADU_DEADLINE_OMBUDSMAN:
    default:
      return rule->stops_at_first_follow_up ? earlier (facts->first_follow_up, facts->answered)
                                            : facts->answered;
    }
}

static const AduRule *
find_rule (const Context *context, AduDeadlineKind kind)
{
  const AduFacts *facts = context->facts;

  return adu_standard_find (context->standard, kind, facts->channel, facts->present, facts->supervisory,
                            facts->inspection);
}

/* The service clock stands still only together with the settlement clock. */
static gboolean
rule_pauses (const Context *context, const AduRule *rule)
{
  const AduRule *settlement;

  if (!rule->pauses || rule->kind != ADU_DEADLINE_SERVICE)
    return rule->pauses;
  settlement = find_rule (context, ADU_DEADLINE_SETTLEMENT);
  return settlement == NULL || settlement->pauses;
}

static AduDeadline *
deadline_new (const Context *context, const AduRule *rule, AduTime start)
{
  AduDeadline *self = g_new0 (AduDeadline, 1);

  self->kind = rule->kind;
  self->limit = rule->limit;
  self->start = adu_zone_local (context->zone, start);
  self->due_minute = -1;
  self->can_be_late = rule->can_be_late;
  self->ground = g_strdup (rule->ground);
  self->why = adu_derivation_new ();
  return self;
}

/* A clock that can never be late (a reminder, the counter's own figure) is running, paused or met. */
static AduDeadlineState
judge (const AduRule *rule, gboolean stopped, gboolean in_time)
{
  if (stopped)
    return in_time || !rule->can_be_late ? ADU_STATE_MET : ADU_STATE_MET_LATE;
  return in_time || !rule->can_be_late ? ADU_STATE_RUNNING : ADU_STATE_LATE;
}

/* Minutes run on the wall clock, through closing time and midnight. */
static AduDeadline *
compute_minutes (const Context *context, const AduRule *rule)
{
  AduStart used;
  AduTime start = find_start (context->facts, rule, &used), stop = find_stop (context->facts, rule);
  gint64 length = (gint64) rule->limit.amount * 60;
  AduDeadline *self = deadline_new (context, rule, start);
  AduLocal due = adu_zone_local (context->zone, start + length);
  AduTime judged = adu_time_is_set (stop) ? stop : context->now;

  self->due = due.day;
  self->due_minute = due.minute;
  self->latest_working_day = adu_calendar_previous_working_day (context->calendar, due.day);
  self->state = judge (rule, adu_time_is_set (stop), judged / 60 <= (start + length) / 60);
  adu_derivation_add (self->why, ADU_WHY_START, self->start.day, 0, adu_start_to_code (used), NULL);
  adu_derivation_add (self->why, ADU_WHY_COUNT, ADU_DAY_NONE, (gint) rule->limit.amount,
                      adu_unit_to_code (rule->limit.unit), NULL);
  adu_derivation_add (self->why, ADU_WHY_RESULT, self->due, 0, NULL, NULL);
  return self;
}

/* What only the Ombudsman's clock has. */
static void
add_ombudsman (const Context *context, const AduRule *rule, AduDeadline *self)
{
  AduTime first = context->facts->first_follow_up;

  if (rule->kind != ADU_DEADLINE_OMBUDSMAN)
    return;
  self->ombudsman_from = adu_calendar_add_working_days (context->calendar, self->due, 1);
  if (rule->stops_at_first_follow_up)
    return;
  if (adu_time_is_set (first))
    {
      self->first_follow_up = adu_zone_day (context->zone, first);
      adu_derivation_add (self->why, ADU_WHY_FIRST_FOLLOW_UP, self->first_follow_up, 0, NULL, NULL);
    }
  adu_derivation_add (self->why, ADU_WHY_STRICTER, ADU_DAY_NONE, 0, NULL, NULL);
}

static AduDeadline *
compute_days (const Context *context, const AduRule *rule)
{
  AduStart used;
  AduTime start = find_start (context->facts, rule, &used), stop = find_stop (context->facts, rule);
  AduDeadline *self = deadline_new (context, rule, start);
  AduDay stop_day = adu_zone_day (context->zone, stop);
  AduDay judged = adu_day_is_set (stop_day) ? stop_day : context->today;
  g_auto (AduPauses) pauses = { 0 };
  AduDay end;
  gboolean paused;

  if (rule_pauses (context, rule))
    {
      self->pause_at_most = rule->pause_at_most;
      adu_pauses_init (&pauses, context->facts, rule, self->start.day, context->today, stop_day);
    }
  end = adu_pauses_move (&pauses, rule->limit, self->start.day, context->calendar);
  paused = pauses.standing >= 0;
  if (paused)
    {
      self->state = ADU_STATE_PAUSED;
      self->paused_day = pauses.day;
      self->if_resumed = adu_pauses_if_resumed (&pauses, rule->limit, self->start.day, context->calendar);
    }
  if (adu_day_is_set (end))
    {
      self->due = adu_limit_roll (rule->limit.ending, end, context->calendar);
      self->latest_working_day = adu_calendar_previous_working_day (context->calendar, self->due);
    }
  if (!paused)
    {
      self->state = judge (rule, adu_day_is_set (stop_day), judged.n <= self->due.n);
      self->has_days_left = TRUE;
      self->days_left = adu_limit_days_left (rule->limit.unit, judged, self->due, context->calendar);
    }
  self->provisional = adu_derivation_fill (self, rule, used, &pauses, context->calendar);
  add_ombudsman (context, rule, self);
  return self;
}

/* The lower the more it counts: what runs, what is paused, what has stopped. */
static gint
binding_rank (const AduDeadline *deadline)
{
  switch (deadline->state)
    {
    case ADU_STATE_RUNNING:
    case ADU_STATE_LATE:
      return 0;
    case ADU_STATE_PAUSED:
      return 1;
    case ADU_STATE_MET:
    case ADU_STATE_MET_LATE:
    default:
      return 2;
    }
}

/* Whether @a binds before @b. Of paused clocks settlement binds, of others the earliest. */
static gboolean
binds_before (const AduDeadline *a, const AduDeadline *b)
{
  gint x = binding_rank (a), y = binding_rank (b);

  if (x != y)
    return x < y;
  if (x == 1)
    return a->kind == ADU_DEADLINE_SETTLEMENT && b->kind != ADU_DEADLINE_SETTLEMENT;
  return a->due.n < b->due.n;
}

static void
mark_binding (GPtrArray *deadlines, const gboolean *can_bind)
{
  AduDeadline *binding = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    {
      AduDeadline *it = g_ptr_array_index (deadlines, i);

      if (can_bind[it->kind] && (binding == NULL || binds_before (it, binding)))
        binding = it;
    }
  if (binding != NULL)
    binding->binding = TRUE;
}

/**
 * adu_deadlines_compute:
 * @facts: what the clocks depend on; `received` is set
 * @standard: the office's standard
 * @calendar: the office's calendar
 * @zone: the office's zone
 * @now: the present moment
 *
 * Every clock that applies to the complaint, in the order of AduDeadlineKind. A day that is not over is in
 * time: late begins at 00:00 of the day after the due day. Exactly one clock is marked as binding: the
 * earliest that runs of those that can bind; while all of them are paused, the paused settlement; once all
 * have stopped, the earliest of them.
 *
 * Returns: (transfer full) (element-type AduDeadline): the clocks
 */
GPtrArray *
adu_deadlines_compute (const AduFacts *facts,
                       const AduStandard *standard,
                       const AduCalendar *calendar,
                       const AduZone *zone,
                       AduTime now)
{
  GPtrArray *deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_deadline_free);
  Context context = { facts, standard, calendar, zone, now, adu_zone_day (zone, now) };
  gboolean can_bind[ADU_N_DEADLINE_KINDS] = { FALSE };

  g_return_val_if_fail (adu_time_is_set (facts->received), deadlines);

  for (guint kind = 0; kind < ADU_N_DEADLINE_KINDS; kind++)
    {
      const AduRule *rule = find_rule (&context, (AduDeadlineKind) kind);

      if (rule == NULL)
        continue;
      can_bind[kind] = rule->binding;
      g_ptr_array_add (deadlines, rule->limit.unit == ADU_UNIT_MINUTE ? compute_minutes (&context, rule)
                                                                      : compute_days (&context, rule));
    }
  mark_binding (deadlines, can_bind);
  return deadlines;
}

/* Returns: (transfer none) (nullable): the date the office works to; %NULL if the standard has no clock
 * that binds. */
const AduDeadline *
adu_deadlines_binding (const GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *it = g_ptr_array_index (deadlines, i);

      if (it->binding)
        return it;
    }
  return NULL;
}

/* Returns: (transfer none) (nullable): the clock @kind; %NULL if the complaint has none. */
const AduDeadline *
adu_deadlines_find (const GPtrArray *deadlines, AduDeadlineKind kind)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *it = g_ptr_array_index (deadlines, i);

      if (it->kind == kind)
        return it;
    }
  return NULL;
}
