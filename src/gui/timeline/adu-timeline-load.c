/* adu-timeline-load.c — below the bars: how many fall due each day or week
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Each number is a button that opens the list it counts; the bar behind it is drawn. There are never more than the
 * calendar above has parts, and none where nothing is due.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/adu-names.h"
#include "gui/timeline/adu-timeline-load.h"
#include "words/adu-words-date.h"

#define HEIGHT 54
#define MARK 22 /* height of a number, at least */

struct _AduTimelineLoad
{
  GtkWidget parent_instance;
  AduTimelineLens *lens; /* owned; nullable */
  AduTimeline *timeline; /* owned; nullable */
  GtkWidget *title;      /* child */
  GtkLabel *count;       /* in it: how many are open */
  GPtrArray *marks;      /* of GtkButton, children; as many as are wanted show */
  GArray *spans;         /* of AduSpan: what each mark counts */
  GArray *counts;        /* of guint */
  guint most;            /* the largest of them */
  int mark;              /* height of a number with these letters */
};

G_DEFINE_FINAL_TYPE (AduTimelineLoad, adu_timeline_load, GTK_TYPE_WIDGET)

static GtkWidget *
mark_at (AduTimelineLoad *self, guint i)
{
  while (self->marks->len <= i)
    {
      GtkWidget *mark = gtk_button_new ();

      gtk_actionable_set_action_target (GTK_ACTIONABLE (mark), "s", "");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (mark), "win.show-list");
      gtk_widget_add_css_class (mark, "flat");
      gtk_widget_add_css_class (mark, "numeric");
      gtk_widget_set_parent (mark, GTK_WIDGET (self));
      g_ptr_array_add (self->marks, mark);
    }
  return g_ptr_array_index (self->marks, i);
}

static void
show_mark (AduTimelineLoad *self, guint i, AduSpan span, guint n)
{
  GtkWidget *mark = mark_at (self, i);
  AduDay last = adu_day_add (span.until, -1);
  g_autoptr (AduFind) find = adu_find_with_due (adu_timeline_get_find (self->timeline), span.from, last);
  g_autofree char *list = adu_find_to_text (find);
  g_autofree char *label = g_strdup_printf ("%u", n);
  g_autofree char *when = span.from.n == last.n ? adu_words_day_full (span.from) : adu_words_day_span (span.from, last);
  /* Translators: how many complaints are due on a day or in a week */
  g_autofree char *spoken = g_strdup_printf (ngettext ("%s: %u due", "%s: %u due", n), when, n);

  gtk_button_set_label (GTK_BUTTON (mark), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (mark), "s", list);
  gtk_widget_set_tooltip_text (mark, spoken);
  adu_names_set (mark, spoken);
  gtk_widget_set_child_visible (mark, TRUE);
  gtk_widget_set_visible (mark, TRUE);
}

static void
show_count (AduTimelineLoad *self)
{
  guint n = adu_timeline_n_cases (self->timeline);
  g_autofree char *number = adu_words_number (n);
  g_autofree char *count = g_strdup_printf (ngettext ("%s open complaint", "%s open complaints", n), number);

  gtk_label_set_text (self->count, count);
}

/* Counts anew for the parts that show. */
static void
update (AduTimelineLoad *self)
{
  g_autoptr (GArray) parts = NULL;
  guint n_marks = 0;

  if (self->lens == NULL)
    return;
  show_count (self);
  parts = adu_scale_parts (adu_timeline_lens_scale (self->lens), FALSE);
  g_array_set_size (self->spans, 0);
  g_array_set_size (self->counts, 0);
  self->most = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      AduSpan span = g_array_index (parts, AduSpan, i);
      guint n = adu_timeline_due (self->timeline, span.from, span.until);

      if (n == 0 || !adu_scale_shows (adu_timeline_lens_scale (self->lens), span.from, span.until))
        continue;
      g_array_append_val (self->spans, span);
      g_array_append_val (self->counts, n);
      self->most = MAX (self->most, n);
      show_mark (self, n_marks++, span, n);
    }
  for (guint i = n_marks; i < self->marks->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->marks, i), FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
