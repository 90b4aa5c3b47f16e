/* adu-window-actions.c — what the window does when a key, a menu or a page asks for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Actions: see adu-window.h
 * Why:    one table of all that can be asked of the window; how screens come and go stands in adu-window-pages.c.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/adu-shortcuts.h"
#include "gui/adu-window-private.h"
#include "gui/case/adu-case-screen.h"
#include "gui/cases/adu-cases-screen.h"
#include "gui/front/adu-problem-view.h"
#include "gui/front/adu-start-view.h"
#include "gui/help/adu-help-window.h"
#include "gui/inspections/adu-inspection-screen.h"
#include "gui/intake/adu-intake-screen.h"
#include "gui/letters/adu-letters-screen.h"
#include "gui/settings/adu-settings-screen.h"

static void
set_enabled (AduWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What can be done now: with nobody at work, only what needs nobody. */
void
adu_window_actions_update (AduWindow *self)
{
  static const char *const while_working[] = {
    "show-page", "show-nth-page", "show-cases", "show-list", "show-settings", "show-letters", "open-case", "open-inspection", "search",
    "refresh",   "print",         "export",     "lock",      "switch-official", "undo-action",
  };
  gboolean working = adu_window_is_working (self);
  gboolean may_register = working && adu_session_may_write (self->session, ADU_MAY_REGISTER);

  for (gsize i = 0; i < G_N_ELEMENTS (while_working); i++)
    set_enabled (self, while_working[i], working);
  set_enabled (self, "new-case", may_register);
  set_enabled (self, "counter-mode", may_register);
  set_enabled (self, "back", working && self->over->len > 0);
  set_enabled (self, "undo", working && self->undo != NULL);
}

static void
on_show_page (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adu_window_pages_show (data, g_variant_get_string (parameter, NULL));
}

static void
on_show_nth_page (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adu_window_pages_show_nth (data, g_variant_get_uint32 (parameter));
}

/* The list behind a figure: the parameter is a search as text. */
static void
on_show_list (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;
  g_autoptr (AduFind) find = adu_find_parse (g_variant_get_string (parameter, NULL));
  AduScreen *screen;

  if (find == NULL)
    return;
  adu_window_pages_show (self, "cases");
  screen = adu_window_screen (self);
  if (ADU_IS_CASES_SCREEN (screen))
    adu_cases_screen_show (ADU_CASES_SCREEN (screen), find);
}

static void
on_show_cases (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adu_window_pages_show (data, "cases");
}

static void
on_show_settings (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  if (!adu_window_pages_reveal (self, ADU_TYPE_SETTINGS_SCREEN, "win.show-settings"))
    adu_window_push (self, adu_settings_screen_new (self->session));
}

static void
on_show_letters (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  if (!adu_window_pages_reveal (self, ADU_TYPE_LETTERS_SCREEN, "win.show-letters"))
    adu_window_push (self, adu_letters_screen_new (self->session));
}

static void
on_open_case (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  adu_window_push (self, adu_case_screen_new (self->session, g_variant_get_int64 (parameter)));
}

static void
on_open_inspection (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;
  gint64 case_id, id;

  g_variant_get (parameter, "(xx)", &case_id, &id);
  adu_window_push (self, adu_inspection_screen_new (self->session, case_id, id));
}

/* The form, empty or as it was left; what was registered with it last gives way. */
static void
show_intake (AduWindow *self, const char *action)
{
  AduScreen *top;

  if (!adu_window_pages_reveal (self, ADU_TYPE_INTAKE_SCREEN, action))
    {
      adu_window_push (self, adu_intake_screen_new (self->session));
      return;
    }
  top = g_ptr_array_index (self->over, self->over->len - 1);
  if (ADU_IS_INTAKE_SCREEN (top))
    adu_intake_screen_take_next (ADU_INTAKE_SCREEN (top));
}

static void
on_new_case (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  show_intake (self, "win.new-case");
}

static void
on_back (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adu_window_pages_go_back (data);
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;
  AduScreen *screen = adu_window_screen (self);

  if (screen == NULL || adu_screen_activate_search (screen) || self->counter_mode)
    return;
  adu_window_pages_show (self, "cases");
  if (adu_window_screen (self) != screen)
    adu_screen_activate_search (adu_window_screen (self));
}

static void
on_refresh (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (adu_window_screen (data) != NULL)
    adu_screen_refresh (adu_window_screen (data));
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  if (adu_window_screen (self) != NULL && !adu_screen_print (adu_window_screen (self)))
    adu_notice (GTK_WIDGET (self->pages), _("There is nothing to print on this page."));
}

