/* adu-number.h — register numbers: pattern, rendering, reading back, order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * A number is (book, year of registration in the office's zone, sequence, suffix) and is sorted by these; what is
 * printed follows from the pattern. A number once drawn is never drawn again.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ADU_NUMBER_DEFAULT_PATTERN "ADU-{year}-{number:4}"

typedef struct
{
  gint year;
  gint sequence;
  char suffix[8]; /* "a" in 440/86.a; usually "" */
} AduNumber;

gboolean adu_number_pattern_is_valid (const char *pattern);
char *adu_number_render (const char *pattern, const AduNumber *number);
gboolean adu_number_parse (const char *pattern, const char *text, AduNumber *number);
char *adu_number_follow (const char *pattern, const char *text, gint year, guint steps);
gint adu_number_compare (const AduNumber *a, const AduNumber *b);

G_END_DECLS
