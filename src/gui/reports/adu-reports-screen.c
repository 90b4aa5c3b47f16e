/* adu-reports-screen.c — what the office hands in: choose a report and a period, look at it, take it away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/reports/adu-reports-screen.ui
 * Actions:  reports.print, reports.save, reports.workbook, reports.issue, reports.previous, reports.next, reports.view (s),
 *           reports.clear-filters
 *
 * What a report is made of stands in the table below; the page asks it for something that can be shown, and shows it. It
 * is made anew when the register changes while the page is in front. A search narrows what can be narrowed, on paper and in
 * the workbook alike; a recap, which the office signs, never.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "core/adu-figures.h"
#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-print.h"
#include "gui/cases/adu-case-filter.h"
#include "gui/cases/adu-case-views.h"
#include "gui/export/adu-export-dialog.h"
#include "gui/preview/adu-preview.h"
#include "gui/reports/adu-report-lists.h"
#include "gui/reports/adu-report-recap.h"
#include "gui/reports/adu-reports-screen.h"
#include "store/adu-store-recaps.h"
#include "words/adu-words-date.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"

#define AGAIN_DELAY 800 /* ms after the register changed */

static AduPrintable *
overdue_new (AduSession *session, AduPeriod period, AduFind *find)
{
  return adu_report_overdue_new (session, find);
}

static AduPrintable *
recap_new (AduSession *session, AduPeriod period, AduFind *find)
{
  return adu_report_recap_new (session, period);
}

static AduPrintable *
inspections_new (AduSession *session, AduPeriod period, AduFind *find)
{
  return adu_report_inspections_new (session, period);
}

static AduPrintable *
evidence_new (AduSession *session, AduPeriod period, AduFind *find)
{
  return adu_report_evidence_new (session, period);
}

/* What Excel gets. */
typedef enum
{
  WORKBOOK_RECAP,  /* the form, as issued if it was */
  WORKBOOK_PERIOD, /* the complaints of the period, with everything the export offers */
  WORKBOOK_LATE,   /* the overdue ones */
  WORKBOOK_NONE,
} Workbook;

/* What a search does to it. */
typedef enum
{
  NARROWED_NOT,  /* it is of the whole office */
  NARROWED_ALL,
  NARROWED_FIGURES, /* but for days and status: figures have their own */
} Narrowed;

/* In the order of the list. @kind: of its periods, offered first; -1: as of today. @is_recap: it can be issued, and has that
 * kind of period only. @make: NULL for a form, which is the same whatever stands in the register. */
static const struct
{
  const char *title;
  const char *hint;
  int kind;
  gboolean is_recap;
  Narrowed narrowed;
  Workbook workbook;
  AduPrintable *(*make) (AduSession *session, AduPeriod period, AduFind *find);
  AduLetterKind form;
} reports[] = {
  { N_("Monthly recap"), N_("The form the office signs each month"), ADU_PERIOD_MONTH, TRUE, NARROWED_NOT, WORKBOOK_RECAP,
    recap_new },
  { N_("Quarterly recap"), N_("The same for three months"), ADU_PERIOD_QUARTER, TRUE, NARROWED_NOT, WORKBOOK_RECAP,
    recap_new },
  { N_("Yearly recap"), N_("The same for a year"), ADU_PERIOD_YEAR, TRUE, NARROWED_NOT, WORKBOOK_RECAP, recap_new },
  { N_("All figures"), N_("By channel, class, unit, topic, problem and handler"), ADU_PERIOD_MONTH, FALSE, NARROWED_FIGURES,
    WORKBOOK_PERIOD, adu_report_figures_new },
  { N_("Register book"), N_("Every complaint of a period, by number"), ADU_PERIOD_MONTH, FALSE, NARROWED_ALL, WORKBOOK_PERIOD,
    adu_report_register_new },
  { N_("Overdue complaints"), N_("Open and past their limit, as of today"), -1, FALSE, NARROWED_ALL, WORKBOOK_LATE,
    overdue_new },
  { N_("Field inspections"), N_("Where, who, and what came of it"), ADU_PERIOD_QUARTER, FALSE, NARROWED_NOT, WORKBOOK_PERIOD,
    inspections_new },
  { N_("Evidence for the Ombudsman"), N_("How the service standard was kept"), ADU_PERIOD_YEAR, FALSE, NARROWED_NOT,
    WORKBOOK_PERIOD, evidence_new },
  { N_("Blank complaint form"), N_("To fill in by hand, also without power"), -1, FALSE, NARROWED_NOT, WORKBOOK_NONE,
    NULL, ADU_LETTER_COMPLAINT_FORM_BLANK },
  { N_("Blank receipt"), N_("To hand out without power"), -1, FALSE, NARROWED_NOT, WORKBOOK_NONE,
    NULL, ADU_LETTER_RECEIPT_BLANK },
  { N_("Blank minutes of the suggestion box"), N_("Signed by the two who open it"), -1, FALSE, NARROWED_NOT, WORKBOOK_NONE,
    NULL, ADU_LETTER_BOX_MINUTES_BLANK },
  { N_("Blank page of the register"), N_("To enter complaints by hand"), -1, FALSE, NARROWED_NOT, WORKBOOK_NONE,
    NULL, ADU_LETTER_REGISTER_BLANK },
};
#define N_REPORTS G_N_ELEMENTS (reports)

