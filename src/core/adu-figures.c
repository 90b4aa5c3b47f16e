/* adu-figures.c — the figures of a period, one pass over the complaints, and the search behind every one of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any, one at a time while it is filled.
 *
 * What a case counts for is worked out once as bits of AduMeasure (measures_of) and added to the total and to its row of every
 * table. The searches at the end of the file say the same in words of AduFind; tests compare the two on every mark.
 */
#include "config.h"

#include <string.h>

#include "core/adu-figures.h"

typedef struct
{
  GArray *rows;       /* of AduFigureRow */
  GHashTable *places; /* key → index + 1 */
} Table;

typedef struct
{
  AduPeriod days;
  guint received;
  guint settled;
} Month;

struct _AduFigures
{
  gatomicrefcount references;
  AduFind *scope;
  AduPeriod period;
  AduDay today;
  AduDay until;
  AduFigureRow total;
  guint now[ADU_N_NOWS];
  Table tables[ADU_N_BYS];
  Month months[ADU_N_TREND_MONTHS];
  AduFigureOldest oldest[ADU_N_OLDEST];
  guint n_oldest;
  GArray *settled_after; /* of guint: how many were settled after so many days */
  double median;
  AduFigures *previous; /* totals only; NULL in itself */
};

static const char *const measures[ADU_N_MEASURES] = {
  [ADU_MEASURE_CARRIED_IN] = "carried_in",
  [ADU_MEASURE_RECEIVED] = "received",
  [ADU_MEASURE_SETTLED] = "settled",
  [ADU_MEASURE_SETTLED_ON_TIME] = "settled_on_time",
  [ADU_MEASURE_SETTLED_LATE] = "settled_late",
  [ADU_MEASURE_OTHER] = "other_exits",
  [ADU_MEASURE_UNCONFIRMED] = "unconfirmed",
  [ADU_MEASURE_CARRIED_OUT] = "carried_out",
  [ADU_MEASURE_LATE] = "late",
  [ADU_MEASURE_COUNTER_WITHIN] = "counter_within",
  [ADU_MEASURE_COUNTER] = "counter_measured",
  [ADU_MEASURE_OMBUDSMAN] = "ombudsman",
  [ADU_MEASURE_EXTENDED] = "limit_extended",
};

static const char *const bys[ADU_N_BYS] = {
  [ADU_BY_CHANNEL] = "channel", [ADU_BY_PROBLEM] = "problem", [ADU_BY_TOPIC] = "topic", [ADU_BY_UNIT] = "unit",
  [ADU_BY_CLASS] = "class",     [ADU_BY_HANDLER] = "handler", [ADU_BY_KIND] = "kind",   [ADU_BY_STAGE] = "stage",
};

static const char *const classes[ADU_N_CLASSES] = {
  [ADU_CLASS_INSPECTION] = "inspection",
  [ADU_CLASS_SUPERVISORY] = "supervisory",
  [ADU_CLASS_NOT_SUPERVISORY] = "not-supervisory",
  [ADU_CLASS_UNKNOWN] = "unknown",
};

static const char *const nows[ADU_N_NOWS] = {
  [ADU_NOW_OPEN] = "open",
  [ADU_NOW_LATE] = "late",
  [ADU_NOW_DUE_TODAY] = "due_today",
  [ADU_NOW_DUE_SOON] = "due_soon",
  [ADU_NOW_UNDISPOSED] = "undisposed",
  [ADU_NOW_AWAITING] = "awaiting",
  [ADU_NOW_UNCONFIRMED] = "unconfirmed",
};

#define NAME(function, type, table, n)                                                                       \
  const char *function (type value) { return (guint) value < (n) ? table[value] : NULL; }

NAME (adu_measure_to_code, AduMeasure, measures, ADU_N_MEASURES)
NAME (adu_by_to_code, AduBy, bys, ADU_N_BYS)
NAME (adu_class_to_code, AduClass, classes, ADU_N_CLASSES)
NAME (adu_now_to_code, AduNow, nows, ADU_N_NOWS)

