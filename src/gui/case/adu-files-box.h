/* adu-files-box.h — the evidence of a complaint: what was attached, taken out again, and added
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_FILES_BOX (adu_files_box_get_type ())
G_DECLARE_FINAL_TYPE (AduFilesBox, adu_files_box, ADU, FILES_BOX, GtkWidget)

void adu_files_box_set_session (AduFilesBox *self, AduSession *session);
void adu_files_box_set_record (AduFilesBox *self, const AduRecord *record);
void adu_files_box_add (AduFilesBox *self);
void adu_files_box_attach (AduFilesBox *self, GListModel *files);

G_END_DECLS
