/* adu-dashboard-screen.c — the page of the head: what is going wrong, in one minute
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/dashboard/adu-dashboard-screen.ui
 * Every number and every mark opens the list it counts: all of them come from one AduFigures. Fewer than ten are shown as dots
 * and numbers, "2 of 3", without medians and percentages. The page follows the register and midnight by itself.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-wrap-layout.h"
#include "gui/case/adu-step-dialog.h"
#include "gui/dashboard/adu-chart-view.h"
#include "gui/dashboard/adu-dashboard-printable.h"
#include "gui/dashboard/adu-dashboard-row.h"
#include "gui/dashboard/adu-dashboard-screen.h"
#include "gui/dashboard/adu-dashboard-tile.h"
#include "gui/dashboard/adu-period-picker.h"
#include "gui/export/adu-export-dialog.h"
#include "gui/preview/adu-preview-screen.h"
#include "model/adu-dashboard.h"
#include "words/adu-words-date.h"
#include "words/adu-words-error.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"
#include "words/adu-words.h"

#define FEW 10        /* fewer are not averaged */
#define MOST_UNITS 5

/* The links of the sentence, in this order. */
static const AduNow parts[] = { ADU_NOW_LATE, ADU_NOW_DUE_TODAY, ADU_NOW_UNDISPOSED, ADU_NOW_UNCONFIRMED, ADU_NOW_OPEN };
#define N_PARTS G_N_ELEMENTS (parts)

/* The figures of the period, with what stands before each: the arithmetic closes before one's eyes. */
static const struct
{
  AduMeasure measure;
  const char *before;
} sums[] = {
  { ADU_MEASURE_CARRIED_IN, NULL },
  { ADU_MEASURE_RECEIVED, "+" },
  { ADU_MEASURE_SETTLED, "−" },
  { ADU_MEASURE_CARRIED_OUT, "=" },
};
#define N_SUMS G_N_ELEMENTS (sums)

struct _AduDashboardScreen
{
  AduScreen parent_instance;

  GtkLabel *date;           /* template child */
  AduPeriodPicker *picker;  /* template child */
  GtkStack *stack;          /* template child */
  GtkBox *sentence;         /* template child */
  GtkBox *tiles;            /* template child */
  GtkLabel *waiting_title;  /* template child */
  GtkLabel *waiting_none;   /* template child */
  GtkLabel *late_title;     /* template child */
  GtkListBox *waiting;      /* template child */
  GtkLabel *late_none;      /* template child */
  GtkListBox *late;         /* template child */
  GtkLabel *trend_none;     /* template child */
  AduChartView *trend;      /* template child */
  GtkLabel *units_none;     /* template child */
  AduChartView *units;      /* template child */
  AdwStatusPage *failed;    /* template child */

  GtkWidget *links[N_PARTS]; /* of the tree */
  GtkWidget *dots[N_PARTS];  /* of the tree: what stands before each */
  GtkLabel *calm;            /* of the tree: the sentence when nothing presses */
  GtkWidget *sum_tiles[N_SUMS];
  GtkWidget *on_time;        /* of the tree */
  GtkWidget *median;         /* of the tree */
  AduDashboard *dashboard;   /* owned */
  gboolean opening;          /* a dialog is wanted */
};

G_DEFINE_FINAL_TYPE (AduDashboardScreen, adu_dashboard_screen, ADU_TYPE_SCREEN)

static AduSession *
session_of (AduDashboardScreen *self)
{
  return adu_screen_session (ADU_SCREEN (self));
}

/* --- the sentence ------------------------------------------------------------------------------------------------------ */

static char *
part_in_words (AduNow now, guint n)
{
  switch (now)
    {
    case ADU_NOW_LATE:
      return g_strdup_printf (ngettext ("%u overdue", "%u overdue", n), n);
    case ADU_NOW_DUE_TODAY:
      return g_strdup_printf (ngettext ("%u due today", "%u due today", n), n);
    case ADU_NOW_UNDISPOSED:
      return g_strdup_printf (ngettext ("%u waiting for disposition", "%u waiting for disposition", n), n);
    case ADU_NOW_UNCONFIRMED:
      return g_strdup_printf (ngettext ("%u not confirmed", "%u not confirmed", n), n);
    default:
      return g_strdup_printf (ngettext ("%u not settled", "%u not settled", n), n);
    }
}

