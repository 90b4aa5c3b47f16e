/* adu-case-row.h — one line of the list of complaints: a place in the list that shows a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 * A row stands for a position, not for a case: when the list is put into another order the same rows show other
 * cases, so that the view neither makes nor asks for anything again. Whoever draws a row listens to "changed".
 */
#pragma once

#include <gio/gio.h>
#include "store/adu-records.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_ROW (adu_case_row_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseRow, adu_case_row, ADU, CASE_ROW, GObject)

/* Signal "changed" (AduCaseRow *): it shows another case, its case was filled in or edited, or midnight passed. */

gint64 adu_case_row_id (AduCaseRow *self);
const AduRow *adu_case_row_value (AduCaseRow *self);

G_END_DECLS
