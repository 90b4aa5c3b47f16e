/* adu-letters-bulk.c — one letter for many complaints: a draft for each in one action, and all of them as one print
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * The complaints are read first, so that the question can say for how many the letter fits, and why not for the others.
 * Then the text of each is filled in, all drafts are made in one action or none is, and they are shown one after the
 * other in the order of the list.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-dialogs.h"
#include "gui/adu-notice.h"
#include "gui/letters/adu-document-source.h"
#include "gui/letters/adu-letters-bulk.h"
#include "gui/preview/adu-preview-screen.h"
#include "words/adu-words-date.h"
#include "words/adu-words-letter.h"

#define LISTED 6 /* complaints that are named one by one */

/* A letter of the kinds that may be written to many. */
static const AduLetterKind kinds[] = { ADU_LETTER_COMPLETION_REQUEST, ADU_LETTER_ANSWER, ADU_LETTER_CONFIRMATION,
                                       ADU_LETTER_FORWARDING, ADU_LETTER_CLARIFICATION_REQUEST,
                                       ADU_LETTER_INVITATION };

/* Letters for many: being prepared, then something that can be shown. */
typedef struct
{
  AduSession *session; /* owned */
  GtkWidget *from;     /* owned; NULL once it is shown */
  AduLetterKind kind;
  char *reveal;        /* nullable */
  gboolean may_reveal;
  GArray *ids;         /* of gint64, the complaints it fits */
  GPtrArray *sources;  /* of AduDocumentSource, in the order of @ids; as many as were read */
  GPtrArray *texts;    /* of char *; the drafts */
  char *paper;         /* while it is being made; nullable */
} Bulk;

static void
bulk_free (gpointer data)
{
  Bulk *bulk = data;

  g_object_unref (bulk->session);
  g_clear_object (&bulk->from);
  g_free (bulk->reveal);
  g_array_unref (bulk->ids);
  g_ptr_array_unref (bulk->sources);
  g_ptr_array_unref (bulk->texts);
  g_free (bulk->paper);
  g_free (bulk);
}

static gint64
id_at (Bulk *bulk, guint i)
{
  return g_array_index (bulk->ids, gint64, i);
}

/* --- shown, printed, saved -------------------------------------------------------------------------------------- */

static void read_next (GTask *task);

static void
pages_unref (gpointer pages)
{
  g_ptr_array_set_free_func (pages, (GDestroyNotify) adu_page_free);
  g_ptr_array_unref (pages);
}

static void
source_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Bulk *bulk = g_task_get_task_data (task);
  GError *error = NULL;
  AduDocumentSource *source = adu_document_source_load_finish (result, &error);

  if (source == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  g_ptr_array_add (bulk->sources, source);
  read_next (task);
}

/* Reads the complaints one after the other; then the task answers. */
static void
read_next (GTask *task)
{
  Bulk *bulk = g_task_get_task_data (task);
  GPtrArray *pages;

  if (bulk->sources->len < bulk->ids->len)
    {
      const AduDocumentWhich which = { .kind = bulk->kind,
                                       .case_id = id_at (bulk, bulk->sources->len),
                                       .reveal = bulk->reveal };

      adu_document_source_load_async (bulk->session, &which, source_cb, task);
      return;
    }
  if (bulk->texts->len == 0)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }
  pages = g_ptr_array_new ();
  for (guint i = 0; i < bulk->sources->len; i++)
    g_ptr_array_add (pages, adu_document_source_page (g_ptr_array_index (bulk->sources, i), NULL,
                                                      g_ptr_array_index (bulk->texts, i), bulk->paper));
  g_task_return_pointer (task, pages, pages_unref);
  g_object_unref (task);
}

static void
bulk_make (gpointer data, const char *paper, GTask *task)
{
  Bulk *bulk = data;

  g_free (bulk->paper);
  bulk->paper = g_strdup (paper);
  g_task_set_task_data (task, bulk, NULL);
  read_next (task);
}

