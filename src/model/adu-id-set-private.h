/* adu-id-set-private.h — a set of case ids
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: any.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A GHashTable whose keys are gint64 of its own; g_hash_table_contains() and _remove() take a gint64 *. */
GHashTable *adu_id_set_new (void);
void adu_id_set_add (GHashTable *set, gint64 id);
gboolean adu_id_set_keep (GHashTable *set, GArray *ids);
GArray *adu_id_set_in_order (GHashTable *set, GArray *ids);

G_END_DECLS
