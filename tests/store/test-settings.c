/* test-settings.c — profile, lists and rules; a day off moves exactly the open cases it falls into
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "tests/store/fixture.h"
#include "tests/store/rows.h"

/* Cases by the day they were received, and whether the 18th of August, a Tuesday, is among the 60 working days. */
static const struct
{
  const char *received;
  gboolean open;
  gboolean moves;
} cases[] = {
  { "2026-04-01T10:00", TRUE, FALSE }, /* over before */
  { "2026-07-20T10:00", TRUE, TRUE },
  { "2026-07-20T11:00", FALSE, FALSE }, /* closed: stays as it was */
  { "2026-08-14T10:00", TRUE, TRUE },
  { "2026-08-18T10:00", TRUE, FALSE }, /* the day itself is day 0 */
  { "2026-10-01T10:00", TRUE, FALSE },
};

/* Writes the cases behind the store's back. */
static void
put_cases (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  AduDb *db;

  fixture_close (f);
  db = adu_db_open (f->path, ADU_DB_WRITE, &error);
  g_assert_no_error (error);
  rows_run (db, "BEGIN");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Rows row = { .id = i + 1, .year = 2026, .sequence = (gint) i + 1, .channel = ADU_CHANNEL_LETTER,
                   .open = cases[i].open, .stage = cases[i].open ? ADU_STAGE_REVIEW : ADU_STAGE_CLOSED,
                   .unit = 1, .subject = (char *) "obat habis", .subject_key = (char *) "obat habis",
                   .name = (char *) "Maria", .phone = (char *) "0812", .unit_key = (char *) "puskesmas eban",
                   .topic_key = (char *) "" };

      row.received = adu_zone_parse (f->zone, cases[i].received);
      row.received_day = adu_zone_day (f->zone, row.received).n;
      rows_put (db, &row, "tidak ada");
    }
  g_assert_true (adu_search_sql_rebuild (db, &error));
  rows_run (db, "COMMIT");
  g_assert_true (adu_db_checkpoint (db, &error));
  adu_db_free (db);
  fixture_open (f);
}

static AduCalendar *
with_day_off (Fixture *f, AduDay day)
{
  AduCalendar *calendar = adu_store_calendar (f->store);
  GPtrArray *old = adu_calendar_days_off (calendar);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_day_off_free);
  g_autoptr (GError) error = NULL;
  AduCalendar *changed;

  for (guint i = 0; i < old->len; i++)
    {
      const AduDayOff *off = g_ptr_array_index (old, i);

      g_ptr_array_add (days, adu_day_off_new (off->day, off->kind, off->official, off->name, off->decree));
    }
  g_ptr_array_add (days, adu_day_off_new (day, ADU_DAY_OFF_JOINT_LEAVE, TRUE, "Cuti bersama", "SKB 3 Menteri"));
  changed = adu_calendar_new (adu_calendar_week (calendar), days, adu_calendar_joint_leave_is_off (calendar), &error);
  g_assert_no_error (error);
  return changed;
}

