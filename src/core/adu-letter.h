/* adu-letter.h — the documents of the office as one table: what each needs, who signs, whom it may name; and the states
 * of a letter
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 * Source: office.md §1 (states, numbers of the outgoing book, what the reported unit may read), §8 (who signs, papers).
 */
#pragma once

#include "core/adu-stage.h"

G_BEGIN_DECLS

/* Codes: receipt disposition completion-request answer confirmation forwarding handover order inspection-minutes
 * inspection-report clarification-request invitation clarification-minutes staff-note complaint-form case-file
 * complaint-form-blank receipt-blank box-minutes-blank register-blank register-book. */
typedef enum
{
  ADU_LETTER_RECEIPT,               /* tanda terima */
  ADU_LETTER_DISPOSITION,           /* lembar disposisi */
  ADU_LETTER_COMPLETION_REQUEST,    /* permintaan kelengkapan */
  ADU_LETTER_ANSWER,                /* jawaban */
  ADU_LETTER_CONFIRMATION,          /* konfirmasi penyelesaian */
  ADU_LETTER_FORWARDING,            /* penerusan to another agency */
  ADU_LETTER_HANDOVER,              /* pelimpahan ke Inspektorat */
  ADU_LETTER_ORDER,                 /* surat tugas */
  ADU_LETTER_INSPECTION_MINUTES,    /* berita acara pemeriksaan lapangan */
  ADU_LETTER_INSPECTION_REPORT,     /* laporan hasil pemeriksaan */
  ADU_LETTER_CLARIFICATION_REQUEST, /* permintaan klarifikasi */
  ADU_LETTER_INVITATION,            /* undangan klarifikasi */
  ADU_LETTER_CLARIFICATION_MINUTES, /* berita acara klarifikasi */
  ADU_LETTER_STAFF_NOTE,            /* nota dinas */
  ADU_LETTER_COMPLAINT_FORM,        /* formulir pengaduan, filled in */
  ADU_LETTER_CASE_FILE,             /* berkas perkara for the Ombudsman */
  ADU_LETTER_COMPLAINT_FORM_BLANK,
  ADU_LETTER_RECEIPT_BLANK,
  ADU_LETTER_BOX_MINUTES_BLANK,     /* berita acara pembukaan kotak saran */
  ADU_LETTER_REGISTER_BLANK,        /* a page of the register book to fill in by hand */
  ADU_LETTER_REGISTER_BOOK,         /* buku register */
} AduLetterKind;
#define ADU_N_LETTER_KINDS 21

/* What a document is about. Codes: case inspection nothing list. */
typedef enum
{
  ADU_SCOPE_CASE,
  ADU_SCOPE_INSPECTION, /* one inspection of a case */
  ADU_SCOPE_NOTHING,    /* a blank form */
  ADU_SCOPE_LIST,       /* many cases */
} AduLetterScope;

/* Who signs it. */
typedef enum
{
  ADU_SIGNED_BY_NOBODY,
  ADU_SIGNED_BY_OFFICER,     /* the receiving officer, with the complainant */
  ADU_SIGNED_BY_HEAD,        /* Kepala Dinas */
  ADU_SIGNED_BY_INITIAL,     /* Kepala Dinas, by initials only */
  ADU_SIGNED_BY_TEAM,        /* the team and who was examined, acknowledged by the unit's head */
  ADU_SIGNED_BY_LEADER,      /* the team's leader */
  ADU_SIGNED_BY_AUTHOR,      /* whoever wrote it */
  ADU_SIGNED_BY_BOTH_SIDES,  /* who asked and who was asked */
} AduLetterSigner;

/* One row of the table. */
typedef struct
{
  AduLetterKind kind;
  AduLetterScope scope;
  AduLetterSigner signer;
  gboolean initialled; /* the draft is initialled by Kabid and Sekretaris before it is signed */
  gboolean numbered;   /* gets a number of the outgoing book after signature */
  gboolean kept;       /* is a letter in the register, with states */
  gboolean to_unit;    /* the reported unit reads it: ringkasan untuk unit, and no identity unless chosen */
  gboolean has_text;   /* its text is a template of the office */
  guint stages;        /* bits (1 << AduStage) at which it fits; 0: at any */
  int step;            /* AduStep that sending it records, or -1 */
} AduLetterInfo;

/* Whether a document fits a case as it stands, and if not, why. Codes: fits stage disposition inspection supervisory
 * answer request. */
typedef enum
{
  ADU_LETTER_FITS,
  ADU_LETTER_NOT_NOW,         /* not at this stage */
  ADU_LETTER_NO_DISPOSITION,  /* nobody was made responsible yet */
  ADU_LETTER_NO_INSPECTION,   /* no inspection is recorded */
  ADU_LETTER_NOT_SUPERVISORY, /* only supervisory complaints */
  ADU_LETTER_NO_ANSWER,       /* the answer has not been sent */
} AduLetterFit;
#define ADU_N_LETTER_FITS 6

/* What the check needs to know of the case. */
typedef struct
{
  AduStage stage;
  AduTri supervisory;
  guint n_inspections; /* that are not cancelled */
  gboolean disposed;
  gboolean answered;
} AduLetterContext;

/* Codes: draft initialled signed numbered sent void. */
typedef enum
{
  ADU_LETTER_DRAFT,      /* konsep */
  ADU_LETTER_INITIALLED, /* diparaf */
  ADU_LETTER_SIGNED,     /* ditandatangani: its text is frozen from here on */
  ADU_LETTER_NUMBERED,   /* bernomor */
  ADU_LETTER_SENT,       /* dikirim */
  ADU_LETTER_VOID,       /* batal, with a reason */
} AduLetterState;
#define ADU_N_LETTER_STATES 6

/* What somebody asks the register to do with a letter. A plain value; nothing is owned. */
typedef struct
{
  AduLetterState to;
  AduDay on;             /* date on paper */
  gint64 by;             /* official who initialled or signed; else 0 */
  AduCapacity capacity;  /* signed: in whose capacity */
  const char *number;    /* numbered: as the outgoing book says; NULL draws from the own number book */
  AduHow how;            /* sent */
  const char *recipient; /* sent: to whom, or who received it */
  const char *reason;    /* void */
} AduLetterMove;

const AduLetterInfo *adu_letter_info (AduLetterKind kind);
AduLetterFit adu_letter_fit (AduLetterKind kind, const AduLetterContext *context);

gboolean adu_letter_state_is_frozen (AduLetterState state); /* signed and after */
gboolean adu_letter_state_is_open (AduLetterState state);   /* something is still to be done */
int adu_letter_next_state (AduLetterKind kind, AduLetterState from); /* the usual next one, or -1 */
gboolean adu_letter_may_move (AduLetterKind kind, AduLetterState from, AduLetterState to);
/* Of AduProblem; empty = nothing speaks against it. @earliest: the day of the state before it. */
GPtrArray *adu_letter_check_move (AduLetterKind kind, AduLetterState from, const AduLetterMove *move, AduDay earliest,
                                  AduDay today);

const char *adu_letter_kind_to_code (AduLetterKind kind);
int adu_letter_kind_from_code (const char *code);
const char *adu_letter_fit_to_code (AduLetterFit fit);

G_END_DECLS
