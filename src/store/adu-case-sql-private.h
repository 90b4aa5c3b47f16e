/* adu-case-sql-private.h — a complaint is registered, corrected; its cached dates are kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in a transaction.
 */
#pragma once

#include "store/adu-journal-sql-private.h"
#include "store/adu-snapshot-private.h"

G_BEGIN_DECLS

/* Kinds of case_date. */
typedef enum
{
  ADU_DATE_INCIDENT,
  ADU_DATE_LETTER,
  ADU_DATE_FILED,
  ADU_DATE_FORWARDED,
  ADU_DATE_RECEIVED,
  ADU_DATE_REGISTERED,
  ADU_DATE_SERVED_FROM,
  ADU_DATE_SERVED_UNTIL,
} AduDateKind;

/* What is to be registered. Nothing is owned. */
typedef struct
{
  const AduSnapshot *snapshot;
  const AduCase *value;
  const char *action;
  AduTime at;
  gint64 official; /* who records it */
  const gint64 *denied;
  gsize n_denied;
  GPtrArray *evidence; /* of AduEvidence, checked; nullable */
  gboolean index;      /* search index at once; FALSE: it is made at the end of many */
} AduCaseEntry;

/* Whether it may be registered: REFUSED with problems if not. */
gboolean adu_case_sql_check (AduDb *db, const AduCase *value, AduTime now, gint64 id, GError **error);
gboolean adu_case_sql_register (AduDb *db, const AduCaseEntry *entry, gint64 *id, GError **error);

/* What is to be corrected. */
typedef struct
{
  const AduSnapshot *snapshot;
  const AduCase *before;
  const AduCase *after; /* whole, with the corrected fields in place */
  const AduField *fields;
  gsize n;
  const char *action;
  const char *reason; /* nullable */
  AduTime at;
  gint64 official;
} AduCaseEdit;
gboolean adu_case_sql_edit (AduDb *db, gint64 id, const AduCaseEdit *edit, GError **error);

/* A field's machine value as the history keeps it; NULL if empty. (transfer full) */
char *adu_case_sql_value (const AduCase *value, AduField field, const AduZone *zone);
/* Copies one field. */
void adu_case_sql_copy_field (AduCase *to, const AduCase *from, AduField field);


gboolean adu_case_sql_refresh_keys (AduDb *db, gint64 id, GError **error);

G_END_DECLS
