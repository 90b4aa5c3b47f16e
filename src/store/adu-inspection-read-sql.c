/* adu-inspection-read-sql.c — one inspection out of its rows, and the digest of what is signed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 * Tables: inspection, inspection_person, finding, finding_evidence, inspection_addendum, attachment (read).
 */
#include "config.h"

#include "store/adu-inspection-sql-private.h"

static const char read_sql[] =
  "SELECT complaint, ordinal, version, stage, order_number, order_date, signatory, unit, sub_district, place,"
  " planned_from, planned_until, actual_from, actual_until, conclusion, conclusion_text, recommendation, reason,"
  " signed_on, reported_on FROM inspection WHERE id = ?1 AND removed IS NULL";
static const char people_sql[] =
  "SELECT id, part, official, name, position, nip, statement, signature, witness FROM inspection_person"
  " WHERE inspection = ?1 AND removed IS NULL ORDER BY n, id";
static const char findings_sql[] =
  "SELECT id, fact, rule, statement, place, seen FROM finding WHERE inspection = ?1 AND removed IS NULL ORDER BY n, id";
static const char evidence_sql[] =
  "SELECT attachment FROM finding_evidence WHERE finding = ?1 ORDER BY n";
static const char addenda_sql[] =
  "SELECT a.seq, j.at, o.name, a.text FROM inspection_addendum a JOIN journal j ON j.seq = a.seq"
  " LEFT JOIN official o ON o.id = j.actor WHERE a.inspection = ?1 ORDER BY a.seq";
static const char digest_sql[] =
  "SELECT i.digest, j.at FROM inspection i LEFT JOIN journal j ON j.seq = i.signed WHERE i.id = ?1";
/* A note has no bytes: its own words are what is signed. */
static const char digests_sql[] =
  "SELECT a.id, a.sha, a.note FROM finding f JOIN finding_evidence e ON e.finding = f.id"
  " JOIN attachment a ON a.id = e.attachment WHERE f.inspection = ?1 AND f.removed IS NULL";

static gboolean
ended (GError *local, GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
read_people (AduDb *db, AduInspection *self, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, people_sql, "l", self->id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduInspectionPerson *person =
        adu_inspection_person_new ((AduPart) adu_query_int (query, 1), adu_query_text (query, 3));

      person->id = adu_query_int64 (query, 0);
      person->official = adu_query_int64 (query, 2);
      person->position = adu_query_dup (query, 4);
      person->nip = adu_query_dup (query, 5);
      person->statement = adu_query_dup (query, 6);
      person->signature = (AduSignature) adu_query_int (query, 7);
      person->witness = adu_query_dup (query, 8);
      g_ptr_array_add (self->people, person);
    }
  return ended (local, error);
}

static gboolean
read_findings (AduDb *db, AduInspection *self, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, findings_sql, "l", self->id);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      AduInspectionFinding *finding = adu_inspection_finding_new (adu_query_text (query, 1));
      g_autoptr (AduQuery) evidence = NULL;

      finding->id = adu_query_int64 (query, 0);
      finding->rule = adu_query_dup (query, 2);
      finding->statement = adu_query_dup (query, 3);
      finding->place = adu_query_dup (query, 4);
      finding->seen = adu_query_time (query, 5);
      g_ptr_array_add (self->findings, finding);
      evidence = adu_db_query (db, error, evidence_sql, "l", finding->id);
      if (evidence == NULL || !adu_query_collect (evidence, finding->evidence, error))
        return FALSE;
    }
  return ended (local, error);
}

