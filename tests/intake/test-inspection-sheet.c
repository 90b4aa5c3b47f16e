/* test-inspection-sheet.c — what comes back from the field is understood as far as it goes, and nothing breaks it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "intake/adu-inspection-sheet.h"
#include "intake/adu-sheet-time-private.h"

static const char *const names[] = { "foto1.jpg", "Foto2.JPG", "surat.pdf", NULL };

static const char good[] =
  "LEMBAR PEMERIKSAAN LAPANGAN\r\n"
  "# keterangan\r\n"
  "Nomor: ADU-2026-0012\r\n"
  "Surat tugas: 094/12/Dinkes/2026\r\n"
  "Unit: Puskesmas Wini\r\n"
  "Tempat : Loket pendaftaran\r\n"
  "Waktu: Kamis, 5 November 2026, 08.10 – 09.30 WITA\r\n"
  "Tim:\r\n- Emanuel Taek, Pemeriksa\r\n- Kristina Banusu (Ketua tim)\r\n"
  "DITEMUI:\r\n1. Maria Usboko - Kepala Puskesmas\r\n2) Petrus Kefi\r\n"
  "Diperiksa: Anna Sila, Kasir\r\nKeterangan: Saya hanya disuruh.\r\n"
  "Temuan:\r\n"
  "1. Uang diterima tanpa kuitansi\r\n   di loket kedua.\r\n   Bukti: foto1.jpg, foto2\r\n   Aturan: Perbup 4 pasal 2\r\n"
  "2. Tarif tidak dipasang.\r\n   Foto: hilang.jpg\r\n"
  "\r\n"
  "Kesimpulan: Terbukti sebagian, karena tarif memang tidak dipasang.\r\n"
  "Rekomendasi: Pasang tarif.\r\nKembalikan uang.\r\n"
  "Cuaca: cerah\r\n";

static AduZone *zone;

static AduInspectionSheet *
parse (const char *text)
{
  return adu_inspection_sheet_parse (text, strlen (text), names, zone);
}

static guint
count (const AduInspectionSheet *sheet, AduSheetProblemCode code, const char *detail, guint line)
{
  guint n = 0;

  for (guint i = 0; i < sheet->problems->len; i++)
    {
      const AduSheetProblem *problem = g_ptr_array_index (sheet->problems, i);

      n += problem->code == code && (detail == NULL || g_strcmp0 (problem->detail, detail) == 0) &&
           (line == 0 || problem->line == line);
    }
  return n;
}

#define PERSON(i) ((AduInspectionPerson *) g_ptr_array_index (sheet->value->people, i))
#define FINDING(i) ((AduInspectionFinding *) g_ptr_array_index (sheet->value->findings, i))

static void
test_good (void)
{
  g_autoptr (AduInspectionSheet) sheet = parse (good);
  g_autofree char *from = adu_zone_to_iso (zone, sheet->value->actual_from);
  g_autofree char *until = adu_zone_to_iso (zone, sheet->value->actual_until);

  g_assert_cmpstr (sheet->number, ==, "ADU-2026-0012");
  g_assert_cmpstr (sheet->value->order_number, ==, "094/12/Dinkes/2026");
  g_assert_cmpstr (sheet->value->place, ==, "Loket pendaftaran");
  g_assert_true (g_str_has_prefix (from, "2026-11-05T08:10"));
  g_assert_true (g_str_has_prefix (until, "2026-11-05T09:30"));
  g_assert_cmpuint (sheet->value->people->len, ==, 5);
  g_assert_cmpstr (adu_inspection_leader (sheet->value)->name, ==, "Kristina Banusu");
  g_assert_cmpint (PERSON (0)->part, ==, ADU_PART_MEMBER);
  g_assert_cmpstr (PERSON (2)->name, ==, "Maria Usboko");
  g_assert_cmpstr (PERSON (2)->position, ==, "Kepala Puskesmas");
  g_assert_cmpint (PERSON (4)->part, ==, ADU_PART_EXAMINED);
  g_assert_cmpstr (PERSON (4)->statement, ==, "Saya hanya disuruh.");
  g_assert_cmpuint (sheet->value->findings->len, ==, 2);
  g_assert_cmpstr (FINDING (0)->fact, ==, "Uang diterima tanpa kuitansi\ndi loket kedua.");
  g_assert_cmpuint (FINDING (0)->evidence->len, ==, 2);
  g_assert_cmpint (g_array_index (FINDING (0)->evidence, gint64, 1), ==, 2);
  g_assert_cmpstr (FINDING (0)->rule, ==, "Perbup 4 pasal 2");
  g_assert_cmpint (sheet->value->conclusion, ==, ADU_CONCLUSION_PARTLY);
  g_assert_cmpstr (sheet->value->recommendation, ==, "Pasang tarif.\nKembalikan uang.\nCuaca: cerah");
  g_assert_cmpuint (count (sheet, ADU_SHEET_PICTURE_MISSING, "hilang.jpg", 22), ==, 1);
  g_assert_cmpuint (count (sheet, ADU_SHEET_PICTURE_UNUSED, "surat.pdf", 0), ==, 1);
  g_assert_cmpuint (sheet->problems->len, ==, 2);
  g_assert_true (adu_inspection_sheet_fits (sheet, "adu-2026-0012"));
  g_assert_false (adu_inspection_sheet_fits (sheet, "ADU-2026-0013"));
}

/* The same with a byte order mark, as UTF-16, with other line breaks, capitals and no blanks. */
static void
test_dressed (void)
{
  g_autoptr (AduInspectionSheet) plain = parse (good);
  g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", good, NULL), *wide = NULL, *wide_marked = NULL;
  g_auto (GStrv) lines = g_strsplit (good, "\r\n", -1);
  g_autofree char *unix_lines = g_strjoinv ("\n", lines), *old_lines = g_strjoinv ("\r", lines);
  const char *const forms[] = { marked, unix_lines, old_lines };
  g_autoptr (AduInspectionSheet) of_wide = NULL;
  gsize n;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (AduInspectionSheet) sheet = parse (forms[i]);

      g_assert_true (adu_inspection_equal (sheet->value, plain->value));
      g_assert_cmpstr (sheet->number, ==, plain->number);
    }
  wide = g_convert (good, -1, "UTF-16LE", "UTF-8", NULL, &n, NULL);
  wide_marked = g_malloc (n + 2);
  memcpy (wide_marked, "\xFF\xFE", 2);
  memcpy (wide_marked + 2, wide, n);
  of_wide = adu_inspection_sheet_parse (wide_marked, n + 2, names, zone);
  g_assert_true (adu_inspection_equal (of_wide->value, plain->value));
}

