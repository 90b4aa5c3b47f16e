/* test-case-due.c — the column of deadlines says of every complaint what is true of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "gui/cases/adu-case-due.h"
#include "support/test-register.h"

static TestRegister *reg;

/* Days count from today: 0 today, NO_DAY none. */
#define NO_DAY 1000

static const struct
{
  const char *name;
  AduStage stage;
  gint due, stopped, closed, paused;
  AduDueState state;
  const char *starts; /* what the words start with */
} rows[] = {
  { "no date", ADU_STAGE_RECEIVED, NO_DAY, NO_DAY, NO_DAY, NO_DAY, ADU_DUE_NONE, "–" },
  { "late", ADU_STAGE_REVIEW, -1, NO_DAY, NO_DAY, NO_DAY, ADU_DUE_LATE, "1 day late" },
  { "today", ADU_STAGE_REVIEW, 0, NO_DAY, NO_DAY, NO_DAY, ADU_DUE_TODAY, "today" },
  { "soon", ADU_STAGE_REVIEW, 3, NO_DAY, NO_DAY, NO_DAY, ADU_DUE_SOON, "3 days left" },
  { "calm", ADU_STAGE_REVIEW, 4, NO_DAY, NO_DAY, NO_DAY, ADU_DUE_CALM, "4 days left" },
  { "paused", ADU_STAGE_AWAITING_COMPLETION, NO_DAY, NO_DAY, NO_DAY, -1, ADU_DUE_PAUSED, "paused" },
  { "answered", ADU_STAGE_ANSWERED, -2, -5, NO_DAY, NO_DAY, ADU_DUE_DONE, "answered " },
  { "closed", ADU_STAGE_CLOSED, -2, -5, -1, NO_DAY, ADU_DUE_DONE, "answered " },
  { "closed at the desk", ADU_STAGE_CLOSED, -2, NO_DAY, -1, NO_DAY, ADU_DUE_DONE, "closed " },
  { "withdrawn", ADU_STAGE_WITHDRAWN, 9, NO_DAY, -1, NO_DAY, ADU_DUE_DONE, "withdrawn " },
  { "withdrawn, its clock stopped", ADU_STAGE_WITHDRAWN, 9, -1, -1, NO_DAY, ADU_DUE_DONE, "withdrawn " },
  { "merged", ADU_STAGE_MERGED, 9, -1, -1, NO_DAY, ADU_DUE_DONE, "merged " },
  { "forwarded", ADU_STAGE_FORWARDED, 9, -1, -1, NO_DAY, ADU_DUE_DONE, "forwarded " },
  { "rejected", ADU_STAGE_REJECTED, 9, -1, -1, NO_DAY, ADU_DUE_DONE, "answered " },
};

static AduDay
day_at (AduDay today, gint away)
{
  return away == NO_DAY ? ADU_DAY_NONE : adu_day_add (today, away);
}

static void
test_words (void)
{
  AduDay today = adu_clock_today (adu_store_clock (reg->store));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AduRow row = { .stage = rows[i].stage,
                     .binding_due = day_at (today, rows[i].due),
                     .stopped = day_at (today, rows[i].stopped),
                     .closed = day_at (today, rows[i].closed),
                     .paused_since = day_at (today, rows[i].paused) };
      g_autofree char *words = adu_case_due_words (&row, reg->store);

      g_test_message ("%s: %s", rows[i].name, words);
      g_assert_cmpint (adu_case_due_state (&row, today), ==, rows[i].state);
      g_assert_true (g_str_has_prefix (words, rows[i].starts));
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  reg = test_register_new (TRUE);
  g_test_add_func ("/gui/case-due/words", test_words);
  result = g_test_run ();
  test_register_free (reg);
  return result;
}
