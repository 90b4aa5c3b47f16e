/* adu-cases-screen.c — the list of complaints: search, filter, sort, select, look in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Template: cases/adu-cases-screen.ui
 *
 * One value says what is shown: the search. Entry, popover, chips, headers and saved lists all make a new one and hand
 * it to adu_cases_screen_take(), which shows it everywhere.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-notice.h"
#include "gui/adu-shortcuts.h"
#include "gui/cases/adu-case-bulk.h"
#include "gui/cases/adu-case-columns.h"
#include "gui/cases/adu-case-facets.h"
#include "gui/cases/adu-case-selection.h"
#include "gui/cases/adu-cases-screen-private.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define COUNT_DELAY 400       /* milliseconds after a commit until the overdue ones are counted */
#define BULK_FROM 2

G_DEFINE_FINAL_TYPE (AduCasesScreen, adu_cases_screen, ADU_TYPE_SCREEN)

static AduStore *
store_of (AduCasesScreen *self)
{
  return adu_session_store (adu_screen_session (ADU_SCREEN (self)));
}

/* --- one search, shown everywhere ----------------------------------------------------------------------------------- */

static void
chip_clicked_cb (GtkButton *button, AduCasesScreen *self)
{
  g_autoptr (AduFind) find = adu_find_ref (g_object_get_data (G_OBJECT (button), "find"));

  adu_cases_screen_take (self, find);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static GtkWidget *
chip_new (AduCasesScreen *self, const AduCaseChip *chip)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = g_strdup_printf (_("Take off the filter “%s”"), chip->text);

  gtk_box_append (GTK_BOX (box), gtk_label_new (chip->text));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip");
  adu_names_set (button, name);
  g_object_set_data_full (G_OBJECT (button), "find", adu_find_ref (chip->without), (GDestroyNotify) adu_find_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (chip_clicked_cb), self);
  return button;
}

