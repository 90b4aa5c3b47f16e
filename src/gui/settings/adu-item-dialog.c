/* adu-item-dialog.c — one unit, topic, problem code, channel or sub-district
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-item-dialog.ui
 *
 * Nothing is ever deleted: complaints point at it. What is not used any more is not offered any more.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/settings/adu-item-dialog.h"
#include "gui/settings/adu-settings-field.h"
#include "words/adu-words.h"

#define NAME_LIMIT 200
#define CODE_LIMIT 60

/* The kinds of unit the program knows words for; another one stays as it is. */
static const struct
{
  const char *code;
  const char *name;
} kinds[] = {
  { "puskesmas", NC_("kind of unit", "Puskesmas") },
  { "hospital", NC_("kind of unit", "Hospital") },
  { "division", NC_("kind of unit", "Division of the office") },
};

struct _AduItemDialog
{
  AduSettingsDialog parent_instance;

  /* template */
  GtkGrid *grid;
  GtkCheckButton *in_standard;
  GtkCheckButton *verified;
  GtkCheckButton *active;

  /* owned by the tree; NULL where this list has none */
  AduSettingsField *name;
  AduSettingsField *code;
  AduSettingsField *choice;       /* unit: kind; topic: problem code; inbox: channel */
  AduSettingsField *sub_district; /* unit */
  AduSettingsField *address;      /* inbox */

  GPtrArray *choices;   /* owned; of char *: the value of each choice, "" = none */
  GPtrArray *districts; /* owned; of char *, "" = none */
  AduList list;
  AduListItem *item; /* owned; as it was, id 0 = new */
};

G_DEFINE_FINAL_TYPE (AduItemDialog, adu_item_dialog, ADU_TYPE_SETTINGS_DIALOG)

static AduStore *
store_of (AduItemDialog *self)
{
  return adu_session_store (adu_settings_dialog_session (ADU_SETTINGS_DIALOG (self)));
}

/* --- saving --------------------------------------------------------------------------------------------- */

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduItemDialog) self = data;
  AduSettingsDialog *dialog = ADU_SETTINGS_DIALOG (self);
  g_autoptr (GError) error = NULL;
  const GPtrArray *problems;

  if (adu_store_finish_number (result, &error) >= 0)
    {
      adu_settings_dialog_saved (dialog);
      return;
    }
  problems = adu_store_error_problems (error);
  if (problems == NULL || problems->len == 0 ||
      ((const AduProblem *) g_ptr_array_index (problems, 0))->code != ADU_PROBLEM_DUPLICATE)
    {
      adu_settings_dialog_fail (dialog, error);
      return;
    }
  adu_settings_dialog_set_busy (dialog, FALSE);
  adu_settings_field_set_problem (self->code,
                                  _("This code is taken: write another one, or leave it empty."));
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

static char *
chosen_of (AduSettingsField *field, GPtrArray *values)
{
  guint chosen = adu_settings_field_chosen (field);

  return chosen < values->len ? g_strdup (g_ptr_array_index (values, chosen)) : NULL;
}

static void
set_text (char **place, char *text)
{
  g_free (*place);
  *place = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  g_free (text);
}

/* Returns: (transfer full): what the form says. */
static AduListItem *
read_form (AduItemDialog *self)
{
  AduListItem *item = adu_list_item_copy (self->item);

  set_text (&item->name, adu_text_clean (adu_settings_field_text (self->name), FALSE));
  set_text (&item->code, adu_text_clean (adu_settings_field_text (self->code), FALSE));
  if (self->list == ADU_LIST_INBOX)
    {
      set_text (&item->detail, adu_text_clean (adu_settings_field_text (self->address), FALSE));
      item->channel = (AduChannel) adu_settings_field_chosen (self->choice);
      item->in_standard = gtk_check_button_get_active (self->in_standard);
    }
  else if (self->choice != NULL)
    set_text (&item->detail, chosen_of (self->choice, self->choices));
  if (self->sub_district != NULL)
    set_text (&item->sub_district, chosen_of (self->sub_district, self->districts));
  item->verified = gtk_check_button_get_active (self->verified);
  item->active = gtk_check_button_get_active (self->active);
  return item;
}

