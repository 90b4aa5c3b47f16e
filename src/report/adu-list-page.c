/* adu-list-page.c — lists an office hands in: what is overdue, what was inspected, how the standard was kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 * They speak the office's language whatever the screen's.
 */
#include "config.h"

#include "report/adu-list-page.h"

#include "words/adu-words-say.h"

#include "words/adu-words-date.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"
#include "words/adu-words-inspection.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

#define MOST_COLUMNS 10

/* --- what they have in common ------------------------------------------------------------------------------ */

static AduPage *
page_new (const AduListPageOptions *options, const char *title, const char *below)
{
  const AduOffice *office = options->office;
  const char *code = options->paper != NULL ? options->paper : office->text[ADU_OFFICE_PAPER];
  AduPaper paper = adu_paper_landscape (adu_paper_from_code (code));
  AduPage *page = adu_page_new (paper, title, office->text[ADU_OFFICE_NAME]);
  g_autofree char *today = adu_words_day (options->today);
  g_autofree char *foot = g_strdup_printf (_("%1$s · made on %2$s"), office->text[ADU_OFFICE_NAME], today);
  g_autofree char *heading = g_utf8_strup (title, -1);

  if (options->example)
    adu_page_set_band (page, _("EXAMPLE DATA: not a real complaint"));
  adu_page_set_foot (page, foot);
  adu_page_add_title (page, heading, below);
  if (options->search != NULL && *options->search != '\0')
    {
      /* Translators: %s are filters in words */
      g_autofree char *narrowed = g_strdup_printf (_("Only: %s"), options->search);

      adu_page_add_paragraph (page, narrowed);
    }
  return page;
}

/* "NIHIL" over the whole width, where a list has no row: an empty sheet could be a broken one. */
static void
add_nothing (AduTable *table)
{
  const char *cells[MOST_COLUMNS] = { _("NIHIL"), NULL };

  for (guint i = 1; i < MOST_COLUMNS; i++)
    cells[i] = "";
  adu_table_add_row (table, ADU_ROW_SPAN, cells);
}

static void
add_signatures (AduPage *page, const AduListPageOptions *options)
{
  const AduOffice *office = options->office;
  g_autofree char *today = adu_words_day (options->today);
  g_autofree char *place = g_strdup_printf ("%s, %s", office->text[ADU_OFFICE_CITY], today);
  g_autofree char *head = g_strdup_printf ("%s\n%s,", _("Acknowledged by"), office->text[ADU_OFFICE_HEAD_TITLE]);
  /* The head does not report to himself. */
  gboolean head_himself = g_strcmp0 (options->officer, office->text[ADU_OFFICE_HEAD_NAME]) == 0;
  const AduSigner signatures[] = {
    { .role = head,
      .name = office->text[ADU_OFFICE_HEAD_NAME],
      .rank = office->text[ADU_OFFICE_HEAD_RANK],
      .nip = office->text[ADU_OFFICE_HEAD_NIP] },
    { .role = _("Complaint officer,"), .name = head_himself ? NULL : options->officer,
      .nip = head_himself ? NULL : options->officer_nip },
  };

  adu_page_add_signatures (page, place, signatures, G_N_ELEMENTS (signatures));
}

/* --- overdue ------------------------------------------------------------------------------------------------ */

AduPage *
adu_overdue_page_new (const AduListPageOptions *options, const GPtrArray *rows, const GPtrArray *subjects)
{
  g_auto (AduWordsOffice) language = adu_words_office ();
  const AduTableStyle style = { .lines = ADU_TABLE_GRID, .numbered = TRUE };
  const AduColumn columns[] = {
    { .head = _("No."), .share = 1, .align = ADU_ALIGN_RIGHT },
    { .head = _("Register number"), .share = 3.4 },
    { .head = _("Received"), .share = 2.4 },
    { .head = _("Subject"), .share = 8 },
    { .head = _("Unit"), .share = 4 },
    { .head = _("Stage"), .share = 3 },
    { .head = _("Responsible"), .share = 4 },
    { .head = _("Limit"), .share = 2.4 },
    { .head = _("Late"), .share = 2.8 },
  };
  g_autofree char *today = adu_words_day (options->today);
  /* Translators: %s is a date */
  g_autofree char *below = g_strdup_printf (_("as of %s"), today);
  AduPage *page = page_new (options, _("List of overdue complaints"), below);
  AduTable *table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < rows->len; i++)
    {
      const AduRow *row = g_ptr_array_index (rows, i);
      const char *subject = g_ptr_array_index (subjects, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *received = adu_words_day_short (row->received);
      g_autofree char *due = adu_words_day_short (row->binding_due);
      g_autofree char *late = adu_words_due_day (row->binding_due, options->today);
      const char *cells[] = { number,
                              row->number,
                              received,
                              subject != NULL ? subject : _("(confidential)"),
                              row->unit_name != NULL ? row->unit_name : "–",
                              adu_words_stage (row->stage),
                              row->handler_name != NULL ? row->handler_name : "–",
                              due,
                              late };

      adu_table_add_row (table, 0, cells);
    }
  if (rows->len == 0)
    add_nothing (table);
  add_signatures (page, options);
  return page;
}

