/* adu-chart.c — charts of counts: what they are made of, and where everything stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * All geometry is worked out here, from measured texts; adu-chart-draw.c only draws it. Lengths follow the height of a line,
 * so that larger letters make a larger chart and nothing is cut off.
 */
#include "config.h"

#include "report/adu-chart-private.h"

#define ROW 1.65        /* height of a row, in lines */
#define BAR 0.95        /* of its bar */
#define DOT 0.62        /* a dot */
#define DOT_STEP 0.85   /* from dot to dot */
#define GAP 0.6         /* between label, bar and number */
#define LABELS_MOST 0.42 /* of the width */
#define LINES 11        /* height of a line over time, in lines */
#define POINT 1.3       /* what a point of a line answers to, in lines */

static void
series_clear (gpointer data)
{
  g_free (((AduChartSeries *) data)->name);
}

static void
category_clear (gpointer data)
{
  AduChartCategory *category = data;

  g_free (category->label);
  g_free (category->end);
}

/**
 * adu_chart_new:
 * @kind: what it looks like
 *
 * Returns: (transfer full): a chart without series
 */
AduChart *
adu_chart_new (AduChartKind kind)
{
  AduChart *self = g_new0 (AduChart, 1);

  self->kind = kind;
  self->series = g_array_new (FALSE, TRUE, sizeof (AduChartSeries));
  self->categories = g_array_new (FALSE, TRUE, sizeof (AduChartCategory));
  self->marks = g_array_new (FALSE, TRUE, sizeof (AduChartMark));
  g_array_set_clear_func (self->series, series_clear);
  g_array_set_clear_func (self->categories, category_clear);
  return self;
}

/**
 * adu_chart_free:
 * @chart: (nullable) (transfer full): a chart
 */
void
adu_chart_free (AduChart *chart)
{
  if (chart == NULL)
    return;
  g_array_unref (chart->series);
  g_array_unref (chart->categories);
  g_array_unref (chart->marks);
  g_clear_object (&chart->context);
  g_clear_pointer (&chart->font, pango_font_description_free);
  g_free (chart);
}

/* @look: how it is drawn: the colours of the screen, or those of paper. */
void
adu_chart_set_look (AduChart *chart, AduLook look)
{
  chart->look = look;
}

void
adu_chart_add_series (AduChart *chart, const char *name, AduTone tone)
{
  AduChartSeries series = { .name = g_strdup (name), .tone = tone };

  g_return_if_fail (chart->series->len < ADU_CHART_MOST_SERIES && chart->categories->len == 0);
  g_array_append_val (chart->series, series);
}

void
adu_chart_add (AduChart *chart, const char *label, const guint *values, const char *end)
{
  AduChartCategory category = { .label = g_strdup (label) };

  for (guint i = 0; i < chart->series->len; i++)
    {
      category.values[i] = values[i];
      category.sum += values[i];
    }
  category.end = end != NULL ? g_strdup (end) : g_strdup_printf ("%u", category.sum);
  g_array_append_val (chart->categories, category);
}

const AduChartMark *
adu_chart_marks (const AduChart *chart, guint *n)
{
  *n = chart->marks->len;
  return *n > 0 ? &g_array_index (chart->marks, AduChartMark, 0) : NULL;
}

AduChartKind
adu_chart_kind (const AduChart *chart)
{
  return chart->kind;
}

/* ---- texts --------------------------------------------------------------------------------------------------------- */

