/* words-fixture.h — the catalogues of the build directory, in one language or the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "words/adu-words.h"

/* $ADUAN_LOCALEDIR is set by tests/words/meson.build. */
static inline void
speak (const char *language)
{
  adu_words_init (NULL, language);
}