/* --- inspections --------------------------------------------------------------------------------------------- */

AduPage *
adu_inspections_page_new (const AduListPageOptions *options, const GPtrArray *inspections)
{
  g_auto (AduWordsOffice) language = adu_words_office ();
  const AduTableStyle style = { .lines = ADU_TABLE_GRID, .numbered = TRUE };
  const AduColumn columns[] = {
    { .head = _("No."), .share = 1, .align = ADU_ALIGN_RIGHT },
    { .head = _("Register number"), .share = 3.4 },
    { .head = _("Date"), .share = 2.4 },
    { .head = _("Unit"), .share = 6 },
    { .head = _("Team leader"), .share = 5 },
    { .head = _("State"), .share = 3 },
    { .head = _("Findings"), .share = 2, .align = ADU_ALIGN_RIGHT },
    { .head = _("Conclusion"), .share = 5 },
    { .head = _("Minutes signed"), .share = 2.6 },
  };
  g_autofree char *below = adu_words_period (options->period);
  AduPage *page = page_new (options, _("Field inspections"), below);
  AduTable *table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < inspections->len; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (inspections, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *day = adu_words_day_short (row->day);
      g_autofree char *findings = adu_words_number (row->n_findings);
      g_autofree char *signed_on = adu_words_day_short (row->signed_on);
      gboolean over = row->stage != ADU_INSPECTION_PLANNED && row->stage != ADU_INSPECTION_CANCELLED;
      const char *cells[] = { number,
                              row->number,
                              day,
                              row->unit != NULL ? row->unit : "–", /* a place may be somebody's house */
                              row->leader != NULL ? row->leader : "–",
                              adu_words_inspection_stage (row->stage),
                              over ? findings : "–",
                              over ? adu_words_conclusion (row->conclusion) : "–",
                              signed_on };

      adu_table_add_row (table, 0, cells);
    }
  if (inspections->len == 0)
    add_nothing (table);
  add_signatures (page, options);
  return page;
}

/* --- how the standard was kept --------------------------------------------------------------------------------- */

