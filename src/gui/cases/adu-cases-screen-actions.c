/* adu-cases-screen-actions.c — what can be done on the page of the list, by key, menu and pointer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/cases/adu-case-bulk.h"
#include "gui/cases/adu-case-columns.h"
#include "gui/cases/adu-case-facets.h"
#include "gui/cases/adu-cases-screen-private.h"
#include "gui/letters/adu-document-print.h"
#include "gui/letters/adu-letters-bulk.h"
#include "gui/export/adu-export-dialog.h"
#include "words/adu-words.h"

#define NAME_LIMIT 60 /* characters of a saved list's name */

static gint64
only_selected (AduCasesScreen *self)
{
  g_autoptr (GArray) ids = adu_case_list_selected (self->list);

  return ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  gint64 id = only_selected (self);

  if (id != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", id);
}

static void
copy_number_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  guint position = adu_case_list_position (self->list, only_selected (self));
  g_autoptr (AduCaseRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  const AduRow *value = row != NULL ? adu_case_row_value (row) : NULL;

  if (value == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), value->number);
  adu_notice (GTK_WIDGET (self), _("The register number is on the clipboard."));
}

static void
bulk_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  g_autoptr (GArray) ids = adu_case_list_selected (self->list);
  gboolean classify = g_str_equal (g_action_get_name (G_ACTION (action)), "classify");

  if (ids->len > 0)
    adu_case_bulk (GTK_WIDGET (self), adu_screen_session (ADU_SCREEN (self)),
                   classify ? ADU_STEP_CLASSIFY : ADU_STEP_DISPOSE, ids);
}

/* What is selected; what is shown if nothing is, or only the row the focus stands on. */
gboolean
adu_cases_screen_export (AduScreen *screen)
{
  AduCasesScreen *self = ADU_CASES_SCREEN (screen);
  g_autoptr (GArray) ids = adu_case_list_selected (self->list);
  GtkWindow *dialog = adu_export_dialog_new (GTK_WIDGET (self), adu_screen_session (screen), self->find,
                                             ids->len > 1 ? ids : NULL, NULL);

  gtk_window_present (dialog);
  return TRUE;
}

/* The register book of what the list shows. */
static void
register_book_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  const AduDocumentWhich which = { .kind = ADU_LETTER_REGISTER_BOOK, .find = self->find };

  if (adu_session_actor (adu_screen_session (ADU_SCREEN (self))) != NULL)
    adu_document_print (GTK_WIDGET (self), adu_screen_session (ADU_SCREEN (self)), &which, NULL, NULL, FALSE);
}

gboolean
adu_cases_screen_print (AduScreen *screen)
{
  register_book_action (NULL, NULL, screen);
  return TRUE;
}

/* One letter for every selected complaint, in the order of the list. */
static void
letters_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  g_autoptr (GArray) ids = adu_case_list_selected (self->list);
  int kind = adu_letter_kind_from_code (g_variant_get_string (parameter, NULL));

  if (kind >= 0 && ids->len > 0)
    adu_letters_bulk (GTK_WIDGET (self), adu_screen_session (ADU_SCREEN (self)), (AduLetterKind) kind, ids);
}

void
adu_cases_screen_make_print_menu (AduCasesScreen *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) signed_ = g_menu_new ();
  g_autoptr (GMenuModel) letters = adu_letters_bulk_menu_new ("cases.letters");

  g_menu_append (menu, _("Register book of this list…"), "cases.register-book");
  g_menu_append_section (menu, _("A letter for each selected complaint"), letters);
  g_menu_append (signed_, _("Signatures and numbers of letters…"), "win.show-letters");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (signed_));
  gtk_menu_button_set_menu_model (self->print_button, G_MENU_MODEL (menu));
}

static void
clear_filters_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  g_autoptr (AduFind) find = adu_case_find_without_filters (self->find);

  adu_cases_screen_take (self, find);
}

static void
clear_all_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  g_autoptr (AduFind) find = adu_find_new ();

  adu_cases_screen_take (self, find);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
view_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  g_autoptr (AduFind) find = adu_case_views_find (self->views, g_variant_get_string (parameter, NULL));

  if (find == NULL)
    return;
  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), adu_find_text (find));
  self->updating = FALSE;
  adu_cases_screen_take (self, find);
}

static void
view_named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduCasesScreen) self = user_data;
  g_autofree char *typed = adu_ask_reason_finish (result, NULL);
  g_autofree char *name = typed != NULL ? g_strstrip (g_strdup (typed)) : NULL;

  if (name != NULL && *name != '\0')
    adu_case_views_save (self->views, name, self->find);
}

static void
save_view_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;

  adu_ask_reason_async (GTK_WIDGET (self), _("Save this list"),
                        _("Its words, filters and order are kept under a name. A list of the same name is replaced."),
                        _("Name"), _("_Save"), ADU_ASK_SUGGESTED, NAME_LIMIT, view_named_cb, g_object_ref (self));
}

typedef struct
{
  AduCasesScreen *screen; /* owned */
  char *name;
} Deletion;

static void
view_deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Deletion *deletion = user_data;
  g_autoptr (AduCasesScreen) self = deletion->screen;
  g_autofree char *name = deletion->name;

  if (adu_ask_finish (result, NULL))
    adu_case_views_save (self->views, name, NULL);
}

