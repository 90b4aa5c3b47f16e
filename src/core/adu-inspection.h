/* adu-inspection.h — a field inspection as a value: order, team, visit, findings, minutes, and the moves of its life
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any, one at a time. An AduInspection is a plain value: new, fill in, copy, free.
 * Source: office.md §1 (inspections belong to supervisory complaints), §8 (who signs minutes, "menolak
 *         menandatangani" with a witness); domain.md (Surat Tugas, Berita Acara Pemeriksaan Lapangan).
 */
#pragma once

#include "core/adu-stage.h"

G_BEGIN_DECLS

/* Codes: planned under-way drafted signed reported postponed cancelled. */
typedef enum
{
  ADU_INSPECTION_PLANNED,
  ADU_INSPECTION_UNDER_WAY,
  ADU_INSPECTION_DRAFTED,  /* the minutes are written, not everybody has signed */
  ADU_INSPECTION_SIGNED,   /* frozen from here on: corrections are addenda */
  ADU_INSPECTION_REPORTED, /* the head has the report */
  ADU_INSPECTION_POSTPONED,
  ADU_INSPECTION_CANCELLED,
} AduInspectionStage;
#define ADU_N_INSPECTION_STAGES 7

/* Codes: plan replan start draft return sign report postpone cancel. */
typedef enum
{
  ADU_INSPECTION_MOVE_PLAN,   /* a new inspection; the only one without a stage before */
  ADU_INSPECTION_MOVE_REPLAN, /* postponed, now with a date again */
  ADU_INSPECTION_MOVE_START,  /* the team is there: records the step "inspect" of the case */
  ADU_INSPECTION_MOVE_DRAFT,  /* the minutes are written */
  ADU_INSPECTION_MOVE_RETURN, /* back to the notes before anybody has signed for good */
  ADU_INSPECTION_MOVE_SIGN,
  ADU_INSPECTION_MOVE_REPORT,
  ADU_INSPECTION_MOVE_POSTPONE,
  ADU_INSPECTION_MOVE_CANCEL,
} AduInspectionMove;
#define ADU_N_INSPECTION_MOVES 9

/* Codes: open proven partly not-proven. */
typedef enum
{
  ADU_CONCLUSION_OPEN,
  ADU_CONCLUSION_PROVEN,
  ADU_CONCLUSION_PARTLY,
  ADU_CONCLUSION_NOT_PROVEN,
} AduConclusion;
#define ADU_N_CONCLUSIONS 4

/* What somebody is in an inspection. Codes: leader member met examined acknowledging. */
typedef enum
{
  ADU_PART_LEADER,
  ADU_PART_MEMBER,
  ADU_PART_MET,           /* talked to; signs nothing */
  ADU_PART_EXAMINED,      /* signs the minutes, or refuses before a witness */
  ADU_PART_ACKNOWLEDGING, /* "mengetahui": head of the unit inspected */
} AduPart;
#define ADU_N_PARTS 5

/* Codes: missing signed refused. */
typedef enum
{
  ADU_SIGNATURE_MISSING,
  ADU_SIGNATURE_SIGNED,
  ADU_SIGNATURE_REFUSED, /* "menolak menandatangani": needs a witness */
} AduSignature;
#define ADU_N_SIGNATURES 3

/* Somebody in an inspection. Texts are owned, NULL = empty. */
typedef struct
{
  gint64 id;       /* of the row; 0 = not saved yet */
  AduPart part;
  gint64 official; /* team: an official of the register, whose name and position are copied when saved; else 0 */
  char *name;
  char *position;  /* jabatan */
  char *nip;
  char *statement; /* what an examined person said */
  AduSignature signature;
  char *witness;   /* of a refusal: name and position */
} AduInspectionPerson;

/* One numbered fact: its number is its place in the list, from 1. */
typedef struct
{
  gint64 id;        /* of the row; 0 = not saved yet */
  char *fact;       /* what was seen; required */
  char *rule;       /* rule or standard it goes against */
  char *statement;  /* what was said about it there */
  char *place;      /* where exactly, if it differs */
  AduTime seen;     /* when; ADU_TIME_NONE = during the visit */
  GArray *evidence; /* of gint64: ids of attachments of the same case, in order; never NULL */
} AduInspectionFinding;

typedef struct
{
  gint64 id;         /* 0 = new */
  gint64 case_id;
  gint version;
  guint ordinal;     /* first, second, … of its case; given by the register */
  AduInspectionStage stage;

  /* the order (Surat Tugas); its number is given after signature, so it may come late */
  char *order_number;
  AduDay order_date;
  char *signatory;   /* name and office held */

  /* where and when */
  char *unit;        /* name as written, not its id: a signed inspection does not follow a renamed list */
  char *sub_district;
  char *place;
  AduTime planned_from;
  AduTime planned_until;
  AduTime actual_from;
  AduTime actual_until;

  GPtrArray *people;   /* of AduInspectionPerson, in order of the minutes; never NULL */
  GPtrArray *findings; /* of AduInspectionFinding; never NULL */

  AduConclusion conclusion;
  char *conclusion_text;
  char *recommendation;

  /* set by moves */
  char *reason;      /* why it was postponed or cancelled */
  AduDay signed_on;
  AduDay reported_on;
} AduInspection;

