/* adu-intake-screen.c — a new complaint, in under a minute at the desk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: intake/adu-intake-screen.ui
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/intake/adu-intake-screen.h"

struct _AduIntakeScreen
{
  AduScreen parent_instance;
};

G_DEFINE_FINAL_TYPE (AduIntakeScreen, adu_intake_screen, ADU_TYPE_SCREEN)

static void
adu_intake_screen_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_INTAKE_SCREEN);
  G_OBJECT_CLASS (adu_intake_screen_parent_class)->dispose (object);
}

static void
adu_intake_screen_class_init (AduIntakeScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_intake_screen_dispose;

  gtk_widget_class_set_css_name (widget_class, "intake-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/intake/adu-intake-screen.ui");
}

static void
adu_intake_screen_init (AduIntakeScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("New complaint"));
  adu_screen_set_help_id (ADU_SCREEN (self), "intake");
}

/* Returns: (transfer floating): an empty form, or the draft of whoever is signed in. */
AduScreen *
adu_intake_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_INTAKE_SCREEN, "session", session, NULL);
}