/* Exactly the open cases whose 60 working days run over the new day off, from where to where. */
static void
assert_moves (Fixture *f, const GPtrArray *moves, const AduCalendar *before, const AduCalendar *after)
{
  gboolean moved[G_N_ELEMENTS (cases) + 1] = { FALSE };

  for (guint i = 0; i < moves->len; i++)
    {
      const AduMove *move = g_ptr_array_index (moves, i);
      AduDay received;

      g_assert_cmpint (move->kind, ==, ADU_DEADLINE_OMBUDSMAN); /* the others count every day */
      received = adu_zone_day (f->zone, adu_zone_parse (f->zone, cases[move->id - 1].received));
      g_assert_cmpint (move->before.n, ==, adu_calendar_add_working_days (before, received, 60).n);
      g_assert_cmpint (move->after.n, ==, adu_calendar_add_working_days (after, received, 60).n);
      g_assert_cmpint (move->after.n, >, move->before.n);
      g_assert_false (moved[move->id]);
      moved[move->id] = TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (moved[i + 1] != cases[i].moves)
      g_error ("the case of %s %s", cases[i].received, cases[i].moves ? "does not move" : "moves");
}

static gint64
number_of (Fixture *f, const char *sql)
{
  AduDb *db = adu_db_open (f->path, ADU_DB_READ, NULL);
  gint64 n = -1;

  g_assert_true (adu_db_number (db, &n, -1, NULL, sql, ""));
  adu_db_free (db);
  return n;
}

static void
test_day_off (Fixture *f, gconstpointer data)
{
  AduDay day = adu_day_parse ("2026-08-18");
  g_autoptr (AduCalendar) calendar = NULL, before = NULL;
  g_autoptr (GAsyncResult) preview = NULL, saved = NULL, again = NULL, opened = NULL;
  g_autoptr (GPtrArray) would = NULL, did = NULL, none = NULL;
  g_autoptr (AduRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  const AduEntry *entry;

  put_cases (f);
  before = adu_calendar_ref (adu_store_calendar (f->store));
  g_assert_true (adu_calendar_joint_leave_is_off (before));
  calendar = with_day_off (f, day);
  WAIT (preview, adu_store_preview_rules_async (f->store, f->actor, NULL, calendar, CALLBACK));
  would = adu_store_finish_value (preview, &error);
  g_assert_no_error (error);
  assert_moves (f, would, before, calendar);
  g_assert_true (adu_calendar_is_working_day (adu_store_calendar (f->store), day)); /* nothing was saved */
  WAIT (saved, adu_store_save_rules_async (f->store, f->actor, NULL, calendar, "libur daerah", CALLBACK));
  did = adu_store_finish_value (saved, &error);
  g_assert_no_error (error);
  assert_moves (f, did, before, calendar);
  g_assert_false (adu_calendar_is_working_day (adu_store_calendar (f->store), day));
  WAIT (again, adu_store_preview_rules_async (f->store, f->actor, NULL, calendar, CALLBACK));
  none = adu_store_finish_value (again, &error);
  g_assert_cmpuint (none->len, ==, 0);
  WAIT (opened, adu_store_record_async (f->store, f->actor, 2, NULL, CALLBACK));
  record = adu_store_finish_value (opened, &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (record->history, record->history->len - 1);
  g_assert_cmpstr (entry->action, ==, "rules");
  g_assert_cmpstr (entry->note, ==, "libur daerah");
  g_assert_cmpuint (entry->changes->len, ==, 1);
  g_assert_cmpint (((AduChange *) g_ptr_array_index (entry->changes, 0))->field, ==, ADU_FIELD_DUE);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM complaint WHERE open = 1 AND calendar = 1"), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT calendar FROM complaint WHERE open = 0"), ==, 1);
}

static void
test_rights (Fixture *f, gconstpointer data)
{
  g_autoptr (AduActor) officer = adu_actor_new (1, "o", "O", ADU_ROLE_OFFICER);
  g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (f->store));
  AduListItem item = { .name = (char *) "Puskesmas Baru", .active = TRUE };
  g_autoptr (GAsyncResult) rules = NULL, profile = NULL, list = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (rules, adu_store_save_rules_async (f->store, officer, NULL, NULL, "x", CALLBACK));
  g_assert_null (adu_store_finish_value (rules, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  WAIT (profile, adu_store_save_office_async (f->store, officer, office, CALLBACK));
  g_assert_false (adu_store_finish (profile, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  WAIT (list, adu_store_save_list_item_async (f->store, officer, ADU_LIST_UNIT, &item, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (list, &error), ==, -1);
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_NOT_ALLOWED);
}

/* A standard that comes into force later would move every open date today. */
static void
test_not_in_force (Fixture *f, gconstpointer data)
{
  g_autoptr (AduCalendar) calendar = adu_calendar_ref (adu_store_calendar (f->store));
  AduDay today = adu_clock_today (f->clock);

  for (gint days = 1; days >= 0; days--)
    {
      g_autofree char *text = adu_standard_to_text (adu_store_standard (f->store));
      g_autofree char *was = adu_day_to_iso (adu_standard_effective (adu_store_standard (f->store)));
      g_autofree char *is = adu_day_to_iso (adu_day_add (today, days));
      g_autoptr (GString) changed = g_string_new (text);
      g_autoptr (AduStandard) standard = NULL;
      g_autoptr (GAsyncResult) previewed = NULL, saved = NULL;
      g_autoptr (GPtrArray) moves = NULL, moved = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_string_replace (changed, was, is, 0), >, 0);
      standard = adu_standard_parse (changed->str, -1, &error);
      g_assert_no_error (error);
      WAIT (previewed, adu_store_preview_rules_async (f->store, f->actor, standard, NULL, CALLBACK));
      moves = adu_store_finish_value (previewed, &error);
      g_assert_cmpint (moves != NULL, ==, days == 0);
      g_clear_error (&error);
      WAIT (saved, adu_store_save_rules_async (f->store, f->actor, standard, calendar, NULL, CALLBACK));
      moved = adu_store_finish_value (saved, &error);
      g_assert_cmpint (moved != NULL, ==, days == 0);
      if (days > 0)
        g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
    }
}

/* A letter received three weeks ago; answered today if @answer. */
static gint64
put_letter (Fixture *f, gboolean answer)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_zone_parse (f->zone, "2026-11-02T09:00"));
  g_autoptr (GAsyncResult) registered = NULL;
  g_autofree char *action = g_uuid_string_random ();
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Loket tutup");
  WAIT (registered, adu_store_register_async (f->store, f->actor, action, value, NULL, NULL, 0, CALLBACK));
  id = adu_store_finish_number (registered, NULL);
  g_assert_cmpint (id, >, 0);
  for (guint i = 0; answer && i < 2; i++)
    {
      g_autoptr (AduStepRequest) step = fixture_step (f, i == 0 ? ADU_STEP_DISPOSE : ADU_STEP_ANSWER);
      g_autoptr (GAsyncResult) result = NULL;

      step->to = adu_actor_official (f->actor);
      step->due = adu_clock_today (f->clock);
      step->how = ADU_HOW_LETTER;
      step->when = adu_clock_now (f->clock);
      WAIT (result, adu_store_step_async (f->store, f->actor, id, 0, step, CALLBACK));
      g_assert_true (adu_store_finish (result, NULL));
    }
  return id;
}

/* What was answered late stays late, whatever is decided afterwards, on the list as in its proof; reopened, it goes on by
 * what holds then. */
static void
test_answered (Fixture *f, gconstpointer data)
{
  gint64 ids[] = { put_letter (f, TRUE), put_letter (f, FALSE) };
  AduDay due = adu_day_new (2026, 11, 16);
  g_autofree char *text = adu_standard_to_text (adu_store_standard (f->store));
  g_autoptr (GString) changed = g_string_new (text);
  g_autoptr (AduStandard) standard = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GError) error = NULL;

  g_string_replace (changed, "amount=14\n", "amount=30\n", 0);
  standard = adu_standard_parse (changed->str, -1, &error);
  g_assert_no_error (error);
  WAIT (saved, adu_store_save_rules_async (f->store, f->actor, standard, NULL, "lebih lama", CALLBACK));
  moved = adu_store_finish_value (saved, &error);
  g_assert_no_error (error);
  for (guint round = 0; round < 3; round++)
    {
      AduDay expected[] = { round < 2 ? due : adu_day_add (due, 16), adu_day_add (due, 16) };

      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          g_autoptr (GAsyncResult) read = NULL;
          g_autoptr (AduRecord) record = NULL;

          WAIT (read, adu_store_record_async (f->store, f->actor, ids[i], NULL, CALLBACK));
          record = adu_store_finish_value (read, &error);
          g_assert_no_error (error);
          g_assert_cmpint (record->row->binding_due.n, ==, expected[i].n);
          g_assert_cmpint (adu_deadlines_find (record->deadlines, ADU_DEADLINE_SETTLEMENT)->due.n, ==, expected[i].n);
        }
      if (round < 2) /* told; then reopened */
        {
          g_autoptr (AduStepRequest) step = fixture_step (f, round == 0 ? ADU_STEP_CONFIRM : ADU_STEP_REOPEN);
          g_autoptr (GAsyncResult) result = NULL;

          step->note = g_strdup ("belum selesai");
          step->how = ADU_HOW_LETTER;
          step->when = adu_clock_now (f->clock);
          WAIT (result, adu_store_step_async (f->store, f->actor, ids[0], 0, step, CALLBACK));
          g_assert_true (adu_store_finish (result, NULL));
        }
    }
}

