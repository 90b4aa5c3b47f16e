/* adu-proof-page.h — "Mengapa tanggal ini?" on one page: a date with all that stands behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: the main thread.
 * Source: the Ombudsman asks how a date was counted; a complainant may. No person is named on it but who decided.
 */
#pragma once

#include "report/adu-page.h"
#include "words/adu-words-proof.h"

G_BEGIN_DECLS

/* All borrowed. */
typedef struct
{
  const AduProof *proof;
  const AduOffice *office;
  const AduZone *zone;
  const char *paper;   /* "f4", "a4"; NULL: the office's */
  const char *number;  /* register number; NULL: of no case of the register */
  const char *subject; /* nullable: a confidential case has none */
  AduTime now;
  gboolean example;    /* DATA CONTOH */
} AduProofPage;

AduPage *adu_proof_page_new (const AduProofPage *given);

G_END_DECLS
