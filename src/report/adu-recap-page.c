/* adu-recap-page.c — the recap of a period on paper: the office's form on one sheet, signed; behind it what stands and charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * As many of those not settled as fit stand on the first sheet, with the limit nearest first; all of them behind it.
 */
#include "config.h"

#include "report/adu-recap-page.h"

#include "words/adu-words-say.h"

#include "report/adu-chart.h"
#include "report/adu-letterhead.h"
#include "report/adu-recap-private.h"
#include "words/adu-words-date.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"
#include "words/adu-words.h"

#define STANDING_FIRST 10 /* lines of III tried on the first sheet */
#define SMALL 8.5         /* points: letters of tables and lines */
#define SMALLER 7.5       /* where the form would not be one sheet otherwise */
#define CHARTED_MOST 10
#define TREND_HEIGHT 120.0
#define CHART_FONT "Liberation Sans 8"

/* --- forms I and II ------------------------------------------------------------------------------------------- */

static void
add_row (AduTable *table, AduRowFlags flags, const char *name, const guint *n)
{
  g_autofree char *texts[ADU_N_RECAP_COLUMNS] = { NULL };
  const char *cells[ADU_N_RECAP_COLUMNS + 1] = { name };

  for (guint i = 0; i < ADU_N_RECAP_COLUMNS; i++)
    cells[i + 1] = texts[i] = adu_words_number (adu_recap_value (n, i));
  adu_table_add_row (table, flags, cells);
  for (guint i = 0; i < ADU_N_RECAP_COLUMNS; i++)
    g_clear_pointer (&texts[i], g_free);
}

static void
add_form (AduPage *page, double size, const AduRecap *recap, AduBy by, const char *heading, const char *what)
{
  const AduTableStyle style = { .lines = ADU_TABLE_GRID, .size = size };
  static const double shares[ADU_N_RECAP_COLUMNS] = { 1.0, 1.0, 1.0, 1.1, 1.35, 0.95, 0.9, 1.0 };
  AduColumn columns[ADU_N_RECAP_COLUMNS + 1] = { { .head = what, .share = 3.2 } };
  AduTable *table;

  for (guint i = 0; i < ADU_N_RECAP_COLUMNS; i++)
    columns[i + 1] = (AduColumn){ .head = adu_recap_column (i), .share = shares[i], .align = ADU_ALIGN_RIGHT };
  adu_page_add_heading (page, heading);
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < recap->rows[by]->len; i++)
    {
      const AduRecapRow *row = g_ptr_array_index (recap->rows[by], i);

      add_row (table, 0, adu_recap_row_name (by, row), row->n);
    }
  add_row (table, ADU_ROW_BOLD | ADU_ROW_SHADED, _("Total"), recap->total);
}

/* --- form III ------------------------------------------------------------------------------------------------- */

static gint
compare_due (gconstpointer a, gconstpointer b)
{
  const AduRecapStanding *x = *(const AduRecapStanding *const *) a, *y = *(const AduRecapStanding *const *) b;
  gint p = adu_day_is_set (x->due) ? x->due.n : G_MAXINT, q = adu_day_is_set (y->due) ? y->due.n : G_MAXINT;

  return p < q ? -1 : p > q;
}

/* Those with the nearest limit first. */
static GPtrArray *
by_due (const AduRecap *recap)
{
  GPtrArray *sorted = g_ptr_array_sized_new (recap->standing->len);

  for (guint i = 0; i < recap->standing->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (recap->standing, i));
  g_ptr_array_sort (sorted, compare_due);
  return sorted;
}

static void
add_standing (AduTable *table, const AduRecapStanding *standing)
{
  const AduRecapLine line = { .stage = standing->stage, .closed = standing->closed };
  g_autofree char *due = adu_day_is_set (standing->due) ? adu_words_day_short (standing->due)
                                                        : g_strdup (standing->paused ? adu_words_deadline_state (ADU_STATE_PAUSED) : "–");
  g_autofree char *obstacle = adu_recap_obstacle (&line);
  const char *cells[] = { standing->number, standing->subject != NULL ? standing->subject : _("(confidential)"),
                          standing->unit != NULL ? standing->unit : "–", due, obstacle };

  adu_table_add_row (table, 0, cells);
}

static void
add_standing_table (AduPage *page, const GPtrArray *sorted, guint most)
{
  const AduTableStyle style = { .lines = ADU_TABLE_GRID, .size = SMALL };
  const AduColumn columns[] = { { .head = _("Register number"), .share = 2.1 },
                                { .head = adu_words_field (ADU_FIELD_SUBJECT), .share = 4 },
                                { .head = adu_words_field (ADU_FIELD_UNIT), .share = 2.6 },
                                { .head = _("Limit"), .share = 1.5, .align = ADU_ALIGN_CENTER },
                                { .head = _("Obstacle"), .share = 2.2 } };
  AduTable *table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < MIN (sorted->len, most); i++)
    add_standing (table, g_ptr_array_index (sorted, i));
}

