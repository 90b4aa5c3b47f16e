/* adu-photo-viewer.h — one photograph at a time, as large as wanted, with what its camera wrote beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "gui/viewer/adu-photo-facts.h"
#include "gui/viewer/adu-private-copies.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_PHOTO_VIEWER (adu_photo_viewer_get_type ())
G_DECLARE_FINAL_TYPE (AduPhotoViewer, adu_photo_viewer, ADU, PHOTO_VIEWER, AdwWindow)

AduPhotoViewer *adu_photo_viewer_new (GtkWindow *parent, AduSession *session, const GPtrArray *attachments,
                                      gint64 first, AduPrivateCopies *copies);
void adu_photo_viewer_set_stated (AduPhotoViewer *self, AduTime from, AduTime until, const char *place);

G_END_DECLS
