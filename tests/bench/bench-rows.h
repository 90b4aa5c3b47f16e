/* bench-rows.h — registers of made-up complaints for measuring, kept in the build directory
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <stdio.h>
#include <stdlib.h>

#include "store/adu-find-sql-private.h"
#include "tests/store/rows.h"

#define BENCH_SEED 20261123
#define BENCH_VERSION 3 /* another number when rows.h or the schema changes */
#define BENCH_GATE 1.25 /* a gate fails at the bar times this */

/* The register of @n rows, made if it is not there yet; read whole once, so that the disk plays no part. */
static inline AduDb *
bench_open (guint n)
{
  g_autofree char *path = g_strdup_printf ("bench-rows-%u-%d-%d.aduan", n, BENCH_VERSION, ADU_TOKENS_VERSION);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  AduDb *db;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *part = g_strconcat (path, ".part", NULL);

      g_unlink (part);
      db = rows_open (part);
      rows_fill (db, n, BENCH_SEED, 30, NULL);
      for (guint i = 0; i < 200; i++)
        adu_search_sql_merge (db, NULL);
      if (!adu_db_checkpoint (db, &error))
        g_error ("%s", error->message);
      adu_db_free (db);
      g_rename (part, path);
    }
  g_file_get_contents (path, &contents, NULL, NULL);
  adu_store_register_resources ();
  db = adu_db_open (path, ADU_DB_READ, &error);
  if (db == NULL)
    g_error ("%s", error->message);
  return db;
}

static inline gint
bench_compare (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* The @percent th of @times (of gint64, microseconds), in milliseconds. */
static inline double
bench_percentile (GArray *times, guint percent)
{
  g_array_sort (times, bench_compare);
  return (double) g_array_index (times, gint64, MIN ((guint64) times->len * percent / 100, times->len - 1)) / 1000;
}

static inline AduFindContext
bench_context (const AduActor *actor, const AduZone *zone)
{
  return (AduFindContext){ .actor = actor, .today = { ROWS_FIRST_DAY + 1850 }, .zone = zone,
                           .number_pattern = "ADU-{year}-{number:4}" };
}

/* One line of JSON for machines, and whether the gate is kept. */
static inline gboolean
bench_report (const char *name, double ours, double bar)
{
  gboolean kept = ours <= bar * BENCH_GATE;

  printf ("{\"name\":\"%s\",\"value\":%.3f,\"bar\":%.3f,\"verdict\":\"%s\"}\n", name, ours, bar,
          ours <= bar ? "ok" : kept ? "warn" : "fail");
  return kept;
}
