/* fuzz-sheets.c — the inspection sheet and the headers of evidence, fed with anything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With libFuzzer a fuzz target; without it, main() replays the seeds and some thousand mutations of them. The first byte
 * chooses the reader.
 */
#include <string.h>

#include "intake/adu-inspection-sheet.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
read_sheet (const guint8 *data, gsize size)
{
  static const char *const names[] = { "foto1.jpg", "foto2.jpg", NULL };
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_autoptr (AduInspectionSheet) sheet = adu_inspection_sheet_parse ((const char *) data, size, names, zone);

  g_assert_nonnull (sheet);
  for (guint i = 0; i < sheet->value->findings->len; i++)
    {
      const AduInspectionFinding *finding = g_ptr_array_index (sheet->value->findings, i);

      g_assert_true (finding->fact == NULL || g_utf8_validate (finding->fact, -1, NULL));
      for (guint n = 0; n < finding->evidence->len; n++)
        g_assert_cmpint (g_array_index (finding->evidence, gint64, n), <=, 2);
    }
}

static void
read_evidence (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  gboolean fits = adu_evidence_check ("foto.jpg", bytes, &error);

  g_assert_true (fits == (error == NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size == 0)
    return 0;
  (data[0] % 2 == 0 ? read_sheet : read_evidence) (data + 1, size - 1);
  return 0;
}

#ifndef ADU_LIBFUZZER
#define SEED(text) { text, sizeof (text) - 1 }

static const struct
{
  const char *data;
  gsize size;
} seeds[] = {
  SEED ("\0Nomor: ADU-2026-0001\r\nTim:\n- A, Ketua\nTemuan:\n1. Kotor\n   Bukti: foto1, foto2.jpg\nKesimpulan: Terbukti\n"),
  SEED ("\0\xEF\xBB\xBFNomor: 1\nWaktu: 5 November 2026, 08.10-09.30\nDiperiksa: B (Staf)\nKeterangan: x\n"),
  SEED ("\0\xFF\xFEN\0o\0m\0o\0r\0:\0" "1\0\n\0"),
  SEED ("\1\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x02\0\0\0\x90\x91\x68\x36\0\0\0\0IEND\xAE\x42\x60\x82"),
  SEED ("\1\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xC0\0\x0B\x08\0\x20\0\x20\1\1\x11\0\xFF\xDA\0\x08\1\1\0\0\x3F\0"
        "\x12\xFF\0\x34\xFF\xD9"),
  SEED ("\1RIFF\x16\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x1F\0\0\x1F\0\0"),
};

static void
test_mutations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint round = 0; round < 6000; round++)
    {
      guint which = (guint) g_rand_int_range (random, 0, G_N_ELEMENTS (seeds));
      gsize size = seeds[which].size;
      g_autofree guint8 *copy = g_memdup2 (seeds[which].data, size);

      for (gint n = g_rand_int_range (random, 0, 8); n > 0; n--)
        copy[g_rand_int_range (random, 1, (gint) size)] = (guint8) g_rand_int_range (random, 0, 256);
      LLVMFuzzerTestOneInput (copy, (gsize) g_rand_int_range (random, 1, (gint) size + 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/sheets", test_mutations);
  return g_test_run ();
}
#endif
