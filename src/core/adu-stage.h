/* adu-stage.h — where a case stands, the steps that move it, who may decide them and what each requires
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Source: SK 440/86.a/Dinkes/2022, "Prosedur": receiving officer → head or authorised official → follow-up according
 *         to category → confirmation to the complainant. The table is printed by "aduanctl steps".
 */
#pragma once

#include "base/adu-zone.h"
#include "core/adu-facts.h"
#include "core/adu-problem.h"
#include "core/adu-role.h"

G_BEGIN_DECLS

/* Codes: received review awaiting-completion disposed follow-up inspection answered closed forwarded
 * outside-authority rejected withdrawn merged. */
typedef enum
{
  ADU_STAGE_RECEIVED,
  ADU_STAGE_REVIEW,
  ADU_STAGE_AWAITING_COMPLETION,
  ADU_STAGE_DISPOSED,
  ADU_STAGE_FOLLOW_UP,
  ADU_STAGE_INSPECTION,
  ADU_STAGE_ANSWERED,
  ADU_STAGE_CLOSED,
  ADU_STAGE_FORWARDED,
  ADU_STAGE_OUTSIDE_AUTHORITY,
  ADU_STAGE_REJECTED,
  ADU_STAGE_WITHDRAWN,
  ADU_STAGE_MERGED,
} AduStage;
#define ADU_N_STAGES 13

/* Codes: classify request-completion complete dispose follow-up visit inspect answer confirm close settle-on-spot
 * refer outside-authority reject withdraw merge unmerge reopen. */
typedef enum
{
  ADU_STEP_CLASSIFY,
  ADU_STEP_REQUEST_COMPLETION,
  ADU_STEP_COMPLETE,
  ADU_STEP_DISPOSE,
  ADU_STEP_FOLLOW_UP,
  ADU_STEP_VISIT,
  ADU_STEP_INSPECT,
  ADU_STEP_ANSWER,
  ADU_STEP_CONFIRM,
  ADU_STEP_CLOSE,
  ADU_STEP_SETTLE_ON_SPOT,
  ADU_STEP_REFER,
  ADU_STEP_OUTSIDE_AUTHORITY,
  ADU_STEP_REJECT,
  ADU_STEP_WITHDRAW,
  ADU_STEP_MERGE,
  ADU_STEP_UNMERGE,
  ADU_STEP_REOPEN,
} AduStep;
#define ADU_N_STEPS 18

/* In whose capacity it was decided. Codes: own an plt plh. */
typedef enum
{
  ADU_CAPACITY_OWN,
  ADU_CAPACITY_AN,  /* atas nama */
  ADU_CAPACITY_PLT, /* pelaksana tugas */
  ADU_CAPACITY_PLH, /* pelaksana harian */
} AduCapacity;
#define ADU_N_CAPACITIES 4

/* What shows that it was decided. Codes: own sheet oral telephone whatsapp. */
typedef enum
{
  ADU_BASIS_OWN,   /* decided at the program by who is signed in */
  ADU_BASIS_SHEET, /* disposition sheet, letter; a scan may follow */
  ADU_BASIS_ORAL,
  ADU_BASIS_TELEPHONE,
  ADU_BASIS_WHATSAPP,
} AduBasis;
#define ADU_N_BASES 5

/* How something reached, or did not reach, the complainant. Codes: in-person letter whatsapp email lapor telephone
 * posted not-reached. POSTED: anonymous without contact, answer put up at the board or box. */
typedef enum
{
  ADU_HOW_NONE,
  ADU_HOW_IN_PERSON,
  ADU_HOW_LETTER,
  ADU_HOW_WHATSAPP,
  ADU_HOW_EMAIL,
  ADU_HOW_LAPOR,
  ADU_HOW_TELEPHONE,
  ADU_HOW_POSTED,
  ADU_HOW_NOT_REACHED, /* one logged try; three on two days count as confirmation */
} AduHow;
#define ADU_N_HOWS 9

/* One row of the table. */
typedef struct
{
  AduStep step;
  guint from;            /* bits (1 << AduStage) it is possible at */
  int to;                /* where it usually leads, -1: nowhere; ask adu_step_target(), which knows the exceptions */
  AduRoles decided_by;   /* one of these roles */
  const AduField *needs; /* required fields, ended by ADU_FIELD_NONE */
  gboolean needs_supervisory;
  gboolean undoable;
  gboolean stops_clocks;      /* answer, settle-on-spot, side exits: once the complainant was told */
  gboolean marks_ombudsman;   /* counts as first follow-up */
} AduStepInfo;

