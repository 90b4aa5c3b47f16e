/* test-words-error.c — every error of the register says what happened and what to do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "words/adu-words-error.h"
#include "words-fixture.h"

static void
assert_sentence (const char *text)
{
  g_assert_cmpuint (strlen (text), >, 3);
  g_assert_true (g_str_has_suffix (text, "."));
  g_assert_null (strchr (text, '{'));
  g_assert_null (strstr (text, "for the log"));
}

static void
test_store_errors (gconstpointer language)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  speak (language);
  for (gint code = 0; code < ADU_N_STORE_ERRORS; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (ADU_STORE_ERROR, code, "for the log");
      g_autofree char *sentence = adu_words_error (error, NULL);
      g_autofree char *advice = adu_words_error_advice (error);
      const char *title = adu_words_error_title (error);

      assert_sentence (sentence);
      assert_sentence (advice);
      g_assert_cmpstr (title, !=, "");
      g_assert_false (g_str_has_suffix (title, "."));
      g_assert_true (g_hash_table_add (titles, (gpointer) title));
    }
}

static void
test_refused (void)
{
  GPtrArray *problems = adu_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  speak ("id");
  adu_problems_add (problems, ADU_FIELD_NOTE, ADU_PROBLEM_REQUIRED, 0);
  adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_CONFIRMATION, 0);
  error = adu_store_error_new_refused (problems);
  sentence = adu_words_error (error, NULL);
  g_assert_cmpstr (sentence, ==,
                   "Tulis catatan: apa yang dilakukan, atau alasannya.\n"
                   "Catat dahulu konfirmasi penyelesaian kepada pelapor, lalu tutup pengaduan.");
}

/* What comes from elsewhere is said in our own words too, never in those of the log. */
static void
test_other_errors (void)
{
  static const gint codes[]
      = { G_IO_ERROR_NOT_FOUND, G_IO_ERROR_EXISTS, G_IO_ERROR_NO_SPACE, G_IO_ERROR_PERMISSION_DENIED, G_IO_ERROR_FAILED };
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "for the log");
  g_autoptr (GError) stranger = g_error_new_literal (G_KEY_FILE_ERROR, 0, "%s%n for the log");
  g_autofree char *strange = NULL;
  g_autofree char *nothing = NULL;

  speak ("id");
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, codes[i], "for the log");
      g_autofree char *sentence = adu_words_error (error, NULL);
      g_autofree char *advice = adu_words_error_advice (error);

      assert_sentence (sentence);
      assert_sentence (advice);
    }
  nothing = adu_words_error_advice (cancelled);
  g_assert_cmpstr (nothing, ==, "");
  strange = adu_words_error (stranger, NULL);
  assert_sentence (strange);
}

static void
test_findings (void)
{
  static const char *const codes[]
      = { "structure", "foreign-key", "search-index", "journal", "attachment", "deadline" };
  const char *other;

  speak ("id");
  other = adu_words_finding ("something new");
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_assert_cmpstr (adu_words_finding (codes[i]), !=, other);
      g_assert_cmpstr (adu_words_finding (codes[i]), !=, codes[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/words-error/store/en", "en", test_store_errors);
  g_test_add_data_func ("/words-error/store/id", "id", test_store_errors);
  g_test_add_func ("/words-error/refused", test_refused);
  g_test_add_func ("/words-error/other", test_other_errors);
  g_test_add_func ("/words-error/findings", test_findings);

  return g_test_run ();
}
