/* adu-wrap-layout.h — children in a row, those that do not fit in the next one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. GtkFlowBox makes a list of its children, with rows one walks through; this does not.
 * A child that expands across takes what is left of its row.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ADU_TYPE_WRAP_LAYOUT (adu_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (AduWrapLayout, adu_wrap_layout, ADU, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *adu_wrap_layout_new (int spacing);

G_END_DECLS
