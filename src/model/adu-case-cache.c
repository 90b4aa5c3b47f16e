/* adu-case-cache.c — the last rows that were read, by id
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 * Least recently used goes first; the links of the queue are the values of the table, so that every step is O(1).
 */
#include "config.h"

#include "model/adu-case-cache-private.h"

struct _AduCaseCache
{
  GHashTable *links; /* &row->id → GList of the queue */
  GQueue rows;       /* of AduRow, owned; newest first */
  guint capacity;
};

AduCaseCache *
adu_case_cache_new (guint capacity)
{
  AduCaseCache *cache = g_new0 (AduCaseCache, 1);

  cache->links = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_queue_init (&cache->rows);
  cache->capacity = capacity;
  return cache;
}

void
adu_case_cache_clear (AduCaseCache *cache)
{
  g_hash_table_remove_all (cache->links);
  g_queue_clear_full (&cache->rows, (GDestroyNotify) adu_row_free);
}

void
adu_case_cache_free (AduCaseCache *cache)
{
  if (cache == NULL)
    return;
  adu_case_cache_clear (cache);
  g_hash_table_unref (cache->links);
  g_free (cache);
}

/* Returns: (nullable): borrowed until the next change of the cache. */
const AduRow *
adu_case_cache_get (AduCaseCache *cache, gint64 id)
{
  GList *link = g_hash_table_lookup (cache->links, &id);

  if (link == NULL)
    return NULL;
  g_queue_unlink (&cache->rows, link);
  g_queue_push_head_link (&cache->rows, link);
  return link->data;
}

void
adu_case_cache_drop (AduCaseCache *cache, gint64 id)
{
  GList *link = g_hash_table_lookup (cache->links, &id);

  if (link == NULL)
    return;
  g_hash_table_remove (cache->links, &id);
  adu_row_free (link->data);
  g_queue_delete_link (&cache->rows, link);
}

/* Copies @row; it takes the place of an older reading of the same case. */
void
adu_case_cache_put (AduCaseCache *cache, const AduRow *row)
{
  AduRow *copy;

  adu_case_cache_drop (cache, row->id);
  if (cache->rows.length >= cache->capacity)
    adu_case_cache_drop (cache, ((AduRow *) cache->rows.tail->data)->id);
  copy = adu_row_copy (row);
  g_queue_push_head (&cache->rows, copy);
  g_hash_table_insert (cache->links, &copy->id, cache->rows.head);
}
