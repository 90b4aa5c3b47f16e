/* adu-block.c — one block of a letter: a heading, a paragraph, a pair, a place to sign
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * A block is a handful of text layouts, each at its place, and a few strokes (rules, boxes, the squares of a QR code).
 * Only a paragraph and a pair may be split between the lines of their last text.
 */
#include "config.h"

#include "report/adu-block-private.h"

#include <math.h>
#include <qrencode.h>

#define FONT "Liberation Sans"
#define BODY_SIZE 11.0
#define LINE_SPACING 1.15
#define GAP 4.0
#define LABEL_WIDTH 140.0
#define CHECK_SIZE 9.0
#define BOX_PADDING 7.0
#define CODE_SIZE 78.0
#define SIGN_HEIGHT ADU_MM (26)

typedef struct
{
  PangoLayout *layout; /* owned */
  double x;
  double y;
} Text;

typedef enum
{
  STROKE_FRAME, /* a rectangle */
  STROKE_TICK,  /* a ticked mark inside a rectangle */
  STROKE_FILL,  /* a filled rectangle */
  STROKE_DOTS,  /* a dotted line for the pen */
} StrokeKind;

typedef struct
{
  StrokeKind kind;
  double x;
  double y;
  double width;
  double height;
} Stroke;

struct _AduBlock
{
  GArray *texts;   /* of Text */
  GArray *strokes; /* of Stroke */
  double height;   /* including the gap below */
  double gap;
  gboolean splittable;
  gboolean keeps_next;
  gboolean space;
};

static void
text_clear (gpointer data)
{
  g_object_unref (((Text *) data)->layout);
}

static AduBlock *
block_new (void)
{
  AduBlock *block = g_new0 (AduBlock, 1);

  block->texts = g_array_new (FALSE, FALSE, sizeof (Text));
  g_array_set_clear_func (block->texts, text_clear);
  block->strokes = g_array_new (FALSE, FALSE, sizeof (Stroke));

  return block;
}

void
adu_block_free (AduBlock *block)
{
  g_array_unref (block->texts);
  g_array_unref (block->strokes);
  g_free (block);
}

/**
 * adu_block_make_context:
 *
 * Returns: (transfer full): a context in which one unit is one point, whatever it is drawn on
 */
PangoContext *
adu_block_make_context (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("id"));
  cairo_font_options_destroy (options);

  return context;
}

static PangoLayout *
make_layout (PangoContext *context,
             const char *text,
             double size,
             PangoWeight weight,
             PangoAlignment alignment,
             double width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, FONT);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text != NULL ? text : "", -1);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));

  return layout;
}

static double
layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* Takes @layout. Returns its height. */
static double
put_text (AduBlock *block, PangoLayout *layout, double x, double y)
{
  Text text = { .layout = layout, .x = x, .y = y };

  g_array_append_val (block->texts, text);
  return layout_height (layout);
}

static void
put_stroke (AduBlock *block, StrokeKind kind, double x, double y, double width, double height)
{
  Stroke stroke = { kind, x, y, width, height };

  g_array_append_val (block->strokes, stroke);
}

static void
block_close (AduBlock *block, double content_height, double gap)
{
  block->gap = gap;
  block->height = content_height + gap;
}

AduBlock *
adu_block_new_letterhead (PangoContext *context,
                          double width,
                          const char *government,
                          const char *office,
                          const char *address)
{
  AduBlock *block = block_new ();
  double y = 0;

  y += put_text (block, make_layout (context, government, 12, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER, width), 0, y);
  y += put_text (block, make_layout (context, office, 15, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER, width), 0, y);
  if (address != NULL && *address != '\0')
    y += put_text (block, make_layout (context, address, 9, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, width), 0, y);
  y += 4;
  put_stroke (block, STROKE_FILL, 0, y, width, 2);
  put_stroke (block, STROKE_FILL, 0, y + 3.2, width, 0.6);
  block_close (block, y + 4, 14);

  return block;
}

