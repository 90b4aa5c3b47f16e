/* adu-tokens.c — text as the search index keeps it, and what somebody typed as a question to that index
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any; the table of word families is read once.
 *
 * Each word stands in the index as it is and as its root; a question asks for either. Roots come from the table
 * data/roots-id.tsv; a word that is not in it loses its affixes by rule. The rules guess (a nasal prefix swallows the
 * first letter of the root), so they give every root it may have been; both sides guess alike and meet.
 *
 * A telephone number stands as its national digits without the first 0 and as its last four digits, whatever signs
 * are between: +62 812-3456-7890, 62812…, 0812… are one.
 */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "base/adu-text.h"
#include "store/adu-store-private.h"
#include "store/adu-tokens-private.h"

#define ROOTS_PATH ADU_RESOURCE_PATH "seed/roots-id.tsv"
#define ROOT_MIN 4          /* letters a rule must leave */
#define WORD_MAX_BYTES 60   /* longer "words" are noise (links, base64): cut */
#define QUERY_MAX_WORDS 12  /* more words narrow nothing further */
#define PHONE_MIN_DIGITS 9  /* in running text: shorter runs are dates and amounts */
#define PHONE_TYPED_MIN 1   /* typed: from here on digits are looked up as a telephone number too */
#define LAST_DIGITS 4

/* word → root, both owned by the text they point into, which lives as long as the program. */
static GHashTable *
read_roots (void)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GBytes) bytes = NULL;
  gsize size = 0;
  const char *data;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  adu_store_register_resources ();
  bytes = g_resources_lookup_data (ROOTS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  text = g_strndup (data != NULL ? data : "", size);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) forms = g_strsplit_set (lines[i], "\t ", -1);
      const char *root;

      if (lines[i][0] == '#' || forms[0] == NULL || *forms[0] == '\0')
        continue;
      root = g_intern_string (forms[0]);
      for (guint j = 0; forms[j] != NULL; j++)
        if (*forms[j] != '\0')
          g_hash_table_insert (table, (gpointer) g_intern_string (forms[j]), (gpointer) root);
    }
  return table;
}

static const char *
find_root (const char *word)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) read_roots ());
  return g_hash_table_lookup ((GHashTable *) once, word);
}

typedef struct
{
  const char *prefix;
  const char *restored[3]; /* what the root may have begun with; NULL-ended */
} Prefix;

/* Longest first. */
static const Prefix prefixes[] = {
  { "memper", { "" } },   { "diper", { "" } },    { "meny", { "s" } },     { "peny", { "s" } },
  { "meng", { "", "k" } }, { "peng", { "", "k" } }, { "mem", { "", "p" } }, { "pem", { "", "p" } },
  { "men", { "", "t" } }, { "pen", { "", "t" } }, { "ber", { "" } },       { "ter", { "" } },
  { "per", { "" } },      { "pel", { "", "l" } }, { "me", { "" } },        { "pe", { "" } },
  { "di", { "" } },       { "ke", { "" } },       { "se", { "" } },
};
static const char *const particles[] = { "lah", "kah", "pun", "nya" };
/* Whichever fits, each taken alone: "racikan" is racik-an, "berikan" beri-kan. */
static const char *const suffixes[] = { "", "kan", "an", "i" };

/* Adds a root @word may have, as the table knows it. */
static void
add_root (GPtrArray *roots, const char *word)
{
  const char *known = find_root (word);

  if (!g_ptr_array_find_with_equal_func (roots, known != NULL ? known : word, g_str_equal, NULL))
    g_ptr_array_add (roots, g_strdup (known != NULL ? known : word));
}

/* Takes a prefix off @stem and adds what may be left. */
static void
add_unprefixed (GPtrArray *roots, const char *stem)
{
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (stem, prefixes[i].prefix) && strlen (stem) >= strlen (prefixes[i].prefix) + ROOT_MIN)
      {
        for (guint j = 0; j < G_N_ELEMENTS (prefixes[i].restored) && prefixes[i].restored[j] != NULL; j++)
          {
            g_autofree char *guess = g_strconcat (prefixes[i].restored[j], stem + strlen (prefixes[i].prefix), NULL);

            add_root (roots, guess);
          }
        return;
      }
  add_root (roots, stem);
}

/* Cuts @tail off @word if it ends so and enough is left. */
static gboolean
cut_tail (char *word, const char *tail)
{
  gsize length = strlen (word), n = strlen (tail);

  if (length < n + ROOT_MIN || !g_str_has_suffix (word, tail))
    return FALSE;
  word[length - n] = '\0';
  return TRUE;
}

/* @seen: what is in @tokens, which owns it. */
static void
add_token (GPtrArray *tokens, GHashTable *seen, const char *token)
{
  char *own;

  if (*token == '\0' || g_hash_table_contains (seen, token))
    return;
  own = g_strdup (token);
  g_hash_table_add (seen, own);
  g_ptr_array_add (tokens, own);
}

