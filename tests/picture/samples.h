/* samples.h — pictures to try the floor picture with, made on the spot
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

/* A lossless WebP of one pixel. */
static const guint8 sample_webp[] = { 'R', 'I', 'F', 'F', 0x1A, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'L', 0x0D, 0,
                                      0, 0, 0x2F, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xFE, 0x07, 0 };

/* The left upper quarter is red, the right one green, the left lower one blue, the last white. */
static inline GBytes *
sample_picture (const char *type, gint width, gint height)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  char *data = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;

  for (gint y = 0; y < height; y++)
    for (gint x = 0; x < width; x++)
      {
        guint8 *pixel = gdk_pixbuf_get_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf) + 3 * x;
        gboolean left = x < width / 2, upper = y < height / 2;

        pixel[0] = left == upper && left ? 255 : !left && !upper ? 255 : 0;
        pixel[1] = !left ? 255 : 0;
        pixel[2] = !upper ? 255 : 0;
      }
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, type, &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static inline void
sample_put16 (GByteArray *out, guint value)
{
  guint8 data[2] = { (guint8) (value >> 8), (guint8) value };

  g_byte_array_append (out, data, 2);
}

static inline void
sample_put32 (GByteArray *out, guint32 value)
{
  sample_put16 (out, value >> 16);
  sample_put16 (out, value & 0xFFFF);
}

static inline void
sample_entry (GByteArray *out, guint tag, guint type, guint32 count, guint32 value)
{
  sample_put16 (out, tag);
  sample_put16 (out, type);
  sample_put32 (out, count);
  sample_put32 (out, value);
}

/* A TIFF block: orientation, DateTimeOriginal (19 characters, nullable), GPS (as degrees × 1000, 0: none). */
static inline GByteArray *
sample_tiff (guint orientation, const char *taken, gint latitude, gint longitude)
{
  GByteArray *out = g_byte_array_new ();
  guint32 exif_at = 8 + 2 + 3 * 12 + 4, text_at = exif_at + 2 + 12 + 4, gps_at = text_at + 20, number_at = gps_at + 2 + 4 * 12 + 4;

  g_byte_array_append (out, (const guint8 *) "MM\0*\0\0\0\x08", 8);
  sample_put16 (out, 3);
  sample_entry (out, 0x0112, 3, 1, (guint32) orientation << 16);
  sample_entry (out, 0x8769, 4, 1, exif_at);
  sample_entry (out, 0x8825, 4, 1, gps_at);
  sample_put32 (out, 0);
  sample_put16 (out, taken != NULL ? 1 : 0);
  sample_entry (out, 0x9003, 2, 20, text_at);
  sample_put32 (out, 0);
  g_byte_array_append (out, (const guint8 *) (taken != NULL ? taken : "-------------------"), 20);
  sample_put16 (out, latitude != 0 || longitude != 0 ? 4 : 0);
  sample_entry (out, 1, 2, 2, (guint32) (latitude < 0 ? 'S' : 'N') << 24);
  sample_entry (out, 2, 5, 3, number_at);
  sample_entry (out, 3, 2, 2, (guint32) (longitude < 0 ? 'W' : 'E') << 24);
  sample_entry (out, 4, 5, 3, number_at + 24);
  sample_put32 (out, 0);
  for (guint i = 0; i < 2; i++)
    {
      sample_put32 (out, (guint32) ABS (i == 0 ? latitude : longitude));
      sample_put32 (out, 1000);
      for (guint part = 0; part < 2; part++)
        {
          sample_put32 (out, 0);
          sample_put32 (out, 1);
        }
    }
  return out;
}

/* The JPEG with that block behind its first marker. */
static inline GBytes *
sample_with_exif (GBytes *jpeg, GByteArray *tiff)
{
  GByteArray *out = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);

  g_byte_array_append (out, data, 2);
  g_byte_array_append (out, (const guint8 *) "\xFF\xE1", 2);
  sample_put16 (out, 2 + 6 + tiff->len);
  g_byte_array_append (out, (const guint8 *) "Exif\0", 6);
  g_byte_array_append (out, tiff->data, tiff->len);
  g_byte_array_append (out, data + 2, (guint) size - 2);
  return g_byte_array_free_to_bytes (out);
}

/* The head of a PNG and @size bytes that say they are its pixels. */
static inline GBytes *
sample_huge_png (guint32 width, guint32 height, guint32 size)
{
  GByteArray *out = g_byte_array_new ();
  g_autofree guint8 *pixels = g_malloc0 (size);

  g_byte_array_append (out, (const guint8 *) "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);
  sample_put32 (out, width);
  sample_put32 (out, height);
  g_byte_array_append (out, (const guint8 *) "\x08\x02\0\0\0\0\0\0\0", 9);
  sample_put32 (out, size);
  g_byte_array_append (out, (const guint8 *) "IDAT", 4);
  g_byte_array_append (out, pixels, size);
  g_byte_array_append (out, (const guint8 *) "\0\0\0\0\0\0\0\0IEND\0\0\0\0", 16);
  return g_byte_array_free_to_bytes (out);
}
