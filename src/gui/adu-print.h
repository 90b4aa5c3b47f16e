/* adu-print.h — brings a laid-out page to the printer, and a complaint's receipt to paper or into a PDF
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"
#include "report/adu-page.h"

G_BEGIN_DECLS

void adu_print_page (GtkWidget *from, AduPage *page, const char *name);

void adu_print_receipt (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity);
void adu_save_receipt (GtkWidget *from, AduSession *session, gint64 id, const AduCase *identity);

G_END_DECLS
