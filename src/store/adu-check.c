/* adu-check.c — whether a register is sound: quickly at every start, deeply when asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 *
 * Quick: SQLite's own check of the pages, that no row points to one that is not there, and that the journal ends where
 * it ended. Deep: besides, every index
 * against its table, the whole chain of the journal with its history, every attachment against its digest, every signed
 * inspection and letter against its own, every issued recap against
 * that in the journal, the cached date of every open case against its facts.
 */
#include "config.h"

#include <string.h>

#include "core/adu-recap.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-check-private.h"
#include "store/adu-inspection-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-outcome-sql-private.h"
#include "store/adu-search-sql-private.h"
#include "store/adu-store-private.h"

#define MOST_FINDINGS 100

static void
add_finding (GPtrArray *findings, const char *what, const char *detail)
{
  AduFinding *finding;

  if (findings->len >= MOST_FINDINGS)
    return;
  finding = g_new (AduFinding, 1);
  finding->what = g_strdup (what);
  finding->detail = g_utf8_make_valid (detail, -1);
  g_ptr_array_add (findings, finding);
}

/* Damage found while reading is a finding; anything else an error. */
static gboolean
end_of_rows (GPtrArray *findings, const char *what, GError *found, GError **error)
{
  if (found == NULL)
    return TRUE;
  if (g_error_matches (found, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT))
    {
      add_finding (findings, what, found->message);
      g_error_free (found);
      return TRUE;
    }
  g_propagate_error (error, found);
  return FALSE;
}

static gboolean
check_structure (AduDb *db, const char *sql, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  g_autoptr (AduQuery) query = adu_db_query (db, &found, sql, "");

  while (query != NULL && adu_query_next (query, &found))
    if (g_strcmp0 (adu_query_text (query, 0), "ok") != 0)
      add_finding (findings, "structure", adu_query_text (query, 0));
  return end_of_rows (findings, "structure", found, error);
}

static gboolean
check_quick (AduDb *db, GPtrArray *findings, GError **error)
{
  return check_structure (db, "PRAGMA quick_check (20)", findings, error);
}

static gboolean
check_whole (AduDb *db, GPtrArray *findings, GError **error)
{
  return check_structure (db, "PRAGMA integrity_check (20)", findings, error);
}

static gboolean
check_references (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  g_autoptr (AduQuery) query = adu_db_query (db, &found, "PRAGMA foreign_key_check", "");

  while (query != NULL && adu_query_next (query, &found))
    {
      g_autofree char *detail = g_strdup_printf ("%s %" G_GINT64_FORMAT " -> %s", adu_query_text (query, 0),
                                                 adu_query_int64 (query, 1), adu_query_text (query, 2));
      add_finding (findings, "foreign-key", detail);
    }
  return end_of_rows (findings, "foreign-key", found, error);
}

static gboolean
check_journal_end (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  gboolean whole = TRUE;

  if (adu_journal_sql_ends_well (db, &whole, &found) && !whole)
    add_finding (findings, "journal", "its last entry is not the one that was written last");
  return end_of_rows (findings, "journal", found, error);
}

static gboolean
check_journal (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  gint64 broken = 0;

  if (adu_journal_sql_verify (db, &broken, &found) && broken != 0)
    {
      g_autofree char *detail = g_strdup_printf ("entry %" G_GINT64_FORMAT, broken);
      add_finding (findings, "journal", detail);
    }
  return end_of_rows (findings, "journal", found, error);
}

/* The bytes of one file against its digest and size. */
static gboolean
check_blob (AduDb *db, GBytes *sha, gint64 size, gboolean *sound, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (AduQuery) query = adu_db_query (db, error, "SELECT data FROM blob_chunk WHERE sha = ?1 ORDER BY n", "b",
                                             sha);
  GError *found = NULL;
  guint8 digest[32];
  gsize n = sizeof digest;
  gint64 read = 0;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &found))
    {
      g_autoptr (GBytes) data = adu_query_bytes (query, 0);

      read += (gint64) g_bytes_get_size (data);
      if (g_bytes_get_size (data) > 0)
        g_checksum_update (sum, g_bytes_get_data (data, NULL), (gssize) g_bytes_get_size (data));
    }
  if (found != NULL)
    {
      g_propagate_error (error, found);
      return FALSE;
    }
  g_checksum_get_digest (sum, digest, &n);
  *sound = read == size && g_bytes_get_size (sha) == n && memcmp (digest, g_bytes_get_data (sha, NULL), n) == 0;
  return TRUE;
}

/* Names every file that has these bytes: the number of its complaint, and its id. What it is called may tell who somebody
 * is, and whoever can read the file may check it. */
