/* adu-recap.c — the recap of a period as a value that can be kept: its figures, its names, its corrections
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  core. Thread: any.
 *
 * As a text it is a key file: groups recap, total, months; one for each row, standing case and correction, counted from
 * 0 ("unit 3", "standing 0"). Measures go by their codes, so that a measure added later is 0 in an older recap.
 */
#include "config.h"

#include "core/adu-recap.h"

#include <string.h>

#define FORM "1"

G_STATIC_ASSERT (ADU_BY_CHANNEL == 0 && ADU_BY_CLASS == ADU_N_RECAP_BYS - 1);

static void
row_free (gpointer data)
{
  AduRecapRow *row = data;

  g_free (row->name);
  g_free (row);
}

static void
standing_free (gpointer data)
{
  AduRecapStanding *standing = data;

  g_free (standing->number);
  g_free (standing->subject);
  g_free (standing->unit);
  g_free (standing);
}

static void
correction_free (gpointer data)
{
  AduRecapCorrection *correction = data;

  g_free (correction->number);
  g_free (correction);
}

/**
 * adu_recap_new:
 * @period: its days
 *
 * Returns: (transfer full): a recap of nothing
 */
AduRecap *
adu_recap_new (AduPeriod period)
{
  AduRecap *recap = g_new0 (AduRecap, 1);

  recap->period = period;
  recap->until = period.last;
  recap->issued = ADU_TIME_NONE;
  for (guint by = 0; by < ADU_N_RECAP_BYS; by++)
    recap->rows[by] = g_ptr_array_new_with_free_func (row_free);
  recap->standing = g_ptr_array_new_with_free_func (standing_free);
  recap->corrections = g_ptr_array_new_with_free_func (correction_free);
  return recap;
}

void
adu_recap_free (AduRecap *recap)
{
  if (recap == NULL)
    return;
  for (guint by = 0; by < ADU_N_RECAP_BYS; by++)
    g_ptr_array_unref (recap->rows[by]);
  g_ptr_array_unref (recap->standing);
  g_ptr_array_unref (recap->corrections);
  g_free (recap->issued_by);
  g_free (recap->head);
  g_free (recap);
}

static AduRecapRow *
add_row (AduRecap *recap, guint by, gint64 key)
{
  AduRecapRow *row = g_new0 (AduRecapRow, 1);

  row->key = key;
  g_ptr_array_add (recap->rows[by], row);
  return row;
}

AduRecap *
adu_recap_new_from_figures (const AduFigures *figures)
{
  AduRecap *recap = adu_recap_new (adu_figures_period (figures));

  recap->until = adu_figures_until (figures);
  for (guint i = 0; i < ADU_N_MEASURES; i++)
    recap->total[i] = adu_figures_total (figures, (AduMeasure) i);
  for (guint by = 0; by < ADU_N_RECAP_BYS; by++)
    {
      guint n;
      const AduFigureRow *rows = adu_figures_rows (figures, (AduBy) by, &n);

      for (guint i = 0; i < n; i++)
        memcpy (add_row (recap, by, rows[i].key)->n, rows[i].n, sizeof rows[i].n);
    }
  for (guint month = 0; month < ADU_N_TREND_MONTHS; month++)
    {
      recap->months[month] = adu_figures_month (figures, month);
      recap->month_received[month] = adu_figures_month_total (figures, month, ADU_MEASURE_RECEIVED);
      recap->month_settled[month] = adu_figures_month_total (figures, month, ADU_MEASURE_SETTLED);
    }
  return recap;
}

AduRecapStanding *
adu_recap_add_standing (AduRecap *recap, const char *number)
{
  AduRecapStanding *standing = g_new0 (AduRecapStanding, 1);

  standing->number = g_strdup (number);
  g_ptr_array_add (recap->standing, standing);
  return standing;
}

AduRecapCorrection *
adu_recap_add_correction (AduRecap *recap, const char *number, AduDay received, AduDay registered)
{
  AduRecapCorrection *correction = g_new0 (AduRecapCorrection, 1);

  correction->number = g_strdup (number);
  correction->received = received;
  correction->registered = registered;
  correction->change = 1;
  g_ptr_array_add (recap->corrections, correction);
  return correction;
}

gboolean
adu_recap_is_nil (const AduRecap *recap)
{
  return recap->total[ADU_MEASURE_CARRIED_IN] + recap->total[ADU_MEASURE_RECEIVED] == 0;
}

static gboolean
closes (const guint *n)
{
  return n[ADU_MEASURE_CARRIED_IN] + n[ADU_MEASURE_RECEIVED] == n[ADU_MEASURE_SETTLED] + n[ADU_MEASURE_CARRIED_OUT] &&
         n[ADU_MEASURE_SETTLED] ==
           n[ADU_MEASURE_SETTLED_ON_TIME] + n[ADU_MEASURE_SETTLED_LATE] + n[ADU_MEASURE_OTHER];
}

