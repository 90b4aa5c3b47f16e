/* adu-report-recap.h — the recap of a period as something to look at, print and save
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "core/adu-period.h"
#include "gui/preview/adu-printable.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

AduPrintable *adu_report_recap_new (AduSession *session, AduPeriod period);
void adu_report_recap_save_workbook (GtkWidget *from, AduSession *session, AduPeriod period);

G_END_DECLS
