/* adu-calendar.c — the office's working week and its days off; counting in working days
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any; an AduCalendar is immutable and reference counted.
 *
 * Every working day has an ordinal: how many working days there are up to it, since 1 January of the year 1.
 * Adding working days is adding to the ordinal and going back to the day. Between the first and the last
 * year with days off both ways are one look into a table; outside of them there are only weeks, which is
 * arithmetic. The day by day loop that this replaces is the oracle of the tests.
 */
#include "config.h"

#include <string.h>

#include "base/adu-code.h"
#include "base/adu-text.h"
#include "core/adu-calendar.h"

#define DAYS_PER_WEEK 7
#define NAME_MAX_CHARACTERS 200
#define LIST_FIRST_YEAR 1900
#define LIST_LAST_YEAR 2199

struct _AduCalendar
{
  gatomicrefcount ref_count;
  guint week;
  gboolean joint_leave_is_off;
  GPtrArray *days_off; /* of AduDayOff, by day and kind */

  gint32 per_week;                /* working days of a week */
  gint32 up_to[DAYS_PER_WEEK];    /* by (day number % 7): working days of the week up to that weekday */
  gint32 weekdays[DAYS_PER_WEEK]; /* of the n-th working day of a week: days after its Monday */
  gint32 first;                   /* first and last day covered by the tables */
  gint32 last;                    /* below first: no tables, no days off */
  gint32 ordinal_before_first;
  gint32 ordinal_of_last;
  gint32 n_skipped; /* days off on working weekdays */
  gint32 *ordinals; /* by day - first */
  gint32 *days;     /* by ordinal - ordinal_before_first - 1 */

  gint first_year;
  guint n_years;
  guint8 *years; /* AduYearState by year - first_year */
};

G_DEFINE_QUARK (adu-calendar-error-quark, adu_calendar_error)

static const char *const kinds[ADU_N_DAY_OFF_KINDS] = {
  [ADU_DAY_OFF_HOLIDAY] = "holiday",
  [ADU_DAY_OFF_JOINT_LEAVE] = "joint-leave",
  [ADU_DAY_OFF_LOCAL] = "local",
};

/* Returns: (transfer none): "holiday", "joint-leave" or "local". */
const char *
adu_day_off_kind_to_code (AduDayOffKind kind)
{
  g_return_val_if_fail ((guint) kind < ADU_N_DAY_OFF_KINDS, NULL);
  return kinds[kind];
}

/* Returns: the AduDayOffKind, or -1 if @code (nullable) is none. */
int
adu_day_off_kind_from_code (const char *code)
{
  return adu_code_find (kinds, ADU_N_DAY_OFF_KINDS, code);
}

/**
 * adu_day_off_new:
 * @day: the day
 * @kind: why it is off
 * @official: decreed; %FALSE: an estimate
 * @name: (nullable): its name
 * @decree: (nullable): number of the decree; "" counts as %NULL
 *
 * Returns: (transfer full): the value
 */
AduDayOff *
adu_day_off_new (AduDay day, AduDayOffKind kind, gboolean official, const char *name, const char *decree)
{
  AduDayOff *self = g_new0 (AduDayOff, 1);

  self->day = day;
  self->kind = kind;
  self->official = official;
  self->name = g_strdup (name != NULL ? name : "");
  self->decree = g_strdup (decree != NULL && *decree != '\0' ? decree : NULL);
  return self;
}

void
adu_day_off_free (AduDayOff *day_off)
{
  if (day_off == NULL)
    return;
  g_free (day_off->name);
  g_free (day_off->decree);
  g_free (day_off);
}

static gint
compare_days_off (gconstpointer a, gconstpointer b)
{
  const AduDayOff *x = *(AduDayOff *const *) a, *y = *(AduDayOff *const *) b;

  if (x->day.n != y->day.n)
    return x->day.n < y->day.n ? -1 : 1;
  return (gint) x->kind - (gint) y->kind;
}

/* Whether this entry makes its day a day off under the office's switch for joint leave. */
static gboolean
counts (const AduCalendar *self, const AduDayOff *day_off)
{
  return day_off->kind != ADU_DAY_OFF_JOINT_LEAVE || self->joint_leave_is_off;
}

static gboolean
is_weekday_worked (const AduCalendar *self, gint32 n)
{
  return (self->week >> (adu_day_weekday ((AduDay){ n }) - 1) & 1) != 0;
}

/* Working weekdays of the days 1 … @n, days off not subtracted. 1 January of the year 1 was a Monday. */
static inline gint32
weekdays_up_to (const AduCalendar *self, gint32 n)
{
  return n / DAYS_PER_WEEK * self->per_week + self->up_to[n % DAYS_PER_WEEK];
}

