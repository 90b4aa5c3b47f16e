/* test-scale.c — days as lengths: there and back, every zoom, parts without a gap, runs of days off
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-scale.h"

static const double widths[] = { 1.0, 300.0, 866.0, 1100.0, 3840.0 };

static void
test_there_and_back (void)
{
  for (guint z = 0; z < ADU_N_ZOOMS; z++)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        AduScale scale = adu_scale_new ((AduZoom) z, adu_day_new (2026, 11, 23), widths[w]);

        g_assert_cmpint (scale.days, ==, adu_zoom_days ((AduZoom) z));
        g_assert_cmpfloat (adu_scale_x (&scale, scale.first), ==, 0);
        g_assert_cmpfloat (ABS (adu_scale_x (&scale, adu_scale_until (&scale)) - widths[w]), <, 1e-9);
        for (gint n = -400; n < 400; n++)
          {
            AduDay day = adu_day_add (scale.first, n);
            double x = adu_scale_x (&scale, day);

            g_assert_cmpint (adu_scale_day (&scale, x + adu_scale_day_width (&scale) / 2).n, ==, day.n);
          }
      }
}

/* The day one asks for shows, with more after it than before it; asking again for the same gives the same. */
static void
test_middle (void)
{
  for (guint z = 0; z < ADU_N_ZOOMS; z++)
    for (gint n = 0; n < 800; n++)
      {
        AduDay day = adu_day_add (adu_day_new (2026, 1, 1), n);
        AduScale scale = adu_scale_new ((AduZoom) z, day, 1000);
        AduScale again = adu_scale_new ((AduZoom) z, adu_scale_middle (&scale), 1000);

        g_assert_true (adu_scale_shows (&scale, day, adu_day_add (day, 1)));
        g_assert_cmpfloat (adu_scale_x (&scale, day), <, 750);
        g_assert_cmpint (again.first.n, ==, scale.first.n);
        if (z > ADU_ZOOM_WEEK)
          g_assert_cmpuint (adu_day_weekday (scale.first), ==, 1);
      }
}

static void
test_shows (void)
{
  AduScale scale = { adu_day_new (2026, 11, 2), 7, 700 };
  const struct
  {
    gint from, until; /* November */
    gboolean shows;
  } rows[] = { { 1, 2, FALSE }, { 1, 3, TRUE }, { 8, 9, TRUE }, { 9, 10, FALSE }, { 1, 30, TRUE }, { 4, 5, TRUE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (adu_scale_shows (&scale, adu_day_new (2026, 11, rows[i].from), adu_day_new (2026, 11, rows[i].until)),
                     ==, rows[i].shows);
}

static void
test_ticks (void)
{
  static const struct
  {
    AduZoom zoom;
    AduTicks ticks;
  } rows[] = { { ADU_ZOOM_WEEK, ADU_TICKS_DAYS },      { ADU_ZOOM_FORTNIGHT, ADU_TICKS_DAYS },
               { ADU_ZOOM_MONTH, ADU_TICKS_DAYS },     { ADU_ZOOM_QUARTER, ADU_TICKS_WEEKS },
               { ADU_ZOOM_HALF, ADU_TICKS_WEEKS },     { ADU_ZOOM_YEAR, ADU_TICKS_MONTHS } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AduScale scale = adu_scale_new (rows[i].zoom, adu_day_new (2026, 11, 23), 820);

      g_assert_cmpint (adu_scale_ticks (&scale), ==, rows[i].ticks);
    }
}

/* Both rows cover what shows, each part beginning where the one before ended. */
static void
test_parts (void)
{
  for (guint z = 0; z < ADU_N_ZOOMS; z++)
    for (gsize w = 0; w < G_N_ELEMENTS (widths); w++)
      for (guint upper = 0; upper < 2; upper++)
        {
          AduScale scale = adu_scale_new ((AduZoom) z, adu_day_new (2026, 12, 30), widths[w]);
          g_autoptr (GArray) parts = adu_scale_parts (&scale, upper);

          g_assert_cmpuint (parts->len, >, 0);
          g_assert_cmpint (g_array_index (parts, AduSpan, 0).from.n, <=, scale.first.n);
          g_assert_cmpint (g_array_index (parts, AduSpan, parts->len - 1).until.n, >=, adu_scale_until (&scale).n);
          for (guint i = 1; i < parts->len; i++)
            g_assert_cmpint (g_array_index (parts, AduSpan, i).from.n, ==, g_array_index (parts, AduSpan, i - 1).until.n);
        }
}

/* Day by day: every day that shows is in a run if and only if nobody works on it. */
static void
test_days_off (void)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  g_autoptr (AduCalendar) calendar = NULL;
  AduScale scale;
  g_autoptr (GArray) runs = NULL;
  guint found = 0;

  g_ptr_array_add (days, adu_day_off_new (adu_day_new (2026, 12, 24), ADU_DAY_OFF_JOINT_LEAVE, TRUE, "Cuti bersama", NULL));
  g_ptr_array_add (days, adu_day_off_new (adu_day_new (2026, 12, 25), ADU_DAY_OFF_HOLIDAY, TRUE, "Natal", NULL));
  calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days, TRUE, NULL);
  scale = adu_scale_new (ADU_ZOOM_QUARTER, adu_day_new (2026, 12, 20), 800);
  runs = adu_scale_days_off (&scale, calendar);
  for (AduDay day = scale.first; day.n < adu_scale_until (&scale).n; day = adu_day_add (day, 1))
    {
      gboolean in_run = FALSE;

      for (guint i = 0; i < runs->len; i++)
        {
          AduSpan run = g_array_index (runs, AduSpan, i);

          in_run |= run.from.n <= day.n && day.n < run.until.n;
          found += run.from.n == adu_day_new (2026, 12, 24).n && run.until.n == adu_day_new (2026, 12, 28).n;
        }
      g_assert_cmpint (in_run, ==, !adu_calendar_is_working_day (calendar, day));
    }
  g_assert_cmpuint (found, >, 0); /* Christmas and the weekend after it are one run */
}

static void
test_codes (void)
{
  for (guint z = 0; z < ADU_N_ZOOMS; z++)
    g_assert_cmpint (adu_zoom_from_code (adu_zoom_to_code ((AduZoom) z)), ==, (int) z);
  g_assert_cmpint (adu_zoom_from_code ("decade"), ==, -1);
  g_assert_cmpint (adu_zoom_from_code (NULL), ==, -1);
  g_assert_null (adu_zoom_to_code ((AduZoom) ADU_N_ZOOMS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/there-and-back", test_there_and_back);
  g_test_add_func ("/scale/middle", test_middle);
  g_test_add_func ("/scale/shows", test_shows);
  g_test_add_func ("/scale/ticks", test_ticks);
  g_test_add_func ("/scale/parts", test_parts);
  g_test_add_func ("/scale/days-off", test_days_off);
  g_test_add_func ("/scale/codes", test_codes);
  return g_test_run ();
}
