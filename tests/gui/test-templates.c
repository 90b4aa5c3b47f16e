/* test-templates.c — every class of a widget can be made, shown and let go, with hostile names and fatal warnings
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "gui/adu-gui.h"
#include "gui/adu-print.h"
#include "gui/case/adu-case-screen.h"
#include "gui/cases/adu-cases-screen.h"
#include "gui/front/adu-problem-view.h"
#include "gui/front/adu-sign-in-view.h"
#include "gui/front/adu-start-view.h"
#include "gui/dashboard/adu-dashboard-screen.h"
#include "gui/help/adu-help-window.h"
#include "gui/intake/adu-intake-screen.h"
#include "gui/letters/adu-letter-screen.h"
#include "gui/letters/adu-letters-screen.h"
#include "gui/preview/adu-preview-screen.h"
#include "gui/reports/adu-reports-screen.h"
#include "gui/settings/adu-settings-screen.h"
#include "gui/timeline/adu-timeline-screen.h"
#include "gui/today/adu-today-screen.h"
#include "support/test-register.h"

#define HOSTILE_PATH "/srv/Budi & Ani <Puskesmas> %n%s.aduan"

static TestRegister *reg;

static GtkWidget *
make_cases (void)
{
  return GTK_WIDGET (adu_cases_screen_new (reg->session));
}

static GtkWidget *
make_case (void)
{
  return GTK_WIDGET (adu_case_screen_new (reg->session, 1));
}

static GtkWidget *
make_intake (void)
{
  return GTK_WIDGET (adu_intake_screen_new (reg->session));
}

static GtkWidget *
make_settings (void)
{
  return GTK_WIDGET (adu_settings_screen_new (reg->session));
}

/* The receipt of a complaint whose subject is a trap. */
static GtkWidget *
make_preview (void)
{
  AduRow row = { .id = 1, .number = (char *) "ADU-2026-0001 & <b> %n" };
  g_autoptr (AduPrintable) receipt = adu_receipt_printable_new (reg->session, &row, NULL);

  return GTK_WIDGET (adu_preview_screen_new (reg->session, receipt));
}

static GtkWidget *
make_timeline (void)
{
  return GTK_WIDGET (adu_timeline_screen_new (reg->session));
}

static GtkWidget *
make_today (void)
{
  return GTK_WIDGET (adu_today_screen_new (reg->session));
}

/* A letter that was never saved, of a complaint whose number is a trap. */
static GtkWidget *
make_letter (void)
{
  AduRow row = { .id = 1, .number = (char *) "ADU-2026-0001 & <b> %n" };
  g_autoptr (AduLetter) letter = adu_letter_new (ADU_LETTER_CLARIFICATION_REQUEST, 1);

  return GTK_WIDGET (adu_letter_screen_new (reg->session, letter, &row, TRUE));
}

static GtkWidget *
make_letters (void)
{
  return GTK_WIDGET (adu_letters_screen_new (reg->session));
}

static GtkWidget *
make_reports (void)
{
  return GTK_WIDGET (adu_reports_screen_new (reg->session));
}

static GtkWidget *
make_dashboard (void)
{
  return GTK_WIDGET (adu_dashboard_screen_new (reg->session));
}

static GtkWidget *
make_sign_in (void)
{
  return GTK_WIDGET (adu_sign_in_view_new (reg->session));
}

static GtkWidget *
make_start (void)
{
  return GTK_WIDGET (adu_start_view_new ());
}

static const struct
{
  const char *name;
  GtkWidget *(*make) (void);
} rows[] = {
  { "cases", make_cases },       { "case", make_case },       { "intake", make_intake },
  { "settings", make_settings }, { "sign-in", make_sign_in }, { "start", make_start },
  { "today", make_today },       { "dashboard", make_dashboard },
  { "preview", make_preview },
  { "reports", make_reports },     { "letter", make_letter },
  { "timeline", make_timeline },   { "letters", make_letters },
};

/* Shows a widget in a window until it has answered, and expects it to be gone with the window. */
static void
show_and_drop (GtkWidget *widget)
{
  GtkWidget *window = adw_window_new ();
  GWeakRef gone;

  g_weak_ref_init (&gone, widget);
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  test_spin (300);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (100);
  g_assert_null (g_weak_ref_get (&gone));
  g_weak_ref_clear (&gone);
}

static void
test_widget (gconstpointer data)
{
  show_and_drop (rows[GPOINTER_TO_SIZE (data)].make ());
}

/* A screen that was never shown goes too, once what it asked of the register is answered. */
static void
test_unshown (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *widget = g_object_ref_sink (rows[i].make ());

      test_spin (50);
      g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);
      g_object_unref (widget);
      for (guint tries = 0; widget != NULL && tries < 100; tries++)
        test_spin (50);
      if (widget != NULL)
        g_error ("%s stays", rows[i].name);
    }
}

static void
test_problems (void)
{
  for (int code = 0; code < ADU_N_STORE_ERRORS; code++)
    {
      g_autoptr (GError) error = g_error_new (ADU_STORE_ERROR, code, "Budi & Ani <Puskesmas>");

      show_and_drop (GTK_WIDGET (adu_problem_view_new (error, HOSTILE_PATH)));
    }
}

static void
test_help (void)
{
  AduHelpWindow *window = g_object_new (ADU_TYPE_HELP_WINDOW, NULL);

  gtk_window_present (GTK_WINDOW (window));
  test_spin (100);
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  test_spin (50);
  g_assert_finalize_object (window);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  adu_gui_init ();
  reg = test_register_new (TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/templates/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_widget);
    }
  g_test_add_func ("/templates/unshown", test_unshown);
  g_test_add_func ("/templates/problems", test_problems);
  g_test_add_func ("/templates/help", test_help);
  result = g_test_run ();
  test_register_free (reg);
  return result;
}