/* classify: what stays as each complaint has it (bits), for several of them that differ. */
typedef enum
{
  ADU_KEPT_KIND = 1 << 0,
  ADU_KEPT_TOPIC = 1 << 1,
  ADU_KEPT_SUPERVISORY = 1 << 2,
  ADU_KEPT_INSPECTION = 1 << 3,
  ADU_KEPT_CONFIDENTIAL = 1 << 4,
} AduKept;
#define ADU_KEPT_ALL ((1u << 5) - 1)

/* What somebody asks the register to record. A plain value; see adu_step_request_new(). */
typedef struct _AduStepRequest
{
  AduStep step;
  char *action;        /* UUID made by the caller */
  gint64 decided_by;   /* official */
  AduCapacity capacity;
  AduBasis basis;
  AduDay decided_on;
  char *note;          /* nullable */
  AduDay due;          /* dispose: answer by; request-completion: complete by */
  gint64 to;           /* dispose: official responsible; 0 = none */
  char *to_name;       /* dispose to a unit, refer to an agency: its name; nullable */
  gint64 *others;      /* dispose: officials involved besides, n_others of them; nullable */
  guint n_others;
  AduHow how;
  AduTime when;        /* when it happened */
  char *by;            /* who received it; nullable */
  /* classify */
  guint kept;          /* AduKept; 0: all of these are set. What is kept is not read. */
  AduKind kind;
  gint64 topic;
  AduTri supervisory;
  AduTri inspection;
  gboolean confidential;
  /* merge */
  gint64 lead;
  /* reopen: start the clocks anew (needs a note) */
  gboolean restart;
} AduStepRequest;

AduStepRequest *adu_step_request_new (AduStep step, const char *action);
AduStepRequest *adu_step_request_copy (const AduStepRequest *request);
void adu_step_request_free (AduStepRequest *request);

/* What the check needs to know of the case and the people. */
typedef struct
{
  AduStage stage;
  AduTri supervisory;
  AduTri inspection;
  gboolean inspection_open; /* an inspection that is not cancelled */
  gboolean inspection_unfinished; /* an inspection that is neither cancelled nor signed */
  gboolean confirmed;       /* a confirmation to the complainant is recorded */
  guint tries;              /* logged tries to reach the complainant */
  guint try_days;           /* on so many different days */
  AduTime received;
  AduDay received_on;       /* its day in the office's zone; ADU_DAY_NONE: days are not compared with it */
  AduChannel channel;
  AduTri present;           /* the complainant stood at the counter; implied by ADU_CHANNEL_COUNTER */
  gboolean unreachable;     /* anonymous, without phone, address or e-mail: an answer may be posted */
  AduDay binding_due;       /* ADU_DAY_NONE if none */
  AduDay settlement_day_14; /* day 14 after what the clocks count from: receipt, or restart */
  AduRoles decider_roles;
  gboolean decider_denied;  /* the complaint is about who decided, or about who records */
  gboolean recorded_for_other; /* who records is not who decided: something must show the decision */
  AduTime answered;         /* not set = the answer has not been sent */
  AduDay answered_on;       /* its day; ADU_DAY_NONE likewise */
  AduDay closed_on;         /* the day it was closed or left; ADU_DAY_NONE = it is open */
  AduDay reopened_on;       /* the day it was last reopened; ADU_DAY_NONE = never */
  AduTime reopened;         /* the beginning of that day */
  AduDay waiting_since;     /* the file awaits completion from this day on; ADU_DAY_NONE = it does not */
  AduTime now;
  AduDay today;
} AduStepContext;

/* A case is closed with a recorded confirmation, or after so many logged tries on so many days. */
#define ADU_TRIES_NEEDED 3
#define ADU_TRY_DAYS_NEEDED 2

const AduStepInfo *adu_step_info (AduStep step);
gboolean adu_step_possible (AduStep step, AduStage from);
AduRoles adu_step_deciders (AduStep step, AduStage from); /* 0: not possible there */
/* Where @step leads from @from. @before: where the case stood before it awaited completion or was merged. */
AduStage adu_step_target (AduStep step, AduStage from, AduStage before);
int adu_stage_next_step (AduStage stage, AduTri supervisory, AduTri inspection); /* the usual next AduStep, or -1 */
GPtrArray *adu_step_check (const AduStepRequest *request, const AduStepContext *context);

gboolean adu_stage_is_open (AduStage stage);
const char *adu_stage_to_code (AduStage stage);
int adu_stage_from_code (const char *code);
const char *adu_step_to_code (AduStep step);
int adu_step_from_code (const char *code);
const char *adu_capacity_to_code (AduCapacity capacity);
int adu_capacity_from_code (const char *code);
const char *adu_basis_to_code (AduBasis basis);
int adu_basis_from_code (const char *code);
const char *adu_how_to_code (AduHow how);
int adu_how_from_code (const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduStepRequest, adu_step_request_free)

G_END_DECLS
