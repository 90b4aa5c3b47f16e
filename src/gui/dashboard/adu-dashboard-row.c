/* adu-dashboard-row.c — one complaint of the dashboard's lists: what it is, how it stands, and its next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/dashboard/adu-dashboard-row.ui
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/case/adu-step-offer.h"
#include "gui/cases/adu-case-due.h"
#include "gui/dashboard/adu-dashboard-row.h"
#include "words/adu-words-turn.h"
#include "words/adu-words.h"

struct _AduDashboardRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *subject; /* template child */
  GtkLabel *place;   /* template child */
  GtkImage *icon;    /* template child */
  GtkLabel *due;     /* template child */
  GtkLabel *since;   /* template child */
  GtkButton *next;   /* template child */

  gint64 id;
  const char *css;   /* of the limit; static; nullable */
};

G_DEFINE_FINAL_TYPE (AduDashboardRow, adu_dashboard_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  STEP,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
show_due (AduDashboardRow *self, AduSession *session, const AduRow *row)
{
  AduDueState state = adu_case_due_state (row, adu_clock_today (adu_session_clock (session)));
  g_autofree char *due = adu_case_due_words (row, adu_session_store (session));

  if (self->css != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), self->css);
  self->css = adu_case_due_css (state);
  if (self->css != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->due), self->css);
  gtk_image_set_from_icon_name (self->icon, adu_case_due_icon (state));
  gtk_label_set_text (self->due, due);
}

static void
show_next (AduDashboardRow *self, AduSession *session, const AduRow *row, int step)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (session));
  AduActor *actor = adu_session_is_read_only (session) ? NULL : adu_session_actor (session);
  AduRecord record = { .row = (AduRow *) row };
  gboolean offered = step >= 0 && adu_step_offered (officials, actor, &record, (AduStep) step);

  gtk_widget_set_visible (GTK_WIDGET (self->next), offered);
  if (offered)
    {
      /* Translators: name of a button: a step, and the complaint it is for */
      g_autofree char *spoken = g_strdup_printf (_("%s: %s"), adu_words_step ((AduStep) step), row->subject);

      gtk_button_set_label (self->next, adu_words_step ((AduStep) step));
      adu_names_set (GTK_WIDGET (self->next), spoken);
    }
}

/**
 * adu_dashboard_row_set:
 * @self: a row
 * @session: who looks
 * @row: the case; read, not kept
 * @step: that of its button, if it is offered; -1: no button
 */
void
adu_dashboard_row_set (AduDashboardRow *self, AduSession *session, const AduRow *row, int step)
{
  AduDay today = adu_clock_today (adu_session_clock (session));
  g_autofree char *place = row->unit_name != NULL ? g_strdup_printf ("%s · %s", row->unit_name, row->number)
                                                  : g_strdup (row->number);
  g_autofree char *since = adu_words_since (adu_day_between (row->received, today));
  g_autofree char *spoken = NULL;

  self->id = row->id;
  gtk_label_set_text (self->subject, row->subject);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->subject), row->subject);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->since, since);
  show_due (self, session, row);
  show_next (self, session, row, step);
  spoken = g_strdup_printf ("%s, %s: %s, %s", row->subject, place, gtk_label_get_text (self->due), since);
  adu_names_set (GTK_WIDGET (self), spoken);
}

gint64
adu_dashboard_row_case (AduDashboardRow *self)
{
  return self->id;
}

static void
on_next (AduDashboardRow *self)
{
  g_signal_emit (self, signals[STEP], 0);
}

static void
adu_dashboard_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_DASHBOARD_ROW);
  G_OBJECT_CLASS (adu_dashboard_row_parent_class)->dispose (object);
}

static void
adu_dashboard_row_class_init (AduDashboardRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_dashboard_row_dispose;
  signals[STEP] = g_signal_new ("step", ADU_TYPE_DASHBOARD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/dashboard/adu-dashboard-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AduDashboardRow, subject);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardRow, place);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardRow, icon);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardRow, due);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardRow, since);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardRow, next);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_next", G_CALLBACK (on_next));
}

static void
adu_dashboard_row_init (AduDashboardRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
adu_dashboard_row_new (void)
{
  return g_object_new (ADU_TYPE_DASHBOARD_ROW, NULL);
}
