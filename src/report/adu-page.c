/* adu-page.c — the layout of a letter: letterhead, body, signatures, page n of m; for screen, paper and PDF alike
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 *
 * A block is one row of adu-block-private.h's table: it can say its height for the page's width, may be split between
 * lines, and draws itself at a place. The layout here only stacks blocks and turns the page.
 */
#include "config.h"

#include "report/adu-page.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <math.h>

#include "report/adu-block-private.h"

#define FOOT_SIZE 8.0
#define BAND_SIZE 9.0

/* Where a piece of a block stands: lines @first … @last of it (for text), at @y of page @number. */
typedef struct
{
  AduBlock *block; /* borrowed */
  guint number;
  double y;
  int first_line;
  int last_line;
} Piece;

struct _AduPage
{
  AduPaper paper;
  char *title;
  char *author;
  char *band;
  char *foot;
  GPtrArray *blocks; /* of AduBlock, owned */
  GArray *pieces;    /* of Piece, made by the layout */
  guint n_pages;     /* 0: not laid out yet */
  PangoContext *context;
};

/**
 * adu_page_new:
 * @paper: what it is printed on
 * @title: title of the document, for the PDF and for people
 * @author: (nullable): the office
 *
 * Returns: (transfer full): an empty letter
 */
AduPage *
adu_page_new (AduPaper paper, const char *title, const char *author)
{
  AduPage *page = g_new0 (AduPage, 1);

  page->paper = paper;
  page->title = g_strdup (title);
  page->author = g_strdup (author != NULL ? author : "");
  page->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_block_free);
  page->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  page->context = adu_block_make_context ();

  return page;
}

/**
 * adu_page_free:
 * @page: (nullable) (transfer full): a letter
 */
