/* test-register-clocks.c — what a new complaint is registered with is what working it out from its rows gives
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registering writes the dates with the row; every later change works them out anew from the rows. Both ways are held
 * together here on random complaints.
 */
#include "config.h"

#include "store/adu-case-read-sql-private.h"
#include "tests/store/fixture.h"

#define COMPLAINTS 120

static const char kept_sql[] =
  "SELECT format ('%s %s %s %s %s %s %s %s | %s %s %s %s %s', binding_kind, binding_unit, binding_due, due_order,"
  " paused_since, stopped, standard, calendar, settled, outcome, unconfirmed, counter, ombudsman)"
  " FROM complaint WHERE id = ?1";

/* Some moment of the days before @before, or none. */
static AduTime
random_moment (AduTime before, gint days)
{
  return g_test_rand_int_range (0, 3) == 0 ? ADU_TIME_NONE : before - g_test_rand_int_range (0, days * 24 * 60) * 60;
}

static AduCase *
random_case (AduTime now)
{
  AduChannel channel = (AduChannel) g_test_rand_int_range (0, ADU_N_CHANNELS);
  AduTime received = now - g_test_rand_int_range (0, 400 * 24 * 60) * 60;
  AduCase *value = adu_case_new (channel, received);

  value->present = (AduTri) g_test_rand_int_range (0, 3);
  value->supervisory = (AduTri) g_test_rand_int_range (0, 3);
  value->inspection = (AduTri) g_test_rand_int_range (0, 3);
  if (channel == ADU_CHANNEL_LAPOR_SMS || channel == ADU_CHANNEL_LAPOR_WEB)
    value->forwarded = random_moment (received, 30);
  value->served_from = random_moment (received, 1);
  if (adu_time_is_set (value->served_from) && g_test_rand_bit ())
    value->served_until = value->served_from + g_test_rand_int_range (0, 60) * 60;
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Obat TB kosong");
  return value;
}

static guint
register_many (Fixture *f)
{
  guint n = 0;

  for (guint i = 0; i < COMPLAINTS; i++)
    {
      g_autoptr (AduCase) value = random_case (adu_clock_now (f->clock));
      g_autofree char *action = g_uuid_string_random ();
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      WAIT (result, adu_store_register_async (f->store, f->actor, action, value, NULL, NULL, 0, CALLBACK));
      if (adu_store_finish_number (result, &error) > 0)
        n++;
      else
        g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
    }
  return n;
}

static void
test_same (Fixture *f, gconstpointer data)
{
  guint n = register_many (f), binding = 0;
  AduTime now = adu_clock_now (f->clock);
  g_autoptr (AduSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;
  gint64 timed;
  AduDb *db;

  g_assert_cmpuint (n, >, COMPLAINTS / 2);
  fixture_close (f);
  db = adu_db_open (f->path, ADU_DB_WRITE, &error);
  g_assert_no_error (error);
  snapshot = adu_snapshot_read (db, &error);
  for (gint64 id = 1; id <= n; id++)
    {
      g_autofree char *registered = NULL, *worked_out = NULL;

      g_assert_true (adu_db_text (db, &registered, &error, kept_sql, "l", id));
      g_assert_true (adu_case_read_sql_refresh (db, snapshot, id, now, &error));
      g_assert_true (adu_db_text (db, &worked_out, &error, kept_sql, "l", id));
      g_assert_no_error (error);
      g_assert_nonnull (registered);
      g_assert_cmpstr (registered, ==, worked_out);
      binding += *registered != ' ' ? 1 : 0;
    }
  g_assert_cmpuint (binding, >, 0);
  g_assert_true (adu_db_number (db, &timed, 0, &error, "SELECT count (*) FROM complaint WHERE counter <> 0", ""));
  g_assert_cmpint (timed, >, 0);
  g_assert_true (adu_db_close (db, &error));
  adu_db_free (db);
  fixture_open (f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/register-clocks/same", Fixture, NULL, fixture_set_up, test_same, fixture_tear_down);
  return g_test_run ();
}
