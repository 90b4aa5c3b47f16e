/* adu-case-timeline.c — one complaint along the calendar: what happened, what is due, pauses, days off, inspections
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:    gui. Thread: main.
 * Template: ui/case/adu-case-timeline.ui
 * The picture is the bar of the page of limits, from the receipt to the Ombudsman's date. Below it the same in words, day
 * by day: that is what a screen reader reads and what the keyboard walks through. A row of a limit opens the derivation
 * of its date.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/adu-template.h"
#include "gui/case/adu-case-timeline.h"
#include "gui/timeline/adu-timeline-header.h"
#include "gui/timeline/adu-timeline-row.h"
#include "words/adu-words-date.h"
#include "words/adu-words.h"

#define KIND "adu-kind" /* of a row: the clock it stands for + 1 */

struct _AduCaseTimeline
{
  GtkWidget parent_instance;

  AduTimelineHeader *header;     /* template child */
  AduTimelineBackdrop *backdrop; /* template child */
  GtkOverlay *overlay;           /* template child */
  GtkListBox *points;            /* template child */

  AduTimelineLens *lens;     /* owned */
  GtkWidget *bar;            /* of the tree; NULL until the first record */
  AduSession *session;       /* owned; nullable */
  GCancellable *cancellable; /* owned; of the reading under way; nullable */
  GPtrArray *deadlines;      /* of Due: what the record says of its clocks */
};

G_DEFINE_FINAL_TYPE (AduCaseTimeline, adu_case_timeline, GTK_TYPE_WIDGET)

/* A clock, as far as the picture needs it. */
typedef struct
{
  AduDeadlineKind kind;
  AduDay due;
  char *text;
} Due;

static void
due_free (gpointer data)
{
  g_free (((Due *) data)->text);
  g_free (data);
}

/* A day and what is to be said of it. */
typedef struct
{
  AduDay day;
  int kind;         /* AduDeadlineKind, or -1 */
  const char *icon; /* static */
  char *text;
} Point;

static void
point_free (gpointer data)
{
  g_free (((Point *) data)->text);
  g_free (data);
}

static void
add_point (GPtrArray *points, AduDay day, int kind, const char *icon, char *text)
{
  Point *point = g_new (Point, 1);

  *point = (Point){ day, kind, icon, text };
  g_ptr_array_add (points, point);
}

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const Point *x = *(Point *const *) a;
  const Point *y = *(Point *const *) b;

  return x->day.n - y->day.n;
}

/* --- what there is to say ---------------------------------------------------------------------------------------- */

/* Whether a stage begins with what is said anyway: that the file awaits completion, or is complete. */
static gboolean
is_said (const AduWork *work, guint i)
{
  const AduStageSpan *span = &g_array_index (work->stages, AduStageSpan, i);

  for (guint p = 0; p < work->facts.n_pauses; p++)
    if ((span->stage == ADU_STAGE_AWAITING_COMPLETION && work->facts.pauses[p].from.n == span->from.n) ||
        (i > 0 && work->facts.pauses[p].until.n == span->from.n &&
         g_array_index (work->stages, AduStageSpan, i - 1).stage == ADU_STAGE_AWAITING_COMPLETION))
      return TRUE;
  return FALSE;
}

static void
add_past (GPtrArray *points, const AduWork *work)
{
  for (guint i = 0; i < work->stages->len; i++)
    {
      const AduStageSpan *span = &g_array_index (work->stages, AduStageSpan, i);

      if (!is_said (work, i))
        add_point (points, span->from, -1, "media-record-symbolic", g_strdup (adu_words_stage (span->stage)));
    }
  for (guint i = 0; i < work->facts.n_pauses; i++)
    {
      const AduPause *pause = &work->facts.pauses[i];

      add_point (points, pause->from, -1, "media-playback-pause-symbolic",
                 g_strdup (_("The file awaits completion")));
      if (adu_day_is_set (pause->until))
        add_point (points, pause->until, -1, "media-playback-start-symbolic", g_strdup (_("The file is complete")));
    }
  for (guint i = 0; i < work->inspections->len; i++)
    add_point (points, g_array_index (work->inspections, AduDay, i), -1, "edit-find-symbolic", g_strdup (_("Inspection")));
}

