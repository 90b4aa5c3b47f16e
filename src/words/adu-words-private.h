/* adu-words-private.h — looking up and filling in the sentences of the catalogue
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any.
 * A sentence with values in it carries names in braces ("{date}") instead of printf's letters: a translator may move
 * them, and a text of the user can never become a format.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @entry of a table of @n marked strings, in the language of the program; "" outside the table. Borrowed. */
const char *adu_words_lookup (const char *context, const char *const *table, gsize n, gsize entry);
#define LOOKUP(context, table, entry) adu_words_lookup (context, table, G_N_ELEMENTS (table), (gsize) (entry))
/* The name of an entry of a list or of an official; "–": not there, or no list. Borrowed. */
const char *adu_words_item (const GPtrArray *items, gint64 id);
const char *adu_words_official (const GPtrArray *officials, gint64 id);
/* @sentence with each "{name}" replaced by the value after it in the NULL-ended list; transfer full. */
char *adu_words_fill (const char *sentence, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
