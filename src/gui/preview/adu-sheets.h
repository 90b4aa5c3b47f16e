/* adu-sheets.h — a document, or several in a row, broken into pages, shared by the screen, the printer and a file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: any: a page of the report floor is used by one thread at a time, and this is where it waits.
 */
#pragma once

#include <gtk/gtk.h>
#include "report/adu-page.h"

G_BEGIN_DECLS

typedef struct _AduSheets AduSheets;

AduSheets *adu_sheets_new (AduPage *page);
AduSheets *adu_sheets_new_many (GPtrArray *pages);
AduSheets *adu_sheets_ref (AduSheets *sheets);
void adu_sheets_unref (AduSheets *sheets);

guint adu_sheets_n (const AduSheets *sheets);
AduPaper adu_sheets_paper (const AduSheets *sheets);
void adu_sheets_draw (AduSheets *sheets, cairo_t *cr, guint number);
GBytes *adu_sheets_to_pdf (AduSheets *sheets, GError **error);

/* A drawn page: what is seen of it, and what is heard. */
typedef struct
{
  guint number;        /* from 0 */
  double scale;        /* pixels a point */
  GdkTexture *texture; /* owned */
  char *text;          /* owned; its texts, one a line */
} AduDrawn;

void adu_drawn_free (AduDrawn *drawn);

void adu_sheets_render_async (AduSheets *sheets, guint number, double scale, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
AduDrawn *adu_sheets_render_finish (GAsyncResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduSheets, adu_sheets_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduDrawn, adu_drawn_free)

G_END_DECLS
