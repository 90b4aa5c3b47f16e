/* adu-block-table.c — a table: wrapped cells, rows that break over pages, its head on every page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * A register book has a hundred thousand cells. Their layouts are not kept: a cell is measured when the pages are made
 * and shaped again when its page is drawn, so that memory is that of the texts. A line of a row is a slice; a row of a
 * few lines stays together, a longer one breaks with two lines at least on either page.
 */
#include "config.h"

#include "report/adu-block-private.h"

#include <string.h>

#define CELL_SIZE 9.5
#define PADDING_X 3.5
#define PADDING_Y 2.5
#define LINE_WIDTH 0.5
#define TOGETHER 8 /* rows of so many lines are not broken */
#define SHADE 0.92
#define MANY_CELLS 400    /* from so many on it pays to know how wide letters are */
#define N_LETTERS 128
#define SAFE_WIDTH 0.97   /* kerning can widen a text a little */

typedef struct
{
  guint first_cell;
  guint first_slice;
  guint16 flags;
  float least; /* height, for rows to be written on by hand */
} Row;

typedef struct
{
  double x;
  double width;
  PangoLayout *layout; /* set to one cell after the other */
  PangoAlignment alignment;
  char *head;  /* nullable */
  char *group; /* nullable */
} Column;

struct _AduTable
{
  AduBlock block;
  PangoContext *context;
  double width;
  AduTableLines lines;
  double size;
  gboolean numbered;
  Column *columns;
  guint n_columns;
  GArray *rows;        /* of Row */
  GPtrArray *cells;    /* of char *, in @texts */
  GStringChunk *texts;
  double *advances;    /* of ASCII letters; NULL: not measured */
  float line_height;   /* of one line of them */
  double group_height; /* of the parts of its head */
  double head_height;
  double number_height;
};

static PangoLayout *
cell_layout (const AduTable *table, guint column, PangoWeight weight, gboolean head)
{
  const Column *one = &table->columns[column];

  return adu_block_make_layout (table->context, NULL, head ? table->size - 0.5 : table->size, weight,
                                head ? PANGO_ALIGN_CENTER : one->alignment, one->width - 2 * PADDING_X);
}

static void
table_finalize (AduBlock *block)
{
  AduTable *table = (AduTable *) block;

  for (guint i = 0; i < table->n_columns; i++)
    {
      g_clear_object (&table->columns[i].layout);
      g_free (table->columns[i].head);
      g_free (table->columns[i].group);
    }
  g_free (table->columns);
  g_free (table->advances);
  g_array_unref (table->rows);
  g_ptr_array_unref (table->cells);
  g_string_chunk_free (table->texts);
  g_object_unref (table->context);
}

static const char *
cell_text (const AduTable *table, const Row *row, guint column)
{
  return g_ptr_array_index (table->cells, row->first_cell + column);
}

static guint
row_columns (const AduTable *table, const Row *row)
{
  return (row->flags & ADU_ROW_SPAN) != 0 ? 1 : table->n_columns;
}

/* The layout of a cell, owned by the table where it is one of a column's. */
static PangoLayout *
open_cell (const AduTable *table, const Row *row, guint column)
{
  PangoLayout *layout;

  if ((row->flags & (ADU_ROW_BOLD | ADU_ROW_SPAN)) == 0)
    {
      layout = g_object_ref (table->columns[column].layout);
    }
  else
    {
      layout = cell_layout (table, column, (row->flags & ADU_ROW_BOLD) != 0 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                            FALSE);
      if ((row->flags & ADU_ROW_SPAN) != 0)
        {
          pango_layout_set_width (layout, (int) ((table->width - 2 * PADDING_X) * PANGO_SCALE));
          pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
        }
    }
  pango_layout_set_text (layout, cell_text (table, row, column), -1);

  return layout;
}

/* ---- measuring ------------------------------------------------------------------------------------------------ */

