/* adu-page.c — the layout of a document: breaks its blocks over pages and draws them, for screen, paper and PDF alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * A block is a stack of slices (adu-block-private.h). The layout here places as many of them as a page holds and turns
 * the page where it may be turned.
 */
#include "config.h"

#include "report/adu-page-private.h"

#include "words/adu-words-say.h"

#define FOOT_SIZE 8.0
#define BAND_SIZE 9.0
#define SECRET_SIZE 7.5
#define SECRET_ROOM 18.0 /* around it: from the edge of the paper, and to the text */
#define BAND_AT 0.18     /* of what is above the text */

/**
 * adu_page_new:
 * @paper: what it is printed on
 * @title: title of the document, for the PDF and for people
 * @author: (nullable): the office
 *
 * Returns: (transfer full): an empty document
 */
AduPage *
adu_page_new (AduPaper paper, const char *title, const char *author)
{
  AduPage *page = g_new0 (AduPage, 1);

  page->paper = paper;
  page->title = g_strdup (title);
  page->author = g_strdup (author != NULL ? author : "");
  page->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_block_free);
  page->pieces = g_array_new (FALSE, FALSE, sizeof (AduPiece));
  page->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  page->context = adu_block_make_context ();
  page->date = ADU_TIME_NONE;
  page->size = ADU_BODY_SIZE;

  return page;
}

/**
 * adu_page_free:
 * @page: (nullable) (transfer full): a document
 */
void
adu_page_free (AduPage *page)
{
  if (page == NULL)
    return;

  g_free (page->title);
  g_free (page->author);
  g_free (page->band);
  g_free (page->secret);
  g_free (page->foot);
  g_free (page->next_outline);
  g_ptr_array_unref (page->blocks);
  g_array_unref (page->pieces);
  g_array_unref (page->firsts);
  g_object_unref (page->context);
  g_free (page);
}

/**
 * adu_page_set_band:
 * @text: (nullable): words that stand across the top of every page
 */
void
adu_page_set_band (AduPage *page, const char *text)
{
  g_free (page->band);
  page->band = g_strdup (text);
}

/**
 * adu_page_set_secret:
 * @text: (nullable): a warning that stands framed across the top of every page
 */
void
adu_page_set_secret (AduPage *page, const char *text)
{
  g_free (page->secret);
  page->secret = g_strdup (text);
}

/**
 * adu_page_set_foot:
 * @text: (nullable): left part of every page's foot
 */
void
adu_page_set_foot (AduPage *page, const char *text)
{
  g_free (page->foot);
  page->foot = g_strdup (text);
}

/**
 * adu_page_set_date:
 * @now: when it was made
 */
void
adu_page_set_date (AduPage *page, AduTime now)
{
  page->date = now;
}

/**
 * adu_page_set_size:
 * @size: of the letters of what is added from here on, in points; 0: that of a letter
 */
void
adu_page_set_size (AduPage *page, double size)
{
  page->size = size > 0 ? size : ADU_BODY_SIZE;
}

/**
 * adu_page_paper:
 *
 * Returns: the paper it is laid out for
 */
AduPaper
adu_page_paper (const AduPage *page)
{
  return page->paper;
}

/**
 * adu_page_title:
 *
 * Returns: its title
 */
const char *
adu_page_title (const AduPage *page)
{
  return page->title;
}

/* ---- above the text ----------------------------------------------------------------------------------------- */

static PangoLayout *
secret_layout (const AduPage *page)
{
  return adu_block_make_layout (page->context, page->secret, SECRET_SIZE, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER,
                                adu_paper_inner_width (&page->paper) - 8);
}

/* The text begins lower where a narrow margin has no room for the warning, and for the band above it. */
static void
make_room_above (AduPage *page)
{
  g_autoptr (PangoLayout) layout = page->secret != NULL ? secret_layout (page) : NULL;
  double height = layout != NULL ? adu_block_layout_height (layout) + SECRET_ROOM : 0;

  if (layout != NULL && page->band != NULL)
    height = (height + BAND_SIZE * 1.4) / (1 - BAND_AT);
  page->paper.top = MAX (page->paper.top, height);
}

/* ---- breaking over pages ---------------------------------------------------------------------------------------- */

static AduBlock *
block_at (const AduPage *page, guint index)
{
  return g_ptr_array_index (page->blocks, index);
}

static double
page_bottom (const AduPage *page)
{
  return page->paper.height - page->paper.bottom;
}

static void
begin_page (AduPage *page, double *y)
{
  g_array_append_val (page->firsts, page->pieces->len);
  *y = page->paper.top;
}

static void
place (AduPage *page, AduBlock *block, double *y, guint first, guint last)
{
  AduPiece piece = { .block = block, .y = *y, .first = first, .last = last };

  g_array_append_val (page->pieces, piece);
  *y += adu_block_slices_height (block, first, last);
}

/* How much of what follows must stand on one page with the end of the block at @index, the space between included: as
 * far as a page reaches. */
static double
tail_wanted (const AduPage *page, guint index)
{
  double tail = 0;
  double most = page_bottom (page) - page->paper.top - adu_block_last_group_height (block_at (page, index));

  while (index + 1 < page->blocks->len)
    {
      const AduBlock *block = block_at (page, index);
      guint next = index + 1;
      double between = block->gap;

      while (next < page->blocks->len && block_at (page, next)->space)
        between += block_at (page, next++)->gap;
      if (next >= page->blocks->len || block_at (page, next)->page_break ||
          !(block->keeps_next || block_at (page, next)->keeps_previous))
        return tail;
      between += adu_block_first_group_height (block_at (page, next));
      if (tail + between > most)
        return tail;
      tail += between;
      if (!adu_block_is_one_group (block_at (page, next)))
        return tail;
      index = next;
    }

  return tail;
}

