/* bench-search.c — a key is pressed: how long until the first page of what was typed is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Thirty texts, letter by letter from the first one. The peer is what one would write without an index of words:
 * LIKE over the same texts, in the same run. Both must agree on whole words before any time counts.
 */
#include "config.h"

#include <string.h>

#include "bench-rows.h"

#define ROWS 100000
#define PAGE 24

static const char *const typed[] = {
  "obat habis",  "antrean lama", "dokter tidak", "petugas kasar", "pungutan",   "rujukan",     "pelayanan", "maria",
  "yohanes",     "tnesi",        "0812",         "62-812",        "ADU-2026",   "147",         "puskesmas", "di",
  "tidak ada",   "zzzz",         "xyz tidak",    "imunisasi",     "stunting",   "kamar kotor", "jum'at",    "air mati",
  "vaksin",      "suntikan",     "gizi buruk",   "persalinan",    "ambulans",   "a",
};

static gint64
count_like (AduDb *db, const char *word)
{
  g_autofree char *pattern = g_strdup_printf ("%% %s %%", word);
  gint64 n = 0;

  adu_db_number (db, &n, 0, NULL,
                 "SELECT count (*) FROM complaint WHERE (' ' || subject || ' ' || description || ' ') LIKE ?1", "s",
                 pattern);
  return n;
}

static void
like_page (AduDb *db, const char *text)
{
  g_autofree char *pattern = g_strdup_printf ("%%%s%%", text);
  g_autoptr (AduQuery) query = adu_db_query (
    db, NULL, "SELECT id FROM complaint WHERE subject LIKE ?1 OR description LIKE ?1 ORDER BY id DESC LIMIT 24", "s",
    pattern);

  while (adu_query_next (query, NULL))
    ;
}

/* A made-up word no root and no other word begins with: both ways must count the same. */
static gboolean
agree (AduDb *db, const AduFindContext *context)
{
  static const char *const words[] = { "malaria", "lampu", "demam" };
  g_autoptr (AduFind) all = adu_find_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (AduFind) find = adu_find_with_text (all, words[i]);
      gint64 ours = adu_find_sql_count (db, find, context, NULL), like = count_like (db, words[i]);

      if (ours != like)
        {
          printf ("“%s”: %d instead of %d\n", words[i], (gint) ours, (gint) like);
          return FALSE;
        }
    }
  return TRUE;
}

static void
type_all (AduDb *db, const AduFindContext *context, gboolean like, GArray *times)
{
  g_autoptr (AduFind) all = adu_find_new ();

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    for (gsize n = 1; n <= strlen (typed[i]); n += like ? 4 : 1)
      {
        g_autofree char *text = g_strndup (typed[i], n);
        g_autoptr (AduFind) find = adu_find_with_text (all, text);
        gint64 start = g_get_monotonic_time (), passed;

        if (like)
          like_page (db, text);
        else
          {
            g_autoptr (GArray) ids = adu_find_sql_ids (db, find, context, PAGE, NULL);

            g_assert_nonnull (ids);
          }
        passed = g_get_monotonic_time () - start;
        g_array_append_val (times, passed);
      }
}

int
main (void)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduActor) actor = adu_actor_new (1, "o1", "O", ADU_ROLE_OFFICER);
  AduFindContext context = bench_context (actor, zone);
  AduDb *db = bench_open (ROWS);
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) peer = g_array_new (FALSE, FALSE, sizeof (gint64));
  double p95, like95;
  gboolean kept = agree (db, &context);

  type_all (db, &context, FALSE, ours); /* statements are prepared once */
  g_array_set_size (ours, 0);
  for (guint i = 0; i < 7; i++)
    type_all (db, &context, FALSE, ours);
  type_all (db, &context, TRUE, peer);
  p95 = bench_percentile (ours, 95);
  like95 = bench_percentile (peer, 95);
  printf ("%u rows, %u key strokes: p50 %.2f ms, p95 %.2f ms, most %.2f ms; LIKE p50 %.1f ms, p95 %.1f ms\n", ROWS,
          ours->len, bench_percentile (ours, 50), p95, bench_percentile (ours, 100), bench_percentile (peer, 50),
          like95);
  kept = bench_report ("search-key-p95-ms", p95, 2.0) && kept;
  kept = bench_report ("search-share-of-like", p95 / like95, 0.01) && kept;
  adu_db_free (db);
  return kept ? EXIT_SUCCESS : EXIT_FAILURE;
}