static void
show_chips (AduCasesScreen *self)
{
  g_autoptr (GPtrArray) chips = adu_case_chips (self->find, store_of (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  for (guint i = 0; i < chips->len; i++)
    gtk_box_append (self->chips, chip_new (self, g_ptr_array_index (chips, i)));
  if (chips->len > 1)
    {
      GtkWidget *clear = gtk_button_new_with_label (_("Clear filters"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "cases.clear-filters");
      gtk_widget_add_css_class (clear, "flat");
      gtk_widget_add_css_class (clear, "chip");
      gtk_box_append (self->chips, clear);
    }
  gtk_widget_set_visible (self->chips_row, chips->len > 0);
}

static void
show_view_title (AduCasesScreen *self)
{
  const char *title = adu_case_views_title (self->views, self->find);
  g_auto (GStrv) parts = g_strsplit (title != NULL ? title : _("not saved"), "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);
  g_autofree char *label = NULL;

  /* Translators: %s is the name of a saved list of complaints */
  label = g_strdup_printf (_("_List: %s"), plain);
  gtk_menu_button_set_label (self->views_button, label);
}

/* An order by a column that is not there brings it: its check says so. */
static void
show_columns (AduCasesScreen *self)
{
  for (guint i = 0; i < ADU_N_CASE_COLUMNS; i++)
    {
      g_autofree char *name = g_strconcat ("column-", adu_case_columns_code (i), NULL);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

      g_simple_action_set_state (G_SIMPLE_ACTION (action),
                                 g_variant_new_boolean (adu_case_columns_is_shown (self->view, i)));
    }
}

/* Shows that search: in the list, and in all that can change it. */
void
adu_cases_screen_take (AduCasesScreen *self, AduFind *find)
{
  if (find != self->find)
    {
      adu_find_ref (find);
      g_clear_pointer (&self->find, adu_find_unref);
      self->find = find;
    }
  self->updating = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search)), adu_find_text (find)) != 0 &&
      *adu_find_text (find) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  if (self->filter != NULL)
    adu_case_filter_set_find (self->filter, find);
  adu_case_columns_show_sort (self->view, adu_find_sort (find), adu_find_descending (find));
  show_columns (self);
  show_chips (self);
  show_view_title (self);
  self->updating = FALSE;
  adu_case_list_set_find (self->list, find);
}

/* The words somebody types: hits by registration, newest first, until a column is chosen; no words, by due day. */
static void
take_text (AduCasesScreen *self, const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  gboolean had_text = *adu_find_text (self->find) != '\0';
  g_autoptr (AduFind) find = NULL;

  if (g_str_equal (text, adu_find_text (self->find)))
    return;
  find = adu_find_with_text (self->find, text);
  if (had_text != (*text != '\0'))
    {
      AduFind *sorted =
        adu_find_with_sort (find, had_text ? ADU_SORT_DUE : ADU_SORT_NUMBER, had_text ? FALSE : TRUE);

      adu_find_unref (find);
      find = sorted;
    }
  adu_cases_screen_take (self, find);
}

static void
search_changed_cb (GtkSearchEntry *entry, AduCasesScreen *self)
{
  if (!self->updating && self->find != NULL)
    take_text (self, gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* Enter: to the hits; the only one is opened. */
static void
search_activate_cb (GtkSearchEntry *entry, AduCasesScreen *self)
{
  take_text (self, gtk_editable_get_text (GTK_EDITABLE (entry)));
  if (adu_case_list_total (self->list) == 1 && !adu_case_list_is_busy (self->list))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", adu_case_list_id (self->list, 0));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->scrolled), GTK_DIR_TAB_FORWARD);
}

static void
stop_search_cb (GtkSearchEntry *entry, AduCasesScreen *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    take_text (self, "");
  else
    gtk_widget_child_focus (GTK_WIDGET (self->scrolled), GTK_DIR_TAB_FORWARD);
}

static void
filter_changed_cb (AduCaseFilter *filter, AduCasesScreen *self)
{
  adu_cases_screen_take (self, adu_case_filter_find (filter));
}

static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, AduCasesScreen *self)
{
  AduSort sort;
  gboolean descending;
  g_autoptr (AduFind) find = NULL;

  if (self->updating || self->find == NULL || !adu_case_columns_sort (self->view, &sort, &descending))
    return;
  find = adu_find_with_sort (self->find, sort, descending);
  adu_cases_screen_take (self, find);
}

/* The form, its lists and its menus are made when they are first wanted: a start waits for none of them. */
static void
make_filter (GtkMenuButton *button, gpointer user_data)
{
  AduCasesScreen *self = user_data;
  GtkWidget *popover;

  if (self->filter != NULL)
    return;
  popover = gtk_popover_new ();
  self->filter = g_object_new (ADU_TYPE_CASE_FILTER, NULL);
  adu_case_filter_set_store (self->filter, store_of (self));
  adu_case_filter_set_find (self->filter, self->find);
  g_signal_connect (self->filter, "changed", G_CALLBACK (filter_changed_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->filter));
  gtk_menu_button_set_popover (button, popover);
}

static void
make_views_menu (GtkMenuButton *button, gpointer user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (
      button, gtk_popover_menu_new_from_model (adu_case_views_menu (ADU_CASES_SCREEN (user_data)->views)));
}

/* --- what the list says ---------------------------------------------------------------------------------------------- */

static void
show_count (AduCasesScreen *self)
{
  guint total = adu_case_list_total (self->list);
  guint selected = adu_case_list_n_selected (self->list);
  g_autofree char *number = adu_words_number (total);
  g_autofree char *chosen = adu_words_number (selected);
  g_autofree char *found = NULL;
  g_autofree char *picked = NULL;
  g_autofree char *text = NULL;

  if (!self->answered)
    {
      gtk_label_set_text (self->count, _("Reading…"));
      return;
    }
  /* Translators: %s is a number with separators */
  found = g_strdup_printf (ngettext ("%s complaint", "%s complaints", total), number);
  picked = g_strdup_printf (ngettext ("%s selected", "%s selected", selected), chosen);
  text = selected > 0 ? g_strconcat (found, " · ", picked, NULL) : g_strdup (found);
  gtk_label_set_text (self->count, text);
}

static gboolean
grow_cb (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  AduCasesScreen *self = ADU_CASES_SCREEN (widget);

  /* The frame that shows the first rows is drawn before there are more. */
  if (!self->grown)
    {
      self->grown = TRUE;
      return G_SOURCE_CONTINUE;
    }
  adu_case_list_grow (self->list);
  if (adu_case_list_can_grow (self->list))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* What stands in place of an empty list: why it is empty, and the one button that helps. */
static const struct
{
  const char *name;
  const char *icon;
  const char *title;       /* msgid */
  const char *description; /* msgid */
  const char *button;      /* msgid */
  const char *action;
} reasons[] = {
  { "empty", "mail-read-symbolic", N_("No complaints yet"),
    N_("What comes in at the counter, in the box, by letter or by telephone is registered here."),
    N_("_New complaint"), "win.new-case" },
  { "none", "system-search-symbolic", N_("Nothing found"),
    N_("No complaint has all these words and passes all these filters."), N_("_Clear filters"), "cases.clear-all" },
};

static gboolean
may_register (AduCasesScreen *self)
{
  return adu_session_may_write (adu_screen_session (ADU_SCREEN (self)), ADU_MAY_REGISTER);
}

/* Made when it is first needed: its icon is large and takes its time. */
static void
show_reason (AduCasesScreen *self, gsize i)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, reasons[i].name);

  if (page == NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_(reasons[i].button));

      page = adw_status_page_new ();
      adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), reasons[i].icon);
      adw_status_page_set_title (ADW_STATUS_PAGE (page), _(reasons[i].title));
      adw_status_page_set_description (ADW_STATUS_PAGE (page), _(reasons[i].description));
      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "pill");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), reasons[i].action);
      adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
      gtk_stack_add_named (self->stack, page, reasons[i].name);
    }
  if (g_str_equal (reasons[i].action, "win.new-case"))
    {
      GtkWidget *button = adw_status_page_get_child (ADW_STATUS_PAGE (page));

      gtk_widget_add_css_class (button, "suggested-action");
      gtk_widget_set_visible (button, may_register (self));
    }
  gtk_stack_set_visible_child (self->stack, page);
}

