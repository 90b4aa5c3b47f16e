/* bench-page.c — a register book of 500 pages as PDF against bare Pango and Cairo drawing the same words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bare peer shapes every cell once, at the width of its column, and draws it where it comes to stand; it knows no
 * heads, lines or page numbers. Prints one line of JSON; fails beyond gate × 1.25.
 */
#include "config.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "report/adu-page.h"

#define N_COLUMNS 9
#define PAGES 500
#define GATE 2.0
#define TOLERANCE 1.25

static const double shares[N_COLUMNS] = { 0.8, 2.1, 1.7, 1.7, 5, 2.6, 2.2, 2.2, 2 };

static char **
make_cells (guint n_rows)
{
  static const char *const words[] = { "obat", "antre", "loket", "Puskesmas", "petugas", "pelayanan", "tidak", "kosong",
                                       "pungutan", "vaksin", "rujukan", "ambulans" };
  g_autoptr (GRand) random = g_rand_new_with_seed (500);
  char **cells = g_new0 (char *, n_rows * N_COLUMNS + 1);

  for (guint i = 0; i < n_rows * N_COLUMNS; i++)
    {
      GString *text = g_string_new (NULL);

      for (int w = i % N_COLUMNS == 4 ? g_rand_int_range (random, 8, 22) : g_rand_int_range (random, 1, 4); w > 0; w--)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      cells[i] = g_string_free (text, FALSE);
    }

  return cells;
}

static AduPage *
make_book (char **cells, guint n_rows)
{
  AduPage *page = adu_page_new (adu_paper_landscape (adu_paper_from_code ("f4")), "Buku register", "Dinas");
  const AduTableStyle style = { .size = 8, .numbered = TRUE };
  AduColumn columns[N_COLUMNS];
  AduTable *table;

  for (int i = 0; i < N_COLUMNS; i++)
    columns[i] = (AduColumn){ "Kepala", NULL, shares[i], ADU_ALIGN_LEFT };
  table = adu_page_add_table (page, &style, columns, N_COLUMNS);
  for (guint i = 0; i < n_rows; i++)
    adu_table_add_row (table, 0, (const char *const *) cells + i * N_COLUMNS);

  return page;
}

static cairo_status_t
count_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static PangoLayout *
bare_layout (cairo_t *cr, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Sans");

  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_font_description_set_absolute_size (font, 8 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));

  return layout;
}

/* Milliseconds. */
static double
draw_bare (char **cells, guint n_rows)
{
  AduPaper paper = adu_paper_landscape (adu_paper_from_code ("f4"));
  double inner = adu_paper_inner_width (&paper);
  gint64 before = g_get_monotonic_time ();
  gsize size = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (count_bytes, &size, paper.width, paper.height);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layouts[N_COLUMNS];
  double sum = 0;
  double y = paper.top;

  for (int i = 0; i < N_COLUMNS; i++)
    sum += shares[i];
  for (int i = 0; i < N_COLUMNS; i++)
    layouts[i] = bare_layout (cr, inner * shares[i] / sum - 7);
  for (guint row = 0; row < n_rows; row++)
    {
      double x = paper.left;
      int tallest = 0;

      if (y > paper.height - paper.bottom - 40)
        {
          cairo_show_page (cr);
          y = paper.top;
        }
      for (int i = 0; i < N_COLUMNS; i++)
        {
          int height;

          pango_layout_set_text (layouts[i], cells[row * N_COLUMNS + i], -1);
          pango_layout_get_size (layouts[i], NULL, &height);
          tallest = MAX (tallest, height);
          cairo_move_to (cr, x, y);
          pango_cairo_show_layout (cr, layouts[i]);
          x += inner * shares[i] / sum;
        }
      y += (double) tallest / PANGO_SCALE + 5;
    }
  for (int i = 0; i < N_COLUMNS; i++)
    g_object_unref (layouts[i]);
  cairo_show_page (cr);
  cairo_surface_finish (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return (double) (g_get_monotonic_time () - before) / 1000;
}

static double
draw_ours (char **cells, guint n_rows, guint *n_pages)
{
  gint64 before = g_get_monotonic_time ();
  g_autoptr (AduPage) page = make_book (cells, n_rows);
  g_autoptr (GBytes) pdf = adu_page_to_pdf (page, NULL);

  *n_pages = pdf != NULL ? adu_page_layout (page) : 0;

  return (double) (g_get_monotonic_time () - before) / 1000;
}

int
main (void)
{
  guint n_rows = PAGES * 14;
  g_auto (GStrv) cells = make_cells (n_rows);
  double bare = G_MAXDOUBLE;
  double ours = G_MAXDOUBLE;
  guint n_pages = 0;
  gboolean fine;

  for (int round = 0; round < 2; round++)
    {
      double one = draw_bare (cells, n_rows);
      double other = draw_ours (cells, n_rows, &n_pages);

      bare = MIN (bare, one);
      ours = MIN (ours, other);
    }
  fine = n_pages >= PAGES && ours <= bare * GATE * TOLERANCE;
  g_print ("{\"bench\":\"page\",\"pages\":%u,\"ours_ms\":%d,\"bare_ms\":%d,\"ratio\":%d.%02d,\"gate\":2,\"fine\":%s}\n", n_pages,
           (int) ours, (int) bare, (int) (ours / bare), (int) (ours / bare * 100) % 100, fine ? "true" : "false");

  return fine ? 0 : 1;
}
