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

#include "report/adu-recap-private.h"
#include "words/adu-words-date.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"
#include "words/adu-words.h"

#define FIRST_NUMBER 2 /* column of the first measure */
#define LAST_COLUMN (FIRST_NUMBER + ADU_N_RECAP_COLUMNS - 1)
#define RIGHT_SIGNATURE 5
#define CHART_ROWS 17
#define LINE_MOST 110 /* characters: as wide as the sheet */
#define CHARTED_MOST 20

/* --- tables of the form ---------------------------------------------------------------------------------------- */

static void
put_line (AduSheet *sheet, guint column, const char *text)
{
  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, column, text);
}

/* A text over as many rows as it needs: what is wider than the sheet is not printed. */
static void
put_lines (AduSheet *sheet, guint column, const char *text)
{
  while (g_utf8_strlen (text, -1) > LINE_MOST)
    {
      const char *end = g_utf8_offset_to_pointer (text, LINE_MOST);
      const char *blank = g_strrstr_len (text, end - text, " ");
      g_autofree char *line = g_strndup (text, (gsize) ((blank != NULL ? blank : end) - text));

      put_line (sheet, column, line);
      text = blank != NULL ? blank + 1 : end;
    }
  put_line (sheet, column, text);
}

/* A text across the sheet. */
static void
put_across (AduSheet *sheet, AduSheetLook look, const char *text)
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
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEADING);
  put_line (sheet, 0, text);
}

static void
put_head (AduSheet *sheet, const char *what)
{
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEAD);
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

  adu_sheet_put_formula (sheet, FIRST_NUMBER + ADU_RECAP_SUM, formula, value);
}

static void
put_row (AduSheet *sheet, guint number, const char *name, const AduRecapRow *row)
{
  g_autofree char *label = g_strdup_printf ("%u", number);

  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, label);
  adu_sheet_put_long (sheet, 1, name);
  for (guint i = 0; i < ADU_N_RECAP_COLUMNS; i++)
    if (i == ADU_RECAP_SUM)
      put_sum_of_two (sheet, adu_recap_value (row->n, i));
    else
      adu_sheet_put_number (sheet, FIRST_NUMBER + i, adu_recap_value (row->n, i));
}

/* A table of rows by something, with its totals; returns its first row. */
static guint
put_table (AduSheet *sheet, const AduRecap *recap, AduBy by, const char *what)
{
  const GPtrArray *rows = recap->rows[by];
  guint first;

  put_head (sheet, what);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_CELL);
  first = adu_sheet_row (sheet) + 1;
  for (guint i = 0; i < rows->len; i++)
    {
      const AduRecapRow *row = g_ptr_array_index (rows, i);

      put_row (sheet, i + 1, adu_recap_row_name (by, row), row);
    }
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_TOTAL);
  adu_sheet_begin_row (sheet);
  adu_sheet_put_nothing (sheet, 0);
  adu_sheet_put_text (sheet, 1, _("Total"));
  for (guint i = 0; i < ADU_N_RECAP_COLUMNS; i++)
    if (rows->len > 0)
      adu_sheet_put_sum (sheet, FIRST_NUMBER + i, first, first + rows->len - 1, adu_recap_value (recap->total, i));
    else
      adu_sheet_put_number (sheet, FIRST_NUMBER + i, 0);
  return first;
}

/* --- the form -------------------------------------------------------------------------------------------------- */

static void
put_title (AduSheet *sheet, const AduRecapFrame *frame, const AduRecap *recap)
{
  g_autofree char *period = adu_words_period (recap->period);
  g_autofree char *line = g_strdup_printf (_("Period: %s"), period);
  g_autofree char *until = adu_words_day (recap->until);
  g_autofree char *counted = g_strdup_printf (_("Counted up to %s"), until);
  g_autofree char *government = g_utf8_strup (frame->office->text[ADU_OFFICE_GOVERNMENT], -1);
  g_autofree char *office = g_utf8_strup (frame->office->text[ADU_OFFICE_NAME], -1);

  put_across (sheet, ADU_SHEET_LOOK_CENTRE, government);
  put_across (sheet, ADU_SHEET_LOOK_CENTRE, office);
  adu_sheet_skip_row (sheet);
  put_across (sheet, ADU_SHEET_LOOK_TITLE, _("RECAPITULATION OF COMPLAINTS"));
  put_across (sheet, ADU_SHEET_LOOK_CENTRE, line);
  put_across (sheet, ADU_SHEET_LOOK_CENTRE, counted);
  if (frame->example)
    put_across (sheet, ADU_SHEET_LOOK_CENTRE, _("DEMONSTRATION DATA"));
  if (adu_recap_is_nil (recap))
    put_across (sheet, ADU_SHEET_LOOK_TITLE, _("NIL"));
}

