/* adu-case-screen.c — one complaint: facts, dates, next step, history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: case/adu-case-screen.ui
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/case/adu-case-screen.h"

struct _AduCaseScreen
{
  AduScreen parent_instance;
  gint64 id;
};

enum
{
  PROP_ID = 1,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AduCaseScreen, adu_case_screen, ADU_TYPE_SCREEN)

static void
adu_case_screen_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_CASE_SCREEN);
  G_OBJECT_CLASS (adu_case_screen_parent_class)->dispose (object);
}

static void
adu_case_screen_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id != PROP_ID)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else
    g_value_set_int64 (value, ADU_CASE_SCREEN (object)->id);
}

static void
adu_case_screen_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_ID)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else
    ADU_CASE_SCREEN (object)->id = g_value_get_int64 (value);
}

static void
adu_case_screen_class_init (AduCaseScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = adu_case_screen_dispose;
  object_class->get_property = adu_case_screen_get_property;
  object_class->set_property = adu_case_screen_set_property;
  properties[PROP_ID] =
    g_param_spec_int64 ("id", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "case-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-case-screen.ui");
}

static void
adu_case_screen_init (AduCaseScreen *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_screen_set_title (ADU_SCREEN (self), _("Complaint"));
  adu_screen_set_help_id (ADU_SCREEN (self), "case");
}

/* @id: the case shown. Returns: (transfer floating): its screen. */
AduScreen *
adu_case_screen_new (AduSession *session, gint64 id)
{
  return g_object_new (ADU_TYPE_CASE_SCREEN, "session", session, "id", id, NULL);
}
