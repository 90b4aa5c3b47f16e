/* test-table.c — tables, pictures and keeping together: every word stands on exactly one page, heads on each
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "pdf-text.h"
#include "report/adu-page.h"

static GHashTable *
count_words (const char *text)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f\t", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_hash_table_insert (counts, g_strdup (*word),
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, *word)) + 1));

  return counts;
}

static guint
count_of (GHashTable *counts, const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));
}

/* @n further words "k123"; @next is the number of the next one. */
static char *
words (guint *next, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%sk%u", i == 0 ? "" : " ", (*next)++);

  return g_string_free (text, FALSE);
}

static void
assert_each_once (GBytes *pdf, guint n)
{
  g_autofree char *text = pdf_text (pdf);
  g_autoptr (GHashTable) counts = count_words (text);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = g_strdup_printf ("k%u", i);

      g_assert_cmpuint (count_of (counts, word), ==, 1);
    }
}

/* A table of @n rows with cells of up to @most words. */
static void
add_table (AduPage *page, GRand *random, guint *next, gint n, gint most)
{
  static const AduColumn columns[] = { { "No.", NULL, 1, ADU_ALIGN_RIGHT },
                                       { "Uraian", "Isi", 4, ADU_ALIGN_LEFT },
                                       { "Catatan", "Isi", 3, ADU_ALIGN_CENTER } };
  AduTable *table = adu_page_add_table (page, NULL, columns, G_N_ELEMENTS (columns));

  for (int row = 0; row < n; row++)
    {
      g_autofree char *left = words (next, (guint) g_rand_int_range (random, 0, most));
      g_autofree char *right = words (next, (guint) g_rand_int_range (random, 0, most));

      adu_table_add_row (table, row % 7 == 0 ? ADU_ROW_BOLD : 0, (const char *const[]){ NULL, left, right });
    }
}

static void
add_block (AduPage *page, GRand *random, guint *next)
{
  g_autofree char *text = words (next, (guint) g_rand_int_range (random, 1, 400));
  g_autofree char *label = words (next, (guint) g_rand_int_range (random, 1, 12));
  const AduTextStyle justified = { .align = ADU_ALIGN_JUSTIFY, .first_indent = 36 };
  g_autofree char *title = words (next, 5);
  const AduSigner signatures[] = { { .role = label }, { .role = title } };
  int kind = g_rand_int_range (random, 0, 7);

  if (kind != 5)
    adu_page_add_title (page, title, NULL);
  switch (kind)
    {
    case 0:
      adu_page_add_paragraph (page, text);
      adu_page_add_heading (page, label);
      break;
    case 1:
      adu_page_add_pair (page, label, text);
      break;
    case 2:
      adu_page_add_text (page, text, &justified);
      adu_page_add_numbered (page, "a.", 1, label);
      break;
    case 3:
      adu_page_add_box (page, label, text);
      break;
    case 4:
      adu_page_add_check (page, TRUE, text);
      adu_page_add_title (page, label, NULL);
      break;
    case 5:
      adu_page_add_paragraph (page, text);
      adu_page_add_signatures (page, NULL, signatures, G_N_ELEMENTS (signatures));
      break;
    default:
      adu_page_add_pair (page, label, text);
      add_table (page, random, next, g_rand_int_range (random, 0, 40), 90);
      break;
    }
}

/* Random documents of all kinds of blocks. */
static void
test_random (gconstpointer data)
{
  for (guint seed = 0; seed < 12; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code (data), "Acak", "Dinas");
      g_autoptr (GBytes) pdf = NULL;
      guint next = 0;

      for (int i = g_rand_int_range (random, 1, 16); i > 0; i--)
        add_block (page, random, &next);
      pdf = adu_page_to_pdf (page, NULL);
      g_assert_nonnull (pdf);
      assert_each_once (pdf, next);
    }
}

/* The head stands on every page a table goes over; one row longer than a page breaks, and loses nothing. */
static void
test_head (void)
{
  const AduColumn columns[] = { { "KEPALA", NULL, 1, ADU_ALIGN_LEFT }, { "EKOR", NULL, 2, ADU_ALIGN_LEFT } };
  const AduTableStyle style = { .numbered = TRUE };
  g_autoptr (AduPage) page = adu_page_new (adu_paper_landscape (adu_paper_from_code ("f4")), "Kepala", NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;
  guint next = 0;
  AduTable *table;

  adu_page_add_paragraph (page, "pembuka");
  table = adu_page_add_table (page, &style, columns, G_N_ELEMENTS (columns));
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *left = words (&next, 3);
      g_autofree char *right = words (&next, 900);

      adu_table_add_row (table, 0, (const char *const[]){ left, right });
    }
  pdf = adu_page_to_pdf (page, NULL);
  assert_each_once (pdf, next);
  text = pdf_text (pdf);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (adu_page_layout (page), >, 4);
  for (guint i = 0; i < adu_page_layout (page); i++)
    {
      g_assert_nonnull (strstr (pages[i], "KEPALA"));
      g_assert_nonnull (strstr (pages[i], "(2)"));
    }
}