/* The empty form adds nothing, and says so. */
static void
test_template (void)
{
  static const char *const team[] = { "Emanuel Taek", "Petrus Kefi", NULL };
  AduSheetForm form = { .number = "ADU-2026-0012", .unit = "Puskesmas Wini", .place = "Loket" };
  g_autofree char *empty = adu_inspection_sheet_template (&form), *named = NULL;
  g_autoptr (AduInspectionSheet) sheet = adu_inspection_sheet_parse (empty, strlen (empty), NULL, zone);
  g_autoptr (AduInspectionSheet) with_team = NULL;

  g_assert_cmpstr (sheet->number, ==, "ADU-2026-0012");
  g_assert_cmpuint (sheet->value->findings->len, ==, 0);
  g_assert_cmpuint (sheet->value->people->len, ==, 0);
  g_assert_cmpuint (count (sheet, ADU_SHEET_NOTHING, NULL, 0), ==, 1);
  g_assert_cmpuint (sheet->problems->len, ==, 1);
  g_assert_false (adu_inspection_sheet_fits (sheet, NULL));
  form.team = team;
  named = adu_inspection_sheet_template (&form);
  with_team = adu_inspection_sheet_parse (named, strlen (named), NULL, zone);
  g_assert_cmpstr (adu_inspection_leader (with_team->value)->name, ==, "Emanuel Taek");
}

/* What is not understood is named by its line. */
static void
test_problems (void)
{
  static const struct
  {
    const char *text;
    AduSheetProblemCode code;
    const char *detail;
    guint line;
  } cases[] = {
    { "Temuan:\n1. Kotor", ADU_SHEET_NO_NUMBER, NULL, 0 },
    { "\n\nNomor: 1\nWaktu: kemarin pagi\nTemuan: kotor", ADU_SHEET_TIME, "kemarin pagi", 4 },
    { "Nomor: 1\nWaktu: 31/02/2026 08.00\nTemuan: kotor", ADU_SHEET_TIME, NULL, 2 },
    { "Nomor: 1\nAlamat: x\nTemuan: kotor", ADU_SHEET_HEADING, "Alamat", 2 },
    { "Nomor: 1\nKesimpulan: entahlah", ADU_SHEET_CONCLUSION, "entahlah", 2 },
    { "Nomor: 1\nTemuan: kotor\nBukti: ../../etc/passwd", ADU_SHEET_PICTURE_MISSING, "../../etc/passwd", 3 },
    { "Nomor: 1\n", ADU_SHEET_NOTHING, NULL, 0 },
    { "", ADU_SHEET_NO_NUMBER, NULL, 0 },
    { "\xff\xfe\x00", ADU_SHEET_NO_NUMBER, NULL, 0 },
    { "Nomor: 1\xC3(", ADU_SHEET_NOT_TEXT, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AduInspectionSheet) sheet =
        adu_inspection_sheet_parse (cases[i].text, strlen (cases[i].text), NULL, zone);

      g_test_message ("case %u", i);
      g_assert_cmpuint (count (sheet, cases[i].code, cases[i].detail, cases[i].line), ==, 1);
    }
}

