/* adu-timeline-lens.c — what part of the calendar the page of limits shows, for all its parts alike, and its colours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#include "config.h"

#include "gui/timeline/adu-timeline-lens.h"

struct _AduTimelineLens
{
  GObject parent_instance;
  AduCalendar *calendar; /* owned; nullable */
  AduDay today;
  AduDay middle;
  AduZoom zoom;
  int width;  /* of the whole row */
  int wanted; /* room for texts before the calendar; 0: none */
  int label;  /* what there is of it */
  AduScale scale;
};

G_DEFINE_FINAL_TYPE (AduTimelineLens, adu_timeline_lens, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

/* Colours that those who see no red or no green tell apart (after Okabe and Ito); words say the same. */
static const struct
{
  AduStage stage;
  const char *light; /* under dark text */
  const char *dark;  /* under light text */
} colors[] = {
  { ADU_STAGE_RECEIVED, "#b8b8b8", "#6a6a6a" },
  { ADU_STAGE_REVIEW, "#f0d260", "#7d6600" },
  { ADU_STAGE_AWAITING_COMPLETION, "#dcdcdc", "#4a4a4a" },
  { ADU_STAGE_DISPOSED, "#8ccbf2", "#1d5f8a" },
  { ADU_STAGE_FOLLOW_UP, "#6cc9ad", "#00664c" },
  { ADU_STAGE_INSPECTION, "#e0a6c6", "#8a3d68" },
  { ADU_STAGE_ANSWERED, "#c9dfb4", "#4d6b35" },
};

GdkRGBA
adu_timeline_stage_color (AduStage stage, const GdkRGBA *text)
{
  gboolean dark = text->red + text->green + text->blue > 1.5f;
  GdkRGBA color = { 0.6f, 0.6f, 0.6f, 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (colors); i++)
    if (colors[i].stage == stage)
      gdk_rgba_parse (&color, dark ? colors[i].dark : colors[i].light);
  return color;
}

static void
update (AduTimelineLens *self)
{
  double width;
  AduScale scale;

  /* Half of it stays with the calendar. */
  self->label = MIN (self->wanted, self->width / 2);
  width = MAX (self->width - self->label, 1);
  scale = adu_scale_new (self->zoom, self->middle, width);
  if (scale.first.n == self->scale.first.n && scale.days == self->scale.days && scale.width == self->scale.width)
    return;
  self->scale = scale;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A new calendar, or a new day: the page looks at today. */
void
adu_timeline_lens_set_calendar (AduTimelineLens *self, AduCalendar *calendar, AduDay today)
{
  gboolean another_day = today.n != self->today.n;

  if (self->calendar == calendar && !another_day)
    return;
  adu_calendar_ref (calendar);
  g_clear_pointer (&self->calendar, adu_calendar_unref);
  self->calendar = calendar;
  self->today = today;
  if (another_day)
    self->middle = today;
  self->scale.days = 0;
  update (self);
}

/* Returns: (transfer none) (nullable). */
AduCalendar *
adu_timeline_lens_calendar (AduTimelineLens *self)
{
  return self->calendar;
}

AduDay
adu_timeline_lens_today (AduTimelineLens *self)
{
  return self->today;
}

void
adu_timeline_lens_set_width (AduTimelineLens *self, int width)
{
  self->width = width;
  update (self);
}

void
adu_timeline_lens_set_zoom (AduTimelineLens *self, AduZoom zoom)
{
  /* What one looks at stays: the day itself is kept, or every step would round it to a week again. */
  self->zoom = zoom;
  update (self);
}

AduZoom
adu_timeline_lens_zoom (AduTimelineLens *self)
{
  return self->zoom;
}

void
adu_timeline_lens_pan (AduTimelineLens *self, gint days)
{
  adu_timeline_lens_show (self, adu_day_add (adu_scale_middle (&self->scale), days));
}

/* Shows @middle with a third of the calendar before it. Nobody complained before 1900 or will after 2199. */
void
adu_timeline_lens_show (AduTimelineLens *self, AduDay middle)
{
  AduDay low = adu_day_new (1900, 1, 1), high = adu_day_new (2199, 12, 31);

  self->middle = middle.n < low.n ? low : middle.n > high.n ? high : middle;
  update (self);
}

const AduScale *
adu_timeline_lens_scale (AduTimelineLens *self)
{
  return &self->scale;
}

static void
adu_timeline_lens_finalize (GObject *object)
{
  g_clear_pointer (&ADU_TIMELINE_LENS (object)->calendar, adu_calendar_unref);
  G_OBJECT_CLASS (adu_timeline_lens_parent_class)->finalize (object);
}

static void
adu_timeline_lens_class_init (AduTimelineLensClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = adu_timeline_lens_finalize;
  signals[CHANGED] =
    g_signal_new ("changed", ADU_TYPE_TIMELINE_LENS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
adu_timeline_lens_init (AduTimelineLens *self)
{
  self->zoom = ADU_ZOOM_MONTH;
  self->today = adu_day_new (2026, 1, 1);
  self->middle = self->today;
  self->scale = adu_scale_new (self->zoom, self->middle, 1);
}

int
adu_timeline_lens_label (AduTimelineLens *self)
{
  return self->label;
}

/* @wanted: pixels for texts before the calendar begins; a narrow page gives less. */
void
adu_timeline_lens_set_label (AduTimelineLens *self, int wanted)
{
  self->wanted = wanted;
  update (self);
}

/* @wanted: pixels for texts before the calendar begins, or 0 where one case has it to itself. */
AduTimelineLens *
adu_timeline_lens_new (int wanted)
{
  AduTimelineLens *self = g_object_new (ADU_TYPE_TIMELINE_LENS, NULL);

  self->wanted = self->label = wanted;
  self->width = wanted + 1;
  return self;
}
