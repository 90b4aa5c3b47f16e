/* adu-files-box.h — the evidence of a complaint: what was attached, looked at, taken out again, and added
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Signal "attached" (AduFilesBox *): files came in, or were refused; until then the register's changes need not be
 * shown (adu_files_box_is_busy()).
 */
#pragma once

#include <gtk/gtk.h>
#include "gui/viewer/adu-private-copies.h"
#include "gui/viewer/adu-thumbnails.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_FILES_BOX (adu_files_box_get_type ())
G_DECLARE_FINAL_TYPE (AduFilesBox, adu_files_box, ADU, FILES_BOX, GtkWidget)

void adu_files_box_set_session (AduFilesBox *self, AduSession *session);
void adu_files_box_set_record (AduFilesBox *self, const AduRecord *record);
void adu_files_box_add (AduFilesBox *self);
void adu_files_box_add_folder (AduFilesBox *self);
void adu_files_box_paste (AduFilesBox *self);
void adu_files_box_attach (AduFilesBox *self, GListModel *files);
gboolean adu_files_box_is_busy (AduFilesBox *self);
AduThumbnails *adu_files_box_thumbnails (AduFilesBox *self);

G_END_DECLS
