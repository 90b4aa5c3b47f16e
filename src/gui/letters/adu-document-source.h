/* adu-document-source.h — what one document is made of, read from the register once, made into pages as often as wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "model/adu-session.h"
#include "report/adu-document.h"

G_BEGIN_DECLS

typedef struct _AduDocumentSource AduDocumentSource;

/* Which document. Copied by the call. */
typedef struct
{
  AduLetterKind kind;
  gint64 case_id;     /* 0: about no case */
  gint64 inspection;  /* 0: about none */
  AduFind *find;      /* of the register book; nullable */
  const char *reveal; /* why people are in it; NULL: masked */
} AduDocumentWhich;

void adu_document_source_load_async (AduSession *session, const AduDocumentWhich *which, GAsyncReadyCallback callback,
                                     gpointer user_data);
AduDocumentSource *adu_document_source_load_finish (GAsyncResult *result, GError **error);
AduDocumentSource *adu_document_source_ref (AduDocumentSource *source);
void adu_document_source_unref (AduDocumentSource *source);

char *adu_document_source_text (AduDocumentSource *source);
AduPage *adu_document_source_page (AduDocumentSource *source, const AduLetter *letter, const char *text,
                                   const char *paper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduDocumentSource, adu_document_source_unref)

G_END_DECLS
