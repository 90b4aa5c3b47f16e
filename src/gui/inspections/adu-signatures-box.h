/* adu-signatures-box.h — who signed the minutes of an inspection, and before whom it was refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 *
 * Signal "changed" (AduSignaturesBox *): a signature or a witness was written into the value.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-inspection.h"

G_BEGIN_DECLS

#define ADU_TYPE_SIGNATURES_BOX (adu_signatures_box_get_type ())
G_DECLARE_FINAL_TYPE (AduSignaturesBox, adu_signatures_box, ADU, SIGNATURES_BOX, GtkBox)

void adu_signatures_box_set (AduSignaturesBox *self, AduInspection *value, gboolean editable);

G_END_DECLS
