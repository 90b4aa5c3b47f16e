/* adu-officials-section.h — settings: who works with the program, and what each may do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_OFFICIALS_SECTION (adu_officials_section_get_type ())
G_DECLARE_FINAL_TYPE (AduOfficialsSection, adu_officials_section, ADU, OFFICIALS_SECTION, AduSection)

GtkWidget *adu_officials_section_new (AduSession *session);

G_END_DECLS
