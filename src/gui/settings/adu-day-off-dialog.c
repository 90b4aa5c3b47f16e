/* adu-day-off-dialog.c — one day off: when, which kind, by which decree
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-day-off-dialog.ui
 *
 * It saves nothing by itself: the day goes into the list on the page, which is saved as a whole.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/settings/adu-day-off-dialog.h"
#include "gui/settings/adu-days-text.h"
#include "gui/settings/adu-settings-field.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define NAME_LIMIT 200
#define YEAR_FIRST 2000
#define YEAR_LAST 2199

struct _AduDayOffDialog
{
  AduSettingsDialog parent_instance;

  /* template */
  GtkGrid *grid;
  GtkCheckButton *official;

  /* owned by the tree */
  AduSettingsField *day;
  AduSettingsField *kind;
  AduSettingsField *name;
  AduSettingsField *decree;

  GPtrArray *days;          /* owned reference; of AduDayOff: the list it goes into */
  const AduDayOff *editing; /* in @days, nullable */
  AduDayOff *value;         /* owned; once saved */
};

G_DEFINE_FINAL_TYPE (AduDayOffDialog, adu_day_off_dialog, ADU_TYPE_SETTINGS_DIALOG)

/* The weekday, while one types: a mistaken date shows at once. */
static void
on_day_changed (AduDayOffDialog *self)
{
  AduDay day = adu_words_parse_day (adu_settings_field_text (self->day));
  g_autofree char *full = adu_day_is_set (day) ? adu_words_day_full (day) : g_strdup (_("Like 18/8/2026"));

  adu_settings_field_set_hint (self->day, full);
}

static gboolean
check_day (AduDayOffDialog *self)
{
  AduDay day = adu_words_parse_day (adu_settings_field_text (self->day));
  gboolean fine = adu_day_is_set (day) && adu_day_year (day) >= YEAR_FIRST && adu_day_year (day) <= YEAR_LAST;

  if (!fine)
    adu_settings_field_set_problem (self->day, _("Write a date like 18/8/2026."));
  return fine;
}

static void
adu_day_off_dialog_save (AduSettingsDialog *dialog)
{
  AduDayOffDialog *self = ADU_DAY_OFF_DIALOG (dialog);
  gboolean fine =
      check_day (self) & adu_settings_field_check (self->name) & adu_settings_field_check (self->decree);
  g_autofree char *name = adu_text_clean (adu_settings_field_text (self->name), FALSE);
  g_autofree char *decree = adu_text_clean (adu_settings_field_text (self->decree), FALSE);
  const AduDayOff *same;

  if (!fine)
    return;
  g_clear_pointer (&self->value, adu_day_off_free);
  self->value = adu_day_off_new (adu_words_parse_day (adu_settings_field_text (self->day)),
                                 (AduDayOffKind) adu_settings_field_chosen (self->kind),
                                 gtk_check_button_get_active (self->official), name, decree);
  same = adu_days_text_find (self->days, self->value);
  if (same == NULL || same == self->editing)
    {
      adu_settings_dialog_saved (dialog);
      return;
    }
  g_clear_pointer (&self->value, adu_day_off_free);
  adu_settings_field_set_problem (
      self->day, _("This day off is in the list already: close this window and change that one."));
}

static AduSettingsField *
add (AduDayOffDialog *self, AduSettingsField *field, int column, int row, int width)
{
  gtk_grid_attach (self->grid, GTK_WIDGET (field), column, row, width, 1);
  return field;
}

static void
build (AduDayOffDialog *self)
{
  const char *kinds[ADU_N_DAY_OFF_KINDS + 1] = { NULL };

  for (guint i = 0; i < ADU_N_DAY_OFF_KINDS; i++)
    kinds[i] = adu_words_day_off_kind ((AduDayOffKind) i);
  self->day = add (self, adu_settings_field_new (_("_Date"), NULL, 40), 0, 0, 1);
  self->kind = add (self, adu_settings_field_new_choice (_("_Kind"), kinds), 1, 0, 1);
  self->name = add (self, adu_settings_field_new (_("_Name"), NULL, NAME_LIMIT), 0, 1, 2);
  self->decree =
      add (self, adu_settings_field_new (_("_Number of the decree"), _("May follow"), NAME_LIMIT), 0, 2, 2);
  g_object_set (self->day, "required", TRUE, NULL);
  g_object_set (self->name, "required", TRUE, NULL);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (on_day_changed), self, G_CONNECT_SWAPPED);
}

static void
fill (AduDayOffDialog *self, gint year)
{
  const AduDayOff *editing = self->editing;
  AduSettingsField *fields[] = { self->day, self->kind, self->name, self->decree };
  g_autofree char *day = editing != NULL ? adu_words_day_short (editing->day) : g_strdup_printf ("/%d", year);

  gtk_window_set_title (GTK_WINDOW (self), editing != NULL ? _("Change a day off") : _("Add a day off"));
  adu_settings_field_set_text (self->day, day);
  if (editing != NULL)
    {
      adu_settings_field_choose (self->kind, editing->kind);
      adu_settings_field_set_text (self->name, editing->name);
      adu_settings_field_set_text (self->decree, editing->decree);
    }
  gtk_check_button_set_active (self->official, editing == NULL || editing->official);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_signal_connect_object (fields[i], "changed", G_CALLBACK (adu_settings_dialog_touch), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->official, "toggled", G_CALLBACK (adu_settings_dialog_touch), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
  if (editing == NULL)
    gtk_editable_set_position (GTK_EDITABLE (adu_settings_field_control (self->day)), 0);
}

static void
adu_day_off_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_DAY_OFF_DIALOG);
  G_OBJECT_CLASS (adu_day_off_dialog_parent_class)->dispose (object);
}

static void
adu_day_off_dialog_finalize (GObject *object)
{
  AduDayOffDialog *self = ADU_DAY_OFF_DIALOG (object);

  g_clear_pointer (&self->days, g_ptr_array_unref);
  g_clear_pointer (&self->value, adu_day_off_free);
  G_OBJECT_CLASS (adu_day_off_dialog_parent_class)->finalize (object);
}

static void
adu_day_off_dialog_class_init (AduDayOffDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_day_off_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_day_off_dialog_finalize;
  ADU_SETTINGS_DIALOG_CLASS (klass)->save = adu_day_off_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-day-off-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduDayOffDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, AduDayOffDialog, official);
}

static void
adu_day_off_dialog_init (AduDayOffDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  build (self);
}

/**
 * adu_day_off_dialog_new:
 * @session: what the settings work with
 * @days: (element-type AduDayOff): the list it goes into
 * @editing: (nullable): one of @days; NULL: a new one
 * @year: the year a new one is likely in
 *
 * Returns: (transfer none): the dialog, owned by the toolkit
 */
AduDayOffDialog *
adu_day_off_dialog_new (AduSession *session, GPtrArray *days, const AduDayOff *editing, gint year)
{
  AduDayOffDialog *self = g_object_new (ADU_TYPE_DAY_OFF_DIALOG, "session", session, NULL);

  self->days = g_ptr_array_ref (days);
  self->editing = editing;
  fill (self, year);
  return self;
}

/* Returns: (transfer full) (nullable): what was entered, once. */
AduDayOff *
adu_day_off_dialog_take (AduDayOffDialog *self)
{
  return g_steal_pointer (&self->value);
}

/* Returns: (transfer none) (nullable): the one that is changed. */
const AduDayOff *
adu_day_off_dialog_editing (AduDayOffDialog *self)
{
  return self->editing;
}
