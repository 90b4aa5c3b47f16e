/* adu-find-sql.c — a search as statements: from AduFind and who asks to ids in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 *
 * Every statement is put together from the fragments in this file, chosen by enumeration; whatever a person typed is a
 * parameter. Who may not know that a case exists is part of every one of them (adu-secrecy.c says the rule): a secret
 * case is not hidden afterwards, it is not found.
 *
 * Each order has one wide index that carries every column there is a filter for, so any combination of filters is read
 * from that index alone, in order. INDEXED BY, because the planner without statistics would rather take a narrower
 * index and sort. Where a filter leaves few rows of however many (open cases, one handler, a span of days) these few
 * are read by an index of theirs and sorted.
 *
 * What figures count (settled in a period, standing at a day) is in the index complaint_figures alone: if it leaves few rows
 * these are sorted, else they are a set the walk along the order is checked against.
 *
 * AduFindWords come from the search indexes newest first, and are checked against the filters one by one, later against a
 * set in memory: a join of both would make a key stroke wait (reference: 20 times slower at a million).
 */
#include "config.h"

#include <string.h>

#include "store/adu-find-sql-private.h"
#include "store/adu-find-words-sql-private.h"
#include "store/adu-tokens-private.h"

#define NO_DUE "9999999"  /* from here on, due_order is of cases without a running limit */
#define FEW 2000          /* so many rows are sorted without anybody noticing */
#define CHECKED_SINGLY 500 /* so many hits are looked up one by one before the filter is read as a whole */

/* Orders; ascending and descending. */
static const struct
{
  const char *index;
  const char *order[2];
} orders[ADU_N_SORTS] = {
  [ADU_SORT_DUE] = { "complaint_by_due", { "due_order, id", "due_order DESC, id DESC" } },
  [ADU_SORT_NUMBER] = { "complaint_by_number",
                        { "year, sequence, suffix, id", "year DESC, sequence DESC, suffix DESC, id DESC" } },
  [ADU_SORT_RECEIVED] = { "complaint_by_received", { "received, id", "received DESC, id DESC" } },
  [ADU_SORT_CHANNEL] = { "complaint_by_channel", { "channel, id", "channel DESC, id DESC" } },
  [ADU_SORT_COMPLAINANT] = { "complaint_by_complainant",
                             { "complainant_key NULLS LAST, id", "complainant_key DESC, id DESC" } },
  [ADU_SORT_SUBJECT] = { "complaint_by_subject", { "subject_key, id", "subject_key DESC, id DESC" } },
  [ADU_SORT_UNIT] = { "complaint_by_unit", { "unit_key, id", "unit_key DESC, id DESC" } },
  [ADU_SORT_TOPIC] = { "complaint_by_topic", { "topic_key, id", "topic_key DESC, id DESC" } },
  [ADU_SORT_STAGE] = { "complaint_by_stage", { "stage, id", "stage DESC, id DESC" } },
};

/* Where a filter that leaves few rows has an index of its own; the first that applies is taken. */
typedef enum
{
  SOURCE_ORDER, /* the index of the order */
  SOURCE_FIGURES,
  SOURCE_HANDLER,
  SOURCE_OPEN,
  SOURCE_RECEIVED,
  SOURCE_DUE,
} Source;

static const char *const source_index[] = {
  [SOURCE_FIGURES] = "complaint_figures",
  [SOURCE_HANDLER] = "complaint_handler",
  [SOURCE_OPEN] = "complaint_open",
  [SOURCE_RECEIVED] = "complaint_by_received",
  [SOURCE_DUE] = "complaint_by_due",
};

static AduFindSql *
statement_new (void)
{
  AduFindSql *statement = g_new (AduFindSql, 1);

  statement->sql = g_string_new (NULL);
  statement->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  return statement;
}

void
adu_find_sql_free (AduFindSql *statement)
{
  if (statement == NULL)
    return;
  g_string_free (statement->sql, TRUE);
  g_array_unref (statement->values);
  g_free (statement);
}

/* Appends @fragment, whose only "?" becomes the next parameter. */
static void
add (AduFindSql *statement, const char *fragment, gint64 value)
{
  const char *mark = strchr (fragment, '?');

  g_array_append_val (statement->values, value);
  g_string_append_len (statement->sql, fragment, mark - fragment);
  g_string_append_printf (statement->sql, "?%u%s", statement->values->len, mark + 1);
}

