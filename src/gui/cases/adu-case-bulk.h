/* adu-case-bulk.h — one step for several complaints: what it would do, then one transaction and one undo
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-stage.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

gboolean adu_case_bulk_may (AduSession *session, AduStep step);
void adu_case_bulk (GtkWidget *from, AduSession *session, AduStep step, GArray *ids);

G_END_DECLS
