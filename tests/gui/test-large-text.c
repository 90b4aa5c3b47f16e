/* test-large-text.c — the pages of deadlines with the letters of 11 and of 16 points: columns straight, nothing shortened
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <adwaita.h>

#include "demo/adu-demo.h"
#include "gui/adu-gui.h"
#include "gui/cases/adu-cases-screen.h"
#include "gui/dashboard/adu-dashboard-screen.h"
#include "gui/inspections/adu-inspections-screen.h"
#include "gui/intake/adu-intake-screen.h"
#include "gui/letters/adu-letters-screen.h"
#include "gui/reports/adu-reports-screen.h"
#include "gui/settings/adu-settings-screen.h"
#include "gui/timeline/adu-timeline-lens.h"
#include "gui/timeline/adu-timeline-screen.h"
#include "gui/today/adu-today-row.h"
#include "gui/today/adu-today-screen.h"
#include "support/test-register.h"
#include "words/adu-words.h"

#define N_CASES 60

static TestRegister reg;

static const char *const fonts[] = { "Cantarell 11", "Cantarell 16" };

/* All widgets below @widget of that type that show. */
static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
open_page_for (AduScreen *screen, const char *font, guint milliseconds)
{
  GtkWidget *window = adw_window_new ();

  g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
  /* As wide as the page is beside the sidebar at 1366 × 768. */
  gtk_window_set_default_size (GTK_WINDOW (window), 1080, 700);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (screen));
  gtk_window_present (GTK_WINDOW (window));
  test_spin (milliseconds);
  return window;
}

/* Pages make what they show bit by bit, in idle time: until nothing came for a while, however busy the machine is. */
static GtkWidget *
open_page (AduScreen *screen, const char *font)
{
  GtkWidget *window = open_page_for (screen, font, 200);
  guint before = 0;

  for (guint i = 0, still = 0; i < 100 && still < 3; i++)
    {
      g_autoptr (GPtrArray) all = g_ptr_array_new ();

      collect (window, GTK_TYPE_WIDGET, all);
      still = all->len == before ? still + 1 : 0;
      before = all->len;
      test_spin (100);
    }
  return window;
}

static void
assert_whole (GtkWidget *window, const char *font)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (window, GTK_TYPE_LABEL, labels);
  g_assert_cmpuint (labels->len, >, 20);
  for (guint i = 0; i < labels->len; i++)
    if (pango_layout_is_ellipsized (gtk_label_get_layout (g_ptr_array_index (labels, i))))
      g_error ("With %s, “%s” is shortened", font, gtk_label_get_text (g_ptr_array_index (labels, i)));
}

