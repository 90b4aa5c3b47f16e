/* adu-page-add.c — what a document can be made of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#include "config.h"

#include "report/adu-page-private.h"

#define LABEL_WIDTH 140.0

static AduBlock *
add_block (AduPage *page, AduBlock *block)
{
  if (page->next_outline != NULL && !block->space && !block->page_break)
    {
      adu_block_set_outline (block, page->next_level, page->next_outline);
      g_clear_pointer (&page->next_outline, g_free);
    }
  g_ptr_array_add (page->blocks, block);
  page->n_pages = 0;

  return block;
}

static double
inner_width (const AduPage *page)
{
  return adu_paper_inner_width (&page->paper);
}

/**
 * adu_page_add_outline:
 * @level: 0 … 2, below what stands there before
 * @text: its words
 */
void
adu_page_add_outline (AduPage *page, guint level, const char *text)
{
  g_free (page->next_outline);
  page->next_outline = g_strdup (text);
  page->next_level = MIN (level, 2);
}

/**
 * adu_page_add_letterhead:
 * @government: first line, e.g. "PEMERINTAH KABUPATEN TIMOR TENGAH UTARA"
 * @office: second line, larger
 * @address: (nullable): third line
 *
 * The head of an official letter, closed by a thick and a thin line.
 */
void
adu_page_add_letterhead (AduPage *page, const char *government, const char *office, const char *address)
{
  const AduLetterhead letterhead = { .government = government, .office = office, .address = address };

  adu_page_add_letterhead_full (page, &letterhead);
}

/* The same with an emblem. */
void
adu_page_add_letterhead_full (AduPage *page, const AduLetterhead *letterhead)
{
  add_block (page, adu_block_new_letterhead (page->context, inner_width (page), letterhead));
}

/**
 * adu_page_add_address:
 * @address: number, nature, enclosures and subject of a letter, its date, and to whom it goes
 */
void
adu_page_add_address (AduPage *page, const AduAddress *address)
{
  add_block (page, adu_block_new_references (page->context, inner_width (page), address));
  if (address->to != NULL)
    add_block (page, adu_block_new_recipient (page->context, inner_width (page), address->to));
}

/**
 * adu_page_add_title:
 * @text: the document's name, centred and bold
 * @below: (nullable): a line below it, e.g. its number
 */
void
adu_page_add_title (AduPage *page, const char *text, const char *below)
{
  add_block (page, adu_block_new_title (page->context, inner_width (page), text, below));
}

/**
 * adu_page_add_heading:
 * @text: a heading; it never stands alone at the end of a page
 */
void
adu_page_add_heading (AduPage *page, const char *text)
{
  add_block (page, adu_block_new_heading (page->context, inner_width (page), page->size, text));
}

/**
 * adu_page_add_paragraph:
 * @text: running text; line breaks in it are kept
 */
void
adu_page_add_paragraph (AduPage *page, const char *text)
{
  const AduTextStyle style = { .size = page->size };

  adu_page_add_text (page, text, &style);
}

/**
 * adu_page_add_text:
 * @text: running text; line breaks in it are kept
 * @style: how it looks
 */
void
adu_page_add_text (AduPage *page, const char *text, const AduTextStyle *style)
{
  add_block (page, adu_block_new_text (page->context, inner_width (page), text, style));
}

/**
 * adu_page_add_numbered:
 * @mark: what stands before it: "1.", "a.", "-"
 * @level: 0: at the left margin, each further one a step to the right
 * @text: the point
 */
void
adu_page_add_numbered (AduPage *page, const char *mark, guint level, const char *text)
{
  add_block (page, adu_block_new_numbered (page->context, inner_width (page), page->size, mark, level, text));
}

/**
 * adu_page_add_pair:
 * @label: what it is
 * @value: (nullable): what it says; NULL leaves a dotted line for the pen
 */
void
adu_page_add_pair (AduPage *page, const char *label, const char *value)
{
  adu_page_add_narrow_pair (page, LABEL_WIDTH, label, value);
}

/* The same with another width of the label, in points. */
void
adu_page_add_narrow_pair (AduPage *page, double label_width, const char *label, const char *value)
{
  add_block (page, adu_block_new_pair (page->context, inner_width (page), page->size, label_width, label, value));
}

