/* adu-preview.h — a document as it will stand on paper, with its pages counted and a size to choose
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main. Stands alone on the page of the preview, and beside what is being written.
 *
 * Signal: "made" (AduPreview *): what adu_preview_make() asked for is there, or the sentence why it is not.
 */
#pragma once

#include "gui/preview/adu-printable.h"
#include "gui/preview/adu-sheets.h"
#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_TYPE_PREVIEW (adu_preview_get_type ())
G_DECLARE_FINAL_TYPE (AduPreview, adu_preview, ADU, PREVIEW, GtkWidget)

void adu_preview_make (AduPreview *self, AduPrintable *printable, const char *paper, AduStore *store);
void adu_preview_set_sheets (AduPreview *self, AduSheets *sheets, const char *name);
void adu_preview_set_waiting (AduPreview *self);
void adu_preview_set_sentence (AduPreview *self, const char *title, const char *sentence);
AduSheets *adu_preview_sheets (AduPreview *self);

G_END_DECLS
