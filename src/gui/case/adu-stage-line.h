/* adu-stage-line.h — received → … → closed: where a complaint has been, stands and goes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "store/adu-store.h"

G_BEGIN_DECLS

#define ADU_TYPE_STAGE_LINE (adu_stage_line_get_type ())
G_DECLARE_FINAL_TYPE (AduStageLine, adu_stage_line, ADU, STAGE_LINE, GtkWidget)

void adu_stage_line_set_record (AduStageLine *self, const AduRecord *record);

G_END_DECLS
