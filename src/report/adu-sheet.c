/* adu-sheet.c — one sheet of a workbook: a table of typed columns, or a form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: that of its book.
 */
#include "config.h"

#include "report/adu-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/adu-book-private.h"
#include "report/adu-book-text-private.h"

#define EPOCH 693594          /* AduDay of Excel's day 0 */
#define FIRST_DATE 61         /* before it Excel counts a day that never was */
#define MARK_ROOM 100         /* characters kept free for the mark of a text that continues */
#define WIDTH_LEAST 8.0       /* characters */
#define WIDTH_MOST_TEXT 28.0
#define WIDTH_LONG 44.0
#define WIDTH_DAY 11.5
#define WIDTH_MOMENT 16.5
#define LINE_HEIGHT 15.0      /* points */
#define LINES_MOST 12         /* of a row; more is read in the cell */
#define LINES_ASIDE 3         /* the most for a column that is not printed */
#define LOOKED_AT 2000        /* rows whose texts decide how wide a column is */

typedef struct
{
  char *title;
  AduCellKind kind;
  double width; /* of a table the longest text so far, of a form as given */
} Column;

struct _AduSheet
{
  AduBook *book; /* borrowed */
  AduLeaf *leaf; /* the sheet of the file that is being written; borrowed */
  char *name;
  gboolean table;
  Column *columns;
  guint n_columns;
  guint n_printed; /* columns */
  guint n_leaves;
  GString *counted_in; /* of the leaves that are full: their part of the formula that counts rows */
  guint row;        /* current one */
  gboolean begun;   /* whether there is one */
  gboolean counted; /* whether it has a cell */
  guint lines;      /* it is high */
  guint64 n_rows;
  AduSheetLook look;
  GArray *breaks; /* of lxw_row_t */
};

/* --- numbers have points ------------------------------------------------------------------------------------- */

/* The library prints numbers with the language of the thread. */
static locale_t
enter (AduBook *book)
{
  return book->c_locale != (locale_t) 0 ? uselocale (book->c_locale) : (locale_t) 0;
}

static void
leave (AduBook *book, locale_t before)
{
  if (book->c_locale != (locale_t) 0)
    uselocale (before);
}

/* --- heads and ends of a table ------------------------------------------------------------------------------- */

static void
write_text (AduSheet *sheet, guint column, const char *text, lxw_format *format)
{
  AduTally *tally = &sheet->leaf->tally;

  adu_book_take_code (sheet->book, worksheet_write_string (sheet->leaf->worksheet, sheet->row, (lxw_col_t) column, text,
                                                           format));
  tally->texts++;
  tally->bytes += strlen (text);
  tally->rows += sheet->counted ? 0 : 1;
  sheet->counted = TRUE;
}

static double
column_width (const Column *column)
{
  double title = (double) g_utf8_strlen (column->title, -1) + 3; /* room for the arrow of the filter */

  switch (column->kind)
    {
    case ADU_CELL_LONG:
      return column->width + 2 > WIDTH_LONG ? WIDTH_LONG : MAX (MAX (column->width + 2, title), WIDTH_LEAST);
    case ADU_CELL_DAY:
      return MAX (WIDTH_DAY, MIN (title, WIDTH_MOMENT));
    case ADU_CELL_MOMENT:
      return MAX (WIDTH_MOMENT, MIN (title, WIDTH_MOMENT));
    case ADU_CELL_NUMBER:
      return MAX (WIDTH_LEAST, MIN (title, WIDTH_MOMENT));
    case ADU_CELL_TEXT:
    default:
      return CLAMP (MAX (column->width + 2, MIN (title, 18.0)), WIDTH_LEAST, WIDTH_MOST_TEXT);
    }
}

