/* test-life.c — a complaint is registered, moved on, corrected, taken back; each action once, all in order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "tests/store/fixture.h"

static AduRecord *
record_of (Fixture *f, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduRecord *record;

  WAIT (result, adu_store_record_async (f->store, f->actor, id, NULL, CALLBACK));
  record = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  return record;
}

/* Records @request (transfer full); expects @problem at @field, or success for ADU_FIELD_LAST. */
static void
step (Fixture *f, gint64 id, AduStepRequest *request, AduField field, AduProblemCode code)
{
  g_autoptr (AduStepRequest) owned = request;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  WAIT (result, adu_store_step_async (f->store, f->actor, id, 0, owned, CALLBACK));
  done = adu_store_finish (result, &error);
  if (field == ADU_FIELD_LAST)
    {
      g_assert_no_error (error);
      g_assert_true (done);
      return;
    }
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_assert_nonnull (adu_problems_find (adu_store_error_problems (error), field));
  g_assert_cmpint (adu_problems_find (adu_store_error_problems (error), field)->code, ==, code);
}

#define DONE ADU_FIELD_LAST, 0

static void
at (Fixture *f, const char *iso)
{
  adu_clock_set_fixed (f->clock, adu_zone_parse (f->zone, iso));
}

static AduStepRequest *
with_when (Fixture *f, AduStepRequest *request)
{
  request->when = adu_clock_now (f->clock);
  return request;
}

static AduStepRequest *
with_note (AduStepRequest *request, const char *note)
{
  request->note = g_strdup (note);
  return request;
}

static void
test_register (Fixture *f, gconstpointer data)
{
  gint64 id = fixture_register (f, "Obat TB kosong", "Yohanes Naibobe");
  g_autoptr (AduRecord) record = record_of (f, id);

  g_assert_cmpstr (record->row->number, ==, "ADU-2026-0001");
  g_assert_cmpstr (record->row->subject, ==, "Obat TB kosong");
  g_assert_null (record->row->complainant);
  g_assert_cmpint (record->row->stage, ==, ADU_STAGE_RECEIVED);
  g_assert_cmpint (record->row->binding_kind, ==, ADU_DEADLINE_SETTLEMENT);
  g_assert_cmpint (record->row->binding_due.n, ==, adu_day_new (2026, 12, 7).n);
  g_assert_true (record->has_identity);
  g_assert_cmpuint (record->history->len, ==, 1);
}

static void
test_once (Fixture *f, gconstpointer data)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  gint64 ids[2];

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Surat tanpa perihal\nbaris kedua");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      WAIT (result,
            adu_store_register_async (f->store, f->actor, "the-same-action", value, NULL, NULL, 0, CALLBACK));
      ids[i] = adu_store_finish_number (result, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (ids[0], ==, ids[1]);
  {
    g_autoptr (AduRecord) record = record_of (f, ids[0]);
    g_assert_cmpstr (record->row->subject, ==, "Surat tanpa perihal");
  }
}

static char *
draft_of (Fixture *f, const char *form)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  WAIT (result, adu_store_load_draft_async (f->store, f->actor, form, CALLBACK));
  text = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  return text;
}

/* A draft goes with the registration of its own complaint, and with no other. */
static void
test_draft (Fixture *f, gconstpointer data)
{
  static const char *const forms[][2] = { { ADU_DRAFT_INTAKE, "[draft]\naction=a-1\n" },
                                          { ADU_DRAFT_INTAKE_EVIDENCE, "[evidence]\n" },
                                          { "day-notice", "2026-11-23" } };
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Antrean panjang");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      WAIT (result, adu_store_save_draft_async (f->store, f->actor, forms[i][0], forms[i][1], CALLBACK));
      g_assert_true (adu_store_finish (result, NULL));
    }
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      WAIT (result, adu_store_register_async (f->store, f->actor, round == 0 ? "b-1" : "a-1", value, NULL, NULL, 0,
                                              CALLBACK));
      g_assert_cmpint (adu_store_finish_number (result, NULL), >, 0);
      for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
        {
          g_autofree char *text = draft_of (f, forms[i][0]);

          g_assert_cmpstr (text, ==, round == 0 || i == 2 ? forms[i][1] : "");
        }
    }
}

