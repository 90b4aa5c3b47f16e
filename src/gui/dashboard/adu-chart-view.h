/* adu-chart-view.h — a chart on screen: drawn, with a small button over every mark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * In GTK 4.8 a drawing has no children for those who hear the screen; so each mark is a button that has a name, takes the
 * focus and opens the list behind it. Tab enters the chart and leaves it again, the arrows move between its marks.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-find.h"
#include "report/adu-chart.h"

G_BEGIN_DECLS

#define ADU_TYPE_CHART_VIEW (adu_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (AduChartView, adu_chart_view, ADU, CHART_VIEW, GtkWidget)

/* What a mark is called (transfer full), and the search behind it (transfer full); a NULL search: no button. */
typedef AduFind *(*AduChartViewTell) (guint category, guint series, char **name, gpointer user_data);

void adu_chart_view_take (AduChartView *self, AduChart *chart, AduChartViewTell tell, gpointer user_data);
/* The button over a mark, NULL if it has none: for tests. */
GtkWidget *adu_chart_view_mark (AduChartView *self, guint category, guint series);

G_END_DECLS
