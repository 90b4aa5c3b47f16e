/* adu-month-calendar.c — a month of days, each with what is planned on it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/inspections/adu-month-calendar.ui
 * Why:      GtkCalendar says neither how many things are on a day nor which day is off, and its days have no names.
 * The six weeks of buttons are made once; turning the month only writes them anew. Arrows go from day to day.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/inspections/adu-month-calendar.h"
#include "words/adu-words-date.h"

#define N_WEEKS 6
#define N_DAYS (7 * N_WEEKS)

struct _AduMonthCalendar
{
  GtkBox parent_instance;

  GtkLabel *title; /* template child */
  GtkGrid *grid;   /* template child */

  GtkWidget *days[N_DAYS];
  GtkLabel *numbers[N_DAYS];
  GtkLabel *counts[N_DAYS];
  AduCalendar *calendar; /* owned */
  AduDay today;
  AduDay first;          /* of the month shown */
  AduDay shown;          /* the Monday of the first week */
  AduDay chosen;
  GArray *marks;         /* of AduDayMark */
  gboolean writing;
};

enum
{
  DAY_CHOSEN,
  MONTH_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AduMonthCalendar, adu_month_calendar, GTK_TYPE_BOX)

static guint
n_marks (AduMonthCalendar *self, AduDay day, gboolean *warns)
{
  guint n = 0;

  *warns = FALSE;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const AduDayMark *mark = &g_array_index (self->marks, AduDayMark, i);

      if (mark->day.n != day.n)
        continue;
      n++;
      *warns = *warns || mark->warns;
    }
  return n;
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* "Monday, 12 October 2026, 2 inspections, day off: …" */
static char *
name_of (AduMonthCalendar *self, AduDay day, guint n, gboolean warns)
{
  g_autofree char *full = adu_words_day_full (day);
  const AduDayOff *off = self->calendar != NULL ? adu_calendar_day_off (self->calendar, day) : NULL;
  GString *name = g_string_new (full);

  if (day.n == self->today.n)
    g_string_append_printf (name, ", %s", _("today"));
  if (n > 0)
    {
      g_string_append (name, ", ");
      g_string_append_printf (name, ngettext ("%u inspection", "%u inspections", n), n);
    }
  if (warns)
    g_string_append_printf (name, ", %s", _("with a warning"));
  if (off != NULL && off->name != NULL)
    g_string_append_printf (name, ", %s", off->name);
  return g_string_free (name, FALSE);
}

static void
write_day (AduMonthCalendar *self, guint i)
{
  AduDay day = adu_day_add (self->shown, (gint) i);
  gint year, month, of_month, shown_year, shown_month, ignored;
  gboolean warns, works = self->calendar == NULL || adu_calendar_is_working_day (self->calendar, day);
  guint n = n_marks (self, day, &warns);
  g_autofree char *name = name_of (self, day, n, warns);
  g_autofree char *number = NULL, *count = n > 0 ? g_strdup_printf (warns ? "⚠ %u" : "● %u", n) : g_strdup ("");

  adu_day_split (day, &year, &month, &of_month);
  adu_day_split (self->first, &shown_year, &shown_month, &ignored);
  number = g_strdup_printf ("%d", of_month);
  gtk_label_set_text (self->numbers[i], number);
  gtk_label_set_text (self->counts[i], count);
  set_class (GTK_WIDGET (self->counts[i]), "warning", warns);
  set_class (GTK_WIDGET (self->counts[i]), "accent", n > 0 && !warns);
  set_class (self->days[i], "other-month", month != shown_month);
  set_class (self->days[i], "day-off", !works);
  set_class (self->days[i], "today", day.n == self->today.n);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->days[i]), day.n == self->chosen.n);
  gtk_widget_set_tooltip_text (self->days[i], name);
  adu_names_set (self->days[i], name);
}

static void
write_month (AduMonthCalendar *self)
{
  gint year, month, ignored;
  g_autofree char *title = NULL;

  self->writing = TRUE;
  adu_day_split (self->first, &year, &month, &ignored);
  title = adu_words_month (year, month);
  gtk_label_set_text (self->title, title);
  self->shown = adu_day_add (self->first, 1 - (gint) adu_day_weekday (self->first));
  for (guint i = 0; i < N_DAYS; i++)
    write_day (self, i);
  self->writing = FALSE;
}

static void
toggled_cb (GtkToggleButton *button, AduMonthCalendar *self)
{
  guint i = 0;

  if (self->writing)
    return;
  while (self->days[i] != GTK_WIDGET (button))
    i++;
  self->chosen = gtk_toggle_button_get_active (button) ? adu_day_add (self->shown, (gint) i) : ADU_DAY_NONE;
  write_month (self);
  g_signal_emit (self, signals[DAY_CHOSEN], 0);
}

