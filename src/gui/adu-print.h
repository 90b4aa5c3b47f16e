/* adu-print.h — brings a document to the printer or into a file, and a complaint's receipt to either
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/preview/adu-printable.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

void adu_print_page (GtkWidget *from, AduPage *page, const char *name);
void adu_print_sheets (GtkWidget *from, AduSheets *sheets, AduPrintable *printable);
void adu_save_sheets (GtkWidget *from, AduSheets *sheets, AduPrintable *printable);

AduPrintable *adu_receipt_printable_new (AduSession *session, const AduRow *row, const AduCase *identity);
void adu_print_receipt (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity);
void adu_save_receipt (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity);

G_END_DECLS
