/* adu-sheet.h — one sheet of a workbook: a table of typed columns, or a form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: that of its book. A sheet belongs to its book (adu-book.h).
 *
 * Rows are begun from top to bottom, cells put from left to right. Text is text: it never becomes a formula, a link or
 * a number, whatever it begins with. What is longer than a cell continues on a sheet of its own, with a mark; rows
 * beyond the last one go to a further sheet with the same head.
 */
#pragma once

#include "base/adu-zone.h"

G_BEGIN_DECLS

typedef struct _AduSheet AduSheet;

typedef enum
{
  ADU_CELL_TEXT,   /* one line; numbers of telephones and identity cards too */
  ADU_CELL_LONG,   /* wrapped */
  ADU_CELL_NUMBER,
  ADU_CELL_DAY,
  ADU_CELL_MOMENT, /* day and time */
} AduCellKind;
#define ADU_N_CELL_KINDS 5

typedef struct
{
  const char *title;
  AduCellKind kind;
} AduSheetColumn;

/* How cells of a form look; tables have one look. */
typedef enum
{
  ADU_SHEET_LOOK_PLAIN,
  ADU_SHEET_LOOK_TITLE,
  ADU_SHEET_LOOK_HEADING,
  ADU_SHEET_LOOK_CENTRE, /* under a title */
  ADU_SHEET_LOOK_HEAD,   /* of a table */
  ADU_SHEET_LOOK_CELL,   /* of a table, with borders */
  ADU_SHEET_LOOK_TOTAL,  /* of a table, its last line */
} AduSheetLook;
#define ADU_N_SHEET_LOOKS 7

typedef enum
{
  ADU_SHEET_CHART_COLUMNS,
  ADU_SHEET_CHART_BARS,
  ADU_SHEET_CHART_LINES,
} AduSheetChartKind;

/* A chart of cells of the same sheet: names in one column, one series a further column. Rows from 0, inclusive. */
typedef struct
{
  AduSheetChartKind kind;
  const char *title;
  guint first_row;
  guint last_row;
  guint names;    /* column */
  guint first;    /* columns of values */
  guint last;
  guint most;     /* the greatest value: small ones get a line each */
  guint head_row; /* where the names of the series stand */
  guint at_row;   /* upper left corner */
  guint at_column;
  guint width;    /* pixels */
  guint height;
} AduSheetChart;

/* Cells of a column of numbers from @least to @most are coloured. */
typedef enum
{
  ADU_TINT_BAD,
  ADU_TINT_SOON,
  ADU_TINT_GOOD,
} AduTint;

void adu_sheet_set_look (AduSheet *sheet, AduSheetLook look);
void adu_sheet_begin_row (AduSheet *sheet);
void adu_sheet_put_text (AduSheet *sheet, guint column, const char *text);   /* NULL or "" leaves the cell empty */
void adu_sheet_put_long (AduSheet *sheet, guint column, const char *text);   /* a form's wrapped text */
void adu_sheet_put_number (AduSheet *sheet, guint column, double number);
void adu_sheet_put_day (AduSheet *sheet, guint column, AduDay day);          /* ADU_DAY_NONE leaves it empty */
void adu_sheet_put_moment (AduSheet *sheet, guint column, const AduZone *zone, AduTime time);
void adu_sheet_put_formula (AduSheet *sheet, guint column, const char *formula, double value);
void adu_sheet_put_sum (AduSheet *sheet, guint column, guint first_row, guint last_row, double value);
void adu_sheet_put_nothing (AduSheet *sheet, guint column);                  /* an empty cell with the look of the others */
void adu_sheet_skip_row (AduSheet *sheet);

guint adu_sheet_row (AduSheet *sheet);                                       /* the current one, from 0 */
guint64 adu_sheet_n_rows (AduSheet *sheet);                                  /* of a table: its rows without heads */
/* "=COUNTA(…)" over the first column of all rows of a table, wherever they stand (transfer full). */
char *adu_sheet_count_formula (AduSheet *sheet);
void adu_sheet_print_columns (AduSheet *sheet, guint n);                     /* of a table; 0 = all of them */
void adu_sheet_tint (AduSheet *sheet, guint column, gint least, gint most, AduTint tint);
void adu_sheet_add_chart (AduSheet *sheet, const AduSheetChart *chart);
void adu_sheet_break_page (AduSheet *sheet);                                 /* a form's next row begins a new page */
void adu_sheet_fit_pages (AduSheet *sheet, guint pages);                     /* a form on so many pages; 0 = as they come */

G_END_DECLS
