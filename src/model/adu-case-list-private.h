/* adu-case-list-private.h — the list on another source, and what tests count
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 */
#pragma once

#include "model/adu-case-list.h"
#include "model/adu-case-source-private.h"

G_BEGIN_DECLS

AduCaseList *adu_case_list_new_for_source (const AduCaseSource *calls, GObject *source, AduClock *clock,
                                           AduActor *actor);
void adu_case_list_changed (AduCaseList *self, GArray *ids);
guint64 adu_case_list_n_calls (AduCaseList *self);

G_END_DECLS
