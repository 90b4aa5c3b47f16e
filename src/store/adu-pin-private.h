/* adu-pin-private.h — a PIN as it is kept, and how long somebody waits who does not know it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any; hashing takes up to a second.
 */
#pragma once

#include "base/adu-zone.h"
#include "store/adu-store-error.h"

G_BEGIN_DECLS

#define ADU_PIN_MIN_CHARACTERS 4
#define ADU_PIN_MAX_CHARACTERS 64

typedef enum
{
  ADU_PIN_COST_FULL, /* 64 MB, a part of a second */
  ADU_PIN_COST_TEST, /* nothing: a PIN of a demonstration that is no secret */
} AduPinCost;

char *adu_pin_hash (const char *pin, AduPinCost cost, GError **error);
gboolean adu_pin_matches (const char *hash, const char *pin);
guint adu_pin_wait (guint wrong, AduTime last_wrong, AduTime now);
gboolean adu_pin_is_acceptable (const char *pin);

G_END_DECLS