static void
make_sentence (AduDashboardScreen *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self->sentence), adu_wrap_layout_new (4));
  for (guint i = 0; i < N_PARTS; i++)
    {
      self->dots[i] = gtk_label_new ("·");
      self->links[i] = gtk_button_new_with_label ("");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->links[i]), "s", "");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->links[i]), "win.show-list");
      gtk_widget_add_css_class (self->links[i], "flat");
      gtk_widget_add_css_class (self->links[i], "numeric");
      if (parts[i] == ADU_NOW_LATE)
        gtk_widget_add_css_class (self->links[i], "error");
      gtk_box_append (self->sentence, self->dots[i]);
      gtk_box_append (self->sentence, self->links[i]);
    }
  self->calm = GTK_LABEL (gtk_label_new (_("Nothing is late, and nothing waits for a disposition.")));
  gtk_widget_add_css_class (GTK_WIDGET (self->calm), "dim-label");
  gtk_widget_set_margin_start (GTK_WIDGET (self->calm), 6);
  gtk_box_append (self->sentence, GTK_WIDGET (self->calm));
}

static void
show_sentence (AduDashboardScreen *self, const AduFigures *figures)
{
  gboolean any = FALSE;

  for (guint i = 0; i < N_PARTS; i++)
    {
      guint n = adu_figures_now (figures, parts[i]);
      g_autofree char *text = part_in_words (parts[i], n);
      g_autoptr (AduFind) find = adu_figures_now_find (figures, parts[i]);
      g_autofree char *list = adu_find_to_text (find);

      gtk_button_set_label (GTK_BUTTON (self->links[i]), text);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->links[i]), "s", list);
      gtk_widget_set_visible (self->links[i], n > 0);
      gtk_widget_set_visible (self->dots[i], n > 0 && any);
      any = any || n > 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->calm), adu_figures_now (figures, ADU_NOW_LATE) == 0 &&
                                                     adu_figures_now (figures, ADU_NOW_UNDISPOSED) == 0);
}

/* --- the figures of the period ------------------------------------------------------------------------------------------ */