static void
add_if (AduFindSql *statement, gboolean wanted, const char *fragment, gint64 value)
{
  if (wanted)
    add (statement, fragment, value);
}

static gboolean
decides (const AduActor *actor)
{
  return (adu_actor_roles (actor) & (ADU_ROLE_OFFICER | ADU_ROLE_HEAD)) != 0;
}

/* In whose cases people may be looked for by name; 0 = in all. */
static gint64
owner_of (const AduActor *actor)
{
  return decides (actor) ? 0 : adu_actor_official (actor);
}

/* Who may know of the case. The statement of everything that lists, finds or counts has this in it. */
static void
add_secrecy (AduFindSql *statement, const AduActor *actor)
{
  gint64 official = adu_actor_official (actor);

  add (statement, " AND id NOT IN (SELECT complaint FROM case_denied WHERE official = ?)", official);
  if (adu_actor_roles (actor) == 0)
    g_string_append (statement->sql, " AND confidential > 1"); /* never; a constant would unseat the index */
  if (!decides (actor))
    {
      add (statement, " AND (confidential = 0 OR handler = ?", official);
      add (statement, " OR id IN (SELECT d.complaint FROM disposition_other o JOIN disposition d ON d.seq = o.seq"
                      " WHERE o.official = ? AND d.undone = 0)", official);
      add (statement,
           " OR id IN (SELECT i.complaint FROM inspection_person p JOIN inspection i ON i.id = p.inspection"
           " WHERE p.official = ? AND p.part <= 1 AND p.removed IS NULL AND i.removed IS NULL AND i.stage <> 6))",
           official);
    }
}

/* Whether only open cases can match. */
static gboolean
is_open_only (const AduFind *find)
{
  guint stages = adu_find_stages (find);

  if (adu_find_open (find) == ADU_FIND_CLOSED) /* whatever else is asked for: the index of open cases is not for it */
    return FALSE;
  if (adu_find_open (find) == ADU_FIND_OPEN || adu_find_overdue (find))
    return TRUE;
  for (guint stage = 0; stage < ADU_N_STAGES; stage++)
    if ((stages & (1u << stage)) != 0 && !adu_stage_is_open (stage))
      return FALSE;
  return stages != 0;
}

/* Days: by the column the index begins with, where it does, so that it is entered at the right place. */
static void
add_days (AduFindSql *statement, const AduFind *find, const AduFindContext *context, gboolean by_due,
          gboolean by_received)
{
  AduDay due_from = adu_find_due_from (find), due_to = adu_find_due_to (find);
  AduDay from = adu_find_received_from (find), to = adu_find_received_to (find);

  add_if (statement, adu_day_is_set (due_from), by_due ? " AND due_order >= ?" : " AND stopped IS NULL AND binding_due >= ?", due_from.n);
  add_if (statement, adu_day_is_set (due_to), by_due ? " AND due_order <= ?" : " AND stopped IS NULL AND binding_due <= ?", due_to.n);
  if (by_due && adu_day_is_set (due_from) && !adu_day_is_set (due_to))
    g_string_append (statement->sql, " AND due_order < " NO_DUE);
  add_if (statement, adu_day_is_set (from), " AND received_day >= ?", from.n);
  add_if (statement, adu_day_is_set (to), " AND received_day <= ?", to.n);
  if (by_received && context->zone != NULL)
    {
      add_if (statement, adu_day_is_set (from), " AND received >= ?", adu_zone_time (context->zone, from, 0));
      add_if (statement, adu_day_is_set (to), " AND received < ?",
              adu_zone_time (context->zone, adu_day_add (to, 1), 0));
    }
  if (adu_find_overdue (find))
    add (statement,
         by_due ? " AND open = 1 AND stopped IS NULL AND due_order < ?"
                : " AND open = 1 AND stopped IS NULL AND binding_due < ?",
         context->today.n);
}

/* One of a list, or those that have none of it. */
static void
add_id (AduFindSql *statement, gint64 id, const char *fragment, const char *none)
{
  if (id == ADU_FIND_NONE)
    g_string_append (statement->sql, none);
  else if (id != 0)
    add (statement, fragment, id);
}

static void
add_span (AduFindSql *statement, AduDay from, AduDay to, const char *at_least, const char *at_most)
{
  add_if (statement, adu_day_is_set (from), at_least, from.n);
  add_if (statement, adu_day_is_set (to), at_most, to.n);
}

