/* adu-records.h — what the register hands out: rows, whole cases, history, attachments, lists, officials
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any; plain values, owned by who got them. All char * are owned, NULL where said.
 */
#pragma once

#include "core/adu-case.h"
#include "core/adu-deadline.h"
#include "core/adu-find.h"
#include "core/adu-number.h"
#include "core/adu-role.h"

G_BEGIN_DECLS

/* One line of the list of complaints. */
typedef struct
{
  gint64 id;
  gint version;
  char *number;        /* as printed */
  AduDay received;
  AduChannel channel;
  char *complainant;   /* NULL: masked (always, but when read with a reason) */
  char *subject;
  gint64 unit;         /* 0 = none */
  char *unit_name;     /* nullable */
  gint64 topic;        /* 0 = none */
  char *topic_name;    /* nullable */
  AduKind kind;
  AduStage stage;
  AduTri supervisory;
  AduTri inspection;
  gboolean anonymous;
  gboolean confidential;
  int binding_kind;    /* AduDeadlineKind, or -1 */
  AduDay binding_due;  /* ADU_DAY_NONE while paused */
  AduUnit binding_unit;
  AduDay paused_since; /* ADU_DAY_NONE: not paused */
  AduDay stopped;      /* the day the answer was sent; ADU_DAY_NONE: not yet */
  AduDay closed;       /* ADU_DAY_NONE: open */
  gint64 handler;      /* official responsible; 0 = none */
  char *handler_name;  /* nullable */
} AduRow;

AduRow *adu_row_copy (const AduRow *row);
void adu_row_free (AduRow *row);

/* One changed field: old → new, as machine values; NULL = empty. Identity values are never in it. */
typedef struct
{
  AduField field;
  char *detail; /* which of several: of ADU_FIELD_DUE moved by a rule, the clock ("ombudsman"); else NULL */
  char *before;
  char *after;
} AduChange;

/* One entry of a case's history, oldest first. */
typedef struct
{
  gint64 seq;
  AduTime at;              /* recorded at */
  char *action;            /* "register", a step's code, "edit", "undo", "attach", "reveal", "print", … */
  char *recorded_by;       /* name */
  char *decided_by;        /* name; NULL if nothing was decided */
  AduCapacity capacity;
  AduBasis basis;
  AduDay decided_on;
  AduStage stage_before;
  AduStage stage_after;
  char *note;              /* nullable */
  char *to_name;           /* nullable */
  char *others;            /* of a disposition: who else is involved, names one after the other; nullable */
  AduHow how;
  AduTime when;
  char *by;                /* nullable */
  AduDay due;
  GPtrArray *changes;      /* of AduChange */
} AduEntry;
void adu_entry_free (AduEntry *entry);

typedef struct
{
  gint64 id;
  gint64 case_id;
  char *name;      /* as it came, cleaned for showing; never used as a path; NULL for a note */
  char *mime;      /* by content */
  gint64 size;     /* bytes */
  char *sha256;    /* hex; NULL for a note */
  char *note;      /* evidence without a file; else NULL */
  char *added_by;
  gint64 added_by_id; /* official */
  AduTime added_at;
  gboolean may_open; /* whether who asked may have the bytes; if not, nothing but its ending is left of @name */
  gint64 step;       /* seq of the step of the case it belongs to; 0 = the case itself */
  gboolean frozen;   /* evidence of an inspection that is signed */
} AduAttachment;
void adu_attachment_free (AduAttachment *attachment);

/* A whole case. */
typedef struct
{
  AduRow *row;
  AduCase *value;           /* identity fields empty unless revealed */
  gboolean has_identity;    /* something is there that could be revealed */
  gboolean may_reveal;      /* for this viewer */
  guint meets;              /* bits (1 << AduRequirement) of the whole case, what is masked included */
  gboolean unreachable;     /* anonymous, without phone, address or e-mail: as AduStepContext has it */
  AduTime registered;
  char *registered_by;
  char *lead_number;        /* merged into; nullable */
  AduFacts facts;           /* @pauses owned by the record */
  GPtrArray *deadlines;     /* of AduDeadline; for a closed case as they stood when it was closed */
  GPtrArray *history;       /* of AduEntry */
  GPtrArray *attachments;   /* of AduAttachment */
  AduDay answer_by;         /* of the newest disposition; ADU_DAY_NONE */
  char *chain;              /* passed on more than once: "Kepala Dinas → Sekretaris → Kabid"; else NULL */
  gboolean confirmed;
  guint tries;
  guint try_days;
} AduRecord;
void adu_record_free (AduRecord *record);

/* The office's lists. Rows are never deleted, only made inactive. */
typedef struct
{
  gint64 id;
  gint version;
  char *code;
  char *name;
  char *detail;      /* unit: kind; topic: problem code; inbox: address; nullable */
  char *sub_district; /* unit; nullable */
  AduChannel channel; /* inbox */
  gboolean in_standard; /* inbox: named by the service standard */
  gboolean verified;  /* FALSE: shipped as a seed nobody has confirmed */
  gboolean active;
} AduListItem;
AduListItem *adu_list_item_copy (const AduListItem *item);
void adu_list_item_free (AduListItem *item);

