/* test-deadline.c — the clocks of a case: the documented dates and the cases of other engines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "derivation.h"
#include "naive.h"

typedef struct
{
  AduStandard *standard;
  AduCalendar *calendar;
  AduZone *zone;
  AduFacts facts;
  AduPause pauses[4];
  GPtrArray *deadlines;
} Desk;

static AduStandard *
shipped_standard (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AduStandard *standard;

  g_file_get_contents (ADU_TEST_DATADIR "/standards/dinkes-ttu-2022.ini", &text, NULL, &error);
  g_assert_no_error (error);
  standard = adu_standard_parse (text, -1, &error);
  g_assert_no_error (error);
  return standard;
}

/* The shipped standard with one settlement rule changed: cases in working days are a profile of the same office. */
static AduStandard *
profile (AduLimit limit, AduStart start, gboolean pauses, guint pause_at_most)
{
  AduRule rule = { .kind = ADU_DEADLINE_SETTLEMENT,
                   .applies = ADU_APPLIES_ALL,
                   .limit = limit,
                   .start = start,
                   .binding = TRUE,
                   .can_be_late = TRUE,
                   .pauses = pauses,
                   .pause_at_most = pause_at_most,
                   .ground = (char *) "profile" };

  return adu_standard_new ("Profile", "SK", adu_day_new (2022, 1, 1), &rule, 1, NULL);
}

static void
desk_init (Desk *desk, AduStandard *standard, AduChannel channel, const char *received)
{
  memset (desk, 0, sizeof *desk);
  desk->standard = standard != NULL ? standard : shipped_standard ();
  desk->calendar = shipped_calendar ();
  desk->zone = adu_zone_new (NULL);
  adu_facts_init (&desk->facts, channel, adu_zone_parse (desk->zone, received));
  g_assert_true (adu_time_is_set (desk->facts.received));
}

