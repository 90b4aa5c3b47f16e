/* adu-intake-done.h — after saving: the number, large, the time limit, and what was similar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Similar complaints are named only once somebody asks: the person in front must not see a neighbour's
 * complaint. Signals: "next", "print", "save-receipt", "dispose-step", "looked" (AduIntakeDone *): the list of similar ones
 * was opened; "open" (AduIntakeDone *, gint64 id).
 */
#pragma once

#include <gtk/gtk.h>
#include "store/adu-records.h"

G_BEGIN_DECLS

#define ADU_TYPE_INTAKE_DONE (adu_intake_done_get_type ())
G_DECLARE_FINAL_TYPE (AduIntakeDone, adu_intake_done, ADU, INTAKE_DONE, GtkBox)

void adu_intake_done_show (AduIntakeDone *self, gint64 id, const AduRecord *record, const char *trouble);
void adu_intake_done_set_similar (AduIntakeDone *self, GPtrArray *rows);
void adu_intake_done_focus (AduIntakeDone *self);

G_END_DECLS
