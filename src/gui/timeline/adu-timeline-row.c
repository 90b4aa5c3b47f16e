/* adu-timeline-row.c — one open case as a bar on the calendar, or the heading of a group
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * The bar is drawn from the receipt to the limit: what was in the colour of the stage it stood at, with the stage's name
 * where there is room; what is left pale; what is late struck through; pauses hatched. A thick line is the limit, a
 * diamond the Ombudsman's, a dot an inspection. Only text and rectangles: ten thousand such rows scroll at frame rate
 * because GTK draws the ones that show. Texts are laid out once and kept.
 */
#include "config.h"

#include <glib/gi18n.h>

#include "gui/cases/adu-case-due.h"
#include "gui/timeline/adu-timeline-row.h"
#include "words/adu-words-date.h"
#include "words/adu-words-turn.h"
#include "words/adu-words.h"

#define LEAST_HEIGHT 30 /* grows with the letters */
#define LEAST_BAR 18
#define GAP 6      /* around texts */
#define SMALL 0.88 /* of the size of letters */

/* Texts of a row. */
typedef enum
{
  TEXT_LABEL,  /* the subject, or the name of a group */
  TEXT_NUMBER, /* unit and register number, or how many */
  TEXT_DUE,    /* how the limit stands */
  TEXT_STAGE,  /* the stage it stands at */
  N_TEXTS
} Text;

struct _AduTimelineRow
{
  GtkWidget parent_instance;

  AduTimelineLens *lens; /* owned */
  AduStore *store;       /* owned */
  AduTimelineItem *item; /* owned; nullable */
  char *texts[N_TEXTS];
  PangoLayout *layouts[N_TEXTS]; /* owned; NULL: not laid out */
  int height;                    /* of a row with these letters; 0: not measured */
  int bar;                       /* of that, the bar */
};

G_DEFINE_FINAL_TYPE (AduTimelineRow, adu_timeline_row, GTK_TYPE_WIDGET)

static void
drop_layouts (AduTimelineRow *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->layouts[i]);
  self->height = 0;
}

/* Two lines beside a bar; or only a bar, where one case has the calendar to itself. */
static void
measure (AduTimelineRow *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int line;
  int lines;

  if (self->height > 0)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  pango_layout_get_pixel_size (layout, NULL, &line);
  lines = adu_timeline_lens_label (self->lens) > 0 ? (int) ((1 + SMALL) * line) + 2 : line;
  self->bar = MAX (LEAST_BAR, (int) (SMALL * line));
  self->height = MAX (LEAST_HEIGHT, MAX (lines, self->bar + 12));
}

static PangoLayout *
layout_of (AduTimelineRow *self, Text text)
{
  if (self->layouts[text] == NULL)
    {
      self->layouts[text] = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->texts[text]);
      pango_layout_set_single_paragraph_mode (self->layouts[text], TRUE);
      if (text != TEXT_LABEL)
        {
          PangoAttrList *small = pango_attr_list_new ();

          pango_attr_list_insert (small, pango_attr_scale_new (SMALL));
          pango_layout_set_attributes (self->layouts[text], small);
          pango_attr_list_unref (small);
        }
      if (text == TEXT_LABEL || text == TEXT_NUMBER)
        pango_layout_set_ellipsize (self->layouts[text], PANGO_ELLIPSIZE_END);
    }
  return self->layouts[text];
}

/* --- drawing ------------------------------------------------------------------------------------------------------ */

typedef struct
{
  GtkSnapshot *snapshot;
  const AduScale *scale;
  GdkRGBA text;
  GdkRGBA alarm;
  GdkRGBA accent;
  GdkRGBA plate; /* under words that stand over something */
  AduDay today;
  float width;     /* of the calendar */
  float height;    /* of the row */
  float bar;       /* of the bar in its middle */
  float due;       /* where the words on the limit begin */
  float due_width; /* how wide they are */
  gboolean plated; /* they stand over the bar */
} Pen;

static GdkRGBA
named (GtkWidget *widget, const char *name, const GdkRGBA *otherwise)
{
  GdkRGBA color;

  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color) ? color : *otherwise;
}

/* The part of [from, until) that shows, as a rectangle of the bar; FALSE: nothing does. */
static gboolean
span_rect (const Pen *pen, AduDay from, AduDay until, graphene_rect_t *rect)
{
  double left = MAX (adu_scale_x (pen->scale, from), -4);
  double right = MIN (adu_scale_x (pen->scale, until), pen->width + 4);

  if (until.n <= from.n || !adu_scale_shows (pen->scale, from, until))
    return FALSE;
  graphene_rect_init (rect, (float) left, (pen->height - pen->bar) / 2, (float) MAX (right - left, 1),
                      pen->bar);
  return TRUE;
}