struct _AduReportsScreen
{
  AduScreen parent_instance;

  GtkListBox *list;    /* template child */
  GtkWidget *period_box; /* template child */
  GtkLabel *period;    /* template child */
  GtkDropDown *kind;   /* template child */
  GtkWidget *narrow;   /* template child */
  GtkMenuButton *filter_button; /* template child */
  GtkMenuButton *views_button;  /* template child */
  GtkWidget *narrowed; /* template child */
  GtkLabel *search;    /* template child */
  GtkLabel *state;     /* template child */
  GtkWidget *issue;    /* template child */
  AduPreview *preview; /* template child */

  guint report;                 /* place in the table */
  AduPeriod periods[N_REPORTS]; /* what was chosen for each */
  AduFind *find;                /* owned; narrows what can be narrowed */
  AduCaseFilter *filter;        /* of the tree; NULL until it is opened */
  AduCaseViews *views;          /* owned */
  gboolean updating;            /* choices are set by the program */
  gboolean turning;             /* another report is being made; the one in sight is not what was chosen */
  GPtrArray *issued;            /* owned; of AduIssuedRecap; nullable: not read yet */
  AduPrintable *printable;      /* owned; nullable */
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

/* Returns: (transfer none) (nullable): how the recap that is shown was issued. */
static const AduIssuedRecap *
issued_of (AduReportsScreen *self)
{
  AduPeriod period = self->periods[self->report];

  for (guint i = 0; reports[self->report].is_recap && self->issued != NULL && i < self->issued->len; i++)
    {
      const AduIssuedRecap *issued = g_ptr_array_index (self->issued, i);

      if (issued->period.first.n == period.first.n && issued->period.last.n == period.last.n)
        return issued;
    }
  return NULL;
}

static gboolean
is_over (AduReportsScreen *self)
{
  return reports[self->report].kind >= 0 && self->periods[self->report].last.n < today_of (self).n;
}

/* What is in sight is what was chosen: it can leave under that name. */
static gboolean
is_ready (AduReportsScreen *self)
{
  return self->printable != NULL && !self->turning && adu_preview_sheets (self->preview) != NULL;
}

static void
show_rights (AduReportsScreen *self)
{
  gboolean ready = is_ready (self);
  gboolean recap = reports[self->report].is_recap;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.save", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.workbook",
                                 ready && reports[self->report].workbook != WORKBOOK_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.next", is_over (self));
  gtk_widget_set_visible (self->issue, recap && issued_of (self) == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reports.issue",
                                 recap && is_over (self) && self->issued != NULL && issued_of (self) == NULL &&
                                   !adu_session_is_read_only (session_of (self)));
}

/* Whether the figures that are shown may still change. */
static void
show_issued (AduReportsScreen *self)
{
  const AduIssuedRecap *issued = issued_of (self);
  g_autofree char *text = NULL;

  if (issued != NULL)
    {
      g_autofree char *when = adu_words_time (issued->issued, adu_store_zone (adu_session_store (session_of (self))));

      /* Translators: %1$s is when, %2$s a person */
      text = g_strdup_printf (_("Issued %1$s by %2$s. Its figures do not change any more."), when, issued->issued_by);
    }
  else if (reports[self->report].is_recap)
    {
      text = g_strdup (is_over (self) ? _("Not issued yet: the figures may still change.")
                                      : _("The period is still running: figures up to today."));
    }
  gtk_label_set_text (self->state, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), text != NULL);
}

