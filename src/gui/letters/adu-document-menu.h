/* adu-document-menu.h — the documents of a complaint to choose from: those that fit now, and why the others do not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Signal "chosen" (AduDocumentMenu *, guint kind, gint64 inspection): an AduLetterKind; of a document about an inspection,
 * which one, else 0.
 */
#pragma once

#include "core/adu-letter.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

typedef enum
{
  ADU_DOCUMENTS_ALL,     /* what can be printed of a complaint */
  ADU_DOCUMENTS_LETTERS, /* what is kept as a letter, with states */
} AduDocuments;

#define ADU_TYPE_DOCUMENT_MENU (adu_document_menu_get_type ())
G_DECLARE_FINAL_TYPE (AduDocumentMenu, adu_document_menu, ADU, DOCUMENT_MENU, GtkPopover)

GtkWidget *adu_document_menu_new (AduDocuments which);
void adu_document_menu_set_record (AduDocumentMenu *self, AduSession *session, const AduRecord *record);
void adu_letter_context_of (const AduRecord *record, guint n_inspections, AduLetterContext *context);

G_END_DECLS
