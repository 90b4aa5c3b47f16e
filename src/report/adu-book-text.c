/* adu-book-text.c — text as a cell can hold it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 *
 * The library that writes workbooks does not look at what it is given: one bad byte and no program opens the file. And
 * Excel reads "_x0041_" in a text as the letter A, so such a text is told to be one.
 */
#include "config.h"

#include "report/adu-book-text-private.h"

#include <string.h>

/* "_xHHHH_", which Excel would read as a character. */
static gboolean
is_escape (const char *at)
{
  if (at[0] != '_' || at[1] != 'x')
    return FALSE;
  for (guint i = 2; i < 6; i++)
    if (!g_ascii_isxdigit (at[i]))
      return FALSE;
  return at[6] == '_';
}

/* XML has no place for it. */
static gboolean
is_lost (gunichar c)
{
  return (c < 0x20 && c != '\n' && c != '\t') || c == 0xfffe || c == 0xffff;
}

/* Whether nothing has to be done: the usual case, so it looks at each byte once. */
static gboolean
is_plain (const char *text)
{
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if ((*p < 0x20 && *p != '\n' && *p != '\t') || (*p == '_' && is_escape ((const char *) p)) ||
        (*p == 0xef && p[1] == 0xbf && p[2] >= 0xbe))
      return FALSE;
  return g_utf8_validate (text, -1, NULL);
}

const char *
adu_book_text (const char *text, char **made)
{
  g_autofree char *valid = NULL;
  GString *fit;

  *made = NULL;
  if (is_plain (text))
    return text;
  valid = g_utf8_make_valid (text, -1);
  fit = g_string_sized_new (strlen (valid) + 8);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] != '\n')
        g_string_append_c (fit, '\n');
      if (is_lost (c))
        continue;
      if (is_escape (p))
        g_string_append (fit, "_x005F");
      g_string_append_unichar (fit, c);
    }
  *made = g_string_free (fit, FALSE);
  return *made;
}

gsize
adu_book_text_head (const char *text, guint most)
{
  const char *p = text;
  guint n = 0;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      n += g_utf8_get_char (p) > 0xffff ? 2 : 1;
      if (n > most)
        break;
    }
  /* Not in the middle of what tells Excel that "_x0041_" is a text. */
  for (gssize back = 1; *p != '\0' && back < 13 && back <= p - text; back++)
    if (strncmp (p - back, "_x005F_x", 8) == 0)
      return (gsize) (p - back - text);
  return (gsize) (p - text);
}
