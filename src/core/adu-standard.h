/* adu-standard.h — the office's service standard as data: which limit applies to what, and by which law
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; an AduStandard is immutable and reference counted.
 * Source: SK 440/86.a/Dinkes/2022, "Jangka waktu penyelesaian"; UU 25/2009; UU 37/2008. The shipped text is
 *         data/standards/dinkes-ttu-2022.ini.
 */
#pragma once

#include "core/adu-limit.h"
#include "core/adu-facts.h"

G_BEGIN_DECLS

/* The clocks a complaint can have, in the order they are listed.
 * Codes: counter online settlement acknowledgement service ombudsman. */
typedef enum
{
  ADU_DEADLINE_COUNTER,
  ADU_DEADLINE_ONLINE,
  ADU_DEADLINE_SETTLEMENT,
  ADU_DEADLINE_ACKNOWLEDGEMENT,
  ADU_DEADLINE_SERVICE,
  ADU_DEADLINE_OMBUDSMAN,
} AduDeadlineKind;
#define ADU_N_DEADLINE_KINDS 6

/* The event a rule counts from. Codes: served receipt forwarded complete. FORWARDED falls back to receipt
 * while the forwarding is not known, COMPLETE while the file is not complete. */
typedef enum
{
  ADU_START_SERVED,
  ADU_START_RECEIPT,
  ADU_START_FORWARDED,
  ADU_START_COMPLETE,
} AduStart;
#define ADU_N_STARTS 4

/* To which complaints a rule applies.
 * Codes: present lapor no-inspection inspection all (see adu-standard.c for the exact conditions). */
typedef enum
{
  ADU_APPLIES_PRESENT,       /* the complainant stands at the counter */
  ADU_APPLIES_LAPOR,         /* came by SP4N-LAPOR!, unless supervisory and needing inspection */
  ADU_APPLIES_NO_INSPECTION, /* not supervisory, or needing no inspection, or not yet classified */
  ADU_APPLIES_INSPECTION,    /* supervisory and needing inspection */
  ADU_APPLIES_ALL,
} AduApplies;
#define ADU_N_APPLIES 5

typedef struct
{
  AduDeadlineKind kind;
  AduApplies applies;
  AduLimit limit;
  AduStart start;
  gboolean binding;                 /* can be the date the office works to; FALSE: counter, acknowledgement, ombudsman */
  gboolean can_be_late;             /* FALSE: counter, acknowledgement */
  gboolean pauses;                  /* stands still while a request for completion is open */
  guint pause_at_most;              /* calendar days over all pauses; 0 = no bound */
  gboolean stops_at_first_follow_up; /* switch of the Ombudsman's clock: the standard's literal reading */
  char *ground;                     /* legal ground, as printed */
  char *text;                       /* the clause of the standard word for word; nullable */
} AduRule;

typedef struct _AduStandard AduStandard;

typedef enum
{
  ADU_STANDARD_ERROR_SYNTAX, /* not a key file */
  ADU_STANDARD_ERROR_VALUE,  /* a key is missing or says something unknown; the message names group and key */
} AduStandardError;
#define ADU_STANDARD_ERROR (adu_standard_error_quark ())
GQuark adu_standard_error_quark (void);

AduStandard *adu_standard_new (const char *name,
                               const char *decree,
                               AduDay effective,
                               const AduRule *rules,
                               guint n_rules,
                               GError **error);
AduStandard *adu_standard_parse (const char *text, gssize length, GError **error);
char *adu_standard_to_text (const AduStandard *standard);
AduStandard *adu_standard_ref (AduStandard *standard);
void adu_standard_unref (AduStandard *standard);
const char *adu_standard_name (const AduStandard *standard);
const char *adu_standard_decree (const AduStandard *standard);
AduDay adu_standard_effective (const AduStandard *standard);
guint adu_standard_n_rules (const AduStandard *standard);
const AduRule *adu_standard_rule (const AduStandard *standard, guint index);
const AduRule *adu_standard_find (const AduStandard *standard,
                                  AduDeadlineKind kind,
                                  AduChannel channel,
                                  AduTri present,
                                  AduTri supervisory,
                                  AduTri inspection);

const char *adu_deadline_kind_to_code (AduDeadlineKind kind);
int adu_deadline_kind_from_code (const char *code);
const char *adu_start_to_code (AduStart start);
int adu_start_from_code (const char *code);
const char *adu_applies_to_code (AduApplies applies);
int adu_applies_from_code (const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduStandard, adu_standard_unref)

G_END_DECLS
