/* adu-store-recovery.h — a way back for an office whose administrator lost the PIN
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: main; as adu-store.h says.
 * Made with the register and shown once, to be kept on paper: the register holds its digest (Argon2id) alone. It works
 * once, for an official who is administrator, and each use is journaled.
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): the code of a register that was just created, the first time it is asked for. A
 * demonstration register has none. */
char *adu_store_take_recovery_code (AduStore *self);
/* Whether there is a code that has not been used. */
gboolean adu_store_has_recovery_code (AduStore *self);
/* value: char *, a new code; the one before no longer works. The administrator's. */
void adu_store_new_recovery_code_async (AduStore *self, AduActor *actor, GAsyncReadyCallback callback,
                                        gpointer user_data);
/* done: @official has the PIN @pin, the code is used up. ADU_STORE_ERROR_PIN for a wrong code, slower each time;
 * NOT_ALLOWED if there is none or @official is no administrator; REFUSED for a PIN that is too short. */
void adu_store_recover_async (AduStore *self, gint64 official, const char *code, const char *pin,
                              GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
