/* test-crash.c — another process holds the register, is killed, and what it was told was saved is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program starts itself: "--hold FILE" opens and waits; "--write FILE" registers one complaint after the other and
 * prints each action when it was told that it is saved. ADU_CRASH_ROUNDS says how often it is killed (the suite "slow"
 * asks for more).
 */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/store/fixture.h"

static char *self;

/* ---- the other process ----------------------------------------------------------------------------------------- */

static int
hold (const char *path)
{
  Fixture f = { .path = (char *) path };

  f.zone = adu_zone_new (ADU_ZONE_DEFAULT);
  f.clock = adu_clock_new (f.zone);
  fixture_open (&f);
  if (write (STDOUT_FILENO, "held\n", 5) != 5)
    return 1;
  pause ();
  return 0;
}

static int
write_for_ever (const char *path)
{
  Fixture f = { .path = (char *) path };

  f.zone = adu_zone_new (ADU_ZONE_DEFAULT);
  f.clock = adu_clock_new (f.zone);
  f.actor = adu_actor_new (1, "x", "x", ADU_ROLE_OFFICER);
  fixture_open (&f);
  for (;;)
    {
      g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f.clock));
      g_autoptr (GAsyncResult) result = NULL;
      g_autofree char *action = g_uuid_string_random ();
      g_autofree char *line = g_strconcat (action, "\n", NULL);

      adu_case_set_text (value, ADU_FIELD_DESCRIPTION, action);
      adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Rofina Sila");
      WAIT (result, adu_store_register_async (f.store, f.actor, action, value, NULL, NULL, 0, CALLBACK));
      if (adu_store_finish_number (result, NULL) <= 0 ||
          write (STDOUT_FILENO, line, strlen (line)) != (ssize_t) strlen (line))
        return 1;
    }
}

/* Starts it; @out: what it prints. */
static GPid
start (const char *mode, const char *path, int *out)
{
  char *argv[] = { self, (char *) mode, (char *) path, NULL };
  g_autoptr (GError) error = NULL;
  GPid pid;

  g_spawn_async_with_pipes (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, NULL, out, NULL, &error);
  g_assert_no_error (error);
  return pid;
}

static void
kill_and_wait (GPid pid)
{
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
}

/* ---- the tests ------------------------------------------------------------------------------------------------- */

static void
test_holder (Fixture *f, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char text[8];
  gpointer store;
  int out;
  GPid pid;

  fixture_close (f);
  pid = start ("--hold", f->path, &out);
  g_assert_cmpint (read (out, text, sizeof text), ==, 5);
  WAIT (result, adu_store_open_async (f->path, ADU_OPEN_WRITE, f->clock, CALLBACK));
  store = adu_store_finish_value (result, &error);
  g_assert_null (store);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_LOCKED);
  g_assert_nonnull (adu_store_error_holder (error));
  g_assert_cmpint (adu_store_error_holder (error)->pid, ==, pid);
  g_assert_cmpstr (adu_store_error_holder (error)->login, ==, g_get_user_name ());
  g_assert_cmpint (adu_store_error_holder (error)->since, >, 0);
  kill_and_wait (pid);
  close (out);
  fixture_open (f); /* the file of a dead holder holds nobody up */
}

/* Every line that was printed whole is an action that was said to be saved. */
static void
check_saved (Fixture *f, int out, const char *last)
{
  g_autoptr (GIOChannel) channel = g_io_channel_unix_new (out);
  g_autoptr (GError) error = NULL;
  char *line = NULL;
  gsize end;
  guint n = 0;

  while (g_io_channel_read_line (channel, &line, NULL, &end, NULL) == G_IO_STATUS_NORMAL)
    {
      g_autofree char *action = g_strndup (line, end);
      g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));
      g_autoptr (GAsyncResult) result = NULL;
      gint64 id;

      /* asked for again it is found, not made: its id is not new */
      adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "again");
      WAIT (result, adu_store_register_async (f->store, f->actor, action, value, NULL, NULL, 0, CALLBACK));
      id = adu_store_finish_number (result, &error);
      g_assert_no_error (error);
      g_assert_cmpint (id, <=, g_ascii_strtoll (last, NULL, 10));
      g_free (g_steal_pointer (&line));
      n++;
    }
  g_test_message ("%u saves", n);
}

static void
test_kill (Fixture *f, gconstpointer data)
{
  const char *rounds = g_getenv ("ADU_CRASH_ROUNDS");
  gint n = rounds != NULL ? (gint) g_ascii_strtoll (rounds, NULL, 10) : 6;

  for (gint i = 0; i < n; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) findings = NULL;
      g_autofree char *last = NULL;
      gint64 newest;
      int out;
      GPid pid;

      fixture_close (f);
      pid = start ("--write", f->path, &out);
      g_usleep ((gulong) g_test_rand_int_range (20000, 250000));
      kill_and_wait (pid);
      fixture_open (f);
      WAIT (result, adu_store_check_async (f->store, TRUE, NULL, CALLBACK));
      findings = adu_store_finish_value (result, NULL);
      g_assert_nonnull (findings);
      g_assert_cmpuint (findings->len, ==, 0);
      newest = fixture_register (f, "sesudah", NULL);
      last = g_strdup_printf ("%" G_GINT64_FORMAT, newest);
      check_saved (f, out, last);
      close (out);
    }
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  self = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_for_ever (argv[2]);
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/crash/holder", test_holder);
  TEST ("/store/crash/kill", test_kill);
  return g_test_run ();
}