static void
finish_leaf (AduSheet *sheet)
{
  lxw_worksheet *worksheet = sheet->leaf->worksheet;
  AduBook *book = sheet->book;
  lxw_col_t last = (lxw_col_t) (sheet->n_columns - 1);
  locale_t before = enter (book);

  for (guint i = 0; i < sheet->n_columns; i++)
    adu_book_take_code (book, worksheet_set_column (worksheet, (lxw_col_t) i, (lxw_col_t) i,
                                                    column_width (&sheet->columns[i]), NULL));
  adu_book_take_code (book, worksheet_autofilter (worksheet, 0, 0, sheet->row, last));
  adu_book_take_code (book, worksheet_print_area (worksheet, 0, 0, sheet->row,
                                                   (lxw_col_t) (sheet->n_printed - 1)));
  adu_book_take_code (book, worksheet_repeat_rows (worksheet, 0, 0));
  worksheet_fit_to_pages (worksheet, 1, 0);
  leave (book, before);
}

/* The name of the nth sheet of a table, not longer than Excel allows. */
static char *
leaf_name (const char *name, guint n)
{
  g_autofree char *end = n > 1 ? g_strdup_printf (" (%u)", n) : g_strdup ("");
  glong room = 31 - (glong) strlen (end);
  g_autofree char *start = g_utf8_strlen (name, -1) > room ? g_utf8_substring (name, 0, room) : g_strdup (name);

  return g_strconcat (start, end, NULL);
}

/* Programs other than Excel take the height of a row as it is given. */
static void
make_high (AduSheet *sheet, guint lines)
{
  sheet->lines = lines;
  adu_book_take_code (sheet->book, worksheet_set_row (sheet->leaf->worksheet, sheet->row, lines * LINE_HEIGHT, NULL));
}

static void
begin_leaf (AduSheet *sheet)
{
  g_autofree char *name = leaf_name (sheet->name, ++sheet->n_leaves);
  locale_t before;

  sheet->leaf = adu_book_add_leaf (sheet->book, name, TRUE);
  sheet->row = 0;
  sheet->counted = FALSE;
  before = enter (sheet->book);
  make_high (sheet, 2);
  worksheet_freeze_panes (sheet->leaf->worksheet, 1, 1);
  for (guint i = 0; i < sheet->n_columns; i++)
    write_text (sheet, i, sheet->columns[i].title, adu_book_table_head (sheet->book));
  leave (sheet->book, before);
  sheet->begun = TRUE;
}

static AduSheet *
sheet_new (AduBook *book, const char *name, guint n)
{
  AduSheet *sheet = g_new0 (AduSheet, 1);

  sheet->book = book;
  sheet->name = g_strdup (name);
  sheet->columns = g_new0 (Column, n);
  sheet->n_columns = n;
  sheet->n_printed = n;
  sheet->counted_in = g_string_new (NULL);
  return sheet;
}

AduSheet *
adu_sheet_new_table (AduBook *book, const char *name, const AduSheetColumn *columns, guint n)
{
  AduSheet *sheet = sheet_new (book, name, n);

  sheet->table = TRUE;
  for (guint i = 0; i < n; i++)
    {
      sheet->columns[i].title = g_strdup (columns[i].title);
      sheet->columns[i].kind = columns[i].kind;
    }
  begin_leaf (sheet);
  return sheet;
}

AduSheet *
adu_sheet_new_form (AduBook *book, const char *name, const double *widths, guint n, gboolean landscape)
{
  AduSheet *sheet = sheet_new (book, name, n);
  locale_t before;

  sheet->leaf = adu_book_add_leaf (book, name, landscape);
  sheet->breaks = g_array_new (TRUE, TRUE, sizeof (lxw_row_t));
  before = enter (book);
  worksheet_gridlines (sheet->leaf->worksheet, LXW_HIDE_ALL_GRIDLINES);
  for (guint i = 0; i < n; i++)
    {
      sheet->columns[i].width = widths[i];
      adu_book_take_code (book, worksheet_set_column (sheet->leaf->worksheet, (lxw_col_t) i, (lxw_col_t) i, widths[i],
                                                      NULL));
    }
  leave (book, before);
  return sheet;
}

