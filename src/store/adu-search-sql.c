/* adu-search-sql.c — the two search indexes: written with the row, merged when idle, made anew when needed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 *
 * content_fts holds what a complaint is about, person_fts who is in it; the second is asked only for those who may
 * see people. Both are contentless: to take a row out, the very tokens that were put in are given again, so they are
 * always made from what the register holds at that moment. Written by the program, because triggers into a virtual
 * table do not go with trusted_schema=OFF.
 *
 * Merging: never by itself (one save would pay for thousands) and never "optimize" (SQLite 3.40.1 damages the index
 * after about 1,200 of them), but in small positive steps while nobody waits.
 */
#include "config.h"

#include <sqlite3.h>

#include "store/adu-search-sql-private.h"
#include "store/adu-tokens-private.h"

#define MERGE_PAGES 50
#define RULES_KEY "search-tokenizer"

/* What one case is found by. */
static const char content_sql[] =
  "SELECT c.subject, c.description, c.incident_place, c.village, c.sub_district, coalesce (u.name, c.unit_text), "
  "c.letter_number, c.agenda_number, s.external_id "
  "FROM complaint c LEFT JOIN unit u ON u.id = c.unit LEFT JOIN case_source s ON s.complaint = c.id WHERE c.id = ?1 "
  "ORDER BY s.system LIMIT 1";
static const char people_sql[] =
  "SELECT p.name, p.phone_owner, p.phone, p.id_number FROM case_person cp JOIN person p ON p.id = cp.person "
  "WHERE cp.complaint = ?1 ORDER BY cp.role";
static const char all_sql[] = "SELECT id FROM complaint ORDER BY id";

static const char content_put_sql[] = "INSERT INTO content_fts (rowid, subject, text) VALUES (?1, ?2, ?3)";
static const char content_remove_sql[] =
  "INSERT INTO content_fts (content_fts, rowid, subject, text) VALUES ('delete', ?1, ?2, ?3)";
static const char person_put_sql[] = "INSERT INTO person_fts (rowid, name, phone, id_number) VALUES (?1, ?2, ?3, ?4)";
static const char person_remove_sql[] =
  "INSERT INTO person_fts (person_fts, rowid, name, phone, id_number) VALUES ('delete', ?1, ?2, ?3, ?4)";

static const char *const clear_sql[] = {
  "INSERT INTO content_fts (content_fts) VALUES ('delete-all')",
  "INSERT INTO person_fts (person_fts) VALUES ('delete-all')",
};
static const char *const merge_sql[] = {
  "INSERT INTO content_fts (content_fts, rank) VALUES ('merge', ?1)",
  "INSERT INTO person_fts (person_fts, rank) VALUES ('merge', ?1)",
};
static const char *const indexes[] = { "content_fts", "person_fts" };
static const char *const totals_sql[] = {
  "SELECT block FROM content_fts_data WHERE id = 1",
  "SELECT block FROM person_fts_data WHERE id = 1",
};
static const char *const check_sql[] = {
  "INSERT INTO content_fts (content_fts) VALUES ('integrity-check')",
  "INSERT INTO person_fts (person_fts) VALUES ('integrity-check')",
};

/* Puts in or takes out what the case is about. */
static gboolean
write_content (AduDb *db, const char *sql, gint64 id, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, content_sql, "l", id);
  const char *texts[10] = { NULL };
  g_autofree char *subject = NULL, *text = NULL;
  guint n = 0;

  if (query == NULL || !adu_query_next (query, error))
    return FALSE;
  subject = adu_tokens_content ((const char *const[]){ adu_query_text (query, 0), NULL });
  for (int column = 1; column <= 8; column++)
    if (adu_query_text (query, column) != NULL)
      texts[n++] = adu_query_text (query, column);
  text = adu_tokens_content (texts);
  return adu_db_run (db, error, sql, "lss", id, subject, text);
}

