/* adu-case-columns.h — the columns of the list of complaints, and the order their headers ask for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Sorting happens in the register: a header only says what was clicked.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-find.h"
#include "model/adu-case-list.h"

G_BEGIN_DECLS

#define ADU_N_CASE_COLUMNS 10

void adu_case_columns_add (GtkColumnView *view, AduStore *store);
void adu_case_columns_show_sort (GtkColumnView *view, AduSort sort, gboolean descending);
gboolean adu_case_columns_sort (GtkColumnView *view, AduSort *sort, gboolean *descending);
const char *adu_case_columns_code (guint index);
const char *adu_case_columns_title (guint index);
gboolean adu_case_columns_is_shown (GtkColumnView *view, guint index);
void adu_case_columns_set_shown (GtkColumnView *view, guint index, gboolean shown);
GtkListItem *adu_case_columns_item_at (GtkColumnView *view, double x, double y);

G_END_DECLS
