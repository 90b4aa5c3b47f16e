/* adu-store-settings.c — the office's profile and lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs the writing thread's.
 * Tables: office, unit, topic, inbox, sub_district, problem_code.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "core/adu-margins.h"
#include "store/adu-case-read-sql-private.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-search-sql-private.h"
#include "store/adu-store-private.h"

#define OFFICE_TEXT_MAX 2000
#define LIST_NAME_MAX 200
#define DETAIL_MAX 200

/* a key of two numbers and the moment; what is open, by id */
static const char received_sql[] = "SELECT id, 0, received FROM complaint ORDER BY id";
static const char received_put_sql[] = "UPDATE complaint SET received_day = ?3 WHERE id = ?1 AND received_day <> ?3 AND ?2 = 0";
static const char dates_sql[] = "SELECT complaint, kind, at FROM case_date WHERE at IS NOT NULL ORDER BY complaint, kind";
static const char dates_put_sql[] = "UPDATE case_date SET day = ?3 WHERE complaint = ?1 AND kind = ?2 AND day <> ?3";
static const char cases_sql[] = "SELECT id FROM complaint ORDER BY id";
static const char office_put_sql[] =
  "INSERT INTO office (key, value, version) VALUES (?1, ?2, ?3) "
  "ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = excluded.version";
static const char office_version_sql[] = "SELECT max (version) FROM office";

/* Statements of one list. insert: code, name, detail, sub_district, channel, in_standard, verified, active, name_key;
 * update: the same after id and version. */
typedef struct
{
  const char *insert;
  const char *update;
  const char *taken;
} ListSql;

#define SQL_OF(table, columns, values, sets)                                                                        \
  {                                                                                                                 \
    "INSERT INTO " table " (code, name, verified, active, position" columns ") SELECT ?1, ?2, ?7, ?8, "             \
    "coalesce (max (position), 0) + 1" values " FROM " table " WHERE ?9 IS ?9 AND ?3 IS ?3 AND ?4 IS ?4 "           \
    "AND ?5 IS ?5 AND ?6 IS ?6",                                                                                    \
    "UPDATE " table " SET code = ?3, name = ?4, verified = ?9, active = ?10, version = version + 1" sets            \
    " WHERE id = ?1 AND version = ?2 AND ?11 IS ?11 AND ?5 IS ?5 AND ?6 IS ?6 AND ?7 IS ?7 AND ?8 IS ?8",          \
    "SELECT id FROM " table " WHERE id <> ?1 AND code = ?2"                                                        \
  }

static const ListSql list_sql[ADU_N_LISTS] = {
  [ADU_LIST_UNIT] = SQL_OF ("unit", ", name_key, kind, sub_district", ", ?9, ?3, ?4",
                            ", name_key = ?11, kind = ?5, sub_district = ?6"),
  [ADU_LIST_TOPIC] = SQL_OF ("topic", ", name_key, problem_code", ", ?9, ?3", ", name_key = ?11, problem_code = ?5"),
  [ADU_LIST_INBOX] = SQL_OF ("inbox", ", address, channel, in_standard", ", ?3, ?5, ?6",
                             ", address = ?5, channel = ?7, in_standard = ?8"),
  [ADU_LIST_SUB_DISTRICT] = SQL_OF ("sub_district", "", "", ""),
  [ADU_LIST_PROBLEM_CODE] = SQL_OF ("problem_code", "", "", ""),
};

static const char cases_of_unit_sql[] = "SELECT id FROM complaint WHERE unit = ?1 ORDER BY id";
static const char unit_key_sql[] = "UPDATE complaint SET unit_key = ?2 WHERE unit = ?1";
static const char topic_key_sql[] = "UPDATE complaint SET topic_key = ?2 WHERE topic = ?1";

static gboolean
refuse (GError **error, AduProblemCode code, guint limit)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();

  adu_problems_add (problems, ADU_FIELD_NONE, code, limit);
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

