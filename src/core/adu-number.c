/* adu-number.c — register numbers: pattern, rendering, reading back, order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * A pattern is text with one {year}, one {number} or {number:WIDTH} (zeros in front up to WIDTH, 1–9), and
 * perhaps one {suffix}. A suffix prints as "." and itself ("86.a", as on SK 440/86.a/Dinkes/2022), no suffix
 * as nothing; where the pattern has no place for it, it stands behind the number, so that nothing drawn is
 * ever printed alike. For the same reason a pattern in which number or suffix would run into what follows is
 * refused.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "core/adu-number.h"

#define PATTERN_MAX_CHARACTERS 60
#define SEQUENCE_MAX_DIGITS 9
#define YEAR_DIGITS 4

typedef enum
{
  PIECE_END,
  PIECE_LITERAL, /* one byte */
  PIECE_YEAR,
  PIECE_NUMBER,
  PIECE_SUFFIX,
  PIECE_WRONG, /* a brace that opens none of the places */
} PieceKind;

typedef struct
{
  PieceKind kind;
  char literal;
  gint width;
} Piece;

/* Takes the next piece off @pattern. */
static Piece
next_piece (const char **pattern)
{
  static const struct
  {
    const char *text;
    PieceKind kind;
  } places[] = { { "{year}", PIECE_YEAR }, { "{number}", PIECE_NUMBER }, { "{suffix}", PIECE_SUFFIX } };
  const char *p = *pattern;

  if (*p == '\0')
    return (Piece){ PIECE_END, 0, 0 };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (p, places[i].text))
      {
        *pattern = p + strlen (places[i].text);
        return (Piece){ places[i].kind, 0, 1 };
      }
  if (g_str_has_prefix (p, "{number:") && p[8] >= '1' && p[8] <= '0' + SEQUENCE_MAX_DIGITS && p[9] == '}')
    {
      *pattern = p + 10;
      return (Piece){ PIECE_NUMBER, 0, p[8] - '0' };
    }
  *pattern = p + 1;
  return (Piece){ *p == '{' || *p == '}' ? PIECE_WRONG : PIECE_LITERAL, *p, 0 };
}

/* Whether what stands behind a number or a suffix could be taken for more of it. */
static gboolean
runs_together (PieceKind before, Piece piece)
{
  if (before == PIECE_NUMBER)
    return piece.kind == PIECE_YEAR || (piece.kind == PIECE_LITERAL && g_ascii_isdigit (piece.literal));
  if (before == PIECE_SUFFIX)
    return piece.kind == PIECE_YEAR || piece.kind == PIECE_NUMBER ||
           (piece.kind == PIECE_LITERAL && g_ascii_isalnum (piece.literal));
  return FALSE;
}

static gboolean
has_suffix_place (const char *pattern)
{
  return strstr (pattern, "{suffix}") != NULL;
}

/**
 * adu_number_pattern_is_valid:
 * @pattern: (nullable): what somebody typed
 *
 * Returns: whether numbers can be printed with it and read back without doubt
 */
gboolean
adu_number_pattern_is_valid (const char *pattern)
{
  guint count[PIECE_WRONG + 1] = { 0 };
  PieceKind before = PIECE_LITERAL;
  const char *p = pattern;

  if (pattern == NULL || !g_utf8_validate (pattern, -1, NULL) ||
      g_utf8_strlen (pattern, -1) > PATTERN_MAX_CHARACTERS)
    return FALSE;
  for (const char *c = pattern; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)))
      return FALSE;
  if (g_ascii_isspace (pattern[0]) || g_str_has_suffix (pattern, " "))
    return FALSE;
  for (;;)
    {
      Piece piece = next_piece (&p);

      if (piece.kind == PIECE_END)
        break;
      count[piece.kind]++;
      if (runs_together (before, piece))
        return FALSE;
      before = piece.kind;
    }
  return count[PIECE_YEAR] == 1 && count[PIECE_NUMBER] == 1 && count[PIECE_SUFFIX] <= 1 &&
         count[PIECE_WRONG] == 0;
}

/**
 * adu_number_render:
 * @pattern: a valid pattern
 * @number: a number of the register
 *
 * Returns: (transfer full) (nullable): what is printed; %NULL if the pattern is not valid
 */
char *
adu_number_render (const char *pattern, const AduNumber *number)
{
  GString *text;
  gboolean own_place;

  if (!adu_number_pattern_is_valid (pattern))
    return NULL;
  text = g_string_new (NULL);
  own_place = has_suffix_place (pattern);
  for (const char *p = pattern;;)
    {
      Piece piece = next_piece (&p);

      if (piece.kind == PIECE_END)
        return g_string_free (text, FALSE);
      if (piece.kind == PIECE_LITERAL)
        g_string_append_c (text, piece.literal);
      if (piece.kind == PIECE_YEAR)
        g_string_append_printf (text, "%04d", number->year);
      if (piece.kind == PIECE_NUMBER)
        g_string_append_printf (text, "%0*d", piece.width, number->sequence);
      if ((piece.kind == PIECE_SUFFIX || (piece.kind == PIECE_NUMBER && !own_place)) &&
          number->suffix[0] != '\0')
        g_string_append_printf (text, ".%s", number->suffix);
    }
}