/* Whether only a–z is in it: rules are for Indonesian words, not for numbers and foreign scripts. */
static gboolean
is_plain (const char *word)
{
  for (; *word != '\0'; word++)
    if (!g_ascii_islower (*word))
      return FALSE;
  return TRUE;
}

/* Every root @word may have, the likeliest (shortest) last. */
static GPtrArray *
roots_of (const char *word)
{
  GPtrArray *roots = g_ptr_array_new_with_free_func (g_free);
  const char *known = find_root (word);
  g_autofree char *bare = g_strdup (word);

  if (known != NULL || !is_plain (word))
    {
      g_ptr_array_add (roots, g_strdup (known != NULL ? known : word));
      return roots;
    }
  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (cut_tail (bare, particles[i]))
      break;
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *stem = g_strdup (bare);

      if (cut_tail (stem, suffixes[i]))
        add_unprefixed (roots, stem);
    }
  if (roots->len == 0)
    g_ptr_array_add (roots, g_strdup (bare));
  return roots;
}

/**
 * adu_tokens_root:
 * @word: one word, folded
 *
 * Returns: (transfer full): the root it is filed under, perhaps the word itself
 */
char *
adu_tokens_root (const char *word)
{
  g_autoptr (GPtrArray) roots = roots_of (word);

  return g_strdup (g_ptr_array_index (roots, 0));
}

/**
 * adu_tokens_phone:
 * @text: (nullable): a telephone number as somebody wrote it
 *
 * Returns: (transfer full): its national digits without the first 0 ("8123456789"); "" if nothing is left
 */
char *
adu_tokens_phone (const char *text)
{
  g_autofree char *digits = adu_text_digits (text);
  const char *start = digits;
  gboolean international;

  if (g_str_has_prefix (start, "00"))
    start += 2;
  international = g_str_has_prefix (start, "62");
  if (international)
    start += 2;
  if (*start == '0')
    start++;
  return g_strdup (start);
}

static void
cut (char *word)
{
  gsize length = strlen (word);

  if (length <= WORD_MAX_BYTES)
    return;
  length = WORD_MAX_BYTES;
  while (length > 0 && (word[length] & 0xC0) == 0x80)
    length--;
  word[length] = '\0';
}

static void
add_words (GPtrArray *tokens, GHashTable *seen, const char *text, gboolean with_roots)
{
  g_auto (GStrv) words = adu_text_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      cut (words[i]);
      add_token (tokens, seen, words[i]);
      if (with_roots)
        {
          g_autoptr (GPtrArray) roots = roots_of (words[i]);

          for (guint j = 0; j < roots->len; j++)
            add_token (tokens, seen, g_ptr_array_index (roots, j));
        }
    }
}

static void
add_phone (GPtrArray *tokens, GHashTable *seen, const char *text)
{
  g_autofree char *phone = adu_tokens_phone (text);
  gsize length = strlen (phone);

  add_token (tokens, seen, phone);
  if (length > LAST_DIGITS)
    add_token (tokens, seen, phone + length - LAST_DIGITS);
}

static gboolean
is_phone_sign (char c)
{
  return g_ascii_isdigit (c) || (c != '\0' && strchr ("+-.() ", c) != NULL);
}

/* Telephone numbers in running text, as in a message that was pasted. */
static void
add_phones_within (GPtrArray *tokens, GHashTable *seen, const char *text)
{
  const char *p = text != NULL ? text : "";

  while (*p != '\0')
    {
      gsize run = 0, digits = 0;

      if (!g_ascii_isdigit (*p) && *p != '+')
        {
          p++;
          continue;
        }
      for (; is_phone_sign (p[run]); run++)
        digits += g_ascii_isdigit (p[run]) ? 1 : 0;
      if (digits >= PHONE_MIN_DIGITS && digits <= 15)
        {
          g_autofree char *number = g_strndup (p, run);

          add_phone (tokens, seen, number);
        }
      p += MAX (run, 1);
    }
}

static char *
join (GPtrArray *tokens)
{
  g_ptr_array_add (tokens, NULL);
  return g_strjoinv (" ", (char **) tokens->pdata);
}

/**
 * adu_tokens_content:
 * @texts: (nullable) (array zero-terminated=1): subject, description; %NULL ends them
 *
 * Returns: (transfer full): the tokens of these texts, each once, with one space between
 */
char *
adu_tokens_content (const char *const *texts)
{
  g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      add_words (tokens, seen, texts[i], TRUE);
      add_phones_within (tokens, seen, texts[i]);
    }
  return join (tokens);
}

