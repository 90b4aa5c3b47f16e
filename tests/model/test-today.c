/* test-today.c — the day: counts that are the length of their lists, two lists, changes, midnight, the lock
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support/test-register.h"

#include "model/adu-today.h"

static void
on_changed (AduToday *today, guint *times)
{
  (*times)++;
}

/* Waits until that is so; the harness ends what never comes. */
#define UNTIL(condition)                                                                                              \
  while (!(condition))                                                                                                \
  g_main_context_iteration (NULL, TRUE)

static gint64
file (TestRegister *reg, const char *subject, const char *received)
{
  g_autoptr (AduCase) value =
    adu_case_new (ADU_CHANNEL_LETTER, adu_zone_parse (adu_store_zone (reg->store), received));
  g_autofree char *action = g_uuid_string_random ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, subject);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, subject);
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Ani");
  adu_store_register_async (reg->store, adu_session_actor (reg->session), action, value, NULL, NULL, 0, test_on_done,
                            &result);
  id = adu_store_finish_number (test_await (&result), &error);
  g_assert_no_error (error);
  return id;
}

static void
classify (TestRegister *reg, gint64 id)
{
  g_autofree char *action = g_uuid_string_random ();
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_CLASSIFY, action);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  request->decided_by = adu_actor_official (adu_session_actor (reg->session));
  request->decided_on = adu_clock_today (adu_session_clock (reg->session));
  adu_store_step_async (reg->store, adu_session_actor (reg->session), id, 0, request, test_on_done, &result);
  g_assert_true (adu_store_finish (test_await (&result), &error));
  g_assert_no_error (error);
}

static void
count_is (TestRegister *reg, AduToday *today, AduTodayCount which, guint expected)
{
  g_autoptr (AduFind) find = adu_today_find (today, which);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;

  g_assert_cmpuint (adu_today_count (today, which), ==, expected);
  adu_store_find_async (reg->store, adu_session_actor (reg->session), find, NULL, test_on_done, &result);
  ids = adu_store_finish_value (test_await (&result), NULL);
  g_assert_cmpuint (ids->len, ==, expected);
}

static void
test_day (void)
{
  TestRegister *reg = test_register_new (TRUE); /* Monday, 23 November 2026 */
  guint times = 0;
  g_autoptr (AduToday) today = adu_today_new (reg->session);
  AduClock *clock = adu_session_clock (reg->session);
  const AduWork *work;
  gint64 late, id;
  gint64 began;

  g_signal_connect (today, "changed", G_CALLBACK (on_changed), &times);
  UNTIL (times > 0);
  g_assert_true (adu_today_is_read (today));
  g_assert_cmpuint (adu_today_now (today)->len + adu_today_waiting (today)->len, ==, 0);

  late = file (reg, "Lama menunggu", "2026-11-02T09:00"); /* until 16 November */
  file (reg, "Hari ini", "2026-11-09T09:00");
  file (reg, "Lusa", "2026-11-11T09:00");
  file (reg, "Baru", "2026-11-23T09:00");
  UNTIL (adu_today_count (today, ADU_TODAY_OPEN) == 4);
  count_is (reg, today, ADU_TODAY_OVERDUE, 1);
  count_is (reg, today, ADU_TODAY_DUE, 1);
  count_is (reg, today, ADU_TODAY_SOON, 1);
  count_is (reg, today, ADU_TODAY_DISPOSITION, 0);
  count_is (reg, today, ADU_TODAY_OPEN, 4);
  g_assert_cmpuint (adu_today_now (today)->len, ==, 4);
  work = g_ptr_array_index (adu_today_now (today), 0);
  g_assert_cmpint (work->row->id, ==, late);

  /* The head's turn: who is signed in is none, but a limit that has passed stays with the officer. */
  began = g_get_monotonic_time ();
  id = ((AduWork *) g_ptr_array_index (adu_today_now (today), 3))->row->id;
  classify (reg, id);
  UNTIL (adu_today_waiting (today)->len == 1);
  g_test_message ("a change is read in %.1f ms", (double) (g_get_monotonic_time () - began) / 1000);
  count_is (reg, today, ADU_TODAY_DISPOSITION, 1);
  g_assert_cmpuint (adu_today_now (today)->len, ==, 3);
  g_assert_cmpuint (adu_today_waiting (today)->len, ==, 1);
  times = 0;
  classify (reg, late);
  UNTIL (adu_today_count (today, ADU_TODAY_DISPOSITION) == 2);
  g_assert_cmpuint (adu_today_now (today)->len, ==, 3);
  g_assert_cmpuint (adu_today_waiting (today)->len, ==, 1);

  /* Midnight. */
  adu_clock_set_fixed (clock, adu_zone_parse (adu_store_zone (reg->store), "2026-11-24T00:00"));
  UNTIL (adu_today_count (today, ADU_TODAY_DUE) == 0);
  count_is (reg, today, ADU_TODAY_OVERDUE, 2);
  count_is (reg, today, ADU_TODAY_DUE, 0);

  /* Nothing of anybody's while it is locked. */
  adu_session_lock (reg->session);
  g_assert_false (adu_today_is_read (today));
  g_assert_cmpuint (adu_today_now (today)->len + adu_today_waiting (today)->len, ==, 0);
  g_assert_cmpuint (adu_today_count (today, ADU_TODAY_OPEN), ==, 0);
  test_register_free (reg);
}

/* A handler sees what was passed on to them, and nothing else. */
static void
test_handler (void)
{
  TestRegister *reg = test_register_new (TRUE);
  g_autoptr (AduActor) handler = adu_actor_new (77, "penindak", "Kristina", ADU_ROLE_HANDLER);
  guint times = 0;
  g_autoptr (AduToday) today = NULL;

  file (reg, "Baru", "2026-11-02T09:00");
  adu_session_sign_in (reg->session, handler);
  today = adu_today_new (reg->session);
  g_signal_connect (today, "changed", G_CALLBACK (on_changed), &times);
  UNTIL (times > 0);
  count_is (reg, today, ADU_TODAY_OPEN, 0);
  count_is (reg, today, ADU_TODAY_OVERDUE, 0);
  g_assert_cmpuint (adu_today_now (today)->len + adu_today_waiting (today)->len, ==, 0);
  test_register_free (reg);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/today/day", test_day);
  g_test_add_func ("/today/handler", test_handler);
  return g_test_run ();
}
