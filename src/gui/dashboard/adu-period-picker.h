/* adu-period-picker.h — which month, quarter or year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include <gtk/gtk.h>
#include "core/adu-period.h"

G_BEGIN_DECLS

#define ADU_TYPE_PERIOD_PICKER (adu_period_picker_get_type ())
G_DECLARE_FINAL_TYPE (AduPeriodPicker, adu_period_picker, ADU, PERIOD_PICKER, GtkBox)

/* Signal "changed" (AduPeriodPicker *): somebody chose another one. */

AduPeriod adu_period_picker_period (AduPeriodPicker *self);
void adu_period_picker_set (AduPeriodPicker *self, AduPeriod period, AduDay today); /* nothing after @today is offered */

G_END_DECLS
