/* test-chart.c — where the marks of a chart stand, what is drawn there, and that every colour can be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>

#include "report/adu-chart.h"

#define WIDTH 600
#define HEIGHT 240

static PangoContext *
make_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();

  return pango_font_map_create_context (map);
}

static PangoFontDescription *
make_font (guint size)
{
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  return font;
}

static AduChart *
make_rows (AduChartKind kind, const guint (*values)[2], guint n)
{
  static const char *const names[] = { "Puskesmas Wini", "Puskesmas Sasi <&> %n", "Puskesmas Ponu yang namanya panjang sekali",
                                       "RSUD Kefamenanu", "Dinas" };
  AduChart *chart = adu_chart_new (kind);

  adu_chart_add_series (chart, "terlambat", ADU_TONE_BAD);
  adu_chart_add_series (chart, "dalam batas", ADU_TONE_CALM);
  for (guint i = 0; i < n; i++)
    adu_chart_add (chart, names[i % G_N_ELEMENTS (names)], values[i], NULL);
  return chart;
}

static void
lay_out (AduChart *chart, guint size, double width, double height)
{
  g_autoptr (GObject) context = G_OBJECT (make_context ());
  g_autoptr (PangoFontDescription) font = make_font (size);

  adu_chart_layout (chart, PANGO_CONTEXT (context), font, width, height);
}

static const guint few[][2] = { { 2, 1 }, { 1, 2 }, { 0, 3 }, { 0, 1 }, { 0, 0 } };
static const guint many[][2] = { { 120, 980 }, { 44, 300 }, { 3, 290 }, { 0, 12 }, { 1, 0 } };

/* Inside the chart, in rows, one after another, as long as they are many. */
static void
assert_rows (AduChart *chart, const guint (*values)[2], guint rows)
{
  guint n;
  const AduChartMark *marks = adu_chart_marks (chart, &n);
  double unit = 0;

  g_assert_cmpuint (n, ==, 2 * rows);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (marks[i].category, ==, i / 2);
      g_assert_cmpuint (marks[i].series, ==, i % 2);
      g_assert_cmpuint (marks[i].value, ==, values[i / 2][i % 2]);
      g_assert_cmpfloat (marks[i].x, >=, 0);
      g_assert_cmpfloat (marks[i].x + marks[i].width, <=, WIDTH);
      g_assert_cmpfloat (marks[i].y, >=, 0);
      g_assert_cmpfloat (marks[i].y + marks[i].height, <=, HEIGHT + 0.5);
      if (i % 2 == 1)
        g_assert_cmpfloat (fabs (marks[i].x - (marks[i - 1].x + marks[i - 1].width)), <, 0.01);
      if (i % 2 == 0 && i > 0)
        g_assert_cmpfloat (marks[i].y, >=, marks[i - 1].y + marks[i - 1].height);
      if (marks[i].value > 0 && unit == 0)
        unit = marks[i].width / marks[i].value;
      g_assert_cmpfloat (fabs (marks[i].width - unit * marks[i].value), <, 0.01);
    }
}

static void
test_rows (void)
{
  static const AduChartKind kinds[] = { ADU_CHART_STACKED, ADU_CHART_DOTS };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint size = 10; size <= 24; size += 7)
      {
        g_autoptr (AduChart) a = make_rows (kinds[k], few, G_N_ELEMENTS (few));
        g_autoptr (AduChart) b = make_rows (kinds[k], many, G_N_ELEMENTS (many));

        lay_out (a, size, WIDTH, HEIGHT);
        assert_rows (a, few, G_N_ELEMENTS (few));
        lay_out (b, size, WIDTH, HEIGHT);
        assert_rows (b, many, G_N_ELEMENTS (many));
      }
}

