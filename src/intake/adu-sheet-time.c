/* adu-sheet-time.c — days and times as people write them on a telephone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  intake. Thread: any.
 *
 * The text is taken apart into numbers, words and single signs; no library's idea of a locale comes into it.
 */
#include "config.h"

#include <string.h>

#include "intake/adu-sheet-time-private.h"

#define MOST_TOKENS 64

typedef enum
{
  TOKEN_NUMBER,
  TOKEN_WORD,
  TOKEN_SIGN,
} TokenKind;

typedef struct
{
  TokenKind kind;
  gint number;  /* of a number; -1 if it is larger than any date needs */
  guint digits; /* of a number */
  gint month;   /* of a word that names one, else 0 */
  char sign;    /* of a sign; '-' for every dash */
} Token;

/* Indonesian, with what is short or English among them; the first three letters tell them apart. */
static const char *const months[] = { "jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des" };
static const struct
{
  const char *name;
  gint month;
} others[] = { { "may", 5 }, { "aug", 8 }, { "ags", 8 }, { "oct", 10 }, { "nop", 11 }, { "dec", 12 }, { "peb", 2 } };

static gint
month_of (const char *word, gsize length)
{
  g_autofree char *low = g_ascii_strdown (word, (gssize) length);

  if (length < 3)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (strncmp (low, months[i], 3) == 0)
      return (gint) i + 1;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strncmp (low, others[i].name, 3) == 0)
      return others[i].month;
  return 0;
}

static const char *
take_number (const char *at, Token *token)
{
  *token = (Token){ .kind = TOKEN_NUMBER };
  for (; g_ascii_isdigit (*at); at++, token->digits++)
    token->number = token->digits < 6 ? token->number * 10 + (*at - '0') : -1;
  return at;
}

static const char *
take_word (const char *at, Token *token)
{
  const char *start = at;

  while (g_ascii_isalpha (*at))
    at++;
  *token = (Token){ .kind = TOKEN_WORD, .month = month_of (start, (gsize) (at - start)) };
  return at;
}

static guint
take_apart (const char *text, Token *tokens)
{
  guint n = 0;

  for (const char *at = text; *at != '\0' && n < MOST_TOKENS;)
    {
      if (g_ascii_isdigit (*at))
        at = take_number (at, &tokens[n++]);
      else if (g_ascii_isalpha (*at))
        at = take_word (at, &tokens[n++]);
      else
        {
          gunichar sign = g_utf8_get_char (at);

          if (!g_unichar_isspace (sign))
            tokens[n++] = (Token){ .kind = TOKEN_SIGN,
                                   .sign = sign == 0x2013 || sign == 0x2014 || sign == 0x2012 ? '-'
                                           : sign < 128                                        ? (char) sign
                                                                                               : '?' };
          at = g_utf8_next_char (at);
        }
    }
  return n;
}

static gboolean
is_number (const Token *tokens, guint n, guint i, guint least, guint most)
{
  return i < n && tokens[i].kind == TOKEN_NUMBER && tokens[i].digits >= least && tokens[i].digits <= most;
}

static gboolean
is_sign (const Token *tokens, guint n, guint i, const char *signs)
{
  return i < n && tokens[i].kind == TOKEN_SIGN && strchr (signs, tokens[i].sign) != NULL;
}

/* A year of two digits is of this century. */
static gint
full_year (const Token *token)
{
  return token->digits == 2 ? 2000 + token->number : token->number;
}

/* How many tokens from @i on are a day; 0: none. */
static guint
day_at (const Token *tokens, guint n, guint i, AduDay *day)
{
  if (is_number (tokens, n, i, 4, 4) && is_sign (tokens, n, i + 1, "-/.") && is_number (tokens, n, i + 2, 1, 2) &&
      is_sign (tokens, n, i + 3, "-/.") && is_number (tokens, n, i + 4, 1, 2))
    {
      *day = adu_day_new (tokens[i].number, tokens[i + 2].number, tokens[i + 4].number);
      return 5;
    }
  if (!is_number (tokens, n, i, 1, 2))
    return 0;
  /* the same sign twice: "08.10-09.30" are two times of day */
  if (is_sign (tokens, n, i + 1, "-/.") && is_number (tokens, n, i + 2, 1, 2) && is_sign (tokens, n, i + 3, "-/.") &&
      tokens[i + 1].sign == tokens[i + 3].sign && (is_number (tokens, n, i + 4, 4, 4) || is_number (tokens, n, i + 4, 2, 2)))
    {
      *day = adu_day_new (full_year (&tokens[i + 4]), tokens[i + 2].number, tokens[i].number);
      return 5;
    }
  if (i + 2 < n && tokens[i + 1].kind == TOKEN_WORD && tokens[i + 1].month != 0 && is_number (tokens, n, i + 2, 4, 4))
    {
      *day = adu_day_new (tokens[i + 2].number, tokens[i + 1].month, tokens[i].number);
      return 3;
    }
  return 0;
}

