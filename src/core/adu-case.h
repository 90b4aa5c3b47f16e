/* adu-case.h — the value of a complaint as it is received: its fields, its checklist, what is wrong with it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any, one at a time. An AduCase is a plain value: new, set, copy, free.
 * Source: SK 440/86.a/Dinkes/2022, "Persyaratan": full personal data, detailed explanation, supporting evidence,
 *         contact number.
 */
#pragma once

#include "base/adu-zone.h"
#include "core/adu-facts.h"
#include "core/adu-problem.h"

G_BEGIN_DECLS

/* Nothing older stands in a register; the time is midnight in the default zone. */
#define ADU_EARLIEST_YEAR 2000
#define ADU_EARLIEST_TIME G_GINT64_CONSTANT (946656000)

/* How exactly a date is known. Codes: day month year. */
typedef enum
{
  ADU_PRECISION_DAY,
  ADU_PRECISION_MONTH,
  ADU_PRECISION_YEAR,
} AduPrecision;

typedef struct _AduCase
{
  char *text[ADU_FIELD_LAST_TEXT + 1]; /* by AduField; owned, NULL = empty; use adu_case_text() */

  AduChannel channel;
  AduTri present;
  AduKind kind;
  AduTri supervisory;
  AduTri inspection;
  gboolean anonymous;    /* anonim: the person is hidden */
  gboolean confidential; /* rahasia: the whole case is hidden */
  gint64 topic;          /* id in the office's list of topics; 0 = none yet */

  AduTime received;
  AduTime forwarded; /* LAPOR!: to this office */
  AduTime filed;     /* LAPOR!: by the complainant */
  AduTime served_from;
  AduTime served_until;
  AduDay letter_date;
  AduDay incident_date;
  AduPrecision incident_precision;

  guint n_evidence; /* pieces of evidence given (files or notes) */
} AduCase;

AduCase *adu_case_new (AduChannel channel, AduTime received);
AduCase *adu_case_copy (const AduCase *self);
void adu_case_free (AduCase *self);
gboolean adu_case_equal (const AduCase *a, const AduCase *b);
const char *adu_case_text (const AduCase *self, AduField field); /* never NULL: "" if empty */
void adu_case_set_text (AduCase *self, AduField field, const char *text);

/* The four requirements of the standard. Codes: identity explanation evidence contact. */
typedef enum
{
  ADU_REQUIREMENT_IDENTITY,
  ADU_REQUIREMENT_EXPLANATION,
  ADU_REQUIREMENT_EVIDENCE,
  ADU_REQUIREMENT_CONTACT,
} AduRequirement;
#define ADU_N_REQUIREMENTS 4

gboolean adu_case_meets (const AduCase *self, AduRequirement requirement);
const char *adu_requirement_to_code (AduRequirement requirement);

GPtrArray *adu_case_check (const AduCase *self, AduTime now);
void adu_field_check_text (AduField field, const char *text, GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduCase, adu_case_free)

G_END_DECLS