static void
make_tiles (AduDashboardScreen *self)
{
  for (guint i = 0; i < N_SUMS; i++)
    {
      if (sums[i].before != NULL)
        {
          GtkWidget *sign = gtk_label_new (sums[i].before);

          gtk_widget_add_css_class (sign, "title-2");
          gtk_widget_add_css_class (sign, "dim-label");
          gtk_box_append (self->tiles, sign);
        }
      self->sum_tiles[i] = adu_dashboard_tile_new ();
      gtk_widget_set_hexpand (self->sum_tiles[i], TRUE);
      gtk_box_append (self->tiles, self->sum_tiles[i]);
    }
  gtk_box_append (self->tiles, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  self->on_time = adu_dashboard_tile_new ();
  self->median = adu_dashboard_tile_new ();
  gtk_widget_set_hexpand (self->on_time, TRUE);
  gtk_widget_set_hexpand (self->median, TRUE);
  gtk_box_append (self->tiles, self->on_time);
  gtk_box_append (self->tiles, self->median);
}

/* "September 2026: 16" */
static char *
before_in_words (const AduFigures *figures, const char *value)
{
  g_autofree char *period = adu_words_period (adu_figures_period (adu_figures_previous (figures)));

  return g_strdup_printf ("%s: %s", period, value);
}

/* "2 of 3", or "67 %" of many. */
static char *
share_in_words (guint part, guint whole)
{
  g_autofree char *a = adu_words_number (part);
  g_autofree char *b = adu_words_number (whole);

  if (whole == 0)
    return g_strdup ("–");
  if (whole >= FEW)
    return adu_words_percent (part, whole);
  /* Translators: so many of so many */
  return g_strdup_printf (_("%1$s of %2$s"), a, b);
}

static guint
answered (const AduFigures *figures)
{
  return adu_figures_total (figures, ADU_MEASURE_SETTLED_ON_TIME) + adu_figures_total (figures, ADU_MEASURE_SETTLED_LATE);
}

static void
show_on_time (AduDashboardScreen *self, const AduFigures *figures)
{
  const AduFigures *previous = adu_figures_previous (figures);
  g_autoptr (AduFind) find = adu_figures_find (figures, ADU_BY_ALL, 0, ADU_MEASURE_SETTLED_ON_TIME);
  guint part = adu_figures_total (figures, ADU_MEASURE_SETTLED_ON_TIME);
  g_autofree char *share = share_in_words (part, answered (figures));
  g_autofree char *was =
    share_in_words (adu_figures_total (previous, ADU_MEASURE_SETTLED_ON_TIME), answered (previous));
  g_autofree char *note = before_in_words (figures, was);
  g_autofree char *number = adu_words_number (part);
  g_autofree char *title = answered (figures) >= FEW
                             /* Translators: below a share in percent: how many were settled on time */
                             ? g_strdup_printf (_("On time: %s"), number)
                             : g_strdup (_("On time"));

  adu_dashboard_tile_set (ADU_DASHBOARD_TILE (self->on_time), share, title, note, find);
}

static char *
days_in_words (double days)
{
  g_autofree char *number = NULL;

  if (days < 0)
    return g_strdup ("–");
  number = adu_words_number ((gint64) (days + 0.5));
  return g_strdup_printf (ngettext ("%s day", "%s days", (gulong) (days + 0.5)), number);
}

static void
show_median (AduDashboardScreen *self, const AduFigures *figures)
{
  const AduFigures *previous = adu_figures_previous (figures);
  g_autoptr (AduFind) find = adu_figures_find (figures, ADU_BY_ALL, 0, ADU_MEASURE_SETTLED);
  g_autofree char *days = days_in_words (adu_figures_median_days (figures));
  g_autofree char *was = adu_figures_total (previous, ADU_MEASURE_SETTLED) >= FEW
                           ? days_in_words (adu_figures_median_days (previous))
                           : g_strdup ("–");
  g_autofree char *note = before_in_words (figures, was);

  gtk_widget_set_visible (self->median, adu_figures_total (figures, ADU_MEASURE_SETTLED) >= FEW);
  adu_dashboard_tile_set (ADU_DASHBOARD_TILE (self->median), days, _("Time to settle"), note, find);
}

static void
show_tiles (AduDashboardScreen *self, const AduFigures *figures)
{
  for (guint i = 0; i < N_SUMS; i++)
    {
      g_autofree char *number = adu_words_number (adu_figures_total (figures, sums[i].measure));
      g_autofree char *was = adu_words_number (adu_figures_total (adu_figures_previous (figures), sums[i].measure));
      g_autofree char *note = before_in_words (figures, was);
      g_autoptr (AduFind) find = adu_figures_find (figures, ADU_BY_ALL, 0, sums[i].measure);

      adu_dashboard_tile_set (ADU_DASHBOARD_TILE (self->sum_tiles[i]), number, adu_words_measure (sums[i].measure), note,
                              find);
    }
  show_on_time (self, figures);
  show_median (self, figures);
}

/* --- charts -------------------------------------------------------------------------------------------------------------- */

static AduMeasure
trend_measure (guint series)
{
  return series == 0 ? ADU_MEASURE_RECEIVED : ADU_MEASURE_SETTLED;
}

static AduFind *
tell_trend (guint category, guint series, char **name, gpointer data)
{
  AduFigures *figures = adu_dashboard_figures (ADU_DASHBOARD_SCREEN (data)->dashboard);
  AduMeasure measure = trend_measure (series);
  g_autofree char *month = adu_words_period (adu_figures_month (figures, category));

  *name = g_strdup_printf ("%s, %s: %u", month, adu_words_measure (measure),
                           adu_figures_month_total (figures, category, measure));
  return adu_figures_month_find (figures, category, measure);
}

static void
show_trend (AduDashboardScreen *self, const AduFigures *figures)
{
  AduChart *chart = adu_chart_new (ADU_CHART_LINE);
  guint sum = 0;

  adu_chart_add_series (chart, adu_words_measure (ADU_MEASURE_RECEIVED), ADU_TONE_CALM);
  adu_chart_add_series (chart, adu_words_measure (ADU_MEASURE_SETTLED), ADU_TONE_GOOD);
  for (guint i = 0; i < ADU_N_TREND_MONTHS; i++)
    {
      guint values[2];
      gint year, month, day;

      for (guint s = 0; s < 2; s++)
        sum += values[s] = adu_figures_month_total (figures, i, trend_measure (s));
      adu_day_split (adu_figures_month (figures, i).first, &year, &month, &day);
      adu_chart_add (chart, adu_words_month_short (month), values, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->trend), sum > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->trend_none), sum == 0);
  adu_chart_view_take (self->trend, chart, tell_trend, self);
}

