/* adu-moment-entry.h — a date typed as people write it (23/11/2026), with a calendar, and a time beside it if
 * wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "base/adu-zone.h"

G_BEGIN_DECLS

#define ADU_TYPE_MOMENT_ENTRY (adu_moment_entry_get_type ())
G_DECLARE_FINAL_TYPE (AduMomentEntry, adu_moment_entry, ADU, MOMENT_ENTRY, GtkWidget)

/* Signal "changed" (AduMomentEntry *): what is typed is something else than before. */

GtkWidget *adu_moment_entry_new (gboolean with_time, AduDay today);
void adu_moment_entry_set_name (AduMomentEntry *self, const char *name);
void adu_moment_entry_set_day (AduMomentEntry *self, AduDay day);
void adu_moment_entry_set_local (AduMomentEntry *self, AduLocal local);
gboolean adu_moment_entry_get_day (AduMomentEntry *self, AduDay *day);
gboolean adu_moment_entry_get_local (AduMomentEntry *self, AduLocal *local);
void adu_moment_entry_set_invalid (AduMomentEntry *self, gboolean invalid);

G_END_DECLS