/* What figures count. */
static void
add_settlement (AduFindSql *statement, const AduFind *find)
{
  AduDay settled_from = adu_find_settled_from (find), settled_to = adu_find_settled_to (find);
  AduDay standing = adu_find_standing (find), late = adu_find_late (find);
  AduDay to_ombudsman[2] = { adu_find_ombudsman_from (find), adu_find_ombudsman_to (find) };

  add_span (statement, settled_from, settled_to, " AND settled >= ?", " AND settled <= ?");
  if (adu_day_is_set (settled_from) && !adu_day_is_set (settled_to))
    g_string_append (statement->sql, " AND settled < " NO_DUE);
  add_if (statement, adu_find_outcomes (find) != 0, " AND ((1 << outcome) & ?) <> 0", adu_find_outcomes (find));
  if (adu_find_unconfirmed (find))
    g_string_append (statement->sql, " AND unconfirmed = 1");
  add_span (statement, standing, standing, " AND settled > ?", " AND received_day <= ?");
  add_span (statement, late, late, " AND settled > ?", " AND received_day <= ?");
  add_span (statement, late, late, " AND binding_due < ?", " AND (stopped IS NULL OR stopped > ?)");
  add_if (statement, adu_find_counter (find) != 0, " AND ((1 << counter) & ?) <> 0", adu_find_counter (find));
  add_span (statement, adu_find_extended_from (find), adu_find_extended_to (find), " AND extended >= ?",
            " AND extended <= ?");
  add_span (statement, to_ombudsman[0], to_ombudsman[1], " AND ombudsman >= ?", " AND ombudsman <= ?");
  if (adu_day_is_set (to_ombudsman[0]) || adu_day_is_set (to_ombudsman[1]))
    g_string_append (statement->sql, " AND (stopped IS NULL OR stopped >= ombudsman) AND settled >= ombudsman");
}

/* All filters but the words and what figures count. */
static void
add_filters (AduFindSql *statement, const AduFind *find, const AduFindContext *context, gboolean by_due,
             gboolean by_received)
{
  if (!context->everything)
    add_secrecy (statement, context->actor);
  if (is_open_only (find))
    g_string_append (statement->sql, " AND open = 1");
  if (adu_find_open (find) == ADU_FIND_CLOSED)
    g_string_append (statement->sql, " AND open = 0");
  add_if (statement, adu_find_stages (find) != 0, " AND ((1 << stage) & ?) <> 0", adu_find_stages (find));
  add_if (statement, adu_find_channels (find) != 0, " AND ((1 << channel) & ?) <> 0", adu_find_channels (find));
  add_if (statement, adu_find_kinds (find) != 0, " AND ((1 << kind) & ?) <> 0", adu_find_kinds (find));
  add_if (statement, adu_find_supervisory (find) != 0, " AND ((1 << supervisory) & ?) <> 0",
          adu_find_supervisory (find));
  add_if (statement, adu_find_inspection (find) != 0, " AND ((1 << inspection) & ?) <> 0",
          adu_find_inspection (find));
  add_id (statement, adu_find_unit (find), " AND unit = ?", " AND unit IS NULL");
  add_id (statement, adu_find_topic (find), " AND topic = ?", " AND topic IS NULL");
  add_id (statement, adu_find_problem (find),
          " AND topic IN (SELECT t.id FROM topic t JOIN problem_code p ON p.code = t.problem_code WHERE p.id = ?)",
          " AND (topic IS NULL OR topic IN (SELECT t.id FROM topic t WHERE t.problem_code IS NULL))");
  add_id (statement, adu_find_handler (find), " AND handler = ?", " AND handler IS NULL");
  add_days (statement, find, context, by_due, by_received);
}

/* The filter of @find that has an index of its own. */
static Source
few_source (const AduFind *find)
{
  if (adu_find_has_settlement (find))
    return SOURCE_FIGURES;
  if (adu_find_handler (find) > 0)
    return SOURCE_HANDLER;
  if (is_open_only (find))
    return SOURCE_OPEN;
  if (adu_day_is_set (adu_find_received_from (find)))
    return SOURCE_RECEIVED;
  if (adu_day_is_set (adu_find_due_from (find)))
    return SOURCE_DUE;
  return SOURCE_ORDER;
}

