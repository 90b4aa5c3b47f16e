/* adu-print.c — brings a laid-out page to the printer, and a complaint's receipt to paper or into a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * The printer gets the same drawing as the screen and the PDF. That a receipt was printed is journaled once
 * it went to the printer, not when the dialog was opened. A PDF is never made by the print operation, which
 * calls a file cut short by a full disk a success.
 */
#include "config.h"

#include <glib/gi18n.h>
#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/adu-print.h"
#include "report/adu-deliver.h"
#include "report/adu-receipt.h"

/* A page on its way to the printer. */
typedef struct
{
  AduPage *page;
  GWeakRef from;
  AduSession *session; /* owned; NULL: nothing is journaled */
  gint64 id;           /* of the case whose receipt it is */
} Job;

static void
job_free (gpointer data, GClosure *closure)
{
  Job *job = data;

  adu_page_free (job->page);
  g_weak_ref_clear (&job->from);
  g_clear_object (&job->session);
  g_free (job);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer user_data)
{
  Job *job = user_data;

  adu_page_draw (job->page, gtk_print_context_get_cairo_context (context), (guint) number);
}

static void
journal (AduSession *session, gint64 id)
{
  if (adu_session_actor (session) != NULL && !adu_session_is_read_only (session))
    adu_store_note_async (adu_session_store (session), adu_session_actor (session), "print-receipt", id, NULL,
                          NULL, NULL);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer user_data)
{
  Job *job = user_data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&job->from);

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autoptr (GError) error = NULL;

      gtk_print_operation_get_error (operation, &error);
      if (from != NULL && error != NULL)
        adu_notice_error (from, error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY && job->session != NULL)
    {
      journal (job->session, job->id);
    }
}

static void
run (Job *job, const char *name)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkWidget) from = g_weak_ref_get (&job->from);
  GtkRoot *root = from != NULL ? gtk_widget_get_root (from) : NULL;
  AduPaper paper = adu_page_paper (job->page);
  GtkPaperSize *size =
      gtk_paper_size_new_custom (paper.code, paper.code, paper.width, paper.height, GTK_UNIT_POINTS);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_n_pages (operation, (int) adu_page_layout (job->page));
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), job);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), job, job_free, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}

static Job *
job_new (GtkWidget *from, AduPage *page)
{
  Job *job = g_new0 (Job, 1);

  job->page = page;
  g_weak_ref_init (&job->from, from);
  return job;
}

/**
 * adu_print_page:
 * @from: a widget of the window
 * @page: (transfer full): what is printed
 * @name: what the printer calls it; number and kind of document, never a person's name
 */
void
adu_print_page (GtkWidget *from, AduPage *page, const char *name)
{
  run (job_new (from, page), name);
}

/* A receipt being made. */
typedef struct
{
  GWeakRef from;
  AduSession *session;
  AduCase *identity; /* nullable */
  gboolean as_file;
  GBytes *pdf; /* nullable */
  char *path;  /* nullable */
  gint64 id;
} Making;

static void
making_free (Making *making)
{
  g_weak_ref_clear (&making->from);
  g_object_unref (making->session);
  g_clear_pointer (&making->identity, adu_case_free);
  g_clear_pointer (&making->pdf, g_bytes_unref);
  g_free (making->path);
  g_free (making);
}

/* What the receipt of @record says; borrows from all three. */
static AduReceipt
receipt_of (Making *making, const AduRecord *record)
{
  AduStore *store = adu_session_store (making->session);
  AduReceipt receipt = {
    .record = record,
    .identity = making->identity,
    .office = adu_store_office (store),
    .zone = adu_store_zone (store),
    .officer = record->registered_by,
    .unit_name = record->row->unit_name,
    .now = adu_clock_now (adu_session_clock (making->session)),
    .example = adu_session_is_example (making->session),
  };
  GPtrArray *officials = adu_store_officials (store);

  for (guint i = 0; i < officials->len; i++)
    {
      AduOfficial *official = g_ptr_array_index (officials, i);

      if (g_strcmp0 (official->name, record->registered_by) == 0)
        receipt.officer_nip = official->nip;
    }
  return receipt;
}

static void
deliver_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Making *making = data;
  GError *error = NULL;

  if (adu_deliver (making->path, making->pdf, ADU_DELIVER_REPLACE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
delivered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Making *making = g_task_get_task_data (G_TASK (result));
  g_autoptr (GtkWidget) from = g_weak_ref_get (&making->from);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (making->path);
  /* Translators: %s is the name of a file */
  g_autofree char *text = g_strdup_printf (_("Saved as “%s”"), name);

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (from != NULL)
        adu_notice_error (from, error);
      return;
    }
  journal (making->session, making->id);
  if (from != NULL)
    adu_notice (from, text);
}

static void
target_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Making *making = user_data;
  g_autoptr (GFile) file = adu_choose_target_finish (result, NULL);
  g_autoptr (GTask) task = NULL;

  making->path = file != NULL ? g_file_get_path (file) : NULL;
  if (making->path == NULL)
    {
      making_free (making);
      return;
    }
  task = g_task_new (NULL, NULL, delivered_cb, NULL);
  g_task_set_task_data (task, making, (GDestroyNotify) making_free);
  g_task_run_in_thread (task, deliver_thread);
}

static void
save (Making *making, GtkWidget *from, const AduRecord *record)
{
  AduReceipt receipt = receipt_of (making, record);
  g_autoptr (AduPage) page = adu_receipt_new (&receipt);
  g_autofree char *name = adu_receipt_file_name (&receipt);
  g_autoptr (GError) error = NULL;

  making->pdf = adu_page_to_pdf (page, &error);
  if (making->pdf != NULL)
    {
      adu_choose_target_async (from, _("Save receipt"), name, target_cb, making);
      return;
    }
  adu_notice_error (from, error);
  making_free (making);
}

static void
print (Making *making, GtkWidget *from, const AduRecord *record)
{
  AduReceipt receipt = receipt_of (making, record);
  Job *job = job_new (from, adu_receipt_new (&receipt));
  /* Translators: name of a print job; %s is a register number */
  g_autofree char *name = g_strdup_printf (_("Receipt %s"), record->row->number);

  job->session = g_object_ref (making->session);
  job->id = record->row->id;
  run (job, name);
  making_free (making);
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Making *making = user_data;
  g_autoptr (GtkWidget) from = g_weak_ref_get (&making->from);
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);

  if (from != NULL && record != NULL && adu_session_actor (making->session) != NULL)
    {
      (making->as_file ? save : print) (making, from, record);
      return;
    }
  if (from != NULL && error != NULL)
    adu_notice_error (from, error);
  making_free (making);
}

static void
make (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity, gboolean as_file)
{
  Making *making = g_new0 (Making, 1);

  g_weak_ref_init (&making->from, from);
  making->session = g_object_ref (session);
  making->identity = identity != NULL ? adu_case_copy (identity) : NULL;
  making->as_file = as_file;
  making->id = id;
  adu_store_record_async (adu_session_store (session), adu_session_actor (session), id, NULL, record_cb,
                          making);
}

/**
 * adu_print_receipt:
 * @from: a widget of the window
 * @session: the session; somebody is signed in
 * @id: the case
 * @identity: (nullable): the case with its people, for a receipt handed to the complainant; copied. %NULL:
 * without a name
 *
 * Asks which printer, prints, and journals that it was printed.
 */
void
adu_print_receipt (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity)
{
  make (from, session, id, identity, FALSE);
}

/* The same as a PDF: asks where to, writes it, and journals that it left. */
void
adu_save_receipt (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity)
{
  make (from, session, id, identity, TRUE);
}
