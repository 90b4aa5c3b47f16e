/* test-words-inspection.c — every stage, move, part, warning and fault of a sheet has its words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "words-fixture.h"
#include "words/adu-words-inspection.h"

static void
assert_words (const char *words)
{
  g_assert_nonnull (words);
  g_assert_cmpuint (strlen (words), >, 2);
  g_assert_null (strchr (words, '{'));
}

static void
test_labels (void)
{
  for (guint i = 0; i < ADU_N_INSPECTION_STAGES; i++)
    assert_words (adu_words_inspection_stage (i));
  for (guint i = 0; i < ADU_N_INSPECTION_MOVES; i++)
    {
      g_autofree char *action = g_strconcat ("inspection-", adu_inspection_move_to_code (i), NULL);

      assert_words (adu_words_inspection_move (i));
      g_assert_cmpstr (adu_words_action (action), !=, adu_words_action ("nobody-knows"));
    }
  for (guint i = 0; i < ADU_N_CONCLUSIONS; i++)
    assert_words (adu_words_conclusion (i));
  for (guint i = 0; i < ADU_N_PARTS; i++)
    assert_words (adu_words_part (i));
  for (guint i = 0; i < ADU_N_SIGNATURES; i++)
    assert_words (adu_words_signature (i));
  g_assert_cmpstr (adu_words_inspection_stage (ADU_N_INSPECTION_STAGES), ==, "");
  g_assert_cmpstr (adu_words_conclusion (ADU_CONCLUSION_PARTLY), ==, "Terbukti sebagian");
}

static void
test_sentences (void)
{
  AduInspectionWarning warning = { .day = adu_day_new (2026, 11, 23), .days_used = 40, .limit = 60 };
  AduProblem problem = { ADU_FIELD_SIGNATURE, ADU_PROBLEM_SIGNATURE, 0, 3 };
  g_autofree char *of_row = adu_words_problem (&problem);

  for (guint kind = 0; kind < ADU_N_INSPECTION_WARNINGS; kind++)
    {
      g_autofree char *sentence = NULL;

      warning.kind = kind;
      sentence = adu_words_inspection_warning (&warning, "Emanuel Taek", "ADU-2026-0001", "ADU-2026-0002");
      assert_words (sentence);
      g_assert_nonnull (strstr (sentence, "ADU-2026-0001"));
    }
  for (guint code = 0; code < ADU_N_SHEET_PROBLEMS; code++)
    {
      AduSheetProblem with_line = { code, 12, (char *) "foto.jpg" }, alone = { code, 0, NULL };
      g_autofree char *first = adu_words_sheet_problem (&with_line), *second = adu_words_sheet_problem (&alone);

      assert_words (first);
      assert_words (second);
      g_assert_true (g_str_has_prefix (first, "Baris 12: "));
    }
  g_assert_true (g_str_has_prefix (of_row, "Orang ke-3: "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  speak ("id");
  g_test_add_func ("/words-inspection/labels", test_labels);
  g_test_add_func ("/words-inspection/sentences", test_sentences);
  return g_test_run ();
}