AduBlock *
adu_block_new_title (PangoContext *context, double width, const char *text, const char *below)
{
  AduBlock *block = block_new ();
  double y = put_text (block, make_layout (context, text, 13, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER, width), 0, 0);

  if (below != NULL)
    y += put_text (block, make_layout (context, below, BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, width), 0,
                   y + 1);
  block_close (block, y, 12);

  return block;
}

AduBlock *
adu_block_new_heading (PangoContext *context, double width, const char *text)
{
  AduBlock *block = block_new ();
  double y = put_text (block, make_layout (context, text, BODY_SIZE, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT, width), 0, 5);

  block->keeps_next = TRUE;
  block_close (block, y + 5, 3);

  return block;
}

AduBlock *
adu_block_new_paragraph (PangoContext *context, double width, const char *text)
{
  AduBlock *block = block_new ();
  double y =
      put_text (block, make_layout (context, text, BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, width), 0, 0);

  block->splittable = TRUE;
  block_close (block, y, GAP);

  return block;
}

AduBlock *
adu_block_new_pair (PangoContext *context, double width, const char *label, const char *value)
{
  AduBlock *block = block_new ();
  double x = LABEL_WIDTH + 10;
  double label_height = put_text (
      block, make_layout (context, label, BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, LABEL_WIDTH), 0, 0);
  double value_height;

  put_text (block, make_layout (context, ":", BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, -1), LABEL_WIDTH, 0);
  value_height = put_text (
      block,
      make_layout (context, value != NULL ? value : " ", BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, width - x),
      x, 0);
  if (value == NULL)
    put_stroke (block, STROKE_DOTS, x, value_height - 2, width - x, 0.6);
  /* The last text of a block is the one that is split: only when the label is not the taller of the two. */
  block->splittable = value != NULL && value_height >= label_height;
  block_close (block, MAX (label_height, value_height), GAP - 1);

  return block;
}

AduBlock *
adu_block_new_check (PangoContext *context, double width, gboolean checked, const char *text)
{
  AduBlock *block = block_new ();
  double x = CHECK_SIZE + 8;
  double y = put_text (
      block, make_layout (context, text, BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, width - x), x, 0);

  put_stroke (block, STROKE_FRAME, 0.5, 2.5, CHECK_SIZE, CHECK_SIZE);
  if (checked)
    put_stroke (block, STROKE_TICK, 0.5, 2.5, CHECK_SIZE, CHECK_SIZE);
  block_close (block, y, 2);

  return block;
}

AduBlock *
adu_block_new_box (PangoContext *context, double width, const char *heading, const char *text)
{
  AduBlock *block = block_new ();
  double inner = width - 2 * BOX_PADDING;
  double y = BOX_PADDING;

  y += put_text (block, make_layout (context, heading, BODY_SIZE, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT, inner),
                 BOX_PADDING, y);
  y += put_text (block, make_layout (context, text, 10, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, inner), BOX_PADDING,
                 y + 2);
  y += BOX_PADDING + 2;
  put_stroke (block, STROKE_FRAME, 0.4, 0.4, width - 0.8, y - 0.8);
  block_close (block, y, 8);

  return block;
}

/* One filled stroke for each run of dark modules, so that a page stays small. */
static void
put_code (AduBlock *block, const QRcode *code, double side)
{
  double module = side / code->width;

  for (int row = 0; row < code->width; row++)
    for (int column = 0; column < code->width; column++)
      {
        int run = 0;

        while (column + run < code->width && (code->data[row * code->width + column + run] & 1))
          run++;
        if (run > 0)
          put_stroke (block, STROKE_FILL, column * module, row * module, run * module, module);
        column += run;
      }
}