/* Returns: the class the standard sets a limit for; unknown while nobody has said whether it is supervisory. */
AduClass
adu_class_of (AduTri supervisory, AduTri inspection)
{
  if (supervisory == ADU_YES)
    return inspection == ADU_YES ? ADU_CLASS_INSPECTION : ADU_CLASS_SUPERVISORY;
  return supervisory == ADU_NO ? ADU_CLASS_NOT_SUPERVISORY : ADU_CLASS_UNKNOWN;
}

/* ---- making one ---------------------------------------------------------------------------------------------------- */

/* What of a search narrows figures. */
AduFind *
adu_figures_scope_of (const AduFind *find)
{
  g_autoptr (AduFind) all = adu_find_new ();
  AduFind *steps[8];
  AduFind *scope;

  if (find == NULL)
    return g_steal_pointer (&all);
  steps[0] = adu_find_with_text (all, adu_find_text (find));
  steps[1] = adu_find_with_channels (steps[0], adu_find_channels (find));
  steps[2] = adu_find_with_kinds (steps[1], adu_find_kinds (find));
  steps[3] = adu_find_with_supervisory (steps[2], adu_find_supervisory (find));
  steps[4] = adu_find_with_inspection (steps[3], adu_find_inspection (find));
  steps[5] = adu_find_with_unit (steps[4], adu_find_unit (find));
  steps[6] = adu_find_with_topic (steps[5], adu_find_topic (find));
  steps[7] = adu_find_with_problem (steps[6], adu_find_problem (find));
  scope = adu_find_with_handler (steps[7], adu_find_handler (find));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    adu_find_unref (steps[i]);
  return scope;
}

/* Up to today; of a period that has not begun, nothing. */
static AduDay
until_of (AduPeriod period, AduDay today)
{
  return (AduDay){ MAX (MIN (period.last.n, today.n), period.first.n - 1) };
}

static AduFigures *
figures_new (AduFind *scope, AduPeriod period, AduDay today)
{
  AduFigures *self = g_new0 (AduFigures, 1);

  g_atomic_ref_count_init (&self->references);
  self->scope = scope;
  self->period = period;
  self->today = today;
  self->until = until_of (period, today);
  self->settled_after = g_array_new (FALSE, TRUE, sizeof (guint));
  self->median = -1;
  return self;
}

/**
 * adu_figures_new:
 * @scope: (nullable): what all figures are narrowed to
 * @period: the period
 * @today: the day they are read on
 *
 * Returns: (transfer full): figures that count nothing yet
 */
AduFigures *
adu_figures_new (const AduFind *scope, AduPeriod period, AduDay today)
{
  AduFigures *self = figures_new (adu_figures_scope_of (scope), period, today);
  AduPeriod last = adu_period_around (ADU_PERIOD_MONTH, self->until);

  for (guint by = 0; by < ADU_N_BYS; by++)
    {
      self->tables[by].rows = g_array_new (FALSE, TRUE, sizeof (AduFigureRow));
      self->tables[by].places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
    }
  for (guint i = 0; i < ADU_N_TREND_MONTHS; i++)
    {
      self->months[i].days = adu_period_move (last, (gint) i - (ADU_N_TREND_MONTHS - 1));
      self->months[i].days.last = until_of (self->months[i].days, self->until);
    }
  self->previous = figures_new (adu_find_ref (self->scope), adu_period_move (period, -1), today);
  return self;
}

AduFigures *
adu_figures_ref (AduFigures *figures)
{
  g_atomic_ref_count_inc (&figures->references);
  return figures;
}

/**
 * adu_figures_unref:
 * @figures: (nullable) (transfer full): figures
 */
