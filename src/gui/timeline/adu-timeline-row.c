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

#define HEIGHT 30
#define BAR_TOP 6
#define BAR_HEIGHT 18
#define GAP 6 /* around texts */

/* Texts of a row. */
typedef enum
{
  TEXT_LABEL,  /* the subject, or the name of a group */
  TEXT_NUMBER, /* register number, or how many */
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
};

G_DEFINE_FINAL_TYPE (AduTimelineRow, adu_timeline_row, GTK_TYPE_WIDGET)

static void
drop_layouts (AduTimelineRow *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_object (&self->layouts[i]);
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

          pango_attr_list_insert (small, pango_attr_scale_new (0.88));
          pango_layout_set_attributes (self->layouts[text], small);
          pango_attr_list_unref (small);
        }
      if (text == TEXT_LABEL)
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
  AduDay today;
  float width; /* of the calendar */
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
  graphene_rect_init (rect, (float) left, BAR_TOP, (float) MAX (right - left, 1), BAR_HEIGHT);
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
draw_text (GtkSnapshot *snapshot, PangoLayout *layout, float x, const GdkRGBA *color)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (float) ((HEIGHT - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
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
      int width;

      if (until.n > now.n)
        until = now;
      fill (pen, span->from, until, color);
      if (last)
        {
          color.alpha = 0.3f;
          fill (pen, now, end, color);
        }
      pango_layout_get_pixel_size (layout_of (self, TEXT_STAGE), &width, NULL);
      if (last && span_rect (pen, span->from, until, &rect) && rect.size.width > (float) width + 2 * GAP)
        draw_text (pen->snapshot, layout_of (self, TEXT_STAGE), MAX (rect.origin.x, 0) + GAP, &pen->text);
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
  gtk_snapshot_translate (pen->snapshot, &GRAPHENE_POINT_INIT ((float) x, HEIGHT / 2.0f));
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
  gsk_rounded_rect_init_from_rect (&round, &GRAPHENE_RECT_INIT (x - 4.5f, HEIGHT / 2.0f - 4.5f, 9, 9), 4.5f);
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

/* Beside the end of the bar, not under the diamond; before it where there is no room; at the edge of the calendar if the
 * end is elsewhere. */
static float
place_of_due (AduTimelineRow *self, const Pen *pen, const AduWork *work, AduDay end)
{
  float x = (float) adu_scale_x (pen->scale, end) + GAP;
  float diamond = (float) (adu_scale_x (pen->scale, work->ombudsman_due) + adu_scale_day_width (pen->scale) / 2);
  int width;

  pango_layout_get_pixel_size (layout_of (self, TEXT_DUE), &width, NULL);
  if (adu_day_is_set (work->ombudsman_due) && diamond > x - 2 * GAP && diamond < x + (float) width + 2 * GAP)
    x = diamond + 2 * GAP;
  if (x + (float) width > pen->width)
    x = MIN ((float) adu_scale_x (pen->scale, end), pen->width) - (float) width - GAP;
  return MAX (x, GAP);
}

static void
draw_limit (AduTimelineRow *self, const Pen *pen, const AduWork *work, AduDay end)
{
  AduDay late_until = adu_day_add (pen->today, 1);
  gboolean late = !adu_day_is_set (work->row->stopped) && adu_day_is_set (work->row->binding_due) && end.n <= pen->today.n;
  AduDay last = late ? late_until : end;
  float x = (float) adu_scale_x (pen->scale, end);

  if (late)
    hatch (pen, end, late_until, pen->alarm);
  if (adu_day_is_set (work->row->binding_due) && x >= 0 && x <= pen->width)
    gtk_snapshot_append_color (pen->snapshot, late ? &pen->alarm : &pen->text,
                               &GRAPHENE_RECT_INIT (x - 2, BAR_TOP - 3, 3, BAR_HEIGHT + 6));
  draw_text (pen->snapshot, layout_of (self, TEXT_DUE), place_of_due (self, pen, work, last),
             late ? &pen->alarm : &pen->text);
}

static void
draw_bar (AduTimelineRow *self, const Pen *pen, const AduWork *work)
{
  AduDay end = end_of (work, pen->today);

  draw_stages (self, pen, work, end);
  draw_pauses (pen, work);
  draw_limit (self, pen, work, end);
  if (adu_day_is_set (work->ombudsman_due) && !adu_day_is_set (work->row->stopped))
    draw_diamond (pen, work->ombudsman_due, &pen->accent);
  for (guint i = 0; i < work->inspections->len; i++)
    draw_dot (pen, g_array_index (work->inspections, AduDay, i), &pen->text);
}

static void
draw_label (AduTimelineRow *self, GtkSnapshot *snapshot, const GdkRGBA *text)
{
  PangoLayout *label = layout_of (self, TEXT_LABEL);
  GdkRGBA dim = *text;
  int number_width;

  dim.alpha *= 0.6f;
  pango_layout_get_pixel_size (layout_of (self, TEXT_NUMBER), &number_width, NULL);
  pango_layout_set_width (label, MAX (adu_timeline_lens_label (self->lens) - number_width - 3 * GAP, 40) * PANGO_SCALE);
  if (adu_timeline_item_heads (self->item) > 0)
    {
      int width;

      draw_text (snapshot, label, GAP, text);
      pango_layout_get_pixel_size (label, &width, NULL);
      draw_text (snapshot, layout_of (self, TEXT_NUMBER), (float) (width + 2 * GAP), &dim);
      return;
    }
  draw_text (snapshot, layout_of (self, TEXT_NUMBER), GAP, &dim);
  draw_text (snapshot, label, (float) (number_width + 2 * GAP), text);
}

static void
adu_timeline_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AduTimelineRow *self = ADU_TIMELINE_ROW (widget);
  const AduScale *scale = adu_timeline_lens_scale (self->lens);
  Pen pen = { .snapshot = snapshot,
              .scale = scale,
              .today = adu_timeline_lens_today (self->lens),
              .width = (float) scale->width };

  if (self->item == NULL)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &pen.text);
  pen.alarm = named (widget, "error_color", &pen.text);
  pen.accent = named (widget, "accent_color", &pen.text);
  if (adu_timeline_lens_label (self->lens) > 0)
    draw_label (self, snapshot, &pen.text);
  if (adu_timeline_item_heads (self->item) > 0)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) adu_timeline_lens_label (self->lens), 0));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, pen.width, HEIGHT));
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
  self->texts[TEXT_NUMBER] = heads > 0 ? g_strdup_printf ("%u", heads) : g_strdup (work->row->number);
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
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 300;
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
