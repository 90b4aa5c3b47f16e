/* adu-attach.h — files on their way into a complaint: one action, told how far it is, stopped when wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main; folders are searched and files read by threads.
 *
 * Signals: "progress" (AduAttach *, guint done, guint total): @total 0: not known yet
 *          "done" (AduAttach *): adu_attach_added() and the rest tell what became of it
 */
#pragma once

#include <gio/gio.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_ATTACH (adu_attach_get_type ())
G_DECLARE_FINAL_TYPE (AduAttach, adu_attach, ADU, ATTACH, GObject)

/* A file that was not attached. */
typedef struct
{
  char *name;
  char *sentence; /* why, and what to do */
} AduNotAttached;

AduAttach *adu_attach_new (AduSession *session);
gboolean adu_attach_files (AduAttach *self, gint64 id, GListModel *files);
gboolean adu_attach_bytes (AduAttach *self, gint64 id, const char *name, GBytes *bytes);
void adu_attach_cancel (AduAttach *self);
gboolean adu_attach_is_busy (AduAttach *self);

GArray *adu_attach_added (AduAttach *self);
const GPtrArray *adu_attach_refused (AduAttach *self);
const char *adu_attach_action (AduAttach *self);

G_END_DECLS