AduBlock *
adu_block_new_code (PangoContext *context, double width, const char *text, const char *beside)
{
  AduBlock *block = block_new ();
  QRcode *code = QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M);
  double x = code != NULL ? CODE_SIZE + 14 : 0;
  double height = put_text (
      block, make_layout (context, beside, 10, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, width - x), x, 0);

  if (code != NULL)
    {
      put_code (block, code, CODE_SIZE);
      QRcode_free (code);
      height = MAX (height, CODE_SIZE);
    }
  block_close (block, height, 8);

  return block;
}

static double
put_signature (AduBlock *block, PangoContext *context, const AduSignature *signature, double x, double y, double width)
{
  const char *name = signature->name;
  gboolean named = name != NULL && *name != '\0';
  double top = y;

  y += put_text (block, make_layout (context, signature->role, BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, width),
                 x, y);
  y = MAX (y, top + 14) + SIGN_HEIGHT;
  if (!named)
    put_stroke (block, STROKE_DOTS, x + width * 0.1, y + 11, width * 0.8, 0.6);
  y += put_text (
      block, make_layout (context, named ? name : " ", BODY_SIZE, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER, width), x, y);
  if (signature->rank != NULL && *signature->rank != '\0')
    y += put_text (
        block, make_layout (context, signature->rank, 10, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, width), x, y);
  if (signature->nip != NULL && *signature->nip != '\0')
    {
      g_autofree char *nip = g_strconcat ("NIP ", signature->nip, NULL);

      y += put_text (block, make_layout (context, nip, 10, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, width), x, y);
    }

  return y;
}

AduBlock *
adu_block_new_signatures (PangoContext *context,
                          double width,
                          const char *place_and_date,
                          const AduSignature *signatures,
                          guint n)
{
  AduBlock *block = block_new ();
  double column = width / MAX (n, 2u);
  double first_x = n == 1 ? column : 0;
  double y = 6;
  double bottom;

  if (place_and_date != NULL)
    y += put_text (block,
                   make_layout (context, place_and_date, BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, column),
                   width - column, y);
  bottom = y;
  for (guint i = 0; i < n; i++)
    {
      double end = put_signature (block, context, &signatures[i], first_x + i * column, y, column - 8);

      bottom = MAX (bottom, end);
    }
  block_close (block, bottom, GAP);

  return block;
}

AduBlock *
adu_block_new_space (double points)
{
  AduBlock *block = block_new ();

  block->space = TRUE;
  block_close (block, points, 0);

  return block;
}

double
adu_block_height (const AduBlock *block)
{
  return block->height;
}

double
adu_block_gap (const AduBlock *block)
{
  return block->gap;
}

gboolean
adu_block_keeps_next (const AduBlock *block)
{
  return block->keeps_next;
}

gboolean
adu_block_is_space (const AduBlock *block)
{
  return block->space;
}

gboolean
adu_block_is_splittable (const AduBlock *block)
{
  return block->splittable;
}

static PangoLayout *
split_layout (const AduBlock *block)
{
  return g_array_index (block->texts, Text, block->texts->len - 1).layout;
}

int
adu_block_n_lines (const AduBlock *block)
{
  return pango_layout_get_line_count (split_layout (block));
}

/* Top (or, with @bottom, lower edge) of a line inside its layout. */
static double
line_edge (PangoLayout *layout, int line, gboolean bottom)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int top_edge = 0;
  int low_edge = 0;

  for (int i = 0; i < line; i++)
    if (!pango_layout_iter_next_line (iter))
      break;
  pango_layout_iter_get_line_yrange (iter, &top_edge, &low_edge);
  pango_layout_iter_free (iter);

  return (double) (bottom ? low_edge : top_edge) / PANGO_SCALE;
}

/**
 * adu_block_lines_within:
 * @first: index of a line
 * @height: room for it and those after it
 *
 * Returns: how many lines from @first on fit into @height
 */
