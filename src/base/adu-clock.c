/* adu-clock.c — the only reader of time, and the one who announces midnight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib, GObject). Thread: adu_clock_now() any; the signal only in the main context that made
 *         it.
 *
 * Timers stand still while a computer sleeps, so that the clock looks at least once a minute: the day has
 * changed on screen within a minute of opening the lid.
 */
#include "config.h"

#include "base/adu-clock.h"

#define LOOK_AT_LEAST_EVERY 60 /* seconds */
#define MINUTES_PER_DAY 1440

struct _AduClock
{
  GObject parent_instance;
  AduZone *zone;
  GMutex lock;   /* guards the two below */
  AduTime fixed; /* ADU_TIME_NONE: the computer's time */
  AduDay announced;
  GSource *timer;
};

G_DEFINE_FINAL_TYPE (AduClock, adu_clock, G_TYPE_OBJECT)

enum
{
  DAY_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
stop_timer (AduClock *self)
{
  if (self->timer == NULL)
    return;
  g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

static void
adu_clock_dispose (GObject *object)
{
  stop_timer (ADU_CLOCK (object));
  G_OBJECT_CLASS (adu_clock_parent_class)->dispose (object);
}

static void
adu_clock_finalize (GObject *object)
{
  AduClock *self = ADU_CLOCK (object);

  g_mutex_clear (&self->lock);
  adu_zone_unref (self->zone);
  G_OBJECT_CLASS (adu_clock_parent_class)->finalize (object);
}

static void
adu_clock_class_init (AduClockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = adu_clock_dispose;
  object_class->finalize = adu_clock_finalize;
  signals[DAY_CHANGED] =
    g_signal_new ("day-changed", ADU_TYPE_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_clock_init (AduClock *self)
{
  g_mutex_init (&self->lock);
  self->fixed = ADU_TIME_NONE;
}

/* Emits "day-changed" if the civil date is another than at the last emission. */
static void
look (AduClock *self)
{
  AduDay today = adu_clock_today (self);
  gboolean changed;

  g_mutex_lock (&self->lock);
  changed = today.n != self->announced.n;
  self->announced = today;
  g_mutex_unlock (&self->lock);
  if (changed)
    g_signal_emit (self, signals[DAY_CHANGED], 0);
}

static gboolean on_timer (gpointer data);

/* Wakes at midnight, or after a minute if that comes first. */
static void
start_timer (AduClock *self)
{
  AduTime now = adu_clock_now (self);
  AduTime midnight = adu_zone_time (self->zone, adu_zone_day (self->zone, now), MINUTES_PER_DAY);

  stop_timer (self);
  self->timer = g_timeout_source_new_seconds ((guint) CLAMP (midnight - now, 1, LOOK_AT_LEAST_EVERY));
  g_source_set_callback (self->timer, on_timer, self, NULL);
  g_source_set_static_name (self->timer, "[aduan] midnight");
  g_source_attach (self->timer, g_main_context_get_thread_default ());
}

static gboolean
on_timer (gpointer data)
{
  g_autoptr (AduClock) self = g_object_ref (ADU_CLOCK (data));

  look (self);
  if (self->timer != NULL)
    start_timer (self);
  return G_SOURCE_REMOVE;
}

static AduClock *
clock_new (AduZone *zone, AduTime fixed)
{
  AduClock *self = g_object_new (ADU_TYPE_CLOCK, NULL);

  self->zone = adu_zone_ref (zone);
  self->fixed = fixed;
  self->announced = adu_clock_today (self);
  return self;
}

/**
 * adu_clock_new:
 * @zone: the office's zone
 *
 * Returns: (transfer full): a clock that shows the computer's time and announces midnight in the
 *   thread-default main context of the caller
 */
AduClock *
adu_clock_new (AduZone *zone)
{
  AduClock *self = clock_new (zone, ADU_TIME_NONE);

  start_timer (self);
  return self;
}

/**
 * adu_clock_new_fixed:
 * @zone: the office's zone
 * @now: the moment it shows until adu_clock_set_fixed()
 *
 * Returns: (transfer full): a clock that stands still
 */
AduClock *
adu_clock_new_fixed (AduZone *zone, AduTime now)
{
  g_return_val_if_fail (adu_time_is_set (now), NULL);
  return clock_new (zone, now);
}

/**
 * adu_clock_set_fixed:
 * @self: a clock; one that ran stands still from now on
 * @now: what it shows
 *
 * Emits "day-changed" before it returns if the civil date is another one.
 */
void
adu_clock_set_fixed (AduClock *self, AduTime now)
{
  g_return_if_fail (ADU_IS_CLOCK (self));
  g_return_if_fail (adu_time_is_set (now));

  stop_timer (self);
  g_mutex_lock (&self->lock);
  self->fixed = now;
  g_mutex_unlock (&self->lock);
  look (self);
}

/**
 * adu_clock_set_zone:
 * @self: a clock, in the main context that made it
 * @zone: that of the office, once it is known or another one
 *
 * Emits "day-changed" before it returns if the civil date is another one there.
 */
void
adu_clock_set_zone (AduClock *self, AduZone *zone)
{
  AduZone *before = self->zone;

  g_return_if_fail (ADU_IS_CLOCK (self));
  g_return_if_fail (zone != NULL);

  self->zone = adu_zone_ref (zone);
  adu_zone_unref (before);
  if (self->timer != NULL)
    start_timer (self);
  look (self);
}

/* Returns: whether the clock stands still. */
gboolean
adu_clock_is_fixed (AduClock *self)
{
  gboolean is_fixed;

  g_mutex_lock (&self->lock);
  is_fixed = adu_time_is_set (self->fixed);
  g_mutex_unlock (&self->lock);
  return is_fixed;
}

/* Returns: the present moment. */
AduTime
adu_clock_now (AduClock *self)
{
  AduTime fixed;

  g_mutex_lock (&self->lock);
  fixed = self->fixed;
  g_mutex_unlock (&self->lock);
  return adu_time_is_set (fixed) ? fixed : g_get_real_time () / G_USEC_PER_SEC;
}

/* Returns: the present civil date of the office. */
AduDay
adu_clock_today (AduClock *self)
{
  return adu_zone_day (self->zone, adu_clock_now (self));
}

/* Returns: (transfer none): the office's zone, until the next adu_clock_set_zone(). */
AduZone *
adu_clock_zone (AduClock *self)
{
  return self->zone;
}