/* The parts of a bar are what is late and the rest; the rest's mark stands for the whole row, as its number does. */
static AduFind *
tell_unit (guint category, guint series, char **name, gpointer data)
{
  AduDashboardScreen *self = data;
  AduFigures *figures = adu_dashboard_figures (self->dashboard);
  AduMeasure measure = series == 0 ? ADU_MEASURE_LATE : ADU_MEASURE_CARRIED_OUT;
  guint n;
  const AduFigureRow *row = &adu_figures_rows (figures, ADU_BY_UNIT, &n)[category];
  g_autofree char *unit = adu_words_figure_row (ADU_BY_UNIT, row->key, adu_session_store (session_of (self)));

  if (series == 0 && row->n[measure] == 0)
    return NULL;
  *name = g_strdup_printf ("%s, %s: %u", unit, adu_words_measure (measure), row->n[measure]);
  return adu_figures_find (figures, ADU_BY_UNIT, row->key, measure);
}

static void
show_units (AduDashboardScreen *self, const AduFigures *figures)
{
  AduChart *chart = adu_chart_new (ADU_CHART_DOTS);
  guint n, shown = 0;
  const AduFigureRow *rows = adu_figures_rows (figures, ADU_BY_UNIT, &n);

  adu_chart_add_series (chart, adu_words_measure (ADU_MEASURE_LATE), ADU_TONE_BAD);
  adu_chart_add_series (chart, _("Within their limit"), ADU_TONE_CALM);
  for (guint i = 0; i < n && shown < MOST_UNITS && rows[i].n[ADU_MEASURE_CARRIED_OUT] > 0; i++, shown++)
    {
      g_autofree char *name = adu_words_figure_row (ADU_BY_UNIT, rows[i].key, adu_session_store (session_of (self)));
      guint late = rows[i].n[ADU_MEASURE_LATE], all = rows[i].n[ADU_MEASURE_CARRIED_OUT];
      guint values[] = { late, all - late };
      g_autofree char *number = adu_words_number (all);

      adu_chart_add (chart, name, values, number);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->units), shown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->units_none), shown == 0);
  adu_chart_view_take (self->units, chart, tell_unit, self);
}

/* --- the next step, in place ---------------------------------------------------------------------------------------------- */

static void
on_recorded (AduStepDialog *dialog, const char *action, AduDashboardScreen *self)
{
  adu_notice_undo (GTK_WIDGET (self), adu_words_step_done (adu_step_dialog_step (dialog)), action);
}

static void
on_record (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduDashboardScreen) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);
  AduSession *session = session_of (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWindow *dialog;

  self->opening = FALSE;
  if (session == NULL || adu_session_is_locked (session) || root == NULL)
    return;
  if (record == NULL)
    {
      adu_notice_error (GTK_WIDGET (self), error);
      return;
    }
  dialog = adu_step_dialog_new (GTK_WINDOW (root), session, record, ADU_STEP_DISPOSE);
  g_signal_connect_object (dialog, "recorded", G_CALLBACK (on_recorded), self, G_CONNECT_DEFAULT);
  gtk_window_present (dialog);
}

/* The dialog asks with all that is known of the case, so that is read first. */
static void
on_step (AduDashboardRow *row, AduDashboardScreen *self)
{
  AduSession *session = session_of (self);

  if (self->opening || adu_session_is_locked (session))
    return;
  self->opening = TRUE;
  adu_store_record_async (adu_session_store (session), adu_session_actor (session), adu_dashboard_row_case (row), NULL,
                          on_record, g_object_ref (self));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, AduDashboardScreen *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x",
                              adu_dashboard_row_case (ADU_DASHBOARD_ROW (row)));
}

