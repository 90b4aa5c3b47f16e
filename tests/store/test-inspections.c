/* test-inspections.c — inspections in the register: their life, who may do what, taken back, frozen once signed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "store/adu-check-private.h"
#include "store/adu-db-private.h"
#include "tests/store/faulty-vfs.h"
#include "tests/store/inspections.h"

static AduRecord *
read_case (Fixture *f, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduRecord *record;

  WAIT (result, adu_store_record_async (f->store, f->actor, id, NULL, CALLBACK));
  record = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  return record;
}

static gboolean
has_problem (const GError *error, AduField field, AduProblemCode code)
{
  const AduProblem *problem = adu_problems_find (adu_store_error_problems (error), field);

  return problem != NULL && problem->code == code;
}

/* Plan → notes → minutes → signed → reported, and what the case says of it. */
static void
test_life (Fixture *f, gconstpointer data)
{
  static const char *const actions[] = { "inspection-plan", "inspection-start", "inspect", "inspection-save",
                                         "inspection-draft", "inspection-sign", "inspection-report" };
  gint64 id = inspections_case (f, ADU_YES, ADU_YES), inspection = inspections_signed (f, id);
  g_autoptr (AduInspectionRecord) record = NULL;
  g_autoptr (AduRecord) of_case = NULL;
  guint found = 0;

  inspections_move (f, inspection, ADU_INSPECTION_MOVE_REPORT);
  record = inspections_read (f, inspection);
  g_assert_cmpint (record->value->stage, ==, ADU_INSPECTION_REPORTED);
  g_assert_cmpint (record->value->signed_on.n, ==, adu_clock_today (f->clock).n);
  g_assert_cmpuint (strlen (record->digest), ==, 64);
  g_assert_cmpuint (record->value->findings->len, ==, 2);
  g_assert_cmpstr (adu_inspection_leader (record->value)->name, ==, "Maria Tnesi");
  g_assert_cmpuint (record->n_moves, ==, 0);
  g_assert_false (record->may_edit);

  of_case = read_case (f, id);
  g_assert_cmpint (of_case->row->stage, ==, ADU_STAGE_INSPECTION);
  g_assert_true (adu_time_is_set (of_case->facts.first_follow_up));
  for (guint i = 0; i < of_case->history->len && found < G_N_ELEMENTS (actions); i++)
    found += g_str_equal (((AduEntry *) g_ptr_array_index (of_case->history, i))->action, actions[found]);
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (actions));
}

/* Not on any other case, and not without what it needs. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  static const struct
  {
    AduTri supervisory, inspection;
    AduField field;
  } cases[] = { { ADU_NO, ADU_YES, ADU_FIELD_SUPERVISORY },
                { ADU_UNKNOWN, ADU_UNKNOWN, ADU_FIELD_SUPERVISORY },
                { ADU_YES, ADU_NO, ADU_FIELD_INSPECTION } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AduInspection) plan =
        inspections_plan (f, inspections_case (f, cases[i].supervisory, cases[i].inspection));
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (inspections_try_save (f, plan, &error), ==, -1);
      g_assert_true (has_problem (error, cases[i].field, ADU_PROBLEM_NOT_SUPERVISORY));
    }
}

/* An inspection holds the category: it must be cancelled before the case stops being supervisory. */
static void
test_reclassify (Fixture *f, gconstpointer data)
{
  gint64 id = inspections_case (f, ADU_YES, ADU_YES);
  g_autoptr (AduInspection) plan = inspections_plan (f, id);
  gint64 inspection = inspections_save (f, plan);
  g_autoptr (AduStepRequest) request = fixture_step (f, ADU_STEP_CLASSIFY);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      request->supervisory = ADU_NO;
      request->inspection = ADU_NO;
      WAIT (result, adu_store_step_async (f->store, f->actor, id, 0, request, CALLBACK));
      adu_store_finish (result, &error);
      if (i == 0)
        {
          g_assert_true (has_problem (error, ADU_FIELD_SUPERVISORY, ADU_PROBLEM_INSPECTION_OPEN));
          inspections_move (f, inspection, ADU_INSPECTION_MOVE_CANCEL);
        }
      else
        g_assert_no_error (error);
    }
}