static void
desk_clear (Desk *desk)
{
  g_clear_pointer (&desk->deadlines, g_ptr_array_unref);
  g_clear_pointer (&desk->standard, adu_standard_unref);
  g_clear_pointer (&desk->calendar, adu_calendar_unref);
  g_clear_pointer (&desk->zone, adu_zone_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_clear)

/* Pauses as "2026-07-03/2026-07-06 2026-07-10/". */
static void
desk_pause (Desk *desk, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  desk->facts.n_pauses = 0;
  for (gsize i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      g_auto (GStrv) ends = g_strsplit (parts[i], "/", 2);

      desk->pauses[i] = (AduPause){ adu_day_parse (ends[0]), adu_day_parse (ends[1]) };
      g_assert_true (adu_day_is_set (desk->pauses[i].from));
      desk->facts.n_pauses++;
    }
  desk->facts.pauses = desk->pauses;
}

static const AduDeadline *
desk_ask (Desk *desk, const char *now, AduDeadlineKind kind)
{
  AduTime time = adu_zone_parse (desk->zone, now);

  g_assert_true (adu_time_is_set (time));
  g_clear_pointer (&desk->deadlines, g_ptr_array_unref);
  desk->deadlines = adu_deadlines_compute (&desk->facts, desk->standard, desk->calendar, desk->zone, time);
  return adu_deadlines_find (desk->deadlines, kind);
}

static void
assert_clock (const AduDeadline *it, const char *due, AduDeadlineState state, const char *what)
{
  if (it == NULL)
    g_error ("%s: no such clock", what);
  assert_day (it->due, due, what);
  if (it->state != state)
    g_error ("%s: %s, expected %s", what, adu_deadline_state_to_code (it->state), adu_deadline_state_to_code (state));
}

/* The five limits and the two months, as the standard has them. */
static void
test_headline (void)
{
  static const AduDeadlineKind order[] = { ADU_DEADLINE_COUNTER, ADU_DEADLINE_SETTLEMENT,
                                           ADU_DEADLINE_ACKNOWLEDGEMENT, ADU_DEADLINE_SERVICE,
                                           ADU_DEADLINE_OMBUDSMAN };
  g_auto (Desk) letter = { 0 }, lapor = { 0 }, counter = { 0 }, field = { 0 };
  const AduDeadline *it;

  desk_init (&letter, NULL, ADU_CHANNEL_LETTER, "2026-03-02T09:00");
  it = desk_ask (&letter, "2026-03-02T10:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-03-16", ADU_STATE_RUNNING, "14 days");
  g_assert_true (it->binding);
  g_assert_cmpint (it->days_left, ==, 14);
  g_assert_false (it->provisional);
  g_assert_cmpint (it->due_minute, ==, -1);
  g_assert_cmpint (it->start.minute, ==, 540);
  g_assert_cmpuint (letter.deadlines->len, ==, 3);
  it = adu_deadlines_find (letter.deadlines, ADU_DEADLINE_SERVICE);
  assert_clock (it, "2026-05-02", ADU_STATE_RUNNING, "2 months");
  assert_day (it->latest_working_day, "2026-04-30", "Saturday after a holiday");
  it = adu_deadlines_find (letter.deadlines, ADU_DEADLINE_OMBUDSMAN);
  assert_clock (it, "2026-06-10", ADU_STATE_RUNNING, "60 working days");
  assert_day (it->ombudsman_from, "2026-06-11", "X33");
  g_assert_cmpint (it->days_left, ==, 60);
  g_assert_nonnull (find_why (it, ADU_WHY_STRICTER));

  desk_init (&lapor, NULL, ADU_CHANNEL_LAPOR_WEB, "2026-03-13T08:00");
  it = desk_ask (&lapor, "2026-03-13T08:00", ADU_DEADLINE_ONLINE);
  assert_clock (it, "2026-03-18", ADU_STATE_RUNNING, "X36, 5 days");
  assert_day (it->latest_working_day, "2026-03-17", "before the leave");
  g_assert_true (it->binding);
  g_assert_cmpstr (find_why (it, ADU_WHY_FALLBACK)->name, ==, "forwarded");
  lapor.facts.forwarded = adu_zone_parse (lapor.zone, "2026-03-16T23:59");
  it = desk_ask (&lapor, "2026-03-16T23:59", ADU_DEADLINE_ONLINE);
  assert_clock (it, "2026-03-21", ADU_STATE_RUNNING, "from the forwarding");
  g_assert_null (find_why (it, ADU_WHY_FALLBACK));
  g_assert_cmpstr (find_why (it, ADU_WHY_START)->name, ==, "forwarded");

  desk_init (&counter, NULL, ADU_CHANNEL_COUNTER, "2026-03-02T23:45");
  it = desk_ask (&counter, "2026-03-04T00:00", ADU_DEADLINE_COUNTER);
  assert_clock (it, "2026-03-03", ADU_STATE_RUNNING, "30 minutes, never late");
  g_assert_cmpint (it->due_minute, ==, 15);
  g_assert_false (it->has_days_left);
  g_assert_false (it->binding);
  counter.facts.served_from = adu_zone_parse (counter.zone, "2026-03-02T09:00");
  counter.facts.served_until = adu_zone_parse (counter.zone, "2026-03-02T09:40");
  it = desk_ask (&counter, "2026-03-04T00:00", ADU_DEADLINE_COUNTER);
  assert_clock (it, "2026-03-02", ADU_STATE_MET, "its own figure, not a lateness");
  g_assert_cmpint (it->due_minute, ==, 570);
  g_assert_cmpstr (find_why (it, ADU_WHY_START)->name, ==, "served");

  desk_init (&field, NULL, ADU_CHANNEL_LAPOR_SMS, "2026-03-02T09:00");
  field.facts.supervisory = field.facts.inspection = ADU_YES;
  field.facts.present = ADU_YES;
  it = desk_ask (&field, "2026-03-20T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-05-01", ADU_STATE_RUNNING, "60 days");
  assert_day (it->latest_working_day, "2026-04-30", "holiday");
  g_assert_true (it->binding);
  g_assert_cmpuint (field.deadlines->len, ==, 5);
  g_assert_null (adu_deadlines_find (field.deadlines, ADU_DEADLINE_ONLINE));
  it = adu_deadlines_find (field.deadlines, ADU_DEADLINE_ACKNOWLEDGEMENT);
  assert_clock (it, "2026-03-16", ADU_STATE_RUNNING, "a reminder, never late");
  g_assert_false (it->can_be_late);
  g_assert_cmpint (it->days_left, ==, -4);
  for (guint i = 0; i < field.deadlines->len; i++)
    {
      it = g_ptr_array_index (field.deadlines, i);
      g_assert_cmpint (it->kind, ==, order[i]);
      g_assert_nonnull (it->ground);
    }
}

/* 2026-11-23 + 60 working days runs into the estimates of 2027; X11 lands on New Year. */
static void
test_provisional (void)
{
  g_auto (Desk) desk = { 0 }, new_year = { 0 }, missing = { 0 };
  const AduDeadline *it;

  desk_init (&desk, NULL, ADU_CHANNEL_LETTER, "2026-11-23T09:00");
  it = desk_ask (&desk, "2026-11-23T09:00", ADU_DEADLINE_OMBUDSMAN);
  assert_clock (it, "2027-02-19", ADU_STATE_RUNNING, "into 2027");
  g_assert_true (it->provisional);
  g_assert_cmpint (find_why (it, ADU_WHY_PROVISIONAL)->amount, ==, 2027);
  it = adu_deadlines_find (desk.deadlines, ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-12-07", ADU_STATE_RUNNING, "inside 2026");
  g_assert_false (it->provisional);
  it = adu_deadlines_find (desk.deadlines, ADU_DEADLINE_SERVICE);
  assert_clock (it, "2027-01-23", ADU_STATE_RUNNING, "months into 2027");
  g_assert_true (it->provisional);

  desk_init (&new_year, NULL, ADU_CHANNEL_LETTER, "2026-12-18T09:00");
  it = desk_ask (&new_year, "2026-12-18T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2027-01-01", ADU_STATE_RUNNING, "X11");
  g_assert_true (it->provisional);
  assert_day (it->latest_working_day, "2026-12-31", "X11");

  desk_init (&missing, NULL, ADU_CHANNEL_LETTER, "2028-12-20T09:00");
  it = desk_ask (&missing, "2028-12-20T09:00", ADU_DEADLINE_OMBUDSMAN);
  assert_clock (it, "2029-03-14", ADU_STATE_RUNNING, "weekends only");
  g_assert_true (it->provisional);
  g_assert_null (find_why (it, ADU_WHY_DAY_OFF));
}

/* T1–T4: the last day is in time until midnight of the office, wherever the computer stands. */
static void
test_lateness (void)
{
  g_auto (Desk) desk = { 0 };

  desk_init (&desk, NULL, ADU_CHANNEL_LETTER, "2026-03-02T23:59");
  assert_clock (desk_ask (&desk, "2026-03-16T23:59", ADU_DEADLINE_SETTLEMENT), "2026-03-16", ADU_STATE_RUNNING, "T1");
  assert_clock (desk_ask (&desk, "2026-03-17T00:00", ADU_DEADLINE_SETTLEMENT), "2026-03-16", ADU_STATE_LATE, "T2");
  assert_clock (desk_ask (&desk, "2026-06-10T23:59", ADU_DEADLINE_OMBUDSMAN), "2026-06-10", ADU_STATE_RUNNING, "T3");
  assert_clock (desk_ask (&desk, "2026-06-11T00:01", ADU_DEADLINE_OMBUDSMAN), "2026-06-10", ADU_STATE_LATE, "T3");
  assert_clock (desk_ask (&desk, "2026-03-16T12:59-03:00", ADU_DEADLINE_SETTLEMENT), "2026-03-16", ADU_STATE_RUNNING,
                "T4");
  assert_clock (desk_ask (&desk, "2026-03-16T13:00-03:00", ADU_DEADLINE_SETTLEMENT), "2026-03-16", ADU_STATE_LATE,
                "T4");
  g_assert_cmpint (adu_deadlines_find (desk.deadlines, ADU_DEADLINE_SETTLEMENT)->days_left, ==, -1);
}

/* X19: stamped 23:30 WIB on 30 June it was received on 1 July in WITA. */
static void
test_zone (void)
{
  g_auto (Desk) desk = { 0 };
  const AduDeadline *it;

  desk_init (&desk, profile ((AduLimit){ 14, ADU_UNIT_WORKING_DAY }, ADU_START_RECEIPT, FALSE, 0),
             ADU_CHANNEL_EMAIL, "2026-06-30T23:30+07:00");
  it = desk_ask (&desk, "2026-07-01T08:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-07-21", ADU_STATE_RUNNING, "X19");
  assert_day (it->start.day, "2026-07-01", "X19");
  g_assert_cmpint (it->start.minute, ==, 30);
}

/* (h): the computer's own zone changes nothing. */
static void
test_computer_zone (void)
{
  static const char *const zones[] = { "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Jakarta", "UTC" };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_auto (Desk) desk = { 0 };

      g_setenv ("TZ", zones[i], TRUE);
      desk_init (&desk, NULL, ADU_CHANNEL_LETTER, "2026-03-02T23:30");
      assert_clock (desk_ask (&desk, "2026-03-16T23:59", ADU_DEADLINE_SETTLEMENT), "2026-03-16", ADU_STATE_RUNNING,
                    zones[i]);
      assert_clock (desk_ask (&desk, "2026-03-17T00:00", ADU_DEADLINE_SETTLEMENT), "2026-03-16", ADU_STATE_LATE,
                    zones[i]);
    }
  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
}

/* X20–X27 and P8: pauses, in working days and in calendar days. */
static void
test_pauses (void)
{
  static const struct
  {
    const char *name, *received;
    AduLimit limit;
    const char *pauses, *now, *due, *if_resumed;
  } cases[] = {
    { "X20", "2026-06-30", { 14, ADU_UNIT_WORKING_DAY }, "2026-07-03/2026-07-06", "2026-07-20", "2026-07-21", "" },
    { "X20 days", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-03/2026-07-06", "2026-07-14", "2026-07-17", "" },
    { "X21, P8", "2026-06-30", { 14, ADU_UNIT_WORKING_DAY }, "2026-07-04/2026-07-06", "2026-07-20", "2026-07-20", "" },
    { "X21 days", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-04/2026-07-06", "2026-07-14", "2026-07-16", "" },
    { "X22", "2026-06-30", { 14, ADU_UNIT_WORKING_DAY }, "2026-07-03/2026-07-13", "2026-07-14", "2026-07-28", "" },
    { "X23", "2026-05-20", { 14, ADU_UNIT_WORKING_DAY }, "2026-05-26/2026-06-02", "2026-06-12", "2026-06-17", "" },
    { "X24", "2026-06-30", { 14, ADU_UNIT_WORKING_DAY }, "2026-07-06/2026-07-10 2026-07-08/2026-07-14", "2026-07-20",
      "2026-07-28", "" },
    { "X24 turned", "2026-06-30", { 14, ADU_UNIT_WORKING_DAY }, "2026-07-08/2026-07-14 2026-07-06/2026-07-10",
      "2026-07-20", "2026-07-28", "" },
    { "X25", "2026-06-30", { 14, ADU_UNIT_WORKING_DAY }, "2026-07-10/", "2026-07-20", "", "2026-07-28" },
    { "X26 before", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-06-01/2026-06-29", "2026-07-14", "2026-07-14", "" },
    { "X26 clipped", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-06-01/2026-07-03", "2026-07-14", "2026-07-16", "" },
    { "X27 continued", "2026-06-30", { 14, ADU_UNIT_WORKING_DAY }, "2026-07-09/2026-07-15", "2026-07-16", "2026-07-24",
      "" },
    { "X27 restarted", "2026-07-15", { 14, ADU_UNIT_WORKING_DAY }, "", "2026-07-16", "2026-08-04", "" },
    { "months", "2025-12-31", { 2, ADU_UNIT_MONTH }, "2026-02-01/2026-02-11", "2026-02-12", "2026-03-10", "" },
    { "after the end", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-15/", "2026-07-20", "2026-07-14", "" },
    { "on the last day", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-14/", "2026-07-20", "", "2026-07-20" },
    { "today", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-10/", "2026-07-10", "", "2026-07-14" },
    { "on receipt", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-06-30/", "2026-06-30", "", "2026-07-14" },
    { "on receipt, days on", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-06-30/", "2026-07-03", "", "2026-07-16" },
    { "tomorrow", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-11/", "2026-07-10", "2026-07-14", "" },
    { "30 days", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-02/", "2026-07-31", "", "2026-08-12" },
    { "31 days", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-02/", "2026-08-01", "2026-08-13", "" },
    { "30 in two", "2026-06-30", { 60, ADU_UNIT_DAY }, "2026-07-02/2026-07-22 2026-08-01/2026-08-21", "2026-08-25",
      "2026-09-28", "" },
    { "rolled", "2026-06-30", { 14, ADU_UNIT_DAY, ADU_ENDING_FORWARD }, "2026-07-03/2026-07-07", "2026-07-10",
      "2026-07-20", "" },
    { "end known", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-03/2026-07-13", "2026-07-08", "2026-07-24",
      "2026-07-19" },
    { "reversed", "2026-06-30", { 14, ADU_UNIT_DAY }, "2026-07-08/2026-07-03", "2026-07-08", "2026-07-14", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Desk) desk = { 0 };
      gboolean paused = *cases[i].if_resumed != '\0';
      const AduDeadline *it;

      desk_init (&desk, profile (cases[i].limit, ADU_START_RECEIPT, TRUE, 30), ADU_CHANNEL_LETTER, cases[i].received);
      desk_pause (&desk, cases[i].pauses);
      it = desk_ask (&desk, cases[i].now, ADU_DEADLINE_SETTLEMENT);
      assert_day (it->due, cases[i].due, cases[i].name);
      assert_day (it->if_resumed, cases[i].if_resumed, cases[i].name);
      if ((it->state == ADU_STATE_PAUSED) != paused || it->has_days_left == paused || (it->paused_day > 0) != paused)
        g_error ("%s: paused on day %d", cases[i].name, it->paused_day);
      assert_sum (it, desk.calendar);
    }
}

/* What stands still together, what does not, and which date binds meanwhile. */
static void
test_together (void)
{
  g_auto (Desk) desk = { 0 };
  const AduDeadline *it;

  desk_init (&desk, NULL, ADU_CHANNEL_LETTER, "2026-06-30T09:00");
  desk_pause (&desk, "2026-07-07/");

  /* 14 days: nothing stands still. */
  it = desk_ask (&desk, "2026-07-12T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-07-14", ADU_STATE_RUNNING, "14 days run on");
  g_assert_cmpuint (it->pause_at_most, ==, 0);
  assert_clock (adu_deadlines_find (desk.deadlines, ADU_DEADLINE_SERVICE), "2026-08-30", ADU_STATE_RUNNING, "service");

  /* X28: 60 days, counted from receipt. Both stand still, the Ombudsman's clock never does. */
  desk.facts.supervisory = desk.facts.inspection = ADU_YES;
  it = desk_ask (&desk, "2026-07-12T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "", ADU_STATE_PAUSED, "60 days stand still");
  g_assert_cmpint (it->paused_day, ==, 6);
  g_assert_cmpuint (it->pause_at_most, ==, 30);
  assert_day (it->if_resumed, "2026-09-03", "60 days");
  g_assert_true (it->binding);
  g_assert_true (adu_deadlines_binding (desk.deadlines) == it);
  it = adu_deadlines_find (desk.deadlines, ADU_DEADLINE_SERVICE);
  assert_clock (it, "", ADU_STATE_PAUSED, "service stands still with it");
  assert_day (it->if_resumed, "2026-09-04", "service");
  assert_clock (adu_deadlines_find (desk.deadlines, ADU_DEADLINE_ACKNOWLEDGEMENT), "2026-07-14", ADU_STATE_RUNNING,
                "acknowledgement");
  it = adu_deadlines_find (desk.deadlines, ADU_DEADLINE_OMBUDSMAN);
  g_assert_cmpint (it->state, ==, ADU_STATE_RUNNING);
  g_assert_false (it->binding);

  /* X29: back to 14 days on day 20: late at once. */
  desk.facts.inspection = ADU_NO;
  assert_clock (desk_ask (&desk, "2026-07-20T09:00", ADU_DEADLINE_SETTLEMENT), "2026-07-14", ADU_STATE_LATE, "X29");

  /* X45: inspection ticked without supervision stays 14 days. */
  desk.facts.supervisory = ADU_NO;
  desk.facts.inspection = ADU_YES;
  assert_clock (desk_ask (&desk, "2026-07-14T09:00", ADU_DEADLINE_SETTLEMENT), "2026-07-14", ADU_STATE_RUNNING, "X45");

  /* X28 without a pause. */
  desk_pause (&desk, "");
  desk.facts.supervisory = ADU_YES;
  it = desk_ask (&desk, "2026-07-14T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-08-29", ADU_STATE_RUNNING, "X28");
  assert_day (it->latest_working_day, "2026-08-28", "X28");
}

/* The earliest of online, settlement and service binds; from 31 December two months are 59 days. */
static void
test_binding (void)
{
  g_auto (Desk) desk = { 0 }, december = { 0 };
  const AduDeadline *it;

  desk_init (&desk, NULL, ADU_CHANNEL_LAPOR_WEB, "2026-03-02T09:00");
  desk_ask (&desk, "2026-03-03T09:00", ADU_DEADLINE_ONLINE);
  g_assert_cmpint (adu_deadlines_binding (desk.deadlines)->kind, ==, ADU_DEADLINE_ONLINE);
  desk.facts.forwarded = adu_zone_parse (desk.zone, "2026-03-14T09:00");
  desk_ask (&desk, "2026-03-15T09:00", ADU_DEADLINE_ONLINE);
  it = adu_deadlines_binding (desk.deadlines);
  g_assert_cmpint (it->kind, ==, ADU_DEADLINE_SETTLEMENT);
  desk.facts.answered = adu_zone_parse (desk.zone, "2026-03-16T09:00");
  desk_ask (&desk, "2026-04-15T09:00", ADU_DEADLINE_ONLINE);
  g_assert_true (adu_deadlines_binding (desk.deadlines)->kind == ADU_DEADLINE_SETTLEMENT);
  assert_clock (adu_deadlines_binding (desk.deadlines), "2026-03-16", ADU_STATE_MET, "answered on the last day");

  desk_init (&december, NULL, ADU_CHANNEL_LETTER, "2025-12-31T09:00");
  december.facts.supervisory = december.facts.inspection = ADU_YES;
  desk_ask (&december, "2026-01-02T09:00", ADU_DEADLINE_SERVICE);
  it = adu_deadlines_binding (december.deadlines);
  g_assert_cmpint (it->kind, ==, ADU_DEADLINE_SERVICE);
  assert_clock (it, "2026-02-28", ADU_STATE_RUNNING, "59 days");
  assert_day (find_why (it, ADU_WHY_MONTH_END)->date, "2026-02-28", "month end");
}

/* What stops which clock, in time or not; pauses end where the clock stopped. */
static void
test_stops (void)
{
  g_auto (Desk) desk = { 0 };
  const AduDeadline *it;

  desk_init (&desk, NULL, ADU_CHANNEL_LETTER, "2026-06-30T09:00");
  desk.facts.supervisory = desk.facts.inspection = ADU_YES;
  desk.facts.acknowledged = adu_zone_parse (desk.zone, "2026-07-20T09:00");
  desk.facts.first_follow_up = adu_zone_parse (desk.zone, "2026-07-21T09:00");
  it = desk_ask (&desk, "2026-12-01T09:00", ADU_DEADLINE_ACKNOWLEDGEMENT);
  assert_clock (it, "2026-07-14", ADU_STATE_MET, "told, though after the reminder");
  g_assert_cmpint (it->days_left, ==, -6);
  it = adu_deadlines_find (desk.deadlines, ADU_DEADLINE_OMBUDSMAN);
  g_assert_cmpint (it->state, ==, ADU_STATE_LATE);
  assert_day (it->first_follow_up, "2026-07-21", "marked, not stopped");
  assert_day (find_why (it, ADU_WHY_FIRST_FOLLOW_UP)->date, "2026-07-21", "marked");

  desk.facts.answered = adu_zone_parse (desk.zone, "2026-08-29T23:59");
  it = desk_ask (&desk, "2026-12-01T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-08-29", ADU_STATE_MET, "answered on the last day");
  g_assert_cmpint (it->days_left, ==, 0);
  desk.facts.answered = adu_zone_parse (desk.zone, "2026-08-31T00:00");
  it = desk_ask (&desk, "2026-12-01T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-08-29", ADU_STATE_MET_LATE, "answered two days later");
  g_assert_cmpint (it->days_left, ==, -2);
  assert_clock (adu_deadlines_find (desk.deadlines, ADU_DEADLINE_OMBUDSMAN), "2026-09-24", ADU_STATE_MET, "Ombudsman");

  /* X26: answered while paused. The pause ends there, what is entered after it does not count. */
  desk_pause (&desk, "2026-08-20/ 2026-09-05/2026-09-10");
  it = desk_ask (&desk, "2026-12-01T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-09-09", ADU_STATE_MET, "answered while paused");
  g_assert_cmpint (it->days_left, ==, 9);
  g_assert_cmpint (it->paused_day, ==, 0);
}

/* X30 and the literal reading of the Ombudsman's clock: switches of the rule. */
static void
test_switches (void)
{
  g_auto (Desk) desk = { 0 }, literal = { 0 };
  const AduDeadline *it;
  AduRule rule = { .kind = ADU_DEADLINE_OMBUDSMAN,
                   .applies = ADU_APPLIES_ALL,
                   .limit = { 60, ADU_UNIT_WORKING_DAY },
                   .start = ADU_START_RECEIPT,
                   .can_be_late = TRUE,
                   .stops_at_first_follow_up = TRUE,
                   .ground = (char *) "literal" };

  desk_init (&desk, profile ((AduLimit){ 60, ADU_UNIT_DAY, ADU_ENDING_FORWARD }, ADU_START_COMPLETE, FALSE, 0),
             ADU_CHANNEL_LETTER, "2026-06-30T09:00");
  it = desk_ask (&desk, "2026-07-01T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-08-31", ADU_STATE_RUNNING, "not complete yet: from receipt");
  g_assert_cmpstr (find_why (it, ADU_WHY_FALLBACK)->name, ==, "complete");
  assert_day (find_why (it, ADU_WHY_ROLL)->date, "2026-08-29", "rolled");
  desk.facts.complete = adu_zone_parse (desk.zone, "2026-07-08T09:00");
  it = desk_ask (&desk, "2026-07-08T09:00", ADU_DEADLINE_SETTLEMENT);
  assert_clock (it, "2026-09-07", ADU_STATE_RUNNING, "X30");
  assert_sum (it, desk.calendar);

  desk_init (&literal, adu_standard_new ("Literal", "SK", adu_day_new (2022, 1, 1), &rule, 1, NULL),
             ADU_CHANNEL_LETTER, "2026-03-02T09:00");
  literal.facts.first_follow_up = adu_zone_parse (literal.zone, "2026-03-10T09:00");
  it = desk_ask (&literal, "2026-12-10T09:00", ADU_DEADLINE_OMBUDSMAN);
  assert_clock (it, "2026-06-10", ADU_STATE_MET, "followed up");
  g_assert_null (find_why (it, ADU_WHY_STRICTER));
  g_assert_null (adu_deadlines_binding (literal.deadlines));
}

/* The derivation names each day off once, with its decree. */
static void
test_derivation (void)
{
  static const struct
  {
    AduWhyKind kind;
    const char *date;
    gint amount;
    const char *name;
  } lines[] = {
    { ADU_WHY_START, "2026-03-17", 0, "receipt" },
    { ADU_WHY_COUNT, "", 5, "working-day" },
    { ADU_WHY_DAY_OFF, "2026-03-18", 1, "Cuti Bersama Hari Suci Nyepi" },
    { ADU_WHY_DAY_OFF, "2026-03-19", 1, "Hari Suci Nyepi" },
    { ADU_WHY_DAY_OFF, "2026-03-20", 1, "Cuti Bersama Hari Raya Idul Fitri" },
    { ADU_WHY_WEEKEND, "2026-03-21", 2, NULL },
    { ADU_WHY_DAY_OFF, "2026-03-23", 1, "Cuti Bersama Hari Raya Idul Fitri" },
    { ADU_WHY_DAY_OFF, "2026-03-24", 1, "Cuti Bersama Hari Raya Idul Fitri" },
    { ADU_WHY_PAUSE, "2026-03-26", 1, NULL },
    { ADU_WHY_WEEKEND, "2026-03-28", 2, NULL },
    { ADU_WHY_RESULT, "2026-04-01", 0, NULL },
  };
  g_auto (Desk) desk = { 0 };
  const AduDeadline *it;

  desk_init (&desk, profile ((AduLimit){ 5, ADU_UNIT_WORKING_DAY }, ADU_START_RECEIPT, TRUE, 30), ADU_CHANNEL_LETTER,
             "2026-03-17T09:00");
  desk_pause (&desk, "2026-03-26/2026-03-27");
  it = desk_ask (&desk, "2026-03-17T09:00", ADU_DEADLINE_SETTLEMENT);
  g_assert_cmpuint (it->why->len, ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const AduWhy *why = g_ptr_array_index (it->why, i);

      g_assert_cmpstr (adu_why_kind_to_code (why->kind), ==, adu_why_kind_to_code (lines[i].kind));
      assert_day (why->date, lines[i].date, adu_why_kind_to_code (why->kind));
      g_assert_cmpint (why->amount, ==, lines[i].amount);
      g_assert_cmpstr (why->name, ==, lines[i].name);
      if (why->kind == ADU_WHY_DAY_OFF)
        g_assert_cmpstr (why->ground, ==, "SKB 1497/2025, 2/2025, 5/2025");
    }
}

/* C1, X14, X16: another calendar moves the open case, the same one changes nothing, taking it back restores it. */
static void
test_calendar_changes (void)
{
  g_auto (Desk) desk = { 0 };
  g_autoptr (GPtrArray) more = shipped_days_off ();
  g_autoptr (AduCalendar) before = NULL;

  desk_init (&desk, profile ((AduLimit){ 14, ADU_UNIT_WORKING_DAY }, ADU_START_RECEIPT, FALSE, 0), ADU_CHANNEL_LETTER,
             "2026-06-30T09:00");
  before = adu_calendar_ref (desk.calendar);
  g_ptr_array_add (more, adu_day_off_new (adu_day_new (2026, 7, 9), ADU_DAY_OFF_LOCAL, TRUE, "Libur daerah", "Perbup"));
  for (guint i = 0; i < 2; i++)
    assert_day (desk_ask (&desk, "2026-07-01", ADU_DEADLINE_SETTLEMENT)->due, "2026-07-20", "X14 before, X16");
  adu_calendar_unref (desk.calendar);
  desk.calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, more, TRUE, NULL);
  assert_day (desk_ask (&desk, "2026-07-01", ADU_DEADLINE_SETTLEMENT)->due, "2026-07-21", "X14 after");
  adu_calendar_unref (desk.calendar);
  desk.calendar = adu_calendar_ref (before);
  assert_day (desk_ask (&desk, "2026-07-01", ADU_DEADLINE_SETTLEMENT)->due, "2026-07-20", "X16");
}

/* X41: entered late it is late at once. X44: the earliest receipt of merged cases governs. */
static void
test_back_dated (void)
{
  g_auto (Desk) late = { 0 }, own = { 0 };

  desk_init (&late, NULL, ADU_CHANNEL_LETTER, "2026-09-01T00:00");
  assert_clock (desk_ask (&late, "2026-11-23T09:00", ADU_DEADLINE_SETTLEMENT), "2026-09-15", ADU_STATE_LATE, "X41");
  desk_init (&own, NULL, ADU_CHANNEL_LETTER, "2026-11-20T09:00");
  assert_clock (desk_ask (&own, "2026-11-23T09:00", ADU_DEADLINE_SETTLEMENT), "2026-12-04", ADU_STATE_RUNNING, "X44");
  own.facts.received = MIN (own.facts.received, late.facts.received);
  assert_clock (desk_ask (&own, "2026-11-23T09:00", ADU_DEADLINE_SETTLEMENT), "2026-09-15", ADU_STATE_LATE, "X44");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline/headline", test_headline);
  g_test_add_func ("/deadline/provisional", test_provisional);
  g_test_add_func ("/deadline/lateness", test_lateness);
  g_test_add_func ("/deadline/zone", test_zone);
  g_test_add_func ("/deadline/computer-zone", test_computer_zone);
  g_test_add_func ("/deadline/pauses", test_pauses);
  g_test_add_func ("/deadline/together", test_together);
  g_test_add_func ("/deadline/binding", test_binding);
  g_test_add_func ("/deadline/stops", test_stops);
  g_test_add_func ("/deadline/switches", test_switches);
  g_test_add_func ("/deadline/derivation", test_derivation);
  g_test_add_func ("/deadline/calendar-changes", test_calendar_changes);
  g_test_add_func ("/deadline/back-dated", test_back_dated);
  return g_test_run ();
}
