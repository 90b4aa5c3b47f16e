/* test-reports.c — what a report is narrowed to, its figures, the list, the workbook and the paper count alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "demo/adu-demo.h"
#include "gui/adu-gui.h"
#include "gui/letters/adu-document-print.h"
#include "gui/reports/adu-report-lists.h"
#include "gui/reports/adu-reports-screen.h"
#include "report/adu-export.h"
#include "store/adu-store-figures.h"
#include "store/adu-store-inspections.h"
#include "support/test-register.h"
#include "words/adu-words-date.h"
#include "words/adu-words-find.h"
#include "words/adu-words.h"

#define N_CASES 120

static TestRegister reg;

/* Returns: (transfer full): everything that stands on the pages. */
static char *
text_of (AduPrintable *printable)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduSheets) sheets = NULL;
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  adu_printable_make_async (printable, NULL, test_on_done, &result);
  sheets = adu_printable_make_finish (test_await (&result), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < adu_sheets_n (sheets); i++)
    {
      g_autoptr (GAsyncResult) rendered = NULL;
      g_autoptr (AduDrawn) drawn = NULL;

      adu_sheets_render_async (sheets, i, 0.2, NULL, test_on_done, &rendered);
      drawn = adu_sheets_render_finish (test_await (&rendered));
      g_string_append_printf (text, "%s\n", drawn->text);
    }
  adu_printable_unref (printable);
  return g_string_free (text, FALSE);
}

static guint
length_of (AduFind *find)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;

  adu_store_find_async (reg.store, adu_session_actor (reg.session), find, NULL, test_on_done, &result);
  ids = adu_store_finish_value (test_await (&result), NULL);
  return ids->len;
}

static guint64
rows_of_workbook (AduFind *find, AduPeriod period)
{
  g_autofree char *path = g_build_filename (reg.folder, "buku.xlsx", NULL);
  const AduExportOptions options = { .path = path, .how = ADU_DELIVER_REPLACE, .find = find, .has_period = TRUE, .period = period };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduExportOutcome outcome;

  adu_export_async (reg.store, adu_session_actor (reg.session), &options, NULL, NULL, test_on_done, &result);
  adu_export_finish (test_await (&result), &outcome, &error);
  g_assert_no_error (error);
  return outcome.rows;
}

static void
assert_has (const char *text, const char *wanted)
{
  if (strstr (text, wanted) == NULL)
    g_error ("“%s” does not stand in: %s", wanted, text);
}

/* The line of all figures, as the page has it. */
static char *
line_of (const AduFigures *figures)
{
  static const AduMeasure shown[] = { ADU_MEASURE_CARRIED_IN,   ADU_MEASURE_RECEIVED, ADU_MEASURE_SETTLED,
                                      ADU_MEASURE_SETTLED_ON_TIME, ADU_MEASURE_SETTLED_LATE, ADU_MEASURE_OTHER,
                                      ADU_MEASURE_UNCONFIRMED,  ADU_MEASURE_CARRIED_OUT, ADU_MEASURE_LATE };
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, adu_words_period (adu_figures_period (figures)));
  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    g_ptr_array_add (cells, adu_words_number (adu_figures_total (figures, shown[i])));
  g_ptr_array_add (cells, NULL);
  return g_strjoinv ("\n", (char **) cells->pdata);
}

static void
test_alike (void)
{
  static const char *const periods[] = { "2026", "2026-Q3", "2026-11" };
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) open = adu_find_with_open (all, ADU_FIND_OPEN);
  AduFind *finds[] = { adu_find_ref (all), adu_find_with_unit (all, 3),
                                  adu_find_with_channels (open, 1u << ADU_CHANNEL_WHATSAPP | 1u << ADU_CHANNEL_COUNTER),
                                  adu_find_with_text (all, "obat") };
  guint received = 0;

  for (gsize f = 0; f < G_N_ELEMENTS (finds); f++)
    for (gsize p = 0; p < G_N_ELEMENTS (periods); p++)
      {
        g_autoptr (AduFind) scope = adu_figures_scope_of (finds[f]);
        g_autoptr (AduFind) masked = adu_words_mask_find (scope); /* what was searched for may be a name */
        g_autoptr (AduFind) listed = NULL;
        g_autoptr (GAsyncResult) result = NULL;
        g_autoptr (AduFigures) figures = NULL;
        g_autofree char *page = NULL, *book = NULL, *line = NULL, *search = NULL, *count = NULL;
        AduPeriod period;
        guint n;

        g_assert_true (adu_period_parse (periods[p], &period));
        adu_store_figures_async (reg.store, adu_session_actor (reg.session), ADU_FIGURES_SEEN, finds[f], period, NULL,
                                 test_on_done, &result);
        figures = adu_store_finish_value (test_await (&result), NULL);
        n = adu_figures_total (figures, ADU_MEASURE_RECEIVED);
        received += n;
        listed = adu_find_with_received (scope, period.first, period.last);
        g_assert_cmpuint (length_of (listed), ==, n);
        g_assert_cmpuint (rows_of_workbook (scope, period), ==, n + adu_figures_total (figures, ADU_MEASURE_CARRIED_IN));

        page = text_of (adu_report_figures_new (reg.session, period, finds[f]));
        line = line_of (figures);
        assert_has (page, line);
        search = adu_report_find_in_words (reg.session, masked);
        assert_has (page, search);
        book = text_of (adu_report_register_new (reg.session, period, scope));
        count = g_strdup_printf ("%u pengaduan", n);
        assert_has (book, count);
      }
  g_assert_cmpuint (received, >, N_CASES);
  for (gsize f = 0; f < G_N_ELEMENTS (finds); f++)
    adu_find_unref (finds[f]);
}