/* The same action twice is one; an older version is refused. */
static void
test_again (Fixture *f, gconstpointer data)
{
  g_autoptr (AduInspection) plan = inspections_plan (f, inspections_case (f, ADU_YES, ADU_YES));
  g_autoptr (AduInspectionRecord) record = NULL;
  gint64 ids[2] = { 0, 0 };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      WAIT (result, adu_store_save_inspection_async (f->store, f->actor, "sama", plan, 0, CALLBACK));
      ids[i] = adu_store_finish_number (result, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (ids[0], ==, ids[1]);
  inspections_write (f, ids[0], 0);
  record = inspections_read (f, ids[0]);
  g_assert_cmpint (record->value->version, ==, 2);
  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    g_free (record->value->place);
    record->value->place = g_strdup ("Gudang");
    WAIT (result, adu_store_save_inspection_async (f->store, f->actor, "lama", record->value, 1, CALLBACK));
    g_assert_cmpint (adu_store_finish_number (result, &error), ==, -1);
    g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_CONFLICT);
  }
}

/* Evidence is of the same case; a team has nobody in it whom the complaint is about. */
static void
test_evidence (Fixture *f, gconstpointer data)
{
  gint64 id = inspections_case (f, ADU_YES, ADU_YES), other = inspections_case (f, ADU_YES, ADU_YES);
  gint64 strange = inspections_attach (f, other, "foto.png", inspections_png, sizeof inspections_png);
  g_autoptr (AduInspection) plan = inspections_plan (f, id);
  AduInspectionFinding *finding = adu_inspection_finding_new ("Fakta");
  g_autoptr (GError) error = NULL;

  g_array_append_val (finding->evidence, strange);
  g_ptr_array_add (plan->findings, finding);
  g_assert_cmpint (inspections_try_save (f, plan, &error), ==, -1);
  g_assert_true (has_problem (error, ADU_FIELD_EVIDENCE, ADU_PROBLEM_UNKNOWN_CODE));
}

static void
test_list (Fixture *f, gconstpointer data)
{
  g_autoptr (AduInspection) first = inspections_plan (f, inspections_case (f, ADU_YES, ADU_YES));
  g_autoptr (AduInspection) second = inspections_plan (f, inspections_case (f, ADU_YES, ADU_YES));
  AduInspectionFind find = { .from = adu_day_add (adu_clock_today (f->clock), 1) };
  g_autoptr (AduInspectionList) list = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  const AduInspectionWarning *warning;

  second->planned_from -= 3600;
  inspections_save (f, first);
  inspections_save (f, second);
  WAIT (result, adu_store_inspections_async (f->store, f->actor, &find, NULL, CALLBACK));
  list = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->rows->len, ==, 2);
  g_assert_cmpint (((AduInspectionRow *) g_ptr_array_index (list->rows, 0))->case_id, ==, second->case_id);
  g_assert_cmpstr (((AduInspectionRow *) g_ptr_array_index (list->rows, 0))->leader, ==, "Maria Tnesi");
  g_assert_cmpuint (list->warnings->len, ==, 1);
  warning = g_ptr_array_index (list->warnings, 0);
  g_assert_cmpint (warning->kind, ==, ADU_INSPECTION_WARNING_TWICE_A_DAY);
  g_assert_cmpuint (list->cases->len, ==, 2);
}

