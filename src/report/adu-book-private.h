/* adu-book-private.h — what a book and its sheets share, and what is counted in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-book*.c and adu-sheet*.c only. Thread: that of the book.
 */
#pragma once

#include <locale.h>
#include <xlsxwriter.h>

#include "report/adu-book.h"

G_BEGIN_DECLS

/* What a page of a workbook holds: counted while writing, and again while reading. */
typedef struct
{
  guint64 rows;
  guint64 texts;
  guint64 bytes;   /* of all texts */
  guint64 numbers; /* values of formulas included */
  double sum;
} AduTally;

/* One worksheet of the file. */
typedef struct
{
  char *name;
  lxw_worksheet *worksheet;
  AduTally tally;
} AduLeaf;

struct _AduBook
{
  lxw_workbook *workbook;
  char *path;
  char *folder;   /* beside the target: the library's temporary files, and the book until it is whole */
  char *part;
  char *foot;
  AduDeliver how;
  gboolean f4;
  guint most_rows;
  locale_t c_locale; /* numbers of a file have points whatever the language */
  lxw_workbook *nowhere; /* takes what is put when there is no temporary file; nullable */
  GPtrArray *sheets; /* of AduSheet */
  GPtrArray *leaves; /* of AduLeaf, in the order of the file */
  lxw_format *formats[ADU_N_SHEET_LOOKS][ADU_N_CELL_KINDS];
  lxw_format *table_formats[ADU_N_CELL_KINDS];
  lxw_format *table_head;
  AduSheet *overlong; /* made when the first text needs it */
  GError *error;      /* the first */
};

AduLeaf *adu_book_add_leaf (AduBook *book, const char *name, gboolean landscape);
void adu_book_take_code (AduBook *book, lxw_error code);
lxw_format *adu_book_format (AduBook *book, AduSheetLook look, AduCellKind kind);
lxw_format *adu_book_table_head (AduBook *book);
lxw_format *adu_book_table_format (AduBook *book, AduCellKind kind);
AduSheet *adu_book_overlong (AduBook *book);

AduSheet *adu_sheet_new_table (AduBook *book, const char *name, const AduSheetColumn *columns, guint n);
AduSheet *adu_sheet_new_form (AduBook *book, const char *name, const double *widths, guint n, gboolean landscape);
void adu_sheet_free (AduSheet *sheet);
void adu_sheet_finish (AduSheet *sheet);

/* Opens the file again and compares it with what was written. */
gboolean adu_book_check (const char *path, const GPtrArray *leaves, GError **error);

G_END_DECLS
