/* adu-book-check.c — a workbook read back with other libraries than wrote it: sheets, rows, texts, sums
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 *
 * The file is streamed once: libarchive unpacks it and checks each part's digest, expat reads the sheets. What was
 * counted while writing must be counted again.
 */
#include "config.h"

#include "report/adu-book-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <expat.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CHUNK 65536
#define VALUE_MOST 63

typedef enum
{
  IN_NOTHING,
  IN_TEXT,
  IN_VALUE,
} Place;

/* Reading one part of the file. */
typedef struct
{
  AduTally tally;
  GPtrArray *names; /* of the sheets, from the part that lists them; of char * */
  gboolean row_counted;
  Place place;
  char value[VALUE_MOST + 1];
  gsize value_size;
  XML_Parser parser;
} Reader;

static gboolean
say (GError **error, const char *path, const char *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s was not written whole: %s", path, what);
  return FALSE;
}

/* --- one sheet ------------------------------------------------------------------------------------------------ */

static void
count_row (Reader *reader)
{
  reader->tally.rows += reader->row_counted ? 0 : 1;
  reader->row_counted = TRUE;
}

static void
on_start (void *data, const XML_Char *name, const XML_Char **attributes)
{
  Reader *reader = data;

  if (strcmp (name, "row") == 0)
    reader->row_counted = FALSE;
  else if (strcmp (name, "t") == 0)
    {
      reader->place = IN_TEXT;
      reader->tally.texts++;
      count_row (reader);
    }
  else if (strcmp (name, "v") == 0)
    {
      reader->place = IN_VALUE;
      reader->value_size = 0;
      count_row (reader);
    }
  else if (strcmp (name, "sheet") == 0)
    for (guint i = 0; attributes[i] != NULL; i += 2)
      if (strcmp (attributes[i], "name") == 0)
        g_ptr_array_add (reader->names, g_strdup (attributes[i + 1]));
}

static void
on_end (void *data, const XML_Char *name)
{
  Reader *reader = data;

  if (reader->place == IN_VALUE)
    {
      reader->value[reader->value_size] = '\0';
      reader->tally.numbers++;
      reader->tally.sum += g_ascii_strtod (reader->value, NULL);
    }
  reader->place = IN_NOTHING;
}

static void
on_text (void *data, const XML_Char *text, int length)
{
  Reader *reader = data;
  gsize size = (gsize) length;

  if (reader->place == IN_TEXT)
    reader->tally.bytes += size;
  else if (reader->place == IN_VALUE)
    {
      size = MIN (size, VALUE_MOST - reader->value_size);
      memcpy (reader->value + reader->value_size, text, size);
      reader->value_size += size;
    }
}

/* No program of ours writes one: whoever finds one reads another file. */
static void
on_doctype (void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public, int internal)
{
  XML_StopParser (((Reader *) data)->parser, XML_FALSE);
}

static gboolean
read_part (struct archive *archive, Reader *reader, const char *path, GError **error)
{
  g_autofree char *buffer = g_malloc (CHUNK);
  gboolean fine = TRUE;
  la_ssize_t size;

  reader->tally = (AduTally){ 0 };
  reader->place = IN_NOTHING;
  reader->parser = XML_ParserCreate ("UTF-8");
  XML_SetUserData (reader->parser, reader);
  XML_SetElementHandler (reader->parser, on_start, on_end);
  XML_SetCharacterDataHandler (reader->parser, on_text);
  XML_SetStartDoctypeDeclHandler (reader->parser, on_doctype);
  do
    {
      size = archive_read_data (archive, buffer, CHUNK);
      if (size < 0)
        fine = say (error, path, archive_error_string (archive));
      else if (XML_Parse (reader->parser, buffer, (int) size, size == 0) != XML_STATUS_OK)
        fine = say (error, path, XML_ErrorString (XML_GetErrorCode (reader->parser)));
    }
  while (fine && size > 0);
  XML_ParserFree (reader->parser);
  return fine;
}

/* --- the whole file ------------------------------------------------------------------------------------------- */

static gboolean
is_same (const AduTally *a, const AduTally *b)
{
  double most = MAX (fabs (a->sum), fabs (b->sum));

  return a->rows == b->rows && a->texts == b->texts && a->bytes == b->bytes && a->numbers == b->numbers &&
         fabs (a->sum - b->sum) <= most * 1e-9;
}

/* The number of the sheet a part of the file holds, from 0; -1: it holds something else. */
static gint
sheet_of (const char *name)
{
  guint64 number;

  if (!g_str_has_prefix (name, "xl/worksheets/sheet"))
    return -1;
  number = g_ascii_strtoull (name + strlen ("xl/worksheets/sheet"), NULL, 10);
  return number > 0 && number < G_MAXINT ? (gint) number - 1 : -1;
}

static gboolean
check_part (struct archive *archive, const char *name, Reader *reader, const GPtrArray *leaves, guint *seen,
            const char *path, GError **error)
{
  gint sheet = sheet_of (name);
  gboolean list = strcmp (name, "xl/workbook.xml") == 0;

  if (sheet < 0 && !list)
    return archive_read_data_skip (archive) == ARCHIVE_OK || say (error, path, archive_error_string (archive));
  if (!read_part (archive, reader, path, error))
    return FALSE;
  if (list)
    return TRUE;
  if ((guint) sheet >= leaves->len)
    return say (error, path, "a sheet too many");
  (*seen)++;
  return is_same (&reader->tally, &((const AduLeaf *) g_ptr_array_index (leaves, (guint) sheet))->tally) ||
         say (error, path, "rows are missing");
}

static gboolean
check_names (const GPtrArray *names, const GPtrArray *leaves, guint seen)
{
  if (names->len != leaves->len || seen != leaves->len)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (!g_str_equal (g_ptr_array_index (names, i), ((const AduLeaf *) g_ptr_array_index (leaves, i))->name))
      return FALSE;
  return TRUE;
}

gboolean
adu_book_check (const char *path, const GPtrArray *leaves, GError **error)
{
  struct archive *archive = archive_read_new ();
  Reader reader = { .names = g_ptr_array_new_with_free_func (g_free) };
  struct archive_entry *entry;
  guint seen = 0;
  gboolean fine = TRUE;
  int code = ARCHIVE_OK;

  archive_read_support_format_zip (archive);
  if (archive_read_open_filename (archive, path, CHUNK) != ARCHIVE_OK)
    fine = say (error, path, archive_error_string (archive));
  while (fine && (code = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    fine = check_part (archive, archive_entry_pathname (entry), &reader, leaves, &seen, path, error);
  if (fine && code != ARCHIVE_EOF)
    fine = say (error, path, archive_error_string (archive));
  if (fine && !check_names (reader.names, leaves, seen))
    fine = say (error, path, "sheets are missing");
  archive_read_free (archive);
  g_ptr_array_unref (reader.names);
  return fine;
}
