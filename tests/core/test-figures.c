/* test-figures.c — the figures of a period against a day by day oracle, and every figure against its own search
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "core/adu-figures.h"

#define MOST 150

typedef struct
{
  AduFigureCase cases[MOST];
  guint n;
} Register;

static gint64
random_id (void)
{
  gint64 id = g_test_rand_int_range (0, 5);

  return id == 0 ? ADU_FIND_NONE : id;
}

/* What the register keeps of a complaint with such a life. */
static AduFigureCase
random_case (gint64 id, gint32 start)
{
  AduFigureCase c = { .id = id, .received = { start + g_test_rand_int_range (-200, 900) } };
  AduOutcomeFacts facts = { .received = c.received };
  AduSettlement settlement;

  c.stage = (AduStage) g_test_rand_int_range (0, ADU_N_STAGES);
  if (g_test_rand_int_range (0, 8) > 0)
    c.binding_due = adu_day_add (c.received, g_test_rand_int_range (2, 61));
  if (c.stage >= ADU_STAGE_ANSWERED && c.stage != ADU_STAGE_MERGED)
    c.stopped = adu_day_add (c.received, g_test_rand_int_range (-2, 120));
  facts.stage = c.stage;
  facts.stopped = c.stopped;
  facts.binding_due = c.binding_due;
  facts.heard = g_test_rand_int_range (0, 3) > 0;
  if (adu_day_is_set (c.stopped) && g_test_rand_int_range (0, 2) == 0)
    facts.confirmed = adu_day_add (c.stopped, g_test_rand_int_range (0, 10));
  if (!adu_stage_is_open (c.stage))
    facts.closed = adu_day_add (adu_day_is_set (c.stopped) ? c.stopped : c.received, g_test_rand_int_range (0, 20));
  settlement = adu_outcome_settle (&facts);
  c.settled = settlement.settled;
  c.outcome = settlement.outcome;
  c.unconfirmed = settlement.unconfirmed;
  c.counter = (AduCounter) g_test_rand_int_range (0, ADU_N_COUNTERS);
  c.ombudsman = adu_day_add (c.received, 87);
  if (adu_stage_is_open (c.stage) && g_test_rand_int_range (0, 6) == 0)
    c.extended = adu_day_add (c.received, g_test_rand_int_range (15, 40));
  c.channel = (AduChannel) g_test_rand_int_range (0, ADU_N_CHANNELS);
  c.kind = (AduKind) g_test_rand_int_range (0, ADU_N_KINDS);
  c.supervisory = (AduTri) g_test_rand_int_range (0, ADU_N_TRIS);
  c.inspection = (AduTri) g_test_rand_int_range (0, ADU_N_TRIS);
  c.unit = random_id ();
  c.topic = random_id ();
  c.problem = c.topic > 2 ? c.topic - 2 : ADU_FIND_NONE;
  c.handler = random_id ();
  return c;
}

static Register *
random_register (gint32 start)
{
  Register *self = g_new0 (Register, 1);

  self->n = (guint) g_test_rand_int_range (0, MOST + 1);
  for (guint i = 0; i < self->n; i++)
    self->cases[i] = random_case ((gint64) i + 1, start);
  return self;
}

static AduFigures *
count (const Register *cases, const AduFind *scope, AduPeriod period, AduDay today)
{
  AduFigures *figures = adu_figures_new (scope, period, today);

  for (guint i = 0; i < cases->n; i++)
    {
      const AduFigureCase *c = &cases->cases[i];

      /* what may be left out is left out */
      if (!adu_day_is_set (c->settled) || c->settled.n >= adu_figures_since (figures).n)
        adu_figures_add (figures, c);
    }
  adu_figures_finish (figures);
  return figures;
}

/* ---- a search, read naively --------------------------------------------------------------------------------------- */

static gboolean
in_span (AduDay day, AduDay from, AduDay to)
{
  if (!adu_day_is_set (from) && !adu_day_is_set (to))
    return TRUE;
  return adu_day_is_set (day) && (!adu_day_is_set (from) || day.n >= from.n) &&
         (!adu_day_is_set (to) || day.n <= to.n);
}

static gboolean
in_bits (guint bits, guint value)
{
  return bits == 0 || (bits & (1u << value)) != 0;
}

static gboolean
is_one (gint64 wanted, gint64 id)
{
  return wanted == 0 || wanted == id;
}

/* Looks at every day of the case's life up to @day: is it there at its end? */
static gboolean
stands (const AduFigureCase *c, AduDay day)
{
  gboolean there = FALSE;

  for (gint32 n = c->received.n; n <= day.n; n++)
    there = !adu_day_is_set (c->settled) || n < c->settled.n;
  return there;
}

