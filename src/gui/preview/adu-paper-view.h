/* adu-paper-view.h — the pages of a document, one under the other, as they will stand on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. To be put into a GtkScrolledWindow.
 *
 * Only what is on screen is drawn, at its size there and away from the main thread: a book of 500 pages opens like a
 * letter. Signal "shown" (AduPaperView *): another page is in the middle, or the size changed.
 */
#pragma once

#include "gui/preview/adu-sheets.h"

G_BEGIN_DECLS

#define ADU_TYPE_PAPER_VIEW (adu_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (AduPaperView, adu_paper_view, ADU, PAPER_VIEW, GtkWidget)

void adu_paper_view_set_sheets (AduPaperView *self, AduSheets *sheets, const char *name);
AduSheets *adu_paper_view_sheets (AduPaperView *self);
guint adu_paper_view_page (AduPaperView *self);
void adu_paper_view_go_to (AduPaperView *self, guint number);
double adu_paper_view_zoom (AduPaperView *self);
void adu_paper_view_zoom_by (AduPaperView *self, int steps);
void adu_paper_view_zoom_fit (AduPaperView *self);

G_END_DECLS
