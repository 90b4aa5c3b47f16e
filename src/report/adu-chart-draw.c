/* adu-chart-draw.c — draws a chart that was laid out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * Colours are those of Okabe and Ito, which the colour-blind tell apart, darker or lighter as the background asks for: on each
 * look every tone has at least 3 : 1 to its background, text at least 4.5 : 1 (WCAG 1.4.11, 1.4.3; a test computes both).
 */
#include "config.h"

#include <math.h>

#include "report/adu-chart-private.h"

/* 0xRRGGBB */
static const guint32 tones[ADU_N_LOOKS][ADU_N_TONES] = {
  [ADU_LOOK_LIGHT] = { 0x0067a8, 0x00795a, 0xb84a00, 0x7a7a7a },
  [ADU_LOOK_DARK] = { 0x63b8ee, 0x3fcf9f, 0xff9a5c, 0xa8a8a8 },
  [ADU_LOOK_CONTRAST_LIGHT] = { 0x003e73, 0x004d36, 0x8a2d00, 0x404040 },
  [ADU_LOOK_CONTRAST_DARK] = { 0x9fd6ff, 0x7dffd2, 0xffc39c, 0xe0e0e0 },
  [ADU_LOOK_PAPER] = { 0x0067a8, 0x00795a, 0xb84a00, 0x7a7a7a },
};
static const guint32 inks[ADU_N_LOOKS] = { 0x202020, 0xf2f2f2, 0x000000, 0xffffff, 0x000000 };

/* What lies below: of the page, or the sheet. */
static const guint32 grounds[ADU_N_LOOKS] = { 0xfafafa, 0x242424, 0xffffff, 0x1e1e1e, 0xffffff };

static const double dashes[ADU_N_TONES][2] = { { 0, 0 }, { 6, 3 }, { 2, 3 }, { 0, 0 } };

static void
set_color (cairo_t *cr, guint32 color)
{
  cairo_set_source_rgb (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0, (color & 0xff) / 255.0);
}

void
adu_look_get_color (AduLook look, AduTone tone, double rgb[3])
{
  guint32 color = tones[look][tone];

  rgb[0] = ((color >> 16) & 0xff) / 255.0;
  rgb[1] = ((color >> 8) & 0xff) / 255.0;
  rgb[2] = (color & 0xff) / 255.0;
}

static void
set_tone (const AduChart *self, cairo_t *cr, AduTone tone)
{
  set_color (cr, tones[self->look][tone]);
}

static void
set_ink (const AduChart *self, cairo_t *cr)
{
  set_color (cr, inks[self->look]);
}

