/* adu-chart-view.c — a chart on screen: drawn, with a small button over every mark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <adwaita.h>

#include "gui/adu-names.h"
#include "gui/dashboard/adu-chart-view.h"

#define LEAST 24 /* a mark is never smaller for the pointer (WCAG 2.5.8) */

struct _AduChartView
{
  GtkWidget parent_instance;

  AduChart *chart;  /* owned; nullable */
  GPtrArray *marks; /* of GtkWidget, borrowed: children, as adu_chart_marks() has them; NULL: no button */
  GtkWidget *last;  /* borrowed: the mark that had the focus; nullable */
};

G_DEFINE_FINAL_TYPE (AduChartView, adu_chart_view, GTK_TYPE_WIDGET)

static const PangoFontDescription *
font_of (AduChartView *self)
{
  return pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
}

static void
follow_style (AduChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (self->chart == NULL)
    return;
  if (adw_style_manager_get_high_contrast (style))
    adu_chart_set_look (self->chart, dark ? ADU_LOOK_CONTRAST_DARK : ADU_LOOK_CONTRAST_LIGHT);
  else
    adu_chart_set_look (self->chart, dark ? ADU_LOOK_DARK : ADU_LOOK_LIGHT);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- marks ----------------------------------------------------------------------------------------------------------- */

static GtkWidget *
mark_new (AduChartView *self, char *name, AduFind *find)
{
  g_autofree char *text = adu_find_to_text (find);
  GtkWidget *mark = gtk_button_new ();

  gtk_widget_add_css_class (mark, "chart-mark");
  gtk_widget_add_css_class (mark, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (mark), "s", text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (mark), "win.show-list");
  gtk_widget_set_tooltip_text (mark, name);
  adu_names_set (mark, name);
  gtk_widget_set_parent (mark, GTK_WIDGET (self));
  return mark;
}

static int
focused_mark (AduChartView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; focus != NULL && i < self->marks->len; i++)
    if (g_ptr_array_index (self->marks, i) == focus)
      return (int) i;
  return -1;
}

static void
remove_marks (AduChartView *self)
{
  GtkWidget *child;

  self->last = NULL;
  g_ptr_array_set_size (self->marks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

/**
 * adu_chart_view_take:
 * @self: a view
 * @chart: (transfer full): what it shows from now on
 * @tell: says what each mark is called and opens
 * @user_data: for @tell
 *
 * The focus stays on the same mark, if there still is one.
 */
void
adu_chart_view_take (AduChartView *self, AduChart *chart, AduChartViewTell tell, gpointer user_data)
{
  int focused = focused_mark (self);
  guint n;
  const AduChartMark *marks;

  remove_marks (self);
  g_clear_pointer (&self->chart, adu_chart_free);
  self->chart = chart;
  follow_style (self);
  adu_chart_layout (chart, gtk_widget_get_pango_context (GTK_WIDGET (self)), font_of (self),
                    MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1), MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1));
  marks = adu_chart_marks (chart, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (AduFind) find = tell (marks[i].category, marks[i].series, &name, user_data);

      g_ptr_array_add (self->marks, find != NULL ? mark_new (self, name, find) : NULL);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (focused >= 0 && (guint) focused < n && g_ptr_array_index (self->marks, focused) != NULL)
    gtk_widget_grab_focus (g_ptr_array_index (self->marks, focused));
}

GtkWidget *
adu_chart_view_mark (AduChartView *self, guint category, guint series)
{
  guint n;
  const AduChartMark *marks = self->chart != NULL ? adu_chart_marks (self->chart, &n) : NULL;

  for (guint i = 0; marks != NULL && i < n; i++)
    if (marks[i].category == category && marks[i].series == series)
      return g_ptr_array_index (self->marks, i);
  return NULL;
}

/* --- the widget ------------------------------------------------------------------------------------------------------ */

/* The mark so many categories and series further; one without a button is passed over, and so is a category whose mark of that
 * series has none: there another series' is taken. NULL at the edge. */
static GtkWidget *
mark_beside (AduChartView *self, guint focused, int categories, int series)
{
  guint n;
  const AduChartMark *marks = adu_chart_marks (self->chart, &n);
  int category = (int) marks[focused].category + categories, of = (int) marks[focused].series + series;

  for (; category >= 0 && of >= 0; category += categories, of += series)
    {
      GtkWidget *other = NULL;
      gboolean any = FALSE;

      for (guint i = 0; i < n; i++)
        {
          if ((int) marks[i].category != category)
            continue;
          any = any || (int) marks[i].series == of || series == 0;
          if ((int) marks[i].series == of && g_ptr_array_index (self->marks, i) != NULL)
            return g_ptr_array_index (self->marks, i);
          if (series == 0 && g_ptr_array_index (self->marks, i) != NULL)
            other = g_ptr_array_index (self->marks, i);
        }
      if (other != NULL || !any)
        return other;
    }
  return NULL;
}

/* The arrows keep to the chart: along it from category to category, across it from series to series. */
static void
move_by_arrow (AduChartView *self, guint focused, GtkDirectionType direction)
{
  gboolean sideways = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  gboolean along = sideways == (adu_chart_kind (self->chart) == ADU_CHART_LINE);
  int step = direction == GTK_DIR_LEFT || direction == GTK_DIR_UP ? -1 : 1;
  GtkWidget *mark = mark_beside (self, focused, along ? step : 0, along ? 0 : step);

  if (mark != NULL)
    gtk_widget_grab_focus (mark);
}

/* Tab goes in and out, the arrows between the marks. */
static gboolean
adu_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  AduChartView *self = ADU_CHART_VIEW (widget);
  int focused = focused_mark (self);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD && focused >= 0)
    {
      move_by_arrow (self, (guint) focused, direction);
      return TRUE;
    }
  if (focused >= 0)
    {
      self->last = g_ptr_array_index (self->marks, focused);
      return FALSE;
    }
  if (self->last != NULL)
    return gtk_widget_grab_focus (self->last);
  for (guint i = 0; i < self->marks->len; i++)
    if (g_ptr_array_index (self->marks, i) != NULL)
      return gtk_widget_grab_focus (g_ptr_array_index (self->marks, i));
  return FALSE;
}

