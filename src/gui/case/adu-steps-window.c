/* adu-steps-window.c — "Why not another step?": what cannot be recorded now, and why not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-steps-window.ui
 * A page offers only what is possible and allowed. Somebody who looks for a step that is not there gets the sentence
 * the register would refuse it with, instead of a search.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/case/adu-step-offer.h"
#include "gui/case/adu-steps-window.h"
#include "gui/help/adu-help-window.h"
#include "words/adu-words-problem.h"
#include "words/adu-words.h"

struct _AduStepsWindow
{
  AdwWindow parent_instance;

  GtkBox *lines; /* template child */
};

G_DEFINE_FINAL_TYPE (AduStepsWindow, adu_steps_window, ADW_TYPE_WINDOW)

static void
adu_steps_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_STEPS_WINDOW);
  G_OBJECT_CLASS (adu_steps_window_parent_class)->dispose (object);
}

static void
adu_steps_window_class_init (AduStepsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_steps_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-steps-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AduStepsWindow, lines);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  adu_help_window_bind_class (widget_class, "step");
}

static void
adu_steps_window_init (AduStepsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Disposed, Follow-up" */
static char *
stages_of (AduStep step)
{
  GString *text = g_string_new (NULL);

  for (guint stage = 0; stage < ADU_N_STAGES; stage++)
    if (adu_step_possible (step, (AduStage) stage))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", adu_words_stage ((AduStage) stage));
  return g_string_free (text, FALSE);
}

static char *
sentence_of (AduField field, AduProblemCode code, gint limit)
{
  const AduProblem problem = { .field = field, .code = code, .limit = limit };

  return adu_words_problem (&problem);
}

/* What the category or the complainant stands against; NULL: nothing. */
static char *
why_not_this_case (const AduRecord *record, AduStep step)
{
  const AduStepInfo *info = adu_step_info (step);

  if (info->needs_supervisory && (record->row->supervisory != ADU_YES || record->row->inspection != ADU_YES))
    return sentence_of (ADU_FIELD_SUPERVISORY, ADU_PROBLEM_NOT_SUPERVISORY, 0);
  if (step == ADU_STEP_SETTLE_ON_SPOT && record->row->channel != ADU_CHANNEL_COUNTER &&
      record->facts.present != ADU_YES)
    return sentence_of (ADU_FIELD_PRESENT, ADU_PROBLEM_NOT_PRESENT, 0);
  if (step == ADU_STEP_CLOSE && !record->confirmed && (record->tries < ADU_TRIES_NEEDED || record->try_days < ADU_TRY_DAYS_NEEDED))
    return record->tries > 0 ? sentence_of (ADU_FIELD_NONE, ADU_PROBLEM_TRIES, ADU_TRIES_NEEDED)
                             : sentence_of (ADU_FIELD_NONE, ADU_PROBLEM_CONFIRMATION, 0);
  return NULL;
}

/* Returns: (transfer full) (nullable): why @step cannot be recorded; %NULL if it can. */
static char *
why_not (GPtrArray *officials, const AduActor *actor, const AduRecord *record, AduStep step)
{
  AduStage stage = record->row->stage;
  g_autoptr (GPtrArray) deciders = NULL;
  g_autofree char *names = NULL;

  if (!adu_step_possible (step, stage))
    {
      names = stages_of (step);
      /* Translators: %1$s is one or more stages of a complaint, %2$s the one it is at */
      return g_strdup_printf (_("Possible at: %1$s. This complaint stands at: %2$s."), names, adu_words_stage (stage));
    }
  deciders = adu_step_deciders_offered (officials, actor, step, stage);
  if (deciders->len > 0)
    return why_not_this_case (record, step);
  names = adu_words_roles (adu_step_deciders (step, stage));
  if (adu_actor_may (actor, ADU_MAY_RECORD_FOR_OTHERS))
    /* Translators: %s is one or more roles */
    return g_strdup_printf (_("Decided by: %s. No official has that role."), names);
  /* Translators: %s is one or more roles */
  return g_strdup_printf (_("Decided by: %s. Your role does not record what others decide."), names);
}

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 70);
  gtk_widget_add_css_class (label, style);
  return label;
}

/**
 * adu_steps_window_new:
 * @parent: the window it belongs to
 * @session: the session; somebody is signed in
 * @record: the case; read, not kept
 *
 * Returns: (transfer none): the window, to be presented
 */
GtkWindow *
adu_steps_window_new (GtkWindow *parent, AduSession *session, const AduRecord *record)
{
  AduStepsWindow *self = g_object_new (ADU_TYPE_STEPS_WINDOW, "transient-for", parent, NULL);
  GPtrArray *officials = adu_store_officials (adu_session_store (session));

  for (guint step = 0; step < ADU_N_STEPS; step++)
    {
      g_autofree char *reason = why_not (officials, adu_session_actor (session), record, (AduStep) step);
      GtkWidget *line = NULL;

      if (reason == NULL)
        continue;
      line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      gtk_box_append (GTK_BOX (line), label_new (adu_words_step ((AduStep) step), "heading"));
      gtk_box_append (GTK_BOX (line), label_new (reason, "body"));
      gtk_box_append (self->lines, line);
    }
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