AduInspection *adu_inspection_new (gint64 case_id);
AduInspection *adu_inspection_copy (const AduInspection *self);
void adu_inspection_free (AduInspection *self);
gboolean adu_inspection_equal (const AduInspection *a, const AduInspection *b); /* what people write; not ids, stage */

AduInspectionPerson *adu_inspection_person_new (AduPart part, const char *name);
AduInspectionPerson *adu_inspection_person_copy (const AduInspectionPerson *person);
void adu_inspection_person_free (AduInspectionPerson *person);
gboolean adu_inspection_person_equal (const AduInspectionPerson *a, const AduInspectionPerson *b);
AduInspectionFinding *adu_inspection_finding_new (const char *fact);
AduInspectionFinding *adu_inspection_finding_copy (const AduInspectionFinding *finding);
void adu_inspection_finding_free (AduInspectionFinding *finding);
gboolean adu_inspection_finding_equal (const AduInspectionFinding *a, const AduInspectionFinding *b);

const AduInspectionPerson *adu_inspection_leader (const AduInspection *self); /* NULL = none yet */
gboolean adu_part_signs (AduPart part);
guint adu_inspection_signatures_missing (const AduInspection *self);
gboolean adu_inspection_is_frozen (AduInspectionStage stage);  /* signed, reported */
gboolean adu_inspection_is_open (AduInspectionStage stage);    /* planned … drafted, postponed */

/* One row of the table of moves. */
typedef struct
{
  AduInspectionMove move;
  guint from;            /* bits (1 << AduInspectionStage); 0: there is none before */
  AduInspectionStage to;
  AduRoles decided_by;   /* one of these roles */
  const AduField *needs; /* of the inspection and of the request, ended by ADU_FIELD_NONE */
  gboolean signatures;   /* nobody's signature may be missing */
} AduInspectionMoveInfo;

/* What somebody asks the register to do with an inspection. */
typedef struct
{
  AduInspectionMove move;
  char *action;       /* UUID made by the caller */
  gint64 decided_by;  /* official */
  AduCapacity capacity;
  AduBasis basis;
  AduDay decided_on;  /* date on paper: of signing for "sign", of the report for "report" */
  AduTime when;       /* "start": the team arrived, "draft": it left, "replan": the new time; else unused */
  char *note;         /* reason of return, postpone, cancel; nullable elsewhere */
} AduInspectionRequest;

AduInspectionRequest *adu_inspection_request_new (AduInspectionMove move, const char *action);
AduInspectionRequest *adu_inspection_request_copy (const AduInspectionRequest *request);
void adu_inspection_request_free (AduInspectionRequest *request);

/* What the checks need to know of the case, the people and the moment. */
typedef struct
{
  AduStage case_stage;
  AduTri supervisory;
  AduTri inspection;
  AduTime received;
  AduDay received_on;
  AduRoles decider_roles;
  gboolean decider_denied; /* the complaint is about who decided, or about who records */
  gboolean recorded_for_other; /* who records is not who decided */
  const gint64 *denied;    /* officials it is about: none of them is in the team; nullable */
  gsize n_denied;
  AduDay visited_on;       /* the last day they were there; ADU_DAY_NONE before that */
  AduTime now;
  AduDay today;
} AduInspectionContext;

const AduInspectionMoveInfo *adu_inspection_move_info (AduInspectionMove move);
gboolean adu_inspection_move_possible (AduInspectionMove move, AduInspectionStage from);
guint adu_inspection_moves (AduInspectionStage from, AduRoles roles, AduInspectionMove *moves); /* room for all */
int adu_inspection_next_move (AduInspectionStage from); /* the usual next AduInspectionMove, or -1 */

/* Of AduProblem; empty = nothing speaks against it. @row of a problem is the person or finding, from 1. */
GPtrArray *adu_inspection_check_case (const AduInspectionContext *context); /* may this case have one at all? */
GPtrArray *adu_inspection_check (const AduInspection *self, const AduInspectionContext *context);
GPtrArray *adu_inspection_check_move (const AduInspection *self, const AduInspectionRequest *request,
                                      const AduInspectionContext *context);

/* What is signed, as the text its digest is made of: the same for the same content, whatever the row ids are.
 * @digests: attachment id (gint64 *) → SHA-256 in hex. (transfer full) */
char *adu_inspection_canonical (const AduInspection *self, const char *number, GHashTable *digests);

const char *adu_inspection_stage_to_code (AduInspectionStage stage);
int adu_inspection_stage_from_code (const char *code);
const char *adu_inspection_move_to_code (AduInspectionMove move);
int adu_inspection_move_from_code (const char *code);
const char *adu_conclusion_to_code (AduConclusion conclusion);
int adu_conclusion_from_code (const char *code);
const char *adu_part_to_code (AduPart part);
int adu_part_from_code (const char *code);
const char *adu_signature_to_code (AduSignature signature);
int adu_signature_from_code (const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduInspection, adu_inspection_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduInspectionPerson, adu_inspection_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduInspectionFinding, adu_inspection_finding_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduInspectionRequest, adu_inspection_request_free)

G_END_DECLS
