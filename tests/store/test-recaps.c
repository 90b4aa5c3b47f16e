/* test-recaps.c — an issued recap never changes; what comes later is a correction in the next one, once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "store/adu-store-recaps.h"
#include "store/fixture.h"

static AduPeriod
period_of (const char *text)
{
  AduPeriod period;

  g_assert_true (adu_period_parse (text, &period));
  return period;
}

static void
set_now (Fixture *f, const char *iso)
{
  adu_clock_set_fixed (f->clock, adu_zone_parse (f->zone, iso));
}

static gint64
add (Fixture *f, const char *received, const char *subject, gboolean confidential, gint64 denied)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_zone_parse (f->zone, received));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, subject);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, subject);
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Yosefina Bukifan");
  value->confidential = confidential;
  WAIT (result, adu_store_register_async (f->store, f->actor, action, value, NULL, &denied, denied != 0 ? 1 : 0, CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  return id;
}

static AduRecap *
read_recap (Fixture *f, const char *period)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduRecap *recap;

  WAIT (result, adu_store_recap_async (f->store, f->actor, period_of (period), NULL, CALLBACK));
  recap = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_true (adu_recap_closes (recap));
  return recap;
}

static gint64
issue_as (Fixture *f, AduActor *actor, const char *period, const char *action, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  WAIT (result, adu_store_issue_recap_async (f->store, actor, action, period_of (period), CALLBACK));
  return adu_store_finish_number (result, error);
}

static void
issue (Fixture *f, const char *period)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (issue_as (f, f->actor, period, NULL, &error), >, 0);
  g_assert_no_error (error);
}

static void
test_frozen (Fixture *f, gconstpointer data)
{
  g_autoptr (AduRecap) before = NULL;
  g_autoptr (AduRecap) after = NULL;
  g_autoptr (AduRecap) january = NULL;
  g_autoptr (AduRecap) february = NULL;
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;
  const AduRecapCorrection *correction;

  set_now (f, "2026-12-20T09:00");
  add (f, "2026-12-05T09:00", "Antre lama kata Yosefina", FALSE, 0);
  add (f, "2026-12-06T09:00", "Obat kosong", FALSE, 0);
  set_now (f, "2027-01-02T09:00");
  issue (f, "2026-12");
  before = read_recap (f, "2026-12");
  then = adu_recap_to_text (before);
  g_assert_cmpuint (before->total[ADU_MEASURE_RECEIVED], ==, 2);
  g_assert_true (adu_time_is_set (before->issued));
  g_assert_cmpstr (before->issued_by, ==, "Maria Tnesi");
  g_assert_cmpuint (strlen (before->head), ==, 64);
  g_assert_cmpstr (((const AduRecapStanding *) g_ptr_array_index (before->standing, 0))->subject, ==, "Antre lama kata ***");
  /* an older one is entered afterwards */
  set_now (f, "2027-01-09T09:00");
  add (f, "2026-12-30T09:00", "Terselip di map", FALSE, 0);
  add (f, "2027-01-03T09:00", "Milik Januari", FALSE, 0);
  after = read_recap (f, "2026-12");
  now = adu_recap_to_text (after);
  g_assert_cmpstr (now, ==, then);
  set_now (f, "2027-02-01T09:00");
  january = read_recap (f, "2027-01");
  g_assert_false (adu_time_is_set (january->issued));
  g_assert_cmpuint (january->total[ADU_MEASURE_CARRIED_IN], ==, 3);
  g_assert_cmpuint (january->total[ADU_MEASURE_RECEIVED], ==, 1);
  g_assert_cmpuint (january->corrections->len, ==, 1);
  correction = g_ptr_array_index (january->corrections, 0);
  g_assert_cmpint (correction->received.n, ==, adu_day_new (2026, 12, 30).n);
  g_assert_cmpint (correction->registered.n, ==, adu_day_new (2027, 1, 9).n);
  g_assert_cmpuint (before->total[ADU_MEASURE_CARRIED_OUT] + january->corrections->len, ==,
                    january->total[ADU_MEASURE_CARRIED_IN]);
  /* corrected once: not again in the one after, nor in that of a quarter, which has not been issued */
  issue (f, "2027-01");
  set_now (f, "2027-03-04T09:00");
  february = read_recap (f, "2027-02");
  g_assert_cmpuint (february->corrections->len, ==, 0);
}

/* Corrects the receipt of a complaint that was counted. */
static void
correct (Fixture *f, gint64 id, const char *received)
{
  static const AduField fields[] = { ADU_FIELD_RECEIVED };
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_zone_parse (f->zone, received));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();

  WAIT (result, adu_store_edit_async (f->store, f->actor, action, id, 0, value, fields, 1, NULL, CALLBACK));
  adu_store_finish (result, &error);
  g_assert_no_error (error);
}

/* What the corrections of @period say: "number change day of correction", one after the other. */
static void
assert_corrections (Fixture *f, const char *period, const char *expected)
{
  g_autoptr (AduRecap) recap = read_recap (f, period);
  g_autoptr (GString) is = g_string_new (NULL);
  g_autofree char *text = adu_recap_to_text (recap);
  g_autoptr (AduRecap) again = adu_recap_parse (text);

  for (guint i = 0; i < again->corrections->len; i++)
    {
      const AduRecapCorrection *correction = g_ptr_array_index (again->corrections, i);
      g_autofree char *day = adu_day_to_iso (correction->registered);

      g_string_append_printf (is, "%s%s%+d %s", is->len > 0 ? ", " : "", correction->number + strlen ("ADU-2026-"),
                              correction->change, correction->edited ? day : "new");
    }
  g_assert_cmpstr (is->str, ==, expected);
}