/* Day 40 of 60 without a visit; the case is named. */
static void
test_no_visit (Fixture *f, gconstpointer data)
{
  gint64 id = inspections_case (f, ADU_YES, ADU_YES);
  AduInspectionFind find = { 0 };

  for (gint day = 39; day <= 40; day++)
    {
      g_autoptr (AduInspectionList) list = NULL;
      g_autoptr (GAsyncResult) result = NULL;

      adu_clock_set_fixed (f->clock, adu_zone_time (f->zone, adu_day_new (2026, 11, 23 ), 540) + day * 86400);
      WAIT (result, adu_store_inspections_async (f->store, f->actor, &find, NULL, CALLBACK));
      list = adu_store_finish_value (result, NULL);
      g_assert_cmpuint (list->warnings->len, ==, day == 40);
      if (day == 40)
        {
          const AduInspectionWarning *warning = g_ptr_array_index (list->warnings, 0);

          g_assert_cmpint (warning->kind, ==, ADU_INSPECTION_WARNING_NO_VISIT);
          g_assert_cmpint (warning->days_used, ==, 40);
          g_assert_cmpint (((AduCaseName *) g_ptr_array_index (list->cases, 0))->id, ==, id);
        }
    }
}

/* Taken back for correction, the minutes have to be signed anew. */
static void
test_return (Fixture *f, gconstpointer data)
{
  g_autoptr (AduInspection) plan = inspections_plan (f, inspections_case (f, ADU_YES, ADU_YES));
  gint64 inspection = inspections_save (f, plan);
  g_autoptr (AduInspectionRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  inspections_move (f, inspection, ADU_INSPECTION_MOVE_START);
  inspections_write (f, inspection, 0);
  inspections_move (f, inspection, ADU_INSPECTION_MOVE_DRAFT);
  inspections_move (f, inspection, ADU_INSPECTION_MOVE_RETURN);
  record = inspections_read (f, inspection);
  g_assert_cmpint (record->value->stage, ==, ADU_INSPECTION_UNDER_WAY);
  g_assert_cmpuint (record->value->people->len, ==, 2);
  g_assert_cmpuint (adu_inspection_signatures_missing (record->value), ==, 2);
  inspections_move (f, inspection, ADU_INSPECTION_MOVE_DRAFT);
  g_assert_false (inspections_try_move (f, inspection, ADU_INSPECTION_MOVE_SIGN, &error));
  g_assert_true (has_problem (error, ADU_FIELD_SIGNATURE, ADU_PROBLEM_SIGNATURE));
}

/* Minutes are drafted and signed after the visit, and reported after they were signed, whatever date is typed. */
static void
test_order_of_days (Fixture *f, gconstpointer data)
{
  static const AduInspectionMove moves[] = { ADU_INSPECTION_MOVE_START, ADU_INSPECTION_MOVE_DRAFT,
                                             ADU_INSPECTION_MOVE_SIGN, ADU_INSPECTION_MOVE_REPORT };
  g_autoptr (AduInspection) plan = inspections_plan (f, inspections_case (f, ADU_YES, ADU_YES));
  gint64 inspection = inspections_save (f, plan);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      /* decided when the complaint came in: two days before the visit, which is the day before it is signed */
      g_autoptr (AduInspectionRequest) early = inspections_request (f, moves[i]);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      adu_clock_set_fixed (f->clock, adu_zone_time (f->zone, adu_day_new (2026, 11, i < 2 ? 25 : i == 2 ? 26 : 27), 9 * 60));
      if (moves[i] == ADU_INSPECTION_MOVE_DRAFT)
        inspections_write (f, inspection, 0);
      early->decided_on = adu_day_new (2026, 11, i < 3 ? 24 : 25);
      early->when = i < 2 ? adu_clock_now (f->clock) : ADU_TIME_NONE;
      WAIT (result, adu_store_move_inspection_async (f->store, f->actor, inspection, 0, early, CALLBACK));
      if (moves[i] == ADU_INSPECTION_MOVE_START)
        {
          g_assert_true (adu_store_finish (result, &error)); /* that one goes is decided before */
          continue;
        }
      g_assert_false (adu_store_finish (result, &error));
      g_assert_true (has_problem (error, ADU_FIELD_DECIDED_ON, ADU_PROBLEM_ORDER));
      inspections_move (f, inspection, moves[i]);
    }
}

