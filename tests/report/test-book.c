/* test-book.c — a workbook holds what was put, read back by another library; or there is none
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "report/adu-book.h"

typedef struct
{
  char *folder;
  char *path;
  AduZone *zone;
} Fixture;

static const AduSheetColumn columns[] = { { "Nomor", ADU_CELL_TEXT },
                                     { "Uraian", ADU_CELL_LONG },
                                     { "Diterima", ADU_CELL_DAY },
                                     { "Dicatat", ADU_CELL_MOMENT },
                                     { "Sisa", ADU_CELL_NUMBER } };

static const char *const hostile[] = { "=1+1",
                                       "@SUM(A1)",
                                       "+62 812-3456-7890",
                                       "-1",
                                       "http://contoh.id/?a=1&b=2",
                                       "internal:Daftar!A1",
                                       "100 %n %s %%",
                                       "Budi & Ani <Puskesmas> \"kutip\" 'satu'",
                                       "😀 emoji 👩‍⚕️",
                                       " spasi di depan dan di belakang ",
                                       "baris satu\nbaris dua\n\nbaris empat",
                                       "_x0041_ bukan A, _x005F_ pun tidak",
                                       "0812345678901234",
                                       "5303010101900001",
                                       "1e5",
                                       "2026-11-23",
                                       "TRUE",
                                       "{=1}",
                                       "\xe2\x80\x8f" "arah",
                                       "]]>&amp;&#10;" };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("aduan-book-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "rekap.xlsx", NULL);
  fixture->zone = adu_zone_new (ADU_ZONE_DEFAULT);
}

static guint
clear (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
      n++;
    }
  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  clear (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  adu_zone_unref (fixture->zone);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static AduBook *
book_new_with_foot (Fixture *fixture, guint most_rows, const char *foot)
{
  const AduBookOptions options = { .path = fixture->path,
                                   .how = ADU_DELIVER_NEW,
                                   .paper = "f4",
                                   .title = "Rekap & <daftar>",
                                   .author = "Dinas Kesehatan",
                                   .foot = foot,
                                   .created = 1795400000,
                                   .most_rows = most_rows };
  g_autoptr (GError) error = NULL;
  AduBook *book = adu_book_new (&options, &error);

  g_assert_no_error (error);
  return book;
}

static AduBook *
book_new (Fixture *fixture, guint most_rows)
{
  return book_new_with_foot (fixture, most_rows, "Dinkes & TU");
}

static void
put_row (AduSheet *sheet, const AduZone *zone, guint i, const char *text)
{
  g_autofree char *number = g_strdup_printf ("ADU-2026-%04u", i);
  AduDay day = adu_day_new (2026, 11, 1 + (gint) (i % 28));

  adu_sheet_begin_row (sheet);
  adu_sheet_put_text (sheet, 0, number);
  adu_sheet_put_text (sheet, 1, text);
  adu_sheet_put_day (sheet, 2, day);
  adu_sheet_put_moment (sheet, 3, zone, adu_zone_time (zone, day, 8 * 60 + (gint) (i % 60)));
  adu_sheet_put_number (sheet, 4, (double) i - 3);
}

static JsonNode *
read_back (const char *path)
{
  const char *python = "/usr/bin/python3"; /* whose modules are Debian packages */
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "report", "read_book.py", NULL);
  const char *arguments[] = { python, script, path, NULL };
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *node;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error));
  if (status != 0)
    g_error ("%s", err);
  node = json_from_string (out, &error);
  g_assert_no_error (error);
  return node;
}

static JsonObject *
member (JsonNode *node, const char *name)
{
  return json_object_get_object_member (json_node_get_object (node), name);
}

static JsonArray *
row_of (JsonNode *node, const char *sheet, guint row)
{
  return json_array_get_array_element (json_object_get_array_member (member (node, "sheets"), sheet), row);
}

