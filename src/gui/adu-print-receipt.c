/* adu-print-receipt.c — the receipt of a complaint as something that can be shown, printed and saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * At the counter it goes to the printer without a look at it first: somebody waits.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/adu-notice.h"
#include "gui/adu-print.h"
#include "report/adu-receipt.h"
#include "store/adu-store-letters.h"

/* A receipt. */
typedef struct
{
  AduSession *session; /* owned */
  gint64 id;
  AduCase *identity; /* owned; nullable: without a name */
} Receipt;

static void
receipt_free (gpointer data)
{
  Receipt *receipt = data;

  g_object_unref (receipt->session);
  g_clear_pointer (&receipt->identity, adu_case_free);
  g_free (receipt);
}

/* What the receipt of @record says; borrows from all three. */
static AduReceipt
receipt_of (Receipt *self, const AduRecord *record, const AduOffice *office)
{
  AduStore *store = adu_session_store (self->session);
  AduReceipt receipt = {
    .record = record,
    .identity = self->identity,
    .office = office,
    .zone = adu_store_zone (store),
    .officer = record->registered_by,
    .unit_name = record->row->unit_name,
    .now = adu_clock_now (adu_session_clock (self->session)),
    .example = adu_session_is_example (self->session),
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

/* A receipt being made. */
typedef struct
{
  Receipt *receipt; /* borrowed: lives as long as the task */
  char *paper;      /* nullable */
  GBytes *emblem;   /* owned; nullable: not read yet */
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_free (making->paper);
  g_clear_pointer (&making->emblem, g_bytes_unref);
  g_free (making);
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *making = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);
  g_autoptr (AduOffice) office = NULL;
  AduReceipt receipt;

  if (record == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  office = adu_office_copy (adu_store_office (adu_session_store (making->receipt->session)));
  if (making->paper != NULL)
    {
      g_free (office->text[ADU_OFFICE_PAPER]);
      office->text[ADU_OFFICE_PAPER] = g_strdup (making->paper);
    }
  receipt = receipt_of (making->receipt, record, office);
  receipt.emblem = making->emblem;
  g_task_return_pointer (task, adu_receipt_new (&receipt), (GDestroyNotify) adu_page_free);
}

static void
emblem_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Making *making = g_task_get_task_data (task);
  Receipt *self = making->receipt;
  GError *error = NULL;

  making->emblem = adu_store_finish_value (result, &error);
  if (making->emblem == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  adu_store_record_async (adu_session_store (self->session), adu_session_actor (self->session), self->id, NULL,
                          record_cb, task);
}

static void
receipt_make (gpointer data, const char *paper, GTask *task)
{
  Receipt *self = data;
  Making *making = g_new0 (Making, 1);

  making->receipt = self;
  making->paper = g_strdup (paper);
  g_task_set_task_data (task, making, making_free);
  adu_store_emblem_async (adu_session_store (self->session), NULL, emblem_cb, task);
}

static void
receipt_left (gpointer data, AduLeft how)
{
  Receipt *self = data;

  if (adu_session_actor (self->session) != NULL && !adu_session_is_read_only (self->session))
    adu_store_note_async (adu_session_store (self->session), adu_session_actor (self->session), "print-receipt",
                          self->id, NULL, NULL, NULL);
}

static const AduPrintableClass receipt_class = { receipt_make, receipt_left, receipt_free };

static AduPrintable *
printable_new (AduSession *session, gint64 id, const char *number, const AduCase *identity)
{
  Receipt *receipt = g_new0 (Receipt, 1);
  /* Translators: %s is a register number */
  g_autofree char *title = g_strdup_printf (_("Receipt %s"), number);
  g_autofree char *plain = g_strdup_printf ("%s-%s.pdf", _("Receipt"), number);
  g_autofree char *file_name = adu_text_file_name (plain, "tanda-terima.pdf");

  receipt->session = g_object_ref (session);
  receipt->id = id;
  receipt->identity = identity != NULL ? adu_case_copy (identity) : NULL;
  return adu_printable_new (&receipt_class, receipt, title, file_name);
}

/**
 * adu_receipt_printable_new:
 * @session: somebody is signed in
 * @row: the case
 * @identity: (nullable): the case with its people, for a receipt handed to the complainant; copied. %NULL: without a name
 *
 * Returns: (transfer full): its receipt
 */
AduPrintable *
adu_receipt_printable_new (AduSession *session, const AduRow *row, const AduCase *identity)
{
  return printable_new (session, row->id, row->number, identity);
}

/* --- at once, without a look ---------------------------------------------------------------------------- */

typedef struct
{
  GtkWidget *from;         /* owned */
  AduSession *session;     /* owned */
  AduPrintable *printable; /* owned; NULL until the number is known */
  AduCase *identity;       /* owned; nullable */
  gboolean as_file;
} AtOnce;

static void
at_once_free (AtOnce *at_once)
{
  g_object_unref (at_once->from);
  g_object_unref (at_once->session);
  g_clear_pointer (&at_once->printable, adu_printable_unref);
  g_clear_pointer (&at_once->identity, adu_case_free);
  g_free (at_once);
}

static void
at_once_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtOnce *at_once = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduSheets) sheets = adu_printable_make_finish (result, &error);

  if (gtk_widget_get_root (at_once->from) != NULL && adu_session_actor (at_once->session) != NULL)
    {
      if (sheets != NULL)
        (at_once->as_file ? adu_save_sheets : adu_print_sheets) (at_once->from, sheets, at_once->printable);
      else
        adu_notice_error (at_once->from, error);
    }
  at_once_free (at_once);
}

static void
at_once_record_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtOnce *at_once = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecord) record = adu_store_finish_value (result, &error);

  if (record == NULL)
    {
      if (gtk_widget_get_root (at_once->from) != NULL)
        adu_notice_error (at_once->from, error);
      at_once_free (at_once);
      return;
    }
  at_once->printable = adu_receipt_printable_new (at_once->session, record->row, at_once->identity);
  adu_printable_make_async (at_once->printable, NULL, at_once_made_cb, at_once);
}

static void
make_at_once (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity, gboolean as_file)
{
  AtOnce *at_once = g_new0 (AtOnce, 1);

  at_once->from = g_object_ref (from);
  at_once->session = g_object_ref (session);
  at_once->identity = identity != NULL ? adu_case_copy (identity) : NULL;
  at_once->as_file = as_file;
  adu_store_record_async (adu_session_store (session), adu_session_actor (session), id, NULL, at_once_record_cb,
                          at_once);
}

/**
 * adu_print_receipt:
 * @from: a widget of the window
 * @session: the session; somebody is signed in
 * @id: the case
 * @identity: (nullable): the case with its people; copied. %NULL: without a name
 *
 * Asks which printer, prints, and journals that it was printed.
 */
void
adu_print_receipt (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity)
{
  make_at_once (from, session, id, identity, FALSE);
}

/* The same as a PDF: asks where to, writes it, and journals that it left. */
void
adu_save_receipt (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity)
{
  make_at_once (from, session, id, identity, TRUE);
}
