/* adu-text.c — text as it comes from people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib only). Thread: any.
 *
 * Whatever the bytes are, nothing here fails or reads beyond the end: what is not UTF-8 becomes U+FFFD.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"

#define FILE_NAME_MAX_BYTES 200 /* file systems take 255; leaves room for " (2)" and a suffix */
#define EXTENSION_MAX_BYTES 16

/**
 * adu_text_check:
 * @text: bytes from outside; %NULL counts as empty
 * @length: how many, or -1 if it ends with a NUL
 * @max_characters: the most characters (code points) allowed
 * @multi_line: whether newline and tab are allowed
 *
 * Returns: the first fault that applies, in the order of AduTextFault
 */
AduTextFault
adu_text_check (const char *text, gssize length, guint max_characters, gboolean multi_line)
{
  gsize bytes = text == NULL ? 0 : length < 0 ? strlen (text) : (gsize) length;
  gsize n = 0;

  if (bytes == 0)
    return ADU_TEXT_FINE;
  if (!g_utf8_validate_len (text, bytes, NULL))
    return ADU_TEXT_INVALID;
  for (const char *p = text; p < text + bytes; p = g_utf8_next_char (p), n++)
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && !(multi_line && (*p == '\n' || *p == '\t')))
      return ADU_TEXT_CONTROL;
  return n > max_characters ? ADU_TEXT_TOO_LONG : ADU_TEXT_FINE;
}

/* White space, and what nobody can see: zero width spaces, direction marks. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Cuts white space from both ends. */
static void
trim (GString *text)
{
  const char *start = text->str, *end = text->str + text->len, *last;

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && (last = g_utf8_prev_char (end), g_unichar_isspace (g_utf8_get_char (last))))
    end = last;
  g_string_truncate (text, (gsize) (end - text->str));
  g_string_erase (text, 0, start - text->str);
}

/**
 * adu_text_clean:
 * @text: (nullable): anything that ends with a NUL
 * @multi_line: whether line breaks and tabs stay
 *
 * Makes text fit to be stored: valid UTF-8, NFC, every kind of line break one "\n" (a single space in a
 * single line), no other control character, no white space at either end.
 *
 * Returns: (transfer full): the text, never %NULL
 */
char *
adu_text_clean (const char *text, gboolean multi_line)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *nfc = NULL;
  g_autoptr (GString) clean = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (is_line_break (c))
        c = '\n';
      if (!multi_line && (c == '\n' || c == '\t'))
        c = ' ';
      if (c == ' ' && !multi_line && g_str_has_suffix (clean->str, " "))
        continue;
      if (g_unichar_iscntrl (c) && c != '\n' && c != '\t')
        continue;
      g_string_append_unichar (clean, c);
    }
  /* Composed last: what was between a letter and its accent may just have gone. */
  trim (clean);
  nfc = g_utf8_normalize (clean->str, -1, G_NORMALIZE_NFC);
  return g_steal_pointer (&nfc);
}

/* Signs that people and word processors write in several ways. */
static gunichar
plain_sign (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* left and right single quotation mark, modifier letters, prime, grave, acute: "Jum’at" */
    case 0x2019:
    case 0x201B:
    case 0x02BB:
    case 0x02BC:
    case 0x2032:
    case 0x0060:
    case 0x00B4:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
      return '"';
    case 0x2010: /* hyphens, dashes, minus */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    default:
      return c;
    }
}

/* Folding of what is ASCII, as nearly all of it is: the long way below gives the same. */
static char *
fold_ascii (const char *text, gsize length)
{
  GString *plain = g_string_sized_new (length + 1);

  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar) text[i];

      if (c > ' ' && c != 0x7F)
        g_string_append_c (plain, (char) plain_sign ((gunichar) g_ascii_tolower (c)));
      else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

/**
 * adu_text_fold:
 * @text: (nullable): anything that ends with a NUL
 *
 * The form in which texts are compared, sorted and found: case folded, without diacritics and invisible
 * signs, compatibility forms made plain (full width, ligatures), quotes and dashes of one kind, white space
 * one space. Folding twice changes nothing.
 *
 * Returns: (transfer full): the folded text, never %NULL
 */
char *
adu_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *compatible = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) plain = NULL;

  if (text == NULL || g_str_is_ascii (text))
    return fold_ascii (text, text != NULL ? strlen (text) : 0);
  valid = g_utf8_make_valid (text, -1);
  compatible = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  folded = g_utf8_casefold (compatible, -1);
  decomposed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFKD);
  plain = g_string_sized_new (strlen (decomposed));
  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      /* Case folding takes a few scripts (Cherokee) to capitals, and their capitals to small letters. */
      gunichar c = plain_sign (g_unichar_tolower (g_utf8_get_char (p)));
      GUnicodeType type = g_unichar_type (c);

      if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_FORMAT)
        continue;
      if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
        {
          if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
            g_string_append_c (plain, ' ');
          continue;
        }
      g_string_append_unichar (plain, c);
    }
  trim (plain);
  return g_utf8_normalize (plain->str, -1, G_NORMALIZE_NFC);
}