/* A dot a piece while they fit; the height asked for grows with rows and letters. */
static void
test_dots (void)
{
  g_autoptr (AduChart) chart = make_rows (ADU_CHART_DOTS, few, G_N_ELEMENTS (few));
  g_autoptr (AduChart) shorter = make_rows (ADU_CHART_DOTS, few, 2);
  g_autoptr (GObject) context = G_OBJECT (make_context ());
  g_autoptr (PangoFontDescription) font = make_font (14);
  g_autoptr (PangoFontDescription) large = make_font (21);
  const AduChartMark *marks;
  double height = adu_chart_height (chart, PANGO_CONTEXT (context), font);
  guint n;

  g_assert_cmpfloat (height, >, adu_chart_height (shorter, PANGO_CONTEXT (context), font));
  g_assert_cmpfloat (adu_chart_height (chart, PANGO_CONTEXT (context), large), >, height * 1.3);
  adu_chart_layout (chart, PANGO_CONTEXT (context), font, WIDTH, height);
  marks = adu_chart_marks (chart, &n);
  g_assert_cmpfloat (marks[0].width / 2, <, 20); /* not stretched over the width */
}

static void
test_line (void)
{
  static const guint values[][2] = { { 0, 0 }, { 4, 1 }, { 8, 8 }, { 2, 5 } };
  static const char *const months[] = { "Agu", "Sep", "Okt", "Nov" };
  g_autoptr (AduChart) chart = adu_chart_new (ADU_CHART_LINE);
  const AduChartMark *marks;
  guint n;

  adu_chart_add_series (chart, "masuk", ADU_TONE_CALM);
  adu_chart_add_series (chart, "selesai", ADU_TONE_GOOD);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    adu_chart_add (chart, months[i], values[i], NULL);
  lay_out (chart, 14, WIDTH, HEIGHT);
  marks = adu_chart_marks (chart, &n);
  g_assert_cmpuint (n, ==, 8);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (marks[i].x, >=, 0);
      g_assert_cmpfloat (marks[i].x + marks[i].width, <=, WIDTH);
      g_assert_cmpfloat (marks[i].y, >=, 0);
      g_assert_cmpfloat (marks[i].y + marks[i].height, <=, HEIGHT);
      for (guint j = 0; j < n; j++) /* the greater, the higher; the later, the further right */
        {
          if (marks[i].value > marks[j].value)
            g_assert_cmpfloat (marks[i].y, <, marks[j].y);
          if (marks[i].category > marks[j].category)
            g_assert_cmpfloat (marks[i].x, >, marks[j].x);
        }
    }
}

/* Nothing to show is no fault. */
static void
test_nothing (void)
{
  for (AduChartKind kind = ADU_CHART_BARS; kind <= ADU_CHART_LINE; kind++)
    for (guint step = 0; step < 3; step++)
      {
        g_autoptr (AduChart) chart = adu_chart_new (kind);
        cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 100, 100);
        cairo_t *cr = cairo_create (surface);

        if (step > 0)
          adu_chart_add_series (chart, "", ADU_TONE_CALM);
        if (step > 1)
          adu_chart_add (chart, "", (guint[]){ 0 }, NULL);
        lay_out (chart, 12, 100, 100);
        adu_chart_draw (chart, cr);
        lay_out (chart, 12, 1, 1);
        adu_chart_draw (chart, cr);
        g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
        cairo_destroy (cr);
        cairo_surface_destroy (surface);
      }
}

static guint32
pixel_at (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(gsize) x] & 0xffffff;
}

