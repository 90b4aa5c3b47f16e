/* adu-reports-screen.c — what the office hands in: choose a report and a period, look at it, take it away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/reports/adu-reports-screen.ui
 * Actions:  reports.print, reports.save, reports.previous, reports.next
 *
 * What a report is made of stands in the table below; the page asks it for something that can be shown, and shows it. It
 * is made anew when the register changes while the page is in front.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-print.h"
#include "gui/preview/adu-preview.h"
#include "gui/reports/adu-report-lists.h"
#include "gui/reports/adu-reports-screen.h"
#include "words/adu-words-error.h"
#include "words/adu-words-find.h"

#define AGAIN_DELAY 800 /* ms after the register changed */

typedef enum
{
  REPORT_OVERDUE,
  REPORT_INSPECTIONS,
  REPORT_EVIDENCE,
  N_REPORTS
} Report;

/* In the order of the list. @kind: of its periods; -1: as of today. */
static const struct
{
  const char *title;
  const char *hint;
  int kind;
} reports[N_REPORTS] = {
  [REPORT_OVERDUE] = { N_("Overdue complaints"), N_("Open and past their limit, as of today"), -1 },
  [REPORT_INSPECTIONS] = { N_("Field inspections"), N_("Where, who, and what came of it"), ADU_PERIOD_QUARTER },
  [REPORT_EVIDENCE] = { N_("Evidence for the Ombudsman"), N_("How the service standard was kept"), ADU_PERIOD_YEAR },
};

struct _AduReportsScreen
{
  AduScreen parent_instance;

  GtkListBox *list;    /* template child */
  GtkWidget *period_box; /* template child */
  GtkLabel *period;    /* template child */
  AduPreview *preview; /* template child */

  Report report;
  AduPeriod periods[N_REPORTS]; /* what was chosen for each */
  AduPrintable *printable;      /* owned; nullable */
  guint made;                   /* how often it was asked for: only the last answer counts */
  guint again;                  /* source */
};

G_DEFINE_FINAL_TYPE (AduReportsScreen, adu_reports_screen, ADU_TYPE_SCREEN)

static AduSession *
session_of (AduReportsScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

static AduDay
today_of (AduReportsScreen *self)
{
  return adu_clock_today (adu_session_clock (session_of (self)));
}

/* --- making --------------------------------------------------------------------------------------------------- */

static AduPrintable *
printable_new (AduReportsScreen *self)
{
  switch (self->report)
    {
    case REPORT_INSPECTIONS:
      return adu_report_inspections_new (session_of (self), self->periods[self->report]);
    case REPORT_EVIDENCE:
      return adu_report_evidence_new (session_of (self), self->periods[self->report]);
    case REPORT_OVERDUE:
    case N_REPORTS:
    default:
      return adu_report_overdue_new (session_of (self));
    }
}

static void
show_rights (AduReportsScreen *self)
{
  gboolean ready = self->printable != NULL && adu_preview_sheets (self->preview) != NULL;
  gboolean past = reports[self->report].kind >= 0 && self->periods[self->report].last.n < today_of (self).n;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.save", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.next", past);
}

typedef struct
{
  AduReportsScreen *screen; /* owned */
  guint number;
} Asked;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (AduReportsScreen) self = asked->screen;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduSheets) sheets = adu_printable_make_finish (result, &error);

  if (asked->number != self->made || session_of (self) == NULL || self->printable == NULL)
    return;
  if (sheets != NULL)
    {
      adu_preview_set_sheets (self->preview, sheets, adu_printable_title (self->printable));
    }
  else
    {
      g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (session_of (self))));
      g_autofree char *advice = adu_words_error_advice (error);
      g_autofree char *text = g_strjoin ("\n", what, advice, NULL);

      adu_preview_set_sentence (self->preview, adu_words_error_title (error), text);
    }
  show_rights (self);
}

static void
make (AduReportsScreen *self)
{
  Asked *asked;

  g_clear_handle_id (&self->again, g_source_remove);
  if (adu_session_actor (session_of (self)) == NULL)
    return;
  g_clear_pointer (&self->printable, adu_printable_unref);
  self->printable = printable_new (self);
  asked = g_new0 (Asked, 1);
  asked->screen = g_object_ref (self);
  asked->number = ++self->made;
  adu_preview_set_waiting (self->preview);
  adu_printable_make_async (self->printable, NULL, made_cb, asked);
}

static void
show_period (AduReportsScreen *self)
{
  gboolean has = reports[self->report].kind >= 0;
  g_autofree char *words = has ? adu_words_period (self->periods[self->report]) : NULL;

  gtk_widget_set_visible (self->period_box, has);
  gtk_label_set_text (self->period, has ? words : "");
}

