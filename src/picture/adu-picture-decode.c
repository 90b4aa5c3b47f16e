/* adu-picture-decode.c — the pixels of a picture, upright, no larger than wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  picture. Thread: any.
 * Memory: gdk-pixbuf's reader of JPEG decodes at 1/2, 1/4 or 1/8 when that is enough, so that a photograph of 12
 *         megapixels takes little more than the picture that is asked for; PNG and WebP are decoded whole. Who wants
 *         many asks for one after the other.
 */
#include "config.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "picture/adu-picture.h"

#define STRIDE_OF_READING (64 * 1024)
/* The largest side of an image surface of cairo. */
#define MOST_SIDE 32767
/* Of photographs on paper: no difference is seen, and the document can be sent. */
#define PAPER_QUALITY "88"

/* What the reader is held to. */
typedef struct
{
  const AduPictureHead *head;
  gint width, height; /* wanted, as stored: not yet turned */
  gboolean differs;
} Wanted;

static const char *
mime_of (AduPictureKind kind)
{
  return kind == ADU_PICTURE_JPEG ? "image/jpeg" : kind == ADU_PICTURE_PNG ? "image/png" : "image/webp";
}

/* A reader that finds another size than the header said is stopped before it allocates. */
static void
size_prepared_cb (GdkPixbufLoader *loader, gint width, gint height, gpointer user_data)
{
  Wanted *wanted = user_data;

  wanted->differs = width != (gint) wanted->head->width || height != (gint) wanted->head->height;
  if (wanted->differs)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (wanted->width < width || wanted->height < height)
    gdk_pixbuf_loader_set_size (loader, wanted->width, wanted->height);
}

static void
set_wanted (Wanted *wanted, guint max_width, guint max_height)
{
  const AduPictureHead *head = wanted->head;
  gboolean lies = head->orientation >= 5;
  gdouble width = max_width == 0 ? MOST_SIDE : MIN (max_width, MOST_SIDE);
  gdouble height = max_height == 0 ? MOST_SIDE : MIN (max_height, MOST_SIDE);
  gdouble scale = MIN (1, MIN ((lies ? height : width) / head->width, (lies ? width : height) / head->height));

  wanted->width = MAX (1, (gint) (head->width * scale + 0.5));
  wanted->height = MAX (1, (gint) (head->height * scale + 0.5));
}

static gboolean
damaged (GError **error)
{
  g_set_error_literal (error, ADU_PICTURE_ERROR, ADU_PICTURE_ERROR_DAMAGED, "the picture cannot be decoded");
  return FALSE;
}

static gboolean
feed (GdkPixbufLoader *loader, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at < size; at += STRIDE_OF_READING)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!gdk_pixbuf_loader_write (loader, data + at, MIN (STRIDE_OF_READING, size - at), NULL))
        return damaged (error);
    }
  return TRUE;
}

static GdkPixbuf *
turn_up (GdkPixbuf *pixbuf, guint orientation)
{
  g_autoptr (GdkPixbuf) turned = NULL;

  switch (orientation)
    {
    case 2:
      return gdk_pixbuf_flip (pixbuf, TRUE);
    case 3:
      return gdk_pixbuf_rotate_simple (pixbuf, GDK_PIXBUF_ROTATE_UPSIDEDOWN);
    case 4:
      return gdk_pixbuf_flip (pixbuf, FALSE);
    case 5:
    case 7:
      turned = gdk_pixbuf_rotate_simple (pixbuf, GDK_PIXBUF_ROTATE_CLOCKWISE);
      return turned != NULL ? gdk_pixbuf_flip (turned, orientation == 5) : NULL;
    case 6:
      return gdk_pixbuf_rotate_simple (pixbuf, GDK_PIXBUF_ROTATE_CLOCKWISE);
    case 8:
      return gdk_pixbuf_rotate_simple (pixbuf, GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE);
    default:
      return g_object_ref (pixbuf);
    }
}