static gboolean
is_narrowed (AduCasesScreen *self)
{
  return *adu_find_text (self->find) != '\0' || adu_find_has_filters (self->find);
}

static void
updated_cb (AduCaseList *list, AduCasesScreen *self)
{
  gboolean busy = adu_case_list_is_busy (list);

  if (!busy)
    {
      self->answered = TRUE;
      show_count (self);
      if (adu_case_list_total (list) > 0)
        gtk_stack_set_visible_child_name (self->stack, "list");
      else
        show_reason (self, is_narrowed (self) ? 1 : 0);
    }
  else if (adu_case_list_total (list) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  if (!adu_case_list_can_grow (list) || self->tick != 0)
    return;
  self->grown = FALSE;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

/* First to the top, then the rows: they are filled anew where they stand instead of being made again. */
static void
restarting_cb (AduCaseList *list, AduCasesScreen *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
failed_cb (GObject *source, const GError *error, AduCasesScreen *self)
{
  adu_notice_error (GTK_WIDGET (self), error);
}

static void
too_many_cb (AduCaseSelection *selection, AduCasesScreen *self)
{
  g_autofree char *limit = adu_words_number (ADU_CASE_LIST_MAX_SELECTED);
  g_autofree char *text =
    g_strdup_printf (_("At most %s complaints can be selected at once. Narrow the list with Filter."), limit);

  adu_notice (GTK_WIDGET (self), text);
}

/* --- selection, preview ---------------------------------------------------------------------------------------------- */

static void
previewed_changed_cb (AduCaseRow *row, AduCasesScreen *self)
{
  adu_case_preview_show (self->preview, adu_case_row_value (row));
}

void
adu_cases_screen_show_preview (AduCasesScreen *self)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (AduCaseRow) row = NULL;

  if (self->preview == NULL || !gtk_widget_get_visible (GTK_WIDGET (self->preview)))
    return;
  ids = adu_case_list_selected (self->list);
  if (ids->len == 1)
    row = g_list_model_get_item (G_LIST_MODEL (self->list),
                                 adu_case_list_position (self->list, g_array_index (ids, gint64, 0)));
  if (self->previewed != NULL)
    g_signal_handlers_disconnect_by_func (self->previewed, previewed_changed_cb, self);
  g_set_object (&self->previewed, row);
  if (row != NULL)
    g_signal_connect (row, "changed", G_CALLBACK (previewed_changed_cb), self);
  adu_case_preview_show (self->preview, row != NULL ? adu_case_row_value (row) : NULL);
}

static void
set_enabled (AduCasesScreen *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)),
                               enabled);
}