void
adu_figures_unref (AduFigures *figures)
{
  if (figures == NULL || !g_atomic_ref_count_dec (&figures->references))
    return;
  for (guint by = 0; by < ADU_N_BYS; by++)
    {
      g_clear_pointer (&figures->tables[by].rows, g_array_unref);
      g_clear_pointer (&figures->tables[by].places, g_hash_table_unref);
    }
  g_array_unref (figures->settled_after);
  adu_find_unref (figures->scope);
  adu_figures_unref (figures->previous);
  g_free (figures);
}

/* ---- counting ------------------------------------------------------------------------------------------------------ */

static gboolean
stands_at (const AduFigureCase *c, AduDay day)
{
  return c->received.n <= day.n && (!adu_day_is_set (c->settled) || c->settled.n > day.n);
}

static gboolean
is_late_at (const AduFigureCase *c, AduDay day)
{
  return stands_at (c, day) && adu_day_is_set (c->binding_due) && c->binding_due.n < day.n &&
         (!adu_day_is_set (c->stopped) || c->stopped.n > day.n);
}

/* What a case counts for in the days from @first to @until: bits of AduMeasure. */
static guint
measures_of (const AduFigureCase *c, AduDay first, AduDay until)
{
  AduPeriod days = { first, until };
  guint bits = 0;

#define COUNT(measure, condition) bits |= (condition) ? 1u << ADU_MEASURE_##measure : 0
  COUNT (CARRIED_IN, stands_at (c, adu_day_add (first, -1)));
  COUNT (CARRIED_OUT, stands_at (c, until));
  COUNT (LATE, is_late_at (c, until));
  /* merged, it is not answered, and yet goes nowhere: the one it was merged into does */
  COUNT (OMBUDSMAN, adu_period_has (days, c->ombudsman) &&
                      (!adu_day_is_set (c->stopped) || c->stopped.n >= c->ombudsman.n) &&
                      (!adu_day_is_set (c->settled) || c->settled.n >= c->ombudsman.n));
  COUNT (EXTENDED, adu_period_has (days, c->extended));
  if (adu_period_has (days, c->received))
    {
      COUNT (RECEIVED, TRUE);
      COUNT (COUNTER, c->counter != ADU_COUNTER_NONE);
      COUNT (COUNTER_WITHIN, c->counter == ADU_COUNTER_WITHIN);
    }
  if (adu_period_has (days, c->settled))
    {
      COUNT (SETTLED, TRUE);
      COUNT (SETTLED_ON_TIME, c->outcome == ADU_OUTCOME_ON_TIME);
      COUNT (SETTLED_LATE, c->outcome == ADU_OUTCOME_LATE);
      COUNT (OTHER, c->outcome == ADU_OUTCOME_OTHER);
      COUNT (UNCONFIRMED, c->unconfirmed);
    }
#undef COUNT
  return bits;
}

static gint64
key_of (const AduFigureCase *c, AduBy by)
{
  switch (by)
    {
    case ADU_BY_CHANNEL:
      return c->channel;
    case ADU_BY_PROBLEM:
      return c->problem;
    case ADU_BY_TOPIC:
      return c->topic;
    case ADU_BY_UNIT:
      return c->unit;
    case ADU_BY_CLASS:
      return adu_class_of (c->supervisory, c->inspection);
    case ADU_BY_HANDLER:
      return c->handler;
    case ADU_BY_KIND:
      return c->kind;
    case ADU_BY_STAGE:
    default:
      return c->stage;
    }
}

static AduFigureRow *
row_of (Table *table, gint64 key)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (table->places, &key));

  if (place == 0)
    {
      AduFigureRow row = { .key = key };

      g_array_append_val (table->rows, row);
      place = table->rows->len;
      g_hash_table_insert (table->places, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (place));
    }
  return &g_array_index (table->rows, AduFigureRow, place - 1);
}

static void
count (AduFigureRow *row, guint bits)
{
  for (guint measure = 0; measure < ADU_N_MEASURES; measure++)
    row->n[measure] += (bits >> measure) & 1;
}

static void
count_days (AduFigures *self, const AduFigureCase *c)
{
  guint days = (guint) MAX (adu_day_between (c->received, c->settled), 0);

  if (days >= self->settled_after->len)
    g_array_set_size (self->settled_after, days + 1);
  g_array_index (self->settled_after, guint, days)++;
}