static gboolean
name_files (AduDb *db, GBytes *sha, GPtrArray *findings, GError **error)
{
  g_autoptr (AduQuery) query =
    adu_db_query (db, error,
                  "SELECT c.number, a.id FROM attachment a JOIN complaint c ON c.id = a.complaint"
                  " WHERE a.sha = ?1 ORDER BY a.id",
                  "b", sha);
  GError *found = NULL;
  gboolean named = FALSE;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &found))
    {
      g_autofree char *detail =
        g_strdup_printf ("%s: attachment %" G_GINT64_FORMAT, adu_query_text (query, 0), adu_query_int64 (query, 1));
      add_finding (findings, "attachment", detail);
      named = TRUE;
    }
  if (found == NULL && !named)
    add_finding (findings, "attachment", "bytes that belong to no complaint");
  if (found != NULL)
    g_propagate_error (error, found);
  return found == NULL;
}

static gboolean
check_attachments (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  g_autoptr (AduQuery) query = adu_db_query (db, &found, "SELECT sha, size FROM blob", "");

  while (query != NULL && adu_query_next (query, &found))
    {
      g_autoptr (GBytes) sha = adu_query_bytes (query, 0);
      gboolean sound = FALSE;

      if (!check_blob (db, sha, adu_query_int64 (query, 1), &sound, &found))
        break;
      if (!sound && !name_files (db, sha, findings, &found))
        break;
    }
  return end_of_rows (findings, "attachment", found, error);
}

/* What is signed against its digest: that in the row, and that which the journal answers for. */
static gboolean
check_inspection (AduDb *db, gint64 id, const char *stored, const char *answered, gboolean *sound, GError **error)
{
  g_autoptr (AduInspection) value = adu_inspection_sql_read (db, id, error);
  g_autoptr (GBytes) digest = value != NULL ? adu_inspection_sql_work_out_digest (db, value, error) : NULL;
  g_autoptr (GString) hex = g_string_new (NULL);
  gsize size;
  const guint8 *data;

  if (digest == NULL)
    return FALSE;
  data = g_bytes_get_data (digest, &size);
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", data[i]);
  *sound = g_strcmp0 (hex->str, stored) == 0 && (answered == NULL || g_str_equal (hex->str, answered));
  return TRUE;
}

static gboolean
check_inspections (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  g_autoptr (AduQuery) query =
    adu_db_query (db, &found,
                  "SELECT i.id, lower (hex (i.digest)), h.after, c.number, i.ordinal FROM inspection i"
                  " JOIN complaint c ON c.id = i.complaint"
                  " LEFT JOIN history h ON h.seq = i.signed AND h.field = 'inspection-digest'"
                  " WHERE i.digest IS NOT NULL ORDER BY i.id",
                  "");

  while (query != NULL && adu_query_next (query, &found))
    {
      g_autofree char *detail =
        g_strdup_printf ("%s: inspection %d", adu_query_text (query, 3), adu_query_int (query, 4));
      gboolean sound = FALSE;

      if (!check_inspection (db, adu_query_int64 (query, 0), adu_query_text (query, 1), adu_query_text (query, 2), &sound,
                             &found))
        break;
      if (!sound)
        add_finding (findings, "inspection", detail);
    }
  return end_of_rows (findings, "inspection", found, error);
}

/* The text of each signed letter against the digests the journal answers for; what was erased there answers for nothing. */
static gboolean
check_letters (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  g_autoptr (AduQuery) query =
    adu_db_query (db, &found,
                  "SELECT l.text, c.number, l.id, group_concat (coalesce (h.after, 'erased'), ' ') FROM letter l"
                  " JOIN complaint c ON c.id = l.complaint"
                  " LEFT JOIN journal j ON j.complaint = l.complaint AND j.action = 'letter-sign'"
                  " LEFT JOIN history h ON h.seq = j.seq AND h.field = 'letter_digest'"
                  " WHERE l.signed_on IS NOT NULL GROUP BY l.id ORDER BY l.id",
                  "");

  while (query != NULL && adu_query_next (query, &found))
    {
      const char *answered = adu_query_text (query, 3);
      g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, adu_query_text (query, 0), -1);
      g_autofree char *detail =
        g_strdup_printf ("%s: letter %" G_GINT64_FORMAT, adu_query_text (query, 1), adu_query_int64 (query, 2));

      if (answered == NULL || (strstr (answered, digest) == NULL && strstr (answered, "erased") == NULL))
        add_finding (findings, "letter", detail);
    }
  return end_of_rows (findings, "letter", found, error);
}

/* The figures of each issued recap against the digest the journal answers for; those of before there were any only have to
 * be readable. */
static gboolean
check_recaps (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  g_autoptr (AduQuery) query =
    adu_db_query (db, &found,
                  "SELECT r.figures, h.after, r.first, r.last FROM issued_recap r"
                  " LEFT JOIN history h ON h.seq = r.seq AND h.field = ?1 ORDER BY r.id",
                  "s", ADU_RECAP_DIGEST);

  while (query != NULL && adu_query_next (query, &found))
    {
      const char *answered = adu_query_text (query, 1);
      g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, adu_query_text (query, 0), -1);
      g_autoptr (AduRecap) recap = adu_recap_parse (adu_query_text (query, 0));
      g_autofree char *period =
        adu_period_to_text ((AduPeriod){ adu_query_day (query, 2), adu_query_day (query, 3) });

      if (recap == NULL || (answered != NULL && !g_str_equal (answered, digest)))
        add_finding (findings, "recap", period);
    }
  return end_of_rows (findings, "recap", found, error);
}