static void
test_today (void)
{
  for (gsize f = 0; f < G_N_ELEMENTS (fonts); f++)
    {
      GtkWidget *window = open_page (adu_today_screen_new (reg.session), fonts[f]);
      g_autoptr (GPtrArray) rows = g_ptr_array_new ();
      double place[4] = { 0 };

      collect (window, ADU_TYPE_TODAY_ROW, rows);
      g_assert_cmpuint (rows->len, >, 5);
      assert_whole (window, fonts[f]);
      for (guint i = 0; i < rows->len; i++)
        {
          GtkWidget *row = g_ptr_array_index (rows, i);
          GtkWidget *column = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

          for (guint c = 0; c < G_N_ELEMENTS (place); c++, column = gtk_widget_get_next_sibling (column))
            {
              double x;

              g_assert_nonnull (column);
              gtk_widget_translate_coordinates (column, row, 0, 0, &x, NULL);
              if (i > 0 && x != place[c])
                g_error ("With %s, column %u of row %u begins at %g, not at %g", fonts[f], c, i, x, place[c]);
              place[c] = x;
            }
        }
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_dashboard (void)
{
  for (gsize f = 0; f < G_N_ELEMENTS (fonts); f++)
    {
      GtkWidget *window = open_page (adu_dashboard_screen_new (reg.session), fonts[f]);

      assert_whole (window, fonts[f]);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* What the sidebar leaves of a screen: 1024 pixels with usual letters, 1366 with large ones. A page that asks for more is
 * cut off. */
static void
test_narrow (void)
{
  AduScreen *(*const pages[]) (AduSession *session) = {
    adu_today_screen_new, adu_cases_screen_new, adu_timeline_screen_new, adu_dashboard_screen_new,
    adu_inspections_screen_new, adu_reports_screen_new, adu_settings_screen_new, adu_letters_screen_new,
    adu_intake_screen_new,
  };
  const int room[G_N_ELEMENTS (fonts)] = { 810, 1080 };

  for (gsize f = 0; f < G_N_ELEMENTS (fonts); f++)
    for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
      {
        AduScreen *page = pages[i] (reg.session);
        GtkWidget *window = open_page_for (page, fonts[f], 100);
        int width;

        gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
        if (width > room[f])
          g_error ("With %s, %s is %d pixels wide, not %d", fonts[f], G_OBJECT_TYPE_NAME (page), width, room[f]);
        gtk_window_destroy (GTK_WINDOW (window));
      }
}

/* Limits, numbers and days are whole; a narrow list takes its room from the others, and nothing from the subject alone. */
static void
test_list (void)
{
  static const int room[] = { 1080, 780 };

  for (gsize f = 0; f < G_N_ELEMENTS (fonts); f++)
    for (gsize r = 0; r < G_N_ELEMENTS (room); r++)
      {
        GtkWidget *window = open_page (adu_cases_screen_new (reg.session), fonts[f]);
        g_autoptr (GPtrArray) cells = g_ptr_array_new ();
        guint n_days = 0;

        gtk_window_set_default_size (GTK_WINDOW (window), room[r], 700);
        test_spin (400);
        collect (window, GTK_TYPE_INSCRIPTION, cells);
        for (guint i = 0; i < cells->len; i++)
          {
            GtkWidget *cell = g_ptr_array_index (cells, i);
            const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (cell));
            g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (cell, text);
            int width;

            pango_layout_get_pixel_size (layout, &width, NULL);
            if (!g_regex_match_simple ("/2026$|^ADU-|hari", text, 0, 0))
              continue;
            n_days++;
            if (width > gtk_widget_get_width (cell))
              g_error ("With %s in %d, “%s” is shortened: %d of %d", fonts[f], room[r], text, gtk_widget_get_width (cell), width);
          }
        g_assert_cmpuint (n_days, >, 30);
        gtk_window_destroy (GTK_WINDOW (window));
      }
}

/* The subjects have the room they want, the calendar at least half of the page. */
static void
test_lens (void)
{
  g_autoptr (AduTimelineLens) lens = adu_timeline_lens_new (ADU_TIMELINE_LABEL);

  adu_timeline_lens_set_width (lens, 1150);
  g_assert_cmpint (adu_timeline_lens_label (lens), ==, ADU_TIMELINE_LABEL);
  g_assert_cmpfloat (adu_timeline_lens_scale (lens)->width, ==, 1150 - ADU_TIMELINE_LABEL);
  adu_timeline_lens_set_label (lens, 480);
  g_assert_cmpint (adu_timeline_lens_label (lens), ==, 480);
  adu_timeline_lens_set_width (lens, 800);
  g_assert_cmpint (adu_timeline_lens_label (lens), ==, 400);
  g_assert_cmpfloat (adu_timeline_lens_scale (lens)->width, ==, 400);
}

/* Today is still there after all zooms, out and in; and so is a day one went to. */
static void
test_zoom (void)
{
  g_autoptr (AduTimelineLens) lens = adu_timeline_lens_new (0);
  g_autoptr (AduCalendar) calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, NULL, TRUE, NULL);
  AduDay today = adu_day_new (2026, 11, 24);

  adu_timeline_lens_set_width (lens, 800);
  adu_timeline_lens_set_calendar (lens, calendar, today);
  for (int round = 0; round < 2; round++)
    {
      for (int zoom = ADU_ZOOM_MONTH; zoom < ADU_N_ZOOMS; zoom++)
        adu_timeline_lens_set_zoom (lens, (AduZoom) zoom);
      for (int zoom = ADU_N_ZOOMS; zoom-- > 0;)
        {
          adu_timeline_lens_set_zoom (lens, (AduZoom) zoom);
          g_assert_true (adu_scale_shows (adu_timeline_lens_scale (lens), today, adu_day_add (today, 1)));
        }
      today = adu_day_new (2027, 2, 9);
      adu_timeline_lens_show (lens, today);
    }
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

int
main (int argc, char *argv[])
{
  g_autoptr (GtkCssProvider) css = gtk_css_provider_new ();
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  adu_words_init (NULL, "id");
  adu_gui_init ();
  gtk_css_provider_load_from_resource (css, ADU_RESOURCE_PATH "style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  make_register ();
  g_test_add_func ("/gui/large-text/today", test_today);
  g_test_add_func ("/gui/large-text/dashboard", test_dashboard);
  g_test_add_func ("/gui/large-text/list", test_list);
  g_test_add_func ("/gui/large-text/narrow", test_narrow);
  g_test_add_func ("/gui/large-text/lens", test_lens);
  g_test_add_func ("/gui/large-text/zoom", test_zoom);
  status = g_test_run ();
  test_register_free (g_memdup2 (&reg, sizeof reg));
  return status;
}
