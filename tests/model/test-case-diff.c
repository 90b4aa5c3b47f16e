/* test-case-diff.c — the difference of two orders, carried out, gives the second: against random orders
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/adu-case-diff-private.h"

static gint64 *
ids_of (GArray *array)
{
  return (gint64 *) (gpointer) array->data;
}

/* A random order of some of 0 … 14, made from @before by few edits that @touched names. */
static GArray *
edit (GArray *before, GHashTable *touched)
{
  GArray *after = g_array_copy (before);

  for (guint edits = (guint) g_test_rand_int_range (0, 4); edits > 0; edits--)
    {
      gint64 id = g_test_rand_int_range (0, 15);

      for (guint i = 0; i < after->len; i++)
        if (g_array_index (after, gint64, i) == id)
          g_array_remove_index (after, i--);
      if (g_test_rand_bit ())
        g_array_insert_val (after, (guint) g_test_rand_int_range (0, (gint) after->len + 1), id);
      g_hash_table_add (touched, g_memdup2 (&id, sizeof id));
    }
  return after;
}

/* The difference, carried out, gives the new order: against random orders. */
static void
test_diff (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GArray) before = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (GArray) after = NULL;
      g_autoptr (GHashTable) touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      guint n = (guint) g_test_rand_int_range (0, 12);
      AduCaseDiff diff;

      for (gint64 id = 0; id < n; id++)
        g_array_append_val (before, id);
      after = edit (before, touched);
      adu_case_diff (&diff, ids_of (before), before->len, ids_of (after), after->len, touched);
      g_assert_cmpuint (diff.head + diff.removed + diff.tail, ==, before->len);
      g_assert_cmpuint (diff.head + diff.added + diff.tail, ==, after->len);
      if (diff.removed > 0 && diff.added > 0)
        {
          g_assert_true (diff.moves);
          for (guint i = diff.n_leave; i > 0; i--)
            g_array_remove_index (before, diff.leave[i - 1]);
          for (guint i = 0; i < diff.n_arrive; i++)
            g_array_insert_val (before, diff.arrive[i], g_array_index (after, gint64, diff.arrive[i]));
        }
      else if (diff.added > 0)
        g_array_insert_vals (before, diff.head, &g_array_index (after, gint64, diff.head), diff.added);
      else if (diff.removed > 0)
        g_array_remove_range (before, diff.head, diff.removed);
      g_assert_cmpuint (before->len, ==, after->len);
      for (guint i = 0; i < after->len; i++)
        g_assert_cmpint (ids_of (before)[i], ==, ids_of (after)[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/case-diff", test_diff);
  return g_test_run ();
}