/* A receipt that is corrected over the end of a month moves a complaint out of figures that were sent, or into them. */
static void
test_edited (Fixture *f, gconstpointer data)
{
  gint64 stays, moves, comes;

  set_now (f, "2026-12-20T09:00");
  stays = add (f, "2026-12-05T09:00", "Tetap Desember", FALSE, 0);
  moves = add (f, "2026-12-06T09:00", "Ternyata November", FALSE, 0);
  set_now (f, "2026-12-31T20:00");
  correct (f, stays, "2026-12-07T09:00"); /* before anything was issued */
  set_now (f, "2027-01-02T09:00");
  issue (f, "2026-11");
  issue (f, "2026-12");
  comes = add (f, "2027-01-02T08:00", "Ternyata Desember", FALSE, 0);
  assert_corrections (f, "2027-01", "");
  set_now (f, "2027-01-09T09:00");
  correct (f, stays, "2026-12-08T09:00"); /* the same month: nothing was sent wrongly */
  correct (f, moves, "2026-11-30T23:59");
  correct (f, comes, "2026-12-31T23:59");
  assert_corrections (f, "2027-01", "0002-1 2027-01-09, 0002+1 2027-01-09, 0001+1 new");
  set_now (f, "2027-01-10T09:00");
  correct (f, moves, "2026-12-06T09:00"); /* back again: as it was sent */
  assert_corrections (f, "2027-01", "0001+1 new");
  correct (f, moves, "2026-10-01T09:00"); /* of a month that was never sent */
  assert_corrections (f, "2027-01", "0002-1 2027-01-10, 0001+1 new");
  /* corrected once; what moves afterwards is corrected by the next */
  set_now (f, "2027-02-01T09:00");
  issue (f, "2027-01");
  assert_corrections (f, "2027-02", "");
  correct (f, moves, "2027-01-20T09:00");
  correct (f, stays, "2026-11-02T09:00");
  assert_corrections (f, "2027-02", "0001-1 2027-02-01, 0001+1 2027-02-01, 0002+1 2027-02-01");
}

static void
test_once (Fixture *f, gconstpointer data)
{
  g_autofree char *action = g_uuid_string_random ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = NULL;
  gint64 id;

  g_assert_cmpint (issue_as (f, f->actor, "2026-11", NULL, &error), ==, -1); /* not over */
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (issue_as (f, f->actor, "2026-10-01..2026-10-15", NULL, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  id = issue_as (f, f->actor, "2026-10", action, &error); /* NIHIL */
  g_assert_no_error (error);
  g_assert_cmpint (issue_as (f, f->actor, "2026-10", action, &error), ==, id);
  g_assert_no_error (error);
  g_assert_cmpint (issue_as (f, f->actor, "2026-10", NULL, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  issue (f, "2026-Q3");
  WAIT (result, adu_store_recaps_async (f->store, f->actor, NULL, CALLBACK));
  list = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((const AduIssuedRecap *) g_ptr_array_index (list, 0))->id, ==, id);
  g_assert_cmpstr (((const AduIssuedRecap *) g_ptr_array_index (list, 0))->issued_by, ==, "Maria Tnesi");
}

/* Everything counts, whoever asks; what is secret or about an official is there without its subject. */
static void
test_everything_counts (Fixture *f, gconstpointer data)
{
  const AduOfficial official = { .code = (char *) "tu", .name = (char *) "Tata Usaha", .roles = ADU_ROLE_CLERK, .active = TRUE };
  g_autoptr (AduActor) clerk = NULL;
  g_autoptr (AduActor) handler = adu_actor_new (1, "x", "x", ADU_ROLE_HANDLER);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) asked = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduRecap) recap = NULL;
  gint64 id;

  WAIT (result, adu_store_save_official_async (f->store, f->actor, &official, CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  clerk = adu_actor_new (id, "tu", "Tata Usaha", ADU_ROLE_CLERK);
  add (f, "2026-11-05T09:00", "Terbuka", FALSE, 0);
  add (f, "2026-11-06T09:00", "Rahasia", TRUE, 0);
  add (f, "2026-11-07T09:00", "Tentang tata usaha", FALSE, id);
  WAIT (asked, adu_store_recap_async (f->store, clerk, period_of ("2026-11"), NULL, CALLBACK));
  recap = adu_store_finish_value (asked, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recap->total[ADU_MEASURE_RECEIVED], ==, 3);
  g_assert_cmpuint (recap->standing->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (((const AduRecapStanding *) g_ptr_array_index (recap->standing, i))->subject, ==, i == 0 ? "Terbuka" : NULL);
  g_assert_cmpint (issue_as (f, handler, "2026-10", NULL, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/recaps/frozen", test_frozen);
  ADD ("/recaps/edited", test_edited);
  ADD ("/recaps/once", test_once);
  ADD ("/recaps/everything-counts", test_everything_counts);
  return g_test_run ();
}
