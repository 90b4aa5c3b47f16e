/* adu-entry-list.h — entries of a complaint's history: who decided, who recorded, when, old → new, and the
 * note
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_TYPE_ENTRY_LIST (adu_entry_list_get_type ())
G_DECLARE_FINAL_TYPE (AduEntryList, adu_entry_list, ADU, ENTRY_LIST, GtkWidget)

/* Which entries of a history are wanted. */
typedef gboolean (*AduEntryFilter) (const AduEntry *entry);

guint
adu_entry_list_set (AduEntryList *self, const GPtrArray *history, const AduZone *zone, AduEntryFilter filter);

gboolean adu_entry_is_follow_up (const AduEntry *entry);

G_END_DECLS
