/* adu-timeline-page.c — the page of limits on one sheet across: bars against the office's calendar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the main thread.
 * Drawn for a black and white printer too: what is late or paused is hatched, the stage is written on its bar, the limit
 * is a thick line with its date beside it.
 */
#include "config.h"

#include "report/adu-timeline-page.h"

#include <pango/pangocairo.h>

#include "words/adu-words-date.h"
#include "words/adu-words-say.h"
#include "words/adu-words.h"

#define ROW 12.0
#define STAGE_WIDTH 56 /* of the name of a stage */
#define HEAD 34.0      /* months, days and names above the bars */
#define LABEL 190.0    /* number and unit before them */
#define FOOT 14.0      /* what did not fit */
#define SIZE 7.5       /* of the letters */
#define BESIDES 150.0  /* of the sheet, taken by title, foot and band */

/* One bar. */
typedef struct
{
  char *number;
  char *unit;
  char *due_text;
  AduStage stage;
  GArray *stages;     /* of AduStageSpan */
  GArray *pauses;     /* of AduPause */
  GArray *inspections; /* of AduDay */
  AduDay end;         /* the day after the limit */
  gboolean has_limit;
  gboolean late;
  AduDay ombudsman;
} Bar;

typedef struct
{
  GPtrArray *bars; /* of Bar */
  guint left_out;
  AduCalendar *calendar;
  AduZoom zoom;
  AduDay middle;
  AduDay today;
} Drawing;

static void
bar_free (gpointer data)
{
  Bar *bar = data;

  g_free (bar->number);
  g_free (bar->unit);
  g_free (bar->due_text);
  g_array_unref (bar->stages);
  g_array_unref (bar->pauses);
  g_array_unref (bar->inspections);
  g_free (bar);
}

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_ptr_array_unref (drawing->bars);
  adu_calendar_unref (drawing->calendar);
  g_free (drawing);
}

static Bar *
bar_new (const AduWork *work, AduDay today)
{
  const AduRow *row = work->row;
  Bar *bar = g_new0 (Bar, 1);
  AduDay due = adu_day_is_set (row->stopped)       ? row->stopped
               : adu_day_is_set (row->binding_due) ? row->binding_due
               : adu_day_is_set (work->if_resumed) ? work->if_resumed
                                                   : today;
  g_autofree char *date = adu_words_day_short (due);

  bar->number = g_strdup (row->number);
  /* One that is not of the list was typed by somebody: it stays. */
  bar->unit = g_strdup (row->unit != 0 && row->unit_name != NULL ? row->unit_name : "");
  bar->stage = row->stage;
  bar->stages = g_array_ref (work->stages);
  bar->pauses = g_array_new (FALSE, FALSE, sizeof (AduPause));
  if (work->facts.n_pauses > 0)
    g_array_append_vals (bar->pauses, work->facts.pauses, work->facts.n_pauses);
  bar->inspections = g_array_ref (work->inspections);
  bar->end = adu_day_add (due, 1);
  bar->has_limit = adu_day_is_set (row->binding_due) && !adu_day_is_set (row->stopped);
  bar->late = bar->has_limit && row->binding_due.n < today.n;
  bar->due_text = bar->has_limit                   ? adu_words_due_day (due, today)
                  : adu_day_is_set (row->stopped)  ? g_strdup_printf (_("answered %s"), date)
                                                   : g_strdup (_("paused"));
  if (bar->has_limit)
    {
      g_autofree char *left = bar->due_text;

      bar->due_text = g_strdup_printf ("%s · %s", left, date);
    }
  bar->ombudsman = adu_day_is_set (row->stopped) ? ADU_DAY_NONE : work->ombudsman_due;
  return bar;
}

/* --- drawing -------------------------------------------------------------------------------------------------- */

/* A text with its left edge at @x, its line in the middle of a row at @y; shortened to @room. Returns its width. */
static double
text (cairo_t *cr, const char *words, double x, double y, double height, double room, gboolean bold)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Sans");
  int width, tall;

  pango_font_description_set_absolute_size (font, SIZE * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, words, -1);
  if (room > 0)
    {
      pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_get_size (layout, &width, &tall);
  cairo_move_to (cr, x, y + (height - (double) tall / PANGO_SCALE) / 2);
  pango_cairo_show_layout (cr, layout);
  return (double) width / PANGO_SCALE;
}

