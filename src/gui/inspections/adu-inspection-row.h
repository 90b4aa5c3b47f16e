/* adu-inspection-row.h — one inspection in a list: when, which, where, by whom, how far
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "store/adu-store-inspections.h"

G_BEGIN_DECLS

GtkWidget *adu_inspection_row_new (const AduInspectionRow *row, gboolean with_case);
gint64 adu_inspection_row_id (GtkWidget *widget);
gint64 adu_inspection_row_case (GtkWidget *widget);

G_END_DECLS
