/* adu-dashboard-tile.c — one figure, large, with what it counts, and what it was in the period before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/dashboard/adu-dashboard-tile.ui
 */
#include "config.h"

#include "gui/adu-names.h"
#include "gui/dashboard/adu-dashboard-tile.h"

struct _AduDashboardTile
{
  GtkButton parent_instance;

  GtkLabel *number; /* template child */
  GtkLabel *title;  /* template child */
  GtkLabel *note;   /* template child */
};

G_DEFINE_FINAL_TYPE (AduDashboardTile, adu_dashboard_tile, GTK_TYPE_BUTTON)

void
adu_dashboard_tile_set (AduDashboardTile *self, const char *number, const char *title, const char *note,
                        const AduFind *find)
{
  g_autofree char *list = adu_find_to_text (find);
  g_autofree char *spoken = *note != '\0' ? g_strdup_printf ("%s: %s; %s", title, number, note)
                                          : g_strdup_printf ("%s: %s", title, number);

  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->note, note);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", list);
  adu_names_set (GTK_WIDGET (self), spoken);
}

static void
adu_dashboard_tile_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_DASHBOARD_TILE);
  G_OBJECT_CLASS (adu_dashboard_tile_parent_class)->dispose (object);
}

static void
adu_dashboard_tile_class_init (AduDashboardTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_dashboard_tile_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/dashboard/adu-dashboard-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, AduDashboardTile, number);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardTile, title);
  gtk_widget_class_bind_template_child (widget_class, AduDashboardTile, note);
}

static void
adu_dashboard_tile_init (AduDashboardTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
adu_dashboard_tile_new (void)
{
  return g_object_new (ADU_TYPE_DASHBOARD_TILE, NULL);
}
