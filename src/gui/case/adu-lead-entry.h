/* adu-lead-entry.h — the register number of another complaint, which says at once whose subject that is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_LEAD_ENTRY (adu_lead_entry_get_type ())
G_DECLARE_FINAL_TYPE (AduLeadEntry, adu_lead_entry, ADU, LEAD_ENTRY, GtkWidget)

/* Signal "changed" (AduLeadEntry *): something else is typed. */

GtkWidget *adu_lead_entry_new (AduSession *session, gint64 except);
gint64 adu_lead_entry_case (AduLeadEntry *self);

G_END_DECLS