/* Whether every column of the rows sums up to the total. */
static gboolean
rows_close (const GPtrArray *rows, const guint *total)
{
  guint sum[ADU_N_MEASURES] = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const AduRecapRow *row = g_ptr_array_index (rows, i);

      if (!closes (row->n))
        return FALSE;
      for (guint m = 0; m < ADU_N_MEASURES; m++)
        sum[m] += row->n[m];
    }
  return memcmp (sum, total, sizeof sum) == 0;
}

gboolean
adu_recap_closes (const AduRecap *recap)
{
  for (guint by = 0; by < ADU_N_RECAP_BYS; by++)
    if (!rows_close (recap->rows[by], recap->total))
      return FALSE;
  return closes (recap->total) && recap->standing->len == recap->total[ADU_MEASURE_CARRIED_OUT];
}

/* --- as a text ------------------------------------------------------------------------------------------------- */

static void
put_day (GKeyFile *file, const char *group, const char *key, AduDay day)
{
  if (adu_day_is_set (day))
    g_key_file_set_integer (file, group, key, day.n);
}

static void
put_text (GKeyFile *file, const char *group, const char *key, const char *text)
{
  if (text != NULL)
    g_key_file_set_string (file, group, key, text);
}

static void
put_measures (GKeyFile *file, const char *group, const guint *n)
{
  for (guint i = 0; i < ADU_N_MEASURES; i++)
    g_key_file_set_integer (file, group, adu_measure_to_code ((AduMeasure) i), (gint) n[i]);
}

static void
put_rows (GKeyFile *file, const AduRecap *recap)
{
  for (guint by = 0; by < ADU_N_RECAP_BYS; by++)
    for (guint i = 0; i < recap->rows[by]->len; i++)
      {
        const AduRecapRow *row = g_ptr_array_index (recap->rows[by], i);
        g_autofree char *group = g_strdup_printf ("%s %u", adu_by_to_code ((AduBy) by), i);

        g_key_file_set_int64 (file, group, "key", row->key);
        put_text (file, group, "name", row->name);
        put_measures (file, group, row->n);
      }
}

static void
put_cases (GKeyFile *file, const AduRecap *recap)
{
  for (guint i = 0; i < recap->standing->len; i++)
    {
      const AduRecapStanding *standing = g_ptr_array_index (recap->standing, i);
      g_autofree char *group = g_strdup_printf ("standing %u", i);

      put_text (file, group, "number", standing->number);
      put_text (file, group, "subject", standing->subject);
      put_text (file, group, "unit", standing->unit);
      put_day (file, group, "received", standing->received);
      put_day (file, group, "due", standing->due);
      g_key_file_set_boolean (file, group, "paused", standing->paused);
      put_day (file, group, "closed", standing->closed);
      put_text (file, group, "stage", adu_stage_to_code (standing->stage));
    }
  for (guint i = 0; i < recap->corrections->len; i++)
    {
      const AduRecapCorrection *correction = g_ptr_array_index (recap->corrections, i);
      g_autofree char *group = g_strdup_printf ("correction %u", i);

      put_text (file, group, "number", correction->number);
      put_day (file, group, "received", correction->received);
      put_day (file, group, "registered", correction->registered);
      if (correction->edited)
        g_key_file_set_integer (file, group, "edited", correction->change);
    }
}

/**
 * adu_recap_to_text:
 * @recap: a recap
 *
 * Returns: (transfer full): all of it
 */
char *
adu_recap_to_text (const AduRecap *recap)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  gint received[ADU_N_TREND_MONTHS], settled[ADU_N_TREND_MONTHS];

  put_text (file, "recap", "form", FORM);
  put_day (file, "recap", "first", recap->period.first);
  put_day (file, "recap", "last", recap->period.last);
  put_day (file, "recap", "until", recap->until);
  if (adu_time_is_set (recap->issued))
    g_key_file_set_int64 (file, "recap", "issued", recap->issued);
  put_text (file, "recap", "issued_by", recap->issued_by);
  put_text (file, "recap", "head", recap->head);
  put_measures (file, "total", recap->total);
  put_day (file, "months", "last", recap->months[ADU_N_TREND_MONTHS - 1].last);
  for (guint i = 0; i < ADU_N_TREND_MONTHS; i++)
    {
      received[i] = (gint) recap->month_received[i];
      settled[i] = (gint) recap->month_settled[i];
    }
  g_key_file_set_integer_list (file, "months", "received", received, ADU_N_TREND_MONTHS);
  g_key_file_set_integer_list (file, "months", "settled", settled, ADU_N_TREND_MONTHS);
  put_rows (file, recap);
  put_cases (file, recap);
  return g_key_file_to_data (file, NULL, NULL);
}

