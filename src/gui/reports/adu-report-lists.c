/* adu-report-lists.c — what the lists of the reports page are made of, read from the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * They name nobody: of a confidential complaint the number, of any other the subject without the names in it.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/letters/adu-document-print.h"
#include "gui/reports/adu-report-lists.h"
#include "report/adu-list-page.h"
#include "store/adu-store-figures.h"
#include "store/adu-store-letters.h"
#include "words/adu-words-find.h"

#define MOST_ROWS 20000

typedef enum
{
  LIST_OVERDUE,
  LIST_INSPECTIONS,
  LIST_EVIDENCE,
  LIST_FIGURES,
} Which;

typedef struct
{
  Which which;
  AduSession *session; /* owned */
  AduPeriod period;
  AduFind *find;       /* owned; narrows it */
  char *search;        /* owned; that in words */
} List;

/* A list being made: what was read so far. */
typedef struct
{
  List *list;          /* borrowed: lives as long as the task */
  AduStore *store;     /* owned */
  AduActor *actor;     /* owned */
  char *paper;         /* nullable */
  GPtrArray *rows;     /* of AduRow; nullable */
  GPtrArray *subjects; /* of char *, nullable entries */
  AduFigures *figures; /* nullable */
} Making;

static void
list_free (gpointer data)
{
  List *list = data;

  g_object_unref (list->session);
  adu_find_unref (list->find);
  g_free (list->search);
  g_free (list);
}

static void
making_free (gpointer data)
{
  Making *making = data;

  g_object_unref (making->store);
  adu_actor_unref (making->actor);
  g_free (making->paper);
  g_clear_pointer (&making->rows, g_ptr_array_unref);
  g_ptr_array_unref (making->subjects);
  g_clear_pointer (&making->figures, adu_figures_unref);
  g_free (making);
}

static AduListPageOptions
options_of (Making *making)
{
  AduSession *session = making->list->session;
  GPtrArray *officials = adu_store_officials (making->store);
  AduListPageOptions options = {
    .office = adu_store_office (making->store),
    .paper = making->paper,
    .period = making->list->period,
    .search = making->list->search,
    .today = adu_clock_today (adu_session_clock (session)),
    .zone = adu_store_zone (making->store),
    .officer = adu_actor_name (making->actor),
    .example = adu_session_is_example (session),
  };

  for (guint i = 0; i < officials->len; i++)
    {
      const AduOfficial *official = g_ptr_array_index (officials, i);

      if (official->id == adu_actor_official (making->actor))
        options.officer_nip = official->nip;
    }
  return options;
}

static void
fail (GTask *task, GError *error)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* Returns: (transfer full) (nullable): what the register answered; NULL: @task has failed with its error. */
static gpointer
take (GTask *task, GAsyncResult *result)
{
  GError *error = NULL;
  gpointer value = adu_store_finish_value (result, &error);

  if (value == NULL)
    fail (task, error);
  return value;
}

static void
answer (GTask *task, AduPage *page)
{
  g_task_return_pointer (task, page, (GDestroyNotify) adu_page_free);
  g_object_unref (task);
}

/* --- overdue ------------------------------------------------------------------------------------------------ */

static void read_subject (GTask *task);

static void
outgoing_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Making *making = g_task_get_task_data (task);
  AduOutgoing *outgoing = take (task, result);

  if (outgoing == NULL)
    return;
  g_ptr_array_add (making->subjects, g_strdup (outgoing->record->row->subject));
  adu_outgoing_free (outgoing);
  read_subject (task);
}

/* One complaint after the other: there are few, and each is read as it may leave. */
static void
read_subject (GTask *task)
{
  Making *making = g_task_get_task_data (task);
  AduListPageOptions options;

  while (making->subjects->len < making->rows->len)
    {
      const AduRow *row = g_ptr_array_index (making->rows, making->subjects->len);

      if (!row->confidential)
        {
          adu_store_outgoing_async (making->store, making->actor, row->id, NULL, _("(kept secret)"), NULL, outgoing_cb, task);
          return;
        }
      g_ptr_array_add (making->subjects, NULL);
    }
  options = options_of (making);
  answer (task, adu_overdue_page_new (&options, making->rows, making->subjects));
}