static void
count_now (AduFigures *self, const AduFigureCase *c)
{
  gboolean open = adu_stage_is_open (c->stage);
  gboolean waits = open && !adu_day_is_set (c->stopped) && adu_day_is_set (c->binding_due);
  gint left = adu_day_between (self->today, c->binding_due);

  self->now[ADU_NOW_OPEN] += c->outcome == ADU_OUTCOME_NONE;
  self->now[ADU_NOW_LATE] += waits && left < 0;
  self->now[ADU_NOW_DUE_TODAY] += waits && left == 0;
  self->now[ADU_NOW_DUE_SOON] += waits && left > 0 && left <= ADU_SOON_DAYS;
  self->now[ADU_NOW_UNDISPOSED] += c->stage == ADU_STAGE_REVIEW;
  self->now[ADU_NOW_AWAITING] += c->stage == ADU_STAGE_AWAITING_COMPLETION;
  self->now[ADU_NOW_UNCONFIRMED] += c->stage == ADU_STAGE_ANSWERED && c->outcome == ADU_OUTCOME_NONE;
}

static gboolean
is_older (const AduFigureOldest *a, const AduFigureOldest *b)
{
  return a->received.n != b->received.n ? a->received.n < b->received.n : a->id < b->id;
}

/* Keeps the ten oldest in order. */
static void
count_oldest (AduFigures *self, const AduFigureCase *c)
{
  AduFigureOldest one = { c->id, c->received, c->binding_due };
  guint place = self->n_oldest;

  if (place == ADU_N_OLDEST && !is_older (&one, &self->oldest[place - 1]))
    return;
  if (place == ADU_N_OLDEST)
    place--;
  else
    self->n_oldest++;
  for (; place > 0 && is_older (&one, &self->oldest[place - 1]); place--)
    self->oldest[place] = self->oldest[place - 1];
  self->oldest[place] = one;
}

static guint
add_total (AduFigures *self, const AduFigureCase *c)
{
  guint bits = measures_of (c, self->period.first, self->until);

  count (&self->total, bits);
  if (bits & (1u << ADU_MEASURE_SETTLED))
    count_days (self, c);
  return bits;
}

/**
 * adu_figures_add:
 * @figures: figures that are not finished
 * @c: one case, as it stands
 */
void
adu_figures_add (AduFigures *figures, const AduFigureCase *c)
{
  guint bits = add_total (figures, c);

  add_total (figures->previous, c);
  count_now (figures, c);
  for (guint i = 0; i < ADU_N_TREND_MONTHS; i++)
    {
      figures->months[i].received += adu_period_has (figures->months[i].days, c->received);
      figures->months[i].settled += adu_period_has (figures->months[i].days, c->settled);
    }
  if (bits & (1u << ADU_MEASURE_CARRIED_OUT))
    count_oldest (figures, c);
  for (AduBy by = 0; bits != 0 && by < ADU_N_BYS; by++)
    count (row_of (&figures->tables[by], key_of (c, by)), bits);
}

static double
median_of (const GArray *counts, guint n)
{
  guint lower = 0, upper = 0, seen = 0;

  if (n == 0)
    return -1;
  for (guint days = 0; days < counts->len; days++)
    {
      guint here = g_array_index (counts, guint, days);

      if (here > 0 && seen <= (n - 1) / 2)
        lower = days;
      if (here > 0 && seen <= n / 2)
        upper = days;
      seen += here;
    }
  return (lower + upper) / 2.0;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const AduFigureRow *x = a, *y = b;

  return (x->key > y->key) - (x->key < y->key);
}

static int
compare_worst (gconstpointer a, gconstpointer b)
{
  static const AduMeasure order[] = { ADU_MEASURE_LATE, ADU_MEASURE_CARRIED_OUT, ADU_MEASURE_RECEIVED };
  const AduFigureRow *x = a, *y = b;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (x->n[order[i]] != y->n[order[i]])
      return x->n[order[i]] > y->n[order[i]] ? -1 : 1;
  return compare_keys (a, b);
}

