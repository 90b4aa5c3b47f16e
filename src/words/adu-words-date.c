/* adu-words-date.c — days, times, numbers and "3 days left" as people read them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  words.
 */
#include "config.h"

#include "words/adu-words-say.h"
#include "words/adu-words.h"
#include "words/adu-words-date.h"
#include "words/adu-words-private.h"

#define NOT_SET "–"

static const char *const months[12] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"),     NC_("month", "April"),
  NC_("month", "May"),     NC_("month", "June"),     NC_("month", "July"),      NC_("month", "August"),
  NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char *const months_short[12] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
  NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
  NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static const char *const weekdays[7] = {
  NC_("weekday", "Monday"), NC_("weekday", "Tuesday"),  NC_("weekday", "Wednesday"), NC_("weekday", "Thursday"),
  NC_("weekday", "Friday"), NC_("weekday", "Saturday"), NC_("weekday", "Sunday"),
};

static const char *const weekdays_short[7] = {
  NC_("short weekday", "Mon"), NC_("short weekday", "Tue"), NC_("short weekday", "Wed"), NC_("short weekday", "Thu"),
  NC_("short weekday", "Fri"), NC_("short weekday", "Sat"), NC_("short weekday", "Sun"),
};

const char *
adu_words_month_name (gint month)
{
  return adu_words_lookup ("month", months, 12, (gsize) (month - 1));
}

const char *
adu_words_month_short (gint month)
{
  return adu_words_lookup ("short month", months_short, 12, (gsize) (month - 1));
}

const char *
adu_words_weekday_name (guint weekday)
{
  return adu_words_lookup ("weekday", weekdays, 7, (gsize) weekday - 1);
}

const char *
adu_words_weekday_short (guint weekday)
{
  return adu_words_lookup ("short weekday", weekdays_short, 7, (gsize) weekday - 1);
}

char *
adu_words_month (gint year, gint month)
{
  return g_strdup_printf ("%s %d", adu_words_month_name (month), year);
}

char *
adu_words_day (AduDay day)
{
  gint year, month, day_of_month;

  if (!adu_day_is_set (day))
    return g_strdup (NOT_SET);
  adu_day_split (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%d %s %d", day_of_month, adu_words_month_name (month), year);
}

char *
adu_words_day_short (AduDay day)
{
  gint year, month, day_of_month;

  if (!adu_day_is_set (day))
    return g_strdup (NOT_SET);
  adu_day_split (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%02d/%02d/%04d", day_of_month, month, year);
}

char *
adu_words_day_full (AduDay day)
{
  g_autofree char *date = adu_words_day (day);

  if (!adu_day_is_set (day))
    return g_steal_pointer (&date);

  return g_strdup_printf ("%s, %s", adu_words_weekday_name (adu_day_weekday (day)), date);
}

/**
 * adu_words_day_span:
 * @first: first day
 * @last: last day, not before @first
 *
 * Returns: (transfer full): both, saying month and year once where they are the same
 */
char *
adu_words_day_span (AduDay first, AduDay last)
{
  g_autofree char *from = NULL;
  g_autofree char *until = adu_words_day (last);
  gint year, month, day, last_year, last_month, last_day;

  if (first.n == last.n || !adu_day_is_set (first))
    return g_steal_pointer (&until);
  adu_day_split (first, &year, &month, &day);
  adu_day_split (last, &last_year, &last_month, &last_day);
  if (year == last_year && month == last_month)
    return g_strdup_printf ("%d–%s", day, until);
  from = year == last_year ? g_strdup_printf ("%d %s", day, adu_words_month_name (month)) : adu_words_day (first);

  return g_strdup_printf ("%s – %s", from, until);
}

char *
adu_words_day_precise (AduDay day, AduPrecision precision)
{
  gint year, month, day_of_month;

  if (precision == ADU_PRECISION_DAY || !adu_day_is_set (day))
    return adu_words_day (day);
  adu_day_split (day, &year, &month, &day_of_month);

  return precision == ADU_PRECISION_MONTH ? adu_words_month (year, month) : g_strdup_printf ("%d", year);
}

char *
adu_words_clock (gint minute)
{
  /* Translators: a time of day, hours and minutes */
  return g_strdup_printf (_("%02d:%02d"), minute / 60, minute % 60);
}

char *
adu_words_clock_at (gint minute, const AduZone *zone)
{
  g_autofree char *clock = adu_words_clock (minute);
  g_autofree char *named = zone != NULL ? g_strdup_printf ("%s %s", clock, adu_zone_abbreviation (zone)) : NULL;

  /* Translators: {clock} is a time of day, such as "09:30 WITA" */
  return adu_words_fill (_("at {clock}"), "clock", named != NULL ? named : clock, NULL);
}

char *
adu_words_time (AduTime time, const AduZone *zone)
{
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  AduLocal local;

  if (!adu_time_is_set (time))
    return g_strdup (NOT_SET);
  local = adu_zone_local (zone, time);
  day = adu_words_day (local.day);
  clock = adu_words_clock_at (local.minute, zone);

  return g_strdup_printf ("%s %s", day, clock);
}

char *
adu_words_time_short (AduTime time, const AduZone *zone)
{
  g_autofree char *day = NULL;
  g_autofree char *clock = NULL;
  AduLocal local;

  if (!adu_time_is_set (time))
    return g_strdup (NOT_SET);
  local = adu_zone_local (zone, time);
  day = adu_words_day_short (local.day);
  clock = adu_words_clock (local.minute);

  return g_strdup_printf ("%s %s", day, clock);
}

/* The month whose name, or the beginning of it (three letters at least), is @word, in either language; 0 = none. */
static gint
month_of (const char *word)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  if (g_utf8_strlen (folded, -1) < 3)
    return 0;
  for (gint month = 1; month <= 12; month++)
    {
      const char *const names[] = { months[month - 1], adu_words_month_name (month), adu_words_month_short (month) };

      for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *name = g_utf8_casefold (names[i], -1);

          if (g_str_has_prefix (name, folded))
            return month;
        }
    }

  return 0;
}

