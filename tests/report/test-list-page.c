/* test-list-page.c — lists the office hands in: in its language, without a name, never an empty sheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "pdf-text.h"
#include "report/adu-list-page.h"
#include "words/adu-words.h"

#define HOSTILE "Budi & Ani <Puskesmas> %n"

static AduOffice *
office_new (void)
{
  AduOffice *office = g_new0 (AduOffice, 1);

  for (guint i = 0; i < ADU_N_OFFICE_KEYS; i++)
    office->text[i] = g_strdup ("");
  g_free (office->text[ADU_OFFICE_NAME]);
  office->text[ADU_OFFICE_NAME] = g_strdup ("Dinas Kesehatan");
  return office;
}

static char *
text_of (AduPage *page, guint *pages)
{
  g_autoptr (GBytes) pdf = adu_page_to_pdf (page, NULL);
  char *text;

  g_assert_nonnull (pdf);
  text = pdf_text (pdf);
  *pages = pdf_pages (text);
  adu_page_free (page);
  return text;
}

/* @n rows, every third one confidential: only its number stands there. */
static void
test_overdue (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (AduOffice) office = office_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);
  const AduListPageOptions options = { .office = office,
                                       .paper = "f4",
                                       .today = adu_day_new (2026, 11, 24),
                                       .officer = "Maria Tefa",
                                       .example = TRUE };
  g_autofree char *text = NULL;
  guint pages;

  for (guint i = 0; i < n; i++)
    {
      AduRow *row = g_new0 (AduRow, 1);
      gboolean confidential = i % 3 == 2;

      row->number = (char *) "ADU-2026-0007";
      row->subject = (char *) "RAHASIA SEKALI";
      row->unit_name = (char *) HOSTILE;
      row->received = adu_day_new (2026, 9, 1);
      row->binding_due = adu_day_new (2026, 11, 22);
      row->stage = ADU_STAGE_FOLLOW_UP;
      g_ptr_array_add (rows, row);
      g_ptr_array_add (subjects, confidential ? NULL : g_strdup ("Obat kosong"));
    }
  text = text_of (adu_overdue_page_new (&options, rows, subjects), &pages);
  g_assert_nonnull (strstr (text, "DAFTAR PENGADUAN TERLAMBAT"));
  g_assert_nonnull (strstr (text, "Maria Tefa"));
  g_assert_null (strstr (text, "RAHASIA SEKALI"));
  g_assert_true ((strstr (text, "NIHIL") != NULL) == (n == 0));
  g_assert_true ((strstr (text, "(dirahasiakan)") != NULL) == (n > 2));
  g_assert_true ((strstr (text, "terlambat 2") != NULL) == (n > 0));
  g_assert_true ((pages > 1) == (n > 100));
}

static void
test_nothing (void)
{
  g_autoptr (AduOffice) office = office_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const AduListPageOptions options = { .office = office,
                                       .period = adu_period_around (ADU_PERIOD_YEAR, adu_day_new (2026, 11, 24)),
                                       .today = adu_day_new (2026, 11, 24) };
  g_autoptr (AduFigures) figures = adu_figures_new (NULL, options.period, options.today);
  g_autofree char *inspections = NULL;
  g_autofree char *evidence = NULL;
  guint pages;

  adu_figures_finish (figures);
  inspections = text_of (adu_inspections_page_new (&options, none), &pages);
  evidence = text_of (adu_evidence_page_new (&options, figures, none), &pages);
  g_assert_nonnull (strstr (inspections, "PEMERIKSAAN LAPANGAN"));
  g_assert_nonnull (strstr (inspections, "NIHIL"));
  g_assert_nonnull (strstr (evidence, "BUKTI PEMENUHAN STANDAR PELAYANAN"));
  g_assert_nonnull (strstr (evidence, "NIHIL"));
}

/* A place may be somebody's house; what was answered counts as settled only when it was confirmed, and is called so; and the
 * head, who made the list, signs it once. */
static void
test_told (void)
{
  g_autoptr (AduOffice) office = office_new ();
  g_autoptr (GPtrArray) inspections = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const AduListPageOptions options = { .office = office,
                                       .period = adu_period_around (ADU_PERIOD_YEAR, adu_day_new (2026, 11, 24)),
                                       .today = adu_day_new (2026, 11, 24),
                                       .officer = "dr. Yohanes Kolo" };
  AduInspectionRow row = { .number = (char *) "ADU-2026-0007", .place = (char *) "Rumah Yosefina", .ordinal = 1,
                           .day = options.today };
  g_autoptr (AduFigures) figures = adu_figures_new (NULL, options.period, options.today);
  g_autofree char *text = NULL;
  const char *first;
  guint pages;

  g_free (office->text[ADU_OFFICE_HEAD_NAME]);
  office->text[ADU_OFFICE_HEAD_NAME] = g_strdup ("dr. Yohanes Kolo");
  g_ptr_array_add (inspections, &row);
  text = text_of (adu_inspections_page_new (&options, inspections), &pages);
  g_assert_nonnull (strstr (text, "ADU-2026-0007"));
  g_assert_null (strstr (text, "Yosefina"));
  first = strstr (text, "Yohanes Kolo");
  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, "Yohanes Kolo"));
  g_free (text);
  adu_figures_finish (figures);
  text = text_of (adu_evidence_page_new (&options, figures, none), &pages);
  g_assert_nonnull (strstr (text, "Selesai tepat waktu"));
  g_assert_nonnull (strstr (text, "Selesai terlambat"));
  g_assert_null (strstr (text, "Dijawab tepat waktu"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* The screen speaks English, the paper the office's language. */
  adu_words_init (NULL, "en");
  g_test_add_data_func ("/list-page/overdue/none", GUINT_TO_POINTER (0), test_overdue);
  g_test_add_data_func ("/list-page/overdue/three", GUINT_TO_POINTER (3), test_overdue);
  g_test_add_data_func ("/list-page/overdue/many", GUINT_TO_POINTER (200), test_overdue);
  g_test_add_func ("/list-page/nothing", test_nothing);
  g_test_add_func ("/list-page/told", test_told);

  return g_test_run ();
}
