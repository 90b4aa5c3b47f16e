/* adu-intake-done.h — after saving: the number, large, the time limit, and what was similar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Similar complaints are named only once somebody asks: the person in front must not see a neighbour's
 * complaint. Signals: "next" (AduIntakeDone *): another complaint; "disposed" (AduIntakeDone *): its disposition was
 * recorded; "looked" (AduIntakeDone *): the list of similar ones was opened; "open" (AduIntakeDone *, gint64 id).
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_INTAKE_DONE (adu_intake_done_get_type ())
G_DECLARE_FINAL_TYPE (AduIntakeDone, adu_intake_done, ADU, INTAKE_DONE, GtkBox)

void adu_intake_done_show (AduIntakeDone *self, AduSession *session, gint64 id, const AduCase *value, AduRecord *record,
                           const char *trouble);
void adu_intake_done_read_similar (AduIntakeDone *self, const GArray *similar);
gboolean adu_intake_done_print (AduIntakeDone *self);
void adu_intake_done_clear (AduIntakeDone *self);
void adu_intake_done_focus (AduIntakeDone *self);

G_END_DECLS
