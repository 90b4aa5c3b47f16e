/* adu-document-print.c — a document of a complaint, a letter or the register as something to look at, print and save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * It is read once and made for each paper; to name people, or to stop that, it is read anew.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/letters/adu-document-print.h"
#include "gui/preview/adu-preview-screen.h"
#include "words/adu-words-letter.h"

typedef struct
{
  AduSession *session; /* owned */
  AduDocumentWhich which; /* its find and reveal are owned */
  AduLetter *letter;   /* owned; nullable */
  AduDocumentSource *source; /* owned; NULL until it is read */
} Document;

static void
document_free (gpointer data)
{
  Document *document = data;

  g_object_unref (document->session);
  g_clear_pointer (&document->which.find, adu_find_unref);
  g_free ((char *) document->which.reveal);
  g_clear_pointer (&document->letter, adu_letter_free);
  g_clear_pointer (&document->source, adu_document_source_unref);
  g_free (document);
}

static void
answer (Document *document, GTask *task, const char *paper)
{
  g_task_return_pointer (task, adu_document_source_page (document->source, document->letter, NULL, paper),
                         (GDestroyNotify) adu_page_free);
  g_object_unref (task);
}

/* Being read; the document lives as long as the task that asks for it. */
typedef struct
{
  Document *document; /* borrowed */
  char *paper;        /* nullable */
} Reading;

static void
reading_free (gpointer data)
{
  g_free (((Reading *) data)->paper);
  g_free (data);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  AduDocumentSource *loaded = adu_document_source_load_finish (result, &error);

  if (loaded == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  g_clear_pointer (&reading->document->source, adu_document_source_unref);
  reading->document->source = loaded;
  answer (reading->document, task, reading->paper);
}

static void
document_make (gpointer data, const char *paper, GTask *task)
{
  Document *document = data;
  Reading *reading;

  if (document->source != NULL)
    {
      answer (document, task, paper);
      return;
    }
  reading = g_new0 (Reading, 1);
  reading->document = document;
  reading->paper = g_strdup (paper);
  g_task_set_task_data (task, reading, reading_free);
  adu_document_source_load_async (document->session, &document->which, loaded_cb, task);
}

static void
document_left (gpointer data, AduLeft how)
{
  Document *document = data;
  g_autofree char *code = adu_document_journal_code (document->which.kind);

  if (adu_session_actor (document->session) != NULL && !adu_session_is_read_only (document->session))
    adu_store_note_async (adu_session_store (document->session), adu_session_actor (document->session), code,
                          document->which.case_id, document->which.reveal, NULL, NULL);
}

static void
document_reveal (gpointer data, const char *reason)
{
  Document *document = data;

  g_free ((char *) document->which.reveal);
  document->which.reveal = g_strdup (reason);
  g_clear_pointer (&document->source, adu_document_source_unref);
}

static const AduPrintableClass document_class = { document_make, document_left, document_free, document_reveal };

/* Whether anybody is named in it at all: what the unit reads names people only if the letter says so. */
static gboolean
names_people (AduLetterKind kind, const AduLetter *letter)
{
  const AduLetterInfo *info = adu_letter_info (kind);

  if (info->scope != ADU_SCOPE_CASE && info->scope != ADU_SCOPE_INSPECTION)
    return FALSE;
  return !info->to_unit || (letter != NULL && letter->with_identity);
}

/**
 * adu_document_printable_new:
 * @session: somebody is signed in
 * @which: the document; copied
 * @letter: (nullable): the letter of the register; copied
 * @case_number: (nullable): of its case
 * @may_reveal: whether the official signed in may name the people of the case
 *
 * Returns: (transfer full): it
 */
AduPrintable *
adu_document_printable_new (AduSession *session,
                            const AduDocumentWhich *which,
                            const AduLetter *letter,
                            const char *case_number,
                            gboolean may_reveal)
{
  Document *document = g_new0 (Document, 1);
  g_autofree char *title = case_number != NULL ? g_strdup_printf ("%s %s", adu_words_letter (which->kind), case_number)
                                               : g_strdup (adu_words_letter (which->kind));
  g_autofree char *file_name = adu_document_file_name (which->kind, case_number);
  gboolean names = names_people (which->kind, letter);
  AduPrintable *printable;

  document->session = g_object_ref (session);
  document->which = *which;
  document->which.find = which->find != NULL ? adu_find_ref (which->find) : NULL;
  document->which.reveal = g_strdup (which->reveal);
  document->letter = letter != NULL ? adu_letter_copy (letter) : NULL;
  printable = adu_printable_new (&document_class, document, title, file_name);
  adu_printable_set_may_reveal (printable, names && may_reveal);
  if (names)
    adu_printable_set_notice (printable, _("Without the names of people, unless you include them for a reason."));
  else if (adu_letter_info (which->kind)->to_unit)
    adu_printable_set_notice (printable, _("The unit reads this: it does not say who complained."));
  return printable;
}

/* Shows it over the page @from is on; see adu_document_printable_new(). */
void
adu_document_print (GtkWidget *from,
                    AduSession *session,
                    const AduDocumentWhich *which,
                    const AduLetter *letter,
                    const char *case_number,
                    gboolean may_reveal)
{
  g_autoptr (AduPrintable) printable = adu_document_printable_new (session, which, letter, case_number, may_reveal);

  adu_preview_screen_show (from, session, printable);
}
