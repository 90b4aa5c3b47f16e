/* adu-recap-sheet.c — the recap of a period as a sheet: the office's form, its signatures, then figures with charts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 * Source: office.md §8: I per channel, II by kind of problem, III not settled, IV counter and Ombudsman; officer,
 *         seen by the head.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "report/adu-export-private.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define FIRST_NUMBER 2 /* column of the first measure */
#define LAST_COLUMN (FIRST_NUMBER + ADU_N_RECAP_COLUMNS - 1)
#define RIGHT_SIGNATURE 5
#define SUM_COLUMN 2   /* of the measures */
#define CHART_ROWS 17
#define CHARTED_MOST 20

const AduMeasure adu_recap_measures[ADU_N_RECAP_COLUMNS] = {
  ADU_MEASURE_CARRIED_IN,      ADU_MEASURE_RECEIVED,     ADU_MEASURE_RECEIVED, ADU_MEASURE_SETTLED_ON_TIME,
  ADU_MEASURE_SETTLED_LATE,    ADU_MEASURE_OTHER,        ADU_MEASURE_CARRIED_OUT, ADU_MEASURE_LATE,
};

const char *
adu_recap_column (guint column)
{
  static const char *const titles[ADU_N_RECAP_COLUMNS] = {
    NC_ ("recap", "Carried in"),      NC_ ("recap", "Received"),     NC_ ("recap", "Total"),
    NC_ ("recap", "Settled in time"), NC_ ("recap", "Settled late"), NC_ ("recap", "Left otherwise"),
    NC_ ("recap", "Carried out"),     NC_ ("recap", "Past the limit"),
  };

  return g_dpgettext2 (NULL, "recap", titles[column]);
}

guint
adu_recap_value (const AduFigureRow *row, guint column)
{
  return column == SUM_COLUMN ? row->n[ADU_MEASURE_CARRIED_IN] + row->n[ADU_MEASURE_RECEIVED]
                              : row->n[adu_recap_measures[column]];
}

/* --- tables of the form ---------------------------------------------------------------------------------------- */

static void
put_line (AduSheet *sheet, guint column, const char *text)
{
  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, column, text);
}

/* A text across the sheet. */
static void
put_across (AduSheet *sheet, AduLook look, const char *text)
{
  adu_sheet_set_look (sheet, look);
  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, text);
  for (guint column = 1; column <= LAST_COLUMN; column++)
    adu_sheet_put_nothing (sheet, column);
}

static void
put_heading (AduSheet *sheet, const char *text)
{
  adu_sheet_skip_row (sheet);
  adu_sheet_set_look (sheet, ADU_LOOK_HEADING);
  put_line (sheet, 0, text);
}

static void
put_head (AduSheet *sheet, const char *what)
{
  adu_sheet_set_look (sheet, ADU_LOOK_HEAD);
  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, _("No."));
  adu_sheet_put_text (sheet, 1, what);
  for (guint i = 0; i < ADU_N_RECAP_COLUMNS; i++)
    adu_sheet_put_text (sheet, FIRST_NUMBER + i, adu_recap_column (i));
}

/* "=C7+D7": what was carried in and what came in. */
static void
put_sum_of_two (AduSheet *sheet, guint value)
{
  guint row = adu_sheet_row (sheet) + 1;
  g_autofree char *formula = g_strdup_printf ("=%c%u+%c%u", 'A' + FIRST_NUMBER, row, 'A' + FIRST_NUMBER + 1, row);

  adu_sheet_put_formula (sheet, FIRST_NUMBER + SUM_COLUMN, formula, value);
}

static void
put_row (AduSheet *sheet, guint number, const char *name, const AduFigureRow *row)
{
  g_autofree char *label = g_strdup_printf ("%u", number);

  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, label);
  adu_sheet_put_long (sheet, 1, name);
  for (guint i = 0; i < ADU_N_RECAP_COLUMNS; i++)
    if (i == SUM_COLUMN)
      put_sum_of_two (sheet, adu_recap_value (row, i));
    else
      adu_sheet_put_number (sheet, FIRST_NUMBER + i, adu_recap_value (row, i));
}

/* A table of rows by something, with its totals; returns its first row. */
static guint
put_table (AduSheet *sheet, const AduExportContext *context, const AduFigures *figures, AduBy by, const char *what)
{
  guint n, first;
  const AduFigureRow *rows = adu_figures_rows (figures, by, &n);

  put_head (sheet, what);
  adu_sheet_set_look (sheet, ADU_LOOK_CELL);
  first = adu_sheet_row (sheet) + 1;
  for (guint i = 0; i < n; i++)
    put_row (sheet, i + 1, adu_export_row_name (context, by, rows[i].key), &rows[i]);
  adu_sheet_set_look (sheet, ADU_LOOK_TOTAL);
  adu_sheet_begin_row (sheet);
  adu_sheet_put_nothing (sheet, 0);
  adu_sheet_put_text (sheet, 1, _("Total"));
  for (guint i = 0; i < ADU_N_RECAP_COLUMNS; i++)
    {
      guint total = 0;

      for (guint k = 0; k < n; k++)
        total += adu_recap_value (&rows[k], i);
      if (n > 0)
        adu_sheet_put_sum (sheet, FIRST_NUMBER + i, first, first + n - 1, total);
      else
        adu_sheet_put_number (sheet, FIRST_NUMBER + i, 0);
    }
  return first;
}

