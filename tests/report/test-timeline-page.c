/* test-timeline-page.c — the page of limits on paper: one sheet for none, three, thirty and ten thousand; no subject
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "pdf-text.h"
#include "report/adu-timeline-page.h"
#include "words/adu-words.h"

#define MANY 10000

static AduZone *zone;
static AduCalendar *calendar;

static AduWork *
work_new (guint i)
{
  AduWork *work = g_new0 (AduWork, 1);
  AduStageSpan received = { ADU_STAGE_RECEIVED, adu_day_new (2026, 11, 2) };
  AduStageSpan review = { ADU_STAGE_REVIEW, adu_day_new (2026, 11, 5) };
  AduDay visit = adu_day_new (2026, 11, 20);

  work->row = g_new0 (AduRow, 1);
  work->row->number = g_strdup_printf ("ADU-2026-%04u", i);
  work->row->subject = g_strdup ("Dokter Budi & <b> %n");
  work->row->unit = i % 2;
  work->row->unit_name = g_strdup (i % 2 != 0 ? "Puskesmas Wini" : "rumah Ibu Ani");
  work->row->stage = ADU_STAGE_REVIEW;
  work->row->binding_due = adu_day_add (adu_day_new (2026, 11, 16), (gint) (i % 60));
  work->ombudsman_due = adu_day_new (2026, 12, 4);
  work->stages = g_array_new (FALSE, FALSE, sizeof (AduStageSpan));
  g_array_append_val (work->stages, received);
  g_array_append_val (work->stages, review);
  work->inspections = g_array_new (FALSE, FALSE, sizeof (AduDay));
  if (i % 3 == 0)
    g_array_append_val (work->inspections, visit);
  return work;
}

static void
test_sheet (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify) adu_work_free);
  AduOffice office = { .text = { NULL } };
  static const char *const papers[] = { "a4", "f4" };

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (works, work_new (i));
  for (int i = 0; i < ADU_N_OFFICE_KEYS; i++)
    office.text[i] = (char *) "";
  office.text[ADU_OFFICE_NAME] = (char *) "Dinas Kesehatan";
  for (guint zoom = 0; zoom < ADU_N_ZOOMS; zoom++)
    for (gsize p = 0; p < G_N_ELEMENTS (papers); p++)
      {
        AduTimelinePage given = { .works = works,
                                  .calendar = calendar,
                                  .office = &office,
                                  .zone = zone,
                                  .paper = papers[p],
                                  .zoom = (AduZoom) zoom,
                                  .middle = adu_day_new (2026, 11, 23),
                                  .now = adu_zone_parse (zone, "2026-11-23T09:00"),
                                  .example = TRUE };
        g_autoptr (AduPage) page = adu_timeline_page_new (&given);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) pdf = NULL;
        g_autofree char *text = NULL;

        g_assert_cmpuint (adu_page_layout (page), ==, 1);
        pdf = adu_page_to_pdf (page, &error);
        g_assert_no_error (error);
        text = pdf_text (pdf);
        g_assert_cmpuint (pdf_pages (text), ==, 1);
        g_assert_nonnull (strstr (text, "DATA CONTOH"));
        g_assert_nonnull (strstr (text, "PENGADUAN YANG BELUM SELESAI DAN BATAS WAKTUNYA"));
        g_assert_true (strstr (text, " left") == NULL && strstr (text, " late") == NULL);
        g_assert_null (strstr (text, "Dokter Budi"));
        if (n == 0)
          g_assert_nonnull (strstr (text, "Tidak ada pengaduan yang belum selesai"));
        else
          g_assert_nonnull (strstr (text, "ADU-2026-0000"));
        g_assert_null (strstr (text, "Ibu Ani"));
        if (n == 3)
          g_assert_nonnull (strstr (text, "Puskesmas Wini"));
        if (n == 3)
          g_assert_nonnull (strstr (text, "ADU-2026-0002"));
        if (n == MANY)
          g_assert_nonnull (strstr (text, "lagi yang batasnya"));
      }
}

int
main (int argc, char **argv)
{
  static const guint sizes[] = { 0, 3, 30, MANY };
  g_autofree char *tsv = NULL;
  g_autoptr (GPtrArray) days_off = NULL;

  g_test_init (&argc, &argv, NULL);
  /* The screen speaks English, the paper the office's language. */
  adu_words_init (NULL, "en");
  g_assert_true (g_file_get_contents (ADU_TEST_DATADIR "/holidays-id.tsv", &tsv, NULL, NULL));
  days_off = adu_calendar_parse_days_off (tsv, -1, NULL);
  calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE, NULL);
  zone = adu_zone_new (ADU_ZONE_DEFAULT);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *name = g_strdup_printf ("/timeline-page/%u", sizes[i]);

      g_test_add_data_func (name, GUINT_TO_POINTER (sizes[i]), test_sheet);
    }
  return g_test_run ();
}
