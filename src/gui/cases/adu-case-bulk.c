/* adu-case-bulk.c — one step for several complaints: what it would do, then one transaction and one undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: cases/adu-case-bulk.ui
 *
 * The complaints are read first, so that the dialog can say for how many of them the step is possible, and why not for
 * the others; only the possible ones are sent. Of a category only what is chosen is set: where the complaints differ, the
 * form begins with leaving it as each of them has it.
 */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gui/adu-busy.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/case/adu-step-form.h"
#include "gui/case/adu-step-offer.h"
#include "gui/cases/adu-case-bulk.h"
#include "gui/help/adu-help-window.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

#define LISTED 6 /* numbers or refusals that are named one by one */

#define ADU_TYPE_CASE_BULK (adu_case_bulk_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseBulk, adu_case_bulk, ADU, CASE_BULK, AdwWindow)

struct _AduCaseBulk
{
  AdwWindow parent_instance;
  AdwWindowTitle *heading;
  GtkButton *cancel;
  GtkButton *save;
  GtkBox *body;
  GtkLabel *what;
  GtkBox *trouble;
  GtkLabel *sentence;

  AduStepForm *form;   /* of the tree */
  AduSession *session; /* owned */
  GtkWidget *from;     /* owned: where the message is shown */
  AduStep step;
  GArray *ids;  /* owned; gint64: for which it is possible */
  char *action; /* owned; UUID of this deed, however often it is tried */
  guint done;   /* complaints it was recorded for */
  gint64 official; /* who opened it */
  gboolean busy;
  gboolean finished; /* it is recorded, or what was typed may go */
};

G_DEFINE_FINAL_TYPE (AduCaseBulk, adu_case_bulk, ADW_TYPE_WINDOW)

static void
say (AduCaseBulk *self, const char *sentence)
{
  gtk_label_set_text (self->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL && *sentence != '\0');
}

static void
set_busy (AduCaseBulk *self, gboolean busy)
{
  self->busy = busy;
  gtk_widget_set_sensitive (GTK_WIDGET (self->save), !busy);
  adu_busy_set (GTK_WIDGET (self->body), busy);
}

/* --- recording ------------------------------------------------------------------------------------------------------ */

/* "ADU-2026-0012: …", one a line, the first few. */
static char *
refusals_in_words (const GPtrArray *refused)
{
  g_autofree char *number = adu_words_number (refused->len);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: %s is a number */
  g_string_append_printf (
    text, ngettext ("%s complaint stays as it was:", "%s complaints stay as they were:", refused->len), number);
  for (guint i = 0; i < MIN (refused->len, LISTED); i++)
    {
      const AduRefusal *refusal = g_ptr_array_index (refused, i);
      g_autofree char *problems = adu_words_problems (refusal->problems);

      g_string_append_printf (text, "\n%s: %s", refusal->number, problems);
    }
  if (refused->len > LISTED)
    g_string_append (text, "\n…");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What was refused is read before the dialog closes; what was recorded can be undone after it. */
static void
show_result (AduCaseBulk *self, const AduBulkResult *result)
{
  self->done = result->done->len;
  self->finished = TRUE;
  if (result->refused->len > 0)
    {
      g_autofree char *text = refusals_in_words (result->refused);

      say (self, text);
      gtk_widget_set_visible (GTK_WIDGET (self->save), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->form), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->what), FALSE);
      gtk_button_set_label (self->cancel, _("_Close"));
      return;
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
stepped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduCaseBulk) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduBulkResult) outcome = adu_store_finish_value (result, &error);
  g_autofree char *sentence = NULL;
  g_autofree char *advice = NULL;
  g_autofree char *text = NULL;

  set_busy (self, FALSE);
  if (outcome != NULL)
    {
      show_result (self, outcome);
      return;
    }
  sentence = adu_words_error (error, adu_store_zone (ADU_STORE (source)));
  advice = adu_words_error_advice (error);
  text = g_strjoin ("\n", sentence, *advice != '\0' ? advice : NULL, NULL);
  say (self, text);
}

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduCaseBulk *self = ADU_CASE_BULK (widget);
  AduActor *actor = adu_session_actor (self->session);
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autoptr (AduStepRequest) request = NULL;
  g_autofree char *others = NULL;

  if (self->busy || actor == NULL || self->ids->len == 0 || !gtk_widget_get_visible (GTK_WIDGET (self->save)))
    return;
  request = adu_step_form_request (self->form, self->action, problems);
  others = adu_step_form_show_problems (self->form, problems);
  say (self, others);
  if (problems->len > 0)
    return;
  if (request->kept == ADU_KEPT_ALL)
    {
      say (self, _("Nothing is chosen: every field says “Unchanged”."));
      return;
    }
  set_busy (self, TRUE);
  adu_store_bulk_step_async (adu_session_store (self->session), actor, (const gint64 *) (gpointer) self->ids->data,
                             self->ids->len, request, stepped_cb, g_object_ref (self));
}

