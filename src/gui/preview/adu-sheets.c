/* adu-sheets.c — a document, or several in a row, broken into pages, shared by the screen, the printer and a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: any.
 */
#include "config.h"

#include <math.h>

#include "gui/preview/adu-sheets.h"
#include "report/adu-page-bundle.h"

struct _AduSheets
{
  gatomicrefcount count;
  GMutex lock;
  GPtrArray *pages; /* owned; of AduPage; under @lock */
  AduPaper paper;
  guint n; /* of all of them */
};

/**
 * adu_sheets_new_many:
 * @pages: (transfer full) (element-type AduPage): documents on one paper, at least one; they are laid out now, which
 * takes a while for long ones
 *
 * Returns: (transfer full): their pages, one document after the other
 */
AduSheets *
adu_sheets_new_many (GPtrArray *pages)
{
  AduSheets *sheets = g_new0 (AduSheets, 1);

  g_atomic_ref_count_init (&sheets->count);
  g_mutex_init (&sheets->lock);
  g_ptr_array_set_free_func (pages, (GDestroyNotify) adu_page_free);
  sheets->pages = pages;
  sheets->paper = adu_page_paper (g_ptr_array_index (pages, 0));
  for (guint i = 0; i < pages->len; i++)
    sheets->n += adu_page_layout (g_ptr_array_index (pages, i));
  return sheets;
}

/* The same of one document. (transfer full) */
AduSheets *
adu_sheets_new (AduPage *page)
{
  GPtrArray *pages = g_ptr_array_new ();

  g_ptr_array_add (pages, page);
  return adu_sheets_new_many (pages);
}

AduSheets *
adu_sheets_ref (AduSheets *sheets)
{
  g_atomic_ref_count_inc (&sheets->count);
  return sheets;
}

void
adu_sheets_unref (AduSheets *sheets)
{
  if (!g_atomic_ref_count_dec (&sheets->count))
    return;
  g_ptr_array_unref (sheets->pages);
  g_mutex_clear (&sheets->lock);
  g_free (sheets);
}

guint
adu_sheets_n (const AduSheets *sheets)
{
  return sheets->n;
}

AduPaper
adu_sheets_paper (const AduSheets *sheets)
{
  return sheets->paper;
}

/* The document page @number belongs to; @number becomes the page in it. */
static AduPage *
document_at (AduSheets *sheets, guint *number)
{
  for (guint i = 0; i < sheets->pages->len; i++)
    {
      AduPage *page = g_ptr_array_index (sheets->pages, i);
      guint n = adu_page_layout (page);

      if (*number < n)
        return page;
      *number -= n;
    }
  g_assert_not_reached ();
}

/* Draws page @number, counted from 0; the unit of @cr is the point. */
void
adu_sheets_draw (AduSheets *sheets, cairo_t *cr, guint number)
{
  AduPage *page;

  g_mutex_lock (&sheets->lock);
  page = document_at (sheets, &number);
  adu_page_draw (page, cr, number);
  g_mutex_unlock (&sheets->lock);
}

/* Returns: (transfer full) (nullable): all of it as one PDF. */
GBytes *
adu_sheets_to_pdf (AduSheets *sheets, GError **error)
{
  GBytes *pdf;

  g_mutex_lock (&sheets->lock);
  pdf = adu_pages_to_pdf (sheets->pages, error);
  g_mutex_unlock (&sheets->lock);
  return pdf;
}

/* --- for the screen ------------------------------------------------------------------------------------- */

/* A page being drawn. */
typedef struct
{
  AduSheets *sheets;
  guint number;
  double scale;
} Render;

static void
render_free (gpointer data)
{
  Render *render = data;

  adu_sheets_unref (render->sheets);
  g_free (render);
}

void
adu_drawn_free (AduDrawn *drawn)
{
  if (drawn == NULL)
    return;
  g_object_unref (drawn->texture);
  g_free (drawn->text);
  g_free (drawn);
}

/* Returns: (transfer full) (nullable): the pixels of @surface, which it takes. */
static GdkTexture *
texture_new (cairo_surface_t *surface, int width, int height)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  unsigned char *data = cairo_image_surface_get_data (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS || data == NULL)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  bytes = g_bytes_new_with_free_func (data, stride * (gsize) height, (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
render_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Render *render = data;
  AduSheets *sheets = render->sheets;
  int width = MAX (1, (int) ceil (sheets->paper.width * render->scale));
  int height = MAX (1, (int) ceil (sheets->paper.height * render->scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *text = NULL;
  GdkTexture *texture;
  AduDrawn *drawn;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, render->scale, render->scale);
  g_mutex_lock (&sheets->lock);
  if (!g_cancellable_is_cancelled (cancellable))
    {
      guint number = render->number;
      AduPage *page = document_at (sheets, &number);

      adu_page_draw (page, cr, number);
      text = adu_page_text (page, number);
    }
  g_mutex_unlock (&sheets->lock);
  cairo_destroy (cr);
  texture = texture_new (surface, width, height);
  if (texture == NULL || text == NULL)
    {
      g_clear_object (&texture);
      g_task_return_pointer (task, NULL, NULL);
      return;
    }
  drawn = g_new0 (AduDrawn, 1);
  drawn->number = render->number;
  drawn->scale = render->scale;
  drawn->texture = texture;
  drawn->text = g_steal_pointer (&text);
  g_task_return_pointer (task, drawn, (GDestroyNotify) adu_drawn_free);
}

/**
 * adu_sheets_render_async:
 * @sheets: a document
 * @number: of the page, from 0
 * @scale: pixels a point
 * @cancellable: (nullable): a page nobody waits for any more
 *
 * Draws a page at its size on the screen, away from the main thread.
 */
void
adu_sheets_render_async (AduSheets *sheets,
                         guint number,
                         double scale,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Render *render = g_new0 (Render, 1);

  render->sheets = adu_sheets_ref (sheets);
  render->number = number;
  render->scale = scale;
  g_task_set_task_data (task, render, render_free);
  g_task_run_in_thread (task, render_thread);
  g_object_unref (task);
}

/* Returns: (transfer full) (nullable): the drawn page; NULL: cancelled, or too large for the memory. */
AduDrawn *
adu_sheets_render_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