static void
update_actions (AduCasesScreen *self)
{
  AduSession *session = adu_screen_session (ADU_SCREEN (self));
  guint selected = adu_case_list_n_selected (self->list);
  gboolean classify = adu_case_bulk_may (session, ADU_STEP_CLASSIFY);
  gboolean dispose = adu_case_bulk_may (session, ADU_STEP_DISPOSE);

  set_enabled (self, "open", selected == 1);
  set_enabled (self, "copy-number", selected == 1);
  set_enabled (self, "classify", selected > 0 && classify);
  set_enabled (self, "dispose", selected > 0 && dispose);
  set_enabled (self, "letters", selected >= BULK_FROM && adu_session_may_write (session, ADU_MAY_WRITE_LETTERS));
  gtk_widget_set_visible (GTK_WIDGET (self->classify), classify);
  gtk_widget_set_visible (GTK_WIDGET (self->dispose), dispose);
  gtk_widget_set_visible (self->bulk_bar, selected >= BULK_FROM && (classify || dispose));
}

static void
selection_changed_cb (AduCaseList *list, guint position, guint n, AduCasesScreen *self)
{
  show_count (self);
  update_actions (self);
  adu_cases_screen_show_preview (self);
}

static void
activate_cb (GtkColumnView *view, guint position, AduCasesScreen *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "x", adu_case_list_id (self->list, position));
}

/* --- counting for the sidebar ------------------------------------------------------------------------------------------ */

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AduCasesScreen) self = user_data;
  gint64 n = adu_store_finish_number (result, NULL);

  if (n >= 0)
    adu_screen_set_attention (ADU_SCREEN (self), (guint) n);
}

static gboolean
count_cb (gpointer user_data)
{
  AduCasesScreen *self = user_data;
  AduActor *actor = adu_session_actor (adu_screen_session (ADU_SCREEN (self)));
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) overdue = adu_find_with_overdue (everything, TRUE);

  self->counting = 0;
  if (actor != NULL)
    adu_store_count_async (store_of (self), actor, overdue, NULL, counted_cb, g_object_ref (self));
  else
    adu_screen_set_attention (ADU_SCREEN (self), 0);
  return G_SOURCE_REMOVE;
}

static void
count_soon (AduCasesScreen *self)
{
  if (self->counting == 0)
    self->counting = g_timeout_add (COUNT_DELAY, count_cb, self);
}

static void
store_changed_cb (AduStore *store, guint what, GArray *ids, AduCasesScreen *self)
{
  if ((what & (ADU_CHANGED_CASES | ADU_CHANGED_RULES)) != 0)
    count_soon (self);
  if ((what & (ADU_CHANGED_LISTS | ADU_CHANGED_OFFICIALS)) != 0)
    show_chips (self);
}

/* --- the page -------------------------------------------------------------------------------------------------------- */

/* Another official begins with the list everybody begins with; the same one after a lock goes on where they were. */
static void
actor_changed_cb (AduSession *session, AduCasesScreen *self)
{
  AduActor *actor = adu_session_actor (session);

  self->answered = FALSE;
  adu_case_list_set_actor (self->list, actor);
  adu_case_views_read (self->views);
  update_actions (self);
  count_soon (self);
  if (actor != NULL && adu_actor_official (actor) != self->official)
    {
      g_autoptr (AduFind) find = adu_find_new ();

      self->official = adu_actor_official (actor);
      adu_cases_screen_take (self, find);
    }
}

static void
views_changed_cb (AduCaseViews *views, AduCasesScreen *self)
{
  show_view_title (self);
}

static gboolean
adu_cases_screen_activate_search (AduScreen *screen)
{
  AduCasesScreen *self = ADU_CASES_SCREEN (screen);

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
  return TRUE;
}

static void
adu_cases_screen_refresh (AduScreen *screen)
{
  adu_case_list_refresh (ADU_CASES_SCREEN (screen)->list);
}

static void
make_list (AduCasesScreen *self, AduSession *session)
{
  g_autoptr (AduCaseSelection) selection = NULL;

  self->list = adu_case_list_new (adu_session_store (session), adu_session_actor (session));
  selection = adu_case_selection_new (self->list);
  g_signal_connect_object (self->list, "updated", G_CALLBACK (updated_cb), self, 0);
  g_signal_connect_object (self->list, "restarting", G_CALLBACK (restarting_cb), self, 0);
  g_signal_connect_object (self->list, "selection-changed", G_CALLBACK (selection_changed_cb), self, 0);
  g_signal_connect_object (self->list, "failed", G_CALLBACK (failed_cb), self, 0);
  g_signal_connect_object (selection, "too-many", G_CALLBACK (too_many_cb), self, 0);
  adu_case_columns_add (self->view, adu_session_store (session));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sorter_changed_cb), self, 0);
}

