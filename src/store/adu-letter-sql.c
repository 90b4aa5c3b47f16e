/* adu-letter-sql.c — the rows of letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 * Tables: letter.
 */
#include "config.h"

#include "store/adu-letter-sql-private.h"

#define COLUMNS                                                                                                       \
  "SELECT l.id, l.complaint, l.inspection, l.version, l.kind, l.state, l.recipient, l.subject, l.text,"               \
  " l.with_identity, l.identity_reason, l.made_at, m.name, l.initialled_on, i.name, l.signed_on, l.signed_by, s.name," \
  " l.capacity, l.number, l.numbered_on, l.sequence IS NOT NULL, l.sent_on, l.how, l.sent_to, l.void_reason, c.number" \
  " FROM letter l JOIN complaint c ON c.id = l.complaint JOIN official m ON m.id = l.made_by"                         \
  " LEFT JOIN official i ON i.id = l.initialled_by LEFT JOIN official s ON s.id = l.signed_by "

static const char one_sql[] = COLUMNS "WHERE l.id = ?1";
static const char of_case_sql[] = COLUMNS "WHERE l.complaint = ?1 ORDER BY l.id DESC";
static const char open_sql[] = COLUMNS "WHERE l.state < 4 ORDER BY l.id DESC";
static const char insert_sql[] =
  "INSERT INTO letter (seq, complaint, inspection, kind, recipient, subject, text, with_identity, identity_reason,"
  " made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)";
static const char text_sql[] =
  "UPDATE letter SET version = version + 1, recipient = ?3, subject = ?4, text = ?5, with_identity = ?6,"
  " identity_reason = ?7, inspection = ?8 WHERE id = ?1 AND version = ?2";
static const char state_sql[] =
  "UPDATE letter SET version = version + 1, state = ?3, initialled_on = ?4, initialled_by = ?5, signed_on = ?6,"
  " signed_by = ?7, capacity = ?8, number = ?9, numbered_on = ?10, year = ?11, sequence = ?12, sent_on = ?13, how = ?14,"
  " sent_to = ?15, void_reason = ?16 WHERE id = ?1 AND version = ?2";
static const char of_action_sql[] =
  "SELECT l.id FROM letter l JOIN journal j ON j.seq = l.seq WHERE j.uuid = ?1 AND l.complaint = ?2";

static AduLetter *
letter_of (AduQuery *query)
{
  AduLetter *letter = adu_letter_new ((AduLetterKind) adu_query_int (query, 4), adu_query_int64 (query, 1));

  letter->id = adu_query_int64 (query, 0);
  letter->inspection = adu_query_int64 (query, 2);
  letter->version = adu_query_int (query, 3);
  letter->state = (AduLetterState) adu_query_int (query, 5);
  letter->recipient = adu_query_dup (query, 6);
  letter->subject = adu_query_dup (query, 7);
  letter->text = adu_query_dup (query, 8);
  letter->with_identity = adu_query_int (query, 9) != 0;
  letter->identity_reason = adu_query_dup (query, 10);
  letter->made_at = adu_query_time (query, 11);
  letter->made_by = adu_query_dup (query, 12);
  letter->initialled_on = adu_query_day (query, 13);
  letter->initialled_by = adu_query_dup (query, 14);
  letter->signed_on = adu_query_day (query, 15);
  letter->signer = adu_query_int64 (query, 16);
  letter->signed_by = adu_query_dup (query, 17);
  letter->capacity = (AduCapacity) adu_query_int (query, 18);
  letter->number = adu_query_dup (query, 19);
  letter->numbered_on = adu_query_day (query, 20);
  letter->own_number = adu_query_int (query, 21) != 0;
  letter->sent_on = adu_query_day (query, 22);
  letter->how = (AduHow) adu_query_int (query, 23);
  letter->sent_to = adu_query_dup (query, 24);
  letter->void_reason = adu_query_dup (query, 25);
  letter->case_number = adu_query_dup (query, 26);

  return letter;
}

AduLetter *
adu_letter_sql_read (AduDb *db, gint64 id, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, one_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return NULL;
  if (adu_query_next (query, &local))
    return letter_of (query);
  if (local != NULL)
    g_propagate_error (error, local);
  else
    g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such letter");

  return NULL;
}

GPtrArray *
adu_letter_sql_list (AduDb *db, gint64 case_id, GError **error)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_letter_free);
  g_autoptr (AduQuery) query =
      case_id != 0 ? adu_db_query (db, error, of_case_sql, "l", case_id) : adu_db_query (db, error, open_sql, "");
  GError *local = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local))
    g_ptr_array_add (letters, letter_of (query));
  if (local == NULL)
    return g_steal_pointer (&letters);
  g_propagate_error (error, local);

  return NULL;
}

gboolean
adu_letter_sql_insert (AduDb *db,
                       const AduLetter *letter,
                       gint64 seq,
                       gint64 official,
                       AduTime at,
                       gint64 *id,
                       GError **error)
{
  if (!adu_db_run (db, error, insert_sql, "llkieesietl", seq, letter->case_id, letter->inspection, (gint) letter->kind,
                   letter->recipient, letter->subject, letter->text, letter->with_identity != FALSE,
                   letter->identity_reason, at, official))
    return FALSE;
  *id = adu_db_last_id (db);

  return TRUE;
}

static gboolean
check_changed (AduDb *db, GError **error)
{
  if (adu_db_changes (db) == 1)
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT, "the letter was changed meanwhile");

  return FALSE;
}

gboolean
adu_letter_sql_update_text (AduDb *db, const AduLetter *letter, GError **error)
{
  return adu_db_run (db, error, text_sql, "lieesiek", letter->id, letter->version, letter->recipient, letter->subject,
                     letter->text, letter->with_identity != FALSE, letter->identity_reason, letter->inspection) &&
         check_changed (db, error);
}

gboolean
adu_letter_sql_update_state (AduDb *db,
                             const AduLetter *letter,
                             gint64 initialler,
                             gint year,
                             gint sequence,
                             GError **error)
{
  return adu_db_run (db, error, state_sql, "liidkdkiedkkdiee", letter->id, letter->version, (gint) letter->state,
                     letter->initialled_on, initialler, letter->signed_on, letter->signer, (gint) letter->capacity,
                     letter->number, letter->numbered_on, (gint64) year, (gint64) sequence, letter->sent_on,
                     (gint) letter->how, letter->sent_to, letter->void_reason) &&
         check_changed (db, error);
}

gboolean
adu_letter_sql_of_action (AduDb *db, const char *action, gint64 case_id, gint64 *id, GError **error)
{
  return adu_db_number (db, id, 0, error, of_action_sql, "sl", action, case_id);
}
