/* bench-timeline.c — frames of the page of limits with ten thousand bars, scrolled and zoomed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-timeline [BARS]. A register is made with as many open cases as are wanted; at every zoom the page is
 * scrolled, then moved in time, frame by frame; a frame's time is from before-paint to after-paint. Prints one line of
 * JSON per measurement, median and 99th percentile in milliseconds; fails beyond gate × 1.25.
 */
#include <adwaita.h>
#include <time.h>

#include "bench-register.h"
#include "gui/adu-gui.h"
#include "gui/timeline/adu-timeline-screen.h"
#include "model/adu-timeline.h"

#define BARS 10000
#define FRAMES 120
#define STEP 61.0 /* pixels a frame */
#define GATE 16.7 /* milliseconds: sixty frames a second */

/* Others may use the machine meanwhile: beside what passed, what this thread worked. */
typedef struct
{
  double passed;
  double worked;
} Moment;

static Moment began;
static GArray *times;  /* of double: milliseconds that passed */
static GArray *worked; /* of double: milliseconds of work */

static Moment
moment (void)
{
  struct timespec spec;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spec);
  return (Moment){ (double) g_get_monotonic_time () / 1000, (double) spec.tv_sec * 1000 + (double) spec.tv_nsec / 1e6 };
}

static void
on_before (GdkFrameClock *clock)
{
  began = moment ();
}

static void
on_after (GdkFrameClock *clock)
{
  Moment now = moment ();
  Moment took = { now.passed - began.passed, now.worked - began.worked };

  g_array_append_val (times, took.passed);
  g_array_append_val (worked, took.worked);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

static double
quantile (GArray *of, double q)
{
  g_array_sort (of, compare);
  return g_array_index (of, double, (guint) ((of->len - 1) * q));
}

/* Moves by one step in each frame until enough were drawn. */
static void
frames (AduTimelineScreen *screen, gboolean in_time)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (adu_timeline_screen_scrolled (screen));
  AduTimelineLens *lens = adu_timeline_screen_lens (screen);
  gint pan = adu_zoom_pan (adu_timeline_lens_zoom (lens));

  g_array_set_size (times, 0);
  g_array_set_size (worked, 0);
  for (guint i = 0; times->len < FRAMES; i++)
    {
      guint before = times->len;

      if (in_time)
        adu_timeline_lens_pan (lens, i % 40 < 20 ? pan : -pan);
      else
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
      while (times->len == before)
        g_main_context_iteration (NULL, TRUE);
    }
}

static gboolean
report (const char *what, AduZoom zoom)
{
  double median = quantile (times, 0.5), worst = quantile (worked, 0.99);

  g_print ("{\"bench\": \"timeline-%s-%s\", \"median_ms\": %.2f, \"p99_ms\": %.2f, \"worked_median_ms\": %.2f, "
           "\"worked_p99_ms\": %.2f, \"gate_ms\": %.1f}\n",
           what, adu_zoom_to_code (zoom), median, quantile (times, 0.99), quantile (worked, 0.5), worst, GATE);
  return median <= GATE * 1.25 && worst <= GATE * 1.25;
}

/* --- open cases, as many as are wanted ------------------------------------------------------------------------- */

typedef struct
{
  guint left;
  AduZone *zone;
  AduTime now;
} Source;

static AduStepRequest *
step_at (AduStep step, AduTime when, const AduZone *zone)
{
  g_autofree char *action = g_uuid_string_random ();
  AduStepRequest *request = adu_step_request_new (step, action);

  request->decided_by = 1;
  request->decided_on = adu_zone_day (zone, when);
  request->when = when;
  return request;
}

