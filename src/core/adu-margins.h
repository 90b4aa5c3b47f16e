/* adu-margins.h — the margins of the office's letters as the register keeps them: four numbers of millimetres
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Why:    paper, settings, command line and register must agree on what margins are: what one takes and another throws
 *         away would be saved and never printed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What leaves room to write, and what every printer reaches. */
#define ADU_MARGIN_LEAST 10
#define ADU_MARGIN_MOST 60

typedef enum
{
  ADU_MARGIN_ABOVE,
  ADU_MARGIN_BELOW,
  ADU_MARGIN_LEFT,
  ADU_MARGIN_RIGHT,
  ADU_N_MARGINS
} AduMargin;

gboolean adu_margin_parse (const char *text, double *mm);
gboolean adu_margins_parse (const char *text, double mm[ADU_N_MARGINS]);
char *adu_margins_to_text (const double mm[ADU_N_MARGINS]);

G_END_DECLS