static GdkPixbuf *
decode (GBytes *bytes, guint max_width, guint max_height, GCancellable *cancellable, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  AduPictureHead head;
  Wanted wanted = { &head };
  gboolean good;
  GdkPixbuf *pixbuf;

  if (!adu_picture_read_head (bytes, &head, error))
    return NULL;
  set_wanted (&wanted, max_width, max_height);
  loader = gdk_pixbuf_loader_new_with_mime_type (mime_of (head.kind), NULL);
  if (loader == NULL)
    {
      g_set_error_literal (error, ADU_PICTURE_ERROR, ADU_PICTURE_ERROR_NO_READER, "no reader for this kind of picture");
      return NULL;
    }
  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_prepared_cb), &wanted);
  good = feed (loader, bytes, cancellable, error);
  if (!gdk_pixbuf_loader_close (loader, NULL) && good)
    good = damaged (error);
  pixbuf = good ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  if (pixbuf != NULL)
    pixbuf = turn_up (pixbuf, head.orientation);
  if (pixbuf == NULL && good)
    damaged (error);
  return pixbuf;
}

static guint32
premultiplied (const guint8 *pixel, guint alpha)
{
  guint red = (pixel[0] * alpha + 127) / 255;
  guint green = (pixel[1] * alpha + 127) / 255;
  guint blue = (pixel[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

static cairo_surface_t *
to_surface (GdkPixbuf *pixbuf, GError **error)
{
  gint width = gdk_pixbuf_get_width (pixbuf), height = gdk_pixbuf_get_height (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  gint n = gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface =
      cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  const guint8 *from = gdk_pixbuf_read_pixels (pixbuf);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      damaged (error);
      return NULL;
    }
  for (gint y = 0; y < height; y++)
    {
      const guint8 *pixel = from + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint8 *to = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

      for (gint x = 0; x < width; x++, pixel += n, to += 4)
        {
          guint32 value = premultiplied (pixel, has_alpha ? pixel[3] : 255);

          memcpy (to, &value, 4);
        }
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/**
 * adu_picture_decode:
 * @bytes: a picture
 * @max_width: the most pixels across, upright; 0: as many as there are
 * @max_height: the most pixels down
 * @cancellable: (nullable): asked between pieces of 64 KB
 * @error: of %ADU_PICTURE_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Keeps the proportions and never enlarges.
 *
 * Returns: (transfer full): an image surface; ARGB32 if the picture may be seen through, else RGB24
 */
cairo_surface_t *
adu_picture_decode (GBytes *bytes, guint max_width, guint max_height, GCancellable *cancellable, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = decode (bytes, max_width, max_height, cancellable, error);

  return pixbuf != NULL ? to_surface (pixbuf, error) : NULL;
}

/**
 * adu_picture_decode_for_paper:
 *
 * As adu_picture_decode(), and the surface carries itself as a JPEG, which PDF takes as it is: forty photographs make
 * a document that can be sent. Nothing of what the camera wrote is in it.
 *
 * Returns: (transfer full): an image surface
 */
cairo_surface_t *
adu_picture_decode_for_paper (GBytes *bytes, guint max_width, guint max_height, GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = decode (bytes, max_width, max_height, cancellable, error);
  cairo_surface_t *surface = pixbuf != NULL ? to_surface (pixbuf, error) : NULL;
  char *data = NULL;
  gsize size;

  if (surface != NULL && !gdk_pixbuf_get_has_alpha (pixbuf) &&
      gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", NULL, "quality", PAPER_QUALITY, NULL))
    cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, (guint8 *) data, size, g_free, data);
  return surface;
}

typedef struct
{
  GBytes *bytes;
  guint max_width, max_height;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_bytes_unref (order->bytes);
  g_free (order);
}

static void
decode_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Order *order = data;
  GError *error = NULL;
  cairo_surface_t *surface = adu_picture_decode (order->bytes, order->max_width, order->max_height, cancellable, &error);

  if (surface != NULL)
    g_task_return_pointer (task, surface, (GDestroyNotify) cairo_surface_destroy);
  else
    g_task_return_error (task, error);
}

/* adu_picture_decode() in a thread. */
void
adu_picture_decode_async (GBytes *bytes, guint max_width, guint max_height, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->bytes = g_bytes_ref (bytes);
  order->max_width = max_width;
  order->max_height = max_height;
  g_task_set_source_tag (task, adu_picture_decode_async);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, decode_thread);
}

/* Returns: (transfer full): an image surface, %NULL on error */
cairo_surface_t *
adu_picture_decode_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
