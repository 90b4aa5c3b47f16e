/* adu-timeline-header.c — the calendar above the bars, and its weekends and days off behind them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 * Months or years, days or weeks, and two lines for the names of days off where there is room; every name is
 * in the tooltip of its day and in what a screen reader is told of the calendar. What lies behind the bars is
 * drawn once for all rows, not in each of them.
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/adu-names.h"
#include "gui/timeline/adu-timeline-header.h"
#include "words/adu-words-date.h"

#define LINES 4        /* months, days, and two of names */
#define LEAST_LINE 19  /* grows with the letters */
#define SMALL 0.86     /* of the size of letters */
#define ROOM 4         /* between a text and what stands beside it */
#define LABEL_CHARS 50 /* of a subject before the calendar */
#define JOINT_LEAVE_ROOM 20 /* pixels of a day, from which joint leave has its name beside that of the day it joins */

/* --- what both draw with ------------------------------------------------------------------------------------------- */

static GdkRGBA
text_color (GtkWidget *widget, double alpha)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= (float) alpha;
  return color;
}

static GdkRGBA
named_color (GtkWidget *widget, const char *name)
{
  GdkRGBA color;

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &color))
    return color;
  return text_color (widget, 1);
}

static void
rectangle (GtkSnapshot *snapshot, double left, double right, double top, double height, const GdkRGBA *color)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) MAX (right - left, 1), (float) height));
}

/* Weekends and days off shaded, today marked, parts divided by a line. */
static void
draw_days (GtkWidget *widget, GtkSnapshot *snapshot, AduTimelineLens *lens, double height, gboolean divided)
{
  const AduScale *scale = adu_timeline_lens_scale (lens);
  AduDay today = adu_timeline_lens_today (lens);
  g_autoptr (GArray) off = adu_scale_days_off (scale, adu_timeline_lens_calendar (lens));
  g_autoptr (GArray) parts = adu_scale_parts (scale, TRUE);
  GdkRGBA shade = text_color (widget, 0.08);
  GdkRGBA line = text_color (widget, 0.18);
  GdkRGBA accent = named_color (widget, "accent_color");
  GdkRGBA pale = accent;

  pale.alpha = 0.16f;
  for (guint i = 0; i < off->len; i++)
    {
      AduSpan span = g_array_index (off, AduSpan, i);

      rectangle (snapshot, adu_scale_x (scale, span.from), adu_scale_x (scale, span.until), 0, height, &shade);
    }
  for (guint i = 1; divided && i < parts->len; i++)
    rectangle (snapshot, adu_scale_x (scale, g_array_index (parts, AduSpan, i).from),
               adu_scale_x (scale, g_array_index (parts, AduSpan, i).from) + 1, 0, height, &line);
  if (!adu_scale_shows (scale, today, adu_day_add (today, 1)))
    return;
  rectangle (snapshot, adu_scale_x (scale, today), adu_scale_x (scale, adu_day_add (today, 1)), 0, height, &pale);
  rectangle (snapshot, adu_scale_x (scale, today), adu_scale_x (scale, today) + 2, 0, height, &accent);
}

/**
 * adu_timeline_day_words:
 * @lens: the calendar
 * @day: any day
 *
 * Returns: (transfer full): "Friday, 25 December 2026: Christmas (day off)"
 */
char *
adu_timeline_day_words (AduTimelineLens *lens, AduDay day)
{
  const AduDayOff *off = adu_calendar_day_off (adu_timeline_lens_calendar (lens), day);
  g_autofree char *date = adu_words_day_full (day);

  return off != NULL ? g_strdup_printf ("%s: %s", date, off->name) : g_steal_pointer (&date);
}

/* --- behind the bars ------------------------------------------------------------------------------------------------- */

struct _AduTimelineBackdrop
{
  GtkWidget parent_instance;
  AduTimelineLens *lens; /* owned; nullable */
};

G_DEFINE_FINAL_TYPE (AduTimelineBackdrop, adu_timeline_backdrop, GTK_TYPE_WIDGET)

static void
adu_timeline_backdrop_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AduTimelineBackdrop *self = ADU_TIMELINE_BACKDROP (widget);

  if (self->lens == NULL || adu_timeline_lens_calendar (self->lens) == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) adu_timeline_lens_label (self->lens), 0));
  draw_days (widget, snapshot, self->lens, gtk_widget_get_height (widget), TRUE);
  gtk_snapshot_restore (snapshot);
}

static void
adu_timeline_backdrop_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AduTimelineBackdrop *self = ADU_TIMELINE_BACKDROP (widget);

  if (self->lens != NULL)
    adu_timeline_lens_set_width (self->lens, width);
}

static void
adu_timeline_backdrop_dispose (GObject *object)
{
  g_clear_object (&ADU_TIMELINE_BACKDROP (object)->lens);
  G_OBJECT_CLASS (adu_timeline_backdrop_parent_class)->dispose (object);
}

static void
adu_timeline_backdrop_class_init (AduTimelineBackdropClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_timeline_backdrop_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = adu_timeline_backdrop_snapshot;
  GTK_WIDGET_CLASS (klass)->size_allocate = adu_timeline_backdrop_size_allocate;
}

