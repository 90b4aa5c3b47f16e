/* adu-store-people.c — who acts: signing in, officials, PINs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 * Table: official.
 */
#include "config.h"

#include <string.h>

#include "base/adu-text.h"
#include "core/adu-pin-rule.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-pin-private.h"
#include "store/adu-store-error-private.h"
#include "store/adu-store-private.h"

/* id, code, name, roles, pin_hash, pin_failed, pin_failed_at */
static const char by_id_sql[] = "SELECT id, code, name, roles, pin_hash, pin_failed, pin_failed_at FROM official "
                                "WHERE id = ?1 AND active = 1";
static const char by_login_sql[] = "SELECT id, code, name, roles, pin_hash, pin_failed, pin_failed_at FROM official "
                                   "WHERE login = ?1 AND active = 1";
static const char failed_sql[] = "UPDATE official SET pin_failed = ?2, pin_failed_at = ?3 WHERE id = ?1";
static const char set_pin_sql[] = "UPDATE official SET pin_hash = ?2, pin_failed = 0, pin_failed_at = NULL, "
                                  "version = version + 1 WHERE id = ?1";
static const char insert_sql[] =
  "INSERT INTO official (code, name, position, rank, nip, roles, login, active) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
static const char update_sql[] =
  "UPDATE official SET code = ?3, name = ?4, position = ?5, rank = ?6, nip = ?7, roles = ?8, login = ?9, active = ?10, "
  "version = version + 1 WHERE id = ?1 AND version = ?2";
static const char taken_sql[] = "SELECT id FROM official WHERE id <> ?1 AND (code = ?2 OR login = ?3) LIMIT 1";
static const char administrators_sql[] =
  "SELECT count (*) FROM official WHERE id <> ?1 AND active = 1 AND (roles & ?2) <> 0";

typedef struct
{
  gint64 official;
  char *text; /* PIN or login; nullable */
} SignIn;

static void
sign_in_free (gpointer data)
{
  SignIn *input = data;

  if (input->text != NULL)
    memset (input->text, 0, strlen (input->text));
  g_free (input->text);
  g_free (input);
}

static SignIn *
sign_in_new (gint64 official, const char *text)
{
  SignIn *input = g_new (SignIn, 1);

  input->official = official;
  input->text = g_strdup (text);
  return input;
}

static gboolean
not_allowed (GError **error, const char *message)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, message);
  return FALSE;
}

static gboolean
refuse (GError **error, AduField field, AduProblemCode code)
{
  g_autoptr (GPtrArray) problems = adu_problems_new ();

  adu_problems_add (problems, field, code, 0);
  g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
  return FALSE;
}

static void
take_actor (AduJob *job, AduQuery *query)
{
  adu_job_take_value (job,
                      adu_actor_new (adu_query_int64 (query, 0), adu_query_text (query, 1), adu_query_text (query, 2),
                                     (AduRoles) adu_query_int (query, 3)),
                      (GDestroyNotify) adu_actor_unref);
}

/* The official's row; FALSE with NOT_ALLOWED if there is none that may sign in. */
static AduQuery *
find_official (AduDb *db, const char *sql, const SignIn *input, GError **error)
{
  g_autoptr (AduQuery) query = sql == by_id_sql ? adu_db_query (db, error, sql, "l", input->official)
                                                : adu_db_query (db, error, sql, "s", input->text);
  g_autoptr (GError) local = NULL;

  if (query == NULL)
    return NULL;
  if (adu_query_next (query, &local))
    return g_steal_pointer (&query);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    not_allowed (error, "no such official");
  return NULL;
}

/* Writes down how often in a row the PIN was wrong. A register that is only read keeps no count. */
static gboolean
count_wrong (AduJob *job, AduDb *db, gint64 official, guint wrong, GError **error)
{
  g_autoptr (AduTxn) txn = NULL;

  if (!adu_db_is_writable (db))
    return TRUE;
  txn = adu_txn_begin (db, error);
  return txn != NULL &&
         adu_db_run (db, error, failed_sql, "lit", official, (gint) wrong, wrong > 0 ? job->clock : ADU_TIME_NONE) &&
         adu_txn_commit (txn, error);
}

static gboolean
run_sign_in (AduJob *job, AduDb *db, GError **error)
{
  const SignIn *input = job->input;
  g_autoptr (AduQuery) query = find_official (db, by_id_sql, input, error);
  guint wrong, wait;

  if (query == NULL)
    return FALSE;
  if (adu_query_is_null (query, 4))
    return not_allowed (error, "this official has no PIN yet");
  wrong = (guint) adu_query_int (query, 5);
  if (adu_query_time (query, 6) > job->clock)
    {
      /* The clock was set back: the wait begins now, not when the clock has caught up. */
      g_clear_pointer (&query, adu_query_free);
      if (!count_wrong (job, db, input->official, wrong, error) ||
          (query = find_official (db, by_id_sql, input, error)) == NULL)
        return FALSE;
    }
  wait = adu_pin_wait (wrong, adu_query_time (query, 6), job->clock);
  if (wait == 0 && adu_pin_matches (adu_query_text (query, 4), input->text))
    {
      take_actor (job, query);
      g_clear_pointer (&query, adu_query_free);
      return wrong == 0 || count_wrong (job, db, input->official, 0, error);
    }
  g_clear_pointer (&query, adu_query_free);
  if (wait == 0)
    {
      if (!count_wrong (job, db, input->official, wrong + 1, error))
        return FALSE;
      wait = adu_pin_wait (wrong + 1, job->clock, job->clock);
    }
  g_propagate_error (error, adu_store_error_new_pin (wait));
  return FALSE;
}

