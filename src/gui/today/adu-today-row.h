/* adu-today-row.h — one case on the page of the day: how it stands, what it is, who has it, and the next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"
#include "store/adu-store-work.h"

G_BEGIN_DECLS

#define ADU_TYPE_TODAY_ROW (adu_today_row_get_type ())
G_DECLARE_FINAL_TYPE (AduTodayRow, adu_today_row, ADU, TODAY_ROW, GtkListBoxRow)

/* Signal "step" (AduTodayRow *): its button was pressed. */

#define ADU_TODAY_COLUMNS 3 /* beside the subject, which has the room that is left */

GtkWidget *adu_today_row_new (GtkSizeGroup *const columns[ADU_TODAY_COLUMNS]);
void adu_today_row_set (AduTodayRow *self, AduSession *session, const AduWork *work, gboolean waiting);
gint64 adu_today_row_case (AduTodayRow *self);
int adu_today_row_step (AduTodayRow *self);
void adu_today_row_grab (AduTodayRow *self, gboolean button);
gboolean adu_today_row_button_has_focus (AduTodayRow *self);

G_END_DECLS
