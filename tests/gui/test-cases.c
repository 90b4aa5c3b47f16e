/* test-cases.c — the list of complaints on a screen, on a demonstration register: search, filter, sort, select, bulk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "demo/adu-demo.h"
#include "gui/adu-gui.h"
#include "gui/case/adu-form-row.h"
#include "gui/cases/adu-case-bulk.h"
#include "gui/cases/adu-case-columns.h"
#include "gui/cases/adu-case-facets.h"
#include "gui/cases/adu-case-selection.h"
#include "gui/cases/adu-cases-screen.h"
#include "support/test-window.h"
#include "words/adu-words.h"

#define N_CASES 1200

static TestRegister reg; /* one for all: making it takes a second */

typedef struct
{
  GtkWidget *window;
  AduCasesScreen *screen;
  GtkColumnView *view;
  GtkSelectionModel *model;
  gint64 opened;
  guint n_emissions;
  guint n_changes;
  GPtrArray *held; /* rows that were looked at */
} Fixture;

/* --- help ---------------------------------------------------------------------------------------------------------- */

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A mapped label that begins so. */
static gboolean
shows (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* Calls of get_item() on any selection of complaints: the interface is asked through this while a test counts. */
static guint n_calls;
static gpointer (*get_item) (GListModel *model, guint position);

static gpointer
counting_get_item (GListModel *model, guint position)
{
  n_calls++;
  return get_item (model, position);
}

/* Runs until the list has stood still for a while: it grows frame by frame, and answers come from threads. */
static void
settle (Fixture *f)
{
  guint still = 0;

  for (guint i = 0; i < 100 && still < 6; i++)
    {
      guint before = f->n_changes;

      test_spin (100);
      still = f->n_changes == before ? still + 1 : 0;
    }
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  g_assert_true (removed <= 1 || added == 0);
  g_assert_true (added <= 1 || removed == 0);
  ((Fixture *) user_data)->n_emissions++;
  ((Fixture *) user_data)->n_changes++;
}

static void
open_case_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ((Fixture *) user_data)->opened = g_variant_get_int64 (parameter);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  const GActionEntry entries[] = { { "open-case", open_case_cb, "x" } };
  GListModelInterface *iface;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), f);
  f->held = g_ptr_array_new_with_free_func (g_object_unref);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1180, 700);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (actions));
  f->screen = ADU_CASES_SCREEN (adu_cases_screen_new (reg.session));
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->screen));
  f->view = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (f->screen), GTK_TYPE_COLUMN_VIEW));
  f->model = gtk_column_view_get_model (f->view);
  g_signal_connect (f->model, "items-changed", G_CALLBACK (items_changed_cb), f);
  iface = G_TYPE_INSTANCE_GET_INTERFACE (f->model, G_TYPE_LIST_MODEL, GListModelInterface);
  if (get_item == NULL)
    {
      get_item = iface->get_item;
      iface->get_item = counting_get_item;
    }
  gtk_window_present (GTK_WINDOW (f->window));
  for (guint i = 0; i < 200 && g_list_model_get_n_items (G_LIST_MODEL (f->model)) < N_CASES; i++)
    test_spin (50);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->model)), ==, N_CASES);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  GWeakRef screen, model;

  g_weak_ref_init (&screen, f->screen);
  g_weak_ref_init (&model, f->model);
  g_ptr_array_unref (f->held);
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_spin (600);
  g_assert_null (g_weak_ref_get (&screen));
  g_assert_null (g_weak_ref_get (&model));
  g_weak_ref_clear (&screen);
  g_weak_ref_clear (&model);
}

static const AduRow *
row_at (Fixture *f, guint position)
{
  AduCaseRow *row = g_list_model_get_item (G_LIST_MODEL (f->model), position);

  g_assert_nonnull (row);
  g_ptr_array_add (f->held, row);
  while (adu_case_row_value (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return adu_case_row_value (row);
}

static guint
n_rows (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (f->model));
}

static void
type_text (Fixture *f, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_widget (GTK_WIDGET (f->screen), GTK_TYPE_SEARCH_ENTRY)), text);
  settle (f);
}

static void
act (Fixture *f, const char *action, const char *format, const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->screen), action, format, target));
  settle (f);
}

static gboolean
is_enabled (Fixture *f, const char *action)
{
  GtkWidget *menu = find_widget (GTK_WIDGET (f->screen), GTK_TYPE_COLUMN_VIEW);

  return menu != NULL && gtk_widget_activate_action (menu, action, NULL);
}

