/* adu-step-layout.h — which fields the form of a step shows, and what they are called there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "core/adu-stage.h"

G_BEGIN_DECLS

const AduField *adu_step_fields (AduStep step); /* ended by ADU_FIELD_NONE */
const char *adu_step_title (AduStep step, AduField field);

G_END_DECLS
