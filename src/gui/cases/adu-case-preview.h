/* adu-case-preview.h — the selected complaint beside the list: facts, clocks, last steps, next step
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * A confidential complaint is not read here: opening one is journaled, running over it with the arrow keys is not
 * opening it. No name is ever shown.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"
#include "store/adu-records.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_PREVIEW (adu_case_preview_get_type ())
G_DECLARE_FINAL_TYPE (AduCasePreview, adu_case_preview, ADU, CASE_PREVIEW, GtkBox)

void adu_case_preview_set_session (AduCasePreview *self, AduSession *session);
void adu_case_preview_show (AduCasePreview *self, const AduRow *row);

G_END_DECLS