/* Received within the last two months; half of them classified, a third of those waiting for their complainant. */
static AduLife *
next_life (gpointer data)
{
  Source *source = data;
  guint i = source->left;
  AduTime received = source->now - (AduTime) i * 60 * 86400 / BARS - 86400;
  g_autofree char *subject = g_strdup_printf ("Antrean loket Puskesmas Oelolok lama sekali, pengaduan %u", i);
  AduLife *life;

  if (source->left == 0)
    return NULL;
  source->left--;
  life = g_new0 (AduLife, 1);
  life->value = adu_case_new (ADU_CHANNEL_LETTER, received);
  adu_case_set_text (life->value, ADU_FIELD_SUBJECT, subject);
  adu_case_set_text (life->value, ADU_FIELD_DESCRIPTION, subject);
  adu_case_set_text (life->value, ADU_FIELD_COMPLAINANT, "Ani");
  life->registered = received;
  life->recorded_by = 1;
  life->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_step_request_free);
  if (i % 2 == 0)
    g_ptr_array_add (life->steps, step_at (ADU_STEP_CLASSIFY, received + 3600, source->zone));
  if (i % 6 == 0)
    {
      AduStepRequest *request = step_at (ADU_STEP_REQUEST_COMPLETION, received + 7200, source->zone);

      request->note = g_strdup ("Mohon dilengkapi");
      request->due = adu_day_add (request->decided_on, 10);
      g_ptr_array_add (life->steps, request);
    }
  return life;
}

static AduStore *
open_register (guint bars)
{
  static const AduNewRegister values = { .administrator = "Maria", .administrator_pin = "123456", .example = TRUE };
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduClock) clock = bench_clock ();
  static const char *const files[] = { "", "-wal", "-shm", ".lock", ".reserve" };
  g_autofree char *sized = bench_path (bars);
  g_autofree char *path = g_strconcat (sized, "-open", NULL);
  g_autoptr (AduActor) actor = adu_actor_new (1, "admin", "Maria", ADU_ROLE_ADMINISTRATOR | ADU_ROLE_OFFICER);
  g_autoptr (GAsyncResult) made = NULL;
  g_autoptr (GAsyncResult) filled = NULL;
  g_autoptr (GError) error = NULL;
  Source source = { bars, zone, adu_clock_now (clock) };
  AduStore *store;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *file = g_strconcat (path, files[i], NULL);

      g_unlink (file);
    }
  adu_store_create_async (path, clock, &values, bench_on_done, &made);
  store = adu_store_finish_value (bench_await (&made), &error);
  if (store == NULL)
    g_error ("%s", error->message);
  adu_store_bulk_async (store, actor, next_life, &source, NULL, bench_on_done, &filled);
  if (adu_store_finish_number (bench_await (&filled), &error) < 0)
    g_error ("%s", error->message);
  return store;
}

int
main (int argc, char **argv)
{
  guint bars = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : BARS;
  g_autoptr (AduStore) store = NULL;
  g_autoptr (AduSession) session = NULL;
  g_autoptr (AduActor) actor = NULL;
  AduScreen *screen;
  GtkWidget *window;
  gboolean kept = TRUE;

  adw_init ();
  adu_gui_init ();
  times = g_array_new (FALSE, FALSE, sizeof (double));
  worked = g_array_new (FALSE, FALSE, sizeof (double));
  store = open_register (bars);
  session = adu_session_new (store, NULL);
  actor = adu_actor_new (1, "admin", "Maria", ADU_ROLE_ADMINISTRATOR | ADU_ROLE_OFFICER);
  adu_session_sign_in (session, actor);
  screen = adu_timeline_screen_new (session);
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (screen));
  gtk_window_present (GTK_WINDOW (window));
  bench_spin (4000);
  g_signal_connect (gtk_widget_get_frame_clock (window), "before-paint", G_CALLBACK (on_before), NULL);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after), NULL);
  for (int zoom = 0; zoom < ADU_N_ZOOMS; zoom++)
    {
      adu_timeline_lens_set_zoom (adu_timeline_screen_lens (ADU_TIMELINE_SCREEN (screen)), (AduZoom) zoom);
      frames (ADU_TIMELINE_SCREEN (screen), FALSE);
      kept = report ("scroll", (AduZoom) zoom) && kept;
      frames (ADU_TIMELINE_SCREEN (screen), TRUE);
      kept = report ("pan", (AduZoom) zoom) && kept;
    }
  gtk_window_destroy (GTK_WINDOW (window));
  bench_spin (100);
  return kept ? 0 : 1;
}
