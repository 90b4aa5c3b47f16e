/* test-case-draft.c — a complaint while it is being written: kept as typed, the same action, what is wrong
 * with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "model/adu-case-draft.h"

#define NOON_23_NOV_2026 G_GINT64_CONSTANT (1795406400)

typedef struct
{
  AduClock *clock;
  AduCaseDraft *draft;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (AduZone) zone = adu_zone_new (ADU_ZONE_DEFAULT);

  f->clock = adu_clock_new_fixed (zone, NOON_23_NOV_2026);
  f->draft = adu_case_draft_new (f->clock);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->draft);
  g_assert_finalize_object (f->clock);
}

/* Texts that break formats, markup, key files and decoders. */
static const char *const hostile[] = {
  "Budi & Ani <Puskesmas>",
  "%n%s%d%p",
  "\"( OR NOT *",
  "[complaint]\nversion=9\n#x=y\\n;a;b",
  "  spaces at both ends  ",
  "\ttab\r\nWindows\rMac\nUnix",
  "= \\ \\s \\n \\t \\r \\\\",
  "نص عربي \xE2\x80\xAE right to left",
  "emoji 👨‍👩‍👧 \xF0\x9F\x87\xAE\xF0\x9F\x87\xA9",
  "bad \xC3( \xFF utf-8",
  "lone \xED\xA0\x80 surrogate",
  "bell \a escape \033[31m",
  "e\xCC\x81 decomposed",
};

static void
assert_same (AduCaseDraft *a, AduCaseDraft *b)
{
  g_autoptr (AduCase) x = adu_case_draft_value (a);
  g_autoptr (AduCase) y = adu_case_draft_value (b);

  for (guint i = 0; i < ADU_N_FIELDS; i++)
    {
      g_assert_cmpstr (adu_case_draft_text (a, i), ==, adu_case_draft_text (b, i));
      g_assert_cmpstr (adu_case_draft_typed (a, i), ==, adu_case_draft_typed (b, i));
    }
  g_assert_true (adu_case_equal (x, y));
  g_assert_cmpstr (adu_case_draft_action (a), ==, adu_case_draft_action (b));
}

/* Every text field, every hostile text: what comes back is what was typed. */
static void
test_round_trip (Fixture *f, gconstpointer data)
{
  for (gsize h = 0; h < G_N_ELEMENTS (hostile); h++)
    {
      g_autoptr (AduCaseDraft) other = adu_case_draft_new (f->clock);
      g_autofree char *text = NULL;

      adu_case_draft_reset (f->draft, ADU_CHANNEL_LAPOR_WEB, "SP4N-LAPOR! web");
      for (guint i = ADU_FIELD_FIRST_TEXT; i <= ADU_FIELD_LAST_TEXT; i++)
        adu_case_draft_set_text (f->draft, i, hostile[(h + i) % G_N_ELEMENTS (hostile)]);
      adu_case_draft_set_flag (f->draft, ADU_FIELD_ANONYMOUS, h % 2 == 0);
      adu_case_draft_set_flag (f->draft, ADU_FIELD_CONFIDENTIAL, h % 3 == 0);
      adu_case_draft_set_time (f->draft, ADU_FIELD_FILED, "20/11/2026 09.30", NOON_23_NOV_2026 - 3 * 86400);
      adu_case_draft_set_time (f->draft, ADU_FIELD_FORWARDED, hostile[h], ADU_TIME_NONE);
      adu_case_draft_set_day (f->draft, ADU_FIELD_INCIDENT_DATE, "11/2026", adu_day_new (2026, 11, 1),
                              ADU_PRECISION_MONTH);
      adu_case_draft_set_denied (f->draft, 7, TRUE);
      adu_case_draft_set_denied (f->draft, G_MAXINT64, TRUE);

      text = adu_case_draft_to_text (f->draft);
      g_assert_true (g_utf8_validate (text, -1, NULL) || !g_utf8_validate (hostile[h], -1, NULL));
      g_assert_true (adu_case_draft_load_text (other, text));
      assert_same (f->draft, other);
      g_assert_true (adu_case_draft_is_denied (other, 7));
      g_assert_true (adu_case_draft_is_denied (other, G_MAXINT64));
      g_assert_false (adu_case_draft_is_denied (other, 8));
    }
}

/* A description as long as a field ever takes fits into what the register keeps of a draft. */
static void
test_large (Fixture *f, gconstpointer data)
{
  g_autofree char *much = g_strnfill (1024 * 1024, 'x');
  g_autoptr (AduCaseDraft) other = adu_case_draft_new (f->clock);
  g_autofree char *text = NULL;

  adu_case_draft_set_text (f->draft, ADU_FIELD_DESCRIPTION, much);
  text = adu_case_draft_to_text (f->draft);
  g_assert_cmpuint (strlen (text), <, 6000000);
  g_assert_true (adu_case_draft_load_text (other, text));
  assert_same (f->draft, other);
}

