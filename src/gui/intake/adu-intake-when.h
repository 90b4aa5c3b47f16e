/* adu-intake-when.h — dates and times as they are typed at the desk, understood and written back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  gui. Thread: any, after adu_words_init().
 */
#pragma once

#include "base/adu-zone.h"
#include "core/adu-case.h"

G_BEGIN_DECLS

AduDay adu_intake_when_day (const char *typed, AduPrecision *precision);
AduTime adu_intake_when_time (const char *typed, const AduZone *zone, AduTime now);

G_END_DECLS
