/* test-words-derivation.c — "Why this date?" for the proof-sheet cases, word for word
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "words/adu-words-date.h"
#include "words/adu-words-derivation.h"
#include "words-fixture.h"

typedef struct
{
  AduStandard *standard;
  AduCalendar *calendar;
  AduZone *zone;
  AduFacts facts;
  AduPause pause;
} Desk;

static char *
shipped (const char *name)
{
  g_autofree char *path = g_build_filename (ADU_TEST_DATADIR, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
desk_init (Desk *desk, AduChannel channel, const char *received)
{
  g_autofree char *rules = shipped ("standards/dinkes-ttu-2022.ini");
  g_autofree char *holidays = shipped ("holidays-id.tsv");
  g_autoptr (GPtrArray) days_off = adu_calendar_parse_days_off (holidays, -1, NULL);

  memset (desk, 0, sizeof *desk);
  desk->standard = adu_standard_parse (rules, -1, NULL);
  desk->calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE, NULL);
  desk->zone = adu_zone_new (ADU_ZONE_DEFAULT);
  adu_facts_init (&desk->facts, channel, adu_zone_parse (desk->zone, received));
  speak ("id");
}

static void
desk_clear (Desk *desk)
{
  adu_standard_unref (desk->standard);
  adu_calendar_unref (desk->calendar);
  adu_zone_unref (desk->zone);
}

static void
desk_supervisory (Desk *desk)
{
  desk->facts.supervisory = ADU_YES;
  desk->facts.inspection = ADU_YES;
}

static GPtrArray *
desk_compute (Desk *desk, const char *now)
{
  return adu_deadlines_compute (&desk->facts, desk->standard, desk->calendar, desk->zone,
                                adu_zone_parse (desk->zone, now));
}

static void
assert_text (Desk *desk, const char *now, AduDeadlineKind kind, const char *expected)
{
  g_autoptr (GPtrArray) deadlines = desk_compute (desk, now);
  const AduDeadline *deadline = adu_deadlines_find (deadlines, kind);
  g_autofree char *text = NULL;

  g_assert_nonnull (deadline);
  text = adu_words_derivation_text (deadline, desk->zone);
  g_assert_cmpstr (text, ==, expected);
}

#define SK "SK 440/86.a/Dinkes/2022, jangka waktu penyelesaian"

static void
test_fourteen_days (void)
{
  Desk desk;

  desk_init (&desk, ADU_CHANNEL_LETTER, "2026-11-23T09:00");
  assert_text (&desk, "2026-11-23T10:00", ADU_DEADLINE_SETTLEMENT,
               "Batas penyelesaian: 7 Desember 2026\n"
               "Hari ke-0 adalah hari pengaduan diterima: Senin, 23 November 2026.\n"
               "14 hari, dihitung hari kalender (bunyi standar) (" SK ").\n"
               "Jadi hari terakhirnya Senin, 7 Desember 2026.");
  desk_clear (&desk);
}

static void
test_day_off (void)
{
  Desk desk;

  /* 60 days from 2 March end on Labour Day. */
  desk_init (&desk, ADU_CHANNEL_LETTER, "2026-03-02T09:00");
  desk_supervisory (&desk);
  assert_text (&desk, "2026-03-02T10:00", ADU_DEADLINE_SETTLEMENT,
               "Batas penyelesaian: 1 Mei 2026\n"
               "Hari ke-0 adalah hari pengaduan diterima: Senin, 2 Maret 2026.\n"
               "60 hari, dihitung hari kalender (bunyi standar) (" SK "; jeda: UU 25/2009).\n"
               "Jadi hari terakhirnya Jumat, 1 Mei 2026.\n"
               "Tanggal itu hari libur; hari kerja terakhir sebelumnya Kamis, 30 April 2026.");
  assert_text (&desk, "2026-03-02T10:00", ADU_DEADLINE_ACKNOWLEDGEMENT,
               "Pemberitahuan kelengkapan: 16 Maret 2026\n"
               "Hari ke-0 adalah hari pengaduan diterima: Senin, 2 Maret 2026.\n"
               "14 hari, dihitung hari kalender (UU 25/2009 Pasal 44).\n"
               "Jadi hari terakhirnya Senin, 16 Maret 2026.");
  desk_clear (&desk);
}

