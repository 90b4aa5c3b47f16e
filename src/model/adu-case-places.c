/* adu-case-places.c — the rows somebody holds, by their position in the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 */
#include "config.h"

#include "model/adu-case-places-private.h"

/* Returns: (transfer full): all of them, each held: drawing one may end another. */
GPtrArray *
adu_case_places_rows (GHashTable *places)
{
  GPtrArray *rows = g_ptr_array_new_full (g_hash_table_size (places), g_object_unref);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_ptr_array_add (rows, g_object_ref (row));
  return rows;
}

/* Returns: whether somebody holds one of [@from, @from + @n). */
gboolean
adu_case_places_any (GHashTable *places, guint from, guint n)
{
  for (guint position = from; position < from + n; position++)
    if (g_hash_table_contains (places, GUINT_TO_POINTER (position)))
      return TRUE;
  return FALSE;
}

/* Moves the rows behind a splice to their new positions; those within it no longer stand in the list. */
void
adu_case_places_splice (GHashTable **places, guint position, guint removed, guint added)
{
  GHashTable *moved = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, *places);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      guint at = adu_case_row_position (row);

      if (at >= position && at < position + removed)
        {
          adu_case_row_forget_list (row);
          continue;
        }
      if (at >= position + removed)
        adu_case_row_set_position (row, at - removed + added);
      g_hash_table_insert (moved, GUINT_TO_POINTER (adu_case_row_position (row)), row);
    }
  g_hash_table_unref (*places);
  *places = moved;
}