/* Who may not see people is not told their order either: for them all rows are masked, in the register's order. */
static AduSort
order_of (const AduFind *find, const AduActor *actor)
{
  AduSort sort = adu_find_sort (find);

  return sort == ADU_SORT_COMPLAINANT && !decides (actor) ? ADU_SORT_NUMBER : sort;
}

static void
add_from (AduFindSql *statement, const char *what, const char *index)
{
  g_string_append_printf (statement->sql, "SELECT %s FROM complaint INDEXED BY %s WHERE 1", what, index);
}

/* The filter on what is sorted by, in words the index can be entered with: it is a stretch of the order. */
static void
add_stretch (AduFindSql *statement, const AduFind *find, AduSort sort)
{
  guint bits = sort == ADU_SORT_CHANNEL ? adu_find_channels (find)
               : sort == ADU_SORT_STAGE ? adu_find_stages (find)
                                        : 0;

  if (bits != 0)
    {
      add (statement, sort == ADU_SORT_CHANNEL ? " AND channel >= ?" : " AND stage >= ?", g_bit_nth_lsf (bits, -1));
      add (statement, sort == ADU_SORT_CHANNEL ? " AND channel <= ?" : " AND stage <= ?",
           (gint) g_bit_storage (bits) - 1);
    }
  if (sort == ADU_SORT_UNIT)
    add_if (statement, adu_find_unit (find) > 0, " AND unit_key = (SELECT name_key FROM unit WHERE id = ?)",
            adu_find_unit (find));
  if (sort == ADU_SORT_TOPIC)
    add_if (statement, adu_find_topic (find) > 0, " AND topic_key = (SELECT name_key FROM topic WHERE id = ?)",
            adu_find_topic (find));
}

/**
 * adu_find_sql_new:
 * @find: a search; its words play no part here
 * @context: who asks, and when
 * @few: whether the rows of the filter's own index are few, so that they are sorted. If not, what figures count plays no
 *     part either: it is checked against a set
 * @limit: the most rows, 0 = all
 *
 * Returns: (transfer full): the statement that gives the ids in order
 */
AduFindSql *
adu_find_sql_new (const AduFind *find, const AduFindContext *context, gboolean few, guint limit)
{
  AduFindSql *statement = statement_new ();
  AduSort sort = order_of (find, context->actor);
  Source source = few ? few_source (find) : SOURCE_ORDER;
  const char *index;

  if (sort == ADU_SORT_DUE && is_open_only (find))
    source = source == SOURCE_ORDER ? SOURCE_OPEN : source; /* in order already */
  index = source == SOURCE_ORDER ? orders[sort].index : source_index[source];
  add_from (statement, "id", index);
  add_filters (statement, find, context,
               source == SOURCE_OPEN || source == SOURCE_DUE || (source == SOURCE_ORDER && sort == ADU_SORT_DUE),
               source == SOURCE_RECEIVED || (source == SOURCE_ORDER && sort == ADU_SORT_RECEIVED));
  if (source == SOURCE_ORDER)
    add_stretch (statement, find, sort);
  if (source == SOURCE_FIGURES)
    add_settlement (statement, find);
  g_string_append_printf (statement->sql, " ORDER BY %s", orders[sort].order[adu_find_descending (find) ? 1 : 0]);
  add_if (statement, limit > 0, " LIMIT ?", limit);
  return statement;
}

/* Gives the statement to @db with its parameters. */
AduQuery *
adu_find_sql_run (AduDb *db, const AduFindSql *statement, GError **error)
{
  g_autofree char *types = g_strnfill (statement->values->len, 'n');
  g_autoptr (AduQuery) query = NULL;

  G_STATIC_ASSERT (sizeof (gint64) == sizeof (sqlite3_int64));
  /* every letter is "n": nothing is read from the arguments */
  query = adu_db_query (db, error, statement->sql->str, types);
  if (query == NULL)
    return NULL;
  for (guint i = 0; i < statement->values->len; i++)
    {
      int code = sqlite3_bind_int64 (adu_query_statement (query), (int) i + 1,
                                     g_array_index (statement->values, gint64, i));

      if (code != SQLITE_OK)
        {
          adu_db_set_error (db, code, "parameter of a search", error);
          return NULL;
        }
    }
  return g_steal_pointer (&query);
}

