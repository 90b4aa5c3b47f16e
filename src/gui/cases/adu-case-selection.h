/* adu-case-selection.h — the list of complaints as a view selects in it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * The set of selected cases lives in AduCaseList, by id; GtkSelectionModel belongs to GTK, so that it is put on here.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-case-list.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_SELECTION (adu_case_selection_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseSelection, adu_case_selection, ADU, CASE_SELECTION, GObject)

/* Signal "too-many" (AduCaseSelection *): more than %ADU_CASE_LIST_MAX_SELECTED were to be selected; none was. */

AduCaseSelection *adu_case_selection_new (AduCaseList *list);

G_END_DECLS
