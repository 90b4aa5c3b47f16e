/* adu-finding-dialog.h — one finding: a fact, what it goes against, and the evidence for it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-inspection.h"
#include "gui/viewer/adu-private-copies.h"
#include "gui/viewer/adu-thumbnails.h"

G_BEGIN_DECLS

/* What a finding is written in; nothing is owned: the dialog takes references and copies of its own. */
typedef struct
{
  AduSession *session;
  gint64 case_id;
  guint number; /* of the finding, from 1 */
  GPtrArray *attachments; /* of AduAttachment: what may be chosen as evidence; grows when files are added */
  const AduInspection *inspection; /* the visit: when and where photographs should be from */
  AduThumbnails *thumbnails;
  AduPrivateCopies *copies;
} AduFindingContext;

void adu_finding_dialog_async (GtkWidget *from, const AduFindingContext *context, const AduInspectionFinding *finding,
                               GAsyncReadyCallback callback, gpointer user_data);
AduInspectionFinding *adu_finding_dialog_finish (GAsyncResult *result);

G_END_DECLS