AduRecapSheet
adu_recap_sheet_begin (AduBook *book, const AduRecapFrame *frame, const AduRecap *recap)
{
  const double widths[] = { 16, 34, 11, 9, 9, 9, 9, 9, 9, 9 };
  AduRecapSheet made = { adu_book_add_form (book, C_ ("sheet", "Recap"), widths, G_N_ELEMENTS (widths), FALSE), 0 };
  g_autofree char *corrections = adu_recap_corrections (recap);
  AduSheet *sheet = made.sheet;

  adu_sheet_fit_pages (sheet, 0);
  put_title (sheet, frame, recap);
  if (corrections != NULL)
    {
      adu_sheet_set_look (sheet, ADU_SHEET_LOOK_PLAIN);
      put_lines (sheet, 0, corrections);
    }
  put_heading (sheet, _("I. By channel"));
  put_table (sheet, recap, ADU_BY_CHANNEL, adu_words_field (ADU_FIELD_CHANNEL));
  put_heading (sheet, _("II. By kind of problem"));
  put_table (sheet, recap, ADU_BY_PROBLEM, _("Kind of problem"));
  put_heading (sheet, _("III. Not settled"));
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEAD);
  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, _("Register number"));
  adu_sheet_put_text (sheet, 1, _("Subject and unit"));
  adu_sheet_put_text (sheet, 2, _("Limit"));
  adu_sheet_put_text (sheet, 3, _("Obstacle"));
  for (guint column = 4; column <= LAST_COLUMN; column++)
    adu_sheet_put_nothing (sheet, column);
  return made;
}

/* A case that stands at the end of the period. */
void
adu_recap_sheet_put (AduRecapSheet *made, const AduRecapLine *line)
{
  g_autofree char *both = adu_recap_standing_subject (line->subject, line->unit, "\n");
  g_autofree char *obstacle = adu_recap_obstacle (line);

  made->standing++;
  adu_sheet_set_look (made->sheet, ADU_SHEET_LOOK_CELL);
  adu_sheet_begin_row (made->sheet);
  adu_sheet_put_text (made->sheet, 0, line->number);
  adu_sheet_put_long (made->sheet, 1, both);
  if (adu_day_is_set (line->due))
    adu_sheet_put_day (made->sheet, 2, line->due);
  else
    adu_sheet_put_text (made->sheet, 2, line->paused ? adu_words_deadline_state (ADU_STATE_PAUSED) : "–");
  adu_sheet_set_look (made->sheet, ADU_SHEET_LOOK_PLAIN);
  adu_sheet_put_text (made->sheet, 3, obstacle);
}

static void
put_service (AduSheet *sheet, const AduRecap *recap)
{
  g_autoptr (GPtrArray) lines = adu_recap_service (recap);

  put_heading (sheet, _("IV. Service"));
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_PLAIN);
  for (guint i = 0; i < lines->len; i++)
    put_line (sheet, 0, g_ptr_array_index (lines, i));
}

static void
put_pair (AduSheet *sheet, const char *left, const char *right)
{
  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, left);
  adu_sheet_put_text (sheet, RIGHT_SIGNATURE, right);
}

static void
put_signatures (AduSheet *sheet, const AduRecapFrame *frame)
{
  const char *const *office = (const char *const *) frame->office->text;
  g_autofree char *today = adu_words_day (adu_zone_day (frame->zone, frame->now));
  g_autofree char *place = g_strdup_printf ("%s, %s", office[ADU_OFFICE_CITY], today);
  g_autofree char *nip = *office[ADU_OFFICE_HEAD_NIP] != '\0' ? g_strdup_printf ("NIP %s", office[ADU_OFFICE_HEAD_NIP]) : NULL;

  adu_sheet_skip_row (sheet);
  put_pair (sheet, _("Seen by,"), place);
  put_pair (sheet, office[ADU_OFFICE_HEAD_TITLE], _("Complaints officer,"));
  for (guint i = 0; i < 5; i++) /* 3 cm for stamp and signature */
    adu_sheet_skip_row (sheet);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEADING);
  /* The head does not report to himself. */
  put_pair (sheet, office[ADU_OFFICE_HEAD_NAME],
            g_strcmp0 (frame->officer, office[ADU_OFFICE_HEAD_NAME]) != 0 ? frame->officer : NULL);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_PLAIN);
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
put_trend (AduSheet *sheet, const AduRecap *recap)
{
  AduSheetChart chart = { .kind = ADU_SHEET_CHART_LINES, .title = _("Received and settled, twelve months"), .names = 1, .first = 2,
                          .last = 3, .width = 760, .height = 320 };

  put_heading (sheet, _("Twelve months"));
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEAD);
  adu_sheet_begin_row (sheet);
  chart.head_row = adu_sheet_row (sheet);
  adu_sheet_put_text (sheet, 1, _("Month"));
  adu_sheet_put_text (sheet, 2, adu_recap_column (1));
  adu_sheet_put_text (sheet, 3, adu_words_measure (ADU_MEASURE_SETTLED));
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_CELL);
  chart.first_row = adu_sheet_row (sheet) + 1;
  for (guint month = 0; month < ADU_N_TREND_MONTHS; month++)
    {
      g_autofree char *name = adu_words_period (recap->months[month]);

      adu_sheet_begin_row (sheet);
      adu_sheet_put_text (sheet, 1, name);
      put_charted (sheet, &chart, 2, recap->month_received[month]);
      put_charted (sheet, &chart, 3, recap->month_settled[month]);
    }
  chart.last_row = adu_sheet_row (sheet);
  chart.at_row = chart.last_row + 2;
  adu_sheet_add_chart (sheet, &chart);
  for (guint i = 0; i < CHART_ROWS; i++)
    adu_sheet_skip_row (sheet);
}

