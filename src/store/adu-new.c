/* adu-new.c — fills an empty register with what an office starts with: lists, standard, calendar, profile
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the one that makes the register.
 * Source: data/seed, data/standards, data/holidays-id.tsv, compiled in. From then on the office changes its own copy.
 */
#include "config.h"

#include "base/adu-text.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-new-private.h"
#include "store/adu-pin-private.h"
#include "store/adu-recovery-private.h"
#include "store/adu-store-error-private.h"

#define SEED ADU_RESOURCE_PATH "seed/"
#define MAX_COLUMNS 5
#define MAX_CODE 60
#define NAME_MOST 200

AduNewRegister *
adu_new_register_copy (const AduNewRegister *values)
{
  AduNewRegister *copy = g_new0 (AduNewRegister, 1);
  char **office;

  if (values == NULL)
    return copy;
  *copy = *values;
  copy->administrator = g_strdup (values->administrator);
  copy->administrator_pin = g_strdup (values->administrator_pin);
  copy->administrator_login = g_strdup (values->administrator_login);
  copy->office = NULL;
  if (values->office != NULL)
    {
      office = g_new0 (char *, ADU_N_OFFICE_KEYS);
      for (guint i = 0; i < ADU_N_OFFICE_KEYS; i++)
        office[i] = g_strdup (values->office[i]);
      copy->office = (const char *const *) office;
    }
  return copy;
}

void
adu_new_register_free (AduNewRegister *values)
{
  if (values == NULL)
    return;
  g_free ((char *) values->administrator);
  g_free ((char *) values->administrator_pin);
  g_free ((char *) values->administrator_login);
  for (guint i = 0; values->office != NULL && i < ADU_N_OFFICE_KEYS; i++)
    g_free ((char *) values->office[i]);
  g_free ((gpointer) values->office);
  g_free (values);
}

