/* adu-recap-words.c — a recap in words, the same on paper and in a workbook
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Floor:  report. Thread: any.
 */
#include "config.h"

#include "words/adu-words-say.h"

#include "report/adu-recap-private.h"
#include "words/adu-words-date.h"
#include "words/adu-words-figures.h"
#include "words/adu-words-find.h"
#include "words/adu-words.h"

static const AduMeasure measures[ADU_N_RECAP_COLUMNS] = {
  ADU_MEASURE_CARRIED_IN,   ADU_MEASURE_RECEIVED, ADU_MEASURE_RECEIVED /* not used: the sum */,
  ADU_MEASURE_SETTLED_ON_TIME, ADU_MEASURE_SETTLED_LATE, ADU_MEASURE_OTHER,
  ADU_MEASURE_CARRIED_OUT,  ADU_MEASURE_LATE,
};

const char *
adu_recap_column (guint column)
{
  return column == ADU_RECAP_SUM ? C_ ("recap", "Total") : adu_words_measure (measures[column]);
}

guint
adu_recap_value (const guint *n, guint column)
{
  return column == ADU_RECAP_SUM ? n[ADU_MEASURE_CARRIED_IN] + n[ADU_MEASURE_RECEIVED] : n[measures[column]];
}

const char *
adu_recap_row_name (AduBy by, const AduRecapRow *row)
{
  if (by == ADU_BY_CHANNEL)
    return adu_words_channel ((AduChannel) row->key);
  if (by == ADU_BY_CLASS)
    return adu_words_class ((AduClass) row->key);
  return row->name != NULL ? row->name : adu_words_none (by);
}

static char *
sentence (AduPeriodKind kind, const char *sum, const char *each)
{
  switch (kind)
    {
    case ADU_PERIOD_MONTH:
      return g_strdup_printf (_("Correction of the months before: %s (%s)"), sum, each);
    case ADU_PERIOD_QUARTER:
      return g_strdup_printf (_("Correction of the quarters before: %s (%s)"), sum, each);
    case ADU_PERIOD_YEAR:
      return g_strdup_printf (_("Correction of the years before: %s (%s)"), sum, each);
    case ADU_PERIOD_RANGE:
    default:
      return g_strdup_printf (_("Correction of the periods before: %s (%s)"), sum, each);
    }
}

/* "+2", "−1", "+2 −1" */
static char *
sum_of (const AduRecap *recap)
{
  guint more = 0, less = 0;

  for (guint i = 0; i < recap->corrections->len; i++)
    if (((const AduRecapCorrection *) g_ptr_array_index (recap->corrections, i))->change > 0)
      more++;
    else
      less++;
  if (less == 0)
    return g_strdup_printf ("+%u", more);
  return more == 0 ? g_strdup_printf ("−%u", less) : g_strdup_printf ("+%u −%u", more, less);
}

/* "Koreksi bulan lalu: +1 (ADU-2026-0131, diterima 30/10/2026, dicatat 09/11/2026)" */
char *
adu_recap_corrections (const AduRecap *recap)
{
  g_autoptr (GString) each = g_string_new (NULL);
  g_autofree char *sum = sum_of (recap);

  if (recap->corrections->len == 0)
    return NULL;
  for (guint i = 0; i < recap->corrections->len; i++)
    {
      const AduRecapCorrection *correction = g_ptr_array_index (recap->corrections, i);
      g_autofree char *received = adu_words_day_short (correction->received);
      g_autofree char *registered = adu_words_day_short (correction->registered);

      g_string_append (each, i > 0 ? "; " : "");
      if (correction->edited)
        /* Translators: number of a complaint, the day it was received after all, the day that was corrected. */
        g_string_append_printf (each, _("%s, receipt corrected to %s on %s"), correction->number, received, registered);
      else
        /* Translators: number of a complaint, the day it was received, the day it was entered. */
        g_string_append_printf (each, _("%s, received %s, entered %s"), correction->number, received, registered);
    }
  return sentence (adu_period_kind (recap->period), sum, each->str);
}

char *
adu_recap_standing_subject (const char *subject, const char *unit, const char *between)
{
  if (subject == NULL)
    subject = _("(confidential)");
  return unit != NULL ? g_strconcat (subject, between, unit, NULL) : g_strdup (subject);
}

/* Why it stands; or that it does no longer, when the period is over. */
char *
adu_recap_obstacle (const AduRecapLine *line)
{
  g_autofree char *day = NULL;

  if (!adu_day_is_set (line->closed))
    return g_strdup (adu_words_stage (line->stage));
  day = adu_words_day_short (line->closed);
  return g_strdup_printf (_("closed afterwards, on %s"), day);
}

GPtrArray *
adu_recap_service (const AduRecap *recap)
{
  const guint *n = recap->total;
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (lines, g_strdup_printf (_("Served at the counter within 30 minutes: %u of %u"),
                                           n[ADU_MEASURE_COUNTER_WITHIN], n[ADU_MEASURE_COUNTER]));
  g_ptr_array_add (lines, g_strdup_printf (_("Complainants who could go to the Ombudsman: %u"), n[ADU_MEASURE_OMBUDSMAN]));
  g_ptr_array_add (lines, g_strdup_printf (_("Limit moved from 14 to 60 days after day 14: %u"), n[ADU_MEASURE_EXTENDED]));
  g_ptr_array_add (lines, g_strdup_printf (_("Settled without confirmation: %u"), n[ADU_MEASURE_UNCONFIRMED]));
  return lines;
}

char *
adu_recap_foot (const AduRecap *recap, const AduZone *zone)
{
  g_autofree char *when = NULL;

  if (!adu_time_is_set (recap->issued))
    return g_strdup (_("Not issued: these figures may still change."));
  when = adu_words_time_short (recap->issued, zone);
  /* Translators: when, by whom, and the beginning of a digest. */
  return g_strdup_printf (_("Issued %s by %s · journal %.12s"), when, recap->issued_by != NULL ? recap->issued_by : "–",
                          recap->head != NULL ? recap->head : "–");
}
