/* test-words-date.c — dates, times and numbers, the same on every desktop
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "words/adu-words-date.h"
#include "words-fixture.h"

#define assert_words(expression, expected)                                                                            \
  G_STMT_START                                                                                                        \
  {                                                                                                                   \
    g_autofree char *assert_words_got = (expression);                                                                 \
    g_assert_cmpstr (assert_words_got, ==, (expected));                                                               \
  }                                                                                                                   \
  G_STMT_END

static void
check_indonesian (void)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  AduDay day = adu_day_new (2026, 11, 23);
  AduTime time = adu_zone_parse (zone, "2026-11-23T09:30");

  assert_words (adu_words_day (day), "23 November 2026");
  assert_words (adu_words_day_short (day), "23/11/2026");
  assert_words (adu_words_day_full (day), "Senin, 23 November 2026");
  assert_words (adu_words_day_full (adu_day_new (2026, 8, 7)), "Jumat, 7 Agustus 2026");
  assert_words (adu_words_time (time, zone), "23 November 2026 pukul 09.30 WITA");
  assert_words (adu_words_time_short (time, zone), "23/11/2026 09.30");
  assert_words (adu_words_clock_at (0, NULL), "pukul 00.00");
  assert_words (adu_words_month (2026, 5), "Mei 2026");
  assert_words (adu_words_number (12480), "12.480");
  assert_words (adu_words_size (1400000), "1,4 MB");
  assert_words (adu_words_amount (ADU_UNIT_WORKING_DAY, 60), "60 hari kerja");
}

/* Whatever locale the desktop has, broken ones and none included, and whatever LANGUAGE it asks for. */
static void
test_hostile_locales (void)
{
  static const char *const locales[] = { "C", "POSIX", "C.UTF-8", "id_ID.UTF-8", "en_US.UTF-8", "xx_YY.UTF-8", "" };
  static const char *const languages[] = { "", "en", "de:fr", "en_US:en" };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_setenv ("LC_ALL", locales[i], TRUE);
        g_setenv ("LANGUAGE", languages[j], TRUE);
        speak ("id");
        check_indonesian ();
      }
}

static void
test_english (void)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  AduDay day = adu_day_new (2026, 11, 23);

  g_setenv ("LC_ALL", "id_ID.UTF-8", TRUE);
  speak ("en");
  assert_words (adu_words_day_full (day), "Monday, 23 November 2026");
  assert_words (adu_words_day_short (day), "23/11/2026");
  assert_words (adu_words_time (adu_zone_parse (zone, "2026-11-23T09:30"), zone), "23 November 2026 at 09:30 WITA");
  assert_words (adu_words_number (-1234567), "−1,234,567");
  assert_words (adu_words_amount (ADU_UNIT_DAY, 1), "1 day");
  assert_words (adu_words_amount (ADU_UNIT_MINUTE, 30), "30 minutes");
  assert_words (adu_words_days_left (ADU_UNIT_DAY, 1), "1 day left");
}

static void
test_names (void)
{
  speak ("id");
  for (gint month = 1; month <= 12; month++)
    {
      g_assert_cmpstr (adu_words_month_name (month), !=, "");
      g_assert_cmpint (g_utf8_strlen (adu_words_month_short (month), -1), ==, 3);
    }
  g_assert_cmpstr (adu_words_month_name (0), ==, "");
  g_assert_cmpstr (adu_words_month_name (13), ==, "");
  g_assert_cmpstr (adu_words_weekday_name (7), ==, "Minggu");
  g_assert_cmpstr (adu_words_weekday_name (0), ==, "");
  g_assert_cmpstr (adu_words_weekday_name (8), ==, "");
  g_assert_cmpstr (adu_words_weekday_short (5), ==, "Jum");
}

