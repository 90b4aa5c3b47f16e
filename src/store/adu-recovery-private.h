/* adu-recovery-private.h — the code that lets a lost administrator's PIN be set anew
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any; hashing takes up to a second.
 */
#pragma once

#include "store/adu-db-private.h"

G_BEGIN_DECLS

/* "K7QM-2F9D-…": easily written down, nothing that looks like something else. (transfer full) */
char *adu_recovery_code_new (void);
/* As it is compared: what somebody typed, without spaces and dashes, in capitals, O as 0, I and L as 1. (transfer full) */
char *adu_recovery_code_clean (const char *typed);
/* Keeps the digest of @code in place of the one before. In the caller's transaction. */
gboolean adu_recovery_put (AduDb *db, const char *code, AduTime now, GError **error);

G_END_DECLS
