/* adu-calendar.h — the office's working week and its days off; counting in working days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; an AduCalendar is immutable and reference counted.
 * Source: working week Perpres 21/2023 (Monday–Friday); holidays and joint leave by the yearly decree of
 *         three ministers (SKB 3 Menteri); local days off by the regent.
 */
#pragma once

#include "base/adu-day.h"

G_BEGIN_DECLS

typedef enum
{
  ADU_DAY_OFF_HOLIDAY,     /* libur nasional */
  ADU_DAY_OFF_JOINT_LEAVE, /* cuti bersama; binding for civil servants */
  ADU_DAY_OFF_LOCAL,       /* libur fakultatif / daerah */
} AduDayOffKind;
#define ADU_N_DAY_OFF_KINDS 3

/* How far a year's list of days off can be trusted. */
typedef enum
{
  ADU_YEAR_MISSING,     /* no list: weekends only */
  ADU_YEAR_PROVISIONAL, /* estimated, no decree yet */
  ADU_YEAR_OFFICIAL,
} AduYearState;

typedef struct
{
  AduDay day;
  AduDayOffKind kind;
  gboolean official; /* FALSE: an estimate, no decree yet */
  char *name;        /* owned by whoever owns the AduDayOff; never NULL inside a calendar */
  char *decree;      /* number of the decree, nullable */
} AduDayOff;

AduDayOff *adu_day_off_new (AduDay day, AduDayOffKind kind, gboolean official, const char *name, const char *decree);
void adu_day_off_free (AduDayOff *day_off);
const char *adu_day_off_kind_to_code (AduDayOffKind kind); /* "holiday" "joint-leave" "local" */
int adu_day_off_kind_from_code (const char *code);         /* -1: unknown */

/* Working week as bits: bit (weekday - 1), Monday = bit 0. */
#define ADU_WEEK_MONDAY_TO_FRIDAY 0x1Fu
#define ADU_WEEK_MONDAY_TO_SATURDAY 0x3Fu
#define ADU_WEEK_EVERY_DAY 0x7Fu

typedef struct _AduCalendar AduCalendar;

typedef enum
{
  ADU_CALENDAR_ERROR_LINE, /* a line of the list cannot be read; the message names it */
  ADU_CALENDAR_ERROR_WEEK, /* a week without a working day */
} AduCalendarError;
#define ADU_CALENDAR_ERROR (adu_calendar_error_quark ())
GQuark adu_calendar_error_quark (void);

AduCalendar *adu_calendar_new (guint week, GPtrArray *days_off, gboolean joint_leave_is_off, GError **error);
GPtrArray *adu_calendar_parse_days_off (const char *tsv, gssize length, GError **error);
AduCalendar *adu_calendar_ref (AduCalendar *calendar);
void adu_calendar_unref (AduCalendar *calendar);

guint adu_calendar_week (const AduCalendar *calendar);
gboolean adu_calendar_joint_leave_is_off (const AduCalendar *calendar);
GPtrArray *adu_calendar_days_off (const AduCalendar *calendar);
AduYearState adu_calendar_year_state (const AduCalendar *calendar, gint year);

gboolean adu_calendar_is_working_day (const AduCalendar *calendar, AduDay day);
const AduDayOff *adu_calendar_day_off (const AduCalendar *calendar, AduDay day);
AduDay adu_calendar_add_working_days (const AduCalendar *calendar, AduDay day, gint n);
gint adu_calendar_working_days_between (const AduCalendar *calendar, AduDay from, AduDay to);
AduDay adu_calendar_next_working_day (const AduCalendar *calendar, AduDay day);     /* @day itself if it is one */
AduDay adu_calendar_previous_working_day (const AduCalendar *calendar, AduDay day); /* @day itself if it is one */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduDayOff, adu_day_off_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AduCalendar, adu_calendar_unref)

G_END_DECLS