static void
test_days (void)
{
  speak ("id");
  assert_words (adu_words_day (ADU_DAY_NONE), "–");
  assert_words (adu_words_day_short (ADU_DAY_NONE), "–");
  assert_words (adu_words_day_full (ADU_DAY_NONE), "–");
  assert_words (adu_words_day_short (adu_day_new (2026, 1, 2)), "02/01/2026");
  assert_words (adu_words_day_span (adu_day_new (2026, 11, 28), adu_day_new (2026, 11, 29)), "28–29 November 2026");
  assert_words (adu_words_day_span (adu_day_new (2026, 10, 31), adu_day_new (2026, 11, 1)),
                "31 Oktober – 1 November 2026");
  assert_words (adu_words_day_span (adu_day_new (2026, 12, 31), adu_day_new (2027, 1, 1)),
                "31 Desember 2026 – 1 Januari 2027");
  assert_words (adu_words_day_span (adu_day_new (2026, 11, 28), adu_day_new (2026, 11, 28)), "28 November 2026");
  assert_words (adu_words_day_precise (adu_day_new (2026, 3, 1), ADU_PRECISION_MONTH), "Maret 2026");
  assert_words (adu_words_day_precise (adu_day_new (2026, 1, 1), ADU_PRECISION_YEAR), "2026");
  assert_words (adu_words_day_precise (adu_day_new (2026, 3, 1), ADU_PRECISION_DAY), "1 Maret 2026");
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *iso; /* NULL: no date */
  } days[] = {
    { "23/11/2026", "2026-11-23" },
    { "3/2/2026", "2026-02-03" },
    { "23-11-2026", "2026-11-23" },
    { "23.11.2026", "2026-11-23" },
    { " 23/11/26 ", "2026-11-23" },
    { "2026-11-23", "2026-11-23" },
    { "23 November 2026", "2026-11-23" },
    { "23 nov 2026", "2026-11-23" },
    { "17 Agustus 2026", "2026-08-17" },
    { "17 agu 26", "2026-08-17" },
    { "5 Mei 2026", "2026-05-05" },
    { "5 may 2026", "2026-05-05" },
    { "25 Dec 2026", "2026-12-25" },
    { "25 des. 2026", "2026-12-25" },
    { "29/2/2024", "2024-02-29" },
    { "29/2/2026", NULL },
    { "32/1/2026", NULL },
    { "1/13/2026", NULL },
    { "23/11", NULL },
    { "kemarin", NULL },
    { "1 ma 2026", NULL },
    { "1/1/206", NULL },
    { "", NULL },
    { "٢٣/١١/٢٠٢٦", NULL },
    { "%n/%s/%d", NULL },
    { NULL, NULL },
  };
  static const struct
  {
    const char *text;
    gint minute;
  } clocks[] = {
    { "09.30", 570 }, { "9:30", 570 }, { "0930", 570 },  { "930", 570 },  { "9", 540 },    { "00.00", 0 },
    { "23:59", 1439 }, { "9,05", 545 }, { "24.00", -1 }, { "9.60", -1 },  { "9.3", -1 },   { "", -1 },
    { "pagi", -1 },   { "-1", -1 },    { NULL, -1 },     { "123.00", -1 }, { " 9.30 ", 570 },
  };

  speak ("id");
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      AduDay day = adu_words_parse_day (days[i].text);
      g_autofree char *iso = adu_day_is_set (day) ? adu_day_to_iso (day) : NULL;

      if (g_strcmp0 (iso, days[i].iso) != 0)
        g_error ("“%s” is read as %s", days[i].text, iso);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    if (adu_words_parse_clock (clocks[i].text) != clocks[i].minute)
      g_error ("“%s” is read as %d", clocks[i].text, adu_words_parse_clock (clocks[i].text));
  /* What the program writes it can read. */
  for (AduDay day = adu_day_new (2023, 12, 25); day.n < adu_day_new (2025, 1, 10).n; day.n++)
    {
      g_autofree char *brief = adu_words_day_short (day);
      g_autofree char *full = adu_words_day (day);

      g_assert_cmpint (adu_words_parse_day (brief).n, ==, day.n);
      g_assert_cmpint (adu_words_parse_day (full).n, ==, day.n);
    }
  for (gint minute = 0; minute < 1440; minute++)
    {
      g_autofree char *clock = adu_words_clock (minute);

      g_assert_cmpint (adu_words_parse_clock (clock), ==, minute);
    }
}

static void
test_numbers (void)
{
  speak ("id");
  assert_words (adu_words_number (0), "0");
  assert_words (adu_words_number (999), "999");
  assert_words (adu_words_number (1000), "1.000");
  assert_words (adu_words_number (1000000), "1.000.000");
  assert_words (adu_words_number (-12), "−12");
  assert_words (adu_words_number (G_MININT64), "−9.223.372.036.854.775.808");
  assert_words (adu_words_size (0), "0 byte");
  assert_words (adu_words_size (999), "999 byte");
  assert_words (adu_words_size (1000), "1,0 kB");
  assert_words (adu_words_size (20000000), "20 MB");
  assert_words (adu_words_size (999999), "1,0 MB");
  assert_words (adu_words_size (G_GINT64_CONSTANT (3200000000)), "3,2 GB");
}

static void
test_left (void)
{
  static const struct
  {
    AduUnit unit;
    gint left;
    const char *words;
  } cases[] = {
    { ADU_UNIT_DAY, 3, "3 hari lagi" },          { ADU_UNIT_DAY, 1, "1 hari lagi" },
    { ADU_UNIT_DAY, 0, "hari ini" },             { ADU_UNIT_DAY, -2, "terlambat 2 hari" },
    { ADU_UNIT_MONTH, 12, "12 hari lagi" },      { ADU_UNIT_WORKING_DAY, 9, "9 hari kerja lagi" },
    { ADU_UNIT_WORKING_DAY, 0, "hari ini" },     { ADU_UNIT_WORKING_DAY, -1, "terlambat 1 hari kerja" },
  };

  speak ("id");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_words (adu_words_days_left (cases[i].unit, cases[i].left), cases[i].words);
  assert_words (adu_words_due_day (adu_day_new (2026, 11, 26), adu_day_new (2026, 11, 23)), "3 hari lagi");
  assert_words (adu_words_due_day (adu_day_new (2026, 11, 21), adu_day_new (2026, 11, 23)), "terlambat 2 hari");
  assert_words (adu_words_due_day (ADU_DAY_NONE, adu_day_new (2026, 11, 23)), "–");
  assert_words (adu_words_paused (6, 30), "dijeda: menunggu kelengkapan (hari ke-6 dari 30)");
  assert_words (adu_words_paused (6, 0), "dijeda: menunggu kelengkapan (hari ke-6)");
  assert_words (adu_words_paused (0, 30), "dijeda: menunggu kelengkapan");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-date/hostile-locales", test_hostile_locales);
  g_test_add_func ("/words-date/english", test_english);
  g_test_add_func ("/words-date/names", test_names);
  g_test_add_func ("/words-date/days", test_days);
  g_test_add_func ("/words-date/parse", test_parse);
  g_test_add_func ("/words-date/numbers", test_numbers);
  g_test_add_func ("/words-date/left", test_left);

  return g_test_run ();
}