/* What is no draft changes nothing. */
static void
test_foreign (Fixture *f, gconstpointer data)
{
  static const char *const foreign[] = { NULL,
                                         "",
                                         "x",
                                         "[complaint]\n",
                                         "[complaint]\nversion=1\n",
                                         "[complaint]\nversion=2\nchannel=counter\n",
                                         "[complaint]\nversion=1\nchannel=pigeon\n",
                                         "\xFF\xFE" };

  adu_case_draft_set_text (f->draft, ADU_FIELD_COMPLAINANT, "Maria");
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    g_assert_false (adu_case_draft_load_text (f->draft, foreign[i]));
  g_assert_cmpstr (adu_case_draft_text (f->draft, ADU_FIELD_COMPLAINANT), ==, "Maria");
}

/* The action stays the same until the next complaint is begun: saving again never makes two. */
static void
test_action (Fixture *f, gconstpointer data)
{
  g_autofree char *first = g_strdup (adu_case_draft_action (f->draft));

  g_assert_true (g_uuid_string_is_valid (first));
  adu_case_draft_set_text (f->draft, ADU_FIELD_DESCRIPTION, "Obat habis");
  adu_case_draft_set_channel (f->draft, ADU_CHANNEL_WHATSAPP, "WhatsApp");
  adu_evidence_list_add_note (adu_case_draft_evidence (f->draft), "resep");
  g_assert_cmpstr (adu_case_draft_action (f->draft), ==, first);
  adu_case_draft_reset (f->draft, ADU_CHANNEL_COUNTER, NULL);
  g_assert_cmpstr (adu_case_draft_action (f->draft), !=, first);
  g_assert_true (adu_case_draft_is_empty (f->draft));
}

