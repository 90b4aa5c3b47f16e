/* adu-export-private.h — what the sheets of an exported workbook are made from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-export*.c and adu-recap*.c only. Thread: one at a time.
 */
#pragma once

#include "core/adu-figures.h"
#include "report/adu-book.h"
#include "report/adu-export.h"
#include "store/adu-store-export.h"
#include "words/adu-words-find.h"

G_BEGIN_DECLS

/* The register's small things as of the moment the export began; owned. */
typedef struct
{
  AduZone *zone;
  AduCalendar *calendar;
  AduOffice *office;
  AduFindNames names; /* references held */
  char *actor;
  AduTime now;
  gboolean example;
} AduExportContext;

void adu_export_context_init (AduExportContext *context, AduStore *store, AduActor *actor);
void adu_export_context_clear (AduExportContext *context);
const char *adu_export_row_name (const AduExportContext *context, AduBy by, gint64 key);

/* A row of the workbook. */
typedef struct
{
  const AduExportContext *context;
  const AduExported *exported;
  gboolean revealed; /* the whole file */
  const char *part;  /* of the recap: carried in, received; NULL */
} AduExportRow;

/* Daftar. */
AduSheet *adu_export_add_list (AduBook *book, gboolean revealed, gboolean has_part);
void adu_export_put_list (AduSheet *sheet, const AduExportRow *row, gboolean has_part);

/* Batas waktu, Terlambat. */
AduSheet *adu_export_add_clocks (AduBook *book);
void adu_export_put_clocks (AduSheet *sheet, const AduExportRow *row);
void adu_export_end_clocks (AduSheet *sheet);
AduSheet *adu_export_add_late (AduBook *book);
void adu_export_put_late (AduSheet *sheet, const AduExportRow *row);

/* Per kanal, topik, unit, pengawasan. */
void adu_export_add_groups (AduBook *book, const AduExportContext *context, const AduFigures *figures);

/* Rekap: its form I and II, then a line of III for each case that stands, then the rest. */
typedef struct
{
  AduSheet *sheet;
  guint standing; /* lines of III */
} AduRecapSheet;
AduRecapSheet adu_recap_sheet_begin (AduBook *book, const AduExportContext *context, const AduFigures *figures,
                                     const GPtrArray *corrections);
void adu_recap_sheet_put (AduRecapSheet *recap, const AduExportRow *row);
void adu_recap_sheet_end (AduRecapSheet *recap, const AduExportContext *context, const AduFigures *figures);

/* The measures of a line of the recap, in the order of its columns, and what they are called. */
#define ADU_N_RECAP_COLUMNS 8
extern const AduMeasure adu_recap_measures[ADU_N_RECAP_COLUMNS]; /* the third is a sum: carried in + received */
const char *adu_recap_column (guint column);
guint adu_recap_value (const AduFigureRow *row, guint column);

G_END_DECLS