void
adu_sheet_free (AduSheet *sheet)
{
  for (guint i = 0; i < sheet->n_columns; i++)
    g_free (sheet->columns[i].title);
  g_clear_pointer (&sheet->breaks, g_array_unref);
  g_string_free (sheet->counted_in, TRUE);
  g_free (sheet->columns);
  g_free (sheet->name);
  g_free (sheet);
}

void
adu_sheet_finish (AduSheet *sheet)
{
  if (sheet->table)
    finish_leaf (sheet);
  else if (sheet->breaks->len > 0)
    worksheet_set_h_pagebreaks (sheet->leaf->worksheet, (lxw_row_t *) (gpointer) sheet->breaks->data);
}

/* --- rows ---------------------------------------------------------------------------------------------------- */

/* The rows of the current leaf, as a term of a formula. */
static void
add_count (AduSheet *sheet, GString *formula)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  char *name;

  if (sheet->row == 0)
    return;
  name = lxw_quote_sheetname (sheet->leaf->name);
  lxw_rowcol_to_range_abs (range, 1, 0, sheet->row, 0);
  g_string_append_printf (formula, "%sCOUNTA(%s!%s)", formula->len > 0 ? "+" : "=", name, range);
  free (name); /* the library's */
}

char *
adu_sheet_count_formula (AduSheet *sheet)
{
  GString *formula = g_string_new (sheet->counted_in->str);

  add_count (sheet, formula);
  if (formula->len == 0)
    g_string_append (formula, "=0");
  return g_string_free (formula, FALSE);
}

void
adu_sheet_print_columns (AduSheet *sheet, guint n)
{
  sheet->n_printed = n > 0 ? MIN (n, sheet->n_columns) : sheet->n_columns;
}

/**
 * adu_sheet_begin_row:
 * @sheet: a sheet
 *
 * Begins the next row; in a table that is full, on a further sheet.
 */
void
adu_sheet_begin_row (AduSheet *sheet)
{
  if (sheet->table && sheet->row + 1 >= sheet->book->most_rows)
    {
      finish_leaf (sheet);
      add_count (sheet, sheet->counted_in);
      begin_leaf (sheet);
    }
  if (sheet->begun)
    sheet->row++;
  sheet->begun = TRUE;
  sheet->counted = FALSE;
  sheet->lines = 1;
  sheet->n_rows++;
}

void
adu_sheet_skip_row (AduSheet *sheet)
{
  adu_sheet_begin_row (sheet);
}

/* @look: of the cells of a form, from now on. */
void
adu_sheet_set_look (AduSheet *sheet, AduSheetLook look)
{
  sheet->look = look;
}

guint
adu_sheet_row (AduSheet *sheet)
{
  return sheet->row;
}

guint64
adu_sheet_n_rows (AduSheet *sheet)
{
  return sheet->n_rows;
}

/* --- cells --------------------------------------------------------------------------------------------------- */

static lxw_format *
format_of (AduSheet *sheet, AduCellKind kind)
{
  return sheet->table ? adu_book_table_format (sheet->book, kind) : adu_book_format (sheet->book, sheet->look, kind);
}

/* Puts the parts of @text that found no room on the sheet for overlong texts; returns what stands in the cell. */
static char *
continue_text (AduSheet *sheet, guint column, const char *text)
{
  AduSheet *more = adu_book_overlong (sheet->book);
  const char *title = sheet->table ? sheet->columns[column].title : "";
  gsize head = adu_book_text_head (text, ADU_CELL_MOST - MARK_ROOM);
  g_autofree char *first = g_strndup (text, head);
  char *marked = NULL;

  for (guint part = 2; text[head] != '\0'; part++)
    {
      const char *rest = text + head;
      gsize size = adu_book_text_head (rest, ADU_CELL_MOST);
      g_autofree char *piece = g_strndup (rest, size);

      adu_sheet_begin_row (more);
      if (marked == NULL)
        /* Translators: the end of a cell whose text goes on elsewhere: name of the sheet, number of the row. */
        marked = g_strdup_printf (_("%s … [continues on sheet “%s”, row %u]"), first, more->leaf->name, more->row + 1);
      adu_sheet_put_text (more, 0, sheet->leaf->name);
      adu_sheet_put_number (more, 1, sheet->row + 1);
      adu_sheet_put_text (more, 2, title);
      adu_sheet_put_number (more, 3, part);
      write_text (more, 4, piece, format_of (more, ADU_CELL_LONG));
      head += size;
    }
  return marked;
}