static void
fill (const Pen *pen, AduDay from, AduDay until, GdkRGBA color)
{
  graphene_rect_t rect;

  if (span_rect (pen, from, until, &rect))
    gtk_snapshot_append_color (pen->snapshot, &color, &rect);
}

/* Slanted lines: seen without colour. */
static void
hatch (const Pen *pen, AduDay from, AduDay until, GdkRGBA color)
{
  const GskColorStop stops[] = { { 0, color }, { 0.34f, color }, { 0.34f, { 0, 0, 0, 0 } }, { 1, { 0, 0, 0, 0 } } };
  graphene_rect_t rect;

  if (!span_rect (pen, from, until, &rect))
    return;
  gtk_snapshot_append_repeating_linear_gradient (pen->snapshot, &rect, &rect.origin,
                                                 &GRAPHENE_POINT_INIT (rect.origin.x + 4, rect.origin.y + 4), stops,
                                                 G_N_ELEMENTS (stops));
}

static void
draw_text (GtkSnapshot *snapshot, PangoLayout *layout, float x, float middle, const GdkRGBA *color)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (float) ((int) middle - height / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* Where the name of the stage begins in @rect, behind the dots of inspections; -1: there is no room beside the words on
 * the limit. */
static float
place_of_stage (AduTimelineRow *self, const Pen *pen, const AduWork *work, const graphene_rect_t *rect)
{
  float x = MAX (rect->origin.x, 0) + GAP;
  int width;

  pango_layout_get_pixel_size (layout_of (self, TEXT_STAGE), &width, NULL);
  for (guint i = 0; i < work->inspections->len; i++)
    {
      AduDay day = g_array_index (work->inspections, AduDay, i);
      float dot = (float) (adu_scale_x (pen->scale, day) + adu_scale_day_width (pen->scale) / 2);

      if (dot > x - 2 * GAP && dot < x + (float) width + GAP)
        x = dot + 2 * GAP;
    }
  if (x + (float) width > pen->due - GAP && x < pen->due + pen->due_width + GAP)
    return -1;
  return x + (float) width + GAP <= rect->origin.x + rect->size.width ? x : -1;
}

/* The stages it went through, until today. */
static void
draw_stages (AduTimelineRow *self, const Pen *pen, const AduWork *work, AduDay end)
{
  AduDay now = adu_day_add (pen->today, 1);

  if (now.n > end.n)
    now = end;
  for (guint i = 0; i < work->stages->len; i++)
    {
      const AduStageSpan *span = &g_array_index (work->stages, AduStageSpan, i);
      gboolean last = i + 1 == work->stages->len;
      AduDay until = last ? now : g_array_index (work->stages, AduStageSpan, i + 1).from;
      GdkRGBA color = adu_timeline_stage_color (span->stage, &pen->text);
      graphene_rect_t rect;
      float x;

      if (until.n > now.n)
        until = now;
      fill (pen, span->from, until, color);
      if (last)
        {
          color.alpha = 0.3f;
          fill (pen, now, end, color);
        }
      if (!last || !span_rect (pen, span->from, until, &rect))
        continue;
      x = place_of_stage (self, pen, work, &rect);
      if (x >= 0)
        draw_text (pen->snapshot, layout_of (self, TEXT_STAGE), x, pen->height / 2, &pen->text);
    }
}

static void
draw_pauses (const Pen *pen, const AduWork *work)
{
  GdkRGBA color = pen->text;

  color.alpha = 0.45f;
  for (guint i = 0; i < work->facts.n_pauses; i++)
    {
      const AduPause *pause = &work->facts.pauses[i];
      AduDay until = adu_day_is_set (pause->until) ? pause->until : adu_day_add (pen->today, 1);

      hatch (pen, pause->from, until, color);
    }
}

/* A square on its point. */
static void
draw_diamond (const Pen *pen, AduDay day, const GdkRGBA *color)
{
  double x = adu_scale_x (pen->scale, day) + adu_scale_day_width (pen->scale) / 2;

  if (!adu_scale_shows (pen->scale, day, adu_day_add (day, 1)))
    return;
  gtk_snapshot_save (pen->snapshot);
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float) x, pen->height / 2));
  gtk_snapshot_rotate (pen->snapshot, 45);
  gtk_snapshot_append_color (pen->snapshot, color, &GRAPHENE_RECT_INIT (-5, -5, 10, 10));
  gtk_snapshot_restore (pen->snapshot);
}