/* The inverse: the day of the @k-th working weekday, @k ≥ 1. */
static inline gint32
nth_weekday (const AduCalendar *self, gint32 k)
{
  return (k - 1) / self->per_week * DAYS_PER_WEEK + self->weekdays[(k - 1) % self->per_week] + 1;
}

/* Working days of the days 1 … @n. */
static inline gint32
ordinal (const AduCalendar *self, gint32 n)
{
  if (n >= self->first && n <= self->last)
    return self->ordinals[n - self->first];
  return weekdays_up_to (self, n) - (n > self->last ? self->n_skipped : 0);
}

/* The day of the @k-th working day, @k ≥ 1. */
static inline gint32
nth_day (const AduCalendar *self, gint32 k)
{
  if (k > self->ordinal_before_first && k <= self->ordinal_of_last)
    return self->days[k - self->ordinal_before_first - 1];
  return nth_weekday (self, k > self->ordinal_of_last ? k + self->n_skipped : k);
}

static void
fill_week (AduCalendar *self)
{
  for (gint32 i = 1; i <= DAYS_PER_WEEK; i++)
    {
      if ((self->week >> (i - 1) & 1) != 0)
        self->weekdays[self->per_week++] = i - 1;
      if (i < DAYS_PER_WEEK)
        self->up_to[i] = self->per_week;
    }
}

/* Covers whole years, from the first to the last that has a day off. */
static void
fill_tables (AduCalendar *self)
{
  gint32 k, size;
  guint next = 0;

  if (self->days_off->len == 0)
    {
      self->first = 1;
      return;
    }
  self->first = adu_day_new (self->first_year, 1, 1).n;
  self->last = adu_day_new (self->first_year + (gint) self->n_years - 1, 12, 31).n;
  size = self->last - self->first + 1;
  self->ordinals = g_new (gint32, size);
  self->days = g_new (gint32, size);
  self->ordinal_before_first = k = weekdays_up_to (self, self->first - 1);
  for (gint32 n = self->first; n <= self->last; n++)
    {
      gboolean off = FALSE;

      for (; next < self->days_off->len; next++)
        {
          const AduDayOff *day_off = g_ptr_array_index (self->days_off, next);

          if (day_off->day.n != n)
            break;
          off |= counts (self, day_off);
        }
      if (is_weekday_worked (self, n))
        {
          if (off)
            self->n_skipped++;
          else
            self->days[k++ - self->ordinal_before_first] = n;
        }
      self->ordinals[n - self->first] = k;
    }
  self->ordinal_of_last = k;
}

/* A year is official when it has days off and all of them are decreed. What the regent declares says
 * nothing about the rest of the year. */
static void
fill_years (AduCalendar *self)
{
  const AduDayOff *day_off;

  if (self->days_off->len == 0)
    return;
  day_off = g_ptr_array_index (self->days_off, 0);
  self->first_year = adu_day_year (day_off->day);
  day_off = g_ptr_array_index (self->days_off, self->days_off->len - 1);
  self->n_years = (guint) (adu_day_year (day_off->day) - self->first_year + 1);
  self->years = g_new0 (guint8, self->n_years);
  for (guint i = 0; i < self->days_off->len; i++)
    {
      guint8 *state;

      day_off = g_ptr_array_index (self->days_off, i);
      if (day_off->kind == ADU_DAY_OFF_LOCAL)
        continue;
      state = &self->years[adu_day_year (day_off->day) - self->first_year];
      if (!day_off->official)
        *state = ADU_YEAR_PROVISIONAL;
      else if (*state == ADU_YEAR_MISSING)
        *state = ADU_YEAR_OFFICIAL;
    }
}

/**
 * adu_calendar_new:
 * @week: working weekdays as bits, Monday = bit 0
 * @days_off: (element-type AduDayOff) (nullable): copied; any order, the same day more than once allowed
 * @joint_leave_is_off: whether joint leave counts as days off (it binds civil servants)
 * @error: %ADU_CALENDAR_ERROR_WEEK if no weekday is a working day, %ADU_CALENDAR_ERROR_LINE for a day off
 *   without a date between the years 1900 and 2199
 *
 * Returns: (transfer full): the calendar, or %NULL
 */
