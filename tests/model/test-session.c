/* test-session.c — who is signed in, and what follows for everybody who listens
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support/test-register.h"

static void
on_changed (AduSession *session, guint *times)
{
  (*times)++;
}

static void
test_actors (void)
{
  TestRegister *reg = test_register_new (FALSE);
  AduSession *session = reg->session;
  g_autoptr (AduActor) clerk = adu_actor_new (7, "tu", TEST_OFFICIAL, ADU_ROLE_CLERK);
  g_autoptr (AduActor) head = adu_actor_new (8, "kepala", "Maria", ADU_ROLE_HEAD);
  guint times = 0;

  g_signal_connect (session, "actor-changed", G_CALLBACK (on_changed), &times);
  g_assert_true (adu_session_is_locked (session));
  g_assert_true (adu_session_is_example (session));
  g_assert_false (adu_session_is_read_only (session));
  g_assert_false (adu_session_may (session, ADU_MAY_REGISTER));
  g_assert_cmpint (adu_session_last_official (session), ==, 0);

  adu_session_sign_in (session, clerk);
  adu_session_sign_in (session, clerk);
  g_assert_cmpuint (times, ==, 1);
  g_assert_true (adu_session_actor (session) == clerk);
  g_assert_true (adu_session_may (session, ADU_MAY_REGISTER));
  g_assert_false (adu_session_may (session, ADU_MAY_EDIT_SETTINGS));

  adu_session_lock (session);
  adu_session_lock (session);
  g_assert_cmpuint (times, ==, 2);
  g_assert_false (adu_session_may (session, ADU_MAY_REGISTER));
  g_assert_cmpint (adu_session_last_official (session), ==, 7);

  adu_session_sign_in (session, head);
  adu_session_sign_out (session);
  g_assert_cmpuint (times, ==, 4);
  g_assert_cmpint (adu_session_last_official (session), ==, 0);
  g_assert_null (adu_session_actor (session));
  test_register_free (reg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/actors", test_actors);
  return g_test_run ();
}