/* What somebody else has decided carries what shows it, as every step does. */
static void
test_basis (Fixture *f, gconstpointer data)
{
  const AduOfficial official = { .code = (char *) "pemeriksa", .name = (char *) "Emanuel Taek",
                                 .roles = ADU_ROLE_INSPECTOR, .active = TRUE };
  g_autoptr (AduInspection) plan = inspections_plan (f, inspections_case (f, ADU_YES, ADU_YES));
  gint64 inspection = inspections_save (f, plan), inspector;
  g_autoptr (GAsyncResult) saved = NULL;

  WAIT (saved, adu_store_save_official_async (f->store, f->actor, &official, CALLBACK));
  inspector = adu_store_finish_number (saved, NULL);
  for (AduBasis basis = ADU_BASIS_OWN; basis <= ADU_BASIS_SHEET; basis++)
    {
      g_autoptr (AduInspectionRequest) request = inspections_request (f, ADU_INSPECTION_MOVE_POSTPONE);
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      request->decided_by = inspector;
      request->basis = basis;
      WAIT (result, adu_store_move_inspection_async (f->store, f->actor, inspection, 0, request, CALLBACK));
      g_assert_cmpint (adu_store_finish (result, &error), ==, basis == ADU_BASIS_SHEET);
      if (basis == ADU_BASIS_OWN)
        g_assert_true (has_problem (error, ADU_FIELD_BASIS, ADU_PROBLEM_REQUIRED));
    }
}

/* A sheet: pictures, findings, people in one action, and all of it away again. */
static void
test_import (Fixture *f, gconstpointer data)
{
  gint64 id = inspections_case (f, ADU_YES, ADU_YES), imported = 0;
  g_autoptr (AduInspection) plan = inspections_plan (f, id);
  gint64 inspection = inspections_save (f, plan);
  AduInspectionImport *import = adu_inspection_import_new (id, inspection);
  AduInspectionFinding *finding = adu_inspection_finding_new ("Obat kedaluwarsa di rak.");
  g_autoptr (GBytes) bytes = g_bytes_new_static (inspections_png, sizeof inspections_png);
  g_autoptr (AduInspectionRecord) after = NULL, undone = NULL;
  gint64 place = 1;

  g_array_append_val (finding->evidence, place);
  g_ptr_array_add (import->value->findings, finding);
  inspections_add_person (import->value, ADU_PART_MET, 0, "Yuliana Taek");
  import->value->place = g_strdup ("Gudang obat");
  import->value->conclusion = ADU_CONCLUSION_PARTLY;
  g_ptr_array_add (import->evidence, adu_evidence_new_file ("foto1.png", bytes));
  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    WAIT (result, adu_store_import_inspection_async (f->store, f->actor, "impor", import, CALLBACK));
    imported = adu_store_finish_number (result, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpint (imported, ==, inspection);
  after = inspections_read (f, inspection);
  g_assert_cmpuint (after->value->findings->len, ==, 1);
  g_assert_cmpuint (((AduInspectionFinding *) g_ptr_array_index (after->value->findings, 0))->evidence->len, ==, 1);
  g_assert_cmpuint (after->attachments->len, ==, 1);
  g_assert_cmpuint (after->value->people->len, ==, 2);
  g_assert_cmpstr (after->value->place, ==, "Loket pendaftaran"); /* what stood there stays */
  g_assert_cmpint (after->value->conclusion, ==, ADU_CONCLUSION_PARTLY);
  {
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    WAIT (result, adu_store_undo_async (f->store, f->actor, "impor", CALLBACK));
    adu_store_finish (result, &error);
    g_assert_no_error (error);
  }
  undone = inspections_read (f, inspection);
  g_assert_cmpuint (undone->attachments->len, ==, 0);
  g_assert_cmpuint (undone->value->people->len, ==, 1);
  g_assert_cmpstr (undone->value->place, ==, "Loket pendaftaran");
  g_assert_cmpuint (undone->value->findings->len, ==, 0);
  g_assert_cmpint (undone->value->conclusion, ==, ADU_CONCLUSION_OPEN);
}

/* A confidential case is there for the team of its inspection, without its people, and for no other inspector. */
static void
test_team_sees (Fixture *f, gconstpointer data)
{
  AduOfficial values[] = { { .code = (char *) "satu", .name = (char *) "Emanuel Taek", .roles = ADU_ROLE_INSPECTOR, .active = TRUE },
                           { .code = (char *) "dua", .name = (char *) "Petrus Kefi", .roles = ADU_ROLE_INSPECTOR, .active = TRUE } };
  gint64 id = inspections_case (f, ADU_YES, ADU_YES), officials[2], inspection;
  g_autoptr (AduInspection) plan = inspections_plan (f, id);
  AduStepRequest *secret = fixture_step (f, ADU_STEP_CLASSIFY);
  g_autoptr (AduFind) find = adu_find_new ();

  secret->supervisory = secret->inspection = ADU_YES;
  secret->confidential = TRUE;
  inspections_step (f, id, secret);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      WAIT (result, adu_store_save_official_async (f->store, f->actor, &values[i], CALLBACK));
      officials[i] = adu_store_finish_number (result, NULL);
    }
  inspections_add_person (plan, ADU_PART_MEMBER, officials[0], NULL);
  inspection = inspections_save (f, plan);
  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < 2; i++)
        {
          g_autoptr (AduActor) actor = adu_actor_new (officials[i], values[i].code, values[i].name, ADU_ROLE_INSPECTOR);
          g_autoptr (GAsyncResult) read = NULL, counted = NULL, opened = NULL;
          g_autoptr (AduRecord) record = NULL;
          g_autoptr (AduInspectionRecord) one = NULL;
          gboolean sees = i == 0 && round == 0;

          WAIT (read, adu_store_record_async (f->store, actor, id, NULL, CALLBACK));
          record = adu_store_finish_value (read, NULL);
          g_assert_cmpint (record != NULL, ==, sees);
          g_assert_false (record != NULL && record->may_reveal);
          WAIT (counted, adu_store_count_async (f->store, actor, find, NULL, CALLBACK));
          g_assert_cmpint (adu_store_finish_number (counted, NULL), ==, sees);
          WAIT (opened, adu_store_inspection_async (f->store, actor, inspection, NULL, CALLBACK));
          one = adu_store_finish_value (opened, NULL);
          g_assert_cmpint (one != NULL, ==, sees);
        }
      if (round == 0)
        inspections_move (f, inspection, ADU_INSPECTION_MOVE_CANCEL);
    }
}

