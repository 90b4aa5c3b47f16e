/* adu-settings-screen.c — what the office decides about itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: settings/adu-settings-screen.ui
 *
 * A section is made when it is first shown and keeps what was changed while another one is looked at; a mark
 * beside its name says so. What the role signed in may not do has no section.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-names.h"
#include "gui/settings/adu-calendar-section.h"
#include "gui/settings/adu-letter-texts-section.h"
#include "gui/settings/adu-list-section.h"
#include "gui/settings/adu-office-section.h"
#include "gui/settings/adu-officials-section.h"
#include "gui/settings/adu-numbers-section.h"
#include "gui/settings/adu-own-section.h"
#include "gui/settings/adu-settings-screen.h"
#include "gui/settings/adu-standard-section.h"

/* Who gets a section. */
typedef enum
{
  FOR_EVERYBODY,
  FOR_HEAD, /* head and administrator */
  FOR_LETTERS, /* who writes the office's letters: clerk, head and administrator */
  FOR_ADMINISTRATOR,
} For;

static GtkWidget *
units_new (AduSession *session)
{
  return adu_list_section_new (session, ADU_LIST_UNIT);
}

static GtkWidget *
topics_new (AduSession *session)
{
  return adu_list_section_new (session, ADU_LIST_TOPIC);
}

static GtkWidget *
problem_codes_new (AduSession *session)
{
  return adu_list_section_new (session, ADU_LIST_PROBLEM_CODE);
}

static GtkWidget *
inboxes_new (AduSession *session)
{
  return adu_list_section_new (session, ADU_LIST_INBOX);
}

static GtkWidget *
sub_districts_new (AduSession *session)
{
  return adu_list_section_new (session, ADU_LIST_SUB_DISTRICT);
}

static const struct
{
  const char *name;
  const char *title;
  const char *icon;
  For who;
  GtkWidget *(*make) (AduSession *session);
} sections[] = {
  { "office", N_("Office profile"), "go-home-symbolic", FOR_ADMINISTRATOR, adu_office_section_new },
  { "standard", N_("Service standard"), "alarm-symbolic", FOR_HEAD, adu_standard_section_new },
  { "calendar", N_("Working days and days off"), "x-office-calendar-symbolic", FOR_HEAD,
    adu_calendar_section_new },
  { "units", N_("Units"), "view-grid-symbolic", FOR_ADMINISTRATOR, units_new },
  { "topics", N_("Topics"), "user-bookmarks-symbolic", FOR_ADMINISTRATOR, topics_new },
  { "problem-codes", N_("Problem codes"), "view-list-ordered-symbolic", FOR_ADMINISTRATOR,
    problem_codes_new },
  { "inboxes", N_("Channels"), "mail-unread-symbolic", FOR_ADMINISTRATOR, inboxes_new },
  { "sub-districts", N_("Sub-districts"), "mark-location-symbolic", FOR_ADMINISTRATOR, sub_districts_new },
  { "officials", N_("Officials and roles"), "system-users-symbolic", FOR_ADMINISTRATOR,
    adu_officials_section_new },
  { "letter-texts", N_("Texts of letters"), "x-office-document-symbolic", FOR_LETTERS, adu_letter_texts_section_new },
  { "own", N_("Language and PIN"), "preferences-desktop-locale-symbolic", FOR_EVERYBODY,
    adu_own_section_new },
  { "numbers", N_("Skipped numbers"), "content-loading-symbolic", FOR_EVERYBODY, adu_numbers_section_new },
};

struct _AduSettingsScreen
{
  AduScreen parent_instance;

  /* template */
  GtkListBox *names;
  GtkStack *stack;

  GArray *offered; /* owned; of guint: the place in the table of each row */
};

G_DEFINE_FINAL_TYPE (AduSettingsScreen, adu_settings_screen, ADU_TYPE_SCREEN)

static gboolean
is_offered (AduSession *session, For who)
{
  if (who == FOR_EVERYBODY)
    return TRUE;
  if (who == FOR_LETTERS)
    return adu_session_may_write (session, ADU_MAY_EDIT_LETTERS);
  return adu_session_may_write (session, who == FOR_HEAD ? ADU_MAY_EDIT_RULES : ADU_MAY_EDIT_SETTINGS);
}

static AduSection *
section_at (AduSettingsScreen *self, guint row)
{
  guint i = g_array_index (self->offered, guint, row);
  GtkWidget *child = gtk_stack_get_child_by_name (self->stack, sections[i].name);

  return child != NULL ? ADU_SECTION (child) : NULL;
}

/* --- the sidebar ---------------------------------------------------------------------------------------- */

/* A mark beside the name of a section that is not saved, heard as well as seen. */
static void
mark (AduSettingsScreen *self, guint row, gboolean dirty)
{
  GtkListBoxRow *widget = gtk_list_box_get_row_at_index (self->names, (int) row);
  GtkWidget *sign = g_object_get_data (G_OBJECT (widget), "adu-sign");
  const char *title = _(sections[g_array_index (self->offered, guint, row)].title);
  g_autofree char *name = dirty ? g_strdup_printf (_("%s, not saved"), title) : g_strdup (title);

  gtk_widget_set_visible (sign, dirty);
  adu_names_set (GTK_WIDGET (widget), name);
}

static void
on_dirty_changed (AduSection *section, GParamSpec *pspec, AduSettingsScreen *self)
{
  for (guint row = 0; row < self->offered->len; row++)
    if (section_at (self, row) == section)
      mark (self, row, adu_section_is_dirty (section));
}

static GtkWidget *
row_new (guint i)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name (sections[i].icon);
  GtkWidget *label = gtk_label_new (_(sections[i].title));
  GtkWidget *sign = gtk_label_new ("●");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (sign, "accent");
  gtk_widget_set_tooltip_text (sign, _("Changes that are not saved yet"));
  gtk_widget_set_visible (sign, FALSE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), "adu-sign", sign);
  return row;
}