/**
 * adu_text_words:
 * @text: (nullable): anything that ends with a NUL
 *
 * Splits at everything that is neither letter nor digit, after folding: "62-812 Jum’at" gives 62, 812, jum,
 * at.
 *
 * Returns: (transfer full) (array zero-terminated=1): the words in their order, possibly none
 */
char **
adu_text_words (const char *text)
{
  g_autofree char *folded = adu_text_fold (text);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean inside = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (inside && start == NULL)
        start = p;
      if (!inside && start != NULL)
        {
          g_autofree char *word = g_strndup (start, (gsize) (p - start));

          g_strv_builder_add (words, word);
          start = NULL;
        }
      if (*p == '\0')
        break;
    }
  return g_strv_builder_end (words);
}

/* Returns: (transfer full): the decimal digits of @text (nullable) as ASCII, of whatever script; never
 * %NULL. */
char *
adu_text_digits (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *digits = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gint value = g_unichar_digit_value (g_utf8_get_char (p));

      if (value >= 0)
        g_string_append_c (digits, (char) ('0' + value));
    }
  return g_string_free (digits, FALSE);
}

/* Names that Windows keeps for devices, whatever extension follows: a file for a USB stick must not have
 * one. */
static gboolean
is_device_name (const char *name)
{
  static const char *const devices[] = { "con", "prn", "aux", "nul", "com", "lpt" };
  gsize stem = strcspn (name, ".");

  for (gsize i = 0; i < G_N_ELEMENTS (devices); i++)
    {
      gboolean has_digit = i >= 4;

      if (stem == (has_digit ? 4u : 3u) && g_ascii_strncasecmp (name, devices[i], 3) == 0 &&
          (!has_digit || g_ascii_isdigit (name[3])))
        return TRUE;
    }
  return FALSE;
}

/* Shortens to FILE_NAME_MAX_BYTES between two characters, keeping a short extension. */
static void
shorten_file_name (GString *name)
{
  const char *dot;
  g_autofree char *extension = NULL;
  gsize keep;

  if (name->len <= FILE_NAME_MAX_BYTES)
    return;
  dot = strrchr (name->str, '.');
  extension = g_strdup (dot != NULL && strlen (dot) <= EXTENSION_MAX_BYTES ? dot : "");
  keep = FILE_NAME_MAX_BYTES - strlen (extension);
  while (keep > 0 && (name->str[keep] & 0xC0) == 0x80)
    keep--;
  g_string_truncate (name, keep);
  g_string_append (name, extension);
}

static void
strip_file_name_ends (GString *name)
{
  gsize start = strspn (name->str, ". -"), end = name->len;

  while (end > start && strchr (". -", name->str[end - 1]) != NULL)
    end--;
  g_string_truncate (name, end);
  g_string_erase (name, 0, (gssize) start);
}

/**
 * adu_text_file_name:
 * @text: (nullable): what a file should be called; may come from a stranger
 * @fallback: the name if nothing usable is left
 *
 * One path component that every desktop's file system takes: no separators, reserved or invisible signs, no
 * leading dot, no device name of Windows, at most 200 bytes, a short extension kept.
 *
 * Returns: (transfer full): the name, never empty
 */
char *
adu_text_file_name (const char *text, const char *fallback)
{
  g_autofree char *clean = adu_text_clean (text, FALSE);
  g_autoptr (GString) name = g_string_sized_new (strlen (clean));

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_type (c) == G_UNICODE_FORMAT || c == 0xFFFD)
        continue;
      if (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL)
        c = '-';
      if (c == '-' && name->len > 0 && name->str[name->len - 1] == '-')
        continue;
      g_string_append_unichar (name, g_unichar_isspace (c) ? ' ' : c);
    }
  strip_file_name_ends (name);
  shorten_file_name (name);
  strip_file_name_ends (name);
  if (is_device_name (name->str))
    g_string_prepend_c (name, '_');
  return g_strdup (name->len > 0 ? name->str : fallback);
}

/* Returns: whether a person would see nothing: %NULL, empty, or only white space and invisible signs. */
gboolean
adu_text_is_empty (const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL || *text == '\0')
    return TRUE;
  valid = g_utf8_make_valid (text, -1);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_blank (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * adu_text_first_line:
 * @text: (nullable): a text of several lines
 * @max_characters: the most characters of the result, its "…" included
 *
 * Returns: (transfer full): the first line that is not empty, cut with "…" if it is longer, between two words if
 *     that does not cost much of it; never %NULL
 */
char *
adu_text_first_line (const char *text, guint max_characters)
{
  g_autofree char *clean = adu_text_clean (text, TRUE);
  g_autofree char *line = NULL;
  char *end, *space;

  clean[strcspn (clean, "\n")] = '\0';
  line = adu_text_clean (clean, FALSE);
  if (g_utf8_strlen (line, -1) <= (glong) max_characters)
    return g_steal_pointer (&line);
  if (max_characters == 0)
    return g_strdup ("");
  end = g_utf8_offset_to_pointer (line, (glong) max_characters - 1);
  space = g_strrstr_len (line, end - line + 1, " ");
  if (space != NULL && g_utf8_pointer_to_offset (line, space) * 5 >= (glong) max_characters * 3)
    end = space;
  *end = '\0';
  return g_strconcat (g_strchomp (line), "…", NULL);
}
