/* adu-paper.h — the two papers of an office, A4 and F4 (folio), and their margins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 * Source: practice of regional offices: F4 215 × 330 mm, margins 25 above, 30 below, 30 left, 25 right.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All lengths in points (1/72 inch). */
typedef struct
{
  const char *code; /* "f4" or "a4", static */
  double width;
  double height;
  double top;
  double bottom;
  double left;
  double right;
} AduPaper;

AduPaper adu_paper_from_code (const char *code);
AduPaper adu_paper_with_margins (AduPaper paper, const char *margins);
AduPaper adu_paper_landscape (AduPaper paper);
AduPaper adu_paper_half (AduPaper paper);
double adu_paper_inner_width (const AduPaper *paper);

#define ADU_MM(mm) ((mm) * 72.0 / 25.4)

G_END_DECLS