static void
add_figures (AduPage *page, const AduFigures *figures)
{
  static const struct
  {
    const char *label; /* NULL: as everywhere */
    AduMeasure measure;
  } lines[] = {
    { NULL, ADU_MEASURE_CARRIED_IN },
    { NULL, ADU_MEASURE_RECEIVED },
    { NULL, ADU_MEASURE_SETTLED_ON_TIME },
    { NULL, ADU_MEASURE_SETTLED_LATE },
    { NULL, ADU_MEASURE_OTHER },
    { NULL, ADU_MEASURE_CARRIED_OUT },
    { N_("Past the limit and not answered"), ADU_MEASURE_LATE },
    { N_("Could go to the Ombudsman"), ADU_MEASURE_OMBUDSMAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *value = adu_words_number (adu_figures_total (figures, lines[i].measure));

      adu_page_add_pair (page, lines[i].label != NULL ? _(lines[i].label) : adu_words_measure (lines[i].measure), value);
    }
  if (adu_figures_total (figures, ADU_MEASURE_COUNTER) > 0)
    {
      g_autofree char *within = adu_words_number (adu_figures_total (figures, ADU_MEASURE_COUNTER_WITHIN));
      g_autofree char *of = adu_words_number (adu_figures_total (figures, ADU_MEASURE_COUNTER));
      /* Translators: two numbers */
      g_autofree char *value = g_strdup_printf (_("%1$s of %2$s"), within, of);

      adu_page_add_pair (page, _("Counter within 30 minutes"), value);
    }
}

static char *
days_taken (const AduRow *row)
{
  if (!adu_day_is_set (row->stopped))
    return g_strdup ("–");
  return adu_words_number (row->stopped.n - row->received.n);
}

AduPage *
adu_evidence_page_new (const AduListPageOptions *options, const AduFigures *figures, const GPtrArray *rows)
{
  g_auto (AduWordsOffice) language = adu_words_office ();
  const AduTableStyle style = { .lines = ADU_TABLE_GRID, .numbered = TRUE };
  const AduColumn columns[] = {
    { .head = _("No."), .share = 1, .align = ADU_ALIGN_RIGHT },
    { .head = _("Register number"), .share = 3.4 },
    { .head = _("Received"), .share = 2.4 },
    { .head = _("Channel"), .share = 4 },
    { .head = _("Unit"), .share = 5 },
    { .head = _("Stage"), .share = 4 },
    { .head = _("Limit"), .share = 2.4 },
    { .head = _("Answered"), .share = 2.4 },
    { .head = _("Days"), .share = 1.6, .align = ADU_ALIGN_RIGHT },
  };
  g_autofree char *below = adu_words_period (options->period);
  AduPage *page = page_new (options, _("Evidence that the service standard was kept"), below);
  AduTable *table;

  add_figures (page, figures);
  adu_page_add_heading (page, _("Complaints received in this period"));
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < rows->len; i++)
    {
      const AduRow *row = g_ptr_array_index (rows, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *received = adu_words_day_short (row->received);
      g_autofree char *due = adu_words_day_short (row->binding_due);
      g_autofree char *stopped = adu_words_day_short (row->stopped);
      g_autofree char *taken = days_taken (row);
      const char *cells[] = { number,
                              row->number,
                              received,
                              adu_words_channel (row->channel),
                              row->unit_name != NULL ? row->unit_name : "–",
                              adu_words_stage (row->stage),
                              due,
                              stopped,
                              taken };

      adu_table_add_row (table, 0, cells);
    }
  if (rows->len == 0)
    add_nothing (table);
  add_signatures (page, options);
  return page;
}

/* --- the fuller figures ----------------------------------------------------------------------------------------- */

static const AduMeasure shown[] = { ADU_MEASURE_CARRIED_IN,   ADU_MEASURE_RECEIVED, ADU_MEASURE_SETTLED,
                                    ADU_MEASURE_SETTLED_ON_TIME, ADU_MEASURE_SETTLED_LATE, ADU_MEASURE_OTHER,
                                    ADU_MEASURE_UNCONFIRMED,  ADU_MEASURE_CARRIED_OUT, ADU_MEASURE_LATE };
#define N_SHOWN G_N_ELEMENTS (shown)

/* @n: by measure */
static void
add_figure_row (AduTable *table, AduRowFlags flags, const char *name, const guint *n)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (name));
  for (guint i = 0; i < N_SHOWN; i++)
    g_ptr_array_add (cells, adu_words_number (n[shown[i]]));
  adu_table_add_row (table, flags, (const char *const *) cells->pdata);
}

static AduTable *
add_figure_table (AduPage *page, const char *first)
{
  const AduTableStyle style = { .lines = ADU_TABLE_GRID };
  AduColumn columns[N_SHOWN + 1] = { { .head = first, .share = 7 } };

  for (guint i = 0; i < N_SHOWN; i++)
    columns[i + 1] = (AduColumn){ .head = adu_words_measure (shown[i]), .share = 2.6, .align = ADU_ALIGN_RIGHT };
  return adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
}

static void
get_totals (const AduFigures *figures, guint *n)
{
  for (AduMeasure m = 0; m < ADU_N_MEASURES; m++)
    n[m] = adu_figures_total (figures, m);
}

AduPage *
adu_figures_page_new (const AduListPageOptions *options, const AduFigures *figures, AduStore *store)
{
  g_auto (AduWordsOffice) language = adu_words_office ();
  static const AduBy tables[] = { ADU_BY_CHANNEL, ADU_BY_CLASS, ADU_BY_UNIT, ADU_BY_TOPIC, ADU_BY_PROBLEM, ADU_BY_HANDLER };
  g_autofree char *below = adu_words_period (options->period);
  g_autofree char *before = adu_words_period (adu_figures_period (adu_figures_previous (figures)));
  AduPage *page = page_new (options, _("Figures of complaints"), below);
  guint totals[ADU_N_MEASURES];
  AduTable *table = add_figure_table (page, _("Period"));

  get_totals (figures, totals);
  add_figure_row (table, ADU_ROW_BOLD, below, totals);
  get_totals (adu_figures_previous (figures), totals);
  add_figure_row (table, 0, before, totals);
  get_totals (figures, totals);
  for (gsize t = 0; t < G_N_ELEMENTS (tables); t++)
    {
      guint n;
      const AduFigureRow *rows = adu_figures_rows (figures, tables[t], &n);

      adu_page_add_heading (page, adu_words_by (tables[t]));
      table = add_figure_table (page, "");
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *name = adu_words_figure_row (tables[t], rows[i].key, store);

          add_figure_row (table, 0, name, rows[i].n);
        }
      if (n == 0)
        add_nothing (table);
      else
        add_figure_row (table, ADU_ROW_BOLD, _("In all"), totals);
    }
  return page;
}
