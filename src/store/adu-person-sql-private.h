/* adu-person-sql-private.h — the people in a case, apart from it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in the transaction of the case.
 */
#pragma once

#include "core/adu-case.h"
#include "store/adu-db-private.h"

G_BEGIN_DECLS

/* What somebody is in a case; the numbers stand in case_person. */
typedef enum
{
  ADU_PERSON_COMPLAINANT,
  ADU_PERSON_PATIENT,
  ADU_PERSON_HELPER,
  ADU_PERSON_REPORTED,
} AduPersonRole;
#define ADU_N_PERSON_ROLES 4

/* Makes the rows of @value's people, or brings those of the case up to date. The search index is the caller's. */
gboolean adu_person_sql_put (AduDb *db, gint64 id, const AduCase *value, GError **error);

G_END_DECLS