static void
test_lebaran (void)
{
  Desk desk;
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *text = NULL;

  desk_init (&desk, ADU_CHANNEL_LETTER, "2026-03-02T09:00");
  deadlines = desk_compute (&desk, "2026-03-02T10:00");
  text = adu_words_derivation_text (adu_deadlines_find (deadlines, ADU_DEADLINE_OMBUDSMAN), desk.zone);
  g_assert_true (g_str_has_prefix (text, "Batas Ombudsman: 10 Juni 2026\n"));
  g_assert_nonnull (strstr (text, "60 hari kerja, dihitung hari kerja (bunyi standar) (" SK "; UU 37/2008)."));
  g_assert_nonnull (strstr (text, "\nAkhir pekan, tidak dihitung: 7–8 Maret 2026.\n"));
  g_assert_nonnull (strstr (text, "\nHari libur, tidak dihitung: Rabu, 18 Maret 2026, Cuti Bersama"));
  g_assert_nonnull (strstr (text, "\nHari libur, tidak dihitung: Kamis, 19 Maret 2026, "));
  g_assert_nonnull (strstr (text, "\nHari libur, tidak dihitung: Selasa, 24 Maret 2026, Cuti Bersama"));
  g_assert_nonnull (strstr (text, "(SKB 1497/2025, 2/2025, 5/2025)."));
  g_assert_nonnull (strstr (text, "\nJadi hari terakhirnya Rabu, 10 Juni 2026.\n"));
  g_assert_nonnull (strstr (text, "pelapor dapat ke Ombudsman mulai Kamis, 11 Juni 2026."));
  g_assert_nonnull (strstr (text, "\nSengaja lebih ketat daripada bunyi standar"));
  g_assert_null (strstr (text, "Perkiraan"));
  g_assert_null (strchr (text, '{'));
  desk_clear (&desk);
}

static void
test_provisional (void)
{
  Desk desk;
  g_autoptr (GPtrArray) deadlines = NULL;
  const AduDeadline *deadline;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  desk_init (&desk, ADU_CHANNEL_LETTER, "2026-11-23T09:00");
  desk.facts.first_follow_up = adu_zone_parse (desk.zone, "2026-11-24T09:00");
  deadlines = desk_compute (&desk, "2026-11-25T10:00");
  deadline = adu_deadlines_find (deadlines, ADU_DEADLINE_OMBUDSMAN);
  text = adu_words_derivation_text (deadline, desk.zone);
  g_assert_true (g_str_has_prefix (text, "Batas Ombudsman: 19 Februari 2027\n"));
  g_assert_nonnull (strstr (text, "\nPerkiraan: daftar hari libur resmi tahun 2027 belum ada"));
  g_assert_nonnull (strstr (text, "\nPertama kali ditindaklanjuti pada 24 November 2026, belum dijawab."));
  line = adu_words_ombudsman (deadline);
  g_assert_cmpstr (line, ==,
                   "batas 19/02/2027; pelapor dapat ke Ombudsman mulai 22/02/2027; sudah ditindaklanjuti, belum dijawab");
  desk_clear (&desk);
}

static void
test_met (void)
{
  Desk desk;
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *ombudsman = NULL;
  g_autofree char *settlement = NULL;

  desk_init (&desk, ADU_CHANNEL_LETTER, "2026-09-01T09:00");
  desk.facts.answered = adu_zone_parse (desk.zone, "2026-09-20T09:00");
  deadlines = desk_compute (&desk, "2026-11-25T10:00");
  ombudsman = adu_words_ombudsman (adu_deadlines_find (deadlines, ADU_DEADLINE_OMBUDSMAN));
  g_assert_cmpstr (ombudsman, ==, "terpenuhi tepat waktu");
  settlement = adu_words_deadline_left (adu_deadlines_find (deadlines, ADU_DEADLINE_SETTLEMENT));
  g_assert_cmpstr (settlement, ==, "terpenuhi, terlambat");
  desk_clear (&desk);
}

static void
test_pause (void)
{
  Desk desk;
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autofree char *left = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  desk_init (&desk, ADU_CHANNEL_LETTER, "2026-09-01T09:00");
  desk_supervisory (&desk);
  desk.pause = (AduPause){ adu_day_new (2026, 9, 7), ADU_DAY_NONE };
  desk.facts.pauses = &desk.pause;
  desk.facts.n_pauses = 1;
  deadlines = desk_compute (&desk, "2026-09-12T10:00");
  left = adu_words_deadline_left (adu_deadlines_find (deadlines, ADU_DEADLINE_SETTLEMENT));
  g_assert_cmpstr (left, ==, "dijeda: menunggu kelengkapan (hari ke-6 dari 30)");
  title = adu_words_derivation_title (adu_deadlines_find (deadlines, ADU_DEADLINE_SETTLEMENT));
  g_assert_cmpstr (title, ==, "Batas penyelesaian: dijeda");
  text = adu_words_derivation_text (adu_deadlines_find (deadlines, ADU_DEADLINE_SETTLEMENT), desk.zone);
  g_assert_nonnull (strstr (text, "\nSekarang dijeda; bila berkas dilengkapi hari ini, hari terakhirnya "));
  g_assert_null (strstr (text, "Jadi"));

  /* Closed after five days: 60 + 5. */
  desk.pause.until = adu_day_new (2026, 9, 12);
  assert_text (&desk, "2026-09-14T10:00", ADU_DEADLINE_SETTLEMENT,
               "Batas penyelesaian: 5 November 2026\n"
               "Hari ke-0 adalah hari pengaduan diterima: Selasa, 1 September 2026.\n"
               "60 hari, dihitung hari kalender (bunyi standar) (" SK "; jeda: UU 25/2009).\n"
               "Dijeda sejak 7 September 2026 karena menunggu kelengkapan dari pelapor: batas bergeser 5 hari.\n"
               "Jadi hari terakhirnya Kamis, 5 November 2026.");
  desk_clear (&desk);
}