/* A whole number of at most four digits, -1 if it is none. */
static gint
number_of (const char *text)
{
  gsize length = strlen (text);

  if (length < 1 || length > 4 || strspn (text, "0123456789") != length)
    return -1;

  return (gint) g_ascii_strtoull (text, NULL, 10);
}

/**
 * adu_words_parse_day:
 * @text: (nullable): what somebody typed
 *
 * Reads 23/11/2026, 23-11-26, 23.11.2026, "23 November 2026", "23 Nov 26" and 2026-11-23. The day comes before the
 * month, as everywhere in Indonesia; two digits of a year are of this century.
 *
 * Returns: the day, %ADU_DAY_NONE if it is no date that exists
 */
AduDay
adu_words_parse_day (const char *text)
{
  g_autofree char *copy = g_strdup (text != NULL ? text : "");
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  gint year, month, day;

  for (char *save = NULL, *part = strtok_r (g_strdelimit (copy, "/.-,", ' '), " ", &save); part != NULL;
       part = strtok_r (NULL, " ", &save))
    g_ptr_array_add (parts, part);
  if (parts->len != 3)
    return ADU_DAY_NONE;

  day = number_of (g_ptr_array_index (parts, 0));
  month = number_of (g_ptr_array_index (parts, 1));
  year = number_of (g_ptr_array_index (parts, 2));
  if (month < 0)
    month = month_of (g_ptr_array_index (parts, 1));
  if (strlen (g_ptr_array_index (parts, 0)) == 4)
    {
      gint swap = day;

      day = year;
      year = swap;
    }
  else if (year >= 0 && strlen (g_ptr_array_index (parts, 2)) == 2)
    year += 2000;
  if (day < 1 || month < 1 || year < 1000)
    return ADU_DAY_NONE;

  return adu_day_new (year, month, day);
}

/**
 * adu_words_parse_clock:
 * @text: (nullable): what somebody typed: 09.30, 9:30, 0930, 9
 *
 * Returns: minutes since midnight, -1 if it is no time of day
 */
gint
adu_words_parse_clock (const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdelimit (g_strdup (text != NULL ? text : ""), ".,", ':'));
  g_auto (GStrv) parts = g_strsplit (clean, ":", 2);
  gint hour, minute = 0;

  if (parts[0] == NULL || (hour = number_of (parts[0])) < 0)
    return -1;
  if (parts[1] != NULL)
    {
      if (strlen (parts[1]) != 2 || strlen (parts[0]) > 2)
        return -1;
      minute = number_of (parts[1]);
    }
  else if (strlen (parts[0]) > 2)
    {
      minute = hour % 100;
      hour /= 100;
    }

  return hour <= 23 && minute >= 0 && minute <= 59 ? hour * 60 + minute : -1;
}

/* Digits in groups of three, without asking the machine's locale. */
char *
adu_words_number (gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number < 0 ? -(guint64) number : (guint64) number);
  /* Translators: what stands between groups of three digits: 12,480 */
  const char *separator = C_("thousands separator", ",");
  GString *out = g_string_new (number < 0 ? "−" : "");
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (out, separator);
      g_string_append_c (out, digits[i]);
    }

  return g_string_free (out, FALSE);
}

char *
adu_words_size (gint64 bytes)
{
  static const char *const units[] = { "kB", "MB", "GB", "TB" };
  /* Translators: what stands before the decimals: 1.4 MB */
  const char *point = C_("decimal point", ".");
  gint64 tenths; /* tenths of the unit */
  gsize unit = 0;

  if (bytes < 1000)
    return g_strdup_printf (ngettext ("%d byte", "%d bytes", (gulong) bytes), (gint) bytes);
  for (tenths = (bytes + 50) / 100; tenths >= 10000 && unit + 1 < G_N_ELEMENTS (units); unit++)
    tenths = (tenths + 500) / 1000;
  if (tenths >= 100)
    return g_strdup_printf ("%" G_GINT64_FORMAT " %s", (tenths + 5) / 10, units[unit]);

  return g_strdup_printf ("%" G_GINT64_FORMAT "%s%" G_GINT64_FORMAT " %s", tenths / 10, point, tenths % 10, units[unit]);
}