static gboolean
matches (const AduFind *find, const AduFigureCase *c, AduDay today)
{
  gboolean open = adu_stage_is_open (c->stage), due = adu_day_is_set (c->binding_due);
  gboolean waits = !adu_day_is_set (c->stopped) && due;
  gboolean has_due = adu_day_is_set (adu_find_due_from (find)) || adu_day_is_set (adu_find_due_to (find));
  AduDay late = adu_find_late (find), standing = adu_find_standing (find);

  if (!in_bits (adu_find_stages (find), c->stage) || !in_bits (adu_find_channels (find), c->channel) ||
      !in_bits (adu_find_kinds (find), c->kind) || !in_bits (adu_find_supervisory (find), c->supervisory) ||
      !in_bits (adu_find_inspection (find), c->inspection) || !in_bits (adu_find_outcomes (find), c->outcome) ||
      !in_bits (adu_find_counter (find), c->counter))
    return FALSE;
  if (!is_one (adu_find_unit (find), c->unit) || !is_one (adu_find_topic (find), c->topic) ||
      !is_one (adu_find_problem (find), c->problem) || !is_one (adu_find_handler (find), c->handler))
    return FALSE;
  if ((adu_find_open (find) == ADU_FIND_OPEN && !open) || (adu_find_open (find) == ADU_FIND_CLOSED && open) ||
      (adu_find_overdue (find) && !(open && waits && c->binding_due.n < today.n)) ||
      (adu_find_unconfirmed (find) && !c->unconfirmed))
    return FALSE;
  if (has_due && !(waits && in_span (c->binding_due, adu_find_due_from (find), adu_find_due_to (find))))
    return FALSE;
  if (adu_day_is_set (late) && !(stands (c, late) && due && c->binding_due.n < late.n &&
                                 (!adu_day_is_set (c->stopped) || c->stopped.n > late.n)))
    return FALSE;
  if (adu_day_is_set (adu_find_ombudsman_from (find)) &&
      ((adu_day_is_set (c->stopped) && c->stopped.n < c->ombudsman.n) ||
       (c->received.n < c->ombudsman.n && !stands (c, adu_day_add (c->ombudsman, -1)))))
    return FALSE;
  return (!adu_day_is_set (standing) || stands (c, standing)) &&
         in_span (c->received, adu_find_received_from (find), adu_find_received_to (find)) &&
         in_span (c->settled, adu_find_settled_from (find), adu_find_settled_to (find)) &&
         in_span (c->extended, adu_find_extended_from (find), adu_find_extended_to (find)) &&
         in_span (c->ombudsman, adu_find_ombudsman_from (find), adu_find_ombudsman_to (find));
}

/* (transfer full) @find */
static void
assert_length (const Register *cases, AduFind *find, AduDay today, guint figure)
{
  guint n = 0;

  for (guint i = 0; i < cases->n; i++)
    n += matches (find, &cases->cases[i], today);
  if (n != figure)
    {
      g_autofree char *text = adu_find_to_text (find);

      g_test_message ("%s", text);
    }
  g_assert_cmpuint (n, ==, figure);
  adu_find_unref (find);
}

static void
assert_marks (const Register *cases, const AduFigures *figures)
{
  AduDay today = adu_figures_today (figures);
  guint n;

  for (AduMeasure m = 0; m < ADU_N_MEASURES; m++)
    {
      assert_length (cases, adu_figures_find (figures, ADU_BY_ALL, 0, m), today, adu_figures_total (figures, m));
      assert_length (cases, adu_figures_find (adu_figures_previous (figures), ADU_BY_ALL, 0, m), today,
                     adu_figures_total (adu_figures_previous (figures), m));
      for (AduBy by = 0; by < ADU_N_BYS; by++)
        {
          const AduFigureRow *rows = adu_figures_rows (figures, by, &n);

          for (guint i = 0; i < n; i++)
            assert_length (cases, adu_figures_find (figures, by, rows[i].key, m), today, rows[i].n[m]);
        }
    }
  for (AduNow now = 0; now < ADU_N_NOWS; now++)
    assert_length (cases, adu_figures_now_find (figures, now), today, adu_figures_now (figures, now));
  for (guint month = 0; month < ADU_N_TREND_MONTHS; month++)
    for (AduMeasure m = ADU_MEASURE_RECEIVED; m <= ADU_MEASURE_SETTLED; m++)
      assert_length (cases, adu_figures_month_find (figures, month, m), today,
                     adu_figures_month_total (figures, month, m));
  adu_figures_oldest (figures, &n);
  g_assert_cmpuint (n, ==, MIN (ADU_N_OLDEST, adu_figures_total (figures, ADU_MEASURE_CARRIED_OUT)));
  g_assert_true (adu_figures_close (figures));
}

