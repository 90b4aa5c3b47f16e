/* adu-export-dialog.h — asks what goes into a workbook, writes it, says how far it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <adwaita.h>
#include "core/adu-find.h"
#include "core/adu-period.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_EXPORT_DIALOG (adu_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AduExportDialog, adu_export_dialog, ADU, EXPORT_DIALOG, AdwWindow)

/* @from: a widget of the window that will be told. One of: @find, what a list shows (nullable: everything); @ids, cases
 * that were chosen, of gint64. @period (nullable): offered first. */
GtkWindow *adu_export_dialog_new (GtkWidget *from, AduSession *session, AduFind *find, const GArray *ids,
                                  const AduPeriod *period);

G_END_DECLS
