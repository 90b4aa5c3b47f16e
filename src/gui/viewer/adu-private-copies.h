/* adu-private-copies.h — attachments shown by other programs, from copies that nobody else reads and that go again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; files are written by a thread.
 * Why:    a viewer needs a file. It stands, readable by its owner alone (0600 in 0700), in the folder of the login
 *         session, which is in memory where there is one, and is removed when the screen locks, another official signs
 *         in, or the object goes.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_PRIVATE_COPIES (adu_private_copies_get_type ())
G_DECLARE_FINAL_TYPE (AduPrivateCopies, adu_private_copies, ADU, PRIVATE_COPIES, GObject)

AduPrivateCopies *adu_private_copies_new (AduSession *session);
void adu_private_copies_write_async (AduPrivateCopies *self, const char *name, const char *mime, GBytes *bytes,
                                     GAsyncReadyCallback callback, gpointer user_data);
GFile *adu_private_copies_write_finish (GAsyncResult *result, GError **error);
void adu_private_copies_remove (AduPrivateCopies *self);

G_END_DECLS
