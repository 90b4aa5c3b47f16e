/* adu-derivation-private.h — why a clock ends on its day, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core, private to it. Thread: any.
 */
#pragma once

#include "core/adu-deadline.h"
#include "core/adu-pauses-private.h"

G_BEGIN_DECLS

GPtrArray *adu_derivation_new (void);
void adu_derivation_add (GPtrArray *why,
                         AduWhyKind kind,
                         AduDay date,
                         gint amount,
                         const char *name,
                         const char *ground);
gboolean adu_derivation_fill (AduDeadline *deadline,
                              const AduRule *rule,
                              AduStart used,
                              const AduPauses *pauses,
                              const AduCalendar *calendar);

G_END_DECLS
