/* adu-store-outgoing.c — a case as a document needs it: masked in every text, or with the people in it for a reason
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the calls main, the jobs a worker's.
 */
#include "config.h"

#include "store/adu-journal-sql-private.h"
#include "store/adu-letter-sql-private.h"
#include "store/adu-record-private.h"
#include "store/adu-row-sql-private.h"
#include "store/adu-store-private.h"

typedef struct
{
  gint64 id;
  char *reveal;
  char *instead;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->reveal);
  g_free (input->instead);
  g_free (input);
}

void
adu_outgoing_free (AduOutgoing *outgoing)
{
  if (outgoing == NULL)
    return;

  g_clear_pointer (&outgoing->record, adu_record_free);
  g_clear_pointer (&outgoing->identity, adu_case_free);
  g_clear_pointer (&outgoing->mask, adu_mask_free);
  g_clear_pointer (&outgoing->texts, g_ptr_array_unref);
  g_clear_pointer (&outgoing->emblem, g_bytes_unref);
  g_free (outgoing);
}

void
adu_outgoing_keep_office (AduMask *mask, const AduOffice *office)
{
  static const AduOfficeKey kept[] = { ADU_OFFICE_GOVERNMENT, ADU_OFFICE_NAME, ADU_OFFICE_HEAD_TITLE, ADU_OFFICE_OMBUDSMAN };

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    adu_mask_keep (mask, office->text[kept[i]]);
}

static void
mask_text (const AduMask *mask, const char *instead, char **text)
{
  char *masked;

  if (*text == NULL)
    return;
  masked = adu_mask_apply (mask, *text, instead);
  g_free (*text);
  *text = masked;
}

static void
mask_record (AduOutgoing *outgoing, const char *instead)
{
  AduRecord *record = outgoing->record;

  for (guint field = ADU_FIELD_FIRST_TEXT; field <= ADU_FIELD_LAST_TEXT; field++)
    if (adu_field_info ((AduField) field)->kind != ADU_FIELD_KIND_CODE && field != ADU_FIELD_TRACKING_ID)
      mask_text (outgoing->mask, instead, &record->value->text[field]);
  mask_text (outgoing->mask, instead, &record->row->subject);
  if (record->row->unit == 0)
    mask_text (outgoing->mask, instead, &record->row->unit_name);
  for (guint i = 0; i < record->history->len; i++)
    {
      AduEntry *entry = g_ptr_array_index (record->history, i);

      mask_text (outgoing->mask, instead, &entry->note);
      mask_text (outgoing->mask, instead, &entry->to_name);
      g_clear_pointer (&entry->by, g_free); /* who took an answer is often the complainant */
      g_ptr_array_set_size (entry->changes, 0);
    }
  for (guint i = 0; i < record->attachments->len; i++)
    {
      AduAttachment *attachment = g_ptr_array_index (record->attachments, i);

      mask_text (outgoing->mask, instead, &attachment->name);
      mask_text (outgoing->mask, instead, &attachment->note);
    }
}

static gboolean
no_case (GError **error)
{
  g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "no such case, or not for this official");
  return FALSE;
}

/* Names are asked for: the right, the reason, and the entry of the journal. */
static gboolean
note_reveal (AduJob *job, AduDb *db, const Input *input, GError **error)
{
  g_autoptr (AduTrail) trail = adu_trail_new ();
  AduSight sight;

  if (!adu_row_sql_sight (db, job->actor, input->id, &sight, error))
    return FALSE;
  if (sight == ADU_SIGHT_NOTHING)
    return no_case (error);
  if (sight != ADU_SIGHT_REVEAL || !adu_actor_may (job->actor, ADU_MAY_REVEAL))
    {
      g_set_error_literal (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "the people are not for this role");
      return FALSE;
    }
  if (!adu_record_check_reason (input->reveal, error))
    return FALSE;
  adu_trail_add (trail, "note", NULL, input->reveal);

  return adu_journal_sql_append (db, job->now, adu_actor_official (job->actor), "reveal", input->id, NULL, trail, NULL,
                                 error);
}

static gboolean
read_outgoing (AduJob *job, AduDb *db, const Input *input, GError **error)
{
  g_autoptr (AduOutgoing) outgoing = g_new0 (AduOutgoing, 1);
  g_autoptr (AduCase) people = NULL;
  g_autoptr (GError) local = NULL;

  outgoing->record = adu_record_read (job, db, input->id, &people, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (outgoing->record == NULL)
    return no_case (error);
  outgoing->texts = adu_letter_texts_read (db, error);
  outgoing->emblem = outgoing->texts != NULL ? adu_letter_emblem_read (db, error) : NULL;
  if (outgoing->emblem == NULL)
    return FALSE;
  if (input->reveal != NULL)
    {
      outgoing->identity = g_steal_pointer (&people);
    }
  else
    {
      outgoing->mask = adu_mask_new_for_case (people);
      adu_outgoing_keep_office (outgoing->mask, job->snapshot->office);
      mask_record (outgoing, input->instead);
    }
  adu_job_take_value (job, g_steal_pointer (&outgoing), (GDestroyNotify) adu_outgoing_free);

  return TRUE;
}

static gboolean
run_masked (AduJob *job, AduDb *db, GError **error)
{
  return read_outgoing (job, db, job->input, error);
}

static gboolean
run_revealed (AduJob *job, AduDb *db, GError **error)
{
  g_autoptr (AduTxn) txn = adu_txn_begin (db, error);

  return txn != NULL && note_reveal (job, db, job->input, error) && read_outgoing (job, db, job->input, error) &&
         adu_txn_commit (txn, error);
}

/**
 * adu_store_outgoing_async:
 * @self: a register
 * @actor: who asks
 * @id: a case
 * @reveal: (nullable): why people are to be in it
 * @instead: what stands where a name was
 * @cancellable: (nullable): stops the reading
 * @callback: gets an AduOutgoing; NO_CASE, NOT_ALLOWED, REFUSED
 * @user_data: for @callback
 */
void
adu_store_outgoing_async (AduStore *self,
                          AduActor *actor,
                          gint64 id,
                          const char *reveal,
                          const char *instead,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Input *input = g_new0 (Input, 1);

  input->id = id;
  input->reveal = g_strdup (reveal);
  input->instead = g_strdup (instead);
  if (reveal != NULL)
    adu_store_write (self, adu_job_new (run_revealed, ADU_JOB_VALUE, actor, input, input_free), callback, user_data);
  else
    adu_store_read (self, adu_job_new (run_masked, ADU_JOB_VALUE, actor, input, input_free), cancellable, callback,
                    user_data);
}
