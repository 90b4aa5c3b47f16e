/* fuzz-texts.c — every reader of text that comes from outside, fed with anything
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With libFuzzer (meson -Dfuzz=true, clang) this is a fuzz target; without it, main() replays the seeds below and some
 * thousand mutations of them, so that every test run does a little of the same. The first byte chooses the reader.
 */
#include <string.h>

#include "base/adu-text.h"
#include "base/adu-zone.h"
#include "core/adu-case.h"
#include "core/adu-find.h"
#include "core/adu-letter-text.h"
#include "core/adu-number.h"
#include "core/adu-period.h"
#include "core/adu-standard.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
read_standard (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AduStandard) standard = adu_standard_parse (text, (gssize) length, &error);

  g_assert_true ((standard != NULL) != (error != NULL));
  if (standard != NULL)
    {
      g_autofree char *written = adu_standard_to_text (standard);
      g_autoptr (AduStandard) again = adu_standard_parse (written, -1, NULL);

      g_assert_nonnull (again);
    }
}

static void
read_days_off (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days_off = adu_calendar_parse_days_off (text, (gssize) length, &error);

  g_assert_true ((days_off != NULL) != (error != NULL));
  if (days_off != NULL)
    {
      g_autoptr (AduCalendar) calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE, NULL);
      AduDay day = adu_day_new (2026, 3, 2);

      g_assert_nonnull (calendar);
      g_assert_cmpint (adu_calendar_add_working_days (calendar, day, 60).n, >, day.n);
    }
}

static void
read_find (const char *text, gsize length)
{
  g_autoptr (AduFind) find = adu_find_parse (text);

  if (find != NULL)
    {
      g_autofree char *written = adu_find_to_text (find);
      g_autoptr (AduFind) again = adu_find_parse (written);

      g_assert_nonnull (again);
      g_assert_true (adu_find_equal (find, again));
    }
}

static void
read_number (const char *text, gsize length)
{
  AduNumber number = { 2026, 147, "" };

  (void) adu_number_parse (ADU_NUMBER_DEFAULT_PATTERN, text, &number);
  if (adu_number_pattern_is_valid (text))
    {
      const AduNumber printed = { 2026, 147, "a" };
      g_autofree char *rendered = adu_number_render (text, &printed);

      g_assert_nonnull (rendered);
    }
}

static void
read_times (const char *text, gsize length)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);
  AduPeriod period;

  (void) adu_zone_parse (zone, text);
  (void) adu_day_parse (text);
  (void) adu_period_parse (text, &period);
}

static void
read_text (const char *text, gsize length)
{
  g_autofree char *clean = adu_text_clean (text, TRUE);
  g_autofree char *folded = adu_text_fold (clean);
  g_autofree char *name = adu_text_file_name (text, "berkas");
  g_autofree char *line = adu_text_first_line (clean, 40);
  g_autofree char *digits = adu_text_digits (text);
  g_auto (GStrv) words = adu_text_words (clean);

  g_assert_true (g_utf8_validate (clean, -1, NULL));
  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_cmpint (adu_text_check (clean, -1, G_MAXUINT, TRUE), ==, ADU_TEXT_FINE);
  g_assert_true (*name != '\0' && *name != '.' && strchr (name, '/') == NULL && strlen (name) <= 255);
  (void) adu_text_check (text, (gssize) length, 100, FALSE);
}

static void
read_fields (const char *text, gsize length)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autofree char *clean = adu_text_clean (text, TRUE);

  for (int field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    {
      adu_field_check_text ((AduField) field, text, problems);
      adu_field_check_text ((AduField) field, clean, problems);
    }
}

static char *
letter_value (guint field, gpointer data)
{
  return field % 3 == 0 ? NULL : g_strdup (data);
}

static void
read_letter (const char *text, gsize length)
{
  g_autoptr (GPtrArray) faults = adu_letter_text_check (text, FALSE);
  g_autofree char *filled = adu_letter_text_fill (text, letter_value, (gpointer) text);
  g_autoptr (AduLetterText) parsed = adu_letter_text_parse (filled);

  for (guint i = 0; i < faults->len; i++)
    g_assert_cmpuint (((AduLetterFault *) faults->pdata[i])->end, <=, length);
  g_assert_nonnull (parsed);
}

static void (*const readers[]) (const char *text, gsize length) = {
  read_standard, read_days_off, read_find, read_number, read_times, read_text, read_fields, read_letter,
};

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = NULL;

  if (size == 0)
    return 0;
  text = g_strndup ((const char *) data + 1, size - 1);
  readers[data[0] % G_N_ELEMENTS (readers)] (text, size - 1);

  return 0;
}

#ifndef ADU_LIBFUZZER
#define N_MUTATIONS 3000

static const char *const seeds[] = {
  "2026-08-18\tjoint-leave\tofficial\tCuti Bersama\n",
  "ADU-2026-0147",
  "440/{number}{suffix}/Dinkes/{year}",
  "2026-03-02T09:00",
  "2026-Q3",
  "../../.bashrc",
  "Budi & Ani <Puskesmas> %n%s \xe2\x80\xae x",
  "0812-3456-7890",
  "Kepada: Sdr. {nama_pelapor}\n  di Tempat\nHal: {perihal}\n\n# Dasar\n1. {unit}\nHari : {{x}\n____\n",
};

static void
replay (const char *seed, gsize length)
{
  g_autofree guint8 *bytes = g_malloc (length + 1);

  for (gsize reader = 0; reader < G_N_ELEMENTS (readers); reader++)
    for (int i = 0; i < N_MUTATIONS / (int) G_N_ELEMENTS (readers); i++)
      {
        bytes[0] = (guint8) reader;
        memcpy (bytes + 1, seed, length);
        for (int n = g_test_rand_int_range (0, 6); n > 0 && length > 0; n--)
          bytes[1 + g_test_rand_int_range (0, (gint32) length)] = (guint8) g_test_rand_int_range (0, 256);
        LLVMFuzzerTestOneInput (bytes, 1 + (gsize) g_test_rand_int_range (0, (gint32) length + 1));
      }
}

static void
test_replay (void)
{
  g_autofree char *standard = NULL;
  g_autoptr (AduFind) find = adu_find_new ();
  g_autofree char *find_text = adu_find_to_text (find);

  g_assert_true (g_file_get_contents (ADU_TEST_DATADIR "/standards/dinkes-ttu-2022.ini", &standard, NULL, NULL));
  replay (standard, strlen (standard));
  replay (find_text, strlen (find_text));
  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++)
    replay (seeds[i], strlen (seeds[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz/texts", test_replay);

  return g_test_run ();
}
#endif
