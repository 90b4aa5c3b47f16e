/* adu-paper.c — the two papers of an office, A4 and F4 (folio), and their margins
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 */
#include "config.h"

#include "core/adu-margins.h"
#include "report/adu-paper.h"

/**
 * adu_paper_from_code:
 * @code: (nullable): "f4" or "a4"
 *
 * Returns: that paper; F4, the office's usual one, for anything else
 */
AduPaper
adu_paper_from_code (const char *code)
{
  AduPaper paper = {
    .code = "f4",
    .width = ADU_MM (215),
    .height = ADU_MM (330),
    .top = ADU_MM (20),
    .bottom = ADU_MM (25),
    .left = ADU_MM (30),
    .right = ADU_MM (25),
  };

  if (g_strcmp0 (code, "a4") == 0)
    {
      paper.code = "a4";
      paper.width = ADU_MM (210);
      paper.height = ADU_MM (297);
    }

  return paper;
}

/**
 * adu_paper_with_margins:
 * @margins: (nullable): four numbers of millimetres: above, below, left, right
 *
 * Returns: the paper with these margins; as it was if they cannot be read or leave no room
 */
AduPaper
adu_paper_with_margins (AduPaper paper, const char *margins)
{
  double mm[ADU_N_MARGINS];

  if (!adu_margins_parse (margins, mm))
    return paper;
  paper.top = ADU_MM (mm[ADU_MARGIN_ABOVE]);
  paper.bottom = ADU_MM (mm[ADU_MARGIN_BELOW]);
  paper.left = ADU_MM (mm[ADU_MARGIN_LEFT]);
  paper.right = ADU_MM (mm[ADU_MARGIN_RIGHT]);

  return paper;
}

/**
 * adu_paper_landscape:
 *
 * Returns: the same paper lying across; the side to be bound is above
 */
AduPaper
adu_paper_landscape (AduPaper paper)
{
  AduPaper across = paper;

  across.width = paper.height;
  across.height = paper.width;
  across.top = ADU_MM (20);
  across.bottom = ADU_MM (18);
  across.left = ADU_MM (15);
  across.right = ADU_MM (15);

  return across;
}

/**
 * adu_paper_half:
 *
 * Returns: half of that paper, lying across: two such sheets are cut from one
 */
AduPaper
adu_paper_half (AduPaper paper)
{
  AduPaper half = paper;

  half.height = paper.height / 2;
  half.top = ADU_MM (12);
  half.bottom = ADU_MM (10);
  half.left = ADU_MM (15);
  half.right = ADU_MM (15);

  return half;
}

/**
 * adu_paper_inner_width:
 *
 * Returns: the width between the margins, in points
 */
double
adu_paper_inner_width (const AduPaper *paper)
{
  return paper->width - paper->left - paper->right;
}