AduCalendar *
adu_calendar_new (guint week, GPtrArray *days_off, gboolean joint_leave_is_off, GError **error)
{
  g_autoptr (AduCalendar) self = NULL;

  if ((week & ADU_WEEK_EVERY_DAY) == 0)
    {
      g_set_error_literal (error, ADU_CALENDAR_ERROR, ADU_CALENDAR_ERROR_WEEK,
                           "a week without a working day");
      return NULL;
    }
  self = g_new0 (AduCalendar, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->week = week & ADU_WEEK_EVERY_DAY;
  self->joint_leave_is_off = joint_leave_is_off;
  self->days_off = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  for (guint i = 0; days_off != NULL && i < days_off->len; i++)
    {
      const AduDayOff *it = g_ptr_array_index (days_off, i);
      gint year = adu_day_year (it->day);

      if (year < LIST_FIRST_YEAR || year > LIST_LAST_YEAR)
        {
          g_set_error (error, ADU_CALENDAR_ERROR, ADU_CALENDAR_ERROR_LINE,
                       "day off %u: no date between the years %d and %d", i + 1, LIST_FIRST_YEAR,
                       LIST_LAST_YEAR);
          return NULL;
        }
      g_ptr_array_add (self->days_off,
                       adu_day_off_new (it->day, it->kind, it->official, it->name, it->decree));
    }
  g_ptr_array_sort (self->days_off, compare_days_off);
  fill_week (self);
  fill_years (self);
  fill_tables (self);
  return g_steal_pointer (&self);
}

AduCalendar *
adu_calendar_ref (AduCalendar *calendar)
{
  g_return_val_if_fail (calendar != NULL, NULL);
  g_atomic_ref_count_inc (&calendar->ref_count);
  return calendar;
}

void
adu_calendar_unref (AduCalendar *calendar)
{
  if (calendar == NULL || !g_atomic_ref_count_dec (&calendar->ref_count))
    return;
  g_ptr_array_unref (calendar->days_off);
  g_free (calendar->ordinals);
  g_free (calendar->days);
  g_free (calendar->years);
  g_free (calendar);
}

/* Reads one line of the list; %NULL and a reason if it cannot. */
static AduDayOff *
parse_line (const char *line, const char **reason)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (fields);
  AduDay day;
  int kind;
  gboolean official;

  if (n < 4 || n > 5)
    {
      *reason = "expected date, kind, state, name and, if there is one, the decree, separated by tabs";
      return NULL;
    }
  day = adu_day_parse (fields[0]);
  kind = adu_day_off_kind_from_code (fields[1]);
  official = strcmp (fields[2], "official") == 0;
  if (adu_day_year (day) < LIST_FIRST_YEAR || adu_day_year (day) > LIST_LAST_YEAR)
    *reason = "the date is no YYYY-MM-DD between 1900 and 2199";
  else if (kind < 0)
    *reason = "the kind is none of holiday, joint-leave, local";
  else if (!official && strcmp (fields[2], "provisional") != 0)
    *reason = "the state is neither official nor provisional";
  else if (adu_text_is_empty (fields[3]) ||
           adu_text_check (fields[3], -1, NAME_MAX_CHARACTERS, FALSE) != ADU_TEXT_FINE)
    *reason = "the name is empty, too long or not readable";
  else if (n == 5 && adu_text_check (fields[4], -1, NAME_MAX_CHARACTERS, FALSE) != ADU_TEXT_FINE)
    *reason = "the decree is too long or not readable";
  else
    return adu_day_off_new (day, (AduDayOffKind) kind, official, fields[3], n == 5 ? fields[4] : NULL);
  return NULL;
}

/**
 * adu_calendar_parse_days_off:
 * @tsv: lines of date, kind, "official" or "provisional", name and, optionally, decree, separated by tabs;
 *   lines that are empty or begin with # are skipped
 * @length: bytes, or -1 if it ends with a NUL
 * @error: %ADU_CALENDAR_ERROR_LINE; the message begins with the number of the line
 *
 * Returns: (transfer full) (element-type AduDayOff): the days off in the order of the list, or %NULL
 */
GPtrArray *
adu_calendar_parse_days_off (const char *tsv, gssize length, GError **error)
{
  g_autoptr (GPtrArray) days_off = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  const char *end = tsv + (length < 0 ? (gssize) strlen (tsv) : length);
  const char *p = tsv;

  if (end - p >= 3 && memcmp (p, "\xEF\xBB\xBF", 3) == 0)
    p += 3;
  for (guint number = 1; p < end; number++)
    {
      const char *newline = memchr (p, '\n', (gsize) (end - p));
      const char *stop = newline != NULL ? newline : end;
      const char *reason = "it is not text";
      g_autofree char *line = NULL;
      gboolean is_text = g_utf8_validate_len (p, (gsize) (stop - p), NULL);
      AduDayOff *day_off;

      if (is_text)
        line = g_strchomp (g_strndup (p, (gsize) (stop - p)));
      p = newline != NULL ? newline + 1 : end;
      if (is_text && (*line == '\0' || *line == '#'))
        continue;
      day_off = is_text ? parse_line (line, &reason) : NULL;
      if (day_off == NULL)
        {
          g_set_error (error, ADU_CALENDAR_ERROR, ADU_CALENDAR_ERROR_LINE, "line %u: %s", number, reason);
          return NULL;
        }
      g_ptr_array_add (days_off, day_off);
    }
  return g_steal_pointer (&days_off);
}

