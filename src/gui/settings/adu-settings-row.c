/* adu-settings-row.c — one line of a list in the settings: what it is, what is to be known about it, what can
 * be done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-settings-row.ui
 *
 * Not an AdwActionRow: its title is markup, and badges have no place in it.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "gui/adu-names.h"
#include "gui/settings/adu-settings-row.h"

struct _AduSettingsRow
{
  GtkListBoxRow parent_instance;

  /* template */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *badges;
  GtkBox *buttons;

  GString *name;  /* owned; what is heard */
  gpointer value; /* borrowed by agreement with who made the row */
};

G_DEFINE_FINAL_TYPE (AduSettingsRow, adu_settings_row, GTK_TYPE_LIST_BOX_ROW)

static void
adu_settings_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_SETTINGS_ROW);
  G_OBJECT_CLASS (adu_settings_row_parent_class)->dispose (object);
}

static void
adu_settings_row_finalize (GObject *object)
{
  g_string_free (ADU_SETTINGS_ROW (object)->name, TRUE);
  G_OBJECT_CLASS (adu_settings_row_parent_class)->finalize (object);
}

static void
adu_settings_row_class_init (AduSettingsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_settings_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_settings_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-settings-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AduSettingsRow, title);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsRow, badges);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsRow, buttons);
}

static void
adu_settings_row_init (AduSettingsRow *self)
{
  self->name = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_to_name (AduSettingsRow *self, const char *text)
{
  g_string_append_printf (self->name, "%s%s", self->name->len > 0 ? ", " : "", text);
  adu_names_set (GTK_WIDGET (self), self->name->str);
}

/**
 * adu_settings_row_new:
 * @title: what it is
 * @subtitle: (nullable): what is to be known about it
 * @value: (nullable): what it stands for; stays with the caller
 *
 * Returns: (transfer floating): the row
 */
AduSettingsRow *
adu_settings_row_new (const char *title, const char *subtitle, gpointer value)
{
  AduSettingsRow *self = g_object_new (ADU_TYPE_SETTINGS_ROW, NULL);

  self->value = value;
  gtk_label_set_text (self->title, title);
  add_to_name (self, title);
  if (subtitle != NULL && *subtitle != '\0')
    {
      gtk_label_set_text (self->subtitle, subtitle);
      gtk_widget_set_visible (GTK_WIDGET (self->subtitle), TRUE);
      add_to_name (self, subtitle);
    }
  return self;
}

/* Returns: (transfer none) (nullable): what it stands for. */
gpointer
adu_settings_row_value (AduSettingsRow *self)
{
  return self->value;
}

/* @css_class: (nullable): "warning", "dim-label" … */
void
adu_settings_row_add_badge (AduSettingsRow *self, const char *text, const char *css_class)
{
  GtkWidget *badge = gtk_label_new (text);

  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "badge");
  if (css_class != NULL)
    gtk_widget_add_css_class (badge, css_class);
  gtk_box_append (self->badges, badge);
  add_to_name (self, text);
}

/**
 * adu_settings_row_add_button:
 * @self: a row
 * @label: on the button; the name of an icon if it ends in "-symbolic"
 * @name: what is heard, and the tooltip of an icon
 * @action: the action it does, with @target
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
adu_settings_row_add_button (AduSettingsRow *self,
                             const char *label,
                             const char *name,
                             const char *action,
                             gint64 target)
{
  gboolean is_icon = g_str_has_suffix (label, "-symbolic");
  GtkWidget *button = is_icon ? gtk_button_new_from_icon_name (label) : gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (is_icon)
    {
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, name);
    }
  adu_names_set (button, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->buttons, button);
  return button;
}

/* @words: folded words. Returns: whether all of them occur in what the row says. */
gboolean
adu_settings_row_matches (AduSettingsRow *self, const char *const *words)
{
  g_autofree char *folded = adu_text_fold (self->name->str);

  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* Takes all rows out of @list. */
void
adu_settings_rows_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* --- the focus of a list whose rows are made anew ------------------------------------------------------- */

#define WANTED "adu-focus" /* 1 + the row that shall get the focus */

static gboolean
focus_now (gpointer data)
{
  int index = GPOINTER_TO_INT (g_object_steal_data (data, WANTED)) - 1;
  GtkListBoxRow *row = NULL;

  for (; index >= 0 && row == NULL; index--)
    row = gtk_list_box_get_row_at_index (data, index);
  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return G_SOURCE_REMOVE;
}

/**
 * adu_settings_rows_focus:
 * @list: a list
 * @index: of the row that gets the focus, or the last one before it; -1: none
 *
 * It gets it once the rows have their places: before, the list would scroll to its top.
 */
void
adu_settings_rows_focus (GtkListBox *list, int index)
{
  if (index < 0)
    return;
  if (g_object_get_data (G_OBJECT (list), WANTED) == NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_now, g_object_ref (list), g_object_unref);
  g_object_set_data (G_OBJECT (list), WANTED, GINT_TO_POINTER (index + 1));
}

/* Returns: which row of @list has the focus, or shall get it, also while a dialog lies over its window; -1 if
 * none: to be asked before the rows are made anew. */
int
adu_settings_rows_focused (GtkListBox *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int wanted = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (list), WANTED));

  if (wanted > 0)
    return wanted - 1;
  while (focus != NULL && gtk_widget_get_parent (focus) != GTK_WIDGET (list))
    focus = gtk_widget_get_parent (focus);
  return GTK_IS_LIST_BOX_ROW (focus) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
}
