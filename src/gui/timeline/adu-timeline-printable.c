/* adu-timeline-printable.c — the page of limits as something that can be shown, printed and saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/adu-text.h"
#include "gui/timeline/adu-timeline-printable.h"
#include "report/adu-timeline-page.h"

typedef struct
{
  AduSession *session;   /* owned */
  AduTimeline *timeline; /* owned: what stands on it is what the screen shows */
  AduZoom zoom;
  AduDay middle;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *self = data;

  g_object_unref (self->session);
  g_object_unref (self->timeline);
  g_free (self);
}

static void
sheet_make (gpointer data, const char *paper, GTask *task)
{
  Sheet *self = data;
  AduStore *store = adu_session_store (self->session);
  g_autoptr (GPtrArray) works = adu_timeline_works (self->timeline);
  AduTimelinePage given = { .works = works,
                            .calendar = adu_store_calendar (store),
                            .office = adu_store_office (store),
                            .zone = adu_store_zone (store),
                            .paper = paper,
                            .zoom = self->zoom,
                            .middle = self->middle,
                            .now = adu_clock_now (adu_session_clock (self->session)),
                            .example = adu_session_is_example (self->session) };

  g_task_return_pointer (task, adu_timeline_page_new (&given), (GDestroyNotify) adu_page_free);
  g_object_unref (task);
}

static void
sheet_left (gpointer data, AduLeft how)
{
  Sheet *self = data;

  if (adu_session_actor (self->session) != NULL && !adu_session_is_read_only (self->session))
    adu_store_note_async (adu_session_store (self->session), adu_session_actor (self->session), "print-timeline", 0, NULL,
                          NULL, NULL);
}

static const AduPrintableClass sheet_class = { sheet_make, sheet_left, sheet_free };

/**
 * adu_timeline_printable_new:
 * @session: somebody is signed in
 * @timeline: the open cases
 * @zoom: how much of the calendar
 * @middle: around which day
 *
 * Returns: (transfer full): them on one sheet across
 */
AduPrintable *
adu_timeline_printable_new (AduSession *session, AduTimeline *timeline, AduZoom zoom, AduDay middle)
{
  Sheet *sheet = g_new0 (Sheet, 1);
  g_autofree char *today = adu_day_to_iso (adu_clock_today (adu_session_clock (session)));
  g_autofree char *plain = g_strdup_printf ("%s-%s.pdf", _("Deadlines"), today);
  g_autofree char *file_name = adu_text_file_name (plain, "batas-waktu.pdf");

  sheet->session = g_object_ref (session);
  sheet->timeline = g_object_ref (timeline);
  sheet->zoom = zoom;
  sheet->middle = middle;
  return adu_printable_new (&sheet_class, sheet, _("Deadlines"), file_name);
}
