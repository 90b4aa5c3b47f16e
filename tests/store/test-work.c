/* test-work.c — the open cases as work: turn, since when, pauses, stages; nothing of what is closed or denied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/adu-store-work.h"
#include "tests/store/fixture.h"

static GPtrArray *
work_of (Fixture *f, AduActor *actor, guint limit)
{
  g_autoptr (AduFind) find = adu_find_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *all;

  WAIT (result, adu_store_work_async (f->store, actor, find, limit, NULL, CALLBACK));
  all = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  return all;
}

static void
at (Fixture *f, const char *iso)
{
  adu_clock_set_fixed (f->clock, adu_zone_parse (f->zone, iso));
}

static void
take (Fixture *f, gint64 id, AduStepRequest *request)
{
  g_autoptr (AduStepRequest) owned = request;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (result, adu_store_step_async (f->store, f->actor, id, 0, owned, CALLBACK));
  g_assert_true (adu_store_finish (result, &error));
  g_assert_no_error (error);
}

static AduStepRequest *
dispose (Fixture *f, gint64 to, const char *name, gint due)
{
  AduStepRequest *request = fixture_step (f, ADU_STEP_DISPOSE);

  request->to = to;
  request->to_name = g_strdup (name);
  request->due = adu_day_add (adu_clock_today (f->clock), due);
  return request;
}

static void
test_stages (Fixture *f, gconstpointer data)
{
  gint64 id = fixture_register (f, "Obat TB kosong", "Yohanes Naibobe");
  g_autoptr (GPtrArray) all = NULL;
  const AduWork *work;

  at (f, "2026-11-24T10:00");
  take (f, id, fixture_step (f, ADU_STEP_CLASSIFY));
  at (f, "2026-11-26T10:00");
  take (f, id, dispose (f, 1, NULL, 3));
  at (f, "2026-11-30T10:00");
  take (f, id, dispose (f, 0, "Puskesmas Wini", 3));
  all = work_of (f, f->actor, 0);
  g_assert_cmpuint (all->len, ==, 1);
  work = g_ptr_array_index (all, 0);
  g_assert_cmpstr (work->row->subject, ==, "Obat TB kosong");
  g_assert_null (work->row->complainant);
  g_assert_cmpstr (work->with, ==, "Puskesmas Wini");
  g_assert_true (work->with_unit);
  g_assert_cmpint (work->turn.whose, ==, ADU_TURN_UNIT);
  g_assert_cmpint (work->turn.next, ==, ADU_STEP_FOLLOW_UP);
  g_assert_cmpint (work->since.n, ==, adu_day_new (2026, 11, 30).n);
  g_assert_cmpint (work->answer_by.n, ==, adu_day_new (2026, 12, 3).n);
  g_assert_true (adu_day_is_set (work->ombudsman_due));
  g_assert_cmpuint (work->stages->len, ==, 3);
  g_assert_cmpint (g_array_index (work->stages, AduStageSpan, 0).from.n, ==, adu_day_new (2026, 11, 23).n);
  g_assert_cmpint (g_array_index (work->stages, AduStageSpan, 1).stage, ==, ADU_STAGE_REVIEW);
  g_assert_cmpint (g_array_index (work->stages, AduStageSpan, 1).from.n, ==, adu_day_new (2026, 11, 24).n);
  g_assert_cmpint (g_array_index (work->stages, AduStageSpan, 2).stage, ==, ADU_STAGE_DISPOSED);
  g_assert_cmpint (g_array_index (work->stages, AduStageSpan, 2).from.n, ==, adu_day_new (2026, 11, 26).n);
  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GAsyncResult) none = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (AduWork) one = NULL;

    WAIT (result, adu_store_work_of_async (f->store, f->actor, id, NULL, CALLBACK));
    one = adu_store_finish_value (result, NULL);
    g_assert_cmpuint (one->stages->len, ==, 3);
    g_assert_cmpint (one->since.n, ==, work->since.n);
    WAIT (none, adu_store_work_of_async (f->store, f->actor, id + 1, NULL, CALLBACK));
    g_assert_null (adu_store_finish_value (none, &error));
    g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE);
  }
}

static void
test_waiting (Fixture *f, gconstpointer data)
{
  gint64 id = fixture_register (f, "Laporan kurang lengkap", "Budi");
  AduStepRequest *request = fixture_step (f, ADU_STEP_REQUEST_COMPLETION);
  g_autoptr (GPtrArray) soon = NULL;
  g_autoptr (GPtrArray) later = NULL;
  const AduWork *work;

  request->note = g_strdup ("Mohon fotokopi resep");
  request->due = adu_day_new (2026, 12, 4);
  take (f, id, request);
  at (f, "2026-12-01T09:00");
  soon = work_of (f, f->actor, 0);
  work = g_ptr_array_index (soon, 0);
  g_assert_cmpint (work->turn.whose, ==, ADU_TURN_COMPLAINANT);
  g_assert_cmpuint (work->facts.n_pauses, ==, 1);
  g_assert_cmpint (work->facts.pauses[0].from.n, ==, adu_day_new (2026, 11, 23).n);
  at (f, "2027-01-15T09:00");
  later = work_of (f, f->actor, 0);
  work = g_ptr_array_index (later, 0);
  g_assert_cmpint (work->turn.whose, ==, ADU_TURN_ROLE);
  g_assert_cmpint (work->turn.next, ==, ADU_STEP_WITHDRAW);
}

/* What is closed is not there, the limit holds, and nobody gets nothing. */
static void
test_which (Fixture *f, gconstpointer data)
{
  gint64 first = fixture_register (f, "Selesai di tempat", "Budi");
  AduStepRequest *request = fixture_step (f, ADU_STEP_SETTLE_ON_SPOT);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (AduFind) find = adu_find_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fixture_register (f, "Antre lama", "Ani");
  fixture_register (f, "Loket tutup", "Ani");
  request->note = g_strdup ("Dijelaskan");
  request->when = adu_clock_now (f->clock);
  take (f, first, request);
  all = work_of (f, f->actor, 0);
  one = work_of (f, f->actor, 1);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (one->len, ==, 1);
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpint (((AduWork *) g_ptr_array_index (all, i))->row->id, !=, first);
  WAIT (result, adu_store_work_async (f->store, NULL, find, 0, NULL, CALLBACK));
  g_assert_null (adu_store_finish_value (result, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

/* For the official it is about, it does not exist; a confidential one is there for who may know of it. */
static void
test_denied (Fixture *f, gconstpointer data)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));
  g_autoptr (AduActor) inspector = adu_actor_new (2, "pemeriksa", "P", ADU_ROLE_INSPECTOR);
  const gint64 denied[] = { 1 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mine = NULL;
  g_autoptr (GPtrArray) others = NULL;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Tentang kepala");
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Tentang kepala");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, "Ani");
  value->confidential = TRUE;
  WAIT (result, adu_store_register_async (f->store, f->actor, "uuid-denied", value, NULL, denied, 1, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (result, &error), >, 0);
  g_assert_no_error (error);
  mine = work_of (f, f->actor, 0);
  others = work_of (f, inspector, 0);
  g_assert_cmpuint (mine->len, ==, 0);
  g_assert_cmpuint (others->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-work/stages", Fixture, NULL, fixture_set_up, test_stages, fixture_tear_down);
  g_test_add ("/store-work/waiting", Fixture, NULL, fixture_set_up, test_waiting, fixture_tear_down);
  g_test_add ("/store-work/which", Fixture, NULL, fixture_set_up, test_which, fixture_tear_down);
  g_test_add ("/store-work/denied", Fixture, NULL, fixture_set_up, test_denied, fixture_tear_down);
  return g_test_run ();
}
