/* test-words-say.c — a thread speaks the office's language while another, and the screen, speak their own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "words-fixture.h"
#include "words/adu-words-date.h"
#include "words/adu-words-say.h"

#define DAY adu_day_new (2026, 11, 23)

static void
assert_day (const char *expected)
{
  g_autofree char *day = adu_words_day_full (DAY);

  g_assert_cmpstr (day, ==, expected);
}

static void
test_scope (void)
{
  speak ("en");
  assert_day ("Monday, 23 November 2026");
  {
    g_auto (AduWordsOffice) office = adu_words_office ();

    assert_day ("Senin, 23 November 2026");
    g_assert_cmpstr (adu_words_channel (ADU_CHANNEL_LETTER), ==, "Surat");
    {
      g_auto (AduWordsOffice) again = adu_words_office ();

      assert_day ("Senin, 23 November 2026");
    }
    assert_day ("Senin, 23 November 2026");
    /* What no catalogue knows is said as it is. */
    g_assert_cmpstr (adu_words_gettext ("xyzzy"), ==, "xyzzy");
    g_assert_cmpstr (adu_words_pgettext ("no context", "xyzzy"), ==, "xyzzy");
    g_assert_cmpstr (adu_words_ngettext ("one xyzzy", "many xyzzy", 2), ==, "many xyzzy");
  }
  assert_day ("Monday, 23 November 2026");
}

static gpointer
speak_english (gpointer data)
{
  assert_day ("Monday, 23 November 2026");
  return NULL;
}

static void
test_threads (void)
{
  g_auto (AduWordsOffice) office = adu_words_office ();

  speak ("en");
  for (int i = 0; i < 8; i++)
    g_thread_join (g_thread_new ("english", speak_english, NULL));
  assert_day ("Senin, 23 November 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/say/scope", test_scope);
  g_test_add_func ("/say/threads", test_threads);

  return g_test_run ();
}
