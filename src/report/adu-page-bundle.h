/* adu-page-bundle.h — several documents as one file: letters to many, each with pages of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 */
#pragma once

#include "report/adu-page.h"

G_BEGIN_DECLS

GBytes *adu_pages_to_pdf (GPtrArray *pages, GError **error);

G_END_DECLS
