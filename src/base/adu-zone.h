/* adu-zone.h — moments (UTC seconds) as the office's wall clock shows them, and back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib only). Thread: any; an AduZone is immutable.
 */
#pragma once

#include "base/adu-day.h"

G_BEGIN_DECLS

/* A moment: seconds since 1970-01-01T00:00Z. Never a local time. */
typedef gint64 AduTime;
#define ADU_TIME_NONE G_MININT64

static inline gboolean
adu_time_is_set (AduTime time)
{
  return time != ADU_TIME_NONE;
}

/* A moment on the office's wall: the civil date and minutes since its midnight (0 … 1439). */
typedef struct
{
  AduDay day;
  gint minute;
} AduLocal;

typedef struct _AduZone AduZone;

#define ADU_ZONE_DEFAULT "Asia/Makassar" /* WITA, UTC+8: NTT's time */

AduZone *adu_zone_new (const char *identifier);
AduZone *adu_zone_ref (AduZone *zone);
void adu_zone_unref (AduZone *zone);
const char *adu_zone_identifier (const AduZone *zone);
const char *adu_zone_abbreviation (const AduZone *zone);
gboolean adu_zone_is_fallback (const AduZone *zone);

AduLocal adu_zone_local (const AduZone *zone, AduTime time);
AduDay adu_zone_day (const AduZone *zone, AduTime time);
AduTime adu_zone_time (const AduZone *zone, AduDay day, gint minute);
AduTime adu_zone_parse (const AduZone *zone, const char *iso);
char *adu_zone_to_iso (const AduZone *zone, AduTime time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduZone, adu_zone_unref)

G_END_DECLS