static gboolean
has_own_order (AduBy by)
{
  return by == ADU_BY_CHANNEL || by == ADU_BY_CLASS || by == ADU_BY_KIND || by == ADU_BY_STAGE;
}

/**
 * adu_figures_finish:
 * @figures: figures all cases were added to
 *
 * Puts the rows in order and works out the medians.
 */
void
adu_figures_finish (AduFigures *figures)
{
  figures->median = median_of (figures->settled_after, figures->total.n[ADU_MEASURE_SETTLED]);
  for (guint by = 0; figures->previous != NULL && by < ADU_N_BYS; by++)
    {
      Table *table = &figures->tables[by];

      g_array_sort (table->rows, has_own_order (by) ? compare_keys : compare_worst);
      g_hash_table_remove_all (table->places);
    }
  if (figures->previous != NULL)
    adu_figures_finish (figures->previous);
}

/* ---- reading ------------------------------------------------------------------------------------------------------- */

/* The earliest day that counts for anything: of the trend, or of the period before. */
AduDay
adu_figures_since (const AduFigures *figures)
{
  return (AduDay){ MIN (figures->months[0].days.first.n, figures->previous->period.first.n) };
}

AduPeriod
adu_figures_period (const AduFigures *figures)
{
  return figures->period;
}

AduDay
adu_figures_today (const AduFigures *figures)
{
  return figures->today;
}

AduDay
adu_figures_until (const AduFigures *figures)
{
  return figures->until;
}

AduFind *
adu_figures_scope (const AduFigures *figures)
{
  return figures->scope;
}

guint
adu_figures_total (const AduFigures *figures, AduMeasure measure)
{
  return figures->total.n[measure];
}

guint
adu_figures_now (const AduFigures *figures, AduNow now)
{
  return figures->now[now];
}

const AduFigureRow *
adu_figures_rows (const AduFigures *figures, AduBy by, guint *n)
{
  const GArray *rows = figures->tables[by].rows;

  *n = rows != NULL ? rows->len : 0;
  return *n > 0 ? &g_array_index (rows, AduFigureRow, 0) : NULL;
}

double
adu_figures_median_days (const AduFigures *figures)
{
  return figures->median;
}

AduPeriod
adu_figures_month (const AduFigures *figures, guint month)
{
  return adu_period_around (ADU_PERIOD_MONTH, figures->months[month].days.first);
}

guint
adu_figures_month_total (const AduFigures *figures, guint month, AduMeasure measure)
{
  return measure == ADU_MEASURE_SETTLED ? figures->months[month].settled : figures->months[month].received;
}

const AduFigureOldest *
adu_figures_oldest (const AduFigures *figures, guint *n)
{
  *n = figures->n_oldest;
  return figures->oldest;
}

const AduFigures *
adu_figures_previous (const AduFigures *figures)
{
  return figures->previous;
}

static gboolean
row_closes (const AduFigureRow *row)
{
  const guint *n = row->n;

  return (guint64) n[ADU_MEASURE_CARRIED_IN] + n[ADU_MEASURE_RECEIVED] ==
           (guint64) n[ADU_MEASURE_SETTLED] + n[ADU_MEASURE_CARRIED_OUT] &&
         (guint64) n[ADU_MEASURE_SETTLED_ON_TIME] + n[ADU_MEASURE_SETTLED_LATE] + n[ADU_MEASURE_OTHER] ==
           n[ADU_MEASURE_SETTLED] &&
         n[ADU_MEASURE_UNCONFIRMED] <= n[ADU_MEASURE_SETTLED] && n[ADU_MEASURE_LATE] <= n[ADU_MEASURE_CARRIED_OUT] &&
         n[ADU_MEASURE_COUNTER_WITHIN] <= n[ADU_MEASURE_COUNTER];
}