/* The regular expression that reads what @pattern prints. */
static char *
to_expression (const char *pattern)
{
  GString *expression = g_string_new ("^\\s*");
  gboolean own_place = has_suffix_place (pattern);

  for (const char *p = pattern;;)
    {
      const char *start = p;
      Piece piece = next_piece (&p);

      if (piece.kind == PIECE_END)
        break;
      if (piece.kind == PIECE_LITERAL)
        {
          g_autofree char *literal = NULL;

          while ((guchar) *p >= 0x80 && ((guchar) *p & 0xC0) == 0x80)
            p++;
          literal = g_regex_escape_string (start, (gint) (p - start));
          g_string_append (expression, literal);
        }
      if (piece.kind == PIECE_YEAR)
        g_string_append_printf (expression, "(?<year>[0-9]{%d})", YEAR_DIGITS);
      if (piece.kind == PIECE_NUMBER)
        g_string_append_printf (expression, "(?<number>[0-9]{1,%d})", SEQUENCE_MAX_DIGITS);
      if (piece.kind == PIECE_SUFFIX || (piece.kind == PIECE_NUMBER && !own_place))
        g_string_append (expression, "(?:\\.(?<suffix>[A-Za-z0-9]{1,7}))?");
    }
  g_string_append (expression, "\\s*\\z");
  return g_string_free (expression, FALSE);
}

/**
 * adu_number_parse:
 * @pattern: a pattern
 * @text: (nullable): what somebody typed; letters of either case, zeros in front may be left out
 * @number: (out): the number; untouched on failure
 *
 * Returns: whether @text is a number of that pattern
 */
gboolean
adu_number_parse (const char *pattern, const char *text, AduNumber *number)
{
  g_autofree char *expression = NULL, *year = NULL, *sequence = NULL, *suffix = NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  AduNumber read = { 0 };

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || !adu_number_pattern_is_valid (pattern))
    return FALSE;
  expression = to_expression (pattern);
  regex = g_regex_new (expression, G_REGEX_CASELESS, 0, NULL);
  if (regex == NULL || !g_regex_match (regex, text, 0, &match))
    return FALSE;
  year = g_match_info_fetch_named (match, "year");
  sequence = g_match_info_fetch_named (match, "number");
  suffix = g_match_info_fetch_named (match, "suffix");
  read.year = (gint) g_ascii_strtoll (year, NULL, 10);
  read.sequence = (gint) g_ascii_strtoll (sequence, NULL, 10);
  g_strlcpy (read.suffix, suffix != NULL ? suffix : "", sizeof read.suffix);
  if (read.year == 0 || read.sequence == 0)
    return FALSE;
  *number = read;
  return TRUE;
}

/**
 * adu_number_compare:
 * @a: a number
 * @b: another of the same book
 *
 * Order of the book: year, sequence, suffix byte by byte (as the register sorts it); none comes first.
 *
 * Returns: less than, equal to or greater than 0
 */
gint
adu_number_compare (const AduNumber *a, const AduNumber *b)
{
  if (a->year != b->year)
    return a->year < b->year ? -1 : 1;
  if (a->sequence != b->sequence)
    return a->sequence < b->sequence ? -1 : 1;
  return strcmp (a->suffix, b->suffix);
}

/* --- numbers of somebody else's book -------------------------------------------------------------------- */

/* Where the number stands in a text of no known pattern: the last digits that are not the year. */
static gboolean
find_digits (const char *text, gint year, gsize *from, gsize *length)
{
  gboolean found = FALSE;

  for (gsize i = 0; text[i] != '\0';)
    {
      gsize n = strspn (text + i, "0123456789");

      if (n == 0)
        {
          i++;
          continue;
        }
      if (n <= SEQUENCE_MAX_DIGITS && !(n == YEAR_DIGITS && atoi (text + i) == year))
        {
          found = TRUE;
          *from = i;
          *length = n;
        }
      i += n;
    }
  return found;
}

/**
 * adu_number_follow:
 * @pattern: (nullable): how numbers of that book look, as far as it is known
 * @text: the first one, as it stands in the book, or its digits alone
 * @year: of the book
 * @steps: how many further on; 0: the first itself
 *
 * Numbers of a pile of letters stand in the book one after the other.
 *
 * Returns: (transfer full) (nullable): the number that many further on; %NULL if there are no digits to count on
 */
char *
adu_number_follow (const char *pattern, const char *text, gint year, guint steps)
{
  g_autofree char *first = g_strstrip (g_strdup (text));
  AduNumber number = { year, 0, "" };
  gsize from, length;
  gint64 value;

  if (adu_number_parse (pattern, first, &number))
    {
      number.sequence += (gint) steps;
      return adu_number_render (pattern, &number);
    }
  if (!find_digits (first, year, &from, &length))
    return NULL;
  value = g_ascii_strtoll (first + from, NULL, 10) + steps;
  if (length == strlen (first) && adu_number_pattern_is_valid (pattern))
    {
      number.sequence = (gint) value;
      return adu_number_render (pattern, &number);
    }
  return g_strdup_printf ("%.*s%0*" G_GINT64_FORMAT "%s", (int) from, first, (int) length, value, first + from + length);
}
