/* adu-block-private.h — one block of a letter: a heading, a paragraph, a pair, a place to sign
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-page.c only. Thread: any, one at a time. Lengths in points.
 */
#pragma once

#include <pango/pangocairo.h>
#include "report/adu-page.h"

G_BEGIN_DECLS

typedef struct _AduBlock AduBlock;

PangoContext *adu_block_make_context (void);

AduBlock *adu_block_new_letterhead (PangoContext *context, double width, const char *government, const char *office,
                                    const char *address);
AduBlock *adu_block_new_title (PangoContext *context, double width, const char *text, const char *below);
AduBlock *adu_block_new_heading (PangoContext *context, double width, const char *text);
AduBlock *adu_block_new_paragraph (PangoContext *context, double width, const char *text);
AduBlock *adu_block_new_pair (PangoContext *context, double width, const char *label, const char *value);
AduBlock *adu_block_new_check (PangoContext *context, double width, gboolean checked, const char *text);
AduBlock *adu_block_new_box (PangoContext *context, double width, const char *heading, const char *text);
AduBlock *adu_block_new_code (PangoContext *context, double width, const char *text, const char *beside);
AduBlock *adu_block_new_signatures (PangoContext *context, double width, const char *place_and_date,
                                    const AduSignature *signatures, guint n);
AduBlock *adu_block_new_space (double points);
void adu_block_free (AduBlock *block);

double adu_block_height (const AduBlock *block);
gboolean adu_block_keeps_next (const AduBlock *block);
gboolean adu_block_is_space (const AduBlock *block);

/* Blocks of running text break between lines; the others never break. */
gboolean adu_block_is_splittable (const AduBlock *block);
int adu_block_n_lines (const AduBlock *block);
int adu_block_lines_within (const AduBlock *block, int first, double height);
double adu_block_lines_height (const AduBlock *block, int first, int last);
double adu_block_gap (const AduBlock *block); /* empty space after the last line */

void adu_block_draw (const AduBlock *block, cairo_t *cr, double x, double y, int first_line, int last_line);
void adu_block_draw_line (cairo_t *cr, PangoContext *context, const char *text, double size, double x, double y,
                          double width, int side);

G_END_DECLS