static void
make (AduReportsScreen *self)
{
  g_clear_handle_id (&self->again, g_source_remove);
  if (adu_session_actor (session_of (self)) == NULL)
    return;
  g_clear_pointer (&self->printable, adu_printable_unref);
  self->printable = reports[self->report].make != NULL
                      ? reports[self->report].make (session_of (self), self->periods[self->report], self->find)
                      : adu_report_form_new (session_of (self), reports[self->report].form);
  adu_preview_make (self->preview, self->printable, NULL, adu_session_store (session_of (self)));
}

/* --- what was issued --------------------------------------------------------------------------------------------- */

static void
recaps_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduReportsScreen) self = user_data;
  GPtrArray *issued = adu_store_finish_value (result, NULL);

  if (issued == NULL)
    return;
  g_clear_pointer (&self->issued, g_ptr_array_unref);
  self->issued = issued;
  if (session_of (self) == NULL)
    return;
  show_issued (self);
  show_rights (self);
}

static void
read_issued (AduReportsScreen *self)
{
  AduActor *actor = adu_session_actor (session_of (self));

  if (actor != NULL)
    adu_store_recaps_async (adu_session_store (session_of (self)), actor, NULL, recaps_cb, g_object_ref (self));
}

/* Returns: (transfer full): what the report that is shown is narrowed to. */
static AduFind *
find_of (AduReportsScreen *self)
{
  switch (reports[self->report].narrowed)
    {
    case NARROWED_ALL:
      return adu_find_ref (self->find);
    case NARROWED_FIGURES:
      return adu_figures_scope_of (self->find);
    case NARROWED_NOT:
    default:
      return adu_find_new ();
    }
}

static void
show_period (AduReportsScreen *self)
{
  gboolean has = reports[self->report].kind >= 0;
  g_autofree char *words = has ? adu_words_period (self->periods[self->report]) : NULL;

  gtk_widget_set_visible (self->period_box, has);
  gtk_label_set_text (self->period, has ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->kind), has && !reports[self->report].is_recap);
  self->updating = TRUE;
  if (has)
    gtk_drop_down_set_selected (self->kind, adu_period_kind (self->periods[self->report]));
  self->updating = FALSE;
}

/* The filters in words, and that figures pass over some of them. */
static void
show_search (AduReportsScreen *self)
{
  gboolean can = reports[self->report].narrowed != NARROWED_NOT;
  g_autoptr (AduFind) find = find_of (self);
  g_autofree char *all = adu_report_find_in_words (session_of (self), self->find);
  g_autofree char *words = adu_report_find_in_words (session_of (self), find);
  gboolean left_out = !g_str_equal (all, words);
  /* Translators: %s are filters in words; figures count every status */
  g_autofree char *text = *words == '\0' ? g_strdup (left_out ? _("Figures count every status and have their own period.") : "")
                          : left_out    ? g_strdup_printf (_("%s. Figures count every status."), words)
                                        : g_strdup (words);

  gtk_widget_set_visible (self->narrow, can);
  gtk_widget_set_visible (self->narrowed, can && *all != '\0');
  gtk_label_set_text (self->search, text);
}

static void
show_report (AduReportsScreen *self)
{
  show_period (self);
  show_search (self);
  show_issued (self);
  self->turning = TRUE;
  make (self);
  show_rights (self);
}

/* One stop of Tab for the whole list: walking through it would choose every report on the way. */
static void
rove (AduReportsScreen *self, GtkListBoxRow *chosen)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  GtkListBoxRow *row;

  gtk_widget_set_focusable (GTK_WIDGET (chosen), TRUE);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (chosen));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    gtk_widget_set_focusable (GTK_WIDGET (row), row == chosen);
}

static void
on_report_selected (AduReportsScreen *self, GtkListBoxRow *row)
{
  if (row == NULL || session_of (self) == NULL)
    return;
  rove (self, row);
  if (self->printable != NULL && self->report == (guint) gtk_list_box_row_get_index (row))
    return;
  self->report = (guint) gtk_list_box_row_get_index (row);
  show_report (self);
}