/* @months: signed */
void
adu_month_calendar_turn (AduMonthCalendar *self, gint months)
{
  self->first = adu_day_add_months (self->first, months);
  write_month (self);
  g_signal_emit (self, signals[MONTH_CHANGED], 0);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adu_month_calendar_turn (ADU_MONTH_CALENDAR (widget), g_variant_get_int32 (parameter));
}

static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AduMonthCalendar *self = ADU_MONTH_CALENDAR (widget);
  gint year, month, ignored;

  adu_day_split (self->today, &year, &month, &ignored);
  self->first = adu_day_new (year, month, 1);
  adu_month_calendar_turn (self, 0);
}

/* Returns: the chosen day; ADU_DAY_NONE: none */
AduDay
adu_month_calendar_day (AduMonthCalendar *self)
{
  return self->chosen;
}

void
adu_month_calendar_clear_day (AduMonthCalendar *self)
{
  self->chosen = ADU_DAY_NONE;
  write_month (self);
}

/**
 * adu_month_calendar_set:
 * @calendar: (nullable): which days are off
 * @today: today in the office's zone
 * @marks: (array length=n): one for each thing on a day; copied
 */
void
adu_month_calendar_set (AduMonthCalendar *self, AduCalendar *calendar, AduDay today, const AduDayMark *marks, gsize n)
{
  gint year, month, ignored;

  if (calendar != NULL)
    adu_calendar_ref (calendar);
  g_clear_pointer (&self->calendar, adu_calendar_unref);
  self->calendar = calendar;
  self->today = today;
  adu_day_split (today, &year, &month, &ignored);
  if (!adu_day_is_set (self->first))
    self->first = adu_day_new (year, month, 1);
  g_array_set_size (self->marks, 0);
  if (n > 0)
    g_array_append_vals (self->marks, marks, (guint) n);
  write_month (self);
}

static void
adu_month_calendar_dispose (GObject *object)
{
  AduMonthCalendar *self = ADU_MONTH_CALENDAR (object);

  self->writing = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_MONTH_CALENDAR);
  g_clear_pointer (&self->calendar, adu_calendar_unref);
  G_OBJECT_CLASS (adu_month_calendar_parent_class)->dispose (object);
}

static void
adu_month_calendar_finalize (GObject *object)
{
  g_array_unref (ADU_MONTH_CALENDAR (object)->marks);
  G_OBJECT_CLASS (adu_month_calendar_parent_class)->finalize (object);
}

static void
adu_month_calendar_class_init (AduMonthCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_month_calendar_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_month_calendar_finalize;
  signals[DAY_CHOSEN] =
      g_signal_new ("day-chosen", ADU_TYPE_MONTH_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MONTH_CHANGED] =
      g_signal_new ("month-changed", ADU_TYPE_MONTH_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/inspections/adu-month-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, AduMonthCalendar, title);
  gtk_widget_class_bind_template_child (widget_class, AduMonthCalendar, grid);
  gtk_widget_class_install_action (widget_class, "month.turn", "i", turn_action);
  gtk_widget_class_install_action (widget_class, "month.today", NULL, today_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "month.turn", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "month.turn", "i", 1);
}

static void
make_day (AduMonthCalendar *self, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->days[i] = gtk_toggle_button_new ();
  self->numbers[i] = GTK_LABEL (gtk_label_new (""));
  self->counts[i] = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (self->numbers[i], 0);
  gtk_label_set_xalign (self->counts[i], 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->numbers[i]), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->counts[i]), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->numbers[i]));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->counts[i]));
  gtk_button_set_child (GTK_BUTTON (self->days[i]), box);
  gtk_widget_add_css_class (self->days[i], "flat");
  gtk_widget_add_css_class (self->days[i], "month-day");
  g_signal_connect_object (self->days[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_DEFAULT);
  gtk_grid_attach (self->grid, self->days[i], (gint) i % 7, 1 + (gint) i / 7, 1, 1);
}

static void
adu_month_calendar_init (AduMonthCalendar *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (AduDayMark));
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint weekday = 1; weekday <= 7; weekday++)
    {
      GtkWidget *label = gtk_label_new (adu_words_weekday_short (weekday));

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_grid_attach (self->grid, label, (gint) weekday - 1, 0, 1, 1);
    }
  for (guint i = 0; i < N_DAYS; i++)
    make_day (self, i);
}