static void
bulk_left (gpointer data, AduLeft how)
{
  Bulk *bulk = data;
  g_autofree char *code = adu_document_journal_code (bulk->kind);

  if (adu_session_actor (bulk->session) == NULL || adu_session_is_read_only (bulk->session))
    return;
  for (guint i = 0; i < bulk->ids->len; i++)
    adu_store_note_async (adu_session_store (bulk->session), adu_session_actor (bulk->session), code, id_at (bulk, i),
                          bulk->reveal, NULL, NULL);
}

static void
bulk_reveal (gpointer data, const char *reason)
{
  Bulk *bulk = data;

  g_free (bulk->reveal);
  bulk->reveal = g_strdup (reason);
  g_ptr_array_set_size (bulk->sources, 0);
}

static const AduPrintableClass bulk_class = { bulk_make, bulk_left, bulk_free, bulk_reveal, TRUE };

static void
show (Bulk *bulk)
{
  g_autoptr (GtkWidget) from = g_steal_pointer (&bulk->from);
  AduSession *session = bulk->session;
  g_autofree char *number = adu_words_number (bulk->ids->len);
  /* Translators: %1$s is a kind of letter, %2$s a number of complaints */
  g_autofree char *title = g_strdup_printf (_("%1$s for %2$s complaints"), adu_words_letter (bulk->kind), number);
  g_autofree char *file_name = adu_document_file_name (bulk->kind, NULL);
  gboolean may_reveal = bulk->may_reveal && !adu_letter_info (bulk->kind)->to_unit;
  g_autoptr (AduPrintable) printable = adu_printable_new (&bulk_class, bulk, title, file_name);

  adu_printable_set_may_reveal (printable, may_reveal);
  adu_printable_set_notice (printable, _("Each draft stands with the letters of its complaint. Signatures and numbers of all of them are "
                                        "recorded under Outgoing letters in the menu."));
  adu_preview_screen_show (from, session, printable);
}

/* --- making the drafts ------------------------------------------------------------------------------------------- */

static void
give_up (Bulk *bulk, const GError *error)
{
  if (gtk_widget_get_root (bulk->from) != NULL && error != NULL)
    adu_notice_error (bulk->from, error);
  bulk_free (bulk);
}

static void
drafted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Bulk *bulk = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) letters = adu_store_finish_value (result, &error);

  if (letters == NULL || gtk_widget_get_root (bulk->from) == NULL || adu_session_actor (bulk->session) == NULL)
    give_up (bulk, error);
  else
    show (bulk);
}

static void
read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Bulk *bulk = user_data;
  g_autoptr (GError) error = NULL;
  AduActor *actor = adu_session_actor (bulk->session);
  g_autofree char *action = g_uuid_string_random ();

  if (!g_task_propagate_boolean (G_TASK (result), &error) || actor == NULL)
    {
      give_up (bulk, error);
      return;
    }
  for (guint i = 0; i < bulk->sources->len; i++)
    g_ptr_array_add (bulk->texts, adu_document_source_text (g_ptr_array_index (bulk->sources, i)));
  adu_store_save_letters_async (adu_session_store (bulk->session), actor, action, bulk->kind,
                                (const gint64 *) (gpointer) bulk->ids->data, (const char *const *) bulk->texts->pdata,
                                bulk->ids->len, drafted_cb, bulk);
}

static void
asked_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Bulk *bulk = user_data;
  GTask *task;

  if (!adu_ask_finish (result, NULL))
    {
      bulk_free (bulk);
      return;
    }
  task = g_task_new (NULL, NULL, read_cb, bulk);
  g_task_set_task_data (task, bulk, NULL);
  read_next (task);
}

/* --- the question -------------------------------------------------------------------------------------------------- */

static AduLetterFit
fit_of (AduLetterKind kind, const AduRow *row)
{
  const AduLetterContext context = {
    .stage = row->stage,
    .supervisory = row->supervisory,
    .disposed = row->handler != 0 || row->handler_name != NULL,
    .answered = adu_day_is_set (row->stopped),
  };

  return adu_letter_fit (kind, &context);
}

