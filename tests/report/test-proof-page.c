/* test-proof-page.c — the proof of a date: each date right, each sentence there, all of it on one page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "pdf-text.h"
#include "report/adu-proof-page.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

static AduStandard *standard;
static AduCalendar *calendar;
static AduZone *zone;

/* A case, and what its proof says. Of the sentences each must stand on the page. */
typedef struct
{
  const char *name;
  AduDeadlineKind kind;
  gboolean in_working_days; /* the office reads the settlement so */
  AduChannel channel;
  gboolean sixty;
  const char *received;
  const char *now;
  const char *sentences[14];
} Proof;

static const Proof proofs[] = {
  { "lebaran", ADU_DEADLINE_SETTLEMENT, TRUE, ADU_CHANNEL_LETTER, FALSE, "2026-03-17T09:00", "2026-03-17T10:00",
    { "Batas penyelesaian: 14 April 2026", "Hari ke-0 adalah hari pengaduan diterima: Selasa, 17 Maret 2026",
      "14 hari kerja, dihitung hari kerja", "Kamis, 19 Maret 2026", "Hari Suci Nyepi", "SKB 1497/2025",
      "Jadi hari terakhirnya Selasa, 14 April 2026", "hari kalender, sejak diterima", "Selasa, 31 Maret 2026",
      "Batas waktu dinas adalah Selasa, 14 April 2026" } },
  { "ombudsman", ADU_DEADLINE_OMBUDSMAN, FALSE, ADU_CHANNEL_LETTER, FALSE, "2026-03-10T08:40", "2026-03-16T09:00",
    { "Batas Ombudsman: 19 Juni 2026", "tidak dihitung (28 hari): 14–15, 21–22, 28–29 Maret 2026; 4–5, 11–12, 18–19, 25–26 April 2026",
      "Hari libur, tidak dihitung (13 hari): lihat daftar di bawah", "Hari libur yang tidak dihitung",
      "Selasa, 24 Maret 2026 Cuti Bersama Hari Raya Idul Fitri SKB 1497/2025", "Selasa, 16 Juni 2026 Tahun Baru Islam",
      "Jadi hari terakhirnya Jumat, 19 Juni 2026", "pelapor dapat ke Ombudsman mulai Senin, 22 Juni 2026" } },
  { "weekend", ADU_DEADLINE_ONLINE, FALSE, ADU_CHANNEL_LAPOR_WEB, FALSE, "2026-11-27T15:00", "2026-11-27T16:00",
    { "2 Desember 2026", "5 hari, dihitung hari kalender (bunyi standar)", "Jadi hari terakhirnya Rabu, 2 Desember 2026",
      "hari kalender, sejak diterima, karena tanggal diteruskan tidak diketahui (yang dipakai dinas)",
      "hari kerja, sejak diterima", "Jumat, 4 Desember 2026", "Batas waktu dinas adalah Rabu, 2 Desember 2026" } },
  { "pauses", ADU_DEADLINE_SETTLEMENT, FALSE, ADU_CHANNEL_LETTER, TRUE, "2026-06-30T09:00", "2026-07-21T09:00",
    { "Batas penyelesaian: 7 September 2026", "6–9 Juli 2026 (4 hari)", "Fotokopi resep belum ada", "15–19 Juli 2026 (5 hari)",
      "Nama petugas loket belum disebut", "batas bergeser 4 hari", "batas bergeser 5 hari",
      "Pada 2 Juli 2026 batas berubah dari 14 Juli 2026 (14 hari) menjadi 29 Agustus 2026 (60 hari) (diputuskan oleh Yosef Kolo)",
      "Jadi hari terakhirnya Senin, 7 September 2026" } },
  { "2027", ADU_DEADLINE_OMBUDSMAN, FALSE, ADU_CHANNEL_LETTER, FALSE, "2026-11-23T09:00", "2026-11-23T10:00",
    { "19 Februari 2027", "Perkiraan: ", "2027", "perkiraan, belum ada keputusan", "Akhir pekan, tidak dihitung", "28–29 November 2026; 5–6, 12–13, 19–20, 26–27 Desember 2026; 2–3",
      "pelapor dapat ke Ombudsman mulai", "yang mengikat dinas adalah tanggal lain, yaitu Batas penyelesaian: 7 Desember 2026" } },
  { "reclassified", ADU_DEADLINE_SETTLEMENT, FALSE, ADU_CHANNEL_LETTER, TRUE, "2026-11-23T09:00", "2026-12-10T09:00",
    { "Penetapan kategori dan batasnya", "Pada 8 Desember 2026 batas berubah dari 7 Desember 2026 (14 hari) menjadi 22 Januari 2027 (60 hari)",
      "karena: Ternyata menyangkut pungutan", "diputuskan oleh Yosef Kolo", "Jadi hari terakhirnya Jumat, 22 Januari 2027" } },
};