static void
add_small (AduPage *page, const char *text)
{
  const AduTextStyle style = { .size = SMALL + 0.5, .gap = 2 };

  adu_page_add_text (page, text, &style);
}

/* --- the first sheet ------------------------------------------------------------------------------------------ */

static void
add_head (AduPage *page, const AduRecapPaper *paper)
{
  g_autofree char *period = adu_words_period (paper->recap->period);
  g_autofree char *below = NULL;
  g_autofree char *corrections = adu_recap_corrections (paper->recap);

  adu_letterhead_add (page, paper->office, paper->emblem);
  if (paper->recap->until.n < paper->recap->period.last.n)
    {
      g_autofree char *until = adu_words_day (paper->recap->until);

      below = g_strdup_printf (_("Period: %s, counted up to %s"), period, until);
    }
  else
    below = g_strdup_printf (_("Period: %s"), period);
  adu_page_add_title (page, _("RECAPITULATION OF COMPLAINTS"), below);
  if (adu_recap_is_nil (paper->recap))
    {
      const AduTextStyle nil = { .size = 14, .bold = TRUE, .align = ADU_ALIGN_CENTER };

      adu_page_add_text (page, _("NIL"), &nil);
    }
  if (corrections != NULL)
    add_small (page, corrections);
}

static void
add_signatures (AduPage *page, const AduRecapPaper *paper)
{
  const char *const *office = (const char *const *) paper->office->text;
  AduTime signed_on = adu_time_is_set (paper->recap->issued) ? paper->recap->issued : paper->now;
  g_autofree char *day = adu_words_day (adu_zone_day (paper->zone, signed_on));
  g_autofree char *place = g_strdup_printf ("%s, %s", office[ADU_OFFICE_CITY], day);
  g_autofree char *seen = g_strdup_printf ("%s\n%s,", _("Seen by,"), office[ADU_OFFICE_HEAD_TITLE]);
  const char *officer = paper->officer != NULL ? paper->officer : paper->recap->issued_by;
  const AduSigner signers[] = {
    { .role = seen, .name = office[ADU_OFFICE_HEAD_NAME], .rank = office[ADU_OFFICE_HEAD_RANK], .nip = office[ADU_OFFICE_HEAD_NIP] },
    { .role = _("Complaints officer,"), /* The head does not report to himself. */
      .name = g_strcmp0 (officer, office[ADU_OFFICE_HEAD_NAME]) != 0 ? officer : NULL },
  };

  adu_page_add_signatures (page, place, signers, G_N_ELEMENTS (signers));
}

/* Line by line, or one after the other where there is little room. */
static void
add_service (AduPage *page, const AduRecapPaper *paper, gboolean dense)
{
  g_autoptr (GPtrArray) service = adu_recap_service (paper->recap);
  g_autoptr (GString) all = g_string_new (NULL);

  adu_page_add_heading (page, _("IV. Service"));
  for (guint i = 0; i < service->len; i++)
    g_string_append_printf (all, "%s%s", i == 0 ? "" : dense ? " · " : "\n", (const char *) g_ptr_array_index (service, i));
  add_small (page, all->str);
}

/* @most: lines of III. */
static void
add_first_sheet (AduPage *page, const AduRecapPaper *paper, const GPtrArray *sorted, guint most, gboolean dense)
{
  double size = dense ? SMALLER : SMALL;

  add_head (page, paper);
  add_form (page, size, paper->recap, ADU_BY_CHANNEL, _("I. By channel"), adu_words_field (ADU_FIELD_CHANNEL));
  add_form (page, size, paper->recap, ADU_BY_PROBLEM, _("II. By kind of problem"), _("Kind of problem"));
  adu_page_add_heading (page, _("III. Not settled"));
  if (sorted->len == 0)
    add_small (page, _("None."));
  else if (most > 0)
    add_standing_table (page, sorted, most);
  if (sorted->len > most)
    {
      g_autofree char *more = g_strdup_printf (_("… and %u more: all of them are listed behind this sheet."), sorted->len - most);

      add_small (page, more);
    }
  add_service (page, paper, dense);
  add_signatures (page, paper);
}

static AduPage *
new_page (const AduRecapPaper *paper)
{
  g_autofree char *period = adu_words_period (paper->recap->period);
  g_autofree char *title = g_strdup_printf (_("Recap of complaints, %s"), period);
  g_autofree char *foot = adu_recap_foot (paper->recap, paper->zone);
  AduPage *page = adu_page_new (adu_paper_with_margins (adu_paper_from_code (paper->office->text[ADU_OFFICE_PAPER]),
                                                        paper->office->text[ADU_OFFICE_MARGINS]),
                                title, paper->office->text[ADU_OFFICE_NAME]);

  if (paper->example)
    adu_page_set_band (page, _("DEMONSTRATION DATA"));
  adu_page_set_date (page, paper->now);
  adu_page_set_foot (page, foot);
  return page;
}

static gboolean
fits (const AduRecapPaper *paper, const GPtrArray *sorted, guint most, gboolean dense)
{
  g_autoptr (AduPage) page = new_page (paper);

  add_first_sheet (page, paper, sorted, most, dense);
  return adu_page_layout (page) == 1;
}

