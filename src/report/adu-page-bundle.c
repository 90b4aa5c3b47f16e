/* adu-page-bundle.c — several documents as one file: letters to many, each with pages of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * One document alone keeps the outline and structure adu_page_to_pdf() gives it. In a bundle each document is a line of
 * the outline, so that one finds a letter among many.
 */
#include "config.h"

#include "report/adu-page-bundle.h"

#include <cairo-pdf.h>

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_document (AduPage *page, cairo_t *cr, cairo_surface_t *surface, guint *at)
{
  AduPaper paper = adu_page_paper (page);
  guint n = adu_page_layout (page);
  g_autofree char *link = g_strdup_printf ("page=%u pos=[0 0]", *at + 1);

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, adu_page_title (page), link, 0);
  for (guint i = 0; i < n; i++)
    {
      cairo_pdf_surface_set_size (surface, paper.width, paper.height);
      adu_page_draw (page, cr, i);
      cairo_show_page (cr);
    }
  *at += n;
}

/**
 * adu_pages_to_pdf:
 * @pages: (element-type AduPage): documents, at least one
 *
 * Draws them one after the other as one PDF with embedded fonts.
 *
 * Returns: (transfer full) (nullable): the file's bytes; NULL with @error set if Cairo failed
 */
GBytes *
adu_pages_to_pdf (GPtrArray *pages, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  AduPaper paper;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;
  guint at = 0;

  if (pages->len == 1)
    return adu_page_to_pdf (g_ptr_array_index (pages, 0), error);
  bytes = g_byte_array_new ();
  paper = adu_page_paper (g_ptr_array_index (pages, 0));
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, paper.width, paper.height);
  cr = cairo_create (surface);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, adu_page_title (g_ptr_array_index (pages, 0)));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Aduan " ADU_VERSION);
  for (guint i = 0; i < pages->len; i++)
    draw_document (g_ptr_array_index (pages, i), cr, surface, &at);
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