static void
overdue_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Making *making = g_task_get_task_data (task);

  making->rows = take (task, result);
  if (making->rows != NULL)
    read_subject (task);
}

/* --- inspections -------------------------------------------------------------------------------------------- */

static void
inspections_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Making *making = g_task_get_task_data (task);
  AduInspectionList *found = take (task, result);
  AduListPageOptions options;

  if (found == NULL)
    return;
  options = options_of (making);
  answer (task, adu_inspections_page_new (&options, found->rows));
  adu_inspection_list_free (found);
}

/* --- evidence ----------------------------------------------------------------------------------------------- */

static void
evidence_rows_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Making *making = g_task_get_task_data (task);
  AduListPageOptions options;

  making->rows = take (task, result);
  if (making->rows == NULL)
    return;
  options = options_of (making);
  answer (task, adu_evidence_page_new (&options, making->figures, making->rows));
}

static void
figures_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Making *making = g_task_get_task_data (task);
  AduPeriod period = making->list->period;
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) received = adu_find_with_received (all, period.first, period.last);
  g_autoptr (AduFind) find = adu_find_with_sort (received, ADU_SORT_RECEIVED, FALSE);

  making->figures = take (task, result);
  if (making->figures != NULL)
    adu_store_first_async (making->store, making->actor, find, MOST_ROWS, NULL, evidence_rows_cb, task);
}

/* --- the fuller figures --------------------------------------------------------------------------------------- */

static void
all_figures_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Making *making = g_task_get_task_data (task);
  AduListPageOptions options;

  making->figures = take (task, result);
  if (making->figures == NULL)
    return;
  options = options_of (making);
  answer (task, adu_figures_page_new (&options, making->figures, making->store));
}

/* --- what can be shown --------------------------------------------------------------------------------------- */

