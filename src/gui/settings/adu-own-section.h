/* adu-own-section.h — settings: what is one's own: language and PIN
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

#define ADU_TYPE_OWN_SECTION (adu_own_section_get_type ())
G_DECLARE_FINAL_TYPE (AduOwnSection, adu_own_section, ADU, OWN_SECTION, AduSection)

GtkWidget *adu_own_section_new (AduSession *session);

G_END_DECLS