static void
on_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  if (adu_window_screen (self) != NULL && !adu_screen_export (adu_window_screen (self)))
    adu_notice (GTK_WIDGET (self->pages), _("There is nothing to export on this page."));
}

static void
on_show_folder (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;
  g_autoptr (GFile) folder = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  adu_show_file (GTK_WIDGET (self->pages), folder);
}

static void
set_undo (AduWindow *self, const char *action)
{
  char *kept = g_strdup (action);

  g_free (self->undo);
  self->undo = kept;
  adu_window_actions_update (self);
}

static void
on_offer_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_undo (data, g_variant_get_string (parameter, NULL));
}

static void
on_forget_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  if (g_strcmp0 (self->undo, g_variant_get_string (parameter, NULL)) == 0)
    set_undo (self, NULL);
}

static void
on_undone (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (self->closing || !adu_window_is_working (self))
    return;
  if (adu_store_finish (result, &error))
    adu_notice (GTK_WIDGET (self->pages), _("Undone."));
  else
    adu_notice_error (GTK_WIDGET (self->pages), error);
}

static void
undo (AduWindow *self, const char *action)
{
  g_autofree char *uuid = g_strdup (action);

  set_undo (self, NULL);
  adu_store_undo_async (adu_session_store (self->session), adu_session_actor (self->session), uuid, on_undone,
                        g_object_ref (self));
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  undo (self, self->undo);
}

static void
on_undo_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  undo (data, g_variant_get_string (parameter, NULL));
}

/* The help page of what is on screen. */
static const char *
help_id (AduWindow *self)
{
  AduScreen *screen = adu_window_is_working (self) ? adu_window_screen (self) : NULL;
  GtkWidget *front = adw_bin_get_child (self->front);

  if (screen != NULL)
    return self->counter_mode ? "counter-mode" : adu_screen_help_id (screen);
  if (ADU_IS_START_VIEW (front))
    return "first-start";
  if (ADU_IS_PROBLEM_VIEW (front))
    return "register-problem";
  return "sign-in";
}

static void
on_help (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adu_help_window_show (GTK_WINDOW (data), help_id (data));
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (adu_shortcuts_window_new (data));
}

static void
on_menu (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_menu_button_popup (ADU_WINDOW (data)->menu);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adu_show_about (data);
}

static void
on_lock (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adu_session_lock (ADU_WINDOW (data)->session);
}

static void
on_switch_official (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;

  if (adu_window_pages_leave_all (self, "win.switch-official", NULL))
    adu_session_sign_out (self->session);
}

static void
on_counter_mode (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  AduWindow *self = data;
  gboolean on = !self->counter_mode;

  if (on)
    show_intake (self, "win.counter-mode");
  adu_window_set_counter_mode (self, on);
}

static void
on_register_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduWindow) self = data;
  g_autoptr (GListModel) files = adu_choose_files_finish (result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL)
    g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1, "");
}

static void
on_open_register (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const patterns[] = { "*.aduan", NULL };

  adu_choose_files_async (data, _("Open register"), _("Registers of Aduan"), patterns, FALSE, on_register_chosen,
                          g_object_ref (data));
}

static const GActionEntry actions[] = {
  { "show-page", on_show_page, "s" },
  { "show-nth-page", on_show_nth_page, "u" },
  { "show-cases", on_show_cases },
  { "show-list", on_show_list, "s" },
  { "show-settings", on_show_settings },
  { "show-letters", on_show_letters },
  { "open-case", on_open_case, "x" },
  { "open-inspection", on_open_inspection, "(xx)" },
  { "new-case", on_new_case },
  { "back", on_back },
  { "search", on_search },
  { "refresh", on_refresh },
  { "print", on_print },
  { "export", on_export },
  { "show-folder", on_show_folder, "s" },
  { "undo", on_undo },
  { "undo-action", on_undo_action, "s" },
  { "offer-undo", on_offer_undo, "s" },
  { "forget-undo", on_forget_undo, "s" },
  { "help", on_help },
  { "shortcuts", on_shortcuts },
  { "menu", on_menu },
  { "about", on_about },
  { "lock", on_lock },
  { "switch-official", on_switch_official },
  { "counter-mode", on_counter_mode, NULL, "false" },
  { "open-register", on_open_register },
};

void
adu_window_actions_init (AduWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
