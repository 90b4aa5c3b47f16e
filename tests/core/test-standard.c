/* test-standard.c — the shipped standard, the way there and back, and what is refused
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "core/adu-standard.h"

static AduStandard *
shipped (void)
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

static void
test_shipped (void)
{
  static const struct
  {
    AduDeadlineKind kind;
    AduLimit limit;
    AduStart start;
    gboolean binding, can_be_late, pauses;
    const char *text;
  } rules[] = {
    { ADU_DEADLINE_COUNTER, { 30, ADU_UNIT_MINUTE }, ADU_START_SERVED, FALSE, FALSE, FALSE, NULL },
    { ADU_DEADLINE_ONLINE, { 5, ADU_UNIT_DAY }, ADU_START_FORWARDED, TRUE, TRUE, FALSE, "5 hari" },
    { ADU_DEADLINE_SETTLEMENT, { 14, ADU_UNIT_DAY }, ADU_START_RECEIPT, TRUE, TRUE, FALSE, "14 hari" },
    { ADU_DEADLINE_SETTLEMENT, { 60, ADU_UNIT_DAY }, ADU_START_RECEIPT, TRUE, TRUE, TRUE, "60 hari" },
    { ADU_DEADLINE_ACKNOWLEDGEMENT, { 14, ADU_UNIT_DAY }, ADU_START_RECEIPT, FALSE, FALSE, FALSE, NULL },
    { ADU_DEADLINE_SERVICE, { 2, ADU_UNIT_MONTH }, ADU_START_RECEIPT, TRUE, TRUE, TRUE, "2 bulan" },
    { ADU_DEADLINE_OMBUDSMAN, { 60, ADU_UNIT_WORKING_DAY }, ADU_START_RECEIPT, FALSE, TRUE, FALSE, "60 hari kerja" },
  };
  g_autoptr (AduStandard) standard = shipped ();
  g_autoptr (AduStandard) again = adu_standard_ref (standard);

  g_assert_cmpstr (adu_standard_decree (again), ==, "SK 440/86.a/Dinkes/2022");
  g_assert_nonnull (strstr (adu_standard_name (again), "Timor Tengah Utara"));
  g_assert_cmpint (adu_day_year (adu_standard_effective (again)), ==, 2022);
  g_assert_cmpuint (adu_standard_n_rules (again), ==, G_N_ELEMENTS (rules));
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      const AduRule *rule = adu_standard_rule (again, i);

      g_assert_cmpint (rule->kind, ==, rules[i].kind);
      g_assert_cmpuint (rule->limit.amount, ==, rules[i].limit.amount);
      g_assert_cmpint (rule->limit.unit, ==, rules[i].limit.unit);
      g_assert_cmpint (rule->limit.ending, ==, ADU_ENDING_KEEP);
      g_assert_false (rule->limit.first_day_counts);
      g_assert_cmpint (rule->start, ==, rules[i].start);
      g_assert_cmpint (rule->binding, ==, rules[i].binding);
      g_assert_cmpint (rule->can_be_late, ==, rules[i].can_be_late);
      g_assert_cmpint (rule->pauses, ==, rules[i].pauses);
      g_assert_cmpuint (rule->pause_at_most, ==, rules[i].pauses ? 30 : 0);
      g_assert_false (rule->stops_at_first_follow_up);
      g_assert_nonnull (rule->ground);
      g_assert_cmpstr (rule->text, ==, rules[i].text);
    }
}

/* Which settlement, and whether there is an online and an acknowledgement clock: all nine pairs of the two facts. */
static void
test_find (void)
{
  g_autoptr (AduStandard) standard = shipped ();

  for (AduTri supervisory = 0; supervisory < ADU_N_TRIS; supervisory++)
    for (AduTri inspection = 0; inspection < ADU_N_TRIS; inspection++)
      for (AduChannel channel = 0; channel < ADU_N_CHANNELS; channel++)
        for (AduTri present = 0; present < ADU_N_TRIS; present++)
          {
            gboolean both = supervisory == ADU_YES && inspection == ADU_YES;
            gboolean lapor = channel == ADU_CHANNEL_LAPOR_SMS || channel == ADU_CHANNEL_LAPOR_WEB;
            const AduRule *found[ADU_N_DEADLINE_KINDS];

            for (AduDeadlineKind kind = 0; kind < ADU_N_DEADLINE_KINDS; kind++)
              found[kind] = adu_standard_find (standard, kind, channel, present, supervisory, inspection);
            g_assert_cmpuint (found[ADU_DEADLINE_SETTLEMENT]->limit.amount, ==, both ? 60 : 14);
            g_assert_cmpint (found[ADU_DEADLINE_ACKNOWLEDGEMENT] != NULL, ==, both);
            g_assert_cmpint (found[ADU_DEADLINE_ONLINE] != NULL, ==, lapor && !both);
            g_assert_cmpint (found[ADU_DEADLINE_COUNTER] != NULL, ==,
                             channel == ADU_CHANNEL_COUNTER || present == ADU_YES);
            g_assert_nonnull (found[ADU_DEADLINE_SERVICE]);
            g_assert_nonnull (found[ADU_DEADLINE_OMBUDSMAN]);
          }
}

