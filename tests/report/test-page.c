/* test-page.c — nothing is cut: every word of a long letter stands on some page, in order, on both papers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "pdf-text.h"
#include "report/adu-page-bundle.h"
#include "report/adu-page.h"

#define N_WORDS 3000

static char *
numbered_words (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "kata%u ", i);

  return g_string_free (text, FALSE);
}

static void
assert_all_words (const char *text, guint n)
{
  const char *at = text;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = g_strdup_printf ("kata%u", i);
      const char *found = strstr (at, word);

      while (found != NULL && g_ascii_isdigit (found[strlen (word)]))
        found = strstr (found + 1, word);
      g_assert_nonnull (found);
      at = found;
    }
}

static void
test_long (gconstpointer data)
{
  g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code (data), "Panjang", "Dinas");
  g_autofree char *words = numbered_words (N_WORDS);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) pdf = NULL;
  const AduSigner signature = { .role = "Petugas,", .name = "Maria Tefa" };

  adu_page_add_letterhead (page, "PEMERINTAH", "DINAS KESEHATAN", "Jl. Basuki Rachmat");
  adu_page_add_title (page, "JUDUL", NULL);
  adu_page_add_paragraph (page, words);
  adu_page_add_signatures (page, "Kefamenanu, 23 November 2026", &signature, 1);
  pdf = adu_page_to_pdf (page, NULL);
  g_assert_nonnull (pdf);
  text = pdf_text (pdf);
  assert_all_words (text, N_WORDS);
  g_assert_cmpuint (pdf_pages (text), ==, adu_page_layout (page));
  g_assert_cmpuint (adu_page_layout (page), >, 3);
  g_assert_nonnull (strstr (text, "Maria Tefa"));
}

static void
test_pair (gconstpointer data)
{
  g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code ("a4"), "Pasangan", NULL);
  g_autofree char *words = numbered_words (1200);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) pdf = NULL;

  for (int i = 0; i < 30; i++)
    adu_page_add_pair (page, "Nomor", "1");
  adu_page_add_heading (page, "Uraian kejadian");
  adu_page_add_pair (page, "Uraian", words);
  pdf = adu_page_to_pdf (page, NULL);
  text = pdf_text (pdf);
  assert_all_words (text, 1200);
}

/* A heading keeps the beginning of what follows: it is never the last thing on a page. */
static void
test_heading (void)
{
  for (int n = 30; n < 60; n++)
    {
      g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code ("f4"), "Judul", NULL);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;

      for (int i = 0; i < n; i++)
        adu_page_add_paragraph (page, "baris");
      adu_page_add_heading (page, "KEPALA");
      adu_page_add_paragraph (page, "ekor");
      pdf = adu_page_to_pdf (page, NULL);
      text = pdf_text (pdf);
      pages = g_strsplit (text, "\f", -1);
      for (char **one = pages; *one != NULL; one++)
        if (strstr (*one, "KEPALA") != NULL)
          g_assert_nonnull (strstr (*one, "ekor"));
    }
}

/* What is heard is what is seen: every word once, in order, over all pages. */
static void
test_heard (void)
{
  g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code ("a4"), "Panjang", "Dinas");
  g_autofree char *words = numbered_words (N_WORDS);
  g_autoptr (GString) heard = g_string_new (NULL);

  adu_page_set_foot (page, "ADU-2026-0001");
  adu_page_add_title (page, "JUDUL", NULL);
  adu_page_add_pair (page, "Label", "isi & <b>");
  adu_page_add_paragraph (page, words);
  for (guint i = 0; i < adu_page_layout (page); i++)
    {
      g_autofree char *text = adu_page_text (page, i);

      g_assert_nonnull (strstr (text, "ADU-2026-0001"));
      g_string_append (heard, text);
    }
  g_assert_nonnull (strstr (heard->str, "JUDUL\n"));
  g_assert_nonnull (strstr (heard->str, "isi & <b>\n"));
  assert_all_words (heard->str, N_WORDS);
}

/* Several documents in one file: all their pages, each counting its own, in the order they were given. */
static void
test_bundle (void)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_page_free);
  g_autofree char *words = numbered_words (N_WORDS);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) pdf = NULL;
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("SURAT %u", i);
      AduPage *page = adu_page_new (adu_paper_from_code ("f4"), title, "Dinas");

      adu_page_add_title (page, title, NULL);
      if (i == 1)
        adu_page_add_paragraph (page, words);
      g_ptr_array_add (pages, page);
      n += adu_page_layout (page);
    }
  pdf = adu_pages_to_pdf (pages, NULL);
  g_assert_nonnull (pdf);
  text = pdf_text (pdf);
  g_assert_cmpuint (pdf_pages (text), ==, n);
  g_assert_nonnull (strstr (text, "SURAT 0"));
  g_assert_true (strstr (text, "SURAT 0") < strstr (text, "SURAT 1"));
  g_assert_true (strstr (text, "SURAT 1") < strstr (text, "SURAT 2"));
  assert_all_words (text, N_WORDS);
}

