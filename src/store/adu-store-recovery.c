/* adu-store-recovery.c — a way back for an office whose administrator lost the PIN
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs the writing one.
 * Tables: recovery, official.
 *
 * A hundred bits in twenty characters: nobody guesses them, so what slows wrong ones down guards against a paper somebody
 * half remembers, not against a search.
 */
#include "config.h"

#include <sodium.h>
#include <string.h>

#include "core/adu-role.h"
#include "store/adu-journal-sql-private.h"
#include "store/adu-pin-private.h"
#include "store/adu-recovery-private.h"
#include "store/adu-store-error-private.h"
#include "store/adu-store-private.h"
#include "store/adu-store-recovery.h"

#define GROUPS 5
#define IN_GROUP 4
#define BITS_OF_CHARACTER 32

static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; /* Crockford's: no I, L, O, U */

static const char put_sql[] = "UPDATE recovery SET hash = ?1, made_at = ?2, failed = 0, failed_at = NULL WHERE id = 1";
static const char read_sql[] = "SELECT hash, failed, failed_at FROM recovery WHERE id = 1";
static const char failed_sql[] = "UPDATE recovery SET failed = ?1, failed_at = ?2 WHERE id = 1";
static const char used_sql[] = "UPDATE recovery SET hash = NULL, failed = 0, failed_at = NULL WHERE id = 1";
static const char set_pin_sql[] = "UPDATE official SET pin_hash = ?2, pin_failed = 0, pin_failed_at = NULL,"
                                  " version = version + 1 WHERE id = ?1";

char *
adu_recovery_code_new (void)
{
  GString *code = g_string_new (NULL);

  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  for (guint i = 0; i < GROUPS * IN_GROUP; i++)
    {
      if (i > 0 && i % IN_GROUP == 0)
        g_string_append_c (code, '-');
      g_string_append_c (code, alphabet[randombytes_uniform (BITS_OF_CHARACTER)]);
    }
  return g_string_free (code, FALSE);
}

char *
adu_recovery_code_clean (const char *typed)
{
  GString *code = g_string_new (NULL);

  for (const char *c = typed != NULL ? typed : ""; *c != '\0' && code->len < GROUPS * IN_GROUP * 2; c++)
    {
      char is = g_ascii_toupper (*c);

      if (is == 'O')
        is = '0';
      if (is == 'I' || is == 'L')
        is = '1';
      if (g_ascii_isalnum (is))
        g_string_append_c (code, is);
    }
  return g_string_free (code, FALSE);
}

gboolean
adu_recovery_put (AduDb *db, const char *code, AduTime now, GError **error)
{
  g_autofree char *clean = adu_recovery_code_clean (code);
  g_autofree char *hash = adu_pin_hash (clean, ADU_PIN_COST_FULL, error);

  return hash != NULL && adu_db_run (db, error, put_sql, "st", hash, now);
}

static gboolean
not_allowed (GError **error, const char *what)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, what);
  return FALSE;
}

static void
secret_free (gpointer secret)
{
  char *text = secret;

  if (text != NULL)
    memset (text, 0, strlen (text));
  g_free (text);
}

/* ---- a new code ------------------------------------------------------------------------------------------------ */

static gboolean
run_new (AduJob *job, AduDb *db, GError **error)
{
  g_autofree char *code = NULL;
  g_autoptr (AduTxn) txn = NULL;

  if (!adu_actor_may (job->actor, ADU_MAY_EDIT_OFFICIALS))
    return not_allowed (error, "the recovery code is the administrator's");
  code = adu_recovery_code_new ();
  txn = adu_txn_begin (db, error);
  if (txn == NULL || !adu_recovery_put (db, code, job->now, error) ||
      !adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "recovery-code", 0, NULL, NULL, NULL,
                               error) ||
      !adu_txn_commit (txn, error))
    return FALSE;
  job->changed = ADU_CHANGED_OFFICIALS;
  job->reload = TRUE;
  adu_job_take_value (job, g_steal_pointer (&code), secret_free);
  return TRUE;
}

void
adu_store_new_recovery_code_async (AduStore *self, AduActor *actor, GAsyncReadyCallback callback, gpointer user_data)
{
  adu_store_write (self, adu_job_new (run_new, ADU_JOB_VALUE, actor, NULL, NULL), callback, user_data);
}

