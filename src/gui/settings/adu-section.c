/* adu-section.c — one section of the settings: its head, its body, and the foot where it is saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-section.ui
 * Actions:  section.save, section.revert
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/settings/adu-section.h"
#include "words/adu-words-error.h"

typedef struct
{
  /* template */
  GtkWidget *root;
  GtkLabel *heading;
  GtkLabel *description;
  AdwBin *place;
  GtkWidget *foot;
  GtkWidget *sign;
  GtkLabel *state;
  GtkButton *save;

  AduSession *session; /* owned */
  GtkWidget *focus;    /* weak; where it was when saving began */
  gint64 saver;        /* who began to save */
  gboolean dirty;
  gboolean busy;
  gboolean loading;
  gboolean outdated; /* the register changed under what is not saved */
  gboolean troubled; /* the foot says what went wrong */
} AduSectionPrivate;

enum
{
  PROP_SESSION = 1,
  PROP_HEADING,
  PROP_DESCRIPTION,
  PROP_SAVE_LABEL,
  PROP_BODY,
  PROP_DIRTY,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AduSection, adu_section, GTK_TYPE_WIDGET)

static AduSectionPrivate *
priv_of (AduSection *self)
{
  return adu_section_get_instance_private (self);
}

static void
update (AduSection *self)
{
  AduSectionPrivate *priv = priv_of (self);

  gtk_widget_set_visible (priv->foot, priv->dirty || priv->troubled);
  gtk_widget_set_visible (priv->sign, priv->troubled || priv->outdated);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "section.save", priv->dirty && !priv->busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "section.revert", priv->dirty && !priv->busy);
  if (priv->troubled)
    return;
  gtk_label_set_text (priv->state,
                      priv->outdated
                          ? _("Somebody else changed this meanwhile. Discard your changes to see theirs.")
                          : _("Changes that are not saved yet"));
  gtk_widget_remove_css_class (GTK_WIDGET (priv->state), "error");
}

static void
set_dirty (AduSection *self, gboolean dirty)
{
  AduSectionPrivate *priv = priv_of (self);
  gboolean changed = priv->dirty != dirty;

  priv->dirty = dirty;
  update (self);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DIRTY]);
}

static void
on_store_changed (AduStore *store, AduChanged what, GArray *ids, AduSection *self)
{
  AduSectionPrivate *priv = priv_of (self);

  if ((what & ADU_SECTION_GET_CLASS (self)->interest) == 0)
    return;
  if (!priv->dirty)
    {
      adu_section_reload (self);
      return;
    }
  priv->outdated = !priv->busy;
  update (self);
}

static void
on_revert_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduSection) self = data;

  if (adu_ask_finish (result, NULL) && priv_of (self)->dirty)
    adu_section_reload (self);
}

static void
on_revert (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adu_ask_async (widget, _("Discard the changes?"),
                 _("What was changed here and is not saved will be lost."), _("_Discard"),
                 ADU_ASK_DESTRUCTIVE, on_revert_asked, g_object_ref (widget));
}

static void
on_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adu_section_save (ADU_SECTION (widget));
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
nothing (AduSection *self)
{
}

static void
adu_section_constructed (GObject *object)
{
  AduSection *self = ADU_SECTION (object);

  G_OBJECT_CLASS (adu_section_parent_class)->constructed (object);
  g_signal_connect_object (adu_section_store (self), "changed", G_CALLBACK (on_store_changed), self,
                           G_CONNECT_DEFAULT);
  adu_section_reload (self);
}

