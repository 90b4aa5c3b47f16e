/* adu-tokens-private.h — text as the search index keeps it, and what somebody typed as a question to that index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Kept in the register: another number means that the index was made by other rules and must be built anew. */
#define ADU_TOKENS_VERSION 1

/* FTS5's own tokenizer behind ours: splits at ASCII signs only, so that a token never becomes two. */
#define ADU_TOKENS_FTS "ascii"

char *adu_tokens_content (const char *const *texts);
char *adu_tokens_person (const char *const *names, const char *phone, const char *id_number);
char *adu_tokens_query (const char *typed);
char *adu_tokens_phone (const char *text);
char *adu_tokens_root (const char *word);
char **adu_tokens_words (const char *const *texts);

G_END_DECLS
