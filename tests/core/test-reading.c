/* test-reading.c — what the other reading of the standard would give: over Lebaran, a weekend, pauses, into 2027
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-reading.h"

static AduStandard *standard;
static AduCalendar *calendar;
static AduZone *zone;

/* What is asked, and the dates in the order of unit and event: office, other unit, other event, both ("" = none). */
static const struct
{
  const char *name;
  const char *received;
  const char *complete; /* nullable */
  AduChannel channel;
  AduTri supervisory;
  AduTri inspection;
  AduDeadlineKind kind;
  const char *dues[4];
} cases[] = {
  /* 14 days from 17 March 2026; in working days over Nyepi, Lebaran and its joint leave. */
  { "lebaran", "2026-03-17T09:00", NULL, ADU_CHANNEL_LETTER, ADU_NO, ADU_NO, ADU_DEADLINE_SETTLEMENT, { "2026-03-31", "2026-04-14", "2026-03-31", "2026-04-14" } },
  /* 5 days from a Friday. */
  { "weekend", "2026-03-13T08:00", NULL, ADU_CHANNEL_LAPOR_WEB, ADU_UNKNOWN, ADU_UNKNOWN, ADU_DEADLINE_ONLINE, { "2026-03-18", "2026-03-27", "2026-03-18", "2026-03-27" } },
  /* The file was complete four days after the receipt. */
  { "completeness", "2026-06-30T09:00", "2026-07-04T09:00", ADU_CHANNEL_LETTER, ADU_NO, ADU_NO, ADU_DEADLINE_SETTLEMENT, { "2026-07-14", "2026-07-20", "2026-07-18", "2026-07-23" } },
  /* The Ombudsman's working days are the standard's own word; read as calendar days they end far earlier. */
  { "ombudsman", "2026-11-23T09:00", NULL, ADU_CHANNEL_LETTER, ADU_NO, ADU_NO, ADU_DEADLINE_OMBUDSMAN, { "2027-02-19", "2027-01-22", "2027-02-19", "2027-01-22" } },
};

static void
test_dates (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AduFacts facts;
      g_autoptr (GArray) readings = NULL;

      adu_facts_init (&facts, cases[i].channel, adu_zone_parse (zone, cases[i].received));
      facts.supervisory = cases[i].supervisory;
      facts.inspection = cases[i].inspection;
      if (cases[i].complete != NULL)
        facts.complete = adu_zone_parse (zone, cases[i].complete);
      readings = adu_readings_compute (&facts, standard, calendar, zone, facts.received, cases[i].kind);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (readings->len, ==, 4);
      for (guint k = 0; k < readings->len; k++)
        {
          const AduReading *reading = &g_array_index (readings, AduReading, k);
          g_autofree char *due = adu_day_to_iso (reading->due);

          g_assert_cmpstr (due, ==, cases[i].dues[k]);
          g_assert_cmpint (reading->office, ==, k == 0);
          g_assert_cmpint (reading->not_yet, ==, reading->start == ADU_START_COMPLETE && cases[i].complete == NULL);
        }
    }
}

/* The first is what the deadline itself says, for every clock of every kind of case. */
static void
test_first_is_the_offices (void)
{
  for (guint n = 0; n < 3000; n++)
    {
      AduFacts facts;
      AduTime now;
      AduPause pause;
      g_autoptr (GPtrArray) deadlines = NULL;

      adu_facts_init (&facts, (AduChannel) g_test_rand_int_range (0, ADU_N_CHANNELS),
                      adu_zone_time (zone, adu_day_add (adu_day_new (2024, 1, 1), g_test_rand_int_range (0, 1200)),
                                     g_test_rand_int_range (0, 1440)));
      facts.supervisory = (AduTri) g_test_rand_int_range (0, ADU_N_TRIS);
      facts.inspection = (AduTri) g_test_rand_int_range (0, ADU_N_TRIS);
      pause.from = adu_day_add (adu_zone_day (zone, facts.received), g_test_rand_int_range (1, 20));
      pause.until = adu_day_add (pause.from, g_test_rand_int_range (0, 40));
      facts.pauses = &pause;
      facts.n_pauses = g_test_rand_bit () ? 1 : 0;
      now = facts.received + g_test_rand_int_range (0, 90) * 86400;
      deadlines = adu_deadlines_compute (&facts, standard, calendar, zone, now);
      for (guint i = 0; i < deadlines->len; i++)
        {
          const AduDeadline *deadline = g_ptr_array_index (deadlines, i);
          g_autoptr (GArray) readings =
            adu_readings_compute (&facts, standard, calendar, zone, now, deadline->kind);
          const AduReading *first = &g_array_index (readings, AduReading, 0);

          g_assert_cmpuint (readings->len, >, 0);
          g_assert_true (first->office);
          g_assert_cmpint (first->due.n, ==,
                           adu_day_is_set (deadline->due) ? deadline->due.n : deadline->if_resumed.n);
          g_assert_cmpint (first->unit, ==, deadline->limit.unit);
          for (guint k = 1; k < readings->len; k++)
            g_assert_false (g_array_index (readings, AduReading, k).office);
        }
    }
}

/* A clock the case does not have has no reading. */
static void
test_none (void)
{
  AduFacts facts;
  g_autoptr (GArray) readings = NULL;

  adu_facts_init (&facts, ADU_CHANNEL_LETTER, adu_zone_parse (zone, "2026-03-02T09:00"));
  readings = adu_readings_compute (&facts, standard, calendar, zone, facts.received, ADU_DEADLINE_ONLINE);
  g_assert_cmpuint (readings->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_autofree char *rules = NULL;
  g_autofree char *days = NULL;
  g_autofree char *text = NULL;
  g_autofree char *tsv = NULL;
  g_autoptr (GPtrArray) days_off = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  rules = g_test_build_filename (G_TEST_DIST, "..", "data", "standards", "dinkes-ttu-2022.ini", NULL);
  days = g_test_build_filename (G_TEST_DIST, "..", "data", "holidays-id.tsv", NULL);
  g_assert_true (g_file_get_contents (rules, &text, NULL, &error));
  g_assert_true (g_file_get_contents (days, &tsv, NULL, &error));
  standard = adu_standard_parse (text, -1, &error);
  g_assert_no_error (error);
  days_off = adu_calendar_parse_days_off (tsv, -1, &error);
  calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE, &error);
  g_assert_no_error (error);
  zone = adu_zone_new (ADU_ZONE_DEFAULT);
  g_test_add_func ("/reading/dates", test_dates);
  g_test_add_func ("/reading/first-is-the-offices", test_first_is_the_offices);
  g_test_add_func ("/reading/none", test_none);
  return g_test_run ();
}