/* --- doing ----------------------------------------------------------------------------------------------------- */

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (widget);

  if (is_ready (self))
    adu_print_sheets (widget, adu_preview_sheets (self->preview), self->printable);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (widget);

  if (is_ready (self))
    adu_save_sheets (widget, adu_preview_sheets (self->preview), self->printable);
}

static void
workbook_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (widget);
  AduPeriod period = self->periods[self->report];
  g_autoptr (AduFind) find = find_of (self);
  g_autoptr (AduFind) late = adu_find_with_overdue (find, TRUE);

  switch (reports[self->report].workbook)
    {
    case WORKBOOK_PERIOD:
      gtk_window_present (adu_export_dialog_new (widget, session_of (self), find, NULL, &period));
      break;
    case WORKBOOK_LATE:
      gtk_window_present (adu_export_dialog_new (widget, session_of (self), late, NULL, NULL));
      break;
    case WORKBOOK_NONE:
      break;
    case WORKBOOK_RECAP:
    default:
      adu_report_recap_save_workbook (widget, session_of (self), period);
    }
}

static void
issued_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduReportsScreen) self = user_data;
  g_autoptr (GError) error = NULL;

  if (session_of (self) == NULL)
    return;
  if (adu_store_finish_number (result, &error) < 0)
    {
      adu_notice_error (GTK_WIDGET (self), error);
      return;
    }
  adu_notice (GTK_WIDGET (self), _("The recap is issued."));
  read_issued (self);
  make (self);
}

static void
issue_asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduReportsScreen) self = user_data;
  AduActor *actor = session_of (self) != NULL ? adu_session_actor (session_of (self)) : NULL;
  g_autofree char *action = g_uuid_string_random ();

  if (!adu_ask_finish (result, NULL) || actor == NULL)
    return;
  adu_store_issue_recap_async (adu_session_store (session_of (self)), actor, action, self->periods[self->report],
                               issued_cb, g_object_ref (self));
}

static void
issue_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (widget);
  g_autofree char *words = adu_words_period (self->periods[self->report]);
  /* Translators: %s is a period, "November 2026" */
  g_autofree char *heading = g_strdup_printf (_("Issue the recap of %s?"), words);

  adu_ask_async (widget, heading,
                 _("Issued figures never change. What is entered later appears as a correction in the next recap. This "
                   "cannot be taken back."),
                 _("_Issue"), ADU_ASK_DESTRUCTIVE, issue_asked_cb, g_object_ref (self));
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

/* The month, quarter or year in which the one of before ended, or today. */
static void
on_kind_chosen (AduReportsScreen *self)
{
  guint kind = gtk_drop_down_get_selected (self->kind);
  AduPeriod *period = &self->periods[self->report];

  if (self->updating || kind >= ADU_PERIOD_RANGE || reports[self->report].kind < 0)
    return;
  *period = adu_period_around ((AduPeriodKind) kind, (AduDay){ MIN (period->last.n, today_of (self).n) });
  show_report (self);
}

/* --- narrowing --------------------------------------------------------------------------------------------------- */

static void
take_find (AduReportsScreen *self, AduFind *find)
{
  adu_find_ref (find);
  adu_find_unref (self->find);
  self->find = find;
  if (self->filter != NULL)
    {
      self->updating = TRUE;
      adu_case_filter_set_find (self->filter, find);
      self->updating = FALSE;
    }
  show_report (self);
}

static void
filter_changed_cb (AduCaseFilter *filter, AduReportsScreen *self)
{
  if (!self->updating)
    take_find (self, adu_case_filter_find (filter));
}

/* The form's own button, which on the list of complaints belongs to that page. */
static void
form_cleared_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (user_data), "reports.clear-filters", NULL);
}