static void
delete_view_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  Deletion *deletion = g_new0 (Deletion, 1);
  g_autofree char *heading = NULL;

  deletion->screen = g_object_ref (self);
  deletion->name = g_variant_dup_string (parameter, NULL);
  heading = g_strdup_printf (_("Delete the list “%s”?"), deletion->name);
  adu_ask_async (GTK_WIDGET (self), heading, _("The complaints in it stay as they are."), _("_Delete"),
                 ADU_ASK_DESTRUCTIVE, view_deleted_cb, deletion);
}

static void
preview_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  AduCasesScreen *self = user_data;

  g_simple_action_set_state (action, state);
  if (self->preview == NULL)
    {
      self->preview = g_object_new (ADU_TYPE_CASE_PREVIEW, NULL);
      adu_case_preview_set_session (self->preview, adu_screen_session (ADU_SCREEN (self)));
      gtk_paned_set_end_child (self->paned, GTK_WIDGET (self->preview));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->preview), g_variant_get_boolean (state));
  adu_cases_screen_show_preview (self);
}

static void
column_state_cb (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action)) + strlen ("column-");

  g_simple_action_set_state (action, state);
  for (guint i = 0; i < ADU_N_CASE_COLUMNS; i++)
    if (g_str_equal (name, adu_case_columns_code (i)))
      adu_case_columns_set_shown (self->view, i, g_variant_get_boolean (state));
}

static const GActionEntry entries[] = {
  { "open", open_action, NULL, NULL, NULL },
  { "copy-number", copy_number_action, NULL, NULL, NULL },
  { "classify", bulk_action, NULL, NULL, NULL },
  { "dispose", bulk_action, NULL, NULL, NULL },
  { "register-book", register_book_action, NULL, NULL, NULL },
  { "letters", letters_action, "s", NULL, NULL },
  { "clear-filters", clear_filters_action, NULL, NULL, NULL },
  { "clear-all", clear_all_action, NULL, NULL, NULL },
  { "view", view_action, "s", NULL, NULL },
  { "save-view", save_view_action, NULL, NULL, NULL },
  { "delete-view", delete_view_action, "s", NULL, NULL },
  { "preview", NULL, NULL, "false", preview_state_cb },
};

void
adu_cases_screen_add_actions (AduCasesScreen *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
}

/* A check for each column but the subject, which stays. */
void
adu_cases_screen_add_column_actions (AduCasesScreen *self)
{
  for (guint i = 0; i < ADU_N_CASE_COLUMNS; i++)
    {
      g_autofree char *name = g_strconcat ("column-", adu_case_columns_code (i), NULL);
      gboolean shown = adu_case_columns_is_shown (self->view, i);
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (shown));

      g_simple_action_set_enabled (action, !g_str_equal (adu_case_columns_code (i), "subject"));
      g_signal_connect (action, "change-state", G_CALLBACK (column_state_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

void
adu_cases_screen_make_columns_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenu) menu = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  menu = g_menu_new ();
  for (guint i = 0; i < ADU_N_CASE_COLUMNS; i++)
    {
      g_autofree char *action = g_strconcat ("cases.column-", adu_case_columns_code (i), NULL);

      g_menu_append (menu, adu_case_columns_title (i), action);
    }
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

/* --- context menu ---------------------------------------------------------------------------------------------------- */

static void
make_context_menu (AduCasesScreen *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) steps = g_menu_new ();

  g_menu_append (menu, _("_Open"), "cases.open");
  g_menu_append (menu, _("_Copy the register number"), "cases.copy-number");
  g_menu_append (steps, adu_words_step (ADU_STEP_CLASSIFY), "cases.classify");
  g_menu_append (steps, adu_words_step (ADU_STEP_DISPOSE), "cases.dispose");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  g_menu_append (menu, _("_Export to Excel…"), "win.export");
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static void
pop_up (AduCasesScreen *self, double x, double y)
{
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (adu_case_list_n_selected (self->list) == 0)
    return;
  if (self->menu == NULL)
    make_context_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* The second button: on a row that is not selected it selects it first. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, AduCasesScreen *self)
{
  GtkListItem *item = adu_case_columns_item_at (self->view, x, y);
  double page_x, page_y;

  if (item == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!adu_case_list_is_selected (self->list, gtk_list_item_get_position (item)))
    adu_case_list_select (self->list, gtk_list_item_get_position (item), 1, TRUE);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), x, y, &page_x, &page_y);
  pop_up (self, page_x, page_y);
}

/* In GTK 4.8 both the cell and its row take a click, so that Ctrl selects and unselects at once: it is done here, once. */
static void
ctrl_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, AduCasesScreen *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkListItem *item = adu_case_columns_item_at (self->view, x, y);
  GtkWidget *cell;

  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != GDK_CONTROL_MASK || item == NULL)
    return;
  cell = gtk_list_item_get_child (item);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (cell, "list.select-item", "(ubb)", gtk_list_item_get_position (item), TRUE, FALSE);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_compute_bounds (focus, GTK_WIDGET (self), &bounds))
    return FALSE;
  pop_up (self, bounds.origin.x + 48, bounds.origin.y + bounds.size.height / 2);
  return TRUE;
}

void
adu_cases_screen_listen (AduCasesScreen *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (gesture));
  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (ctrl_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (gesture));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                      gtk_callback_action_new (menu_key_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