static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LAPOR_WEB, adu_clock_now (f->clock));
  static const struct
  {
    const char *description, *tracking;
    gint64 topic;
    AduField field;
  } cases[] = {
    { NULL, NULL, 0, ADU_FIELD_DESCRIPTION },
    { "ada", NULL, 4711, ADU_FIELD_TOPIC },
    { "ada", "12a", 0, ADU_FIELD_TRACKING_ID },
    { "ada", "1234567", 0, ADU_FIELD_NONE },
    { "ada", "1234567", 0, ADU_FIELD_TRACKING_ID }, /* the second time */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *action = g_uuid_string_random ();

      adu_case_set_text (value, ADU_FIELD_DESCRIPTION, cases[i].description);
      adu_case_set_text (value, ADU_FIELD_TRACKING_ID, cases[i].tracking);
      value->topic = cases[i].topic;
      WAIT (result, adu_store_register_async (f->store, f->actor, action, value, NULL, NULL, 0, CALLBACK));
      adu_store_finish_number (result, &error);
      if (cases[i].field == ADU_FIELD_NONE)
        g_assert_no_error (error);
      else
        {
          g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
          g_assert_nonnull (adu_problems_find (adu_store_error_problems (error), cases[i].field));
        }
    }
  /* What was refused took no number. */
  {
    g_autoptr (AduRecord) record = record_of (f, fixture_register (f, "berikutnya", NULL));
    g_assert_cmpstr (record->row->number, ==, "ADU-2026-0002");
  }
}

static void
test_whole_life (Fixture *f, gconstpointer data)
{
  gint64 id = fixture_register (f, "Antre lama", "Agustina Sila");
  AduStepRequest *request = fixture_step (f, ADU_STEP_CLASSIFY);

  request->supervisory = ADU_NO;
  request->inspection = ADU_NO;
  request->topic = 3;
  step (f, id, request, DONE);
  request = fixture_step (f, ADU_STEP_DISPOSE);
  request->to = 1;
  request->due = adu_day_new (2026, 11, 26);
  step (f, id, request, DONE);
  at (f, "2026-11-25T10:00");
  step (f, id, with_when (f, with_note (fixture_step (f, ADU_STEP_FOLLOW_UP), "ditelepon")), DONE);
  step (f, id, fixture_step (f, ADU_STEP_CLOSE), ADU_FIELD_STEP, ADU_PROBLEM_STAGE);
  request = with_when (f, fixture_step (f, ADU_STEP_ANSWER));
  request->how = ADU_HOW_WHATSAPP;
  step (f, id, request, DONE);
  step (f, id, fixture_step (f, ADU_STEP_CLOSE), ADU_FIELD_NONE, ADU_PROBLEM_CONFIRMATION);
  request = with_when (f, fixture_step (f, ADU_STEP_CONFIRM));
  request->how = ADU_HOW_WHATSAPP;
  request->by = g_strdup ("anaknya");
  step (f, id, request, DONE);
  at (f, "2026-11-26T10:00");
  step (f, id, fixture_step (f, ADU_STEP_CLOSE), DONE);
  {
    g_autoptr (AduRecord) record = record_of (f, id);

    g_assert_cmpint (record->row->stage, ==, ADU_STAGE_CLOSED);
    g_assert_cmpint (record->row->stopped.n, ==, adu_day_new (2026, 11, 25).n);
    g_assert_cmpint (record->row->closed.n, ==, adu_day_new (2026, 11, 26).n);
    g_assert_cmpint (record->row->binding_due.n, ==, adu_day_new (2026, 12, 7).n);
    g_assert_cmpint (record->row->version, ==, 7);
    g_assert_true (record->confirmed);
    g_assert_cmpuint (record->history->len, ==, 7);
    g_assert_cmpstr (((AduEntry *) g_ptr_array_index (record->history, 3))->note, ==, "ditelepon");
    g_assert_cmpstr (((AduEntry *) g_ptr_array_index (record->history, 5))->by, ==, "anaknya");
  }
}

