/* adu-clock.h — the only reader of time, and the one who announces midnight
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib, GObject). Thread: adu_clock_now() any; the signal only in the main context that made
 *         it.
 */
#pragma once

#include <glib-object.h>
#include "base/adu-zone.h"

G_BEGIN_DECLS

#define ADU_TYPE_CLOCK (adu_clock_get_type ())
G_DECLARE_FINAL_TYPE (AduClock, adu_clock, ADU, CLOCK, GObject)

/* Signal "day-changed" (AduClock *): the civil date of the office's zone is another than at the last
 * emission. */

AduClock *adu_clock_new (AduZone *zone);
AduClock *adu_clock_new_fixed (AduZone *zone, AduTime now);
void adu_clock_set_fixed (AduClock *self, AduTime now);
void adu_clock_set_zone (AduClock *self, AduZone *zone);
gboolean adu_clock_is_fixed (AduClock *self);
AduTime adu_clock_now (AduClock *self);
AduDay adu_clock_today (AduClock *self);
AduZone *adu_clock_zone (AduClock *self);

G_END_DECLS
