/* adu-words-field.h — what a field is called, what is expected in it, and its value as people read it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 * Forms, history, problems and the printed page name a field alike because they all ask here.
 */
#pragma once

#include "core/adu-field.h"

G_BEGIN_DECLS

const char *adu_words_field (AduField field);      /* the label; borrowed */
const char *adu_words_field_hint (AduField field); /* what is expected; "" if the label says it; borrowed */
/* A machine value of a field (see AduChange) as people read it; transfer full, never NULL. */
char *adu_words_value (AduField field, const char *value);

G_END_DECLS
