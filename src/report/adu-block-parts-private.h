/* adu-block-parts-private.h — a block made of a few texts, each at its place, and a few strokes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-block*.c only. Thread: any, one at a time. Lengths in points.
 *
 * The last text may flow: it is then broken over pages between its lines, and everything else stands with its first
 * line. All blocks of letters but tables and pictures are made of this.
 */
#pragma once

#include "report/adu-block-private.h"

G_BEGIN_DECLS

typedef enum
{
  ADU_STROKE_FRAME, /* a rectangle */
  ADU_STROKE_TICK,  /* a ticked mark inside a rectangle */
  ADU_STROKE_FILL,  /* a filled rectangle */
  ADU_STROKE_DOTS,  /* a dotted line for the pen; its height is its thickness */
} AduStrokeKind;

AduBlock *adu_parts_new (void);
/* Takes @layout. Returns its height. */
double adu_parts_text (AduBlock *block, PangoLayout *layout, double x, double y);
void adu_parts_stroke (AduBlock *block, AduStrokeKind kind, double x, double y, double width, double height);
void adu_parts_picture (AduBlock *block, cairo_surface_t *surface, double x, double y, double width, double height);
/* A frame around every piece of the block, @padding from the flowing text. */
void adu_parts_frame (AduBlock *block, double width, double padding);
/* Last: how high it is without the gap, and whether its last text flows. */
void adu_parts_close (AduBlock *block, double height, double gap, gboolean flows);
/* The same for what is meant to stand together: its last text flows only where it is more than a few lines. */
void adu_parts_close_together (AduBlock *block, double height, double gap);

G_END_DECLS
