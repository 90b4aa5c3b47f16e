/* adu-block.c — one block of a document: what stands together and how it breaks over pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-block-private.h"

#define FONT "Liberation Sans"
#define LINE_SPACING 1.15
/* A hundredth of a point is nothing to see, and more than what rounding adds up to. */
#define TOLERANCE 0.01

void
adu_block_init (AduBlock *block, const AduBlockClass *klass)
{
  block->klass = klass;
  block->slices = g_array_new (FALSE, FALSE, sizeof (AduSlice));
}

void
adu_block_add_slice (AduBlock *block, double height, gboolean glued)
{
  AduSlice slice = { (float) height, glued };

  g_array_append_val (block->slices, slice);
}

void
adu_block_set_outline (AduBlock *block, guint level, const char *text)
{
  g_free (block->outline);
  block->outline = g_strdup (text);
  block->outline_level = level;
}

void
adu_block_free (AduBlock *block)
{
  if (block->klass->finalize != NULL)
    block->klass->finalize (block);
  g_array_unref (block->slices);
  g_free (block->outline);
  g_free (block);
}

void
adu_block_prepare (AduBlock *block)
{
  if (!block->prepared && block->klass->prepare != NULL)
    block->klass->prepare (block);
  block->prepared = TRUE;
}

static const AduSlice *
slice_at (const AduBlock *block, guint index)
{
  return &g_array_index (block->slices, AduSlice, index);
}

/* The height of a piece of it, its head and foot included. */
double
adu_block_slices_height (const AduBlock *block, guint first, guint last)
{
  double height = block->head + block->foot;

  for (guint i = first; i <= last && i < block->slices->len; i++)
    height += (double) slice_at (block, i)->height;

  return height;
}

double
adu_block_height (const AduBlock *block)
{
  return block->slices->len > 0 ? adu_block_slices_height (block, 0, block->slices->len - 1) : 0;
}

static guint
first_group_end (const AduBlock *block)
{
  guint last = 0;

  while (last + 1 < block->slices->len && slice_at (block, last)->glued)
    last++;

  return last;
}

/* What must stand on one page at its beginning. */
double
adu_block_first_group_height (const AduBlock *block)
{
  return block->slices->len > 0 ? adu_block_slices_height (block, 0, first_group_end (block)) : 0;
}

/* What must stand on one page at its end. */
double
adu_block_last_group_height (const AduBlock *block)
{
  guint first = block->slices->len > 0 ? block->slices->len - 1 : 0;

  if (block->slices->len == 0)
    return 0;
  while (first > 0 && slice_at (block, first - 1)->glued)
    first--;

  return adu_block_slices_height (block, first, block->slices->len - 1);
}

gboolean
adu_block_is_one_group (const AduBlock *block)
{
  return block->slices->len == 0 || first_group_end (block) == block->slices->len - 1;
}

/**
 * adu_block_fit:
 * @first: the slice it continues with
 * @room: height there is
 * @force: break inside a group if nothing else helps, and place one slice whatever its height
 *
 * Returns: the last slice that still fits on the page, or -1
 */
int
adu_block_fit (const AduBlock *block, guint first, double room, gboolean force)
{
  double height = block->head + block->foot;
  int allowed = -1;
  int last = -1;

  for (guint i = first; i < block->slices->len; i++)
    {
      const AduSlice *slice = slice_at (block, i);

      height += (double) slice->height;
      if (height > room + TOLERANCE)
        break;
      last = (int) i;
      if (!slice->glued || i + 1 == block->slices->len)
        allowed = last;
    }
  if (allowed >= 0 || !force)
    return allowed;

  return MAX (last, (int) first);
}

/**
 * adu_block_break_before:
 * @first: the slice it continues with
 * @last: its last slice
 *
 * Returns: the last slice before @last after which the page may end, or -1
 */
int
adu_block_break_before (const AduBlock *block, guint first, guint last)
{
  for (guint i = last; i > first; i--)
    if (!slice_at (block, i - 1)->glued)
      return (int) i - 1;

  return -1;
}

void
adu_block_draw (const AduBlock *block, cairo_t *cr, double x, double y, guint first, guint last)
{
  if (block->klass->draw != NULL)
    block->klass->draw (block, cr, x, y, first, last);
}

/* ---- text --------------------------------------------------------------------------------------------------- */

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

/* From a space, a bracket or the beginning on: one or two digits, a space, and the beginning of a word. */
static gsize
short_number (const char *text, gsize i)
{
  gsize n = 0;

  if (i > 0 && text[i - 1] != ' ' && text[i - 1] != '(' && text[i - 1] != '\n')
    return 0;
  while (n < 3 && g_ascii_isdigit (text[i + n]))
    n++;

  return n >= 1 && n <= 2 && text[i + n] == ' ' && g_ascii_isalpha (text[i + n + 1]) ? n + 2 : 0;
}

/* A line does not end within "10 November" or "30 days"; what is cut inside a word, as a digest is, gets no hyphen that
 * is not in it. */
static void
set_breaks (PangoLayout *layout, const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  for (gsize i = 0; text[i] != '\0'; i++)
    {
      gsize n = g_ascii_isdigit (text[i]) ? short_number (text, i) : 0;
      PangoAttribute *attribute;

      if (n == 0)
        continue;
      attribute = pango_attr_allow_breaks_new (FALSE);
      attribute->start_index = (guint) i;
      attribute->end_index = (guint) (i + n);
      pango_attr_list_insert (attributes, attribute);
    }
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/**
 * adu_block_make_layout:
 * @text: (nullable): plain text
 * @size: of the letters, in points
 * @width: lines are broken to it; 0 or less: they are not
 *
 * Returns: (transfer full): a layout in the paper's font
 */
PangoLayout *
adu_block_make_layout (PangoContext *context,
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
  set_breaks (layout, pango_layout_get_text (layout));
  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));

  return layout;
}

double
adu_block_layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* One line for the frame of a page; what does not fit is shortened with an ellipsis. */
void
adu_block_draw_line (cairo_t *cr,
                     PangoContext *context,
                     const char *text,
                     double size,
                     PangoWeight weight,
                     double x,
                     double y,
                     double width,
                     PangoAlignment alignment)
{
  g_autoptr (PangoLayout) layout = adu_block_make_layout (context, text, size, weight, alignment, width);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, x, y);
  adu_block_show_layout (cr, layout);
}

/* ---- nothing to see ------------------------------------------------------------------------------------------ */

static const AduBlockClass empty_class = { NULL, NULL, NULL };

AduBlock *
adu_block_new_space (double points)
{
  AduBlock *block = g_new0 (AduBlock, 1);

  adu_block_init (block, &empty_class);
  block->space = TRUE;
  block->gap = points;

  return block;
}

AduBlock *
adu_block_new_page_break (void)
{
  AduBlock *block = g_new0 (AduBlock, 1);

  adu_block_init (block, &empty_class);
  block->page_break = TRUE;

  return block;
}