/* The office's standard, with the settlement in working days. */
static AduStandard *
in_working_days (void)
{
  guint n = adu_standard_n_rules (standard);
  g_autofree AduRule *rules = g_new (AduRule, n);

  for (guint i = 0; i < n; i++)
    {
      rules[i] = *adu_standard_rule (standard, i);
      if (rules[i].kind == ADU_DEADLINE_SETTLEMENT)
        rules[i].limit.unit = ADU_UNIT_WORKING_DAY;
    }
  return adu_standard_new (adu_standard_name (standard), adu_standard_decree (standard), adu_standard_effective (standard),
                           rules, n, NULL);
}

static void
change_free (AduChange *change)
{
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static AduEntry *
entry_new (const char *action, AduDay day, const char *note)
{
  AduEntry *entry = g_new0 (AduEntry, 1);

  entry->action = g_strdup (action);
  entry->at = adu_zone_time (zone, day, 600);
  entry->when = ADU_TIME_NONE;
  entry->decided_on = day;
  entry->decided_by = g_strdup ("Yosef Kolo");
  entry->note = g_strdup (note);
  entry->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) change_free);
  return entry;
}

static AduChange *
change_new (AduField field)
{
  AduChange *change = g_new0 (AduChange, 1);

  change->field = field;
  change->before = g_strdup ("unknown");
  change->after = g_strdup ("yes");
  return change;
}

/* Two requests for completion, and a change of category that set both answers. */
static GPtrArray *
history_of (const Proof *proof)
{
  GPtrArray *history = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_entry_free);
  AduEntry *entry;

  if (g_str_equal (proof->name, "pauses"))
    {
      entry = entry_new ("classify", adu_day_new (2026, 7, 2), NULL);
      g_ptr_array_add (entry->changes, change_new (ADU_FIELD_SUPERVISORY));
      g_ptr_array_add (entry->changes, change_new (ADU_FIELD_INSPECTION));
      g_ptr_array_add (history, entry);
      g_ptr_array_add (history,
                       entry_new ("request-completion", adu_day_new (2026, 7, 6), "Fotokopi resep belum ada"));
      g_ptr_array_add (history,
                       entry_new ("request-completion", adu_day_new (2026, 7, 15), "Nama petugas loket belum disebut"));
    }
  if (g_str_equal (proof->name, "reclassified"))
    {
      entry = entry_new ("classify", adu_day_new (2026, 12, 8), "Ternyata menyangkut pungutan");
      g_ptr_array_add (entry->changes, change_new (ADU_FIELD_SUPERVISORY));
      g_ptr_array_add (entry->changes, change_new (ADU_FIELD_INSPECTION));
      g_ptr_array_add (history, entry);
    }
  return history;
}