static AduDay
get_day (GKeyFile *file, const char *group, const char *key)
{
  return (AduDay){ g_key_file_get_integer (file, group, key, NULL) };
}

static void
get_measures (GKeyFile *file, const char *group, guint *n)
{
  for (guint i = 0; i < ADU_N_MEASURES; i++)
    n[i] = (guint) MAX (g_key_file_get_integer (file, group, adu_measure_to_code ((AduMeasure) i), NULL), 0);
}

static void
get_rows (GKeyFile *file, AduRecap *recap, guint by)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *group = g_strdup_printf ("%s %u", adu_by_to_code ((AduBy) by), i);
      AduRecapRow *row;

      if (!g_key_file_has_group (file, group))
        return;
      row = add_row (recap, by, g_key_file_get_int64 (file, group, "key", NULL));
      row->name = g_key_file_get_string (file, group, "name", NULL);
      get_measures (file, group, row->n);
    }
}

static void
get_standing (GKeyFile *file, AduRecap *recap)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *group = g_strdup_printf ("standing %u", i);
      g_autofree char *number = g_key_file_get_string (file, group, "number", NULL);
      g_autofree char *stage = g_key_file_get_string (file, group, "stage", NULL);
      AduRecapStanding *standing;

      if (number == NULL)
        return;
      standing = adu_recap_add_standing (recap, number);
      standing->subject = g_key_file_get_string (file, group, "subject", NULL);
      standing->unit = g_key_file_get_string (file, group, "unit", NULL);
      standing->received = get_day (file, group, "received");
      standing->due = get_day (file, group, "due");
      standing->closed = get_day (file, group, "closed");
      standing->paused = g_key_file_get_boolean (file, group, "paused", NULL);
      standing->stage = (AduStage) MAX (adu_stage_from_code (stage), 0);
    }
}

static void
get_corrections (GKeyFile *file, AduRecap *recap)
{
  for (guint i = 0;; i++)
    {
      g_autofree char *group = g_strdup_printf ("correction %u", i);
      g_autofree char *number = g_key_file_get_string (file, group, "number", NULL);

      AduRecapCorrection *correction;

      if (number == NULL)
        return;
      correction =
        adu_recap_add_correction (recap, number, get_day (file, group, "received"), get_day (file, group, "registered"));
      correction->edited = g_key_file_has_key (file, group, "edited", NULL);
      if (correction->edited && g_key_file_get_integer (file, group, "edited", NULL) < 0)
        correction->change = -1;
    }
}

static void
get_months (GKeyFile *file, AduRecap *recap)
{
  static const char *const keys[] = { "received", "settled" };
  guint *numbers[] = { recap->month_received, recap->month_settled };
  AduPeriod month = adu_period_around (ADU_PERIOD_MONTH, get_day (file, "months", "last"));

  for (guint i = ADU_N_TREND_MONTHS; i > 0; i--, month = adu_period_move (month, -1))
    recap->months[i - 1] = month;
  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
    {
      gsize n = 0;
      g_autofree gint *read = g_key_file_get_integer_list (file, "months", keys[k], &n, NULL);

      for (gsize i = 0; i < MIN (n, ADU_N_TREND_MONTHS); i++)
        numbers[k][i] = (guint) MAX (read[i], 0);
    }
}

/**
 * adu_recap_parse:
 * @text: (nullable): what adu_recap_to_text() gave
 *
 * Returns: (transfer full) (nullable): the recap; %NULL if it is none, or of a newer form
 */
AduRecap *
adu_recap_parse (const char *text)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *form = NULL;
  AduRecap *recap;
  AduPeriod period;

  if (text == NULL || !g_key_file_load_from_data (file, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return NULL;
  form = g_key_file_get_string (file, "recap", "form", NULL);
  period = (AduPeriod){ get_day (file, "recap", "first"), get_day (file, "recap", "last") };
  if (g_strcmp0 (form, FORM) != 0 || period.first.n < 1 || period.last.n < period.first.n ||
      get_day (file, "months", "last").n < 400)
    return NULL;
  recap = adu_recap_new (period);
  recap->until = get_day (file, "recap", "until");
  if (g_key_file_has_key (file, "recap", "issued", NULL))
    recap->issued = g_key_file_get_int64 (file, "recap", "issued", NULL);
  recap->issued_by = g_key_file_get_string (file, "recap", "issued_by", NULL);
  recap->head = g_key_file_get_string (file, "recap", "head", NULL);
  get_measures (file, "total", recap->total);
  get_months (file, recap);
  for (guint by = 0; by < ADU_N_RECAP_BYS; by++)
    get_rows (file, recap, by);
  get_standing (file, recap);
  get_corrections (file, recap);
  return recap;
}
