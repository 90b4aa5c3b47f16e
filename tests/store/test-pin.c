/* test-pin.c — a PIN matches its hash and no other; who does not know it waits longer each time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "store/adu-pin-private.h"

static void
test_hash (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = adu_pin_hash ("123456", ADU_PIN_COST_TEST, &error);
  g_autofree char *other = adu_pin_hash ("123456", ADU_PIN_COST_TEST, &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (hash, "$argon2id$"));
  g_assert_null (strstr (hash, "123456"));
  g_assert_cmpstr (hash, !=, other);
  g_assert_true (adu_pin_matches (hash, "123456"));
  g_assert_true (adu_pin_matches (other, "123456"));
  g_assert_false (adu_pin_matches (hash, "123457"));
  g_assert_false (adu_pin_matches (hash, ""));
  g_assert_false (adu_pin_matches (hash, NULL));
  g_assert_false (adu_pin_matches (NULL, "123456"));
  g_assert_false (adu_pin_matches ("", ""));
  g_assert_false (adu_pin_matches ("123456", "123456"));
}

/* The cost that is used in earnest: at least 64 MB, and somebody is let in within a second. */
static void
test_cost (void)
{
  g_autofree char *hash = adu_pin_hash ("2468", ADU_PIN_COST_FULL, NULL);
  gint64 start = g_get_monotonic_time ();

  g_assert_nonnull (strstr (hash, "m=65536,"));
  g_assert_true (adu_pin_matches (hash, "2468"));
  g_test_message ("%.0f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_wait (void)
{
  guint before = 0;

  for (guint wrong = 0; wrong < 40; wrong++)
    {
      guint wait = adu_pin_wait (wrong, 1000, 1000);

      g_assert_cmpuint (wait, >=, before);
      g_assert_cmpuint (wait, <=, 300);
      g_assert_cmpuint (adu_pin_wait (wrong, 1000, 1000 + wait), ==, 0);
      if (wait > 0)
        g_assert_cmpuint (adu_pin_wait (wrong, 1000, 1000 + wait - 1), ==, 1);
      g_assert_cmpuint (adu_pin_wait (wrong, 1000, 0), ==, wait); /* the clock was set back */
      before = wait;
    }
  g_assert_cmpuint (adu_pin_wait (2, 1000, 1000), ==, 0);
  g_assert_cmpuint (adu_pin_wait (3, 1000, 1000), >, 0);
  g_assert_cmpuint (adu_pin_wait (9, ADU_TIME_NONE, 1000), ==, 0);
}

static void
test_acceptable (void)
{
  g_autofree char *long_pin = g_strnfill (65, '1');

  g_assert_true (adu_pin_is_acceptable ("1234"));
  g_assert_true (adu_pin_is_acceptable ("kata sandi é"));
  g_assert_false (adu_pin_is_acceptable ("123"));
  g_assert_false (adu_pin_is_acceptable (""));
  g_assert_false (adu_pin_is_acceptable (NULL));
  g_assert_false (adu_pin_is_acceptable ("12\n34"));
  g_assert_false (adu_pin_is_acceptable ("12\xff\xfe"));
  g_assert_false (adu_pin_is_acceptable (long_pin));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pin/hash", test_hash);
  g_test_add_func ("/pin/cost", test_cost);
  g_test_add_func ("/pin/wait", test_wait);
  g_test_add_func ("/pin/acceptable", test_acceptable);
  return g_test_run ();
}
