/* adu-new-private.h — fills an empty register with what an office starts with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: the one that makes the register.
 */
#pragma once

#include "store/adu-db-private.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_NEW_GAP_PAPER "paper" /* reason of a gap: numbers of before, in the book on paper */

AduNewRegister *adu_new_register_copy (const AduNewRegister *values);
void adu_new_register_free (AduNewRegister *values);
gboolean adu_new_check (const AduNewRegister *values, GError **error);
gboolean adu_new_fill (AduDb *db, const AduNewRegister *values, AduTime now, char **code, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduNewRegister, adu_new_register_free)

G_END_DECLS