static void
test_problems (Fixture *f, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (201, 'a');
  const struct
  {
    AduField field;
    const char *text;
    AduProblemCode code;
  } table[] = {
    { ADU_FIELD_DESCRIPTION, "", ADU_PROBLEM_REQUIRED },
    { ADU_FIELD_DESCRIPTION, "  \n ", ADU_PROBLEM_REQUIRED },
    { ADU_FIELD_DESCRIPTION, "a\ab", ADU_PROBLEM_CONTROL },
    { ADU_FIELD_DESCRIPTION, "a\xC3(", ADU_PROBLEM_INVALID_TEXT },
    { ADU_FIELD_DESCRIPTION, "lone \xED\xA0\x80", ADU_PROBLEM_INVALID_TEXT },
    { ADU_FIELD_COMPLAINANT, long_name, ADU_PROBLEM_TOO_LONG },
    { ADU_FIELD_COMPLAINANT, "Budi\nAni", ADU_PROBLEM_CONTROL },
    { ADU_FIELD_PHONE, "0812 tiga", ADU_PROBLEM_PHONE },
    { ADU_FIELD_PHONE, "12345", ADU_PROBLEM_PHONE },
    { ADU_FIELD_ID_NUMBER, "123", ADU_PROBLEM_ID_NUMBER },
    { ADU_FIELD_TRACKING_ID, "12a", ADU_PROBLEM_DIGITS },
    { ADU_FIELD_STANDING, "king", ADU_PROBLEM_UNKNOWN_CODE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      const AduProblem *problem;

      adu_case_draft_reset (f->draft, ADU_CHANNEL_COUNTER, NULL);
      adu_case_draft_set_text (f->draft, ADU_FIELD_DESCRIPTION, "Obat habis");
      adu_case_draft_set_text (f->draft, table[i].field, table[i].text);
      problems = adu_case_draft_problems (f->draft);
      problem = adu_problems_find (problems, table[i].field);
      g_assert_nonnull (problem);
      g_assert_cmpint (problem->code, ==, table[i].code);
      g_assert_cmpuint (problems->len, ==, 1);
    }
}

static void
test_times (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (AduCase) value = NULL;

  /* Not understood stands before everything core would say. */
  adu_case_draft_set_text (f->draft, ADU_FIELD_DESCRIPTION, "Obat habis");
  adu_case_draft_set_time (f->draft, ADU_FIELD_RECEIVED, "31/02/2026", ADU_TIME_NONE);
  problems = adu_case_draft_problems (f->draft);
  g_assert_cmpint (adu_problems_find (problems, ADU_FIELD_RECEIVED)->code, ==, ADU_PROBLEM_TIME);
  g_clear_pointer (&problems, g_ptr_array_unref);

  adu_case_draft_set_time (f->draft, ADU_FIELD_RECEIVED, "x", NOON_23_NOV_2026 + 60);
  problems = adu_case_draft_problems (f->draft);
  g_assert_cmpint (adu_problems_find (problems, ADU_FIELD_RECEIVED)->code, ==, ADU_PROBLEM_FUTURE);
  g_clear_pointer (&problems, g_ptr_array_unref);

  adu_case_draft_set_time (f->draft, ADU_FIELD_RECEIVED, "x", ADU_EARLIEST_TIME - 1);
  problems = adu_case_draft_problems (f->draft);
  g_assert_cmpint (adu_problems_find (problems, ADU_FIELD_RECEIVED)->code, ==, ADU_PROBLEM_TOO_EARLY);

  /* No time is now, or when serving began; serving belongs to who is present. */
  adu_case_draft_set_time (f->draft, ADU_FIELD_RECEIVED, "", ADU_TIME_NONE);
  value = adu_case_draft_value (f->draft);
  g_assert_cmpint (value->received, ==, NOON_23_NOV_2026);
  adu_case_draft_start_serving (f->draft);
  adu_clock_set_fixed (f->clock, NOON_23_NOV_2026 + 600);
  adu_case_draft_start_serving (f->draft);
  g_clear_pointer (&value, adu_case_free);
  value = adu_case_draft_value (f->draft);
  g_assert_cmpint (value->served_from, ==, NOON_23_NOV_2026);
  g_assert_cmpint (value->received, ==, NOON_23_NOV_2026);
  adu_case_draft_set_channel (f->draft, ADU_CHANNEL_LETTER, "Surat");
  g_clear_pointer (&value, adu_case_free);
  value = adu_case_draft_value (f->draft);
  g_assert_false (adu_time_is_set (value->served_from));
  g_assert_cmpint (value->received, ==, NOON_23_NOV_2026 + 600);
}

static void
test_subject (Fixture *f, gconstpointer data)
{
  const struct
  {
    const char *description;
    const char *name;
    const char *expected;
  } table[] = {
    { "", "", "" },
    { "Obat TB kosong di Wini", "", "Obat TB kosong di Wini" },
    { "\n  Obat kosong\nsudah dua minggu", "", "Obat kosong" },
    { "Maria Tefa ditolak di loket", "Maria Tefa", "… ditolak di loket" },
    /* however it is written, and a part of it too; also where the line is cut off in the middle of the name */
    { "MARIA TEFA ditolak di loket", "Maria Tefa", "… ditolak di loket" },
    { "ibu maria ditolak di loket", "Maria Tefa", "ibu … ditolak di loket" },
    { "Antre sejak pukul enam pagi di loket pendaftaran lalu petugas memarahi Maria Tefa", "Maria Tefa",
      "Antre sejak pukul enam pagi di loket pendaftaran lalu petugas memarahi …" },
    { "%n%s & <b>", "", "%n%s & <b>" },
  };
  g_autofree char *words = g_strnfill (400, 'w');
  g_autofree char *cut = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *subject = NULL;

      adu_case_draft_set_text (f->draft, ADU_FIELD_DESCRIPTION, table[i].description);
      adu_case_draft_set_text (f->draft, ADU_FIELD_COMPLAINANT, table[i].name);
      subject = adu_case_draft_proposed_subject (f->draft);
      g_assert_cmpstr (subject, ==, table[i].expected);
    }
  adu_case_draft_set_text (f->draft, ADU_FIELD_DESCRIPTION, words);
  cut = adu_case_draft_proposed_subject (f->draft);
  g_assert_cmpint (g_utf8_strlen (cut, -1), <=, ADU_DRAFT_SUBJECT_LENGTH);
}

static void
count_cb (AduCaseDraft *draft, guint field, guint *n)
{
  ++*n;
}

