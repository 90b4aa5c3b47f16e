/* adu-page-pdf.c — a document as PDF: embedded fonts, title, author, outline and structure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include <cairo-pdf.h>

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

/**
 * adu_page_to_pdf:
 *
 * Draws the whole document as a PDF with embedded fonts, its title, author and outline.
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
  for (guint i = 0; i < n; i++)
    {
      adu_page_draw (page, cr, i);
      cairo_show_page (cr);
    }
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

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
