/* adu-store-error.c — the register's error: a code, and what goes with some codes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any.
 */
#include "config.h"

#include "store/adu-store-error-private.h"

typedef struct
{
  GPtrArray *problems; /* owned, nullable */
  AduHolder *holder;   /* owned, nullable */
  guint wait;
} AduStoreErrorPrivate;

static void
adu_store_error_private_init (AduStoreErrorPrivate *self)
{
}

static AduHolder *
holder_copy (const AduHolder *holder)
{
  AduHolder *copy;

  if (holder == NULL)
    return NULL;
  copy = g_memdup2 (holder, sizeof *holder);
  copy->name = g_strdup (holder->name);
  copy->login = g_strdup (holder->login);
  copy->host = g_strdup (holder->host);
  return copy;
}

void
adu_holder_free (AduHolder *holder)
{
  if (holder == NULL)
    return;
  g_free (holder->name);
  g_free (holder->login);
  g_free (holder->host);
  g_free (holder);
}

static void
adu_store_error_private_copy (const AduStoreErrorPrivate *from, AduStoreErrorPrivate *to)
{
  to->problems = from->problems != NULL ? g_ptr_array_ref (from->problems) : NULL;
  to->holder = holder_copy (from->holder);
  to->wait = from->wait;
}

static void
adu_store_error_private_clear (AduStoreErrorPrivate *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->holder, adu_holder_free);
}

G_DEFINE_EXTENDED_ERROR (AduStoreError, adu_store_error)

static AduStoreErrorPrivate *
private_of (const GError *error)
{
  return error != NULL && error->domain == ADU_STORE_ERROR ? adu_store_error_get_private (error) : NULL;
}

/**
 * adu_store_error_new_refused:
 * @problems: (transfer full) (element-type AduProblem): what stands against it
 *
 * Returns: (transfer full): an error of code %ADU_STORE_ERROR_REFUSED
 */
GError *
adu_store_error_new_refused (GPtrArray *problems)
{
  const AduProblem *first = problems->len > 0 ? g_ptr_array_index (problems, 0) : NULL;
  GError *error = g_error_new (ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED, "refused: %s %s",
                               first != NULL ? adu_field_info (first->field)->name : "",
                               first != NULL ? adu_problem_code_to_text (first->code) : "");

  private_of (error)->problems = problems;
  return error;
}

/**
 * adu_store_error_new_locked:
 * @holder: (transfer full) (nullable): who holds it
 *
 * Returns: (transfer full): an error of code %ADU_STORE_ERROR_LOCKED
 */
GError *
adu_store_error_new_locked (AduHolder *holder)
{
  GError *error = g_error_new (ADU_STORE_ERROR, ADU_STORE_ERROR_LOCKED, "held by process %" G_GINT64_FORMAT " of %s",
                               holder != NULL ? holder->pid : 0, holder != NULL ? holder->login : "somebody");

  private_of (error)->holder = holder;
  return error;
}

/**
 * adu_store_error_new_pin:
 * @wait: seconds until the next try is looked at
 *
 * Returns: (transfer full): an error of code %ADU_STORE_ERROR_PIN
 */
GError *
adu_store_error_new_pin (guint wait)
{
  GError *error = g_error_new (ADU_STORE_ERROR, ADU_STORE_ERROR_PIN, "wrong PIN, next try in %u s", wait);

  private_of (error)->wait = wait;
  return error;
}

const GPtrArray *
adu_store_error_problems (const GError *error)
{
  AduStoreErrorPrivate *self = private_of (error);

  return self != NULL ? self->problems : NULL;
}

const AduHolder *
adu_store_error_holder (const GError *error)
{
  AduStoreErrorPrivate *self = private_of (error);

  return self != NULL ? self->holder : NULL;
}

guint
adu_store_error_wait (const GError *error)
{
  AduStoreErrorPrivate *self = private_of (error);

  return self != NULL ? self->wait : 0;
}