static void
adu_item_dialog_save (AduSettingsDialog *dialog)
{
  AduItemDialog *self = ADU_ITEM_DIALOG (dialog);
  gboolean fine = adu_settings_field_check (self->name) & adu_settings_field_check (self->code) &
                  (self->address == NULL || adu_settings_field_check (self->address));
  g_autoptr (AduListItem) item = NULL;

  if (!fine)
    return;
  item = read_form (self);
  adu_settings_dialog_set_busy (dialog, TRUE);
  adu_store_save_list_item_async (store_of (self), adu_session_actor (adu_settings_dialog_session (dialog)),
                                  self->list, item, on_saved, g_object_ref (self));
}

/* --- the form ------------------------------------------------------------------------------------------- */

static AduSettingsField *
add (AduItemDialog *self, AduSettingsField *field, int column, int row, int width)
{
  gtk_grid_attach (self->grid, GTK_WIDGET (field), column, row, width, 1);
  g_signal_connect_object (field, "changed", G_CALLBACK (adu_settings_dialog_touch), self, G_CONNECT_SWAPPED);
  return field;
}

/* A choice of @names that stands for @values; @value that is none of them is added as it is. */
static AduSettingsField *
choice_new (const char *title, GPtrArray *names, GPtrArray *values, const char *value)
{
  AduSettingsField *field;
  guint found = values->len;

  for (guint i = 0; i < values->len; i++)
    if (g_strcmp0 (g_ptr_array_index (values, i), value != NULL ? value : "") == 0)
      found = i;
  if (found == values->len)
    {
      g_ptr_array_add (names, g_strdup (value));
      g_ptr_array_add (values, g_strdup (value));
    }
  g_ptr_array_add (names, NULL);
  field = adu_settings_field_new_choice (title, (const char *const *) names->pdata);
  adu_settings_field_choose (field, found);
  return field;
}

static void
offer (GPtrArray *names, GPtrArray *values, const char *name, const char *value)
{
  g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_add (values, g_strdup (value));
}

/* Items in use, and the one that is chosen. */
static void
offer_list (AduItemDialog *self, AduList list, GPtrArray *names, GPtrArray *values, gboolean by_code)
{
  GPtrArray *items = adu_store_list (store_of (self), list);

  offer (names, values, C_("choice", "None"), "");
  for (guint i = 0; i < items->len; i++)
    {
      const AduListItem *item = g_ptr_array_index (items, i);
      /* Translators: a problem code and its name: "02 · Public service" */
      g_autofree char *both = g_strdup_printf (_("%s · %s"), item->code, item->name);

      if (item->active)
        offer (names, values, by_code ? both : item->name, by_code ? item->code : item->name);
    }
}

static void
add_unit (AduItemDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) districts = g_ptr_array_new_with_free_func (g_free);

  offer (names, self->choices, C_("choice", "None"), "");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    offer (names, self->choices, g_dpgettext2 (NULL, "kind of unit", kinds[i].name), kinds[i].code);
  offer_list (self, ADU_LIST_SUB_DISTRICT, districts, self->districts, FALSE);
  self->choice = add (self, choice_new (_("_Kind"), names, self->choices, self->item->detail), 0, 1, 1);
  self->sub_district = add (
      self, choice_new (_("_Sub-district"), districts, self->districts, self->item->sub_district), 1, 1, 1);
}

static void
add_topic (AduItemDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  offer_list (self, ADU_LIST_PROBLEM_CODE, names, self->choices, TRUE);
  self->choice =
      add (self, choice_new (_("_Problem code"), names, self->choices, self->item->detail), 0, 1, 2);
}