typedef enum
{
  ADU_LIST_UNIT,
  ADU_LIST_TOPIC,
  ADU_LIST_INBOX,
  ADU_LIST_SUB_DISTRICT,
  ADU_LIST_PROBLEM_CODE,
} AduList;
#define ADU_N_LISTS 5

typedef struct
{
  gint64 id;
  gint version;
  char *code;     /* "petugas" */
  char *name;
  char *position; /* jabatan; nullable */
  char *rank;     /* pangkat/golongan; nullable */
  char *nip;      /* nullable */
  AduRoles roles;
  char *login;    /* desktop login that stands for the PIN; nullable */
  gboolean has_pin;
  gboolean active;
} AduOfficial;
AduOfficial *adu_official_copy (const AduOfficial *official);
void adu_official_free (AduOfficial *official);

/* The office's profile: texts by key. */
typedef enum
{
  ADU_OFFICE_NAME,         /* Dinas Kesehatan */
  ADU_OFFICE_GOVERNMENT,   /* Pemerintah Kabupaten Timor Tengah Utara */
  ADU_OFFICE_SHORT_NAME,   /* Dinkes */
  ADU_OFFICE_ADDRESS,
  ADU_OFFICE_CITY,         /* where letters are dated */
  ADU_OFFICE_POST_CODE,
  ADU_OFFICE_PHONE,
  ADU_OFFICE_EMAIL,
  ADU_OFFICE_WEBSITE,
  ADU_OFFICE_STATUS_CONTACT, /* where a complainant asks how it stands */
  ADU_OFFICE_OMBUDSMAN,    /* contact text on receipts */
  ADU_OFFICE_HEAD_NAME,
  ADU_OFFICE_HEAD_TITLE,   /* Kepala Dinas Kesehatan … */
  ADU_OFFICE_HEAD_RANK,
  ADU_OFFICE_HEAD_NIP,
  ADU_OFFICE_ZONE,         /* Asia/Makassar */
  ADU_OFFICE_PAPER,        /* f4 or a4 */
  ADU_OFFICE_NUMBER_PATTERN,
  ADU_OFFICE_WEEK,         /* decimal bits, see adu-calendar.h */
  ADU_OFFICE_LETTER_NUMBER, /* how a letter's number looks, left open on paper: 400.7/{number}/Dinkes/{year} */
  ADU_OFFICE_LETTER_BOOK,   /* the same as a pattern of the own number book; "" = the office keeps its own */
  ADU_OFFICE_MARGINS,       /* of letters, in mm: above below left right; "" = as shipped */
  ADU_OFFICE_LAST,
} AduOfficeKey;
#define ADU_N_OFFICE_KEYS ADU_OFFICE_LAST
const char *adu_office_key_to_code (AduOfficeKey key); /* "name", "government", … */
int adu_office_key_from_code (const char *code);

typedef struct
{
  char *text[ADU_N_OFFICE_KEYS]; /* never NULL */
  gint version;
} AduOffice;
AduOffice *adu_office_copy (const AduOffice *office);
void adu_office_free (AduOffice *office);

/* A saved search. */
typedef struct
{
  gint64 id;
  char *name;
  AduFind *find;
} AduView;
void adu_view_free (AduView *view);

/* An open case a changed rule or day off moves. */
typedef struct
{
  gint64 id;
  char *number;
  char *subject;
  AduDeadlineKind kind;
  AduDay before;
  AduDay after;
} AduMove;
void adu_move_free (AduMove *move);

/* One piece of evidence to be filed with a complaint: a file or a note. */
typedef struct
{
  GBytes *bytes; /* NULL for a note */
  char *name;    /* file name as it came; NULL for a note */
  char *note;    /* NULL for a file */
} AduEvidence;
AduEvidence *adu_evidence_new_file (const char *name, GBytes *bytes);
AduEvidence *adu_evidence_new_note (const char *note);
void adu_evidence_free (AduEvidence *evidence);

/* Something the check of a register found. */
typedef struct
{
  char *what;   /* code: "structure" "foreign-key" "search-index" "journal" "attachment" "inspection"
                 "deadline" */
  char *detail; /* names the row or file; no personal data */
} AduFinding;
void adu_finding_free (AduFinding *finding);

/* What a bulk step did. */
typedef struct
{
  GArray *done;       /* gint64 case ids */
  GPtrArray *refused; /* of AduRefusal */
} AduBulkResult;
typedef struct
{
  gint64 id;
  char *number;
  GPtrArray *problems; /* of AduProblem */
} AduRefusal;
void adu_bulk_result_free (AduBulkResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduRow, adu_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduRecord, adu_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduOfficial, adu_official_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduOffice, adu_office_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduListItem, adu_list_item_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduEvidence, adu_evidence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduBulkResult, adu_bulk_result_free)

G_END_DECLS
