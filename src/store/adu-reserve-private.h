/* adu-reserve-private.h — 4 MiB beside the register, given up when the disk is full so that drafts can still be kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  store. Thread: any, one at a time.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void adu_reserve_ensure (const char *path);
gboolean adu_reserve_give_up (const char *path);

G_END_DECLS