static void
make_filter (GtkMenuButton *button, gpointer user_data)
{
  static const GActionEntry entries[] = { { .name = "clear-filters", .activate = form_cleared_cb } };
  AduReportsScreen *self = user_data;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *popover;

  if (self->filter != NULL)
    return;
  popover = gtk_popover_new ();
  self->filter = g_object_new (ADU_TYPE_CASE_FILTER, NULL);
  adu_case_filter_set_store (self->filter, adu_session_store (session_of (self)));
  adu_case_filter_set_find (self->filter, self->find);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_DEFAULT);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->filter), "cases", G_ACTION_GROUP (group));
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->filter));
  gtk_menu_button_set_popover (button, popover);
}

static void
show_views (AduReportsScreen *self)
{
  g_autoptr (GMenuModel) menu = adu_case_views_choices_new (self->views, "reports.view");

  gtk_menu_button_set_menu_model (self->views_button, menu);
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (widget);
  g_autoptr (AduFind) find = adu_case_views_find (self->views, g_variant_get_string (parameter, NULL));

  if (find != NULL)
    take_find (self, find);
}

static void
clear_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (AduFind) all = adu_find_new ();

  take_find (ADU_REPORTS_SCREEN (widget), all);
  gtk_widget_grab_focus (GTK_WIDGET (ADU_REPORTS_SCREEN (widget)->filter_button));
}

/* --- the screen ------------------------------------------------------------------------------------------------- */

static gboolean
adu_reports_screen_export (AduScreen *screen)
{
  if (reports[ADU_REPORTS_SCREEN (screen)->report].workbook == WORKBOOK_NONE)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (screen), "reports.workbook", NULL);
  return TRUE;
}

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
made_cb (AduReportsScreen *self)
{
  self->turning = FALSE;
  show_rights (self);
}

static void
actor_changed_cb (AduReportsScreen *self)
{
  adu_preview_set_sentence (self->preview, _("Nobody is signed in"), NULL);
  show_rights (self);
  if (adu_session_actor (session_of (self)) != NULL)
    make (self);
  read_issued (self);
  adu_case_views_read (self->views);
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
  adu_case_views_read (self->views);
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
  self->views = adu_case_views_new (session_of (self));
  g_signal_connect_object (self->views, "changed", G_CALLBACK (show_views), self, G_CONNECT_SWAPPED);
  show_views (self);
  gtk_menu_button_set_create_popup_func (self->filter_button, make_filter, self, NULL);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  read_issued (self);
  adu_case_views_read (self->views);
}

static void
adu_reports_screen_dispose (GObject *object)
{
  AduReportsScreen *self = ADU_REPORTS_SCREEN (object);

  g_clear_handle_id (&self->again, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_REPORTS_SCREEN);
  g_clear_object (&self->views);
  g_clear_pointer (&self->printable, adu_printable_unref);
  g_clear_pointer (&self->issued, g_ptr_array_unref);
  g_clear_pointer (&self->find, adu_find_unref);
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
  screen_class->export_ = adu_reports_screen_export;
  screen_class->refresh = adu_reports_screen_refresh;
  gtk_widget_class_set_css_name (widget_class, "reports-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/reports/adu-reports-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, list);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, period_box);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, period);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, kind);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, narrow);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, views_button);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, narrowed);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, search);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, state);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, issue);
  gtk_widget_class_bind_template_child (widget_class, AduReportsScreen, preview);
  gtk_widget_class_bind_template_callback (widget_class, on_report_selected);
  gtk_widget_class_install_action (widget_class, "reports.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "reports.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "reports.workbook", NULL, workbook_action);
  gtk_widget_class_install_action (widget_class, "reports.issue", NULL, issue_action);
  gtk_widget_class_install_action (widget_class, "reports.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "reports.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "reports.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "reports.clear-filters", NULL, clear_filters_action);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_chosen);
}

static void
adu_reports_screen_init (AduReportsScreen *self)
{
  const char *kinds[ADU_PERIOD_RANGE + 1] = { NULL };
  g_autoptr (GtkStringList) model = NULL;

  self->find = adu_find_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->preview, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < ADU_PERIOD_RANGE; i++)
    kinds[i] = adu_words_period_kind ((AduPeriodKind) i);
  model = gtk_string_list_new (kinds);
  self->updating = TRUE;
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (model));
  self->updating = FALSE;
  adu_names_set (GTK_WIDGET (self->kind), _("Kind of period"));
  adu_names_set (gtk_widget_get_first_child (GTK_WIDGET (self->kind)), _("Kind of period"));
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