static void
adu_cases_screen_constructed (GObject *object)
{
  AduCasesScreen *self = ADU_CASES_SCREEN (object);
  AduSession *session = adu_screen_session (ADU_SCREEN (self));

  G_OBJECT_CLASS (adu_cases_screen_parent_class)->constructed (object);

  make_list (self, session);
  self->views = adu_case_views_new (session);
  g_signal_connect_object (self->views, "changed", G_CALLBACK (views_changed_cb), self, 0);
  g_signal_connect_object (self->views, "failed", G_CALLBACK (failed_cb), self, 0);
  gtk_menu_button_set_create_popup_func (self->filter_button, make_filter, self, NULL);
  gtk_menu_button_set_create_popup_func (self->views_button, make_views_menu, self, NULL);
  gtk_menu_button_set_create_popup_func (self->columns_button, adu_cases_screen_make_columns_menu, self, NULL);
  adu_cases_screen_add_column_actions (self);
  adu_cases_screen_listen (self);
  g_signal_connect_object (session, "actor-changed", G_CALLBACK (actor_changed_cb), self, 0);
  g_signal_connect_object (adu_session_store (session), "changed", G_CALLBACK (store_changed_cb), self, 0);
  g_signal_connect_object (adu_session_clock (session), "day-changed", G_CALLBACK (count_soon), self,
                           G_CONNECT_SWAPPED);
  actor_changed_cb (session, self);
  show_count (self);
}

static void
adu_cases_screen_dispose (GObject *object)
{
  AduCasesScreen *self = ADU_CASES_SCREEN (object);

  g_clear_handle_id (&self->counting, g_source_remove);
  if (self->previewed != NULL)
    g_signal_handlers_disconnect_by_func (self->previewed, previewed_changed_cb, self);
  g_clear_object (&self->previewed);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), ADU_TYPE_CASES_SCREEN);
  g_clear_object (&self->views);
  g_clear_object (&self->list);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->find, adu_find_unref);
  G_OBJECT_CLASS (adu_cases_screen_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, search);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, filter_button);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, views_button);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, columns_button);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, chips_row);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, chips);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, stack);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, scrolled);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, view);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, paned);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, count);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, bulk_bar);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, classify);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, print_button);
  gtk_widget_class_bind_template_child (widget_class, AduCasesScreen, dispose);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
adu_cases_screen_class_init (AduCasesScreenClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AduScreenClass *screen_class = ADU_SCREEN_CLASS (klass);

  object_class->constructed = adu_cases_screen_constructed;
  object_class->dispose = adu_cases_screen_dispose;
  screen_class->activate_search = adu_cases_screen_activate_search;
  screen_class->refresh = adu_cases_screen_refresh;
  screen_class->export_ = adu_cases_screen_export;
  screen_class->print = adu_cases_screen_print;

  gtk_widget_class_set_css_name (widget_class, "cases-screen");
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/cases/adu-cases-screen.ui");
  bind_template (widget_class);
}

static void
adu_cases_screen_init (AduCasesScreen *self)
{
  self->find = adu_find_new ();
  self->actions = g_simple_action_group_new ();
  adu_cases_screen_add_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "cases", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_shortcuts_attach (GTK_WIDGET (self), "cases");
  gtk_button_set_label (self->classify, adu_words_step (ADU_STEP_CLASSIFY));
  gtk_button_set_label (self->dispose, adu_words_step (ADU_STEP_DISPOSE));
  adu_cases_screen_make_print_menu (self);
  adu_screen_set_title (ADU_SCREEN (self), _("Complaints"));
  adu_screen_set_help_id (ADU_SCREEN (self), "cases");
}

/* Returns: (transfer floating): the list. */
AduScreen *
adu_cases_screen_new (AduSession *session)
{
  return g_object_new (ADU_TYPE_CASES_SCREEN, "session", session, NULL);
}

/* Shows that search: a count on another page is a link to the list behind it. */
void
adu_cases_screen_show (AduCasesScreen *self, AduFind *find)
{
  g_return_if_fail (ADU_IS_CASES_SCREEN (self));

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), adu_find_text (find));
  self->updating = FALSE;
  adu_cases_screen_take (self, find);
}
