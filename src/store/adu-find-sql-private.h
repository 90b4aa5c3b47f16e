/* adu-find-sql-private.h — a search as statements: from AduFind and who asks to ids in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 */
#pragma once

#include "core/adu-find.h"
#include "core/adu-role.h"
#include "store/adu-db-private.h"

G_BEGIN_DECLS

/* What a search depends on beside itself. Nothing is owned. */
typedef struct
{
  const AduActor *actor;
  gboolean everything; /* figures of an issued recap: no viewer's sight */
  AduDay today;
  const AduZone *zone;
  const char *number_pattern;
} AduFindContext;

/* One statement of a search, with its parameters ?1 … in order: what the test of plans looks at. */
typedef struct
{
  GString *sql;
  GArray *values; /* of gint64 */
} AduFindSql;

AduFindSql *adu_find_sql_new (const AduFind *find, const AduFindContext *context, gboolean few, guint limit);
void adu_find_sql_free (AduFindSql *statement);

GArray *adu_find_sql_ids (AduDb *db, const AduFind *find, const AduFindContext *context, guint limit, GError **error);
gint64 adu_find_sql_count (AduDb *db, const AduFind *find, const AduFindContext *context, GError **error);
/* The case of a register number as typed; 0 = none, or not for the actor. */
gboolean adu_find_sql_number (AduDb *db, const char *typed, const AduFindContext *context, gint64 *id, GError **error);
/* Columns of every complaint that figures of @scope count, in no order: id received_day settled stopped binding_due extended
 * ombudsman outcome unconfirmed counter stage channel kind supervisory inspection unit topic handler. */
AduFindSql *adu_find_sql_figures (const AduFind *scope, const AduFindContext *context, AduDay since);
AduQuery *adu_find_sql_run (AduDb *db, const AduFindSql *statement, GError **error);
gboolean adu_find_sql_sees (AduDb *db, const AduActor *actor, gint64 id, gboolean *sees, GError **error);

/* Whether the order was left to the program: what is typed is then shown newest first. */
gboolean adu_find_sql_is_typed (const AduFind *find);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduFindSql, adu_find_sql_free)

G_END_DECLS