/* Minutes since midnight at @i: "08.10", "8:10"; -1: none. */
static gint
clock_at (const Token *tokens, guint n, guint i)
{
  if (!is_number (tokens, n, i, 1, 2) || !is_sign (tokens, n, i + 1, ".:") || !is_number (tokens, n, i + 2, 2, 2) ||
      tokens[i].number > 23 || tokens[i + 2].number > 59)
    return -1;
  return tokens[i].number * 60 + tokens[i + 2].number;
}

static gboolean
has_day (const AduSheetWhen *when)
{
  return adu_day_is_set (when->days[0]);
}

/* The second day has its year in full: "08.10.30" behind a day is a time of day to the second. */
static guint
another_day_at (const Token *tokens, guint n, guint i, const AduSheetWhen *when, AduDay *day)
{
  guint length = day_at (tokens, n, i, day);

  if (length == 5 && has_day (when) && tokens[i].digits < 4 && tokens[i + 4].digits < 4)
    return 0;
  return length;
}

gboolean
adu_sheet_when_read (const char *text, AduSheetWhen *when)
{
  Token tokens[MOST_TOKENS];
  guint n = take_apart (text, tokens), n_days = 0, n_minutes = 0;

  *when = (AduSheetWhen){ { ADU_DAY_NONE, ADU_DAY_NONE }, { -1, -1 } };
  for (guint i = 0; i < n;)
    {
      AduDay day = ADU_DAY_NONE;
      guint length = another_day_at (tokens, n, i, when, &day);
      gint minute = length == 0 ? clock_at (tokens, n, i) : -1;

      if (length > 0 && !adu_day_is_set (day))
        return FALSE;
      if (length > 0 && n_days < 2)
        when->days[n_days++] = day;
      if (minute >= 0 && n_minutes < 2)
        when->minutes[n_minutes++] = minute;
      i += length > 0 ? length : minute >= 0 ? 3 : 1;
    }
  return n_days > 0 || n_minutes > 0;
}

gboolean
adu_sheet_when_merge (AduSheetWhen *when, const AduSheetWhen *more)
{
  gboolean days = has_day (more), minutes = more->minutes[0] >= 0;

  if ((days && has_day (when) &&
       (when->days[0].n != more->days[0].n ||
        (adu_day_is_set (more->days[1]) && when->days[1].n != more->days[1].n))) ||
      (minutes && when->minutes[0] >= 0 &&
       (when->minutes[0] != more->minutes[0] || (more->minutes[1] >= 0 && when->minutes[1] != more->minutes[1]))))
    return FALSE;
  if (days && !has_day (when))
    memcpy (when->days, more->days, sizeof when->days);
  if (minutes && when->minutes[0] < 0)
    memcpy (when->minutes, more->minutes, sizeof when->minutes);
  return TRUE;
}

gboolean
adu_sheet_when_times (const AduSheetWhen *when, const AduZone *zone, AduTime *from, AduTime *until)
{
  AduDay last = adu_day_is_set (when->days[1]) ? when->days[1] : when->days[0];

  *from = has_day (when) && when->minutes[0] >= 0 ? adu_zone_time (zone, when->days[0], when->minutes[0]) : ADU_TIME_NONE;
  *until = has_day (when) && when->minutes[1] >= 0 ? adu_zone_time (zone, last, when->minutes[1]) : ADU_TIME_NONE;
  if (adu_time_is_set (*until) && *until >= *from)
    return TRUE;
  if (!adu_time_is_set (*until) && last.n == when->days[0].n)
    return TRUE;
  *until = ADU_TIME_NONE;
  return FALSE;
}

gboolean
adu_sheet_time_parse (const char *text, const AduZone *zone, AduDay *day, AduTime *from, AduTime *until)
{
  AduSheetWhen when;

  *day = ADU_DAY_NONE;
  *from = *until = ADU_TIME_NONE;
  if (!adu_sheet_when_read (text, &when) || !has_day (&when))
    return FALSE;
  *day = when.days[0];
  adu_sheet_when_times (&when, zone, from, until);
  return TRUE;
}