adu_timeline_load_set (AduTimelineLoad *self, AduTimelineLens *lens, AduTimeline *timeline)
{
  g_set_object (&self->lens, lens);
  g_set_object (&self->timeline, timeline);
  g_signal_connect_object (lens, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (timeline, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
part_of (AduTimelineLoad *self, guint i, double *left, double *right)
{
  const AduScale *scale = adu_timeline_lens_scale (self->lens);
  AduSpan span = g_array_index (self->spans, AduSpan, i);

  *left = adu_timeline_lens_label (self->lens) + MAX (adu_scale_x (scale, span.from), 0);
  *right = adu_timeline_lens_label (self->lens) + MIN (adu_scale_x (scale, span.until), scale->width);
}

static void
adu_timeline_load_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AduTimelineLoad *self = ADU_TIMELINE_LOAD (widget);

  int least;
  int label = self->lens != NULL ? adu_timeline_lens_label (self->lens) : ADU_TIMELINE_LABEL;

  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->title, &(GtkAllocation){ 0, 0, MAX (label, least), height }, -1);
  for (guint i = 0; i < self->spans->len; i++)
    {
      GtkWidget *mark = g_ptr_array_index (self->marks, i);
      double left, right;
      int wide;

      part_of (self, i, &left, &right);
      gtk_widget_measure (mark, GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
      wide = MAX (wide, (int) (right - left));
      gtk_widget_size_allocate (
          mark, &(GtkAllocation){ (int) ((left + right - wide) / 2), height - self->mark, wide, self->mark },
          -1);
    }
}

static void
adu_timeline_load_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AduTimelineLoad *self = ADU_TIMELINE_LOAD (widget);
  int height = gtk_widget_get_height (widget);
  AduDay today = self->lens != NULL ? adu_timeline_lens_today (self->lens) : ADU_DAY_NONE;
  GdkRGBA accent = { 0.2f, 0.5f, 0.9f, 1 };
  GdkRGBA alarm = { 0.8f, 0.1f, 0.1f, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_bg_color", &accent);
  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "error_color", &alarm);
  for (guint i = 0; i < self->spans->len; i++)
    {
      double left, right;
      double tall = (height - self->mark - 2.0) * g_array_index (self->counts, guint, i) / self->most;
      gboolean past = g_array_index (self->spans, AduSpan, i).until.n <= today.n;

      part_of (self, i, &left, &right);
      gtk_snapshot_append_color (
          snapshot, past ? &alarm : &accent,
          &GRAPHENE_RECT_INIT ((float) left + 1, (float) (height - self->mark - MAX (tall, 2)),
                               (float) MAX (right - left - 2, 2), (float) MAX (tall, 2)));
    }
  GTK_WIDGET_CLASS (adu_timeline_load_parent_class)->snapshot (widget, snapshot);
}

static void
adu_timeline_load_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  AduTimelineLoad *self = ADU_TIMELINE_LOAD (widget);

  int least;
  int title;

  /* GTK wants to be asked before it allocates. */
  gtk_widget_measure (self->title, orientation, -1, &title, NULL, NULL, NULL);
  self->mark = orientation == GTK_ORIENTATION_VERTICAL ? MARK : self->mark;
  for (guint i = 0; i < self->marks->len; i++)
    {
      gtk_widget_measure (g_ptr_array_index (self->marks, i), orientation, -1, &least, NULL, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        self->mark = MAX (self->mark, least);
    }
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? MAX (HEIGHT + self->mark - MARK, title + 4)
                                                                : MAX (ADU_TIMELINE_LABEL, title) + 200;
}

static void
adu_timeline_load_dispose (GObject *object)
{
  AduTimelineLoad *self = ADU_TIMELINE_LOAD (object);

  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));
  g_ptr_array_set_size (self->marks, 0);
  g_array_set_size (self->spans, 0);
  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_object (&self->lens);
  g_clear_object (&self->timeline);
  G_OBJECT_CLASS (adu_timeline_load_parent_class)->dispose (object);
}

static void
adu_timeline_load_finalize (GObject *object)
{
  AduTimelineLoad *self = ADU_TIMELINE_LOAD (object);

  g_ptr_array_unref (self->marks);
  g_array_unref (self->spans);
  g_array_unref (self->counts);
  G_OBJECT_CLASS (adu_timeline_load_parent_class)->finalize (object);
}

static void
adu_timeline_load_class_init (AduTimelineLoadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_timeline_load_dispose;
  G_OBJECT_CLASS (klass)->finalize = adu_timeline_load_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = adu_timeline_load_size_allocate;
  GTK_WIDGET_CLASS (klass)->measure = adu_timeline_load_measure;
  GTK_WIDGET_CLASS (klass)->snapshot = adu_timeline_load_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timeline-load");
}

static void
adu_timeline_load_init (AduTimelineLoad *self)
{
  GtkWidget *heading = gtk_label_new (_("Falling due"));

  self->marks = g_ptr_array_new ();
  self->spans = g_array_new (FALSE, FALSE, sizeof (AduSpan));
  self->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->title = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_xalign (self->count, 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_set_margin_start (self->title, 6);
  gtk_widget_set_valign (self->title, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->title), heading);
  gtk_box_append (GTK_BOX (self->title), GTK_WIDGET (self->count));
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