static void
add_inbox (AduItemDialog *self)
{
  const char *channels[ADU_N_CHANNELS + 1] = { NULL };

  for (guint i = 0; i < ADU_N_CHANNELS; i++)
    channels[i] = adu_words_channel ((AduChannel) i);
  self->choice = add (self, adu_settings_field_new_choice (_("Cha_nnel"), channels), 0, 1, 1);
  self->address = add (self, adu_settings_field_new (_("_Address or number"), NULL, NAME_LIMIT), 1, 1, 1);
  adu_settings_field_choose (self->choice, (guint) self->item->channel);
  adu_settings_field_set_text (self->address, self->item->detail);
  gtk_widget_set_visible (GTK_WIDGET (self->in_standard), TRUE);
}

static void
fill (AduItemDialog *self)
{
  GtkCheckButton *switches[] = { self->in_standard, self->verified, self->active };
  gboolean values[] = { self->item->in_standard, self->item->verified, self->item->active };

  self->name = add (self, adu_settings_field_new (_("N_ame"), NULL, NAME_LIMIT), 0, 0, 2);
  g_object_set (self->name, "required", TRUE, NULL);
  if (self->list == ADU_LIST_UNIT)
    add_unit (self);
  else if (self->list == ADU_LIST_TOPIC)
    add_topic (self);
  else if (self->list == ADU_LIST_INBOX)
    add_inbox (self);
  self->code =
      add (self,
           adu_settings_field_new (
               _("C_ode"), _("Short name for lists and the command line; may stay empty"), CODE_LIMIT),
           0, 2, 2);
  adu_settings_field_set_text (self->name, self->item->name);
  adu_settings_field_set_text (self->code, self->item->code);
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      gtk_check_button_set_active (switches[i], values[i]);
      g_signal_connect_object (switches[i], "toggled", G_CALLBACK (adu_settings_dialog_touch), self,
                               G_CONNECT_SWAPPED);
    }
  adu_settings_dialog_untouch (ADU_SETTINGS_DIALOG (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_item_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_ITEM_DIALOG);
  G_OBJECT_CLASS (adu_item_dialog_parent_class)->dispose (object);
}

static void
adu_item_dialog_finalize (GObject *object)
{
  AduItemDialog *self = ADU_ITEM_DIALOG (object);

  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->districts);
  g_clear_pointer (&self->item, adu_list_item_free);
  G_OBJECT_CLASS (adu_item_dialog_parent_class)->finalize (object);
}

static void
adu_item_dialog_class_init (AduItemDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_item_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_item_dialog_finalize;
  ADU_SETTINGS_DIALOG_CLASS (klass)->save = adu_item_dialog_save;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-item-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AduItemDialog, grid);
  gtk_widget_class_bind_template_child (widget_class, AduItemDialog, in_standard);
  gtk_widget_class_bind_template_child (widget_class, AduItemDialog, verified);
  gtk_widget_class_bind_template_child (widget_class, AduItemDialog, active);
}

static void
adu_item_dialog_init (AduItemDialog *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_free);
  self->districts = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * adu_item_dialog_new:
 * @session: what the settings work with
 * @list: which list
 * @item: (nullable): the one to change; NULL: a new one
 * @title: of the window
 *
 * Returns: (transfer none): the dialog, owned by the toolkit
 */
AduItemDialog *
adu_item_dialog_new (AduSession *session, AduList list, const AduListItem *item, const char *title)
{
  AduItemDialog *self = g_object_new (ADU_TYPE_ITEM_DIALOG, "session", session, "title", title, NULL);
  const AduListItem fresh = { .name = (char *) "", .verified = TRUE, .active = TRUE };

  self->list = list;
  self->item = adu_list_item_copy (item != NULL ? item : &fresh);
  fill (self);
  return self;
}

/* Returns: (transfer none): what a kind of unit is called; @kind itself if the program has no word for it, ""
 * for NULL. */
const char *
adu_item_kind_name (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].code, kind) == 0)
      return g_dpgettext2 (NULL, "kind of unit", kinds[i].name);
  return kind != NULL ? kind : "";
}
