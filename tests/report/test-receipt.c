/* test-receipt.c — what a receipt says, and what it must not say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "pdf-text.h"
#include "report/adu-receipt.h"

typedef struct
{
  AduZone *zone;
  AduRow row;
  AduCase *value;
  AduRecord record;
  AduOffice office;
  AduReceipt receipt;
} Fixture;

static GPtrArray *
deadlines_of (Fixture *fixture)
{
  g_autofree char *standard_text = NULL;
  g_autofree char *holidays_text = NULL;
  g_autoptr (AduStandard) standard = NULL;
  g_autoptr (AduCalendar) calendar = NULL;
  g_autoptr (GPtrArray) days_off = NULL;
  AduFacts facts;

  g_assert_true (g_file_get_contents (ADU_TEST_DATADIR "/standards/dinkes-ttu-2022.ini", &standard_text, NULL, NULL));
  g_assert_true (g_file_get_contents (ADU_TEST_DATADIR "/holidays-id.tsv", &holidays_text, NULL, NULL));
  standard = adu_standard_parse (standard_text, -1, NULL);
  days_off = adu_calendar_parse_days_off (holidays_text, -1, NULL);
  calendar = adu_calendar_new (ADU_WEEK_MONDAY_TO_FRIDAY, days_off, TRUE, NULL);
  adu_facts_init (&facts, ADU_CHANNEL_LETTER, fixture->value->received);

  return adu_deadlines_compute (&facts, standard, calendar, fixture->zone, fixture->value->received);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->zone = adu_zone_new (ADU_ZONE_DEFAULT);
  fixture->value = adu_case_new (ADU_CHANNEL_LETTER, adu_zone_parse (fixture->zone, "2026-03-02T09:15"));
  adu_case_set_text (fixture->value, ADU_FIELD_COMPLAINANT, "Budi & Ani <Puskesmas>");
  adu_case_set_text (fixture->value, ADU_FIELD_PHONE, "081234567890");
  adu_case_set_text (fixture->value, ADU_FIELD_ADDRESS, "RT 01 Benpasi");
  adu_case_set_text (fixture->value, ADU_FIELD_DESCRIPTION, "Obat 100% kosong %n%s");
  fixture->row = (AduRow){ .id = 1, .number = (char *) "ADU-2026-0147", .subject = (char *) "Obat TB kosong" };
  fixture->record = (AduRecord){
    .row = &fixture->row,
    .value = fixture->value,
    .attachments = g_ptr_array_new (),
    .deadlines = deadlines_of (fixture),
  };
  for (int i = 0; i < ADU_N_OFFICE_KEYS; i++)
    fixture->office.text[i] = (char *) "";
  fixture->office.text[ADU_OFFICE_NAME] = (char *) "Dinas Kesehatan";
  fixture->office.text[ADU_OFFICE_GOVERNMENT] = (char *) "Pemerintah Kabupaten Timor Tengah Utara";
  fixture->office.text[ADU_OFFICE_CITY] = (char *) "Kefamenanu";
  fixture->office.text[ADU_OFFICE_STATUS_CONTACT] = (char *) "WA 085333828987";
  fixture->receipt = (AduReceipt){
    .record = &fixture->record,
    .office = &fixture->office,
    .zone = fixture->zone,
    .officer = "Maria Tefa",
    .now = fixture->value->received,
  };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->record.attachments);
  g_ptr_array_unref (fixture->record.deadlines);
  adu_case_free (fixture->value);
  adu_zone_unref (fixture->zone);
}

static char *
receipt_text (Fixture *fixture)
{
  g_autoptr (AduPage) page = adu_receipt_new (&fixture->receipt);
  g_autoptr (GBytes) pdf = adu_page_to_pdf (page, NULL);

  g_assert_nonnull (pdf);
  g_assert_cmpuint (adu_page_layout (page), ==, 1);

  return pdf_text (pdf);
}

static guint
n_times (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;

  return n;
}

/* Once each: what is drawn twice at one place looks bold and prints as a smear. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  fixture->receipt.identity = fixture->value;
  text = receipt_text (fixture);
  /* 14 days from Monday 2 March 2026; the sixtieth working day is 10 June, the Ombudsman from 11 June. */
  const char *const expected[] = { "ADU-2026-0147", "Budi & Ani <Puskesmas>", "081234567890", "Obat 100% kosong %n%s",
                                   "16 March 2026", "11 June 2026",           "Maria Tefa",   "085333828987",
                                   "Kefamenanu, 2 March 2026" };

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (text, expected[i]) == NULL)
      g_test_fail_printf ("“%s” is missing in:\n%s", expected[i], text);
  g_assert_cmpuint (n_times (text, "Maria Tefa"), ==, 1);
  g_assert_cmpuint (n_times (text, "Receiving officer,"), ==, 1);
}

static void
test_without_identity (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = receipt_text (fixture);

  g_assert_null (strstr (text, "Budi"));
  g_assert_null (strstr (text, "08123"));
  g_assert_null (strstr (text, "Benpasi"));
  g_assert_nonnull (strstr (text, "Obat TB kosong"));
}

static void
test_confidential (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  fixture->value->confidential = TRUE;
  fixture->receipt.identity = fixture->value;
  text = receipt_text (fixture);
  g_assert_null (strstr (text, "Budi"));
  g_assert_null (strstr (text, "Obat"));
  g_assert_nonnull (strstr (text, "ADU-2026-0147"));
  g_assert_nonnull (strstr (text, "16 March 2026"));
}

static void
test_example (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  fixture->receipt.example = TRUE;
  text = receipt_text (fixture);
  g_assert_nonnull (strstr (text, "EXAMPLE DATA"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/receipt/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/receipt/without-identity", Fixture, NULL, set_up, test_without_identity, tear_down);
  g_test_add ("/receipt/confidential", Fixture, NULL, set_up, test_confidential, tear_down);
  g_test_add ("/receipt/example", Fixture, NULL, set_up, test_example, tear_down);

  return g_test_run ();
}
