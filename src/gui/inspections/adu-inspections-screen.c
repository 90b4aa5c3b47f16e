/* adu-inspections-screen.c — all inspections: a month of them, the list, and what is wrong with the plan
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/inspections/adu-inspections-screen.ui
 * A day chosen in the calendar is the list's filter until it is let go. Warnings lead to what they are about.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/inspections/adu-inspection-row.h"
#include "gui/inspections/adu-inspections-screen.h"
#include "gui/inspections/adu-month-calendar.h"
#include "gui/inspections/adu-rows.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words-inspection.h"

/* More rows are not read; the calendar and the filters lead further. */
#define MOST_ROWS 200
#define WARNING_DATA "adu-warning"

#define AT(stage) (1u << ADU_INSPECTION_##stage)

/* What the list shows. */
static const struct
{
  const char *title; /* msgid */
  guint stages;      /* bits; 0: all */
} filters[] = {
  { N_("Open: planned, under way, to be signed"), AT (PLANNED) | AT (UNDER_WAY) | AT (DRAFTED) | AT (POSTPONED) },
  { N_("Planned"), AT (PLANNED) | AT (POSTPONED) },
  { N_("Under way"), AT (UNDER_WAY) },
  { N_("Awaiting signatures"), AT (DRAFTED) },
  { N_("Signed and reported"), AT (SIGNED) | AT (REPORTED) },
  { N_("All"), 0 },
};

struct _AduInspectionsScreen
{
  AduScreen parent_instance;

  AduMonthCalendar *calendar; /* template child */
  GtkWidget *warnings_box;    /* template child */
  GtkListBox *warnings;       /* template child */
  GtkDropDown *filter;        /* template child */
  GtkLabel *heading;          /* template child */
  GtkButton *all_days;        /* template child */
  GtkLabel *empty;            /* template child */
  GtkListBox *list;           /* template child */

  AduInspectionList *inspections; /* owned; NULL until read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AduInspectionsScreen, adu_inspections_screen, ADU_TYPE_SCREEN)

static AduSession *
session_of (AduInspectionsScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

/* --- the list ----------------------------------------------------------------------------------------------- */

static gboolean
is_shown (AduInspectionsScreen *self, const AduInspectionRow *row)
{
  AduDay day = adu_month_calendar_day (self->calendar);
  guint chosen = gtk_drop_down_get_selected (self->filter);
  guint stages = chosen < G_N_ELEMENTS (filters) ? filters[chosen].stages : 0;

  if (adu_day_is_set (day))
    return row->day.n == day.n;
  return stages == 0 || (stages & 1u << row->stage) != 0;
}

static void
show_list (AduInspectionsScreen *self)
{
  AduDay day = adu_month_calendar_day (self->calendar);
  g_autofree char *full = adu_day_is_set (day) ? adu_words_day_full (day) : NULL;
  gboolean had_focus;
  guint n = 0;

  had_focus = adu_rows_clear (self->list);
  for (guint i = 0; self->inspections != NULL && i < self->inspections->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (self->inspections->rows, i);

      if (is_shown (self, row) && n++ < MOST_ROWS)
        gtk_list_box_append (self->list, adu_inspection_row_new (row, TRUE));
    }
  gtk_label_set_text (self->heading, full != NULL ? full : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading), full != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->all_days), full != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->filter), full == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_label_set_text (self->empty, self->inspections == NULL ? ""
                                   : full != NULL
                                       ? _("No inspection on this day.")
                                       : _("Nothing here. Inspections are planned on the page of a supervisory complaint, "
                                           "under Inspection."));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
  adu_rows_focus (self->list, had_focus);
}

static void
activated_cb (AduInspectionsScreen *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-inspection", "(xx)",
                              adu_inspection_row_case (GTK_WIDGET (row)), adu_inspection_row_id (GTK_WIDGET (row)));
}

static void
all_days_cb (AduInspectionsScreen *self)
{
  adu_month_calendar_clear_day (self->calendar);
  show_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

/* --- warnings ------------------------------------------------------------------------------------------------- */

static const char *
number_of (AduInspectionsScreen *self, gint64 case_id)
{
  for (guint i = 0; i < self->inspections->cases->len; i++)
    {
      const AduCaseName *name = g_ptr_array_index (self->inspections->cases, i);

      if (name->id == case_id)
        return name->number;
    }
  return NULL;
}

static const char *
number_of_inspection (AduInspectionsScreen *self, gint64 id)
{
  for (guint i = 0; i < self->inspections->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (self->inspections->rows, i);

      if (row->id == id)
        return row->number;
    }
  return NULL;
}

static const char *
official_of (AduInspectionsScreen *self, gint64 id)
{
  GPtrArray *officials = adu_store_officials (adu_session_store (session_of (self)));

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if (official->id == id)
        return official->name;
    }
  return NULL;
}

static GtkWidget *
warning_new (AduInspectionsScreen *self, const AduInspectionWarning *warning)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_START, NULL);
  g_autofree char *sentence =
      adu_words_inspection_warning (warning, official_of (self, warning->official), number_of (self, warning->case_id),
                                    number_of_inspection (self, warning->other));
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (icon, "warning");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), WARNING_DATA, g_memdup2 (warning, sizeof *warning), g_free);
  adu_names_set (row, sentence);
  return row;
}

static void
warning_activated_cb (AduInspectionsScreen *self, GtkListBoxRow *row)
{
  const AduInspectionWarning *warning = g_object_get_data (G_OBJECT (row), WARNING_DATA);

  if (warning->inspection != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-inspection", "(xx)", warning->case_id,
                                warning->inspection);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", warning->case_id);
}