static void
measure (AduSheet *sheet, guint column, const char *text)
{
  double width;

  if (!sheet->table || sheet->n_rows > LOOKED_AT)
    return;
  width = (double) g_utf8_strlen (text, -1);
  if (width > sheet->columns[column].width)
    sheet->columns[column].width = width;
}

/* Makes the row as high as a wrapped text needs. */
static void
wrap (AduSheet *sheet, guint column, const char *text, AduCellKind kind)
{
  /* letters are narrower than the digits columns are measured in */
  double most = !sheet->table ? sheet->columns[column].width : kind == ADU_CELL_LONG ? WIDTH_LONG : WIDTH_MOST_TEXT;
  guint width = (guint) (most * 1.12);
  guint high = column < sheet->n_printed ? LINES_MOST : LINES_ASIDE;
  guint lines = 1, used = 0;

  if (high <= sheet->lines || (strlen (text) <= width && strchr (text, '\n') == NULL)) /* the usual case */
    return;
  for (const char *p = text; *p != '\0' && lines < high; p = g_utf8_next_char (p))
    {
      used = *p == '\n' ? 0 : used + 1;
      if (*p == '\n' || used > width)
        {
          lines++;
          used = *p == '\n' ? 0 : width / 8; /* of the word that went to the next line */
        }
    }
  if (lines > sheet->lines)
    make_high (sheet, lines);
}

static void
put_text (AduSheet *sheet, guint column, const char *text, AduCellKind kind)
{
  g_autofree char *made = NULL;
  g_autofree char *marked = NULL;
  locale_t before;

  g_return_if_fail (column < sheet->n_columns);
  if (text == NULL || *text == '\0')
    {
      if (!sheet->table)
        adu_sheet_put_nothing (sheet, column);
      return;
    }
  before = enter (sheet->book);
  text = adu_book_text (text, &made);
  measure (sheet, column, text);
  if (kind == ADU_CELL_LONG || sheet->table || sheet->look == ADU_SHEET_LOOK_HEAD)
    wrap (sheet, column, text, kind);
  if (strlen (text) > ADU_CELL_MOST && adu_book_text_head (text, ADU_CELL_MOST) < strlen (text))
    text = marked = continue_text (sheet, column, text);
  if (*text != '\0')
    write_text (sheet, column, text, format_of (sheet, kind));
  leave (sheet->book, before);
}

void
adu_sheet_put_text (AduSheet *sheet, guint column, const char *text)
{
  put_text (sheet, column, text, sheet->table ? sheet->columns[column].kind : ADU_CELL_TEXT);
}

void
adu_sheet_put_long (AduSheet *sheet, guint column, const char *text)
{
  put_text (sheet, column, text, ADU_CELL_LONG);
}

static void
count_number (AduSheet *sheet, double number)
{
  AduTally *tally = &sheet->leaf->tally;

  tally->numbers++;
  tally->sum += number;
  tally->rows += sheet->counted ? 0 : 1;
  sheet->counted = TRUE;
}

static void
put_number (AduSheet *sheet, guint column, double number, AduCellKind kind)
{
  locale_t before;

  g_return_if_fail (column < sheet->n_columns);
  before = enter (sheet->book);
  adu_book_take_code (sheet->book, worksheet_write_number (sheet->leaf->worksheet, sheet->row, (lxw_col_t) column,
                                                           number, format_of (sheet, kind)));
  count_number (sheet, number);
  leave (sheet->book, before);
}

void
adu_sheet_put_number (AduSheet *sheet, guint column, double number)
{
  put_number (sheet, column, number, ADU_CELL_NUMBER);
}

