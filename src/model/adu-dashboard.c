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
  GObject parent_instance;

  AduSession *session;       /* owned */
  GCancellable *cancellable; /* owned; of the reading under way; nullable */
  guint later;               /* source: several changes in a row are one reading */
  AduPeriod period;

  AduFigures *figures;       /* owned; NULL: nothing was read */
  GPtrArray *waiting;        /* owned */
  GPtrArray *late;           /* owned */
};

G_DEFINE_FINAL_TYPE (AduDashboard, adu_dashboard, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

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
forget (AduDashboard *self)
{
  g_clear_pointer (&self->figures, adu_figures_unref);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->late, g_ptr_array_unref);
}

static void
take_over (AduDashboard *self, Reading *reading)
{
  forget (self);
  self->figures = g_steal_pointer (&reading->figures);
  self->waiting = g_steal_pointer (&reading->waiting);
  self->late = g_steal_pointer (&reading->late);
  g_signal_emit (self, signals[CHANGED], 0);
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
  if (self->cancellable == reading->cancellable)
    {
      g_clear_object (&self->cancellable);
      if (reading->error == NULL)
        take_over (self, reading);
      else if (!g_error_matches (reading->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_signal_emit (self, signals[FAILED], 0, reading->error);
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

/* Reads all of it again. */
void
adu_dashboard_refresh (AduDashboard *self)
{
  AduStore *store = adu_session_store (self->session);
  AduActor *actor = adu_session_actor (self->session);
  AduDay today = adu_clock_today (adu_session_clock (self->session));
  g_autoptr (AduFigures) empty = adu_figures_new (NULL, self->period, today);
  g_autoptr (AduFind) undisposed = adu_figures_now_find (empty, ADU_NOW_UNDISPOSED);
  g_autoptr (AduFind) waiting = adu_find_with_sort (undisposed, ADU_SORT_RECEIVED, FALSE);
  g_autoptr (AduFind) late = adu_figures_now_find (empty, ADU_NOW_LATE);
  Reading *reading;

  g_clear_handle_id (&self->later, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (actor == NULL || store == NULL)
    {
      forget (self);
      return;
    }
  self->cancellable = g_cancellable_new ();
  reading = g_new0 (Reading, 1);
  reading->dashboard = g_object_ref (self);
  reading->cancellable = g_object_ref (self->cancellable);
  reading->left = 3;
  adu_store_figures_async (store, actor, ADU_FIGURES_SEEN, NULL, self->period, self->cancellable, figures_cb, reading);
  adu_store_first_async (store, actor, waiting, ADU_DASHBOARD_MOST, self->cancellable, waiting_cb, reading);
  adu_store_first_async (store, actor, late, ADU_DASHBOARD_MOST, self->cancellable, late_cb, reading);
}

static gboolean
on_later (gpointer data)
{
  AduDashboard *self = data;

  self->later = 0;
  adu_dashboard_refresh (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (AduDashboard *self, guint what, GArray *ids)
{
  if ((what & ~(guint) ADU_CHANGED_VIEWS) != 0 && self->later == 0)
    self->later = g_idle_add (on_later, self);
}

/* Nothing of another official's stays. */
static void
on_actor_changed (AduDashboard *self)
{
  forget (self);
  adu_dashboard_refresh (self);
}

/* --- what was read --------------------------------------------------------------------------------------------------- */

AduPeriod
adu_dashboard_period (AduDashboard *self)
{
  return self->period;
}

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
adu_dashboard_dispose (GObject *object)
{
  AduDashboard *self = ADU_DASHBOARD (object);

  g_clear_handle_id (&self->later, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_dashboard_parent_class)->dispose (object);
}

static void
adu_dashboard_finalize (GObject *object)
{
  forget (ADU_DASHBOARD (object));
  G_OBJECT_CLASS (adu_dashboard_parent_class)->finalize (object);
}

static void
adu_dashboard_class_init (AduDashboardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_dashboard_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_dashboard_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", ADU_TYPE_DASHBOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", ADU_TYPE_DASHBOARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  G_TYPE_ERROR);
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

  self->session = g_object_ref (session);
  self->period = adu_period_around (ADU_PERIOD_MONTH, adu_clock_today (adu_session_clock (session)));
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (on_actor_changed), self, G_CONNECT_SWAPPED);
  if (adu_session_store (session) != NULL)
    g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_clock (session), "day-changed", G_CALLBACK (adu_dashboard_refresh), self,
                           G_CONNECT_SWAPPED);
  adu_dashboard_refresh (self);
  return self;
}
