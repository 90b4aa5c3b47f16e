/* test-sniff.c — files are taken for what is in them, whatever they are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "store/adu-sniff-private.h"

#define LITERAL(text) (text), sizeof (text) - 1

#define PNG(size) "\x89PNG\r\n\x1A\n\0\0\0\rIHDR" size "\x08\x02\0\0\0\x90\x91\x68\x36"
#define IEND "\0\0\0\0IEND\xAE\x42\x60\x82"
#define JPEG "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"
#define SCAN "\xFF\xDA\0\x08\1\1\0\0\x3F\0\x12\xFF\0\x34\xFF\xD0\x56"

static const struct
{
  const char *data;
  gsize size;
  const char *mime; /* NULL: refused */
  AduStoreError code;
} files[] = {
  { LITERAL (PNG ("\0\0\0\x10\0\0\0\x10") "\0\0\0\1IDAT\0\0\0\0\0" IEND), "image/png" },
  { LITERAL (PNG ("\0\0\0\x10\0\0\0\x10") "\0\0\0\1IDAT\0\0\0\0\0" IEND "what a camera adds"), "image/png" },
  { LITERAL (PNG ("\0\0\0\x10\0\0\0\x10")), NULL, ADU_STORE_ERROR_TRUNCATED },
  { LITERAL (PNG ("\0\0\0\x10\0\0\0\x10") "\xFF\xFF\xFF\xFFIDAT\0\0\0\0\0" IEND), NULL, ADU_STORE_ERROR_TRUNCATED },
  { LITERAL (PNG ("\0\0\x4E\x20\0\0\x4E\x20")), NULL, ADU_STORE_ERROR_TOO_MANY_PIXELS }, /* 20,000² */
  { LITERAL (PNG ("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF")), NULL, ADU_STORE_ERROR_TOO_MANY_PIXELS },
  { LITERAL ("\x89PNG\r\n\x1A\n\0\0"), NULL, ADU_STORE_ERROR_TRUNCATED },
  { LITERAL (PNG ("\0\0\0\0\0\0\0\x10") IEND), NULL, ADU_STORE_ERROR_TRUNCATED },
  { LITERAL (JPEG "\xFF\xC0\0\x0B\x08\0\x20\0\x20\1\1\x11\0" SCAN "\xFF\xD9"), "image/jpeg" },
  { LITERAL (JPEG "\xFF\xC2\0\x0B\x08\0\x20\0\x20\1\1\x11\0" SCAN SCAN "\xFF\xD9tail"), "image/jpeg" },
  { LITERAL (JPEG "\xFF\xC0\0\x0B\x08\0\x20\0\x20\1\1\x11\0" SCAN), NULL, ADU_STORE_ERROR_TRUNCATED },
  { LITERAL (JPEG "\xFF\xE1\0\x06\xFF\xD8\xFF\xD9\xFF\xC0\0\x0B\x08\0\x20\0\x20\1\1\x11\0"
             "\xFF\xDA\0\x08\1\1\0\0\x3F\0\x12"),
    NULL, ADU_STORE_ERROR_TRUNCATED }, /* only the small picture inside is whole */
  { LITERAL (JPEG "\xFF\xC2\0\x11\x08\xFF\xFF\xFF\xFF\3\1\x22\0\2"), NULL, ADU_STORE_ERROR_TOO_MANY_PIXELS },
  { LITERAL ("\xFF\xD8\xFF\xE0\0\x10JFIF"), NULL, ADU_STORE_ERROR_TRUNCATED },
  { LITERAL ("\xFF\xD8\xFF\xFF\xFF\xFF"), NULL, ADU_STORE_ERROR_TRUNCATED },
  { LITERAL ("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x1F\0\0\x1F\0\0"), "image/webp" },
  { LITERAL ("RIFF\x17\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x1F\0\0\x1F\0\0"), NULL, ADU_STORE_ERROR_TRUNCATED },
  { LITERAL ("RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF"), NULL,
    ADU_STORE_ERROR_TOO_MANY_PIXELS },
  { LITERAL ("RIFF\x16\0\0\0WEBPVP8L\x10\0\0\0\x2F\x1F\xC0\x07\0\0\0\0\0\0"), "image/webp" },
  { LITERAL ("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\1\0\1\0\1\0\1\0"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"), "application/pdf" },
  { LITERAL ("Selamat pagi. Obat habis.\r\n"), "text/plain" },
  { LITERAL ("Jum\xE2\x80\x99""at"), "text/plain" },
  { LITERAL ("\x7F""ELF\2\1\1\0"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("MZ\x90\0\3\0"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("PK\3\4\x14\0"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("#!/bin/sh\nrm -rf /\n"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("  <!DOCTYPE html><script>alert(1)</script>"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("\xEF\xBB\xBF<html>"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("[Desktop Entry]\nExec=sh\n"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("caf\xE9 latin-1"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("GIF89a\1\0\1\0"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL ("a\0b"), NULL, ADU_STORE_ERROR_FILE_KIND },
  { LITERAL (""), NULL, ADU_STORE_ERROR_EMPTY_FILE },
};

static void
test_table (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (files[i].data, files[i].size);
      g_autoptr (GError) error = NULL;
      const char *mime = adu_sniff (bytes, &error);

      g_test_message ("file %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (mime, ==, files[i].mime);
      if (mime == NULL)
        g_assert_error (error, ADU_STORE_ERROR, (gint) files[i].code);
      else
        g_assert_no_error (error);
    }
}

/* An ending we know says what is in it; any other says nothing. */
static void
test_names (void)
{
  static const struct
  {
    const char *name, *mime;
    gboolean fits;
  } names[] = {
    { "foto.jpg", "image/jpeg", TRUE },       { "FOTO.JPEG", "image/jpeg", TRUE }, { "foto.jpg", "image/png", FALSE },
    { "foto.png", "text/plain", FALSE },      { "foto", "image/png", TRUE },       { "a.b.webp", "image/webp", TRUE },
    { "surat.pdf", "application/pdf", TRUE }, { "surat.pdf", "image/jpeg", FALSE }, { "catatan.txt", "text/plain", TRUE },
    { "catatan.txt", "image/png", FALSE },    { "foto.heic", "image/jpeg", TRUE }, { NULL, "image/jpeg", TRUE },
    { ".", "image/jpeg", TRUE },
    /* run when they are opened, whatever is in them */
    { "hasil.bat", "text/plain", FALSE },     { "hasil.DESKTOP", "text/plain", FALSE }, { "foto.jpg.js", "text/plain", FALSE },
    { "hasil.html", "text/plain", FALSE },    { "foto.exe", "image/jpeg", FALSE },    { "hasil.log", "text/plain", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (adu_sniff_name_fits (names[i].name, names[i].mime), ==, names[i].fits);
}

/* Whatever bytes: an answer, in time, and nothing read beyond the end (run under a sanitizer). */
static void
test_noise (void)
{
  GRand *random = g_rand_new_with_seed (64);

  for (guint round = 0; round < 20000; round++)
    {
      const gsize i = (gsize) g_rand_int_range (random, 0, G_N_ELEMENTS (files));
      gsize size = files[i].size + (gsize) g_rand_int_range (random, 0, 40);
      g_autofree guint8 *exact = g_malloc (MAX (size, 1));
      g_autoptr (GBytes) bytes = NULL;

      for (gsize n = 0; n < size; n++)
        exact[n] = n < files[i].size ? (guint8) files[i].data[n] : (guint8) g_rand_int_range (random, 0, 256);
      for (gint flips = g_rand_int_range (random, 0, 6); flips > 0 && size > 4; flips--)
        exact[g_rand_int_range (random, 3, (gint) size)] = (guint8) g_rand_int_range (random, 0, 256);
      bytes = g_bytes_new_static (exact, size);
      adu_sniff (bytes, NULL);
    }
  g_rand_free (random);
}

/* Cut anywhere, a file is refused or known, never read beyond its end (run under a sanitizer). */
static void
test_cut (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    for (gsize n = 0; n < files[i].size; n++)
      {
        g_autofree char *exact = g_memdup2 (files[i].data, n);
        g_autoptr (GBytes) bytes = g_bytes_new_static (exact, n);

        adu_sniff (bytes, NULL);
      }
}

static void
test_size (void)
{
  g_autofree char *text = g_strnfill (ADU_SNIFF_MAX_BYTES + 1, 'a');
  g_autoptr (GBytes) fits = g_bytes_new_static (text, ADU_SNIFF_MAX_BYTES);
  g_autoptr (GBytes) too_large = g_bytes_new_static (text, ADU_SNIFF_MAX_BYTES + 1);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (adu_sniff (fits, NULL), ==, "text/plain");
  g_assert_null (adu_sniff (too_large, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_TOO_LARGE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sniff/table", test_table);
  g_test_add_func ("/sniff/cut", test_cut);
  g_test_add_func ("/sniff/size", test_size);
  g_test_add_func ("/sniff/names", test_names);
  g_test_add_func ("/sniff/noise", test_noise);
  return g_test_run ();
}
