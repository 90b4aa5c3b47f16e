/* adu-book.h — an Excel workbook on its way out: written beside its target, opened again and counted, then renamed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Why: the library that writes workbooks reports success for an empty one when its temporary folder is full. What
 *      stands under its final name here was read back by other libraries: its sheets, rows, cells, texts and sums.
 *
 * Rows are streamed: memory stays the same however many there are. The first failure is kept; what is written after
 * it goes nowhere, and adu_book_close() reports it.
 */
#pragma once

#include "base/adu-zone.h"
#include "report/adu-deliver.h"
#include "report/adu-sheet.h"

G_BEGIN_DECLS

typedef struct _AduBook AduBook;

/* All texts are copied. */
typedef struct
{
  const char *path;    /* where it shall stand; its folder exists */
  AduDeliver how;
  const char *paper;   /* "f4" or "a4": what its sheets print on */
  const char *title;
  const char *author;
  const char *company; /* nullable */
  const char *foot;    /* left part of the foot of every printed page; nullable */
  AduTime created;
  guint most_rows;     /* rows of a sheet, its head included; 0 = as many as Excel takes */
} AduBookOptions;

/* What was written, and found again. */
typedef struct
{
  guint sheets;
  guint64 rows;
  guint64 texts;
  guint64 numbers; /* days and moments included */
} AduBookCounts;

AduBook *adu_book_new (const AduBookOptions *options, GError **error);
void adu_book_free (AduBook *book); /* not closed: leaves nothing behind */

/* Both belong to the book. Columns and widths are copied. */
AduSheet *adu_book_add_table (AduBook *book, const char *name, const AduSheetColumn *columns, guint n);
AduSheet *adu_book_add_form (AduBook *book, const char *name, const double *widths, guint n, gboolean landscape);

gboolean adu_book_is_whole (AduBook *book, GError **error);
gboolean adu_book_close (AduBook *book, AduBookCounts *counts, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduBook, adu_book_free)

G_END_DECLS
