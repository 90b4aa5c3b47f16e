/* adu-case-preview.c — the selected complaint beside the list: facts, clocks, last steps, next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: cases/adu-case-preview.ui
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/adu-stage.h"
#include "gui/cases/adu-case-due.h"
#include "gui/cases/adu-case-preview.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words.h"

#define LAST_STEPS 3

struct _AduCasePreview
{
  GtkBox parent_instance;
  GtkStack *stack;
  GtkLabel *subject;
  GtkLabel *number;
  GtkGrid *facts;
  GtkLabel *clocks_title;
  GtkBox *clocks;
  GtkLabel *steps_title;
  GtkBox *steps;
  GtkLabel *remark;
  GtkButton *next;

  AduSession *session; /* owned */
  GCancellable *reading;
  gint64 id;
};

G_DEFINE_FINAL_TYPE (AduCasePreview, adu_case_preview, GTK_TYPE_BOX)

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
clear_grid (GtkGrid *grid)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (grid))) != NULL)
    gtk_grid_remove (grid, child);
}

static GtkWidget *
label_new (const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

static void
add_fact (AduCasePreview *self, int row, const char *title, const char *text)
{
  GtkWidget *value = label_new (text != NULL && *text != '\0' ? text : "–", NULL);

  gtk_grid_attach (self->facts, label_new (title, "dim-label"), 0, row, 1, 1);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (self->facts, value, 1, row, 1, 1);
}

/* What the row itself tells. */
static void
show_row (AduCasePreview *self, const AduRow *row)
{
  AduStore *store = adu_session_store (self->session);
  g_autofree char *due = adu_case_due_words (row, store);
  g_autofree char *received = adu_words_day (row->received);
  int next = adu_stage_next_step (row->stage, row->supervisory, row->inspection);

  gtk_label_set_text (self->subject, row->subject != NULL ? row->subject : "");
  gtk_label_set_text (self->number, row->number);
  clear_grid (self->facts);
  add_fact (self, 0, _("Due"), due);
  add_fact (self, 1, _("Status"), adu_words_stage (row->stage));
  add_fact (self, 2, _("Unit"), row->unit_name);
  add_fact (self, 3, _("Topic"), row->topic_name);
  add_fact (self, 4, _("Received"), received);
  add_fact (self, 5, _("Channel"), adu_words_channel (row->channel));
  add_fact (self, 6, _("Responsible"), row->handler_name);
  gtk_button_set_label (self->next, next >= 0 ? adu_words_step ((AduStep) next) : _("Open"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next), "x", row->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), "win.open-case");
}

static void
show_clocks (AduCasePreview *self, const GPtrArray *deadlines)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (deadlines, i);
      g_autofree char *name = adu_words_deadline_name (deadline);
      g_autofree char *left = adu_words_deadline_left (deadline);
      g_autofree char *day = adu_words_day_short (deadline->due);
      g_autofree char *text = adu_day_is_set (deadline->due)
                                ? g_strdup_printf ("%s · %s · %s", name, day, left)
                                : g_strdup_printf ("%s · %s", name, left);
      gboolean late = deadline->state == ADU_STATE_LATE && deadline->can_be_late;

      gtk_box_append (self->clocks, label_new (text, late ? "error" : NULL));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->clocks_title), deadlines->len > 0);
}

static void
show_steps (AduCasePreview *self, const GPtrArray *history)
{
  AduZone *zone = adu_store_zone (adu_session_store (self->session));
  guint n = MIN (history->len, LAST_STEPS);

  for (guint i = 0; i < n; i++)
    {
      const AduEntry *entry = g_ptr_array_index (history, history->len - 1 - i);
      g_autofree char *at = adu_words_time_short (entry->at, zone);
      g_autofree char *text = g_strdup_printf ("%s · %s · %s", at, adu_words_action (entry->action),
                                               entry->decided_by != NULL ? entry->decided_by : entry->recorded_by);

      gtk_box_append (self->steps, label_new (text, NULL));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->steps_title), n > 0);
}

static void
show_remark (AduCasePreview *self, const char *text)
{
  gtk_label_set_text (self->remark, text);
  gtk_widget_set_visible (GTK_WIDGET (self->remark), *text != '\0');
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduCasePreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;
  clear_box (self->clocks);
  clear_box (self->steps);
  if (record == NULL)
    {
      g_autofree char *text = adu_words_error (error, adu_store_zone (ADU_STORE (source)));

      show_remark (self, text);
      return;
    }
  show_clocks (self, record->deadlines);
  show_steps (self, record->history);
}

static void
stop_reading (AduCasePreview *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
forget_details (AduCasePreview *self)
{
  clear_box (self->clocks);
  clear_box (self->steps);
  gtk_widget_set_visible (GTK_WIDGET (self->clocks_title), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->steps_title), FALSE);
}

/* Shows that complaint; NULL: none. */
void
adu_case_preview_show (AduCasePreview *self, const AduRow *row)
{
  g_return_if_fail (ADU_IS_CASE_PREVIEW (self));

  stop_reading (self);
  gtk_stack_set_visible_child_name (self->stack, row != NULL ? "case" : "none");
  if (row == NULL || row->id != self->id || row->confidential)
    forget_details (self);
  self->id = row != NULL ? row->id : 0;
  if (row == NULL)
    return;
  show_row (self, row);
  show_remark (self, row->confidential ? _("A confidential complaint: open it to read more. That is recorded.") : "");
  if (row->confidential)
    return;
  self->reading = g_cancellable_new ();
  adu_store_record_async (adu_session_store (self->session), adu_session_actor (self->session), row->id,
                          self->reading, record_cb, g_object_ref (self));
}

void
adu_case_preview_set_session (AduCasePreview *self, AduSession *session)
{
  g_set_object (&self->session, session);
}

static void
adu_case_preview_dispose (GObject *object)
{
  AduCasePreview *self = ADU_CASE_PREVIEW (object);

  stop_reading (self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_CASE_PREVIEW);
  G_OBJECT_CLASS (adu_case_preview_parent_class)->dispose (object);
}

static void
adu_case_preview_class_init (AduCasePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_case_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/cases/adu-case-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, stack);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, subject);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, number);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, facts);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, clocks_title);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, clocks);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, steps_title);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, steps);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, remark);
  gtk_widget_class_bind_template_child (widget_class, AduCasePreview, next);
}

static void
adu_case_preview_init (AduCasePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
