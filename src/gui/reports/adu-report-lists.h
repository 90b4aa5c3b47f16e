/* adu-report-lists.h — what the lists of the reports page are made of, read from the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "core/adu-find.h"
#include "core/adu-letter.h"
#include "core/adu-period.h"
#include "gui/preview/adu-printable.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

/* @find: narrows it; its days give way to the period. */
AduPrintable *adu_report_overdue_new (AduSession *session, AduFind *find);
AduPrintable *adu_report_figures_new (AduSession *session, AduPeriod period, AduFind *find);
AduPrintable *adu_report_inspections_new (AduSession *session, AduPeriod period);
AduPrintable *adu_report_register_new (AduSession *session, AduPeriod period, AduFind *find);
AduPrintable *adu_report_evidence_new (AduSession *session, AduPeriod period);
AduPrintable *adu_report_form_new (AduSession *session, AduLetterKind form);
/* (transfer full): what of a search is in words; "" nothing. */
char *adu_report_find_in_words (AduSession *session, const AduFind *find);

G_END_DECLS
