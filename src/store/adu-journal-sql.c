/* adu-journal-sql.c — the chained journal, and the erasable history its entries answer for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one; verifying on any connection.
 * Tables: journal, journal_head, history.
 *
 * The canonical text of an entry, of which its digest is the SHA-256, is
 *
 *   aduan-journal-1 \n seq \n at \n actor \n action \n complaint \n uuid \n history \n previous \n
 *
 * numbers in decimal ("" for none), digests in lower case hexadecimal ("" for no history); "previous" is the digest of
 * the entry before it, of the first entry 64 zeros. No value stands in it: what changed is in the history, whose lines
 * have a digest each, SHA-256 of
 *
 *   salt (16 random bytes) field \0 before-mark before \0 after-mark after \0
 *
 * (a mark is 1 for a text, 0 for none), and the entry's "history" is the SHA-256 of these digests one after the other.
 * Erasing a line blanks salt and values and leaves its digest: nothing can be guessed from it without the salt, and
 * what was not erased can still be proven.
 *
 * A chain says nothing about what once stood behind its last entry. So that entry is kept once more, in journal_head: a
 * journal that ends elsewhere was cut off (or put back), is found by the check at every start, and is not written on.
 */
#include "config.h"

#include <string.h>
#include <sys/random.h>

#include "store/adu-journal-sql-private.h"

#define DIGEST 32
#define SALT 16

static const char last_sql[] = "SELECT seq, digest FROM journal ORDER BY seq DESC LIMIT 1";
static const char head_sql[] = "SELECT seq, digest FROM journal_head WHERE id = 1";
static const char head_put_sql[] = "UPDATE journal_head SET seq = ?1, digest = ?2 WHERE id = 1";

typedef struct
{
  char *field;
  char *before;
  char *after;
} Line;

struct _AduTrail
{
  GPtrArray *lines;
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->field);
  g_free (line->before);
  g_free (line->after);
  g_free (line);
}

AduTrail *
adu_trail_new (void)
{
  AduTrail *trail = g_new (AduTrail, 1);

  trail->lines = g_ptr_array_new_with_free_func (line_free);
  return trail;
}

void
adu_trail_free (AduTrail *trail)
{
  if (trail == NULL)
    return;
  g_ptr_array_unref (trail->lines);
  g_free (trail);
}

/* One field more; NULL is empty. */
void
adu_trail_add (AduTrail *trail, const char *field, const char *before, const char *after)
{
  Line *line = g_new (Line, 1);

  line->field = g_strdup (field);
  line->before = g_strdup (before);
  line->after = g_strdup (after);
  g_ptr_array_add (trail->lines, line);
}

/* The same with ids or days, 0 being empty. */
void
adu_trail_add_number (AduTrail *trail, const char *field, gint64 before, gint64 after)
{
  g_autofree char *was = before != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, before) : NULL;
  g_autofree char *is = after != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, after) : NULL;

  adu_trail_add (trail, field, was, is);
}

gboolean
adu_trail_is_empty (const AduTrail *trail)
{
  return trail == NULL || trail->lines->len == 0;
}

/* ---- digests --------------------------------------------------------------------------------------------------- */

static void
add_text (GChecksum *sum, const char *text)
{
  g_checksum_update (sum, (const guchar *) (text != NULL ? "1" : "0"), 1);
  if (text != NULL)
    g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text));
  g_checksum_update (sum, (const guchar *) "", 1);
}

static GBytes *
finish_digest (GChecksum *sum)
{
  guint8 digest[DIGEST];
  gsize size = DIGEST;

  g_checksum_get_digest (sum, digest, &size);
  return g_bytes_new (digest, size);
}

static GBytes *
digest_line (GBytes *salt, const char *field, const char *before, const char *after)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (sum, g_bytes_get_data (salt, NULL), SALT);
  g_checksum_update (sum, (const guchar *) field, (gssize) strlen (field) + 1);
  add_text (sum, before);
  add_text (sum, after);
  return finish_digest (sum);
}

static void
append_hex (GString *text, GBytes *digest)
{
  static const char digits[] = "0123456789abcdef";
  gsize size = 0;
  const guint8 *data = digest != NULL ? g_bytes_get_data (digest, &size) : NULL;

  for (gsize i = 0; i < size; i++)
    {
      g_string_append_c (text, digits[data[i] >> 4]);
      g_string_append_c (text, digits[data[i] & 15]);
    }
  g_string_append_c (text, '\n');
}

static void
append_number (GString *text, gint64 number, gint64 none)
{
  if (number != none)
    g_string_append_printf (text, "%" G_GINT64_FORMAT, number);
  g_string_append_c (text, '\n');
}

static GBytes *
digest_entry (gint64 seq,
              AduTime at,
              gint64 actor,
              const char *action,
              gint64 id,
              const char *uuid,
              GBytes *history,
              GBytes *previous)
{
  g_autoptr (GString) text = g_string_new ("aduan-journal-1\n");
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  append_number (text, seq, 0);
  append_number (text, at, ADU_TIME_NONE);
  append_number (text, actor, 0);
  g_string_append_printf (text, "%s\n", action);
  append_number (text, id, 0);
  g_string_append_printf (text, "%s\n", uuid);
  append_hex (text, history);
  append_hex (text, previous);
  g_checksum_update (sum, (const guchar *) text->str, (gssize) text->len);
  return finish_digest (sum);
}