/* --- the lists --------------------------------------------------------------------------------------------------------------- */

static AduDashboardRow *
row_at (GtkListBox *list, guint i)
{
  return ADU_DASHBOARD_ROW (gtk_list_box_get_row_at_index (list, (int) i));
}

/* Fills the rows there are, makes and removes as few as possible. */
static void
fill (AduDashboardScreen *self, GtkListBox *list, GtkLabel *none, const GPtrArray *rows, int step)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean had_focus = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list));

  for (guint i = 0; i < rows->len; i++)
    {
      AduDashboardRow *row = row_at (list, i);

      if (row == NULL)
        {
          row = ADU_DASHBOARD_ROW (adu_dashboard_row_new ());
          g_signal_connect_object (row, "step", G_CALLBACK (on_step), self, G_CONNECT_DEFAULT);
          gtk_list_box_append (list, GTK_WIDGET (row));
        }
      adu_dashboard_row_set (row, session_of (self), g_ptr_array_index (rows, i), step);
    }
  while (row_at (list, rows->len) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row_at (list, rows->len)));
  gtk_widget_set_visible (GTK_WIDGET (list), rows->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (none), rows->len == 0);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (had_focus && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (list))))
    gtk_widget_child_focus (rows->len > 0 ? GTK_WIDGET (list) : GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
is_head (AduDashboardScreen *self)
{
  AduActor *actor = adu_session_actor (session_of (self));

  return actor != NULL && (adu_actor_roles (actor) & ADU_ROLE_HEAD) != 0;
}

static void
show_date (AduDashboardScreen *self)
{
  AduDay today = adu_clock_today (adu_session_clock (session_of (self)));
  g_autofree char *date = adu_words_day_full (today);

  gtk_label_set_text (self->date, date);
  adu_period_picker_set (self->picker, adu_dashboard_period (self->dashboard), today);
}

/* "Late: 5 of 20", where the list below has not all of them; the sentence opens the whole list. */
static void
show_title (GtkLabel *label, const char *title, const GPtrArray *shown, guint n)
{
  g_autofree char *text = NULL;

  if (n > shown->len)
    /* Translators: the title of a list, how many it shows, and how many there are */
    text = g_strdup_printf (_("%s: %u of %u"), title, shown->len, n);
  gtk_label_set_text (label, text != NULL ? text : title);
}

static void
on_changed (AduDashboardScreen *self)
{
  AduFigures *figures = adu_dashboard_figures (self->dashboard);
  gboolean first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "reading") == 0;

  show_date (self);
  show_title (self->waiting_title, is_head (self) ? _("Waiting for my disposition") : _("Waiting for disposition"),
              adu_dashboard_waiting (self->dashboard), adu_figures_now (figures, ADU_NOW_UNDISPOSED));
  show_title (self->late_title, _("Late"), adu_dashboard_late (self->dashboard), adu_figures_now (figures, ADU_NOW_LATE));
  show_sentence (self, figures);
  show_tiles (self, figures);
  fill (self, self->waiting, self->waiting_none, adu_dashboard_waiting (self->dashboard), ADU_STEP_DISPOSE);
  fill (self, self->late, self->late_none, adu_dashboard_late (self->dashboard), -1);
  show_trend (self, figures);
  show_units (self, figures);
  adu_screen_set_attention (ADU_SCREEN (self), is_head (self) ? adu_figures_now (figures, ADU_NOW_UNDISPOSED) : 0);
  gtk_stack_set_visible_child_name (self->stack, "figures");
  if (first && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
on_failed (AduDashboardScreen *self, GError *error)
{
  g_autofree char *what = adu_words_error (error, adu_store_zone (adu_session_store (session_of (self))));
  g_autofree char *markup = g_markup_escape_text (what, -1);

  adw_status_page_set_title (self->failed, adu_words_error_title (error));
  adw_status_page_set_description (self->failed, markup);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
on_period (AduDashboardScreen *self)
{
  if (self->dashboard != NULL)
    adu_dashboard_set_period (self->dashboard, adu_period_picker_period (self->picker));
}

/* --- the screen ------------------------------------------------------------------------------------------------------------------ */

static void
adu_dashboard_screen_refresh (AduScreen *screen)
{
  AduDashboardScreen *self = ADU_DASHBOARD_SCREEN (screen);

  if (self->dashboard != NULL)
    adu_dashboard_refresh (self->dashboard);
}

static gboolean
adu_dashboard_screen_print (AduScreen *screen)
{
  AduDashboardScreen *self = ADU_DASHBOARD_SCREEN (screen);
  g_autoptr (AduPrintable) printable = NULL;

  if (self->dashboard == NULL || adu_dashboard_figures (self->dashboard) == NULL)
    return FALSE;
  printable = adu_dashboard_printable_new (session_of (self), self->dashboard);
  adu_preview_screen_show (GTK_WIDGET (self), session_of (self), printable);
  return TRUE;
}

static gboolean
adu_dashboard_screen_export (AduScreen *screen)
{
  AduDashboardScreen *self = ADU_DASHBOARD_SCREEN (screen);
  AduPeriod period;

  if (self->dashboard == NULL)
    return FALSE;
  period = adu_dashboard_period (self->dashboard);
  gtk_window_present (adu_export_dialog_new (GTK_WIDGET (self), session_of (self), NULL, NULL, &period));
  return TRUE;
}

static void
adu_dashboard_screen_constructed (GObject *object)
{
  AduDashboardScreen *self = ADU_DASHBOARD_SCREEN (object);
  AduSession *session = session_of (self);

  G_OBJECT_CLASS (adu_dashboard_screen_parent_class)->constructed (object);
  make_sentence (self);
  make_tiles (self);
  adu_names_set (GTK_WIDGET (self->trend), _("Received and settled in twelve months"));
  adu_names_set (GTK_WIDGET (self->units), _("Units with the most late complaints"));
  gtk_stack_set_visible_child_name (self->stack, "reading");
  if (session == NULL || adu_session_store (session) == NULL)
    return;
  self->dashboard = adu_dashboard_new (session);
  show_date (self);
  g_signal_connect_object (self->dashboard, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->dashboard, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
}

static void
adu_dashboard_screen_dispose (GObject *object)
{
  AduDashboardScreen *self = ADU_DASHBOARD_SCREEN (object);

  if (self->dashboard != NULL)
    g_object_run_dispose (G_OBJECT (self->dashboard)); /* a reading under way is given up */
  g_clear_object (&self->dashboard);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_DASHBOARD_SCREEN);
  G_OBJECT_CLASS (adu_dashboard_screen_parent_class)->dispose (object);
}

static void
adu_dashboard_screen_class_init (AduDashboardScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADU_TYPE_CHART_VIEW);
  g_type_ensure (ADU_TYPE_PERIOD_PICKER);
  object_class->constructed = adu_dashboard_screen_constructed;
  object_class->dispose = adu_dashboard_screen_dispose;
  ADU_SCREEN_CLASS (klass)->refresh = adu_dashboard_screen_refresh;
  ADU_SCREEN_CLASS (klass)->print = adu_dashboard_screen_print;
  ADU_SCREEN_CLASS (klass)->export_ = adu_dashboard_screen_export;
  gtk_widget_class_set_css_name (widget_class, "dashboard-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/dashboard/adu-dashboard-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, date);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, picker);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, stack);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, sentence);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, tiles);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, waiting_title);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, late_title);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, waiting_none);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, waiting);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, late_none);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, late);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, trend_none);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, trend);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, units_none);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, units);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardScreen, failed);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_period", G_CALLBACK (on_period));
  gtk_widget_class_bind_template_callback_full (widget_class, "on_row_activated", G_CALLBACK (on_row_activated));
}

static void
adu_dashboard_screen_init (AduDashboardScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Dashboard"));
  adu_screen_set_help_id (ADU_SCREEN (self), "dashboard");
}

/* Returns: (transfer floating): the page of the head. */
AduScreen *
adu_dashboard_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_DASHBOARD_SCREEN, "session", session, NULL);
}