/**
 * adu_figures_close:
 * @figures: finished figures
 *
 * Returns: whether carried in + received − settled = carried out and settled = on time + late + other, in every row and in
 *     total, and the rows of each table sum to the total
 */
gboolean
adu_figures_close (const AduFigures *figures)
{
  for (guint by = 0; figures->previous != NULL && by < ADU_N_BYS; by++)
    {
      AduFigureRow sum = { 0 };
      guint n;
      const AduFigureRow *rows = adu_figures_rows (figures, by, &n);

      for (guint i = 0; i < n; i++)
        {
          if (!row_closes (&rows[i]))
            return FALSE;
          for (guint measure = 0; measure < ADU_N_MEASURES; measure++)
            sum.n[measure] += rows[i].n[measure];
        }
      if (memcmp (sum.n, figures->total.n, sizeof sum.n) != 0)
        return FALSE;
    }
  return row_closes (&figures->total) && (figures->previous == NULL || row_closes (&figures->previous->total));
}

/* ---- the searches behind them -------------------------------------------------------------------------------------- */

/* Takes over @find and gives @next. */
static AduFind *
instead (AduFind *find, AduFind *next)
{
  adu_find_unref (find);
  return next;
}

/* Both masks at once; 0 is no filter. */
static guint
both (guint a, guint b)
{
  return a == 0 ? b : b == 0 ? a : a & b;
}

static AduFind *
narrow_to_class (AduFind *find, AduClass klass)
{
  static const struct
  {
    guint supervisory, inspection;
  } masks[ADU_N_CLASSES] = {
    [ADU_CLASS_INSPECTION] = { 1u << ADU_YES, 1u << ADU_YES },
    [ADU_CLASS_SUPERVISORY] = { 1u << ADU_YES, 1u << ADU_NO | 1u << ADU_UNKNOWN },
    [ADU_CLASS_NOT_SUPERVISORY] = { 1u << ADU_NO, 0 },
    [ADU_CLASS_UNKNOWN] = { 1u << ADU_UNKNOWN, 0 },
  };
  guint supervisory = both (adu_find_supervisory (find), masks[klass].supervisory);
  guint inspection = both (adu_find_inspection (find), masks[klass].inspection);

  find = instead (find, adu_find_with_supervisory (find, supervisory));
  return instead (find, adu_find_with_inspection (find, inspection));
}

static AduFind *
narrow_to_row (AduFind *find, AduBy by, gint64 key)
{
  switch (by)
    {
    case ADU_BY_CHANNEL:
      return instead (find, adu_find_with_channels (find, 1u << key));
    case ADU_BY_PROBLEM:
      return instead (find, adu_find_with_problem (find, key));
    case ADU_BY_TOPIC:
      return instead (find, adu_find_with_topic (find, key));
    case ADU_BY_UNIT:
      return instead (find, adu_find_with_unit (find, key));
    case ADU_BY_CLASS:
      return narrow_to_class (find, (AduClass) key);
    case ADU_BY_HANDLER:
      return instead (find, adu_find_with_handler (find, key));
    case ADU_BY_KIND:
      return instead (find, adu_find_with_kinds (find, 1u << key));
    case ADU_BY_STAGE:
      return instead (find, adu_find_with_stages (find, 1u << key));
    default: /* the total */
      return find;
    }
}