/* How many of those not settled leave the form on one sheet. */
static guint
fitting (const AduRecapPaper *paper, const GPtrArray *sorted, gboolean dense)
{
  guint least = 0, most = MIN (sorted->len, STANDING_FIRST);

  while (least < most)
    {
      guint middle = (least + most + 1) / 2;

      if (fits (paper, sorted, middle, dense))
        least = middle;
      else
        most = middle - 1;
    }
  return least;
}

/* --- behind it ------------------------------------------------------------------------------------------------ */

static void
draw_chart (cairo_t *cr, double width, double height, gpointer data)
{
  PangoContext *context = pango_cairo_create_context (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (CHART_FONT);

  pango_cairo_context_set_resolution (context, 72);
  adu_chart_layout (data, context, font, width, height);
  adu_chart_draw (data, cr);
  g_object_unref (context);
}

static void
add_chart (AduPage *page, AduChart *chart, double height)
{
  adu_page_add_drawing (page, height, draw_chart, chart, (GDestroyNotify) adu_chart_free);
}

static void
add_trend (AduPage *page, const AduRecap *recap)
{
  AduChart *chart = adu_chart_new (ADU_CHART_LINE);

  adu_chart_set_look (chart, ADU_LOOK_PAPER);
  adu_chart_add_series (chart, adu_recap_column (1), ADU_TONE_CALM);
  adu_chart_add_series (chart, adu_words_measure (ADU_MEASURE_SETTLED), ADU_TONE_GOOD);
  for (guint i = 0; i < ADU_N_TREND_MONTHS; i++)
    {
      const guint values[] = { recap->month_received[i], recap->month_settled[i] };
      gint year, month, day;
      g_autofree char *label = NULL;

      adu_day_split (recap->months[i].first, &year, &month, &day);
      label = g_strdup_printf ("%s %02d", adu_words_month_short (month), year % 100);
      adu_chart_add (chart, label, values, NULL);
    }
  adu_page_add_heading (page, _("Received and settled, twelve months"));
  add_chart (page, chart, TREND_HEIGHT);
}

static gint
compare_received (gconstpointer a, gconstpointer b)
{
  const AduRecapRow *x = *(const AduRecapRow *const *) a, *y = *(const AduRecapRow *const *) b;
  guint p = x->n[ADU_MEASURE_RECEIVED], q = y->n[ADU_MEASURE_RECEIVED];

  return p > q ? -1 : p < q;
}

/* Those that received any, most first. */
static GPtrArray *
by_received (const GPtrArray *rows)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (((const AduRecapRow *) g_ptr_array_index (rows, i))->n[ADU_MEASURE_RECEIVED] > 0)
      g_ptr_array_add (sorted, g_ptr_array_index (rows, i));
  g_ptr_array_sort (sorted, compare_received);
  return sorted;
}

static void
add_bars (AduPage *page, const AduRecap *recap, AduBy by, const char *heading)
{
  AduChart *chart = adu_chart_new (ADU_CHART_BARS);
  PangoContext *context;
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (CHART_FONT);
  g_autoptr (GPtrArray) sorted = by_received (recap->rows[by]);
  guint n = MIN (sorted->len, CHARTED_MOST);

  if (n == 0)
    {
      adu_chart_free (chart);
      return;
    }
  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  adu_chart_set_look (chart, ADU_LOOK_PAPER);
  adu_chart_add_series (chart, adu_recap_column (1), ADU_TONE_CALM);
  for (guint i = 0; i < n; i++)
    {
      const AduRecapRow *row = g_ptr_array_index (sorted, i);

      adu_chart_add (chart, adu_recap_row_name (by, row), &row->n[ADU_MEASURE_RECEIVED], NULL);
    }
  pango_cairo_context_set_resolution (context, 72);
  adu_page_add_heading (page, heading);
  add_chart (page, chart, adu_chart_height (chart, context, font));
  g_object_unref (context);
}

/**
 * adu_recap_page_new:
 * @paper: the recap and what stands beside it
 *
 * Returns: (transfer full): its pages; the first one is the form
 */
AduPage *
adu_recap_page_new (const AduRecapPaper *paper)
{
  g_auto (AduWordsOffice) language = adu_words_office ();
  g_autoptr (GPtrArray) sorted = by_due (paper->recap);
  gboolean dense = !fits (paper, sorted, 0, FALSE);
  guint most = fitting (paper, sorted, dense);
  AduPage *page = new_page (paper);

  add_first_sheet (page, paper, sorted, most, dense);
  if (adu_recap_is_nil (paper->recap))
    return page;
  adu_page_add_page_break (page);
  if (sorted->len > most)
    {
      adu_page_add_heading (page, _("Not settled at the end of the period"));
      add_standing_table (page, sorted, sorted->len);
      adu_page_add_space (page, 12);
    }
  add_trend (page, paper->recap);
  add_bars (page, paper->recap, ADU_BY_UNIT, _("Received by unit"));
  add_bars (page, paper->recap, ADU_BY_TOPIC, _("Received by topic"));
  return page;
}