static void
test_pause (Fixture *f, gconstpointer data)
{
  gint64 id = fixture_register (f, "Pungutan di puskesmas", "Maria Kolo");
  AduStepRequest *request = fixture_step (f, ADU_STEP_CLASSIFY);

  request->supervisory = ADU_YES;
  request->inspection = ADU_YES;
  step (f, id, request, DONE);
  request = with_note (fixture_step (f, ADU_STEP_REQUEST_COMPLETION), "kuitansi");
  request->due = adu_day_new (2026, 12, 7);
  step (f, id, request, DONE);
  {
    g_autoptr (AduRecord) record = record_of (f, id);
    g_assert_cmpint (record->row->stage, ==, ADU_STAGE_AWAITING_COMPLETION);
    g_assert_cmpint (record->row->paused_since.n, ==, adu_day_new (2026, 11, 23).n);
    g_assert_false (adu_day_is_set (record->row->binding_due));
  }
  at (f, "2026-11-30T10:00");
  step (f, id, fixture_step (f, ADU_STEP_COMPLETE), DONE);
  {
    g_autoptr (AduRecord) record = record_of (f, id);
    g_assert_cmpint (record->row->stage, ==, ADU_STAGE_REVIEW);
    g_assert_false (adu_day_is_set (record->row->paused_since));
    /* 60 days are 22 January; of the seven paused days the first is day 0, which counts for nothing anyway */
    g_assert_cmpint (record->row->binding_due.n, ==, adu_day_new (2027, 1, 28).n);
  }
}

static void
test_tries (Fixture *f, gconstpointer data)
{
  static const char *const tries[] = { "2026-11-24T09:00", "2026-11-24T15:00", "2026-11-25T09:00" };
  gint64 id = fixture_register (f, "Dokter tidak di tempat", "Blasius Taek");
  AduStepRequest *request = fixture_step (f, ADU_STEP_DISPOSE);

  request->to = 1;
  request->due = adu_day_new (2026, 11, 26);
  step (f, id, request, DONE);
  request = with_when (f, fixture_step (f, ADU_STEP_ANSWER));
  request->how = ADU_HOW_LETTER;
  step (f, id, request, DONE);
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      step (f, id, fixture_step (f, ADU_STEP_CLOSE), ADU_FIELD_NONE, i == 0 ? ADU_PROBLEM_CONFIRMATION : ADU_PROBLEM_TRIES);
      at (f, tries[i]);
      request = with_when (f, fixture_step (f, ADU_STEP_CONFIRM));
      request->how = ADU_HOW_NOT_REACHED;
      step (f, id, request, DONE);
    }
  step (f, id, fixture_step (f, ADU_STEP_CLOSE), DONE);
  at (f, "2026-11-28T09:00");
  step (f, id, with_note (fixture_step (f, ADU_STEP_REOPEN), "pelapor datang lagi"), DONE);
  {
    g_autoptr (AduRecord) record = record_of (f, id);
    g_assert_cmpint (record->row->stage, ==, ADU_STAGE_REVIEW);
    g_assert_cmpuint (record->tries, ==, 0); /* those before the reopening do not count */
    g_assert_false (adu_day_is_set (record->row->closed));
    g_assert_cmpint (record->row->binding_due.n, ==, adu_day_new (2026, 12, 7).n); /* it counts on */
  }
}

static void
test_merge (Fixture *f, gconstpointer data)
{
  gint64 lead = fixture_register (f, "Obat TB kosong", "A"), id = fixture_register (f, "Obat TB kosong lagi", "B");
  AduStepRequest *request = with_note (fixture_step (f, ADU_STEP_MERGE), "sama");

  request->lead = id;
  step (f, id, request, ADU_FIELD_LEAD, ADU_PROBLEM_LEAD_CASE);
  request = with_note (fixture_step (f, ADU_STEP_MERGE), "sama");
  request->lead = lead;
  step (f, id, request, DONE);
  request = with_note (fixture_step (f, ADU_STEP_MERGE), "lingkaran");
  request->lead = id;
  step (f, lead, request, ADU_FIELD_LEAD, ADU_PROBLEM_LEAD_CASE);
  {
    g_autoptr (AduRecord) record = record_of (f, id);
    g_assert_cmpstr (record->lead_number, ==, "ADU-2026-0001");
  }
  step (f, id, with_note (fixture_step (f, ADU_STEP_UNMERGE), "ternyata lain"), DONE);
  {
    g_autoptr (AduRecord) record = record_of (f, id);
    g_assert_null (record->lead_number);
    g_assert_cmpint (record->row->stage, ==, ADU_STAGE_REVIEW);
  }
}

static gboolean
undo (Fixture *f, const char *action)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  WAIT (result, adu_store_undo_async (f->store, f->actor, action, CALLBACK));
  done = adu_store_finish (result, &error);
  if (!done)
    g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_UNDO);
  return done;
}