static gboolean
check_search (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  gboolean sound = TRUE;

  if (adu_search_sql_is_sound (db, &sound, &found) && !sound)
    add_finding (findings, "search-index", "is not consistent");
  return end_of_rows (findings, "search-index", found, error);
}

/* The cached date of one open case against the date its facts lead to under the rules of now. */
static gboolean
check_date (AduDb *db,
            const AduSnapshot *snapshot,
            AduTime now,
            AduQuery *query,
            GPtrArray *findings,
            GError **error)
{
  gint64 id = adu_query_int64 (query, 0);
  g_autoptr (GArray) pauses = NULL;
  g_autoptr (GPtrArray) deadlines = NULL;
  const AduDeadline *binding;
  AduDay due, cached = adu_query_day (query, 1);
  AduFacts facts;

  if (!adu_case_read_sql_facts (db, id, &facts, &pauses, error))
    return FALSE;
  deadlines = adu_deadlines_compute (&facts, snapshot->standard, snapshot->calendar, snapshot->zone, now);
  binding = adu_deadlines_binding (deadlines);
  due = binding != NULL ? binding->due : ADU_DAY_NONE;
  if (due.n != cached.n)
    {
      add_finding (findings, "deadline", adu_query_text (query, 2));
    }
  return TRUE;
}

static gboolean
check_dates (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  AduTime now = ADU_TIME_NONE;
  g_autoptr (AduSnapshot) snapshot = adu_snapshot_read (db, &found);
  /* the latest, not the last: lives that were invented or imported stand one behind the other */
  gboolean read = snapshot != NULL && adu_db_number (db, &now, ADU_TIME_NONE, &found, "SELECT max (at) FROM journal", "");
  g_autoptr (AduQuery) query = read ? adu_db_query (db, &found,
                                                    "SELECT id, binding_due, number FROM complaint WHERE open = 1"
                                                    " AND answered IS NULL ORDER BY id",
                                                    "")
                                    : NULL;

  while (query != NULL && adu_query_next (query, &found))
    if (!check_date (db, snapshot, now, query, findings, &found))
      break;
  return end_of_rows (findings, "deadline", found, error);
}

/* What figures count of each complaint, worked out again. */
static gboolean
check_figures (AduDb *db, GPtrArray *findings, GError **error)
{
  GError *found = NULL;
  g_autoptr (AduSnapshot) snapshot = adu_snapshot_read (db, &found);
  g_autoptr (AduQuery) query =
    snapshot != NULL ? adu_db_query (db, &found, "SELECT id, number FROM complaint ORDER BY id", "") : NULL;

  while (query != NULL && adu_query_next (query, &found))
    {
      gint64 id = adu_query_int64 (query, 0);
      gboolean sound = FALSE;

      if (!adu_outcome_sql_is_sound (db, snapshot->zone, id, &sound, &found))
        break;
      if (!sound)
        add_finding (findings, "figures", adu_query_text (query, 1));
    }
  return end_of_rows (findings, "figures", found, error);
}

/**
 * adu_check_run:
 * @db: a connection
 * @deep: everything, instead of what can be told at each start
 * @error: why it could not be read
 *
 * Returns: (transfer full) (nullable) (element-type AduFinding): what is wrong; empty if nothing is
 */
GPtrArray *
adu_check_run (AduDb *db, gboolean deep, GError **error)
{
  typedef gboolean (*Check) (AduDb *db, GPtrArray *findings, GError **error);
  static const Check quick[] = { check_quick, check_references, check_journal_end };
  static const Check thorough[] = { check_whole,       check_references, check_journal,
                                    check_attachments, check_inspections, check_letters,
                                    check_recaps,      check_search,     check_dates,
                                    check_figures };
  const Check *checks = deep ? thorough : quick;
  gsize n = deep ? G_N_ELEMENTS (thorough) : G_N_ELEMENTS (quick);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_finding_free);

  for (gsize i = 0; i < n; i++)
    if (!checks[i](db, findings, error))
      return NULL;
  return g_steal_pointer (&findings);
}

static gboolean
run_check (AduJob *job, AduDb *db, GError **error)
{
  GPtrArray *findings = adu_check_run (db, GPOINTER_TO_INT (job->input), error);

  adu_job_take_value (job, findings, (GDestroyNotify) g_ptr_array_unref);
  return findings != NULL;
}

/**
 * adu_store_check_async:
 * @self: a register
 * @deep: every digest, the whole chain, the search index
 * @cancellable: (nullable): stops a quick check, or a deep one beside somebody who writes
 * @callback: gets a GPtrArray of AduFinding, empty if the register is sound
 * @user_data: for @callback
 */
void
adu_store_check_async (AduStore *self,
                       gboolean deep,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  AduJob *job = adu_job_new (run_check, ADU_JOB_VALUE, NULL, GINT_TO_POINTER (deep), NULL);

  if (deep && !adu_store_is_read_only (self))
    adu_store_write (self, job, callback, user_data);
  else
    adu_store_read (self, job, cancellable, callback, user_data);
}
