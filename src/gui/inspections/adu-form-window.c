/* adu-form-window.c — a dialog with a form in it: lines, what is wrong, and one deed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/inspections/adu-form-window.ui
 * Closing asks before what was typed is lost; locked, it hides with it, and only the same official finds it again.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/case/adu-moment-entry.h"
#include "gui/help/adu-help-window.h"
#include "gui/inspections/adu-form-window.h"
#include "words/adu-words-field.h"
#include "words/adu-words-problem.h"

struct _AduFormWindow
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading; /* template child */
  GtkButton *accept;       /* template child */
  GtkBox *body;            /* template child */
  GtkBox *trouble;         /* template child */
  GtkLabel *sentence;      /* template child */

  AduSession *session; /* owned */
  gint64 official;
  gboolean touched;
  gboolean busy;
  gboolean done;
};

enum
{
  ACCEPT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduFormWindow, adu_form_window, ADW_TYPE_WINDOW)

/* Something was typed or chosen: closing asks from now on. */
void
adu_form_window_touch (AduFormWindow *self)
{
  self->touched = TRUE;
}

/* @sentence: (nullable): what is wrong with all of it */
void
adu_form_window_say (AduFormWindow *self, const char *sentence)
{
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL && *sentence != '\0');
}

void
adu_form_window_set_busy (AduFormWindow *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), !busy);
}

/* The deed is done: it closes without asking. */
void
adu_form_window_done (AduFormWindow *self)
{
  self->done = TRUE;
  self->busy = FALSE;
  gtk_window_close (GTK_WINDOW (self));
}

/* As the button and Ctrl+Enter do. */
void
adu_form_window_accept (AduFormWindow *self)
{
  if (self->busy || adu_session_actor (self->session) == NULL)
    return;
  adu_form_window_say (self, NULL);
  g_signal_emit (self, signals[ACCEPT], 0);
}

AduSession *
adu_form_window_session (AduFormWindow *self)
{
  return self->session;
}

/* --- lines ---------------------------------------------------------------------------------------------- */

/* @widget: (transfer floating): below the other lines */
void
adu_form_window_add (AduFormWindow *self, GtkWidget *widget)
{
  GtkWidget *control = ADU_IS_FORM_ROW (widget) ? adu_form_row_control (ADU_FORM_ROW (widget)) : NULL;

  gtk_box_insert_child_after (self->body, widget,
                              gtk_widget_get_prev_sibling (GTK_WIDGET (self->trouble)));
  if (GTK_IS_TEXT_VIEW (control))
    g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), "changed",
                             G_CALLBACK (adu_form_window_touch), self, G_CONNECT_SWAPPED);
  else if (GTK_IS_EDITABLE (control) || ADU_IS_MOMENT_ENTRY (control))
    g_signal_connect_object (control, "changed", G_CALLBACK (adu_form_window_touch), self, G_CONNECT_SWAPPED);
  else if (GTK_IS_DROP_DOWN (control))
    g_signal_connect_object (control, "notify::selected", G_CALLBACK (adu_form_window_touch), self, G_CONNECT_SWAPPED);
}

/* Returns: (transfer none) (nullable): the line of @field */
AduFormRow *
adu_form_window_row (AduFormWindow *self, AduField field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->body)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ADU_IS_FORM_ROW (child) && adu_form_row_field (ADU_FORM_ROW (child)) == field)
      return ADU_FORM_ROW (child);
  return NULL;
}

static AduFormRow *
add_filled (AduFormWindow *self, AduFormRow *row, const char *text)
{
  adu_form_row_set_text (row, text != NULL ? text : "");
  adu_form_window_add (self, GTK_WIDGET (row));
  return row;
}

/* A line of one, titled as the field is. */
AduFormRow *
adu_form_window_add_line (AduFormWindow *self, AduField field, const char *text)
{
  return add_filled (self, adu_form_row_new_line (field, adu_words_field (field)), text);
}

/* A line with room for several. */
AduFormRow *
adu_form_window_add_text (AduFormWindow *self, AduField field, const char *text)
{
  return add_filled (self, adu_form_row_new_text (field, adu_words_field (field)), text);
}