/* What is written is read back, whatever stands in the texts. */
static void
test_round_trip (void)
{
  g_autoptr (AduStandard) standard = shipped ();
  AduRule rules[8];
  g_autoptr (AduStandard) changed = NULL, back = NULL;
  g_autofree char *text = NULL, *again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 7; i++)
    rules[i] = *adu_standard_rule (standard, i);
  rules[7] = rules[3];
  rules[3].limit = (AduLimit){ 45, ADU_UNIT_WORKING_DAY, ADU_ENDING_FORWARD, TRUE };
  rules[3].start = ADU_START_COMPLETE;
  rules[3].ground = (char *) "  [Budi] & \"Ani\"; #1=2 \\n %n%s\nbaris kedua ";
  rules[6].stops_at_first_follow_up = TRUE;
  changed = adu_standard_new ("= [x] ;", "SK 1/2027", adu_day_new (2027, 2, 3), rules, 8, &error);
  g_assert_no_error (error);
  text = adu_standard_to_text (changed);
  back = adu_standard_parse (text, (gssize) strlen (text), &error);
  g_assert_no_error (error);
  again = adu_standard_to_text (back);
  g_assert_cmpstr (text, ==, again);
  g_assert_cmpuint (adu_standard_n_rules (back), ==, 8);
  g_assert_cmpstr (adu_standard_name (back), ==, "= [x] ;");
  g_assert_cmpint (adu_standard_effective (back).n, ==, adu_day_new (2027, 2, 3).n);
  g_assert_cmpint (adu_standard_rule (back, 3)->limit.unit, ==, ADU_UNIT_WORKING_DAY);
  g_assert_cmpint (adu_standard_rule (back, 3)->limit.ending, ==, ADU_ENDING_FORWARD);
  g_assert_true (adu_standard_rule (back, 3)->limit.first_day_counts);
  g_assert_cmpint (adu_standard_rule (back, 3)->start, ==, ADU_START_COMPLETE);
  g_assert_true (adu_standard_rule (back, 6)->stops_at_first_follow_up);
  g_assert_cmpuint (adu_standard_rule (back, 7)->limit.amount, ==, 60);
}