/* Raises @heights (of float) to those of the lines of @layout. */
static void
take_line_heights (PangoLayout *layout, GArray *heights)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint index = 0;

  do
    {
      int top;
      int low;
      float height;

      pango_layout_iter_get_line_yrange (iter, &top, &low);
      height = (float) ((double) (low - top) / PANGO_SCALE);
      if (index == heights->len)
        g_array_append_val (heights, height);
      else if (g_array_index (heights, float, index) < height)
        g_array_index (heights, float, index) = height;
      index++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* How wide each letter is, so that most cells of a long table need not be shaped to know that they are one line. */
static void
measure_letters (AduTable *table)
{
  g_autoptr (PangoLayout) layout = cell_layout (table, 0, PANGO_WEIGHT_NORMAL, FALSE);
  int width;
  int height;

  table->advances = g_new0 (double, N_LETTERS);
  pango_layout_set_width (layout, -1);
  for (char c = ' '; c < 0x7f; c++)
    {
      pango_layout_set_text (layout, &c, 1);
      pango_layout_get_size (layout, &width, &height);
      table->advances[(guint) c] = (double) width / PANGO_SCALE;
    }
  table->line_height = (float) ((double) height / PANGO_SCALE);
}

/* Whether a text is certainly one line in its column. */
static gboolean
is_one_line (const AduTable *table, const char *text, guint column)
{
  double room = (table->columns[column].width - 2 * PADDING_X) * SAFE_WIDTH;

  if (table->advances == NULL)
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    {
      if ((guchar) *c < ' ' || (guchar) *c >= 0x7f)
        return FALSE;
      room -= table->advances[(guint) *c];
      if (room < 0)
        return FALSE;
    }

  return TRUE;
}

static void
take_one_line (const AduTable *table, GArray *heights)
{
  if (heights->len == 0)
    g_array_append_val (heights, table->line_height);
  else if (g_array_index (heights, float, 0) < table->line_height)
    g_array_index (heights, float, 0) = table->line_height;
}

static void
measure_row (AduTable *table, Row *row, GArray *heights)
{
  guint n;
  double total = 2 * PADDING_Y;

  g_array_set_size (heights, 0);
  row->first_slice = table->block.slices->len;
  for (guint i = 0; i < row_columns (table, row); i++)
    {
      if (row->flags == 0 && is_one_line (table, cell_text (table, row, i), i))
        take_one_line (table, heights);
      /* An empty cell is as high as one line, and there is always another or that. */
      else if (*cell_text (table, row, i) != '\0' || (heights->len == 0 && i + 1 == row_columns (table, row)))
        {
          g_autoptr (PangoLayout) layout = open_cell (table, row, i);

          take_line_heights (layout, heights);
        }
    }
  n = heights->len;
  for (guint i = 0; i < n; i++)
    total += (double) g_array_index (heights, float, i);
  for (guint i = 0; i < n; i++)
    {
      gboolean last = i + 1 == n;
      gboolean glued = last ? (row->flags & ADU_ROW_KEEPS_NEXT) != 0 : n <= TOGETHER || i == 0 || i + 2 == n;
      double height = (double) g_array_index (heights, float, i) + (i == 0 ? PADDING_Y : 0) + (last ? PADDING_Y : 0);

      adu_block_add_slice (&table->block, height + (last ? MAX (0, (double) row->least - total) : 0), glued);
    }
}

static double
measure_text (const AduTable *table, const char *text, double width, PangoWeight weight)
{
  g_autoptr (PangoLayout) layout =
      adu_block_make_layout (table->context, text, table->size - 0.5, weight, PANGO_ALIGN_CENTER, width - 2 * PADDING_X);

  return adu_block_layout_height (layout) + 2 * PADDING_Y;
}

/* How many columns from @first on share its group's cell; 1 if it has none. */
static guint
group_columns (const AduTable *table, guint first)
{
  guint n = 1;

  if (table->columns[first].group == NULL)
    return 1;
  while (first + n < table->n_columns && g_strcmp0 (table->columns[first + n].group, table->columns[first].group) == 0)
    n++;

  return n;
}

static double
columns_width (const AduTable *table, guint first, guint n)
{
  return table->columns[first + n - 1].x + table->columns[first + n - 1].width - table->columns[first].x;
}

static void
measure_head (AduTable *table)
{
  gboolean headed = FALSE;
  double whole = 0; /* of heads that go over both lines */

  for (guint i = 0; i < table->n_columns; i += group_columns (table, i))
    if (table->columns[i].group != NULL)
      {
        double height = measure_text (table, table->columns[i].group,
                                      columns_width (table, i, group_columns (table, i)), PANGO_WEIGHT_BOLD);

        table->group_height = MAX (table->group_height, height);
      }
  for (guint i = 0; i < table->n_columns; i++)
    {
      double height;

      if (table->columns[i].head == NULL)
        continue;
      headed = TRUE;
      height = measure_text (table, table->columns[i].head, table->columns[i].width, PANGO_WEIGHT_BOLD);
      if (table->columns[i].group != NULL)
        table->head_height = MAX (table->head_height, height);
      else
        whole = MAX (whole, height);
    }
  table->head_height = MAX (table->head_height, whole - table->group_height);
  if (headed && table->numbered)
    table->number_height = measure_text (table, "(1)", table->columns[0].width + 40, PANGO_WEIGHT_NORMAL) - 2;
  table->block.head = table->group_height + table->head_height + table->number_height;
}

static void
table_prepare (AduBlock *block)
{
  AduTable *table = (AduTable *) block;
  g_autoptr (GArray) heights = g_array_new (FALSE, FALSE, sizeof (float));

  measure_head (table);
  if (table->cells->len >= MANY_CELLS)
    measure_letters (table);
  for (guint i = 0; i < table->rows->len; i++)
    measure_row (table, &g_array_index (table->rows, Row, i), heights);
}

/* ---- drawing -------------------------------------------------------------------------------------------------- */

static void
shade (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, SHADE, SHADE, SHADE);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
line (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

/* A text in the middle of a field of the head. */
static void
draw_head_text (const AduTable *table, cairo_t *cr, const char *text, PangoWeight weight, double x, double y, double width,
                double height)
{
  g_autoptr (PangoLayout) layout =
      adu_block_make_layout (table->context, text, table->size - 0.5, weight, PANGO_ALIGN_CENTER, width - 2 * PADDING_X);

  cairo_move_to (cr, x + PADDING_X, y + (height - adu_block_layout_height (layout)) / 2);
  adu_block_show_layout (cr, layout);
}

static void
draw_head (const AduTable *table, cairo_t *cr, double x, double y)
{
  double heads = y + table->group_height;
  double numbers = heads + table->head_height;

  if (table->lines != ADU_TABLE_PLAIN)
    shade (cr, x, y, table->width, table->block.head);
  for (guint i = 0; i < table->n_columns; i++)
    {
      const Column *column = &table->columns[i];
      double top = column->group != NULL ? heads : y;
      g_autofree char *number = table->number_height > 0 ? g_strdup_printf ("(%u)", i + 1) : NULL;

      if (column->group != NULL && (i == 0 || g_strcmp0 (table->columns[i - 1].group, column->group) != 0))
        draw_head_text (table, cr, column->group, PANGO_WEIGHT_BOLD, x + column->x, y,
                        columns_width (table, i, group_columns (table, i)), table->group_height);
      if (column->head != NULL)
        draw_head_text (table, cr, column->head, PANGO_WEIGHT_BOLD, x + column->x, top, column->width, numbers - top);
      if (number != NULL)
        draw_head_text (table, cr, number, PANGO_WEIGHT_NORMAL, x + column->x, numbers, column->width,
                        table->number_height);
    }
}

static void
rule_head (const AduTable *table, cairo_t *cr, double x, double y)
{
  double heads = y + table->group_height;
  double bottom = y + table->block.head;

  line (cr, x, bottom, x + table->width, bottom);
  if (table->number_height > 0)
    line (cr, x, bottom - table->number_height, x + table->width, bottom - table->number_height);
  for (guint i = 0; i < table->n_columns; i++)
    {
      const Column *column = &table->columns[i];

      if (column->group != NULL)
        line (cr, x + column->x, heads, x + column->x + column->width, heads);
      if (i > 0 && table->lines == ADU_TABLE_GRID)
        line (cr, x + column->x,
              column->group != NULL && g_strcmp0 (table->columns[i - 1].group, column->group) == 0 ? heads : y,
              x + column->x, bottom);
    }
}

/* The lines @first … @last of a cell, each at the height of its slice. */
static void
draw_cell (const AduTable *table, cairo_t *cr, const Row *row, guint column, double x, double y, guint first, guint last)
{
  g_autoptr (PangoLayout) layout = open_cell (table, row, column);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint index = 0;

  do
    {
      PangoRectangle logical;
      int top;

      if (index > last)
        break;
      if (index >= first)
        {
          if (index == 0)
            y += PADDING_Y;
          pango_layout_iter_get_line_yrange (iter, &top, NULL);
          pango_layout_iter_get_line_extents (iter, NULL, &logical);
          cairo_move_to (cr, x + PADDING_X + (double) logical.x / PANGO_SCALE,
                         y + (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE);
          adu_block_show_line (cr, pango_layout_iter_get_line_readonly (iter));
          y += (double) g_array_index (table->block.slices, AduSlice, row->first_slice + index).height -
               (index == 0 ? PADDING_Y : 0);
        }
      index++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static guint
row_n_slices (const AduTable *table, guint index)
{
  guint end = index + 1 < table->rows->len ? g_array_index (table->rows, Row, index + 1).first_slice
                                           : table->block.slices->len;

  return end - g_array_index (table->rows, Row, index).first_slice;
}

/* The row a slice belongs to. */
static guint
row_of_slice (const AduTable *table, guint slice)
{
  guint low = 0;
  guint high = table->rows->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (table->rows, Row, middle).first_slice <= slice)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* The lines around the rows of a piece; @tops: the upper edges of its rows, and where the last one ends. */
static void
rule_rows (const AduTable *table, cairo_t *cr, double x, const GArray *tops, guint first_row)
{
  double start = g_array_index (tops, double, 0);
  double end = g_array_index (tops, double, tops->len - 1);

  for (guint i = 1; i < tops->len; i++)
    line (cr, x, g_array_index (tops, double, i), x + table->width, g_array_index (tops, double, i));
  if (table->lines != ADU_TABLE_GRID)
    return;
  line (cr, x, start - table->block.head, x, end);
  line (cr, x + table->width, start - table->block.head, x + table->width, end);
  for (guint i = 0; i + 1 < tops->len; i++)
    if ((g_array_index (table->rows, Row, first_row + i).flags & ADU_ROW_SPAN) == 0)
      for (guint c = 1; c < table->n_columns; c++)
        line (cr, x + table->columns[c].x, g_array_index (tops, double, i), x + table->columns[c].x,
              g_array_index (tops, double, i + 1));
}

static void
rule (const AduTable *table, cairo_t *cr, double x, double y, const GArray *tops, guint first_row)
{
  if (table->lines == ADU_TABLE_PLAIN)
    return;
  cairo_save (cr);
  cairo_set_line_width (cr, LINE_WIDTH);
  line (cr, x, y, x + table->width, y);
  if (table->block.head > 0)
    rule_head (table, cr, x, y);
  rule_rows (table, cr, x, tops, first_row);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
table_draw (const AduBlock *block, cairo_t *cr, double x, double y, guint first, guint last)
{
  const AduTable *table = (const AduTable *) block;
  guint first_row = row_of_slice (table, first);
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (double));
  double at = y + block->head;
  guint slice = first;

  if (block->head > 0)
    draw_head (table, cr, x, y);
  for (guint r = first_row; slice <= last; r++)
    {
      const Row *row = &g_array_index (table->rows, Row, r);
      guint from = slice - row->first_slice;
      guint to = MIN (last - row->first_slice, row_n_slices (table, r) - 1);
      double height = 0;

      for (guint i = from; i <= to; i++)
        height += (double) g_array_index (block->slices, AduSlice, row->first_slice + i).height;
      if ((row->flags & ADU_ROW_SHADED) != 0)
        shade (cr, x, at, table->width, height);
      for (guint c = 0; c < row_columns (table, row); c++)
        if (*cell_text (table, row, c) != '\0')
          draw_cell (table, cr, row, c, x + table->columns[c].x, at, from, to);
      g_array_append_val (tops, at);
      at += height;
      slice = row->first_slice + to + 1;
    }
  g_array_append_val (tops, at);
  rule (table, cr, x, y, tops, first_row);
}

static const AduBlockClass table_class = { table_prepare, table_draw, table_finalize };

/* ---- filling -------------------------------------------------------------------------------------------------- */

AduBlock *
adu_block_new_table (PangoContext *context, double width, const AduTableStyle *style, const AduColumn *columns, guint n)
{
  AduTable *table = g_new0 (AduTable, 1);
  double shares = 0;
  double x = 0;

  adu_block_init (&table->block, &table_class);
  table->context = g_object_ref (context);
  table->width = width;
  table->lines = style != NULL ? style->lines : ADU_TABLE_GRID;
  table->size = style != NULL && style->size > 0 ? style->size : CELL_SIZE;
  table->numbered = style != NULL && style->numbered;
  table->n_columns = n;
  table->columns = g_new0 (Column, n);
  table->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  table->cells = g_ptr_array_new ();
  table->texts = g_string_chunk_new (4096);
  for (guint i = 0; i < n; i++)
    shares += columns[i].share;
  for (guint i = 0; i < n; i++)
    {
      Column *column = &table->columns[i];

      column->x = x;
      column->width = width * columns[i].share / shares;
      column->alignment = columns[i].align == ADU_ALIGN_CENTER  ? PANGO_ALIGN_CENTER
                          : columns[i].align == ADU_ALIGN_RIGHT ? PANGO_ALIGN_RIGHT
                                                                : PANGO_ALIGN_LEFT;
      column->head = g_strdup (columns[i].head);
      column->group = g_strdup (columns[i].group);
      column->layout = cell_layout (table, i, PANGO_WEIGHT_NORMAL, FALSE);
      x += column->width;
    }
  table->block.gap = style != NULL && style->gap > 0 ? style->gap : 8;
  table->block.tag = "Table";

  return &table->block;
}

static void
add_row (AduTable *table, AduRowFlags flags, const char *const *cells, double least)
{
  Row row = { .first_cell = table->cells->len, .flags = (guint16) flags, .least = (float) least };

  g_return_if_fail (!table->block.prepared);
  for (guint i = 0; i < row_columns (table, &row); i++)
    {
      const char *text = cells != NULL && cells[i] != NULL ? cells[i] : "";

      g_ptr_array_add (table->cells, *text != '\0' ? g_string_chunk_insert (table->texts, text) : (char *) "");
    }
  g_array_append_val (table->rows, row);
}

/**
 * adu_table_add_row:
 * @flags: how it looks
 * @cells: (array): a text for each column, NULL: empty; with %ADU_ROW_SPAN only the first
 */
void
adu_table_add_row (AduTable *table, AduRowFlags flags, const char *const *cells)
{
  add_row (table, flags, cells, 0);
}

/**
 * adu_table_add_tall_row:
 * @height: at least, in points
 * @cells: as for adu_table_add_row()
 */
void
adu_table_add_tall_row (AduTable *table, AduRowFlags flags, double height, const char *const *cells)
{
  add_row (table, flags, cells, height);
}

/**
 * adu_table_add_empty_rows:
 * @n: how many
 * @height: of each, in points
 */
void
adu_table_add_empty_rows (AduTable *table, guint n, double height)
{
  for (guint i = 0; i < n; i++)
    add_row (table, 0, NULL, height);
}