/* Every inspection of a case stands in its file, as on the command line: those that were cancelled do not. */
static void
test_case_file (void)
{
  const AduInspectionFind all = { .from = ADU_DAY_NONE, .until = ADU_DAY_NONE };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduInspectionList) list = NULL;
  guint found = 0;

  adu_store_inspections_async (reg.store, adu_session_actor (reg.session), &all, NULL, test_on_done, &result);
  list = adu_store_finish_value (test_await (&result), NULL);
  for (guint i = 0; i < list->rows->len && found < 3; i++)
    {
      const AduInspectionRow *row = g_ptr_array_index (list->rows, i);
      const AduDocumentWhich which = { .kind = ADU_LETTER_CASE_FILE, .case_id = row->case_id };
      g_autofree char *heading = g_strdup_printf ("Pemeriksaan lapangan ke-%u", row->ordinal);
      g_autofree char *text = NULL;

      text = text_of (adu_document_printable_new (reg.session, &which, NULL, row->number, FALSE));
      assert_has (text, row->number);
      if (row->stage == ADU_INSPECTION_CANCELLED)
        {
          g_assert_null (strstr (text, heading));
          continue;
        }
      assert_has (text, heading);
      found++;
    }
  g_assert_cmpuint (found, >, 0);
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
  const AduOfficial *head = NULL;

  reg.folder = g_dir_make_tmp ("aduan-XXXXXX", &error);
  g_assert_no_error (error);
  reg.path = g_build_filename (reg.folder, "register.aduan", NULL);
  adu_demo_create_async (reg.path, clock, &options, test_on_done, &result);
  reg.store = adu_store_finish_value (test_await (&result), &error);
  g_assert_no_error (error);
  reg.session = adu_session_new (reg.store, NULL);
  for (guint i = 0; i < adu_store_officials (reg.store)->len && head == NULL; i++)
    if (g_str_equal (((AduOfficial *) g_ptr_array_index (adu_store_officials (reg.store), i))->code, "kepala"))
      head = g_ptr_array_index (adu_store_officials (reg.store), i);
  adu_store_sign_in_async (reg.store, head->id, ADU_DEMO_PIN, test_on_done, &signed_in);
  actor = adu_store_finish_value (test_await (&signed_in), &error);
  g_assert_no_error (error);
  adu_session_sign_in (reg.session, actor);
}

/* Returns: (nullable): the button under @widget that does @action. */
static GtkWidget *
button_of (GtkWidget *widget, const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = button_of (child, action);
  return found;
}

static void
await_ready (GtkWidget *button)
{
  for (guint i = 0; i < 200 && !gtk_widget_is_sensitive (button); i++)
    test_spin (20);
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* A report does not leave under the name of the one that was chosen after it. */
static void
test_turning (void)
{
  GtkWidget *screen = GTK_WIDGET (adu_reports_screen_new (reg.session));
  GtkWidget *window = adw_window_new ();
  GtkWidget *print;

  adw_window_set_content (ADW_WINDOW (window), screen);
  gtk_window_present (GTK_WINDOW (window));
  print = button_of (screen, "reports.print");
  g_assert_nonnull (print);
  await_ready (print);
  gtk_widget_activate_action (screen, "reports.previous", NULL);
  g_assert_false (gtk_widget_is_sensitive (print));
  await_ready (print);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (50);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  adu_words_init (NULL, "id");
  adu_gui_init ();
  make_register ();
  g_test_add_func ("/reports/alike", test_alike);
  g_test_add_func ("/reports/case-file", test_case_file);
  g_test_add_func ("/reports/turning", test_turning);
  status = g_test_run ();
  test_register_free (g_memdup2 (&reg, sizeof reg));
  return status;
}
