/* adu-case-views.h — saved lists: searches with a name, and three that are always there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-find.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_CASE_VIEWS (adu_case_views_get_type ())
G_DECLARE_FINAL_TYPE (AduCaseViews, adu_case_views, ADU, CASE_VIEWS, GObject)

/* Signals:
 * "changed" (AduCaseViews *)            the saved lists were read again
 * "failed"  (AduCaseViews *, GError *) */

AduCaseViews *adu_case_views_new (AduSession *session);
GMenuModel *adu_case_views_menu (AduCaseViews *self);
GMenuModel *adu_case_views_choices_new (AduCaseViews *self, const char *action);
AduFind *adu_case_views_find (AduCaseViews *self, const char *key);
const char *adu_case_views_title (AduCaseViews *self, AduFind *find);
void adu_case_views_read (AduCaseViews *self);
void adu_case_views_save (AduCaseViews *self, const char *name, AduFind *find);

G_END_DECLS