/* --- the form -------------------------------------------------------------------------------------------------- */

static void
put_title (AduSheet *sheet, const AduExportContext *context, const AduFigures *figures)
{
  g_autofree char *period = adu_words_period (adu_figures_period (figures));
  g_autofree char *line = g_strdup_printf (_("Period: %s"), period);
  g_autofree char *until = adu_words_day (adu_figures_until (figures));
  g_autofree char *counted = g_strdup_printf (_("Counted up to %s"), until);
  g_autofree char *government = g_utf8_strup (context->office->text[ADU_OFFICE_GOVERNMENT], -1);
  g_autofree char *office = g_utf8_strup (context->office->text[ADU_OFFICE_NAME], -1);

  put_across (sheet, ADU_LOOK_CENTRE, government);
  put_across (sheet, ADU_LOOK_CENTRE, office);
  adu_sheet_skip_row (sheet);
  put_across (sheet, ADU_LOOK_TITLE, _("RECAPITULATION OF COMPLAINTS"));
  put_across (sheet, ADU_LOOK_CENTRE, line);
  put_across (sheet, ADU_LOOK_CENTRE, counted);
  if (context->example)
    put_across (sheet, ADU_LOOK_CENTRE, _("DEMONSTRATION DATA"));
  if (adu_figures_total (figures, ADU_MEASURE_RECEIVED) + adu_figures_total (figures, ADU_MEASURE_CARRIED_IN) == 0)
    put_across (sheet, ADU_LOOK_TITLE, _("NIL"));
}

AduRecapSheet
adu_recap_sheet_begin (AduBook *book, const AduExportContext *context, const AduFigures *figures,
                       const GPtrArray *corrections)
{
  const double widths[] = { 16, 34, 9, 9, 9, 9, 9, 9, 9, 9 };
  AduRecapSheet recap = { adu_book_add_form (book, C_ ("sheet", "Recap"), widths, G_N_ELEMENTS (widths), FALSE), 0 };
  AduSheet *sheet = recap.sheet;

  adu_sheet_fit_pages (sheet, 0);
  put_title (sheet, context, figures);
  put_heading (sheet, _("I. By channel"));
  put_table (sheet, context, figures, ADU_BY_CHANNEL, adu_words_field (ADU_FIELD_CHANNEL));
  put_heading (sheet, _("II. By kind of problem"));
  put_table (sheet, context, figures, ADU_BY_PROBLEM, _("Kind of problem"));
  for (guint i = 0; corrections != NULL && i < corrections->len; i++)
    put_heading (sheet, g_ptr_array_index (corrections, i));
  put_heading (sheet, _("III. Not settled"));
  adu_sheet_set_look (sheet, ADU_LOOK_HEAD);
  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, _("Register number"));
  adu_sheet_put_text (sheet, 1, _("Subject and unit"));
  adu_sheet_put_text (sheet, 2, _("Limit"));
  adu_sheet_put_text (sheet, 3, _("Obstacle"));
  for (guint column = 4; column <= LAST_COLUMN; column++)
    adu_sheet_put_nothing (sheet, column);
  return recap;
}

/* Why it stands; or that it does no longer, when the period is over. */
static void
put_obstacle (AduSheet *sheet, const AduRow *line)
{
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (adu_day_is_set (line->closed))
    {
      day = adu_words_day_short (line->closed);
      text = g_strdup_printf (_("closed afterwards, on %s"), day);
    }
  adu_sheet_put_text (sheet, 3, text != NULL ? text : adu_words_stage (line->stage));
}

/* A case that stands at the end of the period. */
void
adu_recap_sheet_put (AduRecapSheet *recap, const AduExportRow *row)
{
  const AduRow *line = row->exported->record->row;
  const char *subject = row->exported->withheld ? _("(confidential)") : line->subject;
  g_autofree char *both = line->unit_name != NULL ? g_strdup_printf ("%s\n%s", subject, line->unit_name) : g_strdup (subject);
  gboolean paused = adu_day_is_set (line->paused_since);

  recap->standing++;
  adu_sheet_set_look (recap->sheet, ADU_LOOK_CELL);
  adu_sheet_begin_row (recap->sheet);
  adu_sheet_put_text (recap->sheet, 0, line->number);
  adu_sheet_put_long (recap->sheet, 1, both);
  if (adu_day_is_set (line->binding_due))
    adu_sheet_put_day (recap->sheet, 2, line->binding_due);
  else
    adu_sheet_put_text (recap->sheet, 2, paused ? adu_words_deadline_state (ADU_STATE_PAUSED) : "–");
  adu_sheet_set_look (recap->sheet, ADU_LOOK_PLAIN);
  put_obstacle (recap->sheet, line);
}