static void
adu_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  AduChartView *self = ADU_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 480;
      return;
    }
  *minimum = self->chart == NULL ? 0
                                 : (int) adu_chart_height (self->chart, gtk_widget_get_pango_context (widget),
                                                           font_of (self)) + 1;
  *natural = *minimum;
}

static void
adu_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AduChartView *self = ADU_CHART_VIEW (widget);
  const AduChartMark *marks;
  guint n;

  if (self->chart == NULL)
    return;
  adu_chart_layout (self->chart, gtk_widget_get_pango_context (widget), font_of (self), width, height);
  marks = adu_chart_marks (self->chart, &n);
  for (guint i = 0; i < n && i < self->marks->len; i++)
    {
      GtkWidget *mark = g_ptr_array_index (self->marks, i);
      double w = MAX (marks[i].width, LEAST), h = MAX (marks[i].height, LEAST);
      GskTransform *place;
      int least_width, least_height;

      if (mark == NULL)
        continue;
      gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (mark, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      w = MAX (w, least_width);
      h = MAX (h, least_height);
      place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (marks[i].x + (marks[i].width - w) / 2),
                                                                   (float) (marks[i].y + (marks[i].height - h) / 2)));
      gtk_widget_allocate (mark, (int) w, (int) h, -1, place);
    }
}

static void
adu_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AduChartView *self = ADU_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->chart != NULL && width > 0 && height > 0)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

      adu_chart_draw (self->chart, cr);
      cairo_destroy (cr);
    }
  GTK_WIDGET_CLASS (adu_chart_view_parent_class)->snapshot (widget, snapshot);
}

/* Larger letters, another font: everything has its place anew. */
static void
adu_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (adu_chart_view_parent_class)->system_setting_changed (widget, setting);
  gtk_widget_queue_resize (widget);
}

static void
adu_chart_view_dispose (GObject *object)
{
  AduChartView *self = ADU_CHART_VIEW (object);

  remove_marks (self);
  G_OBJECT_CLASS (adu_chart_view_parent_class)->dispose (object);
}

static void
adu_chart_view_finalize (GObject *object)
{
  AduChartView *self = ADU_CHART_VIEW (object);

  g_ptr_array_unref (self->marks);
  g_clear_pointer (&self->chart, adu_chart_free);
  G_OBJECT_CLASS (adu_chart_view_parent_class)->finalize (object);
}

static void
adu_chart_view_class_init (AduChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_chart_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_chart_view_finalize;
  widget_class->focus = adu_chart_view_focus;
  widget_class->measure = adu_chart_view_measure;
  widget_class->size_allocate = adu_chart_view_size_allocate;
  widget_class->snapshot = adu_chart_view_snapshot;
  widget_class->system_setting_changed = adu_chart_view_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "chart-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
adu_chart_view_init (AduChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->marks = g_ptr_array_new ();
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (follow_style), self, G_CONNECT_SWAPPED);
}