/* Whoever wrote on it since keeps what they wrote: the sheet is not taken back any more. */
static void
test_import_changed (Fixture *f, gconstpointer data)
{
  gint64 id = inspections_case (f, ADU_YES, ADU_YES);
  g_autoptr (AduInspection) plan = inspections_plan (f, id);
  AduInspectionImport *import = adu_inspection_import_new (id, inspections_save (f, plan));
  g_autoptr (AduInspectionRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  gint64 inspection = import->inspection;

  import->value->recommendation = g_strdup ("Pasang tarif.");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;

      if (i == 0)
        {
          WAIT (result, adu_store_import_inspection_async (f->store, f->actor, "impor", import, CALLBACK));
          g_assert_cmpint (adu_store_finish_number (result, &error), ==, inspection);
          inspections_write (f, inspection, 0);
          continue;
        }
      WAIT (result, adu_store_undo_async (f->store, f->actor, "impor", CALLBACK));
      g_assert_false (adu_store_finish (result, &error));
      g_assert_error (error, ADU_STORE_ERROR, ADU_STORE_ERROR_UNDO);
    }
  record = inspections_read (f, inspection);
  g_assert_cmpuint (record->value->findings->len, ==, 2);
}

/* A sheet of a visit nobody had planned: planned and taken back as a whole. */
static void
test_import_new (Fixture *f, gconstpointer data)
{
  gint64 id = inspections_case (f, ADU_YES, ADU_YES);
  AduInspectionImport *import = adu_inspection_import_new (id, 0);
  AduInspectionFind find = { .case_id = id };

  adu_inspection_free (import->value);
  import->value = inspections_plan (f, id);
  g_ptr_array_set_size (import->value->people, 0);
  inspections_add_person (import->value, ADU_PART_LEADER, 0, "MARIA  tnesi"); /* as the sheet has it */
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL, read = NULL;
      g_autoptr (AduInspectionList) list = NULL;
      g_autoptr (GError) error = NULL;

      if (i == 0)
        {
          WAIT (result, adu_store_import_inspection_async (f->store, f->actor, "baru", import, CALLBACK));
          g_assert_cmpint (adu_store_finish_number (result, &error), >, 0);
        }
      else
        {
          WAIT (result, adu_store_undo_async (f->store, f->actor, "baru", CALLBACK));
          adu_store_finish (result, &error);
        }
      g_assert_no_error (error);
      WAIT (read, adu_store_inspections_async (f->store, f->actor, &find, NULL, CALLBACK));
      list = adu_store_finish_value (read, NULL);
      g_assert_cmpuint (list->rows->len, ==, i == 0);
      if (i == 0)
        g_assert_cmpstr (((AduInspectionRow *) g_ptr_array_index (list->rows, 0))->leader, ==, "Maria Tnesi");
    }
}

