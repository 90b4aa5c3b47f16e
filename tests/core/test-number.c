/* test-number.c — register numbers: what is printed is read back as what it was
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "core/adu-number.h"

static const char *const valid[] = {
  ADU_NUMBER_DEFAULT_PATTERN,
  "440/{number}{suffix}/Dinkes/{year}",
  "{number:3}{suffix}/PGD/{year}",
  "{year}{number}",
  "{year}{number:6}{suffix}",
  "{year}/{suffix}/{number}",
  "P-{number}.x/{year}",
  "Pengaduan {number} tahun {year} (TTU)",
  "№{number}·{year}",
  "400.7/{number:9}/{year}",
  "1{number}/{year}",
  "[{year}].*+?^${number}|\\",
};

static void
test_rendered (void)
{
  static const struct
  {
    const char *pattern;
    AduNumber number;
    const char *text;
  } rows[] = {
    { ADU_NUMBER_DEFAULT_PATTERN, { 2026, 147, "" }, "ADU-2026-0147" },
    { ADU_NUMBER_DEFAULT_PATTERN, { 2026, 1, "" }, "ADU-2026-0001" },
    { ADU_NUMBER_DEFAULT_PATTERN, { 2026, 12345, "" }, "ADU-2026-12345" },
    { ADU_NUMBER_DEFAULT_PATTERN, { 2026, 86, "a" }, "ADU-2026-0086.a" },
    { "440/{number}{suffix}/Dinkes/{year}", { 2022, 86, "a" }, "440/86.a/Dinkes/2022" },
    { "440/{number}{suffix}/Dinkes/{year}", { 2022, 86, "" }, "440/86/Dinkes/2022" },
    { "№{number}·{year}", { 2026, 5, "bis" }, "№5.bis·2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = adu_number_render (rows[i].pattern, &rows[i].number);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_refused_patterns (void)
{
  static const char *const refused[] = {
    NULL,
    "",
    "ADU",
    "{number}",
    "{year}",
    "{year}-{year}-{number}",
    "{year}-{number}-{number:4}",
    "{year}-{number}{suffix}{suffix}",
    "{number}{year}",
    "{number}0/{year}",
    "{number}{suffix}a/{year}",
    "{number}{suffix}{year}",
    "{year}{suffix}{number}",
    "{year}-{number:0}",
    "{year}-{number:10}",
    "{year}-{number:}",
    "{year}-{number:4",
    "{year}-{nomor}-{number}",
    "{year}-{number}}",
    "{{year}-{number}",
    "{year}\n{number}",
    "{year}\t-{number}",
    " {year}-{number}",
    "{year}-{number} ",
    "{year}-{number}\xff",
    "ADU-{year}-{number}-012345678901234567890123456789012345678901234567890123456789",
  };
  AduNumber number = { 2026, 1, "" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      if (adu_number_pattern_is_valid (refused[i]))
        g_error ("taken: %s", refused[i]);
      g_assert_null (adu_number_render (refused[i], &number));
      g_assert_false (adu_number_parse (refused[i], "2026-1", &number));
    }
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    if (!adu_number_pattern_is_valid (valid[i]))
      g_error ("refused: %s", valid[i]);
}

static void
random_number (AduNumber *number)
{
  static const char signs[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  gint length = g_test_rand_int_range (-7, 8);

  memset (number, 0, sizeof *number);
  number->year = g_test_rand_int_range (1, 10000);
  number->sequence =
      g_test_rand_int_range (0, 2) ? g_test_rand_int_range (1, 1000) : g_test_rand_int_range (1, 1000000000);
  for (gint i = 0; i < length; i++)
    number->suffix[i] = signs[g_test_rand_int_range (0, (gint) sizeof signs - 1)];
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    for (guint k = 0; k < 1500; k++)
      {
        AduNumber number, read;
        g_autofree char *text = NULL;

        random_number (&number);
        text = adu_number_render (valid[i], &number);
        if (!adu_number_parse (valid[i], text, &read) || adu_number_compare (&number, &read) != 0)
          g_error ("%s: %s is not read back", valid[i], text);
      }
}

/* Two numbers are never printed alike. */
static void
test_unique (void)
{
  static const char *const suffixes[] = { "", "1", "a", "x", "11", "ab" };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (gint year = 2025; year < 2028; year++)
        for (gint sequence = 1; sequence < 130; sequence++)
          for (guint k = 0; k < G_N_ELEMENTS (suffixes); k++)
            {
              AduNumber number = { year, sequence, "" };

              g_strlcpy (number.suffix, suffixes[k], sizeof number.suffix);
              if (!g_hash_table_add (seen, adu_number_render (valid[i], &number)))
                g_error ("%s: %d %d %s", valid[i], year, sequence, suffixes[k]);
            }
    }
}

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    gint year, sequence;
    const char *suffix;
  } rows[] = {
    { "ADU-2026-0147", 2026, 147, "" },
    { "adu-2026-147", 2026, 147, "" },
    { "  ADU-2026-0147\n", 2026, 147, "" },
    { "ADU-2026-0086.a", 2026, 86, "a" },
    { "ADU-2026-", 0, 0, NULL },
    { "ADU-2026-0000", 0, 0, NULL },
    { "ADU-0000-0001", 0, 0, NULL },
    { "ADU-26-0147", 0, 0, NULL },
    { "ADU-2026-0147x", 0, 0, NULL },
    { "ADU-2026-0147.", 0, 0, NULL },
    { "ADU-2026-0147.12345678", 0, 0, NULL },
    { "ADU-2026-1234567890", 0, 0, NULL },
    { "ADU-2026--147", 0, 0, NULL },
    { "ADU-2026-0147\nADU-2026-0148", 0, 0, NULL },
    { "", 0, 0, NULL },
    { "%n%s", 0, 0, NULL },
    { "\xff\xfe", 0, 0, NULL },
    { "ADU-２０２６-0147", 0, 0, NULL },
    { NULL, 0, 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AduNumber number = { -1, -1, "?" };
      gboolean read = adu_number_parse (ADU_NUMBER_DEFAULT_PATTERN, rows[i].text, &number);

      g_assert_cmpint (read, ==, rows[i].suffix != NULL);
      g_assert_cmpint (number.year, ==, read ? rows[i].year : -1);
      g_assert_cmpint (number.sequence, ==, read ? rows[i].sequence : -1);
      g_assert_cmpstr (number.suffix, ==, read ? rows[i].suffix : "?");
    }
}

