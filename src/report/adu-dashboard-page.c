/* adu-dashboard-page.c — the dashboard on one sheet: what stands on the screen, for who reads paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: main.
 */
#include "config.h"

#include "report/adu-chart.h"
#include "report/adu-dashboard-page.h"

#include "words/adu-words-say.h"

#include "words/adu-words-date.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"
#include "words/adu-words.h"

#define MOST_UNITS 5
#define LETTERS 9.0  /* points */
#define TREND 110.0  /* points high */

static AduPage *
page_new (const AduDashboardPage *given)
{
  const AduOffice *office = adu_store_office (given->store);
  const char *code = given->paper != NULL ? given->paper : office->text[ADU_OFFICE_PAPER];
  AduPage *page = adu_page_new (adu_paper_landscape (adu_paper_from_code (code)), _("Dashboard"),
                                office->text[ADU_OFFICE_NAME]);
  g_autofree char *today = adu_words_day (adu_figures_today (given->figures));
  g_autofree char *foot = g_strdup_printf (_("%1$s · made on %2$s"), office->text[ADU_OFFICE_NAME], today);
  g_autofree char *title = g_utf8_strup (_("Dashboard of complaints"), -1);
  g_autofree char *period = adu_words_period (adu_figures_period (given->figures));

  if (adu_store_is_example (given->store))
    adu_page_set_band (page, _("EXAMPLE DATA: not a real complaint"));
  adu_page_set_foot (page, foot);
  adu_page_add_title (page, title, period);
  return page;
}

/* The same figures as on screen, beside those of the period before. */
static void
add_figures (AduPage *page, const AduFigures *figures)
{
  static const AduMeasure measures[] = { ADU_MEASURE_CARRIED_IN,      ADU_MEASURE_RECEIVED,     ADU_MEASURE_SETTLED,
                                         ADU_MEASURE_SETTLED_ON_TIME, ADU_MEASURE_SETTLED_LATE, ADU_MEASURE_OTHER,
                                         ADU_MEASURE_CARRIED_OUT,     ADU_MEASURE_LATE };
  const AduTableStyle style = { .lines = ADU_TABLE_GRID };
  const AduFigures *const both[] = { figures, adu_figures_previous (figures) };
  AduColumn columns[G_N_ELEMENTS (measures) + 1] = { { .head = "", .share = 4 } };
  AduTable *table;

  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    columns[i + 1] = (AduColumn){ .head = adu_words_measure (measures[i]), .share = 3, .align = ADU_ALIGN_RIGHT };
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (guint row = 0; row < G_N_ELEMENTS (both); row++)
    {
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (cells, adu_words_period (adu_figures_period (both[row])));
      for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
        g_ptr_array_add (cells, adu_words_number (adu_figures_total (both[row], measures[i])));
      adu_table_add_row (table, row == 0 ? ADU_ROW_BOLD : 0, (const char *const *) cells->pdata);
    }
}

/* How it stands today: "Not settled 15 · Late 3". What is not there is not said. */
static void
add_today (AduPage *page, const AduFigures *figures)
{
  GString *text = g_string_new (NULL);
  g_autofree char *today = adu_words_day_full (adu_figures_today (figures));
  gboolean any = FALSE;

  g_string_append_printf (text, "%s: ", today);
  for (AduNow now = 0; now < ADU_N_NOWS; now++)
    {
      g_autofree char *number = adu_words_number (adu_figures_now (figures, now));

      if (adu_figures_now (figures, now) == 0)
        continue;
      g_string_append_printf (text, "%s%s %s", any ? " · " : "", adu_words_now (now), number);
      any = TRUE;
    }
  if (!any)
    g_string_append (text, _("NIHIL"));
  adu_page_add_paragraph (page, text->str);
  g_string_free (text, TRUE);
}

/* ---- charts -------------------------------------------------------------------------------------------------------- */

static void
draw_chart (cairo_t *cr, double width, double height, gpointer data)
{
  g_autoptr (GObject) context = G_OBJECT (pango_cairo_create_context (cr));
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Liberation Sans");

  pango_font_description_set_absolute_size (font, LETTERS * PANGO_SCALE);
  adu_chart_layout (data, PANGO_CONTEXT (context), font, width, height);
  adu_chart_draw (data, cr);
}

