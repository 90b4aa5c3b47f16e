/* adu-texture.c — a decoded picture as GTK draws it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: any.
 */
#include "config.h"

#include "gui/viewer/adu-texture.h"

/* @surface: (transfer full): an image surface of 32 bits a pixel. Returns: (transfer full): its pixels, not copied */
GdkTexture *
adu_texture_new (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  gint width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                  (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}