/* The disk fails at each operation of a signing: signed whole, or not at all, and what is said is so. */
static void
test_faults (Fixture *f, gconstpointer data)
{
  gboolean hit = TRUE;

  for (gint after = 1; hit; after++)
    {
      gint64 inspection;
      g_autoptr (AduInspection) plan = inspections_plan (f, inspections_case (f, ADU_YES, ADU_YES));
      g_autoptr (AduInspectionRecord) record = NULL;
      gboolean said;

      g_assert_cmpint (after, <, 60);
      inspection = inspections_save (f, plan);
      inspections_move (f, inspection, ADU_INSPECTION_MOVE_START);
      inspections_write (f, inspection, 0);
      inspections_move (f, inspection, ADU_INSPECTION_MOVE_DRAFT);
      faulty_vfs_arm (after, 1, SQLITE_IOERR_WRITE);
      said = inspections_try_move (f, inspection, ADU_INSPECTION_MOVE_SIGN, NULL);
      hit = faulty_vfs_disarm ();
      record = inspections_read (f, inspection);
      g_assert_cmpint (record->value->stage == ADU_INSPECTION_SIGNED, ==, said);
      g_assert_cmpint (record->digest != NULL, ==, said);
    }
}

/* ---- frozen -------------------------------------------------------------------------------------------------------- */

static void
test_frozen_calls (Fixture *f, gconstpointer data)
{
  gint64 id = inspections_case (f, ADU_YES, ADU_YES), inspection = inspections_signed (f, id);
  g_autoptr (AduInspectionRecord) record = inspections_read (f, inspection), again = NULL;
  g_autoptr (GError) error = NULL;

  g_free (record->value->recommendation);
  record->value->recommendation = g_strdup ("Tidak ada.");
  g_assert_cmpint (inspections_try_save (f, record->value, &error), ==, -1);
  g_assert_true (has_problem (error, ADU_FIELD_NONE, ADU_PROBLEM_FROZEN));
  for (guint move = 0; move < ADU_N_INSPECTION_MOVES; move++)
    if (move != ADU_INSPECTION_MOVE_REPORT)
      g_assert_false (inspections_try_move (f, inspection, move, NULL));
  {
    g_autoptr (GAsyncResult) result = NULL;

    g_clear_error (&error);
    WAIT (result, adu_store_add_addendum_async (f->store, f->actor, "tambahan", inspection,
                                                "Nama di butir 1 seharusnya Anna Silla.", CALLBACK));
    adu_store_finish (result, &error);
    g_assert_no_error (error);
  }
  again = inspections_read (f, inspection);
  g_assert_cmpuint (again->addenda->len, ==, 1);
  g_assert_cmpstr (again->digest, ==, record->digest);
  g_assert_cmpstr (again->value->recommendation, ==, "Uang dikembalikan.");
}

