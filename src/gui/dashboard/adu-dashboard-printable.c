/* adu-dashboard-printable.c — the dashboard as it is on screen, for preview, printer and PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * It keeps the figures and rows that were on screen when it was asked for: another paper shows the same.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/dashboard/adu-dashboard-printable.h"
#include "report/adu-dashboard-page.h"
#include "words/adu-words-find.h"

typedef struct
{
  AduSession *session; /* owned */
  AduFigures *figures; /* owned */
  GPtrArray *waiting;  /* owned */
  GPtrArray *late;     /* owned */
} Board;

static void
board_free (gpointer data)
{
  Board *board = data;

  g_object_unref (board->session);
  adu_figures_unref (board->figures);
  g_ptr_array_unref (board->waiting);
  g_ptr_array_unref (board->late);
  g_free (board);
}

static void
board_make (gpointer data, const char *paper, GTask *task)
{
  Board *board = data;
  AduDashboardPage page = { .store = adu_session_store (board->session),
                            .paper = paper,
                            .figures = board->figures,
                            .waiting = board->waiting,
                            .late = board->late };

  if (adu_session_actor (board->session) == NULL || page.store == NULL)
    g_task_return_new_error (task, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED, "nobody is signed in");
  else
    g_task_return_pointer (task, adu_dashboard_page_new (&page), (GDestroyNotify) adu_page_free);
  g_object_unref (task);
}

static void
board_left (gpointer data, AduLeft how)
{
  Board *board = data;

  if (adu_session_actor (board->session) != NULL && !adu_session_is_read_only (board->session))
    adu_store_note_async (adu_session_store (board->session), adu_session_actor (board->session), "print", 0, NULL, NULL,
                          NULL);
}

static const AduPrintableClass board_class = { board_make, board_left, board_free, NULL };

/* Returns: (transfer full): what @dashboard shows now; it has been read. */
AduPrintable *
adu_dashboard_printable_new (AduSession *session, AduDashboard *dashboard)
{
  Board *board = g_new0 (Board, 1);
  g_autofree char *period = adu_words_period (adu_dashboard_period (dashboard));
  /* Translators: a title; %s is a period, "November 2026" */
  g_autofree char *title = g_strdup_printf (_("Dashboard, %s"), period);
  g_autofree char *text = adu_period_to_text (adu_dashboard_period (dashboard));
  g_autofree char *plain = g_strdup_printf (_("Dashboard-%s.pdf"), text);
  g_autofree char *file_name = adu_text_file_name (plain, "dasbor.pdf");

  board->session = g_object_ref (session);
  board->figures = adu_figures_ref (adu_dashboard_figures (dashboard));
  board->waiting = g_ptr_array_ref ((GPtrArray *) adu_dashboard_waiting (dashboard));
  board->late = g_ptr_array_ref ((GPtrArray *) adu_dashboard_late (dashboard));
  return adu_printable_new (&board_class, board, title, file_name);
}