/* --- the dialog ----------------------------------------------------------------------------------------------------- */

static void
notify_done (AduCaseBulk *self)
{
  g_autofree char *number = adu_words_number (self->done);
  g_autofree char *text = NULL;

  if (self->done == 0)
    return;
  /* Translators: %1$s is what was done ("Category set"), %2$s a number */
  text = g_strdup_printf (ngettext ("%1$s: %2$s complaint", "%1$s: %2$s complaints", self->done),
                          adu_words_step_done (self->step), number);
  if (adu_step_info (self->step)->undoable)
    adu_notice_undo (self->from, text, self->action);
  else
    adu_notice (self->from, text);
  self->done = 0;
}

static void
discard_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduCaseBulk) self = user_data;

  if (!adu_ask_finish (result, NULL))
    return;
  self->finished = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
adu_case_bulk_close_request (GtkWindow *window)
{
  AduCaseBulk *self = ADU_CASE_BULK (window);

  if (self->busy)
    return TRUE;
  if (!self->finished && adu_step_form_is_touched (self->form))
    {
      adu_ask_async (GTK_WIDGET (self), _("Discard what you typed?"), _("The step is not recorded yet."), _("_Discard"),
                     ADU_ASK_DESTRUCTIVE, discard_cb, g_object_ref (self));
      return TRUE;
    }
  notify_done (self);
  return GTK_WINDOW_CLASS (adu_case_bulk_parent_class)->close_request (window);
}

