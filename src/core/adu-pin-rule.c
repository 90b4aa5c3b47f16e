/* adu-pin-rule.c — which PINs are too easy to guess
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * A wait grows with every wrong try, so a PIN need not be long; it must not be one of the few that everybody
 * tries first. No list of common PINs is kept: nearly all of them are runs, repetitions, or out of the
 * person's own papers.
 */
#include "config.h"

#include <string.h>

#include "core/adu-pin-rule.h"

/* Whether @pin is its first @n bytes over and over, the last time perhaps in part. */
static gboolean
repeats (const char *pin, gsize length, gsize n)
{
  for (gsize i = n; i < length; i++)
    if (pin[i] != pin[i - n])
      return FALSE;
  return TRUE;
}

/* 0 follows 9, as on the keys. */
static gboolean
follows (char before, char after)
{
  return after == before + 1 || (before == '9' && after == '0');
}

static gboolean
is_sequence (const char *pin, gsize length)
{
  gboolean up = TRUE, down = TRUE;

  for (gsize i = 1; i < length; i++)
    {
      up = up && follows (pin[i - 1], pin[i]);
      down = down && follows (pin[i], pin[i - 1]);
    }
  return up || down;
}

/**
 * adu_pin_rule_check:
 * @pin: valid UTF-8, as typed
 * @known: (nullable): NULL-ended; texts everybody may know of that person: code, login, NIP
 *
 * Returns: what is wrong with it, %ADU_PIN_FINE if nothing is
 */
AduPinFault
adu_pin_rule_check (const char *pin, const char *const *known)
{
  g_autofree char *folded = g_utf8_casefold (pin, -1);
  glong characters = g_utf8_strlen (pin, -1);
  gsize length = strlen (folded);

  if (characters < ADU_PIN_RULE_LEAST)
    return ADU_PIN_TOO_SHORT;
  if (characters > ADU_PIN_RULE_MOST)
    return ADU_PIN_TOO_LONG;
  for (gsize n = 1; n <= length / 2; n++)
    if (repeats (folded, length, n))
      return ADU_PIN_REPEATED;
  if (is_sequence (folded, length))
    return ADU_PIN_SEQUENCE;
  for (gsize i = 0; known != NULL && known[i] != NULL; i++)
    {
      g_autofree char *other = g_utf8_casefold (known[i], -1);

      if (strstr (other, folded) != NULL)
        return ADU_PIN_OWN;
    }
  return ADU_PIN_FINE;
}