int
adu_block_lines_within (const AduBlock *block, int first, double height)
{
  PangoLayout *layout = split_layout (block);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double top = line_edge (layout, first, FALSE);
  int index = 0;
  int fits = 0;

  do
    {
      int top_edge;
      int low_edge;

      pango_layout_iter_get_line_yrange (iter, &top_edge, &low_edge);
      if (index >= first && (double) low_edge / PANGO_SCALE - top > height + 0.01)
        break;
      if (index >= first)
        fits++;
      index++;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return fits;
}

double
adu_block_lines_height (const AduBlock *block, int first, int last)
{
  PangoLayout *layout = split_layout (block);

  return line_edge (layout, last, TRUE) - line_edge (layout, first, FALSE);
}

static void
draw_stroke (const Stroke *stroke, cairo_t *cr, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x + stroke->x, y + stroke->y);
  switch (stroke->kind)
    {
    case STROKE_FILL:
      cairo_rectangle (cr, 0, 0, stroke->width, stroke->height);
      cairo_fill (cr);
      break;
    case STROKE_FRAME:
      cairo_set_line_width (cr, 0.8);
      cairo_rectangle (cr, 0, 0, stroke->width, stroke->height);
      cairo_stroke (cr);
      break;
    case STROKE_TICK:
      cairo_set_line_width (cr, 1.4);
      cairo_move_to (cr, stroke->width * 0.2, stroke->height * 0.5);
      cairo_line_to (cr, stroke->width * 0.42, stroke->height * 0.75);
      cairo_line_to (cr, stroke->width * 0.82, stroke->height * 0.22);
      cairo_stroke (cr);
      break;
    case STROKE_DOTS:
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

/* Draws the lines @first … @last of a layout with the top of @first at (x, y). */
static void
draw_lines (PangoLayout *layout, cairo_t *cr, double x, double y, int first, int last)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double top = line_edge (layout, first, FALSE);
  int index = 0;

  do
    {
      PangoRectangle logical;

      if (index >= first && index <= last)
        {
          pango_layout_iter_get_line_extents (iter, NULL, &logical);
          cairo_move_to (cr, x + (double) logical.x / PANGO_SCALE,
                         y - top + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      index++;
    }
  while (index <= last && pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * adu_block_draw:
 * @x: left margin
 * @y: where it begins
 * @first_line: first line of its last text, -1: the whole block
 * @last_line: last line of its last text
 *
 * The other texts and the strokes of a split block are drawn with its first line only.
 */
void
adu_block_draw (const AduBlock *block, cairo_t *cr, double x, double y, int first_line, int last_line)
{
  guint n_whole = first_line < 0 ? block->texts->len : first_line == 0 ? block->texts->len - 1 : 0;

  if (first_line <= 0)
    for (guint i = 0; i < block->strokes->len; i++)
      draw_stroke (&g_array_index (block->strokes, Stroke, i), cr, x, y);
  for (guint i = 0; i < n_whole; i++)
    {
      const Text *text = &g_array_index (block->texts, Text, i);

      cairo_move_to (cr, x + text->x, y + text->y);
      pango_cairo_show_layout (cr, text->layout);
    }
  if (first_line >= 0)
    {
      const Text *text = &g_array_index (block->texts, Text, block->texts->len - 1);

      draw_lines (text->layout, cr, x + text->x, y + (first_line == 0 ? text->y : 0), first_line, last_line);
    }
}

/**
 * adu_block_draw_line:
 * @side: -1 left, 0 centred, 1 right, inside @width
 *
 * One line for the frame of a page.
 */
void
adu_block_draw_line (cairo_t *cr,
                     PangoContext *context,
                     const char *text,
                     double size,
                     double x,
                     double y,
                     double width,
                     int side)
{
  PangoAlignment alignment = side < 0 ? PANGO_ALIGN_LEFT : side > 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER;
  g_autoptr (PangoLayout) layout = make_layout (context, text, size, PANGO_WEIGHT_NORMAL, alignment, width);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}
