/* test-words.c — every value of every enumeration has words, in both languages, that are not its code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "words-fixture.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"

typedef const char *(*Words) (int value);
typedef const char *(*Code) (int value);

#define TABLE(name, Type, to_code)                                                                                    \
  static const char *name##_words (int value) { return adu_words_##name ((Type) value); }                            \
  static const char *name##_code (int value) { return to_code ((Type) value); }

static const char *
role_flag_code (AduRoles role)
{
  return adu_role_to_code (role);
}

static const char *
no_code (int value)
{
  return "";
}

TABLE (channel, AduChannel, adu_channel_to_code)
TABLE (kind, AduKind, adu_kind_to_code)
TABLE (tri, AduTri, adu_tri_to_code)
TABLE (stage, AduStage, adu_stage_to_code)
TABLE (step, AduStep, adu_step_to_code)
TABLE (step_done, AduStep, adu_step_to_code)
TABLE (capacity, AduCapacity, adu_capacity_to_code)
TABLE (basis, AduBasis, adu_basis_to_code)
TABLE (how, AduHow, no_code)
TABLE (requirement, AduRequirement, adu_requirement_to_code)
TABLE (find_open, AduFindOpen, no_code)
TABLE (deadline_kind, AduDeadlineKind, adu_deadline_kind_to_code)
TABLE (deadline_state, AduDeadlineState, adu_deadline_state_to_code)
TABLE (start, AduStart, adu_start_to_code)
TABLE (applies, AduApplies, no_code)
TABLE (unit, AduUnit, adu_unit_to_code)
TABLE (ending, AduEnding, adu_ending_to_code)
TABLE (day_off_kind, AduDayOffKind, adu_day_off_kind_to_code)
TABLE (year_state, AduYearState, no_code)

static const char *
role_words (int value)
{
  return adu_words_role ((AduRoles) (1 << value));
}

static const char *
role_hint_words (int value)
{
  return adu_words_role_hint ((AduRoles) (1 << value));
}

static const char *
role_code (int value)
{
  return role_flag_code ((AduRoles) (1 << value));
}

static const char *
field_words (int value)
{
  return adu_words_field ((AduField) (value + 1));
}

static const char *
field_code (int value)
{
  return adu_field_info ((AduField) (value + 1))->name;
}

#define ROW(name, n) { #name, name##_words, name##_code, n }

static const struct
{
  const char *name;
  Words words;
  Code code;
  int n;
} tables[] = {
  ROW (channel, ADU_N_CHANNELS),
  ROW (kind, ADU_N_KINDS),
  ROW (tri, ADU_N_TRIS),
  ROW (stage, ADU_N_STAGES),
  ROW (step, ADU_N_STEPS),
  ROW (step_done, ADU_N_STEPS),
  ROW (capacity, ADU_N_CAPACITIES),
  ROW (basis, ADU_N_BASES),
  ROW (how, ADU_N_HOWS),
  ROW (requirement, ADU_N_REQUIREMENTS),
  ROW (find_open, 3),
  ROW (deadline_kind, ADU_N_DEADLINE_KINDS),
  ROW (deadline_state, ADU_N_DEADLINE_STATES),
  ROW (start, ADU_N_STARTS),
  ROW (applies, ADU_N_APPLIES),
  ROW (unit, ADU_N_UNITS),
  ROW (ending, ADU_N_ENDINGS),
  ROW (day_off_kind, ADU_N_DAY_OFF_KINDS),
  ROW (year_state, 3),
  ROW (role, ADU_N_ROLES),
  { "role_hint", role_hint_words, role_code, ADU_N_ROLES },
  ROW (field, ADU_N_FIELDS - 1),
};

static void
test_tables (gconstpointer language)
{
  speak (language);
  g_assert_cmpstr (adu_words_language (), ==, language);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (int value = 0; value < tables[i].n; value++)
        {
          const char *words = tables[i].words (value);
          const char *code = tables[i].code (value);

          if (*words == '\0' || g_strcmp0 (words, code) == 0 || !g_hash_table_add (seen, (gpointer) words))
            g_error ("%s %d: “%s” (code %s)", tables[i].name, value, words, code);
          g_assert_true (g_utf8_validate (words, -1, NULL));
        }
      g_assert_cmpstr (tables[i].words (tables[i].n), ==, "");
    }
}

/* The words of the office's own standard, one of each kind. */
static void
test_terms (void)
{
  speak ("id");
  g_assert_cmpstr (adu_words_stage (ADU_STAGE_ANSWERED), ==, "Dijawab");
  g_assert_cmpstr (adu_words_stage (ADU_STAGE_CLOSED), ==, "Selesai");
  g_assert_cmpstr (adu_words_step (ADU_STEP_CLASSIFY), ==, "Tetapkan kategori…");
  g_assert_cmpstr (adu_words_step_done (ADU_STEP_SETTLE_ON_SPOT), ==, "Selesai di tempat");
  g_assert_cmpstr (adu_words_field (ADU_FIELD_SUPERVISORY), ==, "Berkadar pengawasan");
  g_assert_cmpstr (adu_words_field (ADU_FIELD_COMPLAINANT), ==, "Nama pelapor");
  g_assert_cmpstr (adu_words_channel (ADU_CHANNEL_COUNTER), ==, "Datang langsung");
  g_assert_cmpstr (adu_words_day_off_kind (ADU_DAY_OFF_JOINT_LEAVE), ==, "Cuti bersama");
  g_assert_cmpstr (adu_words_tri (ADU_UNKNOWN), ==, "Belum ditetapkan");
  speak ("en");
  g_assert_cmpstr (adu_words_stage (ADU_STAGE_ANSWERED), ==, "Answered");
  /* Whatever else is asked for is Indonesian. */
  speak ("xx");
  g_assert_cmpstr (adu_words_stage (ADU_STAGE_ANSWERED), ==, "Dijawab");
  speak (NULL);
  g_assert_cmpstr (adu_words_stage (ADU_STAGE_ANSWERED), ==, "Dijawab");
}

