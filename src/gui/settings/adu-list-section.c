/* adu-list-section.c — settings: one list of the office: units, topics, problem codes, channels,
 * sub-districts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-list-section.ui
 * Actions:  list.add, list.verify (x: id)
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/settings/adu-item-dialog.h"
#include "gui/settings/adu-list-section.h"
#include "gui/settings/adu-settings-row.h"
#include "words/adu-words.h"

static const struct
{
  const char *heading;
  const char *description;
  const char *add;
  const char *change;
} lists[ADU_N_LISTS] = {
  [ADU_LIST_UNIT] = { N_("Units"),
                      N_("What a complaint can be about: puskesmas, hospitals, divisions of the office."),
                      N_("Add a unit"), N_("Change a unit") },
  [ADU_LIST_TOPIC] = { N_("Topics"),
                       N_("What a complaint is about. The problem code of the register follows from it."),
                       N_("Add a topic"), N_("Change a topic") },
  [ADU_LIST_INBOX] = { N_("Channels"), N_("Where complaints come in: numbers, addresses, boxes."),
                       N_("Add a channel"), N_("Change a channel") },
  [ADU_LIST_SUB_DISTRICT] = { N_("Sub-districts"), N_("Offered where a place is written."),
                              N_("Add a sub-district"), N_("Change a sub-district") },
  [ADU_LIST_PROBLEM_CODE] = { N_("Problem codes"),
                              N_("The ten codes of the register of public complaints, and your own."),
                              N_("Add a problem code"), N_("Change a problem code") },
};

struct _AduListSection
{
  AduSection parent_instance;

  /* template */
  GtkSearchEntry *search;
  GtkLabel *unverified;
  GtkListBox *rows;

  GPtrArray *items; /* owned reference; of AduListItem: what the rows stand for */
  char **words;     /* owned; folded words of the search */
  AduList list;
};

enum
{
  PROP_LIST = 1,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (AduListSection, adu_list_section, ADU_TYPE_SECTION)

/* --- rows ----------------------------------------------------------------------------------------------- */

static const AduListItem *
find_item (GPtrArray *items, gint64 id)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    if (((const AduListItem *) g_ptr_array_index (items, i))->id == id)
      return g_ptr_array_index (items, i);
  return NULL;
}

static const char *
name_of_code (AduListSection *self, const char *code)
{
  GPtrArray *codes = adu_store_list (adu_section_store (ADU_SECTION (self)), ADU_LIST_PROBLEM_CODE);

  for (guint i = 0; i < codes->len; i++)
    {
      const AduListItem *one = g_ptr_array_index (codes, i);

      if (g_strcmp0 (one->code, code) == 0)
        return one->name;
    }
  return "";
}

/* Returns: (transfer full): what is to be known about it, in a line. */
static char *
describe (AduListSection *self, const AduListItem *item)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (self->list == ADU_LIST_UNIT && item->detail != NULL)
    g_ptr_array_add (parts, (gpointer) adu_item_kind_name (item->detail));
  else if (self->list == ADU_LIST_INBOX)
    g_ptr_array_add (parts, (gpointer) adu_words_channel (item->channel));
  if (self->list != ADU_LIST_UNIT && item->detail != NULL)
    g_ptr_array_add (parts, item->detail);
  if (self->list == ADU_LIST_TOPIC && item->detail != NULL)
    g_ptr_array_add (parts, (gpointer) name_of_code (self, item->detail));
  if (item->sub_district != NULL)
    g_ptr_array_add (parts, item->sub_district);
  if (self->list == ADU_LIST_PROBLEM_CODE)
    g_ptr_array_add (parts, item->code);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static AduSettingsRow *
row_of (AduListSection *self, AduListItem *item)
{
  g_autofree char *subtitle = describe (self, item);
  AduSettingsRow *row = adu_settings_row_new (item->name, subtitle, item);

  if (self->list == ADU_LIST_INBOX && !item->in_standard)
    adu_settings_row_add_badge (row, _("outside the standard"), "dim-label");
  if (!item->active)
    adu_settings_row_add_badge (row, _("not in use"), "dim-label");
  if (!item->verified)
    {
      g_autofree char *name = g_strdup_printf (_("Mark %s as verified"), item->name);

      adu_settings_row_add_badge (row, _("not verified"), "warning");
      adu_settings_row_add_button (row, _("Mark as verified"), name, "list.verify", item->id);
    }
  return row;
}

static gboolean
matches (GtkListBoxRow *row, gpointer data)
{
  AduListSection *self = data;

  return self->words == NULL ||
         adu_settings_row_matches (ADU_SETTINGS_ROW (row), (const char *const *) self->words);
}

static void
on_searched (AduListSection *self)
{
  g_strfreev (self->words);
  self->words = adu_text_words (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_list_box_invalidate_filter (self->rows);
}

static void
show_unverified (AduListSection *self)
{
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += !((const AduListItem *) g_ptr_array_index (self->items, i))->verified;
  text = g_strdup_printf (ngettext ("%u not verified", "%u not verified", n), n);
  gtk_label_set_text (self->unverified, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unverified), n > 0);
}

