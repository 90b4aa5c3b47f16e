/* adu-find-words-sql.c — what was typed into a search, as hits of the search indexes and of the register numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 *
 * Three streams of ids, each newest first, are read side by side as one, so that the first hits are there before the
 * last are looked for. Whether the actor may see a case is asked by adu-find-sql.c, of each hit.
 */
#include "config.h"

#include <string.h>

#include "core/adu-number.h"
#include "store/adu-find-words-sql-private.h"

static const char content_sql[] =
  "SELECT rowid FROM content_fts WHERE content_fts MATCH ?1 ORDER BY rowid DESC";
static const char person_sql[] = "SELECT rowid FROM person_fts WHERE person_fts MATCH ?1 ORDER BY rowid DESC";
/* Without a role that decides: people of one's own cases, unless they chose to be anonymous. */
static const char own_sql[] = "SELECT 1 FROM complaint WHERE id = ?1 AND handler = ?2 AND anonymous = 0";
static const char sequence_sql[] =
  "SELECT c.id FROM number_book b CROSS JOIN complaint c "
  "WHERE c.book = b.book AND c.year = b.year AND c.sequence = ?1 AND (?2 = 0 OR c.year = ?2)";
static const char printed_sql[] = "SELECT id FROM complaint WHERE number = ?1";

/* Hits of one index, newest first. */
typedef struct
{
  AduQuery *query;
  gint64 id;    /* 0 = no more */
  gint64 owner; /* only cases of this handler; 0 = all */
} Hits;

struct _AduFindWords
{
  AduDb *db;
  Hits content;
  Hits person;
  GArray *numbers; /* of gint64, newest first */
  guint next_number;
};

static gboolean
is_own (AduDb *db, gint64 id, gint64 owner, gboolean *own, GError **error)
{
  gint64 found;

  if (!adu_db_number (db, &found, 0, error, own_sql, "ll", id, owner))
    return FALSE;
  *own = found != 0;
  return TRUE;
}

static gboolean
hits_next (AduDb *db, Hits *hits, GError **error)
{
  g_autoptr (GError) local = NULL;

  hits->id = 0;
  while (hits->query != NULL && adu_query_next (hits->query, &local))
    {
      gint64 id = adu_query_int64 (hits->query, 0);
      gboolean own = TRUE;

      if (hits->owner != 0 && !is_own (db, id, hits->owner, &own, error))
        return FALSE;
      if (own)
        {
          hits->id = id;
          return TRUE;
        }
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gint
newest_first (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? 1 : x > y ? -1 : 0;
}

/**
 * adu_find_words_numbers:
 * @db: a connection
 * @numbers: (element-type gint64): where the ids are added, newest first
 * @typed: as typed: "ADU-2026-0147", "147"
 * @pattern: (nullable): how the office writes its numbers
 * @error: ADU_STORE_ERROR
 *
 * The cases of a register number, whoever may see them.
 *
 * Returns: %FALSE on error
 */
gboolean
adu_find_words_numbers (AduDb *db, GArray *numbers, const char *typed, const char *pattern, GError **error)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  AduNumber number = { 0 };
  g_autoptr (AduQuery) printed = adu_db_query (db, error, printed_sql, "s", text);
  gboolean all_digits = *text != '\0' && strlen (text) <= 9 && strspn (text, "0123456789") == strlen (text);

  if (printed == NULL || !adu_query_collect (printed, numbers, error))
    return FALSE;
  if (all_digits)
    number.sequence = (gint) g_ascii_strtoll (text, NULL, 10);
  if (all_digits || (pattern != NULL && adu_number_parse (pattern, text, &number)))
    {
      g_autoptr (AduQuery) query =
        adu_db_query (db, error, sequence_sql, "ii", number.sequence, number.year);

      if (query == NULL || !adu_query_collect (query, numbers, error))
        return FALSE;
    }
  g_array_sort (numbers, newest_first);
  return TRUE;
}

void
adu_find_words_free (AduFindWords *words)
{
  g_clear_pointer (&words->content.query, adu_query_free);
  g_clear_pointer (&words->person.query, adu_query_free);
  g_array_unref (words->numbers);
  g_free (words);
}

/**
 * adu_find_words_new:
 * @db: a connection that outlives the hits
 * @typed: what was typed
 * @match: what that means to the indexes
 * @context: who asks
 * @owner: people are only looked for in cases of this handler; 0 = in all
 * @error: ADU_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the hits, none read yet
 */
AduFindWords *
adu_find_words_new (AduDb *db, const char *typed, const char *match, const AduFindContext *context, gint64 owner,
                    GError **error)
{
  g_autoptr (AduFindWords) words = g_new0 (AduFindWords, 1);

  words->db = db;
  words->numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  words->content.query = adu_db_query (db, error, content_sql, "s", match);
  if (words->content.query == NULL)
    return NULL;
  if (adu_actor_may (context->actor, ADU_MAY_REVEAL))
    {
      words->person.owner = owner;
      words->person.query = adu_db_query (db, error, person_sql, "s", match);
      if (words->person.query == NULL)
        return NULL;
    }
  if (!adu_find_words_numbers (db, words->numbers, typed, context->number_pattern, error) || !hits_next (db, &words->content, error) ||
      !hits_next (db, &words->person, error))
    return NULL;
  return g_steal_pointer (&words);
}

/**
 * adu_find_words_next:
 * @words: the hits
 * @id: (out): the next one of any index, newest first, each once; 0 at the end
 * @error: ADU_STORE_ERROR
 *
 * Returns: %FALSE on error
 */
gboolean
adu_find_words_next (AduFindWords *words, gint64 *id, GError **error)
{
  gint64 number =
    words->next_number < words->numbers->len ? g_array_index (words->numbers, gint64, words->next_number) : 0;

  *id = MAX (number, MAX (words->content.id, words->person.id));
  if (*id == 0)
    return TRUE;
  while (words->next_number < words->numbers->len &&
         g_array_index (words->numbers, gint64, words->next_number) == *id)
    words->next_number++;
  return (words->content.id != *id || hits_next (words->db, &words->content, error)) &&
         (words->person.id != *id || hits_next (words->db, &words->person, error));
}
