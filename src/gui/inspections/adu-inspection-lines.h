/* adu-inspection-lines.h — the single values of an inspection, each a line of its form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Signal "changed" (AduInspectionLines *): somebody wrote in a line; adu_inspection_lines_read() has it.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-inspection.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_INSPECTION_LINES (adu_inspection_lines_get_type ())
G_DECLARE_FINAL_TYPE (AduInspectionLines, adu_inspection_lines, ADU, INSPECTION_LINES, GObject)

AduInspectionLines *adu_inspection_lines_new (AduSession *session, GtkBox *order, GtkBox *visit, GtkBox *conclusion);
void adu_inspection_lines_show (AduInspectionLines *self, const AduInspection *value, gboolean editable);
void adu_inspection_lines_read (AduInspectionLines *self, AduInspection *value, GPtrArray *problems);
void adu_inspection_lines_tell (AduInspectionLines *self, const GPtrArray *problems, GPtrArray *others);

G_END_DECLS
