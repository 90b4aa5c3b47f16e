/* adu-letter-sql-private.h — the rows of letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection. Nothing here asks who may see it: callers do.
 */
#pragma once

#include "store/adu-db-private.h"
#include "store/adu-store-letters.h"

G_BEGIN_DECLS

/* One letter; NO_CASE if there is none. */
AduLetter *adu_letter_sql_read (AduDb *db, gint64 id, GError **error);
/* Of AduLetter, newest first: those of a case, or (0) those that are still open. */
GPtrArray *adu_letter_sql_list (AduDb *db, gint64 case_id, GError **error);

gboolean adu_letter_sql_insert (AduDb *db, const AduLetter *letter, gint64 seq, gint64 official, AduTime at, gint64 *id,
                                GError **error);
/* CONFLICT if it is not of that version any more. */
gboolean adu_letter_sql_update_text (AduDb *db, const AduLetter *letter, GError **error);
gboolean adu_letter_sql_update_state (AduDb *db, const AduLetter *letter, gint64 initialler, gint year, gint sequence,
                                      GError **error);
/* The letter an action drafted for a case; 0: none. */
gboolean adu_letter_sql_of_action (AduDb *db, const char *action, gint64 case_id, gint64 *id, GError **error);

/* Of AduLetterTemplate, the shipped ones among them. */
GPtrArray *adu_letter_texts_read (AduDb *db, GError **error);
/* Empty: there is none. */
GBytes *adu_letter_emblem_read (AduDb *db, GError **error);

G_END_DECLS
