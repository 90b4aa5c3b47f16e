/* test-sniff.c — files are taken for what is in them, whatever they are called
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "store/adu-sniff-private.h"

#define LITERAL(text) (text), sizeof (text) - 1

static const struct
{
  const char *data;
  gsize size;
  const char *mime; /* NULL: refused */
} files[] = {
  { LITERAL ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0\x90\x91\x68\x36"), "image/png" },
  { LITERAL ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x4E\x20\0\0\x4E\x20\x08\x02\0\0\0\x90\x91\x68\x36"), NULL }, /* 20,000² */
  { LITERAL ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x08\x02\0\0\0\0\0\0\0"), NULL },
  { LITERAL ("\x89PNG\r\n\x1A\n\0\0"), NULL },
  { LITERAL ("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\0\0\0\0\x10\x08\x02\0\0\0\x90\x91\x68\x36"), NULL },
  { LITERAL ("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xC0\0\x11\x08\0\x20\0\x20\3\1\x22\0\2"), "image/jpeg" },
  { LITERAL ("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xC2\0\x11\x08\xFF\xFF\xFF\xFF\3\1\x22\0\2"), NULL },
  { LITERAL ("\xFF\xD8\xFF\xE0\0\x10JFIF"), NULL },
  { LITERAL ("\xFF\xD8\xFF\xFF\xFF\xFF"), NULL },
  { LITERAL ("RIFF\x24\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x1F\0\0\x1F\0\0"), "image/webp" },
  { LITERAL ("RIFF\x24\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF"), NULL },
  { LITERAL ("RIFF\x24\0\0\0WEBPVP8L\x10\0\0\0\x2F\x1F\xC0\x07\0\0\0\0\0\0"), "image/webp" },
  { LITERAL ("RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\1\0\1\0\1\0\1\0"), NULL },
  { LITERAL ("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"), "application/pdf" },
  { LITERAL ("Selamat pagi. Obat habis.\r\n"), "text/plain" },
  { LITERAL ("Jum\xE2\x80\x99""at"), "text/plain" },
  { LITERAL ("\x7F""ELF\2\1\1\0"), NULL },
  { LITERAL ("MZ\x90\0\3\0"), NULL },
  { LITERAL ("PK\3\4\x14\0"), NULL },
  { LITERAL ("#!/bin/sh\nrm -rf /\n"), NULL },
  { LITERAL ("  <!DOCTYPE html><script>alert(1)</script>"), NULL },
  { LITERAL ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), NULL },
  { LITERAL ("\xEF\xBB\xBF<html>"), NULL },
  { LITERAL ("[Desktop Entry]\nExec=sh\n"), NULL },
  { LITERAL ("caf\xE9 latin-1"), NULL },
  { LITERAL ("GIF89a\1\0\1\0"), NULL },
  { LITERAL ("a\0b"), NULL },
  { LITERAL (""), NULL },
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
        g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_FILE_KIND);
      else
        g_assert_no_error (error);
    }
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
  return g_test_run ();
}
