/* adu-id-set.c — a set of case ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: any.
 */
#include "config.h"

#include "model/adu-id-set-private.h"

/* Returns: (transfer full): an empty set. */
GHashTable *
adu_id_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

void
adu_id_set_add (GHashTable *set, gint64 id)
{
  if (!g_hash_table_contains (set, &id))
    g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

/* Returns: (transfer full): those of @ids (of gint64) that are in @set, in the order of @ids. */
GArray *
adu_id_set_in_order (GHashTable *set, GArray *ids)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = g_hash_table_size (set);

  for (guint i = 0; i < ids->len && found->len < n; i++)
    if (g_hash_table_contains (set, &g_array_index (ids, gint64, i)))
      g_array_append_val (found, g_array_index (ids, gint64, i));
  return found;
}

/* Leaves out of @set what is not among @ids (of gint64, each once). Returns: whether that was anything. */
gboolean
adu_id_set_keep (GHashTable *set, GArray *ids)
{
  g_autoptr (GArray) kept = adu_id_set_in_order (set, ids);

  if (kept->len == g_hash_table_size (set))
    return FALSE;
  g_hash_table_remove_all (set);
  for (guint i = 0; i < kept->len; i++)
    adu_id_set_add (set, g_array_index (kept, gint64, i));
  return TRUE;
}
