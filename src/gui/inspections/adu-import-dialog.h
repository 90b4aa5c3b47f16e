/* adu-import-dialog.h — what an inspector brings from the field: a folder with a filled sheet and photographs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; the folder is read by a thread.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

void adu_import_dialog_show (GtkWidget *from, AduSession *session, gint64 case_id, const char *number,
                             const GPtrArray *inspections);

G_END_DECLS