static void
put_counter (AduSheet *sheet, const AduFigures *figures)
{
  g_autofree char *counter = g_strdup_printf (_("Served at the counter within 30 minutes: %u of %u"),
                                              adu_figures_total (figures, ADU_MEASURE_COUNTER_WITHIN),
                                              adu_figures_total (figures, ADU_MEASURE_COUNTER));
  g_autofree char *ombudsman = g_strdup_printf (_("Complainants who could go to the Ombudsman: %u"),
                                                adu_figures_total (figures, ADU_MEASURE_OMBUDSMAN));
  g_autofree char *extended = g_strdup_printf (_("Limit moved from 14 to 60 days after day 14: %u"),
                                               adu_figures_total (figures, ADU_MEASURE_EXTENDED));
  g_autofree char *unconfirmed = g_strdup_printf (_("Settled without confirmation: %u"),
                                                  adu_figures_total (figures, ADU_MEASURE_UNCONFIRMED));

  put_heading (sheet, _("IV. Service"));
  adu_sheet_set_look (sheet, ADU_LOOK_PLAIN);
  put_line (sheet, 0, counter);
  put_line (sheet, 0, ombudsman);
  put_line (sheet, 0, extended);
  put_line (sheet, 0, unconfirmed);
}

static void
put_pair (AduSheet *sheet, const char *left, const char *right)
{
  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, left);
  adu_sheet_put_text (sheet, RIGHT_SIGNATURE, right);
}

static void
put_signatures (AduSheet *sheet, const AduExportContext *context)
{
  const char *const *office = (const char *const *) context->office->text;
  g_autofree char *today = adu_words_day (adu_zone_day (context->zone, context->now));
  g_autofree char *place = g_strdup_printf ("%s, %s", office[ADU_OFFICE_CITY], today);
  g_autofree char *nip = *office[ADU_OFFICE_HEAD_NIP] != '\0' ? g_strdup_printf ("NIP %s", office[ADU_OFFICE_HEAD_NIP]) : NULL;

  adu_sheet_skip_row (sheet);
  put_pair (sheet, _("Seen by,"), place);
  put_pair (sheet, office[ADU_OFFICE_HEAD_TITLE], _("Complaints officer,"));
  for (guint i = 0; i < 5; i++) /* 3 cm for stamp and signature */
    adu_sheet_skip_row (sheet);
  adu_sheet_set_look (sheet, ADU_LOOK_HEADING);
  put_pair (sheet, office[ADU_OFFICE_HEAD_NAME], context->actor);
  adu_sheet_set_look (sheet, ADU_LOOK_PLAIN);
  put_pair (sheet, office[ADU_OFFICE_HEAD_RANK], NULL);
  put_pair (sheet, nip, NULL);
}

/* --- figures with charts --------------------------------------------------------------------------------------- */

static void
put_charted (AduSheet *sheet, AduSheetChart *chart, guint column, guint value)
{
  adu_sheet_put_number (sheet, column, value);
  chart->most = MAX (chart->most, value);
}

static void
put_trend (AduSheet *sheet, const AduFigures *figures)
{
  AduSheetChart chart = { .kind = ADU_CHART_LINES, .title = _("Received and settled, twelve months"), .names = 1, .first = 2,
                          .last = 3, .width = 760, .height = 320 };

  put_heading (sheet, _("Twelve months"));
  adu_sheet_set_look (sheet, ADU_LOOK_HEAD);
  adu_sheet_begin_row (sheet);
  chart.head_row = adu_sheet_row (sheet);
  adu_sheet_put_text (sheet, 1, _("Month"));
  adu_sheet_put_text (sheet, 2, adu_recap_column (1));
  adu_sheet_put_text (sheet, 3, C_ ("recap", "Settled"));
  adu_sheet_set_look (sheet, ADU_LOOK_CELL);
  chart.first_row = adu_sheet_row (sheet) + 1;
  for (guint month = 0; month < ADU_N_TREND_MONTHS; month++)
    {
      g_autofree char *name = adu_words_period (adu_figures_month (figures, month));

      adu_sheet_begin_row (sheet);
      adu_sheet_put_text (sheet, 1, name);
      put_charted (sheet, &chart, 2, adu_figures_month_total (figures, month, ADU_MEASURE_RECEIVED));
      put_charted (sheet, &chart, 3, adu_figures_month_total (figures, month, ADU_MEASURE_SETTLED));
    }
  chart.last_row = adu_sheet_row (sheet);
  chart.at_row = chart.last_row + 2;
  adu_sheet_add_chart (sheet, &chart);
  for (guint i = 0; i < CHART_ROWS; i++)
    adu_sheet_skip_row (sheet);
}

