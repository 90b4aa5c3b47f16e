/* adu-save-copy.h — writes a copy of an attachment into a folder, whole or not at all, and never over another
 * file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; the work is done by a worker of GTask.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void adu_save_copy_async (const char *folder,
                          const char *name,
                          GBytes *bytes,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
char *adu_save_copy_finish (GAsyncResult *result, GError **error);

G_END_DECLS