/* Where a mark is said to stand, there is its colour, and beside it there is not. */
static void
test_drawn (void)
{
  for (AduLook look = 0; look < ADU_N_LOOKS; look++)
    {
      g_autoptr (AduChart) chart = make_rows (ADU_CHART_STACKED, many, G_N_ELEMENTS (many));
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cairo_t *cr = cairo_create (surface);
      const AduChartMark *marks;
      double rgb[3];
      guint n;

      adu_chart_set_look (chart, look);
      lay_out (chart, 14, WIDTH, HEIGHT);
      adu_chart_draw (chart, cr);
      cairo_surface_flush (surface);
      marks = adu_chart_marks (chart, &n);
      adu_look_get_color (look, ADU_TONE_CALM, rgb);
      g_assert_cmpuint (pixel_at (surface, marks[1].x + marks[1].width / 2, marks[1].y + marks[1].height / 2), ==,
                        (guint32) lround (rgb[0] * 255) << 16 | (guint32) lround (rgb[1] * 255) << 8 |
                          (guint32) lround (rgb[2] * 255));
      g_assert_cmpuint (pixel_at (surface, marks[1].x + marks[1].width / 2, marks[1].y - 3), ==, 0);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* With large letters there is no room for the name of every month, but for its number there is: none of them, and least
 * of all the peak, is left out. */
static void
test_numbers (void)
{
  static const guint values[] = { 3, 0, 5, 7, 9, 2, 4, 6, 8, 1, 16, 11 };
  static const char *const months[] = { "Des", "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov" };
  g_autoptr (AduChart) chart = adu_chart_new (ADU_CHART_LINE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  const AduChartMark *marks;
  guint n;

  adu_chart_add_series (chart, "masuk", ADU_TONE_CALM);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    adu_chart_add (chart, months[i], &values[i], NULL);
  lay_out (chart, 20, WIDTH, HEIGHT);
  adu_chart_draw (chart, cr);
  cairo_surface_flush (surface);
  marks = adu_chart_marks (chart, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < n; i++)
    {
      gboolean written = FALSE;

      for (double y = marks[i].y + marks[i].height / 2 - 25; y < marks[i].y + marks[i].height / 2 - 12; y++)
        for (double x = marks[i].x + marks[i].width / 2 - 8; x < marks[i].x + marks[i].width / 2 + 8; x++)
          written = written || (x >= 0 && y >= 0 && pixel_at (surface, x, y) == 0xfafafa);
      g_assert_true (written); /* what lies under a number */
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static double
luminance (const double rgb[3])
{
  double linear[3];

  for (guint i = 0; i < 3; i++)
    linear[i] = rgb[i] <= 0.03928 ? rgb[i] / 12.92 : pow ((rgb[i] + 0.055) / 1.055, 2.4);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

/* WCAG: 4.5 : 1 for what is written in a tone, 7 : 1 in high contrast; pale is only drawn, 3 : 1. */
static void
test_contrast (void)
{
  static const double grounds[ADU_N_LOOKS][3] = {
    [ADU_LOOK_LIGHT] = { 1, 1, 1 },          [ADU_LOOK_DARK] = { 0.21, 0.21, 0.21 }, [ADU_LOOK_CONTRAST_LIGHT] = { 1, 1, 1 },
    [ADU_LOOK_CONTRAST_DARK] = { 0.21, 0.21, 0.21 }, [ADU_LOOK_PAPER] = { 1, 1, 1 },
  };

  for (AduLook look = 0; look < ADU_N_LOOKS; look++)
    for (AduTone tone = 0; tone < ADU_N_TONES; tone++)
      {
        gboolean high = look == ADU_LOOK_CONTRAST_LIGHT || look == ADU_LOOK_CONTRAST_DARK;
        double rgb[3], a, b;

        adu_look_get_color (look, tone, rgb);
        a = luminance (rgb) + 0.05;
        b = luminance (grounds[look]) + 0.05;
        g_assert_cmpfloat (MAX (a, b) / MIN (a, b), >=, tone == ADU_TONE_PALE ? 3 : high ? 7 : 4.5);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/chart/rows", test_rows);
  g_test_add_func ("/report/chart/dots", test_dots);
  g_test_add_func ("/report/chart/line", test_line);
  g_test_add_func ("/report/chart/nothing", test_nothing);
  g_test_add_func ("/report/chart/drawn", test_drawn);
  g_test_add_func ("/report/chart/numbers", test_numbers);
  g_test_add_func ("/report/chart/contrast", test_contrast);
  return g_test_run ();
}
