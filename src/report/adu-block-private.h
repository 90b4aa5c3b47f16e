/* adu-block-private.h — one block of a document: what stands together and how it breaks over pages
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-page*.c and adu-block*.c only. Thread: any, one at a time. Lengths in points.
 *
 * To the layout a block is a stack of slices (lines of a text, rows of photographs, lines of the rows of a table).
 * Between two slices a page may end, unless the first is glued to the second. Each piece of a block on a page has
 * @head above its slices (a table repeats its head there) and @foot below them.
 */
#pragma once

#include <pango/pangocairo.h>
#include "report/adu-page.h"

G_BEGIN_DECLS

#define ADU_BODY_SIZE 11.0

typedef struct _AduBlock AduBlock;

typedef struct
{
  float height;
  gboolean glued; /* to the next slice */
} AduSlice;

typedef struct
{
  /* Measures: fills @slices, @head and @foot. Called once, before the first layout; nullable. */
  void (*prepare) (AduBlock *block);
  /* Draws the slices @first … @last with the upper left corner of the piece at (@x, @y). */
  void (*draw) (const AduBlock *block, cairo_t *cr, double x, double y, guint first, guint last);
  void (*finalize) (AduBlock *block);
} AduBlockClass;

struct _AduBlock
{
  const AduBlockClass *klass;
  GArray *slices; /* of AduSlice */
  double head;
  double foot;
  double gap;              /* empty space below the last slice */
  gboolean space;          /* nothing but empty space, swallowed at the top of a page */
  gboolean page_break;     /* what follows begins a page */
  gboolean keeps_next;     /* its last slice stands on one page with the beginning of the next block */
  gboolean keeps_previous; /* stands on one page with the end of the block before */
  gboolean prepared;
  const char *tag;         /* what it is in the structure of a PDF, e.g. "H1" */
  char *outline;           /* its line in a PDF's outline; nullable */
  guint outline_level;     /* 0 … 2 */
};

/* For the blocks themselves. */
void adu_block_init (AduBlock *block, const AduBlockClass *klass);
void adu_block_add_slice (AduBlock *block, double height, gboolean glued);
void adu_block_set_outline (AduBlock *block, guint level, const char *text);

/* For the layout. */
void adu_block_free (AduBlock *block);
void adu_block_prepare (AduBlock *block);
double adu_block_slices_height (const AduBlock *block, guint first, guint last);
double adu_block_height (const AduBlock *block);
double adu_block_first_group_height (const AduBlock *block);
double adu_block_last_group_height (const AduBlock *block);
gboolean adu_block_is_one_group (const AduBlock *block);
int adu_block_fit (const AduBlock *block, guint first, double room, gboolean force);
int adu_block_break_before (const AduBlock *block, guint first, guint last);
void adu_block_draw (const AduBlock *block, cairo_t *cr, double x, double y, guint first, guint last);

/* Text. */
PangoContext *adu_block_make_context (void);
PangoLayout *adu_block_make_layout (PangoContext *context, const char *text, double size, PangoWeight weight,
                                    PangoAlignment alignment, double width);
double adu_block_layout_height (PangoLayout *layout);
/* Every text of a page is shown by these two, so that it can be heard as well as seen (adu-page-text.c). */
void adu_block_show_layout (cairo_t *cr, PangoLayout *layout);
void adu_block_show_line (cairo_t *cr, PangoLayoutLine *line);
void adu_block_draw_line (cairo_t *cr, PangoContext *context, const char *text, double size, PangoWeight weight,
                          double x, double y, double width, PangoAlignment alignment);

/* The blocks there are. @width is the page's between its margins. */
AduBlock *adu_block_new_space (double points);
AduBlock *adu_block_new_page_break (void);
AduBlock *adu_block_new_text (PangoContext *context, double width, const char *text, const AduTextStyle *style);
AduBlock *adu_block_new_title (PangoContext *context, double width, const char *text, const char *below);
AduBlock *adu_block_new_heading (PangoContext *context, double width, double size, const char *text);
AduBlock *adu_block_new_pair (PangoContext *context, double width, double size, double label_width, const char *label,
                              const char *value);
AduBlock *adu_block_new_numbered (PangoContext *context, double width, double size, const char *mark, guint level,
                                  const char *text);
AduBlock *adu_block_new_checks (PangoContext *context, double width, double size, const AduCheck *checks, guint n,
                                guint per_row);
AduBlock *adu_block_new_lines (double width, guint n);
AduBlock *adu_block_new_rule (double width);
AduBlock *adu_block_new_letterhead (PangoContext *context, double width, const AduLetterhead *letterhead);
AduBlock *adu_block_new_references (PangoContext *context, double width, const AduAddress *address);
AduBlock *adu_block_new_recipient (PangoContext *context, double width, const char *to);
AduBlock *adu_block_new_box (PangoContext *context, double width, const char *heading, const char *text);
AduBlock *adu_block_new_code (PangoContext *context, double width, double size, const char *text, const char *heading,
                              const char *beside);
AduBlock *adu_block_new_signatures (PangoContext *context, double width, const char *place_and_date,
                                    const AduSigner *signatures, guint n);
AduBlock *adu_block_new_pictures (PangoContext *context, double width, double most_height,
                                  const AduPagePicture *pictures, guint n, guint per_row);
AduBlock *adu_block_new_drawing (double width, double height, AduPageDraw draw, gpointer data, GDestroyNotify destroy);
AduBlock *adu_block_new_table (PangoContext *context, double width, const AduTableStyle *style, const AduColumn *columns,
                               guint n);

G_END_DECLS
