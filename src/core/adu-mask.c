/* adu-mask.c — the people of a case taken out of the texts of a file that leaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * A text is taken apart into words, folded as for a search, each with its place. What is replaced is a set of spans:
 *
 *   names     any word of a name, also with a clitic (Tefanya); the whole name in a row, however short its words
 *   numbers   the digits of a number, whatever stands between them, with the country's 62 or 0 before them
 *   addresses two or more words of it in the order of the address, or all of it if it is one word
 *
 * Spans with nothing but spaces and signs between them become one.
 */
#include "config.h"

#include "core/adu-mask.h"

#include <string.h>

#include "base/adu-text.h"

#define NAME_LEAST 3    /* letters of a word that alone is a name */
#define DIGITS_LEAST 5  /* fewer are not a number of anybody */
#define RUN_LEAST 6     /* letters of two or more words of an address */
#define SEPARATORS_MOST 3

struct _AduMask
{
  GHashTable *names;    /* of folded words */
  GHashTable *kept;     /* of folded words */
  GPtrArray *sequences; /* of char **: whole names */
  GPtrArray *addresses; /* of char ** */
  GPtrArray *numbers;   /* of char *: digits, without the country's */
};

/* A piece of a text: bytes from @start up to @end. */
typedef struct
{
  gsize start;
  gsize end;
} Span;

typedef struct
{
  Span at;
  char *folded; /* owned */
} Word;

/* --- what is secret ------------------------------------------------------------------------------------------- */

/* Words of names that name nobody: how people are addressed, and what they are. */
static gboolean
is_title (const char *word)
{
  static const char *const titles[] = {
    "adik",   "alm",     "almh",    "anak",      "anonim",     "apotek", "ayah",   "bapa",     "bapak",  "bidan",
    "bin",    "binti",   "cucu",    "dan",       "dari",       "desa",   "dinas",  "dokter",   "dra",    "drg",
    "drs",    "hamba",   "ibu",     "isteri",    "istri",      "kader",  "kakak",  "kakek",    "kantor", "kelurahan",
    "keluarga", "kepala", "kesehatan", "klinik", "loket",      "mama",   "masyarakat", "nama", "nenek",  "nona",
    "nyonya", "oknum",   "orang",   "pak",       "para",       "pasien", "pegawai", "pelapor", "perawat", "petugas",
    "poskesdes", "puskesmas", "pustu", "rsud",   "rumah",      "sakit",  "saudara", "saudari", "sdr",    "sdri",
    "semua",  "seorang", "staf",    "suami",     "tenaga",     "tidak",  "tuan",   "tua",      "warga",  "yang",
    "bagian", "bidang",  "farmasi", "kasir",     "obat",       "pada",   "pelayanan", "pendaftaran", "poli", "ruang",
    "seksi",  "sopir",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strcmp (titles[i], word) == 0)
      return TRUE;
  return FALSE;
}

/**
 * adu_mask_new:
 *
 * Returns: (transfer full): a mask that hides nothing yet
 */
AduMask *
adu_mask_new (void)
{
  AduMask *mask = g_new (AduMask, 1);

  mask->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  mask->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  mask->sequences = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  mask->addresses = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  mask->numbers = g_ptr_array_new_with_free_func (g_free);
  return mask;
}

void
adu_mask_free (AduMask *mask)
{
  if (mask == NULL)
    return;
  g_hash_table_unref (mask->names);
  g_hash_table_unref (mask->kept);
  g_ptr_array_unref (mask->sequences);
  g_ptr_array_unref (mask->addresses);
  g_ptr_array_unref (mask->numbers);
  g_free (mask);
}

void
adu_mask_add_name (AduMask *mask, const char *name)
{
  char **words = adu_text_words (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= NAME_LEAST && !is_title (words[i]))
      g_hash_table_add (mask->names, g_strdup (words[i]));
  if (words[0] != NULL && (words[1] != NULL || !is_title (words[0])))
    g_ptr_array_add (mask->sequences, words);
  else
    g_strfreev (words);
}

void
adu_mask_add_number (AduMask *mask, const char *number)
{
  g_autofree char *digits = adu_text_digits (number);
  const char *own = digits;

  if (g_str_has_prefix (own, "62") && strlen (own) < 16) /* an identity number has sixteen */
    own += 2;
  while (*own == '0')
    own++;
  if (strlen (own) >= DIGITS_LEAST)
    g_ptr_array_add (mask->numbers, g_strdup (own));
}

void
adu_mask_add_address (AduMask *mask, const char *address)
{
  char **words = adu_text_words (address);

  if (words[0] != NULL)
    g_ptr_array_add (mask->addresses, words);
  else
    g_strfreev (words);
}

