/* adu-cases-screen.c — the list of complaints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: cases/adu-cases-screen.ui
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/cases/adu-cases-screen.h"

struct _AduCasesScreen
{
  AduScreen parent_instance;
};

G_DEFINE_FINAL_TYPE (AduCasesScreen, adu_cases_screen, ADU_TYPE_SCREEN)

static void
adu_cases_screen_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_CASES_SCREEN);
  G_OBJECT_CLASS (adu_cases_screen_parent_class)->dispose (object);
}

static void
adu_cases_screen_class_init (AduCasesScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_cases_screen_dispose;

  gtk_widget_class_set_css_name (widget_class, "cases-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/cases/adu-cases-screen.ui");
}

static void
adu_cases_screen_init (AduCasesScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Complaints"));
  adu_screen_set_help_id (ADU_SCREEN (self), "cases");
}

/* Returns: (transfer floating): the list. */
AduScreen *
adu_cases_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_CASES_SCREEN, "session", session, NULL);
}