/* --- tests --------------------------------------------------------------------------------------------------------- */

/* All orders of all columns: few calls, no emission that both removes and adds, the rows in that order. */
static void
test_sort (Fixture *f, gconstpointer data)
{
  for (guint sort = 0; sort < ADU_N_SORTS; sort++)
    for (guint descending = 0; descending < 2; descending++)
      {
        AduSort shown;
        gboolean shown_descending;

        n_calls = 0;
        f->n_emissions = 0;
        adu_case_columns_show_sort (f->view, (AduSort) sort, descending != 0);
        settle (f);
        g_assert_true (adu_case_columns_sort (f->view, &shown, &shown_descending));
        g_assert_cmpuint (shown, ==, sort);
        g_assert_cmpuint (shown_descending, ==, descending);
        g_assert_cmpuint (n_calls, <=, 300);
        g_assert_cmpuint (f->n_emissions, ==, 0);
        for (guint i = 1; sort == ADU_SORT_RECEIVED && i < 20; i++)
          {
            gint days = adu_day_between (row_at (f, i - 1)->received, row_at (f, i)->received);

            g_assert_true (descending ? days <= 0 : days >= 0);
          }
      }
}

static void
test_selection_survives_a_sort (Fixture *f, gconstpointer data)
{
  gint64 id = row_at (f, 3)->id;
  guint found = 0;

  gtk_selection_model_select_item (f->model, 3, TRUE);
  adu_case_columns_show_sort (f->view, ADU_SORT_RECEIVED, TRUE);
  settle (f);
  for (guint i = 0; i < n_rows (f); i++)
    if (gtk_selection_model_is_selected (f->model, i))
      {
        found++;
        g_assert_cmpint (row_at (f, i)->id, ==, id);
      }
  g_assert_cmpuint (found, ==, 1);
}

/* Words narrow the list and turn it newest first; without them it is by due day again. */
static void
test_search (Fixture *f, gconstpointer data)
{
  g_autofree char *number = g_strdup (row_at (f, 5)->number);
  AduSort sort;
  gboolean descending;

  type_text (f, number);
  g_assert_cmpuint (n_rows (f), >=, 1);
  g_assert_cmpuint (n_rows (f), <, N_CASES);
  g_assert_cmpstr (row_at (f, 0)->number, ==, number);
  g_assert_true (adu_case_columns_sort (f->view, &sort, &descending));
  g_assert_cmpint (sort, ==, ADU_SORT_NUMBER);
  g_assert_true (descending);
  type_text (f, "%n%s \"( OR NOT * 62-812 zzzz");
  g_assert_cmpuint (n_rows (f), ==, 0);
  g_assert_true (shows (GTK_WIDGET (f->screen), "Nothing found"));
  act (f, "cases.clear-all", NULL, NULL);
  g_assert_cmpuint (n_rows (f), ==, N_CASES);
  g_assert_true (adu_case_columns_sort (f->view, &sort, &descending));
  g_assert_cmpint (sort, ==, ADU_SORT_DUE);
  g_assert_false (descending);
}

/* Lists that are always there, filters as chips, and away with them. */
static void
test_views_and_chips (Fixture *f, gconstpointer data)
{
  g_autoptr (AduFind) everything = adu_find_new ();
  g_autoptr (AduFind) stages =
    adu_find_with_stages (everything, 1u << ADU_STAGE_REVIEW | 1u << ADU_STAGE_CLOSED);
  g_autoptr (GPtrArray) chips = adu_case_chips (stages, reg.store);

  g_assert_cmpuint (chips->len, ==, 2);
  g_assert_cmpuint (adu_find_stages (((AduCaseChip *) g_ptr_array_index (chips, 0))->without), ==,
                    1u << ADU_STAGE_CLOSED);
  act (f, "cases.view", "s", "=overdue");
  g_assert_cmpuint (n_rows (f), <, N_CASES);
  g_assert_cmpuint (n_rows (f), >, 0);
  g_assert_true (shows (GTK_WIDGET (f->screen), "Overdue"));
  for (guint i = 0; i < MIN (n_rows (f), 20); i++)
    g_assert_cmpint (adu_day_between (adu_clock_today (adu_store_clock (reg.store)), row_at (f, i)->binding_due), <, 0);
  act (f, "cases.clear-filters", NULL, NULL);
  g_assert_cmpuint (n_rows (f), ==, N_CASES);
  adu_cases_screen_show (f->screen, stages);
  settle (f);
  for (guint i = 0; i < MIN (n_rows (f), 20); i++)
    g_assert_true (row_at (f, i)->stage == ADU_STAGE_REVIEW || row_at (f, i)->stage == ADU_STAGE_CLOSED);
}

