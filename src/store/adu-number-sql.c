/* adu-number-sql.c — drawing the next register number: in the transaction that uses it, so that none is lost
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one.
 * Tables: number_book.
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
