/* adu-words-say.c — gettext for words and report: in the language of the program, or in the office's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any; each has its own language.
 * Reads:  the compiled catalogue of the office's language, once. Its format is that of GNU gettext: a header, then two
 *         tables of lengths and offsets, the first sorted by the original texts.
 */
#include "config.h"

#include <string.h>

#include "words/adu-words-say.h"

#undef g_dpgettext2

#define MAGIC 0x950412deu
#define HEADER 20

typedef struct
{
  GMappedFile *file; /* NULL: there is none, everything is said as it stands in the source */
  const char *data;
  gsize size;
  guint32 n;
  guint32 ids;
  guint32 texts;
} Catalogue;

static GPrivate depth; /* how many begins of this thread have no end yet */

static guint32
number_at (const Catalogue *catalogue, gsize offset)
{
  guint32 value;

  memcpy (&value, catalogue->data + offset, sizeof value);
  return value;
}

/* An entry of one of the tables; NULL if the file lies about where it is. */
static const char *
text_at (const Catalogue *catalogue, guint32 table, guint32 index)
{
  guint32 length = number_at (catalogue, table + index * 8);
  guint32 offset = number_at (catalogue, table + index * 8 + 4);

  if (offset >= catalogue->size || length >= catalogue->size - offset || catalogue->data[offset + length] != '\0')
    return NULL;

  return catalogue->data + offset;
}

static void
load (Catalogue *catalogue)
{
  g_autofree char *path = g_build_filename (bindtextdomain (GETTEXT_PACKAGE, NULL), ADU_WORDS_OFFICE_LANGUAGE,
                                            "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL || g_mapped_file_get_length (file) < HEADER)
    return;
  catalogue->data = g_mapped_file_get_contents (file);
  catalogue->size = g_mapped_file_get_length (file);
  catalogue->n = number_at (catalogue, 8);
  catalogue->ids = number_at (catalogue, 12);
  catalogue->texts = number_at (catalogue, 16);
  if (number_at (catalogue, 0) == MAGIC && catalogue->n < catalogue->size / 16 &&
      catalogue->ids <= catalogue->size - catalogue->n * 8 && catalogue->texts <= catalogue->size - catalogue->n * 8)
    catalogue->file = g_steal_pointer (&file);
}

static const Catalogue *
office_catalogue (void)
{
  static Catalogue catalogue;
  static gsize loaded;

  if (g_once_init_enter (&loaded))
    {
      load (&catalogue);
      g_once_init_leave (&loaded, 1);
    }

  return &catalogue;
}

/* NULL: the catalogue does not say it. */
static const char *
find (const char *id)
{
  const Catalogue *catalogue = office_catalogue ();
  guint32 low = 0;
  guint32 high = catalogue->file != NULL ? catalogue->n : 0;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *other = text_at (catalogue, catalogue->ids, middle);
      int order = other != NULL ? strcmp (id, other) : -1;

      if (order == 0)
        return text_at (catalogue, catalogue->texts, middle);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

static gboolean
is_office (void)
{
  return GPOINTER_TO_UINT (g_private_get (&depth)) > 0;
}

/**
 * adu_words_begin_office:
 *
 * From here on this thread speaks the office's language.
 */
void
adu_words_begin_office (void)
{
  g_private_set (&depth, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_private_get (&depth)) + 1));
}

/**
 * adu_words_end_office:
 *
 * Takes the last adu_words_begin_office() of this thread back.
 */
void
adu_words_end_office (void)
{
  g_return_if_fail (is_office ());
  g_private_set (&depth, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_private_get (&depth)) - 1));
}

AduWordsOffice
adu_words_office (void)
{
  adu_words_begin_office ();
  return 1;
}

/* Returns: (transfer none): @id in the language of the office while a paper is made, else in that of the program. */
const char *
adu_words_gettext (const char *id)
{
  const char *found = is_office () ? find (id) : NULL;

  return found != NULL ? found : g_dgettext (GETTEXT_PACKAGE, id);
}

/* The same, of a word that means something else in another @context. */
const char *
adu_words_pgettext (const char *context, const char *id)
{
  if (is_office ())
    {
      g_autofree char *key = g_strconcat (context, "\004", id, NULL);
      const char *found = find (key);

      if (found != NULL)
        return found;
    }

  return g_dpgettext2 (GETTEXT_PACKAGE, context, id);
}

/* Indonesian has one form for every number. */
const char *
adu_words_ngettext (const char *one, const char *many, gulong n)
{
  const char *found = is_office () ? find (one) : NULL;

  return found != NULL ? found : g_dngettext (GETTEXT_PACKAGE, one, many, n);
}