static void
test_open (Fixture *f, gconstpointer data)
{
  gint64 id = row_at (f, 7)->id;

  g_signal_emit_by_name (f->view, "activate", 7);
  g_assert_cmpint (f->opened, ==, id);
  f->opened = 0;
  g_assert_true (is_enabled (f, "cases.open") && f->opened == 0); /* nothing is selected: nothing opens */
  gtk_selection_model_select_item (f->model, 7, TRUE);
  act (f, "cases.open", NULL, NULL);
  g_assert_cmpint (f->opened, ==, id);
}

/* No row shows a name, whatever the column says. */
static void
test_names_are_masked (Fixture *f, gconstpointer data)
{
  adu_case_columns_set_shown (f->view, ADU_N_CASE_COLUMNS - 1, TRUE);
  test_spin (200);
  for (guint i = 0; i < 50; i++)
    g_assert_null (row_at (f, i)->complainant);
}

/* More than one may look through: refused, and said. */
static void
test_select_all (Fixture *f, gconstpointer data)
{
  gtk_selection_model_select_all (f->model);
  g_assert_false (gtk_selection_model_is_selected (f->model, 0));
  gtk_selection_model_select_range (f->model, 0, 5, TRUE);
  g_assert_true (shows (GTK_WIDGET (f->screen), "1,200 complaints · 5 selected"));
}

/* As the pointer and the keyboard select: alone, with Ctrl, with Shift. */
static void
pick (Fixture *f, guint position, gboolean modify, gboolean extend)
{
  GtkWidget *list = find_widget (GTK_WIDGET (f->view), GTK_TYPE_LIST_VIEW);

  g_assert_true (gtk_widget_activate_action (list, "list.select-item", "(ubb)", position, modify, extend));
}

static void
test_ctrl_and_shift (Fixture *f, gconstpointer data)
{
  pick (f, 2, FALSE, FALSE);
  pick (f, 5, TRUE, FALSE);
  g_assert_true (shows (GTK_WIDGET (f->screen), "1,200 complaints · 2 selected"));
  g_assert_true (gtk_selection_model_is_selected (f->model, 2));
  g_assert_true (gtk_selection_model_is_selected (f->model, 5));
  pick (f, 2, TRUE, FALSE);
  g_assert_false (gtk_selection_model_is_selected (f->model, 2));
  pick (f, 10, FALSE, FALSE);
  pick (f, 14, FALSE, TRUE);
  g_assert_true (shows (GTK_WIDGET (f->screen), "1,200 complaints · 5 selected"));
}

static void
test_preview (Fixture *f, gconstpointer data)
{
  guint position = 0;

  while (row_at (f, position)->confidential)
    position++;
  gtk_selection_model_select_item (f->model, position, TRUE);
  act (f, "cases.preview", NULL, NULL);
  g_assert_true (shows (GTK_WIDGET (f->screen), "Last steps"));
  g_assert_true (shows (GTK_WIDGET (f->screen), row_at (f, position)->subject));
  act (f, "cases.preview", NULL, NULL);
  g_assert_false (shows (GTK_WIDGET (f->screen), "Last steps"));
}

