/* adu-migrate.c — numbered schema files, each run once in a transaction of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: one at a time.
 * Writes: user_version, application_id and whatever the schema files say.
 *
 * The version of a register is the number of the last file that was run on it. What must come out is what these files
 * make of an empty database; a register whose schema differs by one character is not trusted (a view or trigger put
 * there by somebody else would run with our rights).
 */
#include "config.h"

#include <string.h>

#include "store/adu-migrate-private.h"

#define RESOURCE ADU_RESOURCE_PATH "schema/"

/* One line for each version, never changed: index + 1 is the version. */
static const char *const files[] = {
  "0001-register.sql",   /* the first */
  "0002-safeguards.sql", /* journal head, recovery code, others involved */
  "0003-figures.sql",    /* what figures count */
  "0004-inspection.sql", /* field inspections, frozen once signed */
  "0005-letters.sql",    /* letters, their texts, the emblem */
  "0006-recap.sql",      /* recaps, frozen once issued */
};

gint
adu_migrate_version (void)
{
  return G_N_ELEMENTS (files);
}

static gboolean
run_file (AduDb *db, guint version, GError **error)
{
  g_autofree char *path = g_strconcat (RESOURCE, files[version - 1], NULL);
  g_autofree char *mark = g_strdup_printf ("PRAGMA user_version=%u; PRAGMA application_id=%d", version,
                                           ADU_APPLICATION_ID);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (AduTxn) txn = NULL;

  if (script == NULL)
    return FALSE;
  txn = adu_txn_begin (db, error);
  return txn != NULL && adu_db_script (db, g_bytes_get_data (script, NULL), error) &&
         adu_db_script (db, mark, error) && adu_txn_commit (txn, error);
}

static gboolean
run_from (AduDb *db, gint64 version, GError **error)
{
  gboolean done = TRUE;

  adu_db_set_trusted (db, TRUE);
  for (guint next = (guint) version + 1; done && next <= G_N_ELEMENTS (files); next++)
    done = run_file (db, next, error);
  adu_db_set_trusted (db, FALSE);
  return done;
}

static gboolean
read_version (AduDb *db, gint64 *version, GError **error)
{
  gboolean read;

  adu_db_set_trusted (db, TRUE);
  read = adu_db_number (db, version, 0, error, "PRAGMA user_version", "");
  adu_db_set_trusted (db, FALSE);
  return read;
}

/**
 * adu_migrate_run:
 * @db: a writing connection
 * @error: NEWER for a register of a later program; what was wrong otherwise
 *
 * Brings the schema up to date, one transaction for each step.
 *
 * Returns: whether it is of the newest version
 */
gboolean
adu_migrate_run (AduDb *db, GError **error)
{
  gint64 version;

  if (!read_version (db, &version, error))
    return FALSE;
  if (version > adu_migrate_version ())
    {
      g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NEWER,
                   "schema %" G_GINT64_FORMAT ", this program knows %d", version, adu_migrate_version ());
      return FALSE;
    }
  return run_from (db, version, error);
}

/* SHA-256 over every object of the schema. */
static char *
digest_schema (AduDb *db, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (AduQuery) query = adu_db_query (db, error,
                                             "SELECT type, name, coalesce (sql, '') FROM sqlite_schema"
                                             " WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4')"
                                             " ORDER BY type, name",
                                             "");
  GError *local_error = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local_error))
    for (int column = 0; column < 3; column++)
      {
        const char *text = adu_query_text (query, column);
        g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text) + 1);
      }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_strdup (g_checksum_get_string (sum));
}

/**
 * adu_migrate_verify:
 * @db: a connection to a register
 * @error: NEWER, or CORRUPT if the schema is not ours
 *
 * Returns: whether version and schema are exactly those of this program
 */
gboolean
adu_migrate_verify (AduDb *db, GError **error)
{
  g_autoptr (AduDb) model = NULL;
  g_autofree char *is = NULL;
  g_autofree char *should_be = NULL;
  gint64 version;

  if (!read_version (db, &version, error))
    return FALSE;
  if (version != adu_migrate_version ())
    {
      g_set_error (error, ADU_STORE_ERROR,
                   version > adu_migrate_version () ? ADU_STORE_ERROR_NEWER : ADU_STORE_ERROR_READ_ONLY,
                   "schema %" G_GINT64_FORMAT ", this program reads %d", version, adu_migrate_version ());
      return FALSE;
    }
  model = adu_db_open_memory (error);
  if (model == NULL || !run_from (model, 0, error))
    return FALSE;
  is = digest_schema (db, error);
  should_be = is != NULL ? digest_schema (model, error) : NULL;
  if (should_be == NULL)
    return FALSE;
  if (g_str_equal (is, should_be))
    return TRUE;
  g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT, "the schema is not that of version %d",
               adu_migrate_version ());
  return FALSE;
}