void
adu_page_free (AduPage *page)
{
  if (page == NULL)
    return;

  g_free (page->title);
  g_free (page->author);
  g_free (page->band);
  g_free (page->foot);
  g_ptr_array_unref (page->blocks);
  g_array_unref (page->pieces);
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
 * adu_page_set_foot:
 * @text: (nullable): left part of every page's foot
 */
void
adu_page_set_foot (AduPage *page, const char *text)
{
  g_free (page->foot);
  page->foot = g_strdup (text);
}

static void
add_block (AduPage *page, AduBlock *block)
{
  g_ptr_array_add (page->blocks, block);
  page->n_pages = 0;
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
  add_block (page, adu_block_new_letterhead (page->context, adu_paper_inner_width (&page->paper), government, office,
                                             address));
}

/**
 * adu_page_add_title:
 * @text: the document's name, centred and bold
 * @below: (nullable): a line below it, e.g. its number
 */
void
adu_page_add_title (AduPage *page, const char *text, const char *below)
{
  add_block (page, adu_block_new_title (page->context, adu_paper_inner_width (&page->paper), text, below));
}

/**
 * adu_page_add_heading:
 * @text: a heading; it never stands alone at the end of a page
 */
void
adu_page_add_heading (AduPage *page, const char *text)
{
  add_block (page, adu_block_new_heading (page->context, adu_paper_inner_width (&page->paper), text));
}

/**
 * adu_page_add_paragraph:
 * @text: running text; line breaks in it are kept
 */
void
adu_page_add_paragraph (AduPage *page, const char *text)
{
  add_block (page, adu_block_new_paragraph (page->context, adu_paper_inner_width (&page->paper), text));
}

/**
 * adu_page_add_pair:
 * @label: what it is
 * @value: (nullable): what it says; NULL leaves a dotted line for the pen
 */
void
adu_page_add_pair (AduPage *page, const char *label, const char *value)
{
  add_block (page, adu_block_new_pair (page->context, adu_paper_inner_width (&page->paper), label, value));
}

/**
 * adu_page_add_check:
 * @checked: whether the box is ticked
 * @text: what stands beside it
 */
void
adu_page_add_check (AduPage *page, gboolean checked, const char *text)
{
  add_block (page, adu_block_new_check (page->context, adu_paper_inner_width (&page->paper), checked, text));
}

/**
 * adu_page_add_box:
 * @heading: bold first line
 * @text: text in a frame, kept on one page if it fits on one
 */
void
adu_page_add_box (AduPage *page, const char *heading, const char *text)
{
  add_block (page, adu_block_new_box (page->context, adu_paper_inner_width (&page->paper), heading, text));
}

/**
 * adu_page_add_code:
 * @text: what the QR code holds
 * @beside: text at its right
 */
void
adu_page_add_code (AduPage *page, const char *text, const char *beside)
{
  add_block (page, adu_block_new_code (page->context, adu_paper_inner_width (&page->paper), text, beside));
}

/**
 * adu_page_add_signatures:
 * @place_and_date: (nullable): above the last signature
 * @signatures: (array length=n): from left to right
 *
 * Places to sign, 3 cm high for stamp and wet signature, kept together on one page.
 */
void
adu_page_add_signatures (AduPage *page, const char *place_and_date, const AduSignature *signatures, guint n)
{
  add_block (page, adu_block_new_signatures (page->context, adu_paper_inner_width (&page->paper), place_and_date,
                                             signatures, n));
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

static double
page_bottom (const AduPage *page)
{
  return page->paper.height - page->paper.bottom;
}

static void
place (AduPage *page, AduBlock *block, double *y, int first, int last, double height)
{
  Piece piece = { .block = block, .number = page->n_pages - 1, .y = *y, .first_line = first, .last_line = last };

  g_array_append_val (page->pieces, piece);
  *y += height;
}

/* Places as many lines of a text block as fit, page after page, never one line alone on either side. */
static void
place_lines (AduPage *page, AduBlock *block, double *y)
{
  int n = adu_block_n_lines (block);
  int first = 0;

  while (first < n)
    {
      int fits = adu_block_lines_within (block, first, page_bottom (page) - *y);
      gboolean at_top = *y <= page->paper.top;

      if (fits < n - first)
        {
          if (n - first - fits == 1)
            fits--;
          if (fits < 2 && !at_top)
            fits = 0;
          if (fits < 1 && at_top)
            fits = 1;
        }
      if (fits > 0)
        {
          place (page, block, y, first, first + fits - 1, adu_block_lines_height (block, first, first + fits - 1));
          first += fits;
        }
      if (first < n)
        {
          page->n_pages++;
          *y = page->paper.top;
        }
    }
}

/* How much room a block wants before it may start: a heading takes the beginning of what follows along. */
static double
room_wanted (const AduPage *page, guint index)
{
  AduBlock *block = g_ptr_array_index (page->blocks, index);
  double height = adu_block_height (block);

  if (adu_block_keeps_next (block) && index + 1 < page->blocks->len)
    {
      AduBlock *next = g_ptr_array_index (page->blocks, index + 1);

      height += adu_block_is_splittable (next) ? adu_block_lines_height (next, 0, MIN (2, adu_block_n_lines (next)) - 1)
                                               : adu_block_height (next);
    }

  return height;
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
  double y = page->paper.top;

  if (page->n_pages > 0)
    return page->n_pages;

  page->n_pages = 1;
  g_array_set_size (page->pieces, 0);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      AduBlock *block = g_ptr_array_index (page->blocks, i);

      if (adu_block_is_space (block))
        {
          if (y > page->paper.top)
            y += adu_block_height (block);
          continue;
        }
      if (adu_block_is_splittable (block))
        {
          place_lines (page, block, &y);
          y += adu_block_gap (block);
          continue;
        }
      if (y > page->paper.top && y + room_wanted (page, i) > page_bottom (page))
        {
          page->n_pages++;
          y = page->paper.top;
        }
      place (page, block, &y, -1, -1, adu_block_height (block));
    }

  return page->n_pages;
}

static void
draw_frame (AduPage *page, cairo_t *cr, guint number)
{
  double foot_y = page->paper.height - ADU_MM (15);
  double width = adu_paper_inner_width (&page->paper);
  g_autofree char *count = g_strdup_printf (_ ("page %u of %u"), number + 1, page->n_pages);

  if (page->foot != NULL)
    adu_block_draw_line (cr, page->context, page->foot, FOOT_SIZE, page->paper.left, foot_y, width * 0.75, -1);
  adu_block_draw_line (cr, page->context, count, FOOT_SIZE, page->paper.left, foot_y, width, 1);

  if (page->band != NULL)
    adu_block_draw_line (cr, page->context, page->band, BAND_SIZE, page->paper.left, ADU_MM (8), width, 0);
}

/**
 * adu_page_draw:
 * @cr: a context whose unit is the point, its origin the paper's upper left corner
 * @number: which page, from 0
 */
void
adu_page_draw (AduPage *page, cairo_t *cr, guint number)
{
  adu_page_layout (page);
  g_return_if_fail (number < page->n_pages);

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_frame (page, cr, number);
  for (guint i = 0; i < page->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (page->pieces, Piece, i);

      if (piece->number == number)
        adu_block_draw (piece->block, cr, page->paper.left, piece->y, piece->first_line, piece->last_line);
    }
  cairo_restore (cr);
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

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * adu_page_to_pdf:
 *
 * Draws the whole letter as a PDF with embedded fonts, its title and author.
 *
 * Returns: (transfer full) (nullable): the file's bytes; NULL with @error set if Cairo failed
 */
GBytes *
adu_page_to_pdf (AduPage *page, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append_bytes, bytes, page->paper.width, page->paper.height);
  cairo_t *cr = cairo_create (surface);
  guint n = adu_page_layout (page);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, page->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, page->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Aduan " ADU_VERSION);
  for (guint i = 0; i < n; i++)
    {
      adu_page_draw (page, cr, i);
      cairo_show_page (cr);
    }
  cairo_surface_finish (surface);
  status = cairo_status (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