/* A change is told once; setting the same again is none. */
static void
test_changed (Fixture *f, gconstpointer data)
{
  guint n = 0, revision;

  g_signal_connect (f->draft, "changed", G_CALLBACK (count_cb), &n);
  adu_case_draft_set_text (f->draft, ADU_FIELD_UNIT, "Puskesmas Wini");
  g_assert_cmpuint (n, ==, 1);
  revision = adu_case_draft_revision (f->draft);
  adu_case_draft_set_text (f->draft, ADU_FIELD_UNIT, "Puskesmas Wini");
  adu_case_draft_set_flag (f->draft, ADU_FIELD_ANONYMOUS, FALSE);
  adu_case_draft_set_denied (f->draft, 3, FALSE);
  adu_case_draft_set_channel (f->draft, ADU_CHANNEL_COUNTER, NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (adu_case_draft_revision (f->draft), ==, revision);
  adu_evidence_list_add_note (adu_case_draft_evidence (f->draft), "resep");
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (adu_case_draft_revision (f->draft), !=, revision);
}

/* --- evidence ------------------------------------------------------------------------------------------- */

static GBytes *
filled (gsize size, guint8 byte)
{
  return g_bytes_new_take (memset (g_malloc (MAX (size, 1)), byte, size), size);
}

static void
test_evidence_round_trip (void)
{
  g_autoptr (AduEvidenceList) list = adu_evidence_list_new ();
  g_autoptr (AduEvidenceList) other = adu_evidence_list_new ();
  g_autoptr (GBytes) small = filled (1000, 0xFF);
  g_autoptr (GBytes) large = filled (4 * 1024 * 1024, 1);
  g_autoptr (GPtrArray) evidence = NULL;
  g_autofree char *text = NULL;

  g_assert_true (adu_evidence_list_add_file (list, "../../etc/pass<w>d\n.png", small, NULL));
  g_assert_true (adu_evidence_list_add_note (list, "resep [x]\n=diperlihatkan= %n"));
  g_assert_true (adu_evidence_list_add_file (list, "besar.pdf", large, "file:///tmp/besar.pdf"));
  text = adu_evidence_list_to_text (list);
  g_assert_cmpuint (strlen (text), <, 6000000);
  g_assert_true (adu_evidence_list_load_text (other, text));

  g_assert_cmpuint (adu_evidence_list_n (other), ==, 3);
  g_assert_true (g_bytes_equal (adu_evidence_list_piece (other, 0)->bytes, small));
  g_assert_null (strchr (adu_evidence_list_piece (other, 0)->name, '/'));
  g_assert_cmpstr (adu_evidence_list_piece (other, 1)->note, ==, "resep [x]\n=diperlihatkan= %n");
  g_assert_null (adu_evidence_list_piece (other, 2)->bytes);
  g_assert_cmpstr (adu_evidence_list_piece (other, 2)->uri, ==, "file:///tmp/besar.pdf");
  g_assert_cmpuint (adu_evidence_list_n_missing (other), ==, 1);
  evidence = adu_evidence_list_to_evidence (other);
  g_assert_cmpuint (evidence->len, ==, 2);
  adu_evidence_list_set_bytes (other, 2, large);
  g_assert_cmpuint (adu_evidence_list_n_missing (other), ==, 0);

  g_assert_false (adu_evidence_list_load_text (other, "no key file"));
  g_assert_cmpuint (adu_evidence_list_n (other), ==, 0);
  g_assert_true (adu_evidence_list_load_text (other, ""));
}

static void
test_evidence_limits (void)
{
  g_autoptr (AduEvidenceList) list = adu_evidence_list_new ();
  g_autoptr (GBytes) nothing = filled (0, 0);
  g_autoptr (GBytes) most = filled (ADU_EVIDENCE_MAX_BYTES, 2);
  g_autoptr (GBytes) too_much = filled (ADU_EVIDENCE_MAX_BYTES + 1, 2);

  g_assert_false (adu_evidence_list_add_file (list, "a", nothing, NULL));
  g_assert_false (adu_evidence_list_add_file (list, "a", too_much, NULL));
  g_assert_false (adu_evidence_list_add_note (list, " \n "));
  g_assert_true (adu_evidence_list_add_file (list, "a", most, NULL));
  g_assert_true (adu_evidence_list_add_file (list, "a", most, NULL)); /* the same once more is taken once */
  g_assert_cmpuint (adu_evidence_list_n (list), ==, 1);
  for (guint i = 1; i < ADU_EVIDENCE_MAX_PIECES; i++)
    g_assert_true (adu_evidence_list_add_note (list, "catatan"));
  g_assert_false (adu_evidence_list_add_note (list, "catatan"));
  adu_evidence_list_remove (list, 0);
  adu_evidence_list_remove (list, 1000);
  g_assert_cmpuint (adu_evidence_list_n (list), ==, ADU_EVIDENCE_MAX_PIECES - 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/case-draft/round-trip", test_round_trip);
  ADD ("/case-draft/large", test_large);
  ADD ("/case-draft/foreign", test_foreign);
  ADD ("/case-draft/action", test_action);
  ADD ("/case-draft/problems", test_problems);
  ADD ("/case-draft/times", test_times);
  ADD ("/case-draft/subject", test_subject);
  ADD ("/case-draft/changed", test_changed);
  g_test_add_func ("/evidence-list/round-trip", test_evidence_round_trip);
  g_test_add_func ("/evidence-list/limits", test_evidence_limits);
  return g_test_run ();
}
