/* adu-pin-rule.h — which PINs are too easy to guess
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. Pure functions.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ADU_PIN_RULE_LEAST 6
#define ADU_PIN_RULE_MOST 64

typedef enum
{
  ADU_PIN_FINE,
  ADU_PIN_TOO_SHORT, /* fewer than ADU_PIN_RULE_LEAST characters */
  ADU_PIN_TOO_LONG,
  ADU_PIN_REPEATED,  /* 111111, 121212, 123123: a piece again and again */
  ADU_PIN_SEQUENCE,  /* 123456, 987654, abcdef */
  ADU_PIN_OWN,       /* part of what everybody may know of that person */
} AduPinFault;

AduPinFault adu_pin_rule_check (const char *pin, const char *const *known);

G_END_DECLS