static GBytes *
no_digest (void)
{
  static const guint8 zeros[DIGEST];

  return g_bytes_new_static (zeros, DIGEST);
}

/* ---- writing --------------------------------------------------------------------------------------------------- */

static GBytes *
new_salt (GError **error)
{
  guint8 salt[SALT];

  if (getrandom (salt, SALT, 0) == SALT)
    return g_bytes_new (salt, SALT);
  g_set_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_IO, "no random numbers");
  return NULL;
}

/* The salts and digests of all lines, and the digest of these. */
static GBytes *
digest_trail (const AduTrail *trail, GPtrArray *salts, GPtrArray *digests, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < trail->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (trail->lines, i);
      GBytes *salt = new_salt (error);
      GBytes *digest;

      if (salt == NULL)
        return NULL;
      digest = digest_line (salt, line->field, line->before, line->after);
      g_checksum_update (sum, g_bytes_get_data (digest, NULL), DIGEST);
      g_ptr_array_add (salts, salt);
      g_ptr_array_add (digests, digest);
    }
  return finish_digest (sum);
}

static gboolean
insert_lines (AduDb *db, gint64 seq, const AduTrail *trail, GPtrArray *salts, GPtrArray *digests, GError **error)
{
  for (guint i = 0; i < trail->lines->len; i++)
    {
      const Line *line = g_ptr_array_index (trail->lines, i);

      if (!adu_db_run (db, error,
                       "INSERT INTO history (seq, n, field, before, after, salt, digest)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                       "lisssbb", seq, (gint) i, line->field, line->before, line->after,
                       g_ptr_array_index (salts, i), g_ptr_array_index (digests, i)))
        return FALSE;
    }
  return TRUE;
}

/* One row of (seq, digest); 0 and zeros if there is none. */
static gboolean
read_end (AduDb *db, const char *sql, gint64 *seq, GBytes **digest, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, sql, "");
  GError *local_error = NULL;

  *seq = 0;
  *digest = NULL;
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local_error))
    {
      *seq = adu_query_int64 (query, 0);
      *digest = adu_query_bytes (query, 1);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (*digest == NULL)
    *digest = no_digest ();
  return TRUE;
}

/* What stands last in the journal, and whether that is what was kept apart as its end. */
static gboolean
read_whole_end (AduDb *db, gint64 *seq, GBytes **digest, gboolean *whole, GError **error)
{
  g_autoptr (GBytes) head = NULL;
  gint64 expected;

  if (!read_end (db, last_sql, seq, digest, error))
    return FALSE;
  if (!read_end (db, head_sql, &expected, &head, error))
    {
      g_clear_pointer (digest, g_bytes_unref);
      return FALSE;
    }
  *whole = *seq == expected && g_bytes_equal (*digest, head);
  return TRUE;
}

/**
 * adu_journal_sql_ends_well:
 * @db: a connection
 * @whole: (out): whether the last entry is the one that was written last
 * @error: what was wrong with reading it
 *
 * Returns: whether it could be read
 */
gboolean
adu_journal_sql_ends_well (AduDb *db, gboolean *whole, GError **error)
{
  g_autoptr (GBytes) digest = NULL;
  gint64 seq;

  return read_whole_end (db, &seq, &digest, whole, error);
}

/* The entry the next one follows; CORRUPT if the journal does not end with it. */
static gboolean
read_head (AduDb *db, gint64 *seq, GBytes **digest, GError **error)
{
  gboolean whole;

  if (!read_whole_end (db, seq, digest, &whole, error))
    return FALSE;
  if (whole)
    return TRUE;
  g_clear_pointer (digest, g_bytes_unref);
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CORRUPT, "the journal does not end with its last entry");
  return FALSE;
}

/**
 * adu_journal_sql_append:
 * @db: the writing connection, in the transaction of what is recorded
 * @at: when, UTC
 * @actor: official who does it; 0: the program itself
 * @action: what, as a machine name
 * @id: the complaint; 0 for none
 * @uuid: (nullable): the caller's UUID of the action; %NULL: one is made
 * @trail: (nullable): which values changed
 * @seq: (out) (optional): the number of the entry
 * @error: what was wrong
 *
 * Returns: whether the entry stands at the end of the chain
 */