static void
test_too_long (void)
{
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autofree char *text = g_strconcat ("Nomor: 1\nTemuan:\n1. ", long_text, NULL);
  g_autoptr (AduInspectionSheet) sheet = parse (text);

  g_assert_cmpuint (strlen (FINDING (0)->fact), ==, 4000);
  g_assert_cmpuint (count (sheet, ADU_SHEET_TOO_LONG, NULL, 3), ==, 1);
}

static void
test_times (void)
{
  static const struct
  {
    const char *text, *from, *until; /* NULL: not known */
  } times[] = {
    { "5/11/2026 8:10 s.d. 9:30", "2026-11-05T08:10", "2026-11-05T09:30" },
    { "2026-11-05 08.10", "2026-11-05T08:10", NULL },
    { "Kamis 5 Nop 2026 jam 14.05-15.00", "2026-11-05T14:05", "2026-11-05T15:00" },
    { "05-11-26", NULL, NULL },
    { "5 Agustus 2026, 23.59 - 00.10", "2026-08-05T23:59", NULL },
    { "5.11.2026 08.00", "2026-11-05T08:00", NULL },
    { "99999999999999999999/1/2026", "", NULL },
    { "30/02/2026", "", NULL },
    { "08.10 - 09.30", "", NULL },
    { "", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      AduTime from, until;
      AduDay day;
      gboolean read = adu_sheet_time_parse (times[i].text, zone, &day, &from, &until);
      g_autofree char *is_from = adu_time_is_set (from) ? adu_zone_to_iso (zone, from) : NULL;
      g_autofree char *is_until = adu_time_is_set (until) ? adu_zone_to_iso (zone, until) : NULL;

      g_test_message ("%s", times[i].text);
      g_assert_cmpint (read, ==, times[i].from == NULL || *times[i].from != '\0');
      if (read)
        {
          g_assert_true (times[i].from == NULL ? is_from == NULL : g_str_has_prefix (is_from, times[i].from));
          g_assert_true (times[i].until == NULL ? is_until == NULL : g_str_has_prefix (is_until, times[i].until));
        }
    }
}

/* Day and time stand on lines of their own, in any order; over two days; and what contradicts is named, not taken. */
static void
test_when (void)
{
  static const struct
  {
    const char *lines, *from, *until; /* NULL: not known */
    guint problem;                    /* its line; 0: none */
  } cases[] = {
    { "Hari/Tanggal: Kamis, 5 November 2026\nWaktu: 08.10 - 09.30 WITA", "2026-11-05T08:10", "2026-11-05T09:30", 0 },
    { "Waktu: 08.10 - 09.30\nTanggal: 5/11/2026", "2026-11-05T08:10", "2026-11-05T09:30", 0 },
    { "Waktu: 5/11/2026 08.10 - 09.30\nTanggal: 5/11/2026", "2026-11-05T08:10", "2026-11-05T09:30", 0 },
    { "Waktu: 5/11/2026 08.10\nTanggal: 6/11/2026", "2026-11-05T08:10", NULL, 3 },
    { "Waktu: 5/11/2026 08.10\nWaktu: 09.10 - 10.00", "2026-11-05T08:10", NULL, 3 },
    { "Waktu: 11.11.2026 09.00 - 12.11.2026 11.30", "2026-11-11T09:00", "2026-11-12T11:30", 0 },
    { "Waktu: 5/11/2026 22.00 - 01.30", "2026-11-05T22:00", NULL, 2 },
    { "Waktu: 6/11/2026 08.00 - 5/11/2026 09.00", "2026-11-06T08:00", NULL, 2 },
    { "Waktu: 5/11/2026 s.d. 6/11/2026", "2026-11-05T00:00", NULL, 2 },
    { "Waktu: 5/11/2026 08.00 - 31/11/2026 09.00", NULL, NULL, 2 },
    { "Tempat: loket\nWaktu: 08.10", NULL, NULL, 3 },
    { "Tanggal: 5/11/2026", "2026-11-05T00:00", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("Nomor: 1\n", cases[i].lines, "\nTemuan: kotor", NULL);
      g_autoptr (AduInspectionSheet) sheet = adu_inspection_sheet_parse (text, strlen (text), NULL, zone);
      const AduInspection *value = sheet->value;
      g_autofree char *from = adu_time_is_set (value->actual_from) ? adu_zone_to_iso (zone, value->actual_from) : NULL;
      g_autofree char *until = adu_time_is_set (value->actual_until) ? adu_zone_to_iso (zone, value->actual_until) : NULL;

      g_test_message ("%s", cases[i].lines);
      g_assert_cmpstr (from, ==, cases[i].from);
      g_assert_cmpstr (until, ==, cases[i].until);
      g_assert_cmpuint (sheet->problems->len, ==, cases[i].problem != 0);
      g_assert_cmpuint (count (sheet, ADU_SHEET_TIME, NULL, cases[i].problem), ==, cases[i].problem != 0);
    }
}

/* Whose words a statement is: of the last finding, or of the person above it. */
static void
test_statements (void)
{
  g_autoptr (AduInspectionSheet) sheet =
    parse ("Nomor: 1\nTemuan:\n1. Uang diterima tanpa kuitansi\n   Keterangan: kata kepala\n2. Tarif tidak dipasang\n"
           "Diperiksa:\n1. Anna Sila, Kasir\nKeterangan: Saya hanya disuruh.\n2. Petrus Kefi\n"
           "Pernyataan: Saya tidak tahu.\n");

  g_assert_cmpuint (sheet->value->findings->len, ==, 2);
  g_assert_cmpstr (FINDING (0)->statement, ==, "kata kepala");
  g_assert_null (FINDING (1)->statement);
  g_assert_cmpuint (sheet->value->people->len, ==, 2);
  g_assert_cmpstr (PERSON (0)->statement, ==, "Saya hanya disuruh.");
  g_assert_cmpstr (PERSON (1)->name, ==, "Petrus Kefi");
  g_assert_cmpstr (PERSON (1)->statement, ==, "Saya tidak tahu.");
}

/* Pieces of sheets and bytes of noise, in any order: an answer each time, within the limits of every field. */
static void
test_noise (void)
{
  static const char *const pieces[] = { "Nomor:", "Temuan:", "Bukti:", "Tim:", "Waktu:", "\n", "\r\n", ":", "1.", "- ",
                                        "foto1.jpg", ",", "5/11/2026", "\xEF\xBB\xBF", "\xff", "…", "Kesimpulan:",
                                        "terbukti", "%s%n", "<b>", "../", "\t", "#", "Aturan:", "\xE2\x80\xAE" };
  g_autoptr (GRand) random = g_rand_new_with_seed (77);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (AduInspectionSheet) sheet = NULL;

      for (gint n = g_rand_int_range (random, 0, 40); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      sheet = adu_inspection_sheet_parse (text->str, text->len, names, zone);
      for (guint i = 0; i < sheet->value->findings->len; i++)
        for (guint e = 0; e < FINDING (i)->evidence->len; e++)
          g_assert_cmpint (g_array_index (FINDING (i)->evidence, gint64, e), <=, 3);
      for (guint i = 0; i < sheet->value->people->len; i++)
        g_assert_cmpint (g_utf8_strlen (PERSON (i)->name, -1), <=, 200);
    }
}

/* What is too much is named, and nothing of it goes to somebody else's finding. */
static void
test_too_much (void)
{
  g_autoptr (GString) text = g_string_new ("Nomor: ADU-2026-0001\nTim:\n");
  g_autoptr (AduInspectionSheet) sheet = NULL, lines = NULL;
  const AduInspectionFinding *last;

  for (guint i = 1; i <= 101; i++)
    g_string_append_printf (text, "- Pemeriksa %u\n", i);
  g_string_append (text, "Temuan:\n");
  for (guint i = 1; i <= 101; i++)
    g_string_append_printf (text, "%u. Temuan ke-%u\n   diteruskan %u\n   Bukti: %s\n   Aturan: pasal %u\n   Keterangan: kata %u\n", i,
                            i, i, i == 101 ? "surat.pdf" : "foto1.jpg", i, i);
  sheet = parse (text->str);
  g_assert_cmpuint (sheet->value->people->len, ==, 100);
  g_assert_cmpuint (sheet->value->findings->len, ==, 100);
  g_assert_cmpuint (count (sheet, ADU_SHEET_TOO_LONG, "Pemeriksa 101", 103), ==, 1);
  g_assert_cmpuint (count (sheet, ADU_SHEET_TOO_LONG, "Temuan ke-101", 605), ==, 1);
  last = g_ptr_array_index (sheet->value->findings, 99);
  g_assert_cmpstr (last->fact, ==, "Temuan ke-100\nditeruskan 100");
  g_assert_cmpstr (last->rule, ==, "pasal 100");
  g_assert_cmpstr (last->statement, ==, "kata 100");
  g_assert_cmpuint (last->evidence->len, ==, 1);
  g_assert_cmpint (g_array_index (last->evidence, gint64, 0), ==, 1);

  g_string_assign (text, "Nomor: ADU-2026-0001\nKesimpulan: Terbukti\n");
  for (guint i = 0; i < 5000; i++)
    g_string_append_c (text, '\n');
  g_string_append (text, "Temuan:\n1. Jauh di bawah\n");
  lines = parse (text->str);
  g_assert_cmpuint (count (lines, ADU_SHEET_TOO_LONG, NULL, 5000), ==, 1);
}

/* A folder: one sheet, good and bad pictures; what is no evidence is named, a link not followed. */
static void
test_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("aduan-sheet-XXXXXX", NULL), *inner = g_build_filename (folder, "x.jpg", NULL);
  static const struct
  {
    const char *name, *content;
    gssize size;
  } files[] = {
    { "lembar.txt", "Nomor: ADU-2026-0001\nTemuan:\n1. Kotor\nBukti: surat.pdf, rusak.png\n", -1 },
    { "surat.pdf", "%PDF-1.4\nx", -1 },
    { "rusak.png", "\x89PNG\r\n\x1A\n", 8 },
    { "catatan.docx", "PK", -1 },
    { "Thumbs.db", "x", -1 },
    { ".tersembunyi.pdf", "%PDF-1.4\n", -1 },
  };
  g_autoptr (AduInspectionSheet) sheet = NULL, none = NULL;
  g_autoptr (AduInspectionImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *link = g_build_filename (folder, "tautan.pdf", NULL);

  g_mkdir (inner, 0700);
  g_assert_cmpint (symlink ("surat.pdf", link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_assert_true (g_file_set_contents (path, files[i].content, files[i].size, NULL));
    }
  sheet = adu_inspection_sheet_read (folder, zone, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheet->pictures->len, ==, 1);
  g_assert_cmpuint (count (sheet, ADU_SHEET_PICTURE_BAD, "rusak.png", 0), ==, 1);
  g_assert_cmpuint (count (sheet, ADU_SHEET_PICTURE_MISSING, "rusak.png", 4), ==, 1);
  g_assert_cmpuint (count (sheet, ADU_SHEET_PICTURE_BAD, "catatan.docx", 0), ==, 1);
  g_assert_cmpuint (count (sheet, ADU_SHEET_PICTURE_BAD, "x.jpg", 0), ==, 1); /* a folder */
  g_assert_cmpuint (count (sheet, ADU_SHEET_PICTURE_BAD, "tautan.pdf", 0), ==, 1);
  g_assert_cmpuint (count (sheet, ADU_SHEET_PICTURE_BAD, "Thumbs.db", 0), ==, 0);
  g_assert_true (adu_inspection_sheet_fits (sheet, "ADU-2026-0001"));
  import = adu_inspection_sheet_to_import (sheet, 1, 0);
  g_assert_cmpuint (import->evidence->len, ==, 1);
  none = adu_inspection_sheet_read (inner, zone, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (none, ADU_SHEET_NO_SHEET, NULL, 0), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);

      g_unlink (path);
    }
  g_unlink (link);
  g_rmdir (inner);
  g_rmdir (folder);
  g_assert_null (adu_inspection_sheet_read (folder, zone, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_test_add_func ("/inspection-sheet/good", test_good);
  g_test_add_func ("/inspection-sheet/dressed", test_dressed);
  g_test_add_func ("/inspection-sheet/template", test_template);
  g_test_add_func ("/inspection-sheet/problems", test_problems);
  g_test_add_func ("/inspection-sheet/too-long", test_too_long);
  g_test_add_func ("/inspection-sheet/times", test_times);
  g_test_add_func ("/inspection-sheet/when", test_when);
  g_test_add_func ("/inspection-sheet/statements", test_statements);
  g_test_add_func ("/inspection-sheet/noise", test_noise);
  g_test_add_func ("/inspection-sheet/too-much", test_too_much);
  g_test_add_func ("/inspection-sheet/folder", test_folder);
  result = g_test_run ();
  adu_zone_unref (zone);
  return result;
}
