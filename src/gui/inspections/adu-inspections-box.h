/* adu-inspections-box.h — the inspections of one complaint, and the way to the next one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "model/adu-session.h"

G_BEGIN_DECLS

#define ADU_TYPE_INSPECTIONS_BOX (adu_inspections_box_get_type ())
G_DECLARE_FINAL_TYPE (AduInspectionsBox, adu_inspections_box, ADU, INSPECTIONS_BOX, GtkBox)

void adu_inspections_box_set_record (AduInspectionsBox *self, AduSession *session, const AduRecord *record);

G_END_DECLS