char *
adu_words_amount (AduUnit unit, guint amount)
{
  switch (unit)
    {
    case ADU_UNIT_MINUTE:
      return g_strdup_printf (ngettext ("%u minute", "%u minutes", amount), amount);
    case ADU_UNIT_WORKING_DAY:
      return g_strdup_printf (ngettext ("%u working day", "%u working days", amount), amount);
    case ADU_UNIT_MONTH:
      return g_strdup_printf (ngettext ("%u month", "%u months", amount), amount);
    case ADU_UNIT_DAY:
    default:
      return g_strdup_printf (ngettext ("%u day", "%u days", amount), amount);
    }
}

/**
 * adu_words_days_left:
 * @unit: what @days_left counts; months count in days
 * @days_left: negative = days late
 *
 * Returns: (transfer full): "3 days left", "today", "2 days late"
 */
char *
adu_words_days_left (AduUnit unit, gint days_left)
{
  g_autofree char *amount
      = adu_words_amount (unit == ADU_UNIT_WORKING_DAY ? ADU_UNIT_WORKING_DAY : ADU_UNIT_DAY, (guint) ABS (days_left));

  if (days_left == 0)
    return g_strdup (_("today"));
  if (days_left < 0)
    /* Translators: {days} is "2 days" or "2 working days" */
    return adu_words_fill (_("{days} late"), "days", amount, NULL);

  /* Translators: {days} is "3 days" or "3 working days" */
  return adu_words_fill (_("{days} left"), "days", amount, NULL);
}

char *
adu_words_due_day (AduDay due, AduDay today)
{
  if (!adu_day_is_set (due))
    return g_strdup (NOT_SET);

  return adu_words_days_left (ADU_UNIT_DAY, adu_day_between (today, due));
}

/**
 * adu_words_paused:
 * @day: which day of the pause today is, over all pauses
 * @at_most: most days a pause may add; 0 = no bound
 */
char *
adu_words_paused (gint day, guint at_most)
{
  g_autofree char *number = g_strdup_printf ("%d", day);
  g_autofree char *bound = g_strdup_printf ("%u", at_most);

  if (day < 1)
    return g_strdup (_("paused: awaiting completion"));
  if (at_most == 0)
    return adu_words_fill (_("paused: awaiting completion (day {day})"), "day", number, NULL);

  return adu_words_fill (_("paused: awaiting completion (day {day} of {most})"), "day", number, "most", bound, NULL);
}

/**
 * adu_words_deadline_left:
 * @deadline: a clock
 *
 * Returns: (transfer full): how it stands in a few words, without its date
 */
char *
adu_words_deadline_left (const AduDeadline *deadline)
{
  if (deadline->state == ADU_STATE_PAUSED)
    return adu_words_paused (deadline->paused_day, deadline->pause_at_most);
  if (deadline->state == ADU_STATE_MET && deadline->kind == ADU_DEADLINE_ACKNOWLEDGEMENT)
    return g_strdup (_("the complainant has been told"));
  /* The counter's clock is never late, so "met" says no more than this. */
  if (deadline->state == ADU_STATE_MET && deadline->kind == ADU_DEADLINE_COUNTER)
    return g_strdup (_("served"));
  /* Not "answered": the notice of a side exit stops a clock too, and a switch lets a follow-up do it. */
  if (deadline->state == ADU_STATE_MET)
    return g_strdup (_("met in time"));
  if (deadline->state == ADU_STATE_MET_LATE)
    return g_strdup (_("met late"));
  if (!deadline->has_days_left)
    return g_strdup (deadline->state == ADU_STATE_LATE ? _("overdue") : _("running"));
  /* A reminder is never late. */
  if (deadline->days_left < 0 && !deadline->can_be_late)
    return g_strdup (_("not told yet"));

  return adu_words_days_left (deadline->limit.unit, deadline->days_left);
}

char *
adu_words_deadline_name (const AduDeadline *deadline)
{
  g_autofree char *amount = adu_words_amount (deadline->limit.unit, deadline->limit.amount);

  return g_strdup_printf ("%s (%s)", adu_words_deadline_kind (deadline->kind), amount);
}

char *
adu_words_ombudsman (const AduDeadline *deadline)
{
  g_autofree char *due = adu_words_day_short (deadline->due);
  g_autofree char *from = adu_words_day_short (deadline->ombudsman_from);
  g_autofree char *dates = NULL;
  gboolean open = deadline->state == ADU_STATE_RUNNING || deadline->state == ADU_STATE_LATE;

  if (deadline->kind != ADU_DEADLINE_OMBUDSMAN)
    return g_strdup ("");
  if (!open)
    return adu_words_deadline_left (deadline);
  dates = adu_words_fill (_("limit {due}; the complainant may go to the Ombudsman from {from}"), "due", due, "from",
                          from, NULL);
  if (adu_day_is_set (deadline->first_follow_up))
    return g_strdup_printf ("%s; %s", dates, _("followed up, not answered yet"));

  return g_steal_pointer (&dates);
}
