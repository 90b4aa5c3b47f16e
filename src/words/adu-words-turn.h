/* adu-words-turn.h — who has a case, and for how long: "Puskesmas Ponu · 6 days"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 */
#pragma once

#include "core/adu-turn.h"

G_BEGIN_DECLS

/* Whose turn it is. @with: the official or unit it was passed on to (nullable). Transfer full, never NULL. */
char *adu_words_turn (const AduTurn *turn, const char *with);
/* For how long, in calendar days: "since today", "6 days". Transfer full. */
char *adu_words_since (gint days);

G_END_DECLS
