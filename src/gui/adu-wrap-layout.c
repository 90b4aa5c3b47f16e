/* adu-wrap-layout.c — children in a row, those that do not fit in the next one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include "gui/adu-wrap-layout.h"

struct _AduWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (AduWrapLayout, adu_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
natural_of (GtkWidget *child, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (child, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* All rows are as high as the highest child. */
static int
row_height (GtkWidget *widget)
{
  int height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      height = MAX (height, natural_of (child, GTK_ORIENTATION_VERTICAL));
  return height;
}

/* Puts the children, or with @place FALSE only works out how high they would be in @width. */
static int
walk (AduWrapLayout *self, GtkWidget *widget, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, row = row_height (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int w;

      if (!gtk_widget_should_layout (child))
        continue;
      w = MIN (natural_of (child, GTK_ORIENTATION_HORIZONTAL), width);
      if (x > 0 && x + w > width)
        {
          y += row;
          x = 0;
        }
      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        w = width - x;
      if (place)
        gtk_widget_size_allocate (child, &(GtkAllocation){ rtl ? width - x - w : x, y, w, row }, -1);
      x += w + self->spacing;
    }
  return y + row;
}

static GtkSizeRequestMode
adu_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
adu_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  AduWrapLayout *self = ADU_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = walk (self, widget, for_size < 0 ? G_MAXINT / 2 : for_size, FALSE);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      {
        int w = natural_of (child, orientation);

        *minimum = MAX (*minimum, w);
        *natural += w + (*natural > 0 ? self->spacing : 0);
      }
}

static void
adu_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  walk (ADU_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
adu_wrap_layout_class_init (AduWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = adu_wrap_layout_get_request_mode;
  manager_class->measure = adu_wrap_layout_measure;
  manager_class->allocate = adu_wrap_layout_allocate;
}

static void
adu_wrap_layout_init (AduWrapLayout *self)
{
}

GtkLayoutManager *
adu_wrap_layout_new (int spacing)
{
  AduWrapLayout *self = g_object_new (ADU_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