gboolean
adu_journal_sql_append (AduDb *db,
                        AduTime at,
                        gint64 actor,
                        const char *action,
                        gint64 id,
                        const char *uuid,
                        const AduTrail *trail,
                        gint64 *seq,
                        GError **error)
{
  g_autofree char *own_uuid = uuid == NULL ? g_uuid_string_random () : NULL;
  g_autoptr (GPtrArray) salts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) digests = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GBytes) history = NULL;
  g_autoptr (GBytes) previous = NULL;
  g_autoptr (GBytes) digest = NULL;
  const char *mark = uuid != NULL ? uuid : own_uuid;
  gint64 last;

  if (!read_head (db, &last, &previous, error))
    return FALSE;
  if (!adu_trail_is_empty (trail))
    {
      history = digest_trail (trail, salts, digests, error);
      if (history == NULL)
        return FALSE;
    }
  digest = digest_entry (last + 1, at, actor, action, id, mark, history, previous);
  if (!adu_db_run (db, error,
                   "INSERT INTO journal (seq, at, actor, action, complaint, uuid, history, previous, digest)"
                   " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                   "llksksbbb", last + 1, at, actor, action, id, mark, history, previous, digest) ||
      !adu_db_run (db, error, head_put_sql, "lb", last + 1, digest))
    return FALSE;
  if (seq != NULL)
    *seq = last + 1;
  return history == NULL || insert_lines (db, last + 1, trail, salts, digests, error);
}

gboolean
adu_journal_sql_has_action (AduDb *db, const char *uuid, gint64 id, gboolean *found, GError **error)
{
  gint64 seq;
  gboolean read = id == 0 ? adu_db_number (db, &seq, 0, error,
                                           "SELECT seq FROM journal WHERE uuid = ?1 LIMIT 1", "s", uuid)
                          : adu_db_number (db, &seq, 0, error,
                                           "SELECT seq FROM journal WHERE uuid = ?1 AND complaint = ?2 LIMIT 1", "sl",
                                           uuid, id);

  *found = seq != 0;
  return read;
}

gboolean
adu_journal_sql_last_time (AduDb *db, AduTime *at, GError **error)
{
  return adu_db_number (db, at, ADU_TIME_NONE, error, "SELECT at FROM journal ORDER BY seq DESC LIMIT 1", "");
}

/* ---- verifying ------------------------------------------------------------------------------------------------- */

/* Whether the lines of an entry are those it answers for. */
static gboolean
verify_lines (AduDb *db, gint64 seq, GBytes *expected, gboolean *sound, GError **error)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (AduQuery) query = adu_db_query (db, error,
                                             "SELECT field, before, after, salt, digest FROM history"
                                             " WHERE seq = ?1 ORDER BY n",
                                             "l", seq);
  GError *local_error = NULL;
  guint n = 0;

  *sound = TRUE;
  if (query == NULL)
    return FALSE;
  for (; adu_query_next (query, &local_error); n++)
    {
      g_autoptr (GBytes) salt = adu_query_bytes (query, 3);
      g_autoptr (GBytes) digest = adu_query_bytes (query, 4);

      if (salt != NULL)
        {
          g_autoptr (GBytes) is = digest_line (salt, adu_query_text (query, 0), adu_query_text (query, 1),
                                               adu_query_text (query, 2));
          *sound = *sound && g_bytes_equal (is, digest);
        }
      g_checksum_update (sum, g_bytes_get_data (digest, NULL), DIGEST);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  whole = finish_digest (sum);
  *sound = *sound && (expected != NULL ? n > 0 && g_bytes_equal (whole, expected) : n == 0);
  return TRUE;
}

/* Whether the row is what its digest says, and follows @previous. */
static gboolean
verify_entry (AduQuery *query, gint64 seq, GBytes *previous)
{
  g_autoptr (GBytes) history = adu_query_bytes (query, 6);
  g_autoptr (GBytes) before = adu_query_bytes (query, 7);
  g_autoptr (GBytes) digest = adu_query_bytes (query, 8);
  g_autoptr (GBytes) is = digest_entry (seq, adu_query_time (query, 1), adu_query_int64 (query, 2),
                                        adu_query_text (query, 3), adu_query_int64 (query, 4),
                                        adu_query_text (query, 5), history, before);

  return adu_query_int64 (query, 0) == seq && g_bytes_equal (before, previous) && g_bytes_equal (is, digest);
}

/**
 * adu_journal_sql_verify:
 * @db: a connection
 * @broken: (out): the first entry that was altered, removed or put in; 0 if the chain is sound
 * @error: what was wrong with reading it
 *
 * Returns: whether it could be read
 */
gboolean
adu_journal_sql_verify (AduDb *db, gint64 *broken, GError **error)
{
  g_autoptr (GBytes) previous = no_digest ();
  g_autoptr (AduQuery) query = adu_db_query (db, error,
                                             "SELECT seq, at, actor, action, complaint, uuid, history, previous,"
                                             " digest FROM journal ORDER BY seq",
                                             "");
  GError *local_error = NULL;
  gint64 last = 0;
  gboolean whole;

  *broken = 0;
  if (query == NULL)
    return FALSE;
  for (gint64 seq = 1; *broken == 0 && adu_query_next (query, &local_error); last = seq++)
    {
      g_autoptr (GBytes) history = adu_query_bytes (query, 6);
      gboolean sound;

      if (!verify_lines (db, seq, history, &sound, error))
        return FALSE;
      if (!sound || !verify_entry (query, seq, previous))
        *broken = seq;
      g_bytes_unref (previous);
      previous = adu_query_bytes (query, 8);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  if (*broken != 0)
    return TRUE;
  if (!adu_journal_sql_ends_well (db, &whole, error))
    return FALSE;
  *broken = whole ? 0 : last + 1;
  return TRUE;
}