static void
put_channel_chart (AduSheet *sheet, const AduExportContext *context, const AduFigures *figures)
{
  AduSheetChart chart = { .kind = ADU_CHART_BARS, .title = _("Received and carried out by unit"), .names = 1, .first = 2,
                          .last = 3, .width = 760, .height = 400 };
  guint n;
  const AduFigureRow *rows = adu_figures_rows (figures, ADU_BY_UNIT, &n);

  if (n == 0)
    return;
  put_heading (sheet, _("Units"));
  adu_sheet_set_look (sheet, ADU_LOOK_HEAD);
  adu_sheet_begin_row (sheet);
  chart.head_row = adu_sheet_row (sheet);
  adu_sheet_put_text (sheet, 1, adu_words_field (ADU_FIELD_UNIT));
  adu_sheet_put_text (sheet, 2, adu_recap_column (1));
  adu_sheet_put_text (sheet, 3, adu_recap_column (6));
  adu_sheet_set_look (sheet, ADU_LOOK_CELL);
  chart.first_row = adu_sheet_row (sheet) + 1;
  for (guint i = 0; i < MIN (n, 10); i++)
    {
      adu_sheet_begin_row (sheet);
      adu_sheet_put_long (sheet, 1, adu_export_row_name (context, ADU_BY_UNIT, rows[i].key));
      put_charted (sheet, &chart, 2, adu_recap_value (&rows[i], 1));
      put_charted (sheet, &chart, 3, adu_recap_value (&rows[i], 6));
    }
  chart.last_row = adu_sheet_row (sheet);
  chart.at_row = chart.last_row + 2;
  adu_sheet_add_chart (sheet, &chart);
}

void
adu_recap_sheet_end (AduRecapSheet *recap, const AduExportContext *context, const AduFigures *figures)
{
  AduSheet *sheet = recap->sheet;

  if (recap->standing == 0)
    {
      adu_sheet_set_look (sheet, ADU_LOOK_PLAIN);
      put_line (sheet, 0, _("None."));
    }
  put_counter (sheet, figures);
  put_signatures (sheet, context);
  adu_sheet_break_page (sheet);
  put_trend (sheet, figures);
  put_channel_chart (sheet, context, figures);
}

/* --- lampiran: one sheet a grouping ---------------------------------------------------------------------------- */

static void
add_group (AduBook *book, const AduExportContext *context, const AduFigures *figures, AduBy by, const char *name,
           const char *what)
{
  g_autofree char *title = g_strdup_printf ("%s: %s", what, adu_recap_column (1));
  const double widths[] = { 6, 40, 9, 9, 9, 9, 9, 9, 9, 9 };
  AduSheet *sheet = adu_book_add_form (book, name, widths, G_N_ELEMENTS (widths), TRUE);
  AduSheetChart chart = { .kind = ADU_CHART_BARS, .title = title, .names = 1, .first = 3, .last = 3, .width = 760 };
  guint n;
  const AduFigureRow *rows = adu_figures_rows (figures, by, &n);

  for (guint i = 0; i < MIN (n, CHARTED_MOST); i++)
    chart.most = MAX (chart.most, adu_recap_value (&rows[i], 1));
  adu_sheet_fit_pages (sheet, 0);
  chart.first_row = put_table (sheet, context, figures, by, what);
  if (n == 0)
    return;
  chart.head_row = chart.first_row - 1;
  chart.last_row = chart.first_row + MIN (n, CHARTED_MOST) - 1;
  chart.height = 120 + 24 * MIN (n, CHARTED_MOST);
  chart.at_row = adu_sheet_row (sheet) + 2;
  adu_sheet_add_chart (sheet, &chart);
}

void
adu_export_add_groups (AduBook *book, const AduExportContext *context, const AduFigures *figures)
{
  add_group (book, context, figures, ADU_BY_CHANNEL, C_ ("sheet", "By channel"), adu_words_field (ADU_FIELD_CHANNEL));
  add_group (book, context, figures, ADU_BY_TOPIC, C_ ("sheet", "By topic"), adu_words_field (ADU_FIELD_TOPIC));
  add_group (book, context, figures, ADU_BY_UNIT, C_ ("sheet", "By unit"), adu_words_field (ADU_FIELD_UNIT));
  add_group (book, context, figures, ADU_BY_CLASS, C_ ("sheet", "By supervision"), adu_words_field (ADU_FIELD_SUPERVISORY));
}