/* "Not for 2: ADU-2026-0012 (…), …" */
static char *
left_out_in_words (GPtrArray *left_out)
{
  g_autofree char *number = adu_words_number (left_out->len);
  g_autofree char *names = NULL;

  if (left_out->len > LISTED)
    g_ptr_array_set_size (left_out, LISTED);
  g_ptr_array_add (left_out, NULL);
  names = g_strjoinv (", ", (char **) left_out->pdata);
  /* Translators: %1$s is a number, %2$s names them */
  return g_strdup_printf (_("Not possible for %1$s: %2$s"), number, names);
}

static void
ask (Bulk *bulk, GPtrArray *left_out)
{
  g_autofree char *number = adu_words_number (bulk->ids->len);
  /* Translators: %1$s is a kind of letter, %2$s a number of complaints */
  g_autofree char *heading =
    g_strdup_printf (_("Draft “%1$s” for %2$s complaints?"), adu_words_letter (bulk->kind), number);
  g_autofree char *others = left_out->len > 0 ? left_out_in_words (left_out) : NULL;
  g_autofree char *body =
    g_strjoin ("\n\n", _("Each gets a draft of its own with the office’s text, filled in. They are then shown together, to be "
                         "printed in one go."),
               others, NULL);

  adu_ask_async (bulk->from, heading, body, _("_Draft"), ADU_ASK_SUGGESTED, asked_cb, bulk);
}

static void
rows_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Bulk *bulk = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = adu_store_finish_value (result, &error);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (g_free);

  if (rows == NULL || gtk_widget_get_root (bulk->from) == NULL || adu_session_actor (bulk->session) == NULL)
    {
      give_up (bulk, error);
      return;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const AduRow *row = g_ptr_array_index (rows, i);
      AduLetterFit fit = fit_of (bulk->kind, row);

      if (fit == ADU_LETTER_FITS)
        g_array_append_val (bulk->ids, row->id);
      else
        g_ptr_array_add (left_out, g_strdup_printf ("%s (%s)", row->number, adu_words_letter_fit (fit)));
    }
  if (bulk->ids->len > 0)
    {
      ask (bulk, left_out);
      return;
    }
  adu_notice (bulk->from, _("This letter fits none of the selected complaints."));
  bulk_free (bulk);
}

/**
 * adu_letters_bulk:
 * @from: a widget of the window
 * @session: somebody is signed in
 * @kind: the letter
 * @ids: (element-type gint64): the complaints
 *
 * Asks, drafts the letter for each it fits, and shows them all.
 */
void
adu_letters_bulk (GtkWidget *from, AduSession *session, AduLetterKind kind, GArray *ids)
{
  Bulk *bulk;

  if (ids->len > ADU_LETTERS_BULK_MOST)
    {
      g_autofree char *text = g_strdup_printf (_("At most %d letters are drafted at once."), ADU_LETTERS_BULK_MOST);

      adu_notice (from, text);
      return;
    }
  bulk = g_new0 (Bulk, 1);
  bulk->session = g_object_ref (session);
  bulk->from = g_object_ref (from);
  bulk->kind = kind;
  bulk->may_reveal = adu_session_may (session, ADU_MAY_REVEAL);
  bulk->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  bulk->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_document_source_unref);
  bulk->texts = g_ptr_array_new_with_free_func (g_free);
  adu_store_rows_async (adu_session_store (session), adu_session_actor (session),
                        (const gint64 *) (gpointer) ids->data, ids->len, NULL, rows_cb, bulk);
}

/* Returns: (transfer full): the letters that may be written to many; @action takes the code of one (s). */
GMenuModel *
adu_letters_bulk_menu_new (const char *action)
{
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (adu_words_letter (kinds[i]), NULL);

      g_menu_item_set_action_and_target (item, action, "s", adu_letter_kind_to_code (kinds[i]));
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}
