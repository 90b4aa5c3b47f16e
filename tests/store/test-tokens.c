/* test-tokens.c — what is found by what: word families, telephone numbers, and whatever else people type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The questions are put to a real index, made as the register makes its own.
 */
#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "store/adu-tokens-private.h"

static sqlite3 *
open_index (void)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "CREATE VIRTUAL TABLE t USING fts5 (tokens, content='', columnsize=0, detail=none, "
                                 "prefix='1 2 3 4 5 6 7 8', tokenize='" ADU_TOKENS_FTS "')",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  return db;
}

static void
put (sqlite3 *db, gint64 id, const char *tokens)
{
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db, "INSERT INTO t (rowid, tokens) VALUES (?1, ?2)", -1, &statement, NULL), ==,
                   SQLITE_OK);
  sqlite3_bind_int64 (statement, 1, id);
  sqlite3_bind_text (statement, 2, tokens, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

static void
put_content (sqlite3 *db, gint64 id, const char *text)
{
  g_autofree char *tokens = adu_tokens_content ((const char *const[]){ text, NULL });

  put (db, id, tokens);
}

/* How many rows @typed finds; -1 = it asks for nothing. An error of the index fails the test. */
static int
hits (sqlite3 *db, const char *typed)
{
  g_autofree char *query = adu_tokens_query (typed);
  sqlite3_stmt *statement;
  int n = 0, result;

  if (query == NULL)
    return -1;
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT rowid FROM t WHERE t MATCH ?1", -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, query, -1, SQLITE_TRANSIENT);
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    n++;
  if (result != SQLITE_DONE)
    g_error ("“%s” → %s: %s", typed, query, sqlite3_errmsg (db));
  sqlite3_finalize (statement);
  return n;
}

/* Forty families: each word of a line is found by each other. */
static void
test_families (void)
{
  static const char *const families[] = {
    "periksa memeriksa diperiksa pemeriksaan", "keluh keluhan mengeluh", "tolak menolak ditolak penolakan",
    "layan melayani dilayani pelayanan", "adu mengadu pengaduan mengadukan", "obat pengobatan berobat",
    "antre antrean mengantre antri", "bayar membayar dibayar pembayaran", "rawat merawat dirawat perawatan perawat",
    "sehat kesehatan", "lambat terlambat keterlambatan", "tunggu menunggu ditunggu", "pungut pungutan dipungut",
    "suntik menyuntik disuntik suntikan", "sakit penyakit", "bersih kebersihan membersihkan",
    "daftar mendaftar pendaftaran", "lahir kelahiran melahirkan", "rujuk merujuk dirujuk rujukan",
    "jaga menjaga penjaga", "minta meminta diminta permintaan", "beri memberi diberikan pemberian",
    "kasar kekasaran", "marah memarahi dimarahi", "ambil mengambil diambil", "datang kedatangan mendatangi",
    "tutup menutup ditutup penutupan", "buka membuka dibuka pembukaan", "kirim mengirim dikirim pengiriman",
    "jawab menjawab dijawab jawaban", "lapor melapor laporan pelaporan", "bantu membantu bantuan",
    "tanya bertanya pertanyaan", "jelas menjelaskan penjelasan", "pakai memakai dipakai pemakaian",
    "racik meracik racikan", "urus mengurus pengurusan", "bolos membolos", "hubung menghubungi dihubungi",
    "paham memahami", "putus memutuskan keputusan", "tindak tindakan menindak",
  };

  g_assert_cmpuint (G_N_ELEMENTS (families), >=, 40);
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    {
      g_auto (GStrv) words = g_strsplit (families[i], " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          sqlite3 *db = open_index ();
          g_autofree char *text = g_strdup_printf ("Ibu tua %s, di Puskesmas.", words[j]);

          put_content (db, 1, text);
          for (guint k = 0; words[k] != NULL; k++)
            {
              g_autofree char *two = g_strdup_printf ("%s puskesmas", words[k]);

              if (hits (db, words[k]) != 1 || hits (db, two) != 1)
                g_error ("“%s” does not find “%s”", words[k], words[j]);
            }
          sqlite3_close (db);
        }
    }
}

static void
test_phones (void)
{
  static const char *const found[] = { "081234567890", "62-812", "0812", "+62 812-3456-7890", "6281234567890", "7890",
                                       "0812 3456 7890", "(0812) 3456", "812345", "+62812", "maria 0812", "maria 7890",
                                       "5306010101800001", "5306", "MARIA", "mária", "mar", "lopo 62-812" };
  static const char *const missed[] = { "0813", "62-813", "7891", "3456789", "maria 0813", "marla" };
  static const char *const spellings[] = { "0812-3456-7890", "+62 812 3456 7890", "62812 3456 7890", "0812.3456.7890",
                                           "0062 81234567890" };

  for (gsize s = 0; s < G_N_ELEMENTS (spellings); s++)
    {
      sqlite3 *db = open_index ();
      g_autofree char *tokens = adu_tokens_person ((const char *const[]){ "Maria Lopo", NULL }, spellings[s],
                                                   "53 0601 010180 0001");

      put (db, 1, tokens);
      for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
        if (hits (db, found[i]) != 1)
          g_error ("“%s” does not find %s", found[i], tokens);
      for (gsize i = 0; i < G_N_ELEMENTS (missed); i++)
        if (hits (db, missed[i]) != 0)
          g_error ("“%s” finds %s", missed[i], tokens);
      sqlite3_close (db);
    }
}

/* A number inside the words of a message is found as well; a date or an amount is not taken for one. */
static void
test_phone_in_text (void)
{
  sqlite3 *db = open_index ();

  put_content (db, 1, "Hubungi +62 812-3456-7890 ya");
  put_content (db, 2, "tanggal 23-11-2026, Rp 150.000");
  g_assert_cmpint (hits (db, "081234567890"), ==, 1);
  g_assert_cmpint (hits (db, "7890"), ==, 1);
  g_assert_cmpint (hits (db, "150.000"), ==, 1);
  g_assert_cmpint (hits (db, "23-11-2026"), ==, 1);
  sqlite3_close (db);
}

static void
test_hostile (void)
{
  static const char *const typed[] = { "\"( OR NOT *",  "62-812",     "%n%s",        "AND",         "NEAR(a b)", "a*b",
                                       "col:umn",       "^a",         "a + b",       "'; DROP --",  "\"",        "{a b}",
                                       "o'brien",       "x@y.z",      "\xff\xfe",    "-",           "",          "  ",
                                       "\xE2\x80\x8B",  "ＡＢＣ",     "日本語 テスト", "😀 sehat",    "tokens : a" };
  sqlite3 *db = open_index ();

  put_content (db, 1, "OR NOT NEAR");
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    hits (db, typed[i]);
  g_assert_cmpint (hits (db, "\"( OR NOT *"), ==, 1);
  g_assert_cmpint (hits (db, "-"), ==, -1);
  g_assert_cmpint (hits (db, NULL), ==, -1);
  g_assert_cmpint (hits (db, "%n%s"), ==, 0);
  sqlite3_close (db);
}

static void
test_random (void)
{
  static const char *const pieces[] = { "\"", "'",  "*",  "(",   ")",  "OR",    "AND", "NOT", "NEAR", ":",  "^",  "+",
                                        "-",  "62", "08", "%n",  "%s", "\n",    "\t",  " ",   "é",    "ß",  "日", "😀",
                                        "a",  "sehat", "{", "}", ",",  "\xff",  "\xc3", "\\", ";",    "--", "/*", "0" };
  sqlite3 *db = open_index ();

  put_content (db, 1, "sehat a 62 08 or and not");
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);

      for (gint n = g_test_rand_int_range (0, 12); n > 0; n--)
        if (g_test_rand_int_range (0, 4) == 0)
          g_string_append_c (typed, (char) g_test_rand_int_range (1, 256));
        else
          g_string_append (typed, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      hits (db, typed->str);
    }
  sqlite3_close (db);
}

/* A text of any length gives words the index can keep, and a long question is cut, not refused. */
static void
test_long (void)
{
  g_autofree char *word = g_strnfill (100000, 'x');
  g_autoptr (GString) many = g_string_new (NULL);
  sqlite3 *db = open_index ();

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (many, "kata%u ", i);
  put_content (db, 1, word);
  put_content (db, 2, many->str);
  g_assert_cmpint (hits (db, word), ==, 1);
  g_assert_cmpint (hits (db, many->str), ==, 1);
  sqlite3_close (db);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/families", test_families);
  g_test_add_func ("/tokens/phones", test_phones);
  g_test_add_func ("/tokens/phone-in-text", test_phone_in_text);
  g_test_add_func ("/tokens/hostile", test_hostile);
  g_test_add_func ("/tokens/random", test_random);
  g_test_add_func ("/tokens/long", test_long);
  return g_test_run ();
}
