/* test-picture.c — a picture is judged by its head, shown upright, and leaves without what the camera wrote
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "picture/adu-picture.h"
#include "samples.h"

#define LITERAL(text) (text), sizeof (text) - 1

/* The highest resident size since the last call, in KiB; 0 where the kernel does not say. */
static guint64
peak_since_last (void)
{
  g_autofree char *status = NULL;
  const char *line;
  guint64 peak = 0;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) && (line = strstr (status, "VmHWM:")) != NULL)
    peak = g_ascii_strtoull (line + 6, NULL, 10);
  if (!g_file_set_contents_full ("/proc/self/clear_refs", "5", 1, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    return 0;
  return peak;
}

static void
test_bad_files (void)
{
  static const struct
  {
    const char *data;
    gsize size;
    AduPictureError code;
  } rows[] = {
    { LITERAL (""), ADU_PICTURE_ERROR_KIND },
    { LITERAL ("%PDF-1.4\n"), ADU_PICTURE_ERROR_KIND },
    { LITERAL ("MZ\x90\0\3\0"), ADU_PICTURE_ERROR_KIND },
    { LITERAL ("GIF89a\1\0\1\0"), ADU_PICTURE_ERROR_KIND },
    { LITERAL ("\0\0\0\x18" "ftypheic\0\0\0\0"), ADU_PICTURE_ERROR_KIND },
    { LITERAL ("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0"), ADU_PICTURE_ERROR_KIND },
    { LITERAL ("\xFF\xD8\xFF"), ADU_PICTURE_ERROR_CUT },
    { LITERAL ("\xFF\xD8\xFF\xE0\0\x10JFIF"), ADU_PICTURE_ERROR_CUT },
    { LITERAL ("\xFF\xD8\xFF\xFF\xFF\xFF"), ADU_PICTURE_ERROR_CUT },
    { LITERAL ("\xFF\xD8\xFF\xC0\0\x0B\x08\0\x20\0\x20\1\1\x11\0"), ADU_PICTURE_ERROR_CUT }, /* head only */
    { LITERAL ("\xFF\xD8\xFF\xC0\0\x0B\x08\0\0\0\x20\1\1\x11\0"), ADU_PICTURE_ERROR_DAMAGED },
    { LITERAL ("\xFF\xD8\xFF\xC2\0\x0B\x08\xFF\xFF\xFF\xFF\1\1\x11\0"), ADU_PICTURE_ERROR_TOO_MANY_PIXELS },
    { LITERAL ("\x89PNG\r\n\x1A\n\0\0"), ADU_PICTURE_ERROR_CUT },
    { LITERAL ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\0\0\0\0\x10\x08\x02\0\0\0\x90\x91\x68\x36"), ADU_PICTURE_ERROR_DAMAGED },
    { LITERAL ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x08\x02\0\0\0\0\0\0\0"),
      ADU_PICTURE_ERROR_TOO_MANY_PIXELS },
    /* parts of other kinds of pictures: a frame of JPEG in a PNG, a header of PNG in a WebP */
    { LITERAL ("\x89PNG\r\n\x1A\n\0\0\0\x06\0\0\0\xC0\x08\0\1\0\1\0\0\0\0\0" "\0\0\0\0IEND\xAE\x42\x60\x82"),
      ADU_PICTURE_ERROR_CUT },
    { LITERAL ("RIFF\x1E\0\0\0WEBPIHDR\x0D\0\0\0\0\0\0\1\0\0\0\1\x08\2\0\0\0\0"), ADU_PICTURE_ERROR_CUT },
    { LITERAL ("RIFF\x1A\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF"), ADU_PICTURE_ERROR_TOO_MANY_PIXELS },
    { LITERAL ("RIFF\xFF\xFF\xFF\xFFWEBPVP8L\xFF\xFF\xFF\xFF\x2F\x1F\xC0\x07\0"), ADU_PICTURE_ERROR_CUT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (rows[i].data, rows[i].size);
      g_autoptr (GError) error = NULL, again = NULL, stripped = NULL;

      g_test_message ("file %" G_GSIZE_FORMAT, i);
      g_assert_false (adu_picture_check (bytes, NULL, &error));
      g_assert_error (error, ADU_PICTURE_ERROR, (gint) rows[i].code);
      g_assert_null (adu_picture_decode (bytes, 64, 64, NULL, &again));
      g_assert_cmpint (again->domain, ==, ADU_PICTURE_ERROR);
      g_assert_null (adu_picture_strip (bytes, &stripped));
      g_assert_error (stripped, ADU_PICTURE_ERROR, (gint) rows[i].code);
    }
}

static void
test_huge (void)
{
  g_autoptr (GBytes) bytes = sample_huge_png (20000, 20000, 1200 * 1000);
  g_autofree char *heavy = g_malloc0 (ADU_PICTURE_MAX_BYTES + 1);
  g_autoptr (GBytes) too_large = NULL;
  g_autoptr (GError) error = NULL, large = NULL;
  gint64 start = g_get_monotonic_time (), used;
  guint64 before;

  peak_since_last ();
  before = peak_since_last ();
  g_assert_null (adu_picture_decode (bytes, 256, 256, NULL, &error));
  g_assert_error (error, ADU_PICTURE_ERROR, ADU_PICTURE_ERROR_TOO_MANY_PIXELS);
  used = g_get_monotonic_time () - start;
  g_test_message ("20,000 × 20,000: refused in %" G_GINT64_FORMAT " µs", used);
  g_assert_cmpint (used, <, 50 * 1000);
  g_assert_cmpuint (peak_since_last (), <=, before + 1024);

  memcpy (heavy, "\xFF\xD8\xFF", 3);
  too_large = g_bytes_new_static (heavy, ADU_PICTURE_MAX_BYTES + 1);
  g_assert_false (adu_picture_check (too_large, NULL, &large));
  g_assert_error (large, ADU_PICTURE_ERROR, ADU_PICTURE_ERROR_TOO_LARGE);
}

/* Cut anywhere, every kind is refused as not whole, never read beyond its end (run under a sanitizer). */
static void
test_cut (void)
{
  g_autoptr (GBytes) jpeg = sample_picture ("jpeg", 40, 30);
  g_autoptr (GBytes) png = sample_picture ("png", 40, 30);
  g_autoptr (GBytes) webp = g_bytes_new_static (sample_webp, sizeof sample_webp);
  GBytes *const files[] = { jpeg, png, webp };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (files[i], &size);

      g_assert_true (adu_picture_check (files[i], NULL, NULL));
      for (gsize n = 0; n < size - 1; n++)
        {
          g_autofree guint8 *exact = g_memdup2 (data, n);
          g_autoptr (GBytes) cut = g_bytes_new_static (exact, n);
          AduPictureFacts facts;

          g_assert_false (adu_picture_check (cut, NULL, NULL));
          adu_picture_read_facts (cut, &facts);
        }
    }
}

/* The colour at the middle of a quarter: 'r', 'g', 'b' or 'w'. */
static char
quarter (cairo_surface_t *surface, gboolean right, gboolean lower)
{
  gint x = cairo_image_surface_get_width (surface) * (right ? 3 : 1) / 4;
  gint y = cairo_image_surface_get_height (surface) * (lower ? 3 : 1) / 4;
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + 4 * x, 4);
  return (pixel & 0x808080) == 0x808080 ? 'w' : (pixel & 0x800000) != 0 ? 'r' : (pixel & 0x008000) != 0 ? 'g' : 'b';
}

static void
assert_quarters (cairo_surface_t *surface, const char *expected)
{
  char found[5] = { quarter (surface, FALSE, FALSE), quarter (surface, TRUE, FALSE), quarter (surface, FALSE, TRUE),
                    quarter (surface, TRUE, TRUE), 0 };

  g_assert_cmpstr (found, ==, expected);
}

static void
test_upright (void)
{
  /* left upper, right upper, left lower, right lower, for EXIF orientation 1 … 8 */
  static const char *const expected[] = { "rgbw", "grwb", "wbgr", "bwrg", "rbgw", "brwg", "wgbr", "gwrb" };
  g_autoptr (GBytes) plain = sample_picture ("jpeg", 400, 200);

  for (guint orientation = 1; orientation <= 8; orientation++)
    {
      g_autoptr (GByteArray) tiff = sample_tiff (orientation, NULL, 0, 0);
      g_autoptr (GBytes) bytes = sample_with_exif (plain, tiff);
      g_autoptr (GBytes) stripped = adu_picture_strip (bytes, NULL);
      cairo_surface_t *surface = adu_picture_decode (bytes, 100, 100, NULL, NULL);
      cairo_surface_t *again = adu_picture_decode (stripped, 100, 100, NULL, NULL);
      AduPictureHead head;

      g_test_message ("orientation %u", orientation);
      g_assert_true (adu_picture_check (bytes, &head, NULL));
      g_assert_cmpuint (head.orientation, ==, orientation);
      g_assert_cmpuint (head.width, ==, 400);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, orientation < 5 ? 100 : 50);
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, orientation < 5 ? 50 : 100);
      assert_quarters (surface, expected[orientation - 1]);
      assert_quarters (again, expected[orientation - 1]);
      cairo_surface_destroy (surface);
      cairo_surface_destroy (again);
    }
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *type;
    AduPictureKind kind;
  } rows[] = { { "jpeg", ADU_PICTURE_JPEG }, { "png", ADU_PICTURE_PNG } };
  g_autoptr (GBytes) webp = g_bytes_new_static (sample_webp, sizeof sample_webp);
  g_autoptr (GError) error = NULL;
  AduPictureHead head;
  cairo_surface_t *surface;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) bytes = sample_picture (rows[i].type, 33, 21);

      g_assert_true (adu_picture_check (bytes, &head, NULL));
      g_assert_cmpint (head.kind, ==, rows[i].kind);
      g_assert_cmpuint (head.width, ==, 33);
      g_assert_cmpuint (head.height, ==, 21);
      surface = adu_picture_decode (bytes, 0, 0, NULL, NULL);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 33);
      assert_quarters (surface, "rgbw");
      cairo_surface_destroy (surface);
      surface = adu_picture_decode_for_paper (bytes, 16, 16, NULL, NULL);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 16);
      cairo_surface_destroy (surface);
    }
  g_assert_true (adu_picture_check (webp, &head, &error));
  g_assert_cmpint (head.kind, ==, ADU_PICTURE_WEBP);
  g_assert_cmpuint (head.width, ==, 1);
  surface = adu_picture_decode (webp, 64, 64, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1);
  cairo_surface_destroy (surface);
}

