/* adu-opening.h — a register that is being opened, perhaps before there is a window to show it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; the work is done by the store's own.
 */
#pragma once

#include "store/adu-store.h"

G_BEGIN_DECLS

typedef struct _AduOpening AduOpening;

/* @store: (transfer full) (nullable): the register; @error: (nullable): why it could not be opened. */
typedef void (*AduOpened) (AduStore *store, const GError *error, gpointer user_data);

AduOpening *adu_opening_new (const char *path, AduOpen how);
const char *adu_opening_path (AduOpening *self);
void adu_opening_take (AduOpening *self, AduOpened opened, gpointer user_data);
void adu_opening_free (AduOpening *self);

G_END_DECLS