/* One category for several, and undone as one. */
static void
test_bulk (Fixture *f, gconstpointer data)
{
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_CLASSIFY, "0b0e6c52-6a0b-4b43-9d7c-2f4f6e6f0a11");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) undone = NULL;
  g_autoptr (AduBulkResult) outcome = NULL;
  g_autoptr (GError) error = NULL;
  AduActor *actor = adu_session_actor (reg.session);
  gint64 ids[3];
  guint n = 0;
  AduKind before;

  for (guint i = 0; n < 3; i++)
    if (adu_step_possible (ADU_STEP_CLASSIFY, row_at (f, i)->stage) && !row_at (f, i)->confidential)
      ids[n++] = row_at (f, i)->id;
  before = row_at (f, 0)->kind;
  g_assert_true (adu_case_bulk_may (reg.session, ADU_STEP_CLASSIFY));
  request->decided_by = adu_actor_official (actor);
  request->decided_on = adu_clock_today (adu_store_clock (reg.store));
  request->kind = ADU_KIND_SUGGESTION;
  request->supervisory = ADU_NO;
  request->inspection = ADU_NO;
  adu_store_bulk_step_async (reg.store, actor, ids, n, request, test_on_done, &result);
  outcome = adu_store_finish_value (test_await (&result), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->done->len, ==, n);
  settle (f);
  for (guint i = 0; i < n_rows (f) && i < 60; i++)
    if (row_at (f, i)->id == ids[0])
      g_assert_cmpint (row_at (f, i)->kind, ==, ADU_KIND_SUGGESTION);
  adu_store_undo_async (reg.store, actor, request->action, test_on_done, &undone);
  g_assert_true (adu_store_finish (test_await (&undone), &error));
  g_assert_no_error (error);
  settle (f);
  if (row_at (f, 0)->id == ids[0])
    g_assert_cmpint (row_at (f, 0)->kind, ==, before);
}

/* The row of @field in the newest window that has one; NULL if none has. */
static AduFormRow *
form_row (GtkWidget *widget, AduField field)
{
  if (ADU_IS_FORM_ROW (widget) && adu_form_row_field (ADU_FORM_ROW (widget)) == field)
    return ADU_FORM_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AduFormRow *found = form_row (child, field);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
bulk_dialog (void)
{
  for (guint tries = 0; tries < 100; tries++)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *l = windows; l != NULL; l = l->next)
        if (form_row (l->data, ADU_FIELD_TOPIC) != NULL)
          return l->data;
      test_spin (50);
    }
  g_assert_not_reached ();
}

static AduRow *
read_row (gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  adu_store_rows_async (reg.store, adu_session_actor (reg.session), &id, 1, NULL, test_on_done, &result);
  rows = adu_store_finish_value (test_await (&result), NULL);
  return adu_row_copy (g_ptr_array_index (rows, 0));
}

/* Two complaints whose topics differ: the topic is left alone unless one is chosen, and what is chosen is set for both. */
static void
test_bulk_differ (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AduRow) first = NULL, second = NULL, first_is = NULL, second_is = NULL;
  GtkWidget *dialog;
  AduFormRow *topic, *inspection;
  guint offset;

  for (guint i = 0; second == NULL && i < 200; i++)
    {
      const AduRow *row = row_at (f, i);

      if (row->stage != ADU_STAGE_RECEIVED && row->stage != ADU_STAGE_REVIEW)
        continue;
      if (first == NULL)
        first = adu_row_copy (row);
      else if (row->topic != first->topic)
        second = adu_row_copy (row);
    }
  g_array_append_val (ids, first->id);
  g_array_append_val (ids, second->id);
  adu_case_bulk (GTK_WIDGET (f->screen), reg.session, ADU_STEP_CLASSIFY, ids);
  dialog = bulk_dialog ();
  topic = form_row (dialog, ADU_FIELD_TOPIC);
  g_assert_cmpuint (adu_form_row_chosen (topic), ==, 0);
  offset = first->inspection != second->inspection ? 1 : 0;
  inspection = form_row (dialog, ADU_FIELD_INSPECTION);
  g_assert_cmpuint (adu_form_row_chosen (inspection), ==, offset == 1 ? 0 : (guint) first->inspection);
  adu_form_row_choose (inspection, ADU_NO + offset);
  gtk_widget_activate_action (dialog, "bulk.record", NULL);
  test_spin (300);
  settle (f);
  first_is = read_row (first->id);
  second_is = read_row (second->id);
  g_assert_cmpint (first_is->version, >, first->version);
  g_assert_cmpint (first_is->topic, ==, first->topic);
  g_assert_cmpint (second_is->topic, ==, second->topic);
  g_assert_cmpint (first_is->supervisory, ==, first->supervisory);
  g_assert_cmpint (second_is->supervisory, ==, second->supervisory);
  g_assert_cmpint (first_is->confidential, ==, first->confidential);
  g_assert_cmpint (second_is->confidential, ==, second->confidential);
  g_assert_cmpint (first_is->inspection, ==, ADU_NO);
  g_assert_cmpint (second_is->inspection, ==, ADU_NO);
}

