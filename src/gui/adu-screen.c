/* adu-screen.c — what every page of the window is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Not an AdwBin, which keeps a pointer to its child: gtk_widget_dispose_template() of a subclass takes the child away
 * behind its back, and it is unparented twice.
 */
#include "config.h"

#include "gui/adu-screen.h"

typedef struct
{
  AduSession *session; /* owned */
  char *title;         /* owned, never NULL */
  char *help_id;       /* owned, never NULL */
  guint attention;
} AduScreenPrivate;

enum
{
  PROP_SESSION = 1,
  PROP_TITLE,
  PROP_HELP_ID,
  PROP_ATTENTION,
  PROP_CHILD,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  LEFT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void adu_screen_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (AduScreen, adu_screen, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (AduScreen)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, adu_screen_buildable_init))

static GtkBuildableIface *parent_buildable;

static AduScreenPrivate *
priv_of (AduScreen *self)
{
  return adu_screen_get_instance_private (self);
}

static gboolean
has_none (AduScreen *self)
{
  return FALSE;
}

static void
refresh_nothing (AduScreen *self)
{
}

static gboolean
leave_at_once (AduScreen *self)
{
  return TRUE;
}

static void
set_child (AduScreen *self, GtkWidget *child)
{
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (old);
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
adu_screen_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    set_child (ADU_SCREEN (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
adu_screen_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = adu_screen_add_child;
}

static void
adu_screen_dispose (GObject *object)
{
  set_child (ADU_SCREEN (object), NULL);
  g_clear_object (&priv_of (ADU_SCREEN (object))->session);
  G_OBJECT_CLASS (adu_screen_parent_class)->dispose (object);
}

static void
adu_screen_finalize (GObject *object)
{
  AduScreenPrivate *priv = priv_of (ADU_SCREEN (object));

  g_free (priv->title);
  g_free (priv->help_id);
  G_OBJECT_CLASS (adu_screen_parent_class)->finalize (object);
}

static void
adu_screen_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AduScreenPrivate *priv = priv_of (ADU_SCREEN (object));

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_HELP_ID:
      g_value_set_string (value, priv->help_id);
      break;
    case PROP_ATTENTION:
      g_value_set_uint (value, priv->attention);
      break;
    case PROP_CHILD:
      g_value_set_object (value, gtk_widget_get_first_child (GTK_WIDGET (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
adu_screen_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AduScreen *self = ADU_SCREEN (object);

  switch (id)
    {
    case PROP_SESSION:
      priv_of (self)->session = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      adu_screen_set_title (self, g_value_get_string (value));
      break;
    case PROP_HELP_ID:
      adu_screen_set_help_id (self, g_value_get_string (value));
      break;
    case PROP_ATTENTION:
      adu_screen_set_attention (self, g_value_get_uint (value));
      break;
    case PROP_CHILD:
      set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
adu_screen_class_init (AduScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags changes = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = adu_screen_dispose;
  object_class->finalize = adu_screen_finalize;
  object_class->get_property = adu_screen_get_property;
  object_class->set_property = adu_screen_set_property;
  klass->activate_search = has_none;
  klass->refresh = refresh_nothing;
  klass->print = has_none;
  klass->export_ = has_none;
  klass->leave = leave_at_once;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ADU_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", changes);
  properties[PROP_HELP_ID] = g_param_spec_string ("help-id", NULL, NULL, "", changes);
  properties[PROP_ATTENTION] = g_param_spec_uint ("attention", NULL, NULL, 0, G_MAXUINT, 0, changes);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[LEFT] =
    g_signal_new ("left", ADU_TYPE_SCREEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_screen_init (AduScreen *self)
{
  priv_of (self)->title = g_strdup ("");
  priv_of (self)->help_id = g_strdup ("");
}

/* Returns: (transfer none): what the screen works with. */
AduSession *
adu_screen_session (AduScreen *self)
{
  return priv_of (self)->session;
}

/* Returns: (transfer none): plain text for the header bar. */
const char *
adu_screen_title (AduScreen *self)
{
  return priv_of (self)->title;
}

static void
set_text (AduScreen *self, char **place, const char *text, guint property)
{
  if (g_strcmp0 (*place, text) == 0)
    return;
  g_free (*place);
  *place = g_strdup (text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* @title: (nullable): plain text; number and subject, never a person's name: it stands in the task bar. */
void
adu_screen_set_title (AduScreen *self, const char *title)
{
  set_text (self, &priv_of (self)->title, title, PROP_TITLE);
}

/* Returns: (transfer none): the name of the help page, "" for the first one. */
const char *
adu_screen_help_id (AduScreen *self)
{
  return priv_of (self)->help_id;
}

/* @help_id: (nullable): name of a file in data/help, without ".md" */
void
adu_screen_set_help_id (AduScreen *self, const char *help_id)
{
  set_text (self, &priv_of (self)->help_id, help_id, PROP_HELP_ID);
}

/* @attention: the count beside the page's name in the sidebar; 0 shows none. */
void
adu_screen_set_attention (AduScreen *self, guint attention)
{
  if (priv_of (self)->attention == attention)
    return;
  priv_of (self)->attention = attention;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ATTENTION]);
}

/* Returns: whether there was something to put the focus in. */
gboolean
adu_screen_activate_search (AduScreen *self)
{
  return ADU_SCREEN_GET_CLASS (self)->activate_search (self);
}

/* Reads again what is shown. */
void
adu_screen_refresh (AduScreen *self)
{
  ADU_SCREEN_GET_CLASS (self)->refresh (self);
}

/* Returns: whether there was something to print. */
gboolean
adu_screen_print (AduScreen *self)
{
  return ADU_SCREEN_GET_CLASS (self)->print (self);
}

/* Returns: whether there was something to export. */
gboolean
adu_screen_export (AduScreen *self)
{
  return ADU_SCREEN_GET_CLASS (self)->export_ (self);
}

/* Returns: whether it may be left now; else it asks, and emits "left" if the answer is yes. */
gboolean
adu_screen_leave (AduScreen *self)
{
  return ADU_SCREEN_GET_CLASS (self)->leave (self);
}

/* For subclasses: what adu_screen_leave() kept may go now. */
void
adu_screen_left (AduScreen *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}
