/* adu-code.c — looking up a machine name in the table of an enumeration
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib only). Thread: any.
 */
#include "config.h"

#include "base/adu-code.h"

/**
 * adu_code_find:
 * @table: (array length=n): the names, indexed by the enumeration; an element may be %NULL (a gap)
 * @n: number of names
 * @code: (nullable): the name to find; case and spaces count
 *
 * Returns: the index, or -1 if @code is %NULL, empty or not in @table
 */
int
adu_code_find (const char *const *table, gsize n, const char *code)
{
  if (code == NULL || *code == '\0')
    return -1;
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (table[i], code) == 0)
      return (int) i;
  return -1;
}