static void
test_as_typed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AduBook) book = book_new (fixture, 0);
  AduSheet *sheet = adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns));
  AduBookCounts counts;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    put_row (sheet, fixture->zone, i, hostile[i]);
  adu_sheet_tint (sheet, 4, -100, -1, ADU_TINT_BAD);
  g_assert_true (adu_book_close (book, &counts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts.sheets, ==, 1);
  g_assert_cmpuint (counts.rows, ==, 1 + G_N_ELEMENTS (hostile));
  g_assert_cmpuint (counts.texts, ==, 5 + 2 * G_N_ELEMENTS (hostile));
  g_assert_cmpuint (counts.numbers, ==, 3 * G_N_ELEMENTS (hostile));
  node = read_back (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      JsonArray *row = row_of (node, "Daftar", i + 1);
      g_autofree char *day = g_strdup_printf ("2026-11-%02u", 1 + i % 28);
      g_autofree char *moment = g_strdup_printf ("2026-11-%02uT08:%02u", 1 + i % 28, i % 60);

      g_assert_cmpstr (json_array_get_string_element (row, 1), ==, hostile[i]);
      g_assert_cmpstr (json_array_get_string_element (row, 2), ==, day);
      g_assert_cmpstr (json_array_get_string_element (row, 3), ==, moment);
      g_assert_cmpfloat (json_array_get_double_element (row, 4), ==, (double) i - 3);
    }
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (node), "links")), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "title"), ==, "Rekap & <daftar>");
  g_assert_cmpstr (json_object_get_string_member (member (node, "frozen"), "Daftar"), ==, "B2");
  g_assert_cmpstr (json_object_get_string_member (member (node, "filter"), "Daftar"), ==, "A1:E21");
  g_assert_cmpstr (json_object_get_string_member (member (node, "repeated"), "Daftar"), ==, "$1:$1");
}

/* Where numbers have commas, those of a file have points all the same. */
static void
test_comma (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AduBook) book = NULL;
  AduSheet *sheet;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  const char *found = setlocale (LC_NUMERIC, "id_ID.UTF-8");

  if (found == NULL)
    {
      g_test_skip ("no language with decimal commas on this machine");
      return;
    }
  book = book_new (fixture, 0);
  sheet = adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns));
  put_row (sheet, fixture->zone, 7, "koma");
  adu_sheet_begin_row (sheet);
  adu_sheet_put_number (sheet, 4, 1234.5);
  g_assert_true (adu_book_close (book, NULL, &error));
  setlocale (LC_NUMERIC, "C");
  g_assert_no_error (error);
  node = read_back (fixture->path);
  g_assert_cmpfloat (json_array_get_double_element (row_of (node, "Daftar", 2), 4), ==, 1234.5);
  g_assert_cmpstr (json_array_get_string_element (row_of (node, "Daftar", 1), 3), ==, "2026-11-08T08:07");
}

/* A text longer than a cell is all there: its beginning in the cell, the rest in order on a sheet of its own. */
static void
test_overlong (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AduBook) book = book_new (fixture, 0);
  AduSheet *sheet = adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree char *exact = g_strnfill (32767, 'x');
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  const char *first, *mark;
  JsonArray *rest;

  for (guint i = 0; text->len < 100000; i++)
    g_string_append_printf (text, "%u 😀 &<é> ", i);
  put_row (sheet, fixture->zone, 1, text->str);
  put_row (sheet, fixture->zone, 2, exact);
  g_assert_true (adu_book_close (book, NULL, &error));
  g_assert_no_error (error);
  node = read_back (fixture->path);
  first = json_array_get_string_element (row_of (node, "Daftar", 1), 1);
  mark = strstr (first, " … [");
  g_assert_nonnull (mark);
  g_string_append_len (joined, first, mark - first);
  rest = json_object_get_array_member (member (node, "sheets"), "Long texts");
  g_assert_cmpuint (json_array_get_length (rest), >, 2);
  for (guint i = 1; i < json_array_get_length (rest); i++)
    {
      JsonArray *row = json_array_get_array_element (rest, i);

      g_assert_cmpstr (json_array_get_string_element (row, 0), ==, "Daftar");
      g_assert_cmpint (json_array_get_int_element (row, 1), ==, 2);
      g_assert_cmpstr (json_array_get_string_element (row, 2), ==, "Uraian");
      g_assert_cmpint (json_array_get_int_element (row, 3), ==, i + 1);
      g_string_append (joined, json_array_get_string_element (row, 4));
    }
  g_assert_cmpstr (joined->str, ==, text->str);
  g_assert_cmpstr (json_array_get_string_element (row_of (node, "Daftar", 2), 1), ==, exact);
}

/* What XML cannot hold is left out; bytes that are no text are marked. */
static void
test_repaired (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *given;
    const char *read;
  } cases[] = {
    { "a\x01z", "az" },
    { "a\r\nb\rc", "a\nb\nc" },
    { "buruk \xff byte", "buruk \xef\xbf\xbd byte" },
    { "bukan \xef\xbf\xbe huruf", "bukan  huruf" },
    { "tab\there", "tab\there" },
  };
  g_autoptr (AduBook) book = book_new (fixture, 0);
  AduSheet *sheet = adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    put_row (sheet, fixture->zone, i, cases[i].given);
  g_assert_true (adu_book_close (book, NULL, &error));
  g_assert_no_error (error);
  node = read_back (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (json_array_get_string_element (row_of (node, "Daftar", i + 1), 1), ==, cases[i].read);
}