static void
adu_list_section_load (AduSection *section)
{
  AduListSection *self = ADU_LIST_SECTION (section);
  GPtrArray *items = g_ptr_array_ref (adu_store_list (adu_section_store (section), self->list));
  int focused = adu_settings_rows_focused (self->rows);

  adu_settings_rows_clear (self->rows);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = items;
  for (guint i = 0; i < items->len; i++)
    gtk_list_box_append (self->rows, GTK_WIDGET (row_of (self, g_ptr_array_index (items, i))));
  show_unverified (self);
  adu_settings_rows_focus (self->rows, focused);
}

/* --- changing ------------------------------------------------------------------------------------------- */

static void
on_dialog_saved (AduListSection *self)
{
  adu_notice (GTK_WIDGET (self), _("Saved."));
}

static void
edit (AduListSection *self, const AduListItem *item)
{
  const char *title = item != NULL ? lists[self->list].change : lists[self->list].add;
  AduItemDialog *dialog =
      adu_item_dialog_new (adu_section_session (ADU_SECTION (self)), self->list, item, _(title));

  g_signal_connect_object (dialog, "saved", G_CALLBACK (on_dialog_saved), self, G_CONNECT_SWAPPED);
  adu_settings_dialog_present (ADU_SETTINGS_DIALOG (dialog), GTK_WIDGET (self));
}

static void
on_row_activated (AduListSection *self, GtkListBoxRow *row)
{
  edit (self, adu_settings_row_value (ADU_SETTINGS_ROW (row)));
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  edit (ADU_LIST_SECTION (widget), NULL);
}

static void
on_verified (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduSection) self = data;
  g_autoptr (GError) error = NULL;

  if (adu_store_finish_number (result, &error) < 0)
    adu_notice_error (GTK_WIDGET (self), error);
}

static void
on_verify (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AduListSection *self = ADU_LIST_SECTION (widget);
  AduSection *section = ADU_SECTION (widget);
  const AduListItem *item = find_item (self->items, g_variant_get_int64 (parameter));
  g_autoptr (AduListItem) changed = NULL;

  if (item == NULL)
    return;
  changed = adu_list_item_copy (item);
  changed->verified = TRUE;
  adu_store_save_list_item_async (adu_section_store (section), adu_section_actor (section), self->list,
                                  changed, on_verified, g_object_ref (self));
}

/* --- the object ----------------------------------------------------------------------------------------- */

static void
adu_list_section_constructed (GObject *object)
{
  AduListSection *self = ADU_LIST_SECTION (object);

  g_object_set (self, "heading", _(lists[self->list].heading), "description",
                _(lists[self->list].description), NULL);
  adu_names_set (GTK_WIDGET (self->rows), _(lists[self->list].heading));
  G_OBJECT_CLASS (adu_list_section_parent_class)->constructed (object);
}

static void
adu_list_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_LIST_SECTION);
  G_OBJECT_CLASS (adu_list_section_parent_class)->dispose (object);
}

static void
adu_list_section_finalize (GObject *object)
{
  AduListSection *self = ADU_LIST_SECTION (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_strfreev (self->words);
  G_OBJECT_CLASS (adu_list_section_parent_class)->finalize (object);
}

static void
adu_list_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LIST)
    ADU_LIST_SECTION (object)->list = (AduList) g_value_get_uint (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
adu_list_section_class_init (AduListSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduSectionClass *section_class = ADU_SECTION_CLASS (klass);

  object_class->constructed = adu_list_section_constructed;
  object_class->dispose = adu_list_section_dispose;
  object_class->finalize = adu_list_section_finalize;
  object_class->set_property = adu_list_section_set_property;
  section_class->interest = ADU_CHANGED_LISTS;
  section_class->load = adu_list_section_load;
  g_object_class_install_property (
      object_class, PROP_LIST,
      g_param_spec_uint ("list", NULL, NULL, 0, ADU_N_LISTS - 1, 0,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-list-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AduListSection, search);
  gtk_widget_class_bind_template_child (widget_class, AduListSection, unverified);
  gtk_widget_class_bind_template_child (widget_class, AduListSection, rows);
  gtk_widget_class_bind_template_callback (widget_class, on_searched);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_install_action (widget_class, "list.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "list.verify", "x", on_verify);
}

static void
adu_list_section_init (AduListSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->rows, matches, self, NULL);
}

/* Returns: (transfer floating): the section of @list. */
GtkWidget *
adu_list_section_new (AduSession *session, AduList list)
{
  return g_object_new (ADU_TYPE_LIST_SECTION, "session", session, "list", (guint) list, NULL);
}

/* Puts the focus where one searches. */
void
adu_list_section_search (AduListSection *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