static gboolean
check_text (const char *text, guint limit, gboolean required, gboolean multi_line, GError **error)
{
  switch (adu_text_check (text, -1, limit, multi_line))
    {
    case ADU_TEXT_TOO_LONG:
      return refuse (error, ADU_PROBLEM_TOO_LONG, limit);
    case ADU_TEXT_INVALID:
      return refuse (error, ADU_PROBLEM_INVALID_TEXT, 0);
    case ADU_TEXT_CONTROL:
      return refuse (error, ADU_PROBLEM_CONTROL, 0);
    case ADU_TEXT_FINE:
    default:
      return !required || !adu_text_is_empty (text) || refuse (error, ADU_PROBLEM_REQUIRED, 0);
    }
}

static gboolean
may_edit (AduJob *job, GError **error)
{
  if (adu_actor_may (job->actor, ADU_MAY_EDIT_SETTINGS))
    return TRUE;
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "this role edits no settings");
  return FALSE;
}

static gboolean
conflict (GError **error)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT, "it was changed meanwhile");
  return FALSE;
}

static gboolean
note (AduJob *job, AduDb *db, const char *action, const AduTrail *trail, GError **error)
{
  return adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), action, 0, NULL, trail, NULL, error);
}

/* --- profile ---------------------------------------------------------------------------------------------------- */

static gboolean
check_office (const AduOffice *office, GError **error)
{
  g_autoptr (AduZone) zone = NULL;
  double margins[ADU_N_MARGINS];

  for (guint i = 0; i < ADU_N_OFFICE_KEYS; i++)
    if (!check_text (office->text[i], OFFICE_TEXT_MAX, i == ADU_OFFICE_NAME, TRUE, error))
      return FALSE;
  if (!adu_number_pattern_is_valid (office->text[ADU_OFFICE_NUMBER_PATTERN]) ||
      (!g_str_equal (office->text[ADU_OFFICE_PAPER], "f4") && !g_str_equal (office->text[ADU_OFFICE_PAPER], "a4")))
    return refuse (error, ADU_PROBLEM_UNKNOWN_CODE, 0);
  for (guint i = ADU_OFFICE_LETTER_NUMBER; i <= ADU_OFFICE_LETTER_BOOK; i++)
    if (*office->text[i] != '\0' && !adu_number_pattern_is_valid (office->text[i]))
      return refuse (error, ADU_PROBLEM_UNKNOWN_CODE, 0);
  if (*office->text[ADU_OFFICE_MARGINS] != '\0' && !adu_margins_parse (office->text[ADU_OFFICE_MARGINS], margins))
    return refuse (error, ADU_PROBLEM_UNKNOWN_CODE, 0);
  zone = adu_zone_new (office->text[ADU_OFFICE_ZONE]);
  return !adu_zone_is_fallback (zone) || g_str_equal (office->text[ADU_OFFICE_ZONE], ADU_ZONE_DEFAULT) ||
         refuse (error, ADU_PROBLEM_UNKNOWN_CODE, 0);
}

static gboolean
write_office (AduDb *db, const AduOffice *old, const AduOffice *office, AduTrail *trail, GError **error)
{
  for (guint i = 0; i < ADU_N_OFFICE_KEYS; i++)
    {
      const char *key = adu_office_key_to_code ((AduOfficeKey) i);

      /* the week belongs to the calendar, see adu_store_save_rules_async() */
      if (i == ADU_OFFICE_WEEK || g_str_equal (old->text[i], office->text[i]))
        continue;
      if (!adu_db_run (db, error, office_put_sql, "ssi", key, office->text[i], office->version + 1))
        return FALSE;
      adu_trail_add (trail, key, old->text[i], office->text[i]);
    }
  return TRUE;
}

/* The moment of an event stays, the day it fell on may be another one. @sql reads a key and the moment. */
static gboolean
move_days (AduDb *db, const AduZone *zone, const char *read_sql, const char *write_sql, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, read_sql, "");
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    if (!adu_db_run (db, error, write_sql, "lld", adu_query_int64 (query, 0), adu_query_int64 (query, 1),
                     adu_zone_day (zone, adu_query_time (query, 2))))
      return FALSE;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* In another zone days begin at other moments: days that are kept, and the dates counted from them, are made anew. */
