/* adu-document.h — every document of the office, made from what the register handed out: for preview, printer and PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any, one at a time.
 * Source: office.md §8 (papers, who signs), domain.md §3 (form of official letters). Which documents there are, what each
 *         needs and whom it may name is the table of core/adu-letter.h.
 *
 * A document speaks the office's language whatever the screen's. It names nobody but by @outgoing->identity; what the
 * reported unit reads names nobody at all unless the letter says so (AduLetter.with_identity), and every text that goes
 * into it has passed @outgoing->mask.
 */
#pragma once

#include "base/adu-zone.h"
#include "report/adu-page.h"
#include "store/adu-store-inspections.h"
#include "store/adu-store-letters.h"

G_BEGIN_DECLS

/* A photograph of a case, decoded, upright, small enough for paper. */
typedef struct
{
  gint64 attachment;
  cairo_surface_t *surface; /* NULL: it is named, with an empty frame */
  const char *caption;      /* when and where, without identity; nullable */
} AduDocumentPicture;

/* What a document is made of. Nothing is owned. What it does not need may be NULL. */
typedef struct
{
  AduLetterKind kind;
  const AduOffice *office;
  const AduZone *zone;
  GPtrArray *officials;             /* of AduOfficial */
  gint64 author;                    /* official who makes it; 0 = nobody */
  AduTime now;
  gboolean example;                 /* DATA CONTOH */

  const AduOutgoing *outgoing;      /* documents of a case */
  const AduInspectionRecord *inspection; /* documents of an inspection; the case file takes it too */
  GPtrArray *inspections;           /* of AduInspectionRecord, in order: all of them for the case file; NULL: the one */
  const AduLetter *letter;          /* a letter of the register: its text, date, number, who signed */
  const char *text;                 /* a text instead of the letter's, while it is being written */
  const char *recipient;            /* {tujuan}; nullable: left open */
  const AduDocumentPicture *pictures; /* of the inspection, in order */
  guint n_pictures;
  GPtrArray *letters;               /* of AduLetter: the case file lists them */
  GPtrArray *rows;                  /* of AduRow: the register book */
  GBytes *emblem;                   /* PNG, where there is no @outgoing, which has it; nullable */
  const char *list_title;           /* of the register book: what was searched for, in words; nullable */
} AduDocument;

/* The document laid out; never NULL. What is missing for it stays open to be filled in by hand. */
AduPage *adu_document_new (const AduDocument *document);
/* The text a new letter starts with: the office's wording, everything but the people filled in. NULL: it has no text. */
char *adu_document_text (const AduDocument *document);
/* Number and document, never a name. (transfer full) */
char *adu_document_file_name (AduLetterKind kind, const char *case_number);
/* What the journal calls printing it: "print-answer". (transfer full) */
char *adu_document_journal_code (AduLetterKind kind);
/* Whether it fits the case now. @n_inspections: that are not cancelled. */
AduLetterFit adu_document_fit (AduLetterKind kind, const AduRecord *record, guint n_inspections);
/* What stands where a name was, in the office's language: pass it to adu_store_outgoing_async(). Borrowed. */
const char *adu_document_masked_word (void);

G_END_DECLS
