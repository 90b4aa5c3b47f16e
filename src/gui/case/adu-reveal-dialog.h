/* adu-reveal-dialog.h — asks for a reason and the PIN before the people of a complaint are shown
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_REVEAL_DIALOG (adu_reveal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduRevealDialog, adu_reveal_dialog, ADU, REVEAL_DIALOG, AdwWindow)

/* Signal "revealed" (AduRevealDialog *, AduCase *): the case with its people; to be copied. */

GtkWindow *adu_reveal_dialog_new (GtkWindow *parent, AduSession *session, gint64 id);
gboolean adu_session_wants_pin (AduSession *session);

G_END_DECLS
