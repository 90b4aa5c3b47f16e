/* adu-office-section.h — settings: what the office is called, where it is, who signs, how it numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_OFFICE_SECTION (adu_office_section_get_type ())
G_DECLARE_FINAL_TYPE (AduOfficeSection, adu_office_section, ADU, OFFICE_SECTION, AduSection)

GtkWidget *adu_office_section_new (AduSession *session);

G_END_DECLS