static void
draw_dot (const Pen *pen, AduDay day, const GdkRGBA *color)
{
  float x = (float) (adu_scale_x (pen->scale, day) + adu_scale_day_width (pen->scale) / 2);
  GskRoundedRect round;

  if (!adu_scale_shows (pen->scale, day, adu_day_add (day, 1)))
    return;
  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (x - 4.5f, pen->height / 2 - 4.5f, 9, 9),
                                   4.5f);
  gtk_snapshot_push_rounded_clip (pen->snapshot, &round);
  gtk_snapshot_append_color (pen->snapshot, color, &round.bounds);
  gtk_snapshot_pop (pen->snapshot);
}

/* Where the bar ends: the limit, what it would be if the pause ended today, or when it was answered. */
static AduDay
end_of (const AduWork *work, AduDay today)
{
  if (adu_day_is_set (work->row->stopped))
    return adu_day_add (work->row->stopped, 1);
  if (adu_day_is_set (work->row->binding_due))
    return adu_day_add (work->row->binding_due, 1);
  return adu_day_add (adu_day_is_set (work->if_resumed) ? work->if_resumed : today, 1);
}

/* Where the words on the limit begin, from best to worst: beside the end of the bar, in what is left of it, before it,
 * over it; behind the diamond that would be in the way, where they could be taken for the Ombudsman's, only if the bar is
 * shorter than they are. FALSE: they stand over the bar. */
static gboolean
place_of_due (AduTimelineRow *self, Pen *pen, const AduWork *work, AduDay end)
{
  AduDay now = adu_day_add (pen->today, 1);
  AduDay diamond_day = adu_day_is_set (work->row->stopped) ? ADU_DAY_NONE : work->ombudsman_due;
  float diamond = (float) (adu_scale_x (pen->scale, diamond_day) + adu_scale_day_width (pen->scale) / 2);
  float first = (float) adu_scale_x (pen->scale, work->row->received);
  float rest = MAX ((float) adu_scale_x (pen->scale, now), 0);
  float last = MIN ((float) adu_scale_x (pen->scale, end), pen->width);
  float beside = MAX ((float) adu_scale_x (pen->scale, end), 0) + GAP;
  gboolean in_the_way;
  float width;
  int pixels;

  pango_layout_get_pixel_size (layout_of (self, TEXT_DUE), &pixels, NULL);
  pen->due_width = width = (float) pixels;
  in_the_way = adu_day_is_set (diamond_day) && diamond > beside - 2 * GAP && diamond < beside + width + 2 * GAP;
  if (!in_the_way && beside + width <= pen->width)
    pen->due = beside;
  else if (last - rest >= width + 2 * GAP)
    pen->due = last - width - GAP;
  else if (first >= width + 2 * GAP)
    pen->due = MIN (first, pen->width) - width - GAP;
  else if (in_the_way && last - MAX (first, 0) < width + 2 * GAP && diamond + 2 * GAP + width <= pen->width)
    pen->due = diamond + 2 * GAP;
  else
    {
      pen->due = MAX (MIN (last, pen->width) - width - GAP, GAP);
      return FALSE;
    }
  return TRUE;
}

/* What has no room beside the bar stands on a plate over it. */
static void
draw_due (AduTimelineRow *self, const Pen *pen, const GdkRGBA *color)
{
  if (pen->plated)
    gtk_snapshot_append_color (
      pen->snapshot, &pen->plate,
      &GRAPHENE_RECT_INIT (pen->due - GAP / 2.0f, (pen->height - pen->bar) / 2, pen->due_width + GAP, pen->bar));
  draw_text (pen->snapshot, layout_of (self, TEXT_DUE), pen->due, pen->height / 2, color);
}

static gboolean
is_late (const AduWork *work, AduDay end, AduDay today)
{
  return !adu_day_is_set (work->row->stopped) && adu_day_is_set (work->row->binding_due) && end.n <= today.n;
}

static void
draw_limit (AduTimelineRow *self, const Pen *pen, const AduWork *work, AduDay end)
{
  gboolean late = is_late (work, end, pen->today);
  float x = (float) adu_scale_x (pen->scale, end);

  if (late)
    hatch (pen, end, adu_day_add (pen->today, 1), pen->alarm);
  if (adu_day_is_set (work->row->binding_due) && x >= 0 && x <= pen->width)
    gtk_snapshot_append_color (pen->snapshot, late ? &pen->alarm : &pen->text,
                               &GRAPHENE_RECT_INIT (x - 2, (pen->height - pen->bar) / 2 - 3, 3, pen->bar + 6));
  draw_due (self, pen, late ? &pen->alarm : &pen->text);
}

