/* adu-step-offer.h — which steps the page of a complaint offers, and to decide by whom
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. No widget: values in, values out.
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

GPtrArray *
adu_step_deciders_offered (GPtrArray *officials, const AduActor *actor, AduStep step, AduStage stage);
gboolean
adu_step_offered (GPtrArray *officials, const AduActor *actor, const AduRecord *record, AduStep step);
guint
adu_steps_offered (GPtrArray *officials, const AduActor *actor, const AduRecord *record, AduStep *steps);
int adu_step_suggested (GPtrArray *officials, const AduActor *actor, const AduRecord *record);

G_END_DECLS
