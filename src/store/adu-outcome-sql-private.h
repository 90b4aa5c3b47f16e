/* adu-outcome-sql-private.h — what figures count of a complaint, kept with its row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one.
 */
#pragma once

#include "core/adu-deadline.h"
#include "core/adu-outcome.h"
#include "store/adu-db-private.h"

G_BEGIN_DECLS

#define ADU_NOT_SETTLED 9999999 /* complaint.settled of what is not */

/* Whether the clock of the counter was kept. */
AduCounter adu_outcome_sql_counter (const AduFacts *facts, const AduZone *zone, const GPtrArray *deadlines);
/* The first day the complainant may go to the Ombudsman; ADU_DAY_NONE: no such clock runs. */
AduDay adu_outcome_sql_ombudsman (const GPtrArray *deadlines);

/* Writes settled, outcome, unconfirmed, counter and ombudsman of @id, after its binding date was written. */
gboolean adu_outcome_sql_refresh (AduDb *db, const AduZone *zone, gint64 id, const AduFacts *of, const GPtrArray *deadlines,
                                  GError **error);
gboolean adu_outcome_sql_is_sound (AduDb *db, const AduZone *zone, gint64 id, gboolean *sound, GError **error);

G_END_DECLS
