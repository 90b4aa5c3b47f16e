/* adu-watch.c — what is read of the register, and read again whenever it may have become different
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 * Why:    the day, the dashboard and the calendar of deadlines each read other things at the same moments: when the
 *         register changes, when midnight passes, when somebody else sits down. Several changes in a row are one reading;
 *         an answer counts only if nothing newer was asked; nothing of another official's stays.
 */
#include "config.h"

#include "model/adu-watch.h"

typedef struct
{
  AduSession *session;       /* owned */
  GCancellable *cancellable; /* owned; of the reading under way; NULL */
  guint later;               /* source */
} AduWatchPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AduWatch, adu_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static AduWatchPrivate *
priv_of (AduWatch *self)
{
  return adu_watch_get_instance_private (self);
}

/* --- reading -------------------------------------------------------------------------------------------------------- */

static void
drop_reading (AduWatch *self)
{
  AduWatchPrivate *priv = priv_of (self);

  g_clear_handle_id (&priv->later, g_source_remove);
  if (priv->cancellable != NULL)
    g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
}

/* Reads all of it again; forgets it while nobody is signed in. */
void
adu_watch_refresh (AduWatch *self)
{
  AduWatchPrivate *priv = priv_of (self);
  AduStore *store = adu_session_store (priv->session);
  AduActor *actor = adu_session_actor (priv->session);

  drop_reading (self);
  if (store == NULL || actor == NULL)
    {
      ADU_WATCH_GET_CLASS (self)->forget (self);
      return;
    }
  priv->cancellable = g_cancellable_new ();
  ADU_WATCH_GET_CLASS (self)->read (self, store, actor, priv->cancellable);
}

static gboolean
on_later (gpointer data)
{
  AduWatch *self = data;

  priv_of (self)->later = 0;
  adu_watch_refresh (self);
  return G_SOURCE_REMOVE;
}

static void
on_changed (AduWatch *self, guint what, GArray *ids)
{
  AduWatchPrivate *priv = priv_of (self);

  if ((what & ~(guint) ADU_CHANGED_VIEWS) != 0 && priv->later == 0)
    priv->later = g_idle_add (on_later, self);
}

/* Nothing of another official's stays. */
static void
on_actor_changed (AduWatch *self)
{
  ADU_WATCH_GET_CLASS (self)->forget (self);
  adu_watch_refresh (self);
}

/* --- for what is read ----------------------------------------------------------------------------------------------- */

/**
 * adu_watch_start:
 * @self: a new object, whose values are set
 * @session: an open register; kept
 *
 * Reads for the first time, and from now on whenever it is time to.
 */
void
adu_watch_start (AduWatch *self, AduSession *session)
{
  AduWatchPrivate *priv = priv_of (self);

  priv->session = g_object_ref (session);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (on_actor_changed), self, G_CONNECT_SWAPPED);
  if (adu_session_store (session) != NULL)
    g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_clock (session), "day-changed", G_CALLBACK (adu_watch_refresh), self,
                           G_CONNECT_SWAPPED);
  adu_watch_refresh (self);
}

/* Returns: (transfer none): the session; NULL once disposed of */
AduSession *
adu_watch_session (AduWatch *self)
{
  return priv_of (self)->session;
}

/* Returns: whether nothing was asked since @asked was given to the class's read() */
gboolean
adu_watch_is_newest (AduWatch *self, GCancellable *asked)
{
  return priv_of (self)->cancellable == asked;
}

/* The reading of @asked has been answered. Returns: whether its answer counts: it is the newest, once */
gboolean
adu_watch_end (AduWatch *self, GCancellable *asked)
{
  if (!adu_watch_is_newest (self, asked))
    return FALSE;
  g_clear_object (&priv_of (self)->cancellable);
  return TRUE;
}

/* Tells that there is something new to show. */
void
adu_watch_changed (AduWatch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Tells of @error, unless it only says that nobody wanted the answer any more. */
void
adu_watch_failed (AduWatch *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* --- the object ------------------------------------------------------------------------------------------------------ */

static void
adu_watch_dispose (GObject *object)
{
  AduWatch *self = ADU_WATCH (object);

  drop_reading (self);
  g_clear_object (&priv_of (self)->session);
  G_OBJECT_CLASS (adu_watch_parent_class)->dispose (object);
}

static void
adu_watch_class_init (AduWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_watch_dispose;
  signals[CHANGED] = g_signal_new ("changed", ADU_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] =
    g_signal_new ("failed", ADU_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
adu_watch_init (AduWatch *self)
{
}
