/* test-proof.c — the proof of a date as it leaves: without the people of the case, whatever somebody typed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "gui/adu-gui.h"
#include "gui/case/adu-proof-printable.h"
#include "report/pdf-text.h"
#include "support/test-register.h"

#define NAME "Yohanes Naibobe"

static gint64
file (TestRegister *reg)
{
  g_autoptr (AduCase) value = adu_case_new (ADU_CHANNEL_LETTER, adu_clock_now (adu_session_clock (reg->session)));
  g_autoptr (GAsyncResult) result = NULL;
  gint64 id;

  adu_case_set_text (value, ADU_FIELD_SUBJECT, "Keluhan " NAME);
  adu_case_set_text (value, ADU_FIELD_DESCRIPTION, "Keluhan");
  adu_case_set_text (value, ADU_FIELD_COMPLAINANT, NAME);
  value->supervisory = value->inspection = ADU_YES;
  adu_store_register_async (reg->store, adu_session_actor (reg->session), "uuid-1", value, NULL, NULL, 0, test_on_done,
                            &result);
  id = adu_store_finish_number (test_await (&result), NULL);
  g_assert_cmpint (id, >, 0);
  return id;
}

static void
ask_for_completion (TestRegister *reg, gint64 id)
{
  g_autoptr (AduStepRequest) request = adu_step_request_new (ADU_STEP_REQUEST_COMPLETION, "uuid-2");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  request->decided_by = adu_actor_official (adu_session_actor (reg->session));
  request->decided_on = adu_clock_today (adu_session_clock (reg->session));
  request->due = adu_day_add (request->decided_on, 7);
  request->note = g_strdup ("Resep milik " NAME " belum ada");
  adu_store_step_async (reg->store, adu_session_actor (reg->session), id, 0, request, test_on_done, &result);
  g_assert_true (adu_store_finish (test_await (&result), &error));
  g_assert_no_error (error);
}

static void
test_masked (void)
{
  TestRegister *reg = test_register_new (TRUE);
  gint64 id = file (reg);
  AduRow row = { .id = id, .number = (char *) "ADU-2026-0001" };
  g_autoptr (AduPrintable) proof = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AduSheets) sheets = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  ask_for_completion (reg, id);
  proof = adu_proof_printable_new (reg->session, &row, ADU_DEADLINE_SETTLEMENT);
  g_assert_null (strstr (adu_printable_file_name (proof), NAME));
  adu_printable_make_async (proof, NULL, test_on_done, &result);
  sheets = adu_printable_make_finish (test_await (&result), &error);
  g_assert_no_error (error);
  pdf = adu_sheets_to_pdf (sheets, &error);
  g_assert_no_error (error);
  text = pdf_text (pdf);
  g_assert_nonnull (strstr (text, "ADU-2026-0001"));
  g_assert_nonnull (strstr (text, "belum ada"));
  g_assert_null (strstr (text, "Yohanes"));
  g_assert_null (strstr (text, "Naibobe"));
  test_register_free (reg);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adu_gui_init ();
  g_test_add_func ("/proof/masked", test_masked);
  return g_test_run ();
}