static void
test_facts (void)
{
  static const struct
  {
    const char *taken; /* as the camera writes it */
    gint latitude, longitude;
    gboolean has_taken;
    gint minute;
    gboolean has_place;
  } rows[] = {
    { "2026:10:12 09:12:44", -9451, 124478, TRUE, 9 * 60 + 12, TRUE },
    { "2026:10:12 23:59:59", 0, 0, TRUE, 23 * 60 + 59, FALSE },
    { NULL, 9451, -124478, FALSE, 0, TRUE },
    { NULL, 0, 0, FALSE, 0, FALSE },
    { "0000:00:00 00:00:00", 0, 0, FALSE, 0, FALSE },
    { "2026:13:12 09:12:44", 0, 0, FALSE, 0, FALSE },
    { "2026:10:12 24:00:00", 0, 0, FALSE, 0, FALSE },
    { "2026-10-12T09:12:44", 0, 0, FALSE, 0, FALSE },
    { "    :  :     :  :  ", 0, 0, FALSE, 0, FALSE },
    { NULL, 91000, 124478, FALSE, 0, FALSE },
    { NULL, -9451, 181000, FALSE, 0, FALSE },
  };
  g_autoptr (GBytes) plain = sample_picture ("jpeg", 40, 30);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GByteArray) tiff = sample_tiff (1, rows[i].taken, rows[i].latitude, rows[i].longitude);
      g_autoptr (GBytes) bytes = sample_with_exif (plain, tiff);
      AduPictureFacts facts;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (adu_picture_read_facts (bytes, &facts), ==, rows[i].has_taken || rows[i].has_place);
      g_assert_cmpint (facts.has_taken, ==, rows[i].has_taken);
      g_assert_cmpint (facts.has_place, ==, rows[i].has_place);
      if (rows[i].has_taken)
        {
          g_assert_cmpint (facts.taken.day.n, ==, adu_day_new (2026, 10, 12).n);
          g_assert_cmpint (facts.taken.minute, ==, rows[i].minute);
        }
      if (rows[i].has_place)
        {
          g_assert_cmpfloat_with_epsilon (facts.latitude, rows[i].latitude / 1000.0, 1e-9);
          g_assert_cmpfloat_with_epsilon (facts.longitude, rows[i].longitude / 1000.0, 1e-9);
        }
    }
}

