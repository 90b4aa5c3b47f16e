/* test-zone.c — moments on the office's wall clock, whatever zone the computer is in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/adu-zone.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* NULL: refused */
  } cases[] = {
    { "2026-03-02T09:00", "2026-03-02T09:00" },
    { "2026-03-02 09:00", "2026-03-02T09:00" },
    { "2026-03-02T09:00:59", "2026-03-02T09:00" },
    { "2026-03-02", "2026-03-02T00:00" },
    { "2026-06-30T23:30+07:00", "2026-07-01T00:30" }, /* X19: WIB */
    { "2026-06-30T23:30+0700", "2026-07-01T00:30" },
    { "2026-06-30T23:30+07", "2026-07-01T00:30" },
    { "2026-06-30T16:00Z", "2026-07-01T00:00" },
    { "2026-06-30T15:59:59Z", "2026-06-30T23:59" },
    { "2026-06-30T12:00-03:30", "2026-06-30T23:30" },
    { "2024-02-29T23:59", "2024-02-29T23:59" },
    { "0001-01-03T00:00", "0001-01-03T00:00" },
    { NULL, NULL },
    { "", NULL },
    { "2026-02-29T09:00", NULL },
    { "2026-03-02T", NULL },
    { "2026-03-02T9:00", NULL },
    { "2026-03-02T24:00", NULL },
    { "2026-03-02T09:60", NULL },
    { "2026-03-02T09", NULL },
    { "2026-03-02T09:00:", NULL },
    { "2026-03-02T09:00:60", NULL },
    { "2026-03-02T09:00 ", NULL },
    { "2026-03-02T09:00X", NULL },
    { "2026-03-02T09:00+", NULL },
    { "2026-03-02T09:00+7", NULL },
    { "2026-03-02T09:00+25:00", NULL },
    { "2026-03-02T09:00+07:0", NULL },
    { "2026-03-02T09:00+07:000", NULL },
    { "2026-03-02Z", NULL },
    { "02/03/2026 09:00", NULL },
  };
  g_autoptr (AduZone) zone = adu_zone_new (NULL);

  g_assert_cmpstr (adu_zone_identifier (zone), ==, "Asia/Makassar");
  g_assert_cmpstr (adu_zone_abbreviation (zone), ==, "WITA");
  g_assert_false (adu_zone_is_fallback (zone));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AduTime time = adu_zone_parse (zone, cases[i].text);
      g_autofree char *iso = adu_zone_to_iso (zone, time);

      if (g_strcmp0 (iso, cases[i].iso != NULL ? cases[i].iso : "") != 0)
        g_error ("“%s” is “%s”, expected “%s”", cases[i].text, iso, cases[i].iso);
      g_assert_cmpint (adu_time_is_set (time), ==, cases[i].iso != NULL);
    }
}

static void
test_local (void)
{
  g_autoptr (AduZone) zone = adu_zone_new ("Asia/Makassar");
  AduTime time = G_GINT64_CONSTANT (1772413200); /* 2026-03-02T01:00Z */
  AduLocal local = adu_zone_local (zone, time);

  g_assert_cmpint (local.day.n, ==, adu_day_new (2026, 3, 2).n);
  g_assert_cmpint (local.minute, ==, 540);
  g_assert_cmpint (adu_zone_time (zone, local.day, local.minute), ==, time);
  g_assert_cmpint (adu_zone_day (zone, -1).n, ==, adu_day_new (1970, 1, 1).n);
  g_assert_cmpint (adu_zone_local (zone, -1).minute, ==, 7 * 60 + 59);
  g_assert_false (adu_day_is_set (adu_zone_day (zone, ADU_TIME_NONE)));
  g_assert_false (adu_day_is_set (adu_zone_day (zone, G_MAXINT64)));
  g_assert_false (adu_time_is_set (adu_zone_time (zone, ADU_DAY_NONE, 0)));
  g_assert_cmpint (adu_zone_time (zone, local.day, 1440), ==, adu_zone_time (zone, adu_day_add (local.day, 1), 0));
}

/* Every quarter of an hour of some years there and back, also where clocks are put forward and back. */
static void
test_round_trip (void)
{
  static const char *const names[] = { "Asia/Makassar", "Asia/Jayapura", "UTC", "Europe/Amsterdam" };

  for (gsize z = 0; z < G_N_ELEMENTS (names); z++)
    {
      g_autoptr (AduZone) zone = adu_zone_new (names[z]);
      AduTime from = adu_zone_parse (zone, "2026-01-01"), to = adu_zone_parse (zone, "2027-01-01");

      for (AduTime time = from; time < to; time += 900)
        {
          AduLocal local = adu_zone_local (zone, time);
          AduTime back = adu_zone_time (zone, local.day, local.minute);

          if (back != time)
            g_assert_cmpint (ABS (back - time), ==, 3600); /* the hour that comes twice */
        }
    }
}

static void
test_fallback (void)
{
  static const char *const unknown[] = { "Asia/Kefamenanu", "", "../../etc/passwd", "/etc/localtime", "%n%s" };

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    {
      g_autoptr (AduZone) zone = adu_zone_new (unknown[i]);
      g_autofree char *iso = adu_zone_to_iso (zone, 0);

      g_assert_true (adu_zone_is_fallback (zone));
      g_assert_cmpstr (adu_zone_identifier (zone), ==, unknown[i]);
      g_assert_cmpstr (adu_zone_abbreviation (zone), ==, "UTC+8");
      g_assert_cmpstr (iso, ==, "1970-01-01T08:00");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/zone/parse", test_parse);
  g_test_add_func ("/zone/local", test_local);
  g_test_add_func ("/zone/round-trip", test_round_trip);
  g_test_add_func ("/zone/fallback", test_fallback);
  return g_test_run ();
}