static gboolean
move_zone (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (AduSnapshot) rules = adu_snapshot_read (db, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AduQuery) query = NULL;

  if (rules == NULL || !move_days (db, rules->zone, received_sql, received_put_sql, error) ||
      !move_days (db, rules->zone, dates_sql, dates_put_sql, error) ||
      (query = adu_db_query (db, error, cases_sql, "")) == NULL || !adu_query_collect (query, ids, error))
    return FALSE;
  g_clear_pointer (&query, adu_query_free);
  for (guint i = 0; i < ids->len; i++)
    if (!adu_case_read_sql_refresh (db, rules, g_array_index (ids, gint64, i), job->now, error))
      return FALSE;
  job->changed |= ADU_CHANGED_CASES;
  return TRUE;
}

static gboolean
run_save_office (AduJob *job, AduDb *db, GError **error)
{
  const AduOffice *office = job->input;
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (AduTxn) txn = NULL;
  gint64 version;

  if (!may_edit (job, error) || !check_office (office, error) || (txn = adu_txn_begin (db, error)) == NULL ||
      !adu_db_number (db, &version, 0, error, office_version_sql, ""))
    return FALSE;
  if (version != office->version)
    return conflict (error);
  job->changed = ADU_CHANGED_OFFICE;
  if (!write_office (db, job->snapshot->office, office, trail, error) || !note (job, db, "office", trail, error) ||
      (!g_str_equal (office->text[ADU_OFFICE_ZONE], job->snapshot->office->text[ADU_OFFICE_ZONE]) &&
       !move_zone (job, db, error)) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  job->reload = TRUE;
  return TRUE;
}

/**
 * adu_store_save_office_async:
 * @self: a register open for writing
 * @actor: administrator
 * @office: the whole profile, as it was read and then edited; the working week in it is left alone
 * @callback: done; REFUSED for an empty name, a pattern, paper, margin or zone that is none; CONFLICT
 * @user_data: for @callback
 */
void
adu_store_save_office_async (AduStore *self, AduActor *actor, const AduOffice *office, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  adu_store_write (self,
                   adu_job_new (run_save_office, ADU_JOB_DONE, actor, adu_office_copy (office),
                                (GDestroyNotify) adu_office_free),
                   callback, user_data);
}

/* --- lists ------------------------------------------------------------------------------------------------------ */

typedef struct
{
  AduList list;
  AduListItem *item;
} ItemInput;

static void
item_input_free (gpointer data)
{
  ItemInput *input = data;

  adu_list_item_free (input->item);
  g_free (input);
}

/* Complaints carry a copy of the name to be sorted by, and are found by the name of their unit. */
static gboolean
rename_unit (AduDb *db, gint64 unit, const char *key, gboolean before, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (AduQuery) query = adu_db_query (db, error, cases_of_unit_sql, "l", unit);
  GError *local = NULL;

  if (query == NULL)
    return FALSE;
  while (adu_query_next (query, &local))
    {
      gint64 id = adu_query_int64 (query, 0);

      g_array_append_val (ids, id);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  for (guint i = 0; i < ids->len; i++)
    if (!(before ? adu_search_sql_remove : adu_search_sql_put) (db, g_array_index (ids, gint64, i), error))
      return FALSE;
  return before || adu_db_run (db, error, unit_key_sql, "ls", unit, key);
}

/* "Puskesmas Wini" → "puskesmas-wini", with something behind it if that is taken. */
static char *
make_code (AduDb *db, AduList list, const char *name)
{
  g_auto (GStrv) words = adu_text_words (name);
  g_autofree char *joined = g_strjoinv ("-", words);
  g_autofree char *stem = g_utf8_substring (joined, 0, MIN (g_utf8_strlen (joined, -1), 40));
  gint64 taken = 0;

  if (*stem != '\0' && adu_db_number (db, &taken, 0, NULL, list_sql[list].taken, "ls", (gint64) 0, stem) && taken == 0)
    return g_steal_pointer (&stem);
  for (guint n = 2; *stem != '\0' && n < 1000; n++)
    {
      g_autofree char *code = g_strdup_printf ("%s-%u", stem, n);

      if (adu_db_number (db, &taken, 0, NULL, list_sql[list].taken, "ls", (gint64) 0, code) && taken == 0)
        return g_steal_pointer (&code);
    }
  return g_uuid_string_random ();
}

static gboolean
check_item (AduDb *db, AduList list, const AduListItem *item, GError **error)
{
  gint64 taken = 0;

  if (!check_text (item->name, LIST_NAME_MAX, TRUE, FALSE, error) ||
      !check_text (item->detail, DETAIL_MAX, FALSE, FALSE, error) ||
      !check_text (item->sub_district, LIST_NAME_MAX, FALSE, FALSE, error) ||
      !check_text (item->code, 60, FALSE, FALSE, error))
    return FALSE;
  if (item->code == NULL || *item->code == '\0')
    return TRUE;
  if (!adu_db_number (db, &taken, 0, error, list_sql[list].taken, "ls", item->id, item->code))
    return FALSE;
  return taken == 0 || refuse (error, ADU_PROBLEM_DUPLICATE, 0);
}

static gboolean
write_item (AduJob *job, AduDb *db, AduList list, const AduListItem *item, GError **error)
{
  g_autofree char *name = adu_text_clean (item->name, FALSE), *key = adu_text_fold (name);
  g_autofree char *code =
    item->code != NULL && *item->code != '\0' ? g_strdup (item->code) : make_code (db, list, name);
  const AduListItem *old = adu_snapshot_item (job->snapshot, list, item->id);
  gboolean renamed = old != NULL && list == ADU_LIST_UNIT && !g_str_equal (old->name, name);

  if (item->id == 0)
    {
      if (!adu_db_run (db, error, list_sql[list].insert, "sseeiiiis", code, name, item->detail, item->sub_district,
                       (gint) item->channel, item->in_standard ? 1 : 0, item->verified ? 1 : 0, item->active ? 1 : 0,
                       key))
        return FALSE;
      job->number = adu_db_last_id (db);
      return TRUE;
    }
  job->number = item->id;
  if (renamed && !rename_unit (db, item->id, NULL, TRUE, error))
    return FALSE;
  if (!adu_db_run (db, error, list_sql[list].update, "lisseeiiiis", item->id, item->version, code, name, item->detail,
                   item->sub_district, (gint) item->channel, item->in_standard ? 1 : 0, item->verified ? 1 : 0,
                   item->active ? 1 : 0, key))
    return FALSE;
  if (adu_db_changes (db) != 1)
    return conflict (error);
  if (list == ADU_LIST_TOPIC)
    return adu_db_run (db, error, topic_key_sql, "ls", item->id, key);
  return !renamed || rename_unit (db, item->id, key, FALSE, error);
}

static gboolean
run_save_item (AduJob *job, AduDb *db, GError **error)
{
  const ItemInput *input = job->input;
  const AduListItem *old = adu_snapshot_item (job->snapshot, input->list, input->item->id);
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (AduTxn) txn = NULL;

  adu_trail_add (trail, "name", old != NULL ? old->name : NULL, input->item->name);
  adu_trail_add (trail, "active", old != NULL ? (old->active ? "yes" : "no") : NULL,
                 input->item->active ? "yes" : "no");
  if (!may_edit (job, error) || (txn = adu_txn_begin (db, error)) == NULL ||
      !check_item (db, input->list, input->item, error) || !write_item (job, db, input->list, input->item, error) ||
      !note (job, db, "list", trail, error) || !adu_txn_commit (txn, error))
    return FALSE;
  job->changed = ADU_CHANGED_LISTS;
  if (input->list == ADU_LIST_UNIT || input->list == ADU_LIST_TOPIC)
    job->changed |= ADU_CHANGED_CASES;
  job->reload = TRUE;
  return TRUE;
}

/**
 * adu_store_save_list_item_async:
 * @self: a register open for writing
 * @actor: administrator
 * @list: which list
 * @item: what is to be there; id 0 = new, at the end; without a code one is made of the name
 * @callback: gets the id; REFUSED for an empty name or a code that is taken; CONFLICT
 * @user_data: for @callback
 */
void
adu_store_save_list_item_async (AduStore *self, AduActor *actor, AduList list, const AduListItem *item,
                                GAsyncReadyCallback callback, gpointer user_data)
{
  ItemInput *input = g_new (ItemInput, 1);

  input->list = list;
  input->item = adu_list_item_copy (item);
  adu_store_write (self, adu_job_new (run_save_item, ADU_JOB_NUMBER, actor, input, item_input_free), callback,
                   user_data);
}
