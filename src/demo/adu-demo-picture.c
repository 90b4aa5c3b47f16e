/* adu-demo-picture.c — a small drawing that stands for a photograph: a room, a counter, shelves with boxes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  demo. Thread: any.
 *
 * Written as PNG here, because this floor knows no library of pictures: one pass, no interlacing, filter 0, compressed by
 * GIO.
 */
#include "config.h"

#include <string.h>

#include "demo/adu-demo-picture-private.h"

#define WIDTH 480
#define HEIGHT 360
#define ROW (1 + WIDTH * 3)

typedef struct
{
  guint8 red, green, blue;
} Colour;

static void
fill (guint8 *rows, gint left, gint top, gint width, gint height, Colour colour)
{
  for (gint y = MAX (top, 0); y < MIN (top + height, HEIGHT); y++)
    for (gint x = MAX (left, 0); x < MIN (left + width, WIDTH); x++)
      {
        guint8 *pixel = rows + y * ROW + 1 + x * 3;
        gint shade = (y - top) / 8; /* light from above */

        pixel[0] = (guint8) CLAMP (colour.red - shade, 0, 255);
        pixel[1] = (guint8) CLAMP (colour.green - shade, 0, 255);
        pixel[2] = (guint8) CLAMP (colour.blue - shade, 0, 255);
      }
}

static Colour
throw_colour (GRand *dice, gint low, gint high)
{
  return (Colour){ (guint8) g_rand_int_range (dice, low, high), (guint8) g_rand_int_range (dice, low, high),
                   (guint8) g_rand_int_range (dice, low, high) };
}

static void
draw_shelf (guint8 *rows, GRand *dice, gint left, gint top)
{
  fill (rows, left, top, 150, 6, (Colour){ 96, 70, 48 });
  for (gint x = left + 4; x < left + 140; x += 22)
    {
      gint height = g_rand_int_range (dice, 0, 44);

      if (height > 12) /* an empty place now and then */
        fill (rows, x, top - height, 18, height, throw_colour (dice, 90, 240));
    }
}

static void
draw (guint8 *rows, GRand *dice)
{
  fill (rows, 0, 0, WIDTH, 250, throw_colour (dice, 190, 236));
  fill (rows, 0, 250, WIDTH, 110, (Colour){ 150, 140, 128 });
  fill (rows, 320, 40, 110, 90, (Colour){ 178, 208, 230 }); /* a window */
  fill (rows, 372, 40, 6, 90, (Colour){ 240, 240, 236 });
  for (gint top = 90; top <= 210; top += 60)
    draw_shelf (rows, dice, g_rand_int_range (dice, 20, 60), top);
  fill (rows, 190, 200, 270, 18, (Colour){ 142, 104, 66 }); /* the counter */
  fill (rows, 200, 218, 250, 90, throw_colour (dice, 110, 170));
  fill (rows, g_rand_int_range (dice, 210, 400), 180, 34, 20, (Colour){ 246, 246, 240 }); /* a sheet of paper */
}

static void
put_be32 (GByteArray *out, guint32 value)
{
  guint32 bytes = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *) &bytes, sizeof bytes);
}

static guint32
crc_of (const guint8 *data, gsize size)
{
  guint32 crc = 0xFFFFFFFF;

  for (gsize i = 0; i < size; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
  return ~crc;
}

static void
put_chunk (GByteArray *out, const char *kind, const guint8 *data, gsize size)
{
  guint start;

  put_be32 (out, (guint32) size);
  start = out->len;
  g_byte_array_append (out, (const guint8 *) kind, 4);
  if (size > 0)
    g_byte_array_append (out, data, (guint) size);
  put_be32 (out, crc_of (out->data + start, size + 4));
}

static GBytes *
compress (const guint8 *data, gsize size)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_output_stream_write_all (stream, data, size, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

GBytes *
adu_demo_picture_new (GRand *dice)
{
  static const guint8 mark[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
  static const guint8 header[] = { 0, 0, WIDTH >> 8, WIDTH & 255, 0, 0, HEIGHT >> 8, HEIGHT & 255, 8, 2, 0, 0, 0 };
  g_autofree guint8 *rows = g_malloc0 (ROW * HEIGHT);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GBytes) packed = NULL;
  gsize size;
  const guint8 *data;

  draw (rows, dice);
  packed = compress (rows, ROW * HEIGHT);
  data = g_bytes_get_data (packed, &size);
  g_byte_array_append (out, mark, sizeof mark);
  put_chunk (out, "IHDR", header, sizeof header);
  put_chunk (out, "IDAT", data, size);
  put_chunk (out, "IEND", NULL, 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
