/* adu-case-list.h — the list of complaints: a million ids, and only the rows somebody looks at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 * A search is an AduFind. A reader brings the first page, then all ids in order; rows are filled in by id, in pages,
 * after get_item() has already answered. What is selected is a set of case ids and survives every new order.
 */
#pragma once

#include <gio/gio.h>
#include "core/adu-find.h"
#include "core/adu-role.h"
#include "model/adu-case-row.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_LIST (adu_case_list_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseList, adu_case_list, ADU, CASE_LIST, GObject)

/* As many rows as the first frame gets; the view then asks for more by adu_case_list_grow(), step by step. */
#define ADU_CASE_LIST_FIRST 24
/* The most cases that can be selected at once: what somebody can still look through before a bulk step. */
#define ADU_CASE_LIST_MAX_SELECTED 1000

/* Items are AduCaseRow. Signals besides "items-changed":
 * "restarting"        (AduCaseList *)                            rows of a new search come now: scroll to the top
 * "updated"           (AduCaseList *)                            total, busy, or whether it can grow changed
 * "selection-changed" (AduCaseList *, guint position, guint n)   ask again for these positions
 * "failed"            (AduCaseList *, GError *)                  a reading failed; what is shown stays */

AduCaseList *adu_case_list_new (AduStore *store, AduActor *actor);
void adu_case_list_set_actor (AduCaseList *self, AduActor *actor);
void adu_case_list_set_find (AduCaseList *self, AduFind *find);
void adu_case_list_refresh (AduCaseList *self);

guint adu_case_list_total (AduCaseList *self);
gboolean adu_case_list_is_busy (AduCaseList *self);
gboolean adu_case_list_can_grow (AduCaseList *self);
void adu_case_list_grow (AduCaseList *self);
gint64 adu_case_list_id (AduCaseList *self, guint position);
guint adu_case_list_position (AduCaseList *self, gint64 id);

gboolean adu_case_list_is_selected (AduCaseList *self, guint position);
guint adu_case_list_n_selected (AduCaseList *self);
GArray *adu_case_list_selected (AduCaseList *self);
gboolean adu_case_list_select (AduCaseList *self, guint position, guint n, gboolean unselect_rest);
void adu_case_list_unselect (AduCaseList *self, guint position, guint n);
void adu_case_list_unselect_all (AduCaseList *self);

G_END_DECLS