static gboolean
says (GBytes *bytes, const char *text)
{
  gsize size, length = strlen (text);
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at + length <= size; at++)
    if (memcmp (data + at, text, length) == 0)
      return TRUE;
  return FALSE;
}

/* A film behind the end, a comment, XMP, the place: gone. The pixels are bit for bit those that came. */
static void
test_strip (void)
{
  g_autoptr (GBytes) plain = sample_picture ("jpeg", 64, 48);
  g_autoptr (GByteArray) tiff = sample_tiff (6, "2026:10:12 09:12:44", -9451, 124478);
  g_autoptr (GBytes) noted = sample_with_exif (plain, tiff);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  g_autoptr (GBytes) full = NULL, stripped = NULL, again = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (noted, &size);
  AduPictureFacts facts;
  AduPictureHead head;
  cairo_surface_t *before, *after;

  g_byte_array_append (out, data, 2);
  g_byte_array_append (out, (const guint8 *) "\xFF\xFE\0\x0DRAHASIA-KOM\xFF\xED\0\x0DRAHASIA-IPT", 30);
  g_byte_array_append (out, data + 2, (guint) size - 2);
  g_byte_array_append (out, (const guint8 *) "RAHASIA-FILM", 12);
  full = g_byte_array_free_to_bytes (g_steal_pointer (&out));
  g_assert_true (adu_picture_read_facts (full, &facts));
  stripped = adu_picture_strip (full, NULL);
  g_assert_false (says (stripped, "RAHASIA"));
  g_assert_false (says (stripped, "2026:10:12"));
  g_assert_false (adu_picture_read_facts (stripped, &facts));
  g_assert_true (adu_picture_check (stripped, &head, NULL));
  g_assert_cmpuint (head.orientation, ==, 6);
  again = adu_picture_strip (stripped, NULL);
  g_assert_true (g_bytes_equal (again, stripped));
  before = adu_picture_decode (full, 0, 0, NULL, NULL);
  after = adu_picture_decode (stripped, 0, 0, NULL, NULL);
  g_assert_cmpmem (cairo_image_surface_get_data (before), (gsize) cairo_image_surface_get_stride (before) * 64,
                   cairo_image_surface_get_data (after), (gsize) cairo_image_surface_get_stride (after) * 64);
  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
}

