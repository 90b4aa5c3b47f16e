/* adu-attachment-sql-private.h — evidence: files by their SHA-256 in chunks, and notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 */
#pragma once

#include "core/adu-secrecy.h"
#include "store/adu-db-private.h"
#include "store/adu-records.h"

G_BEGIN_DECLS

/* Refuses what is not evidence (TOO_LARGE, FILE_KIND, REFUSED for a bad note), before anything is written. */
gboolean adu_attachment_sql_check (GPtrArray *evidence, GError **error);
/* Files all of @evidence (of AduEvidence, nullable) with @complaint, recorded by journal entry @seq. Checked first;
 * in the caller's transaction. The new ones' ids are appended to @ids (of gint64, nullable). */
gboolean adu_attachment_sql_add (AduDb *db, gint64 complaint, gint64 seq, gint64 official, AduTime now,
                                 GPtrArray *evidence, GArray *ids, GError **error);
/* Of AduAttachment, oldest first; only that of @attachment if it is not 0. Those taken back are left out. */
GPtrArray *adu_attachment_sql_list (AduDb *db, gint64 complaint, gint64 attachment, GError **error);
/* Says of each whether @actor, who sees so much of the case, may open it, and takes away the names of the others. */
void adu_attachment_sql_guard (GPtrArray *attachments, const AduActor *actor, AduSight sight);
/* SHA-256. (transfer full) */
GBytes *adu_attachment_sql_digest (GBytes *bytes);
/* The bytes with that digest, verified: CORRUPT if they are not what came in. */
GBytes *adu_attachment_sql_bytes (AduDb *db, GBytes *sha, GError **error);

G_END_DECLS
