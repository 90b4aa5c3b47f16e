/* test-mask.c — nobody is named in a masked text, however it was written; what names nobody stays
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "base/adu-text.h"
#include "core/adu-mask.h"

#define INSTEAD "[…]"

static AduCase *
case_new (void)
{
  AduCase *value = adu_case_new (ADU_CHANNEL_COUNTER, 0);

  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Ibu Maria Goreti Téfa");
  adu_case_set_text (value, ADU_FIELD_PHONE, "+62 812-3456-7890");
  adu_case_set_text (value, ADU_FIELD_ID_NUMBER, "5303 0101 0190 0001");
  adu_case_set_text (value, ADU_FIELD_ADDRESS, "Jl. Ahmad Yani No. 12, RT 03/RW 01, Kefamenanu");
  adu_case_set_text (value, ADU_FIELD_EMAIL, "m.tefa@contoh.id");
  adu_case_set_text (value, ADU_FIELD_PATIENT, "Li Na");
  adu_case_set_text (value, ADU_FIELD_REPORTED_PARTY, "Bidan Yuliana, Puskesmas Wini");
  adu_case_set_text (value, ADU_FIELD_UNIT, "Puskesmas Wini");
  adu_case_set_text (value, ADU_FIELD_VILLAGE, "Kefamenanu");
  return value;
}

static void
test_table (void)
{
  static const struct
  {
    const char *text;
    const char *masked;
  } rows[] = {
    { "", "" },
    { "Obat TB kosong di Puskesmas Wini", "Obat TB kosong di Puskesmas Wini" },
    { "Keluhan Maria Goreti Tefa tentang obat", "Keluhan […] tentang obat" },
    { "MARIA marah", "[…] marah" },
    { "kata tefa: tidak ada", "kata […]: tidak ada" },
    { "Surat Tefanya hilang", "Surat […] hilang" },
    { "Ibu Goreti, Maria, dan lain", "Ibu […], dan lain" },
    { "ma\xc2\xadria datang", "[…] datang" },
    { "Ma\xcc\x81ria datang", "[…] datang" },
    { "Ｍａｒｉａ datang", "[…] datang" },
    { "Mariana bukan dia", "Mariana bukan dia" },
    { "anak Li Na sakit", "anak […] sakit" },
    { "Na lain", "Na lain" },
    { "hubungi 081234567890 ya", "hubungi […] ya" },
    { "hubungi 0812 3456 7890.", "hubungi […]." },
    { "+62 (812) 3456-7890", "[…]" },
    { "WA 6281234567890!", "WA […]!" },
    { "tgl 23-11-2026", "tgl 23-11-2026" },
    { "NIK 5303010101900001", "NIK […]" },
    { "NIK 5303.0101.0190.0001 benar", "NIK […] benar" },
    { "tinggal di jalan Ahmad Yani no 12", "tinggal di jalan […]" },
    { "di Kefamenanu", "di Kefamenanu" },
    { "di RT 03 saja", "di RT 03 saja" },
    { "surel m.tefa@contoh.id masuk", "surel […] masuk" },
    { "Yuliana tidak di tempat", "[…] tidak di tempat" },
    { "Bidan Yuliana, Puskesmas Wini", "[…]" },
    { "baris\nMaria\nbaris", "baris\n[…]\nbaris" },
    { "100 %n %s <b>&", "100 %n %s <b>&" },
  };
  g_autoptr (AduCase) value = case_new ();
  g_autoptr (AduMask) mask = adu_mask_new_for_case (value);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *masked = adu_mask_apply (mask, rows[i].text, INSTEAD);

      g_assert_cmpstr (masked, ==, rows[i].masked);
    }
}

static void
test_nobody (void)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, 0);
  g_autoptr (AduMask) mask = NULL;
  g_autofree char *masked = NULL;
  g_autofree char *empty = NULL;

  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Anonim");
  mask = adu_mask_new_for_case (value);
  masked = adu_mask_apply (mask, "anonim menulis 12345678", INSTEAD);
  g_assert_cmpstr (masked, ==, "anonim menulis 12345678");
  empty = adu_mask_apply (mask, NULL, INSTEAD);
  g_assert_cmpstr (empty, ==, "");
}

/* --- against what a slow reader finds -------------------------------------------------------------------------- */

static const char *const fillers[] = { "obat", "kosong", "antre", "lama", "loket", "hari", "ini", "tidak", "ada", "42", "x" };
static const char *const secrets[] = { "maria", "GORETI", "Téfa", "Ma\xcc\x81ria", "tefanya", "081234567890", "+62812 3456 7890",
                                       "0812-3456-7890", "5303010101900001", "5303-0101-0190-0001", "yuliana" };
static const char *const joints[] = { " ", ", ", ". ", "\n", " - ", "; ", " (", ") " };

/* Whether one of the plain words or numbers can still be read, by looking at every place. */
static gboolean
still_reads (const char *masked)
{
  static const char *const words[] = { "maria", "goreti", "tefa", "yuliana" };
  g_autofree char *folded = adu_text_fold (masked);
  g_autofree char *digits = adu_text_digits (masked);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return strstr (digits, "81234567890") != NULL || strstr (digits, "5303010101900001") != NULL;
}

static const char *
pick (GRand *rand, const char *const *from, guint n)
{
  return from[g_rand_int_range (rand, 0, (gint32) n)];
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  g_autoptr (AduCase) value = case_new ();
  g_autoptr (AduMask) mask = adu_mask_new_for_case (value);

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *masked = NULL;
      guint n = (guint) g_rand_int_range (rand, 0, 12), hidden = 0;

      for (guint i = 0; i < n; i++)
        {
          gboolean secret = g_rand_int_range (rand, 0, 3) == 0;

          hidden += secret ? 1 : 0;
          g_string_append (text, secret ? pick (rand, secrets, G_N_ELEMENTS (secrets)) : pick (rand, fillers, G_N_ELEMENTS (fillers)));
          g_string_append (text, pick (rand, joints, G_N_ELEMENTS (joints)));
        }
      masked = adu_mask_apply (mask, text->str, INSTEAD);
      g_assert_false (still_reads (masked));
      if (hidden == 0)
        g_assert_cmpstr (masked, ==, text->str);
      else
        g_assert_nonnull (strstr (masked, INSTEAD));
    }
}

/* Any bytes: it ends, what comes out is text, and masking it again changes nothing. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (AduCase) value = case_new ();
  g_autoptr (AduMask) mask = adu_mask_new_for_case (value);

  for (guint round = 0; round < 5000; round++)
    {
      char bytes[64];
      gint32 n = g_rand_int_range (rand, 0, (gint32) sizeof bytes);
      g_autofree char *masked = NULL;
      g_autofree char *again = NULL;

      for (gint32 i = 0; i < n; i++)
        bytes[i] = (char) (g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 256) : "MariaTefa0812345"[g_rand_int_range (rand, 0, 16)]);
      bytes[n] = '\0';
      masked = adu_mask_apply (mask, bytes, INSTEAD);
      again = adu_mask_apply (mask, masked, INSTEAD);
      g_assert_true (g_utf8_validate (masked, -1, NULL));
      g_assert_cmpstr (again, ==, masked);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mask/table", test_table);
  g_test_add_func ("/mask/nobody", test_nobody);
  g_test_add_func ("/mask/random", test_random);
  g_test_add_func ("/mask/any-bytes", test_any_bytes);
  return g_test_run ();
}
