/* bench-today.c — the page of the day after a change, in a register of a hundred thousand complaints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-today [ROWS]. A complaint is given another category again and again; the time is from the register's word that it has
 * changed until the page has been filled anew, on the main loop of a window that shows it. Prints one line of JSON with
 * median and worst; fails beyond gate × 1.25.
 */
#include <adwaita.h>

#include "bench-register.h"
#include "gui/adu-gui.h"
#include "gui/today/adu-today-screen.h"
#include "model/adu-today.h"

#define ROWS 100000
#define ROUNDS 31
#define GATE 100.0 /* milliseconds */

static gint64 told;
static guint filled;

static void
on_told (AduStore *store, guint what, GArray *ids)
{
  told = g_get_monotonic_time ();
}

static void
on_filled (AduToday *today)
{
  filled++;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const double *) a < *(const double *) b ? -1 : *(const double *) a > *(const double *) b;
}

/* Sets its category, now one, now the other. */
static void
change (AduSession *session, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *action = g_uuid_string_random ();
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_CLASSIFY, action);
  static guint turn;

  request->decided_by = adu_actor_official (adu_session_actor (session));
  request->decided_on = adu_clock_today (adu_session_clock (session));
  request->kind = turn++ % 2 == 0 ? ADU_KIND_COMPLAINT : ADU_KIND_INFORMATION;
  adu_store_step_async (adu_session_store (session), adu_session_actor (session), id, 0, request, bench_on_done, &result);
  if (!adu_store_finish (bench_await (&result), NULL))
    g_error ("the step was refused");
}

int
main (int argc, char **argv)
{
  guint rows = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : ROWS;
  g_autoptr (AduStore) store = NULL;
  g_autoptr (AduSession) session = NULL;
  g_autoptr (AduActor) actor = NULL;
  g_autoptr (AduToday) today = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWidget *window;
  gint64 id = 0;
  double median, worst;

  adw_init ();
  adu_gui_init ();
  store = bench_store (rows);
  session = adu_session_new (store, NULL);
  adu_store_sign_in_login_async (store, g_get_user_name (), bench_on_done, &result);
  actor = adu_store_finish_value (bench_await (&result), NULL);
  adu_session_sign_in (session, actor);
  window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1366, 768);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (adu_today_screen_new (session)));
  gtk_window_present (GTK_WINDOW (window));
  today = adu_today_new (session);
  /* After the page's own: what is measured includes filling its rows. */
  g_signal_connect (today, "changed", G_CALLBACK (on_filled), NULL);
  g_signal_connect (store, "changed", G_CALLBACK (on_told), NULL);
  bench_spin (2000);
  for (guint i = 0; id == 0 && i < adu_today_now (today)->len; i++)
    {
      const AduWork *work = g_ptr_array_index (adu_today_now (today), i);

      if (adu_step_possible (ADU_STEP_CLASSIFY, work->row->stage) && work->row->stage == ADU_STAGE_RECEIVED)
        id = work->row->id;
    }
  for (guint i = 0; i < ROUNDS && id != 0; i++)
    {
      guint before = filled;
      double took;

      change (session, id);
      while (filled == before)
        g_main_context_iteration (NULL, TRUE);
      took = (double) (g_get_monotonic_time () - told) / 1000;
      g_array_append_val (times, took);
    }
  if (times->len == 0)
    g_error ("there is nothing to be changed");
  g_array_sort (times, compare);
  median = g_array_index (times, double, times->len / 2);
  worst = g_array_index (times, double, times->len - 1);
  g_print ("{\"bench\": \"today-after-change\", \"rows\": %u, \"median_ms\": %.1f, \"worst_ms\": %.1f, \"gate_ms\": %.1f}\n",
           rows, median, worst, GATE);
  gtk_window_destroy (GTK_WINDOW (window));
  bench_spin (100);
  return median <= GATE * 1.25 ? 0 : 1;
}