static void
list_make (gpointer data, const char *paper, GTask *task)
{
  List *list = data;
  AduActor *actor = adu_session_actor (list->session);
  g_autoptr (AduFind) overdue = adu_find_with_overdue (list->find, TRUE);
  const AduInspectionFind inspections = { .from = list->period.first, .until = list->period.last };
  Making *making;

  if (actor == NULL)
    {
      fail (task, g_error_new_literal (ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in"));
      return;
    }
  making = g_new0 (Making, 1);
  making->list = list;
  making->store = g_object_ref (adu_session_store (list->session));
  making->actor = adu_actor_ref (actor);
  making->paper = g_strdup (paper);
  making->subjects = g_ptr_array_new_with_free_func (g_free);
  g_task_set_task_data (task, making, making_free);
  switch (list->which)
    {
    case LIST_OVERDUE:
      adu_store_first_async (making->store, actor, overdue, MOST_ROWS, NULL, overdue_cb, task);
      break;
    case LIST_INSPECTIONS:
      adu_store_inspections_async (making->store, actor, &inspections, NULL, inspections_cb, task);
      break;
    case LIST_FIGURES:
      adu_store_figures_async (making->store, actor, ADU_FIGURES_SEEN, list->find, list->period, NULL, all_figures_cb, task);
      break;
    case LIST_EVIDENCE:
    default:
      adu_store_figures_async (making->store, actor, ADU_FIGURES_SEEN, NULL, list->period, NULL, figures_cb, task);
    }
}

static void
list_left (gpointer data, AduLeft how)
{
  List *list = data;

  if (adu_session_actor (list->session) != NULL && !adu_session_is_read_only (list->session))
    adu_store_note_async (adu_session_store (list->session), adu_session_actor (list->session), "print", 0, NULL,
                          NULL, NULL);
}

static const AduPrintableClass list_class = { list_make, list_left, list_free };

/* @find: (transfer full) */
static AduPrintable *
printable_new (AduSession *session, Which which, AduPeriod period, AduFind *find, const char *title, const char *file_title)
{
  List *list = g_new0 (List, 1);
  g_autofree char *plain = g_strdup_printf ("%s.pdf", file_title);
  g_autofree char *file_name = adu_text_file_name (plain, "laporan.pdf");
  g_autoptr (AduFind) masked = adu_words_mask_find (find);

  list->which = which;
  list->session = g_object_ref (session);
  list->period = period;
  list->find = find;
  list->search = adu_report_find_in_words (session, masked);
  return adu_printable_new (&list_class, list, title, file_name);
}

char *
adu_report_find_in_words (AduSession *session, const AduFind *find)
{
  AduStore *store = adu_session_store (session);
  const AduFindNames names = { .units = adu_store_list (store, ADU_LIST_UNIT),
                               .topics = adu_store_list (store, ADU_LIST_TOPIC),
                               .problems = adu_store_list (store, ADU_LIST_PROBLEM_CODE),
                               .officials = adu_store_officials (store) };

  return adu_words_find (find, &names);
}

/* Returns: (transfer full): the complaints past their limit, as of today. */
AduPrintable *
adu_report_overdue_new (AduSession *session, AduFind *find)
{
  AduDay today = adu_clock_today (adu_session_clock (session));
  g_autofree char *iso = adu_day_to_iso (today);
  g_autofree char *file = g_strdup_printf ("%s-%s", _("Overdue"), iso);
  const AduPeriod period = { today, today };

  return printable_new (session, LIST_OVERDUE, period, adu_find_ref (find), _("Overdue complaints"), file);
}

/* Returns: (transfer full): the register book: what was received in a period, by number. */
AduPrintable *
adu_report_register_new (AduSession *session, AduPeriod period, AduFind *search)
{
  g_autoptr (AduFind) received = adu_find_with_received (search, period.first, period.last);
  g_autoptr (AduFind) find = adu_find_with_sort (received, ADU_SORT_NUMBER, FALSE);
  const AduDocumentWhich which = { .kind = ADU_LETTER_REGISTER_BOOK, .find = find };

  return adu_document_printable_new (session, &which, NULL, NULL, FALSE);
}

/* Returns: (transfer full): all figures of a period, narrowed to @search but for its days and stages. */
AduPrintable *
adu_report_figures_new (AduSession *session, AduPeriod period, AduFind *search)
{
  g_autofree char *words = adu_words_period (period);
  g_autofree char *code = adu_period_to_text (period);
  g_autofree char *title = g_strdup_printf ("%s, %s", _("Figures of complaints"), words);
  g_autofree char *file = g_strdup_printf ("%s-%s", _("Figures"), code);

  return printable_new (session, LIST_FIGURES, period, adu_figures_scope_of (search), title, file);
}

/* Returns: (transfer full): the inspections of a period. */
AduPrintable *
adu_report_inspections_new (AduSession *session, AduPeriod period)
{
  g_autofree char *words = adu_words_period (period);
  g_autofree char *code = adu_period_to_text (period);
  g_autofree char *title = g_strdup_printf ("%s, %s", _("Field inspections"), words);
  g_autofree char *file = g_strdup_printf ("%s-%s", _("Inspections"), code);

  return printable_new (session, LIST_INSPECTIONS, period, adu_find_new (), title, file);
}

/* Returns: (transfer full): how the standard was kept in a period, for the Ombudsman's check of compliance. */
AduPrintable *
adu_report_evidence_new (AduSession *session, AduPeriod period)
{
  g_autofree char *words = adu_words_period (period);
  g_autofree char *code = adu_period_to_text (period);
  g_autofree char *title = g_strdup_printf ("%s, %s", _("Evidence for the Ombudsman"), words);
  g_autofree char *file = g_strdup_printf ("%s-%s", _("Evidence-Standard"), code);

  return printable_new (session, LIST_EVIDENCE, period, adu_find_new (), title, file);
}

/* Returns: (transfer full): a form to be filled in by hand. */
AduPrintable *
adu_report_form_new (AduSession *session, AduLetterKind form)
{
  const AduDocumentWhich which = { .kind = form };

  return adu_document_printable_new (session, &which, NULL, NULL, FALSE);
}