static void
add_trend (AduPage *page, const AduFigures *figures)
{
  static const AduMeasure lines[] = { ADU_MEASURE_RECEIVED, ADU_MEASURE_SETTLED };
  AduChart *chart = adu_chart_new (ADU_CHART_LINE);

  adu_chart_set_look (chart, ADU_LOOK_PAPER);
  adu_chart_add_series (chart, adu_words_measure (lines[0]), ADU_TONE_CALM);
  adu_chart_add_series (chart, adu_words_measure (lines[1]), ADU_TONE_GOOD);
  for (guint i = 0; i < ADU_N_TREND_MONTHS; i++)
    {
      guint values[] = { adu_figures_month_total (figures, i, lines[0]), adu_figures_month_total (figures, i, lines[1]) };
      gint year, month, day;

      adu_day_split (adu_figures_month (figures, i).first, &year, &month, &day);
      adu_chart_add (chart, adu_words_month_short (month), values, NULL);
    }
  adu_page_add_heading (page, _("Received and settled"));
  adu_page_add_drawing (page, TREND, draw_chart, chart, (GDestroyNotify) adu_chart_free);
}

static void
add_units (AduPage *page, const AduDashboardPage *given)
{
  AduChart *chart = adu_chart_new (ADU_CHART_DOTS);
  guint n, shown = 0;
  const AduFigureRow *rows = adu_figures_rows (given->figures, ADU_BY_UNIT, &n);

  adu_chart_set_look (chart, ADU_LOOK_PAPER);
  adu_chart_add_series (chart, adu_words_measure (ADU_MEASURE_LATE), ADU_TONE_BAD);
  adu_chart_add_series (chart, _("Within their limit"), ADU_TONE_CALM);
  for (guint i = 0; i < n && shown < MOST_UNITS && rows[i].n[ADU_MEASURE_CARRIED_OUT] > 0; i++, shown++)
    {
      g_autofree char *name = adu_words_figure_row (ADU_BY_UNIT, rows[i].key, given->store);
      guint late = rows[i].n[ADU_MEASURE_LATE], all = rows[i].n[ADU_MEASURE_CARRIED_OUT];
      guint values[] = { late, all - late };

      adu_chart_add (chart, name, values, NULL);
    }
  adu_page_add_heading (page, _("Units, worst first"));
  if (shown == 0)
    {
      adu_page_add_paragraph (page, _("NIHIL"));
      adu_chart_free (chart);
      return;
    }
  adu_page_add_drawing (page, LETTERS * 2.2 * (shown + 1), draw_chart, chart, (GDestroyNotify) adu_chart_free);
}

/* ---- lists ---------------------------------------------------------------------------------------------------------- */

static void
add_list (AduPage *page, const char *heading, const GPtrArray *rows, AduDay today)
{
  const AduTableStyle style = { .lines = ADU_TABLE_GRID };
  const AduColumn columns[] = {
    { .head = _("Register number"), .share = 3 }, { .head = _("Received"), .share = 2 },
    { .head = _("Unit"), .share = 5 },            { .head = _("Topic"), .share = 5 },
    { .head = _("Limit"), .share = 2 },           { .head = _("How it stands"), .share = 3 },
  };
  AduTable *table;

  adu_page_add_heading (page, heading);
  if (rows->len == 0)
    {
      adu_page_add_paragraph (page, _("NIHIL"));
      return;
    }
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < rows->len; i++)
    {
      const AduRow *row = g_ptr_array_index (rows, i);
      g_autofree char *received = adu_words_day_short (row->received);
      g_autofree char *due = adu_words_day_short (row->binding_due);
      g_autofree char *left = adu_day_is_set (row->binding_due) ? adu_words_due_day (row->binding_due, today)
                                                                : g_strdup ("–");

      adu_table_add_row (table, 0,
                         (const char *const[]){ row->number, received, row->unit_name != NULL ? row->unit_name : "–",
                                                row->topic_name != NULL ? row->topic_name : "–", due, left });
    }
}

/**
 * adu_dashboard_page_new:
 * @given: the figures and lists of the screen
 *
 * Returns: (transfer full): the page, not laid out yet
 */
AduPage *
adu_dashboard_page_new (const AduDashboardPage *given)
{
  g_auto (AduWordsOffice) language = adu_words_office ();
  AduPage *page = page_new (given);
  AduDay today = adu_figures_today (given->figures);

  adu_page_set_size (page, LETTERS + 1);
  add_today (page, given->figures);
  add_figures (page, given->figures);
  add_trend (page, given->figures);
  add_units (page, given);
  add_list (page, _("Waiting for disposition"), given->waiting, today);
  add_list (page, _("Late"), given->late, today);
  return page;
}
