/* adu-number-sql.c — drawing the next register number: in the transaction that uses it, so that none is lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one.
 * Tables: number_book, number_gap.
 *
 * A registration that fails takes its number back with everything else, before anybody saw it. A number that was seen
 * is never given again: the counter only grows (a trigger says so too), and undo does not touch it.
 */
#include "config.h"

#include "store/adu-number-sql-private.h"

/**
 * adu_number_sql_draw:
 * @db: the writing connection, in a transaction
 * @book: which book
 * @year: year of the registration in the office's zone
 * @number: (out): the next one
 * @error: what was wrong
 *
 * Returns: whether a number was drawn
 */
gboolean
adu_number_sql_draw (AduDb *db, gint book, gint year, AduNumber *number, GError **error)
{
  gint64 next;

  if (!adu_db_number (db, &next, 0, error,
                      "INSERT INTO number_book (book, year, last) VALUES (?1, ?2, 1)"
                      " ON CONFLICT (book, year) DO UPDATE SET last = last + 1 RETURNING last",
                      "ii", book, year))
    return FALSE;
  number->year = year;
  number->sequence = (gint) next;
  number->suffix[0] = '\0';
  return TRUE;
}

/**
 * adu_number_sql_skip:
 * @db: the writing connection, in a transaction
 * @book: which book
 * @year: of which year
 * @last: the last number that was given elsewhere; nothing happens if the counter is there already
 * @reason: why the numbers up to it are missing here
 * @seq: the journal's entry of it
 * @error: what was wrong
 *
 * Returns: whether the next number drawn comes after @last
 */
gboolean
adu_number_sql_skip (AduDb *db, gint book, gint year, gint last, const char *reason, gint64 seq, GError **error)
{
  gint64 reached;

  if (!adu_db_number (db, &reached, 0, error, "SELECT last FROM number_book WHERE book = ?1 AND year = ?2", "ii",
                      book, year))
    return FALSE;
  if (reached >= last)
    return TRUE;
  return adu_db_run (db, error,
                     "INSERT INTO number_gap (book, year, first, last, reason, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                     "iilisl", book, year, reached + 1, last, reason, seq) &&
         adu_db_run (db, error,
                     "INSERT INTO number_book (book, year, last) VALUES (?1, ?2, ?3)"
                     " ON CONFLICT (book, year) DO UPDATE SET last = excluded.last",
                     "iii", book, year, last);
}
