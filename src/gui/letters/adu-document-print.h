/* adu-document-print.h — a document of a complaint, a letter or the register as something to look at, print and save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/letters/adu-document-source.h"
#include "gui/preview/adu-printable.h"

G_BEGIN_DECLS

AduPrintable *adu_document_printable_new (AduSession *session, const AduDocumentWhich *which, const AduLetter *letter,
                                          const char *case_number, gboolean may_reveal);
void adu_document_print (GtkWidget *from, AduSession *session, const AduDocumentWhich *which, const AduLetter *letter,
                         const char *case_number, gboolean may_reveal);

G_END_DECLS