/* The last slice that goes on this page, or -1: none. */
static int
choose_last (const AduPage *page, guint index, guint first, double y)
{
  const AduBlock *block = block_at (page, index);
  double room = page_bottom (page) - y;
  gboolean at_top = y <= page->paper.top;
  int end = (int) block->slices->len - 1;
  int last = adu_block_fit (block, first, room, at_top);

  if (last == end)
    {
      /* What belongs to the block before was counted there, as far as a page reaches. */
      double tail = block->keeps_previous ? 0 : tail_wanted (page, index);

      /* Leaves something for the next page, where what follows belongs to it. */
      if (tail > 0 && adu_block_slices_height (block, first, (guint) end) + tail > room)
        {
          int earlier = adu_block_break_before (block, first, (guint) end);

          if (earlier >= 0 || !at_top)
            last = earlier;
        }
    }

  return last;
}

static void
place_block (AduPage *page, guint index, double *y)
{
  AduBlock *block = block_at (page, index);
  guint first = 0;

  while (first < block->slices->len)
    {
      int last = choose_last (page, index, first, *y);

      if (last >= (int) first)
        {
          place (page, block, y, first, (guint) last);
          first = (guint) last + 1;
        }
      if (first < block->slices->len)
        begin_page (page, y);
    }
  *y += block->gap;
}

/**
 * adu_page_layout:
 *
 * Breaks the blocks over pages. Called by adu_page_draw() when needed.
 *
 * Returns: the number of pages, at least 1
 */
guint
adu_page_layout (AduPage *page)
{
  double y;

  if (page->n_pages > 0)
    return page->n_pages;

  g_array_set_size (page->pieces, 0);
  g_array_set_size (page->firsts, 0);
  make_room_above (page);
  begin_page (page, &y);
  for (guint i = 0; i < page->blocks->len; i++)
    adu_block_prepare (block_at (page, i));
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const AduBlock *block = block_at (page, i);

      if (block->page_break && y > page->paper.top)
        begin_page (page, &y);
      else if (block->space && y > page->paper.top)
        y += block->gap;
      else if (!block->space)
        place_block (page, i, &y);
    }
  page->n_pages = page->firsts->len;

  return page->n_pages;
}

/**
 * adu_page_room:
 *
 * Returns: the height left below the text of the last page, in points
 */
double
adu_page_room (AduPage *page)
{
  const AduPiece *last;

  adu_page_layout (page);
  if (page->pieces->len == 0)
    return page_bottom (page) - page->paper.top;
  last = &g_array_index (page->pieces, AduPiece, page->pieces->len - 1);

  return page_bottom (page) - last->y - adu_block_slices_height (last->block, last->first, last->last);
}

/* ---- drawing ---------------------------------------------------------------------------------------------------- */

/* Above the text: the band, below it the framed warning, which may take two lines. */
static void
draw_top (AduPage *page, cairo_t *cr)
{
  double width = adu_paper_inner_width (&page->paper);
  double y;

  if (page->band != NULL)
    adu_block_draw_line (cr, page->context, page->band, BAND_SIZE, PANGO_WEIGHT_BOLD, page->paper.left,
                         page->paper.top * BAND_AT, width, PANGO_ALIGN_CENTER);
  if (page->secret != NULL)
    {
      g_autoptr (PangoLayout) layout = secret_layout (page);
      double height = adu_block_layout_height (layout);

      y = page->paper.top - height - 8;
      cairo_set_line_width (cr, 0.8);
      cairo_rectangle (cr, page->paper.left, y - 2, width, height + 4);
      cairo_stroke (cr);
      cairo_move_to (cr, page->paper.left + 4, y);
      adu_block_show_layout (cr, layout);
    }
}

static void
draw_foot (AduPage *page, cairo_t *cr, guint number)
{
  double y = page->paper.height - page->paper.bottom * 0.6;
  double width = adu_paper_inner_width (&page->paper);
  g_autofree char *count = g_strdup_printf (_ ("page %u of %u"), number + 1, page->n_pages);

  if (page->foot != NULL)
    adu_block_draw_line (cr, page->context, page->foot, FOOT_SIZE, PANGO_WEIGHT_NORMAL, page->paper.left, y,
                         width * 0.75, PANGO_ALIGN_LEFT);
  adu_block_draw_line (cr, page->context, count, FOOT_SIZE, PANGO_WEIGHT_NORMAL, page->paper.left, y, width,
                       PANGO_ALIGN_RIGHT);
}

/**
 * adu_page_draw:
 * @cr: a context whose unit is the point, its origin the paper's upper left corner
 * @number: which page, from 0
 */
void
adu_page_draw (AduPage *page, cairo_t *cr, guint number)
{
  g_auto (AduWordsOffice) office = adu_words_office ();
  guint from;
  guint to;

  adu_page_layout (page);
  g_return_if_fail (number < page->n_pages);

  from = g_array_index (page->firsts, guint, number);
  to = number + 1 < page->n_pages ? g_array_index (page->firsts, guint, number + 1) : page->pieces->len;
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_top (page, cr);
  draw_foot (page, cr, number);
  for (guint i = from; i < to; i++)
    {
      const AduPiece *piece = &g_array_index (page->pieces, AduPiece, i);

      /* Only a PDF keeps them: what it is, for a reader that reads aloud. */
      if (piece->block->tag != NULL)
        cairo_tag_begin (cr, piece->block->tag, "");
      adu_block_draw (piece->block, cr, page->paper.left, piece->y, piece->first, piece->last);
      if (piece->block->tag != NULL)
        cairo_tag_end (cr, piece->block->tag);
    }
  cairo_restore (cr);
}
