/* adu-export-private.h — what the sheets of an exported workbook are made from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-export*.c only. Thread: one at a time.
 */
#pragma once

#include "core/adu-figures.h"
#include "report/adu-book.h"
#include "report/adu-export.h"
#include "report/adu-recap-private.h"
#include "store/adu-store-export.h"
#include "store/adu-store-inspections.h"
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
/* Pemeriksaan. What a masked file may say of its case comes from the case, as it leaves. */
typedef struct
{
  char *subject; /* NULL: withheld */
  char *unit;    /* nullable */
} AduExportCase;
AduSheet *adu_export_add_inspections (AduBook *book);
void adu_export_put_inspection (AduSheet *sheet, const AduExportContext *context, const AduInspectionRow *row,
                                const AduExportCase *of, gboolean revealed);
AduSheet *adu_export_add_late (AduBook *book);
void adu_export_put_late (AduSheet *sheet, const AduExportRow *row);

G_END_DECLS
