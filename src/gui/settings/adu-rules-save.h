/* adu-rules-save.h — other rules are saved only once somebody has seen which complaints they move
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/settings/adu-section.h"

G_BEGIN_DECLS

void adu_rules_save (AduSection *section, AduStandard *standard, AduCalendar *calendar, GCallback saved);

G_END_DECLS