/* The register's own connection: every way SQL knows to change what is signed. */
static void
test_frozen_rows (Fixture *f, gconstpointer data)
{
  static const char *const statements[] = {
    "UPDATE inspection SET recommendation = 'x'",
    "UPDATE inspection SET digest = zeroblob (32)",
    "UPDATE inspection SET digest = NULL, signed = NULL, stage = 2",
    "UPDATE inspection SET stage = 6, digest = NULL, signed = NULL",
    "UPDATE inspection SET complaint = 1, ordinal = 9",
    "UPDATE inspection SET removed = 1",
    "UPDATE inspection SET stage = 4, reported_on = 1, version = version + 1, place = 'x'",
    "UPDATE OR REPLACE inspection SET id = id + 1",
    "DELETE FROM inspection",
    "REPLACE INTO inspection SELECT * FROM inspection",
    "INSERT OR REPLACE INTO inspection SELECT * FROM inspection",
    "INSERT INTO inspection SELECT * FROM inspection WHERE 1 ON CONFLICT (id) DO UPDATE SET place = 'x'",
    "UPDATE inspection_person SET name = 'x'",
    "UPDATE inspection_person SET removed = 1",
    "DELETE FROM inspection_person",
    "REPLACE INTO inspection_person SELECT * FROM inspection_person",
    "INSERT INTO inspection_person SELECT * FROM inspection_person WHERE 1 ON CONFLICT (id) DO UPDATE SET name = 'x'",
    "INSERT INTO inspection_person (inspection, seq, n, part, name) SELECT inspection, seq, 99, 3, 'x' FROM finding",
    "UPDATE finding SET fact = 'x'",
    "UPDATE finding SET removed = 1",
    "UPDATE finding SET inspection = inspection + 1",
    "DELETE FROM finding",
    "REPLACE INTO finding SELECT * FROM finding",
    "INSERT INTO finding SELECT * FROM finding WHERE 1 ON CONFLICT (id) DO UPDATE SET fact = 'x'",
    "INSERT INTO finding (inspection, seq, n, fact) SELECT inspection, seq, 99, 'x' FROM finding",
    "DELETE FROM finding_evidence",
    "UPDATE finding_evidence SET n = n + 1",
    "REPLACE INTO finding_evidence SELECT * FROM finding_evidence",
    "INSERT INTO finding_evidence (finding, n, attachment) SELECT id, 99, 1 FROM finding",
    "UPDATE attachment SET name = 'x'",
    "UPDATE attachment SET sha = NULL, name = NULL, note = 'x'",
    "UPDATE attachment SET removed = 1",
    "DELETE FROM attachment",
    "REPLACE INTO attachment SELECT * FROM attachment",
    "INSERT INTO attachment SELECT * FROM attachment WHERE 1 ON CONFLICT (id) DO UPDATE SET name = 'x'",
    "UPDATE blob SET size = 1",
    "DELETE FROM blob",
    "REPLACE INTO blob SELECT sha, 1 FROM blob",
    "UPDATE blob_chunk SET data = x'00'",
    "DELETE FROM blob_chunk",
    "REPLACE INTO blob_chunk SELECT id, sha, n, x'00' FROM blob_chunk",
    "INSERT INTO blob_chunk (sha, n, data) SELECT sha, 7, x'00' FROM blob",
    "INSERT INTO blob_chunk SELECT * FROM blob_chunk WHERE 1 ON CONFLICT (id) DO UPDATE SET data = x'00'",
    "UPDATE inspection_move SET decided_by = NULL",
    "DELETE FROM inspection_move",
    "UPDATE inspection_addendum SET text = 'x'",
    "DELETE FROM inspection_addendum",
    "REPLACE INTO inspection_addendum SELECT seq, inspection, 'x' FROM inspection_addendum",
    "DROP TRIGGER inspection_frozen",
    "DROP TRIGGER finding_kept",
    "DROP TABLE finding",
    "CREATE TEMP TRIGGER x BEFORE INSERT ON finding BEGIN SELECT 1; END",
    "ALTER TABLE finding RENAME TO x",
    "PRAGMA recursive_triggers=OFF",
  };
  gint64 inspection = inspections_signed (f, inspections_case (f, ADU_YES, ADU_YES));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (AduDb) db = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (result, adu_store_add_addendum_async (f->store, f->actor, "t", inspection, "Catatan.", CALLBACK));
  g_assert_true (adu_store_finish (result, &error));
  fixture_close (f);
  db = adu_db_open (f->path, ADU_DB_WRITE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_test_message ("%s", statements[i]);
      g_assert_false (adu_db_script (db, statements[i], NULL));
    }
}