AduFormRow *
adu_form_window_add_choice (AduFormWindow *self, AduField field, const char *const *choices, guint chosen)
{
  AduFormRow *row = adu_form_row_new_choice (field, adu_words_field (field), choices);

  adu_form_row_choose (row, chosen);
  adu_form_window_add (self, GTK_WIDGET (row));
  return row;
}

/* Each problem beside its line, the rest below them; the first one gets the focus. */
void
adu_form_window_tell (AduFormWindow *self, const GPtrArray *problems)
{
  g_autoptr (GPtrArray) others = adu_problems_new ();
  g_autofree char *rest = NULL;
  gboolean focused = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->body)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ADU_IS_FORM_ROW (child))
      adu_form_row_set_problem (ADU_FORM_ROW (child), NULL);
  for (guint i = 0; i < problems->len; i++)
    {
      const AduProblem *problem = g_ptr_array_index (problems, i);
      AduFormRow *row = adu_form_window_row (self, problem->field);
      g_autofree char *sentence = adu_words_problem (problem);

      if (row == NULL)
        {
          adu_problems_add_row (others, problem->field, problem->row, problem->code, problem->limit);
          continue;
        }
      adu_form_row_set_problem (row, sentence);
      if (!focused)
        gtk_widget_grab_focus (adu_form_row_control (row));
      focused = TRUE;
    }
  rest = adu_words_problems (others);
  adu_form_window_say (self, rest);
}

/* --- leaving -------------------------------------------------------------------------------------------- */

static void
discard_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduFormWindow) self = user_data;

  if (adu_ask_finish (result, NULL))
    adu_form_window_done (self);
}

static gboolean
adu_form_window_close_request (GtkWindow *window)
{
  AduFormWindow *self = ADU_FORM_WINDOW (window);

  if (self->busy)
    return TRUE;
  if (!self->done && self->touched)
    {
      adu_ask_async (GTK_WIDGET (self), _("Discard what you typed?"), _("It is not recorded yet."), _("_Discard"),
                     ADU_ASK_DESTRUCTIVE, discard_cb, g_object_ref (self));
      return TRUE;
    }
  return GTK_WINDOW_CLASS (adu_form_window_parent_class)->close_request (window);
}

static void
actor_changed_cb (AduFormWindow *self)
{
  AduActor *actor = adu_session_actor (self->session);

  if (actor == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  else if (adu_actor_official (actor) == self->official)
    gtk_window_present (GTK_WINDOW (self));
  else
    adu_form_window_done (self);
}

static void
accept_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_form_window_accept (ADU_FORM_WINDOW (widget));
}

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_help_window_show (GTK_WINDOW (widget), "inspection");
}

static void
adu_form_window_dispose (GObject *object)
{
  AduFormWindow *self = ADU_FORM_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_FORM_WINDOW);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (adu_form_window_parent_class)->dispose (object);
}

static void
adu_form_window_class_init (AduFormWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_form_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = adu_form_window_close_request;
  signals[ACCEPT] =
      g_signal_new ("accept", ADU_TYPE_FORM_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/inspections/adu-form-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AduFormWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, AduFormWindow, accept);
  gtk_widget_class_bind_template_child (widget_class, AduFormWindow, body);
  gtk_widget_class_bind_template_child (widget_class, AduFormWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, AduFormWindow, sentence);
  gtk_widget_class_install_action (widget_class, "form.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "form.help", NULL, help_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "form.help", NULL);
}

static void
adu_form_window_init (AduFormWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * adu_form_window_new:
 * @parent: the window it belongs to
 * @session: somebody is signed in
 * @heading: what is done
 * @subtitle: (nullable): of what: number and subject
 * @accept: the button that does it, with mnemonic
 *
 * Returns: (transfer none): the dialog, to be filled and presented
 */
AduFormWindow *
adu_form_window_new (GtkWindow *parent, AduSession *session, const char *heading, const char *subtitle,
                     const char *accept)
{
  AduFormWindow *self = g_object_new (ADU_TYPE_FORM_WINDOW, "transient-for", parent, "title", heading, NULL);

  self->session = g_object_ref (session);
  self->official = adu_actor_official (adu_session_actor (session));
  adw_window_title_set_title (self->heading, heading);
  adw_window_title_set_subtitle (self->heading, subtitle != NULL ? subtitle : "");
  gtk_button_set_label (self->accept, accept);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