static void
test_further_sheets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AduBook) book = book_new (fixture, 10);
  AduSheet *sheet = adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns));
  AduBookCounts counts;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  guint next = 0;

  for (guint i = 0; i < 25; i++)
    put_row (sheet, fixture->zone, i, "baris");
  g_assert_cmpuint (adu_sheet_n_rows (sheet), ==, 25);
  g_assert_true (adu_book_close (book, &counts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts.sheets, ==, 3);
  g_assert_cmpuint (counts.rows, ==, 28);
  node = read_back (fixture->path);
  for (guint n = 0; n < 3; n++)
    {
      static const char *const names[] = { "Daftar", "Daftar (2)", "Daftar (3)" };
      JsonArray *rows = json_object_get_array_member (member (node, "sheets"), names[n]);

      g_assert_cmpstr (json_array_get_string_element (json_array_get_array_element (rows, 0), 0), ==, "Nomor");
      for (guint i = 1; i < json_array_get_length (rows); i++, next++)
        g_assert_cmpint (json_array_get_int_element (json_array_get_array_element (rows, i), 4), ==, (gint) next - 3);
    }
  g_assert_cmpuint (next, ==, 25);
}

static void
test_form (Fixture *fixture, gconstpointer data)
{
  const double widths[] = { 20, 8, 8 };
  const AduSheetChart chart = { .title = "Masuk & selesai", .first_row = 2, .last_row = 4, .names = 0, .first = 1, .last = 2,
                                .head_row = 1, .at_row = 8, .at_column = 0, .width = 480, .height = 240 };
  g_autoptr (AduBook) book = book_new (fixture, 0);
  AduSheet *sheet = adu_book_add_form (book, "Rekap", widths, 3, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  adu_sheet_begin_row (sheet);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_TITLE);
  adu_sheet_put_text (sheet, 0, "REKAP");
  adu_sheet_begin_row (sheet);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_HEAD);
  adu_sheet_put_text (sheet, 0, "Saluran");
  adu_sheet_put_text (sheet, 1, "Masuk");
  adu_sheet_put_text (sheet, 2, "Selesai");
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_CELL);
  for (guint i = 0; i < 3; i++)
    {
      adu_sheet_begin_row (sheet);
      adu_sheet_put_text (sheet, 0, i == 0 ? "Loket" : i == 1 ? "Surat" : "LAPOR!");
      adu_sheet_put_number (sheet, 1, 3 + i);
      adu_sheet_put_number (sheet, 2, 1 + i);
    }
  adu_sheet_begin_row (sheet);
  adu_sheet_set_look (sheet, ADU_SHEET_LOOK_TOTAL);
  adu_sheet_put_text (sheet, 0, "Jumlah");
  adu_sheet_put_sum (sheet, 1, 2, 4, 12);
  adu_sheet_put_sum (sheet, 2, 2, 4, 6);
  adu_sheet_add_chart (sheet, &chart);
  adu_sheet_fit_pages (sheet, 1);
  g_assert_true (adu_book_close (book, NULL, &error));
  g_assert_no_error (error);
  node = read_back (fixture->path);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (row_of (node, "Rekap", 5), 1), "formula"),
                   ==, "=SUM(B3:B5)");
}

/* Whatever a foot says, it is its text that stands there: no code, no size of letters, and the number of the page beside it. */
static void
test_foot (Fixture *fixture, gconstpointer data)
{
  const char *const feet[] = { "10 & 20", "&P&D", "a\nb" };
  const double widths[] = { 20 };

  for (guint i = 0; i < G_N_ELEMENTS (feet) + 8; i++)
    {
      g_autofree char *filler = g_strnfill (i, 'x');
      g_autofree char *many = g_strnfill (200, '&');
      g_autofree char *accents = g_strjoin (NULL, filler, i % 2 == 0 ? many : "ééééééééééééééééééééééééééééééééééééééééé"
                                            "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé", NULL);
      g_autoptr (AduBook) book = book_new_with_foot (fixture, 0, i < G_N_ELEMENTS (feet) ? feet[i] : accents);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *left = NULL;
      const char *foot;
      gsize n = 0;

      adu_sheet_begin_row (adu_book_add_form (book, "Rekap", widths, 1, FALSE));
      g_assert_true (adu_book_close (book, NULL, &error));
      g_assert_no_error (error);
      node = read_back (fixture->path);
      foot = json_object_get_string_member (json_node_get_object (node), "foot");
      g_assert_true (g_str_has_prefix (foot, "&L&8 ") && g_utf8_strlen (foot, -1) < 255);
      g_assert_null (strstr (foot, "\357\277\275"));
      /* the first code is that of the right part */
      for (n = 4; foot[n] != '\0' && (foot[n] != '&' || foot[n + 1] == '&'); n += foot[n] == '&' ? 2 : 1)
        ;
      g_assert_true (g_str_has_prefix (foot + n, "&R&8"));
      left = g_strndup (foot + 5, n - 5);
      if (i == 0)
        g_assert_cmpstr (left, ==, "10 && 20");
      g_assert_cmpint (g_unlink (fixture->path), ==, 0);
    }
}

