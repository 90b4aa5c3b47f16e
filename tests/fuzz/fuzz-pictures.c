/* fuzz-pictures.c — the readers of pictures, fed with anything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With libFuzzer (meson -Dfuzz=true, clang) this is a fuzz target; without it, main() replays some thousand mutations
 * of the samples.
 */
#include "picture/adu-picture.h"
#include "../picture/samples.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
decode (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = adu_picture_decode (bytes, 48, 48, NULL, &error);

  g_assert_true ((surface != NULL) != (error != NULL));
  if (surface != NULL)
    {
      g_assert_cmpint (cairo_image_surface_get_width (surface), <=, 48);
      g_assert_cmpint (cairo_image_surface_get_height (surface), <=, 48);
      cairo_surface_destroy (surface);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree guint8 *exact = g_memdup2 (data, size);
  g_autoptr (GBytes) bytes = g_bytes_new_static (exact, size);
  g_autoptr (GBytes) stripped = NULL;
  AduPictureFacts facts;
  AduPictureHead head;

  adu_picture_read_facts (bytes, &facts);
  stripped = adu_picture_strip (bytes, NULL);
  g_assert_true (adu_picture_check (bytes, &head, NULL) == (stripped != NULL));
  if (stripped != NULL)
    {
      g_assert_true (adu_picture_check (stripped, NULL, NULL));
      g_assert_false (adu_picture_read_facts (stripped, &facts));
    }
  if (adu_picture_read_head (bytes, &head, NULL) && head.width < 2048 && head.height < 2048)
    decode (bytes);
  return 0;
}

#ifndef ADU_LIBFUZZER
#define N_MUTATIONS 1200

static void
replay (GBytes *seed)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (seed, &length);
  g_autofree guint8 *bytes = g_malloc (length);

  for (int i = 0; i < N_MUTATIONS; i++)
    {
      gsize reach = i % 2 == 0 ? MIN (length, 300) : length;

      memcpy (bytes, data, length);
      for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
        bytes[g_test_rand_int_range (0, (gint32) reach)] = (guint8) g_test_rand_int_range (0, 256);
      LLVMFuzzerTestOneInput (bytes, i % 3 == 0 ? (gsize) g_test_rand_int_range (0, (gint32) length + 1) : length);
    }
}

static void
test_replay (void)
{
  g_autoptr (GByteArray) tiff = sample_tiff (6, "2026:10:12 09:12:44", -9451, 124478);
  g_autoptr (GBytes) plain = sample_picture ("jpeg", 40, 30);
  g_autoptr (GBytes) jpeg = sample_with_exif (plain, tiff);
  g_autoptr (GBytes) png = sample_picture ("png", 40, 30);
  g_autoptr (GBytes) webp = g_bytes_new_static (sample_webp, sizeof sample_webp);

  replay (jpeg);
  replay (png);
  replay (webp);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/pictures", test_replay);

  return g_test_run ();
}
#endif
