/* adu-ask-pin.h — the PIN once more, before identity is shown or a complaint is closed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

void adu_ask_pin_async (GtkWidget *from, AduSession *session, const char *heading, const char *body,
                        GAsyncReadyCallback callback, gpointer user_data);
gboolean adu_ask_pin_finish (GAsyncResult *result, GError **error);

G_END_DECLS