void
adu_sheet_put_day (AduSheet *sheet, guint column, AduDay day)
{
  if (!adu_day_is_set (day))
    adu_sheet_put_text (sheet, column, NULL);
  else if (day.n - EPOCH >= FIRST_DATE)
    put_number (sheet, column, day.n - EPOCH, ADU_CELL_DAY);
  else
    {
      g_autofree char *iso = adu_day_to_iso (day);

      adu_sheet_put_text (sheet, column, iso);
    }
}

void
adu_sheet_put_moment (AduSheet *sheet, guint column, const AduZone *zone, AduTime time)
{
  AduLocal local;

  if (!adu_time_is_set (time))
    {
      adu_sheet_put_text (sheet, column, NULL);
      return;
    }
  local = adu_zone_local (zone, time);
  put_number (sheet, column, local.day.n - EPOCH + local.minute / 1440.0, ADU_CELL_MOMENT);
}

/**
 * adu_sheet_put_formula:
 * @sheet: a sheet
 * @column: a column
 * @formula: a formula of the program's own, never anything a person typed
 * @value: what it gives, for programs that do not compute
 */
void
adu_sheet_put_formula (AduSheet *sheet, guint column, const char *formula, double value)
{
  locale_t before = enter (sheet->book);

  adu_book_take_code (sheet->book,
                      worksheet_write_formula_num (sheet->leaf->worksheet, sheet->row, (lxw_col_t) column, formula,
                                                   format_of (sheet, ADU_CELL_NUMBER), value));
  count_number (sheet, value);
  leave (sheet->book, before);
}