static void
test_counter_and_lapor (void)
{
  Desk desk;

  desk_init (&desk, ADU_CHANNEL_COUNTER, "2026-11-23T09:30");
  desk.facts.served_from = desk.facts.received;
  assert_text (&desk, "2026-11-23T09:40", ADU_DEADLINE_COUNTER,
               "Waktu loket: 23 November 2026 pukul 10.00\n"
               "Pelayanan dimulai Senin, 23 November 2026 pukul 09.30 WITA.\n"
               "Dihitung 30 menit menurut jam (" SK ").\n"
               "Jadi batasnya Senin, 23 November 2026 pukul 10.00 WITA.");
  desk_clear (&desk);

  desk_init (&desk, ADU_CHANNEL_LAPOR_WEB, "2026-11-18T09:30");
  assert_text (&desk, "2026-11-18T10:00", ADU_DEADLINE_ONLINE,
               "Batas LAPOR!: 23 November 2026\n"
               "Hari ke-0 adalah hari pengaduan diterima: Rabu, 18 November 2026.\n"
               "Tanggal diteruskan ke kantor ini tidak diketahui, maka dihitung sejak pengaduan diterima.\n"
               "5 hari, dihitung hari kalender (bunyi standar) (" SK ").\n"
               "Jadi hari terakhirnya Senin, 23 November 2026.");
  desk_clear (&desk);
}

/* Every clock of every kind of case, at many moments: whole lines, nothing left in braces, no false late. */
static void
test_all_lines (void)
{
  Desk desk;

  desk_init (&desk, ADU_CHANNEL_LAPOR_WEB, "2025-12-31T09:30");
  desk_supervisory (&desk);
  for (gint present = 0; present < 2; present++)
    for (gint month = 1; month <= 12; month++)
      {
        g_autofree char *now = g_strdup_printf ("2026-%02d-15T08:00", month);
        g_autoptr (GPtrArray) deadlines = NULL;

        desk.facts.present = present ? ADU_YES : ADU_NO;
        deadlines = desk_compute (&desk, now);
        for (guint i = 0; i < deadlines->len; i++)
          {
            const AduDeadline *deadline = g_ptr_array_index (deadlines, i);
            g_autoptr (GPtrArray) lines = adu_words_derivation (deadline, NULL);
            g_autofree char *left = adu_words_deadline_left (deadline);
            g_autofree char *name = adu_words_deadline_name (deadline);

            g_assert_cmpuint (lines->len, >=, 3);
            g_assert_cmpstr (left, !=, "");
            g_assert_nonnull (strchr (name, '('));
            if (!deadline->can_be_late)
              g_assert_null (strstr (left, "terlambat"));
            for (guint j = 0; j < lines->len; j++)
              {
                const AduReason *line = g_ptr_array_index (lines, j);

                g_assert_cmpstr (line->text, !=, "");
                g_assert_null (strchr (line->text, '{'));
              }
          }
      }
  desk_clear (&desk);
}

static void
test_rules (void)
{
  Desk desk;
  static const char *const expected[] = {
    "30 menit sejak mulai dilayani",
    "5 hari kalender sejak diteruskan ke kantor ini, atau sejak diterima bila tidak diketahui; "
    "tetap berjalan selama menunggu kelengkapan",
    "14 hari kalender sejak diterima; tetap berjalan selama menunggu kelengkapan",
    "60 hari kalender sejak diterima; dijeda selama menunggu kelengkapan, paling lama 30 hari",
    "14 hari kalender sejak diterima; tetap berjalan selama menunggu kelengkapan",
    "2 bulan sejak diterima; dijeda selama menunggu kelengkapan, paling lama 30 hari",
    "60 hari kerja sejak diterima; tetap berjalan selama menunggu kelengkapan",
  };

  desk_init (&desk, ADU_CHANNEL_LETTER, "2026-11-23T09:30");
  g_assert_cmpuint (adu_standard_n_rules (desk.standard), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *rule = adu_words_rule (adu_standard_rule (desk.standard, i));

      g_assert_cmpstr (rule, ==, expected[i]);
    }
  desk_clear (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words-derivation/fourteen-days", test_fourteen_days);
  g_test_add_func ("/words-derivation/day-off", test_day_off);
  g_test_add_func ("/words-derivation/lebaran", test_lebaran);
  g_test_add_func ("/words-derivation/provisional", test_provisional);
  g_test_add_func ("/words-derivation/met", test_met);
  g_test_add_func ("/words-derivation/pause", test_pause);
  g_test_add_func ("/words-derivation/counter-and-lapor", test_counter_and_lapor);
  g_test_add_func ("/words-derivation/all-lines", test_all_lines);
  g_test_add_func ("/words-derivation/rules", test_rules);

  return g_test_run ();
}
