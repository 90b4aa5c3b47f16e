/* adu-figures-sql-private.h — complaints are fed to the figures of a period
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: that of the connection.
 */
#pragma once

#include "core/adu-figures.h"
#include "store/adu-find-sql-private.h"
#include "store/adu-snapshot-private.h"

G_BEGIN_DECLS

gboolean adu_figures_sql_count (AduDb *db, const AduSnapshot *snapshot, const AduFindContext *context, AduFigures *figures,
                                GError **error);

G_END_DECLS
