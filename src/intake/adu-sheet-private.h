/* adu-sheet-private.h — what the reader of a sheet's text and that of its folder share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  intake. Thread: any.
 */
#pragma once

#include "intake/adu-inspection-sheet.h"

G_BEGIN_DECLS

AduInspectionSheet *adu_sheet_new (void);
void adu_sheet_add_picture (AduInspectionSheet *sheet, const char *name, GBytes *bytes); /* @bytes nullable */
void adu_sheet_add_problem (AduInspectionSheet *sheet, AduSheetProblemCode code, guint line, const char *detail);
/* The pictures are known by now. */
void adu_sheet_read_text (AduInspectionSheet *sheet, const char *text, gsize length, const AduZone *zone);

G_END_DECLS