static void
draw_text (const AduChart *self, cairo_t *cr, const char *text, double x, double y, double width, gboolean bold)
{
  g_autoptr (PangoLayout) layout = adu_chart_text (self, text, width, bold);

  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* The shape of a tone around a point. */
static void
draw_shape (const AduChart *self, cairo_t *cr, AduTone tone, double x, double y, double size)
{
  double r = size / 2;

  set_tone (self, cr, tone);
  cairo_new_path (cr);
  switch (tone)
    {
    case ADU_TONE_GOOD:
      cairo_rectangle (cr, x - r * 0.88, y - r * 0.88, 1.76 * r, 1.76 * r);
      break;
    case ADU_TONE_BAD:
      cairo_move_to (cr, x, y - r * 1.2);
      cairo_line_to (cr, x + r * 1.2, y);
      cairo_line_to (cr, x, y + r * 1.2);
      cairo_line_to (cr, x - r * 1.2, y);
      cairo_close_path (cr);
      break;
    case ADU_TONE_PALE:
      cairo_arc (cr, x, y, r * 0.8, 0, 2 * G_PI);
      cairo_set_line_width (cr, r * 0.45);
      cairo_stroke (cr);
      return;
    case ADU_TONE_CALM:
    default:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    }
  cairo_fill (cr);
}

/* ---- rows ---------------------------------------------------------------------------------------------------------- */

static void
draw_dots (const AduChart *self, cairo_t *cr, const AduChartMark *mark)
{
  AduTone tone = adu_chart_series (self, mark->series)->tone;

  for (guint i = 0; i < mark->value; i++)
    draw_shape (self, cr, tone, mark->x + mark->width * (i + 0.5) / mark->value, mark->y + mark->height / 2,
                0.62 * self->line);
}

/* Slanting lines over a bar of what is bad, so that it differs without its colour. */
static void
hatch (cairo_t *cr, const AduChartMark *mark, double step)
{
  cairo_save (cr);
  cairo_rectangle (cr, mark->x, mark->y, mark->width, mark->height);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.45);
  cairo_set_line_width (cr, step * 0.16);
  for (double x = mark->x - mark->height; x < mark->x + mark->width; x += step)
    {
      cairo_move_to (cr, x, mark->y + mark->height);
      cairo_line_to (cr, x + mark->height, mark->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_bar (const AduChart *self, cairo_t *cr, const AduChartMark *mark)
{
  AduTone tone = adu_chart_series (self, mark->series)->tone;
  double gap = mark->series + 1 < self->series->len ? MIN (1, mark->width / 3) : 0; /* a hair between two parts */

  if (mark->value == 0)
    return;
  set_tone (self, cr, tone);
  cairo_rectangle (cr, mark->x, mark->y, MAX (mark->width - gap, 1), mark->height);
  cairo_fill (cr);
  if (tone == ADU_TONE_BAD && self->series->len > 1)
    hatch (cr, mark, 0.55 * self->line);
}

static void
draw_rows (const AduChart *self, cairo_t *cr)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const AduChartMark *mark = &g_array_index (self->marks, AduChartMark, i);

      if (self->has_dots)
        draw_dots (self, cr, mark);
      else
        draw_bar (self, cr, mark);
    }
  set_ink (self, cr);
  for (guint i = 0; i < self->categories->len; i++)
    {
      const AduChartCategory *category = adu_chart_category (self, i);

      draw_text (self, cr, category->label, category->label_x, category->label_y, self->label_width + 1, FALSE);
      draw_text (self, cr, category->end, category->end_x, category->label_y, 0, TRUE);
    }
  for (guint s = 0; self->series->len > 1 && s < self->series->len; s++)
    {
      const AduChartSeries *series = adu_chart_series (self, s);

      draw_shape (self, cr, series->tone, series->label_x + self->line * 0.35, series->label_y + self->line * 0.52,
                  0.62 * self->line);
      draw_text (self, cr, series->name, series->label_x + self->line * 0.9, series->label_y, 0, TRUE);
    }
}

/* ---- lines over time ----------------------------------------------------------------------------------------------- */

static const AduChartMark *
mark_at (const AduChart *self, guint category, guint series)
{
  return &g_array_index (self->marks, AduChartMark, category * self->series->len + series);
}

static void
draw_line (const AduChart *self, cairo_t *cr, guint s)
{
  AduTone tone = adu_chart_series (self, s)->tone;
  double unit = self->line / 16;
  double dash[2] = { dashes[tone][0] * unit, dashes[tone][1] * unit };

  set_tone (self, cr, tone);
  cairo_set_line_width (cr, (tone == ADU_TONE_PALE ? 1 : 2) * unit);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (dash[0] > 0)
    cairo_set_dash (cr, dash, 2, 0);
  for (guint i = 0; i < self->categories->len; i++)
    {
      const AduChartMark *mark = mark_at (self, i, s);

      cairo_line_to (cr, mark->x + mark->width / 2, mark->y + mark->height / 2);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < self->categories->len; i++)
    {
      const AduChartMark *mark = mark_at (self, i, s);

      /* squares are larger: they show behind a circle that has the same value */
      draw_shape (self, cr, tone, mark->x + mark->width / 2, mark->y + mark->height / 2,
                  (tone == ADU_TONE_GOOD ? 0.64 : 0.46) * self->line);
    }
}

/* A number that is read where a line passes under it. */
static void
draw_number (const AduChart *self, cairo_t *cr, AduTone tone, const char *text, double x, double y)
{
  g_autoptr (PangoLayout) layout = adu_chart_text (self, text, 0, FALSE);

  set_color (cr, grounds[self->look]);
  cairo_move_to (cr, x, y);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_width (cr, 0.22 * self->line);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  set_tone (self, cr, tone);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* The number of the highest point of a moment above it, of the lowest below (beside it, near the floor); equal ones once. */
static void
draw_numbers (const AduChart *self, cairo_t *cr, guint i)
{
  guint highest = 0, lowest = 0;

  for (guint s = 1; s < self->series->len; s++)
    {
      highest = mark_at (self, i, s)->value > mark_at (self, i, highest)->value ? s : highest;
      lowest = mark_at (self, i, s)->value < mark_at (self, i, lowest)->value ? s : lowest;
    }
  for (guint n = 0; n < 2; n++)
    {
      guint s = n == 0 ? highest : lowest;
      const AduChartMark *mark = mark_at (self, i, s);
      g_autofree char *text = g_strdup_printf ("%u", mark->value);
      double width = adu_chart_text_width (self, text, FALSE);
      double x = mark->x + mark->width / 2 - width / 2;
      double y = mark->y + mark->height / 2 + (n == 0 ? -1.3 : 0.25) * self->line;

      if (n == 1 && y + self->line > self->plot_y + self->plot_height)
        {
          x += width / 2 + 0.5 * self->line;
          y -= 0.9 * self->line;
        }
      if (n == 1 && mark->value == mark_at (self, i, highest)->value)
        continue;
      draw_number (self, cr, adu_chart_series (self, s)->tone, text, x, y);
    }
}

/* Labels, or numbers, of every n-th moment only, if there is no room for all; counted from the last. */
static guint
every (const AduChart *self, gboolean numbers)
{
  double step = self->plot_width / MAX (self->categories->len, 1), widest = 0;

  for (guint i = 0; i < self->categories->len; i++)
    for (guint s = 0; s < (numbers ? self->series->len : 1); s++)
      {
        g_autofree char *number = g_strdup_printf ("%u", mark_at (self, i, s)->value);

        widest = MAX (widest, adu_chart_text_width (
                                self, numbers ? number : adu_chart_category (self, i)->label, FALSE));
      }
  return MAX ((guint) ceil ((widest + self->line * 0.3) / step), 1);
}

static void
draw_lines (const AduChart *self, cairo_t *cr)
{
  double floor_y = self->plot_y + self->plot_height;
  guint labels = every (self, FALSE), numbers = every (self, TRUE), last = self->categories->len - 1;

  set_tone (self, cr, ADU_TONE_PALE);
  cairo_set_line_width (cr, self->line / 20);
  cairo_move_to (cr, self->plot_x, floor_y);
  cairo_line_to (cr, self->plot_x + self->plot_width, floor_y);
  cairo_stroke (cr);
  for (guint s = self->series->len; s-- > 0;)
    draw_line (self, cr, s);
  for (guint i = 0; i <= last; i++)
    {
      const AduChartCategory *category = adu_chart_category (self, i);

      if ((last - i) % numbers == 0)
        draw_numbers (self, cr, i);
      if ((last - i) % labels != 0)
        continue;
      set_ink (self, cr);
      draw_text (self, cr, category->label,
                 category->label_x - adu_chart_text_width (self, category->label, FALSE) / 2, category->label_y, 0,
                 FALSE);
    }
  for (guint s = 0; s < self->series->len; s++)
    {
      const AduChartSeries *series = adu_chart_series (self, s);

      set_tone (self, cr, series->tone);
      draw_text (self, cr, series->name, series->label_x, series->label_y, 0, TRUE);
    }
}

/**
 * adu_chart_draw:
 * @chart: a chart that was laid out
 * @cr: where; its origin is the upper left corner of the chart
 */
void
adu_chart_draw (const AduChart *chart, cairo_t *cr)
{
  if (chart->marks->len == 0)
    return;
  cairo_save (cr);
  if (chart->kind == ADU_CHART_LINE)
    draw_lines (chart, cr);
  else
    draw_rows (chart, cr);
  cairo_restore (cr);
}