static void
test_strip_others (void)
{
  g_autoptr (GBytes) png = sample_picture ("png", 20, 10);
  g_autoptr (GByteArray) noted = g_byte_array_new (), riff = g_byte_array_new ();
  g_autoptr (GBytes) full = NULL, stripped = NULL, webp = NULL, webp_stripped = NULL, webp_plain = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);

  g_byte_array_append (noted, data, 33);
  g_byte_array_append (noted, (const guint8 *) "\0\0\0\x0BtEXtRAHASIA-KOM\0\0\0\0", 23);
  g_byte_array_append (noted, data + 33, (guint) size - 33);
  g_byte_array_append (noted, (const guint8 *) "RAHASIA-EKOR", 12);
  full = g_byte_array_free_to_bytes (g_steal_pointer (&noted));
  stripped = adu_picture_strip (full, NULL);
  g_assert_true (says (full, "RAHASIA"));
  g_assert_false (says (stripped, "RAHASIA"));
  g_assert_true (adu_picture_check (stripped, NULL, NULL));

  g_byte_array_append (riff, sample_webp, sizeof sample_webp);
  g_byte_array_append (riff, (const guint8 *) "XMP \x0C\0\0\0RAHASIA-XMP.", 20);
  riff->data[4] = (guint8) (riff->len - 8);
  webp = g_byte_array_free_to_bytes (g_steal_pointer (&riff));
  webp_plain = g_bytes_new_static (sample_webp, sizeof sample_webp);
  webp_stripped = adu_picture_strip (webp, NULL);
  g_assert_true (g_bytes_equal (webp_stripped, webp_plain));
}

/* A large photograph is made small without ever being large. */
static void
test_memory (void)
{
  g_autoptr (GBytes) bytes = sample_picture ("jpeg", 6000, 4000);
  cairo_surface_t *surface;
  guint64 before, peak;

  peak_since_last ();
  before = peak_since_last ();
  surface = adu_picture_decode (bytes, 256, 256, NULL, NULL);
  peak = peak_since_last ();
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 256);
  cairo_surface_destroy (surface);
  g_test_message ("24 megapixels: %" G_GUINT64_FORMAT " KiB more", peak - MIN (before, peak));
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpuint (peak, <=, before + 16 * 1024);
#endif
}

static void
decoded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = adu_picture_decode_finish (result, &error);

  g_assert_true ((surface != NULL) != (error != NULL));
  g_clear_pointer (&surface, cairo_surface_destroy);
  *(gint *) user_data += error != NULL ? 100 : 1;
}

static void
test_async (void)
{
  g_autoptr (GBytes) good = sample_picture ("png", 40, 30);
  g_autoptr (GBytes) bad = g_bytes_new_static ("no", 2);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  gint answers = 0;

  g_cancellable_cancel (cancelled);
  adu_picture_decode_async (good, 10, 10, NULL, decoded_cb, &answers);
  adu_picture_decode_async (bad, 10, 10, NULL, decoded_cb, &answers);
  adu_picture_decode_async (good, 10, 10, cancelled, decoded_cb, &answers);
  while (answers != 201)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/bad-files", test_bad_files);
  g_test_add_func ("/picture/huge", test_huge);
  g_test_add_func ("/picture/cut", test_cut);
  g_test_add_func ("/picture/upright", test_upright);
  g_test_add_func ("/picture/kinds", test_kinds);
  g_test_add_func ("/picture/facts", test_facts);
  g_test_add_func ("/picture/strip", test_strip);
  g_test_add_func ("/picture/strip-others", test_strip_others);
  g_test_add_func ("/picture/memory", test_memory);
  g_test_add_func ("/picture/async", test_async);
  return g_test_run ();
}
