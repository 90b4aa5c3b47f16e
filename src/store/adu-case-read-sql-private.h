/* adu-case-read-sql-private.h — a case out of its rows: its fields, its facts, its clocks, its history
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection. Nothing here asks who may see it: callers do.
 */
#pragma once

#include "store/adu-snapshot-private.h"

G_BEGIN_DECLS

/* All fields, identity included; NO_CASE if there is none. */
AduCase *adu_case_read_sql (AduDb *db, const AduSnapshot *snapshot, gint64 id, GError **error);

/* What the clocks depend on; facts->pauses points into @pauses (of AduPause, made by the call). */
gboolean adu_case_read_sql_facts (AduDb *db, gint64 id, AduFacts *facts, GArray **pauses, GError **error);

/* Where it stands in the order by limit: what runs by its due day, then what has none, then what is answered, the newest
 * answer first. @binding: nullable. */
gint adu_case_read_sql_due_order (const AduDeadline *binding, AduDay stopped);

/* The clocks (of AduDeadline) by the rules the case is counted by: the snapshot's, or those of the day it was answered or
 * closed. */
GPtrArray *adu_case_read_sql_deadlines (AduDb *db, const AduSnapshot *snapshot, gint64 id, const AduFacts *facts,
                                        AduTime now, GError **error);
/* Works the clocks out anew by these rules and keeps the binding date in the row.
 * In the caller's transaction. */
gboolean adu_case_read_sql_refresh (AduDb *db, const AduSnapshot *snapshot, gint64 id, AduTime now, GError **error);
/* Once for a register that was made by an older program: the dates of its complaints that a migration cannot count
 * (from when the complainant may go to the Ombudsman). In a transaction. */
gboolean adu_case_read_sql_catch_up (AduDb *db, AduTime now, GError **error);

/* Of AduEntry, oldest first. */
GPtrArray *adu_case_read_sql_history (AduDb *db, gint64 id, GError **error);

G_END_DECLS
