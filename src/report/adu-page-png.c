/* adu-page-png.c — pictures in PNG: a page of a document for WhatsApp, where nobody opens a PDF; the emblem of a letterhead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "report/adu-page-private.h"

#define LEAST_DPI 36.0
#define MOST_DPI 600.0

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * adu_page_to_png:
 * @number: which page, from 0
 * @dpi: pixels in an inch of paper; 150 is good to read on a telephone
 *
 * Returns: (transfer full) (nullable): the file's bytes; NULL with @error set if Cairo failed
 */
GBytes *
adu_page_to_png (AduPage *page, guint number, double dpi, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double scale = CLAMP (dpi, LEAST_DPI, MOST_DPI) / 72;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (page->paper.width * scale),
                                                         (int) ceil (page->paper.height * scale));
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  adu_page_draw (page, cr, number);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));

  return NULL;
}

typedef struct
{
  const guint8 *data;
  gsize size;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->size)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->size -= length;

  return CAIRO_STATUS_SUCCESS;
}

/**
 * adu_page_read_emblem:
 * @png: (nullable): the office's emblem as the register keeps it; empty: it has none
 *
 * Returns: (transfer full) (nullable): the emblem for a letterhead; NULL if there is none or it cannot be read
 */
cairo_surface_t *
adu_page_read_emblem (GBytes *png)
{
  Reader reader = { NULL, 0 };
  cairo_surface_t *surface;

  if (png == NULL || g_bytes_get_size (png) == 0)
    return NULL;
  reader.data = g_bytes_get_data (png, &reader.size);
  surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    return surface;
  cairo_surface_destroy (surface);

  return NULL;
}
