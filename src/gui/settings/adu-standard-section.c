/* adu-standard-section.c — settings: the service standard, limit by limit, with its legal ground
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-standard-section.ui
 * Actions:  standard.restore
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/settings/adu-rules-save.h"
#include "gui/settings/adu-rule-row.h"
#include "gui/settings/adu-settings-field.h"
#include "gui/settings/adu-standard-section.h"
#include "words/adu-words-date.h"

#define SHIPPED ADU_RESOURCE_PATH "seed/dinkes-ttu-2022.ini"
#define TEXT_LIMIT 500

struct _AduStandardSection
{
  AduSection parent_instance;

  /* template */
  AduSettingsField *name;
  AduSettingsField *decree;
  AduSettingsField *effective;
  AdwPreferencesGroup *group;

  GPtrArray *rows;     /* of AduRuleRow, owned by the tree */
};

G_DEFINE_FINAL_TYPE (AduStandardSection, adu_standard_section, ADU_TYPE_SECTION)

static void
show (AduStandardSection *self, const AduStandard *standard)
{
  g_autofree char *effective = adu_words_day_short (adu_standard_effective (standard));

  adu_settings_field_set_text (self->name, adu_standard_name (standard));
  adu_settings_field_set_text (self->decree, adu_standard_decree (standard));
  adu_settings_field_set_text (self->effective, effective);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < adu_standard_n_rules (standard); i++)
    {
      GtkWidget *row = adu_rule_row_new (adu_standard_rule (standard, i));

      g_signal_connect_object (row, "changed", G_CALLBACK (adu_section_touch), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
adu_standard_section_load (AduSection *section)
{
  show (ADU_STANDARD_SECTION (section), adu_store_standard (adu_section_store (section)));
}

/* --- what is shipped ------------------------------------------------------------------------------------ */

static void
on_restore (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (SHIPPED, 0, NULL);
  g_autoptr (AduStandard) shipped = NULL;
  gsize length;
  const char *text;

  if (bytes == NULL)
    return;
  text = g_bytes_get_data (bytes, &length);
  shipped = adu_standard_parse (text, (gssize) length, NULL);
  if (shipped == NULL)
    return;
  show (ADU_STANDARD_SECTION (widget), shipped);
  adu_section_touch (ADU_SECTION (widget));
}

/* --- saving --------------------------------------------------------------------------------------------- */

static void
clear_rule (gpointer data)
{
  g_free (((AduRule *) data)->ground);
  g_free (((AduRule *) data)->text);
}

/* Returns: (transfer full) (nullable): what the form says; NULL: something is wrong, said beside it. */
static AduStandard *
read_form (AduStandardSection *self)
{
  AduDay effective = adu_words_parse_day (adu_settings_field_text (self->effective));
  g_autoptr (GArray) rules = g_array_new (FALSE, TRUE, sizeof (AduRule));
  gboolean fine = adu_settings_field_check (self->name) & adu_settings_field_check (self->decree);
  g_autoptr (GError) error = NULL;
  AduStandard *standard;

  if (!adu_day_is_set (effective) || adu_day_year (effective) < 1945)
    {
      adu_settings_field_set_problem (self->effective, _("Write a date like 23/11/2026."));
      fine = FALSE;
    }
  g_array_set_clear_func (rules, clear_rule);
  for (guint i = 0; i < self->rows->len; i++)
    {
      AduRule rule;

      if (!adu_rule_row_check (g_ptr_array_index (self->rows, i)))
        fine = FALSE;
      adu_rule_row_take (g_ptr_array_index (self->rows, i), &rule);
      g_array_append_val (rules, rule);
    }
  if (!fine)
    {
      adu_section_say (ADU_SECTION (self), _("Not saved yet: look at the marked fields."));
      return NULL;
    }
  standard = adu_standard_new (adu_settings_field_text (self->name), adu_settings_field_text (self->decree),
                               effective, (const AduRule *) (gpointer) rules->data, rules->len, &error);
  if (standard == NULL)
    adu_section_say (ADU_SECTION (self),
                     _("These switches do not fit together: look at the limit changed last."));
  return standard;
}

static void
on_saved (AduSection *self)
{
  adu_section_set_busy (self, FALSE);
  adu_section_saved (self, _("The service standard is saved."));
}

static void
adu_standard_section_save (AduSection *section)
{
  AduStandardSection *self = ADU_STANDARD_SECTION (section);
  g_autoptr (AduStandard) wanted = read_form (self);

  if (wanted == NULL)
    return;
  adu_rules_save (section, wanted, NULL, G_CALLBACK (on_saved));
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_standard_section_dispose (GObject *object)
{
  g_clear_pointer (&ADU_STANDARD_SECTION (object)->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_STANDARD_SECTION);
  G_OBJECT_CLASS (adu_standard_section_parent_class)->dispose (object);
}

static void
adu_standard_section_class_init (AduStandardSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduSectionClass *section_class = ADU_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_standard_section_dispose;
  section_class->interest = ADU_CHANGED_RULES;
  section_class->load = adu_standard_section_load;
  section_class->save = adu_standard_section_save;
  g_type_ensure (ADU_TYPE_SETTINGS_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-standard-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AduStandardSection, name);
  gtk_widget_class_bind_template_child (widget_class, AduStandardSection, decree);
  gtk_widget_class_bind_template_child (widget_class, AduStandardSection, effective);
  gtk_widget_class_bind_template_child (widget_class, AduStandardSection, group);
  gtk_widget_class_install_action (widget_class, "standard.restore", NULL, on_restore);
}

static void
adu_standard_section_init (AduStandardSection *self)
{
  AduSettingsField *fields[3];

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  fields[0] = self->name;
  fields[1] = self->decree;
  fields[2] = self->effective;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_object_set (fields[i], "required", TRUE, "limit", TEXT_LIMIT, NULL);
      g_signal_connect_object (fields[i], "changed", G_CALLBACK (adu_section_touch), self, G_CONNECT_SWAPPED);
    }
}

/* Returns: (transfer floating): the section. */
GtkWidget *
adu_standard_section_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_STANDARD_SECTION, "session", session, NULL);
}
