/* test-dashboard.c — every number and mark of the head's page is as long as the list it opens; the page follows what is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <adwaita.h>

#include "demo/adu-demo.h"
#include "gui/adu-gui.h"
#include "gui/dashboard/adu-chart-view.h"
#include "gui/dashboard/adu-dashboard-screen.h"
#include "gui/dashboard/adu-dashboard-tile.h"
#include "gui/dashboard/adu-period-picker.h"
#include "support/test-register.h"
#include "words/adu-words.h"

#define N_CASES 200

static TestRegister reg;

typedef struct
{
  GtkWidget *window;
  GtkWidget *screen;
} Fixture;

/* The first widget below @widget that is of @type. */
static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The stack with the figures: the drop-down has one of its own. */
static GtkWidget *
find_stack (GtkWidget *widget)
{
  if (GTK_IS_STACK (widget) && gtk_stack_get_child_by_name (GTK_STACK (widget), "figures") != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_stack (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_read (Fixture *f)
{
  return g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (find_stack (f->screen))), "figures");
}

static void
on_show_list (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

/* The actions of the window it stands in otherwise: without them its buttons would be insensitive. */
static void
add_actions (GtkWidget *window)
{
  static const GActionEntry entries[] = { { "show-list", on_show_list, "s", NULL, NULL } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->window = adw_window_new ();
  f->screen = GTK_WIDGET (adu_dashboard_screen_new (reg.session));
  add_actions (f->window);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (f->window), f->screen);
  gtk_window_present (GTK_WINDOW (f->window));
  while (!is_read (f))
    g_main_context_iteration (NULL, TRUE);
  test_spin (100);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_spin (50);
}

/* ---- what a button says, and what it opens --------------------------------------------------------------------------- */

/* The number a button shows; -1: it shows none (a share, a median). */
static gint64
number_of (GtkWidget *button)
{
  g_autofree char *text = NULL;
  char *end;
  gint64 number;

  if (ADU_IS_DASHBOARD_TILE (button))
    text = g_strdup (gtk_label_get_text (GTK_LABEL (find_type (button, GTK_TYPE_LABEL))));
  else if (gtk_widget_has_css_class (button, "chart-mark"))
    text = g_strdup (strrchr (gtk_widget_get_tooltip_text (button), ':') + 2);
  else
    text = g_strdup (gtk_button_get_label (GTK_BUTTON (button)));
  number = g_ascii_strtoll (text, &end, 10);
  if (end == text || *end == '%' || g_str_has_prefix (end, " day"))
    return -1;
  return number;
}

static gint64
length_of (GtkWidget *button)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));
  g_autoptr (AduFind) find = adu_find_parse (g_variant_get_string (target, NULL));
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_nonnull (find);
  adu_store_count_async (reg.store, adu_session_actor (reg.session), find, NULL, test_on_done, &result);
  return adu_store_finish_number (test_await (&result), NULL);
}

/* Looks at every button below @widget that opens a list; how many there were. */
static guint
assert_lists (GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_visible (widget))
    return 0;
  if (GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.show-list") == 0)
    {
      gint64 number = number_of (widget);

      if (number >= 0)
        g_assert_cmpint (number, ==, length_of (widget));
      return number >= 0;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += assert_lists (child);
  return n;
}

static void
test_every_mark (Fixture *f, gconstpointer data)
{
  GtkWidget *picker = find_type (f->screen, ADU_TYPE_PERIOD_PICKER);
  GtkWidget *kind = find_type (picker, GTK_TYPE_DROP_DOWN);
  GtkWidget *earlier = gtk_widget_get_next_sibling (kind);

  g_assert_cmpuint (assert_lists (f->screen), >, 30);
  for (guint i = 0; i < 3; i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), i);
      test_spin (300);
      g_assert_cmpuint (assert_lists (f->screen), >, 25);
      g_signal_emit_by_name (earlier, "clicked");
      test_spin (300);
      g_assert_cmpuint (assert_lists (f->screen), >, 25);
    }
}

/* ---- following -------------------------------------------------------------------------------------------------------- */

