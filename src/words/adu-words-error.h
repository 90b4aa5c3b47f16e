/* adu-words-error.h — why the register did not do it, and what to do next
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 */
#pragma once

#include "base/adu-zone.h"
#include "store/adu-store-error.h"

G_BEGIN_DECLS

/* One sentence: what happened. For any GError; of the domains of this program it is exact. Transfer full. */
char *adu_words_error (const GError *error, const AduZone *zone);
/* One sentence: what to do next, "" if there is nothing to do. Transfer full. */
char *adu_words_error_advice (const GError *error);
/* A few words, as the title of a page or dialog: "The register is damaged". Borrowed. */
const char *adu_words_error_title (const GError *error);
/* What a check of the register found, by its code (structure, foreign-key, …). Borrowed. */
const char *adu_words_finding (const char *code);

G_END_DECLS
