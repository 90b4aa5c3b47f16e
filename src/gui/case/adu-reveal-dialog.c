/* adu-reveal-dialog.c — asks for a reason and the PIN before the people of a complaint are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-reveal-dialog.ui
 * The register journals who looked and why, in the same call that hands the names out. The PIN is asked
 * because the chair in front of the program may have changed since somebody signed in.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/case/adu-reveal-dialog.h"
#include "gui/help/adu-help-window.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

struct _AduRevealDialog
{
  AdwWindow parent_instance;

  GtkEntry *reason;      /* template child */
  GtkBox *pin_box;       /* template child */
  GtkPasswordEntry *pin; /* template child */
  GtkLabel *sentence;    /* template child */
  GtkButton *show;       /* template child */

  AduSession *session; /* owned */
  gint64 id;
};

G_DEFINE_FINAL_TYPE (AduRevealDialog, adu_reveal_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_REVEALED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (AduRevealDialog *self, const char *sentence)
{
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), sentence != NULL);
}

static void
say_error (AduRevealDialog *self, const GError *error)
{
  const GPtrArray *problems = adu_store_error_problems (error);
  g_autofree char *text = problems != NULL
                              ? adu_words_problems (problems)
                              : adu_words_error (error, adu_store_zone (adu_session_store (self->session)));

  say (self, text);
}

static void
revealed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduRevealDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduCase) value = adu_store_finish_value (result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->show), TRUE);
  if (value == NULL)
    {
      say_error (self, error);
      return;
    }
  /* Locked meanwhile: nobody is there to be shown anything. */
  if (adu_session_actor (self->session) != NULL)
    g_signal_emit (self, signals[SIGNAL_REVEALED], 0, value);
  gtk_window_set_focus (GTK_WINDOW (self), NULL); /* a password entry outlived by what is in it: see adu-dialogs.c */
  gtk_window_close (GTK_WINDOW (self));
}

static void
ask (AduRevealDialog *self)
{
  adu_store_reveal_async (adu_session_store (self->session), adu_session_actor (self->session), self->id,
                          gtk_editable_get_text (GTK_EDITABLE (self->reason)), revealed_cb,
                          g_object_ref (self));
}

static void
pin_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduRevealDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, &error);

  if (actor != NULL && adu_session_actor (self->session) != NULL)
    {
      ask (self);
      return;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->show), TRUE);
  if (error != NULL)
    say_error (self, error);
  gtk_editable_set_text (GTK_EDITABLE (self->pin), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->pin));
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduRevealDialog *self = ADU_REVEAL_DIALOG (widget);
  AduActor *actor = adu_session_actor (self->session);
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  if (actor == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->show)))
    return;
  if (reason[0] == '\0')
    {
      say (self, _("Write why you need to know who this is."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  say (self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->show), FALSE);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->pin_box)))
    ask (self);
  else
    adu_store_sign_in_async (adu_session_store (self->session), adu_actor_official (actor),
                             gtk_editable_get_text (GTK_EDITABLE (self->pin)), pin_cb, g_object_ref (self));
}

static void
adu_reveal_dialog_dispose (GObject *object)
{
  AduRevealDialog *self = ADU_REVEAL_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_REVEAL_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_reveal_dialog_parent_class)->dispose (object);
}

static void
adu_reveal_dialog_class_init (AduRevealDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_reveal_dialog_dispose;
  signals[SIGNAL_REVEALED] = g_signal_new ("revealed", ADU_TYPE_REVEAL_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/case/adu-reveal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduRevealDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, AduRevealDialog, pin_box);
  gtk_widget_class_bind_template_child (widget_class, AduRevealDialog, pin);
  gtk_widget_class_bind_template_child (widget_class, AduRevealDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, AduRevealDialog, show);
  gtk_widget_class_install_action (widget_class, "reveal.show", NULL, show_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "case");
}

static void
adu_reveal_dialog_init (AduRevealDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_entry_set_max_length (self->reason, (int) adu_field_info (ADU_FIELD_NOTE)->limit);
}

/* Returns: whether the official signed in has a PIN that can be asked for again. */
gboolean
adu_session_wants_pin (AduSession *session)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (session));
  AduActor *actor = adu_session_actor (session);

  for (guint i = 0; actor != NULL && i < officials->len; i++)
    {
      AduOfficial *official = g_ptr_array_index (officials, i);

      if (official->id == adu_actor_official (actor))
        return official->has_pin;
    }
  return FALSE;
}

/**
 * adu_reveal_dialog_new:
 * @parent: the window it belongs to
 * @session: the session
 * @id: the case
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
adu_reveal_dialog_new (GtkWindow *parent, AduSession *session, gint64 id)
{
  AduRevealDialog *self = g_object_new (ADU_TYPE_REVEAL_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->id = id;
  gtk_widget_set_visible (GTK_WIDGET (self->pin_box), adu_session_wants_pin (session));
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
