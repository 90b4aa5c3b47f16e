/* adu-problem.h — what is wrong with something an official typed or asked for, as a value
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. The floor "words" turns a problem into a sentence that says what to do.
 */
#pragma once

#include "core/adu-field.h"

G_BEGIN_DECLS

/* Codes as adu_problem_code_to_text() gives them: "required", "too-long", … */
typedef enum
{
  ADU_PROBLEM_REQUIRED,        /* the field must not be empty */
  ADU_PROBLEM_TOO_LONG,        /* @limit: the most characters */
  ADU_PROBLEM_INVALID_TEXT,    /* not UTF-8, lone surrogate, NUL */
  ADU_PROBLEM_CONTROL,         /* control characters */
  ADU_PROBLEM_PHONE,           /* letters in it, fewer than 6 or more than 15 digits */
  ADU_PROBLEM_ID_NUMBER,       /* a NIK has @limit = 16 digits */
  ADU_PROBLEM_DIGITS,          /* digits only (tracking ID) */
  ADU_PROBLEM_TIME,            /* not a time of the form YYYY-MM-DDTHH:MM */
  ADU_PROBLEM_FUTURE,          /* later than now */
  ADU_PROBLEM_TOO_EARLY,       /* before the year 2000 */
  ADU_PROBLEM_BEFORE_RECEIPT,  /* earlier than the complaint was received */
  ADU_PROBLEM_AFTER_LIMIT,     /* a disposition's answer-by after the binding date */
  ADU_PROBLEM_UNKNOWN_CODE,    /* not one of the known values */
  ADU_PROBLEM_STAGE,           /* the step is not possible at this stage */
  ADU_PROBLEM_ROLE,            /* who decided has not the role this step needs */
  ADU_PROBLEM_CONFLICT,        /* the complaint is about the person who decides or records */
  ADU_PROBLEM_CONFIRMATION,    /* closing without a recorded confirmation to the complainant */
  ADU_PROBLEM_NOT_SUPERVISORY, /* an inspection belongs to supervisory complaints only */
  ADU_PROBLEM_INSPECTION_OPEN, /* reclassifying to not supervisory while an inspection is not cancelled */
  ADU_PROBLEM_REASON,          /* this change needs a reason (14 → 60 days after day 14, restart, …) */
  ADU_PROBLEM_TRIES,           /* "not reached" needs three logged tries on two days */
  ADU_PROBLEM_LEAD_CASE,       /* merged into itself, or into a case that is itself merged or not found */
  ADU_PROBLEM_DUPLICATE,       /* already used: tracking ID, action */
  ADU_PROBLEM_RIGHT,           /* the role signed in may not do this at all */
  ADU_PROBLEM_ORDER,           /* earlier than the time it must follow (served until before served from, …) */
  ADU_PROBLEM_POSTED,          /* an answer is posted only for somebody anonymous without contact */
  ADU_PROBLEM_NOT_PRESENT,     /* settled on the spot only while the complainant is there */
  ADU_PROBLEM_SIGNATURE,       /* somebody has neither signed the minutes nor refused before a witness */
  ADU_PROBLEM_FROZEN,          /* what is signed does not change: corrections are addenda */
  ADU_PROBLEM_TOO_MANY,        /* @limit: the most entries of a list */
} AduProblemCode;
#define ADU_N_PROBLEM_CODES 30

typedef struct
{
  AduField field; /* the field it stands beside; ADU_FIELD_NONE: the whole form */
  AduProblemCode code;
  guint limit; /* a number the sentence needs; 0 = none */
  guint row;   /* which of several (person, finding, file), from 1; 0 = the only one */
} AduProblem;

/* Problem lists are GPtrArray of AduProblem, freed by g_free; an empty list is "nothing wrong". */
GPtrArray *adu_problems_new (void);
void adu_problems_add (GPtrArray *problems, AduField field, AduProblemCode code, guint limit);
void adu_problems_add_row (GPtrArray *problems, AduField field, guint row, AduProblemCode code, guint limit);
const AduProblem *adu_problems_find (const GPtrArray *problems, AduField field);
const char *adu_problem_code_to_text (AduProblemCode code);

G_END_DECLS