static void
show_row (AduSettingsScreen *self, guint row)
{
  guint i = g_array_index (self->offered, guint, row);
  AduSession *session = adu_screen_session (ADU_SCREEN (self));

  if (section_at (self, row) == NULL)
    {
      GtkWidget *section = sections[i].make (session);

      gtk_stack_add_named (self->stack, section, sections[i].name);
      g_signal_connect_object (section, "notify::dirty", G_CALLBACK (on_dirty_changed), self,
                               G_CONNECT_DEFAULT);
    }
  gtk_stack_set_visible_child_name (self->stack, sections[i].name);
}

static void
on_row_selected (AduSettingsScreen *self, GtkListBoxRow *row)
{
  if (row != NULL)
    show_row (self, (guint) gtk_list_box_row_get_index (row));
}

/* Enter goes on into the section. */
static void
on_row_activated (AduSettingsScreen *self, GtkListBoxRow *row)
{
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

/* --- a screen ------------------------------------------------------------------------------------------- */

static gboolean
adu_settings_screen_search (AduScreen *screen)
{
  GtkWidget *child = gtk_stack_get_visible_child (ADU_SETTINGS_SCREEN (screen)->stack);

  if (!ADU_IS_LIST_SECTION (child))
    return FALSE;
  adu_list_section_search (ADU_LIST_SECTION (child));
  return TRUE;
}

static void
adu_settings_screen_refresh (AduScreen *screen)
{
  AduSettingsScreen *self = ADU_SETTINGS_SCREEN (screen);

  for (guint row = 0; row < self->offered->len; row++)
    if (section_at (self, row) != NULL && !adu_section_is_dirty (section_at (self, row)))
      adu_section_reload (section_at (self, row));
}

static void
on_leave_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduSettingsScreen) self = data;

  if (!adu_ask_finish (result, NULL))
    return;
  for (guint row = 0; row < self->offered->len; row++)
    if (section_at (self, row) != NULL && adu_section_is_dirty (section_at (self, row)))
      adu_section_reload (section_at (self, row));
  adu_screen_left (ADU_SCREEN (self));
}

static gboolean
adu_settings_screen_leave (AduScreen *screen)
{
  AduSettingsScreen *self = ADU_SETTINGS_SCREEN (screen);

  for (guint row = 0; row < self->offered->len; row++)
    {
      AduSection *section = section_at (self, row);

      if (section == NULL || !adu_section_is_dirty (section))
        continue;
      gtk_list_box_select_row (self->names, gtk_list_box_get_row_at_index (self->names, (int) row));
      adu_ask_async (
          GTK_WIDGET (self), _("Leave without saving?"),
          _("Some settings were changed and are not saved. They are marked in the list of sections."),
          _("_Leave without saving"), ADU_ASK_DESTRUCTIVE, on_leave_asked, g_object_ref (self));
      return FALSE;
    }
  return TRUE;
}

static void
adu_settings_screen_constructed (GObject *object)
{
  AduSettingsScreen *self = ADU_SETTINGS_SCREEN (object);

  G_OBJECT_CLASS (adu_settings_screen_parent_class)->constructed (object);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (is_offered (adu_screen_session (ADU_SCREEN (self)), sections[i].who))
      {
        g_array_append_val (self->offered, i);
        gtk_list_box_append (self->names, row_new (i));
        mark (self, self->offered->len - 1, FALSE);
      }
  gtk_list_box_select_row (self->names, gtk_list_box_get_row_at_index (self->names, 0));
}

static void
adu_settings_screen_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ADU_TYPE_SETTINGS_SCREEN);
  G_OBJECT_CLASS (adu_settings_screen_parent_class)->dispose (object);
}

static void
adu_settings_screen_finalize (GObject *object)
{
  g_array_unref (ADU_SETTINGS_SCREEN (object)->offered);
  G_OBJECT_CLASS (adu_settings_screen_parent_class)->finalize (object);
}

static void
adu_settings_screen_class_init (AduSettingsScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduScreenClass *screen_class = ADU_SCREEN_CLASS (klass);

  object_class->constructed = adu_settings_screen_constructed;
  object_class->dispose = adu_settings_screen_dispose;
  object_class->finalize = adu_settings_screen_finalize;
  screen_class->activate_search = adu_settings_screen_search;
  screen_class->refresh = adu_settings_screen_refresh;
  screen_class->leave = adu_settings_screen_leave;

  gtk_widget_class_set_css_name (widget_class, "settings-screen");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ADU_RESOURCE_PATH "ui/settings/adu-settings-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, AduSettingsScreen, names);
  gtk_widget_class_bind_template_child (widget_class, AduSettingsScreen, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
adu_settings_screen_init (AduSettingsScreen *self)
{
  self->offered = g_array_new (FALSE, FALSE, sizeof (guint));
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

/**
 * adu_settings_screen_show:
 * @self: the settings
 * @name: "office", "standard", "calendar", "units", "topics", "problem-codes", "inboxes", "sub-districts",
 * "officials", "letter-texts" or "own"
 *
 * Returns: (transfer none) (nullable): the section, shown now; NULL: the role signed in has none of that name
 */
AduSection *
adu_settings_screen_show (AduSettingsScreen *self, const char *name)
{
  for (guint row = 0; row < self->offered->len; row++)
    if (g_str_equal (sections[g_array_index (self->offered, guint, row)].name, name))
      {
        gtk_list_box_select_row (self->names, gtk_list_box_get_row_at_index (self->names, (int) row));
        return section_at (self, row);
      }
  return NULL;
}
