/* adu-text.h — text as it comes from people: made valid, measured, folded for search, safe as a file name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib only). Thread: any.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What adu_text_check() may find; the first that applies. */
typedef enum
{
  ADU_TEXT_FINE,
  ADU_TEXT_INVALID,  /* not UTF-8, a lone surrogate, or a NUL inside */
  ADU_TEXT_CONTROL,  /* control characters other than newline and tab; or any of them in a single line */
  ADU_TEXT_TOO_LONG, /* more characters than allowed */
} AduTextFault;

AduTextFault adu_text_check (const char *text, gssize length, guint max_characters, gboolean multi_line);
char *adu_text_clean (const char *text, gboolean multi_line);
char *adu_text_fold (const char *text);
char **adu_text_words (const char *text);
char *adu_text_digits (const char *text);
char *adu_text_file_name (const char *text, const char *fallback);
gboolean adu_text_is_empty (const char *text);
char *adu_text_first_line (const char *text, guint max_characters);

G_END_DECLS
