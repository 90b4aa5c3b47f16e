/* adu-step-dialog.c — the one dialog in which a step is recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-step-dialog.ui
 * Whatever the register answers, what was typed stays: problems stand beside their fields, a case that
 * changed meanwhile is read again and the same step offered on it, and closing asks first. Closing a
 * complaint wants the PIN once more.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-dialogs.h"
#include "gui/case/adu-reveal-dialog.h"
#include "gui/case/adu-step-dialog.h"
#include "gui/case/adu-step-form.h"
#include "gui/help/adu-help-window.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

struct _AduStepDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading; /* template child */
  GtkButton *save;         /* template child */
  GtkBox *trouble;         /* template child */
  GtkLabel *sentence;      /* template child */
  GtkBox *body;            /* template child */
  GtkBox *pin_box;         /* template child */
  GtkPasswordEntry *pin;   /* template child */

  AduStepForm *form;   /* owned by the tree */
  AduSession *session; /* owned */
  AduStep step;
  gint64 id;
  gint version;
  gint64 official; /* who opened it */
  char *action;    /* owned; UUID of this deed, however often it is tried */
  gboolean busy;
  gboolean done;
};

G_DEFINE_FINAL_TYPE (AduStepDialog, adu_step_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
say (AduStepDialog *self, const char *sentence)
{
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL && sentence[0] != '\0');
}

/* The form stays sensitive: an entry that loses the focus that way warns, and the wait is a moment. */
static void
set_busy (AduStepDialog *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), !busy);
}

static void
say_error (AduStepDialog *self, const GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (self->session)));
  g_autofree char *advice = adu_words_error_advice (error);
  g_autofree char *text = advice[0] != '\0' ? g_strdup_printf ("%s\n%s", what, advice) : g_strdup (what);

  say (self, text);
}

/* Somebody was faster: the newest version is what the next try is against; what is typed stays as it is. */
static void
reread_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduStepDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);

  if (record == NULL)
    {
      say_error (self, error);
      return;
    }
  self->version = record->row->version;
  if (!adu_step_possible (self->step, record->row->stage))
    {
      /* Translators: %s is a stage, for example "Answered" */
      g_autofree char *text =
          g_strdup_printf (_("Somebody was faster: the complaint now stands at “%s”, where this "
                              "step is not possible. What you typed is still here to copy."),
                           adu_words_stage (record->row->stage));

      say (self, text);
      gtk_widget_set_sensitive (GTK_WIDGET (self->save), FALSE);
      return;
    }
  say (self, _("Somebody changed this complaint meanwhile. It has been read again and what you typed is "
                "kept: check "
                "it, then record it once more."));
}

static void
refuse (AduStepDialog *self, const GError *error)
{
  const GPtrArray *problems = adu_store_error_problems (error);

  if (g_error_matches (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT))
    {
      adu_store_record_async (adu_session_store (self->session), adu_session_actor (self->session), self->id,
                              NULL, reread_cb, g_object_ref (self));
      return;
    }
  if (problems != NULL)
    {
      g_autofree char *others = adu_step_form_show_problems (self->form, problems);

      say (self, others);
      return;
    }
  say_error (self, error);
}

static void
stepped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduStepDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = adu_store_finish (result, &error);

  set_busy (self, FALSE);
  if (!done)
    {
      if (adu_session_actor (self->session) != NULL)
        refuse (self, error);
      return;
    }
  self->done = TRUE;
  g_signal_emit (self, signals[SIGNAL_RECORDED], 0, self->action);
  gtk_window_close (GTK_WINDOW (self));
}

static void
send (AduStepDialog *self)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autoptr (AduStepRequest) request = adu_step_form_request (self->form, self->action, problems);
  g_autofree char *others = adu_step_form_show_problems (self->form, problems);

  say (self, others);
  if (problems->len > 0)
    return;
  set_busy (self, TRUE);
  adu_store_step_async (adu_session_store (self->session), adu_session_actor (self->session), self->id,
                        self->version, request, stepped_cb, g_object_ref (self));
}

static void
pin_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduStepDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = adu_store_finish_value (result, &error);

  set_busy (self, FALSE);
  if (actor != NULL && adu_session_actor (self->session) != NULL)
    {
      send (self);
      return;
    }
  if (error != NULL)
    say_error (self, error);
  gtk_editable_set_text (GTK_EDITABLE (self->pin), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->pin));
}

