/* adu-day-notice.h — one message on the desktop a day: how much is late or due, without a name
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: main.
 */
#pragma once

#include "gui/adu-window.h"

G_BEGIN_DECLS

#define ADU_TYPE_DAY_NOTICE (adu_day_notice_get_type ())
G_DECLARE_FINAL_TYPE (AduDayNotice, adu_day_notice, ADU, DAY_NOTICE, GObject)

AduDayNotice *adu_day_notice_new (AduSession *session, AduWindow *window);

G_END_DECLS
