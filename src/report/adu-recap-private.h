/* adu-recap-private.h — a recap in words, the same on paper and in a workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-recap-*.c and adu-export*.c only. Thread: any.
 */
#pragma once

#include "core/adu-recap.h"
#include "report/adu-book.h"
#include "store/adu-records.h"

G_BEGIN_DECLS

/* The columns of forms I and II. */
#define ADU_N_RECAP_COLUMNS 8
#define ADU_RECAP_SUM 2 /* the column that is carried in + received */
const char *adu_recap_column (guint column);
guint adu_recap_value (const guint *n, guint column);

const char *adu_recap_row_name (AduBy by, const AduRecapRow *row);
char *adu_recap_corrections (const AduRecap *recap); /* one sentence; NULL: none */
char *adu_recap_standing_subject (const char *subject, const char *unit, const char *between);
GPtrArray *adu_recap_service (const AduRecap *recap); /* of char *: the lines of IV */
char *adu_recap_foot (const AduRecap *recap, const AduZone *zone);

/* What a sheet or a paper says beside the recap. */
typedef struct
{
  const AduOffice *office;
  const AduZone *zone;
  const char *officer;
  AduTime now; /* the day it is dated */
  gboolean example;
} AduRecapFrame;

/* A line of III. */
typedef struct
{
  const char *number;
  const char *subject; /* NULL: withheld */
  const char *unit;    /* nullable */
  AduDay due;
  gboolean paused;
  AduStage stage;
  AduDay closed;       /* afterwards; ADU_DAY_NONE */
} AduRecapLine;

char *adu_recap_obstacle (const AduRecapLine *line);

/* Rekap as a sheet: forms I and II, then a line of III for each case, then the rest. */
typedef struct
{
  AduSheet *sheet;
  guint standing; /* lines of III */
} AduRecapSheet;
AduRecapSheet adu_recap_sheet_begin (AduBook *book, const AduRecapFrame *frame, const AduRecap *recap);
void adu_recap_sheet_put (AduRecapSheet *sheet, const AduRecapLine *line);
void adu_recap_sheet_end (AduRecapSheet *sheet, const AduRecapFrame *frame, const AduRecap *recap);

/* Per kanal, topik, unit, pengawasan: a sheet each. */
void adu_recap_add_groups (AduBook *book, const AduRecap *recap);

G_END_DECLS
