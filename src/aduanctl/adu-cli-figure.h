/* adu-cli-figure.h — rows of figures on the command line: "channel:counter", "unit:wini"
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Program: aduanctl.
 */
#pragma once

#include "store/adu-store-figures.h"

G_BEGIN_DECLS

const char *adu_cli_figure_key (AduStore *store, AduBy by, gint64 key); /* its code; "none" */
gboolean adu_cli_figure_row (AduStore *store, const char *text, AduBy *by, gint64 *key);

G_END_DECLS
