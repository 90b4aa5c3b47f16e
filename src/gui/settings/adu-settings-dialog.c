/* adu-settings-dialog.c — a small window over the settings in which one thing is changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-settings-dialog.ui
 * Actions:  dialog.save
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/help/adu-help-window.h"
#include "gui/settings/adu-settings-dialog.h"
#include "words/adu-words-error.h"

typedef struct
{
  /* template */
  AdwBin *place;
  GtkWidget *trouble;
  GtkLabel *sentence;
  GtkButton *save;

  AduSession *session; /* owned */
  gint64 official;     /* who opened it */
  gboolean dirty;
  gboolean busy;
  gboolean ready;
} AduSettingsDialogPrivate;

enum
{
  PROP_SESSION = 1,
  PROP_SAVE_LABEL,
  PROP_BODY,
  N_PROPS
};

enum
{
  SAVED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AduSettingsDialog, adu_settings_dialog, ADW_TYPE_WINDOW)

static AduSettingsDialogPrivate *
priv_of (AduSettingsDialog *self)
{
  return adu_settings_dialog_get_instance_private (self);
}

static void
update (AduSettingsDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.save",
                                 priv_of (self)->ready && !priv_of (self)->busy);
}

static void
on_close_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduSettingsDialog) self = data;

  if (!adu_ask_finish (result, NULL))
    return;
  priv_of (self)->dirty = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
adu_settings_dialog_close_request (GtkWindow *window)
{
  AduSettingsDialog *self = ADU_SETTINGS_DIALOG (window);

  if (priv_of (self)->busy)
    return TRUE;
  if (!priv_of (self)->dirty)
    return GTK_WINDOW_CLASS (adu_settings_dialog_parent_class)->close_request (window);
  adu_ask_async (GTK_WIDGET (self), _("Discard the changes?"), _("What was typed here is not saved yet."),
                 _("_Discard"), ADU_ASK_DESTRUCTIVE, on_close_asked, g_object_ref (self));
  return TRUE;
}

static void
on_save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adu_settings_dialog_save (ADU_SETTINGS_DIALOG (widget));
}

/* While it is locked nothing of it is on screen; whoever unlocks finds what they typed, another official none
 * of it. */
