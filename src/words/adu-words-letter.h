/* adu-words-letter.h — the documents of the office and the states of a letter in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 */
#pragma once

#include "core/adu-letter-text.h"
#include "core/adu-letter.h"

G_BEGIN_DECLS

const char *adu_words_letter (AduLetterKind kind);       /* "Answer to a complaint"; borrowed */
const char *adu_words_letter_hint (AduLetterKind kind);  /* what it is for, one sentence */
const char *adu_words_letter_state (AduLetterState state);
const char *adu_words_letter_move (AduLetterState to);   /* on a button: "Record the signature…" */
const char *adu_words_letter_fit (AduLetterFit fit);     /* why it does not fit now, a sentence; "" if it does */
const char *adu_words_letter_field (guint field);        /* what a field says */
char *adu_words_letter_fault (const AduLetterFault *fault); /* a sentence; transfer full */

G_END_DECLS