/* Locked, it hides with what is typed; the same official finds it again, another one does not. */
static void
actor_changed_cb (AduCaseBulk *self)
{
  AduActor *actor = adu_session_actor (self->session);

  if (actor == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
    }
  else if (adu_actor_official (actor) == self->official)
    {
      gtk_window_present (GTK_WINDOW (self));
    }
  else
    {
      self->finished = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
adu_case_bulk_dispose (GObject *object)
{
  AduCaseBulk *self = ADU_CASE_BULK (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_CASE_BULK);
  g_clear_object (&self->session);
  g_clear_object (&self->from);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->action, g_free);
  G_OBJECT_CLASS (adu_case_bulk_parent_class)->dispose (object);
}

static void
adu_case_bulk_class_init (AduCaseBulkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_case_bulk_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = adu_case_bulk_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/cases/adu-case-bulk.ui");
  gtk_widget_class_bind_template_child (widget_class, AduCaseBulk, heading);
  gtk_widget_class_bind_template_child (widget_class, AduCaseBulk, cancel);
  gtk_widget_class_bind_template_child (widget_class, AduCaseBulk, save);
  gtk_widget_class_bind_template_child (widget_class, AduCaseBulk, body);
  gtk_widget_class_bind_template_child (widget_class, AduCaseBulk, what);
  gtk_widget_class_bind_template_child (widget_class, AduCaseBulk, trouble);
  gtk_widget_class_bind_template_child (widget_class, AduCaseBulk, sentence);
  gtk_widget_class_install_action (widget_class, "bulk.record", NULL, record_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "step");
}

static void
adu_case_bulk_init (AduCaseBulk *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->action = g_uuid_string_random ();
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* --- what it would do ----------------------------------------------------------------------------------------------- */

/* What those of @rows (at least one) do not have in common. */
static guint
differences (const GPtrArray *rows)
{
  const AduRow *first = g_ptr_array_index (rows, 0);
  guint differ = 0;

  for (guint i = 1; i < rows->len; i++)
    {
      const AduRow *row = g_ptr_array_index (rows, i);

      differ |= (row->kind != first->kind ? ADU_KEPT_KIND : 0) | (row->topic != first->topic ? ADU_KEPT_TOPIC : 0) |
                (row->supervisory != first->supervisory ? ADU_KEPT_SUPERVISORY : 0) |
                (row->inspection != first->inspection ? ADU_KEPT_INSPECTION : 0) |
                (row->confidential != first->confidential ? ADU_KEPT_CONFIDENTIAL : 0);
    }
  return differ;
}

/* Returns: (transfer full): what the form begins with: where @rows do not differ, what they are; the earliest limit. */
static AduRow *
common_row (const GPtrArray *rows)
{
  AduRow *common = adu_row_copy (g_ptr_array_index (rows, 0));

  for (guint i = 1; i < rows->len; i++)
    {
      const AduRow *row = g_ptr_array_index (rows, i);

      if (adu_day_is_set (row->binding_due) &&
          (!adu_day_is_set (common->binding_due) || row->binding_due.n < common->binding_due.n))
        common->binding_due = row->binding_due;
    }
  return common;
}

/* Parts @rows (borrowed) into those it is possible for, and the numbers of the others with the reason. */
static GPtrArray *
part (const GPtrArray *rows, AduStep step, GPtrArray *left_out)
{
  GPtrArray *possible = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      AduRow *row = g_ptr_array_index (rows, i);

      if (adu_step_possible (step, row->stage))
        g_ptr_array_add (possible, row);
      else
        g_ptr_array_add (left_out, g_strdup_printf ("%s (%s)", row->number, adu_words_stage (row->stage)));
    }
  return possible;
}

/* "For 12 of 14 complaints. Not for 2: …" */
static char *
preview_in_words (AduStep step, guint n_possible, guint differ, GPtrArray *left_out)
{
  g_autofree char *number = adu_words_number (n_possible);
  g_autofree char *others = adu_words_number (left_out->len);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: %s is a number */
  g_string_append_printf (text, ngettext ("For %s complaint.", "For %s complaints together.", n_possible), number);
  if (step == ADU_STEP_CLASSIFY && n_possible > 1)
    g_string_append_printf (text, " %s", _("What is chosen here takes the place of the category each of them has."));
  if (step == ADU_STEP_CLASSIFY && differ != 0)
    g_string_append_printf (text, " %s", _("Where they differ it says “Unchanged”, and each of them keeps what it has."));
  if (left_out->len > 0)
    {
      g_autofree char *names = NULL;

      if (left_out->len > LISTED)
        g_ptr_array_set_size (left_out, LISTED);
      g_ptr_array_add (left_out, NULL);
      names = g_strjoinv (", ", (char **) left_out->pdata);
      /* Translators: %1$s is a number, %2$s names them */
      g_string_append_printf (text, "\n");
      g_string_append_printf (text, _("Not possible for %1$s: %2$s"), others, names);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
open_dialog (GtkWidget *from, AduSession *session, AduStep step, GPtrArray *possible, GPtrArray *left_out)
{
  AduCaseBulk *self =
    g_object_new (ADU_TYPE_CASE_BULK, "transient-for", GTK_WINDOW (gtk_widget_get_root (from)), NULL);
  guint differ = differences (possible);
  g_autofree char *preview = preview_in_words (step, possible->len, differ, left_out);
  g_autofree char *title = adu_words_step_title (step);
  g_autoptr (AduRow) row = common_row (possible);

  self->session = g_object_ref (session);
  self->from = g_object_ref (from);
  self->step = step;
  self->official = adu_actor_official (adu_session_actor (session));
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < possible->len; i++)
    g_array_append_val (self->ids, ((const AduRow *) g_ptr_array_index (possible, i))->id);
  self->form = ADU_STEP_FORM (adu_step_form_new_for_several (session, row, differ, step));
  gtk_box_prepend (self->body, GTK_WIDGET (self->form));
  gtk_label_set_text (self->what, preview);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->heading, title);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  gtk_window_present (GTK_WINDOW (self));
}

typedef struct
{
  GtkWidget *from;     /* owned */
  AduSession *session; /* owned */
  AduStep step;
} Question;

static void
rows_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Question *question = user_data;
  g_autoptr (GtkWidget) from = question->from;
  g_autoptr (AduSession) session = question->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = adu_store_finish_value (result, &error);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) possible = NULL;

  if (rows == NULL)
    {
      adu_notice_error (from, error);
      return;
    }
  /* Somebody may have locked, or left the page, meanwhile. */
  if (gtk_widget_get_root (from) == NULL || adu_session_actor (session) == NULL)
    return;
  possible = part (rows, question->step, left_out);
  if (possible->len == 0)
    adu_notice (from, _("This step is not possible for any of the selected complaints."));
  else
    open_dialog (from, session, question->step, possible, left_out);
}

/* Reads those complaints and asks for what the step needs. @ids: of gint64. */
void
adu_case_bulk (GtkWidget *from, AduSession *session, AduStep step, GArray *ids)
{
  Question *question;

  g_return_if_fail (ids->len > 0);

  question = g_new0 (Question, 1);
  question->from = g_object_ref (from);
  question->session = g_object_ref (session);
  question->step = step;
  adu_store_rows_async (adu_session_store (session), adu_session_actor (session),
                        (const gint64 *) (gpointer) ids->data, ids->len, NULL, rows_cb, question);
}

/* Returns: whether @step is offered to who is signed in, at any stage a complaint can be at. */
gboolean
adu_case_bulk_may (AduSession *session, AduStep step)
{
  AduActor *actor = adu_session_actor (session);
  GPtrArray *officials = adu_store_officials (adu_session_store (session));

  if (actor == NULL || adu_session_is_read_only (session))
    return FALSE;
  for (guint stage = 0; stage < ADU_N_STAGES; stage++)
    {
      g_autoptr (GPtrArray) deciders = adu_step_deciders_offered (officials, actor, step, (AduStage) stage);

      if (deciders->len > 0)
        return TRUE;
    }
  return FALSE;
}