static GBytes *
load (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (SEED, name, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static gboolean
is_yes (const char *text)
{
  return g_strcmp0 (text, "yes") == 0;
}

/* How the columns of a list's line become a row; @column holds MAX_COLUMNS texts, missing ones "". */
typedef gboolean (*InsertItem) (AduDb *db, char *const *column, gint position, GError **error);

static gboolean
insert_problem_code (AduDb *db, char *const *column, gint position, GError **error)
{
  return adu_db_run (db, error, "INSERT INTO problem_code (code, name, position) VALUES (?1, ?2, ?3)", "ssi",
                     column[0], column[1], position);
}

static gboolean
insert_sub_district (AduDb *db, char *const *column, gint position, GError **error)
{
  return adu_db_run (db, error, "INSERT INTO sub_district (code, name, position) VALUES (?1, ?2, ?3)", "ssi",
                     column[0], column[1], position);
}

static gboolean
insert_unit (AduDb *db, char *const *column, gint position, GError **error)
{
  g_autofree char *key = adu_text_fold (column[2]);

  return adu_db_run (db, error,
                     "INSERT INTO unit (code, kind, name, name_key, sub_district, verified, position)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                     "sesseii", column[0], column[1], column[2], key, column[3], is_yes (column[4]), position);
}

static gboolean
insert_topic (AduDb *db, char *const *column, gint position, GError **error)
{
  g_autofree char *key = adu_text_fold (column[1]);

  return adu_db_run (db, error,
                     "INSERT INTO topic (code, name, name_key, problem_code, position) VALUES (?1, ?2, ?3, ?4, ?5)",
                     "sssei", column[0], column[1], key, column[2], position);
}

static gboolean
insert_inbox (AduDb *db, char *const *column, gint position, GError **error)
{
  return adu_db_run (db, error,
                     "INSERT INTO inbox (code, channel, name, address, in_standard, position)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                     "siseii", column[0], adu_channel_from_code (column[1]), column[2], column[3],
                     is_yes (column[4]), position);
}

static gboolean
fill_list (AduDb *db, const char *name, InsertItem insert, GError **error)
{
  g_autoptr (GBytes) bytes = load (name, error);
  g_auto (GStrv) lines = NULL;
  gint position = 0;

  if (bytes == NULL)
    return FALSE;
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = NULL;
      char *column[MAX_COLUMNS];
      char nothing[] = "";

      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      parts = g_strsplit (lines[i], "\t", MAX_COLUMNS);
      for (guint j = 0, n = g_strv_length (parts); j < MAX_COLUMNS; j++)
        column[j] = j < n ? parts[j] : nothing;
      if (!insert (db, column, ++position, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_lists (AduDb *db, GError **error)
{
  static const struct
  {
    const char *file;
    InsertItem insert;
  } lists[] = {
    { "problem-codes.tsv", insert_problem_code }, { "sub-districts.tsv", insert_sub_district },
    { "units.tsv", insert_unit },                 { "topics.tsv", insert_topic },
    { "inboxes.tsv", insert_inbox },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!fill_list (db, lists[i].file, lists[i].insert, error))
      return FALSE;
  return TRUE;
}

/* Gives the working week in @week. */
static gboolean
fill_office (AduDb *db, const AduNewRegister *values, gint *week, GError **error)
{
  g_autoptr (GBytes) bytes = load ("office.ini", error);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, error))
    return FALSE;
  for (guint i = 0; i < ADU_N_OFFICE_KEYS; i++)
    {
      const char *code = adu_office_key_to_code (i);
      const char *given = values->office != NULL ? values->office[i] : NULL;
      g_autofree char *text = given != NULL ? g_strdup (given) : g_key_file_get_string (file, "office", code, NULL);

      if (i == ADU_OFFICE_WEEK)
        *week = text != NULL ? (gint) g_ascii_strtoll (text, NULL, 10) : (gint) ADU_WEEK_MONDAY_TO_FRIDAY;
      if (!adu_db_run (db, error, "INSERT INTO office (key, value) VALUES (?1, ?2)", "ss", code,
                       text != NULL ? text : ""))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_days_off (AduDb *db, gint64 calendar, GError **error)
{
  g_autoptr (GBytes) bytes = load ("holidays-id.tsv", error);
  g_autoptr (GPtrArray) days = NULL;

  if (bytes == NULL)
    return FALSE;
  days = adu_calendar_parse_days_off (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      const AduDayOff *day = g_ptr_array_index (days, i);

      if (!adu_db_run (db, error,
                       "INSERT INTO day_off (calendar, day, kind, official, name, decree)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                       "ldiise", calendar, day->day, (gint) day->kind, day->official, day->name, day->decree))
        return FALSE;
    }
  return days != NULL;
}

static gboolean
fill_rules (AduDb *db, AduTime now, gint week, GError **error)
{
  g_autoptr (GBytes) bytes = load ("dinkes-ttu-2022.ini", error);
  g_autoptr (AduStandard) standard = NULL;
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return FALSE;
  standard = adu_standard_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
  if (standard == NULL)
    return FALSE;
  text = adu_standard_to_text (standard);
  return adu_db_run (db, error, "INSERT INTO standard (text, effective, recorded_at) VALUES (?1, ?2, ?3)", "sdl",
                     text, adu_standard_effective (standard), now) &&
         adu_db_run (db, error, "INSERT INTO calendar (week, recorded_at) VALUES (?1, ?2)", "il", week, now) &&
         fill_days_off (db, adu_db_last_id (db), error);
}

/* The short name of the first official: their login. A demonstration register keeps "admin" for its own. */
static const char *
code_of_administrator (const AduNewRegister *values)
{
  if (values->administrator_login != NULL && !adu_text_is_empty (values->administrator_login) &&
      adu_text_check (values->administrator_login, -1, MAX_CODE, FALSE) == ADU_TEXT_FINE)
    return values->administrator_login;
  return values->example ? "pengguna" : "admin";
}

/* A demonstration register makes its officials by the dozen and guards nothing: its PINs may be cheap. */
static gboolean
fill_administrator (AduDb *db, const AduNewRegister *values, GError **error)
{
  g_autofree char *hash = NULL;

  if (values->administrator == NULL)
    return TRUE;
  if (values->administrator_pin != NULL)
    {
      hash = adu_pin_hash (values->administrator_pin, values->example ? ADU_PIN_COST_TEST : ADU_PIN_COST_FULL, error);
      if (hash == NULL)
        return FALSE;
    }
  return adu_db_run (db, error,
                     "INSERT INTO official (code, name, roles, login, pin_hash) VALUES (?1, ?2, ?3, ?4, ?5)", "ssies",
                     code_of_administrator (values), values->administrator, (gint) (ADU_ROLE_ADMINISTRATOR | ADU_ROLE_OFFICER),
                     values->administrator_login, hash);
}

static gboolean
fill_recovery (AduDb *db, const AduNewRegister *values, AduTime now, char **code, GError **error)
{
  if (values->example || values->administrator == NULL || values->administrator_pin == NULL)
    return TRUE;
  *code = adu_recovery_code_new ();
  return adu_recovery_put (db, *code, now, error);
}

static gboolean
fill_meta (AduDb *db, const AduNewRegister *values, AduTime now, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *created = g_strdup_printf ("%" G_GINT64_FORMAT, now);
  const char *const rows[][2] = {
    { "register", uuid },
    { "created", created },
    { "example", values->example ? "1" : "0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!adu_db_run (db, error, "INSERT INTO meta (key, value) VALUES (?1, ?2)", "ss", rows[i][0], rows[i][1]))
      return FALSE;
  return TRUE;
}

/* The office's own book goes on: what was given on paper this year is a gap in the register, with its reason. @seq: the
 * entry that says that the register was made. */
static gboolean
fill_last_number (AduDb *db, const AduNewRegister *values, AduTime now, gint64 seq, GError **error)
{
  gint year;
  g_autofree char *zone_name = NULL;
  g_autoptr (AduZone) zone = NULL;

  if (values->last_number <= 0)
    return TRUE;
  if (!adu_db_text (db, &zone_name, error, "SELECT value FROM office WHERE key = 'zone'", ""))
    return FALSE;
  zone = adu_zone_new (zone_name);
  year = adu_day_year (adu_zone_day (zone, now));
  return adu_db_run (db, error, "INSERT INTO number_book (book, year, last) VALUES (1, ?1, ?2)", "ii", year,
                     values->last_number) &&
         adu_db_run (db, error,
                     "INSERT INTO number_gap (book, year, first, last, reason, seq) VALUES (1, ?1, 1, ?2, ?3, ?4)",
                     "iisl", year, values->last_number, ADU_NEW_GAP_PAPER, seq);
}

static gboolean
refuse (GError **error, AduField field, AduProblemCode code, guint limit)
{
  GPtrArray *problems = adu_problems_new ();

  adu_problems_add (problems, field, code, limit);
  g_propagate_error (error, adu_store_error_new_refused (problems));
  return FALSE;
}

/**
 * adu_new_check:
 * @values: what the office said at the first start
 * @error: REFUSED with what is wrong
 *
 * Returns: whether a register can be begun with it
 */
gboolean
adu_new_check (const AduNewRegister *values, GError **error)
{
  const char *name = values->administrator;
  AduTextFault fault = adu_text_check (name, -1, NAME_MOST, FALSE);

  if (name != NULL && adu_text_is_empty (name))
    return refuse (error, ADU_FIELD_NAME, ADU_PROBLEM_REQUIRED, 0);
  if (fault != ADU_TEXT_FINE)
    return refuse (error, ADU_FIELD_NAME,
                   fault == ADU_TEXT_TOO_LONG  ? ADU_PROBLEM_TOO_LONG
                   : fault == ADU_TEXT_CONTROL ? ADU_PROBLEM_CONTROL
                                               : ADU_PROBLEM_INVALID_TEXT,
                   NAME_MOST);
  if (values->administrator_pin != NULL && !adu_pin_is_acceptable (values->administrator_pin))
    return refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_REQUIRED, 0);
  return (values->last_number >= 0 && values->last_number <= ADU_NEW_LAST_NUMBER_MOST) ||
         refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_UNKNOWN_CODE, 0);
}

/**
 * adu_new_fill:
 * @db: a connection to a register of the newest schema in which nothing stands
 * @values: what the office said at the first start
 * @now: the moment
 * @code: (out) (transfer full) (nullable): the recovery code; %NULL for a demonstration, or without a PIN to recover
 * @error: what was wrong
 *
 * One transaction; the journal's first entry says that the register was made.
 *
 * Returns: whether it can be worked with
 */
gboolean
adu_new_fill (AduDb *db, const AduNewRegister *values, AduTime now, char **code, GError **error)
{
  g_autoptr (AduTxn) txn = adu_txn_begin (db, error);
  gint week = ADU_WEEK_MONDAY_TO_FRIDAY;
  gint64 seq;

  *code = NULL;
  return txn != NULL && fill_meta (db, values, now, error) && fill_office (db, values, &week, error) &&
         fill_lists (db, error) && fill_rules (db, now, week, error) && fill_administrator (db, values, error) &&
         fill_recovery (db, values, now, code, error) &&
         adu_journal_sql_append (db, now, 0, "create", 0, NULL, NULL, &seq, error) &&
         fill_last_number (db, values, now, seq, error) && adu_txn_commit (txn, error);
}
