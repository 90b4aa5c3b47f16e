/* test-recap.c — a recap that is kept comes back as it was, and its arithmetic closes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "core/adu-recap.h"

static AduPeriod
october (void)
{
  AduPeriod period;

  g_assert_true (adu_period_parse ("2026-10", &period));
  return period;
}

static AduRecap *
sample (void)
{
  g_autoptr (AduFigures) figures = adu_figures_new (NULL, october (), adu_day_new (2026, 11, 9));
  AduFigureCase c = { .id = 1, .received = adu_day_new (2026, 10, 5), .settled = adu_day_new (2026, 10, 9),
                      .stopped = adu_day_new (2026, 10, 8), .binding_due = adu_day_new (2026, 10, 19),
                      .outcome = ADU_OUTCOME_ON_TIME, .channel = ADU_CHANNEL_LETTER, .unit = 4, .topic = 2, .problem = 1,
                      .handler = ADU_FIND_NONE };
  AduRecap *recap;
  AduRecapStanding *standing;

  adu_figures_add (figures, &c);
  c = (AduFigureCase){ .id = 2, .received = adu_day_new (2026, 9, 28), .binding_due = adu_day_new (2026, 10, 12),
                       .outcome = ADU_OUTCOME_NONE, .channel = ADU_CHANNEL_COUNTER, .unit = ADU_FIND_NONE,
                       .topic = ADU_FIND_NONE, .problem = ADU_FIND_NONE, .handler = ADU_FIND_NONE };
  adu_figures_add (figures, &c);
  adu_figures_finish (figures);
  recap = adu_recap_new_from_figures (figures);
  for (guint i = 0; i < recap->rows[ADU_BY_UNIT]->len; i++)
    ((AduRecapRow *) g_ptr_array_index (recap->rows[ADU_BY_UNIT], i))->name = g_strdup ("Puskesmas [Wini]\n=1+1 ;#\\ é");
  standing = adu_recap_add_standing (recap, "ADU-2026-0002");
  standing->subject = g_strdup (" spasi; dan \"kutip\"\n ");
  standing->due = adu_day_new (2026, 10, 12);
  standing->received = c.received;
  standing->paused = TRUE;
  standing->stage = ADU_STAGE_DISPOSED;
  adu_recap_add_correction (recap, "ADU-2026-0003", adu_day_new (2026, 9, 30), adu_day_new (2026, 10, 9));
  recap->issued = 1795400000;
  recap->issued_by = g_strdup ("Maria Tefa");
  recap->head = g_strdup ("00ff");
  return recap;
}

static void
test_from_figures (void)
{
  g_autoptr (AduRecap) recap = sample ();

  g_assert_cmpuint (recap->total[ADU_MEASURE_CARRIED_IN], ==, 1);
  g_assert_cmpuint (recap->total[ADU_MEASURE_RECEIVED], ==, 1);
  g_assert_cmpuint (recap->total[ADU_MEASURE_SETTLED_ON_TIME], ==, 1);
  g_assert_cmpuint (recap->total[ADU_MEASURE_CARRIED_OUT], ==, 1);
  g_assert_cmpuint (recap->total[ADU_MEASURE_LATE], ==, 1);
  g_assert_cmpuint (recap->rows[ADU_BY_CHANNEL]->len, ==, 2);
  g_assert_true (adu_recap_closes (recap));
  g_assert_false (adu_recap_is_nil (recap));
  ((AduRecapRow *) g_ptr_array_index (recap->rows[ADU_BY_TOPIC], 0))->n[ADU_MEASURE_RECEIVED]++;
  g_assert_false (adu_recap_closes (recap));
}

static void
test_kept (void)
{
  g_autoptr (AduRecap) recap = sample ();
  g_autofree char *text = adu_recap_to_text (recap);
  g_autoptr (AduRecap) back = adu_recap_parse (text);
  g_autofree char *again = NULL;
  const AduRecapStanding *standing;

  g_assert_nonnull (back);
  again = adu_recap_to_text (back);
  g_assert_cmpstr (again, ==, text);
  g_assert_true (adu_recap_closes (back));
  g_assert_cmpint (back->issued, ==, recap->issued);
  g_assert_cmpint (back->months[11].first.n, ==, october ().first.n);
  g_assert_cmpint (back->months[0].first.n, ==, adu_day_new (2025, 11, 1).n);
  g_assert_cmpuint (back->month_received[10], ==, 1);
  standing = g_ptr_array_index (back->standing, 0);
  g_assert_cmpstr (standing->subject, ==, " spasi; dan \"kutip\"\n ");
  g_assert_null (standing->unit);
  g_assert_cmpint (standing->stage, ==, ADU_STAGE_DISPOSED);
  g_assert_cmpstr (((const AduRecapRow *) g_ptr_array_index (back->rows[ADU_BY_UNIT], 0))->name, ==,
                   "Puskesmas [Wini]\n=1+1 ;#\\ é");
}

static void
test_nil (void)
{
  g_autoptr (AduRecap) recap = adu_recap_new (october ());

  g_assert_true (adu_recap_is_nil (recap));
  g_assert_true (adu_recap_closes (recap));
}

static void
test_other_texts (void)
{
  static const char *const texts[] = { "", "recap", "[recap]\nform=1\n", "[recap]\nform=2\nfirst=1\nlast=2\n[months]\nlast=739000\n",
                                       "[recap]\nform=1\nfirst=9\nlast=2\n[months]\nlast=739000\n", "\xff" };
  g_autoptr (AduRecap) whole = sample ();
  g_autofree char *text = adu_recap_to_text (whole);

  g_assert_null (adu_recap_parse (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (adu_recap_parse (texts[i]));
  /* cut off anywhere it is none, or a smaller one: never a crash */
  for (gsize n = 0; n < strlen (text); n += 7)
    {
      g_autofree char *cut = g_strndup (text, n);
      g_autoptr (AduRecap) part = adu_recap_parse (cut);

      g_assert_true (part == NULL || part->standing->len <= 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recap/from-figures", test_from_figures);
  g_test_add_func ("/recap/kept", test_kept);
  g_test_add_func ("/recap/nil", test_nil);
  g_test_add_func ("/recap/other-texts", test_other_texts);
  return g_test_run ();
}