#define HEAD "[standard]\nname=N\ndecree=D\neffective=2022-01-01\n"
#define RULE "[r]\nclock=settlement\napplies=all\namount=14\nunit=day\nstarts=receipt\nground=G\n"

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    AduStandardError code;
    const char *message; /* its beginning; NULL: any */
  } cases[] = {
    { "", ADU_STANDARD_ERROR_VALUE, "[standard]" },
    { "\xFF", ADU_STANDARD_ERROR_SYNTAX, NULL },
    { "no group", ADU_STANDARD_ERROR_SYNTAX, NULL },
    { HEAD, ADU_STANDARD_ERROR_VALUE, "[standard] no rules" },
    { RULE, ADU_STANDARD_ERROR_VALUE, "[standard] name" },
    { "[standard]\nname=N\ndecree=D\neffective=2022\n" RULE, ADU_STANDARD_ERROR_VALUE, "[standard] effective" },
    { "[standard]\nname=N\ndecree=D\neffectiv=2022-01-01\n" RULE, ADU_STANDARD_ERROR_VALUE, "[standard] effectiv:" },
    { HEAD RULE "bind=true\n", ADU_STANDARD_ERROR_VALUE, "[r] bind:" },
    { HEAD RULE "clock=settle\n", ADU_STANDARD_ERROR_VALUE, "[r] clock:" },
    { HEAD RULE "amount=0\n", ADU_STANDARD_ERROR_VALUE, "[r] amount:" },
    { HEAD RULE "amount=-14\n", ADU_STANDARD_ERROR_VALUE, "[r] amount:" },
    { HEAD RULE "amount=14 days\n", ADU_STANDARD_ERROR_VALUE, "[r] amount:" },
    { HEAD RULE "amount=99999999999999999999\n", ADU_STANDARD_ERROR_VALUE, "[r] amount:" },
    { HEAD RULE "unit=minute\n", ADU_STANDARD_ERROR_VALUE, "[r] unit:" },
    { HEAD RULE "clock=counter\n", ADU_STANDARD_ERROR_VALUE, "[r] unit:" },
    { HEAD RULE "starts=served\n", ADU_STANDARD_ERROR_VALUE, "[r] starts:" },
    { HEAD RULE "binding=yes\n", ADU_STANDARD_ERROR_VALUE, "[r] binding:" },
    { HEAD RULE "binding=true\n", ADU_STANDARD_ERROR_VALUE, "[r] can-be-late:" },
    { HEAD RULE "ending=sideways\n", ADU_STANDARD_ERROR_VALUE, "[r] ending:" },
    { HEAD RULE "pause-at-most=x\n", ADU_STANDARD_ERROR_VALUE, "[r] pause-at-most:" },
    { HEAD RULE "ground=\n", ADU_STANDARD_ERROR_VALUE, "[r] ground:" },
    { HEAD RULE "text=\\q\n", ADU_STANDARD_ERROR_VALUE, "[r] text:" },
    { HEAD "[r]\nclock=settlement\n", ADU_STANDARD_ERROR_VALUE, "[r] applies:" },
  };
  g_autoptr (GError) fine = NULL;
  g_autoptr (AduStandard) good = adu_standard_parse (HEAD RULE, -1, &fine);

  g_assert_no_error (fine);
  g_assert_null (adu_standard_find (good, ADU_DEADLINE_ONLINE, ADU_CHANNEL_LAPOR_WEB, ADU_NO, ADU_NO, ADU_NO));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (adu_standard_parse (cases[i].text, -1, &error));
      g_assert_error (error, ADU_STANDARD_ERROR, (gint) cases[i].code);
      if (cases[i].message != NULL && !g_str_has_prefix (error->message, cases[i].message))
        g_error ("case %" G_GSIZE_FORMAT ": “%s”, expected “%s…”", i, error->message, cases[i].message);
    }
}

static void
test_codes (void)
{
  for (int i = 0; i < ADU_N_DEADLINE_KINDS; i++)
    g_assert_cmpint (adu_deadline_kind_from_code (adu_deadline_kind_to_code (i)), ==, i);
  for (int i = 0; i < ADU_N_STARTS; i++)
    g_assert_cmpint (adu_start_from_code (adu_start_to_code (i)), ==, i);
  for (int i = 0; i < ADU_N_APPLIES; i++)
    g_assert_cmpint (adu_applies_from_code (adu_applies_to_code (i)), ==, i);
  for (int i = 0; i < ADU_N_CHANNELS; i++)
    g_assert_cmpint (adu_channel_from_code (adu_channel_to_code (i)), ==, i);
  for (int i = 0; i < ADU_N_TRIS; i++)
    g_assert_cmpint (adu_tri_from_code (adu_tri_to_code (i)), ==, i);
  for (int i = 0; i < ADU_N_KINDS; i++)
    g_assert_cmpint (adu_kind_from_code (adu_kind_to_code (i)), ==, i);
  g_assert_cmpint (adu_channel_from_code ("Letter"), ==, -1);
  g_assert_cmpint (adu_channel_from_code (""), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/standard/shipped", test_shipped);
  g_test_add_func ("/standard/find", test_find);
  g_test_add_func ("/standard/round-trip", test_round_trip);
  g_test_add_func ("/standard/refused", test_refused);
  g_test_add_func ("/standard/codes", test_codes);
  return g_test_run ();
}
