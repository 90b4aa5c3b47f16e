/* adu-proof-printable.c — the proof of a date as something that can be shown, printed and saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * It is made of the case as it is when it is made, so that what leaves is never older than what the page shows.
 */
#include "config.h"

#include "base/adu-text.h"
#include "gui/case/adu-proof-printable.h"
#include "report/adu-document.h"
#include "report/adu-proof-page.h"
#include "store/adu-store-letters.h"
#include "words/adu-words-say.h"

typedef struct
{
  AduSession *session; /* owned */
  gint64 id;
  AduDeadlineKind kind;
} Proof;

static void
proof_free (gpointer data)
{
  Proof *self = data;

  g_object_unref (self->session);
  g_free (self);
}

/* One being made. */
typedef struct
{
  Proof *proof; /* borrowed: lives as long as the task */
  char *paper;  /* nullable */
  AduOutgoing *outgoing; /* owned; knows what is to be masked */
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_clear_pointer (&making->outgoing, adu_outgoing_free);
  g_free (making->paper);
  g_free (making);
}

/* What somebody typed may name the people of the case: it leaves without them. */
static void
mask_texts (const Making *making, AduRecord *record)
{
  const AduMask *mask = making->outgoing->mask;
  char *subject = adu_mask_apply (mask, record->row->subject, adu_document_masked_word ());

  g_free (record->row->subject);
  record->row->subject = subject;
  for (guint i = 0; i < record->history->len; i++)
    {
      AduEntry *entry = g_ptr_array_index (record->history, i);
      char *note = entry->note != NULL ? adu_mask_apply (mask, entry->note, adu_document_masked_word ()) : NULL;

      g_free (entry->note);
      entry->note = note;
    }
}

static AduPage *
page_of (const Making *making, const AduRecord *record)
{
  g_auto (AduWordsOffice) language = adu_words_office (); /* its sentences too */
  AduSession *session = making->proof->session;
  AduStore *store = adu_session_store (session);
  const AduProofFacts facts = { .facts = &record->facts,
                                .standard = adu_store_standard (store),
                                .calendar = adu_store_calendar (store),
                                .zone = adu_store_zone (store),
                                .now = adu_clock_now (adu_session_clock (session)),
                                .deadlines = record->deadlines,
                                .history = record->history };
  g_autoptr (AduProof) proof = adu_proof_new (&facts, making->proof->kind);
  AduProofPage page = { .proof = proof,
                        .office = adu_store_office (store),
                        .zone = facts.zone,
                        .paper = making->paper,
                        .number = record->row->number,
                        .subject = record->row->confidential ? NULL : record->row->subject,
                        .now = facts.now,
                        .example = adu_session_is_example (session) };

  return proof != NULL ? adu_proof_page_new (&page) : NULL;
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);
  AduPage *page = NULL;

  if (record != NULL)
    {
      mask_texts (g_task_get_task_data (task), record);
      page = page_of (g_task_get_task_data (task), record);
    }
  if (page != NULL)
    g_task_return_pointer (task, page, (GDestroyNotify) adu_page_free);
  else if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE, "the case has no such limit any more");
}

/* The one is masked and has no changes of category, the other has them and is not: both are needed. */
static void
outgoing_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Making *making = g_task_get_task_data (task);
  AduSession *session = making->proof->session;
  GError *error = NULL;

  making->outgoing = adu_store_finish_value (result, &error);
  if (making->outgoing == NULL || adu_session_actor (session) == NULL)
    {
      if (error == NULL)
        error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "nobody is signed in");
      g_task_return_error (task, error);
      return;
    }
  adu_store_record_async (adu_session_store (session), adu_session_actor (session), making->proof->id, NULL, record_cb,
                          g_steal_pointer (&task));
}

static void
proof_make (gpointer data, const char *paper, GTask *task)
{
  Proof *self = data;
  Making *making = g_new0 (Making, 1);

  making->proof = self;
  making->paper = g_strdup (paper);
  g_task_set_task_data (task, making, making_free);
  adu_store_outgoing_async (adu_session_store (self->session), adu_session_actor (self->session), self->id, NULL,
                            adu_document_masked_word (), NULL, outgoing_cb, task);
}

static void
proof_left (gpointer data, AduLeft how)
{
  Proof *self = data;

  if (adu_session_actor (self->session) != NULL && !adu_session_is_read_only (self->session))
    adu_store_note_async (adu_session_store (self->session), adu_session_actor (self->session), "print-proof", self->id,
                          NULL, NULL, NULL);
}

static const AduPrintableClass proof_class = { proof_make, proof_left, proof_free };

/**
 * adu_proof_printable_new:
 * @session: somebody is signed in
 * @row: the case
 * @kind: which of its limits
 *
 * Returns: (transfer full): the proof of that date
 */
AduPrintable *
adu_proof_printable_new (AduSession *session, const AduRow *row, AduDeadlineKind kind)
{
  Proof *proof = g_new0 (Proof, 1);
  g_autofree char *title = g_strdup_printf ("%s %s", _("Proof of a date"), row->number);
  g_autofree char *plain = g_strdup_printf ("%s.pdf", title);
  g_autofree char *file_name = adu_text_file_name (plain, "bukti-tanggal.pdf");

  proof->session = g_object_ref (session);
  proof->id = row->id;
  proof->kind = kind;
  return adu_printable_new (&proof_class, proof, title, file_name);
}