static GtkWidget *
link_that_says (GtkWidget *widget, const char *words)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_BUTTON (child) && gtk_button_get_label (GTK_BUTTON (child)) != NULL &&
          strstr (gtk_button_get_label (GTK_BUTTON (child)), words) != NULL)
        return child;
      found = link_that_says (child, words);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
dispose_first (void)
{
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_stages (all, 1u << ADU_STAGE_REVIEW);
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_DISPOSE, "6b1f6a4e-0000-4000-8000-000000000001");
  g_autoptr (GAsyncResult) found = NULL, recorded = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  AduActor *actor = adu_session_actor (reg.session);

  adu_store_first_async (reg.store, actor, find, 1, NULL, test_on_done, &found);
  rows = adu_store_finish_value (test_await (&found), NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  request->decided_by = adu_actor_official (actor);
  request->decided_on = adu_clock_today (adu_store_clock (reg.store));
  request->to_name = g_strdup ("Puskesmas Wini");
  request->due = adu_day_add (request->decided_on, 1);
  adu_store_step_async (reg.store, actor, ((AduRow *) g_ptr_array_index (rows, 0))->id, 0, request, test_on_done,
                        &recorded);
  adu_store_finish (test_await (&recorded), &error);
  g_assert_no_error (error);
}

/* From the step in the register to the page that shows it. */
static void
test_follows (Fixture *f, gconstpointer data)
{
  GtkWidget *link = link_that_says (f->screen, "waiting for disposition");
  gint64 before = number_of (link), start;

  g_assert_cmpint (before, >, 0);
  dispose_first ();
  start = g_get_monotonic_time ();
  while (gtk_widget_get_visible (link) && number_of (link) == before)
    g_main_context_iteration (NULL, TRUE);
  g_test_message ("after a change: %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (number_of (link), ==, before - 1);
  g_assert_cmpuint (assert_lists (f->screen), >, 25);
}

/* ---- walking a chart ---------------------------------------------------------------------------------------------------- */

static GtkWidget *
focus_of (Fixture *f)
{
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static void
test_arrows (Fixture *f, gconstpointer data)
{
  AduChartView *chart = ADU_CHART_VIEW (find_type (f->screen, ADU_TYPE_CHART_VIEW));
  GtkWidget *first = adu_chart_view_mark (chart, 0, 0);

  g_assert_true (gtk_widget_grab_focus (first));
  gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_LEFT);
  g_assert_true (focus_of (f) == first);
  for (guint i = 1; i < 12; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_RIGHT);
      g_assert_true (focus_of (f) == adu_chart_view_mark (chart, i, 0));
    }
  gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_DOWN);
  g_assert_true (focus_of (f) == adu_chart_view_mark (chart, 11, 1));
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD)); /* Tab leaves */
  gtk_widget_grab_focus (link_that_says (f->screen, "not settled"));
  gtk_widget_child_focus (GTK_WIDGET (chart), GTK_DIR_TAB_FORWARD); /* and comes back to where one was */
  g_assert_true (focus_of (f) == adu_chart_view_mark (chart, 11, 1));
}

static void
make_register (void)
{
  g_autoptr (GAsyncResult) result = NULL, signed_in = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduClock) clock = adu_clock_new_fixed (zone, adu_zone_parse (zone, TEST_NOW));
  g_autoptr (AduActor) actor = NULL;
  AduDemoOptions options = { .complaints = N_CASES, .seed = 4, .today = adu_day_add (adu_clock_today (clock), -1) };
  gint64 head = 0;

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

      if (g_str_equal (official->code, "kepala"))
        head = official->id;
    }
  adu_store_sign_in_async (reg.store, head, ADU_DEMO_PIN, test_on_done, &signed_in);
  actor = adu_store_finish_value (test_await (&signed_in), &error);
  g_assert_no_error (error);
  adu_session_sign_in (reg.session, actor);
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
  ADD ("/gui/dashboard/every-mark", test_every_mark);
  ADD ("/gui/dashboard/arrows", test_arrows);
  ADD ("/gui/dashboard/follows", test_follows);
  status = g_test_run ();
  test_register_free (g_memdup2 (&reg, sizeof reg));
  return status;
}
