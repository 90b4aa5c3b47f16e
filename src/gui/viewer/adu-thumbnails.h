/* adu-thumbnails.h — small pictures of attachments, made when they are seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; reading and decoding are done by threads.
 * Memory: one attachment is read and decoded at a time; the last few hundred thumbnails are kept, by digest, never on
 *         disk. Another official or the lock forgets them.
 */
#pragma once

#include <adwaita.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_THUMBNAILS (adu_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (AduThumbnails, adu_thumbnails, ADU, THUMBNAILS, GObject)

AduThumbnails *adu_thumbnails_new (AduSession *session);
GtkWidget *adu_thumbnail_slot_new (const AduAttachment *attachment);
GtkWidget *adu_thumbnail_slot_new_for_bytes (const char *name, GBytes *bytes);
void adu_thumbnails_fill (AduThumbnails *self, GtkWidget *slot);
guint adu_thumbnails_n_kept (AduThumbnails *self);

gboolean adu_attachment_is_picture (const AduAttachment *attachment);

G_END_DECLS
