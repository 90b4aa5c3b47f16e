/* adu-case-places-private.h — the rows somebody holds, by their position in the list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 */
#pragma once

#include "model/adu-case-row-private.h"

G_BEGIN_DECLS

/* A GHashTable of position → AduCaseRow, both borrowed: only rows that live are in it, some 210 of a million. */
GPtrArray *adu_case_places_rows (GHashTable *places);
gboolean adu_case_places_any (GHashTable *places, guint from, guint n);
void adu_case_places_splice (GHashTable **places, guint position, guint removed, guint added);

G_END_DECLS
