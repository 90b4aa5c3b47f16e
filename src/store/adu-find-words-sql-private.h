/* adu-find-words-sql-private.h — what was typed into a search, as hits
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 */
#pragma once

#include "store/adu-find-sql-private.h"

G_BEGIN_DECLS

typedef struct _AduFindWords AduFindWords;

AduFindWords *adu_find_words_new (AduDb *db, const char *typed, const char *match, const AduFindContext *context,
                                  gint64 owner, GError **error);
gboolean adu_find_words_next (AduFindWords *words, gint64 *id, GError **error);
void adu_find_words_free (AduFindWords *words);
gboolean adu_find_words_numbers (AduDb *db, GArray *numbers, const char *typed, const char *pattern, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduFindWords, adu_find_words_free)

G_END_DECLS
