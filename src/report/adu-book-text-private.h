/* adu-book-text-private.h — text as a cell can hold it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ADU_CELL_MOST 32767 /* characters of a cell, as Excel counts them: UTF-16 units */

/* Text that XML can carry and Excel reads back as it was: @text itself if it already is, else a new one in @made. */
const char *adu_book_text (const char *text, char **made);
/* Bytes of the longest beginning of @text with at most @most characters as Excel counts. */
gsize adu_book_text_head (const char *text, guint most);

G_END_DECLS