static void
put_units (AduSheet *sheet, const AduRecap *recap)
{
  AduSheetChart chart = { .kind = ADU_SHEET_CHART_BARS, .title = _("Received and carried out by unit"), .names = 1, .first = 2,
                          .last = 3, .width = 760, .height = 400 };
  const GPtrArray *rows = recap->rows[ADU_BY_UNIT];

  if (rows->len == 0)
    return;
  put_heading (sheet, _("Units"));
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEAD);
  adu_sheet_begin_row (sheet);
  chart.head_row = adu_sheet_row (sheet);
  adu_sheet_put_text (sheet, 1, adu_words_field (ADU_FIELD_UNIT));
  adu_sheet_put_text (sheet, 2, adu_recap_column (1));
  adu_sheet_put_text (sheet, 3, adu_recap_column (6));
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_CELL);
  chart.first_row = adu_sheet_row (sheet) + 1;
  for (guint i = 0; i < MIN (rows->len, 10); i++)
    {
      const AduRecapRow *row = g_ptr_array_index (rows, i);

      adu_sheet_begin_row (sheet);
      adu_sheet_put_long (sheet, 1, adu_recap_row_name (ADU_BY_UNIT, row));
      put_charted (sheet, &chart, 2, adu_recap_value (row->n, 1));
      put_charted (sheet, &chart, 3, adu_recap_value (row->n, 6));
    }
  chart.last_row = adu_sheet_row (sheet);
  chart.at_row = chart.last_row + 2;
  adu_sheet_add_chart (sheet, &chart);
}

void
adu_recap_sheet_end (AduRecapSheet *made, const AduRecapFrame *frame, const AduRecap *recap)
{
  AduSheet *sheet = made->sheet;

  if (made->standing == 0)
    {
      adu_sheet_set_look (sheet, ADU_SHEET_LOOK_PLAIN);
      put_line (sheet, 0, _("None."));
    }
  put_service (sheet, recap);
  put_signatures (sheet, frame);
  adu_sheet_break_page (sheet);
  put_trend (sheet, recap);
  put_units (sheet, recap);
}

/* --- lampiran: one sheet a grouping ---------------------------------------------------------------------------- */

static void
add_group (AduBook *book, const AduRecap *recap, AduBy by, const char *name, const char *what)
{
  const double widths[] = { 6, 40, 9, 9, 9, 9, 9, 9, 9, 9 };
  AduSheet *sheet = adu_book_add_form (book, name, widths, G_N_ELEMENTS (widths), TRUE);
  const GPtrArray *rows = recap->rows[by];
  guint n = MIN (rows->len, CHARTED_MOST);
  g_autofree char *title = g_strdup_printf ("%s: %s", what, adu_recap_column (1));
  AduSheetChart chart = { .kind = ADU_SHEET_CHART_BARS, .title = title, .names = 1, .first = 3, .last = 3, .width = 760 };

  for (guint i = 0; i < n; i++)
    chart.most = MAX (chart.most, adu_recap_value (((const AduRecapRow *) g_ptr_array_index (rows, i))->n, 1));
  adu_sheet_fit_pages (sheet, 0);
  chart.first_row = put_table (sheet, recap, by, what);
  if (n == 0)
    return;
  chart.head_row = chart.first_row - 1;
  chart.last_row = chart.first_row + n - 1;
  chart.height = 120 + 24 * n;
  chart.at_row = adu_sheet_row (sheet) + 2;
  adu_sheet_add_chart (sheet, &chart);
}

void
adu_recap_add_groups (AduBook *book, const AduRecap *recap)
{
  add_group (book, recap, ADU_BY_CHANNEL, C_ ("sheet", "By channel"), adu_words_field (ADU_FIELD_CHANNEL));
  add_group (book, recap, ADU_BY_TOPIC, C_ ("sheet", "By topic"), adu_words_field (ADU_FIELD_TOPIC));
  add_group (book, recap, ADU_BY_UNIT, C_ ("sheet", "By unit"), adu_words_field (ADU_FIELD_UNIT));
  add_group (book, recap, ADU_BY_CLASS, C_ ("sheet", "By supervision"), adu_words_field (ADU_FIELD_SUPERVISORY));
}