/* Whether the filter's own index holds few rows for this search. */
static gboolean
is_few (AduDb *db, const AduFind *find, const AduFindContext *context, gboolean *few, GError **error)
{
  Source source = few_source (find);
  g_autoptr (AduFindSql) statement = statement_new ();
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  *few = FALSE;
  if (source == SOURCE_ORDER)
    return TRUE;
  g_string_append (statement->sql, "SELECT count (*) FROM (");
  add_from (statement, "1", source_index[source]);
  if (source == SOURCE_FIGURES)
    {
      add_filters (statement, find, context, FALSE, FALSE);
      add_settlement (statement, find);
    }
  else if (source == SOURCE_HANDLER)
    add (statement, " AND handler = ?", adu_find_handler (find));
  else if (source == SOURCE_OPEN)
    g_string_append (statement->sql, " AND open = 1");
  else
    add_days (statement, find, context, source == SOURCE_DUE, source == SOURCE_RECEIVED);
  add (statement, " LIMIT ?)", FEW + 1);
  query = adu_find_sql_run (db, statement, error);
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local))
    *few = adu_query_int64 (query, 0) <= FEW;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* --- a set of ids, one bit each ------------------------------------------------------------------------------ */

static void
set_add (GByteArray *set, gint64 id)
{
  gsize byte = (gsize) id / 8;

  if (byte >= set->len)
    {
      gsize before = set->len;

      g_byte_array_set_size (set, (guint) MAX (byte + 1, 2 * before));
      memset (set->data + before, 0, set->len - before);
    }
  set->data[byte] |= (guint8) (1u << (id % 8));
}

static gboolean
set_has (const GByteArray *set, gint64 id)
{
  gsize byte = (gsize) id / 8;

  return byte < set->len && (set->data[byte] & (1u << (id % 8))) != 0;
}