static void
on_actor_changed (AduSettingsDialog *self)
{
  AduSettingsDialogPrivate *priv = priv_of (self);
  AduActor *actor = adu_session_actor (priv->session);

  if (actor == NULL || adu_session_is_locked (priv->session))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  else if (adu_actor_official (actor) == priv->official)
    gtk_window_present (GTK_WINDOW (self));
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_settings_dialog_constructed (GObject *object)
{
  AduSettingsDialog *self = ADU_SETTINGS_DIALOG (object);

  G_OBJECT_CLASS (adu_settings_dialog_parent_class)->constructed (object);
  if (adu_session_actor (priv_of (self)->session) != NULL)
    priv_of (self)->official = adu_actor_official (adu_session_actor (priv_of (self)->session));
  g_signal_connect_object (priv_of (self)->session, "actor-changed", G_CALLBACK (on_actor_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
adu_settings_dialog_dispose (GObject *object)
{
  g_clear_object (&priv_of (ADU_SETTINGS_DIALOG (object))->session);
  G_OBJECT_CLASS (adu_settings_dialog_parent_class)->dispose (object);
}

static void
adu_settings_dialog_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AduSettingsDialogPrivate *priv = priv_of (ADU_SETTINGS_DIALOG (object));

  switch (id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_SAVE_LABEL:
      gtk_button_set_label (priv->save, g_value_get_string (value));
      break;
    case PROP_BODY:
      adw_bin_set_child (priv->place, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
adu_settings_dialog_class_init (AduSettingsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = adu_settings_dialog_constructed;
  object_class->dispose = adu_settings_dialog_dispose;
  object_class->set_property = adu_settings_dialog_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = adu_settings_dialog_close_request;

  g_object_class_install_property (
      object_class, PROP_SESSION,
      g_param_spec_object ("session", NULL, NULL, ADU_TYPE_SESSION, flags | G_PARAM_CONSTRUCT_ONLY));
  g_object_class_install_property (object_class, PROP_SAVE_LABEL,
                                   g_param_spec_string ("save-label", NULL, NULL, "", flags));
  g_object_class_install_property (object_class, PROP_BODY,
                                   g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags));
  signals[SAVED] = g_signal_new ("saved", ADU_TYPE_SETTINGS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-settings-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AduSettingsDialog, place);
  gtk_widget_class_bind_template_child_private (widget_class, AduSettingsDialog, trouble);
  gtk_widget_class_bind_template_child_private (widget_class, AduSettingsDialog, sentence);
  gtk_widget_class_bind_template_child_private (widget_class, AduSettingsDialog, save);
  gtk_widget_class_install_action (widget_class, "dialog.save", NULL, on_save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "settings");
}

static void
adu_settings_dialog_init (AduSettingsDialog *self)
{
  priv_of (self)->ready = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  update (self);
}

/* Returns: (transfer none): what it works with. */
AduSession *
adu_settings_dialog_session (AduSettingsDialog *self)
{
  return priv_of (self)->session;
}

/* Shows it over the window @from is in. */
void
adu_settings_dialog_present (AduSettingsDialog *self, GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (self));
}

/* For subclasses: something was typed or chosen. */
void
adu_settings_dialog_touch (AduSettingsDialog *self)
{
  priv_of (self)->dirty = TRUE;
  gtk_widget_set_visible (priv_of (self)->trouble, FALSE);
}

/* For subclasses: what stands there now is what was there to begin with. */
void
adu_settings_dialog_untouch (AduSettingsDialog *self)
{
  priv_of (self)->dirty = FALSE;
  gtk_widget_set_visible (priv_of (self)->trouble, FALSE);
}

/* @ready: whether there is something to save. */
void
adu_settings_dialog_set_ready (AduSettingsDialog *self, gboolean ready)
{
  priv_of (self)->ready = ready;
  update (self);
}

/* @busy: the register is at work for it; it cannot be closed or changed meanwhile. Gone with who opened it: nothing. */
void
adu_settings_dialog_set_busy (AduSettingsDialog *self, gboolean busy)
{
  priv_of (self)->busy = busy;
  if (priv_of (self)->session == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (priv_of (self)->place), !busy);
  update (self);
}

/* @sentence: what is wrong, said at the foot; plain text. */
void
adu_settings_dialog_say (AduSettingsDialog *self, const char *sentence)
{
  gtk_label_set_text (priv_of (self)->sentence, sentence);
  gtk_widget_set_visible (priv_of (self)->trouble, TRUE);
}

/* @error: what the register answered. */
void
adu_settings_dialog_fail (AduSettingsDialog *self, const GError *error)
{
  g_autofree char *sentence = NULL;
  g_autofree char *advice = adu_words_error_advice (error);
  g_autofree char *text = NULL;

  adu_settings_dialog_set_busy (self, FALSE);
  if (priv_of (self)->session == NULL)
    return;
  if (g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT))
    {
      adu_settings_dialog_say (
          self, _("Nothing was saved: somebody else changed this meanwhile. Note down what you "
                   "typed, close this window and open it again to see theirs."));
      return;
    }
  sentence = adu_words_error (error, adu_store_zone (adu_session_store (priv_of (self)->session)));
  text = g_strjoin (" ", sentence, *advice != '\0' ? advice : NULL, NULL);
  adu_settings_dialog_say (self, text);
}

/* Checks and saves, as the button does. */
void
adu_settings_dialog_save (AduSettingsDialog *self)
{
  if (!priv_of (self)->ready || priv_of (self)->busy)
    return;
  gtk_widget_set_visible (priv_of (self)->trouble, FALSE);
  ADU_SETTINGS_DIALOG_GET_CLASS (self)->save (self);
}

/* For subclasses: it is in the register. */
void
adu_settings_dialog_saved (AduSettingsDialog *self)
{
  g_autoptr (AduSettingsDialog) kept = g_object_ref (self);

  priv_of (self)->busy = FALSE;
  priv_of (self)->dirty = FALSE;
  g_signal_emit (self, signals[SAVED], 0);
  gtk_window_set_focus (GTK_WINDOW (kept), NULL); /* a password entry outlived by what is in it: see adu-dialogs.c */
  gtk_window_destroy (GTK_WINDOW (kept));
}
