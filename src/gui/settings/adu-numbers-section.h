/* adu-numbers-section.h — settings: numbers that stand on nothing in the register, each with its reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_NUMBERS_SECTION (adu_numbers_section_get_type ())
G_DECLARE_FINAL_TYPE (AduNumbersSection, adu_numbers_section, ADU, NUMBERS_SECTION, AduSection)

GtkWidget *adu_numbers_section_new (AduSession *session);

G_END_DECLS