static gboolean
is_warned (AduInspectionsScreen *self, gint64 inspection)
{
  for (guint i = 0; i < self->inspections->warnings->len; i++)
    {
      const AduInspectionWarning *warning = g_ptr_array_index (self->inspections->warnings, i);

      if (warning->inspection == inspection || warning->other == inspection)
        return TRUE;
    }
  return FALSE;
}

static void
show_warnings (AduInspectionsScreen *self)
{
  GPtrArray *warnings = self->inspections->warnings;
  gboolean had_focus = adu_rows_clear (self->warnings);

  for (guint i = 0; i < warnings->len; i++)
    gtk_list_box_append (self->warnings, warning_new (self, g_ptr_array_index (warnings, i)));
  gtk_widget_set_visible (self->warnings_box, warnings->len > 0);
  adu_rows_focus (self->warnings, had_focus);
  adu_screen_set_attention (ADU_SCREEN (self), warnings->len);
}

static void
show_calendar (AduInspectionsScreen *self)
{
  AduSession *session = session_of (self);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (AduDayMark));

  for (guint i = 0; i < self->inspections->rows->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (self->inspections->rows, i);
      AduDayMark mark = { row->day, is_warned (self, row->id) };

      if (adu_day_is_set (row->day) && row->stage != ADU_INSPECTION_CANCELLED && row->stage != ADU_INSPECTION_POSTPONED)
        g_array_append_val (marks, mark);
    }
  adu_month_calendar_set (self->calendar, adu_store_calendar (adu_session_store (session)),
                          adu_clock_today (adu_session_clock (session)), (const AduDayMark *) (void *) marks->data,
                          marks->len);
}

/* --- reading ---------------------------------------------------------------------------------------------------- */

static void
list_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduInspectionsScreen) self = user_data;
  g_autoptr (GError) error = NULL;
  AduInspectionList *list = adu_store_finish_value (result, &error);

  if (session_of (self) == NULL || self->list == NULL || list == NULL)
    {
      g_clear_pointer (&list, adu_inspection_list_free);
      if (self->list != NULL && session_of (self) != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (session_of (self))));

          gtk_label_set_text (self->empty, what);
        }
      return;
    }
  g_clear_pointer (&self->inspections, adu_inspection_list_free);
  self->inspections = list;
  show_calendar (self);
  show_warnings (self);
  show_list (self);
}

static void
read_again (AduInspectionsScreen *self)
{
  AduSession *session = session_of (self);
  AduInspectionFind find = { .from = ADU_DAY_NONE, .until = ADU_DAY_NONE };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  if (adu_session_actor (session) != NULL)
    adu_store_inspections_async (adu_session_store (session), adu_session_actor (session), &find, self->cancellable,
                                 list_cb, g_object_ref (self));
}

static void
store_changed_cb (AduInspectionsScreen *self, guint what)
{
  if ((what & (ADU_CHANGED_CASES | ADU_CHANGED_OFFICIALS | ADU_CHANGED_RULES)) != 0)
    read_again (self);
}

static void
adu_inspections_screen_refresh (AduScreen *screen)
{
  read_again (ADU_INSPECTIONS_SCREEN (screen));
}

static void
adu_inspections_screen_dispose (GObject *object)
{
  AduInspectionsScreen *self = ADU_INSPECTIONS_SCREEN (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_INSPECTIONS_SCREEN);
  g_clear_pointer (&self->inspections, adu_inspection_list_free);
  G_OBJECT_CLASS (adu_inspections_screen_parent_class)->dispose (object);
}

static void
adu_inspections_screen_class_init (AduInspectionsScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADU_TYPE_MONTH_CALENDAR);
  G_OBJECT_CLASS (klass)->dispose = adu_inspections_screen_dispose;
  ADU_SCREEN_CLASS (klass)->refresh = adu_inspections_screen_refresh;
  gtk_widget_class_set_css_name (widget_class, "inspections-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/inspections/adu-inspections-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsScreen, calendar);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsScreen, warnings_box);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsScreen, warnings);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsScreen, filter);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsScreen, heading);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsScreen, all_days);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsScreen, empty);
  gtk_widget_class_bind_template_child (widget_class, AduInspectionsScreen, list);
  gtk_widget_class_bind_template_callback (widget_class, show_list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_days_cb);
  gtk_widget_class_bind_template_callback (widget_class, warning_activated_cb);
}

static void
adu_inspections_screen_init (AduInspectionsScreen *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Inspections"));
  adu_screen_set_help_id (ADU_SCREEN (self), "inspections");
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    gtk_string_list_append (titles, _ (filters[i].title));
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (titles));
  adu_names_set (GTK_WIDGET (self->filter), _("Which inspections"));
  adu_names_set (gtk_widget_get_first_child (GTK_WIDGET (self->filter)), _("Which inspections"));
  adu_names_set (GTK_WIDGET (self->list), _("Inspections"));
  adu_names_set (GTK_WIDGET (self->warnings), _("Warnings"));
}

/* Returns: (transfer floating): the page */
AduScreen *
adu_inspections_screen_new (AduSession *session)
{
  AduInspectionsScreen *self = g_object_new (ADU_TYPE_INSPECTIONS_SCREEN, "session", session, NULL);

  g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adu_session_clock (session), "day-changed", G_CALLBACK (read_again), self,
                           G_CONNECT_SWAPPED);
  adu_month_calendar_set (self->calendar, adu_store_calendar (adu_session_store (session)),
                          adu_clock_today (adu_session_clock (session)), NULL, 0);
  read_again (self);
  return ADU_SCREEN (self);
}