static void
add_dues (GPtrArray *points, const GPtrArray *deadlines, const AduWork *work)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const Due *due = g_ptr_array_index (deadlines, i);

      add_point (points, due->due, (int) due->kind, "alarm-symbolic", g_strdup (due->text));
    }
  if (adu_day_is_set (work->ombudsman_from) && !adu_day_is_set (work->row->stopped))
    add_point (points, work->ombudsman_from, -1, "go-next-symbolic",
               g_strdup (_("From here the complainant may go to the Ombudsman")));
}

/* Named days off between the receipt and the limit: each explains a gap one sees. */
static void
add_days_off (GPtrArray *points, AduCalendar *calendar, AduDay from, AduDay until)
{
  for (AduDay day = from; day.n <= until.n; day = adu_day_add (day, 1))
    {
      const AduDayOff *off = adu_calendar_day_off (calendar, day);

      if (off != NULL)
        add_point (points, day, -1, "x-office-calendar-symbolic",
                   /* Translators: %s is the name of a day off */
                   g_strdup_printf (_("Day off: %s"), off->name));
    }
}

/* --- showing ------------------------------------------------------------------------------------------------------- */

static GtkWidget *
row_new (const Point *point, AduDay today)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *date = adu_words_day_full (point->day);
  GtkWidget *day = gtk_label_new (date);
  GtkWidget *text = gtk_label_new (point->text);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", date, point->text);

  gtk_label_set_xalign (GTK_LABEL (day), 0);
  gtk_label_set_width_chars (GTK_LABEL (day), 26);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (day, "numeric");
  if (point->day.n > today.n)
    gtk_widget_add_css_class (day, "dim-label");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (point->icon));
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), text);
  if (point->kind >= 0)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "point");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), point->kind >= 0);
  g_object_set_data (G_OBJECT (row), KIND, GINT_TO_POINTER (point->kind + 1));
  adu_names_set (row, spoken);
  return row;
}

static void
show_points (AduCaseTimeline *self, const AduWork *work, AduDay until)
{
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (point_free);
  AduDay today = adu_timeline_lens_today (self->lens);
  AduDay received = g_array_index (work->stages, AduStageSpan, 0).from;
  GtkWidget *child;

  add_past (points, work);
  add_days_off (points, adu_timeline_lens_calendar (self->lens), received, until);
  add_dues (points, self->deadlines, work);
  add_point (points, today, -1, "go-down-symbolic", g_strdup (_("Today")));
  g_ptr_array_sort (points, compare_points);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->points))) != NULL)
    gtk_list_box_remove (self->points, child);
  for (guint i = 0; i < points->len; i++)
    gtk_list_box_append (self->points, row_new (g_ptr_array_index (points, i), today));
}

/* The narrowest calendar that holds all of it, begun at the receipt. */
static void
choose_scale (AduCaseTimeline *self, const AduWork *work, AduDay until)
{
  AduDay received = g_array_index (work->stages, AduStageSpan, 0).from;
  AduDay last = work->ombudsman_due.n > until.n ? work->ombudsman_due : until;
  int zoom = ADU_ZOOM_MONTH;

  while (zoom < ADU_ZOOM_YEAR && adu_zoom_days ((AduZoom) zoom) < adu_day_between (received, last) + 14)
    zoom++;
  adu_timeline_lens_set_zoom (self->lens, (AduZoom) zoom);
  adu_timeline_lens_show (self->lens, adu_day_add (received, adu_zoom_days ((AduZoom) zoom) / 3));
}