static AduInspection *
read_row (AduQuery *query, gint64 id)
{
  AduInspection *self = adu_inspection_new (adu_query_int64 (query, 0));

  self->id = id;
  self->ordinal = (guint) adu_query_int (query, 1);
  self->version = adu_query_int (query, 2);
  self->stage = (AduInspectionStage) adu_query_int (query, 3);
  self->order_number = adu_query_dup (query, 4);
  self->order_date = adu_query_day (query, 5);
  self->signatory = adu_query_dup (query, 6);
  self->unit = adu_query_dup (query, 7);
  self->sub_district = adu_query_dup (query, 8);
  self->place = adu_query_dup (query, 9);
  self->planned_from = adu_query_time (query, 10);
  self->planned_until = adu_query_time (query, 11);
  self->actual_from = adu_query_time (query, 12);
  self->actual_until = adu_query_time (query, 13);
  self->conclusion = (AduConclusion) adu_query_int (query, 14);
  self->conclusion_text = adu_query_dup (query, 15);
  self->recommendation = adu_query_dup (query, 16);
  self->reason = adu_query_dup (query, 17);
  self->signed_on = adu_query_day (query, 18);
  self->reported_on = adu_query_day (query, 19);
  return self;
}

AduInspection *
adu_inspection_sql_read (AduDb *db, gint64 id, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, read_sql, "l", id);
  g_autoptr (AduInspection) self = NULL;
  GError *local = NULL;

  if (query == NULL)
    return NULL;
  if (adu_query_next (query, &local))
    self = read_row (query, id);
  if (!ended (local, error))
    return NULL;
  if (self == NULL)
    {
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such inspection");
      return NULL;
    }
  if (!read_people (db, self, error) || !read_findings (db, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

GPtrArray *
adu_inspection_sql_addenda (AduDb *db, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) addenda = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_addendum_free);
  g_autoptr (AduQuery) query = adu_db_query (db, error, addenda_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local))
    {
      AduAddendum *addendum = g_new0 (AduAddendum, 1);

      addendum->seq = adu_query_int64 (query, 0);
      addendum->at = adu_query_time (query, 1);
      addendum->recorded_by = adu_query_dup (query, 2);
      addendum->text = adu_query_dup (query, 3);
      g_ptr_array_add (addenda, addendum);
    }
  return ended (local, error) ? g_steal_pointer (&addenda) : NULL;
}

static char *
to_hex (GBytes *bytes)
{
  GString *hex = g_string_new (NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", data[i]);
  return g_string_free (hex, FALSE);
}

gboolean
adu_inspection_sql_digest (AduDb *db, gint64 id, char **hex, AduTime *at, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, digest_sql, "l", id);
  GError *local = NULL;

  *hex = NULL;
  *at = ADU_TIME_NONE;
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local))
    {
      g_autoptr (GBytes) digest = adu_query_bytes (query, 0);

      *hex = digest != NULL ? to_hex (digest) : NULL;
      *at = adu_query_time (query, 1);
    }
  return ended (local, error);
}

static GHashTable *
read_digests (AduDb *db, gint64 id, GError **error)
{
  g_autoptr (GHashTable) digests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (AduQuery) query = adu_db_query (db, error, digests_sql, "l", id);
  GError *local = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local))
    {
      gint64 attachment = adu_query_int64 (query, 0);
      g_autoptr (GBytes) sha = adu_query_bytes (query, 1);

      g_hash_table_insert (digests, g_memdup2 (&attachment, sizeof attachment),
                           sha != NULL ? to_hex (sha) : g_strconcat ("note ", adu_query_text (query, 2), NULL));
    }
  return ended (local, error) ? g_steal_pointer (&digests) : NULL;
}

GBytes *
adu_inspection_sql_work_out_digest (AduDb *db, const AduInspection *value, GError **error)
{
  g_autoptr (GHashTable) digests = read_digests (db, value->id, error);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *number = NULL, *text = NULL;
  guint8 digest[32];
  gsize size = sizeof digest;

  if (digests == NULL ||
      !adu_db_text (db, &number, error, "SELECT number FROM complaint WHERE id = ?1", "l", value->case_id))
    return NULL;
  text = adu_inspection_canonical (value, number, digests);
  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_get_digest (sum, digest, &size);
  return g_bytes_new (digest, size);
}
