/* adu-day-notice.c — one message on the desktop a day: how much is late or due, without a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * It speaks to who worked last, locked or not: the program stands in the background and they are at something else.
 * Whoever looks at the window needs no message, so it is sent only while another window is in front, and taken away once
 * nothing is late or due any more, or the program comes to the front.
 *
 * That it was sent is kept with the drafts of that official in the register (settings of the desktop hold nothing but how
 * the window stood); a register that can only be read remembers it until the program ends.
 *
 * Where nobody on the bus shows messages nothing is sent: GLib would complain.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-day-notice.h"
#include "gui/adu-window.h"

#define ID "day"            /* of the message: a newer one takes the place of an older */
#define FORM "day-notice"   /* of the draft that remembers: the day as yyyy-mm-dd */
#define SHOWER "org.freedesktop.Notifications"

struct _AduDayNotice
{
  GObject parent_instance;

  AduSession *session;  /* owned */
  AduWindow *window;    /* not owned: it owns this */
  AduActor *actor;      /* owned: who worked last; nullable */
  GCancellable *cancellable; /* owned: ends with this object */
  char *sent_on;        /* owned: the day of the last message to @actor; NULL: not read yet */
  gboolean can_show;    /* somebody on the bus shows messages */
  gboolean is_shown;
  guint overdue;
  guint due;
  guint left;           /* counts still on their way */
};

G_DEFINE_FINAL_TYPE (AduDayNotice, adu_day_notice, G_TYPE_OBJECT)

static char *
today_of (AduDayNotice *self)
{
  return adu_day_to_iso (adu_clock_today (adu_session_clock (self->session)));
}

static void
withdraw (AduDayNotice *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));

  if (self->is_shown && application != NULL)
    g_application_withdraw_notification (G_APPLICATION (application), ID);
  self->is_shown = FALSE;
}

/* "2 overdue · 1 due today" */
static char *
in_words (AduDayNotice *self)
{
  g_autofree char *overdue = g_strdup_printf (ngettext ("%u overdue", "%u overdue", self->overdue), self->overdue);
  g_autofree char *due = g_strdup_printf (ngettext ("%u due today", "%u due today", self->due), self->due);

  if (self->due == 0)
    return g_steal_pointer (&overdue);
  if (self->overdue == 0)
    return g_steal_pointer (&due);
  return g_strdup_printf ("%s · %s", overdue, due);
}

static void
send (AduDayNotice *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  g_autoptr (GNotification) notice = g_notification_new (_("Complaints to be answered"));
  g_autofree char *body = in_words (self);
  AduStore *store = adu_session_store (self->session);

  if (application == NULL)
    return;
  g_notification_set_body (notice, body);
  g_notification_set_default_action (notice, "app.show-today");
  g_application_send_notification (G_APPLICATION (application), ID, notice);
  self->is_shown = TRUE;
  g_free (self->sent_on);
  self->sent_on = today_of (self);
  if (!adu_session_is_read_only (self->session))
    adu_store_save_draft_async (store, self->actor, FORM, self->sent_on, NULL, NULL);
}

/* All is known: sends, takes away, or lets be. */
static void
decide (AduDayNotice *self)
{
  g_autofree char *today = NULL;

  if (self->left > 0 || self->actor == NULL || self->sent_on == NULL || !self->can_show)
    return;
  today = today_of (self);
  if (self->overdue + self->due == 0)
    withdraw (self);
  else if (!gtk_window_is_active (GTK_WINDOW (self->window)) && !adu_window_counter_mode (self->window) &&
           g_strcmp0 (self->sent_on, today) != 0)
    send (self);
}

/* --- counting --------------------------------------------------------------------------------------------------------- */

static gboolean
take_count (AduDayNotice *self, GAsyncResult *result, guint *count)
{
  gint64 n = adu_store_finish_number (result, NULL);

  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  self->left--;
  *count = n > 0 ? (guint) n : 0;
  return TRUE;
}

static void
overdue_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDayNotice) self = data;

  if (take_count (self, result, &self->overdue))
    decide (self);
}

static void
due_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDayNotice) self = data;

  if (take_count (self, result, &self->due))
    decide (self);
}