/* Returns: the working weekdays as bits. */
guint
adu_calendar_week (const AduCalendar *calendar)
{
  return calendar->week;
}

/* Returns: whether days of joint leave (cuti bersama) count as days off: a switch of the office. */
gboolean
adu_calendar_joint_leave_is_off (const AduCalendar *calendar)
{
  return calendar->joint_leave_is_off;
}

/* Returns: (transfer none) (element-type AduDayOff): all entries by day and kind, also joint leave that
 * does not count; not to be changed. */
GPtrArray *
adu_calendar_days_off (const AduCalendar *calendar)
{
  return calendar->days_off;
}

/* Returns: whether the list of @year is decreed, estimated, or missing. */
AduYearState
adu_calendar_year_state (const AduCalendar *calendar, gint year)
{
  gint index = year - calendar->first_year;

  if (index < 0 || index >= (gint) calendar->n_years)
    return ADU_YEAR_MISSING;
  return (AduYearState) calendar->years[index];
}

/* Returns: whether the office works on @day; %FALSE if it is not set. */
gboolean
adu_calendar_is_working_day (const AduCalendar *calendar, AduDay day)
{
  return day.n > 0 && ordinal (calendar, day.n) != ordinal (calendar, day.n - 1);
}

/**
 * adu_calendar_day_off:
 * @calendar: the calendar
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the entry that makes @day a day off, the holiday first where there are
 *   several; %NULL on a working day, on an ordinary day of the weekend, and for joint leave that does not
 *   count
 */
const AduDayOff *
adu_calendar_day_off (const AduCalendar *calendar, AduDay day)
{
  guint low = 0, high = calendar->days_off->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const AduDayOff *it = g_ptr_array_index (calendar->days_off, middle);

      if (it->day.n < day.n)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < calendar->days_off->len; low++)
    {
      const AduDayOff *it = g_ptr_array_index (calendar->days_off, low);

      if (it->day.n != day.n)
        break;
      if (counts (calendar, it))
        return it;
    }
  return NULL;
}

/**
 * adu_calendar_add_working_days:
 * @calendar: the calendar
 * @day: the day to count from; it does not count itself and need not be a working day
 * @n: how many working days, may be negative
 *
 * Returns: the @n-th working day after @day (before it, if negative); @day itself if @n is 0; %ADU_DAY_NONE
 *   if @day is not set or the result would lie before the year 1
 */
AduDay
adu_calendar_add_working_days (const AduCalendar *calendar, AduDay day, gint n)
{
  gint64 k;

  if (day.n <= 0)
    return ADU_DAY_NONE;
  if (n == 0)
    return day;
  k = n > 0 ? (gint64) ordinal (calendar, day.n) + n : (gint64) ordinal (calendar, day.n - 1) + 1 + n;
  if (k < 1 || k > G_MAXINT32 / 8)
    return ADU_DAY_NONE;
  return (AduDay){ nth_day (calendar, (gint32) k) };
}

/* Returns: the number of working days after @from up to and including @to; 0 if @to is not after @from or
 * one of them is not set. */
gint
adu_calendar_working_days_between (const AduCalendar *calendar, AduDay from, AduDay to)
{
  if (from.n <= 0 || to.n <= from.n)
    return 0;
  return ordinal (calendar, to.n) - ordinal (calendar, from.n);
}

/* Returns: @day, or the first working day after it if it is none. */
AduDay
adu_calendar_next_working_day (const AduCalendar *calendar, AduDay day)
{
  return adu_calendar_is_working_day (calendar, day) ? day : adu_calendar_add_working_days (calendar, day, 1);
}

/* Returns: @day, or the last working day before it if it is none. */
AduDay
adu_calendar_previous_working_day (const AduCalendar *calendar, AduDay day)
{
  return adu_calendar_is_working_day (calendar, day) ? day
                                                     : adu_calendar_add_working_days (calendar, day, -1);
}
