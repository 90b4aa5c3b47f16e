/* adu-move-dialog.h — an inspection goes on: begun, written, signed, reported, postponed, cancelled, corrected
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

GPtrArray *adu_move_deciders (GPtrArray *officials, const AduActor *actor, AduInspectionMove move);
void adu_move_dialog_show (GtkWidget *from, AduSession *session, const AduInspection *inspection, const char *number,
                           AduInspectionMove move);
void adu_addendum_dialog_show (GtkWidget *from, AduSession *session, gint64 inspection, const char *number);

G_END_DECLS