/* Whatever stands above it, a signature is never alone on a page: two lines of the text come along. */
static void
test_signature (gconstpointer data)
{
  const AduSigner signature = { .role = "KEPALADINAS", .name = "Yohanes" };

  for (guint n = 300; n < 900; n += 23)
    {
      g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code (data), "Tanda tangan", NULL);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *body = NULL;
      g_autofree char *text = NULL;
      g_auto (GStrv) pages = NULL;
      guint next = 0;

      body = words (&next, n);
      adu_page_add_paragraph (page, body);
      adu_page_add_space (page, 12);
      adu_page_add_signatures (page, NULL, &signature, 1);
      pdf = adu_page_to_pdf (page, NULL);
      text = pdf_text (pdf);
      pages = g_strsplit (text, "\f", -1);
      for (char **one = pages; *one != NULL; one++)
        if (strstr (*one, "KEPALADINAS") != NULL)
          {
            g_autofree char *last = g_strdup_printf ("k%u", n - 1);
            g_autofree char *line_above = g_strdup_printf ("k%u", n - 15);

            g_assert_nonnull (strstr (*one, last));
            g_assert_nonnull (strstr (*one, line_above));
          }
      assert_each_once (pdf, next);
    }
}

static cairo_surface_t *
photograph (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.4, 0.6, 0.8);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

/* Forty photographs, across and upright, and one that is not there: every caption once, none beyond the margin. */
static void
test_pictures (gconstpointer data)
{
  g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code (data), "Foto", NULL);
  g_autoptr (GBytes) pdf = NULL;
  cairo_surface_t *across = photograph (400, 300);
  cairo_surface_t *upright = photograph (300, 400);
  cairo_surface_t *strip = photograph (4000, 20);
  AduPagePicture pictures[40];
  char *captions[40];
  guint next = 0;

  for (guint i = 0; i < 40; i++)
    {
      captions[i] = words (&next, 1 + i % 25);
      pictures[i].caption = captions[i];
      pictures[i].surface = i == 7 ? NULL : i == 9 ? strip : i % 3 == 0 ? upright : across;
    }
  adu_page_add_heading (page, "Foto");
  adu_page_add_pictures (page, pictures, 40, 2);
  adu_page_add_pictures (page, pictures, 0, 2);
  cairo_surface_destroy (across);
  cairo_surface_destroy (upright);
  cairo_surface_destroy (strip);
  pdf = adu_page_to_pdf (page, NULL);
  assert_each_once (pdf, next);
  g_assert_cmpuint (adu_page_layout (page), >, 4);
  for (guint i = 0; i < 40; i++)
    g_free (captions[i]);
}

/* Band and warning stand on every page, page breaks are kept, and an empty document is one page. */
static void
test_frame (void)
{
  g_autoptr (AduPage) page = adu_page_new (adu_paper_from_code ("a4"), "Bingkai", NULL);
  g_autoptr (AduPage) empty = adu_page_new (adu_paper_from_code ("a4"), "Kosong", NULL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) pages = NULL;

  adu_page_set_band (page, "DATA CONTOH");
  adu_page_set_secret (page, "RAHASIA, memuat data pribadi");
  adu_page_add_page_break (page);
  for (int i = 0; i < 3; i++)
    {
      adu_page_add_paragraph (page, "isi");
      adu_page_add_page_break (page);
    }
  adu_page_add_lines (page, 3);
  pdf = adu_page_to_pdf (page, NULL);
  text = pdf_text (pdf);
  pages = g_strsplit (text, "\f", -1);
  g_assert_cmpuint (adu_page_layout (page), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_nonnull (strstr (pages[i], "DATA CONTOH"));
      g_assert_nonnull (strstr (pages[i], "RAHASIA, memuat"));
    }
  g_assert_cmpuint (adu_page_layout (empty), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/table/random/f4", "f4", test_random);
  g_test_add_data_func ("/table/random/a4", "a4", test_random);
  g_test_add_func ("/table/head", test_head);
  g_test_add_data_func ("/table/signature/f4", "f4", test_signature);
  g_test_add_data_func ("/table/signature/a4", "a4", test_signature);
  g_test_add_data_func ("/table/pictures/f4", "f4", test_pictures);
  g_test_add_data_func ("/table/pictures/a4", "a4", test_pictures);
  g_test_add_func ("/table/frame", test_frame);

  return g_test_run ();
}
