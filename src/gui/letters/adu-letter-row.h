/* adu-letter-row.h — a letter in a list: what it is, how far it has come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "store/adu-store-letters.h"

G_BEGIN_DECLS

char *adu_letter_way_in_words (const AduLetter *letter); /* (transfer full) */
GtkWidget *adu_letter_badge_new (AduLetterState state);
GtkWidget *adu_letter_texts_new (const char *title, gboolean with_subject, const AduLetter *letter);

G_END_DECLS