static gboolean
run_sign_in_login (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (AduQuery) query = find_official (db, by_login_sql, job->input, error);

  if (query == NULL)
    return FALSE;
  take_actor (job, query);
  return TRUE;
}

/**
 * adu_store_sign_in_async:
 * @self: a register
 * @official: who says to be there
 * @pin: what was typed
 * @callback: gets an AduActor; ADU_STORE_ERROR_PIN with the seconds to wait, ADU_STORE_ERROR_NOT_ALLOWED if the
 *     official is not active or has no PIN
 * @user_data: for @callback
 */
void
adu_store_sign_in_async (AduStore *self, gint64 official, const char *pin, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  AduJob *job = adu_job_new (run_sign_in, ADU_JOB_VALUE, NULL, sign_in_new (official, pin), sign_in_free);

  if (adu_store_is_read_only (self))
    adu_store_read (self, job, NULL, callback, user_data);
  else
    adu_store_write (self, job, callback, user_data);
}

/**
 * adu_store_sign_in_login_async:
 * @self: a register
 * @login: desktop login
 * @callback: gets an AduActor; ADU_STORE_ERROR_NOT_ALLOWED if no active official has it
 * @user_data: for @callback
 */
void
adu_store_sign_in_login_async (AduStore *self, const char *login, GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_read (self, adu_job_new (run_sign_in_login, ADU_JOB_VALUE, NULL, sign_in_new (0, login), sign_in_free),
                  NULL, callback, user_data);
}

/* --- officials ------------------------------------------------------------------------------------------------ */

/* "Maria T. Lopo" → "maria-t-lopo", with a number behind it if that is taken. */
static char *
make_code (AduDb *db, const char *name)
{
  g_auto (GStrv) words = adu_text_words (name);
  g_autofree char *joined = g_strjoinv ("-", words);
  g_autofree char *stem = g_utf8_substring (joined, 0, MIN (g_utf8_strlen (joined, -1), 40));

  for (guint n = 1;; n++)
    {
      g_autofree char *code = n == 1 ? g_strdup (stem) : g_strdup_printf ("%s-%u", stem, n);
      gint64 taken = 0;

      if (*stem != '\0' && adu_db_number (db, &taken, 0, NULL, taken_sql, "lss", (gint64) 0, code, NULL) &&
          taken == 0)
        return g_steal_pointer (&code);
      if (n > 1000 || *stem == '\0')
        return g_uuid_string_random ();
    }
}

static gboolean
check_line (const char *text, guint limit, gboolean required, GError **error)
{
  AduTextFault fault = adu_text_check (text, -1, limit, FALSE);

  if (required && adu_text_is_empty (text))
    return refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_REQUIRED);
  if (fault == ADU_TEXT_TOO_LONG)
    return refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_TOO_LONG);
  return fault == ADU_TEXT_FINE || refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_INVALID_TEXT);
}

static gboolean
check_official (AduDb *db, const AduOfficial *official, GError **error)
{
  gint64 taken, others;

  if (!check_line (official->name, 200, TRUE, error) || !check_line (official->position, 200, FALSE, error) ||
      !check_line (official->rank, 100, FALSE, error) || !check_line (official->nip, 30, FALSE, error) ||
      !check_line (official->code, 60, FALSE, error) || !check_line (official->login, 100, FALSE, error))
    return FALSE;
  if (!adu_db_number (db, &taken, 0, error, taken_sql, "lee", official->id, official->code, official->login) ||
      !adu_db_number (db, &others, 0, error, administrators_sql, "li", official->id, ADU_ROLE_ADMINISTRATOR))
    return FALSE;
  if (taken != 0)
    return refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_DUPLICATE);
  /* without an administrator nobody could ever let anybody in again */
  if (others == 0 && (!official->active || (official->roles & ADU_ROLE_ADMINISTRATOR) == 0))
    return refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_ROLE);
  return TRUE;
}

/* Who may do what is journaled by value: roles and whether active. */
static AduTrail *
trail_of (const AduOfficial *before, const AduOfficial *after)
{
  g_autofree char *roles_before = before != NULL ? adu_roles_to_text (before->roles) : NULL;
  g_autofree char *roles_after = adu_roles_to_text (after->roles);
  AduTrail *trail = adu_trail_new ();

  adu_trail_add (trail, "official", before != NULL ? before->name : NULL, after->name);
  adu_trail_add (trail, "roles", roles_before, roles_after);
  adu_trail_add (trail, "login", before != NULL ? before->login : NULL, after->login);
  adu_trail_add (trail, "active", before != NULL ? (before->active ? "yes" : "no") : NULL,
                 after->active ? "yes" : "no");
  return trail;
}