void
adu_mask_keep (AduMask *mask, const char *words)
{
  g_auto (GStrv) split = adu_text_words (words);

  for (guint i = 0; split[i] != NULL; i++)
    g_hash_table_add (mask->kept, g_strdup (split[i]));
}

/**
 * adu_mask_new_for_case:
 * @value: a case with its people
 *
 * Returns: (transfer full): a mask that hides everybody in it; the names of its unit and places stay readable
 */
AduMask *
adu_mask_new_for_case (const AduCase *value)
{
  static const AduField names[] = { ADU_FIELD_COMPLAINANT, ADU_FIELD_PHONE_OWNER, ADU_FIELD_PATIENT, ADU_FIELD_HELPER,
                                    ADU_FIELD_REPORTED_PARTY };
  static const AduField kept[] = { ADU_FIELD_UNIT, ADU_FIELD_SUB_DISTRICT, ADU_FIELD_VILLAGE };
  AduMask *mask = adu_mask_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    adu_mask_add_name (mask, adu_case_text (value, names[i]));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    adu_mask_keep (mask, adu_case_text (value, kept[i]));
  adu_mask_add_number (mask, adu_case_text (value, ADU_FIELD_PHONE));
  adu_mask_add_number (mask, adu_case_text (value, ADU_FIELD_PHONE_OWNER));
  adu_mask_add_number (mask, adu_case_text (value, ADU_FIELD_CALL_TIME));
  adu_mask_add_number (mask, adu_case_text (value, ADU_FIELD_ID_NUMBER));
  adu_mask_add_address (mask, adu_case_text (value, ADU_FIELD_ADDRESS));
  adu_mask_add_address (mask, adu_case_text (value, ADU_FIELD_EMAIL));
  return mask;
}

/* --- where it stands ------------------------------------------------------------------------------------------ */

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->folded);
}

/* Letters, digits, and the signs that belong to them without being seen. */
static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

static void
add_word (GArray *words, const char *text, const char *start, const char *end)
{
  g_autofree char *piece = g_strndup (start, (gsize) (end - start));
  Word word = { .at = { (gsize) (start - text), (gsize) (end - text) }, .folded = adu_text_fold (piece) };

  g_array_append_val (words, word);
}

static GArray *
take_apart (const char *text)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *start = NULL;

  g_array_set_clear_func (words, clear_word);
  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gboolean inside = *p != '\0' && is_of_word (g_utf8_get_char (p));

      if (inside && start == NULL)
        start = p;
      if (!inside && start != NULL)
        {
          add_word (words, text, start, p);
          start = NULL;
        }
      if (*p == '\0')
        break;
    }
  return words;
}

static const Word *
word_at (const GArray *words, guint i)
{
  return &g_array_index (words, Word, i);
}

static gboolean
names_somebody (const AduMask *mask, const char *word)
{
  return g_hash_table_contains (mask->names, word) && !g_hash_table_contains (mask->kept, word);
}

/* A word of a name, perhaps with a clitic behind it. */
static gboolean
is_name (const AduMask *mask, const char *word)
{
  static const char *const clitics[] = { "nya", "ku", "mu", "lah", "kah", "pun", "s" };
  gsize size = strlen (word);

  if (names_somebody (mask, word))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (clitics); i++)
    if (g_str_has_suffix (word, clitics[i]) && size > strlen (clitics[i]))
      {
        g_autofree char *stem = g_strndup (word, size - strlen (clitics[i]));

        if (names_somebody (mask, stem))
          return TRUE;
      }
  return FALSE;
}

static void
add_span (GArray *spans, gsize start, gsize end)
{
  const Span span = { start, end };

  g_array_append_val (spans, span);
}

static void
find_names (const AduMask *mask, const GArray *words, GArray *spans)
{
  for (guint i = 0; i < words->len; i++)
    if (is_name (mask, word_at (words, i)->folded))
      add_span (spans, word_at (words, i)->at.start, word_at (words, i)->at.end);
}

/* How many words from the @ith on are those of @sequence from its @jth on. */
static guint
in_a_row (const GArray *words, guint i, char **sequence, guint j)
{
  guint n = 0;

  while (i + n < words->len && sequence[j + n] != NULL && strcmp (word_at (words, i + n)->folded, sequence[j + n]) == 0)
    n++;
  return n;
}

static void
find_sequences (const AduMask *mask, const GArray *words, GArray *spans)
{
  for (guint s = 0; s < mask->sequences->len; s++)
    {
      char **sequence = g_ptr_array_index (mask->sequences, s);
      guint length = g_strv_length (sequence);

      if (length == 1 && g_hash_table_contains (mask->kept, sequence[0]))
        continue;
      for (guint i = 0; i < words->len; i++)
        if (in_a_row (words, i, sequence, 0) == length)
          add_span (spans, word_at (words, i)->at.start, word_at (words, i + length - 1)->at.end);
    }
}

