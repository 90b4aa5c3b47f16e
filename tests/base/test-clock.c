/* test-clock.c — the fixed clock announces midnight of the office, the running one shows the time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/adu-clock.h"

static void
count (AduClock *clock, guint *n)
{
  (*n)++;
}

static void
test_midnight (void)
{
  static const struct
  {
    const char *now;
    guint n; /* announcements so far */
  } moments[] = {
    { "2026-11-23T23:59:59", 0 }, { "2026-11-24T00:00", 1 },  { "2026-11-24T23:59", 1 },
    { "2026-11-27T08:00", 2 },    { "2026-11-27T08:00", 2 },  { "2026-11-26T08:00", 3 },
    { "2026-11-26T15:59Z", 3 },   { "2026-11-26T16:00Z", 4 }, /* midnight in WITA, afternoon where the test runs */
  };
  g_autoptr (AduZone) zone = adu_zone_new (NULL);
  g_autoptr (AduClock) clock = adu_clock_new_fixed (zone, adu_zone_parse (zone, "2026-11-23T08:00"));
  guint n = 0;

  g_signal_connect (clock, "day-changed", G_CALLBACK (count), &n);
  g_assert_true (adu_clock_is_fixed (clock));
  g_assert_true (adu_clock_zone (clock) == zone);
  g_assert_cmpint (adu_clock_today (clock).n, ==, adu_day_new (2026, 11, 23).n);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      AduTime now = adu_zone_parse (zone, moments[i].now);

      adu_clock_set_fixed (clock, now);
      g_assert_cmpint (adu_clock_now (clock), ==, now);
      g_assert_cmpuint (n, ==, moments[i].n);
    }
}

/* The office is found to lie elsewhere: the same moment may be another day there. */
static void
test_zone (void)
{
  static const struct
  {
    const char *zone;
    gint day; /* of November 2026 */
    guint n;  /* announcements so far */
  } offices[] = { { "Asia/Makassar", 23, 0 }, { "Asia/Jayapura", 24, 1 }, { "Asia/Jakarta", 23, 2 } };
  g_autoptr (AduZone) zone = adu_zone_new (NULL);
  g_autoptr (AduClock) clock = adu_clock_new_fixed (zone, adu_zone_parse (zone, "2026-11-23T23:30"));
  guint n = 0;

  g_signal_connect (clock, "day-changed", G_CALLBACK (count), &n);
  for (gsize i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      g_autoptr (AduZone) other = adu_zone_new (offices[i].zone);

      adu_clock_set_zone (clock, other);
      g_assert_true (adu_clock_zone (clock) == other);
      g_assert_cmpint (adu_clock_today (clock).n, ==, adu_day_new (2026, 11, offices[i].day).n);
      g_assert_cmpuint (n, ==, offices[i].n);
    }
}

/* The last reference may go inside the announcement. */
static void
drop (AduClock *clock, AduClock **held)
{
  g_clear_object (held);
}

static void
test_running (void)
{
  g_autoptr (AduZone) zone = adu_zone_new (NULL);
  AduClock *clock = adu_clock_new (zone);
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  guint n = 0;

  g_assert_false (adu_clock_is_fixed (clock));
  g_assert_cmpint (adu_clock_now (clock), >=, before);
  g_assert_cmpint (adu_clock_now (clock), <=, g_get_real_time () / G_USEC_PER_SEC);
  g_signal_connect (clock, "day-changed", G_CALLBACK (count), &n);
  g_signal_connect (clock, "day-changed", G_CALLBACK (drop), &clock);
  g_object_ref (clock);
  {
    g_autoptr (AduClock) held = clock;

    adu_clock_set_fixed (held, adu_zone_parse (zone, "2000-01-01"));
    g_assert_true (adu_clock_is_fixed (held));
  }
  g_assert_cmpuint (n, ==, 1);
  g_assert_null (clock);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clock/midnight", test_midnight);
  g_test_add_func ("/clock/zone", test_zone);
  g_test_add_func ("/clock/running", test_running);
  return g_test_run ();
}
