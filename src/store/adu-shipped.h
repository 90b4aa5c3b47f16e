/* adu-shipped.h — the service standard and the days off a new register starts with, and the texts of letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any. Data of the program (data/standards, data/holidays-id.tsv), compiled in.
 */
#pragma once

#include <gio/gio.h>
#include "core/adu-standard.h"

G_BEGIN_DECLS

AduStandard *adu_shipped_standard (GError **error);
GPtrArray *adu_shipped_days_off (GError **error);
char *adu_shipped_letter (const char *code); /* NULL: none of that code */

G_END_DECLS
