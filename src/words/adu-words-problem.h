/* adu-words-problem.h — what is wrong with something typed or asked for, as a sentence that says what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init().
 */
#pragma once

#include "core/adu-problem.h"

G_BEGIN_DECLS

/* One sentence; transfer full. */
char *adu_words_problem (const AduProblem *problem);
/* All of them, one a line; transfer full. "" if nothing is wrong. */
char *adu_words_problems (const GPtrArray *problems);

G_END_DECLS