/* Whether @n words from the @ith on, which stand so in an address, tell where somebody lives. */
static gboolean
tells_place (const AduMask *mask, const GArray *words, guint i, guint n, guint length)
{
  glong letters = 0;
  gboolean all_kept = TRUE;

  for (guint k = 0; k < n; k++)
    {
      letters += g_utf8_strlen (word_at (words, i + k)->folded, -1);
      all_kept = all_kept && g_hash_table_contains (mask->kept, word_at (words, i + k)->folded);
    }
  return n == length || (n >= 2 && letters >= RUN_LEAST && !all_kept);
}

static void
find_addresses (const AduMask *mask, const GArray *words, GArray *spans)
{
  for (guint a = 0; a < mask->addresses->len; a++)
    {
      char **address = g_ptr_array_index (mask->addresses, a);
      guint length = g_strv_length (address);

      for (guint i = 0; i < words->len; i++)
        for (guint j = 0; j < length; j++)
          {
            guint n = in_a_row (words, i, address, j);

            if (n > 0 && tells_place (mask, words, i, n, length))
              add_span (spans, word_at (words, i)->at.start, word_at (words, i + n - 1)->at.end);
          }
    }
}

/* --- numbers -------------------------------------------------------------------------------------------------- */

/* Digits with at most a few signs between them, and where each stands. */
typedef struct
{
  GString *digits;
  GArray *places; /* of Span */
} Run;

static void
add_number_span (const Run *run, gsize first, gsize n, const char *text, GArray *spans)
{
  gsize start;

  if (first >= 2 && strncmp (run->digits->str + first - 2, "62", 2) == 0)
    first -= 2, n += 2;
  while (first > 0 && run->digits->str[first - 1] == '0')
    first--, n++;
  start = g_array_index (run->places, Span, first).start;
  if (start > 0 && text[start - 1] == '+')
    start--;
  add_span (spans, start, g_array_index (run->places, Span, first + n - 1).end);
}

static void
find_in_run (const AduMask *mask, const Run *run, const char *text, GArray *spans)
{
  for (guint i = 0; i < mask->numbers->len; i++)
    {
      const char *number = g_ptr_array_index (mask->numbers, i);

      for (const char *p = strstr (run->digits->str, number); p != NULL; p = strstr (p + 1, number))
        add_number_span (run, (gsize) (p - run->digits->str), strlen (number), text, spans);
    }
}

static void
find_numbers (const AduMask *mask, const char *text, GArray *spans)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Span));
  const Run run = { digits, places };
  guint signs = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean digit = g_unichar_isdigit (c);

      signs = digit ? 0 : signs + (g_unichar_type (c) == G_UNICODE_FORMAT ? 0 : 1);
      if (digit)
        {
          add_span (places, (gsize) (p - text), (gsize) (g_utf8_next_char (p) - text));
          g_string_append_c (digits, (char) ('0' + g_unichar_digit_value (c)));
        }
      else if (digits->len > 0 && (*p == '\0' || g_unichar_isalpha (c) || signs > SEPARATORS_MOST))
        {
          find_in_run (mask, &run, text, spans);
          g_string_truncate (digits, 0);
          g_array_set_size (places, 0);
        }
      if (*p == '\0')
        break;
    }
}

/* --- replacing ------------------------------------------------------------------------------------------------ */

static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const Span *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* Whether nothing but signs stands between two spans. */
static gboolean
touch (const char *text, gsize end, gsize start)
{
  for (const char *p = text + end; p < text + start; p = g_utf8_next_char (p))
    if (*p == '\n' || is_of_word (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static char *
replace (const char *text, GArray *spans, const char *instead)
{
  GString *out = g_string_sized_new (strlen (text));
  gsize done = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len;)
    {
      Span span = g_array_index (spans, Span, i);

      for (i++; i < spans->len && (g_array_index (spans, Span, i).start <= span.end ||
                                   touch (text, span.end, g_array_index (spans, Span, i).start)); i++)
        span.end = MAX (span.end, g_array_index (spans, Span, i).end);
      g_string_append_len (out, text + done, (gssize) (span.start - done));
      g_string_append (out, instead);
      done = span.end;
    }
  g_string_append (out, text + done);
  return g_string_free (out, FALSE);
}

/**
 * adu_mask_apply:
 * @mask: what is secret
 * @text: (nullable): anything that ends with a NUL
 * @instead: what stands where something was taken out
 *
 * Returns: (transfer full): the text without it, never %NULL
 */
char *
adu_mask_apply (const AduMask *mask, const char *text, const char *instead)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GArray) words = take_apart (valid);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));

  find_names (mask, words, spans);
  find_sequences (mask, words, spans);
  find_addresses (mask, words, spans);
  find_numbers (mask, valid, spans);
  return spans->len > 0 ? replace (valid, spans, instead) : g_steal_pointer (&valid);
}