static void
test_small_lists (void)
{
  g_autofree char *none = NULL;
  g_autofree char *some = NULL;

  speak ("id");
  for (AduField field = ADU_FIELD_ID_CARD; field <= ADU_FIELD_STANDING; field += ADU_FIELD_STANDING - ADU_FIELD_ID_CARD)
    for (const char *const *code = adu_field_codes (field); *code != NULL; code++)
      {
        const char *words = field == ADU_FIELD_ID_CARD ? adu_words_id_card (*code) : adu_words_standing (*code);

        g_assert_cmpstr (words, !=, "");
        g_assert_cmpstr (words, !=, *code);
      }
  g_assert_cmpstr (adu_words_standing ("hantu"), ==, "");
  g_assert_cmpstr (adu_words_id_card (NULL), ==, "");

  none = adu_words_roles (0);
  g_assert_cmpstr (none, ==, "");
  some = adu_words_roles (ADU_ROLE_OFFICER | ADU_ROLE_ADMINISTRATOR);
  g_assert_cmpstr (some, ==, "Petugas pengaduan, Administrator");

  g_assert_cmpstr (adu_words_action ("dispose"), ==, "Didisposisikan");
  g_assert_cmpstr (adu_words_action ("register"), ==, "Pengaduan dicatat");
  g_assert_cmpstr (adu_words_action ("print-answer"), ==, "Dicetak: Surat jawaban");
  g_assert_cmpstr (adu_words_action ("print-answer"), ==, adu_words_action ("print-answer"));
  g_assert_cmpstr (adu_words_masked_print ("print-answer", NULL), ==, "Nama disamarkan");
  g_assert_null (adu_words_masked_print ("print-answer", "diminta Ombudsman"));
  g_assert_null (adu_words_masked_print ("print-receipt", NULL));
  g_assert_null (adu_words_masked_print ("follow-up", NULL));
  g_assert_cmpstr (adu_words_action ("no such action"), ==, "Catatan lain");
  g_assert_cmpstr (adu_words_action (NULL), ==, "Catatan lain");
}

