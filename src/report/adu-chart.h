/* adu-chart.h — charts of counts on any cairo context: bars, stacked bars, lines over time, dots
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time. The same drawing on screen and on paper.
 *
 * Series are told apart by tone and by shape (colour-blind safe, and in black and white), and named beside what they name, not
 * in a legend. Numbers are written as text. Where every mark stands can be asked for after the layout, so that a screen
 * can lay something over it that takes the focus and has a name. Bars, stacked bars and dots are rows, one per category;
 * where dots do not fit, the rows are stacked bars. Texts are plain and copied; lengths are in the unit of the context.
 */
#pragma once

#include <glib.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  ADU_CHART_BARS,
  ADU_CHART_STACKED,
  ADU_CHART_DOTS, /* one dot a piece */
  ADU_CHART_LINE, /* categories are moments, from left to right */
} AduChartKind;

/* What it is drawn on; nothing fills the background. */
typedef enum
{
  ADU_LOOK_LIGHT,
  ADU_LOOK_DARK,
  ADU_LOOK_CONTRAST_LIGHT,
  ADU_LOOK_CONTRAST_DARK,
  ADU_LOOK_PAPER,
} AduLook;
#define ADU_N_LOOKS 5

typedef enum
{
  ADU_TONE_CALM, /* circles, whole lines */
  ADU_TONE_GOOD, /* squares, dashed lines */
  ADU_TONE_BAD,  /* diamonds, dotted lines */
  ADU_TONE_PALE, /* rings, thin lines */
} AduTone;
#define ADU_N_TONES 4

#define ADU_CHART_MOST_SERIES 4

/* One value where it was drawn: a bar, its part, the dots of a row, a point. A value of 0 in a row has a mark of no width. */
typedef struct
{
  double x, y, width, height;
  guint category;
  guint series;
  guint value;
} AduChartMark;

typedef struct _AduChart AduChart;

AduChart *adu_chart_new (AduChartKind kind);
void adu_chart_free (AduChart *chart);
void adu_chart_set_look (AduChart *chart, AduLook look);
void adu_chart_add_series (AduChart *chart, const char *name, AduTone tone); /* before the first category */
/* @values: one for each series. @end (nullable): what stands at the end of the row; else the sum. */
void adu_chart_add (AduChart *chart, const char *label, const guint *values, const char *end);

/* The height rows ask for; a line is content with any. */
double adu_chart_height (AduChart *chart, PangoContext *context, const PangoFontDescription *font);
void adu_chart_layout (AduChart *chart, PangoContext *context, const PangoFontDescription *font, double width,
                       double height);
const AduChartMark *adu_chart_marks (const AduChart *chart, guint *n); /* by category, then series (transfer none) */
AduChartKind adu_chart_kind (const AduChart *chart);
void adu_chart_draw (const AduChart *chart, cairo_t *cr); /* as laid out last */

void adu_look_get_color (AduLook look, AduTone tone, double rgb[3]); /* for what stands beside a chart */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduChart, adu_chart_free)

G_END_DECLS
