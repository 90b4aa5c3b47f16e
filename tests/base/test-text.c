/* test-text.c — hostile text: checked, cleaned, folded, cut, made a file name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "base/adu-code.h"
#include "base/adu-text.h"

#define RLO "\xE2\x80\xAE" /* right-to-left override */
#define RLM "\xE2\x80\x8F" /* right-to-left mark */
#define ZWSP "\xE2\x80\x8B"
#define NBSP "\xC2\xA0"
#define LONE_SURROGATE "\xED\xA0\x80"

static void
test_check (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    guint max;
    gboolean multi_line;
    AduTextFault fault;
  } cases[] = {
    { NULL, 0, 0, FALSE, ADU_TEXT_FINE },
    { NULL, -1, 0, FALSE, ADU_TEXT_FINE },
    { "", -1, 0, FALSE, ADU_TEXT_FINE },
    { "Budi & Ani <Puskesmas> %n%s", -1, 27, FALSE, ADU_TEXT_FINE },
    { "Budi & Ani <Puskesmas> %n%s", -1, 26, FALSE, ADU_TEXT_TOO_LONG },
    { "éééé", -1, 4, FALSE, ADU_TEXT_FINE },
    { "éééé", -1, 3, FALSE, ADU_TEXT_TOO_LONG },
    { "👩‍⚕️", -1, 4, FALSE, ADU_TEXT_FINE },
    { "a\nb\tc", -1, 9, TRUE, ADU_TEXT_FINE },
    { "a\nb", -1, 9, FALSE, ADU_TEXT_CONTROL },
    { "a\tb", -1, 9, FALSE, ADU_TEXT_CONTROL },
    { "a\rb", -1, 9, TRUE, ADU_TEXT_CONTROL },
    { "a\x1B[31m", -1, 99, TRUE, ADU_TEXT_CONTROL },
    { "a\x7F", -1, 9, TRUE, ADU_TEXT_CONTROL },
    { "a\xC2\x85", -1, 9, TRUE, ADU_TEXT_CONTROL },
    { "a\xFF", -1, 9, TRUE, ADU_TEXT_INVALID },
    { "a\xC3", -1, 9, TRUE, ADU_TEXT_INVALID },
    { "\xC0\xAF", -1, 9, TRUE, ADU_TEXT_INVALID },
    { LONE_SURROGATE, -1, 9, TRUE, ADU_TEXT_INVALID },
    { "\xF4\x90\x80\x80", -1, 9, TRUE, ADU_TEXT_INVALID },
    { "a\0b", 3, 9, TRUE, ADU_TEXT_INVALID },
    { "ab\xFF", 2, 9, TRUE, ADU_TEXT_FINE },
    { "\x01\xFF", -1, 0, TRUE, ADU_TEXT_INVALID }, /* the first fault that applies */
    { "\x01 too long", -1, 2, TRUE, ADU_TEXT_CONTROL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (adu_text_check (cases[i].text, cases[i].length, cases[i].max, cases[i].multi_line) != cases[i].fault)
      g_error ("case %" G_GSIZE_FORMAT ": not %d", i, cases[i].fault);
}

typedef struct
{
  const char *text, *expected;
} Pair;

static void
test_clean (void)
{
  static const Pair single[] = {
    { NULL, "" },
    { "  \t\n ", "" },
    { " Maria  Tefa\r\n", "Maria Tefa" },
    { "a\r\nb\nc\rd", "a b c d" },
    { "e\xCC\x81", "é" },
    { "a\x01\x1B\xC2\x85" "b", "a b" },
    { "a\xFF" "b", "a\xEF\xBF\xBD" "b" },
    { NBSP "a" NBSP, "a" },
    { "'; DROP TABLE \"case\"; --", "'; DROP TABLE \"case\"; --" },
    { "=1+1", "=1+1" },
  };
  static const Pair multi[] = {
    { "a\r\n\r\nb\rc\xE2\x80\xA8" "d\te  f", "a\n\nb\nc\nd\te  f" },
    { "\n\n a\x07\n", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (single); i++)
    {
      g_autofree char *clean = adu_text_clean (single[i].text, FALSE);

      g_assert_cmpstr (clean, ==, single[i].expected);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (multi); i++)
    {
      g_autofree char *clean = adu_text_clean (multi[i].text, TRUE);

      g_assert_cmpstr (clean, ==, multi[i].expected);
    }
}

static void
test_fold (void)
{
  static const Pair cases[] = {
    { NULL, "" },
    { "Pelayanan PUSKESMAS", "pelayanan puskesmas" },
    { "Créme Brûlée", "creme brulee" },
    { "Cre\xCC\x80me", "creme" },
    { "Straße", "strasse" },
    { "İSTANBUL", "istanbul" },
    { "Jum’at", "jum'at" },
    { "rumah–sakit", "rumah-sakit" },
    { "  dua \n spasi\t", "dua spasi" },
    { "ｆｕｌｌ ９", "full 9" },
    { "ﬁle", "file" },
    { "a" ZWSP RLM "b", "ab" },
    { "Σίσυφος", "σισυφοσ" },
    { "\xFF", "\xEF\xBF\xBD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = adu_text_fold (cases[i].text);
      g_autofree char *twice = adu_text_fold (folded);

      g_assert_cmpstr (folded, ==, cases[i].expected);
      g_assert_cmpstr (twice, ==, folded);
    }
}

/* What is ASCII is folded by a short way of its own: with one letter of another script at its end it goes the long way. */
static void
test_fold_ascii (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      char bytes[24] = "";
      gint n = g_test_rand_int_range (0, 23);
      g_autofree char *by_short = NULL, *by_long = NULL, *plain = NULL, *accented = NULL;

      for (gint i = 0; i < n; i++)
        bytes[i] = (char) g_test_rand_int_range (1, 128);
      plain = g_strconcat (bytes, "e", NULL);
      accented = g_strconcat (bytes, "é", NULL);
      by_short = adu_text_fold (plain);
      by_long = adu_text_fold (accented);
      g_assert_cmpstr (by_short, ==, by_long);
    }
}

static void
test_words (void)
{
  static const Pair cases[] = {
    { NULL, "" },
    { "", "" },
    { "  ,.;  ", "" },
    { "62-812 Jum’at", "62|812|jum|at" },
    { "\"( OR NOT *", "or|not" },
    { "Puskesmas-Puskesmas di TTU.", "puskesmas|puskesmas|di|ttu" },
    { "%n%s", "n|s" },
    { "médica 東京", "medica|東京" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = adu_text_words (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", words);

      g_assert_cmpstr (joined, ==, cases[i].expected);
    }
}

static void
test_digits (void)
{
  static const Pair cases[] = {
    { NULL, "" },
    { "+62 813-4623.8590 (WA)", "6281346238590" },
    { "tidak ada", "" },
    { "٠٨١٢", "0812" },
    { "０８", "08" },
    { "½²", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *digits = adu_text_digits (cases[i].text);

      g_assert_cmpstr (digits, ==, cases[i].expected);
    }
}

static void
test_file_name (void)
{
  static const Pair cases[] = {
    { "../../.bashrc", "bashrc" },
    { "Rekap-Pengaduan-2026-11.xlsx", "Rekap-Pengaduan-2026-11.xlsx" },
    { "C:\\Windows\\notepad.exe", "C-Windows-notepad.exe" },
    { "/etc/passwd", "etc-passwd" },
    { "CON", "_CON" },
    { "con.txt", "_con.txt" },
    { "LPT1.pdf", "_LPT1.pdf" },
    { "COMMANDO", "COMMANDO" },
    { "lpt.pdf", "lpt.pdf" },
    { "foto" RLO "gpj.exe", "fotogpj.exe" },
    { RLM, "berkas" },
    { "...", "berkas" },
    { "", "berkas" },
    { NULL, "berkas" },
    { " a\nb\x01 ", "a b" },
    { "bukti?.jpg ", "bukti-.jpg" },
    { "-rf", "rf" },
    { "\xFF\xFE", "berkas" },
    { "Surat Kepala Dinas (1).pdf", "Surat Kepala Dinas (1).pdf" },
  };
  g_autoptr (GString) long_name = g_string_new (NULL);
  g_autofree char *cut = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = adu_text_file_name (cases[i].text, "berkas");

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
  for (guint i = 0; i < 300; i++)
    g_string_append (long_name, "é");
  g_string_append (long_name, ".pdf");
  cut = adu_text_file_name (long_name->str, "berkas");
  g_assert_cmpuint (strlen (cut), <=, 200);
  g_assert_cmpuint (strlen (cut), >=, 198);
  g_assert_true (g_str_has_suffix (cut, "é.pdf"));
  g_assert_true (g_utf8_validate (cut, -1, NULL));
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    guint max;
    const char *expected;
  } cases[] = {
    { NULL, 9, "" },
    { "\n \n  Obat habis \nsejak Senin", 20, "Obat habis" },
    { "Obat habis sejak Senin", 10, "Obat habi…" },
    { "Obat habis", 10, "Obat habis" },
    { "Obat habis", 6, "Obat…" },
    { "dilayani pukul 11.30", 17, "dilayani pukul…" },
    { "dilayani pukul 11.30", 15, "dilayani pukul…" },
    { "ééééé", 3, "éé…" },
    { "abc", 1, "…" },
    { "abc", 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = adu_text_first_line (cases[i].text, cases[i].max);

      g_assert_cmpstr (line, ==, cases[i].expected);
    }
  g_assert_true (adu_text_is_empty (NULL));
  g_assert_true (adu_text_is_empty (""));
  g_assert_true (adu_text_is_empty (" \t\n" NBSP ZWSP RLM));
  g_assert_false (adu_text_is_empty (ZWSP "a"));
  g_assert_false (adu_text_is_empty ("\xFF"));
}

/* Whatever the bytes are: valid text comes out, and cleaning or folding it again changes nothing. */
static void
test_random_bytes (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      char bytes[24] = "";
      g_autofree char *clean = NULL, *again = NULL, *folded = NULL, *twice = NULL, *name = NULL, *line = NULL;
      gint n = g_test_rand_int_range (0, 23);

      for (gint i = 0; i < n; i++)
        bytes[i] = (char) g_test_rand_int_range (1, g_test_rand_bit () ? 256 : 128);
      clean = adu_text_clean (bytes, round % 2 == 0);
      again = adu_text_clean (clean, round % 2 == 0);
      folded = adu_text_fold (bytes);
      twice = adu_text_fold (folded);
      name = adu_text_file_name (bytes, "berkas");
      line = adu_text_first_line (bytes, 7);
      g_assert_cmpint (adu_text_check (clean, -1, 99, round % 2 == 0), ==, ADU_TEXT_FINE);
      g_assert_cmpstr (clean, ==, again);
      g_assert_cmpstr (folded, ==, twice);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_null (strpbrk (name, "/\\:*?\"<>|\n"));
      g_assert_cmpuint (strlen (name), >, 0);
      g_assert_true (*name != '.');
      g_assert_cmpint (g_utf8_strlen (line, -1), <=, 7);
    }
}

static void
test_code (void)
{
  static const char *const table[] = { "one", NULL, "three" };

  g_assert_cmpint (adu_code_find (table, 3, "three"), ==, 2);
  g_assert_cmpint (adu_code_find (table, 2, "three"), ==, -1);
  g_assert_cmpint (adu_code_find (table, 3, "Three"), ==, -1);
  g_assert_cmpint (adu_code_find (table, 3, ""), ==, -1);
  g_assert_cmpint (adu_code_find (table, 3, NULL), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/check", test_check);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/fold-ascii", test_fold_ascii);
  g_test_add_func ("/text/words", test_words);
  g_test_add_func ("/text/digits", test_digits);
  g_test_add_func ("/text/file-name", test_file_name);
  g_test_add_func ("/text/lines", test_lines);
  g_test_add_func ("/text/random-bytes", test_random_bytes);
  g_test_add_func ("/code/find", test_code);
  return g_test_run ();
}
