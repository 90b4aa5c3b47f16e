/* test-outcome.c — when a complaint counts as settled, and how: the table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-outcome.h"

#define NEVER 0

/* Days of October: received on the 1st unless said, binding on the 15th. */
static const struct
{
  const char *what;
  AduStage stage;
  gint received, stopped, confirmed, closed, due;
  gboolean heard;
  AduOutcome outcome;
  gint settled;
  gboolean unconfirmed;
} cases[] = {
  { "new", ADU_STAGE_RECEIVED, 1, NEVER, NEVER, NEVER, 15, FALSE, ADU_OUTCOME_NONE, NEVER, FALSE },
  { "in work", ADU_STAGE_FOLLOW_UP, 1, NEVER, NEVER, NEVER, 15, FALSE, ADU_OUTCOME_NONE, NEVER, FALSE },
  { "answered, not confirmed", ADU_STAGE_ANSWERED, 1, 10, NEVER, NEVER, 15, FALSE, ADU_OUTCOME_NONE, NEVER, FALSE },
  { "answered, confirmed later", ADU_STAGE_ANSWERED, 1, 10, 12, NEVER, 15, TRUE, ADU_OUTCOME_ON_TIME, 12, FALSE },
  { "answered on the last day", ADU_STAGE_ANSWERED, 1, 15, 20, NEVER, 15, TRUE, ADU_OUTCOME_ON_TIME, 20, FALSE },
  { "answered a day late", ADU_STAGE_ANSWERED, 1, 16, 16, NEVER, 15, TRUE, ADU_OUTCOME_LATE, 16, FALSE },
  { "closed after confirming", ADU_STAGE_CLOSED, 1, 10, 12, 20, 15, TRUE, ADU_OUTCOME_ON_TIME, 12, FALSE },
  { "closed after tries", ADU_STAGE_CLOSED, 1, 10, NEVER, 14, 15, FALSE, ADU_OUTCOME_ON_TIME, 14, TRUE },
  { "tries began late", ADU_STAGE_CLOSED, 1, 17, NEVER, 19, 15, FALSE, ADU_OUTCOME_LATE, 19, TRUE },
  { "put up at the board", ADU_STAGE_ANSWERED, 1, 10, 10, NEVER, 15, FALSE, ADU_OUTCOME_ON_TIME, 10, TRUE },
  { "settled on the spot", ADU_STAGE_CLOSED, 1, 1, 1, 1, 15, TRUE, ADU_OUTCOME_ON_TIME, 1, FALSE },
  { "no limit applies", ADU_STAGE_CLOSED, 1, 40, 41, 41, NEVER, TRUE, ADU_OUTCOME_ON_TIME, 41, FALSE },
  { "forwarded", ADU_STAGE_FORWARDED, 1, 9, NEVER, 9, 15, FALSE, ADU_OUTCOME_OTHER, 9, FALSE },
  { "outside, told late", ADU_STAGE_OUTSIDE_AUTHORITY, 1, 19, NEVER, 19, 15, FALSE, ADU_OUTCOME_OTHER, 19, FALSE },
  { "rejected", ADU_STAGE_REJECTED, 1, 3, NEVER, 3, 15, FALSE, ADU_OUTCOME_OTHER, 3, FALSE },
  { "withdrawn after the answer", ADU_STAGE_WITHDRAWN, 1, 3, NEVER, 6, 15, FALSE, ADU_OUTCOME_OTHER, 6, FALSE },
  { "merged", ADU_STAGE_MERGED, 1, NEVER, NEVER, 4, 15, FALSE, ADU_OUTCOME_OTHER, 4, FALSE },
  { "reopened", ADU_STAGE_REVIEW, 1, NEVER, NEVER, NEVER, 15, TRUE, ADU_OUTCOME_NONE, NEVER, FALSE },
  { "answered before it was stamped", ADU_STAGE_ANSWERED, 5, 2, 3, NEVER, 15, TRUE, ADU_OUTCOME_ON_TIME, 5, FALSE },
  { "merged before it was stamped", ADU_STAGE_MERGED, 5, NEVER, NEVER, 2, 15, FALSE, ADU_OUTCOME_OTHER, 5, FALSE },
};

static AduDay
october (gint day)
{
  return day == NEVER ? ADU_DAY_NONE : adu_day_add (adu_day_new (2026, 9, 30), day);
}

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AduOutcomeFacts facts = { .stage = cases[i].stage,
                                .received = october (cases[i].received),
                                .stopped = october (cases[i].stopped),
                                .confirmed = october (cases[i].confirmed),
                                .closed = october (cases[i].closed),
                                .binding_due = october (cases[i].due),
                                .heard = cases[i].heard };
      AduSettlement settlement = adu_outcome_settle (&facts);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (settlement.outcome, ==, cases[i].outcome);
      g_assert_cmpint (settlement.settled.n, ==, october (cases[i].settled).n);
      g_assert_cmpint (settlement.unconfirmed, ==, cases[i].unconfirmed);
    }
}

static void
test_codes (void)
{
  for (AduOutcome outcome = 0; outcome < ADU_N_OUTCOMES; outcome++)
    g_assert_nonnull (adu_outcome_to_code (outcome));
  for (AduCounter counter = 0; counter < ADU_N_COUNTERS; counter++)
    g_assert_nonnull (adu_counter_to_code (counter));
  g_assert_null (adu_outcome_to_code (ADU_N_OUTCOMES));
  g_assert_null (adu_counter_to_code (ADU_N_COUNTERS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/outcome/table", test_table);
  g_test_add_func ("/core/outcome/codes", test_codes);
  return g_test_run ();
}
