/* adu-rule-row.h — one limit of the service standard, folded; its switches when unfolded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Signal "changed" (AduRuleRow *): a switch was changed.
 */
#pragma once

#include <adwaita.h>
#include "core/adu-standard.h"

G_BEGIN_DECLS

#define ADU_TYPE_RULE_ROW (adu_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (AduRuleRow, adu_rule_row, ADU, RULE_ROW, AdwExpanderRow)

GtkWidget *adu_rule_row_new (const AduRule *rule);
void adu_rule_row_take (AduRuleRow *self, AduRule *rule);
gboolean adu_rule_row_check (AduRuleRow *self);

G_END_DECLS
