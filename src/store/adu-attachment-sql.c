/* adu-attachment-sql.c — evidence: files by their SHA-256 in chunks, and notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 * Tables: blob, blob_chunk, attachment; read: attachment_step, finding_evidence.
 *
 * The same bytes stand in the register once, however often they come in; chunks are never changed, so that backups
 * can share them. The name a file came with is shown, never used as a path.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "core/adu-field.h"
#include "store/adu-attachment-sql-private.h"
#include "store/adu-sniff-private.h"
#include "store/adu-store-inspections.h"

#define CHUNK (1024 * 1024)
#define DIGEST 32
#define CLOSED_NAME "•••"

static const char blob_put_sql[] = "INSERT INTO blob (sha, size) VALUES (?1, ?2)";
static const char blob_size_sql[] = "SELECT size FROM blob WHERE sha = ?1";
static const char chunk_put_sql[] = "INSERT INTO blob_chunk (sha, n, data) VALUES (?1, ?2, ?3)";
static const char chunks_sql[] = "SELECT data FROM blob_chunk WHERE sha = ?1 ORDER BY n";
static const char put_sql[] =
  "INSERT INTO attachment (complaint, seq, sha, name, mime, size, note, added_at, added_by) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
/* id, complaint, name, mime, size, sha, note, name of the official, added_at, the official, step, frozen */
static const char list_sql[] =
  "SELECT a.id, a.complaint, a.name, a.mime, a.size, a.sha, a.note, o.name, a.added_at, a.added_by, "
  "(SELECT s.step FROM attachment_step s WHERE s.attachment = a.id), "
  "EXISTS (SELECT 1 FROM finding_evidence e JOIN finding f ON f.id = e.finding JOIN inspection i ON i.id = f.inspection "
  "WHERE e.attachment = a.id AND f.removed IS NULL AND i.digest IS NOT NULL) FROM attachment a "
  "JOIN official o ON o.id = a.added_by WHERE a.complaint = ?1 AND (?2 = 0 OR a.id = ?2) AND a.removed IS NULL "
  "ORDER BY a.id";

static gboolean
check_note (const char *note, GError **error)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();
  guint limit = adu_field_info (ADU_FIELD_NOTE)->limit;

  switch (adu_text_check (note, -1, limit, TRUE))
    {
    case ADU_TEXT_INVALID:
      adu_problems_add (problems, ADU_FIELD_EVIDENCE, ADU_PROBLEM_INVALID_TEXT, 0);
      break;
    case ADU_TEXT_CONTROL:
      adu_problems_add (problems, ADU_FIELD_EVIDENCE, ADU_PROBLEM_CONTROL, 0);
      break;
    case ADU_TEXT_TOO_LONG:
      adu_problems_add (problems, ADU_FIELD_EVIDENCE, ADU_PROBLEM_TOO_LONG, limit);
      break;
    case ADU_TEXT_FINE:
      if (adu_text_is_empty (note))
        adu_problems_add (problems, ADU_FIELD_EVIDENCE, ADU_PROBLEM_REQUIRED, 0);
    }
  if (problems->len == 0)
    return TRUE;
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

gboolean
adu_attachment_sql_check (GPtrArray *evidence, GError **error)
{
  for (guint i = 0; evidence != NULL && i < evidence->len; i++)
    {
      const AduEvidence *piece = g_ptr_array_index (evidence, i);

      if (piece->bytes != NULL ? !adu_evidence_check (piece->name, piece->bytes, error) : !check_note (piece->note, error))
        return FALSE;
    }
  return TRUE;
}

GBytes *
adu_attachment_sql_digest (GBytes *bytes)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[DIGEST];
  gsize size, length = sizeof digest;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  g_checksum_update (sum, data, (gssize) size);
  g_checksum_get_digest (sum, digest, &length);
  return g_bytes_new (digest, length);
}