/* Random registers, every kind of period, read in the middle of it and long after. */
static void
test_searches (void)
{
  static const char *const periods[] = { "2026-03", "2026-Q1", "2025", "2026-02-10..2026-04-05", "2030-01", "2020" };
  gint32 start = adu_day_new (2025, 1, 1).n;

  for (guint round = 0; round < 20; round++)
    {
      g_autofree Register *cases = random_register (start);

      for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
        {
          AduDay today = { start + g_test_rand_int_range (300, 1200) };
          g_autoptr (AduFigures) figures = NULL;
          AduPeriod period;

          g_assert_true (adu_period_parse (periods[i], &period));
          figures = count (cases, NULL, period, today);
          assert_marks (cases, figures);
        }
    }
}

/* Narrowed to something: the figures of the scope, and their searches keep to it. */
static void
test_scope (void)
{
  gint32 start = adu_day_new (2025, 1, 1).n;
  g_autoptr (AduFind) all = adu_find_new ();
  g_autoptr (AduFind) unit = adu_find_with_unit (all, 2);
  g_autoptr (AduFind) known = adu_find_with_supervisory (unit, 1u << ADU_YES | 1u << ADU_NO);
  g_autoptr (AduFind) find = adu_find_with_received (known, (AduDay){ 1 }, (AduDay){ 2 });
  AduPeriod period;

  g_assert_true (adu_period_parse ("2026-Q1", &period));
  for (guint round = 0; round < 20; round++)
    {
      g_autofree Register *cases = random_register (start);
      g_autofree Register *within = g_new0 (Register, 1);
      g_autoptr (AduFigures) figures = NULL;

      for (guint i = 0; i < cases->n; i++)
        if (matches (known, &cases->cases[i], period.last))
          within->cases[within->n++] = cases->cases[i];
      figures = count (within, find, period, period.last);
      assert_marks (cases, figures);
      g_assert_true (adu_find_equal (adu_figures_scope (figures), known)); /* its days do not count */
    }
}

/* What one month carries out the next carries in, and the year is the sum of its months. */
static void
test_months (void)
{
  gint32 start = adu_day_new (2025, 1, 1).n;
  AduDay today = { start + 2000 };

  for (guint round = 0; round < 20; round++)
    {
      g_autofree Register *cases = random_register (start);
      guint carried = 0, received = 0, settled = 0;
      g_autoptr (AduFigures) year = NULL;
      AduPeriod period;

      g_assert_true (adu_period_parse ("2025", &period));
      year = count (cases, NULL, period, today);
      g_assert_true (adu_period_parse ("2025-01", &period));
      for (gint month = 0; month < 12; month++)
        {
          g_autoptr (AduFigures) figures = count (cases, NULL, adu_period_move (period, month), today);

          if (month > 0)
            g_assert_cmpuint (adu_figures_total (figures, ADU_MEASURE_CARRIED_IN), ==, carried);
          carried = adu_figures_total (figures, ADU_MEASURE_CARRIED_OUT);
          received += adu_figures_total (figures, ADU_MEASURE_RECEIVED);
          settled += adu_figures_total (figures, ADU_MEASURE_SETTLED);
          g_assert_cmpuint (adu_figures_month_total (year, (guint) month, ADU_MEASURE_RECEIVED), ==,
                            adu_figures_total (figures, ADU_MEASURE_RECEIVED));
          g_assert_cmpuint (adu_figures_month_total (year, (guint) month, ADU_MEASURE_SETTLED), ==,
                            adu_figures_total (figures, ADU_MEASURE_SETTLED));
        }
      g_assert_cmpuint (adu_figures_total (year, ADU_MEASURE_RECEIVED), ==, received);
      g_assert_cmpuint (adu_figures_total (year, ADU_MEASURE_SETTLED), ==, settled);
      g_assert_cmpuint (adu_figures_total (year, ADU_MEASURE_CARRIED_OUT), ==, carried);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const gint *) a - *(const gint *) b;
}