/* Everybody in the case under one row: names, telephone numbers and NIKs, each kind in its column. */
static gboolean
write_people (AduDb *db, const char *sql, gint64 id, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, people_sql, "l", id);
  g_autoptr (GString) names = g_string_new (NULL), phones = g_string_new (NULL), numbers = g_string_new (NULL);
  g_autoptr (GError) local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      const char *name = adu_query_text (query, 0), *owner = adu_query_text (query, 1);
      const char *both[] = { name != NULL ? name : "", owner, NULL };
      g_autofree char *name_tokens = adu_tokens_person (both, NULL, NULL);
      g_autofree char *phone_tokens = adu_tokens_person (NULL, adu_query_text (query, 2), NULL);
      g_autofree char *number_tokens = adu_tokens_person (NULL, NULL, adu_query_text (query, 3));

      g_string_append_printf (names, "%s ", name_tokens);
      g_string_append_printf (phones, "%s ", phone_tokens);
      g_string_append_printf (numbers, "%s ", number_tokens);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return adu_db_run (db, error, sql, "lsss", id, names->str, phones->str, numbers->str);
}

/**
 * adu_search_sql_remove:
 * @db: a writing connection, in a transaction
 * @id: a case that is in the indexes
 * @error: ADU_STORE_ERROR
 *
 * Takes the case out of the indexes, as it stands in the register now. To be called before the row is changed.
 *
 * Returns: %FALSE on error
 */
gboolean
adu_search_sql_remove (AduDb *db, gint64 id, GError **error)
{
  return write_content (db, content_remove_sql, id, error) && write_people (db, person_remove_sql, id, error);
}

/**
 * adu_search_sql_put:
 * @db: a writing connection, in a transaction
 * @id: a case that is not in the indexes
 * @error: ADU_STORE_ERROR
 *
 * Puts the case into the indexes, as it stands in the register now.
 *
 * Returns: %FALSE on error
 */
gboolean
adu_search_sql_put (AduDb *db, gint64 id, GError **error)
{
  return write_content (db, content_put_sql, id, error) && write_people (db, person_put_sql, id, error);
}

static gboolean
run_each (AduDb *db, const char *const *statements, gsize n, GError **error)
{
  for (gsize i = 0; i < n; i++)
    if (!adu_db_run (db, error, statements[i], ""))
      return FALSE;
  return TRUE;
}

/* Name and version of the rules by which the tokens are made. */
static char *
rules (void)
{
  return g_strdup_printf (ADU_TOKENS_FTS " %d", ADU_TOKENS_VERSION);
}

/**
 * adu_search_sql_rebuild:
 * @db: a writing connection, in a transaction
 * @error: ADU_STORE_ERROR
 *
 * Makes both indexes anew from the rows: after a bulk of new cases, after an erasure (what was taken out of an index
 * stays readable in the file until then), after the rules changed, after damage.
 *
 * Returns: %FALSE on error
 */
gboolean
adu_search_sql_rebuild (AduDb *db, GError **error)
{
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *current = rules ();

  if (!run_each (db, clear_sql, G_N_ELEMENTS (clear_sql), error) ||
      (query = adu_db_query (db, error, all_sql, "")) == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    if (!adu_search_sql_put (db, adu_query_int64 (query, 0), error))
      return FALSE;
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  return adu_db_run (db, error,
                     "INSERT INTO meta (key, value) VALUES (?1, ?2) "
                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                     "ss", RULES_KEY, current);
}

/**
 * adu_search_sql_refresh:
 * @db: a writing connection, in a transaction
 * @error: ADU_STORE_ERROR
 *
 * Makes the indexes anew if they were made by other rules than this program's.
 *
 * Returns: %FALSE on error
 */
gboolean
adu_search_sql_refresh (AduDb *db, GError **error)
{
  g_autofree char *current = rules (), *kept = NULL;

  if (!adu_db_text (db, &kept, error, "SELECT value FROM meta WHERE key = ?1", "s", RULES_KEY))
    return FALSE;
  return g_strcmp0 (kept, current) == 0 || adu_search_sql_rebuild (db, error);
}

/**
 * adu_search_sql_merge:
 * @db: a writing connection, not in a transaction
 * @error: ADU_STORE_ERROR
 *
 * One small step (some milliseconds) of putting the indexes' pieces together. To be called when nothing waits.
 *
 * Returns: %FALSE on error
 */
gboolean
adu_search_sql_merge (AduDb *db, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (merge_sql); i++)
    if (!adu_db_run (db, error, merge_sql[i], "i", MERGE_PAGES))
      return FALSE;
  return TRUE;
}