static void
test_not_closed (Fixture *fixture, gconstpointer data)
{
  AduBook *book = book_new (fixture, 0);
  AduSheet *sheet = adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns));

  put_row (sheet, fixture->zone, 1, "dibatalkan");
  adu_book_free (book);
  g_assert_cmpuint (clear (fixture->folder), ==, 0);
}

static void
test_taken_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AduBook) book = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "milik orang lain", -1, NULL));
  book = book_new (fixture, 0);
  put_row (adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns)), fixture->zone, 1, "x");
  g_assert_false (adu_book_close (book, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_pointer (&book, adu_book_free);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "milik orang lain");
  g_assert_cmpuint (clear (fixture->folder), ==, 1);
}

/* No file may grow beyond a limit, as on a full disk: nothing stands there, and nobody is told it did. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  struct rlimit before;
  guint failed = 0;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  for (guint point = 0; point <= 20; point++)
    {
      struct rlimit limit = { .rlim_cur = 300 + point * 9000, .rlim_max = before.rlim_max };
      AduBook *book;
      AduSheet *sheet;
      g_autoptr (GError) error = NULL;
      gboolean done;

      book = book_new (fixture, 0);
      sheet = adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns));
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
      for (guint i = 0; i < 300; i++)
        put_row (sheet, fixture->zone, i, "Obat kosong & antrean panjang");
      done = adu_book_close (book, NULL, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
      g_assert_cmpint (done, ==, g_file_test (fixture->path, G_FILE_TEST_EXISTS));
      g_assert_true (done || error != NULL);
      failed += done ? 0 : 1;
      if (done)
        {
          g_autoptr (JsonNode) node = read_back (fixture->path);

          g_assert_cmpstr (json_array_get_string_element (row_of (node, "Daftar", 300), 0), ==, "ADU-2026-0299");
        }
      adu_book_free (book);
      g_assert_cmpuint (clear (fixture->folder), ==, done ? 1 : 0);
    }
  g_assert_cmpuint (failed, >=, 10);
  g_assert_cmpuint (failed, <, 21);
  signal (SIGXFSZ, SIG_DFL);
}

/* No temporary file can be made: an error, not an end. */
static void
test_no_files (Fixture *fixture, gconstpointer data)
{
  AduBook *book = book_new (fixture, 0);
  g_autoptr (GError) error = NULL;
  struct rlimit before, none;
  AduSheet *sheet;

  g_assert_cmpint (getrlimit (RLIMIT_NOFILE, &before), ==, 0);
  none = (struct rlimit){ .rlim_cur = 0, .rlim_max = before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &none), ==, 0);
  sheet = adu_book_add_table (book, "Daftar", columns, G_N_ELEMENTS (columns));
  put_row (sheet, fixture->zone, 1, "tidak ke mana-mana");
  g_assert_false (adu_book_is_whole (book, NULL));
  g_assert_false (adu_book_close (book, NULL, &error));
  g_assert_cmpint (setrlimit (RLIMIT_NOFILE, &before), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  adu_book_free (book);
  g_assert_cmpuint (clear (fixture->folder), ==, 0);
}

static void
test_no_folder (void)
{
  const AduBookOptions options = { .path = "/nonexistent/rekap.xlsx", .title = "", .author = "" };
  g_autoptr (GError) error = NULL;

  g_assert_null (adu_book_new (&options, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/book/as-typed", test_as_typed);
  ADD ("/book/comma", test_comma);
  ADD ("/book/overlong", test_overlong);
  ADD ("/book/repaired", test_repaired);
  ADD ("/book/further-sheets", test_further_sheets);
  ADD ("/book/form", test_form);
  ADD ("/book/foot", test_foot);
  ADD ("/book/not-closed", test_not_closed);
  ADD ("/book/taken-name", test_taken_name);
  ADD ("/book/full-disk", test_full_disk);
  ADD ("/book/no-files", test_no_files);
  g_test_add_func ("/book/no-folder", test_no_folder);
  return g_test_run ();
}
