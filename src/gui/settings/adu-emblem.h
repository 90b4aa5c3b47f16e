/* adu-emblem.h — a picture somebody chose, made into the emblem of the letterhead
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; the work is done by a thread of GTask.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void adu_emblem_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GBytes *adu_emblem_read_finish (GAsyncResult *result, GError **error);
const char *adu_emblem_words (const GError *error);

G_END_DECLS