/* ---- checking -------------------------------------------------------------------------------------------------- */

/* How many rows an index says it has: the first number of its totals, written as SQLite writes numbers. */
static gint64
rows_of (const guint8 *data, gsize size)
{
  gint64 n = 0;

  for (gsize i = 0; i < MIN (size, 8); i++)
    {
      n = n << 7 | (data[i] & 0x7f);
      if ((data[i] & 0x80) == 0)
        return n;
    }
  return size == 0 ? 0 : -1;
}

/* Every case stands in both indexes once. */
static gboolean
check_rows (AduDb *db, gboolean *sound, GError **error)
{
  gint64 cases;

  if (!adu_db_number (db, &cases, 0, error, "SELECT count (*) FROM complaint", ""))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (totals_sql); i++)
    {
      g_autoptr (AduQuery) query = adu_db_query (db, error, totals_sql[i], "");
      g_autoptr (GBytes) totals = NULL;
      GError *local = NULL;

      if (query == NULL)
        return FALSE;
      totals = adu_query_next (query, &local) ? adu_query_bytes (query, 0) : NULL;
      if (local != NULL)
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      *sound = *sound && (totals != NULL ? rows_of (g_bytes_get_data (totals, NULL), g_bytes_get_size (totals)) : 0) == cases;
    }
  return TRUE;
}

/* Copies every row of one table of an index as it is. */
static gboolean
copy_table (AduDb *from, AduDb *to, const char *index, const char *part, int columns, GError **error)
{
  g_autofree char *read_sql = g_strdup_printf ("SELECT * FROM %s_%s", index, part);
  g_autofree char *clear = g_strdup_printf ("DELETE FROM %s_%s", index, part);
  g_autofree char *write_sql = g_strdup_printf ("INSERT INTO %s_%s VALUES (?1, ?2%s)", index, part, columns > 2 ? ", ?3" : "");
  g_autoptr (AduQuery) rows = adu_db_query (from, error, read_sql, "");
  GError *local = NULL;

  if (rows == NULL || !adu_db_script (to, clear, error))
    return FALSE;
  while (adu_query_next (rows, &local))
    {
      g_autoptr (AduQuery) copy = adu_db_query (to, error, write_sql, columns > 2 ? "nnn" : "nn");

      if (copy == NULL)
        return FALSE;
      for (int i = 0; i < columns; i++)
        sqlite3_bind_value (adu_query_statement (copy), i + 1, sqlite3_column_value (adu_query_statement (rows), i));
      adu_query_next (copy, &local);
      if (local != NULL)
        break;
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* Both indexes in a database of their own: FTS5 checks itself by a statement that a reading connection may not run. */
static AduDb *
copy_indexes (AduDb *db, GError **error)
{
  static const struct
  {
    const char *name;
    int columns;
  } parts[] = { { "config", 2 }, { "data", 2 }, { "idx", 3 } };
  g_autoptr (AduDb) copy = adu_db_open_memory (error);

  for (gsize i = 0; copy != NULL && i < G_N_ELEMENTS (indexes); i++)
    {
      g_autofree char *create = NULL;

      if (!adu_db_text (db, &create, error, "SELECT sql FROM sqlite_schema WHERE name = ?1", "s", indexes[i]) ||
          create == NULL || !adu_db_script (copy, create, error))
        return NULL;
      for (gsize part = 0; part < G_N_ELEMENTS (parts); part++)
        if (!copy_table (db, copy, indexes[i], parts[part].name, parts[part].columns, error))
          return NULL;
    }
  return g_steal_pointer (&copy);
}

/**
 * adu_search_sql_is_sound:
 * @db: a connection; one that only reads is checked by a copy of its indexes
 * @sound: (out): whether both indexes are consistent in themselves, and hold every case
 * @error: ADU_STORE_ERROR, but for the damage itself
 *
 * Returns: %FALSE on error
 */
gboolean
adu_search_sql_is_sound (AduDb *db, gboolean *sound, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (AduDb) copy = adu_db_is_writable (db) ? NULL : copy_indexes (db, &local);

  *sound = local == NULL && run_each (copy != NULL ? copy : db, check_sql, G_N_ELEMENTS (check_sql), &local);
  if (*sound)
    return check_rows (db, sound, error);
  if (g_error_matches (local, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
