/* adu-zone.c — the office's wall clock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  base (GLib only). Thread: any; an AduZone is immutable.
 *
 * The zone is the office's, never the computer's: a register opened on a laptop from Jakarta shows WITA.
 * Without tzdata the zone falls back to a fixed UTC+8, and says so.
 */
#include "config.h"

#include <string.h>

#include "base/adu-zone.h"

#define SECONDS_PER_DAY 86400
#define FALLBACK_OFFSET (8 * 3600)
#define EPOCH_DAY 719163 /* 1970-01-01 as AduDay */

/* Years 1 … 9999: what can be written with four digits. */
#define TIME_FIRST (-G_GINT64_CONSTANT (62135596800))
#define TIME_LAST (G_GINT64_CONSTANT (253402300799))

struct _AduZone
{
  gatomicrefcount ref_count;
  GTimeZone *zone;
  char *identifier;
  char *abbreviation;
  gboolean is_fallback;
};

/* A name out of the zone database, not a path: letters, digits and _ + - / only, no "..". */
static gboolean
is_zone_name (const char *identifier)
{
  return g_ascii_isalpha (*identifier) && strstr (identifier, "..") == NULL &&
         strspn (identifier, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_+-/") == strlen (identifier);
}

/**
 * adu_zone_new:
 * @identifier: (nullable): a name of the zone database such as "Asia/Makassar"; %NULL = %ADU_ZONE_DEFAULT
 *
 * Returns: (transfer full): the zone; a fixed UTC+8 if the computer does not know @identifier, see
 *   adu_zone_is_fallback()
 */
AduZone *
adu_zone_new (const char *identifier)
{
  AduZone *self = g_new0 (AduZone, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->identifier = g_strdup (identifier != NULL ? identifier : ADU_ZONE_DEFAULT);
  if (is_zone_name (self->identifier))
    self->zone = g_time_zone_new_identifier (self->identifier);
  if (self->zone == NULL)
    {
      self->zone = g_time_zone_new_offset (FALLBACK_OFFSET);
      self->is_fallback = TRUE;
      self->abbreviation = g_strdup ("UTC+8");
    }
  else
    {
      gint interval = g_time_zone_find_interval (self->zone, G_TIME_TYPE_UNIVERSAL, 1767225600 /* 2026 */);

      self->abbreviation = g_strdup (g_time_zone_get_abbreviation (self->zone, interval));
    }
  return self;
}

AduZone *
adu_zone_ref (AduZone *zone)
{
  g_return_val_if_fail (zone != NULL, NULL);
  g_atomic_ref_count_inc (&zone->ref_count);
  return zone;
}

void
adu_zone_unref (AduZone *zone)
{
  if (zone == NULL || !g_atomic_ref_count_dec (&zone->ref_count))
    return;
  g_time_zone_unref (zone->zone);
  g_free (zone->identifier);
  g_free (zone->abbreviation);
  g_free (zone);
}

/* Returns: (transfer none): the name it was made with, even if it fell back. */
const char *
adu_zone_identifier (const AduZone *zone)
{
  return zone->identifier;
}

/* Returns: (transfer none): "WITA"; "UTC+8" if it fell back. */
const char *
adu_zone_abbreviation (const AduZone *zone)
{
  return zone->abbreviation;
}

/* Returns: whether the zone's name is unknown to this computer and a fixed UTC+8 stands in for it. */
gboolean
adu_zone_is_fallback (const AduZone *zone)
{
  return zone->is_fallback;
}

static gint64
to_wall_seconds (const AduZone *zone, AduTime time)
{
  gint interval = g_time_zone_find_interval (zone->zone, G_TIME_TYPE_UNIVERSAL, time);

  return time + g_time_zone_get_offset (zone->zone, interval);
}

/**
 * adu_zone_local:
 * @zone: the office's zone
 * @time: a moment, or %ADU_TIME_NONE
 *
 * Returns: date and minute of the office's wall clock (seconds are cut off); no date and minute 0 if @time
 *   is not set or lies outside the years 1 … 9999
 */
AduLocal
adu_zone_local (const AduZone *zone, AduTime time)
{
  gint64 seconds, day;

  if (time <= TIME_FIRST + SECONDS_PER_DAY || time >= TIME_LAST - SECONDS_PER_DAY)
    return (AduLocal){ ADU_DAY_NONE, 0 };
  seconds = to_wall_seconds (zone, time);
  day = seconds / SECONDS_PER_DAY - (seconds % SECONDS_PER_DAY < 0 ? 1 : 0);
  return (AduLocal){ { (gint32) (day + EPOCH_DAY) }, (gint) ((seconds - day * SECONDS_PER_DAY) / 60) };
}

/* Returns: the office's civil date at @time; %ADU_DAY_NONE if @time is not set. */
AduDay
adu_zone_day (const AduZone *zone, AduTime time)
{
  return adu_zone_local (zone, time).day;
}

static AduTime
from_wall_seconds (const AduZone *zone, gint64 seconds)
{
  gint64 adjusted = seconds;
  gint interval = g_time_zone_adjust_time (zone->zone, G_TIME_TYPE_STANDARD, &adjusted);

  return adjusted - g_time_zone_get_offset (zone->zone, interval);
}

/**
 * adu_zone_time:
 * @zone: the office's zone
 * @day: a date, or %ADU_DAY_NONE
 * @minute: minutes since midnight; may reach beyond the day
 *
 * An hour skipped when clocks go forward is moved to the first minute after it.
 *
 * Returns: the moment; %ADU_TIME_NONE if @day is not set
 */
AduTime
adu_zone_time (const AduZone *zone, AduDay day, gint minute)
{
  if (!adu_day_is_set (day))
    return ADU_TIME_NONE;
  return from_wall_seconds (zone, ((gint64) day.n - EPOCH_DAY) * SECONDS_PER_DAY + (gint64) minute * 60);
}

/* Reads two digits below @limit; FALSE if they are none. */
static gboolean
parse_two (const char **text, gint limit, gint *value)
{
  const char *p = *text;

  if (!g_ascii_isdigit (p[0]) || !g_ascii_isdigit (p[1]))
    return FALSE;
  *value = (p[0] - '0') * 10 + (p[1] - '0');
  *text = p + 2;
  return *value < limit;
}

/* Reads "", "Z", "+HH:MM", "+HHMM" or "+HH" up to the end. */
static gboolean
parse_offset (const char *p, gboolean *is_local, gint *offset)
{
  gint hours = 0, minutes = 0, sign;

  *is_local = *p == '\0';
  *offset = 0;
  if (*is_local || g_strcmp0 (p, "Z") == 0)
    return TRUE;
  if (*p != '+' && *p != '-')
    return FALSE;
  sign = *p == '-' ? -1 : 1;
  p++;
  if (!parse_two (&p, 24, &hours))
    return FALSE;
  if (*p == ':')
    p++;
  else if (*p == '\0')
    goto done;
  if (!parse_two (&p, 60, &minutes) || *p != '\0')
    return FALSE;
done:
  *offset = sign * (hours * 3600 + minutes * 60);
  return TRUE;
}

/**
 * adu_zone_parse:
 * @zone: the office's zone
 * @iso: (nullable): "YYYY-MM-DD" (its midnight), "YYYY-MM-DDTHH:MM" or "YYYY-MM-DDTHH:MM:SS", a space
 *   instead of the T allowed; the office's time unless "Z" or an offset ("+07:00") follows
 *
 * Returns: the moment, or %ADU_TIME_NONE if @iso is not one
 */
AduTime
adu_zone_parse (const AduZone *zone, const char *iso)
{
  char date[11];
  const char *p;
  AduDay day;
  gint hour = 0, minute = 0, second = 0, offset = 0;
  gboolean is_local = TRUE;
  gint64 wall;

  if (iso == NULL || strnlen (iso, 10) < 10)
    return ADU_TIME_NONE;
  memcpy (date, iso, 10);
  date[10] = '\0';
  day = adu_day_parse (date);
  if (!adu_day_is_set (day))
    return ADU_TIME_NONE;
  p = iso + 10;
  if (*p == 'T' || *p == ' ')
    {
      p++;
      if (!parse_two (&p, 24, &hour) || *p++ != ':' || !parse_two (&p, 60, &minute))
        return ADU_TIME_NONE;
      if (*p == ':')
        {
          p++;
          if (!parse_two (&p, 60, &second))
            return ADU_TIME_NONE;
        }
      if (!parse_offset (p, &is_local, &offset))
        return ADU_TIME_NONE;
    }
  else if (*p != '\0')
    return ADU_TIME_NONE;

  wall = ((gint64) day.n - EPOCH_DAY) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second;
  return is_local ? from_wall_seconds (zone, wall) : wall - offset;
}

/* Returns: (transfer full): "YYYY-MM-DDTHH:MM" on the office's wall clock; "" if @time is not set. */
char *
adu_zone_to_iso (const AduZone *zone, AduTime time)
{
  AduLocal local = adu_zone_local (zone, time);
  g_autofree char *day = NULL;

  if (!adu_day_is_set (local.day))
    return g_strdup ("");
  day = adu_day_to_iso (local.day);
  return g_strdup_printf ("%sT%02d:%02d", day, local.minute / 60, local.minute % 60);
}
