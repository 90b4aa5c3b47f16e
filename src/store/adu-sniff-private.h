/* adu-sniff-private.h — what kind of file some bytes are, by what is in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#pragma once

#include "store/adu-store-error.h"

G_BEGIN_DECLS

#define ADU_SNIFF_MAX_BYTES (20 * 1000 * 1000)
#define ADU_SNIFF_MAX_PIXELS (64 * 1000 * 1000)

const char *adu_sniff (GBytes *bytes, GError **error);
gboolean adu_sniff_name_fits (const char *name, const char *mime);

G_END_DECLS
