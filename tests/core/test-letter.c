/* test-letter.c — the table of documents, the states of a letter, and the text of one: checked, filled in, taken apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/adu-letter-text.h"
#include "core/adu-letter.h"

static void
test_table (void)
{
  for (int i = 0; i < ADU_N_LETTER_KINDS; i++)
    {
      const AduLetterInfo *info = adu_letter_info ((AduLetterKind) i);

      g_assert_cmpint (info->kind, ==, i);
      g_assert_cmpint (adu_letter_kind_from_code (adu_letter_kind_to_code (info->kind)), ==, i);
      /* What is kept is a text somebody writes; only what is kept has a step, and only a case or an inspection does. */
      g_assert_true (!info->kept || info->has_text);
      g_assert_true (info->step < 0 || info->kept);
      g_assert_true (!info->kept || info->scope == ADU_SCOPE_CASE || info->scope == ADU_SCOPE_INSPECTION);
    }
  g_assert_cmpint (adu_letter_kind_from_code ("recap"), ==, -1);
  g_assert_cmpint (adu_letter_kind_from_code (NULL), ==, -1);
}

/* Codes of the documents that fit, at each stage of a disposed, supervisory case with an inspection. */
static void
test_fit (void)
{
  static const struct
  {
    AduLetterKind kind;
    AduLetterContext context;
    AduLetterFit fit;
  } cases[] = {
    { ADU_LETTER_RECEIPT, { ADU_STAGE_CLOSED, ADU_NO, 0, FALSE, FALSE }, ADU_LETTER_FITS },
    { ADU_LETTER_ANSWER, { ADU_STAGE_REVIEW, ADU_NO, 0, FALSE, FALSE }, ADU_LETTER_NO_DISPOSITION },
    { ADU_LETTER_ANSWER, { ADU_STAGE_DISPOSED, ADU_NO, 0, TRUE, FALSE }, ADU_LETTER_FITS },
    { ADU_LETTER_ANSWER, { ADU_STAGE_REJECTED, ADU_NO, 0, TRUE, FALSE }, ADU_LETTER_NOT_NOW },
    { ADU_LETTER_CONFIRMATION, { ADU_STAGE_FOLLOW_UP, ADU_NO, 0, TRUE, FALSE }, ADU_LETTER_NO_ANSWER },
    { ADU_LETTER_CONFIRMATION, { ADU_STAGE_ANSWERED, ADU_NO, 0, TRUE, TRUE }, ADU_LETTER_FITS },
    { ADU_LETTER_ORDER, { ADU_STAGE_DISPOSED, ADU_NO, 1, TRUE, FALSE }, ADU_LETTER_NOT_SUPERVISORY },
    { ADU_LETTER_ORDER, { ADU_STAGE_DISPOSED, ADU_YES, 0, TRUE, FALSE }, ADU_LETTER_NO_INSPECTION },
    { ADU_LETTER_INSPECTION_MINUTES, { ADU_STAGE_INSPECTION, ADU_YES, 1, TRUE, FALSE }, ADU_LETTER_FITS },
    { ADU_LETTER_DISPOSITION, { ADU_STAGE_CLOSED, ADU_NO, 0, TRUE, TRUE }, ADU_LETTER_NOT_NOW },
    { ADU_LETTER_COMPLETION_REQUEST, { ADU_STAGE_ANSWERED, ADU_NO, 0, TRUE, TRUE }, ADU_LETTER_NOT_NOW },
    { ADU_LETTER_CASE_FILE, { ADU_STAGE_RECEIVED, ADU_UNKNOWN, 0, FALSE, FALSE }, ADU_LETTER_FITS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (adu_letter_fit (cases[i].kind, &cases[i].context), ==, cases[i].fit);
}

/* Which states follow which, of a letter that is initialled and numbered, and of one that is neither. */
static void
test_states (void)
{
  static const struct
  {
    AduLetterKind kind;
    const char *may[ADU_N_LETTER_STATES]; /* draft initialled signed numbered sent void */
  } cases[] = {
    { ADU_LETTER_ANSWER, { "nyynny", "ynynny", "nnnyny", "nnnnyy", "nnnnnn", "nnnnnn" } },
    { ADU_LETTER_STAFF_NOTE, { "nnynny", "ynynny", "nnnyny", "nnnnyy", "nnnnnn", "nnnnnn" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int from = 0; from < ADU_N_LETTER_STATES; from++)
      for (int to = 0; to < ADU_N_LETTER_STATES; to++)
        g_assert_cmpint (adu_letter_may_move (cases[i].kind, (AduLetterState) from, (AduLetterState) to), ==,
                         cases[i].may[from][to] == 'y');
  g_assert_cmpint (adu_letter_next_state (ADU_LETTER_ANSWER, ADU_LETTER_SENT), ==, -1);
}

static void
test_move (void)
{
  const AduDay today = adu_day_new (2026, 11, 23);
  const AduDay yesterday = adu_day_add (today, -1);
  const struct
  {
    AduLetterState from;
    AduLetterMove move;
    AduDay earliest;
    int code; /* of the only problem; -1: none */
  } cases[] = {
    { ADU_LETTER_DRAFT, { .to = ADU_LETTER_SIGNED, .on = today, .by = 1 }, ADU_DAY_NONE, -1 },
    { ADU_LETTER_DRAFT, { .to = ADU_LETTER_SIGNED, .on = today }, ADU_DAY_NONE, ADU_PROBLEM_REQUIRED },
    { ADU_LETTER_DRAFT, { .to = ADU_LETTER_SIGNED, .on = ADU_DAY_NONE, .by = 1 }, ADU_DAY_NONE, ADU_PROBLEM_REQUIRED },
    { ADU_LETTER_DRAFT, { .to = ADU_LETTER_SIGNED, .on = adu_day_add (today, 1), .by = 1 }, ADU_DAY_NONE,
      ADU_PROBLEM_FUTURE },
    { ADU_LETTER_SIGNED, { .to = ADU_LETTER_NUMBERED, .on = yesterday, .number = "1" }, today, ADU_PROBLEM_ORDER },
    { ADU_LETTER_SIGNED, { .to = ADU_LETTER_NUMBERED, .on = today, .number = "a\nb" }, today, ADU_PROBLEM_INVALID_TEXT },
    { ADU_LETTER_SIGNED, { .to = ADU_LETTER_SENT, .on = today, .how = ADU_HOW_LETTER }, today, ADU_PROBLEM_STAGE },
    { ADU_LETTER_NUMBERED, { .to = ADU_LETTER_SENT, .on = today }, today, ADU_PROBLEM_REQUIRED },
    { ADU_LETTER_NUMBERED, { .to = ADU_LETTER_SENT, .on = today, .how = ADU_HOW_NOT_REACHED }, today,
      ADU_PROBLEM_REQUIRED },
    { ADU_LETTER_NUMBERED, { .to = ADU_LETTER_SENT, .on = today, .how = ADU_HOW_LETTER, .recipient = "Bpk. A" }, today,
      -1 },
    { ADU_LETTER_NUMBERED, { .to = ADU_LETTER_VOID, .on = ADU_DAY_NONE }, today, ADU_PROBLEM_REQUIRED },
    { ADU_LETTER_NUMBERED, { .to = ADU_LETTER_VOID, .on = ADU_DAY_NONE, .reason = "salah alamat" }, today, -1 },
    { ADU_LETTER_SENT, { .to = ADU_LETTER_VOID, .reason = "x" }, today, ADU_PROBLEM_STAGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems =
          adu_letter_check_move (ADU_LETTER_ANSWER, cases[i].from, &cases[i].move, cases[i].earliest, today);

      g_assert_cmpuint (problems->len, ==, cases[i].code < 0 ? 0 : 1);
      if (cases[i].code >= 0)
        g_assert_cmpint (((AduProblem *) problems->pdata[0])->code, ==, cases[i].code);
    }
}

/* ---- texts ------------------------------------------------------------------------------------------------------ */

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    const char *faults; /* "code:line:column:word" each, by blanks */
  } cases[] = {
    { "Hal: x\n\nisi", "" },
    { "Hal: {perihal}\n\nisi {nomor_register}.", "" },
    { "hal: x\n\nisi", "" },
    { "Hal: x\n\nisi {nama_ibu} dan {perihal}", "0:3:5:{nama_ibu}" },
    { "Hal: x\n\nä{Perihal}", "0:3:2:{Perihal}" },
    { "Hal: x\n\nisi { perihal }", "0:3:5:{ perihal }" },
    { "Hal: x\n\nisi {perihal\n}", "1:3:5:{" },
    { "Hal: x\n\nisi {{perihal} dan }", "" },
    { "Hal: x\n\nisi {}", "0:3:5:{}" },
    { "Perihal: x\n\nisi", "2:1:1:Perihal: x 3:1:1:" },
    { "Kepada: A\n  B\n\nisi", "3:1:1:" },
    { "Hal: x", "4:1:1:" },
    { "", "3:1:1: 4:1:1:" },
    { "Hal: x\n\nisi {ketua_tim}", "7:3:5:{ketua_tim}" },
    { "Hal: x\n\nisi \x01", "6:1:1:" },
    { "Hal: x\n\nisi \xff", "6:1:1:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) faults = adu_letter_text_check (cases[i].text, FALSE);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint n = 0; n < faults->len; n++)
        {
          const AduLetterFault *fault = g_ptr_array_index (faults, n);

          g_string_append_printf (found, "%s%d:%u:%u:%s", n > 0 ? " " : "", (int) fault->code, fault->line, fault->column,
                                  fault->word);
          g_assert_true (strncmp (cases[i].text + fault->start, fault->word, fault->end - fault->start) == 0);
        }
      g_assert_cmpstr (found->str, ==, cases[i].faults);
    }
}

static void
test_inspection_field (void)
{
  g_autoptr (GPtrArray) faults = adu_letter_text_check ("Hal: x\n\n{ketua_tim}", TRUE);

  g_assert_cmpuint (faults->len, ==, 0);
}

/* Identity is left for later; everything else says its own name. */
static char *
lookup (guint field, gpointer data)
{
  const AduLetterField *info = adu_letter_field (field);

  if (info->class == ADU_LETTER_FIELD_IDENTITY)
    return NULL;
  if (g_str_equal (info->name, "uraian"))
    return g_strdup (data);
  return g_strdup_printf ("<%s>", info->name);
}

static void
test_fill (void)
{
  static const struct
  {
    const char *text, *value, *filled;
  } cases[] = {
    { "Hal: {perihal}\n\n{nama_pelapor} {unit}", "", "Hal: <perihal>\n\n{nama_pelapor} <unit>" },
    { "Hal: x\n\n{{unit} {tidak_ada} {unit", "", "Hal: x\n\n{{unit} {tidak_ada} {unit" },
    { "Hal: x\n\n{uraian}", "satu\ndua {unit}", "Hal: x\n\nsatu\ndua {{unit}" },
    { "Hal: x\n\nPokok : {uraian} di sana", "satu\n\n1. dua", "Hal: x\n\nPokok : satu 1. dua di sana" },
    { "Kepada: {uraian}\nHal: x\n\nisi", "Bpk. A\n\n  \nJl. B", "Kepada: Bpk. A\n  Jl. B\nHal: x\n\nisi" },
    { "", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filled = adu_letter_text_fill (cases[i].text, lookup, (gpointer) cases[i].value);
      g_autofree char *again = adu_letter_text_fill (filled, lookup, (gpointer) cases[i].value);

      g_assert_cmpstr (filled, ==, cases[i].filled);
      g_assert_cmpstr (again, ==, filled); /* a value is never read again for fields */
    }
}

static void
test_parse (void)
{
  static const char text[] = "Kepada: Kepala {{X}\n  di Tempat\nHal: Uji\nTembusan: Satu\nTembusan: Dua\n\n# Dasar\n"
                             "1. satu\n   a. dalam\n- titik\nHari/tanggal : Senin\nKosong :\n____\n\nBiasa: ini kalimat.\n";
  static const struct
  {
    AduLetterPartKind kind;
    guint level;
    const char *mark, *text;
  } parts[] = {
    { ADU_LETTER_PART_HEADING, 0, NULL, "Dasar" },      { ADU_LETTER_PART_POINT, 0, "1.", "satu" },
    { ADU_LETTER_PART_POINT, 1, "a.", "dalam" },        { ADU_LETTER_PART_POINT, 0, "-", "titik" },
    { ADU_LETTER_PART_PAIR, 0, "Hari/tanggal", "Senin" }, { ADU_LETTER_PART_PAIR, 0, "Kosong", "" },
    { ADU_LETTER_PART_LINE, 0, NULL, "" },              { ADU_LETTER_PART_SPACE, 0, NULL, "" },
    { ADU_LETTER_PART_PARAGRAPH, 0, NULL, "Biasa: ini kalimat." },
  };
  g_autoptr (AduLetterText) parsed = adu_letter_text_parse (text);

  g_assert_cmpstr (parsed->to, ==, "Kepala {X}\ndi Tempat");
  g_assert_cmpstr (parsed->subject, ==, "Uji");
  g_assert_null (parsed->nature);
  g_assert_cmpuint (parsed->copies->len, ==, 2);
  g_assert_cmpuint (parsed->parts->len, ==, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const AduLetterPart *part = g_ptr_array_index (parsed->parts, i);

      g_assert_cmpint (part->kind, ==, parts[i].kind);
      g_assert_cmpuint (part->level, ==, parts[i].level);
      g_assert_cmpstr (part->mark, ==, parts[i].mark);
      g_assert_cmpstr (part->text, ==, parts[i].text);
    }
}

/* Random pieces of texts: nothing crashes, every fault stands where it says, and filling in loses no other letter. */
static void
test_random (void)
{
  static const char *const pieces[] = { "{", "}", "{{", "\n", "\n\n", " ", ":", " : ", "Hal:", "Kepada:", "{unit}", "{uraian}",
                                        "ä", "1. ", "a. ", "- ", "# ", "____", "x", "\t", "{nama_pelapor}" };

  for (guint32 seed = 0; seed < 4000; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) faults = NULL;
      g_autoptr (AduLetterText) parsed = NULL;
      g_autofree char *filled = NULL;
      g_autofree char *again = NULL;

      for (int i = g_rand_int_range (random, 0, 40); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      faults = adu_letter_text_check (text->str, seed % 2 == 0);
      for (guint i = 0; i < faults->len; i++)
        {
          const AduLetterFault *fault = g_ptr_array_index (faults, i);

          g_assert_cmpuint (fault->end, <=, text->len);
          g_assert_cmpuint (fault->start, <=, fault->end);
          g_assert_cmpuint (fault->line, >=, 1);
        }
      filled = adu_letter_text_fill (text->str, lookup, (gpointer) "{unit}\n{{");
      again = adu_letter_text_fill (filled, lookup, (gpointer) "?");
      g_assert_cmpstr (again, ==, filled);
      parsed = adu_letter_text_parse (filled);
      g_assert_nonnull (parsed->parts);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/table", test_table);
  g_test_add_func ("/letter/fit", test_fit);
  g_test_add_func ("/letter/states", test_states);
  g_test_add_func ("/letter/move", test_move);
  g_test_add_func ("/letter/faults", test_faults);
  g_test_add_func ("/letter/inspection-field", test_inspection_field);
  g_test_add_func ("/letter/fill", test_fill);
  g_test_add_func ("/letter/parse", test_parse);
  g_test_add_func ("/letter/random", test_random);

  return g_test_run ();
}
