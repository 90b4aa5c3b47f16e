/* adu-pin.c — a PIN as it is kept, and how long somebody waits who does not know it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 *
 * Argon2id by libsodium. A six digit PIN has a million values: the hash makes trying them from a stolen file slow, the
 * growing wait makes trying them at the desk hopeless. How often it was wrong, and when, stands in the register, so
 * that starting the program again does not help.
 */
#include "config.h"

#include <sodium.h>
#include <string.h>

#include "base/adu-text.h"
#include "store/adu-pin-private.h"

static const struct
{
  unsigned long long operations;
  gsize memory;
} costs[] = {
  [ADU_PIN_COST_FULL] = { 3, 64 * 1024 * 1024 },
  [ADU_PIN_COST_TEST] = { 1, 8192 },
};

/* Seconds to wait after so many wrong PINs in a row; the last one stands for all that follow. */
static const guint waits[] = { 0, 0, 0, 5, 15, 30, 60, 120, 300 };

/**
 * adu_pin_is_acceptable:
 * @pin: (nullable): a new PIN
 *
 * Returns: whether it has 4 to 64 characters, none of them a control character
 */
gboolean
adu_pin_is_acceptable (const char *pin)
{
  return pin != NULL && adu_text_check (pin, -1, ADU_PIN_MAX_CHARACTERS, FALSE) == ADU_TEXT_FINE &&
         g_utf8_strlen (pin, -1) >= ADU_PIN_MIN_CHARACTERS;
}

/**
 * adu_pin_hash:
 * @pin: a PIN
 * @cost: how much work it is to be
 * @error: ADU_STORE_ERROR_IO if there is not memory enough
 *
 * Returns: (transfer full) (nullable): what is kept: salt, cost and hash in one line of ASCII
 */
char *
adu_pin_hash (const char *pin, AduPinCost cost, GError **error)
{
  char hash[crypto_pwhash_STRBYTES];

  if (sodium_init () < 0 || crypto_pwhash_str_alg (hash, pin, strlen (pin), costs[cost].operations,
                                                   costs[cost].memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
    {
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_IO, "not enough memory to hash a PIN");
      return NULL;
    }
  return g_strdup (hash);
}

/**
 * adu_pin_matches:
 * @hash: (nullable): what adu_pin_hash() gave
 * @pin: (nullable): what somebody typed
 *
 * Returns: whether they belong together; what is no hash matches nothing
 */
gboolean
adu_pin_matches (const char *hash, const char *pin)
{
  return hash != NULL && pin != NULL && sodium_init () >= 0 &&
         crypto_pwhash_str_verify (hash, pin, strlen (pin)) == 0;
}

/**
 * adu_pin_wait:
 * @wrong: how often in a row it was wrong
 * @last_wrong: when the last time
 * @now: the time
 *
 * Of a clock that was set back the whole wait is left; whoever keeps @last_wrong lets it begin anew.
 *
 * Returns: seconds until the next try is looked at; 0 = at once
 */
guint
adu_pin_wait (guint wrong, AduTime last_wrong, AduTime now)
{
  guint wait = waits[MIN (wrong, G_N_ELEMENTS (waits) - 1)];
  gint64 passed;

  if (wait == 0 || !adu_time_is_set (last_wrong))
    return 0;
  passed = MAX (now - last_wrong, 0);
  return passed >= wait ? 0 : wait - (guint) passed;
}
