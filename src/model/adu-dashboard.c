/* adu-dashboard.c — what the head sees in a minute: the figures of a period, what waits for a disposition, what is late
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 * Three readings run side by side; what is shown changes when all have answered, so that figures and lists never contradict
 * each other. A reading that a newer one overtook is thrown away.
 */
#include "config.h"

#include "model/adu-dashboard.h"

struct _AduDashboard
{
  AduWatch parent_instance;

  AduPeriod period;

  AduFigures *figures;       /* owned; NULL: nothing was read */
  GPtrArray *waiting;        /* owned */
  GPtrArray *late;           /* owned */
};

G_DEFINE_FINAL_TYPE (AduDashboard, adu_dashboard, ADU_TYPE_WATCH)

/* A reading under way: its answers come one by one. */
typedef struct
{
  AduDashboard *dashboard;   /* owned */
  GCancellable *cancellable; /* owned: says whether it is still the newest */
  guint left;
  AduFigures *figures;
  GPtrArray *waiting;
  GPtrArray *late;
  GError *error; /* the first failure */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->dashboard);
  g_object_unref (reading->cancellable);
  g_clear_pointer (&reading->figures, adu_figures_unref);
  g_clear_pointer (&reading->waiting, g_ptr_array_unref);
  g_clear_pointer (&reading->late, g_ptr_array_unref);
  g_clear_error (&reading->error);
  g_free (reading);
}

static void
adu_dashboard_forget (AduWatch *watch)
{
  AduDashboard *self = ADU_DASHBOARD (watch);

  g_clear_pointer (&self->figures, adu_figures_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->late, g_ptr_array_unref);
}

static void
take_over (AduDashboard *self, Reading *reading)
{
  adu_dashboard_forget (ADU_WATCH (self));
  self->figures = g_steal_pointer (&reading->figures);
  self->waiting = g_steal_pointer (&reading->waiting);
  self->late = g_steal_pointer (&reading->late);
  adu_watch_changed (ADU_WATCH (self));
}

/* @value: (transfer full) (nullable): what came, into @place; @error: (transfer full) (nullable). */
static void
answered (Reading *reading, gpointer *place, gpointer value, GError *error)
{
  g_autoptr (AduDashboard) self = g_object_ref (reading->dashboard);

  *place = value;
  if (reading->error == NULL)
    reading->error = error;
  else
    g_clear_error (&error);
  if (--reading->left > 0)
    return;
  if (adu_watch_end (ADU_WATCH (self), reading->cancellable))
    {
      if (reading->error == NULL)
        take_over (self, reading);
      else
        adu_watch_failed (ADU_WATCH (self), reading->error);
    }
  reading_free (reading);
}

static void
figures_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  GError *error = NULL;
  gpointer value = adu_store_finish_value (result, &error);

  answered (reading, (gpointer *) &reading->figures, value, error);
}

static void
waiting_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  GError *error = NULL;
  gpointer value = adu_store_finish_value (result, &error);

  answered (reading, (gpointer *) &reading->waiting, value, error);
}

static void
late_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  GError *error = NULL;
  gpointer value = adu_store_finish_value (result, &error);

  answered (reading, (gpointer *) &reading->late, value, error);
}

static void
adu_dashboard_read (AduWatch *watch, AduStore *store, AduActor *actor, GCancellable *cancellable)
{
  AduDashboard *self = ADU_DASHBOARD (watch);
  AduDay today = adu_clock_today (adu_session_clock (adu_watch_session (ADU_WATCH (self))));
  g_autoptr (AduFigures) empty = adu_figures_new (NULL, self->period, today);
  g_autoptr (AduFind) undisposed = adu_figures_now_find (empty, ADU_NOW_UNDISPOSED);
  g_autoptr (AduFind) waiting = adu_find_with_sort (undisposed, ADU_SORT_RECEIVED, FALSE);
  g_autoptr (AduFind) late = adu_figures_now_find (empty, ADU_NOW_LATE);
  Reading *reading;

  reading = g_new0 (Reading, 1);
  reading->dashboard = g_object_ref (self);
  reading->cancellable = g_object_ref (cancellable);
  reading->left = 3;
  adu_store_figures_async (store, actor, ADU_FIGURES_SEEN, NULL, self->period, cancellable, figures_cb, reading);
  adu_store_first_async (store, actor, waiting, ADU_DASHBOARD_MOST, cancellable, waiting_cb, reading);
  adu_store_first_async (store, actor, late, ADU_DASHBOARD_MOST, cancellable, late_cb, reading);
}

/* Reads all of it again. */
void
adu_dashboard_refresh (AduDashboard *self)
{
  adu_watch_refresh (ADU_WATCH (self));
}

/* --- what was read --------------------------------------------------------------------------------------------------- */

/* Returns: the days its figures are of. */
AduPeriod
adu_dashboard_period (AduDashboard *self)
{
  return self->period;
}

/* Reads the figures of other days; the same days read nothing. */
void
adu_dashboard_set_period (AduDashboard *self, AduPeriod period)
{
  if (period.first.n == self->period.first.n && period.last.n == self->period.last.n)
    return;
  self->period = period;
  adu_dashboard_refresh (self);
}

AduFigures *
adu_dashboard_figures (AduDashboard *self)
{
  return self->figures;
}

const GPtrArray *
adu_dashboard_waiting (AduDashboard *self)
{
  return self->waiting;
}

const GPtrArray *
adu_dashboard_late (AduDashboard *self)
{
  return self->late;
}

/* --- the object -------------------------------------------------------------------------------------------------------- */

static void
adu_dashboard_finalize (GObject *object)
{
  adu_dashboard_forget (ADU_WATCH (object));
  G_OBJECT_CLASS (adu_dashboard_parent_class)->finalize (object);
}

static void
adu_dashboard_class_init (AduDashboardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_dashboard_finalize;
  ADU_WATCH_CLASS (klass)->read = adu_dashboard_read;
  ADU_WATCH_CLASS (klass)->forget = adu_dashboard_forget;
}

static void
adu_dashboard_init (AduDashboard *self)
{
}

/**
 * adu_dashboard_new:
 * @session: an open register
 *
 * Returns: (transfer full): the dashboard of this month; reading has begun
 */
AduDashboard *
adu_dashboard_new (AduSession *session)
{
  AduDashboard *self = g_object_new (ADU_TYPE_DASHBOARD, NULL);

  self->period = adu_period_around (ADU_PERIOD_MONTH, adu_clock_today (adu_session_clock (session)));
  adu_watch_start (ADU_WATCH (self), session);
  return self;
}
