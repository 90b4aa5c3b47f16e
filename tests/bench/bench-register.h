/* bench-register.h — a demonstration register of any size, made once and kept, and one line of JSON for each result
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registers stand in $ADUAN_BENCH_FOLDER, else in the folder of temporary files, by size.
 */
#pragma once

#include <glib/gstdio.h>

#include "demo/adu-demo.h"
#include "model/adu-session.h"

#define BENCH_NOW "2026-11-23T09:30"

static inline void
bench_on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static inline GAsyncResult *
bench_await (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static inline gboolean
bench_on_time (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static inline void
bench_spin (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, bench_on_time, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static inline char *
bench_path (guint rows)
{
  const char *folder = g_getenv ("ADUAN_BENCH_FOLDER");
  g_autofree char *name = g_strdup_printf ("aduan-bench-%u.aduan", rows);

  return g_build_filename (folder != NULL ? folder : g_get_tmp_dir (), name, NULL);
}

static inline AduClock *
bench_clock (void)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);

  return adu_clock_new_fixed (zone, adu_zone_parse (zone, BENCH_NOW));
}

/* Makes the register of that size in place of what stands there, its desktop login mapped to who runs this. */
static inline AduStore *
bench_make_store (const char *path, AduClock *clock, guint rows)
{
  static const char *const files[] = { "", "-wal", "-shm", ".lock", ".reserve" };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduDemoOptions options = {
    .complaints = rows, .seed = 1, .today = adu_clock_today (clock), .login = g_get_user_name ()
  };
  AduStore *store;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *file = g_strconcat (path, files[i], NULL);

      g_unlink (file);
    }
  adu_demo_create_async (path, clock, &options, bench_on_done, &result);
  store = adu_store_finish_value (bench_await (&result), &error);
  if (store == NULL)
    g_error ("%s: %s", path, error->message);
  return store;
}

/* Opens the register of that size; one that is not there, or of an older schema, is made. */
static inline AduStore *
bench_store (guint rows)
{
  g_autofree char *path = bench_path (rows);
  g_autoptr (AduClock) clock = bench_clock ();
  g_autoptr (GAsyncResult) result = NULL;
  AduStore *store;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return bench_make_store (path, clock, rows);
  adu_store_open_async (path, ADU_OPEN_WRITE, clock, bench_on_done, &result);
  store = adu_store_finish_value (bench_await (&result), NULL);
  return store != NULL ? store : bench_make_store (path, clock, rows);
}

static inline void
bench_close_store (AduStore *store)
{
  g_autoptr (GAsyncResult) result = NULL;

  adu_store_close_async (store, bench_on_done, &result);
  if (!adu_store_finish (bench_await (&result), NULL))
    g_error ("the register does not close");
}

/* The same with somebody signed in. */
static inline AduSession *
bench_session (guint rows)
{
  g_autoptr (AduStore) store = bench_store (rows);
  AduSession *session = adu_session_new (store, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduActor) actor = NULL;

  adu_store_sign_in_login_async (store, g_get_user_name (), bench_on_done, &result);
  actor = adu_store_finish_value (bench_await (&result), &error);
  if (actor == NULL)
    g_error ("%s", error->message);
  adu_session_sign_in (session, actor);
  return session;
}

static inline void
bench_close (AduSession *session)
{
  bench_close_store (adu_session_store (session));
}

/* Returns: whether it is within @gate × @tolerance. Milliseconds. */
static inline gboolean
bench_report (const char *name, guint rows, double ours, double peer, double ratio, double gate, double tolerance)
{
  char text[4][G_ASCII_DTOSTR_BUF_SIZE];
  gboolean good = ratio <= gate * tolerance;

  g_print ("{\"name\":\"%s\",\"rows\":%u,\"ours_ms\":%s,\"peer_ms\":%s,\"ratio\":%s,\"gate\":%s,\"verdict\":\"%s\"}\n",
           name, rows, g_ascii_formatd (text[0], sizeof text[0], "%.2f", ours),
           g_ascii_formatd (text[1], sizeof text[1], "%.2f", peer),
           g_ascii_formatd (text[2], sizeof text[2], "%.3f", ratio),
           g_ascii_formatd (text[3], sizeof text[3], "%.2f", gate),
           ratio <= gate ? "met" : good ? "close" : "missed");
  return good;
}
