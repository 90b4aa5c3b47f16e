/* adu-words-inspection.h — stages, moves, parts and warnings of a field inspection as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words. Thread: any, after adu_words_init(). As adu-words.h: borrowed unless said otherwise, never NULL.
 */
#pragma once

#include "core/adu-inspection-warning.h"
#include "core/adu-sheet-problem.h"

G_BEGIN_DECLS

const char *adu_words_inspection_stage (AduInspectionStage stage);
const char *adu_words_inspection_move (AduInspectionMove move); /* on a button: "Begin the inspection…" */
const char *adu_words_conclusion (AduConclusion conclusion);
const char *adu_words_part (AduPart part);
const char *adu_words_signature (AduSignature signature);

/* A sentence (transfer full). @official, @number, @other: name of the official, register number of the case and of the
 * other case; NULL where the warning has none. */
char *adu_words_inspection_warning (const AduInspectionWarning *warning,
                                    const char *official,
                                    const char *number,
                                    const char *other);

/* A sentence (transfer full), with the line it is about if there is one. */
char *adu_words_sheet_problem (const AduSheetProblem *problem);

G_END_DECLS