/**
 * adu_tokens_person:
 * @names: (nullable) (array zero-terminated=1): names; they have no roots
 * @phone: (nullable): a telephone number
 * @id_number: (nullable): a NIK
 *
 * Returns: (transfer full): the tokens, each once, with one space between
 */
char *
adu_tokens_person (const char *const *names, const char *phone, const char *id_number)
{
  g_autoptr (GPtrArray) tokens = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *id_digits = adu_text_digits (id_number);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    add_words (tokens, seen, names[i], FALSE);
  add_phone (tokens, seen, phone);
  add_token (tokens, seen, id_digits);
  return join (tokens);
}

/**
 * adu_tokens_words:
 * @texts: (nullable) (array zero-terminated=1): texts
 *
 * Returns: (transfer full) (array zero-terminated=1): the roots of their words, each once; for comparing two texts
 */
char **
adu_tokens_words (const char *const *texts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *roots = g_ptr_array_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_auto (GStrv) words = adu_text_words (texts[i]);

      for (guint j = 0; words[j] != NULL; j++)
        {
          g_autofree char *root = NULL;

          cut (words[j]);
          root = adu_tokens_root (words[j]);
          if (g_utf8_strlen (root, -1) >= 3)
            add_token (roots, seen, root);
        }
    }
  g_ptr_array_add (roots, NULL);
  return (char **) g_ptr_array_free (roots, FALSE);
}

/* One word as a term. It holds letters and digits only; the quotes make it a word even if it is AND, OR, NOT, NEAR. */
static void
append_term (GString *query, const char *word, gboolean is_prefix)
{
  g_string_append_printf (query, "\"%s\"%s", word, is_prefix ? "*" : "");
}

/* word, or any of its roots. */
static void
append_word (GString *query, const char *word, gboolean is_last)
{
  g_autoptr (GPtrArray) roots = roots_of (word);

  g_string_append_c (query, '(');
  append_term (query, word, is_last);
  for (guint i = 0; i < roots->len; i++)
    if (!g_str_equal (g_ptr_array_index (roots, i), word))
      {
        g_string_append (query, " OR ");
        append_term (query, g_ptr_array_index (roots, i), FALSE);
      }
  g_string_append_c (query, ')');
}

/* The words of @chunk, all of them; or the chunk as a telephone number, as far as it is typed. */
static void
append_chunk (GString *query, const char *chunk, gboolean is_last, guint *n_words)
{
  g_auto (GStrv) words = adu_text_words (chunk);
  g_autofree char *phone = NULL;
  gboolean is_number = TRUE;

  if (words[0] == NULL || *n_words >= QUERY_MAX_WORDS)
    return;
  for (const char *p = chunk; is_number && *p != '\0'; p++)
    is_number = is_phone_sign (*p);
  phone = adu_tokens_phone (chunk);
  cut (phone);
  is_number = is_number && strlen (phone) >= PHONE_TYPED_MIN;
  g_string_append (query, query->len > 0 ? " AND " : "");
  g_string_append (query, is_number ? "((" : "(");
  for (guint i = 0; words[i] != NULL && *n_words < QUERY_MAX_WORDS; i++, (*n_words)++)
    {
      cut (words[i]);
      g_string_append (query, i > 0 ? " AND " : "");
      append_word (query, words[i], is_last && words[i + 1] == NULL);
    }
  g_string_append_c (query, ')');
  if (!is_number)
    return;
  g_string_append (query, " OR ");
  append_term (query, phone, TRUE);
  g_string_append_c (query, ')');
}

/* Whether the whole line is one telephone number with spaces in it. */
static gboolean
is_spaced_phone (const char *folded)
{
  g_autofree char *digits = adu_text_digits (folded);

  for (const char *p = folded; *p != '\0'; p++)
    if (!is_phone_sign (*p))
      return FALSE;
  return strlen (digits) >= 6;
}

/**
 * adu_tokens_query:
 * @typed: (nullable): whatever somebody typed
 *
 * Every word must be there, the last one as far as it is typed; nothing in @typed is an operator.
 *
 * Returns: (transfer full) (nullable): an expression for MATCH that is always well formed; %NULL if no word is in it
 */
char *
adu_tokens_query (const char *typed)
{
  g_autofree char *folded = adu_text_fold (typed);
  g_auto (GStrv) chunks = NULL;
  g_autoptr (GString) query = g_string_new (NULL);
  guint n_words = 0, n_chunks;

  if (is_spaced_phone (folded))
    {
      append_chunk (query, folded, TRUE, &n_words);
      return query->len > 0 ? g_strdup (query->str) : NULL;
    }
  chunks = g_strsplit (folded, " ", -1);
  n_chunks = g_strv_length (chunks);
  for (guint i = 0; i < n_chunks; i++)
    append_chunk (query, chunks[i], i + 1 == n_chunks, &n_words);
  return query->len > 0 ? g_strdup (query->str) : NULL;
}
