/* adu-sheet-problem.h — what is wrong with an inspection sheet that came from the field, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. The floor "intake" finds them, the floor "words" says them.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Codes: no-sheet several-sheets not-text no-number number heading time conclusion picture-missing picture-bad
 * picture-unused too-long nothing too-much. */
typedef enum
{
  ADU_SHEET_NO_SHEET,        /* no text file in the folder; stops */
  ADU_SHEET_SEVERAL_SHEETS,  /* @detail: the one that is read */
  ADU_SHEET_NOT_TEXT,        /* the text cannot be read; stops */
  ADU_SHEET_NO_NUMBER,       /* it does not say which complaint; stops */
  ADU_SHEET_NUMBER,          /* @detail: it is of another complaint; stops */
  ADU_SHEET_HEADING,         /* @detail: an unknown heading; what stands under it is not taken */
  ADU_SHEET_TIME,            /* @detail: no day or time that exists; not taken */
  ADU_SHEET_CONCLUSION,      /* @detail: neither proven, partly nor not proven; taken as reasons only */
  ADU_SHEET_PICTURE_MISSING, /* @detail: named as evidence, but not in the folder */
  ADU_SHEET_PICTURE_BAD,     /* @detail: a file that is no evidence; not taken */
  ADU_SHEET_PICTURE_UNUSED,  /* @detail: of no finding; filed with the complaint */
  ADU_SHEET_TOO_LONG,        /* @detail: heading whose text was cut */
  ADU_SHEET_NOTHING,         /* nothing to add; stops */
  ADU_SHEET_TOO_MUCH,        /* more files than can be taken at once: the rest are not taken */
} AduSheetProblemCode;
#define ADU_N_SHEET_PROBLEMS 14

typedef struct
{
  AduSheetProblemCode code;
  guint line;   /* of the sheet, from 1; 0 = the folder */
  char *detail; /* nullable */
} AduSheetProblem;

AduSheetProblem *adu_sheet_problem_new (AduSheetProblemCode code, guint line, const char *detail);
void adu_sheet_problem_free (AduSheetProblem *problem);
gboolean adu_sheet_problem_stops (AduSheetProblemCode code); /* nothing can be added */

G_END_DECLS