static void
test_undo (Fixture *f, gconstpointer data)
{
  gint64 id = fixture_register (f, "Kamar kotor", "Petrus Lake");
  g_autoptr (AduRecord) before = record_of (f, id);
  AduStepRequest *request = fixture_step (f, ADU_STEP_CLASSIFY);
  g_autofree char *action = g_strdup (request->action);
  g_autofree char *second = NULL;

  request->kind = ADU_KIND_SUGGESTION;
  request->supervisory = ADU_YES;
  request->inspection = ADU_YES;
  request->confidential = TRUE;
  request->topic = 6;
  step (f, id, request, DONE);
  g_assert_true (undo (f, action));
  g_assert_true (undo (f, action)); /* the same again does nothing and is no error */
  {
    g_autoptr (AduRecord) after = record_of (f, id);

    g_assert_true (adu_case_equal (before->value, after->value));
    g_assert_cmpint (after->row->stage, ==, before->row->stage);
    g_assert_cmpint (after->row->binding_due.n, ==, before->row->binding_due.n);
    g_assert_cmpint (after->row->version, ==, before->row->version + 2);
    g_assert_cmpuint (after->history->len, ==, 3);
  }
  request = fixture_step (f, ADU_STEP_DISPOSE);
  second = g_strdup (request->action);
  request->to = 1;
  request->due = adu_day_new (2026, 11, 26);
  step (f, id, request, DONE);
  step (f, id, with_when (f, with_note (fixture_step (f, ADU_STEP_FOLLOW_UP), "x")), DONE);
  g_assert_false (undo (f, second)); /* changed since */
  g_assert_false (undo (f, "never-was"));
}

static void
test_edit (Fixture *f, gconstpointer data)
{
  gint64 id = fixture_register (f, "Salah ketik", "Yuliana Bana");
  static const AduField fields[] = { ADU_FIELD_SUBJECT, ADU_FIELD_PHONE, ADU_FIELD_UNIT, ADU_FIELD_RECEIVED };
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_zone_parse (f->zone, "2026-11-20T09:00"));

  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Obat habis");
  adu_case_set_text (value, ADU_FIELD_PHONE, "0812-3456-7890");
  adu_case_set_text (value, ADU_FIELD_UNIT, "puskesmas WINI");
  for (gint version = 1; version >= 0; version--)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *action = g_uuid_string_random ();

      WAIT (result, adu_store_edit_async (f->store, f->actor, action, id, version == 0 ? 1 : version, value, fields,
                                          G_N_ELEMENTS (fields), "salah tulis", CALLBACK));
      if (version == 1)
        g_assert_true (adu_store_finish (result, &error));
      else
        {
          g_assert_false (adu_store_finish (result, &error));
          g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT);
        }
    }
  {
    g_autoptr (AduRecord) record = record_of (f, id);
    const AduEntry *entry = g_ptr_array_index (record->history, 1);

    g_assert_cmpstr (record->row->subject, ==, "Obat habis");
    g_assert_cmpstr (record->row->unit_name, ==, "Puskesmas Wini");
    g_assert_cmpint (record->row->binding_due.n, ==, adu_day_new (2026, 12, 4).n);
    g_assert_cmpstr (entry->note, ==, "salah tulis");
    g_assert_cmpuint (entry->changes->len, ==, 4);
    for (guint i = 0; i < entry->changes->len; i++)
      {
        const AduChange *change = g_ptr_array_index (entry->changes, i);
        if (change->field == ADU_FIELD_PHONE)
          g_assert_null (change->after); /* says that, not what */
      }
  }
}

static void
test_bulk_step (Fixture *f, gconstpointer data)
{
  gint64 ids[3];
  g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_DISPOSE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduBulkResult) done = NULL;
  AduStepRequest *spot = with_when (f, with_note (fixture_step (f, ADU_STEP_SETTLE_ON_SPOT), "dijelaskan"));

  for (guint i = 0; i < 3; i++)
    ids[i] = fixture_register (f, "banyak", NULL);
  spot->how = ADU_HOW_IN_PERSON;
  step (f, ids[1], spot, DONE);
  request->to = 1;
  request->due = adu_day_new (2026, 11, 26);
  WAIT (result, adu_store_bulk_step_async (f->store, f->actor, ids, 3, request, CALLBACK));
  done = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (done->done->len, ==, 2);
  g_assert_cmpuint (done->refused->len, ==, 1);
  g_assert_cmpstr (((AduRefusal *) g_ptr_array_index (done->refused, 0))->number, ==, "ADU-2026-0002");
  g_assert_true (undo (f, request->action)); /* one undo for all */
  {
    g_autoptr (AduRecord) record = record_of (f, ids[2]);
    g_assert_cmpint (record->row->stage, ==, ADU_STAGE_RECEIVED);
    g_assert_cmpint (record->row->handler, ==, 0);
  }
}

