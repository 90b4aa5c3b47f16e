/* adu-chart-private.h — what the layout of a chart leaves for its drawing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#pragma once

#include "report/adu-chart.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  AduTone tone;
  double label_x, label_y; /* where its name stands */
} AduChartSeries;

typedef struct
{
  char *label;
  char *end;
  guint values[ADU_CHART_MOST_SERIES];
  guint sum;
  double label_x, label_y; /* left of a row's label; centre of a moment's */
  double end_x;
} AduChartCategory;

struct _AduChart
{
  AduChartKind kind;
  AduLook look;
  GArray *series;     /* of AduChartSeries */
  GArray *categories; /* of AduChartCategory */
  GArray *marks;      /* of AduChartMark */

  /* of the layout */
  PangoContext *context;
  PangoFontDescription *font;
  double width, height;
  double line;        /* height of a line of text */
  double plot_x, plot_y, plot_width, plot_height;
  double label_width; /* of the labels of rows */
  gboolean has_dots;  /* dots, and they fit */
};

static inline AduChartSeries *
adu_chart_series (const AduChart *chart, guint i)
{
  return &g_array_index (chart->series, AduChartSeries, i);
}

static inline AduChartCategory *
adu_chart_category (const AduChart *chart, guint i)
{
  return &g_array_index (chart->categories, AduChartCategory, i);
}

/* A line of text as it is measured and drawn; @width 0 = as wide as it is, else cut with "…". (transfer full) */
PangoLayout *adu_chart_text (const AduChart *chart, const char *text, double width, gboolean bold);
double adu_chart_text_width (const AduChart *chart, const char *text, gboolean bold);

G_END_DECLS