/* What is typed for many is not lost by Escape, nor by a lock, after which who typed it finds it again. */
static void
test_bulk_typed (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) actor = adu_actor_ref (adu_session_actor (reg.session));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *text = NULL;
  GtkWidget *dialog;
  guint i = 0;

  while (row_at (f, i)->stage != ADU_STAGE_RECEIVED && row_at (f, i)->stage != ADU_STAGE_REVIEW)
    i++;
  g_array_append_val (ids, row_at (f, i)->id);
  adu_case_bulk (GTK_WIDGET (f->screen), reg.session, ADU_STEP_CLASSIFY, ids);
  dialog = bulk_dialog ();
  adu_form_row_set_text (form_row (dialog, ADU_FIELD_NOTE), "alasan");
  gtk_window_close (GTK_WINDOW (dialog));
  test_spin (100);
  g_assert_nonnull (test_question ());
  g_assert_true (gtk_widget_get_visible (dialog));
  adu_session_lock (reg.session);
  test_spin (50);
  g_assert_null (test_question ());
  g_assert_false (gtk_widget_get_visible (dialog));
  adu_session_sign_in (reg.session, actor);
  test_spin (50);
  g_assert_true (gtk_widget_get_visible (dialog));
  text = adu_form_row_text (form_row (dialog, ADU_FIELD_NOTE));
  g_assert_cmpstr (text, ==, "alasan");
  gtk_window_close (GTK_WINDOW (dialog));
  test_spin (50);
  adw_message_dialog_response (test_question (), "accept");
  test_spin (50);
  g_assert_null (test_question ());
  settle (f);
}

/* Locked: nothing is left on screen; the same official goes on where they were. */
static void
test_lock (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) actor = adu_actor_ref (adu_session_actor (reg.session));

  type_text (f, "obat");
  gtk_selection_model_select_item (f->model, 0, TRUE);
  adu_session_lock (reg.session);
  g_assert_cmpuint (n_rows (f), ==, 0);
  g_assert_false (gtk_selection_model_is_selected (f->model, 0));
  adu_session_sign_in (reg.session, actor);
  settle (f);
  g_assert_cmpuint (n_rows (f), >, 0);
  g_assert_cmpuint (n_rows (f), <, N_CASES);
}

static void
make_register (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) signed_in = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduClock) clock = adu_clock_new_fixed (zone, adu_zone_parse (zone, TEST_NOW));
  g_autoptr (AduActor) actor = NULL;
  AduDemoOptions options = { .complaints = N_CASES, .seed = 7, .today = adu_clock_today (clock) };
  gint64 officer = 0;

  reg.folder = g_dir_make_tmp ("aduan-XXXXXX", &error);
  g_assert_no_error (error);
  reg.path = g_build_filename (reg.folder, "register.aduan", NULL);
  adu_demo_create_async (reg.path, clock, &options, test_on_done, &result);
  reg.store = adu_store_finish_value (test_await (&result), &error);
  g_assert_no_error (error);
  reg.session = adu_session_new (reg.store, NULL);
  for (guint i = 0; i < adu_store_officials (reg.store)->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (adu_store_officials (reg.store), i);

      if (g_str_equal (official->code, "petugas"))
        officer = official->id;
    }
  adu_store_sign_in_async (reg.store, officer, ADU_DEMO_PIN, test_on_done, &signed_in);
  actor = adu_store_finish_value (test_await (&signed_in), &error);
  g_assert_no_error (error);
  adu_session_sign_in (reg.session, actor);
}

static void
close_register (void)
{
  TestRegister *copy = g_memdup2 (&reg, sizeof reg);

  test_register_free (copy);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  adu_words_init (NULL, "en");
  adu_gui_init ();
  make_register ();
  ADD ("/gui/cases/sort", test_sort);
  ADD ("/gui/cases/selection-survives-a-sort", test_selection_survives_a_sort);
  ADD ("/gui/cases/search", test_search);
  ADD ("/gui/cases/views-and-chips", test_views_and_chips);
  ADD ("/gui/cases/open", test_open);
  ADD ("/gui/cases/names-are-masked", test_names_are_masked);
  ADD ("/gui/cases/select-all", test_select_all);
  ADD ("/gui/cases/ctrl-and-shift", test_ctrl_and_shift);
  ADD ("/gui/cases/preview", test_preview);
  ADD ("/gui/cases/bulk", test_bulk);
  ADD ("/gui/cases/bulk-differ", test_bulk_differ);
  ADD ("/gui/cases/bulk-typed", test_bulk_typed);
  ADD ("/gui/cases/lock", test_lock);
  status = g_test_run ();
  close_register ();
  return status;
}
