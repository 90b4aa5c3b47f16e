/* adu-letters-bulk.h — one letter for many complaints: a draft for each in one action, and all of them as one print
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-letter.h"
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_LETTERS_BULK_MOST 200

GMenuModel *adu_letters_bulk_menu_new (const char *action);
void adu_letters_bulk (GtkWidget *from, AduSession *session, AduLetterKind kind, GArray *ids);

G_END_DECLS