/* ---- using it -------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 official;
  char *code;
  char *pin;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  secret_free (input->code);
  secret_free (input->pin);
  g_free (input);
}

/* The kept digest, and how often in a row a code was wrong. */
static gboolean
read_kept (AduDb *db, char **hash, guint *wrong, AduTime *when, GError **error)
{
  g_autoptr (AduQuery) query = adu_db_query (db, error, read_sql, "");
  GError *local = NULL;

  *hash = NULL;
  *wrong = 0;
  *when = ADU_TIME_NONE;
  if (query == NULL)
    return FALSE;
  if (adu_query_next (query, &local))
    {
      *hash = adu_query_dup (query, 0);
      *wrong = (guint) adu_query_int (query, 1);
      *when = adu_query_time (query, 2);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* Writes down how often in a row the code was wrong. */
static gboolean
count_wrong (AduJob *job, AduDb *db, guint wrong, GError **error)
{
  g_autoptr (AduTxn) txn = adu_txn_begin (db, error);

  return txn != NULL && adu_db_run (db, error, failed_sql, "it", (gint) wrong, job->clock) && adu_txn_commit (txn, error);
}

static gboolean
refuse_code (AduJob *job, AduDb *db, guint wrong, GError **error)
{
  if (!count_wrong (job, db, wrong, error))
    return FALSE;
  g_propagate_error (error, adu_store_error_new_pin (adu_pin_wait (wrong, job->clock, job->clock)));
  return FALSE;
}

static gboolean
set_pin (AduJob *job, AduDb *db, const AduOfficial *official, const char *pin, GError **error)
{
  g_autofree char *hash = adu_pin_hash (pin, ADU_PIN_COST_FULL, error);
  g_autoptr (AduTrail) trail = adu_trail_new ();
  g_autoptr (AduTxn) txn = NULL;

  adu_trail_add (trail, "official", official->name, official->name);
  if (hash == NULL || (txn = adu_txn_begin (db, error)) == NULL)
    return FALSE;
  return adu_db_run (db, error, set_pin_sql, "ls", official->id, hash) && adu_db_run (db, error, used_sql, "") &&
         adu_journal_sql_append (db, job->now, official->id, "recover", 0, NULL, trail, NULL, error) &&
         adu_txn_commit (txn, error);
}

static gboolean
run_recover (AduJob *job, AduDb *db, GError **error)
{
  const Input *input = job->input;
  const AduOfficial *official = adu_snapshot_official (job->snapshot, input->official);
  g_autofree char *hash = NULL;
  g_autofree char *code = adu_recovery_code_clean (input->code);
  guint wrong, wait;
  AduTime when;

  if (official == NULL || !official->active || (official->roles & ADU_ROLE_ADMINISTRATOR) == 0)
    return not_allowed (error, "only an administrator's PIN is recovered");
  if (!adu_pin_is_acceptable (input->pin))
    {
      g_autoptr (GPtrArray) problems = adu_problems_new ();

      adu_problems_add (problems, ADU_FIELD_NONE, ADU_PROBLEM_REQUIRED, 0);
      g_propagate_error (error, adu_store_error_new_refused (g_steal_pointer (&problems)));
      return FALSE;
    }
  if (!read_kept (db, &hash, &wrong, &when, error))
    return FALSE;
  if (hash == NULL)
    return not_allowed (error, "there is no recovery code");
  if (when > job->clock) /* it was set back: the wait begins now */
    {
      if (!count_wrong (job, db, wrong, error))
        return FALSE;
      when = job->clock;
    }
  wait = adu_pin_wait (wrong, when, job->clock);
  if (wait > 0)
    {
      g_propagate_error (error, adu_store_error_new_pin (wait));
      return FALSE;
    }
  if (!adu_pin_matches (hash, code))
    return refuse_code (job, db, wrong + 1, error);
  if (!set_pin (job, db, official, input->pin, error))
    return FALSE;
  job->changed = ADU_CHANGED_OFFICIALS;
  job->reload = TRUE;
  return TRUE;
}

void
adu_store_recover_async (AduStore *self, gint64 official, const char *code, const char *pin,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  Input *input = g_new (Input, 1);

  input->official = official;
  input->code = g_strdup (code);
  input->pin = g_strdup (pin);
  adu_store_write (self, adu_job_new (run_recover, ADU_JOB_DONE, NULL, input, input_free), callback, user_data);
}
