/* inspections.h — a supervisory case that needs an inspection, and inspections on it, for the tests of the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <string.h>

#include "store/adu-store-inspections.h"
#include "tests/store/fixture.h"

/* One white pixel. */
static const guint8 inspections_png[] = {
  0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
  0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B, 0x55, 0x00, 0x00, 0x00,
  0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F, 0x00, 0x01, 0x01, 0x01, 0x00, 0x1B, 0xB6, 0xEE,
  0x56, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
};

static inline void
inspections_step (Fixture *f, gint64 id, AduStepRequest *request)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  WAIT (result, adu_store_step_async (f->store, f->actor, id, 0, request, CALLBACK));
  adu_store_finish (result, &error);
  g_assert_no_error (error);
  adu_step_request_free (request);
}

/* A case classified as @supervisory and needing @inspection, disposed to the administrator. */
static inline gint64
inspections_case (Fixture *f, AduTri supervisory, AduTri inspection)
{
  gint64 id = fixture_register (f, "Pungutan liar di loket", "Maria Lopo");
  AduStepRequest *request = fixture_step (f, ADU_STEP_CLASSIFY);

  request->supervisory = supervisory;
  request->inspection = inspection;
  inspections_step (f, id, request);
  request = fixture_step (f, ADU_STEP_DISPOSE);
  request->to = adu_actor_official (f->actor);
  request->due = adu_day_add (adu_clock_today (f->clock), 3);
  inspections_step (f, id, request);
  return id;
}

static inline gint64
inspections_attach (Fixture *f, gint64 id, const char *name, gconstpointer data, gsize size)
{
  g_autoptr (GPtrArray) evidence = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_evidence_free);
  g_autoptr (GPtrArray) added = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *action = g_uuid_string_random ();

  g_ptr_array_add (evidence, adu_evidence_new_file (name, bytes));
  WAIT (result, adu_store_attach_async (f->store, f->actor, action, id, evidence, CALLBACK));
  added = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  return ((const AduAttachment *) g_ptr_array_index (added, 0))->id;
}

static inline void
inspections_add_person (AduInspection *value, AduPart part, gint64 official, const char *name)
{
  AduInspectionPerson *person = adu_inspection_person_new (part, name);

  person->official = official;
  g_ptr_array_add (value->people, person);
}

/* Tomorrow at nine, led by the administrator. */
static inline AduInspection *
inspections_plan (Fixture *f, gint64 id)
{
  AduInspection *value = adu_inspection_new (id);

  value->place = g_strdup ("Loket pendaftaran");
  value->unit = g_strdup ("Puskesmas Sasi");
  value->planned_from = adu_zone_time (f->zone, adu_day_add (adu_clock_today (f->clock), 1), 9 * 60);
  inspections_add_person (value, ADU_PART_LEADER, adu_actor_official (f->actor), NULL);
  return value;
}

static inline gint64
inspections_try_save (Fixture *f, const AduInspection *value, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *action = g_uuid_string_random ();

  WAIT (result, adu_store_save_inspection_async (f->store, f->actor, action, value, 0, CALLBACK));
  return adu_store_finish_number (result, error);
}

static inline gint64
inspections_save (Fixture *f, const AduInspection *value)
{
  g_autoptr (GError) error = NULL;
  gint64 id = inspections_try_save (f, value, &error);

  g_assert_no_error (error);
  return id;
}

static inline AduInspectionRecord *
inspections_read (Fixture *f, gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduInspectionRecord *record;

  WAIT (result, adu_store_inspection_async (f->store, f->actor, id, NULL, CALLBACK));
  record = adu_store_finish_value (result, &error);
  g_assert_no_error (error);
  return record;
}

static inline AduInspectionRequest *
inspections_request (Fixture *f, AduInspectionMove move)
{
  g_autofree char *action = g_uuid_string_random ();
  AduInspectionRequest *request = adu_inspection_request_new (move, action);

  request->decided_by = adu_actor_official (f->actor);
  request->decided_on = adu_clock_today (f->clock);
  request->note = g_strdup ("Sesuai rencana");
  if (move == ADU_INSPECTION_MOVE_START || move == ADU_INSPECTION_MOVE_DRAFT)
    request->when = adu_clock_now (f->clock);
  return request;
}

static inline gboolean
inspections_try_move (Fixture *f, gint64 id, AduInspectionMove move, GError **error)
{
  g_autoptr (AduInspectionRequest) request = inspections_request (f, move);
  g_autoptr (GAsyncResult) result = NULL;

  WAIT (result, adu_store_move_inspection_async (f->store, f->actor, id, 0, request, CALLBACK));
  return adu_store_finish (result, error);
}

static inline void
inspections_move (Fixture *f, gint64 id, AduInspectionMove move)
{
  g_autoptr (GError) error = NULL;

  inspections_try_move (f, id, move, &error);
  g_assert_no_error (error);
}

/* Fills in all that signing needs: two findings, the first with @attachment, and everybody's signature. */
static inline void
inspections_write (Fixture *f, gint64 id, gint64 attachment)
{
  g_autoptr (AduInspectionRecord) record = inspections_read (f, id);
  AduInspection *value = record->value;
  AduInspectionFinding *finding = adu_inspection_finding_new ("Petugas menerima uang tanpa kuitansi.");

  if (attachment != 0)
    g_array_append_val (finding->evidence, attachment);
  finding->rule = g_strdup ("Perbup tarif, pasal 4");
  g_ptr_array_add (value->findings, finding);
  g_ptr_array_add (value->findings, adu_inspection_finding_new ("Tarif tidak dipasang."));
  inspections_add_person (value, ADU_PART_EXAMINED, 0, "Anna Sila");
  for (guint i = 0; i < value->people->len; i++)
    ((AduInspectionPerson *) g_ptr_array_index (value->people, i))->signature = ADU_SIGNATURE_SIGNED;
  value->order_number = g_strdup ("094/12/Dinkes/2026");
  value->order_date = adu_clock_today (f->clock);
  value->signatory = g_strdup ("Kepala Dinas");
  value->conclusion = ADU_CONCLUSION_PROVEN;
  g_free (value->recommendation);
  value->recommendation = g_strdup ("Uang dikembalikan.");
  inspections_save (f, value);
}

/* An inspection with a picture as evidence, signed. */
static inline gint64
inspections_signed (Fixture *f, gint64 id)
{
  g_autoptr (AduInspection) plan = inspections_plan (f, id);
  gint64 attachment = inspections_attach (f, id, "foto.png", inspections_png, sizeof inspections_png);
  gint64 inspection = inspections_save (f, plan);

  inspections_move (f, inspection, ADU_INSPECTION_MOVE_START);
  inspections_write (f, inspection, attachment);
  inspections_move (f, inspection, ADU_INSPECTION_MOVE_DRAFT);
  inspections_move (f, inspection, ADU_INSPECTION_MOVE_SIGN);
  return inspection;
}
