/* test-turn.c — whose turn it is, what comes next, and on whose list it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-turn.h"

#define ME 7
#define SOMEBODY 8

/* Where a case stands → whose turn. */
static const struct
{
  AduTurnFacts facts;
  AduTurn turn;
} turns[] = {
  { { ADU_STAGE_RECEIVED }, { ADU_TURN_ROLE, ADU_ROLE_OFFICER, 0, ADU_STEP_CLASSIFY } },
  { { ADU_STAGE_REVIEW }, { ADU_TURN_ROLE, ADU_ROLE_HEAD, 0, ADU_STEP_DISPOSE } },
  /* Who had it before does not matter while the head decides. */
  { { ADU_STAGE_REVIEW, .handler = ME }, { ADU_TURN_ROLE, ADU_ROLE_HEAD, 0, ADU_STEP_DISPOSE } },
  { { ADU_STAGE_AWAITING_COMPLETION, .handler = ME }, { ADU_TURN_COMPLAINANT, 0, 0, ADU_STEP_COMPLETE } },
  { { ADU_STAGE_AWAITING_COMPLETION, .pause_over = TRUE }, { ADU_TURN_ROLE, ADU_ROLE_OFFICER, 0, ADU_STEP_WITHDRAW } },
  { { ADU_STAGE_DISPOSED, .handler = ME }, { ADU_TURN_OFFICIAL, 0, ME, ADU_STEP_FOLLOW_UP } },
  /* A unit it was passed on to, whoever had it before. */
  { { ADU_STAGE_DISPOSED, .handler = ME, .with_unit = TRUE }, { ADU_TURN_UNIT, 0, 0, ADU_STEP_FOLLOW_UP } },
  /* Once the unit was heard of, the officer answers. */
  { { ADU_STAGE_FOLLOW_UP, .handler = ME, .with_unit = TRUE }, { ADU_TURN_ROLE, ADU_ROLE_OFFICER, 0, ADU_STEP_ANSWER } },
  { { ADU_STAGE_FOLLOW_UP, .handler = ME }, { ADU_TURN_OFFICIAL, 0, ME, ADU_STEP_ANSWER } },
  { { ADU_STAGE_DISPOSED, ADU_YES, ADU_YES, .handler = ME }, { ADU_TURN_OFFICIAL, 0, ME, ADU_STEP_INSPECT } },
  { { ADU_STAGE_FOLLOW_UP, ADU_YES, ADU_YES },
    { ADU_TURN_ROLE, ADU_ROLE_INSPECTOR | ADU_ROLE_HANDLER, 0, ADU_STEP_INSPECT } },
  { { ADU_STAGE_INSPECTION, ADU_YES, ADU_YES }, { ADU_TURN_ROLE, ADU_ROLE_OFFICER, 0, ADU_STEP_ANSWER } },
  { { ADU_STAGE_ANSWERED, .handler = ME }, { ADU_TURN_ROLE, ADU_ROLE_OFFICER | ADU_ROLE_CLERK, 0, ADU_STEP_CONFIRM } },
  { { ADU_STAGE_ANSWERED, .confirmed = TRUE }, { ADU_TURN_ROLE, ADU_ROLE_OFFICER, 0, ADU_STEP_CLOSE } },
  { { ADU_STAGE_CLOSED }, { ADU_TURN_NOBODY, 0, 0, -1 } },
  { { ADU_STAGE_FORWARDED, .handler = ME }, { ADU_TURN_NOBODY, 0, 0, -1 } },
  { { ADU_STAGE_MERGED }, { ADU_TURN_NOBODY, 0, 0, -1 } },
  { { (AduStage) 99 }, { ADU_TURN_NOBODY, 0, 0, -1 } },
};

static void
test_turns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      AduTurn turn = adu_turn_of (&turns[i].facts);

      g_assert_cmpint (turn.whose, ==, turns[i].turn.whose);
      g_assert_cmpint (turn.roles, ==, turns[i].turn.roles);
      g_assert_cmpint (turn.official, ==, turns[i].turn.official);
      g_assert_cmpint (turn.next, ==, turns[i].turn.next);
    }
}

/* The next step is one that can be taken there, and by whose turn it is. */
static void
test_possible (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      AduTurn turn = adu_turn_of (&turns[i].facts);

      if (turn.next < 0)
        continue;
      g_assert_true (adu_step_possible ((AduStep) turn.next, turns[i].facts.stage));
      if (turn.whose == ADU_TURN_ROLE)
        g_assert_cmpint (adu_step_deciders ((AduStep) turn.next, turns[i].facts.stage) & turn.roles, !=, 0);
    }
}

/* Each letter a looker: officer, head, clerk, handler ME, handler SOMEBODY, inspector, administrator.
 * n = now, w = waiting, - = not theirs. */
static const struct
{
  AduTurnFacts facts;
  gboolean pressing;
  const char *places;
} places[] = {
  { { ADU_STAGE_RECEIVED }, FALSE, "nww----" },
  { { ADU_STAGE_REVIEW }, FALSE, "wnw----" },
  { { ADU_STAGE_REVIEW }, TRUE, "nnw----" },
  { { ADU_STAGE_DISPOSED, .handler = ME }, FALSE, "wwwn---" },
  { { ADU_STAGE_DISPOSED, .handler = ME }, TRUE, "nwwn---" },
  { { ADU_STAGE_DISPOSED, .handler = ME, .with_unit = TRUE }, FALSE, "wwww---" },
  { { ADU_STAGE_AWAITING_COMPLETION, .handler = ME }, FALSE, "wwww---" },
  { { ADU_STAGE_AWAITING_COMPLETION, .pause_over = TRUE }, FALSE, "nww----" },
  { { ADU_STAGE_DISPOSED, ADU_YES, ADU_YES }, FALSE, "wwwnnn-" },
  { { ADU_STAGE_ANSWERED }, FALSE, "nwn----" },
  { { ADU_STAGE_ANSWERED, .handler = ME }, FALSE, "nwnw---" },
  { { ADU_STAGE_CLOSED, .handler = ME }, TRUE, "-------" },
};

static void
test_places (void)
{
  static const struct
  {
    AduRoles roles;
    gint64 official;
  } lookers[] = {
    { ADU_ROLE_OFFICER, 1 },        { ADU_ROLE_HEAD, 2 },      { ADU_ROLE_CLERK, 3 },         { ADU_ROLE_HANDLER, ME },
    { ADU_ROLE_HANDLER, SOMEBODY }, { ADU_ROLE_INSPECTOR, 4 }, { ADU_ROLE_ADMINISTRATOR, 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      AduTurn turn = adu_turn_of (&places[i].facts);
      char said[G_N_ELEMENTS (lookers) + 1] = "";

      for (gsize k = 0; k < G_N_ELEMENTS (lookers); k++)
        said[k] = "-nw"[adu_turn_place (&turn, &places[i].facts, places[i].pressing, lookers[k].roles,
                                        lookers[k].official)];
      g_assert_cmpstr (said, ==, places[i].places);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/turn/turns", test_turns);
  g_test_add_func ("/turn/possible", test_possible);
  g_test_add_func ("/turn/places", test_places);
  return g_test_run ();
}