static AduFind *
narrow_to_measure (AduFind *find, AduMeasure measure, AduDay first, AduDay until)
{
  static const guint outcomes[ADU_N_MEASURES] = {
    [ADU_MEASURE_SETTLED_ON_TIME] = 1u << ADU_OUTCOME_ON_TIME,
    [ADU_MEASURE_SETTLED_LATE] = 1u << ADU_OUTCOME_LATE,
    [ADU_MEASURE_OTHER] = 1u << ADU_OUTCOME_OTHER,
  };

  switch (measure)
    {
    case ADU_MEASURE_CARRIED_IN:
      return instead (find, adu_find_with_standing (find, adu_day_add (first, -1)));
    case ADU_MEASURE_CARRIED_OUT:
      return instead (find, adu_find_with_standing (find, until));
    case ADU_MEASURE_LATE:
      return instead (find, adu_find_with_late (find, until));
    case ADU_MEASURE_OMBUDSMAN:
      return instead (find, adu_find_with_ombudsman (find, first, until));
    case ADU_MEASURE_EXTENDED:
      return instead (find, adu_find_with_extended (find, first, until));
    case ADU_MEASURE_COUNTER:
    case ADU_MEASURE_COUNTER_WITHIN:
      find = instead (find, adu_find_with_counter (find, 1u << ADU_COUNTER_WITHIN |
                                                           (measure == ADU_MEASURE_COUNTER ? 1u << ADU_COUNTER_OVER : 0)));
      return instead (find, adu_find_with_received (find, first, until));
    case ADU_MEASURE_RECEIVED:
      return instead (find, adu_find_with_received (find, first, until));
    default: /* settled, and how */
      find = instead (find, adu_find_with_settled (find, first, until));
      find = instead (find, adu_find_with_outcomes (find, outcomes[measure]));
      return instead (find, adu_find_with_unconfirmed (find, measure == ADU_MEASURE_UNCONFIRMED));
    }
}

/**
 * adu_figures_find:
 * @figures: figures
 * @by: a table, or %ADU_BY_ALL for the total
 * @key: the row of it
 * @measure: what is counted
 *
 * Returns: (transfer full): the search whose list is as long as the figure says
 */
AduFind *
adu_figures_find (const AduFigures *figures, AduBy by, gint64 key, AduMeasure measure)
{
  AduFind *find = narrow_to_row (adu_find_ref (figures->scope), by, key);

  return narrow_to_measure (find, measure, figures->period.first, figures->until);
}

AduFind *
adu_figures_now_find (const AduFigures *figures, AduNow now)
{
  static const guint stages[ADU_N_NOWS] = {
    [ADU_NOW_UNDISPOSED] = 1u << ADU_STAGE_REVIEW,
    [ADU_NOW_AWAITING] = 1u << ADU_STAGE_AWAITING_COMPLETION,
    [ADU_NOW_UNCONFIRMED] = 1u << ADU_STAGE_ANSWERED,
  };
  AduFind *find = adu_find_with_open (figures->scope, ADU_FIND_OPEN);
  AduDay today = figures->today;

  find = instead (find, adu_find_with_stages (find, stages[now]));
  switch (now)
    {
    case ADU_NOW_LATE:
      return instead (find, adu_find_with_overdue (find, TRUE));
    case ADU_NOW_DUE_TODAY:
      return instead (find, adu_find_with_due (find, today, today));
    case ADU_NOW_DUE_SOON:
      return instead (find, adu_find_with_due (find, adu_day_add (today, 1), adu_day_add (today, ADU_SOON_DAYS)));
    case ADU_NOW_UNCONFIRMED:
      return instead (find, adu_find_with_outcomes (find, 1u << ADU_OUTCOME_NONE));
    case ADU_NOW_OPEN:
      find = instead (find, adu_find_with_open (find, ADU_FIND_ANY));
      return instead (find, adu_find_with_outcomes (find, 1u << ADU_OUTCOME_NONE));
    case ADU_NOW_UNDISPOSED:
    case ADU_NOW_AWAITING:
    default:
      return find;
    }
}

AduFind *
adu_figures_month_find (const AduFigures *figures, guint month, AduMeasure measure)
{
  AduPeriod days = figures->months[month].days;

  return narrow_to_measure (adu_find_ref (figures->scope), measure, days.first, days.last);
}

AduFind *
adu_figures_oldest_find (const AduFigures *figures)
{
  AduFind *find = adu_figures_find (figures, ADU_BY_ALL, 0, ADU_MEASURE_CARRIED_OUT);

  return instead (find, adu_find_with_sort (find, ADU_SORT_RECEIVED, FALSE));
}
