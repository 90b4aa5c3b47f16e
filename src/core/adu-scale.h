/* adu-scale.h — days as lengths: where a day stands on a calendar drawn from a week to a year wide, and its marks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any. Pure. Lengths in the unit of @width (pixels on screen, points on paper).
 * Screen and paper draw the same calendar because both ask here.
 */
#pragma once

#include "core/adu-calendar.h"

G_BEGIN_DECLS

/* How many days fit: a week, two, a month, a quarter, half a year, a year. Codes: week fortnight month quarter half year. */
typedef enum
{
  ADU_ZOOM_WEEK,
  ADU_ZOOM_FORTNIGHT,
  ADU_ZOOM_MONTH,
  ADU_ZOOM_QUARTER,
  ADU_ZOOM_HALF,
  ADU_ZOOM_YEAR,
} AduZoom;
#define ADU_N_ZOOMS 6

const char *adu_zoom_to_code (AduZoom zoom);
int adu_zoom_from_code (const char *code);
gint adu_zoom_days (AduZoom zoom);
gint adu_zoom_pan (AduZoom zoom); /* days one step to the side moves it */

/* @days days from @first on are @width wide. */
typedef struct
{
  AduDay first;
  gint days;
  double width;
} AduScale;

/* How the calendar is divided: the parts above carry the longer name. */
typedef enum
{
  ADU_TICKS_DAYS,   /* days, months above */
  ADU_TICKS_WEEKS,  /* weeks beginning on Monday, months above */
  ADU_TICKS_MONTHS, /* months, years above */
} AduTicks;

/* A part of the calendar: [from, until). */
typedef struct
{
  AduDay from;
  AduDay until;
} AduSpan;

AduScale adu_scale_new (AduZoom zoom, AduDay middle, double width);
double adu_scale_day_width (const AduScale *scale);
double adu_scale_x (const AduScale *scale, AduDay day); /* left edge of the day; may lie outside */
AduDay adu_scale_day (const AduScale *scale, double x);
AduDay adu_scale_until (const AduScale *scale);         /* the day after the last */
gboolean adu_scale_shows (const AduScale *scale, AduDay from, AduDay until);
AduDay adu_scale_middle (const AduScale *scale);

AduTicks adu_scale_ticks (const AduScale *scale);
/* The parts, lower or upper row, that show; of AduSpan, transfer full. */
GArray *adu_scale_parts (const AduScale *scale, gboolean upper);
/* Runs of days that are no working days; of AduSpan, transfer full. */
GArray *adu_scale_days_off (const AduScale *scale, const AduCalendar *calendar);

G_END_DECLS
