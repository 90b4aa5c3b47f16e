/* adu-officials-section.c — settings: who works with the program, and what each may do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-officials-section.ui
 * Actions:  officials.add, officials.pin (x: id)
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-notice.h"
#include "gui/settings/adu-official-dialog.h"
#include "gui/settings/adu-officials-section.h"
#include "gui/settings/adu-pin-dialog.h"
#include "gui/settings/adu-settings-row.h"
#include "words/adu-words.h"

struct _AduOfficialsSection
{
  AduSection parent_instance;

  GtkListBox *rows; /* template */

  GPtrArray *officials; /* owned reference; of AduOfficial: what the rows stand for */
};

G_DEFINE_FINAL_TYPE (AduOfficialsSection, adu_officials_section, ADU_TYPE_SECTION)

static const AduOfficial *
find_official (GPtrArray *officials, gint64 id)
{
  for (guint i = 0; officials != NULL && i < officials->len; i++)
    if (((const AduOfficial *) g_ptr_array_index (officials, i))->id == id)
      return g_ptr_array_index (officials, i);
  return NULL;
}

static AduSettingsRow *
row_of (AduOfficial *official)
{
  g_autofree char *roles = adu_words_roles (official->roles);
  /* Translators: office held · roles in the program */
  g_autofree char *subtitle = official->position != NULL && *official->position != '\0'
                                  ? g_strdup_printf (_("%s · %s"), official->position, roles)
                                  : g_strdup (roles);
  g_autofree char *pin =
      g_strdup_printf (official->has_pin ? _("New PIN for %s") : _("Set a PIN for %s"), official->name);
  AduSettingsRow *row = adu_settings_row_new (official->name, subtitle, official);

  if (official->login != NULL && *official->login != '\0')
    {
      /* Translators: the name a person signs in to the desktop with */
      g_autofree char *login = g_strdup_printf (_("login %s"), official->login);

      adu_settings_row_add_badge (row, login, "dim-label");
    }
  if (!official->active)
    adu_settings_row_add_badge (row, _("not in use"), "dim-label");
  else if (!official->has_pin && (official->login == NULL || *official->login == '\0'))
    adu_settings_row_add_badge (row, _("cannot sign in yet: no PIN"), "warning");
  if (official->active)
    adu_settings_row_add_button (row, official->has_pin ? _("New PIN…") : _("Set PIN…"), pin,
                                 "officials.pin", official->id);
  return row;
}

static void
adu_officials_section_load (AduSection *section)
{
  AduOfficialsSection *self = ADU_OFFICIALS_SECTION (section);
  GPtrArray *officials = g_ptr_array_ref (adu_store_officials (adu_section_store (section)));
  int focused = adu_settings_rows_focused (self->rows);

  adu_settings_rows_clear (self->rows);
  g_clear_pointer (&self->officials, g_ptr_array_unref);
  self->officials = officials;
  for (guint i = 0; i < officials->len; i++)
    gtk_list_box_append (self->rows, GTK_WIDGET (row_of (g_ptr_array_index (officials, i))));
  adu_settings_rows_focus (self->rows, focused);
}

/* --- changing ------------------------------------------------------------------------------------------- */

static void
on_pin_set (AduOfficialsSection *self)
{
  adu_notice (GTK_WIDGET (self), _("The PIN is set."));
}

static void
ask_pin (AduOfficialsSection *self, const AduOfficial *official)
{
  AduPinDialog *dialog = adu_pin_dialog_new (adu_section_session (ADU_SECTION (self)), official);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_pin_set), self, G_CONNECT_SWAPPED);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_pin (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AduOfficialsSection *self = ADU_OFFICIALS_SECTION (widget);
  const AduOfficial *official = find_official (self->officials, g_variant_get_int64 (parameter));

  if (official != NULL)
    ask_pin (self, official);
}

/* Who is new cannot sign in yet: the PIN is asked for at once. */
static void
on_saved (AduOfficialDialog *dialog, AduOfficialsSection *self)
{
  GPtrArray *officials = adu_store_officials (adu_section_store (ADU_SECTION (self)));
  const AduOfficial *official = find_official (officials, adu_official_dialog_id (dialog));

  if (official != NULL && official->active && !official->has_pin &&
      (official->login == NULL || *official->login == '\0'))
    ask_pin (self, official);
  else
    adu_notice (GTK_WIDGET (self), _("Saved."));
}

static void
edit (AduOfficialsSection *self, const AduOfficial *official)
{
  AduOfficialDialog *dialog = adu_official_dialog_new (adu_section_session (ADU_SECTION (self)), official);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_saved), self, G_CONNECT_DEFAULT);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_row_activated (AduOfficialsSection *self, GtkListBoxRow *row)
{
  edit (self, adu_settings_row_value (ADU_SETTINGS_ROW (row)));
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  edit (ADU_OFFICIALS_SECTION (widget), NULL);
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_officials_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_OFFICIALS_SECTION);
  G_OBJECT_CLASS (adu_officials_section_parent_class)->dispose (object);
}

static void
adu_officials_section_finalize (GObject *object)
{
  g_clear_pointer (&ADU_OFFICIALS_SECTION (object)->officials, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_officials_section_parent_class)->finalize (object);
}

static void
adu_officials_section_class_init (AduOfficialsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduSectionClass *section_class = ADU_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_officials_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_officials_section_finalize;
  section_class->interest = ADU_CHANGED_OFFICIALS;
  section_class->load = adu_officials_section_load;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-officials-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AduOfficialsSection, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "officials.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "officials.pin", "x", on_pin);
}

static void
adu_officials_section_init (AduOfficialsSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer floating): the section. */
GtkWidget *
adu_officials_section_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_OFFICIALS_SECTION, "session", session, NULL);
}
