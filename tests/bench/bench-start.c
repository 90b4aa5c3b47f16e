/* bench-start.c — from starting the program to its first frame with rows, against an empty libadwaita window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-start [ROWS]. Starts itself alternately as the program on a register, and as a window with nothing in
 * it; each tells when its first frame was painted (ours: the first that shows complaints). The clock is the
 * computer's monotonic one, so that loading the program counts. Fails beyond gate × 1.25.
 */
#include "config.h"

#include <adwaita.h>
#include <stdio.h>

#include "bench-register.h"
#include "gui/adu-application.h"
#include "gui/today/adu-today-row.h"
#include "words/adu-words.h"

#define ROWS 10000
#define ROUNDS 15
#define GATE 1.5
#define TOLERANCE 1.25
#define BEGAN "ADUAN_BENCH_BEGAN"

/* --- the one that is started -------------------------------------------------------------------------------------- */

static gboolean wants_rows;
static gboolean told;

/* Whether a list under @widget shows a filled row: of the register, or of what there is to do today. */
static gboolean
shows_rows (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (ADU_IS_TODAY_ROW (widget))
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget))
    {
      const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));

      return text != NULL && *text != '\0';
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_rows (child))
      return TRUE;
  return FALSE;
}

static void
after_paint_cb (GdkFrameClock *clock, GtkWidget *window)
{
  gint64 now = g_get_monotonic_time ();

  if (told || (wants_rows && !shows_rows (window)))
    return;
  told = TRUE;
  g_print ("%" G_GINT64_FORMAT "\n", now - g_ascii_strtoll (g_getenv (BEGAN), NULL, 10));
  fflush (stdout);
  gtk_window_close (GTK_WINDOW (window));
}

static void
realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), window);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window));
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), NULL);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), adw_header_bar_new ());
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_empty (void)
{
  g_autoptr (AdwApplication) application = adw_application_new ("org.aduan.BenchEmpty", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

static int
run_program (char **argv)
{
  g_autoptr (GSettings) settings = g_settings_new (ADU_APP_ID);
  g_autoptr (AduApplication) application = NULL;
  char *arguments[] = { argv[0], argv[2], NULL };

  wants_rows = TRUE;
  adu_words_init (NULL, "id");
  application = adu_application_new (settings);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 2, arguments);
}

/* --- the one that starts them --------------------------------------------------------------------------------------- */

/* Returns: milliseconds from here to its first frame. */
static double
start (const char *program, const char *what, const char *path)
{
  const char *arguments[] = { program, what, path, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *output = NULL;
  g_autofree char *began = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  environment = g_environ_setenv (environment, "GSK_RENDERER", "cairo", TRUE);
  environment = g_environ_setenv (environment, "GDK_DEBUG", "gl-disable", TRUE);
  environment = g_environ_setenv (environment, "ADUAN_NOW", BENCH_NOW, TRUE);
  began = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  environment = g_environ_setenv (environment, BEGAN, began, TRUE);
  if (!g_spawn_sync (NULL, (char **) arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                     &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s %s: %s", program, what, error->message);
  return (double) g_ascii_strtoll (output, NULL, 10) / 1000.0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return one < other ? -1 : one > other;
}

static double
median (double *values)
{
  qsort (values, ROUNDS, sizeof *values, compare_doubles);
  return values[ROUNDS / 2];
}

int
main (int argc, char **argv)
{
  guint rows = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : ROWS;
  g_autofree char *path = bench_path (rows);
  double ours[ROUNDS], peer[ROUNDS], ratios[ROUNDS];

  if (argc == 3 && g_str_equal (argv[1], "--program"))
    return run_program (argv);
  if (argc == 2 && g_str_equal (argv[1], "--empty"))
    return run_empty ();
  {
    g_autoptr (AduStore) store = bench_store (rows);

    bench_close_store (store);
  }
  for (guint i = 0; i < ROUNDS; i++)
    {
      peer[i] = start (argv[0], "--empty", NULL);
      ours[i] = start (argv[0], "--program", path);
      ratios[i] = ours[i] / peer[i];
    }
  return bench_report ("start", rows, median (ours), median (peer), median (ratios), GATE, TOLERANCE) ? 0 : 1;
}
