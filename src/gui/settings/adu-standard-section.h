/* adu-standard-section.h — settings: the service standard, limit by limit, with its legal ground
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_STANDARD_SECTION (adu_standard_section_get_type ())
G_DECLARE_FINAL_TYPE (AduStandardSection, adu_standard_section, ADU, STANDARD_SECTION, AduSection)

GtkWidget *adu_standard_section_new (AduSession *session);

G_END_DECLS
