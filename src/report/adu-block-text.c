/* adu-block-text.c — running text: titles, headings, paragraphs, pairs, numbered points, boxes to tick, lines to write on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-block-parts-private.h"

#define GAP 4.0
#define PAIR_GAP 10.0
#define CHECK_SHARE 0.82 /* of the size of the letters */
#define MARK_WIDTH 20.0
#define WRITING_LINE ADU_MM (8)
#define LINES_GAP 2.0
#define WRITING_PAIR 1.85 /* of the size of the letters: 7 mm in a letter, so that a pen finds room */

static PangoLayout *
body (PangoContext *context, const char *text, double size, double width)
{
  return adu_block_make_layout (context, text, size, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, width);
}

AduBlock *
adu_block_new_title (PangoContext *context, double width, const char *text, const char *below)
{
  AduBlock *block = adu_parts_new ();
  double y = adu_parts_text (
      block, adu_block_make_layout (context, text, 13, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER, width), 0, 0);

  if (below != NULL)
    y += adu_parts_text (
        block, adu_block_make_layout (context, below, ADU_BODY_SIZE, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, width), 0,
        y + 1);
  adu_parts_close_together (block, y, 12);
  block->keeps_next = TRUE;
  block->tag = "H1";
  adu_block_set_outline (block, 0, text);

  return block;
}

AduBlock *
adu_block_new_heading (PangoContext *context, double width, double size, const char *text)
{
  AduBlock *block = adu_parts_new ();
  double y = adu_parts_text (
      block, adu_block_make_layout (context, text, size, PANGO_WEIGHT_BOLD, PANGO_ALIGN_LEFT, width), 0, 5);

  block->keeps_next = TRUE;
  adu_parts_close_together (block, y + 5, 3);
  block->tag = "H2";
  adu_block_set_outline (block, 1, text);

  return block;
}

static void
style_layout (PangoLayout *layout, const AduTextStyle *style)
{
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));

  if (style->italic)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  if (style->underlined)
    pango_attr_list_insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_justify (layout, style->align == ADU_ALIGN_JUSTIFY);
  if (style->first_indent > 0)
    pango_layout_set_indent (layout, (int) (style->first_indent * PANGO_SCALE));
}

AduBlock *
adu_block_new_text (PangoContext *context, double width, const char *text, const AduTextStyle *style)
{
  AduBlock *block = adu_parts_new ();
  PangoAlignment alignment = style->align == ADU_ALIGN_CENTER  ? PANGO_ALIGN_CENTER
                             : style->align == ADU_ALIGN_RIGHT ? PANGO_ALIGN_RIGHT
                                                               : PANGO_ALIGN_LEFT;
  PangoLayout *layout =
      adu_block_make_layout (context, text, style->size > 0 ? style->size : ADU_BODY_SIZE,
                             style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL, alignment, width - style->indent);
  double y;

  style_layout (layout, style);
  y = adu_parts_text (block, layout, style->indent, 0);
  adu_parts_close (block, y, style->gap > 0 ? style->gap : GAP, TRUE);
  block->keeps_next = style->keeps_next;
  block->tag = "P";

  return block;
}

AduBlock *
adu_block_new_pair (PangoContext *context,
                    double width,
                    double size,
                    double label_width,
                    const char *label,
                    const char *value)
{
  AduBlock *block = adu_parts_new ();
  double x = label_width + PAIR_GAP;
  double y = value == NULL ? size * (WRITING_PAIR - 1.4) : 0;
  double label_height = y + adu_parts_text (block, body (context, label, size, label_width), 0, y);
  double value_height;

  adu_parts_text (block, body (context, ":", size, -1), label_width, y);
  value_height = y + adu_parts_text (block, body (context, value != NULL ? value : " ", size, width - x), x, y);
  if (value == NULL)
    adu_parts_stroke (block, ADU_STROKE_DOTS, x, value_height - 2, width - x, 0.6);
  /* Flows only when the label is not the taller of the two. */
  adu_parts_close (block, MAX (label_height, value_height), GAP - 1, value != NULL && value_height >= label_height);
  block->tag = "P";

  return block;
}

AduBlock *
adu_block_new_numbered (PangoContext *context,
                        double width,
                        double size,
                        const char *mark,
                        guint level,
                        const char *text)
{
  AduBlock *block = adu_parts_new ();
  double left = level * MARK_WIDTH;
  double x = left + MARK_WIDTH;
  PangoLayout *layout = body (context, text, size, width - x);

  adu_parts_text (block, body (context, mark, size, -1), left, 0);
  pango_layout_set_justify (layout, TRUE);
  adu_parts_close (block, adu_parts_text (block, layout, x, 0), GAP - 1, TRUE);
  block->tag = "P";

  return block;
}

/* One row of boxes to tick, as many as share a line. */
AduBlock *
adu_block_new_checks (PangoContext *context,
                      double width,
                      double size,
                      const AduCheck *checks,
                      guint n,
                      guint per_row)
{
  AduBlock *block = adu_parts_new ();
  double column = width / MAX (per_row, 1u);
  double side = size * CHECK_SHARE;
  double x = side + 8;
  double height = 0;

  for (guint i = 0; i < n; i++)
    {
      double left = i * column;
      double y;

      if (checks[i].text == NULL)
        continue;
      y = adu_parts_text (block, body (context, checks[i].text, size, column - x - (per_row > 1 ? 6 : 0)), left + x, 0);
      height = MAX (height, y);
      adu_parts_stroke (block, ADU_STROKE_FRAME, left + 0.5, size * 0.22, side, side);
      if (checks[i].checked)
        adu_parts_stroke (block, ADU_STROKE_TICK, left + 0.5, size * 0.22, side, side);
    }
  adu_parts_close (block, height, 2, n == 1 && checks[0].text != NULL);
  block->tag = "P";

  return block;
}

AduBlock *
adu_block_new_lines (double width, guint n)
{
  AduBlock *block = adu_parts_new ();

  for (guint i = 1; i <= n; i++)
    adu_parts_stroke (block, ADU_STROKE_DOTS, 0, i * WRITING_LINE - 2, width, 0.6);
  adu_parts_close (block, n * WRITING_LINE, LINES_GAP, FALSE);

  return block;
}

AduBlock *
adu_block_new_rule (double width)
{
  AduBlock *block = adu_parts_new ();

  adu_parts_stroke (block, ADU_STROKE_FILL, 0, 3, width, 0.6);
  adu_parts_close (block, 6, 2, FALSE);

  return block;
}
