/* adu-number-sql-private.h — drawing the next register number
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the writing one, in the transaction of the registration.
 */
#pragma once

#include "core/adu-number.h"
#include "store/adu-db-private.h"

G_BEGIN_DECLS

#define ADU_BOOK_COMPLAINTS 1

gboolean adu_number_sql_draw (AduDb *db, gint book, gint year, AduNumber *number, GError **error);

G_END_DECLS
