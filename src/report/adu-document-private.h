/* adu-document-private.h — what the makers of documents share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report, for adu-document*.c only. Thread: any, one at a time; the office's language is spoken already.
 */
#pragma once

#include "core/adu-letter-text.h"
#include "report/adu-document.h"

G_BEGIN_DECLS

/* Adds what a document says to a page that has its band and foot. */
typedef void (*AduDocumentMake) (AduPage *page, const AduDocument *document);

void adu_document_make_letter (AduPage *page, const AduDocument *document);
void adu_document_make_order (AduPage *page, const AduDocument *document);
void adu_document_make_minutes (AduPage *page, const AduDocument *document);
void adu_document_make_report (AduPage *page, const AduDocument *document);
void adu_document_make_clarification (AduPage *page, const AduDocument *document);
void adu_document_make_note (AduPage *page, const AduDocument *document);
void adu_document_make_disposition (AduPage *page, const AduDocument *document);
void adu_document_make_form (AduPage *page, const AduDocument *document);
void adu_document_make_form_blank (AduPage *page, const AduDocument *document);
void adu_document_make_receipt_blank (AduPage *page, const AduDocument *document);
void adu_document_make_box_minutes (AduPage *page, const AduDocument *document);
void adu_document_make_register (AduPage *page, const AduDocument *document);
void adu_document_make_register_blank (AduPage *page, const AduDocument *document);
void adu_document_make_case_file (AduPage *page, const AduDocument *document);

/* Parts. */
void adu_document_add_letterhead (AduPage *page, const AduDocument *document);
void adu_document_add_parts (AduPage *page, const AduLetterText *text, guint from, guint until);
void adu_document_add_head_signature (AduPage *page, const AduDocument *document, gboolean dated);
/* Of an inspection. @parts: bits (1 << AduPart); with @statements what they said instead of what they are. */
void adu_document_add_people (AduPage *page, const AduDocument *document, guint parts, gboolean statements);
gboolean adu_document_shows_finding (const AduDocumentPicture *picture, const GPtrArray *findings);
void adu_document_add_findings (AduPage *page, const AduDocument *document);
void adu_document_add_pictures (AduPage *page, const AduDocument *document); /* of an inspection, numbered */
void adu_document_add_copies (AduPage *page, const AduLetterText *text);
char *adu_document_number_line (const AduDocument *document); /* the number, or room for it */
char *adu_document_place_and_date (const AduDocument *document);
/* The text with everything in it, taken apart. */
AduLetterText *adu_document_parse (const AduDocument *document);

/* Values. */
char *adu_document_value (const AduDocument *document, const char *field); /* of a field by name; never NULL */
const AduCase *adu_document_people (const AduDocument *document);          /* NULL: nobody is named in it */
char *adu_document_masked (const AduDocument *document, const char *text); /* nullable text; never NULL */
const AduOfficial *adu_document_official (const AduDocument *document, gint64 id);
const AduOfficial *adu_document_head (const AduDocument *document);
/* Who made it, if not the head, to whom it goes: NULL leaves a line. */
const AduOfficial *adu_document_officer (const AduDocument *document);
/* "" becomes NULL: a dotted line. */
const char *adu_document_or_line (const char *text);

G_END_DECLS