static void
adu_section_dispose (GObject *object)
{
  AduSectionPrivate *priv = priv_of (ADU_SECTION (object));
  GtkWidget *child;

  /* A subclass has disposed its template, and 4.8 forgets the bound children of all classes with it. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_weak_pointer (&priv->focus);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (adu_section_parent_class)->dispose (object);
}

static void
adu_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AduSectionPrivate *priv = priv_of (ADU_SECTION (object));

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_HEADING:
      g_value_set_string (value, gtk_label_get_text (priv->heading));
      break;
    case PROP_BODY:
      g_value_set_object (value, adw_bin_get_child (priv->place));
      break;
    case PROP_DIRTY:
      g_value_set_boolean (value, priv->dirty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
adu_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AduSectionPrivate *priv = priv_of (ADU_SECTION (object));
  const char *text = G_VALUE_HOLDS_STRING (value) ? g_value_get_string (value) : NULL;

  switch (id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_HEADING:
      gtk_label_set_text (priv->heading, text);
      break;
    case PROP_DESCRIPTION:
      gtk_label_set_text (priv->description, text);
      gtk_widget_set_visible (GTK_WIDGET (priv->description), text != NULL && *text != '\0');
      break;
    case PROP_SAVE_LABEL:
      gtk_button_set_label (priv->save, text);
      break;
    case PROP_BODY:
      adw_bin_set_child (priv->place, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
adu_section_class_init (AduSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags words = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = adu_section_constructed;
  object_class->dispose = adu_section_dispose;
  object_class->get_property = adu_section_get_property;
  object_class->set_property = adu_section_set_property;
  klass->load = nothing;
  klass->save = nothing;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, ADU_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, "", words | G_PARAM_READABLE);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, "", words);
  properties[PROP_SAVE_LABEL] = g_param_spec_string ("save-label", NULL, NULL, "", words);
  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, words | G_PARAM_READABLE);
  properties[PROP_DIRTY] =
      g_param_spec_boolean ("dirty", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/settings/adu-section.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AduSection, root);
  gtk_widget_class_bind_template_child_private (widget_class, AduSection, heading);
  gtk_widget_class_bind_template_child_private (widget_class, AduSection, description);
  gtk_widget_class_bind_template_child_private (widget_class, AduSection, place);
  gtk_widget_class_bind_template_child_private (widget_class, AduSection, foot);
  gtk_widget_class_bind_template_child_private (widget_class, AduSection, sign);
  gtk_widget_class_bind_template_child_private (widget_class, AduSection, state);
  gtk_widget_class_bind_template_child_private (widget_class, AduSection, save);
  gtk_widget_class_install_action (widget_class, "section.save", NULL, on_save);
  gtk_widget_class_install_action (widget_class, "section.revert", NULL, on_revert);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "section.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "section.save",
                                       NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "settings-section");
}

static void
adu_section_init (AduSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/* --- for the screen and for subclasses ------------------------------------------------------------------ */

/* Returns: (transfer none): what it works with. */
AduSession *
adu_section_session (AduSection *self)
{
  return priv_of (self)->session;
}

/* Returns: (transfer none): the register. */
AduStore *
adu_section_store (AduSection *self)
{
  return adu_session_store (priv_of (self)->session);
}

/* Returns: (transfer none) (nullable): who is signed in. */
AduActor *
adu_section_actor (AduSection *self)
{
  return priv_of (self)->session != NULL ? adu_session_actor (priv_of (self)->session) : NULL;
}

/* Returns: whether who began to save is still there: nothing goes on in another official's name, and no window opens over
 * the lock. */
gboolean
adu_section_may_go_on (AduSection *self)
{
  AduActor *actor = adu_section_actor (self);

  return actor != NULL && adu_actor_official (actor) == priv_of (self)->saver;
}

/* Returns: whether something was changed by hand and is not saved. */
gboolean
adu_section_is_dirty (AduSection *self)
{
  return priv_of (self)->dirty;
}

/* For subclasses: something was changed. While it loads, nothing is. */
void
adu_section_touch (AduSection *self)
{
  AduSectionPrivate *priv = priv_of (self);

  if (priv->loading)
    return;
  priv->troubled = FALSE;
  set_dirty (self, TRUE);
}

/* Shows what the register says now; what was changed and not saved is lost. */
void
adu_section_reload (AduSection *self)
{
  AduSectionPrivate *priv = priv_of (self);

  priv->loading = TRUE;
  ADU_SECTION_GET_CLASS (self)->load (self);
  priv->loading = FALSE;
  priv->outdated = FALSE;
  priv->troubled = FALSE;
  set_dirty (self, FALSE);
}

/* Checks and saves what was changed. */
void
adu_section_save (AduSection *self)
{
  AduSectionPrivate *priv = priv_of (self);

  if (!priv->dirty || priv->busy)
    return;
  priv->saver = adu_section_actor (self) != NULL ? adu_actor_official (adu_section_actor (self)) : 0;
  priv->troubled = FALSE;
  update (self);
  ADU_SECTION_GET_CLASS (self)->save (self);
}

/* @busy: the register is at work for it; nothing can be saved or changed meanwhile, for the answer shows what the register
 * has then, and its own change is not somebody else's. */
void
adu_section_set_busy (AduSection *self, gboolean busy)
{
  AduSectionPrivate *priv = priv_of (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = busy && root != NULL ? gtk_root_get_focus (root) : NULL;

  priv->busy = busy;
  if (priv->session == NULL)
    return;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->place)))
    g_set_weak_pointer (&priv->focus, focus);
  gtk_widget_set_sensitive (GTK_WIDGET (priv->place), !busy);
  if (!busy && priv->focus != NULL && gtk_widget_get_mapped (priv->focus))
    gtk_widget_grab_focus (priv->focus);
  if (!busy)
    g_clear_weak_pointer (&priv->focus);
  update (self);
}

/* Returns: whether load() runs: what changes now is not changed by hand. */
gboolean
adu_section_is_loading (AduSection *self)
{
  return priv_of (self)->loading;
}

/* @sentence: what is wrong, said in the foot; plain text. */
void
adu_section_say (AduSection *self, const char *sentence)
{
  AduSectionPrivate *priv = priv_of (self);

  priv->troubled = TRUE;
  gtk_label_set_text (priv->state, sentence);
  gtk_widget_add_css_class (GTK_WIDGET (priv->state), "error");
  update (self);
}

/* @error: what the register answered: said in the foot, with what to do. */
void
adu_section_fail (AduSection *self, const GError *error)
{
  g_autofree char *sentence = NULL;
  g_autofree char *advice = adu_words_error_advice (error);
  g_autofree char *text = NULL;

  if (priv_of (self)->session == NULL)
    return;
  if (g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT))
    {
      adu_section_say (
          self, _("Nothing was saved: somebody else changed this meanwhile. Note down what you changed, "
                   "discard your changes to see theirs, then change it again."));
      return;
    }
  sentence = adu_words_error (error, adu_store_zone (adu_section_store (self)));
  text = g_strjoin (" ", sentence, *advice != '\0' ? advice : NULL, NULL);
  adu_section_say (self, text);
}

/* For subclasses: what was changed is in the register now. @notice: said at the foot of the window. */
void
adu_section_saved (AduSection *self, const char *notice)
{
  if (priv_of (self)->session == NULL)
    return;
  adu_section_reload (self);
  adu_notice (GTK_WIDGET (self), notice);
}
