/* test-pin-rule.c — which PINs are too easy to guess
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/adu-pin-rule.h"

static const struct
{
  const char *pin;
  AduPinFault fault;
} rows[] = {
  { "", ADU_PIN_TOO_SHORT },
  { "48151", ADU_PIN_TOO_SHORT },
  { "481516", ADU_PIN_FINE },
  { "kota kupang", ADU_PIN_FINE },
  { "éàüöß1", ADU_PIN_FINE },
  { "éàüöß", ADU_PIN_TOO_SHORT },
  { "0123456789012345678901234567890123456789012345678901234567890123", ADU_PIN_REPEATED },
  { "01234567890123456789012345678901234567890123456789012345678901234", ADU_PIN_TOO_LONG },
  { "111111", ADU_PIN_REPEATED },
  { "121212", ADU_PIN_REPEATED },
  { "1212121", ADU_PIN_REPEATED },
  { "123123", ADU_PIN_REPEATED },
  { "123456", ADU_PIN_SEQUENCE },
  { "654321", ADU_PIN_SEQUENCE },
  { "567890", ADU_PIN_SEQUENCE },
  { "098765", ADU_PIN_SEQUENCE },
  { "abcdef", ADU_PIN_SEQUENCE },
  { "ABCDEF", ADU_PIN_SEQUENCE },
  { "123457", ADU_PIN_FINE },
  { "petugas", ADU_PIN_OWN },
  { "Petugas", ADU_PIN_OWN },
  { "198001", ADU_PIN_OWN },
};

static void
test_rows (void)
{
  static const char *const known[] = { "petugas", "198001152005012003", "", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (adu_pin_rule_check (rows[i].pin, known), ==, rows[i].fault);
  g_assert_cmpint (adu_pin_rule_check ("petugas", NULL), ==, ADU_PIN_FINE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pin-rule/rows", test_rows);
  return g_test_run ();
}