/**
 * adu_page_add_check:
 * @checked: whether the box is ticked
 * @text: what stands beside it
 */
void
adu_page_add_check (AduPage *page, gboolean checked, const char *text)
{
  const AduCheck check = { checked, text };

  adu_page_add_checks (page, &check, 1, 1);
}

/**
 * adu_page_add_checks:
 * @checks: (array length=n): boxes to tick
 * @per_row: how many beside each other
 */
void
adu_page_add_checks (AduPage *page, const AduCheck *checks, guint n, guint per_row)
{
  per_row = MAX (per_row, 1);
  for (guint i = 0; i < n; i += per_row)
    add_block (page,
               adu_block_new_checks (page->context, inner_width (page), page->size, checks + i, MIN (per_row, n - i),
                                     per_row));
}

/**
 * adu_page_add_box:
 * @heading: (nullable): bold first line
 * @text: text in a frame
 */
void
adu_page_add_box (AduPage *page, const char *heading, const char *text)
{
  add_block (page, adu_block_new_box (page->context, inner_width (page), heading, text));
}

/**
 * adu_page_add_code:
 * @text: what the QR code holds
 * @beside: text at its right
 */
void
adu_page_add_code (AduPage *page, const char *text, const char *beside)
{
  adu_page_add_titled_code (page, text, NULL, beside);
}

/* The same with a bold line above what stands beside it. */
void
adu_page_add_titled_code (AduPage *page, const char *text, const char *heading, const char *beside)
{
  add_block (page, adu_block_new_code (page->context, inner_width (page), page->size, text, heading, beside));
}

/**
 * adu_page_add_signatures:
 * @place_and_date: (nullable): above the last signature
 * @signatures: (array length=n): from left to right
 *
 * Places to sign, 3 cm high for stamp and wet signature, on one page with the end of the text above them.
 */
void
adu_page_add_signatures (AduPage *page, const char *place_and_date, const AduSigner *signatures, guint n)
{
  add_block (page, adu_block_new_signatures (page->context, inner_width (page), place_and_date, signatures, n));
}

/**
 * adu_page_add_lines:
 * @n: how many dotted lines to write on
 */
void
adu_page_add_lines (AduPage *page, guint n)
{
  for (guint i = 0; i < n; i++)
    add_block (page, adu_block_new_lines (inner_width (page), 1));
}

/* A thin line over the whole width. */
void
adu_page_add_rule (AduPage *page)
{
  add_block (page, adu_block_new_rule (inner_width (page)));
}

/**
 * adu_page_add_space:
 * @points: empty space; swallowed at the top of a page
 */
void
adu_page_add_space (AduPage *page, double points)
{
  add_block (page, adu_block_new_space (points));
}

/* What is added next begins a page. */
void
adu_page_add_page_break (AduPage *page)
{
  add_block (page, adu_block_new_page_break ());
}

/**
 * adu_page_add_pictures:
 * @pictures: (array length=n): photographs, already upright
 * @per_row: how many beside each other
 */
void
adu_page_add_pictures (AduPage *page, const AduPagePicture *pictures, guint n, guint per_row)
{
  double most = page->paper.height - page->paper.top - page->paper.bottom;

  if (n > 0)
    add_block (page, adu_block_new_pictures (page->context, inner_width (page), most, pictures, n, per_row));
}

/**
 * adu_page_add_drawing:
 * @height: of the field, as wide as the text
 * @draw: draws into it, each time a page is drawn
 * @data: (nullable): for it
 * @destroy: (nullable): frees @data
 */
void
adu_page_add_drawing (AduPage *page, double height, AduPageDraw draw, gpointer data, GDestroyNotify destroy)
{
  add_block (page, adu_block_new_drawing (inner_width (page), height, draw, data, destroy));
}

/**
 * adu_page_add_table:
 * @style: (nullable): how it looks
 * @columns: (array length=n): its columns
 *
 * Returns: (transfer none): an empty table to add rows to
 */
AduTable *
adu_page_add_table (AduPage *page, const AduTableStyle *style, const AduColumn *columns, guint n)
{
  return (AduTable *) add_block (page, adu_block_new_table (page->context, inner_width (page), style, columns, n));
}
