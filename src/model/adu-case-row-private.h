/* adu-case-row-private.h — what only the list may do to its rows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 */
#pragma once

#include "model/adu-case-row.h"

G_BEGIN_DECLS

/* Told once, when the row's last holder lets go of it. */
typedef void (*AduCaseRowGone) (AduCaseRow *row, gpointer list);

AduCaseRow *adu_case_row_new (guint position, AduCaseRowGone gone, gpointer list);
void adu_case_row_forget_list (AduCaseRow *self);
guint adu_case_row_position (AduCaseRow *self);
void adu_case_row_set_position (AduCaseRow *self, guint position);
void adu_case_row_show (AduCaseRow *self, gint64 id, const AduRow *value);
void adu_case_row_touch (AduCaseRow *self);

G_END_DECLS