static void
test_order (void)
{
  static const AduNumber ordered[] = {
    { 2025, 900, "" }, { 2026, 1, "" },   { 2026, 2, "" },  { 2026, 86, "" },
    { 2026, 86, "a" }, { 2026, 86, "b" }, { 2026, 87, "" }, { 2026, 1000, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    for (guint k = 0; k < G_N_ELEMENTS (ordered); k++)
      {
        gint order = adu_number_compare (&ordered[i], &ordered[k]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > k) - (i < k));
      }
}

/* Numbers of the outgoing book, counted on from the first. */
static void
test_follow (void)
{
  static const struct
  {
    const char *pattern;
    const char *first;
    guint steps;
    const char *expected; /* NULL: nothing to count on */
  } rows[] = {
    { "400.7/{number}/Dinkes/{year}", "118", 0, "400.7/118/Dinkes/2026" },
    { "400.7/{number}/Dinkes/{year}", " 118 ", 2, "400.7/120/Dinkes/2026" },
    { "400.7/{number:3}/Dinkes/{year}", "9", 1, "400.7/010/Dinkes/2026" },
    { "400.7/{number}/Dinkes/{year}", "400.7/99/dinkes/2026", 1, "400.7/100/Dinkes/2026" },
    { "400.7/{number}/Dinkes/{year}", "400.7/99.a/Dinkes/2025", 1, "400.7/100.a/Dinkes/2025" },
    { "400.7/{number}/Dinkes/{year}", "440/086/DINKES/XI/2026", 0, "440/086/DINKES/XI/2026" },
    { "400.7/{number}/Dinkes/{year}", "440/099/DINKES/XI/2026", 1, "440/100/DINKES/XI/2026" },
    { "400.7/{number}/Dinkes/{year}", "440/86/DINKES/2025", 1, "440/86/DINKES/2026" },
    { "", "B-7/2026", 3, "B-10/2026" },
    { NULL, "118", 2, "120" },
    { NULL, "0118", 2, "0120" },
    { NULL, "2026", 1, NULL },
    { NULL, "segera", 0, NULL },
    { NULL, "", 0, NULL },
    { NULL, "1234567890123", 1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *number = adu_number_follow (rows[i].pattern, rows[i].first, 2026, rows[i].steps);

      g_test_message ("“%s”", rows[i].first);
      g_assert_cmpstr (number, ==, rows[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/number/rendered", test_rendered);
  g_test_add_func ("/core/number/refused-patterns", test_refused_patterns);
  g_test_add_func ("/core/number/round-trip", test_round_trip);
  g_test_add_func ("/core/number/unique", test_unique);
  g_test_add_func ("/core/number/typed", test_typed);
  g_test_add_func ("/core/number/order", test_order);
  g_test_add_func ("/core/number/follow", test_follow);
  return g_test_run ();
}