/* All text on one line, so that a sentence broken over two is found. */
static char *
flat (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      g_string_append_c (out, *c);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_proof (gconstpointer data)
{
  static const AduPause pauses[] = { { { 739803 }, { 739807 } }, { { 739812 }, { 739817 } } };
  const Proof *proof = data;
  g_autoptr (AduStandard) rules = proof->in_working_days ? in_working_days () : adu_standard_ref (standard);
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autoptr (GPtrArray) history = history_of (proof);
  g_autoptr (AduProof) made = NULL;
  g_autoptr (AduPage) page = NULL;
  g_autofree char *text = NULL;
  g_autofree char *wanted = NULL;
  AduOffice office = { .text = { NULL } };
  AduFacts facts;
  AduTime now = adu_zone_parse (zone, proof->now);

  g_assert_cmpint (pauses[0].from.n, ==, adu_day_new (2026, 7, 6).n);
  adu_facts_init (&facts, proof->channel, adu_zone_parse (zone, proof->received));
  facts.supervisory = facts.inspection = proof->sixty ? ADU_YES : ADU_UNKNOWN;
  facts.pauses = pauses;
  facts.n_pauses = g_str_equal (proof->name, "pauses") ? 2 : 0;
  deadlines = adu_deadlines_compute (&facts, rules, calendar, zone, now);
  adu_words_begin_office ();
  made = adu_proof_new (&(AduProofFacts){ &facts, rules, calendar, zone, now, deadlines, history }, proof->kind);
  adu_words_end_office ();
  g_assert_nonnull (made);
  for (int i = 0; i < ADU_N_OFFICE_KEYS; i++)
    office.text[i] = (char *) "";
  office.text[ADU_OFFICE_NAME] = (char *) "Dinas Kesehatan";
  office.text[ADU_OFFICE_GOVERNMENT] = (char *) "Pemerintah Kabupaten Timor Tengah Utara";
  office.text[ADU_OFFICE_ADDRESS] = (char *) "Jl. Basuki Rachmat, Kel. Benpasi, Kec. Kota Kefamenanu, Kab. Timor Tengah Utara";
  page = adu_proof_page_new (&(AduProofPage){ .proof = made,
                                              .office = &office,
                                              .zone = zone,
                                              .paper = "a4",
                                              .number = "ADU-2026-0147",
                                              .subject = "Budi & Ani <b> %n",
                                              .now = now,
                                              .example = TRUE });
  g_assert_cmpuint (adu_page_layout (page), ==, 1);
  {
    g_autofree char *laid_out = adu_page_text (page, 0);

    text = flat (laid_out);
  }
  for (guint i = 0; i < G_N_ELEMENTS (proof->sentences) && proof->sentences[i] != NULL; i++)
    {
      g_autofree char *sentence = flat (proof->sentences[i]);

      if (strstr (text, sentence) == NULL)
        g_error ("“%s” is not in: %s", proof->sentences[i], text);
    }
  wanted = flat ("PERHITUNGAN BATAS WAKTU");
  g_assert_nonnull (strstr (text, wanted));
  g_free (wanted);
  wanted = flat ("Budi & Ani <b> %n");
  g_assert_nonnull (strstr (text, wanted));
}

/* The text for the terminal says the same, and a clock the case does not have has no proof. */
static void
test_text (void)
{
  AduFacts facts;
  g_autoptr (GPtrArray) deadlines = NULL;
  g_autoptr (AduProof) proof = NULL;
  g_autofree char *text = NULL;
  AduProofFacts given = { &facts, standard, calendar, zone, 0, NULL, NULL };

  adu_facts_init (&facts, ADU_CHANNEL_LETTER, adu_zone_parse (zone, "2026-11-23T09:00"));
  given.now = facts.received;
  given.deadlines = deadlines = adu_deadlines_compute (&facts, standard, calendar, zone, facts.received);
  adu_words_begin_office ();
  g_assert_null (adu_proof_new (&given, ADU_DEADLINE_ONLINE));
  proof = adu_proof_new (&given, ADU_DEADLINE_SETTLEMENT);
  text = adu_proof_to_text (proof);
  adu_words_end_office ();
  g_assert_true (g_str_has_prefix (text, "Batas penyelesaian: 7 Desember 2026\n"));
  g_assert_nonnull (strstr (text, "* hari kalender, sejak diterima: Senin, 7 Desember 2026"));
  g_assert_nonnull (strstr (text, "- hari kerja, sejak diterima: Jumat, 11 Desember 2026"));
  g_assert_true (g_str_has_suffix (text, "Batas waktu dinas adalah Senin, 7 Desember 2026."));
}

int
main (int argc, char **argv)
{
  g_autofree char *standard_text = NULL;
  g_autofree char *holidays_text = NULL;
  g_autoptr (GPtrArray) days_off = NULL;

  g_test_init (&argc, &argv, NULL);
  /* The screen speaks English, the paper the office's language. */
  adu_words_init (NULL, "en");
  g_assert_true (g_file_get_contents (ADU_TEST_DATADIR "/standards/dinkes-ttu-2022.ini", &standard_text, NULL, NULL));
  g_assert_true (g_file_get_contents (ADU_TEST_DATADIR "/holidays-id.tsv", &holidays_text, NULL, NULL));
  standard = adu_standard_parse (standard_text, -1, NULL);
  days_off = adu_calendar_parse_days_off (holidays_text, -1, NULL);
  calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE, NULL);
  zone = adu_zone_new (ADU_ZONE_DEFAULT);
  for (gsize i = 0; i < G_N_ELEMENTS (proofs); i++)
    {
      g_autofree char *name = g_strdup_printf ("/proof/%s", proofs[i].name);

      g_test_add_data_func (name, &proofs[i], test_proof);
    }
  g_test_add_func ("/proof/text", test_text);
  return g_test_run ();
}
