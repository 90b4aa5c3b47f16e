/* adu-settings-screen.c — what the office decides about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: settings/adu-settings-screen.ui
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/settings/adu-settings-screen.h"

struct _AduSettingsScreen
{
  AduScreen parent_instance;
};

G_DEFINE_FINAL_TYPE (AduSettingsScreen, adu_settings_screen, ADU_TYPE_SCREEN)

static void
adu_settings_screen_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_SETTINGS_SCREEN);
  G_OBJECT_CLASS (adu_settings_screen_parent_class)->dispose (object);
}

static void
adu_settings_screen_class_init (AduSettingsScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_settings_screen_dispose;

  gtk_widget_class_set_css_name (widget_class, "settings-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/settings/adu-settings-screen.ui");
}

static void
adu_settings_screen_init (AduSettingsScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Settings"));
  adu_screen_set_help_id (ADU_SCREEN (self), "settings");
}

/* Returns: (transfer floating): the settings. */
AduScreen *
adu_settings_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_SETTINGS_SCREEN, "session", session, NULL);
}