static void
adu_timeline_backdrop_init (AduTimelineBackdrop *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
adu_timeline_backdrop_set_lens (AduTimelineBackdrop *self, AduTimelineLens *lens)
{
  g_set_object (&self->lens, lens);
  g_signal_connect_object (lens, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/* --- above them --------------------------------------------------------------------------------------------------------- */

struct _AduTimelineHeader
{
  GtkWidget parent_instance;
  AduTimelineLens *lens; /* owned; nullable */
};

G_DEFINE_FINAL_TYPE (AduTimelineHeader, adu_timeline_header, GTK_TYPE_WIDGET)

/* One of its lines, as high as the letters ask for. */
static int
line_of (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return MAX (LEAST_LINE, (int) (SMALL * height) + 1);
}

static PangoLayout *
small_new (GtkWidget *widget, const char *text, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* In the line @line, of those of the header. */
static void
draw_layout (GtkWidget *widget,
             GtkSnapshot *snapshot,
             PangoLayout *layout,
             double x,
             int line,
             const GdkRGBA *color)
{
  int high = line_of (widget);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) x, (float) (line * high + (high - height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* A text in [left, right), or nothing where it has no room. */
static void
draw_text (GtkWidget *widget, GtkSnapshot *snapshot, const char *text, double left, double right, int line, gboolean bold)
{
  g_autoptr (PangoLayout) layout = small_new (widget, text, bold);
  GdkRGBA color = text_color (widget, bold ? 1 : 0.8);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= right - left - 2 * ROOM)
    draw_layout (widget, snapshot, layout, left + ROOM, line, &color);
}

/* What a part is called in the room it has. */
static char *
part_name (AduTicks ticks, gboolean upper, AduSpan part, double width)
{
  gint year, month, day;

  adu_day_split (part.from, &year, &month, &day);
  if (upper && ticks == ADU_TICKS_MONTHS)
    return g_strdup_printf ("%d", year);
  if (upper)
    return width > 90 ? adu_words_month (year, month) : g_strdup_printf ("%s %d", adu_words_month_short (month), year);
  if (ticks == ADU_TICKS_MONTHS)
    return g_strdup (adu_words_month_short (month));
  if (ticks == ADU_TICKS_DAYS && width > 46)
    return g_strdup_printf ("%s %d", adu_words_weekday_short (adu_day_weekday (part.from)), day);
  return g_strdup_printf ("%d", day);
}

static void
draw_part (GtkWidget *widget, GtkSnapshot *snapshot, const AduScale *scale, AduDay today, gboolean upper, AduSpan part)
{
  double left = MAX (adu_scale_x (scale, part.from), 0);
  double right = MIN (adu_scale_x (scale, part.until), scale->width);
  g_autofree char *name = part_name (adu_scale_ticks (scale), upper, part, right - left);
  gboolean now = part.from.n <= today.n && today.n < part.until.n;

  draw_text (widget, snapshot, name, left - (upper ? 0 : ROOM / 2), right + (upper ? 0 : ROOM), upper ? 0 : 1,
             upper || now);
}

/* Whether "30" fits into a day; with larger letters it does not, and then the Mondays say enough. */
static gboolean
days_fit (GtkWidget *widget, const AduScale *scale)
{
  g_autoptr (PangoLayout) layout = small_new (widget, "30", TRUE);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + ROOM / 2 <= adu_scale_day_width (scale);
}

static void
draw_parts (GtkWidget *widget, GtkSnapshot *snapshot, const AduScale *scale, AduDay today, gboolean upper)
{
  AduTicks ticks = adu_scale_ticks (scale);
  g_autoptr (GArray) parts = adu_scale_parts (scale, upper);
  gboolean mondays = !upper && ticks == ADU_TICKS_DAYS && !days_fit (widget, scale);

  for (guint i = 0; i < parts->len; i++)
    {
      AduSpan part = g_array_index (parts, AduSpan, i);

      if (mondays && adu_day_weekday (part.from) != 1)
        continue;
      if (mondays)
        part.until = adu_day_add (part.from, 7);
      draw_part (widget, snapshot, scale, today, upper, part);
    }
}

/* The day off of @day, if it has a name of its own: neighbours of the same name say it once. */
static const AduDayOff *
first_of_name (AduCalendar *calendar, AduDay day)
{
  const AduDayOff *off = adu_calendar_day_off (calendar, day);
  const AduDayOff *before = adu_calendar_day_off (calendar, adu_day_add (day, -1));

  return off != NULL && before != NULL && g_str_equal (off->name, before->name) ? NULL : off;
}

/* Each name whole, in the first of two lines where it has room; before the edge it moves to the left. A name
 * that has no room is told by the tooltip of its day. */
static void
draw_names (GtkWidget *widget, GtkSnapshot *snapshot, const AduScale *scale, AduCalendar *calendar)
{
  AduDay until = adu_scale_until (scale);
  GdkRGBA color = text_color (widget, 0.8);
  double taken[2] = { -ROOM, -ROOM };

  for (AduDay day = scale->first; day.n < until.n; day = adu_day_add (day, 1))
    {
      const AduDayOff *off = first_of_name (calendar, day);
      g_autoptr (PangoLayout) layout = NULL;
      int width;
      double x;

      if (off == NULL ||
          (off->kind == ADU_DAY_OFF_JOINT_LEAVE && adu_scale_day_width (scale) < JOINT_LEAVE_ROOM))
        continue;
      layout = small_new (widget, off->name, FALSE);
      pango_layout_get_pixel_size (layout, &width, NULL);
      x = MIN (adu_scale_x (scale, day) + ROOM / 2.0, scale->width - width - ROOM);
      for (int line = 0; line < 2; line++)
        if (x >= taken[line] + 2 * ROOM)
          {
            draw_layout (widget, snapshot, layout, x, 2 + line, &color);
            taken[line] = x + width;
            break;
          }
    }
}

static void
adu_timeline_header_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AduTimelineHeader *self = ADU_TIMELINE_HEADER (widget);
  const AduScale *scale;

  if (self->lens == NULL || adu_timeline_lens_calendar (self->lens) == NULL)
    return;
  scale = adu_timeline_lens_scale (self->lens);
  draw_text (widget, snapshot, _("◆ Ombudsman   ● inspection"), 2, adu_timeline_lens_label (self->lens),
             LINES - 1, FALSE);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) adu_timeline_lens_label (self->lens), 0));
  draw_days (widget, snapshot, self->lens, gtk_widget_get_height (widget), TRUE);
  draw_parts (widget, snapshot, scale, adu_timeline_lens_today (self->lens), TRUE);
  draw_parts (widget, snapshot, scale, adu_timeline_lens_today (self->lens), FALSE);
  draw_names (widget, snapshot, scale, adu_timeline_lens_calendar (self->lens));
  gtk_snapshot_restore (snapshot);
}

static void
adu_timeline_header_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                             int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? LINES * line_of (widget) : 300;
}