static void
test_office (Fixture *f, gconstpointer data)
{
  g_autoptr (AduOffice) office = adu_office_copy (adu_store_office (f->store));
  g_autoptr (AduOffice) stale = adu_office_copy (office);
  g_autoptr (GAsyncResult) saved = NULL, late = NULL, bad = NULL, narrow = NULL;
  g_autoptr (GError) error = NULL;

  g_free (office->text[ADU_OFFICE_HEAD_NAME]);
  office->text[ADU_OFFICE_HEAD_NAME] = g_strdup ("dr. Robert <b>Tjeunfin</b>");
  WAIT (saved, adu_store_save_office_async (f->store, f->actor, office, CALLBACK));
  g_assert_true (adu_store_finish (saved, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (adu_store_office (f->store)->text[ADU_OFFICE_HEAD_NAME], ==, "dr. Robert <b>Tjeunfin</b>");
  WAIT (late, adu_store_save_office_async (f->store, f->actor, stale, CALLBACK));
  g_assert_false (adu_store_finish (late, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  office->version = adu_store_office (f->store)->version;
  g_free (office->text[ADU_OFFICE_NUMBER_PATTERN]);
  office->text[ADU_OFFICE_NUMBER_PATTERN] = g_strdup ("ADU-{year}");
  WAIT (bad, adu_store_save_office_async (f->store, f->actor, office, CALLBACK));
  g_assert_false (adu_store_finish (bad, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  g_free (office->text[ADU_OFFICE_NUMBER_PATTERN]);
  office->text[ADU_OFFICE_NUMBER_PATTERN] = g_strdup (adu_store_office (f->store)->text[ADU_OFFICE_NUMBER_PATTERN]);
  g_free (office->text[ADU_OFFICE_MARGINS]);
  office->text[ADU_OFFICE_MARGINS] = g_strdup ("20 25 30 5");
  WAIT (narrow, adu_store_save_office_async (f->store, f->actor, office, CALLBACK));
  g_assert_false (adu_store_finish (narrow, &error));
  g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_REFUSED);
}

static gint64
count (Fixture *f, const char *text)
{
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) find = adu_find_with_text (all, text);
  g_autoptr (GAsyncResult) result = NULL;
  gint64 n;

  WAIT (result, adu_store_count_async (f->store, f->actor, find, NULL, CALLBACK));
  n = adu_store_finish_number (result, NULL);
  return n;
}

/* Each list takes a new item; a renamed unit is found by its new name, not by the old one. */
static void
test_lists (Fixture *f, gconstpointer data)
{
  g_autoptr (AduListItem) unit = NULL;
  g_autoptr (GAsyncResult) renamed = NULL;
  g_autoptr (GError) error = NULL;

  put_cases (f);
  for (guint list = 0; list < ADU_N_LISTS; list++)
    {
      AduListItem item = { .name = (char *) "Yang Baru", .channel = ADU_CHANNEL_OTHER, .active = TRUE };
      g_autoptr (GAsyncResult) result = NULL;
      guint before = adu_store_list (f->store, (AduList) list)->len;
      const AduListItem *last;
      gint64 id;

      WAIT (result, adu_store_save_list_item_async (f->store, f->actor, (AduList) list, &item, CALLBACK));
      id = adu_store_finish_number (result, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (adu_store_list (f->store, (AduList) list)->len, ==, before + 1);
      last = g_ptr_array_index (adu_store_list (f->store, (AduList) list), before);
      g_assert_cmpint (last->id, ==, id);
      g_assert_cmpstr (last->name, ==, "Yang Baru");
      g_assert_cmpstr (last->code, ==, "yang-baru");
    }
  unit = adu_list_item_copy (g_ptr_array_index (adu_store_list (f->store, ADU_LIST_UNIT), 0));
  g_assert_cmpint (count (f, "eban"), ==, G_N_ELEMENTS (cases));
  g_free (unit->name);
  unit->name = g_strdup ("Puskesmas Nunleu");
  WAIT (renamed, adu_store_save_list_item_async (f->store, f->actor, ADU_LIST_UNIT, unit, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (renamed, &error), ==, unit->id);
  g_assert_no_error (error);
  g_assert_cmpint (count (f, "eban"), ==, 0);
  g_assert_cmpint (count (f, "nunleu"), ==, G_N_ELEMENTS (cases));
}

static gint64
unit_of (Fixture *f, gint64 id)
{
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  WAIT (read, adu_store_rows_async (f->store, f->actor, &id, 1, NULL, CALLBACK));
  rows = adu_store_finish_value (read, NULL);
  return ((const AduRow *) g_ptr_array_index (rows, 0))->unit;
}

/* A complaint stays with its unit whatever else of it is corrected, though another unit is called the same by then. */
static void
test_namesake (Fixture *f, gconstpointer data)
{
  static const AduField fields[] = { ADU_FIELD_SUBJECT };
  g_autoptr (AduListItem) first = adu_list_item_copy (g_ptr_array_index (adu_store_list (f->store, ADU_LIST_UNIT), 0));
  const AduListItem *other = g_ptr_array_index (adu_store_list (f->store, ADU_LIST_UNIT), 5);
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  g_autoptr (GAsyncResult) registered = NULL, renamed = NULL, edited = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id, unit = other->id;

  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Loket tutup");
  adu_case_set_text (value, ADU_FIELD_UNIT, other->name);
  WAIT (registered, adu_store_register_async (f->store, f->actor, "r", value, NULL, NULL, 0, CALLBACK));
  id = adu_store_finish_number (registered, &error);
  g_assert_no_error (error);
  g_assert_cmpint (unit_of (f, id), ==, unit);
  g_free (first->name);
  first->name = g_strdup (other->name);
  WAIT (renamed, adu_store_save_list_item_async (f->store, f->actor, ADU_LIST_UNIT, first, CALLBACK));
  g_assert_cmpint (adu_store_finish_number (renamed, &error), ==, first->id);
  g_assert_no_error (error);
  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Loket tutup siang");
  WAIT (edited, adu_store_edit_async (f->store, f->actor, "e", id, 0, value, fields, 1, NULL, CALLBACK));
  g_assert_true (adu_store_finish (edited, &error));
  g_assert_cmpint (unit_of (f, id), ==, unit);
}

/* In another zone days begin at other moments: the day of receipt, and every date counted from it, moves with them. */
static void
test_zone (Fixture *f, gconstpointer data)
{
  g_autoptr (AduOffice) office = NULL;
  g_autoptr (GAsyncResult) saved = NULL, read = NULL, checked = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL, rows = NULL;
  const AduRow *row;
  gint64 id;

  adu_clock_set_fixed (f->clock, adu_zone_parse (f->zone, "2026-11-24T00:30"));
  id = fixture_register (f, "Antre lama", NULL);
  office = adu_office_copy (adu_store_office (f->store));
  g_free (office->text[ADU_OFFICE_ZONE]);
  office->text[ADU_OFFICE_ZONE] = g_strdup ("Asia/Jakarta"); /* 23.30 of the day before */
  WAIT (saved, adu_store_save_office_async (f->store, f->actor, office, CALLBACK));
  g_assert_true (adu_store_finish (saved, &error));
  g_assert_no_error (error);
  WAIT (read, adu_store_rows_async (f->store, f->actor, &id, 1, NULL, CALLBACK));
  rows = adu_store_finish_value (read, &error);
  g_assert_no_error (error);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->received.n, ==, adu_day_new (2026, 11, 23).n);
  g_assert_cmpint (adu_clock_today (adu_store_clock (f->store)).n, ==, row->received.n); /* the clock goes with it */
  fixture_close (f);
  adu_clock_set_zone (f->clock, f->zone);
  fixture_open (f);
  g_assert_cmpint (adu_clock_today (adu_store_clock (f->store)).n, ==, row->received.n);
  g_assert_cmpint (row->binding_due.n, ==, adu_day_new (2026, 12, 7).n);
  WAIT (checked, adu_store_check_async (f->store, TRUE, NULL, CALLBACK));
  findings = adu_store_finish_value (checked, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/settings/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("day-off", test_day_off);
  ADD ("rights", test_rights);
  ADD ("not-in-force", test_not_in_force);
  ADD ("answered", test_answered);
  ADD ("office", test_office);
  ADD ("lists", test_lists);
  ADD ("namesake", test_namesake);
  ADD ("zone", test_zone);
  return g_test_run ();
}