static void
work_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AduCaseTimeline) self = data;
  g_autoptr (GError) error = NULL;
  AduWork *work = adu_store_finish_value (result, &error);
  g_autoptr (AduTimelineItem) item = NULL;
  AduDay until, today;
  g_autofree char *words = NULL;

  if (work == NULL || self->session == NULL)
    {
      g_clear_pointer (&work, adu_work_free);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  g_clear_object (&self->cancellable);
  today = adu_timeline_lens_today (self->lens);
  until = adu_day_is_set (work->row->binding_due) ? work->row->binding_due
          : adu_day_is_set (work->if_resumed)     ? work->if_resumed
                                                  : today;
  choose_scale (self, work, until);
  show_points (self, work, until);
  item = adu_timeline_item_new (work);
  if (self->bar == NULL)
    {
      self->bar = adu_timeline_row_new (self->lens, adu_session_store (self->session));
      gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
      gtk_overlay_add_overlay (self->overlay, self->bar);
    }
  adu_timeline_row_set (ADU_TIMELINE_ROW (self->bar), item);
  words = adu_timeline_row_words (item, adu_session_store (self->session), today);
  adu_names_set (self->bar, words);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
on_point_activated (GtkListBox *list, GtkListBoxRow *row, AduCaseTimeline *self)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), KIND)) - 1;

  if (kind >= 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "case.explain-limit", "s",
                                adu_deadline_kind_to_code ((AduDeadlineKind) kind));
}

/* Shows the case of @record; what the record does not know is read. The record is read, not kept. */
void
adu_case_timeline_set_record (AduCaseTimeline *self, AduSession *session, const AduRecord *record)
{
  AduStore *store = adu_session_store (session);

  g_set_object (&self->session, session);
  adu_timeline_lens_set_calendar (self->lens, adu_store_calendar (store), adu_clock_today (adu_session_clock (session)));
  g_ptr_array_set_size (self->deadlines, 0);
  for (guint i = 0; i < record->deadlines->len; i++)
    {
      const AduDeadline *deadline = g_ptr_array_index (record->deadlines, i);
      g_autofree char *name = adu_words_deadline_name (deadline);
      g_autofree char *left = adu_words_deadline_left (deadline);
      Due *due;

      /* The same that the list of clocks leaves out: it says nothing beside the others. */
      if (deadline->kind == ADU_DEADLINE_COUNTER || (deadline->kind == ADU_DEADLINE_SERVICE && !deadline->binding))
        continue;
      if (!adu_day_is_set (deadline->due))
        continue;
      due = g_new (Due, 1);
      *due = (Due){ deadline->kind, deadline->due, g_strdup_printf ("%s: %s", name, left) };
      g_ptr_array_add (self->deadlines, due);
    }
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  adu_store_work_of_async (store, adu_session_actor (session), record->row->id, self->cancellable, work_cb,
                           g_object_ref (self));
}

/* --- the widget ------------------------------------------------------------------------------------------------------ */

static void
adu_case_timeline_dispose (GObject *object)
{
  AduCaseTimeline *self = ADU_CASE_TIMELINE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  adu_template_dispose (GTK_WIDGET (object), ADU_TYPE_CASE_TIMELINE);
  g_clear_object (&self->lens);
  g_clear_pointer (&self->deadlines, g_ptr_array_unref);
  G_OBJECT_CLASS (adu_case_timeline_parent_class)->dispose (object);
}

static void
adu_case_timeline_class_init (AduCaseTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADU_TYPE_TIMELINE_HEADER);
  g_type_ensure (ADU_TYPE_TIMELINE_BACKDROP);
  G_OBJECT_CLASS (klass)->dispose = adu_case_timeline_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, ADU_RESOURCE_PATH "ui/case/adu-case-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, AduCaseTimeline, header);
  gtk_widget_class_bind_template_child (widget_class, AduCaseTimeline, backdrop);
  gtk_widget_class_bind_template_child (widget_class, AduCaseTimeline, overlay);
  gtk_widget_class_bind_template_child (widget_class, AduCaseTimeline, points);
  gtk_widget_class_bind_template_callback (widget_class, on_point_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "case-timeline");
}

static void
adu_case_timeline_init (AduCaseTimeline *self)
{
  self->lens = adu_timeline_lens_new (0);
  self->deadlines = g_ptr_array_new_with_free_func (due_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  adu_timeline_header_set_lens (self->header, self->lens);
  adu_timeline_backdrop_set_lens (self->backdrop, self->lens);
}