/* Records what is filled in, as the button and Ctrl+Enter do. */
void
adu_step_dialog_record (AduStepDialog *self)
{
  AduActor *actor = adu_session_actor (self->session);

  g_return_if_fail (ADU_IS_STEP_DIALOG (self));

  if (self->busy || actor == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->save)))
    return;
  if (!gtk_widget_get_visible (GTK_WIDGET (self->pin_box)))
    {
      send (self);
      return;
    }
  set_busy (self, TRUE);
  adu_store_sign_in_async (adu_session_store (self->session), adu_actor_official (actor),
                           gtk_editable_get_text (GTK_EDITABLE (self->pin)), pin_cb, g_object_ref (self));
}

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_step_dialog_record (ADU_STEP_DIALOG (widget));
}

/* --- leaving -------------------------------------------------------------------------------------------- */

static void
discard_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduStepDialog) self = user_data;

  if (adu_ask_finish (result, NULL))
    {
      self->done = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

static gboolean
adu_step_dialog_close_request (GtkWindow *window)
{
  AduStepDialog *self = ADU_STEP_DIALOG (window);

  if (self->busy)
    return TRUE;
  if (!self->done && adu_step_form_is_touched (self->form))
    {
      adu_ask_async (GTK_WIDGET (self), _("Discard what you typed?"), _("The step is not recorded yet."),
                     _("_Discard"), ADU_ASK_DESTRUCTIVE, discard_cb, g_object_ref (self));
      return TRUE;
    }
  return GTK_WINDOW_CLASS (adu_step_dialog_parent_class)->close_request (window);
}

/* Locked, it hides with what is typed; the same official finds it again, another one does not. */
static void
actor_changed_cb (AduStepDialog *self)
{
  AduActor *actor = adu_session_actor (self->session);

  if (actor == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->pin), "");
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
    }
  else if (adu_actor_official (actor) == self->official)
    {
      gtk_window_present (GTK_WINDOW (self));
    }
  else
    {
      self->done = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_step_dialog_dispose (GObject *object)
{
  AduStepDialog *self = ADU_STEP_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_STEP_DIALOG);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_step_dialog_parent_class)->dispose (object);
}

static void
adu_step_dialog_finalize (GObject *object)
{
  g_free (ADU_STEP_DIALOG (object)->action);
  G_OBJECT_CLASS (adu_step_dialog_parent_class)->finalize (object);
}

static void
adu_step_dialog_class_init (AduStepDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_step_dialog_dispose;
  object_class->finalize = adu_step_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = adu_step_dialog_close_request;

  signals[SIGNAL_RECORDED] = g_signal_new ("recorded", ADU_TYPE_STEP_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduStepDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, AduStepDialog, save);
  gtk_widget_class_bind_template_child (widget_class, AduStepDialog, trouble);
  gtk_widget_class_bind_template_child (widget_class, AduStepDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, AduStepDialog, body);
  gtk_widget_class_bind_template_child (widget_class, AduStepDialog, pin_box);
  gtk_widget_class_bind_template_child (widget_class, AduStepDialog, pin);
  gtk_widget_class_install_action (widget_class, "step.record", NULL, record_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "step");
}

static void
adu_step_dialog_init (AduStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->action = g_uuid_string_random ();
}

/**
 * adu_step_dialog_new:
 * @parent: the window it belongs to
 * @session: the session; somebody is signed in
 * @record: the case; what is needed of it is copied
 * @step: a step offered for it
 *
 * Returns: (transfer none): the dialog, to be presented
 */
GtkWindow *
adu_step_dialog_new (GtkWindow *parent, AduSession *session, const AduRecord *record, AduStep step)
{
  AduStepDialog *self = g_object_new (ADU_TYPE_STEP_DIALOG, "transient-for", parent, NULL);
  g_autofree char *heading = adu_words_step_title (step);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", record->row->number, record->row->subject);

  self->session = g_object_ref (session);
  self->step = step;
  self->id = record->row->id;
  self->version = record->row->version;
  self->official = adu_actor_official (adu_session_actor (session));
  self->form = ADU_STEP_FORM (adu_step_form_new (session, record, step));
  gtk_box_prepend (self->body, GTK_WIDGET (self->form));
  gtk_window_set_title (GTK_WINDOW (self), heading);
  adw_window_title_set_title (self->heading, heading);
  adw_window_title_set_subtitle (self->heading, record->row->confidential ? record->row->number : subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->pin_box),
                          step == ADU_STEP_CLOSE && adu_session_wants_pin (session));
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}

AduStep
adu_step_dialog_step (AduStepDialog *self)
{
  g_return_val_if_fail (ADU_IS_STEP_DIALOG (self), ADU_STEP_CLASSIFY);
  return self->step;
}