void
adu_sheet_put_sum (AduSheet *sheet, guint column, guint first_row, guint last_row, double value)
{
  char from[LXW_MAX_CELL_NAME_LENGTH], to[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *formula = NULL;

  lxw_rowcol_to_cell (from, first_row, (lxw_col_t) column);
  lxw_rowcol_to_cell (to, last_row, (lxw_col_t) column);
  formula = g_strdup_printf ("=SUM(%s:%s)", from, to);
  adu_sheet_put_formula (sheet, column, formula, value);
}

void
adu_sheet_put_nothing (AduSheet *sheet, guint column)
{
  adu_book_take_code (sheet->book, worksheet_write_blank (sheet->leaf->worksheet, sheet->row, (lxw_col_t) column,
                                                          format_of (sheet, ADU_CELL_TEXT)));
}

/* --- what stands over the cells ------------------------------------------------------------------------------ */

void
adu_sheet_tint (AduSheet *sheet, guint column, gint least, gint most, AduTint tint)
{
  static const struct
  {
    lxw_color_t ground;
    lxw_color_t text;
  } colours[] = {
    [ADU_TINT_BAD] = { 0xF9D2D2, 0x8A1C1C },
    [ADU_TINT_SOON] = { 0xFCE8B8, 0x6B4A00 },
    [ADU_TINT_GOOD] = { 0xD3EFD9, 0x1D5B2C },
  };
  lxw_format *format = workbook_add_format (sheet->book->workbook);
  char cell[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *formula = NULL;
  lxw_conditional_format rule = { .type = LXW_CONDITIONAL_TYPE_FORMULA, .format = format };
  locale_t before = enter (sheet->book);

  /* an empty cell counts as 0 in every other kind of rule */
  lxw_rowcol_to_cell (cell, 1, (lxw_col_t) column);
  formula = g_strdup_printf ("=AND(ISNUMBER(%s),%s>=%d,%s<=%d)", cell, cell, least, cell, most);
  rule.value_string = formula;
  format_set_bg_color (format, colours[tint].ground);
  format_set_font_color (format, colours[tint].text);
  if (sheet->row > 0)
    adu_book_take_code (sheet->book, worksheet_conditional_format_range (sheet->leaf->worksheet, 1, (lxw_col_t) column,
                                                                         sheet->row, (lxw_col_t) column, &rule));
  leave (sheet->book, before);
}

static char *
reference (AduSheet *sheet, guint first_row, guint last_row, guint column)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  char *name = lxw_quote_sheetname (sheet->leaf->name);
  char *made;

  lxw_rowcol_to_range_abs (range, first_row, (lxw_col_t) column, last_row, (lxw_col_t) column);
  made = g_strdup_printf ("=%s!%s", name, range);
  free (name); /* the library's */
  return made;
}

static void
add_series (AduSheet *sheet, lxw_chart *drawn, const AduSheetChart *chart, guint column)
{
  static const lxw_color_t colours[] = { 0x3584E4, 0x2EC27E, 0xE5A50A, 0xC64600, 0x813D9C, 0x865E3C };
  g_autofree char *names = reference (sheet, chart->first_row, chart->last_row, chart->names);
  g_autofree char *values = reference (sheet, chart->first_row, chart->last_row, column);
  g_autofree char *head = reference (sheet, chart->head_row, chart->head_row, column);
  lxw_chart_fill fill = { .color = colours[(column - chart->first) % G_N_ELEMENTS (colours)] };
  lxw_chart_line line = { .color = fill.color, .width = 2.25 };
  lxw_chart_series *series = chart_add_series (drawn, names, values);

  if (series == NULL)
    return;
  chart_series_set_name (series, head);
  if (chart->kind == ADU_SHEET_CHART_LINES)
    chart_series_set_line (series, &line);
  else
    chart_series_set_fill (series, &fill);
}

/* Counts are whole; the first row of a table is the uppermost bar. */
static void
set_axes (lxw_chart *drawn, const AduSheetChart *chart)
{
  gboolean bars = chart->kind == ADU_SHEET_CHART_BARS;
  lxw_chart_axis *names = bars ? drawn->y_axis : drawn->x_axis;
  lxw_chart_axis *values = bars ? drawn->x_axis : drawn->y_axis;
  lxw_chart_line faint = { .color = 0xD9D9D9, .width = 0.75 };
  lxw_chart_font small = { .size = 9 };

  if (bars)
    chart_axis_set_reverse (names);
  chart_axis_set_interval_unit (names, 1);
  chart_axis_set_num_font (names, &small);
  chart_axis_set_num_font (values, &small);
  chart_axis_set_min (values, 0);
  chart_axis_major_gridlines_set_line (values, &faint);
  if (chart->most <= 10)
    chart_axis_set_major_unit (values, 1);
}

void
adu_sheet_add_chart (AduSheet *sheet, const AduSheetChart *chart)
{
  static const uint8_t kinds[] = { LXW_CHART_COLUMN, LXW_CHART_BAR, LXW_CHART_LINE };
  lxw_chart *drawn = workbook_add_chart (sheet->book->workbook, kinds[chart->kind]);
  lxw_chart_options options = { .x_scale = chart->width / 480.0, .y_scale = chart->height / 288.0 };
  lxw_chart_font title = { .size = 12, .bold = LXW_TRUE };
  locale_t before = enter (sheet->book);

  for (guint column = chart->first; column <= chart->last; column++)
    add_series (sheet, drawn, chart, column);
  chart_title_set_name (drawn, chart->title);
  chart_title_set_name_font (drawn, &title);
  set_axes (drawn, chart);
  if (chart->first == chart->last)
    chart_legend_set_position (drawn, LXW_CHART_LEGEND_NONE);
  else
    chart_legend_set_position (drawn, LXW_CHART_LEGEND_BOTTOM);
  adu_book_take_code (sheet->book, worksheet_insert_chart_opt (sheet->leaf->worksheet, chart->at_row,
                                                               (lxw_col_t) chart->at_column, drawn, &options));
  leave (sheet->book, before);
}

void
adu_sheet_break_page (AduSheet *sheet)
{
  lxw_row_t row = sheet->row + 1;

  g_array_append_val (sheet->breaks, row);
}

void
adu_sheet_fit_pages (AduSheet *sheet, guint pages)
{
  worksheet_fit_to_pages (sheet->leaf->worksheet, 1, (uint16_t) pages);
}