static void
count (AduDayNotice *self)
{
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) open = adu_find_with_open (everything, ADU_FIND_OPEN);
  g_autoptr (AduFind) theirs = NULL;
  g_autoptr (AduFind) overdue = NULL;
  g_autoptr (AduFind) due = NULL;
  AduStore *store;
  AduDay today;

  if (self->actor == NULL || self->left > 0)
    return;
  store = adu_session_store (self->session);
  today = adu_clock_today (adu_session_clock (self->session));
  theirs = (adu_actor_roles (self->actor) & (ADU_ROLE_OFFICER | ADU_ROLE_HEAD | ADU_ROLE_CLERK)) != 0
             ? adu_find_ref (open)
             : adu_find_with_handler (open, adu_actor_official (self->actor));
  overdue = adu_find_with_overdue (theirs, TRUE);
  due = adu_find_with_due (theirs, today, today);
  self->left = 2;
  adu_store_count_async (store, self->actor, overdue, NULL, overdue_cb, g_object_ref (self));
  adu_store_count_async (store, self->actor, due, NULL, due_cb, g_object_ref (self));
}

/* --- what it hears of --------------------------------------------------------------------------------------------------- */

static void
on_changed (AduDayNotice *self, guint what)
{
  if ((what & (ADU_CHANGED_CASES | ADU_CHANGED_RULES)) != 0)
    count (self);
}

static void
on_active (AduDayNotice *self)
{
  if (self->actor == NULL)
    return;
  if (gtk_window_is_active (GTK_WINDOW (self->window)))
    withdraw (self);
  else
    decide (self);
}

static void
on_draft (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDayNotice) self = data;
  g_autofree char *text = adu_store_finish_value (result, NULL);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (self->sent_on == NULL)
    self->sent_on = text != NULL ? g_steal_pointer (&text) : g_strdup ("");
  count (self);
}

/* Another official: what the former one was told is of no use to them. A lock changes nothing. */
static void
on_actor_changed (AduDayNotice *self)
{
  AduActor *actor = self->session != NULL ? adu_session_actor (self->session) : NULL;

  if (actor == NULL || g_cancellable_is_cancelled (self->cancellable) ||
      (self->actor != NULL && adu_actor_official (actor) == adu_actor_official (self->actor)))
    return;
  withdraw (self);
  g_clear_pointer (&self->actor, adu_actor_unref);
  self->actor = adu_actor_ref (actor);
  g_clear_pointer (&self->sent_on, g_free);
  adu_store_load_draft_async (adu_session_store (self->session), actor, FORM, on_draft, g_object_ref (self));
}

/* --- whether anybody shows messages --------------------------------------------------------------------------------------- */

static void
on_owner (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDayNotice) self = data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (answer == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  g_variant_get (answer, "(b)", &self->can_show);
  decide (self);
}

static void
ask_who_shows (AduDayNotice *self, GApplication *application)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);

  if (bus != NULL)
    g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                            "NameHasOwner", g_variant_new ("(s)", SHOWER), G_VARIANT_TYPE ("(b)"),
                            G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, on_owner, g_object_ref (self));
}

/* --- the object ------------------------------------------------------------------------------------------------------------- */

static void
adu_day_notice_dispose (GObject *object)
{
  AduDayNotice *self = ADU_DAY_NOTICE (object);

  if (!g_cancellable_is_cancelled (self->cancellable))
    withdraw (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->actor, adu_actor_unref);
  G_OBJECT_CLASS (adu_day_notice_parent_class)->dispose (object);
}

static void
adu_day_notice_finalize (GObject *object)
{
  AduDayNotice *self = ADU_DAY_NOTICE (object);

  g_clear_object (&self->cancellable);
  g_free (self->sent_on);
  G_OBJECT_CLASS (adu_day_notice_parent_class)->finalize (object);
}

static void
adu_day_notice_class_init (AduDayNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_day_notice_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_day_notice_finalize;
}

static void
adu_day_notice_init (AduDayNotice *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * adu_day_notice_new:
 * @session: an open register
 * @window: that shows it, and drops this object (g_object_run_dispose) before it goes
 *
 * Returns: (transfer full)
 */
AduDayNotice *
adu_day_notice_new (AduSession *session, AduWindow *window)
{
  AduDayNotice *self = g_object_new (ADU_TYPE_DAY_NOTICE, NULL);

  self->session = g_object_ref (session);
  self->window = window;
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (on_actor_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_clock (session), "day-changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (on_active), self, G_CONNECT_SWAPPED);
  if (gtk_window_get_application (GTK_WINDOW (window)) != NULL)
    ask_who_shows (self, G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window))));
  return self;
}
