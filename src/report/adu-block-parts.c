/* adu-block-parts.c — a block made of a few texts, each at its place, and a few strokes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-block-parts-private.h"

#define FRAME_WIDTH 0.8
#define TOGETHER 8 /* lines of a heading and the like that are not broken over pages */

typedef struct
{
  PangoLayout *layout; /* owned */
  double x;
  double y;
} Text;

typedef struct
{
  AduStrokeKind kind;
  double x;
  double y;
  double width;
  double height;
} Stroke;

/* A line of the flowing text. */
typedef struct
{
  PangoLayoutLine *line; /* owned */
  double x;
  double baseline; /* below the line's own top */
} Line;

typedef struct
{
  AduBlock block;
  GArray *texts;   /* of Text */
  GArray *strokes; /* of Stroke */
  GArray *lines;   /* of Line, of the last text; empty if it does not flow */
  cairo_surface_t *surface; /* nullable */
  Stroke picture;  /* where it goes */
  double framed_width; /* 0: no frame */
} Parts;

static void
text_clear (gpointer data)
{
  g_object_unref (((Text *) data)->layout);
}

static void
line_clear (gpointer data)
{
  pango_layout_line_unref (((Line *) data)->line);
}

static void
parts_finalize (AduBlock *block)
{
  Parts *parts = (Parts *) block;

  g_array_unref (parts->lines);
  g_array_unref (parts->texts);
  g_array_unref (parts->strokes);
  g_clear_pointer (&parts->surface, cairo_surface_destroy);
}

static void
draw_stroke (const Stroke *stroke, cairo_t *cr, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x + stroke->x, y + stroke->y);
  switch (stroke->kind)
    {
    case ADU_STROKE_FILL:
      cairo_rectangle (cr, 0, 0, stroke->width, stroke->height);
      cairo_fill (cr);
      break;
    case ADU_STROKE_FRAME:
      cairo_set_line_width (cr, FRAME_WIDTH);
      cairo_rectangle (cr, 0, 0, stroke->width, stroke->height);
      cairo_stroke (cr);
      break;
    case ADU_STROKE_TICK:
      cairo_set_line_width (cr, 1.4);
      cairo_move_to (cr, stroke->width * 0.2, stroke->height * 0.5);
      cairo_line_to (cr, stroke->width * 0.42, stroke->height * 0.75);
      cairo_line_to (cr, stroke->width * 0.82, stroke->height * 0.22);
      cairo_stroke (cr);
      break;
    case ADU_STROKE_DOTS:
      cairo_set_line_width (cr, stroke->height);
      cairo_set_dash (cr, (const double[]){ 1, 2 }, 2, 0);
      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, stroke->width, 0);
      cairo_stroke (cr);
      break;
    default:
      g_assert_not_reached ();
    }
  cairo_restore (cr);
}

