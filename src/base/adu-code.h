/* adu-code.h — tables that give an enumeration its machine names ("suggestion-box"), and the way back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib only). Thread: any.
 *
 * A table is an array indexed by the enumeration. The names are what stands in the register, in JSON and on
 * the command line: once released they never change. What a person reads is made by the floor "words".
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The index of @code in @table, or -1 if it is NULL or not in it. */
int adu_code_find (const char *const *table, gsize n, const char *code);

G_END_DECLS