static void
box (cairo_t *cr, const AduScale *scale, AduDay from, AduDay until, double y, double height)
{
  double left = MAX (adu_scale_x (scale, from), 0);
  double right = MIN (adu_scale_x (scale, until), scale->width);

  cairo_rectangle (cr, left, y, MAX (right - left, 0), height);
}

/* Slanted lines over what is there. */
static void
hatch (cairo_t *cr, const AduScale *scale, AduDay from, AduDay until, double y, double height)
{
  double left = MAX (adu_scale_x (scale, from), 0);
  double right = MIN (adu_scale_x (scale, until), scale->width);

  if (right <= left)
    return;
  cairo_save (cr);
  cairo_rectangle (cr, left, y, right - left, height);
  cairo_clip (cr);
  cairo_set_line_width (cr, 0.6);
  for (double x = left - height; x < right; x += 3)
    {
      cairo_move_to (cr, x, y + height);
      cairo_line_to (cr, x + height, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
stage_color (cairo_t *cr, AduStage stage, double strength)
{
  static const double colors[ADU_N_STAGES][3] = {
    [ADU_STAGE_RECEIVED] = { 0.72, 0.72, 0.72 },  [ADU_STAGE_REVIEW] = { 0.94, 0.82, 0.38 },
    [ADU_STAGE_AWAITING_COMPLETION] = { 0.9, 0.9, 0.9 }, [ADU_STAGE_DISPOSED] = { 0.55, 0.8, 0.95 },
    [ADU_STAGE_FOLLOW_UP] = { 0.42, 0.79, 0.68 }, [ADU_STAGE_INSPECTION] = { 0.88, 0.65, 0.78 },
    [ADU_STAGE_ANSWERED] = { 0.79, 0.87, 0.7 },
  };
  const double *c = colors[(guint) stage < ADU_N_STAGES ? stage : 0];

  cairo_set_source_rgb (cr, 1 - (1 - c[0]) * strength, 1 - (1 - c[1]) * strength, 1 - (1 - c[2]) * strength);
}

/* Where the name of a stage begins that would begin at @x, behind the dots that would stand on it. */
static double
beside_inspections (const Bar *bar, const AduScale *scale, double x)
{
  for (guint i = 0; i < bar->inspections->len; i++)
    {
      double dot = adu_scale_x (scale, g_array_index (bar->inspections, AduDay, i)) + adu_scale_day_width (scale) / 2;

      if (dot > x - 5 && dot < x + STAGE_WIDTH)
        x = dot + 5;
    }
  return x;
}

static void
draw_bar (cairo_t *cr, const Bar *bar, const AduScale *scale, AduDay today, double y)
{
  AduDay now = adu_day_add (today, 1);
  double top = y + 2, height = ROW - 4;
  double x;

  if (now.n > bar->end.n)
    now = bar->end;
  for (guint i = 0; i < bar->stages->len; i++)
    {
      const AduStageSpan *span = &g_array_index (bar->stages, AduStageSpan, i);
      gboolean last = i + 1 == bar->stages->len;
      AduDay until = last ? now : g_array_index (bar->stages, AduStageSpan, i + 1).from;

      stage_color (cr, span->stage, 1);
      box (cr, scale, span->from, until.n > now.n ? now : until, top, height);
      cairo_fill (cr);
      if (!last)
        continue;
      stage_color (cr, span->stage, 0.35);
      box (cr, scale, now, bar->end, top, height);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      x = beside_inspections (bar, scale, MAX (adu_scale_x (scale, span->from), 0) + 3);
      if (adu_scale_x (scale, now) - x > STAGE_WIDTH)
        text (cr, adu_words_stage (span->stage), x, y, ROW, 0, FALSE);
    }
  cairo_set_source_rgb (cr, 0.25, 0.25, 0.25);
  for (guint i = 0; i < bar->pauses->len; i++)
    {
      const AduPause *pause = &g_array_index (bar->pauses, AduPause, i);

      hatch (cr, scale, pause->from, adu_day_is_set (pause->until) ? pause->until : adu_day_add (today, 1), top, height);
    }
}

static void
draw_marks (cairo_t *cr, const Bar *bar, const AduScale *scale, AduDay today, double y)
{
  double day = adu_scale_day_width (scale);
  double end = adu_scale_x (scale, bar->late ? adu_day_add (today, 1) : bar->end);
  double x = adu_scale_x (scale, bar->end);

  cairo_set_source_rgb (cr, 0.7, 0, 0);
  if (bar->late)
    hatch (cr, scale, bar->end, adu_day_add (today, 1), y + 2, ROW - 4);
  cairo_set_source_rgb (cr, bar->late ? 0.7 : 0, 0, 0);
  if (bar->has_limit && x >= 0 && x <= scale->width)
    {
      cairo_rectangle (cr, x - 1.2, y + 1, 1.6, ROW - 2);
      cairo_fill (cr);
    }
  end = CLAMP (end + 4, 4, scale->width - 92);
  text (cr, bar->due_text, end, y, ROW, 0, bar->late);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < bar->inspections->len; i++)
    {
      AduDay visit = g_array_index (bar->inspections, AduDay, i);

      if (!adu_scale_shows (scale, visit, adu_day_add (visit, 1)))
        continue;
      cairo_arc (cr, adu_scale_x (scale, visit) + day / 2, y + ROW / 2, 2.2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  if (adu_day_is_set (bar->ombudsman) && adu_scale_shows (scale, bar->ombudsman, adu_day_add (bar->ombudsman, 1)))
    {
      double center = adu_scale_x (scale, bar->ombudsman) + day / 2;

      cairo_move_to (cr, center, y + 2);
      cairo_line_to (cr, center + 4, y + ROW / 2);
      cairo_line_to (cr, center, y + ROW - 2);
      cairo_line_to (cr, center - 4, y + ROW / 2);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
}

/* Names of days off, each in the room until the next one; where that is too little, none. */
static void
draw_names (cairo_t *cr, const Drawing *drawing, const AduScale *scale)
{
  const AduDayOff *shown = NULL;
  double left = 0;

  for (AduDay day = scale->first; day.n <= adu_scale_until (scale).n; day = adu_day_add (day, 1))
    {
      gboolean end = day.n == adu_scale_until (scale).n;
      const AduDayOff *off = end ? NULL : adu_calendar_day_off (drawing->calendar, day);
      double x = adu_scale_x (scale, day);

      if (off == NULL && !end)
        continue;
      if (shown != NULL && x - left > 30)
        text (cr, shown->name, left, 22, 11, x - left - 2, FALSE);
      shown = off;
      left = x;
    }
}

/* Months or years over days, weeks or months, as on screen. */
static void
draw_calendar (cairo_t *cr, const Drawing *drawing, const AduScale *scale, double height)
{
  AduTicks ticks = adu_scale_ticks (scale);
  g_autoptr (GArray) off = adu_scale_days_off (scale, drawing->calendar);
  AduDay tomorrow = adu_day_add (drawing->today, 1);

  cairo_set_source_rgb (cr, 0.92, 0.92, 0.92);
  for (guint i = 0; i < off->len; i++)
    box (cr, scale, g_array_index (off, AduSpan, i).from, g_array_index (off, AduSpan, i).until, 0, height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0.72, 0.82, 0.95);
  box (cr, scale, drawing->today, tomorrow, 0, height);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint upper = 0; upper < 2; upper++)
    {
      g_autoptr (GArray) parts = adu_scale_parts (scale, upper);

      for (guint i = 0; i < parts->len; i++)
        {
          AduSpan part = g_array_index (parts, AduSpan, i);
          double left = MAX (adu_scale_x (scale, part.from), 0), right = MIN (adu_scale_x (scale, part.until), scale->width);
          gint year, month, day;
          g_autofree char *name = NULL;

          adu_day_split (part.from, &year, &month, &day);
          name = upper && ticks == ADU_TICKS_MONTHS ? g_strdup_printf ("%d", year)
                 : upper                            ? adu_words_month (year, month)
                 : ticks == ADU_TICKS_MONTHS        ? g_strdup (adu_words_month_short (month))
                                                    : g_strdup_printf ("%d", day);
          if (right - left > (upper ? 30 : 7))
            text (cr, name, left + 1, upper ? 0 : 11, 11, right - left, upper);
        }
    }
  draw_names (cr, drawing, scale);
}

static void
draw (cairo_t *cr, double width, double height, gpointer data)
{
  const Drawing *drawing = data;
  AduScale scale = adu_scale_new (drawing->zoom, drawing->middle, width - LABEL);
  double bottom = HEAD + drawing->bars->len * ROW;

  cairo_save (cr);
  cairo_translate (cr, LABEL, 0);
  draw_calendar (cr, drawing, &scale, bottom);
  cairo_restore (cr);
  for (guint i = 0; i < drawing->bars->len; i++)
    {
      const Bar *bar = g_ptr_array_index (drawing->bars, i);
      double y = HEAD + i * ROW;

      cairo_set_source_rgb (cr, 0, 0, 0);
      text (cr, bar->number, 0, y, ROW, 76, FALSE);
      text (cr, bar->unit, 78, y, ROW, LABEL - 82, FALSE);
      cairo_save (cr);
      cairo_translate (cr, LABEL, 0);
      cairo_rectangle (cr, 0, y, scale.width, ROW);
      cairo_clip (cr);
      draw_bar (cr, bar, &scale, drawing->today, y);
      draw_marks (cr, bar, &scale, drawing->today, y);
      cairo_restore (cr);
    }
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (drawing->left_out > 0)
    {
      g_autofree char *more = g_strdup_printf (
        ngettext ("and %u more whose limit is later", "and %u more whose limits are later", drawing->left_out),
        drawing->left_out);

      text (cr, more, 0, bottom, FOOT, 0, FALSE);
    }
  if (drawing->bars->len == 0)
    text (cr, _("No open complaints"), 0, HEAD, ROW, 0, FALSE);
}

/**
 * adu_timeline_page_new:
 * @given: what stands on it
 *
 * Returns: (transfer full): one page across
 */
AduPage *
adu_timeline_page_new (const AduTimelinePage *given)
{
  g_auto (AduWordsOffice) language = adu_words_office ();
  const AduOffice *office = given->office;
  AduPaper paper = adu_paper_landscape (
    adu_paper_from_code (given->paper != NULL ? given->paper : office->text[ADU_OFFICE_PAPER]));
  double room = paper.height - paper.top - paper.bottom - BESIDES + 60;
  guint most = (guint) ((room - HEAD - FOOT) / ROW);
  Drawing *drawing = g_new0 (Drawing, 1);
  AduPage *page = adu_page_new (paper, _("Deadlines"), office->text[ADU_OFFICE_NAME]);
  g_autofree char *now = adu_words_time (given->now, given->zone);
  g_autofree char *foot = g_strdup_printf ("%s · %s", office->text[ADU_OFFICE_NAME], now);

  drawing->bars = g_ptr_array_new_with_free_func (bar_free);
  drawing->calendar = adu_calendar_ref (given->calendar);
  drawing->zoom = given->zoom;
  drawing->middle = given->middle;
  drawing->today = adu_zone_day (given->zone, given->now);
  for (guint i = 0; i < given->works->len && i < most; i++)
    g_ptr_array_add (drawing->bars, bar_new (g_ptr_array_index (given->works, i), drawing->today));
  drawing->left_out = given->works->len - drawing->bars->len;
  if (given->example)
    adu_page_set_band (page, _("EXAMPLE DATA: not a real complaint"));
  adu_page_set_foot (page, foot);
  adu_page_add_title (page, _("OPEN COMPLAINTS AND THEIR LIMITS"),
                      _("thick line: limit · diamond: last day before the Ombudsman · dot: inspection · hatched: late or paused"));
  adu_page_add_drawing (page, HEAD + MAX (drawing->bars->len, 1) * ROW + FOOT, draw, drawing, drawing_free);
  return page;
}