/* The median by sorting, and the oldest by looking for them. */
static void
test_median_and_oldest (void)
{
  gint32 start = adu_day_new (2025, 1, 1).n;
  AduPeriod period;

  g_assert_true (adu_period_parse ("2025", &period));
  for (guint round = 0; round < 100; round++)
    {
      g_autofree Register *cases = random_register (start);
      g_autoptr (AduFigures) figures = count (cases, NULL, period, period.last);
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint));
      guint n;
      const AduFigureOldest *oldest = adu_figures_oldest (figures, &n);

      for (guint i = 0; i < cases->n; i++)
        if (adu_period_has (period, cases->cases[i].settled))
          {
            gint one = adu_day_between (cases->cases[i].received, cases->cases[i].settled);

            g_array_append_val (days, one);
          }
      g_array_sort (days, compare_days);
      if (days->len == 0)
        g_assert_cmpfloat (adu_figures_median_days (figures), ==, -1);
      else
        g_assert_cmpfloat (adu_figures_median_days (figures), ==,
                           (g_array_index (days, gint, (days->len - 1) / 2) + g_array_index (days, gint, days->len / 2)) /
                             2.0);
      for (guint i = 0; i < n; i++)
        {
          guint older = 0;

          for (guint j = 0; j < cases->n; j++)
            older += stands (&cases->cases[j], period.last) &&
                     (cases->cases[j].received.n < oldest[i].received.n ||
                      (cases->cases[j].received.n == oldest[i].received.n && cases->cases[j].id < oldest[i].id));
          g_assert_cmpuint (older, ==, i);
        }
    }
}

/* Worst first, and no row twice. */
static void
test_order (void)
{
  AduPeriod october;
  g_autoptr (AduFigures) figures = NULL;
  AduDay last = adu_day_new (2026, 10, 31);
  const AduFigureRow *rows;
  guint n;

  g_assert_true (adu_period_parse ("2026-10", &october));
  figures = adu_figures_new (NULL, october, last);
  for (gint64 unit = 1; unit <= 3; unit++)
    for (gint64 i = 0; i < 3; i++)
      {
        AduFigureCase c = { .id = 10 * unit + i, .received = adu_day_add (last, -20), .unit = unit };

        c.binding_due = adu_day_add (last, i < unit ? -1 : 0);
        adu_figures_add (figures, &c);
      }
  adu_figures_finish (figures);
  rows = adu_figures_rows (figures, ADU_BY_UNIT, &n);
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (rows[i].key, ==, 3 - i);
      g_assert_cmpuint (rows[i].n[ADU_MEASURE_LATE], ==, 3 - i); /* the limit's last day is in time */
    }
}

/* Two complaints of one matter: what was merged left on that day, and goes nowhere after it. */
static void
test_merged (void)
{
  static const struct
  {
    gint left, stopped; /* days after the receipt; 0: not */
    guint n;
  } cases[] = { { 0, 0, 1 }, { 10, 0, 0 }, { 86, 0, 0 }, { 87, 0, 1 }, { 90, 0, 1 }, { 0, 86, 0 }, { 0, 87, 1 } };
  AduPeriod days;

  g_assert_true (adu_period_parse ("2026-06-01..2026-06-30", &days));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AduFigures) figures = adu_figures_new (NULL, days, days.last);
      AduFigureCase c = { .id = 1, .received = adu_day_new (2026, 3, 10), .ombudsman = adu_day_new (2026, 6, 5) };

      if (cases[i].left > 0)
        {
          c.stage = ADU_STAGE_MERGED;
          c.outcome = ADU_OUTCOME_OTHER;
          c.settled = adu_day_add (c.received, cases[i].left);
        }
      if (cases[i].stopped > 0)
        c.stopped = adu_day_add (c.received, cases[i].stopped);
      adu_figures_add (figures, &c);
      adu_figures_finish (figures);
      g_assert_cmpuint (adu_figures_total (figures, ADU_MEASURE_OMBUDSMAN), ==, cases[i].n);
    }
}

static void
test_codes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (AduMeasure m = 0; m < ADU_N_MEASURES; m++)
    g_assert_true (g_hash_table_add (seen, (gpointer) adu_measure_to_code (m)));
  for (AduBy by = 0; by < ADU_N_BYS; by++)
    g_assert_true (g_hash_table_add (seen, (gpointer) adu_by_to_code (by)));
  g_assert_null (adu_measure_to_code (ADU_N_MEASURES));
  g_assert_null (adu_by_to_code (ADU_BY_ALL));
  for (AduTri s = 0; s < ADU_N_TRIS; s++)
    for (AduTri i = 0; i < ADU_N_TRIS; i++)
      g_assert_cmpint (adu_class_of (s, i) == ADU_CLASS_INSPECTION, ==, adu_facts_need_inspection (s, i));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/figures/searches", test_searches);
  g_test_add_func ("/core/figures/scope", test_scope);
  g_test_add_func ("/core/figures/months", test_months);
  g_test_add_func ("/core/figures/median-and-oldest", test_median_and_oldest);
  g_test_add_func ("/core/figures/order", test_order);
  g_test_add_func ("/core/figures/merged", test_merged);
  g_test_add_func ("/core/figures/codes", test_codes);
  return g_test_run ();
}