static void
draw_picture (const Parts *parts, cairo_t *cr, double x, double y)
{
  int width = cairo_image_surface_get_width (parts->surface);
  int height = cairo_image_surface_get_height (parts->surface);
  double scale;

  if (width < 1 || height < 1)
    return;
  scale = MIN (parts->picture.width / width, parts->picture.height / height);
  cairo_save (cr);
  cairo_translate (cr, x + parts->picture.x + (parts->picture.width - width * scale) / 2,
                   y + parts->picture.y + (parts->picture.height - height * scale) / 2);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, parts->surface, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* The lines @first … @last of the flowing text; the top of @first stands at @y. */
static void
draw_lines (const Parts *parts, cairo_t *cr, double x, double y, guint first, guint last)
{
  const Text *text = &g_array_index (parts->texts, Text, parts->texts->len - 1);

  y += first == 0 ? text->y : 0;
  for (guint i = first; i <= last && i < parts->lines->len; i++)
    {
      const Line *line = &g_array_index (parts->lines, Line, i);
      double height = (double) g_array_index (parts->block.slices, AduSlice, i).height - (i == 0 ? text->y : 0);

      cairo_move_to (cr, x + text->x + line->x, y + line->baseline);
      adu_block_show_line (cr, line->line);
      y += height;
    }
}

static void
parts_draw (const AduBlock *block, cairo_t *cr, double x, double y, guint first, guint last)
{
  const Parts *parts = (const Parts *) block;
  gboolean flows = parts->lines->len > 0;

  if (parts->framed_width > 0)
    {
      const Stroke frame = { ADU_STROKE_FRAME, FRAME_WIDTH / 2, FRAME_WIDTH / 2, parts->framed_width - FRAME_WIDTH,
                             adu_block_slices_height (block, first, last) - FRAME_WIDTH };

      draw_stroke (&frame, cr, x, y);
    }
  y += block->head;
  if (first == 0)
    {
      for (guint i = 0; i < parts->strokes->len; i++)
        draw_stroke (&g_array_index (parts->strokes, Stroke, i), cr, x, y);
      for (guint i = 0; i + (flows ? 1 : 0) < parts->texts->len; i++)
        {
          const Text *text = &g_array_index (parts->texts, Text, i);

          cairo_move_to (cr, x + text->x, y + text->y);
          adu_block_show_layout (cr, text->layout);
        }
      if (parts->surface != NULL)
        draw_picture (parts, cr, x, y);
    }
  if (flows)
    draw_lines (parts, cr, x, y, first, last);
}

static const AduBlockClass parts_class = { NULL, parts_draw, parts_finalize };

AduBlock *
adu_parts_new (void)
{
  Parts *parts = g_new0 (Parts, 1);

  adu_block_init (&parts->block, &parts_class);
  parts->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_set_clear_func (parts->texts, text_clear);
  parts->strokes = g_array_new (FALSE, FALSE, sizeof (Stroke));
  parts->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (parts->lines, line_clear);

  return &parts->block;
}

double
adu_parts_text (AduBlock *block, PangoLayout *layout, double x, double y)
{
  Text text = { .layout = layout, .x = x, .y = y };

  g_array_append_val (((Parts *) block)->texts, text);
  return adu_block_layout_height (layout);
}

void
adu_parts_stroke (AduBlock *block, AduStrokeKind kind, double x, double y, double width, double height)
{
  Stroke stroke = { kind, x, y, width, height };

  g_array_append_val (((Parts *) block)->strokes, stroke);
}

void
adu_parts_picture (AduBlock *block, cairo_surface_t *surface, double x, double y, double width, double height)
{
  Parts *parts = (Parts *) block;

  parts->surface = cairo_surface_reference (surface);
  parts->picture = (Stroke){ ADU_STROKE_FRAME, x, y, width, height };
}

void
adu_parts_frame (AduBlock *block, double width, double padding)
{
  ((Parts *) block)->framed_width = width;
  block->head = padding;
  block->foot = padding;
}

/* Makes a slice of each line of the last text; what stands above it belongs to the first. */
static void
take_lines (Parts *parts)
{
  const Text *text = &g_array_index (parts->texts, Text, parts->texts->len - 1);
  PangoLayoutIter *iter = pango_layout_get_iter (text->layout);
  guint n = (guint) pango_layout_get_line_count (text->layout);
  gboolean more = TRUE;

  for (guint i = 0; more; i++)
    {
      PangoRectangle logical;
      int top;
      int low;
      int baseline = pango_layout_iter_get_baseline (iter);
      Line line;

      pango_layout_iter_get_line_yrange (iter, &top, &low);
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.line = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
      line.x = (double) logical.x / PANGO_SCALE;
      line.baseline = (double) (baseline - top) / PANGO_SCALE;
      g_array_append_val (parts->lines, line);
      more = pango_layout_iter_next_line (iter);
      /* From baseline to baseline: the range of a line is without the space between lines. Two lines at least stay on
       * either side of the end of a page. */
      adu_block_add_slice (&parts->block,
                           (double) (more ? pango_layout_iter_get_baseline (iter) - baseline : low - top) / PANGO_SCALE +
                               (i == 0 ? text->y : 0),
                           i == 0 || i + 2 == n);
    }
  pango_layout_iter_free (iter);
}

void
adu_parts_close (AduBlock *block, double height, double gap, gboolean flows)
{
  block->gap = gap;
  if (flows)
    take_lines ((Parts *) block);
  else
    adu_block_add_slice (block, height, TRUE);
}

/* What is usually a line or two stays in one piece; a page of it flows all the same. */
void
adu_parts_close_together (AduBlock *block, double height, double gap)
{
  const GArray *texts = ((const Parts *) block)->texts;

  adu_parts_close (block, height, gap,
                   texts->len > 0 && pango_layout_get_line_count (g_array_index (texts, Text, texts->len - 1).layout) >
                                         TOGETHER);
}