static void
draw_bar (AduTimelineRow *self, Pen *pen, const AduWork *work)
{
  AduDay end = end_of (work, pen->today);
  AduDay last = is_late (work, end, pen->today) ? adu_day_add (pen->today, 1) : end;

  pen->plated = !place_of_due (self, pen, work, last);
  draw_stages (self, pen, work, end);
  draw_pauses (pen, work);
  draw_limit (self, pen, work, end);
  if (adu_day_is_set (work->ombudsman_due) && !adu_day_is_set (work->row->stopped))
    draw_diamond (pen, work->ombudsman_due, &pen->accent);
  for (guint i = 0; i < work->inspections->len; i++)
    draw_dot (pen, g_array_index (work->inspections, AduDay, i), &pen->text);
}

/* The subject, with the unit and the number below it; or the name of a group with how many it has. */
static void
draw_label (AduTimelineRow *self, const Pen *pen)
{
  PangoLayout *label = layout_of (self, TEXT_LABEL);
  PangoLayout *below = layout_of (self, TEXT_NUMBER);
  GdkRGBA dim = pen->text;
  float room = (float) (adu_timeline_lens_label (self->lens) - 2 * GAP);
  int width, line, small;

  dim.alpha *= 0.65f;
  pango_layout_get_pixel_size (below, &width, &small);
  if (adu_timeline_item_heads (self->item) > 0)
    {
      pango_layout_set_width (label, (int) MAX (room - (float) width - GAP, 40) * PANGO_SCALE);
      draw_text (pen->snapshot, label, GAP, pen->height / 2, &pen->text);
      pango_layout_get_pixel_size (label, &width, NULL);
      draw_text (pen->snapshot, below, (float) (width + 2 * GAP), pen->height / 2, &dim);
      return;
    }
  pango_layout_set_width (label, (int) room * PANGO_SCALE);
  pango_layout_set_width (below, (int) room * PANGO_SCALE);
  pango_layout_get_pixel_size (label, NULL, &line);
  draw_text (pen->snapshot, label, GAP, (pen->height - (float) small) / 2, &pen->text);
  draw_text (pen->snapshot, below, GAP, (pen->height + (float) line) / 2, &dim);
}

static void
adu_timeline_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AduTimelineRow *self = ADU_TIMELINE_ROW (widget);
  const AduScale *scale = adu_timeline_lens_scale (self->lens);
  Pen pen = { .snapshot = snapshot,
              .scale = scale,
              .today = adu_timeline_lens_today (self->lens),
              .width = (float) scale->width,
              .height = (float) gtk_widget_get_height (widget) };

  if (self->item == NULL)
    return;
  measure (self);
  pen.bar = (float) self->bar;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &pen.text);
  pen.alarm = named (widget, "error_color", &pen.text);
  pen.accent = named (widget, "accent_color", &pen.text);
  pen.plate = named (widget, "window_bg_color", &pen.text);
  pen.plate.alpha = 0.95f;
  if (adu_timeline_lens_label (self->lens) > 0)
    draw_label (self, &pen);
  if (adu_timeline_item_heads (self->item) > 0)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) adu_timeline_lens_label (self->lens), 0));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, pen.width, pen.height));
  draw_bar (self, &pen, adu_timeline_item_work (self->item));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* --- what it says --------------------------------------------------------------------------------------------------- */

static char *
group_name (AduTimelineItem *item)
{
  const AduRow *row = adu_timeline_item_work (item)->row;

  switch (adu_timeline_item_group (item))
    {
    case ADU_GROUP_UNIT:
      return g_strdup (row->unit_name != NULL ? row->unit_name : _("No unit"));
    case ADU_GROUP_HANDLER:
      return g_strdup (row->handler_name != NULL ? row->handler_name : _("Not passed on yet"));
    case ADU_GROUP_CLASS:
      return g_strdup (row->supervisory == ADU_YES  ? _("Supervisory")
                       : row->supervisory == ADU_NO ? _("Not supervisory")
                                                    : _("Not classified yet"));
    case ADU_GROUP_CHANNEL:
      return g_strdup (adu_words_channel (row->channel));
    case ADU_GROUP_NONE:
    default:
      return g_strdup ("");
    }
}

/* "3 days left (7/12/2026)", "paused …" */
static char *
due_words (const AduWork *work, AduStore *store)
{
  g_autofree char *stands = adu_case_due_words (work->row, store);
  AduDay due = adu_day_is_set (work->row->binding_due) ? work->row->binding_due : work->if_resumed;
  g_autofree char *date = adu_words_day_short (due);

  if (adu_day_is_set (work->row->stopped) || !adu_day_is_set (due))
    return g_steal_pointer (&stands);
  return g_strdup_printf ("%s · %s", stands, date);
}

