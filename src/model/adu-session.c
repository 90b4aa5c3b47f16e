/* adu-session.c — what a window works with: the open register, its clock, and who is signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model (GObject, GIO). Thread: main.
 */
#include "config.h"

#include "model/adu-session.h"

struct _AduSession
{
  GObject parent_instance;
  AduStore *store;      /* owned; NULL only in tests of widgets that need none */
  AduClock *clock;      /* owned */
  AduActor *actor;      /* owned; NULL: locked */
  gint64 last_official; /* who is offered first when it is unlocked; 0 = nobody */
};

enum
{
  PROP_STORE = 1,
  PROP_CLOCK,
  PROP_ACTOR,
  PROP_LOCKED,
  PROP_EXAMPLE,
  PROP_READ_ONLY,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  ACTOR_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_BOXED_TYPE (AduActor, adu_actor, adu_actor_ref, adu_actor_unref)
G_DEFINE_FINAL_TYPE (AduSession, adu_session, G_TYPE_OBJECT)

static void
on_damaged (AduStore *store, AduSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static void
adu_session_constructed (GObject *object)
{
  AduSession *self = ADU_SESSION (object);

  G_OBJECT_CLASS (adu_session_parent_class)->constructed (object);
  if (self->store != NULL)
    g_signal_connect_object (self->store, "damaged", G_CALLBACK (on_damaged), self, G_CONNECT_AFTER);
}

static void
adu_session_dispose (GObject *object)
{
  AduSession *self = ADU_SESSION (object);

  g_clear_pointer (&self->actor, adu_actor_unref);
  g_clear_object (&self->clock);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (adu_session_parent_class)->dispose (object);
}

static void
adu_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AduSession *self = ADU_SESSION (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_ACTOR:
      g_value_set_boxed (value, self->actor);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, adu_session_is_locked (self));
      break;
    case PROP_EXAMPLE:
      g_value_set_boolean (value, adu_session_is_example (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, adu_session_is_read_only (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
adu_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AduSession *self = ADU_SESSION (object);

  switch (id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
adu_session_class_init (AduSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = adu_session_constructed;
  object_class->dispose = adu_session_dispose;
  object_class->get_property = adu_session_get_property;
  object_class->set_property = adu_session_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ADU_TYPE_STORE, given);
  properties[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, ADU_TYPE_CLOCK, given);
  properties[PROP_ACTOR] = g_param_spec_boxed ("actor", NULL, NULL, ADU_TYPE_ACTOR, told);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, TRUE, told);
  properties[PROP_EXAMPLE] = g_param_spec_boolean ("example", NULL, NULL, FALSE, told);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTOR_CHANGED] =
    g_signal_new ("actor-changed", ADU_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_session_init (AduSession *self)
{
}

/**
 * adu_session_new:
 * @store: (nullable): the open register; NULL only in tests of widgets that need none
 * @clock: (nullable): NULL takes the register's
 *
 * Returns: (transfer full): a locked session
 */
AduSession *
adu_session_new (AduStore *store, AduClock *clock)
{
  return g_object_new (ADU_TYPE_SESSION,
                       "store", store,
                       "clock", clock == NULL && store != NULL ? adu_store_clock (store) : clock,
                       NULL);
}

/* Returns: (transfer none): the open register. */
AduStore *
adu_session_store (AduSession *self)
{
  return self->store;
}

/* Returns: (transfer none): the clock every date on screen is counted by. */
AduClock *
adu_session_clock (AduSession *self)
{
  return self->clock;
}

/* Returns: (transfer none) (nullable): who is signed in; NULL while it is locked. */
AduActor *
adu_session_actor (AduSession *self)
{
  return self->actor;
}

/* Returns: the official who was signed in last, 0 if nobody was or they signed out. */
gint64
adu_session_last_official (AduSession *self)
{
  return self->last_official;
}

/* Returns: whether nobody is signed in: nothing of the register may be on screen. */
gboolean
adu_session_is_locked (AduSession *self)
{
  return self->actor == NULL;
}

/* Returns: whether the register holds demonstration data; then every page says so. */
gboolean
adu_session_is_example (AduSession *self)
{
  return self->store != NULL && adu_store_is_example (self->store);
}

/* Returns: whether nothing can be saved, because somebody else writes or the register is damaged. */
gboolean
adu_session_is_read_only (AduSession *self)
{
  return self->store != NULL && adu_store_is_read_only (self->store);
}

/* Returns: whether the official who is signed in may do this; FALSE while it is locked. */
gboolean
adu_session_may (AduSession *self, AduRight right)
{
  return self->actor != NULL && adu_actor_may (self->actor, right);
}

/* Returns: the same for what writes: never in a register opened for reading. */
gboolean
adu_session_may_write (AduSession *self, AduRight right)
{
  return adu_session_may (self, right) && !adu_session_is_read_only (self);
}

static void
set_actor (AduSession *self, AduActor *actor)
{
  if (actor == self->actor)
    return;
  g_clear_pointer (&self->actor, adu_actor_unref);
  if (actor != NULL)
    self->actor = adu_actor_ref (actor);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTOR]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, signals[ACTOR_CHANGED], 0);
}

/**
 * adu_session_sign_in:
 * @self: a session
 * @actor: (transfer none): whom the register let in; somebody else may be signed in still
 */
void
adu_session_sign_in (AduSession *self, AduActor *actor)
{
  g_return_if_fail (ADU_IS_SESSION (self));
  g_return_if_fail (actor != NULL);

  self->last_official = adu_actor_official (actor);
  set_actor (self, actor);
}

/* Hides everything; whoever was signed in is offered first when it is unlocked. */
void
adu_session_lock (AduSession *self)
{
  g_return_if_fail (ADU_IS_SESSION (self));
  set_actor (self, NULL);
}

/* The same, and nobody is offered first. */
void
adu_session_sign_out (AduSession *self)
{
  g_return_if_fail (ADU_IS_SESSION (self));
  self->last_official = 0;
  set_actor (self, NULL);
}
