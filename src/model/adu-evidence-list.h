/* adu-evidence-list.h — the pieces of evidence of a complaint that is being written: files by bytes and name,
 * notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  model. Thread: main.
 * Source: SK 440/86.a/Dinkes/2022, "Persyaratan": supporting evidence.
 *
 * Signal "changed" (AduEvidenceList *): a piece was added, removed or read back.
 */
#pragma once

#include <gio/gio.h>
#include "store/adu-records.h"

G_BEGIN_DECLS

/* What one file may weigh; the register refuses more. */
#define ADU_EVIDENCE_MAX_BYTES (20 * 1000 * 1000)
/* What one complaint may bring along at once; more is attached to the case afterwards. */
#define ADU_EVIDENCE_MAX_PIECES 40

/* One piece. @bytes and @note NULL: a file of a draft whose bytes were not kept; @uri says where it came
 * from. */
typedef struct
{
  char *name;    /* of a file; NULL for a note */
  char *note;    /* NULL for a file */
  char *uri;     /* where the file came from; NULL: pasted */
  GBytes *bytes; /* NULL for a note, and for a file that has to be read again */
} AduPiece;

#define ADU_TYPE_EVIDENCE_LIST (adu_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (AduEvidenceList, adu_evidence_list, ADU, EVIDENCE_LIST, GObject)

AduEvidenceList *adu_evidence_list_new (void);
guint adu_evidence_list_n (AduEvidenceList *self);
const AduPiece *adu_evidence_list_piece (AduEvidenceList *self, guint i);
guint adu_evidence_list_n_missing (AduEvidenceList *self);

gboolean adu_evidence_list_add_file (AduEvidenceList *self, const char *name, GBytes *bytes, const char *uri);
gboolean adu_evidence_list_add_note (AduEvidenceList *self, const char *note);
void adu_evidence_list_set_bytes (AduEvidenceList *self, guint i, GBytes *bytes);
void adu_evidence_list_remove (AduEvidenceList *self, guint i);
void adu_evidence_list_clear (AduEvidenceList *self);

GPtrArray *adu_evidence_list_to_evidence (AduEvidenceList *self);
char *adu_evidence_list_to_text (AduEvidenceList *self);
gboolean adu_evidence_list_load_text (AduEvidenceList *self, const char *text);

G_END_DECLS
