/* adu-page-pdf.c — a document as PDF: embedded fonts, title, author, outline and structure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include <cairo-pdf.h>
#include <string.h>

#include "report/adu-page-private.h"

#define N_LEVELS 3

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* One line for each titled block, leading to where it begins. */
static void
add_outline (AduPage *page, cairo_surface_t *surface)
{
  int parents[N_LEVELS + 1] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                                CAIRO_PDF_OUTLINE_ROOT };

  for (guint n = 0; n < page->n_pages; n++)
    {
      guint to = n + 1 < page->n_pages ? g_array_index (page->firsts, guint, n + 1) : page->pieces->len;

      for (guint i = g_array_index (page->firsts, guint, n); i < to; i++)
        {
          const AduPiece *piece = &g_array_index (page->pieces, AduPiece, i);
          const AduBlock *block = piece->block;
          char at[G_ASCII_DTOSTR_BUF_SIZE];
          g_autofree char *link = NULL;
          int id;

          if (block->outline == NULL || piece->first > 0)
            continue;
          link = g_strdup_printf ("page=%u pos=[0 %s]", n + 1, g_ascii_formatd (at, sizeof at, "%.1f", piece->y));
          id = cairo_pdf_surface_add_outline (surface, parents[block->outline_level], block->outline, link,
                                              block->outline_level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
          for (guint level = block->outline_level + 1; level <= N_LEVELS; level++)
            parents[level] = id;
        }
    }
}

/* ---- what Cairo does not say ------------------------------------------------------------------------------------------ */

/* The number behind the last @word of the file's end; -1: it is not there. */
static gint64
number_behind (const char *tail, const char *word)
{
  const char *found = g_strrstr (tail, word);

  return found != NULL ? g_ascii_strtoll (found + strlen (word), NULL, 10) : -1;
}

/* The end of a PDF is plain text: the trailer and where the table of its objects begins. */
static char *
end_of (const GByteArray *bytes)
{
  gsize n = MIN (bytes->len, 400);
  char *tail = g_strndup ((const char *) bytes->data + bytes->len - n, n);

  for (gsize i = 0; i < n; i++)
    if (bytes->data[bytes->len - n + i] == '\0')
      tail[i] = ' ';

  return tail;
}

/* What the catalog says, between its brackets; NULL if it is not where Cairo puts it, right before the table. */
static char *
catalog_of (const GByteArray *bytes, gint64 root, gint64 table)
{
  g_autofree char *head = g_strdup_printf ("%" G_GINT64_FORMAT " 0 obj\n<<", root);
  gsize from = table > 600 ? (gsize) table - 600 : 0;
  g_autofree char *text = NULL;
  const char *start = g_strrstr_len ((const char *) bytes->data + from, (gssize) ((gsize) table - from), head);
  const char *end;

  if (start == NULL)
    return NULL;
  start += strlen (head);
  end = g_strstr_len (start, (const char *) bytes->data + table - start, "endobj");
  if (end == NULL)
    return NULL;
  text = g_strndup (start, (gsize) (end - start));
  if (strstr (text, "/Catalog") == NULL || strrchr (text, '>') == NULL)
    return NULL;
  *strrchr (text, '>') = '\0';
  if (strrchr (text, '>') != NULL && strrchr (text, '>')[1] == '\0')
    *strrchr (text, '>') = '\0';

  return g_steal_pointer (&text);
}

/* Adds the language, that it is tagged, and that its title is to be shown, the way a PDF is changed: what is new stands
 * behind what was there. Left alone if it does not look as expected. */
static void
add_language (GByteArray *bytes)
{
  g_autofree char *tail = end_of (bytes);
  gint64 root = number_behind (tail, "/Root ");
  gint64 info = number_behind (tail, "/Info ");
  gint64 size = number_behind (tail, "/Size ");
  gint64 table = number_behind (tail, "startxref\n");
  g_autofree char *catalog = NULL;
  g_autofree char *text = NULL;

  if (root <= 0 || info <= 0 || size <= 0 || table <= 0 || table >= bytes->len)
    return;
  catalog = catalog_of (bytes, root, table);
  if (catalog == NULL)
    return;
  text = g_strdup_printf ("%" G_GINT64_FORMAT " 0 obj\n<<%s   /Lang (id)\n   /MarkInfo << /Marked true >>\n"
                          "   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n",
                          root, catalog);
  {
    guint object = bytes->len;
    guint new_table = object + (guint) strlen (text);
    g_autofree char *end =
        g_strdup_printf ("xref\n%" G_GINT64_FORMAT " 1\n%010u 00000 n \ntrailer\n<< /Size %" G_GINT64_FORMAT
                         "\n   /Root %" G_GINT64_FORMAT " 0 R\n   /Info %" G_GINT64_FORMAT " 0 R\n   /Prev %" G_GINT64_FORMAT
                         "\n>>\nstartxref\n%u\n%%%%EOF\n",
                         root, object, size, root, info, table, new_table);

    g_byte_array_append (bytes, (const guint8 *) text, (guint) strlen (text));
    g_byte_array_append (bytes, (const guint8 *) end, (guint) strlen (end));
  }
}

/**
 * adu_page_to_pdf:
 *
 * Draws the whole document as a PDF with embedded fonts, its title, author, language, outline and structure.
 *
 * Returns: (transfer full) (nullable): the file's bytes; NULL with @error set if Cairo failed
 */
GBytes *
adu_page_to_pdf (AduPage *page, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, page->paper.width, page->paper.height);
  cairo_t *cr = cairo_create (surface);
  guint n = adu_page_layout (page);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, page->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, page->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Aduan " ADU_VERSION);
  if (adu_time_is_set (page->date))
    {
      g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (page->date);
      g_autofree char *iso = date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;

      if (iso != NULL)
        cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso);
    }
  add_outline (page, surface);
  /* One root for everything there is on the pages. */
  cairo_tag_begin (cr, "Document", "");
  for (guint i = 0; i < n; i++)
    {
      adu_page_draw (page, cr, i);
      if (i + 1 < n)
        cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  cairo_surface_finish (surface);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }

  add_language (bytes);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
