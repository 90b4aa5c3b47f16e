/* adu-inspection-sheet.h — the paper an inspector without the program fills in, and what comes back from the field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  intake. Thread: any; reading a folder blocks, so it belongs on a thread of GTask's.
 *
 * A sheet is one text file with headings ("Temuan:") in a folder with the photographs it names. Its words are
 * Indonesian whatever language the program speaks: inspectors write it on their telephones.
 */
#pragma once

#include "core/adu-inspection.h"
#include "core/adu-sheet-problem.h"
#include "store/adu-store-inspections.h"

G_BEGIN_DECLS

/* A file of the folder that is evidence. */
typedef struct
{
  char *name;    /* as it is called in the folder */
  GBytes *bytes; /* NULL where only the names are known */
} AduSheetPicture;

typedef struct
{
  char *number;        /* register number the sheet names; NULL: none */
  AduInspection *value; /* what it would add; evidence of findings are places in @pictures, counted from 1 */
  GPtrArray *pictures; /* of AduSheetPicture, by name */
  GPtrArray *problems; /* of AduSheetProblem, by line */
} AduInspectionSheet;

/* What is known before the visit; every text nullable. */
typedef struct
{
  const char *number;
  const char *order_number;
  const char *unit;
  const char *place;
  const char *const *team; /* names, the leader first; NULL-ended; nullable */
} AduSheetForm;

/* The empty sheet as UTF-8 with line breaks as Windows and telephones understand them. (transfer full) */
char *adu_inspection_sheet_template (const AduSheetForm *form);

/* @names: files in the folder, NULL-ended. Never fails: what cannot be read is a problem. (transfer full) */
AduInspectionSheet *adu_inspection_sheet_parse (const char *text, gsize length, const char *const *names,
                                                const AduZone *zone);
/* One .txt and the pictures beside it; folders in it are not entered. An error only if the folder cannot be read. */
AduInspectionSheet *adu_inspection_sheet_read (const char *folder, const AduZone *zone, GCancellable *cancellable,
                                               GError **error);
void adu_inspection_sheet_free (AduInspectionSheet *sheet);

/* Whether nothing stands against adding it; @number: the complaint it is to be added to, nullable: whatever it says. */
gboolean adu_inspection_sheet_fits (const AduInspectionSheet *sheet, const char *number);
/* For adu_store_import_inspection_async(); @inspection 0: a new one. (transfer full) */
AduInspectionImport *adu_inspection_sheet_to_import (const AduInspectionSheet *sheet, gint64 case_id,
                                                     gint64 inspection);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduInspectionSheet, adu_inspection_sheet_free)

G_END_DECLS
