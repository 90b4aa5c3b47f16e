/* adu-paste.h — what is in the clipboard, as evidence: files, or a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One of the two, or neither. */
typedef struct
{
  GListModel *files; /* of GFile */
  GBytes *picture;
  const char *name; /* of @picture */
} AduPasted;
void adu_pasted_free (AduPasted *pasted);

void adu_paste_async (GtkWidget *widget, GAsyncReadyCallback callback, gpointer user_data);
AduPasted *adu_paste_finish (GAsyncResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduPasted, adu_pasted_free)

G_END_DECLS