/* Everything that passes what figures count, and all other filters but the words. */
static GByteArray *
settlement_set (AduDb *db, const AduFind *find, const AduFindContext *context, GError **error)
{
  g_autoptr (AduFindSql) statement = statement_new ();
  g_autoptr (GByteArray) set = g_byte_array_new ();
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  add_from (statement, "id", source_index[SOURCE_FIGURES]);
  add_filters (statement, find, context, FALSE, FALSE);
  add_settlement (statement, find);
  query = adu_find_sql_run (db, statement, error);
  if (query == NULL)
    return NULL;
  while (adu_query_next (query, &local))
    set_add (set, adu_query_int64 (query, 0));
  if (local == NULL)
    return g_steal_pointer (&set);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

/* --- putting it together ------------------------------------------------------------------------------------- */

/* Checks hits of the words against everything else that is asked for. */
typedef struct
{
  AduDb *db;
  const AduFind *find;
  const AduFindContext *context;
  gboolean everything; /* nothing else is asked for */
  AduFindSql *single;  /* the check of one id, its last parameter */
  GByteArray *set;     /* all that pass, once it is worth it */
  guint checked;
} Filter;

static gboolean
filter_init (Filter *filter, AduDb *db, const AduFind *find, const AduFindContext *context, GError **error)
{
  gint64 denied;

  *filter = (Filter){ .db = db, .find = find, .context = context };
  if (!adu_db_number (db, &denied, 0, error, "SELECT 1 FROM case_denied WHERE official = ?1 LIMIT 1", "l",
                      adu_actor_official (context->actor)))
    return FALSE;
  filter->everything = denied == 0 && decides (context->actor) && !adu_find_has_filters (find);
  filter->single = statement_new ();
  g_string_append (filter->single->sql, "SELECT 1 FROM complaint WHERE 1");
  add_filters (filter->single, find, context, FALSE, FALSE);
  add_settlement (filter->single, find);
  add (filter->single, " AND id = ?", 0);
  return TRUE;
}

static void
filter_clear (Filter *filter)
{
  g_clear_pointer (&filter->single, adu_find_sql_free);
  g_clear_pointer (&filter->set, g_byte_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filter, filter_clear)

static gboolean
filter_load (Filter *filter, GError **error)
{
  g_autoptr (AduFindSql) statement = NULL;
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  if (adu_find_has_settlement (filter->find))
    return (filter->set = settlement_set (filter->db, filter->find, filter->context, error)) != NULL;
  statement = adu_find_sql_new (filter->find, filter->context, FALSE, 0);
  query = adu_find_sql_run (filter->db, statement, error);
  if (query == NULL)
    return FALSE;
  filter->set = g_byte_array_new ();
  while (adu_query_next (query, &local))
    set_add (filter->set, adu_query_int64 (query, 0));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
filter_passes (Filter *filter, gint64 id, gboolean *passes, GError **error)
{
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  *passes = TRUE;
  if (filter->everything)
    return TRUE;
  if (filter->set == NULL && ++filter->checked > CHECKED_SINGLY && !filter_load (filter, error))
    return FALSE;
  if (filter->set != NULL)
    {
      *passes = set_has (filter->set, id);
      return TRUE;
    }
  g_array_index (filter->single->values, gint64, filter->single->values->len - 1) = id;
  query = adu_find_sql_run (filter->db, filter->single, error);
  if (query == NULL)
    return FALSE;
  *passes = adu_query_next (query, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* What was typed, newest first. */
static gboolean
ids_typed (AduDb *db, const AduFind *find, const AduFindContext *context, const char *match, guint limit, GArray *ids,
           GError **error)
{
  g_autoptr (AduFindWords) words = adu_find_words_new (db, adu_find_text (find), match, context,
                                                          owner_of (context->actor), error);
  g_auto (Filter) filter = { 0 };
  gint64 id;

  if (words == NULL || !filter_init (&filter, db, find, context, error))
    return FALSE;
  while (limit == 0 || ids->len < limit)
    {
      gboolean passes;

      if (!adu_find_words_next (words, &id, error))
        return FALSE;
      if (id == 0)
        break;
      if (!filter_passes (&filter, id, &passes, error))
        return FALSE;
      if (passes)
        g_array_append_val (ids, id);
    }
  return TRUE;
}

/* In the order of a column, all of them or those the words hit (@hits, nullable). */
static gboolean
ids_ordered (AduDb *db, const AduFind *find, const AduFindContext *context, const GByteArray *hits, guint limit,
             GArray *ids, GError **error)
{
  g_autoptr (GByteArray) counted = NULL;
  g_autoptr (AduFindSql) statement = NULL;
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;
  gboolean few;

  if (!is_few (db, find, context, &few, error))
    return FALSE;
  if (!few && adu_find_has_settlement (find) && (counted = settlement_set (db, find, context, error)) == NULL)
    return FALSE;
  statement = adu_find_sql_new (find, context, few, hits == NULL && counted == NULL ? limit : 0);
  query = adu_find_sql_run (db, statement, error);
  if (query == NULL)
    return FALSE;
  while ((limit == 0 || ids->len < limit) && adu_query_next (query, &local))
    {
      gint64 id = adu_query_int64 (query, 0);

      if ((hits == NULL || set_has (hits, id)) && (counted == NULL || set_has (counted, id)))
        g_array_append_val (ids, id);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Everything the words hit, as a set. */
static GByteArray *
hit_set (AduDb *db, const AduFind *find, const AduFindContext *context, const char *match, GError **error)
{
  g_autoptr (AduFindWords) words = adu_find_words_new (db, adu_find_text (find), match, context,
                                                          owner_of (context->actor), error);
  g_autoptr (GByteArray) set = g_byte_array_new ();
  gint64 id;

  if (words == NULL)
    return NULL;
  for (;;)
    {
      if (!adu_find_words_next (words, &id, error))
        return NULL;
      if (id == 0)
        return g_steal_pointer (&set);
      set_add (set, id);
    }
}

/**
 * adu_find_sql_is_typed:
 * @find: a search
 *
 * Returns: whether something was typed and no column chosen: hits come newest first then
 */
gboolean
adu_find_sql_is_typed (const AduFind *find)
{
  return adu_find_sort (find) == ADU_SORT_DUE && !adu_find_descending (find) && *adu_find_text (find) != '\0';
}

/**
 * adu_find_sql_ids:
 * @db: a connection
 * @find: a search
 * @context: who asks, and when
 * @limit: the most ids, 0 = all
 * @error: ADU_STORE_ERROR_NOT_ALLOWED if nobody asks
 *
 * Returns: (transfer full) (nullable): ids of gint64, in order
 */
GArray *
adu_find_sql_ids (AduDb *db, const AduFind *find, const AduFindContext *context, guint limit, GError **error)
{
  g_autofree char *match = adu_tokens_query (adu_find_text (find));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GByteArray) hits = NULL;

  if (context->actor == NULL)
    {
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in");
      return NULL;
    }
  if (match != NULL && adu_find_sql_is_typed (find))
    return ids_typed (db, find, context, match, limit, ids, error) ? g_steal_pointer (&ids) : NULL;
  if (match != NULL && (hits = hit_set (db, find, context, match, error)) == NULL)
    return NULL;
  return ids_ordered (db, find, context, hits, limit, ids, error) ? g_steal_pointer (&ids) : NULL;
}

/**
 * adu_find_sql_count:
 * @db: a connection
 * @find: a search
 * @context: who asks, and when
 * @error: ADU_STORE_ERROR_NOT_ALLOWED if nobody asks
 *
 * Returns: how many, -1 on error
 */
gint64
adu_find_sql_count (AduDb *db, const AduFind *find, const AduFindContext *context, GError **error)
{
  g_autofree char *match = adu_tokens_query (adu_find_text (find));
  g_autoptr (AduFindSql) statement = NULL;
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;
  Source source = few_source (find);
  gint64 n = 0;

  if (match != NULL || context->actor == NULL)
    {
      g_autoptr (GArray) ids = adu_find_sql_ids (db, find, context, 0, error);

      return ids != NULL ? (gint64) ids->len : -1;
    }
  if (source == SOURCE_HANDLER)
    source = SOURCE_ORDER; /* its index does not carry the other filters */
  statement = statement_new ();
  add_from (statement, "count (*)", source == SOURCE_ORDER ? "complaint_by_due" : source_index[source]);
  add_filters (statement, find, context, source != SOURCE_RECEIVED && source != SOURCE_FIGURES,
               source == SOURCE_RECEIVED);
  if (source == SOURCE_FIGURES)
    add_settlement (statement, find);
  query = adu_find_sql_run (db, statement, error);
  if (query == NULL)
    return -1;
  if (adu_query_next (query, &local))
    n = adu_query_int64 (query, 0);
  if (local == NULL)
    return n;
  g_propagate_error (error, g_steal_pointer (&local));
  return -1;
}

/**
 * adu_find_sql_figures:
 * @scope: what figures are narrowed to; its words play no part here
 * @context: who asks, and when
 * @since: what was settled before is not read
 *
 * Returns: (transfer full): the statement that gives the columns AduFigureCase is made of
 */
AduFindSql *
adu_find_sql_figures (const AduFind *scope, const AduFindContext *context, AduDay since)
{
  AduFindSql *statement = statement_new ();

  add_from (statement,
            "id, received_day, settled, stopped, binding_due, extended, ombudsman, outcome, unconfirmed, counter, stage, "
            "channel, kind, supervisory, inspection, unit, topic, handler",
            source_index[SOURCE_FIGURES]);
  add (statement, " AND settled >= ?", since.n);
  add_filters (statement, scope, context, FALSE, FALSE);
  return statement;
}

/**
 * adu_find_sql_sees:
 * @db: a connection
 * @actor: (nullable): who asks
 * @id: a case
 * @sees: (out): whether it is there for them
 * @error: ADU_STORE_ERROR
 *
 * Returns: %FALSE on error
 */
gboolean
adu_find_sql_sees (AduDb *db, const AduActor *actor, gint64 id, gboolean *sees, GError **error)
{
  g_autoptr (AduFindSql) statement = statement_new ();
  g_autoptr (AduQuery) query = NULL;
  g_autoptr (GError) local = NULL;

  *sees = FALSE;
  if (actor == NULL)
    return TRUE;
  g_string_append (statement->sql, "SELECT 1 FROM complaint WHERE 1");
  add_secrecy (statement, actor);
  add (statement, " AND id = ?", id);
  query = adu_find_sql_run (db, statement, error);
  if (query == NULL)
    return FALSE;
  *sees = adu_query_next (query, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * adu_find_sql_number:
 * @db: a connection
 * @typed: (nullable): a register number as printed, or its running number
 * @context: who asks
 * @id: (out): the newest case of that number; 0 = none, or not for the actor
 * @error: ADU_STORE_ERROR
 *
 * Returns: %FALSE on error
 */
gboolean
adu_find_sql_number (AduDb *db, const char *typed, const AduFindContext *context, gint64 *id, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  *id = 0;
  if (!adu_find_words_numbers (db, numbers, typed != NULL ? typed : "", context->number_pattern, error))
    return FALSE;
  for (guint i = 0; i < numbers->len && *id == 0; i++)
    {
      gboolean sees;

      if (!adu_find_sql_sees (db, context->actor, g_array_index (numbers, gint64, i), &sees, error))
        return FALSE;
      if (sees)
        *id = g_array_index (numbers, gint64, i);
    }
  return TRUE;
}
