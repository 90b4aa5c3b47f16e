/* adu-db-struct-private.h — what a connection is made of, for the two files that make and use it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: one at a time.
 */
#pragma once

#include "store/adu-db-private.h"

G_BEGIN_DECLS

struct _AduDb
{
  sqlite3 *handle;
  char *path;
  AduDbMode mode;
  GHashTable *statements;    /* text of the statement → sqlite3_stmt, idle ones only */
  GCancellable *cancellable; /* asked while a statement runs; owned */
  gboolean trusted;          /* migration: the schema may change */
};

guint adu_db_hash_statement (gconstpointer text);
void adu_db_forget_statements (AduDb *db); /* those that are not in use */

G_END_DECLS
