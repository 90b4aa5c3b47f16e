/* bench-list.c — the first page of any order and filter, in a register ten times as large
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The peer is the same program on a register of 10,000: what an office sees must not depend on how much it has kept.
 * The last page is the first one of the opposite order, by ids: as fast as the first.
 */
#include "config.h"

#include "bench-rows.h"

#define SMALL 10000
#define LARGE 100000
#define PAGE 24
#define ROUNDS 15

#define CHANGE(find, call) \
  do \
    { \
      AduFind *changed = call; \
 \
      adu_find_unref (find); \
      (find) = changed; \
    } \
  while (0)

#define N_FILTERS 9

static AduFind *
find_of (guint filter, AduSort sort, gboolean descending)
{
  AduFind *find = adu_find_new ();

  CHANGE (find, adu_find_with_sort (find, sort, descending));
  switch (filter)
    {
    case 1:
      CHANGE (find, adu_find_with_open (find, ADU_FIND_OPEN));
      break;
    case 2:
      CHANGE (find, adu_find_with_unit (find, 3));
      break;
    case 3:
      CHANGE (find, adu_find_with_stages (find, 1u << ADU_STAGE_CLOSED));
      break;
    case 4:
      CHANGE (find, adu_find_with_channels (find, 1u << ADU_CHANNEL_LETTER));
      break;
    case 5:
      CHANGE (find, adu_find_with_overdue (find, TRUE));
      break;
    case 6:
      CHANGE (find, adu_find_with_supervisory (find, 1u << ADU_YES));
      CHANGE (find, adu_find_with_topic (find, 4));
      break;
    case 7:
      CHANGE (find, adu_find_with_handler (find, 2));
      break;
    case 8:
      CHANGE (find, adu_find_with_open (find, ADU_FIND_CLOSED));
      CHANGE (find, adu_find_with_kinds (find, 1));
      break;
    default:
      break;
    }
  return find;
}

/* Microseconds of the first page, the best of a few. */
static gint64
measure (AduDb *db, const AduFindContext *context, const AduFind *find)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GArray) ids = adu_find_sql_ids (db, find, context, PAGE, NULL);

      g_assert_nonnull (ids);
      best = MIN (best, g_get_monotonic_time () - start);
    }
  return MAX (best, 1);
}

int
main (void)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduActor) actor = adu_actor_new (1, "o1", "O", ADU_ROLE_OFFICER);
  AduFindContext context = bench_context (actor, zone);
  AduDb *small = bench_open (SMALL), *large = bench_open (LARGE);
  gint64 sum_small = 0, sum_large = 0, worst = 0, first = 0, last = 0;
  gboolean kept = TRUE;

  for (guint sort = 0; sort < ADU_N_SORTS; sort++)
    for (guint filter = 0; filter < N_FILTERS; filter++)
      for (guint descending = 0; descending < 2; descending++)
        {
          g_autoptr (AduFind) find = find_of (filter, (AduSort) sort, descending != 0);
          gint64 in_small = measure (small, &context, find), in_large = measure (large, &context, find);

          sum_small += in_small;
          sum_large += in_large;
          worst = MAX (worst, in_large);
          if (filter == 0)
            *(descending ? &last : &first) += in_large;
          if (in_large > 2 * in_small && in_large > 500)
            printf ("%s, filter %u, %s: %d µs, in the small one %d µs\n", adu_sort_to_code ((AduSort) sort), filter,
                    descending ? "descending" : "ascending", (gint) in_large, (gint) in_small);
        }
  printf ("first page: %d rows %.3f ms, %d rows %.3f ms on average, worst %.2f ms\n", SMALL,
          (double) sum_small / (2 * ADU_N_SORTS * N_FILTERS * 1000), LARGE,
          (double) sum_large / (2 * ADU_N_SORTS * N_FILTERS * 1000), (double) worst / 1000);
  kept = bench_report ("list-first-page-large-over-small", (double) sum_large / (double) sum_small, 1.5) && kept;
  kept = bench_report ("list-last-page-over-first", (double) last / (double) first, 1.5) && kept;
  adu_db_free (small);
  adu_db_free (large);
  return kept ? EXIT_SUCCESS : EXIT_FAILURE;
}