/* Of three that differ only what is chosen is set, one undo gives each its own back, and a kept fact is checked as it is. */
static void
test_bulk_kept (Fixture *f, gconstpointer data)
{
  static const AduTri supervisory[] = { ADU_YES, ADU_NO, ADU_UNKNOWN };
  gint64 ids[3];
  gint64 topics[3];
  g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_CLASSIFY);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduBulkResult) done = NULL;

  for (guint i = 0; i < 3; i++)
    {
      AduStepRequest *own = fixture_step (f, ADU_STEP_CLASSIFY);

      topics[i] = ((const AduListItem *) g_ptr_array_index (adu_store_list (f->store, ADU_LIST_TOPIC), i))->id;
      ids[i] = fixture_register (f, "berbeda", NULL);
      own->topic = topics[i];
      own->supervisory = supervisory[i];
      own->inspection = i == 0 ? ADU_YES : ADU_NO;
      own->confidential = i == 0;
      step (f, ids[i], own, DONE);
    }
  request->kept = ADU_KEPT_TOPIC | ADU_KEPT_SUPERVISORY | ADU_KEPT_INSPECTION | ADU_KEPT_CONFIDENTIAL;
  request->kind = ADU_KIND_SUGGESTION;
  request->topic = 987654; /* what is kept is not read */
  WAIT (result, adu_store_bulk_step_async (f->store, f->actor, ids, 3, request, CALLBACK));
  done = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (done->done->len, ==, 3);
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (AduRecord) record = record_of (f, ids[i]);

          g_assert_cmpint (record->row->kind, ==, round == 0 ? ADU_KIND_SUGGESTION : ADU_KIND_COMPLAINT);
          g_assert_cmpint (record->row->topic, ==, topics[i]);
          g_assert_cmpint (record->row->supervisory, ==, supervisory[i]);
          g_assert_cmpint (record->row->inspection, ==, i == 0 ? ADU_YES : ADU_NO);
          g_assert_cmpint (record->row->confidential, ==, i == 0);
        }
      if (round == 0)
        g_assert_true (undo (f, request->action));
    }
}

static void
on_order (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = adu_store_finish_number (result, &error);

  g_assert_no_error (error);
  g_array_append_val ((GArray *) user_data, id);
}

static void
test_order (Fixture *f, gconstpointer data)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_OTHER, adu_clock_now (f->clock));
      g_autofree char *action = g_strdup_printf ("order-%u", i);

      adu_case_set_text (value, ADU_FIELD_DESCRIPTION, action);
      adu_store_register_async (f->store, f->actor, action, value, NULL, NULL, 0, on_order, ids);
    }
  while (ids->len < 200)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 200; i++)
    g_assert_cmpint (g_array_index (ids, gint64, i), ==, i + 1);
}

