/* adu-idle-lock.c — locks a session nobody has touched for five minutes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * The devices are asked when somebody last used them in one of our windows, dialogs included, ten times in the span:
 * nothing stands in the way of an event. Timers stand still while a computer sleeps; the clock tells that it did.
 */
#include "config.h"

#include "gui/adu-idle-lock.h"

#define LOOKS 10

struct _AduIdleLock
{
  GObject parent_instance;
  AduSession *session; /* owned */
  GdkDisplay *display; /* owned */
  guint milliseconds;
  guint idle_looks;    /* how many looks in a row found nothing new */
  guint64 seen;        /* sum of the devices' last moments */
  AduTime looked;      /* when, by the session's clock */
  guint timer;
};

G_DEFINE_FINAL_TYPE (AduIdleLock, adu_idle_lock, G_TYPE_OBJECT)

static void
adu_idle_lock_dispose (GObject *object)
{
  AduIdleLock *self = ADU_IDLE_LOCK (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->display);
  G_OBJECT_CLASS (adu_idle_lock_parent_class)->dispose (object);
}

static void
adu_idle_lock_class_init (AduIdleLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_idle_lock_dispose;
}

static void
adu_idle_lock_init (AduIdleLock *self)
{
}

/* A number that changes whenever somebody used a device. */
static guint64
last_use (GdkDisplay *display)
{
  GdkSeat *seat = gdk_display_get_default_seat (display);
  g_autoptr (GList) devices = NULL;
  guint64 sum = 0;

  if (seat == NULL)
    return 0;
  devices = gdk_seat_get_devices (seat, GDK_SEAT_CAPABILITY_ALL);
  devices = g_list_prepend (devices, gdk_seat_get_pointer (seat));
  devices = g_list_prepend (devices, gdk_seat_get_keyboard (seat));
  for (GList *l = devices; l != NULL; l = l->next)
    if (l->data != NULL)
      sum += gdk_device_get_timestamp (l->data);
  return sum;
}

static AduTime
now_of (AduIdleLock *self)
{
  AduClock *clock = adu_session_clock (self->session);

  return clock != NULL ? adu_clock_now (clock) : 0;
}

static gboolean
look (gpointer data)
{
  AduIdleLock *self = data;
  guint64 seen = last_use (self->display);
  AduTime now = now_of (self);
  gboolean slept = now - self->looked > (AduTime) (self->milliseconds / 1000 + 1);

  self->idle_looks = seen == self->seen ? self->idle_looks + 1 : 0;
  self->seen = seen;
  self->looked = now;
  if ((slept || self->idle_looks >= LOOKS) && !adu_session_is_locked (self->session))
    adu_session_lock (self->session);
  return G_SOURCE_CONTINUE;
}

/**
 * adu_idle_lock_new:
 * @session: what to lock
 * @display: whose devices count
 * @milliseconds: how long nobody may touch it
 *
 * Returns: (transfer full): the guard; it works until it goes
 */
AduIdleLock *
adu_idle_lock_new (AduSession *session, GdkDisplay *display, guint milliseconds)
{
  AduIdleLock *self = g_object_new (ADU_TYPE_IDLE_LOCK, NULL);

  self->session = g_object_ref (session);
  self->display = g_object_ref (display);
  self->milliseconds = milliseconds;
  self->looked = now_of (self);
  self->seen = last_use (display);
  self->timer = g_timeout_add (MAX (milliseconds / LOOKS, 1), look, self);
  g_source_set_name_by_id (self->timer, "[aduan] idle lock");
  return self;
}

/* Counts as use: somebody was let in. */
void
adu_idle_lock_touch (AduIdleLock *self)
{
  self->idle_looks = 0;
}