static gboolean
on_tooltip (AduTimelineHeader *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;

  if (self->lens == NULL || keyboard || x < adu_timeline_lens_label (self->lens))
    return FALSE;
  text = adu_timeline_day_words (self->lens, adu_scale_day (adu_timeline_lens_scale (self->lens),
                                                            x - adu_timeline_lens_label (self->lens)));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* The subjects of the rows have room with the letters there are. */
static void
measure_label (AduTimelineHeader *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (self->lens == NULL || adu_timeline_lens_label (self->lens) == 0)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "Puskesmas");
  pango_layout_get_pixel_size (layout, &width, NULL);
  adu_timeline_lens_set_label (self->lens, width * LABEL_CHARS / (int) strlen ("Puskesmas"));
}

static void
adu_timeline_header_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (adu_timeline_header_parent_class)->css_changed (widget, change);
  measure_label (ADU_TIMELINE_HEADER (widget));
}

static void
adu_timeline_header_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (adu_timeline_header_parent_class)->system_setting_changed (widget, setting);
  measure_label (ADU_TIMELINE_HEADER (widget));
}

/* "16 November – 20 December 2026; days off: 25 December 2026: Christmas; …" */
static void
on_lens_changed (AduTimelineHeader *self)
{
  const AduScale *scale = adu_timeline_lens_scale (self->lens);
  AduCalendar *calendar = adu_timeline_lens_calendar (self->lens);
  AduDay until = adu_scale_until (scale);
  g_autofree char *span = adu_words_day_span (scale->first, adu_day_add (until, -1));
  g_autoptr (GString) text = g_string_new (span);

  for (AduDay day = scale->first; calendar != NULL && day.n < until.n; day = adu_day_add (day, 1))
    if (first_of_name (calendar, day) != NULL)
      {
        g_autofree char *words = adu_timeline_day_words (self->lens, day);

        g_string_append_printf (text, "; %s", words);
      }
  adu_names_set (GTK_WIDGET (self), text->str);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
adu_timeline_header_set_lens (AduTimelineHeader *self, AduTimelineLens *lens)
{
  g_set_object (&self->lens, lens);
  g_signal_connect_object (lens, "changed", G_CALLBACK (on_lens_changed), self, G_CONNECT_SWAPPED);
  measure_label (self);
  on_lens_changed (self);
}

static void
adu_timeline_header_dispose (GObject *object)
{
  g_clear_object (&ADU_TIMELINE_HEADER (object)->lens);
  G_OBJECT_CLASS (adu_timeline_header_parent_class)->dispose (object);
}

static void
adu_timeline_header_class_init (AduTimelineHeaderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = adu_timeline_header_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = adu_timeline_header_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = adu_timeline_header_measure;
  GTK_WIDGET_CLASS (klass)->css_changed = adu_timeline_header_css_changed;
  GTK_WIDGET_CLASS (klass)->system_setting_changed = adu_timeline_header_system_setting_changed;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timeline-header");
}

static void
adu_timeline_header_init (AduTimelineHeader *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip), NULL);
}