static void
test_denied (Fixture *f, gconstpointer data)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) step_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_CLASSIFY);
  const gint64 denied[] = { 1 };
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "tentang Ibu Maria");
  WAIT (result, adu_store_register_async (f->store, f->actor, "about-maria", value, NULL, denied, 1, CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);
  WAIT (step_result, adu_store_step_async (f->store, f->actor, id, 0, request, CALLBACK));
  g_assert_false (adu_store_finish (step_result, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NO_CASE);
}

/* Settled at the counter on the spot. */
static void
settle (Fixture *f, gint64 id)
{
  AduStepRequest *spot = with_when (f, with_note (fixture_step (f, ADU_STEP_SETTLE_ON_SPOT), "dijelaskan"));

  spot->how = ADU_HOW_IN_PERSON;
  step (f, id, spot, DONE);
}

static AduStepRequest *
classify (Fixture *f, AduTri supervisory)
{
  AduStepRequest *request = fixture_step (f, ADU_STEP_CLASSIFY);

  request->supervisory = request->inspection = supervisory;
  return request;
}

/* A case opened again with new clocks has new days 1 to 14, in which no reason is asked for. */
static void
test_restart (Fixture *f, gconstpointer data)
{
  for (guint restart = 0; restart < 2; restart++)
    {
      gint64 id;
      AduStepRequest *reopen;

      at (f, restart ? "2027-03-01T09:00" : "2026-11-23T09:00");
      id = fixture_register (f, "Obat kosong", NULL);
      settle (f, id);
      at (f, restart ? "2027-03-31T09:00" : "2026-12-23T09:00"); /* day 30 */
      reopen = with_note (fixture_step (f, ADU_STEP_REOPEN), "keluhan berulang");
      reopen->restart = restart;
      step (f, id, reopen, DONE);
      if (restart)
        step (f, id, classify (f, ADU_YES), DONE);
      else
        step (f, id, classify (f, ADU_YES), ADU_FIELD_NOTE, ADU_PROBLEM_REASON);
      if (!restart)
        continue;
      step (f, id, classify (f, ADU_NO), DONE);
      at (f, "2027-04-15T09:00"); /* day 15 after the restart */
      step (f, id, classify (f, ADU_YES), ADU_FIELD_NOTE, ADU_PROBLEM_REASON);
    }
}

/* A closed case is counted by the rules it was closed under, also when something of it is corrected later. */
static void
test_closed_rules (Fixture *f, gconstpointer data)
{
  static const AduField fields[] = { ADU_FIELD_SUBJECT };
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_COUNTER, adu_clock_now (f->clock));
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (AduCalendar) calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, none, TRUE, NULL);
  g_autoptr (GAsyncResult) saved = NULL, edited = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (AduRecord) record = NULL;
  gint64 id = fixture_register (f, "Obat kosong", NULL);
  AduDay before = adu_day_new (2027, 2, 19), after = ADU_DAY_NONE; /* 60 working days, with and without holidays */

  settle (f, id);
  WAIT (saved, adu_store_save_rules_async (f->store, f->actor, NULL, calendar, "uji", CALLBACK));
  moves = adu_store_finish_value (saved, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (moves->len, ==, 0);
  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Obat TB kosong");
  WAIT (edited, adu_store_edit_async (f->store, f->actor, "koreksi", id, 0, value, fields, 1, NULL, CALLBACK));
  g_assert_true (adu_store_finish (edited, &error));
  g_assert_no_error (error);
  record = record_of (f, id);
  after = adu_deadlines_find (record->deadlines, ADU_DEADLINE_OMBUDSMAN)->due;
  g_assert_cmpint (after.n, ==, before.n);
}

static AduLife *
next_life (gpointer data)
{
  guint *left = data;
  AduLife *life;
  AduTime registered = 1767225600 + (gint64) (100 - *left) * 3600; /* 2026-01-01 */

  if (*left == 0)
    return NULL;
  --*left;
  life = g_new0 (AduLife, 1);
  life->value = adu_case_new (ADU_CHANNEL_COUNTER, registered);
  adu_case_set_text (life->value, ADU_FIELD_DESCRIPTION, "contoh");
  adu_case_set_text (life->value, ADU_FIELD_COMPLAINANT, "Contoh");
  life->registered = registered;
  life->recorded_by = 1;
  return life;
}

static void
test_bulk (Fixture *f, gconstpointer data)
{
  guint left = 100;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) check_result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  WAIT (result, adu_store_bulk_async (f->store, f->actor, next_life, &left, NULL, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (result, &error), ==, 100);
  g_assert_no_error (error);
  WAIT (check_result, adu_store_check_async (f->store, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (check_result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
  fixture_close (f);
  fixture_open (f); /* the schema is what it was */
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/life/register", test_register);
  TEST ("/store/life/once", test_once);
  TEST ("/store/life/draft", test_draft);
  TEST ("/store/life/refused", test_refused);
  TEST ("/store/life/whole", test_whole_life);
  TEST ("/store/life/pause", test_pause);
  TEST ("/store/life/tries", test_tries);
  TEST ("/store/life/merge", test_merge);
  TEST ("/store/life/undo", test_undo);
  TEST ("/store/life/edit", test_edit);
  TEST ("/store/life/bulk-step", test_bulk_step);
  TEST ("/store/life/bulk-kept", test_bulk_kept);
  TEST ("/store/life/order", test_order);
  TEST ("/store/life/denied", test_denied);
  TEST ("/store/life/restart", test_restart);
  TEST ("/store/life/closed-rules", test_closed_rules);
  TEST ("/store/life/bulk", test_bulk);
  return g_test_run ();
}
