/* adu-case-filter.h — the form inside *Filter*: every change is a new search at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-find.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_FILTER (adu_case_filter_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseFilter, adu_case_filter, ADU, CASE_FILTER, GtkBox)

/* Signal "changed" (AduCaseFilter *): somebody chose something; adu_case_filter_find() is the new search. */

void adu_case_filter_set_store (AduCaseFilter *self, AduStore *store);
void adu_case_filter_set_find (AduCaseFilter *self, AduFind *find);
AduFind *adu_case_filter_find (AduCaseFilter *self);

G_END_DECLS
