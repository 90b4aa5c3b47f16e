/* adu-list-section.h — settings: one list of the office: units, topics, problem codes, channels,
 * sub-districts
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_LIST_SECTION (adu_list_section_get_type ())
G_DECLARE_FINAL_TYPE (AduListSection, adu_list_section, ADU, LIST_SECTION, AduSection)

GtkWidget *adu_list_section_new (AduSession *session, AduList list);
void adu_list_section_search (AduListSection *self);

G_END_DECLS