/* Writes the bytes unless they are there already. */
static gboolean
put_blob (AduDb *db, GBytes *bytes, GBytes *sha, GError **error)
{
  gsize size = g_bytes_get_size (bytes);
  gint64 there;

  if (!adu_db_number (db, &there, -1, error, blob_size_sql, "b", sha))
    return FALSE;
  if (there >= 0)
    return TRUE;
  if (!adu_db_run (db, error, blob_put_sql, "bl", sha, (gint64) size))
    return FALSE;
  for (gsize at = 0, n = 0; at < size; at += CHUNK, n++)
    {
      g_autoptr (GBytes) chunk = g_bytes_new_from_bytes (bytes, at, MIN (CHUNK, size - at));

      if (!adu_db_run (db, error, chunk_put_sql, "bib", sha, (gint) n, chunk))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_one (AduDb *db, gint64 complaint, gint64 seq, gint64 official, AduTime now, const AduEvidence *piece,
         GError **error)
{
  g_autoptr (GBytes) sha = NULL;
  g_autofree char *name = NULL, *note = piece->note != NULL ? adu_text_clean (piece->note, TRUE) : NULL;
  const char *mime;

  if (piece->bytes == NULL)
    return adu_db_run (db, error, put_sql, "llbssistl", complaint, seq, NULL, NULL, NULL, 0, note, now, official);
  mime = adu_sniff (piece->bytes, error);
  if (mime == NULL)
    return FALSE;
  sha = adu_attachment_sql_digest (piece->bytes);
  name = adu_text_file_name (piece->name, "file");
  return put_blob (db, piece->bytes, sha, error) &&
         adu_db_run (db, error, put_sql, "llbssistl", complaint, seq, sha, name, mime,
                     (gint) g_bytes_get_size (piece->bytes), note, now, official);
}

gboolean
adu_attachment_sql_add (AduDb *db, gint64 complaint, gint64 seq, gint64 official, AduTime now, GPtrArray *evidence,
                        GArray *ids, GError **error)
{
  if (!adu_attachment_sql_check (evidence, error))
    return FALSE;
  for (guint i = 0; evidence != NULL && i < evidence->len; i++)
    {
      gint64 id;

      if (!add_one (db, complaint, seq, official, now, g_ptr_array_index (evidence, i), error))
        return FALSE;
      id = adu_db_last_id (db);
      if (ids != NULL)
        g_array_append_val (ids, id);
    }
  return TRUE;
}

static char *
to_hex (AduQuery *query, int column)
{
  g_autoptr (GBytes) bytes = adu_query_bytes (query, column);
  GString *hex;
  gsize size;
  const guint8 *data;

  if (bytes == NULL)
    return NULL;
  hex = g_string_new (NULL);
  data = g_bytes_get_data (bytes, &size);
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (hex, "%02x", data[i]);
  return g_string_free (hex, FALSE);
}

GPtrArray *
adu_attachment_sql_list (AduDb *db, gint64 complaint, gint64 attachment, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_attachment_free);
  g_autoptr (AduQuery) query = adu_db_query (db, error, list_sql, "ll", complaint, attachment);
  g_autoptr (GError) local = NULL;

  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local))
    {
      AduAttachment *item = g_new0 (AduAttachment, 1);

      item->id = adu_query_int64 (query, 0);
      item->case_id = adu_query_int64 (query, 1);
      item->name = adu_query_dup (query, 2);
      item->mime = adu_query_dup (query, 3);
      item->size = adu_query_int64 (query, 4);
      item->sha256 = to_hex (query, 5);
      item->note = adu_query_dup (query, 6);
      item->added_by = adu_query_dup (query, 7);
      item->added_at = adu_query_time (query, 8);
      item->added_by_id = adu_query_int64 (query, 9);
      item->step = adu_query_int64 (query, 10);
      item->frozen = adu_query_int (query, 11) != 0;
      g_ptr_array_add (list, item);
    }
  if (local == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* The name a file came with may tell who somebody is: of one that stays closed only the ending is left. */
void
adu_attachment_sql_guard (GPtrArray *attachments, const AduActor *actor, AduSight sight)
{
  for (guint i = 0; i < attachments->len; i++)
    {
      AduAttachment *item = g_ptr_array_index (attachments, i);
      const char *ending;
      char *closed;

      item->may_open = adu_secrecy_opens_files (sight, adu_actor_roles (actor),
                                                item->added_by_id == adu_actor_official (actor));
      if (item->may_open || item->name == NULL)
        continue;
      ending = strrchr (item->name, '.');
      closed = g_strconcat (CLOSED_NAME, ending != NULL ? ending : "", NULL);
      g_free (item->name);
      item->name = closed;
    }
}

GBytes *
adu_attachment_sql_bytes (AduDb *db, GBytes *sha, GError **error)
{
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL, found = NULL;
  g_autoptr (GError) local = NULL;
  gint64 size;

  if (!adu_db_number (db, &size, -1, error, blob_size_sql, "b", sha))
    return NULL;
  query = adu_db_query (db, error, chunks_sql, "b", sha);
  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local) && data->len <= ADU_SNIFF_MAX_BYTES)
    {
      g_autoptr (GBytes) chunk = adu_query_bytes (query, 0);
      gsize length;
      gconstpointer start = g_bytes_get_data (chunk, &length);

      g_byte_array_append (data, start, (guint) length);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  found = adu_attachment_sql_digest (bytes);
  if (size >= 0 && (gint64) g_bytes_get_size (bytes) == size && g_bytes_equal (found, sha))
    return g_steal_pointer (&bytes);
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT, "an attachment is not what came in");
  return NULL;
}
