/* adu-journal-sql-private.h — the two trails: the journal (who, what, when) and the history (which values)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, inside the transaction of the action.
 */
#pragma once

#include "store/adu-db-private.h"

G_BEGIN_DECLS

/* The lines of history of one entry, collected before the entry is written. */
typedef struct _AduTrail AduTrail;

AduTrail *adu_trail_new (void);
void adu_trail_free (AduTrail *trail);
void adu_trail_add (AduTrail *trail, const char *field, const char *before, const char *after);
void adu_trail_add_number (AduTrail *trail, const char *field, gint64 before, gint64 after);
gboolean adu_trail_is_empty (const AduTrail *trail);

/* @action: machine name; @uuid: the caller's action, NULL = one of its own; @id 0 = no single case; @trail nullable.
 * Gives the entry's number in @seq (nullable). */
gboolean adu_journal_sql_append (AduDb *db,
                                 AduTime at,
                                 gint64 actor,
                                 const char *action,
                                 gint64 id,
                                 const char *uuid,
                                 const AduTrail *trail,
                                 gint64 *seq,
                                 GError **error);
/* Whether an action was recorded; @id 0 = of whichever case. */
gboolean adu_journal_sql_has_action (AduDb *db, const char *uuid, gint64 id, gboolean *found, GError **error);
gboolean adu_journal_sql_last_time (AduDb *db, AduTime *at, GError **error); /* ADU_TIME_NONE if it is empty */
/* Whether the last entry is the one that was written last; FALSE is returned on error only. */
gboolean adu_journal_sql_ends_well (AduDb *db, gboolean *whole, GError **error);
/* Walks the whole chain; @broken: the first entry that is not as it was written, 0 = sound. */
gboolean adu_journal_sql_verify (AduDb *db, gint64 *broken, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduTrail, adu_trail_free)

G_END_DECLS
