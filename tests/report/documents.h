/* documents.h — a case with everything a document can be made of: people, inspection, forty photographs, letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "report/adu-document.h"
#include "tests/store/fixture.h"
#include "tests/store/inspections.h"

#define NAME "Yosefina Bukifan"
#define PHONE "0813-3899-7711"
#define NIK "5303124407880002"
#define ADDRESS "Jalan Sonbay nomor 17"
#define N_PHOTOS 40

typedef struct
{
  Fixture f;
  AduOutgoing *masked;
  AduOutgoing *whole;
  AduInspectionRecord *inspection;
  AduDocumentPicture *pictures;
  GPtrArray *letters;
  GPtrArray *rows;
} Documents;

/* Somebody who writes everything down, also where it does not belong. */
static inline gint64
documents_register (Fixture *f)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (f->clock));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, NAME);
  adu_case_set_text (value, ADU_FIELD_PHONE, PHONE);
  adu_case_set_text (value, ADU_FIELD_ID_NUMBER, NIK);
  adu_case_set_text (value, ADU_FIELD_ADDRESS, ADDRESS);
  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Ibu Yosefina Bukifan ditolak di loket");
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Saya, Bukifan, " ADDRESS ", ditolak. Hubungi " PHONE " atau NIK " NIK ".");
  adu_case_set_text (value, ADU_FIELD_UNIT_SUMMARY, "Ibu Yosefina ditolak di loket pendaftaran");
  adu_case_set_text (value, ADU_FIELD_LETTER_NUMBER, "12/B/2026");
  WAIT (result, adu_store_register_async (f->store, f->actor, "r-1", value, NULL, NULL, 0, CALLBACK));
  id = adu_store_finish_number (result, &error);
  g_assert_no_error (error);

  return id;
}

static inline gint64
documents_live (Fixture *f)
{
  gint64 id = documents_register (f);
  AduStepRequest *request = fixture_step (f, ADU_STEP_CLASSIFY);

  request->supervisory = ADU_YES;
  request->inspection = ADU_YES;
  inspections_step (f, id, request);
  request = fixture_step (f, ADU_STEP_DISPOSE);
  request->to = 1;
  request->due = adu_day_add (adu_clock_today (f->clock), 3);
  inspections_step (f, id, request);
  request = fixture_step (f, ADU_STEP_FOLLOW_UP);
  request->note = g_strdup ("Ibu Bukifan (" PHONE ") sudah dihubungi; loket ditambah.");
  request->when = adu_clock_now (f->clock);
  inspections_step (f, id, request);

  return id;
}

static inline AduOutgoing *
documents_outgoing (Fixture *f, gint64 id, const char *reason)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AduOutgoing *value;

  WAIT (result, adu_store_outgoing_async (f->store, f->actor, id, reason, adu_document_masked_word (), NULL, CALLBACK));
  value = adu_store_finish_value (result, &error);
  g_assert_no_error (error);

  return value;
}

static inline gint64
documents_inspect (Fixture *f, gint64 id)
{
  g_autoptr (AduInspection) plan = inspections_plan (f, id);
  gint64 inspection = inspections_save (f, plan);

  inspections_write (f, inspection, 0);

  return inspection;
}

static inline void
documents_set_up (Documents *c, gconstpointer data)
{
  gint64 id;

  fixture_set_up (&c->f, NULL);
  id = documents_live (&c->f);
  c->masked = documents_outgoing (&c->f, id, NULL);
  c->whole = documents_outgoing (&c->f, id, "surat jawaban");
  c->inspection = inspections_read (&c->f, documents_inspect (&c->f, id));
  /* A finding that names the complainant all the same. */
  g_free (((AduInspectionFinding *) c->inspection->value->findings->pdata[1])->fact);
  ((AduInspectionFinding *) c->inspection->value->findings->pdata[1])->fact = g_strdup ("Ibu Yosefina Bukifan dikenali petugas");
  c->pictures = g_new0 (AduDocumentPicture, N_PHOTOS);
  for (int i = 0; i < N_PHOTOS; i++)
    {
      c->pictures[i].surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, i % 3 == 0 ? 300 : 400, 300);
      c->pictures[i].caption = "Loket, di depan Ibu Bukifan";
    }
  c->letters = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_letter_free);
  g_ptr_array_add (c->letters, adu_letter_new (ADU_LETTER_INVITATION, id));
  ((AduLetter *) c->letters->pdata[0])->subject = g_strdup ("Undangan tentang Yosefina Bukifan");
  ((AduLetter *) c->letters->pdata[0])->text = g_strdup ("Kepada: Kepala unit\nHal: Undangan\n\nTentang Ibu Bukifan, {nama_pelapor}.");
  c->rows = g_ptr_array_new ();
  g_ptr_array_add (c->rows, c->masked->record->row);
}

static inline void
documents_tear_down (Documents *c, gconstpointer data)
{
  for (int i = 0; i < N_PHOTOS; i++)
    cairo_surface_destroy (c->pictures[i].surface);
  g_free (c->pictures);
  adu_outgoing_free (c->masked);
  adu_outgoing_free (c->whole);
  adu_inspection_record_free (c->inspection);
  g_ptr_array_unref (c->letters);
  g_ptr_array_unref (c->rows);
  fixture_tear_down (&c->f, NULL);
}

static inline AduDocument
documents_document (Documents *c, AduLetterKind kind, const AduOutgoing *out)
{
  return (AduDocument){
    .kind = kind,
    .office = adu_store_office (c->f.store),
    .zone = adu_store_zone (c->f.store),
    .officials = adu_store_officials (c->f.store),
    .author = 1,
    .now = adu_clock_now (c->f.clock),
    .example = TRUE,
    .outgoing = out,
    .inspection = c->inspection,
    .pictures = c->pictures,
    .n_pictures = N_PHOTOS,
    .letters = c->letters,
    .rows = c->rows,
  };
}

static inline GBytes *
documents_pdf (const AduDocument *document)
{
  g_autoptr (AduPage) page = adu_document_new (document);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = adu_page_to_pdf (page, &error);

  g_assert_no_error (error);

  return pdf;
}