/**
 * adu_timeline_row_words:
 * @item: a row
 * @store: the register
 * @today: the office's day
 *
 * Returns: (transfer full): all the bar shows, in words
 */
char *
adu_timeline_row_words (AduTimelineItem *item, AduStore *store, AduDay today)
{
  const AduWork *work = adu_timeline_item_work (item);
  const AduRow *row = work->row;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *group = NULL;
  g_autofree char *received = adu_words_day_short (row->received);
  g_autofree char *due = due_words (work, store);
  g_autofree char *ombudsman = adu_words_day_short (work->ombudsman_due);
  guint n = adu_timeline_item_heads (item);

  if (n > 0)
    {
      group = group_name (item);
      return g_strdup_printf (ngettext ("%s, %u complaint", "%s, %u complaints", n), group, n);
    }
  g_string_append_printf (text, "%s, %s: %s", row->number, row->subject, adu_words_stage (row->stage));
  g_string_append_printf (text, "; %s %s; %s", _("received"), received, due);
  if (work->facts.n_pauses > 0)
    {
      g_string_append (text, "; ");
      g_string_append_printf (text, ngettext ("%u pause", "%u pauses", work->facts.n_pauses), work->facts.n_pauses);
    }
  for (guint i = 0; i < work->inspections->len; i++)
    {
      g_autofree char *day = adu_words_day_short (g_array_index (work->inspections, AduDay, i));

      g_string_append_printf (text, "; %s %s", _("inspection"), day);
    }
  if (adu_day_is_set (work->ombudsman_due) && !adu_day_is_set (row->stopped))
    g_string_append_printf (text, "; %s %s", _("Ombudsman"), ombudsman);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * adu_timeline_row_set:
 * @self: a row
 * @item: (nullable): what it shows from now on
 */
void
adu_timeline_row_set (AduTimelineRow *self, AduTimelineItem *item)
{
  const AduWork *work = item != NULL ? adu_timeline_item_work (item) : NULL;
  guint heads = item != NULL ? adu_timeline_item_heads (item) : 0;

  g_set_object (&self->item, item);
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  drop_layouts (self);
  if (work == NULL)
    return;
  self->texts[TEXT_LABEL] = heads > 0 ? group_name (item) : g_strdup (work->row->subject);
  self->texts[TEXT_NUMBER] = heads > 0 ? g_strdup_printf ("%u", heads)
                             : work->row->unit_name != NULL
                                 ? g_strdup_printf ("%s · %s", work->row->unit_name, work->row->number)
                                 : g_strdup (work->row->number);
  self->texts[TEXT_DUE] = due_words (work, self->store);
  self->texts[TEXT_STAGE] = g_strdup (adu_words_stage (work->row->stage));
  if (heads > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "heading");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- the widget ------------------------------------------------------------------------------------------------------- */

static void
adu_timeline_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  measure (ADU_TIMELINE_ROW (widget));
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? ADU_TIMELINE_ROW (widget)->height : 300;
}

static void
adu_timeline_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (adu_timeline_row_parent_class)->css_changed (widget, change);
  drop_layouts (ADU_TIMELINE_ROW (widget));
}

static void
adu_timeline_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (adu_timeline_row_parent_class)->system_setting_changed (widget, setting);
  drop_layouts (ADU_TIMELINE_ROW (widget));
}

static void
adu_timeline_row_dispose (GObject *object)
{
  AduTimelineRow *self = ADU_TIMELINE_ROW (object);

  adu_timeline_row_set (self, NULL);
  g_clear_object (&self->lens);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (adu_timeline_row_parent_class)->dispose (object);
}

static void
adu_timeline_row_class_init (AduTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = adu_timeline_row_dispose;
  widget_class->snapshot = adu_timeline_row_snapshot;
  widget_class->measure = adu_timeline_row_measure;
  widget_class->css_changed = adu_timeline_row_css_changed;
  widget_class->system_setting_changed = adu_timeline_row_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "timeline-row");
}

static void
adu_timeline_row_init (AduTimelineRow *self)
{
}

GtkWidget *
adu_timeline_row_new (AduTimelineLens *lens, AduStore *store)
{
  AduTimelineRow *self = g_object_new (ADU_TYPE_TIMELINE_ROW, NULL);

  self->lens = g_object_ref (lens);
  self->store = g_object_ref (store);
  g_signal_connect_object (lens, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
