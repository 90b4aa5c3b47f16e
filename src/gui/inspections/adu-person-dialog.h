/* adu-person-dialog.h — one person of an inspection: of the team, talked to, examined, or acknowledging
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-inspection.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

void adu_person_dialog_async (GtkWidget *from, AduSession *session, const AduInspectionPerson *person, gboolean team,
                              GAsyncReadyCallback callback, gpointer user_data);
AduInspectionPerson *adu_person_dialog_finish (GAsyncResult *result);

G_END_DECLS