PangoLayout *
adu_chart_text (const AduChart *chart, const char *text, double width, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (chart->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (chart->font);

  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    {
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
    }
  return layout;
}

double
adu_chart_text_width (const AduChart *chart, const char *text, gboolean bold)
{
  g_autoptr (PangoLayout) layout = adu_chart_text (chart, text, 0, bold);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

static void
take_font (AduChart *self, PangoContext *context, const PangoFontDescription *font)
{
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  g_set_object (&self->context, context);
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  layout = adu_chart_text (self, "0Åg", 0, TRUE);
  pango_layout_get_size (layout, NULL, &height);
  self->line = (double) height / PANGO_SCALE;
}

/* ---- rows ---------------------------------------------------------------------------------------------------------- */

static gboolean
names_series (const AduChart *self)
{
  return self->series->len > 1;
}

double
adu_chart_height (AduChart *chart, PangoContext *context, const PangoFontDescription *font)
{
  take_font (chart, context, font);
  if (chart->kind == ADU_CHART_LINE)
    return LINES * chart->line;
  return chart->line * (ROW * chart->categories->len + (names_series (chart) ? ROW : 0));
}

static void
measure_rows (AduChart *self)
{
  double ends = 0, gap = GAP * self->line;

  self->label_width = 0;
  for (guint i = 0; i < self->categories->len; i++)
    {
      self->label_width =
        MAX (self->label_width, adu_chart_text_width (self, adu_chart_category (self, i)->label, FALSE));
      ends = MAX (ends, adu_chart_text_width (self, adu_chart_category (self, i)->end, TRUE));
    }
  self->label_width = MIN (self->label_width, LABELS_MOST * self->width);
  self->plot_x = self->label_width + gap;
  self->plot_y = names_series (self) ? ROW * self->line : 0;
  self->plot_width = MAX (self->width - self->plot_x - gap - ends, self->line);
  self->plot_height = MAX (self->height - self->plot_y, 0);
}

static guint
greatest_sum (const AduChart *self)
{
  guint greatest = 1;

  for (guint i = 0; i < self->categories->len; i++)
    greatest = MAX (greatest, adu_chart_category (self, i)->sum);
  return greatest;
}

/* Length of @value in a row: so many dots, or its share of the longest bar. */
static double
length_of (const AduChart *self, guint value, guint greatest)
{
  return self->has_dots ? value * DOT_STEP * self->line : self->plot_width * value / greatest;
}

static void
place_row (AduChart *self, guint i, double y, double height, guint greatest)
{
  AduChartCategory *category = adu_chart_category (self, i);
  double x = self->plot_x, bar = MIN (BAR * self->line, height * 0.8);

  category->label_x = 0;
  category->label_y = y + (height - self->line) / 2;
  for (guint s = 0; s < self->series->len; s++)
    {
      AduChartMark mark = { .x = x,
                            .y = y + (height - bar) / 2,
                            .width = length_of (self, category->values[s], greatest),
                            .height = bar,
                            .category = i,
                            .series = s,
                            .value = category->values[s] };

      g_array_append_val (self->marks, mark);
      x += mark.width;
    }
  category->end_x = x + GAP * self->line;
}

/* With its shape, and the gap to the next. */
static double
name_width (const AduChart *self, guint s)
{
  return adu_chart_text_width (self, adu_chart_series (self, s)->name, TRUE) + (1 + GAP) * self->line;
}

/* The name of a series above the first of its marks, or further right where another one's stands; further left, over the
 * labels, where they would not fit otherwise. */
static void
place_names (AduChart *self)
{
  double left = 0, free_x;

  if (!names_series (self))
    return;
  for (guint s = 0; s < self->series->len; s++)
    left += name_width (self, s);
  free_x = MAX (MIN (self->plot_x, self->width - left), 0);
  for (guint s = 0; s < self->series->len; s++)
    {
      AduChartSeries *series = adu_chart_series (self, s);
      double wish = self->marks->len > s ? g_array_index (self->marks, AduChartMark, s).x : free_x;

      series->label_x = MAX (MIN (wish, self->width - left), free_x);
      series->label_y = (ROW - 1) / 2 * self->line;
      left -= name_width (self, s);
      free_x = series->label_x + name_width (self, s);
    }
}

static void
layout_rows (AduChart *self)
{
  guint n = self->categories->len, greatest = greatest_sum (self);
  double row;

  measure_rows (self);
  self->has_dots = self->kind == ADU_CHART_DOTS && greatest * DOT_STEP * self->line <= self->plot_width;
  row = n > 0 ? MIN (self->plot_height / n, 2 * ROW * self->line) : 0;
  for (guint i = 0; i < n; i++)
    place_row (self, i, self->plot_y + i * row, row, greatest);
  place_names (self);
}

/* ---- lines over time ----------------------------------------------------------------------------------------------- */

static guint
greatest_value (const AduChart *self)
{
  guint greatest = 1;

  for (guint i = 0; i < self->categories->len; i++)
    for (guint s = 0; s < self->series->len; s++)
      greatest = MAX (greatest, adu_chart_category (self, i)->values[s]);
  return greatest;
}

static void
place_moment (AduChart *self, guint i, guint greatest)
{
  AduChartCategory *category = adu_chart_category (self, i);
  double step = self->plot_width / self->categories->len, size = POINT * self->line;
  double x = self->plot_x + (i + 0.5) * step;

  category->label_x = x;
  category->label_y = self->plot_y + self->plot_height + self->line * 0.9;
  for (guint s = 0; s < self->series->len; s++)
    {
      double y = self->plot_y + self->plot_height * (1 - (double) category->values[s] / greatest);
      AduChartMark mark = { .x = x - size / 2,
                            .y = y - size / 2,
                            .width = size,
                            .height = size,
                            .category = i,
                            .series = s,
                            .value = category->values[s] };

      g_array_append_val (self->marks, mark);
    }
}

static int
compare_label_y (gconstpointer a, gconstpointer b)
{
  const AduChartSeries *x = *(AduChartSeries *const *) a, *y = *(AduChartSeries *const *) b;

  return (x->label_y > y->label_y) - (x->label_y < y->label_y);
}

/* Names at the right end of their lines, none over another. */
static void
place_line_names (AduChart *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  double bottom = self->plot_y + self->plot_height + self->line;

  for (guint s = 0; s < self->series->len; s++)
    {
      AduChartSeries *series = adu_chart_series (self, s);
      guint last = (self->categories->len - 1) * self->series->len + s;
      const AduChartMark *mark = &g_array_index (self->marks, AduChartMark, last);

      series->label_x = self->plot_x + self->plot_width + GAP * self->line;
      series->label_y = mark->y + mark->height / 2 - self->line / 2;
      g_ptr_array_add (names, series);
    }
  g_ptr_array_sort (names, compare_label_y);
  for (guint i = 1; i < names->len; i++)
    {
      AduChartSeries *above = g_ptr_array_index (names, i - 1), *series = g_ptr_array_index (names, i);

      series->label_y = MAX (series->label_y, above->label_y + self->line);
    }
  for (guint i = names->len; i-- > 0;)
    {
      AduChartSeries *series = g_ptr_array_index (names, i);

      series->label_y = MIN (series->label_y, bottom - self->line * (names->len - i));
    }
}

static void
layout_line (AduChart *self)
{
  double names = 0;
  guint greatest = greatest_value (self);

  for (guint s = 0; s < self->series->len; s++)
    names = MAX (names, adu_chart_text_width (self, adu_chart_series (self, s)->name, TRUE));
  self->has_dots = FALSE;
  self->plot_x = 0;
  self->plot_y = 1.2 * self->line; /* room for the number above the highest point */
  self->plot_width = MAX (self->width - names - GAP * self->line, self->line);
  self->plot_height = MAX (self->height - self->plot_y - 2.1 * self->line, self->line);
  if (self->categories->len == 0 || self->series->len == 0)
    return;
  for (guint i = 0; i < self->categories->len; i++)
    place_moment (self, i, greatest);
  place_line_names (self);
}

/**
 * adu_chart_layout:
 * @chart: a chart with its series and categories
 * @context: what texts are measured with
 * @font: letters of labels and numbers
 * @width: of the whole chart
 * @height: likewise
 *
 * Works out where everything stands. May be called again with another size.
 */
void
adu_chart_layout (AduChart *chart, PangoContext *context, const PangoFontDescription *font, double width, double height)
{
  take_font (chart, context, font);
  chart->width = width;
  chart->height = height;
  g_array_set_size (chart->marks, 0);
  if (chart->kind == ADU_CHART_LINE)
    layout_line (chart);
  else
    layout_rows (chart);
}