static void
show_report (AduReportsScreen *self)
{
  show_period (self);
  make (self);
  show_rights (self);
}

static void
on_report_selected (AduReportsScreen *self, GtkListBoxRow *row)
{
  if (row == NULL || session_of (self) == NULL)
    return;
  self->report = (Report) gtk_list_box_row_get_index (row);
  show_report (self);
}

/* --- doing ----------------------------------------------------------------------------------------------------- */

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (widget);

  if (self->printable != NULL && adu_preview_sheets (self->preview) != NULL)
    adu_print_sheets (widget, adu_preview_sheets (self->preview), self->printable);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (widget);

  if (self->printable != NULL && adu_preview_sheets (self->preview) != NULL)
    adu_save_sheets (widget, adu_preview_sheets (self->preview), self->printable);
}

static void
move (AduReportsScreen *self, int steps)
{
  self->periods[self->report] = adu_period_move (self->periods[self->report], steps);
  show_report (self);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ADU_REPORTS_SCREEN (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (ADU_REPORTS_SCREEN (widget), 1);
}

/* --- the screen ------------------------------------------------------------------------------------------------- */

static gboolean
adu_reports_screen_print (AduScreen *screen)
{
  gtk_widget_activate_action (GTK_WIDGET (screen), "reports.print", NULL);
  return TRUE;
}

static void
adu_reports_screen_refresh (AduScreen *screen)
{
  make (ADU_REPORTS_SCREEN (screen));
}

static gboolean
again_cb (gpointer user_data)
{
  AduReportsScreen *self = user_data;

  self->again = 0;
  make (self);
  return G_SOURCE_REMOVE;
}

/* Many changes in a row make it once. */
static void
changed_cb (AduReportsScreen *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_clear_handle_id (&self->again, g_source_remove);
  self->again = g_timeout_add (AGAIN_DELAY, again_cb, self);
}

static void
actor_changed_cb (AduReportsScreen *self)
{
  self->made++;
  adu_preview_set_sentence (self->preview, _("Nobody is signed in"), NULL);
  show_rights (self);
  if (adu_session_actor (session_of (self)) != NULL)
    make (self);
}

static GtkWidget *
row_new (guint i)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (_(reports[i].title));
  GtkWidget *hint = gtk_label_new (_(reports[i].hint));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_add_css_class (hint, "caption");
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  adu_names_set (row, _(reports[i].title));
  return row;
}

static void
adu_reports_screen_map (GtkWidget *widget)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (widget);

  GTK_WIDGET_CLASS (adu_reports_screen_parent_class)->map (widget);
  /* The register may have changed while another page was in front. */
  if (self->printable != NULL)
    make (self);
}

static void
adu_reports_screen_constructed (GObject *object)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (object);
  AduDay today = today_of (self);

  G_OBJECT_CLASS (adu_reports_screen_parent_class)->constructed (object);
  for (guint i = 0; i < N_REPORTS; i++)
    {
      if (reports[i].kind >= 0)
        self->periods[i] = adu_period_around ((AduPeriodKind) reports[i].kind, today);
      gtk_list_box_append (self->list, row_new (i));
    }
  g_signal_connect_object (session_of (self), "actor-changed", G_CALLBACK (actor_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_store (session_of (self)), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
adu_reports_screen_dispose (GObject *object)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (object);

  g_clear_handle_id (&self->again, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_REPORTS_SCREEN);
  g_clear_pointer (&self->printable, adu_printable_unref);
  G_OBJECT_CLASS (adu_reports_screen_parent_class)->dispose (object);
}

static void
adu_reports_screen_class_init (AduReportsScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduScreenClass *screen_class = ADU_SCREEN_CLASS (klass);

  g_type_ensure (ADU_TYPE_PREVIEW);
  object_class->constructed = adu_reports_screen_constructed;
  object_class->dispose = adu_reports_screen_dispose;
  widget_class->map = adu_reports_screen_map;
  screen_class->print = adu_reports_screen_print;
  screen_class->refresh = adu_reports_screen_refresh;
  gtk_widget_class_set_css_name (widget_class, "reports-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/reports/adu-reports-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, list);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, period_box);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, period);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_report_selected);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "reports.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "reports.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "reports.next", NULL, next_action);
}

static void
adu_reports_screen_init (AduReportsScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Reports"));
  adu_screen_set_help_id (ADU_SCREEN (self), "reports");
  adu_names_set (GTK_WIDGET (self->list), _("Reports"));
}

/* Returns: (transfer floating): the page. */
AduScreen *
adu_reports_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_REPORTS_SCREEN, "session", session, NULL);
}