static gboolean
write_official (AduJob *job, AduDb *db, const AduOfficial *official, GError **error)
{
  g_autofree char *code = official->code != NULL && *official->code != '\0' ? g_strdup (official->code)
                                                                              : make_code (db, official->name);
  g_autofree char *name = adu_text_clean (official->name, FALSE);

  job->number = official->id;
  if (official->id != 0)
    {
      if (!adu_db_run (db, error, update_sql, "lisseeeiei", official->id, official->version, code, name,
                       official->position, official->rank, official->nip, (gint) official->roles, official->login,
                       official->active ? 1 : 0))
        return FALSE;
      if (adu_db_changes (db) == 1)
        return TRUE;
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT, "the official was changed meanwhile");
      return FALSE;
    }
  if (!adu_db_run (db, error, insert_sql, "sseeeiei", code, name, official->position, official->rank, official->nip,
                   (gint) official->roles, official->login, official->active ? 1 : 0))
    return FALSE;
  job->number = adu_db_last_id (db);
  return TRUE;
}

static gboolean
run_save_official (AduJob *job, AduDb *db, GError **error)
{
  const AduOfficial *official = job->input;
  g_autoptr (AduTrail) trail = trail_of (adu_snapshot_official (job->snapshot, official->id), official);
  g_autoptr (AduTxn) txn = NULL;

  if (!adu_actor_may (job->actor, ADU_MAY_EDIT_OFFICIALS))
    return not_allowed (error, "officials are edited by the administrator");
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !check_official (db, official, error) || !write_official (job, db, official, error) ||
      !adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "official", 0, NULL, trail, NULL,
                               error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  job->changed = ADU_CHANGED_OFFICIALS;
  job->reload = TRUE;
  return TRUE;
}

/**
 * adu_store_save_official_async:
 * @self: a register
 * @actor: an administrator
 * @official: what is to be there; id 0 = new; without a code one is made of the name. The PIN is set apart from it
 * @callback: gets the id; REFUSED for an empty name, a code or login that is taken, or the last administrator;
 *     CONFLICT if the version is not the newest
 * @user_data: for @callback
 */
void
adu_store_save_official_async (AduStore *self, AduActor *actor, const AduOfficial *official,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_write (self,
                   adu_job_new (run_save_official, ADU_JOB_NUMBER, actor, adu_official_copy (official),
                                (GDestroyNotify) adu_official_free),
                   callback, user_data);
}

/* In a demonstration the PIN that everybody may read is no secret; one that could be somebody's own is kept as any other. */
static AduPinCost
cost_of (const AduSnapshot *snapshot, const char *pin)
{
  gboolean secret = !snapshot->example || adu_pin_rule_check (pin, NULL) == ADU_PIN_FINE;

  return secret ? ADU_PIN_COST_FULL : ADU_PIN_COST_TEST;
}

static gboolean
run_set_pin (AduJob *job, AduDb *db, GError **error)
{
  const SignIn *input = job->input;
  g_autofree char *hash = NULL;
  g_autoptr (AduTxn) txn = NULL;
  g_autoptr (AduTrail) trail = adu_trail_new ();
  const AduOfficial *official = adu_snapshot_official (job->snapshot, input->official);

  if (job->actor == NULL || (adu_actor_official (job->actor) != input->official &&
                             !adu_actor_may (job->actor, ADU_MAY_EDIT_OFFICIALS)))
    return not_allowed (error, "a PIN is set by its owner or the administrator");
  if (official == NULL)
    return not_allowed (error, "no such official");
  if (input->text != NULL && !adu_pin_is_acceptable (input->text))
    return refuse (error, ADU_FIELD_NONE, ADU_PROBLEM_REQUIRED);
  if (input->text != NULL && (hash = adu_pin_hash (input->text, cost_of (job->snapshot, input->text), error)) == NULL)
    return FALSE;
  adu_trail_add (trail, "official", official->name, official->name);
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !adu_db_run (db, error, set_pin_sql, "ls", input->official, hash) ||
      !adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "pin", 0, NULL, trail, NULL, error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  job->changed = ADU_CHANGED_OFFICIALS;
  job->reload = TRUE;
  return TRUE;
}

/**
 * adu_store_set_pin_async:
 * @self: a register
 * @actor: the official or an administrator
 * @official: whose PIN
 * @pin: (nullable): 4 to 64 characters; %NULL takes it away
 * @callback: done; REFUSED if it is too short
 * @user_data: for @callback
 */
void
adu_store_set_pin_async (AduStore *self, AduActor *actor, gint64 official, const char *pin,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_write (self, adu_job_new (run_set_pin, ADU_JOB_DONE, actor, sign_in_new (official, pin), sign_in_free),
                   callback, user_data);
}