/* What is usually a line or two goes over pages where somebody wrote a page of it. */
static void
test_long_parts (void)
{
  g_autofree char *words = numbered_words (N_WORDS);
  g_auto (GStrv) lines = g_strsplit (words, " ", 120);
  g_autofree char *many = NULL;
  static const char *const labels[] = { "Nomor", "Sifat", "Lampiran", "Hal" };
  const AduAddress long_subject = { .labels = labels, .number = "1", .subject = words,
                                    .place_and_date = "Kefamenanu, 2026", .to = "Kepala Puskesmas" };
  AduAddress many_to = { .labels = labels, .number = "1", .subject = "Undangan",
                         .place_and_date = "Kefamenanu, 2026" };

  g_free (lines[119]);
  lines[119] = NULL;
  many_to.to = many = g_strjoinv ("\n", lines);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code ("a4"), "Panjang", NULL);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;

      adu_page_add_letterhead (page, "PEMERINTAH", "DINAS KESEHATAN", "Jl. Basuki Rachmat");
      if (i == 0)
        adu_page_add_heading (page, words);
      else if (i == 1)
        adu_page_add_title (page, "JUDUL", words);
      else if (i == 4)
        adu_page_add_titled_code (page, "ADU-2026-0001", "JUDUL", words);
      else
        adu_page_add_address (page, i == 2 ? &long_subject : &many_to);
      adu_page_add_paragraph (page, "Penutup.");
      pdf = adu_page_to_pdf (page, NULL);
      text = pdf_text (pdf);
      g_assert_cmpuint (adu_page_layout (page), >, 1);
      assert_all_words (text, i == 3 ? 119 : N_WORDS);
      g_assert_nonnull (strstr (text, "Penutup."));
      if (i == 2)
        g_assert_nonnull (strstr (text, "Kepala Puskesmas"));
    }
}

/* The first row of pixels in which two drawings of a page differ; @ink: the last one above the middle with anything on it. */
static int
first_difference (AduPage *one, AduPage *other, int *ink)
{
  AduPaper paper = adu_page_paper (one);
  int width = (int) paper.width, height = (int) paper.height;
  cairo_surface_t *surfaces[2];
  AduPage *const pages[] = { one, other };
  int first = height;

  *ink = 0;
  for (int i = 0; i < 2; i++)
    {
      cairo_t *cr;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
      cr = cairo_create (surfaces[i]);
      adu_page_draw (pages[i], cr, 0);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
    }
  for (int y = 0; y < height; y++)
    {
      const guchar *a = cairo_image_surface_get_data (surfaces[0]) + y * cairo_image_surface_get_stride (surfaces[0]);
      const guchar *b = cairo_image_surface_get_data (surfaces[1]) + y * cairo_image_surface_get_stride (surfaces[1]);

      for (int x = 0; x < width; x++)
        {
          if (a[x] != 0 && y < height / 2)
            *ink = y;
          if (a[x] != b[x])
            first = MIN (first, y);
        }
    }
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);

  return first;
}

/* What stands across the top of a page stands above its text, however narrow the margins are. */
static void
test_top (void)
{
  static const char *const margins[] = { "10 10 10 10", "12 20 30 25", "20 25 30 25" };
  g_autofree char *words = numbered_words (40);

  for (guint i = 0; i < G_N_ELEMENTS (margins) * 2; i++)
    {
      AduPaper paper = adu_paper_with_margins (adu_paper_from_code ("a4"), margins[i / 2]);
      g_autoptr (AduPage) empty = adu_page_new (paper, "Atas", NULL);
      g_autoptr (AduPage) full = adu_page_new (paper, "Atas", NULL);
      int ink;

      adu_page_set_secret (empty, i % 2 == 0 ? words : "RAHASIA");
      adu_page_set_secret (full, i % 2 == 0 ? words : "RAHASIA");
      adu_page_set_band (empty, "DATA CONTOH");
      adu_page_set_band (full, "DATA CONTOH");
      adu_page_add_paragraph (full, "TEKS");
      g_assert_cmpint (first_difference (empty, full, &ink), >, ink);
    }
}

static void
test_hostile (void)
{
  const char *const texts[] = { "Budi & Ani <Puskesmas>", "%n%s", "<b>tebal</b>", "=HYPERLINK(\"x\")", "" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code ("f4"), texts[i], texts[i]);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *text = NULL;
      const AduSigner signature = { .role = texts[i], .name = texts[i] };

      adu_page_set_band (page, texts[i]);
      adu_page_add_paragraph (page, texts[i]);
      adu_page_add_box (page, texts[i], texts[i]);
      adu_page_add_check (page, TRUE, texts[i]);
      adu_page_add_code (page, "ADU-2026-0001", texts[i]);
      adu_page_add_signatures (page, NULL, &signature, 1);
      pdf = adu_page_to_pdf (page, NULL);
      g_assert_nonnull (pdf);
      text = pdf_text (pdf);
      g_assert_nonnull (strstr (text, texts[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/page/long/f4", "f4", test_long);
  g_test_add_data_func ("/page/long/a4", "a4", test_long);
  g_test_add_data_func ("/page/pair", NULL, test_pair);
  g_test_add_func ("/page/heading", test_heading);
  g_test_add_func ("/page/heard", test_heard);
  g_test_add_func ("/page/bundle", test_bundle);
  g_test_add_func ("/page/long-parts", test_long_parts);
  g_test_add_func ("/page/top", test_top);
  g_test_add_func ("/page/hostile", test_hostile);

  return g_test_run ();
}
