/* adu-preview-screen.h — a document as it will stand on paper, to be printed or saved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-screen.h"
#include "gui/preview/adu-printable.h"

G_BEGIN_DECLS

#define ADU_TYPE_PREVIEW_SCREEN (adu_preview_screen_get_type ())
G_DECLARE_FINAL_TYPE (AduPreviewScreen, adu_preview_screen, ADU, PREVIEW_SCREEN, AduScreen)

AduScreen *adu_preview_screen_new (AduSession *session, AduPrintable *printable);
void adu_preview_screen_show (GtkWidget *from, AduSession *session, AduPrintable *printable);

G_END_DECLS