/* What goes round the program is found: the digest no longer fits, and the file is named. */
static void
test_tampered (Fixture *f, gconstpointer data)
{
  static const struct
  {
    const char *statement, *what;
  } tampers[] = {
    { "UPDATE finding SET fact = 'Tidak ada apa-apa.' WHERE n = 1", "inspection" },
    { "UPDATE inspection SET recommendation = 'Tidak perlu.'", "inspection" },
    { "UPDATE inspection_person SET signature = 2, witness = 'x' WHERE part = 3", "inspection" },
    { "UPDATE blob_chunk SET data = CAST (x'88' || substr (data, 2) AS BLOB)", "attachment" },
  };

  inspections_signed (f, inspections_case (f, ADU_YES, ADU_YES));
  fixture_close (f);
  for (guint i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AduDb) db = adu_db_open (f->path, ADU_DB_WRITE, &error);
      g_autoptr (GPtrArray) findings = NULL;
      gboolean found = FALSE;

      g_assert_no_error (error);
      findings = adu_check_run (db, TRUE, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (findings->len, ==, 0);
      g_clear_pointer (&findings, g_ptr_array_unref);
      adu_db_set_trusted (db, TRUE);
      adu_db_script (db, "BEGIN; DROP TRIGGER finding_written; DROP TRIGGER finding_frozen; DROP TRIGGER inspection_frozen;"
                         " DROP TRIGGER inspection_person_written; DROP TRIGGER inspection_person_frozen;"
                         " DROP TRIGGER blob_chunk_frozen", &error);
      g_assert_no_error (error);
      adu_db_script (db, tampers[i].statement, &error);
      g_assert_no_error (error);
      findings = adu_check_run (db, TRUE, &error);
      g_assert_no_error (error);
      for (guint n = 0; n < findings->len; n++)
        {
          const AduFinding *finding = g_ptr_array_index (findings, n);

          g_test_message ("%s: %s", finding->what, finding->detail);
          found = found || (g_str_equal (finding->what, tampers[i].what) &&
                            strstr (finding->detail, "ADU-2026-0001") != NULL &&
                            (!g_str_equal (finding->what, "attachment") || strstr (finding->detail, "attachment 1") != NULL));
          g_assert_null (strstr (finding->detail, "foto.png")); /* what a file is called may tell who somebody is */
        }
      g_assert_true (found);
      adu_db_script (db, "ROLLBACK", NULL);
      adu_db_set_trusted (db, FALSE);
    }
}

#define ADD(name, function) \
  g_test_add ("/inspections/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  faulty_vfs_install ();
  ADD ("life", test_life);
  ADD ("refused", test_refused);
  ADD ("reclassify", test_reclassify);
  ADD ("again", test_again);
  ADD ("evidence", test_evidence);
  ADD ("list", test_list);
  ADD ("no-visit", test_no_visit);
  ADD ("return", test_return);
  ADD ("order-of-days", test_order_of_days);
  ADD ("basis", test_basis);
  ADD ("import", test_import);
  ADD ("import-changed", test_import_changed);
  ADD ("import-new", test_import_new);
  ADD ("faults", test_faults);
  ADD ("team-sees", test_team_sees);
  ADD ("frozen-calls", test_frozen_calls);
  ADD ("frozen-rows", test_frozen_rows);
  ADD ("tampered", test_tampered);
  return g_test_run ();
}