/* The history's machine values, as people read them. */
static void
test_values (void)
{
  static const struct
  {
    AduField field;
    const char *value;
    const char *words;
  } cases[] = {
    { ADU_FIELD_SUPERVISORY, "yes", "Ya" },
    { ADU_FIELD_INSPECTION, "unknown", "Belum ditetapkan" },
    { ADU_FIELD_CHANNEL, "suggestion-box", "Kotak saran" },
    { ADU_FIELD_KIND, "suggestion", "Saran/aspirasi" },
    { ADU_FIELD_HOW, "not-reached", "Dicoba, tidak terhubung" },
    { ADU_FIELD_BASIS, "sheet", "Lembar disposisi atau surat" },
    { ADU_FIELD_CAPACITY, "plt", "Pelaksana tugas (Plt.)" },
    { ADU_FIELD_STANDING, "family", "Keluarga pasien" },
    { ADU_FIELD_ID_CARD, "seen", "Dilihat" },
    { ADU_FIELD_ANONYMOUS, "yes", "Ya" },
    { ADU_FIELD_ANONYMOUS, "1", "Ya" },
    { ADU_FIELD_CONFIDENTIAL, "0", "Tidak" },
    { ADU_FIELD_INCIDENT_DATE, "2026-11-23", "23 November 2026" },
    { ADU_FIELD_RECEIVED, "2026-03-02T09:05", "02/03/2026 09.05" },
    { ADU_FIELD_RECEIVED, "kemarin", "kemarin" },
    { ADU_FIELD_CHANNEL, "telepati", "telepati" },
    { ADU_FIELD_SUBJECT, "%n%s {days} Budi & Ani <Puskesmas>", "%n%s {days} Budi & Ani <Puskesmas>" },
    { ADU_FIELD_SUBJECT, "", "–" },
    { ADU_FIELD_TOPIC, NULL, "–" },
  };

  speak ("id");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = adu_words_value (cases[i].field, cases[i].value);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Every problem beside every field is a whole sentence. */
static void
test_problems (gconstpointer language)
{
  speak (language);
  for (AduField field = ADU_FIELD_NONE; field < ADU_FIELD_LAST; field++)
    for (AduProblemCode code = 0; code < ADU_N_PROBLEM_CODES; code++)
      {
        const AduProblem problem = { field, code, 16 };
        g_autofree char *sentence = adu_words_problem (&problem);

        g_assert_cmpuint (strlen (sentence), >, 10);
        g_assert_true (g_str_has_suffix (sentence, "."));
        g_assert_null (strchr (sentence, '{'));
        g_assert_null (strchr (sentence, '%'));
      }
}

static void
test_problem_sentences (void)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  g_autofree char *none = adu_words_problems (problems);
  g_autofree char *text = NULL;

  g_assert_cmpstr (none, ==, "");
  speak ("id");
  adu_problems_add (problems, ADU_FIELD_DESCRIPTION, ADU_PROBLEM_REQUIRED, 0);
  adu_problems_add (problems, ADU_FIELD_SUBJECT, ADU_PROBLEM_TOO_LONG, 20000);
  adu_problems_add (problems, ADU_FIELD_ID_NUMBER, ADU_PROBLEM_ID_NUMBER, 16);
  adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_CONFIRMATION, 0);
  text = adu_words_problems (problems);
  g_assert_cmpstr (text, ==,
                   "Tulis uraian kejadiannya.\n"
                   "“Perihal” terlalu panjang: persingkat menjadi paling banyak 20.000 karakter.\n"
                   "NIK terdiri atas tepat 16 angka: cocokkan dengan KTP, atau kosongkan.\n"
                   "Catat dahulu konfirmasi penyelesaian kepada pelapor, lalu tutup pengaduan.");
}

/* What leaves says by what it was narrowed, but not the words: they may be a name. */
static void
test_masked_search (void)
{
  const AduFindNames names = { NULL };
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) overdue = adu_find_with_overdue (all, TRUE);
  g_autoptr (AduFind) named = adu_find_with_text (overdue, "Yosefina");
  g_autoptr (AduFind) masked = adu_words_mask_find (named);
  g_autoptr (AduFind) same = adu_words_mask_find (overdue);
  g_autofree char *shown = adu_words_find (named, &names);
  g_autofree char *leaves = adu_words_find (masked, &names);
  g_autofree char *wordless = adu_words_find (same, &names);

  g_assert_nonnull (strstr (shown, "Yosefina"));
  g_assert_null (strstr (leaves, "Yosefina"));
  g_assert_true (g_str_has_suffix (leaves, wordless) && strlen (leaves) > strlen (wordless));
}

static void
test_percent (void)
{
  static const struct
  {
    guint part, whole;
    const char *words;
  } shares[] = { { 0, 300, "0%" },   { 1, 300, "1%" },    { 2, 3, "67%" },     { 1, 8, "13%" },
                 { 299, 300, "99%" }, { 300, 300, "100%" }, { 1, 1000, "1%" }, { 199, 200, "99%" } };

  speak ("en");
  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *words = adu_words_percent (shares[i].part, shares[i].whole);

      g_assert_cmpstr (words, ==, shares[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/words/tables/en", "en", test_tables);
  g_test_add_data_func ("/words/tables/id", "id", test_tables);
  g_test_add_func ("/words/terms", test_terms);
  g_test_add_func ("/words/percent", test_percent);
  g_test_add_func ("/words/masked-search", test_masked_search);
  g_test_add_func ("/words/small-lists", test_small_lists);
  g_test_add_func ("/words/values", test_values);
  g_test_add_data_func ("/words/problems/en", "en", test_problems);
  g_test_add_data_func ("/words/problems/id", "id", test_problems);
  g_test_add_func ("/words/problem-sentences", test_problem_sentences);

  return g_test_run ();
}
