/* adu-page-text.c — what stands on a page, for those who hear it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * A page is drawn once onto nothing, and every text that is shown on the way is written down: what is heard is what is
 * seen, in the same order, whatever blocks there are.
 */
#include "config.h"

#include "report/adu-page-private.h"

static const cairo_user_data_key_t listener;

static void
write_down (cairo_t *cr, const char *text, gssize length)
{
  GString *heard = cairo_get_user_data (cr, &listener);

  if (heard == NULL || length == 0)
    return;
  g_string_append_len (heard, text, length);
  g_string_append_c (heard, '\n');
}

void
adu_block_show_layout (cairo_t *cr, PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);

  write_down (cr, text, (gssize) strlen (text));
  pango_cairo_show_layout (cr, layout);
}

void
adu_block_show_line (cairo_t *cr, PangoLayoutLine *line)
{
  if (line->layout != NULL)
    write_down (cr, pango_layout_get_text (line->layout) + line->start_index, line->length);
  pango_cairo_show_layout_line (cr, line);
}

/**
 * adu_page_text:
 * @number: which page, from 0
 *
 * Returns: (transfer full): its texts, one a line, in the order they are drawn
 */
char *
adu_page_text (AduPage *page, guint number)
{
  const cairo_rectangle_t extents = { 0, 0, page->paper.width, page->paper.height };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GString) heard = g_string_new (NULL);

  cairo_set_user_data (cr, &listener, heard, NULL);
  adu_page_draw (page, cr, number);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_string_free (g_steal_pointer (&heard), FALSE);
}
